"""Formats of binary data, as the module struct has them, read character by character.

Takes:   a format: `<`, `>`, `!`, `=` (standard sizes) or `@` (those of C) in front; then letters, each after a count.
Leaves:  calls of operate(description of the letter, count) and align(mask), in a subclass.
Idea:    a subclass whose operate is specialised by the description says _operate_is_specialized_ = True; it may call the description's
         pack and unpack (standardfmttable.py). The others are given what is known of a letter at run time.
Example: size = CalcSizeFormatIterator(); size.interpret('<3sih'); size.totalsize == 9
"""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstruct.error import StructError
from rpython.rlib.rstruct.nativefmttable import native_fmttable
from rpython.rlib.rstruct.standardfmttable import native_is_bigendian, standard_fmttable
from rpython.rlib.unroll import unrolling_iterable


class FmtDesc(object):
    """A letter: its size, alignment, whether its count says how long one value is, its functions."""

    def __init__(self, fmtchar, attrs):
        self.fmtchar = fmtchar
        self.size = attrs['size']
        self.alignment = attrs.get('alignment', 1)
        self.mask = self.alignment - 1
        self.needcount = attrs.get('needcount', False)
        self.pack = attrs['pack']
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
unroll_standard_fmtdescs, unroll_native_fmtdescs = [unrolling_iterable([table[letter] for letter in sorted(table)]) for table in DESCRIPTIONS]
STANDARD, NATIVE = [dict([(letter, FormatLetter(desc)) for letter, desc in table.items()]) for table in DESCRIPTIONS]


class FormatIterator(object):
    """Reads a format and tells its subclass, by operate, align and finished."""
    _mixin_ = True
    _operate_is_specialized_ = False

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
            if not self._operate_on(c, repetitions, native):
                raise StructError('bad char in struct format')
        self.finished()

    def _operate_on(self, c, repetitions, native):
        """Tells the subclass of a letter; False: there is no such letter."""
        if self._operate_is_specialized_:
            if native:
                for fmtdesc in unroll_native_fmtdescs:
                    if c == fmtdesc.fmtchar:
                        self._operate(fmtdesc, repetitions)
                        return True
            else:
                for fmtdesc in unroll_standard_fmtdescs:
                    if c == fmtdesc.fmtchar:
                        self._operate(fmtdesc, repetitions)
                        return True
            return False
        table = NATIVE if native else STANDARD
        if c not in table:
            return False
        self._operate(table[c], repetitions)
        return True

    @specialize.arg_or_var(1)
    def _operate(self, fmtdesc, repetitions):
        if fmtdesc.alignment > 1:
            self.align(fmtdesc.mask)
        self.operate(fmtdesc, repetitions)

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
