"""Classes compared, tested against variable classes, as keys; functions in classes; properties in hierarchies."""


def double(x):
    return x * 2


def triple(x):
    return x * 3


class Op(object):
    priority = 0
    run = staticmethod(double)
    names = ['op', 'base']
    table = {'k': 1}
    maker = None

    def __init__(self, n):
        self._n = n

    @property
    def value(self):
        return self._n

    @value.setter
    def value(self, v):
        self._n = v

    def get_size(self):
        return 1

    def set_size(self, n):
        self._n = n + self.get_size()

    size = property(get_size, set_size)

    def perform(self, x):
        return self.run(x) + self.priority

    def same_kind(self, other):
        return type(self) is type(other)

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self._n == other._n

    def __ne__(self, other):
        return not self == other


class Add(Op):
    priority = 5
    run = staticmethod(triple)
    names = ['add']

    @property
    def value(self):
        return self._n + 1000

    @value.setter
    def value(self, v):
        self._n = v * 2

    def get_size(self):
        return 2


class Sub(Add):
    priority = 6


class Other(Op):
    maker = Add

    def get_size(self):
        return 3


CLASSES = [Op, Add, Sub, Other]
COUNTS = {Op: 'op', Add: 'add', Sub: 'sub'}


def is_one(x, cls):
    return isinstance(x, cls)


def find(cls, options):
    for option in options:
        if cls is option:
            return option.__name__
    return '?'


def entry_point(argv):
    n = len(argv)
    objects = [cls(n + i) for i, cls in enumerate(CLASSES)]
    for x in objects:
        line = ''
        for cls in CLASSES:
            line += '%d' % is_one(x, cls)
            line += '%d' % issubclass(x.__class__, cls)
        print(line, x.same_kind(objects[1]), x.value, x.size, x.perform(10), x.names[0], x.table['k'])
        x.value = 50
        x.size = 7
        print(x._n, COUNTS.get(x.__class__, 'none'), find(type(x), [Add, Other]))
        maker = x.maker
        if maker is not None:
            print(maker(3).value)
        print(x.__class__.__name__, type(x) == Add, type(x) != Add, x.__class__ in COUNTS)
    print(objects[0] == Op(8), objects[0] != Op(9), objects[0] == objects[1])
    print(Op.run(4), Add.run(4), Sub.names, CLASSES[n].run(5))
    print(is_one(None, CLASSES[n]))
    print(getattr(objects[0], '_n'), hasattr(objects[0], '_n'))
    return 0


def target(driver, args):
    return entry_point
