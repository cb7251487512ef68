# inheritance, MRO, descriptors, metaclasses, hooks
class Base:
    kind = 'base'
    def __init__(self, name):
        self.name = name
    def hello(self):
        return 'hello ' + self.name
    @staticmethod
    def static(x):
        return x + 1
    @classmethod
    def make(cls, name):
        return cls(name)
    @property
    def upper(self):
        return self.name + '!'
    @upper.setter
    def upper(self, value):
        self.name = value
    def __repr__(self):
        return type(self).__name__ + '(' + self.name + ')'

class Derived(Base):
    kind = 'derived'
    def hello(self):
        return 'derived ' + super().hello() + ' ' + super(Derived, self).hello()

d = Derived.make('d')
print(d, d.hello(), d.upper, Derived.static(4), d.static(5), d.kind, Base.kind)
d.upper = 'new'
print(d.name, d.__dict__, isinstance(d, Base), issubclass(Derived, Base), Derived.__bases__ == (Base,), Derived.__name__)
try:
    Base('x').nothing
except AttributeError as e:
    print(e)
try:
    Base.nothing
except AttributeError as e:
    print(e)

class A:
    def who(self): return ['A']
class B(A):
    def who(self): return ['B'] + super().who()
class C(A):
    def who(self): return ['C'] + super().who()
class D(B, C):
    def who(self): return ['D'] + super().who()
print(D().who(), [c.__name__ for c in D.__mro__], [c.__name__ for c in D.mro()])
try:
    class Bad(A, B): pass
except TypeError as e:
    print('MRO', str(e)[:20])

class Desc:
    def __set_name__(self, owner, name):
        self.name = '_' + name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, 'unset')
    def __set__(self, instance, value):
        setattr(instance, self.name, value * 2)
    def __delete__(self, instance):
        delattr(instance, self.name)
class Owner:
    field = Desc()
o = Owner()
print(o.field, type(Owner.field).__name__)
o.field = 4
print(o.field, o.__dict__)
del o.field
print(o.field)

class Meta(type):
    registry = []
    def __new__(mcs, name, bases, ns, **kw):
        ns['added'] = sorted(k for k in ns if not k.startswith('__'))
        cls = super().__new__(mcs, name, bases, ns)
        cls.kw = kw
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        Meta.registry.append(name)
    def __call__(cls, *args):
        instance = super().__call__(*args)
        instance.made = True
        return instance
    @property
    def meta_prop(cls):
        return cls.__name__ + '?'
class WithMeta(metaclass=Meta, flag=1):
    x = 1
    def m(self): pass
class Sub(WithMeta):
    y = 2
print(Meta.registry, WithMeta.added, WithMeta.kw, Sub.added, Sub().made, type(Sub) is Meta, Sub.meta_prop)

class Plugin:
    plugins = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins.append((cls.__name__, tag))
class P1(Plugin, tag='one'): pass
class P2(P1): pass
print(Plugin.plugins)

class Dynamic:
    def __getattr__(self, name):
        if name.startswith('dyn'):
            return name[3:]
        raise AttributeError(name)
    def __setattr__(self, name, value):
        object.__setattr__(self, name, ('set', value))
    def __delattr__(self, name):
        object.__delattr__(self, name)
x = Dynamic()
x.a = 1
print(x.dynamic, x.a, hasattr(x, 'b'), getattr(x, 'b', 'default'))
del x.a
print(hasattr(x, 'a'))

class Always:
    def __getattribute__(self, name):
        return 'always ' + name
print(Always().anything)

T = type('T', (Base,), {'extra': lambda self: 'extra ' + self.name})
print(T('t').extra(), T.__name__)

class Slots:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
print(Slots().a)

class New:
    def __new__(cls, *args):
        if args and args[0] == 'none':
            return None
        self = object.__new__(cls)
        self.args = args
        return self
    def __init__(self, *args):
        self.inited = True
print(New(1, 2).args, New(1).inited, New('none'))
class Number(int):
    def __new__(cls, v, label):
        self = int.__new__(cls, v)
        self.label = label
        return self
    def __add__(self, other):
        return Number(int(self) + int(other), self.label + '+')
n = Number(5, 'five')
print(n + 1, (n + 1).label, n * 2, isinstance(n, int), n == 5, hash(n) == hash(5), {n: 1}[5])
class L(list):
    def __init__(self, *items):
        list.__init__(self, items)
        self.extra = 'x'
    def total(self): return sum(self)
l = L(1, 2, 3)
l.append(4)
print(l, len(l), l.total(), l.extra, l[1:], isinstance(l, list))
class Dct(dict):
    def __missing__(self, key):
        return 'missing ' + key
print(Dct(a=1)['a'], Dct()['zz'])
class S(str):
    def shout(self): return self.upper() + '!'
s = S('abc')
s.attr = 1
print(s.shout(), s + 'd', len(s), s == 'abc', s.attr)
class Tu(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
    x = property(lambda self: self[0])
t = Tu(3, 4)
print(t.x, t, t == (3, 4))

class Reg(type):
    def __instancecheck__(cls, obj): return obj == 42
    def __subclasscheck__(cls, sub): return sub is int
class Fake(metaclass=Reg): pass
print(isinstance(42, Fake), isinstance(41, Fake), issubclass(int, Fake))
Base.added_later = lambda self: 'later ' + self.name
print(d.added_later())
class Empty: pass
e = Empty()
e.__class__ = type('Other', (Empty,), {'z': 5})
print(e.z, type(e).__name__)
print(Empty.__subclasses__()[0].__name__, vars(Empty()), callable(Empty), callable(3))
class Outer:
    class Inner:
        def f(self): pass
    data = [i * 2 for i in range(3)]
print(Outer.Inner.__qualname__, Outer.Inner.f.__qualname__, Outer.data)
bound = d.hello
print(bound.__self__ is d, bound.__func__ is Derived.hello, bound() == d.hello(), d.hello == bound)
class Private:
    __secret = 5
    def get(self): return self.__secret
print(Private().get(), Private._Private__secret)
try:
    object().x = 1
except AttributeError as ex:
    print('no dict')
