from lrgen import BaseBox


class Node(BaseBox):
    _attrs_ = ['line']
    line = 0

    def eval(self, env):
        raise NotImplementedError


class Nodes(BaseBox):
    """A list of nodes on the parser's stack."""
    def __init__(self, items):
        self.items = items


class Names(BaseBox):
    def __init__(self, names):
        self.names = names
        self.vararg = False
