def count(n):
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            i = got
        else:
            i += 1
    return 'done'
g = count(10)
print(next(g), next(g), g.send(7), next(g), list(g))
def delegate():
    result = yield from count(2)
    yield result
    yield from [10, 20]
    yield from 'ab'
print(list(delegate()))
def inner():
    try:
        while True:
            x = yield
            print('got', x)
    except KeyError:
        print('inner caught')
        return 'r'
def outer():
    r = yield from inner()
    yield r
o = outer()
next(o)
o.send(1)
o.send(2)
print(o.throw(KeyError))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), [x for x in It()], sum(It()), 2 in It(), tuple(It()))
print(next(iter([]), 'default'))
squares = (x * x for x in range(4))
print(next(squares), list(squares), sum(x for x in range(5) if x % 2))
print([(a, b) for a in range(3) for b in range(a) if a + b > 1], {x % 3 for x in range(7)}, {k: v for k, v in zip('ab', [1, 2])})
print([[y for y in range(x)] for x in range(3)])
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
g = count(1)
print(next(g))
try:
    next(g)
except StopIteration as e:
    print('value', e.value)
try:
    next(g)
except StopIteration as e:
    print('again', e.value)
def bad():
    yield 1
    raise StopIteration
try:
    list(bad())
except RuntimeError as e:
    print(e)
g = count(3)
try:
    g.send(1)
except TypeError as e:
    print(e)
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq())
print(list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))
x = 'outer'
print([x for x in range(3)], x)
def scope():
    y = 5
    return [y + z for z in range(2)], list(y * z for z in range(3))
print(scope())
def gen_with_return():
    return
    yield
print(list(gen_with_return()), type(gen_with_return()).__name__)
def interleave():
    a, b = count(3), count(3)
    while True:
        try:
            yield next(a)
            yield next(b)
        except StopIteration:
            return
print(list(interleave()))
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
