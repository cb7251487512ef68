"""Python 2 at import time: the odds and ends that programs of the wild use."""
from __future__ import with_statement, absolute_import
import os, sys
__metaclass__ = type
class C: pass
print type(C) is type, isinstance(C(), object)
reload(sys); sys.setdefaultencoding('utf-8')
import __builtin__
__builtin__.my_global = 5
print my_global, __builtins__ is not None, __builtin__.len is len
from itertools import izip, imap, ifilter, izip_longest, count, chain, islice, takewhile, groupby, product, permutations
print list(izip([1, 2], 'ab')), list(imap(lambda x: x + 1, [1])), list(izip_longest([1], [2, 3])), list(islice(count(3), 2))
import functools, operator, collections, copy, struct, random, time, platform, signal, errno, stat, traceback, inspect, types, new, weakref
p = functools.partial(int, base=2); print p('101'), map(operator.itemgetter(1), [(1, 2)]), operator.attrgetter('a')(type('X', (), {'a': 4}))
dd = collections.defaultdict(list); dd['x'].append(1); print dict(dd), collections.deque([1, 2], maxlen=1), collections.Counter('aab').most_common(1)
def f(a, b=2, *c, **d):
    "doc"
    return a + b
g = types.FunctionType(f.func_code, globals(), 'g', (7,), f.func_closure); print g(1), g.__name__, new.function(f.func_code, globals(), 'h')(1, 2)
print sorted({'a': 2, 'b': 1}.items(), key=lambda (k, v): v), {1: 2}.viewkeys(), 1 <> 2
print struct.unpack('<IhB', '\x01\x00\x00\x00\xff\xff\x07'), struct.pack('>d', 1.5).encode('hex'), struct.calcsize('P')
try:
    try: raise KeyError, 'k'
    except KeyError, e: raise ValueError, ('v', 1), sys.exc_info()[2]
except (ValueError, TypeError), e: print e.args
def ff():
    exec "q = 5"
    return q
print ff()
class Desc(object):
    def __get__(self, o, t=None): return 'got'
class P(object):
    d = Desc()
    def getx(self): return self._x
    def setx(self, v): self._x = v
    x = property(getx, setx)
    @property
    def y(self): return 1
    @y.setter
    def y(self, v): self._x = v
o = P(); o.x = 4; o.y = 9; print o.x, o.d, P.d, copy.copy(o).x, copy.deepcopy([o])[0] is not o
w = weakref.ref(o); print w() is o, weakref.WeakKeyDictionary({o: 1})[o]
def outer():
    x = 1
    class Inner:
        y = x
        def m(self): return x
    return Inner
print outer().y, outer()().m()
print [i for i in xrange(10) if i % 2], {k: v for k, v in [(1, 2)]}, {1, 2} == set([1, 2]), set([1]) | set([2])
print '%(a)s %(b)05.1f' % {'a': 1, 'b': 2.25}, '{0} {x!r:>5} {1[0]}'.format(1, [2], x='y'), 'a,b'.split(','), 'abc'[::-1], u'\u20ac'.encode('utf-8').encode('hex')
print u'caf\xe9', repr(u'\u20ac'), 'x'.decode('ascii') == u'x', unicode('caf\xc3\xa9', 'utf-8') == u'caf\xe9'
print sum([1, 2], 3), any([0, 1]), all([]), min('b', 'a'), max([1, 5], key=lambda x: -x), round(2.5), abs(-3), pow(2, 10, 7), enumerate(['a'], 1).next(), reversed([1, 2]).next()
import string; print string.Template('$a b').substitute(a=1), string.zfill('7', 3), string.capwords('ab cd'), string.find('abc', 'c'), string.ljust('a', 3) + '|', string.atof('1.5')
class Meta(type):
    def __getattr__(cls, name): return 'meta_' + name
    def __call__(cls, *a): return type.__call__(cls, *a)
    def __iter__(cls): return iter([1, 2])
class WithMeta: __metaclass__ = Meta
print WithMeta.foo, list(WithMeta), WithMeta() is not None
class Num(int):
    def __add__(self, o): return Num(int(self) + o)
print Num(3) + 4, type(Num(3) + 4).__name__, Num(3) == 3, isinstance(Num(2), int)
class L(list): pass
class D(dict):
    def __missing__(self, k): return k * 2
print L([1]), D()['a'], getattr(L([2]), '__len__')()
def deco(*names):
    def d(cls):
        for n in names: setattr(cls, n, (lambda n: lambda self: n)(n))
        return cls
    return d
@deco('a', 'b')
class Dc(object): pass
print Dc().a(), Dc().b()
import StringIO, cStringIO; s = cStringIO.StringIO(); print >>s, 'x', 1; print repr(s.getvalue())
import json; print json.loads('{"a": [1, 2.5, null, true]}'), json.dumps({'a': [1, None]}, sort_keys=True, indent=1)
import re; print re.sub(r'(\w)(\d)', r'\2\1', 'a1'), re.findall('[a-z]+', 'ab cd'), re.match('(?P<n>x+)', 'xx').group('n'), re.split(r'\s+', 'a  b')
print sys._getframe().f_code.co_filename[-4:], sys.version_info >= (2, 6), sys.maxint, sys.platform, hasattr(sys, 'pypy_version_info'), '__pypy__' in sys.builtin_module_names
import optparse; op = optparse.OptionParser(); op.add_option('-v', dest='v', action='store_true'); print op.parse_args(['-v', 'r'])
from collections import namedtuple, OrderedDict; T = namedtuple('T', 'x y'); print T(1, 2), T(1, 2)._replace(x=5), T._fields, OrderedDict([(1, 2)]).items()
print (lambda *a, **k: (a, sorted(k.items())))(1, 2, z=3), (lambda x, (y, z): x + y + z)(1, (2, 3))
print hasattr(f, 'func_name'), callable(f), issubclass(P, object), id(f) == id(f), hash('a') == hash('a'), isinstance(f, types.FunctionType), isinstance(o.getx, types.MethodType)
def gen():
    x = yield 1
    print 'got', x
    yield 2
it = gen(); it.next(); print it.send('v')
assert isinstance('', basestring) and not isinstance(u'', str)
print 'done'
