"""Numbers as translated programs have them: lines "NAME NANOSECONDS CHECK", as peers/numbers.py prints for Python's.

Usage: numbers [SHARE]: SHARE percent of the repetitions.
"""
import time

from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rbigint import rbigint

DIGITS = [1000, 10000, 100000]


class State(object):
    def __init__(self):
        self.share = 100


state = State()


def report(name, seconds, count, check):
    print('%s %d %d' % (name, int(seconds * 1e9 / count), check))


def repetitions(count):
    return max(1, count * state.share // 100)


# ____________________________________________________________ machine ints

def int_arithmetic():
    count = repetitions(3000000)
    start = time.clock()
    x = 12345
    for i in range(count):
        x = (x * 1103515245 + 12345) % 2147483648 ^ (x >> 7)
    report('int_arithmetic', time.clock() - start, count, x)


def int_checked():
    count = repetitions(3000000)
    start = time.clock()
    total = 0
    for i in range(count):
        try:
            total = ovfcheck(total + i * 3)
        except OverflowError:
            total = 0
    report('int_checked', time.clock() - start, count, total)


def int_to_text():
    count = repetitions(500000)
    start = time.clock()
    total = 0
    for i in range(count):
        total += len(str(i * 7919 - 1000000))
    report('int_to_text', time.clock() - start, count, total)


def int_from_text():
    texts = [str(i * 7919 - 1000000) for i in range(1000)]
    count = repetitions(500)
    start = time.clock()
    total = 0
    for i in range(count):
        for text in texts:
            total += int(text)
    report('int_from_text', time.clock() - start, count * 1000, total)


# ____________________________________________________________ floats

def random_floats():
    """A thousand of all sizes."""
    values = []
    x = 12345
    for i in range(1000):
        x = (x * 1103515245 + 12345) % 2147483648
        y = (x * 1103515245 + 12345) % 2147483648
        values.append((x * 2147483648.0 + y) * 10.0 ** (x % 60 - 40))
    return values


def float_to_text():
    values = random_floats()
    count = repetitions(200)
    start = time.clock()
    total = 0
    for i in range(count):
        for x in values:
            total += len(str(x))
    report('float_to_text', time.clock() - start, count * 1000, total)


def float_short_to_text():
    values = [i / 100.0 for i in range(1000)]
    count = repetitions(200)
    start = time.clock()
    total = 0
    for i in range(count):
        for x in values:
            total += len(str(x))
    report('float_short_to_text', time.clock() - start, count * 1000, total)


def float_format():
    values = [i / 37.0 for i in range(1000)]
    count = repetitions(200)
    start = time.clock()
    total = 0
    for i in range(count):
        for x in values:
            total += len('%.3f' % x)
    report('float_format', time.clock() - start, count * 1000, total)


def float_from_text():
    texts = [str(x) for x in random_floats()]
    count = repetitions(200)
    start = time.clock()
    total = 0.0
    for i in range(count):
        for text in texts:
            total += float(text)
    report('float_from_text', time.clock() - start, count * 1000, int(total / 1e30))


# ____________________________________________________________ big ints

def big(digits, seed):
    """About so many digits."""
    return rbigint.fromint(seed).int_pow(digits * 1000 // 845)


def check(number):
    return number.int_mod_int_result(1000003)


def big_add(name, a, b, count):
    start = time.clock()
    r = a
    for i in range(count):
        r = a.add(b)
    report('add' + name, time.clock() - start, count, check(r))


def big_mul(name, a, b, count):
    start = time.clock()
    r = a
    for i in range(count):
        r = a.mul(b)
    report('mul' + name, time.clock() - start, count, check(r))


def big_divmod(name, a, b, count):
    a = a.mul(b).int_add(12345)
    start = time.clock()
    q, r = a, a
    for i in range(count):
        q, r = a.divmod(b)
    report('divmod' + name, time.clock() - start, count, check(q.add(r)))


def big_pow(name, digits, count):
    base = rbigint.fromint(12345678901)
    start = time.clock()
    r = base
    for i in range(count):
        r = base.int_pow(digits // 10)
    report('pow' + name, time.clock() - start, count, check(r))


def big_powmod(name, a, b, count):
    modulus = a.rshift(a.bit_length() - 1024)
    exponent = b.rshift(b.bit_length() - 256)
    start = time.clock()
    r = a
    for i in range(count):
        r = b.pow(exponent, modulus)
    report('powmod' + name, time.clock() - start, count, check(r))


def big_str(name, a, count):
    start = time.clock()
    total = 0
    for i in range(count):
        total += len(a.str())
    report('str' + name, time.clock() - start, count, total)


def big_fromstr(name, a, count):
    text = a.str()
    start = time.clock()
    r = a
    for i in range(count):
        r = rbigint.fromstr(text, 10)
    report('fromstr' + name, time.clock() - start, count, check(r))


def big_small():
    """Numbers of one or two words."""
    count = repetitions(500000)
    start = time.clock()
    x = rbigint.fromint(1)
    for i in range(count):
        x = x.int_mul(31).int_add(i)
        if x.bit_length() > 100:
            x = x.rshift(60)
    report('bigint_small', time.clock() - start, count, check(x))


def big_ints(digits):
    name = '_%d' % digits
    a, b = big(digits, 7), big(digits, 7).add(big(digits // 2, 7)).rshift(3)
    scale = 100000 // digits
    big_add(name, a, b, repetitions(10000 * scale))
    big_mul(name, a, b, repetitions(3 * scale * scale))
    big_divmod(name, a, b, repetitions(scale * scale))
    big_pow(name, digits, repetitions(3 * scale * scale))
    big_str(name, a, repetitions(scale * scale))
    big_fromstr(name, a, repetitions(scale * scale))


def entry_point(argv):
    if len(argv) > 1:
        state.share = int(argv[1])
    int_arithmetic()
    int_checked()
    int_to_text()
    int_from_text()
    float_to_text()
    float_short_to_text()
    float_format()
    float_from_text()
    big_small()
    for digits in DIGITS:
        big_ints(digits)
    big_powmod('_1024_bits', big(1000, 7), big(900, 3), repetitions(200))
    return 0


def target(driver, args):
    return entry_point
