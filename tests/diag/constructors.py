"""Wrong arguments of a constructor, and methods that change what making an instance means: nothing follows from them."""


class Point(object):
    def __init__(self, x):
        self.x = x


class Empty(object):
    pass


class Made(object):
    def __new__(cls):
        return object.__new__(cls)


class Open(object):
    def __getattr__(self, name):
        return name


def entry_point(argv):
    p = Point()                 #! error: A011 Point\(\) misses argument 'x'
    print(p.x)
    p = Point(1, 2)             #! error: A011 Point\(\) takes 1 argument, 2 are given
    print(p.y)
    e = Empty(3)                #! error: A019 Empty takes no arguments
    print(e.value)
    m = Made()                  #! error: A012 Made has a __new__.*help: use __init__
    print(m.value)
    print(Open().x)             #! error: A012 Open has a __getattr__.*help: use methods
    return 0


def target(driver, args):
    return entry_point
