"""And, or, xor, invert, shifts."""


def entry_point(argv):
    values = [0, 1, -1, 12, 10, -8, 255, 1 << 40]
    for a in values:
        print('%d %d' % (a, ~a))
        for b in values:
            print('%d %d %d' % (a & b, a | b, a ^ b))
        for n in [0, 1, 5, 31, 62]:
            print(a >> n)
    for n in range(0, 63, 7):
        print(1 << n)
        print(-1 << n)
    return 0


def target(driver, args):
    return entry_point
