"""Numbers as CPython has them: what programs/numbers.py does, with Python's ints.

Usage: numbers.py [SHARE]
"""
import sys
import time

if hasattr(sys, 'set_int_max_str_digits'):
    sys.set_int_max_str_digits(0)

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
    start = time.process_time()
    x = 12345
    for i in range(count):
        x = (x * 1103515245 + 12345) % 2147483648 ^ (x >> 7)
    report('int_arithmetic', time.process_time() - start, count, x)


def int_checked():
    count = repetitions(3000000)
    start = time.process_time()
    total = 0
    for i in range(count):
        total = total + i * 3
    report('int_checked', time.process_time() - start, count, total)


def int_to_text():
    count = repetitions(500000)
    start = time.process_time()
    total = 0
    for i in range(count):
        total += len(str(i * 7919 - 1000000))
    report('int_to_text', time.process_time() - start, count, total)


def int_from_text():
    texts = [str(i * 7919 - 1000000) for i in range(1000)]
    count = repetitions(500)
    start = time.process_time()
    total = 0
    for i in range(count):
        for text in texts:
            total += int(text)
    report('int_from_text', time.process_time() - start, count * 1000, total)


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
    start = time.process_time()
    total = 0
    for i in range(count):
        for x in values:
            total += len(str(x))
    report('float_to_text', time.process_time() - start, count * 1000, total)


def float_short_to_text():
    values = [i / 100.0 for i in range(1000)]
    count = repetitions(200)
    start = time.process_time()
    total = 0
    for i in range(count):
        for x in values:
            total += len(str(x))
    report('float_short_to_text', time.process_time() - start, count * 1000, total)


def float_format():
    values = [i / 37.0 for i in range(1000)]
    count = repetitions(200)
    start = time.process_time()
    total = 0
    for i in range(count):
        for x in values:
            total += len('%.3f' % x)
    report('float_format', time.process_time() - start, count * 1000, total)


def float_from_text():
    texts = [str(x) for x in random_floats()]
    count = repetitions(200)
    start = time.process_time()
    total = 0.0
    for i in range(count):
        for text in texts:
            total += float(text)
    report('float_from_text', time.process_time() - start, count * 1000, int(total / 1e30))


# ____________________________________________________________ big ints

def big(digits, seed):
    """About so many digits."""
    return seed ** (digits * 1000 // 845)


def check(number):
    return number % 1000003


def big_add(name, a, b, count):
    start = time.process_time()
    r = a
    for i in range(count):
        r = a + b
    report('add' + name, time.process_time() - start, count, check(r))


def big_mul(name, a, b, count):
    start = time.process_time()
    r = a
    for i in range(count):
        r = a * b
    report('mul' + name, time.process_time() - start, count, check(r))


def big_divmod(name, a, b, count):
    a = a * b + 12345
    start = time.process_time()
    q, r = a, a
    for i in range(count):
        q, r = divmod(a, b)
    report('divmod' + name, time.process_time() - start, count, check(q + r))


def big_pow(name, digits, count):
    base = 12345678901
    start = time.process_time()
    r = base
    for i in range(count):
        r = base ** (digits // 10)
    report('pow' + name, time.process_time() - start, count, check(r))


def big_powmod(name, a, b, count):
    modulus = a >> (a.bit_length() - 1024)
    exponent = b >> (b.bit_length() - 256)
    start = time.process_time()
    r = a
    for i in range(count):
        r = pow(b, exponent, modulus)
    report('powmod' + name, time.process_time() - start, count, check(r))


def big_str(name, a, count):
    start = time.process_time()
    total = 0
    for i in range(count):
        total += len(str(a))
    report('str' + name, time.process_time() - start, count, total)


def big_fromstr(name, a, count):
    text = str(a)
    start = time.process_time()
    r = a
    for i in range(count):
        r = int(text)
    report('fromstr' + name, time.process_time() - start, count, check(r))


def big_small():
    """Numbers of one or two words."""
    count = repetitions(500000)
    start = time.process_time()
    x = 1
    for i in range(count):
        x = x * 31 + i
        if x.bit_length() > 100:
            x = x >> 60
    report('bigint_small', time.process_time() - start, count, check(x))


def big_ints(digits):
    name = '_%d' % digits
    a, b = big(digits, 7), (big(digits, 7) + big(digits // 2, 7)) >> 3
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


if __name__ == '__main__':
    entry_point(sys.argv)
