"""An index outside of a string raises IndexError."""


def at(s, i):
    try:
        return s[i]
    except IndexError:
        return '?'


def entry_point(argv):
    for i in range(-5, 5):
        print(at('abc', i))
    print(at('', 0))
    return 0


def target(driver, args):
    return entry_point
