import collections, contextlib, copy, functools, itertools, json, operator, os, string, struct, textwrap, types, bisect, heapq, random, io, pprint, inspect, time, errno, stat, fnmatch, abc, enum, getopt, traceback, sys, keyword, math


def show(*things):
    print(*[repr(thing) for thing in things])


def attempt(action):
    try:
        show(action())
    except Exception as e:
        show(type(e).__name__, str(e))


P = collections.namedtuple("P", "x y")
p = P(1, y=2)
show(p, p.x, p[1], p._replace(x=5), p._asdict() == {"x": 1, "y": 2}, P._fields, P._make([3, 4]), p == (1, 2), isinstance(p, tuple), len(p), tuple(p))
attempt(lambda: P(1)._fields)if False else None
od = collections.OrderedDict([("a", 1), ("b", 2)])
od["c"] = 3; od.move_to_end("a"); show(list(od), od.popitem(last=False), od == collections.OrderedDict([("c", 3), ("a", 1)]), od == {"a": 1, "c": 3})
dd = collections.defaultdict(list); dd["x"].append(1); dd["x"].append(2); show(dict(dd), "y" in dd, dd.get("y"), dd["z"], len(dd))
c = collections.Counter("abracadabra"); show(c.most_common(2), c["a"], c["zz"], sum(c.values()), sorted(c.elements())[:4], (c + collections.Counter("az"))["a"])
dq = collections.deque([1, 2, 3], maxlen=4); dq.append(4); dq.append(5); dq.appendleft(0); dq.rotate(1); show(dq, dq.pop(), dq.popleft(), len(dq), dq[0], list(dq), 3 in dq)
q = collections.deque()
for i in range(200):
    q.append(i)
    if i % 3: q.popleft()
show(len(q), q[0], q[-1], sum(q))
show(isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), isinstance(1, collections.abc.Iterable), isinstance("", collections.abc.Iterable), isinstance(len, collections.abc.Callable))
show(list(itertools.chain([1], "ab", (2,))), list(itertools.chain.from_iterable([[1], [2, 3]])), list(itertools.islice(itertools.count(5), 3)), list(itertools.islice("abcdefg", 2, None, 2)), list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.repeat(1, 3)), list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([1, 2, 3], operator.mul)))
show(list(itertools.product("ab", [1, 2])), list(itertools.product([0, 1], repeat=2)), list(itertools.permutations([1, 2, 3])), list(itertools.permutations("abc", 2)), list(itertools.combinations("abcd", 2)), list(itertools.combinations_with_replacement("ab", 2)))
show([(k, list(g)) for k, g in itertools.groupby("aabbca")], [(k, len(list(g))) for k, g in itertools.groupby([1, 3, 2, 4], lambda x: x % 2)], list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.zip_longest("ab", [1], fillvalue=0)), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.filterfalse(None, [0, 1])), list(itertools.compress("abc", [1, 0, 1])), [list(t) for t in itertools.tee([1, 2])], list(itertools.pairwise([1, 2, 3])))
it = iter(range(10)); show(list(itertools.islice(it, 2, 5)), next(it))
show(functools.partial(int, base=2)("101"), functools.partial(pow, 2)(5), functools.reduce(operator.add, [1, 2, 3]), functools.reduce(lambda a, b: a * b, [1, 2], 10))
@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
show(fib(60), fib.cache_info().hits > 10)
def deco(f):
    @functools.wraps(f)
    def inner(*a):
        "inner doc"
        return f(*a) + 1
    return inner
@deco
def named(x):
    "the doc"
    return x
show(named(1), named.__name__, named.__doc__, named.__wrapped__(1))
@functools.total_ordering
class V(object):
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
show(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)])[0].v)
show(operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.attrgetter("real", "imag")(5), operator.methodcaller("upper")("a"), operator.methodcaller("split", ",", maxsplit=1)("a,b,c"), operator.add(1, 2), operator.not_(0), operator.contains("abc", "b"), operator.lt(1, 2), operator.getitem([1, 2], 1), operator.truth([]), operator.neg(3), operator.index(True), operator.concat([1], [2]), operator.mod(7, 4), operator.iadd([1], [2]))
@contextlib.contextmanager
def cm(log):
    log.append("in")
    try:
        yield "value"
    except ValueError:
        log.append("caught")
    finally:
        log.append("out")
