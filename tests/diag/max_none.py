"""Max none."""


def entry_point(argv):
    print(max([None, None]))    #! error: A012 max\(\) of None, which have no order.*help: pass key=
    return 0


def target(driver, args):
    return entry_point
