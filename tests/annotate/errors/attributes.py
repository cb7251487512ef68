"""A009, A021, A029, A034: what is never there."""


class Frame(object):
    handler = None

    def __init__(self):
        self.stack = []
        self.cache = {}


class Point(object):
    _attrs_ = ['x']

    def __init__(self):
        self.x = 0
        self.y = 0


def unknown(f):
    return f.sttack


def of_int(n):
    return n.real_part


def of_list(items):
    return items.push(3)


def always_none(f):
    return f.handler.run()


def empty(f):
    return f.stack[0]


def empty_dict(f, name):
    return f.cache[name]


def entry_point(argv):
    f = Frame()
    unknown(f)
    of_int(len(argv))
    of_list(argv)
    always_none(f)
    empty(f)
    empty_dict(f, argv[0])
    Point()
    return 0
