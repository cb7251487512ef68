"""Class attributes with meaning."""
from rpython.rlib.objectmodel import free_non_gc_object, import_from_mixin, likely, unlikely


class Slotted(object):
    __slots__ = ['x', 'y']

    def __init__(self, x):
        self.x = x
        self.y = 2 * x


class Sub(Slotted):
    _attrs_ = ['z']

    def __init__(self, x):
        Slotted.__init__(self, x)
        self.z = 3


class Immutable(object):
    _immutable_ = True

    def __init__(self, v):
        self.v = v


class Fields(object):
    _immutable_fields_ = ['code', 'consts[*]', 'version?', 'names?[*]']

    def __init__(self, code, consts):
        self.code = code
        self.consts = consts
        self.version = 0
        self.names = ['a']

    def bump(self):
        self.version += 1


class Frame(object):
    _virtualizable_ = ['pc', 'stack[*]']

    def __init__(self):
        self.pc = 0
        self.stack = [0] * 4


class Mixin(object):
    _mixin_ = True
    shared = 5

    def twice(self):
        return self.n * 2

    @staticmethod
    def helper(x):
        return x + 1


class M2(object):
    def thrice(self):
        return self.n * 3

    name = 'M2'


class Uses(Mixin):
    def __init__(self, n):
        self.n = n


class Uses2(object):
    import_from_mixin(M2)

    def __init__(self, n):
        self.n = n


class Uses3(Uses2, Mixin):
    pass


class UsesStr(object):
    import_from_mixin(M2)

    def __init__(self, n):
        self.n = n


class Raw(object):
    _alloc_flavor_ = 'raw'

    def __init__(self, n):
        self.n = n


class Cached(object):
    """Empties its cache before it becomes part of the program."""
    _settled_ = True

    def __init__(self, n):
        self.n = n
        self.cache = None

    def _cleanup_(self):
        self.cache = None

    def square(self):
        if self.cache is None:
            self.cache = [self.n * self.n]
        return self.cache[0]


CACHED = Cached(12)
CACHED.square()


class Parent(object):
    _attrs_ = ['p']
    _immutable_fields_ = 'p'

    def __init__(self):
        self.p = 1


class Child(Parent):
    __slots__ = 'c'
    _virtualizable2_ = ('c',)

    def __init__(self):
        Parent.__init__(self)
        self.c = 2


def entry_point(argv):
    n = len(argv)
    s = Sub(n)
    print(s.x, s.y, s.z)
    print(Immutable(3).v)
    f = Fields('code', [1, 2])
    f.bump()
    print(f.version, f.code, f.consts[1], f.names[0])
    fr = Frame()
    fr.pc += 1
    fr.stack[2] = 5
    print(fr.pc, fr.stack[2])
    print(Uses(4).twice(), Uses2(5).thrice(), Uses3(6).twice(), Uses3(6).thrice(), UsesStr('ab').thrice())
    print(Uses.shared, Uses(1).shared, Uses2(2).name, Uses(1).helper(3), Uses.helper(4))
    r = Raw(7)
    print(r.n)
    free_non_gc_object(r)
    print(CACHED.square(), Child().p, Child().c)
    if likely(n == 1) and not unlikely(n > 3):
        print('likely')
    return 0


def target(driver, args):
    return entry_point
