"""Python 2 at import time: what functions, classes and old builtins look like, orders of unlike things."""
import sys, types
print sys.version_info[0], sys.version_info[:2] >= (2, 7), sys.maxint
class Old: pass
class OldB(Old):
    x = 1
    def m(self): return self.x
print type(Old) is types.ClassType, type(Old()) is types.InstanceType, isinstance(Old, types.ClassType), isinstance(Old, type), isinstance(Old(), object)
print issubclass(OldB, Old), OldB().m(), OldB.__bases__, hasattr(Old, '__mro__')
o = OldB(); print o.__class__.__name__
class M(type):
    def __new__(cls, name, bases, d):
        d['made'] = name
        return type.__new__(cls, name, bases, d)
    def __init__(cls, name, bases, d):
        cls.inited = True
class X(object):
    __metaclass__ = M
class Y(X): pass
print X.made, Y.made, Y.inited, type(Y) is M
def f(a, (b, c), *args, **kw):
    "doc"
    return a + b + c
print f(1, (2, 3)), f.func_name, f.func_code.co_argcount, f.func_defaults, f.func_globals is globals(), f.func_doc, f.func_dict, f.func_closure
print f.func_code.co_varnames[:1], f.func_code.co_name, f.func_code.co_flags & 12, f.func_code.co_filename[-4:], f.func_code.co_names, f.func_code.co_consts[:1]
def g(x, y=1):
    z = x
    return z
g.func_defaults = (5,)
print g.func_code.co_varnames, g.func_code.co_nlocals, g(1)
d = {'a': 1}
print d.has_key('a'), `d`, unicode('x'), long(3), cmp(1, 2), reduce(lambda a, b: a + b, [1, 2, 3]), sorted([3, 1, 2], cmp=lambda a, b: b - a)
import string
print string.letters[:3], string.lowercase[:3], string.digits, string.maketrans('a', 'b')[97], string.join(['a', 'b'], '-'), string.upper('x'), string.atoi('3')
import os
print os.getcwdu() == os.getcwd(), type(os.getcwdu()), 0777, 0xffL, 1L, 5 / 2, -5 / 2, 5 // 2
ns = {}
exec "x = 1\ny = 2" in ns
exec "def h(): return x" in ns, ns
print ns['y'], ns['h']()
exec("z = 4"); print z
fr = sys._getframe()
print fr.f_code.co_name, fr.f_globals is globals(), fr.f_back, fr.f_lineno
def who():
    loc = 3
    f = sys._getframe(1)
    return f.f_code.co_name, sys._getframe(0).f_locals['loc'], f.f_lineno
def caller(): return who()
print caller()
class Base(object): pass
class D1(Base): pass
class D2(Base): pass
print [c.__name__ for c in Base.__subclasses__()], type('T', (Base,), {'q': 3}).q, type('U', (), {}).__name__
print buffer('abc')[1], file, raw_input, map(None, [1, 2], [3]), filter(lambda x: x > 1, (1, 2, 3)), filter(str.isalpha, 'a1b')
print zip([1, 2], 'ab'), range(3), xrange(3), dict(a=1).items(), {1: 2}.iteritems().next(), d.keys() + [1]
try:
    raise ValueError, "bad"
except ValueError, e:
    print e, e.args, e.message
try:
    raise ValueError("x"), None, None
except (ValueError, TypeError), e: print repr(e)
import imp
m = imp.new_module('zz'); m.a = 3; sys.modules['zz'] = m
import zz
print zz.a, __name__, __file__[-4:]
print >>sys.stdout, "to stdout", 3
print "no newline",
print "after"
print u'\xe9'.encode('utf-8') == '\xc3\xa9', ur'\n', ur'a' + u'b'
print isinstance(1L, long), isinstance(1, long), isinstance(1 << 70, int), type(1 << 70), 1 << 70, repr(1L << 70)
print "%r %s %d %5.2f %x %%" % ('a', 'b', 3L, 2.5, 255)
print issubclass(bool, int), callable(f), apply(f, (1, (2, 3))), coerce(1, 2.0), intern('a'), divmod(7, 2)
print hasattr(Base, '__dict__'), vars(m).keys()[-1:], dir(Old)[:2]
from types import *
print FunctionType, ListType is list, StringType is str, NoneType, IntType, DictType, TupleType, ClassType, InstanceType, StringTypes, MethodType
exec compile("print 'compiled'", 'f', 'exec')
print eval('1 + a', {'a': 2}), eval(compile('3', 'x', 'eval'))
lambda (a, b): a
print (lambda (a, b), c: a + b + c)((1, 2), 3)
print [x for x in 1, 2], sum(x for x in [1, 2])
x = 5
print [x for x in range(3)], x
class Cmp:
    def __init__(self, v): self.v = v
    def __cmp__(self, o): return cmp(self.v, o.v)
    def __nonzero__(self): return False
    def __getattr__(self, n):
        if n == 'zzz': return 1
        raise AttributeError, n
    def __coerce__(self, o): return None
print Cmp(1) < Cmp(2), Cmp(1) == Cmp(1), bool(Cmp(1)), Cmp(1).zzz, sorted([Cmp(2), Cmp(1)])[0].v, max(Cmp(1), Cmp(3)).v
print oct(8), hex(255), hex(255L), repr('a\'b'), str(1.0), 1e20, 1.1, 1/3.0
print sys.exc_info(), sys.modules['sys'] is sys, sys.getrecursionlimit() > 10, sys.byteorder, [3, None, 'a', 1.5, u'b', ()] == sorted(['a', (), 1.5, 3, u'b', None][::-1]), sorted([2, 'x', None, 1])
print u"%s" % 'a', '%s' % u'a', 'a' + u'b', type('a' + u'b'), u'a' == 'a', hash(u'a') == hash('a')
print NotImplemented, Ellipsis, [1, 2] < [1, 3], (1,) < (1, 2), None < 1, 'a' > 1, [] > {}
print os.path.join('a', 'b'), int('0x1f', 16), int('077', 8), float('1e3'), long('123456789012345678901')
def gen():
    try:
        yield 1
    finally:
        print 'closed'
gg = gen(); print gg.next(); gg.close()
print dict.fromkeys([1, 2]), set([1]), frozenset([2]), sorted({3: 1, 1: 2}), slice(1, 2), type(slice(1)).__name__
class P(object):
    def getx(self): return 3
    x = property(getx)
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    __slots__ = ['a']

import inspect
print Old.__dict__.get('x'), OldB.m.im_func.func_name, OldB().m.im_self.__class__.__name__, OldB.m.im_self
print P().x, P.s(), P.c(), P.getx.im_func is P.__dict__['getx'], P.getx == P.getx
class Methods(object):
    def a(self): pass
    @staticmethod
    def b(): pass
print [name for name, value in inspect.getmembers(Methods, inspect.ismethod)], inspect.getargspec(g).args
