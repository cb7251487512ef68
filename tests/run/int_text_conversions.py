"""int() of texts in every base with signs, blanks, prefixes, underscores; hex, oct, bin; errors for what is no number."""


def parse(s, base):
    try:
        return str(int(s, base))
    except ValueError:
        return 'E'


def plain(s):
    try:
        return str(int(s))
    except ValueError:
        return 'E'


def entry_point(argv):
    print([plain(s) for s in ['0', '-0', '+7', ' 42 ', '-42\n', '', ' ', '-', '+-1', '1 2', '0x10', '1e3', '1.0', '007', '9223372036854775807', '-9223372036854775808', '1_000', '_1', '1__0', '1_']])
    for base in (2, 3, 8, 10, 16, 36):
        print(base, [parse(s, base) for s in ['0', '10', '-11', 'ff', 'FF', 'zz', '12', '0b11', '0o17', '0xfF', '-0x8', '8', '']])
    print([parse(s, 0) for s in ['0x1f', '0b101', '0o17', '12', '-0X1F', '0', '0x', 'x1', '0b2']])
    for n in (0, 1, -1, 255, -256, 1 << 40, 9223372036854775807, -9223372036854775807):
        n *= len(argv)
        print(n, hex(n), bin(n), oct(n), str(n), repr(n), int(str(n)) == n, int(hex(n), 16) == n, int(bin(n), 0) == n, len(str(n)))
    return 0

def target(driver, args):
    return entry_point
