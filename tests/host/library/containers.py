def show(*things):
    print(*[repr(thing) for thing in things])


def attempt(action):
    try:
        show(action())
    except Exception as e:
        show(type(e).__name__, str(e))


l = [3, 1, 2]
l.append(5); l.extend((7, 8)); l.insert(0, 9); l.insert(100, 10); l.insert(-1, 11)
show(l, l.pop(), l.pop(0), l.pop(-2), l, l.index(2), l.count(7), len(l))
l.remove(1); l.reverse(); show(l)
l.sort(); show(l); l.sort(reverse=True); show(l); l.sort(key=lambda x: -x % 5); show(l)
l = list(range(10)); l[2:5] = [0]; show(l); l[::2] = [9] * len(l[::2]); show(l); del l[1:3]; show(l); del l[::2]; show(l); l[1:1] = [4, 5]; show(l); l[:] = []; show(l)
l = [1, 2, 3]; l += (4, 5); l *= 2; show(l, l[-2:], l[::-1], l[1:100:3]); l[2:4] = l; show(l)
a = [1]; a.append(a); show(a); d = {}; d["d"] = d; show(d); t = ([],); t[0].append(t); show(t)
show([1, 2] + [3], [0] * 3, 2 * [1, 2], [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], 2 in [1, 2], [] == [], [1, [2]] == [1, [2]], [1] != (1,))
attempt(lambda: [].pop()); attempt(lambda: [1][5]); attempt(lambda: [1].index(3)); attempt(lambda: [1].remove(3)); attempt(lambda: [1, "a"] < [1, 2]); attempt(lambda: [3, "a"].sort()); attempt(lambda: [1]["a"]); attempt(lambda: {}[[]]); attempt(lambda: [1] + (2,)); attempt(lambda: hash([]))
words = ["banana", "apple", "Cherry", "date", "fig", "elderberry", "Grape"]
show(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted([3.5, 1, 2.25]), sorted([(2, "b"), (1, "z"), (2, "a")]))
import functools
show(sorted(words, key=functools.cmp_to_key(lambda x, y: len(x) - len(y))))
pairs = [(i * 7919 % 101, i) for i in range(300)]
show(sorted(pairs, key=lambda p: p[0])[:20], sorted(pairs, key=lambda p: p[0], reverse=True)[:20], sorted(range(50), key=lambda x: x % 7))
t = (1, 2, 3, 2)
show(t, t[0], t[-1], t[1:], t[::-1], t + (4,), t * 2, t.index(2), t.count(2), len(t), (1,), (), t == (1, 2, 3, 2), t < (1, 3), hash((1, 2)) == hash((1, 2)), 3 in t, tuple("ab"), tuple([1]))
attempt(lambda: t.index(9)); attempt(lambda: t[9])
d = {"a": 1, "b": 2}
d["c"] = 3; d.update({"d": 4}); d.update(e=5); d.update([("f", 6)], g=7)
show(d, d["a"], d.get("z"), d.get("z", 0), d.pop("a"), d.pop("zz", None), d.setdefault("h", 8), d.setdefault("b", 9), list(d.keys()), list(d.values()), list(d.items()), len(d), "b" in d, "zz" in d, list(d))
del d["b"]; show(d, d.popitem(), d.copy(), dict(d, x=1), dict([(1, 2)]), dict(a=1), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), d == dict(d), d != {}, {1: 1} == {1.0: True})
attempt(lambda: {}["k"]); attempt(lambda: {}.pop("k")); attempt(lambda: {}.popitem()); attempt(lambda: dict([(1, 2, 3)]))
show({1: 2} | {3: 4}, [k for k in {1: 2, 3: 4}], sorted({3: 1, 1: 2}), {True: "a", 1: "b"}, {k: v for k, v in zip("ab", [1, 2])})
def grow():
    x = {1: 1}
    for k in x:
        x[k + 1] = 1
attempt(grow)
class Missing(dict):
    def __missing__(self, key):
        return "no " + str(key)
