"""Functions, attributes, variables and classes named like words of C and of its library."""


class struct(object):
    def __init__(self, register, typedef):
        self.register = register
        self.typedef = typedef
        self.length = 1
        self.typeptr = 2
        self.items = 3

    def volatile(self, union):
        return self.register + union


class Object(struct):
    def volatile(self, union):
        return self.length + self.typeptr + self.items + union


def main(int_, signed):
    return int_ + signed


def malloc(size):
    return size * 2


def exit(status):
    return status + 1


def default(long, short, goto):
    static = long + short
    auto = static + goto
    return auto


def entry_point(argv):
    s = struct(4, 5)
    print(main(1, 2), malloc(3), exit(0), default(1, 2, 3))
    for x in [s, Object(6, 7)]:
        print(x.volatile(10), x.typedef)
    NULL = 5
    switch = NULL + len(argv)
    print(switch)
    return 0


def target(driver, args):
    return entry_point
