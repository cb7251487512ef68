import re


def show(*things):
    print(*[repr(thing) for thing in things])


def m(pattern, text, flags=0):
    found = re.search(pattern, text, flags)
    show(pattern, text, found and (found.group(), found.span(), found.groups(), found.lastindex))


m("abc", "xxabcxx"); m("a.c", "a\nc abc"); m("a.c", "a\nc", re.S); m("^a", "ba"); m("^a", "b\na", re.M); m("a$", "a\n"); m("a$", "a\nb", re.M); m("a\\Z", "a\n")
m("a*", "aaa"); m("a+?", "aaa"); m("a{2}", "aaa"); m("a{2,}", "aaaa"); m("a{,2}b", "aab"); m("a{1,2}?", "aaa"); m("x{", "x{"); m("(a|b)*c", "ababc"); m("(a)|(b)", "b"); m("(a*)*", "b"); m("(a|)+", "aa"); m("(?:ab)+", "ababa"); m("((a)(b))+", "abab"); m("(a+|b){0,1}?c", "aac")
m("[abc]+", "xxcabx"); m("[^abc]+", "abxyc"); m("[a-c0-9_]+", "--b4_x"); m("[]a]+", "a]"); m("[^]]+", "ab]"); m("[\\]\\-a]+", "-]a"); m("[\\d\\s]+", "a1 2b"); m("[-a]+", "a-"); m("[a-]+", "a-")
m("\\d+", "ab123"); m("\\D+", "12ab"); m("\\w+", "!ab_1!"); m("\\W+", "ab!?c"); m("\\s+", "a \t\nb"); m("\\S+", "  ab "); m("\\bfoo\\b", "a foo b"); m("\\Boo", "foo"); m("\\bfoo\\b", "afoob"); m("\\Aab", "ab"); m("\\.", "a.b"); m("\\x41\\t\\n", "A\t\n"); m("\\101", "A"); m("\\0", "\0")
m("(a)(b)\\2\\1", "abba"); m("(?P<x>a+)-(?P=x)", "aa-aa"); m("(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""); m("(?i)ABC", "xabc"); m("abc", "ABC", re.I); m("[a-c]+", "ABC", re.I); m("(?i:a)b", "Ab"); m("(?i:a)b", "AB"); m("(a)\\1", "aA", re.I)
m("foo(?=bar)", "foobar"); m("foo(?!bar)", "foobar foobaz"); m("(?<=a)b", "ab"); m("(?<!a)b", "ab cb"); m("(?<=(a))b", "ab"); m("(?=(a+))a*b\\1", "baaabac"); m("(?!.*x)a", "ab"); m("a(?#comment)b", "ab")
m("(a)?(?(1)b|c)", "ab"); m("(a)?(?(1)b|c)", "c"); m("(?P<n>\\()?\\w+(?(n)\\))", "(abc)"); m("(?x) a  b # comment\n c", "abc"); m("a b", "ab", re.X); m("a\\ b", "a b", re.X); m("(?>a+)ab", "aaab"); m("a++b", "aab"); m("a*+a", "aaa"); m("", "abc"); m("$", "abc"); m("(?s).+", "a\nb"); m("(?m)^b$", "a\nb\nc")
show(re.match("b", "ab"), re.match("a", "ab").group(), re.fullmatch("a+", "aaa").span(), re.fullmatch("a", "ab"), re.fullmatch("a|ab", "ab").group())
show(re.findall("a", "banana"), re.findall("(a)(n)", "banana"), re.findall("a(n)?", "banana"), re.findall("", "ab"), re.findall("a*", "baac"), re.findall("\\w+", "the quick fox"), re.findall("(?m)^\\w", "ab\ncd"))
show([x.span() for x in re.finditer("a|", "bab")], [x.group() for x in re.finditer("\\d+", "1 22 333")])
show(re.split(",", "a,b,c"), re.split("(,)", "a,b"), re.split("\\s*,\\s*", "a , b,c", 1), re.split("x*", "axbc"), re.split("", "ab"), re.split("(a)|b", "1a2b3"), re.split("\\W+", "Words, words."), re.split(",", ""))
show(re.sub("a", "x", "banana"), re.sub("a", "x", "banana", 2), re.sub("(\\w+) (\\w+)", "\\2 \\1", "hello world"), re.sub("(?P<x>a)", "<\\g<x>\\g<1>\\g<0>>", "ba"), re.sub("a", lambda k: k.group().upper(), "banana"), re.subn("a", "", "banana"), re.sub("x*", "-", "abc"), re.sub("", "-", "ab"), re.sub("a", "\\\\n\\n", "a"), re.sub("(a)|b", "[\\1]", "ab"), re.sub("\\s+", " ", " a  b "), re.sub("^", "> ", "a\nb", flags=re.M))
p = re.compile("(?P<year>\\d{4})-(?P<month>\\d\\d)")
k = p.search("on 2024-05 and 2023-01")
show(p.pattern, p.groups, sorted(p.groupindex.items()), k.group("year"), k["month"], k.group(1, 2), sorted(k.groupdict().items()), k.start(2), k.end(), k.lastgroup, k.string[k.start():k.end()], k.expand("\\g<month>/\\1"), k.pos, k.re is p, p.search("2024-05", 3), p.match("x2024-05", 1).group(), p.search("2024-05", 0, 6), k)
show(re.escape("a.b*c[d]"), re.escape("abc_1 2"), bool(re.match("a", "a")), re.compile("a") == re.compile("a"), p.findall("2020-01 2021-02"))
for bad in ["(", ")", "[", "*a", "a**", "(?P<1>a)", "\\", "(?P=x)", "a{2,1}", "[b-a]", "(?<=a+)b", "\\1", "(?P<x>a)(?P<x>b)", "(?z)", "\\q", "(?:a", "(?(2)a)", "[a"]:
    try:
        re.compile(bad)
        show(bad, "compiles")
    except re.error as e:
        show(bad, "error", e.msg if "look-behind" in e.msg else "")
for pattern, template in [("a", "\\2"), ("a", "\\g<x>"), ("(a)", "\\q"), ("a", "\\")]:
    try:
        show(re.sub(pattern, template, "a"))
    except (re.error, IndexError) as e:
        show(type(e).__name__)
try:
    re.search("a", 5)
except TypeError as e:
    show("TypeError")
tokens = re.compile("""\\s*(?:(?P<number>\\d+(?:\\.\\d*)?)|(?P<name>[A-Za-z_]\\w*)|(?P<string>"(?:[^"\\\\]|\\\\.)*")|(?P<op>[-+*/()=<>!]=?|[{};,]))""")
show([(t.lastgroup, t.group(t.lastgroup)) for t in tokens.finditer('x1 = 3.14 * (y + "a\\"b") >= foo;')])
show(re.match("(a+)+$", "a" * 20) is not None, re.match("(?:a?){12}a{12}", "a" * 12) is not None, len(re.findall("a.{3}", "abcd" * 1000)), re.match(".*x", "a" * 2000 + "x").end(), re.match("(?:.|\\n)*x", "ab\n" * 500 + "x").end())
scanner = re.Scanner([("\\d+", lambda s, t: int(t)), ("\\w+", lambda s, t: t), ("\\s+", None)])
show(scanner.scan("12 ab 3 ?x"))
