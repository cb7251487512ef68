def show(*things):
    print(*[repr(thing) for thing in things])


s = "Hello, World"
show(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), "hELLO wORLD".capitalize(), "they're bill's".title())
show(s.find("o"), s.find("o", 5), s.find("o", -3), s.find("zz"), s.rfind("o"), s.rfind("o", 0, 5), s.index("l"), s.rindex("l"))
show(s.find(""), s.find("", 12), s.find("", 13), s.rfind(""), "".find(""), s.count("l"), s.count(""), s.count("l", 4), "aaaa".count("aa"))
show(s.startswith("Hell"), s.startswith(("x", "He")), s.endswith("ld"), s.endswith(("a", "b")), s.startswith("World", 7), s.endswith("Hello", 0, 5))
show(s.replace("o", "0"), s.replace("o", "0", 1), s.replace("l", ""), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), s.replace("q", "z"))
show(" a  b c ".split(), " a  b c ".split(None, 1), " a  b c ".split(" "), "a,b,c".split(","), "a,b,c".split(",", 1), "a,b,c".split(",", 0), "".split(), "".split(","))
show(" a  b c ".rsplit(), " a  b c ".rsplit(None, 1), "a,b,c".rsplit(",", 1), "a--b--c".split("--"), "a--b--c".rsplit("--", 1), "abc".split("abc"))
show("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\n\nb".splitlines())
show("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
show("  x ".strip(), "  x ".lstrip(), "  x ".rstrip(), "xxaxx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "\t\n x\r\n".strip(), "mississippi".strip("ipm"))
show("-".join(["a", "b"]), "".join([]), ", ".join(("x",)), "".join(c for c in "abc"), "ab".join("cd"))
show("ab".center(7, "*"), "ab".center(6), "abc".center(6), "ab".center(5), "ab".ljust(5, "."), "ab".rjust(5), "ab".center(1), "-5".zfill(5), "+5".zfill(5), "5".zfill(3), "abc".zfill(2))
show("a\tbc\td".expandtabs(), "a\tbc".expandtabs(4), "\t".expandtabs(1), "a\nb\tc".expandtabs(3))
for text in ["abc", "ABC", "Abc", "a1", "12", "", " ", "a b", "A1", "Title Case", "Not title"]:
    show(text, text.isalpha(), text.isalnum(), text.isdigit(), text.islower(), text.isupper(), text.isspace(), text.istitle(), text.isidentifier())
show("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "x".removeprefix("y"), "x".removesuffix(""))
show(s[0], s[-1], s[1:4], s[::-1], s[::3], s[-3:], s[5:2], s[100:], s[:-100], s[10:0:-2])
show("a" * 3, 3 * "ab", "a" * 0, "a" * -1, "abc" + "def", "b" in "abc", "x" not in "abc", "" in "abc", len(s))
show("a" < "b", "a" < "ab", "b" > "ab", "a" == "a", "a" != "a", "abc" <= "abc", "Z" < "a", max("hello"), sorted("hello"))
show("it's", 'say "hi"', 'both \' and "', "tab\t nl\n cr\r nul\0 bell\x07 bs\\")
for action in (lambda: "abc".index("x"), lambda: "abc".rindex("x"), lambda: "a".split(""), lambda: "a"[5], lambda: "a" + 1,
               lambda: "a".join([1]), lambda: 1 in "a", lambda: "a".partition(""), lambda: "a".center(3, "xx")):
    try:
        show(action())
    except Exception as e:
        show(type(e).__name__, str(e))
table = str.maketrans("abc", "xyz")
show("aabbcc".translate(table), "hello".translate({104: "J", 108: None}), "abc".translate(str.maketrans({"a": "1", "b": None})))
show("hello".translate(str.maketrans("el", "ip", "o")))


class S(str):
    def __repr__(self):
        return "S(%s)" % str.__repr__(self)


x = S("abc")
x.attribute = 5
show(x, x.attribute, x.upper(), x + "d", x[1], type(x.strip()).__name__, isinstance(x, str), x == "abc", hash(x) == hash("abc"), {x: 1}["abc"])
show(str(12), str(1.5), str(None), str([1, "a"]), str(("a",)), repr("a'b"), ascii("abc"))
show(int("12"), int(" -12 "), int("ff", 16), int("0x1f", 16), int("0b11", 0), int("1_000"), float(" 1.5 "), float("1e3"), float("-inf"), float("nan") != float("nan"))
for text in ["", "abc", "1.5", "1 2", "--1", "1__0", "_1"]:
    try:
        show(int(text))
    except ValueError as e:
        show(str(e))
for text in ["", "abc", "1.5.2", "1e", "0x1p3", "1_0.5"]:
    try:
        show(float(text))
    except ValueError as e:
        show(str(e))
