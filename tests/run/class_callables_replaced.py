"""Methods that some instances replace; class methods among functions."""


class P(object):
    def __init__(self, special):
        self.n = 5
        if special: self.step = self.fast
        if special and len(special) > 3: self.step = outside
    def step(self, x): return "P.step %d" % (x + self.n)
    def fast(self, x): return "P.fast %d" % (x - self.n)
class Q(P):
    def step(self, x): return "Q.step %d" % x
class Same(object):
    def __init__(self, other):
        self.n = 1
        if other: self.go = other.go
    def go(self): return 3
def outside(x): return "outside %d" % x
class C1(object):
    @classmethod
    def make(cls): return "C1"
    @classmethod
    def build(cls): return cls.__name__
class C2(C1):
    @classmethod
    def make(cls): return "C2"
def free(): return "free"
pre = P("")
pre2 = P("long one")
pre3 = Q("abc")
def main(argv):
    for p in [P(""), P("x"), P("xxxx"), Q(""), pre, pre2, pre3]:
        print(p.step(1))
    a = Same(None); b = Same(a); c = Same(b)
    a.n = 10
    print(a.go(), b.go(), c.go())
    fs = [C1.make, C2.make, C1.build, C2.build, free]
    for f in fs: print(f())
    for cls in [C1, C2]:
        fs.append(cls.make)
    for f in fs: print(f())
    return 0
def target(driver, args): return main, None
