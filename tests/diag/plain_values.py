"""Wrong uses of builtins on values of any type."""


class Thing(object):
    pass


class Sub(Thing):
    def __init__(self):
        self.extra = 1


def entry_point(argv):
    n = len(argv)
    things = [Thing(), Sub()]
    things.sort()                       #! error: A012 sort\(\) of Thing, which have no order
    print(max(things))                  #! error: A012 max\(\) of Thing, which have no order
    print(things < things)              #! error: A012 list of Thing < list of Thing
    print(sum(argv))                    #! error: A028 sum\(\) takes no strings
    print(dict([n]))                    #! error: A028 dict\(\) takes a dict or pairs
    print(argv[::'x'])                  #! error: A012 the step of a slice is an int
    print(2 ** -1 + n ** -2)            #! error: A012 an int to a negative power is no int
    print(getattr(things[0], 'extra', 3))   #! error: A012 getattr\(\) with a default: only some instances of Thing have 'extra'
    print((n, argv[0])[n])              #! error: A015 indexing a tuple of different types
    return 0


def target(driver, args):
    return entry_point
