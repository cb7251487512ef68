"""chr out of range raises ValueError."""


def char(n):
    try:
        return ord(chr(n))
    except ValueError:
        return -1


def entry_point(argv):
    print(char(0), char(255), char(-1), char(-1000000))
    return 0


def target(driver, args):
    return entry_point
