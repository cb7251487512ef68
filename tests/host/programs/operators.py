# every operator method, reflected and in place
class V:
    def __init__(self, v): self.v = v
    def __repr__(self): return 'V(%r)' % (self.v,)
    def __add__(self, o): return V(('add', self.v, o))
    def __radd__(self, o): return V(('radd', self.v, o))
    def __iadd__(self, o): self.v = ('iadd', self.v, o); return self
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return ('rsub', o)
    def __mul__(self, o): return ('mul', o)
    def __truediv__(self, o): return ('div', o)
    def __floordiv__(self, o): return ('floordiv', o)
    def __mod__(self, o): return ('mod', o)
    def __pow__(self, o): return ('pow', o)
    def __lshift__(self, o): return ('lshift', o)
    def __rshift__(self, o): return ('rshift', o)
    def __and__(self, o): return ('and', o)
    def __or__(self, o): return ('or', o)
    def __xor__(self, o): return ('xor', o)
    def __matmul__(self, o): return ('matmul', o)
    def __divmod__(self, o): return ('divmod', o)
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __le__(self, o): return self.v <= o.v
    def __hash__(self): return 7
    def __bool__(self): return self.v != 0
    def __len__(self): return 3
    def __contains__(self, x): return x == self.v
    def __getitem__(self, i): return ('item', i)
    def __setitem__(self, i, x): self.last = ('set', i, x)
    def __delitem__(self, i): self.last = ('del', i)
    def __call__(self, *a, **k): return ('call', a, k)
    def __index__(self): return 2
    def __int__(self): return 11
    def __float__(self): return 1.5
    def __iter__(self): return iter([1, 2])
    def __str__(self): return 'str V'

v = V(1)
print(v + 2, 2 + v, 5 - v, v * 3, v / 4, v // 5, v % 6, v ** 7, v << 8, v >> 9)
print(v & 1, v | 2, v ^ 3, v @ 4, divmod(v, 5), -v, +v, ~v, abs(v))
w = v
w += 9
print(v, w is v)
try:
    v - 1
except TypeError as e:
    print(e)
v = V(1)
print(v == V(1), v != V(1), v == 1, v != 1, V(1) < V(2), V(2) > V(1), V(1) <= V(1), V(1) >= V(3))
try:
    object() < object()
except TypeError as e:
    print(e)
print(bool(V(0)), bool(V(1)), not V(0), len(v), 1 in v, 5 in v, v[4], v[1:2], v[1, 2], v(1, k=2))
v[3] = 4
print(v.last)
del v[5]
print(v.last, [10, 20, 30][v], int(v), float(v), list(v), str(v), '%s %r' % (v, v), hash(v), {v: 1}[V(1)])
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
print([c.n for c in sorted([Cmp(3), Cmp(1), Cmp(2)])], max(Cmp(1), Cmp(5), Cmp(2)).n)
class OnlyLen:
    def __len__(self): return 0
print(bool(OnlyLen()), bool(object()))
class SubInt(int):
    def __radd__(self, o): return 'sub radd'
    def __eq__(self, o): return 'eq!'
    __hash__ = int.__hash__
print(1 + SubInt(2), SubInt(2) + 1, 5 == SubInt(5))
class Ctx:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, e, tb): print('exit', t and t.__name__, str(e)); return self.swallow
with Ctx(False) as c:
    print('body', c.swallow)
with Ctx(True), Ctx(False) as d:
    raise ValueError('inside')
try:
    with Ctx(False):
        raise KeyError('k')
except KeyError as e:
    print('out', e)
def early():
    with Ctx(False):
        return 'returned'
print(early())
for i in range(3):
    with Ctx(False):
        if i == 0: continue
        break
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1.0, 'a' < 'b', (1, 2) < (1, 3), [1] < [1, 0])
print(1 if [] else 2, None or 'x', 0 and 'y', not None, 5 and 6, [] or {} or 'z')
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2 ** 10, 2 ** -1, 7 / 2, 1 << 70, -1 >> 3, 5 & 3, 5 | 3, 5 ^ 3, ~5)
print(divmod(-7, 2), 10 ** 30 // 7, 10 ** 30 % 7, -(10 ** 30) // 7, pow(3, 100, 7), int('ff', 16), int('-0b11', 0))
print(2 ** 64, -2 ** 63, 2 ** 62, 2 ** 62 - 1 + 1, 9223372036854775807 + 1, (2 ** 62) * 4, 4611686018427387904 - 1)
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(1.0), hash(True), int(1e20), 10 ** 20 == 1e20)
a = [1, 2]
b = a
a += [3]
a *= 2
print(b, a is b)
t = (1,)
t += (2,)
print(t)
x = 5
x -= 2; x *= 3; x //= 2; x <<= 3; x |= 1; x ^= 2; x &= 0xff; x %= 20; x **= 2
print(x)
