"""Gen mixed."""


def gen():
    yield 1
    yield 'a'    #! error: A007 an item of gen\(\) is str here but int there.*help: all `yield`s of a generator give one


def entry_point(argv):
    for x in gen():
        print(x)
    return 0


def target(driver, args):
    return entry_point
