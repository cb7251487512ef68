"""Formats of binary data, as the module struct has them, read character by character.

Takes:   a format: `<`, `>`, `!`, `=` (standard sizes) or `@` (those of C) in front; then letters, each after a count.
Leaves:  calls of operate(description of the letter, count) and align(mask), in a subclass.
Example: size = CalcSizeFormatIterator(); size.interpret('<3sih'); size.totalsize == 9
"""
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstruct.error import StructError
from rpython.rlib.rstruct.nativefmttable import native_fmttable
from rpython.rlib.rstruct.standardfmttable import native_is_bigendian, standard_fmttable


class FmtDesc(object):
    """A letter: its size, alignment, whether its count says how long one value is, its unpack function."""

    def __init__(self, fmtchar, attrs):
        self.fmtchar = fmtchar
        self.size = attrs['size']
        self.alignment = attrs.get('alignment', 1)
        self.mask = self.alignment - 1
        self.needcount = attrs.get('needcount', False)
        self.unpack = attrs['unpack']

    def _freeze_(self):
        return True


class FormatLetter(object):
    """What a translated program needs of a letter."""

    def __init__(self, desc):
        self.fmtchar = desc.fmtchar
        self.size = desc.size
        self.alignment = desc.alignment
        self.mask = desc.mask
        self.needcount = desc.needcount


DESCRIPTIONS = [dict([(letter, FmtDesc(letter, attrs)) for letter, attrs in table.items()])
                for table in (standard_fmttable, native_fmttable)]
STANDARD, NATIVE = [dict([(letter, FormatLetter(desc)) for letter, desc in table.items()]) for table in DESCRIPTIONS]


class FormatIterator(object):
    """Reads a format and tells its subclass, by operate, align and finished."""
    _mixin_ = True

    def interpret(self, fmt):
        """Reads the format; StructError."""
        native = True
        self.bigendian = native_is_bigendian
        index = 0
        if len(fmt) > 0 and fmt[0] in '@=<>!':
            index = 1
            native = fmt[0] == '@'
            if fmt[0] == '<':
                self.bigendian = False
            elif fmt[0] == '>' or fmt[0] == '!':
                self.bigendian = True
        while index < len(fmt):
            c = fmt[index]
            if c.isspace():
                index += 1
                continue
            repetitions = 1
            if c.isdigit():
                repetitions, index = self._count(fmt, index)
                c = fmt[index]
            index += 1
            table = NATIVE if native else STANDARD
            if c not in table:
                raise StructError('bad char in struct format')
            letter = table[c]
            if letter.alignment > 1:
                self.align(letter.mask)
            self.operate(letter, repetitions)
        self.finished()

    def _count(self, fmt, index):
        """(the number at index, where it ends)."""
        count = 0
        while index < len(fmt) and fmt[index].isdigit():
            digit = ord(fmt[index]) - 48
            try:
                count = ovfcheck(ovfcheck(count * 10) + digit)
            except OverflowError:
                raise StructError('overflow in item count')
            index += 1
        if index == len(fmt):
            raise StructError('incomplete struct format')
        return count, index

    def operate(self, fmtdesc, repetitions):
        raise NotImplementedError

    def align(self, mask):
        raise NotImplementedError

    def finished(self):
        pass


class CalcSizeFormatIterator(FormatIterator):
    """Adds up the sizes."""
    totalsize = 0

    def operate(self, fmtdesc, repetitions):
        try:
            self.totalsize = ovfcheck(self.totalsize + ovfcheck(fmtdesc.size * repetitions))
        except OverflowError:
            raise StructError('total struct size too long')

    def align(self, mask):
        self.totalsize = (self.totalsize + mask) & ~mask
