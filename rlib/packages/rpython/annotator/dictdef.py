"""rpython.annotator.dictdef: the keys and values of a declared dict."""


class DictDef(object):
    """Keys of one type, values of one type."""

    def __init__(self, bookkeeper, s_key=None, s_value=None):
        self.s_key = s_key
        self.s_value = s_value
