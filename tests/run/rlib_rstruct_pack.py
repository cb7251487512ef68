"""rlib.rstruct: packing and unpacking by formats that are known at run time only, with values of several types."""
from rpython.rlib.mutbuffer import MutableStringBuffer
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import r_ulonglong
from rpython.rlib.rstruct.error import StructError, StructOverflowError
from rpython.rlib.rstruct.formatiterator import CalcSizeFormatIterator, FormatIterator


class Value(object):
    def int(self):
        raise StructError('an int is wanted')

    def float(self):
        raise StructError('a float is wanted')

    def str(self):
        raise StructError('a str is wanted')


class Int(Value):
    def __init__(self, number):
        self.number = number

    def int(self):
        return self.number

    def float(self):
        return float(self.number)

    def show(self):
        return '%d' % self.number


class Float(Value):
    def __init__(self, number):
        self.number = number

    def float(self):
        return self.number

    def show(self):
        return str(self.number)


class Str(Value):
    def __init__(self, text):
        self.text = text

    def str(self):
        return self.text

    def show(self):
        return repr(self.text)


class Packer(FormatIterator):
    _operate_is_specialized_ = True

    def __init__(self, values, size):
        self.values = values
        self.next = 0
        self.wbuf = MutableStringBuffer(size)
        self.pos = 0

    @specialize.arg(1)
    def operate(self, fmtdesc, repetitions):
        if fmtdesc.needcount:
            fmtdesc.pack(self, repetitions)
        else:
            for i in range(repetitions):
                fmtdesc.pack(self)

    def align(self, mask):
        count = (-self.pos) & mask
        self.wbuf.setzeros(self.pos, count)
        self.advance(count)

    def finished(self):
        if self.next != len(self.values):
            raise StructError('too many arguments')

    def advance(self, count):
        self.pos += count

    def _value(self):
        if self.next == len(self.values):
            raise StructError('not enough arguments')
        self.next += 1
        return self.values[self.next - 1]

    def accept_int_arg(self):
        return self._value().int()

    accept_uint_arg = accept_int_arg

    def accept_ulonglong_arg(self):
        return r_ulonglong(self._value().int())

    def accept_bool_arg(self):
        return self._value().int() != 0

    def accept_float_arg(self):
        return self._value().float()

    def accept_str_arg(self):
        return self._value().str()


class Unpacker(FormatIterator):
    _operate_is_specialized_ = True

    def __init__(self, data):
        self.data = data
        self.pos = 0
        self.values = []

    @specialize.arg(1)
    def operate(self, fmtdesc, repetitions):
        if fmtdesc.needcount:
            fmtdesc.unpack(self, repetitions)
        else:
            for i in range(repetitions):
                fmtdesc.unpack(self)

    def align(self, mask):
        self.pos = (self.pos + mask) & ~mask

    def read(self, count):
        end = self.pos + count
        if end > len(self.data):
            raise StructError('not enough bytes')
        start = self.pos
        self.pos = end
        return self.data[start:end]

    def skip(self, count):
        self.read(count)

    @specialize.argtype(1)
    def appendobj(self, value):
        if isinstance(value, str):
            self.values.append(Str(value))
        elif isinstance(value, float):
            self.values.append(Float(value))
        else:
            self.values.append(Int(int(value)))


def hexa(s):
    return ''.join(['%02x' % ord(c) for c in s])


def attempt(fmt, values):
    try:
        size = CalcSizeFormatIterator()
        size.interpret(fmt)
        packer = Packer(values, size.totalsize)
        packer.interpret(fmt)
        data = packer.wbuf.finish()
        reader = Unpacker(data)
        reader.interpret(fmt)
        print(fmt, hexa(data), [value.show() for value in reader.values])
    except StructOverflowError as e:
        print(fmt, 'overflow', e.msg)
    except StructError as e:
        print(fmt, e.msg)


def entry_point(argv):
    attempt('<bBhHiIqQ', [Int(n) for n in [-1, 255, -2, 65535, -3, 4294967295, -4, 5]])
    attempt('>bBhHlLqQ', [Int(n) for n in [-128, 0, 300, 1, -70000, 1, 1 << 40, 77]])
    attempt('@bhiq', [Int(n) for n in [1, 2, 3, 4]])
    attempt('=bhiq', [Int(n) for n in [1, 2, 3, 4]])
    attempt('<5s3pc2xs', [Str('abc'), Str('pascal'), Str('z'), Str('')])
    attempt('<2f d e', [Float(1.5), Float(-0.1), Float(3.25), Float(0.5)])
    attempt('!??3?', [Int(n) for n in [0, 1, 5, 0, -1]])
    attempt('@ci', [Str('x'), Int(7)])
    attempt('0i0s', [Str('')])
    attempt('lLP', [Int(-5), Int(6), Int(7)])
    for fmt in ['b', 'H', 'i']:
        attempt(fmt, [Int(1 << 40)])
    attempt('i', [])
    attempt('i', [Int(1), Int(2)])
    attempt('i', [Str('1')])
    attempt('c', [Str('12')])
    attempt('w', [])
    return 0


def target(driver, args):
    return entry_point, None
