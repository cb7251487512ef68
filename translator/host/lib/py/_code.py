"""py.code: source text as an object."""
import __builtin__
import inspect
import sys

from rpython.tool.sourcetools import Source as _Lines


class Source(object):
    """Lines without the indentation they have in common; of a text, of lines, of the source of a function or class."""
    _made = 0

    def __init__(self, *parts, **keywords):
        self.lines = []
        self.raw = None
        for part in parts:
            if isinstance(part, Source):
                part = part.lines
            elif not isinstance(part, (basestring, list, tuple)):
                part = inspect.getsource(part)
            self.lines.extend(_Lines(part, deindent=keywords.get('deindent', True)).lines)

    def __str__(self):
        return '\n'.join(self.lines)

    def __eq__(self, other):
        return str(self) == (str(other) if isinstance(other, Source) else other)

    def __ne__(self, other):
        return not self == other

    def __len__(self):
        return len(self.lines)

    def __getitem__(self, key):
        if not isinstance(key, slice):
            return self.lines[key]
        made = Source()
        made.lines = self.lines[key]
        return made

    def strip(self):
        """Without empty lines at both ends."""
        start, end = 0, len(self.lines)
        while start < end and not self.lines[start].strip():
            start += 1
        while end > start and not self.lines[end - 1].strip():
            end -= 1
        return self[start:end]

    def indent(self, indent='    '):
        made = Source()
        made.lines = [indent + line for line in self.lines]
        return made

    def putaround(self, before='', after='', indent='    '):
        made = Source()
        made.lines = Source(before).lines + self.indent(indent).lines + Source(after).lines
        return made

    def deindent(self, offset=None):
        made = Source()
        made.lines = _Lines(self.lines).lines if offset is None else [line[offset:] for line in self.lines]
        return made

    def isparseable(self, deindent=True):
        try:
            __builtin__.compile(str(self.deindent() if deindent else self) + '\n', '<string>', 'exec')
        except SyntaxError:
            return False
        return True

    def compile(self, filename=None, mode='exec', flag=0, dont_inherit=0, _genframe=None):
        """Code of the lines; its file name tells where it was made."""
        if filename is None:
            frame = _genframe or sys._getframe(1)
            Source._made += 1
            filename = '<%d-codegen %s:%d>' % (Source._made, frame.f_code.co_filename, frame.f_lineno)
        return __builtin__.compile(str(self) + '\n', filename, mode)


def compile(source, filename=None, mode='exec', flags=0, dont_inherit=0):
    return Source(source).compile(filename, mode, _genframe=sys._getframe(1))


compile_ = compile


class Code(object):
    """The code of a function: name, path and first line."""

    def __init__(self, rawcode):
        rawcode = getattr(rawcode, '__code__', rawcode)
        self.raw = rawcode
        self.name = rawcode.co_name
        self.firstlineno = rawcode.co_firstlineno - 1

    @property
    def path(self):
        from py import _path
        return _path.local(self.raw.co_filename)

    def source(self):
        return Source(inspect.getsource(self.raw))

    def getargs(self, var=False):
        return self.raw.co_varnames[:self.raw.co_argcount]


class ExceptionInfo(object):
    """The exception that is being handled."""

    def __init__(self, tup=None, exprinfo=None):
        self._excinfo = tup or sys.exc_info()
        self.type, self.value, self.tb = self._excinfo
        self.typename = self.type.__name__

    def exconly(self, tryshort=False):
        return '%s: %s' % (self.typename, self.value)

    def errisinstance(self, exc):
        return isinstance(self.value, exc)


def getrawcode(obj):
    return getattr(obj, '__code__', obj)
