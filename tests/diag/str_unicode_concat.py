"""Str unicode concat."""


def entry_point(argv):
    s = u"hello " + argv[0]    #! error: A012 unicode \+ str cannot be translated.*help: str and unicode do not mix:
    print(s)
    return 0


def target(driver, args):
    return entry_point
