# The constructs of Python 2 that Python 3 does not have.
print
print "a", b,
print >>f, "a" % x, c
print >>f
print >>f, "a",
print("a"), b
exec "code"
exec code in g
exec code in g, l
exec(code, g)
exec(code, g, l)
raise E
raise E, v
raise E, v, tb
try:
    pass
except E, e:
    pass
except (A, B), e.x[0]:
    pass
except C as d:
    pass
except:
    pass
`x`, `x, y`
a <> b
0777, 0o17, 0xffL, 12L, 0b11, 99999999999999999999, 0
u'\xe9\u1234', ur'\u0041\n', 'a' u'\xe9', '\u1234\xe9', b'\xff', br'\n'


def f(a, (b, (c, d))=e, *args, **kw):
    return [x for x in 1, 2 if x], {y: z for y, z in w}, {y for y in w}


lambda (a, b): a + b
[g() for g in lambda: 1, lambda: 2 if g()]
True, False = 1, 0
class C:
    def __init__(self, __x): self.__y = __x; print "private"
with a as b, c: pass
f(x, *args, **kw)
f(*args, y=1)
x[..., 1:2, ::3]
x.print_ = a if b else c
