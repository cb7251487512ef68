"""struct.unpack for formats that are constants.

Takes:   a constant format, a str.
Leaves:  the values: a tuple, or the value itself when there is one; StructError when the str is too short.
Idea:    a function is made for each format at translation time, so that each value has a type of its own.
Example: width, name = runpack('<i4s', data)
"""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rstruct.error import StructError
from rpython.rlib.rstruct.formatiterator import DESCRIPTIONS, FormatIterator, NATIVE


class MasterReader(object):
    """A str and how far it has been read."""

    def __init__(self, s):
        self.input = s
        self.inputpos = 0

    def read(self, count):
        end = self.inputpos + count
        if end > len(self.input):
            raise StructError('unpack str size too short for format')
        data = self.input[self.inputpos:end]
        self.inputpos = end
        return data

    def align(self, mask):
        self.inputpos = (self.inputpos + mask) & ~mask


class AbstractReader(object):
    """Takes one value."""


def reader_for_pos(pos):
    """The class of readers of the value with that number: their values have types of their own."""
    class ReaderForPos(AbstractReader):
        def __init__(self, mr, bigendian):
            self.mr = mr
            self.bigendian = bigendian

        def read(self, count):
            return self.mr.read(count)

        def skip(self, count):
            self.mr.read(count)

        def appendobj(self, value):
            self.value = value
    ReaderForPos.__name__ = 'ReaderForPos%d' % pos
    return ReaderForPos


def _copied(func):
    """A function of its own with the same code: one for each value."""
    return type(func)(func.__code__, func.__globals__, func.__name__, func.__defaults__, func.__closure__)


class FrozenUnpackIterator(FormatIterator):
    """Collects the steps of a format and makes a function of them."""

    def __init__(self, fmt):
        self.fmt = fmt
        self.steps = []         # (letter, count, mask)
        self.mask = 0

    def align(self, mask):
        self.mask = mask

    def operate(self, letter, repetitions):
        if letter.needcount:
            self.steps.append((letter, repetitions, self.mask))
        else:
            for _ in range(repetitions):
                self.steps.append((letter, 1, self.mask))
        self.mask = 0

    def make_function(self):
        lines = ['def unpack(s):', '    master = MasterReader(s)']
        namespace = {'MasterReader': MasterReader}
        values = []
        for i, (letter, count, mask) in enumerate(self.steps):
            table = DESCRIPTIONS[NATIVE.get(letter.fmtchar) is letter]
            namespace['Reader%d' % i] = reader_for_pos(i)
            namespace['unpack%d' % i] = _copied(table[letter.fmtchar].unpack)
            if mask:
                lines.append('    master.align(%d)' % mask)
            lines.append('    reader%d = Reader%d(master, %r)' % (i, i, self.bigendian))
            lines.append('    unpack%d(reader%d%s)' % (i, i, ', %d' % count if letter.needcount else ''))
            if letter.fmtchar != 'x':
                values.append('reader%d.value' % i)
        lines.append('    return (%s)' % ', '.join(values))
        exec('\n'.join(lines) + '\n', namespace)
        return namespace['unpack']


_unpackers = {}


@specialize.memo()
def create_unpacker(unpack_str):
    """The function that unpacks the format."""
    if unpack_str not in _unpackers:
        iterator = FrozenUnpackIterator(unpack_str)
        iterator.interpret(unpack_str)
        _unpackers[unpack_str] = iterator.make_function()
    return _unpackers[unpack_str]


@specialize.arg(0)
def runpack(fmt, input):
    """The values that the str holds in that format."""
    return create_unpacker(fmt)(input)
