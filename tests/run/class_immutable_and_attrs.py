"""_immutable_fields_, _attrs_, __slots__, quasi-immutables and _immutable_ change nothing but speed."""
from rpython.rlib import jit


class Code(object):
    _immutable_fields_ = ['name', 'ops[*]', 'consts']

    def __init__(self, name, ops, consts):
        self.name = name
        self.ops = ops[:]
        self.consts = consts

    def run(self):
        total = 0
        for op in self.ops:
            total = total * 2 + self.consts[op]
        return total


class Version(object):
    _immutable_fields_ = ['number?', 'table?[*]']

    def __init__(self):
        self.number = 1
        self.table = [1]

    def bump(self):
        self.number += 1
        self.table = self.table + [self.number]


class Pair(object):
    _attrs_ = ['left', 'right']
    _immutable_ = True

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Triple(Pair):
    _attrs_ = ['third']
    _immutable_ = True

    def __init__(self, a, b, c):
        Pair.__init__(self, a, b)
        self.third = c


class Slotted(object):
    __slots__ = ('x', 'y')

    def __init__(self, x):
        self.x = x
        self.y = x + 1


PREBUILT = Version()


@jit.elidable
def weigh(p):
    return p.left * 10 + p.right


def entry_point(argv):
    one = len(argv)
    code = Code('main', [0, 1, 2, one], [5, 7, 9])
    print(code.name, code.run(), code.run(), len(code.ops))
    for i in range(3):
        PREBUILT.bump()
    print(PREBUILT.number, PREBUILT.table)
    p, t = Pair(one, 2), Triple(3, 4, 5)
    print(weigh(p), weigh(t), t.third, [weigh(x) for x in [p, t]])
    s = Slotted(one)
    s.y *= 5
    print(s.x, s.y)
    return 0

def target(driver, args):
    return entry_point
