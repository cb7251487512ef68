import sys, re, collections, operator
def attempt(f):
    sys.stdout.flush()
    try: print(repr(f())[:200])
    except BaseException as e: print(type(e).__name__, str(e)[:100])
class K(object):
    def __init__(s, n): s.n = n
    def __hash__(s): return 1
    def __eq__(s, o):
        if s.n == 99: d.clear()
        return isinstance(o, K) and s.n == o.n
d = dict((K(i), i) for i in range(20))
attempt(lambda: d.get(K(99)))
l = list(range(100))
attempt(lambda: l.sort(key=lambda x: l.append(1)))
attempt(lambda: l.sort(cmp=lambda a, b: l.clear() or 0))
l = [1, 2, 3]
class E(object):
    def __eq__(s, o): l.clear(); return False
l = [E(), E(), E()]
attempt(lambda: l.index(5)); l = [E(), E()]; attempt(lambda: 5 in l); l = [E()] * 3; attempt(lambda: l == [1, 2, 3]); l = [E()] * 3; attempt(lambda: l.remove(4)); l = [E()] * 5; attempt(lambda: l.count(5))
class R(object):
    def __repr__(s): l.clear(); return "R"
l = [R(), R(), R()]; attempt(lambda: repr(l))
dd = {}; dd[1] = R()
class R2(object):
    def __repr__(s): dd.clear(); return "R2"
for i in range(20): dd[i] = R2()
attempt(lambda: repr(dd))
attempt(lambda: "%s" % ()); attempt(lambda: "%(" % {}); attempt(lambda: "%*d" % (1,)); attempt(lambda: "%.*f" % (2, 1.5)); attempt(lambda: "%99999999999d" % 1)
attempt(lambda: "{:99999999999}".format(1)); attempt(lambda: "{0[}".format([1])); attempt(lambda: "{0.}".format(1)); attempt(lambda: "{!}".format(1)); attempt(lambda: "{:{:{}}}".format(1, 2, 3))
b = bytearray("abc"); b[1:2] = b; b.extend(b); b += b; print(b); attempt(lambda: b.insert(1 << 70, 65)); attempt(lambda: b.pop(100)); del b[::2]; print(b); b[::-1] = b; print(b)
attempt(lambda: re.match("(a|b)*" * 5 + "c", "ab" * 5)); attempt(lambda: re.match("(?:(?:a{1000}){1000}){1000}", "a")); attempt(lambda: re.compile("(" * 500 + ")" * 500).groups); attempt(lambda: re.match("(a)(?(1)b|c)(?=(d))?", "abd").groups()); attempt(lambda: re.match("(?=(a))*", "a")); attempt(lambda: re.sub("(a)|b", r"\1", "ab")); attempt(lambda: re.search(u"\u0416+", u"x\u0416\u0416").span()); attempt(lambda: re.search(u"\u0436", u"\u0416", re.I).span()); attempt(lambda: re.findall(u"\\w+", u"a\xe9 b"))
x = []; x.append(x); attempt(lambda: x == x); y = []; y.append(y); attempt(lambda: x == y)
deep = []
for i in range(100000): deep = [deep]
attempt(lambda: repr(deep)); attempt(lambda: deep == [deep])
attempt(lambda: float("1" * 400)); attempt(lambda: int("9" * 5000) % 7); attempt(lambda: "%d" % 10 ** 100); attempt(lambda: "{:,}".format(10 ** 50)); attempt(lambda: float("1e400")); attempt(lambda: (1e308 * 10) // 1); attempt(lambda: round(1e308, -308)); attempt(lambda: round(5e-324, 400)); attempt(lambda: (0.1).__format__("999f")[:10]); attempt(lambda: "%.400f" % 0.1)
attempt(lambda: sys.setrecursionlimit(0)); attempt(lambda: sys._getframe(1000)); attempt(lambda: open("\0")); attempt(lambda: open("nosuchfile", "rw")); attempt(lambda: operator.itemgetter()); attempt(lambda: slice(1, 2, 0).indices(5)); attempt(lambda: [1, 2][::0]); attempt(lambda: divmod(1, 0)); attempt(lambda: sorted([1, "a", None])); attempt(lambda: max(1)); attempt(lambda: sum(5)); attempt(lambda: map()); attempt(lambda: zip(1)); attempt(lambda: str.upper(5)); attempt(lambda: str.join(",", "ab")); attempt(lambda: dict.fromkeys(5)); attempt(lambda: {}.update(5)); attempt(lambda: set(5)); attempt(lambda: chr(256)); attempt(lambda: unichr(-1)); attempt(lambda: ord("")); attempt(lambda: reversed(5)); attempt(lambda: reversed({1: 2}).next()); attempt(lambda: list(enumerate("ab", 1 << 70)))
s = {1, 2, 3}
def mutate():
    for i in s: s.add(i + 10)
attempt(mutate)
it = iter([1, 2, 3]); l2 = [1, 2, 3]; it = iter(l2); next(it); l2.clear(); attempt(lambda: next(it, "end")); r = range(5); it = iter(r); next(it); r.append(77); attempt(lambda: list(it))
attempt(lambda: struct) ; import struct; attempt(lambda: struct.pack("999999999999x")); attempt(lambda: struct.pack("0s", "a")); attempt(lambda: struct.unpack("0p", "")); attempt(lambda: struct.pack("P", 1 << 63)); attempt(lambda: struct.pack("i", "a")); attempt(lambda: struct.unpack("5p", "\x04abcd")); attempt(lambda: struct.unpack("5p", "\xffabcd")); attempt(lambda: struct.pack("2p", "abc")); attempt(lambda: struct.calcsize("i0q")); attempt(lambda: struct.pack("q", 1 << 63)); attempt(lambda: struct.pack("f", 1e300))
