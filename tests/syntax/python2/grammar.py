print
print 1, 2,
print >>f, 1
print >>f
print >>f, 1, 2,
print (1), 2
print -1
print "%s" % x, `y`
#----
exec "x"
exec "x" in g
exec "x" in g, l
exec ("x", g)
exec f.read() in d
#----
raise E
raise E, 1
raise E, 1, tb
raise E(1), None, tb
#----
try:
    x
except E, e: pass
except (A, B), (a, b): pass
except E as e: pass
except: pass
else: pass
finally: pass
#----
x = `1` + `1, 2`
x = 1 <> 2
x = 0777 + 0xFFL + 12l + 0o17 + 0b1 + 1e3j
x = ur'a' u'b' b'c' 'd' br'x' UR"""e"""
#----
def f((a, b), c, (d, (e, f))=(1, (2, 3)), *g, **h): pass
f = lambda (a, b), c=1: a
#----
[x for x in 1, 2, 3]
[x for x in lambda: 1, lambda: 2 if x()]
[x for x, in y if x if y for z in x]
(x for x in y if x)
{x for x in y}
{x: y for x, y in z}
#----
class C: pass
class C(): pass
class C(object):
    __metaclass__ = M
    def print_(self): print >>sys.stderr, self
#----
True = 1
async_ = 1
#----
f(*a)
f(a, *b, **c)
f(a=1, *b)
f(x for x in y)
assert x, y
del x, (y, z), [w]
x = y = yield_ = 1
x += 1; y **= 2; z //= 3
global_ = 1
if x: pass
elif y: pass
else: pass
while x: break
else: pass
for x, in y: continue
for x in 1, 2: pass
with x as y, z as (a, b): pass
@a.b(c)
def f(): yield; x = yield y; return
x[1:2, ..., ::3, a:, :b]
x if y else lambda: z
not a is not b not in c
from . import a
from ..b import (c, d as e,)
from f import *
import a.b.c as d, e
