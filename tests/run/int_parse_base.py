"""int(s, base)."""


def parse(s, base):
    try:
        return str(int(s, base))
    except ValueError:
        return 'bad'


def entry_point(argv):
    print(parse('ff', 16), parse('FF', 16), parse('777', 8), parse('8', 8), parse('1010', 2), parse('z', 36))
    print(parse('-ff', 16), parse('0x1f', 16), parse('', 16), parse('12', 3), parse('zz', 36))
    return 0


def target(driver, args):
    return entry_point
