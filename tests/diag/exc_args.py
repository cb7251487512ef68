"""Exc args."""


def entry_point(argv):
    try:
        return int(argv[1])
    except ValueError as e:
        print(e.args[0])    #! error: A009 ValueError has no attribute 'args'.*help: str\(e\) is the text of an exception;
        return 1


def target(driver, args):
    return entry_point
