"""Attributes of subclasses that meet in the base; None refined; class defaults of several kinds; methods of many classes."""


class Base(object):
    shared = None
    count = 0
    ratio = 0
    data = None

    def visit(self, v):
        return v.visit_base(self)

    def set_all(self, x):
        self.shared = x
        return self


class Left(Base):
    ratio = 1.5

    def __init__(self):
        self.data = [1, 2]
        self.extra = 'left'

    def visit(self, v):
        return v.visit_left(self)


class Right(Base):
    count = 5

    def __init__(self, data=None):
        self.data = data
        self.extra = None

    def visit(self, v):
        return v.visit_right(self)


class Deep(Right):
    def __init__(self):
        Right.__init__(self, [7])
        self.depth = 3

    def visit(self, v):
        return v.visit_deep(self)


class Visitor(object):
    def visit_base(self, node):
        return 'base'

    def visit_left(self, node):
        return 'left ' + node.extra

    def visit_right(self, node):
        return 'right'

    def visit_deep(self, node):
        return self.visit_right(node) + ' deep %d' % node.depth


class Counter(Visitor):
    def __init__(self):
        self.seen = 0

    def visit_base(self, node):
        self.seen += 1
        return Visitor.visit_base(self, node)

    def visit_right(self, node):
        self.seen += 10
        return 'counted'


PREBUILT = [Left(), Right(), Deep(), Base()]
PREBUILT[1].shared = PREBUILT[0]
PREBUILT[3].count = 9


def first(node):
    data = node.data
    if data is None:
        return -1
    if len(data) == 0:
        return 0
    return data[0]


def entry_point(argv):
    n = len(argv)
    visitors = [Visitor(), Counter()]
    for node in PREBUILT:
        for v in visitors:
            print(node.visit(v))
        print(node.count, node.ratio + 0.5, first(node), node.shared is PREBUILT[0], node.shared is None)
    counter = visitors[1]
    assert isinstance(counter, Counter)
    print(counter.seen)
    r = Right()
    print(first(r))
    r.data = []
    print(first(r), r.set_all(PREBUILT[2]).shared is PREBUILT[2])
    shared = r.shared
    if isinstance(shared, Deep):
        print(shared.depth, shared.count)
    node = PREBUILT[n]
    node.count += 1
    print(node.count, Right.count, Right().count)
    left = PREBUILT[0]
    if isinstance(left, Left) and left.extra is not None and len(left.extra) > 2:
        print(left.extra[0])
    deep = Deep()
    x = deep if n > 0 else None
    print(x is not None and x.depth == 3)
    return 0


def target(driver, args):
    return entry_point