log = []
with cm(log) as v:
    log.append(v); raise ValueError
show(log)
with contextlib.suppress(KeyError):
    {}["x"]
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured", 1)
show(out.getvalue())
nested = {"a": [1, (2, [3])], "b": {4}}; shallow, deep = copy.copy(nested), copy.deepcopy(nested); nested["a"].append(9); nested["a"][1][1].append(8); show(shallow["a"] is nested["a"], deep)
class C(object):
    def __init__(self): self.items = [1]; self.me = self
c1 = C(); c2 = copy.deepcopy(c1); c1.items.append(2); show(c2.items, c2.me is c2, copy.copy(c1).items is c1.items)
show(json.dumps({"a": [1, 2.5, None, True, "x\"\n\u00e9" if False else "x\"\n"], "b": {}}), json.dumps([1, {"z": 1, "a": 2}], indent=2, sort_keys=True), json.dumps({1: 2, None: 3}), json.dumps([]), json.dumps("é" if False else "e"), json.dumps((1, 2), separators=(",", ":")))
show(json.loads('{"a": [1, 2.5, null, true, false, -3e2], "c": {"d": []}}') == {"a": [1, 2.5, None, True, False, -300.0], "c": {"d": []}}, json.loads(" [ ] "), json.loads("1"), json.loads("-0.5"))
for bad in ["", "[1,", "{1:2}", "nul", "[1] x", '"abc', "[1 2]", '{"a" 1}', "01"]:
    try:
        show(json.loads(bad))
    except ValueError as e:
        show(str(e))
show(list(bytearray(struct.pack("<hIq", -2, 3, 4))), struct.unpack("<hIq", struct.pack("<hIq", -2, 3, 4)), struct.calcsize("bhiq"), struct.calcsize("<bhiq"), struct.unpack(">d", struct.pack(">d", 1.5)), struct.unpack("<f", struct.pack("<f", 0.5)), struct.unpack("3sx?", b"abc\0\1")[1], struct.unpack_from("<H", b"\0\1\2\3", 1), list(bytearray(struct.pack("!2H", 1, 2))), struct.Struct("<i").size)
attempt(lambda: struct.pack("<b", 300) and 0) if False else None
try: struct.pack("<b", 300)
except struct.error: show("struct.error")
try: struct.unpack("<i", b"ab")
except struct.error as e: show(str(e))
show(string.ascii_letters, string.digits, string.punctuation, string.Template("$a ${b} $$").substitute(a=1, b="x"), string.Template("$a $zz").safe_substitute(a=1), string.capwords("hello world"))
show(textwrap.dedent("  a\n    b\n  c\n"), textwrap.wrap("the quick brown fox jumps over the lazy dog", 12), textwrap.fill("aaa bbb ccc", 7), textwrap.indent("a\n\nb", "> "), textwrap.wrap("averyveryverylongword short", 8), textwrap.shorten("hello world foo", 12))
show(bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3), bisect.bisect([], 1)); h = []
for x in [5, 1, 4, 1, 3]: heapq.heappush(h, x)
show([heapq.heappop(h) for _ in range(5)], heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, [3, 1, 2])); h = [9, 4, 7, 1]; heapq.heapify(h); show(h[0], heapq.heapreplace(h, 5), sorted(h))
random.seed(42); show(random.random(), random.randint(1, 100), random.choice("abcdef"), random.sample(range(100), 5), random.getrandbits(70), random.uniform(1, 2)); l = list(range(10)); random.shuffle(l); show(l, random.Random(7).random(), random.Random(2 ** 40).randrange(10 ** 9), random.choices([1, 2, 3], k=4), random.gauss(0, 1) < 10, random.choices("ab", [1, 3], k=5))
f = io.StringIO("a\nbc\n"); show(f.readline(), f.read(), f.read(), f.seek(0), list(f), f.tell()); f = io.StringIO(); f.write("abc"); f.seek(1); f.write("X"); show(f.getvalue())
pprint.pprint({"b": [1, 2], "a": (1,)}); pprint.pprint(list(range(40)), width=40); pprint.pprint({"key%d" % i: list(range(i)) for i in range(8)}, width=50); show(pprint.pformat([1]))
def sig(a, b=2, *args, c=3, **kw):
    pass
