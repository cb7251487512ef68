"""str and unicode do not mix by themselves."""


def entry_point(argv):
    s = argv[0]
    u = u'text'
    print(s + u)                #! error: str.*unicode|unicode.*str
    return 0


def target(driver, args):
    return entry_point
