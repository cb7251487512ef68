"""Sixty classes in a hierarchy made at import time, told apart by methods."""


class Node(object):
    number = -1

    def tag(self):
        return self.number


def make_class(base, n):
    class Sub(base):
        number = n

        def twice(self):
            return n * 2
    return Sub


CLASSES = [Node]
for _n in range(60):
    CLASSES.append(make_class(CLASSES[_n // 2], _n))
FOURTH = CLASSES[3]
OBJECTS = [cls() for cls in CLASSES]


def entry_point(argv):
    total = 0
    instances = 0
    for x in OBJECTS:
        total = total * 3 % 10007 + x.tag()
        if isinstance(x, FOURTH):
            instances += 1
    print(total, instances)
    return 0


def target(driver, args):
    return entry_point