show(inspect.getfullargspec(sig).args, inspect.getfullargspec(sig).varargs, inspect.getfullargspec(sig).varkw, inspect.getfullargspec(sig).defaults, inspect.getfullargspec(sig).kwonlyargs, inspect.isfunction(sig), inspect.isclass(C), inspect.ismodule(os), list(inspect.signature(sig).parameters), inspect.getsource(sig), inspect.getmodulename("a/b.py"), inspect.cleandoc("a\n   b\n     c"))
show(fnmatch.fnmatch("a.py", "*.py"), fnmatch.filter(["a.py", "b.c"], "*.c"), fnmatch.fnmatchcase("abc", "a[!x]?"), keyword.iskeyword("if"), errno.ENOENT, errno.errorcode[2], stat.S_ISDIR(os.stat("/").st_mode))
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
class B(A):
    def f(self): return 1
try: A()
except TypeError: show("abstract")
show(B().f(), isinstance(B(), A))
class Color(enum.Enum):
    RED = 1
    BLUE = 2
show(Color.RED.name, Color.RED.value, Color(2).name, [m.name for m in Color], Color["RED"] is Color.RED, len(Color)); print(Color.RED)
show(getopt.getopt(["-a", "-b", "x", "--long=5", "rest"], "ab:", ["long="]))
show(os.path.join("a", "b", "/c", "d"), os.path.join("a/", "b"), os.path.split("/a/b/c"), os.path.split("/"), os.path.splitext("a.tar.gz"), os.path.splitext(".bashrc"), os.path.splitext("a/b.c/d"), os.path.basename("/a/b"), os.path.dirname("/a/b/"), os.path.normpath("a/./b/../c//d"), os.path.normpath("/../a"), os.path.normpath(""), os.path.isabs("/a"), os.path.relpath("/a/b/c", "/a/d"), os.path.commonprefix(["/ab", "/ac"]), os.path.exists("/"), os.path.isdir("/tmp"), os.path.isfile("/tmp"), os.path.abspath("/a/../b"))
try: os.stat("/nonexistent")
except OSError as e: show(str(e), e.errno == errno.ENOENT, type(e).__name__)
name = "/tmp/jq_library_test_%d" % os.getpid()
os.mkdir(name); path = os.path.join(name, "f.txt")
with open(path, "w") as f: show(f.write("line1\nline2\n"), f.closed)
with open(path, "a") as f: f.writelines(["x\n", "y"])
with open(path) as f: show(f.read(3), f.readline(), f.readlines(), f.read())
show([line.strip() for line in open(path)], os.listdir(name), os.path.getsize(path), open(path, "rb").read(2) == b"li")
with open(path, "r+") as f: f.seek(2); f.write("ZZ"); f.seek(0); show(f.read(6), f.tell())
fd = os.open(path, os.O_RDONLY); show(os.read(fd, 4) == b"liZZ", os.lseek(fd, 0, 0), os.fstat(fd).st_size); os.close(fd)
os.rename(path, path + "2"); os.remove(path + "2"); os.rmdir(name); show(os.path.exists(name))
try: open(name + "/no", "w")
except IOError as e: show(e.errno, type(e).__name__)
try: open("/tmp", "w")
except IOError as e: show(e.errno, str(e))
f = open("/dev/null"); f.close()
try: f.read()
except ValueError as e: show(str(e))
try: open("/dev/null").write("x")
except Exception as e: show(isinstance(e, (IOError, ValueError)), str(e))
os.environ["JQ_X"] = "1"; show(os.environ.get("JQ_X"), os.getenv("JQ_NONE", "d"), "JQ_X" in os.environ); del os.environ["JQ_X"]
def fails():
    raise KeyError("k")
try: fails()
except KeyError:
    text = traceback.format_exc(); show(text.splitlines()[0], text.splitlines()[-1], sys.exc_info()[0].__name__, traceback.format_exception_only(*sys.exc_info()[:2]))
show(isinstance(time.time(), float), time.gmtime(0)[:6], time.gmtime(86400 * 365).tm_year, time.strftime("%Y-%m-%d", time.gmtime(0)), time.asctime(time.gmtime(0)))
show(types.FunctionType is type(fails), isinstance(fails, types.FunctionType), types.ModuleType("m").__name__, types.SimpleNamespace(a=1).a, isinstance(len, types.BuiltinFunctionType))
try: import surely_absent_module
except ImportError as e: show(str(e), type(e).__name__)
