# dialect: 3
# deep recursion works as far as memory goes; runaway recursion is an exception, through C code too
def rec(n):
    return 0 if n == 0 else 1 + rec(n - 1)
import sys
sys.setrecursionlimit(30000)
print(rec(20000))
class Rec:
    def __getattr__(self, name): return getattr(self, name + 'x')
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __init__(self, n=0): self.child = None
sys.setrecursionlimit(1000000)
for thunk in (lambda: Rec().a, lambda: repr(Rec()), lambda: Rec() == 1):
    try:
        thunk()
    except RecursionError:
        print('RecursionError')
class Nest:
    def __init__(self, n):
        self.inner = Nest(n - 1) if n else None
print(Nest(5000).inner.inner is not None)
l = []
for _ in range(100000):
    l = [l]
try:
    print(len(repr(l)))
except RecursionError:
    print('deep repr')
