"""rpython.annotator.listdef: the items of a declared list."""


class ListDef(object):
    """Items of one type; mutated, resized: the list may be changed, may change its length."""

    def __init__(self, bookkeeper, s_item=None, mutated=False, resized=False):
        self.s_item = s_item
        self.mutated = mutated
        self.resized = resized
