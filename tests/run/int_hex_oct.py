"""hex() and oct() and bin() in the form all Pythons 3 share."""


def entry_point(argv):
    for n in [0, 1, 10, 255, 65536]:
        print(hex(n))
    return 0


def target(driver, args):
    return entry_point
