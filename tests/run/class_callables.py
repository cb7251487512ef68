"""Functions and bound methods of any names and classes in one variable, list, dict and attribute."""


class A(object):
    def __init__(self, n): self.n = n
    def add(self, x): return self.n + x
    def mul(self, x): return self.n * x
class B(A):
    def add(self, x): return self.n - x
class Other(object):
    def twice(self, x): return x * 2
    def add(self, x): return -x
    @classmethod
    def make(cls, x): return x + 1000
    @staticmethod
    def st(x): return x + 2000

def plain(x): return x + 7
def neg(x): return -x

class Frozen(object):
    def _freeze_(self): return True
    def __init__(self, k): self.k = k
    def shift(self, x): return x << self.k
fr = Frozen(3)
fr2 = Frozen(4)
pre = A(100)
TABLE = [pre.add, plain, fr.shift, pre.mul, Other.make, Other.st]

class Holder(object):
    handler = None
    def __init__(self, h): self.handler = h

def pick(i, a, o):
    if i == 0: return a.add
    if i == 1: return a.mul
    if i == 2: return o.twice
    if i == 3: return plain
    if i == 4: return o.add
    if i == 5: return Other.make
    if i == 6: return fr.shift
    if i == 7: return fr2.shift
    return None

def apply(f, x):
    if f is None: return -1
    return f(x)

def main(argv):
    a = A(10); b = B(20); o = Other()
    for obj in [a, b]:
        for i in range(9):
            print(apply(pick(i, obj, o), 5))
    fs = [a.add, b.add, plain]
    fs.append(o.twice)
    total = 0
    for f in fs: total += f(3)
    print(total)
    for f in TABLE: print(f(1))
    d = {"a": a.add, "p": plain}
    d["q"] = neg
    for k in ["a", "p", "q"]: print(d[k](9))
    h = Holder(a.mul)
    print(h.handler(2))
    h2 = Holder(plain)
    print(h2.handler(2))
    print(pick(0, a, o) == pick(0, a, o))
    print(pick(0, a, o) == pick(0, b, o))
    print(pick(0, a, o) == pick(1, a, o))
    print(pick(3, a, o) == pick(3, b, o))
    print(pick(3, a, o) == plain)
    print(pick(0, a, o) == a.add)
    print(pick(0, a, o) != a.add)
    print(pick(8, a, o) is None)
    return 0
def target(driver, args): return main, None
