def show(*things):
    print(*[repr(thing) for thing in things])


show("%s %s" % ("a", 1), "%d" % 5, "%5d|%-5d|%05d" % (1, 2, 3), "%+d % d" % (4, 5), "%x %X %#x %o %#o" % (255, 255, 255, 8, 8))
show("%.2f" % 3.14159, "%8.3f|" % 2.5, "%-8.2f|" % 2.5, "%08.2f" % -2.5, "%e" % 12345.678, "%.3e" % 0.00012, "%E" % 1e10, "%g" % 1e10, "%g" % 0.0001, "%g" % 100000, "%g" % 1000000, "%G" % 1e-10)
show("%r %r" % ("x", [1]), "%s" % None, "%s" % (1.0,), "%%", "%d%%" % 50, "%c%c" % ("a", 98), "%5s|%-5s|%.2s" % ("ab", "ab", "abcdef"))
show("%(a)s-%(b)d" % {"a": "x", "b": 2}, "%(a)s" % {"a": (1, 2)}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
show("%i %u" % (3, 4), "%d" % 3.99, "%d" % -3.99, "%d" % 10**30, "%x" % -255, "%x" % 2**70, "%5.1f%%" % 12.34, "%s" % True, "%d" % True)
show("%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%f" % 1e20, "%f" % float("inf"), "%5.1f" % float("nan"), "%.5d" % 42, "%+.1e" % 5.0, "%#.0f" % 3.0, "%a" % "x")
for fmt, args in [("%d", "a"), ("%s %s", "a"), ("%s", ("a", "b")), ("%y", 1), ("%", 1), ("%(a)s", 1), ("%(a)s", {}), ("%d", None), ("%x", 1.5), ("%f", "x"), ("%c", "ab"), ("%*d", ("a", 1))]:
    try:
        show(fmt % args)
    except Exception as e:
        show(type(e).__name__, str(e))
show("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{{}} {}".format(3), "{!r} {!s}".format("q", "q"))
show("{:5}|{:<5}|{:>5}|{:^5}|".format("ab", "ab", "ab", "ab"), "{:*^9}".format("mid"), "{:05d}".format(42), "{:+d} {: d} {:-d}".format(1, 2, 3))
show("{:x} {:X} {:#x} {:o} {:#o} {:b} {:#b} {:#010b}".format(255, 255, 255, 8, 8, 5, 5, 5), "{:c}".format(65), "{:,}".format(1234567), "{:_}".format(1234567), "{:_x}".format(2**40))
show("{:.2f} {:8.3f} {:<8.1f}| {:e} {:g} {:%} {:.1%}".format(3.14159, 2.5, 2.5, 12345.0, 0.5, 0.25, 0.5), "{:010.2f}".format(-3.5), "{:+.1f}".format(2.0), "{:,.2f}".format(1234567.891))
show("{:.3}".format("abcdef"), "{:>6.2}".format("abc"), "{:.3}".format(3.14159), "{}".format(1.0), "{:.3}".format(1e10), "{:.10}".format(100.0), "{:.3}".format(100.0), "{:.4}".format(100.0))
show("{0[1]} {0[0]}".format([10, 20]), "{d[k]}".format(d={"k": "v"}), "{0.real}".format(5), "{:{}}".format("x", 4), "{:{w}.{p}f}".format(2.0, w=8, p=3), "{:>{width}}".format("r", width=6))
show("{:09,}".format(1234), "{:08,}".format(1234), "{:=+8}".format(5), "{:^+9.2f}".format(1.5), "{:<08}".format(5), "{:>08}".format(5), "{:0>5}".format(7))
show(format(255, "x"), format("a", ">3"), format(3.7, ".0f"), format(2**100, ","), format(True), format(True, "d"), format(None), format(1.5, ""), format(float("inf"), "f"), format(float("nan"), "08.1f"))
for fmt, args in [("{:d}", ("a",)), ("{:d}", (1.5,)), ("{", ()), ("}", ()), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{1}", (1,)), ("{a}", ()), ("{:.2d}", (1,)), ("{0.foo}", (1,)), ("{:=5}", ("a",)), ("{!x}", (1,)), ("{:q}", (1,))]:
    try:
        show(fmt.format(*args))
    except Exception as e:
        show(type(e).__name__)


class Point(object):
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return "<%s,%s:%s>" % (self.x, self.y, spec)

    def __str__(self):
        return "P"

    def __repr__(self):
        return "Point"


p = Point(1, 2)
show("{}".format(p), "{:abc}".format(p), "{0.x} {0.y}".format(p), "{!r:>7} {!s:<3}|".format(p, p), "%s %r" % (p, p), f"{p} {p!r} {p!s:>3} {p:zz}")
width, value = 10, 3.14159
show(f"{value:{width}.2f}|", f"{value!r:>{width}}", f"{1 + 1}", f"{'a' + 'b'}", f"{{}}", f"{value:.1f}{width}", f"{width:>5}{width:<5}|")
for x in [0.1, 1.0, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e-4, 1e-5, 0.00012345, 1.5e300, 5e-324, 2.2250738585072014e-308, 1 / 3, 2 / 3, 1e100, -0.0, float("inf"), float("-inf"), float("nan"), 4.35, 0.1 + 0.2, 9007199254740993.0, 1.7976931348623157e308]:
    show(x, str(x), "%s" % x, "%.17g" % x, "%r" % x)
show("{:{fill}{align}{width}}".format("x", fill="*", align="^", width=9), "{a[b]}{c.real:>{d}}".format(a={"b": 1}, c=2, d=3))
show("%s" % [1, (2,), {"a": "b"}], "%-10s|" % [1], "%5s" % None, "%(x)5.1f" % {"x": 1.25}, "%s %%" % 1)
show("{:n} {:n}".format(5, 1.5), "{:z}".format(1) if False else "", "{:#x}".format(-255), "{:+x}".format(255), "{:#.3g}".format(1.0), "{:.0e}".format(15.0))
