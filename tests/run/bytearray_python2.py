class Buffer(object):
    def __init__(self, data):
        self.data = data
        self.other = None

    def fill(self, text):
        for i in range(len(text)):
            self.data[i] = ord(text[i])


TABLE = bytearray("prebuilt")
SAME = TABLE
HOLDER = Buffer(TABLE)


def basics():
    b = bytearray("hello")
    print str(b), len(b), b[0], b[-1], repr(b), b, isinstance(b, bytearray), isinstance(b, str)
    b[0] = 72
    b[-1] = ord("O")
    print b
    b += "!"
    b.extend([1, 66])
    b.extend("xy")
    b.extend(bytearray("z"))
    b.append(67)
    print repr(b)
    print b.pop(), b.pop(0), b
    b.insert(1, 65)
    b.insert(-1, 66)
    b.insert(100, 67)
    b.remove(66)
    b.reverse()
    print repr(b)
    for c in bytearray("ab"):
        print c
    print [x + 1 for x in bytearray("ab")], list(bytearray([1, 2])), sorted(bytearray("ba")), sum(bytearray([7, 8]))
    print len(bytearray()), len(bytearray(3)), repr(bytearray(2)), repr(bytearray((5, 6))), repr(bytearray(x for x in [7, 8]))
    copy = bytearray(b)
    copy[0] = 0
    print b[0] == 0, copy[0], bool(copy), bool(bytearray())
    if not bytearray(""):
        print "empty"


def slices():
    b = bytearray("0123456789")
    print b[2:5], b[:3], b[7:], b[:], b[-3:], b[:-7], b[4:2], b[100:], len(b[3:3])
    b[2:5] = "ab"
    print b
    b[0:0] = bytearray("><")
    print b
    b[-2:] = [33, 34, 35]
    print b
    b[1:1] = ""
    del b[0]
    del b[-1]
    print b
    del b[2:4]
    del b[5:]
    print b, len(b)
    b[:] = "new"
    print b


def operators():
    b = bytearray("abc")
    print b == bytearray("abc"), b == "abc", "abc" == b, b != "abd", b == "ab", b != bytearray("abc")
    print b < "abd", b <= bytearray("abc"), b > "abb", b >= bytearray("b"), "b" > b
    print 97 in b, 100 in b, "bc" in b, "ca" in b, bytearray("ab") in b, 98 not in b
    c = b + "d"
    print c, b + bytearray("e"), "x" + b, b * 2, 3 * bytearray("-"), isinstance("x" + b, bytearray)
    d = b
    d += bytearray("f")
    d *= 2
    print b, d is b


def texts():
    b = bytearray("one two,three")
    print b.find("t"), b.find(bytearray("three")), b.rfind("e"), b.find("zz"), b.find("o", 1), b.find("o", 1, 3)
    print b.index("two"), b.count("e"), b.startswith("one"), b.endswith("x"), b.startswith(bytearray("one"))
    print b.split(","), b.split(), b.replace("o", "0"), b.upper(), bytearray(" x ").strip(), bytearray("xxy").lstrip("x")
    print b.partition(" "), bytearray(",").join(["a", "b"]), bytearray("7").zfill(3), bytearray("a").isalpha()
    print bytearray("A").lower(), bytearray("q").center(3), bytearray("ab").decode("ascii") == u"ab"
    print "".join([chr(x) for x in b[:3]])


def errors():
    b = bytearray("abc")
    try:
        b[3]
    except IndexError:
        print "index"
    try:
        b[-4] = 1
    except IndexError:
        print "index"
    try:
        b[0] = 256
    except ValueError, e:
        print e
    try:
        b.append(-1)
    except ValueError, e:
        print e
    try:
        bytearray([1, 300])
    except ValueError, e:
        print e
    try:
        b.remove(0)
    except ValueError:
        print "remove"
    try:
        b.index("z")
    except ValueError:
        print "no such text"
    try:
        bytearray().pop()
    except IndexError:
        print "pop"
    try:
        bytearray(-1)
    except ValueError, e:
        print e
    print b


def prebuilt():
    print TABLE, len(TABLE)
    TABLE[0] = ord("P")
    SAME.append(33)
    print TABLE, HOLDER.data is TABLE
    TABLE[1] = "R"
    TABLE.append("?")
    print TABLE
    HOLDER.fill("fill")
    print TABLE
    HOLDER.other = bytearray("set")
    if HOLDER.other is not None:
        print HOLDER.other
    lists = [bytearray("a"), bytearray("b")]
    lists[1] += "c"
    print lists[1], len(lists)


def entry_point(argv):
    basics()
    slices()
    operators()
    texts()
    errors()
    prebuilt()
    return 0


def target(*args):
    return entry_point
