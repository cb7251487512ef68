"""An integer type that grows: machine ints by ovfcheck, then rbigint, as interpreters do it."""
from rpython.rlib.rarithmetic import ovfcheck, string_to_int
from rpython.rlib.rbigint import rbigint
from rpython.rlib.rstring import ParseStringError, ParseStringOverflowError

MILLION = rbigint.fromint(1000000)


class Number(object):
    def plus(self, other):
        raise NotImplementedError

    def times(self, other):
        raise NotImplementedError


class Small(Number):
    def __init__(self, value):
        self.value = value

    def big(self):
        return rbigint.fromint(self.value)

    def text(self):
        return str(self.value)

    def plus(self, other):
        if isinstance(other, Small):
            try:
                return Small(ovfcheck(self.value + other.value))
            except OverflowError:
                pass
        return normal(self.big().add(other.big()))

    def times(self, other):
        if isinstance(other, Small):
            try:
                return Small(ovfcheck(self.value * other.value))
            except OverflowError:
                return normal(self.big().int_mul(other.value))
        return normal(self.big().mul(other.big()))


class Big(Number):
    def __init__(self, value):
        self.value = value

    def big(self):
        return self.value

    def text(self):
        return self.value.str() + '!'

    def plus(self, other):
        return normal(self.value.add(other.big()))

    def times(self, other):
        return normal(self.value.mul(other.big()))


def normal(value):
    try:
        return Small(value.toint())
    except OverflowError:
        return Big(value)


def parse(text):
    try:
        return Small(string_to_int(text))
    except ParseStringOverflowError as e:
        return Big(rbigint._from_numberstring_parser(e.parser))
    except ParseStringError:
        return None


def factorial(n):
    result = Small(1)
    for i in range(2, n + 1):
        result = result.times(Small(i))
    return result


def entry_point(argv):
    n = len(argv)
    for i in range(15, 26):
        print(i, factorial(i * n).text())
    big = factorial(25)
    print(big.plus(parse('-' + big.text()[:-1])).text())
    for text in ['12', '-9223372036854775808', '9223372036854775807', '9223372036854775808', 'x', '-123456789012345678901234567890']:
        number = parse(text)
        if number is None:
            print('no number')
        else:
            print(number.text(), number.plus(Small(-1)).text(), number.times(number).text())
    cache = {}
    for i in range(3):
        cache[i] = big.big().int_pow(i)
    print(cache[2].floordiv(cache[1]).eq(big.big()), cache[2].mod(MILLION).toint(), [x.bit_length() for x in cache.values()])
    best = None
    for x in cache.values():
        if best is None or x.gt(best):
            best = x
    print(best.str())
    return 0


def target(driver, args):
    return entry_point