show(Missing(a=1)["a"], Missing()["b"], Missing().get("b"), dict(Missing(a=1)))
big = {}
for i in range(2000):
    big[i] = i; big["k%d" % i] = i
for i in range(0, 2000, 3):
    del big[i]
show(len(big), sum(v for v in big.values()), big.get(3), big.get(4), big["k3"], list(big)[:8])
while big:
    big.popitem()
show(big)
for i in range(100):
    big[i] = 1; big.pop(i)
show(big, len(big))
s = {3, 1, 2}
s.add(5); s.discard(9); s.discard(3); s.update([7, 8], (9,))
show(sorted(s), 5 in s, 6 in s, len(s), sorted(s | {100}), sorted(s & {1, 2, 50}), sorted(s - {1}), sorted(s ^ {1, 99}), s <= s | {4}, s < s, {1} <= s, s >= {1}, s > {1}, s == set(s), s != {1})
show(sorted(s.union([11], [12])), sorted(s.intersection([1, 2], [2])), sorted(s.difference([1])), sorted(s.symmetric_difference([1, 99])), s.issubset(range(20)), s.issuperset([1]), s.isdisjoint([55]), set(), frozenset(), frozenset([1]), {1}, set("a"))
s -= {1}; s |= {77}; s &= {2, 5, 77}; s ^= {2}; show(sorted(s)); s.clear(); show(s)
attempt(lambda: {1}.remove(2)); attempt(lambda: set().pop()); attempt(lambda: {[]}); attempt(lambda: {1} | [2])
show(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): 2}[frozenset([1])], frozenset([1, 2]) == {1, 2}, len({1, 1.0, True}), type(frozenset([1]) | {2}).__name__)
show(range(5), range(1, 5), range(0, 10, 3), list(range(5, 0, -2)), len(range(0, 10, 3)), 4 in range(0, 10, 2), 5 in range(0, 10, 2), range(10)[3], range(10)[-1], range(10)[2:5], range(10)[::-1], range(3) == range(0, 3, 1), list(reversed(range(4))), range(5).index(3), range(5).count(9), list(range(0)), range(10)[::3])
show(slice(1, 2), slice(None, 3, -1), slice(5).indices(3), slice(None, None, -1).indices(4))
b = bytearray(b"abc")
b.append(100); b.extend(b"ef"); b[0] = 65; b.insert(1, 66)
show(len(b), b[0], list(b), b.find(b"c"), b == b"ABbcdef", b.pop(), list(b[1:3]), list(b.upper()), b.startswith(b"AB")); del b[0]; b[1:2] = b"xyz"; show(list(b)); b += b"!"; b *= 2; show(len(b), list(reversed(b))[:3]); attempt(lambda: b.__setitem__(0, 256)); attempt(lambda: b[99])
class L(list):
    def total(self):
        return sum(self)
x = L([1, 2]); x.append(3); x.name = "n"
show(x, x.total(), x.name, x + [4], type(x + [4]).__name__, isinstance(x, list), x == [1, 2, 3], x[1:], L((5,)))
class T(tuple):
    def __new__(cls, *items):
        return tuple.__new__(cls, items)
y = T(1, 2); y.name = "z"; show(y, y.name, y[0], y + (3,), hash(y) == hash((1, 2)), y == (1, 2))
class D(dict):
    pass
z = D(a=1); z.x = 2; show(z, z.x, z["a"], isinstance(z, dict))
first, *rest = [1, 2, 3]; show(first, rest)
show([*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*[1], 2), list(enumerate("ab")), list(enumerate("ab", 5)), list(zip([1, 2], "abc")), list(map(lambda x, y: x + y, [1, 2], [3, 4])), list(filter(None, [0, 1, "", 2])), list(reversed([1, 2, 3])), list(reversed("ab")))
it = iter([1, 2]); show(next(it), next(it), next(it, "end")); attempt(lambda: next(it)); show(list(iter(lambda c=[0]: c.append(1) or len(c), 5)))
