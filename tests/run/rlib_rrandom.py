"""rlib.rrandom: the numbers CPython's random gives for the same seeds, rbisect beside it."""
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rbisect import bisect, bisect_left, bisect_right
from rpython.rlib.rrandom import Random


def numbers(r, count):
    return ' '.join(['%d' % intmask(r.genrand32()) for _ in range(count)])


def entry_point(argv):
    print(numbers(Random(), 5))
    r = Random(r_uint(5489))
    print(numbers(r, 5))
    total = 0
    for i in range(10000 - 5):
        total = intmask(r.genrand32())
    print(total)                                # the 10,000th of the standard seed: 4123659995
    r.init_by_array([r_uint(0x123), r_uint(0x234), r_uint(0x345), r_uint(0x456)])
    print(numbers(r, 5))                        # as in the authors' test
    r.init_by_array([r_uint(42)])               # random.seed(42)
    print([r.random() for _ in range(5)])
    key = [r_uint(i * 2654435761) & r_uint(0xffffffff) for i in range(700)]
    r.init_by_array(key)
    print(numbers(r, 3))
    r.init_genrand(r_uint(1))
    r.jumpahead(12345)
    print(numbers(r, 3))
    inside = 0
    for i in range(2000):
        x, y = r.random(), r.random()
        if x * x + y * y < 1.0:
            inside += 1
    print(inside)
    a = [1, 3, 3, 3, 8]
    print([bisect(a, x) for x in range(10)])
    print([bisect_left(a, x, len(a)) for x in range(10)], [bisect_right(a, x, 3) for x in range(10)])
    print(bisect(['a', 'c'], 'b'), bisect(['a', 'c'], 'c'))
    return 0


def target(driver, args):
    return entry_point, None
