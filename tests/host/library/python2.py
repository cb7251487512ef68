import sys, os, types, string, math
from collections import namedtuple


def show(*things):
    print ' '.join([repr(thing) for thing in things])


show(u"abc", u"\u20ac\xe9", u"a" + "b", "a" + u"b", u"%s" % "x", "%s" % u"\xe9", u"{0}".format(1), ",".join([u"a", "b"]))
show(u"\u20ac".encode("utf-8"), "\xe2\x82\xac".decode("utf-8"), u"\xe9".encode("latin-1"), "\xe9".decode("latin-1"), "abc".encode("hex"), "616263".decode("hex"), u"a\u1234".encode("unicode_escape"), "a\\n\\x41".decode("string_escape"), "a\n'".encode("string_escape"))
show(u"abc" == "abc", hash(u"abc") == hash("abc"), {u"k": 1}["k"], u"\xe9" == "\xe9", u"a" in "abc", "b" in u"abc", u"abc"[1], u"abc"[1:], len(u"\u20ac"), unicode("abc"), unicode(5), str(u"abc"), isinstance(u"", basestring), isinstance("", basestring), u"abc".find("c"), u"\xc4\u0416".lower(), u"\xe4\u0436".upper(), u"\u0416x".isalpha())
for action in (lambda: "\xe9".decode("ascii"), lambda: u"\xe9".encode("ascii"), lambda: "\xff".decode("utf-8"), lambda: str(u"\xe9"), lambda: u"a" + "\xe9", lambda: "abc".decode("nosuch"), lambda: "a\xe2\x82".decode("utf-8")):
    try:
        show(action())
    except (UnicodeError, LookupError), e:
        show(type(e).__name__, str(e))
show("\xffa".decode("utf-8", "replace"), "\xffa".decode("utf-8", "ignore"), u"\xe9a".encode("ascii", "replace"), u"\xe9".encode("ascii", "xmlcharrefreplace"), u"\xe9".encode("ascii", "backslashreplace"))
r = range(5)
r.append(9)
r[0] = 7
show(r, range(3) + [1], range(2, 8, 3), xrange(4), list(xrange(1, 4)), len(xrange(10)), type(range(2)).__name__)
show(map(None, [1, 2], [3]), map(lambda x: x * 2, [1, 2]), filter(lambda c: c > "a", "abc"), filter(None, (1, 0, 2)), zip([1, 2], "ab"), reduce(lambda a, b: a + b, [1, 2, 3]), apply(max, (1, 2)), map(str, range(3)))
show(round(2.5), round(-2.5), round(2.567, 2), oct(8), hex(255), cmp(1, 2), cmp("b", "a"), cmp([1], [1]), 7 / 2, 7 // 2, 7.0 / 2, 10 ** 20, 0777, 5L, long(3), int("12", 8), math.floor(2.5), unichr(0x20ac), coerce(1, 2.0))
d = {"a": 1, "b": 2}
show(d.has_key("a"), d.keys(), d.items(), list(d.iteritems()), list(d.iterkeys()), list(d.itervalues()), d.viewkeys(), sorted(d, cmp=lambda x, y: cmp(y, x)))
l = [3, 1, 2]
l.sort(lambda a, b: cmp(b, a))
show(l, `l`, 1 <> 2, "abc".translate(string.maketrans("a", "b")), "hello".translate(None, "l"), string.letters[:3], string.join(["a", "b"], "-"), string.upper("x"))
show(sys.version_info[0], sys.version_info >= (2, 6), sys.version_info.major, sys.maxint, sys.platform, sys.byteorder, isinstance(sys.argv, list), sys.getrecursionlimit() > 100)
try:
    raise ValueError, "message"
except ValueError, e:
    show(e.message, e.args, str(e), sys.exc_info()[0] is ValueError)
try:
    import no_such_module
except ImportError, e:
    show(str(e))


def f(a, (b, c), d=4, *args, **kw):
    return a + b + c + d


show(f(1, (2, 3)), f.func_name, f.func_code.co_argcount, f.func_defaults, f.__name__)
show(types.StringTypes, types.IntType is int, types.ListType is list, isinstance(f, types.FunctionType), types.NoneType)
import StringIO, cStringIO, itertools
out = StringIO.StringIO()
print >> out, "x", 1
show(out.getvalue(), cStringIO.StringIO("a\nb").readlines(), list(itertools.izip("ab", [1, 2])), list(itertools.imap(lambda x: x + 1, [1])), list(itertools.ifilter(None, [0, 1])), list(itertools.islice(itertools.count(), 3)))
exec "made = 5"
show(made, eval("made + 1"), callable(f), intern("a"), isinstance(5L, int), bytearray("ab")[0], "%d" % 5L, "%s" % (u"a",), bool("False"), "a" "b")
class Old:
    def __cmp__(self, other):
        return cmp(id(self), id(other))
    def __nonzero__(self):
        return False
    def __getslice__(self, a, b):
        return (a, b)
o = Old()
show(bool(o), o == o, o[1:2], sorted([2, 1], cmp=cmp), sorted([1, 2], None, lambda x: -x), sorted([1, 2], reverse=True))
P = namedtuple("P", "a b")
show(P(1, 2), P(1, b=2).a, P._fields)
show(os.path.basename(__file__), os.sep, os.name, type(os.environ.get("PATH")).__name__, dict(a=1).iteritems().next())
