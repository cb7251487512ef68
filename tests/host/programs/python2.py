# surface and meaning of Python 2
import sys
print "hello", 1, 2L, 0777, 0xFFL
print "no newline",
print "same line"
print
print >>sys.stdout, "to a file", 3
print ("tuple", 1), ()
print 7 / 2, -7 / 2, 7 / 2.0, 7 // 2, 1 <> 2, `[1, 'a']`
try:
    raise ValueError, "old style"
except ValueError, e:
    print "caught", e, e.message
print e
try:
    raise KeyError("new"), None
except (KeyError, IndexError), err:
    print repr(err), err[0]
def tuples((a, b), c, (d, (f, g))=(4, (5, 6))):
    return a + b * c, d, f, g
print tuples((1, 2), 3), (lambda (x, y): x - y)((9, 4))
exec "x = 5 + 5"
print x
d = {}
exec "def f(): return 'from exec'" in d
print d['f']()
def local_exec():
    exec "y = 3"
    return y
print local_exec()
def exec_sees_locals():
    z = 10
    exec "z = z + 1"
    return z
print exec_sees_locals()
class Old:
    def __init__(self): self.n = 0
    def __nonzero__(self): return False
    def __cmp__(self, other): return cmp(self.n, other.n)
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
    def __div__(self, o): return ('div', o)
    def __getslice__(self, i, j): return ('slice', i, j)
o = Old()
print bool(o), list(o), Old() == Old(), Old() < Old(), o > Old(), Old() / 3
class Meta(type):
    def __new__(cls, name, bases, d):
        d['made_by'] = 'Meta'
        return type.__new__(cls, name, bases, d)
class WithMeta(object):
    __metaclass__ = Meta
class SubMeta(WithMeta):
    pass
print WithMeta.made_by, SubMeta.made_by, type(WithMeta).__name__
d = {'b': 2, 'a': 1}
print d.keys(), d.values(), d.items(), d.has_key('a'), sorted(d.iteritems()), [k for k in d.iterkeys()]
print range(5), range(2, 8, 3), range(3) + [9], [i for i in xrange(3)], map(lambda x: x * 2, [1, 2]), filter(None, [0, 1, 2]), zip([1, 2], 'ab')
print [i for i in [1, 2, 3]], i
print u'unicode' + 'str', type(u'a' + 'b').__name__, u'abc' == 'abc', {u'k': 1}['k'], len(u'h\xe9'), u'h\xe9'
print 'a' < 'b', unichr(97), ord('a'), chr(98), reduce(lambda a, b: a + b, [1, 2, 3]), cmp(1, 2), long(5), isinstance(5, long)
print isinstance('a', basestring), isinstance(u'a', basestring), isinstance('a', unicode), type('a') is str, str is bytes
print 'abc'[0], 'abc'[-1], [c for c in 'abc'], 'abc'.encode('hex') if False else 'abc', "%s %d %r" % ('a', 1, 'b'), 'x' * 3
print sys.maxint, 2 ** 63, -2 ** 63, sys.maxint + 1
def g():
    yield 1
    raise StopIteration
print list(g()), g().next()
def func(): pass
print func.func_name, func.func_code.co_name, func.func_defaults
class A(object):
    def m(self): return self.__class__.__name__
print A().m.im_func is A.m.__func__ if hasattr(A.m, '__func__') else A().m.im_func is A.m, A().m.im_self.__class__ is A
assert True, "fine"
if 1: print "one line"; print "two statements"
import os.path as osp
from os.path import join
print osp.join('a', 'b'), join('c', 'd')
class B(A):
    def m(self): return 'B' + super(B, self).m()
print B().m()
for i in range(2): print i,
print "after"
def gen_close():
    try:
        yield 1
    finally:
        print "closed"
x = gen_close(); x.next(); x.close()
print [x for x in 1, 2, 3], [(x, y) for x in [1, 2] for y in [3]]
lst = [3, 1, 2]; lst.sort(cmp=lambda a, b: cmp(b, a)); print lst
print raw_input if False else 'no input', callable(execfile), apply(max, (1, 5, 3))
try:
    unicode('\xff')
except UnicodeDecodeError:
    print 'UnicodeDecodeError'
print {1: 'a'}.items()[0], dict(a=1).keys()[0], "%(x)s-%(y)03d" % {'x': 1, 'y': 2}
print hex(255), oct(8), int('0x10', 16), 1e10, 1.5, 0.1, 1e100, float('inf'), repr(1.0), str(1.0 / 3)
print o[1:2], o[:5], o[3:] == ('slice', 3, sys.maxint)
T = type(u'Made', (object,), {'x': 1})
print T.__name__, T().x
class Cmp(object):
    def __init__(self, n): self.n = n
    def __cmp__(self, other): return cmp(self.n, other.n)
    def __hash__(self): return self.n
print Cmp(1) == Cmp(1), Cmp(1) != Cmp(2), sorted([Cmp(3), Cmp(1)])[0].n, max(Cmp(1), Cmp(4)).n, {Cmp(5): 'v'}[Cmp(5)]
def reraise():
    try:
        try:
            raise KeyError('k')
        except KeyError:
            t, v, tb = sys.exc_info()
            raise t, v, tb
    except KeyError, e:
        return e.args
print reraise()
exec ("a = 1; b = 2", d)
print d['a'] + d['b'], eval("a + b", d)
exec compile("c = 'compiled'", "<x>", "exec")
print c
