class BaseBox(object):
    """What the parser's stack holds."""
    _attrs_ = []


class SourcePosition(object):
    def __init__(self, idx, lineno, colno):
        self.idx = idx
        self.lineno = lineno
        self.colno = colno

    def __repr__(self):
        return "SourcePosition(idx={0}, lineno={1}, colno={2})".format(self.idx, self.lineno, self.colno)


class Token(BaseBox):
    def __init__(self, name, value, source_pos=None):
        self.name = name
        self.value = value
        self.source_pos = source_pos

    def __eq__(self, other):
        if not isinstance(other, Token):
            return NotImplemented
        return self.name == other.name and self.value == other.value

    def __ne__(self, other):
        return not self == other

    def gettokentype(self):
        return self.name

    def getsourcepos(self):
        return self.source_pos

    def getstr(self):
        return self.value
