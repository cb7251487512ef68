import argparse, array, optparse, io, contextlib


def show(*things):
    print(*[repr(thing) for thing in things])


def parse(parser, *args):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            result = parser.parse_args(list(args))
        if isinstance(result, tuple):
            show(sorted(result[0].__dict__.items()), result[1])
        else:
            show(sorted(result.__dict__.items()))
    except SystemExit as e:
        show("exit", e.code, err.getvalue().strip().split("\n")[-1])


p = optparse.OptionParser(usage="%prog [options] file", prog="tool")
p.add_option("-v", "--verbose", action="store_true", dest="verbose", default=False)
p.add_option("-n", "--number", type="int", default=3, help="a number")
p.add_option("-o", dest="output")
p.add_option("--gc", type="choice", choices=["a", "b"], default="a")
p.add_option("-I", action="append", dest="include")
p.add_option("-q", action="count", dest="quiet")
p.add_option("--opt", "-O", dest="opt", default="1")
for args in [[], ["-v", "x", "-n", "5", "y"], ["-n5", "--number=7"], ["-vqq", "-oout", "--", "-z"], ["-I", "a", "-Ib"], ["--gc=b"], ["--gc", "c"], ["-n", "x"], ["--nope"], ["-o"], ["--verb"], ["--opt=jit"], ["-O2"]]:
    parse(p, *args)
p = argparse.ArgumentParser(prog="tool")
p.add_argument("file")
p.add_argument("rest", nargs="*")
p.add_argument("-v", "--verbose", action="store_true")
p.add_argument("-n", "--number", type=int, default=3)
p.add_argument("--gc", choices=["a", "b"])
p.add_argument("-I", action="append")
p.add_argument("-q", action="count", default=0)
p.add_argument("--pair", nargs=2)
p.add_argument("--many", nargs="+")
for args in [["f"], ["-v", "f", "a", "b"], ["f", "-n", "5"], ["-n5", "f", "--number=7"], ["-vqq", "f"], ["f", "-I", "a", "-Ib"], ["f", "--gc=b"], ["f", "--gc", "c"], ["f", "-n", "x"], ["f", "--nope"], [], ["f", "--pair", "1", "2"], ["f", "--pair", "1"], ["f", "--many", "1", "2", "-v"], ["f", "--", "-x"], ["f", "--verb"]]:
    parse(p, *args)
p = argparse.ArgumentParser(prog="tool")
sub = p.add_subparsers(dest="command")
a = sub.add_parser("add"); a.add_argument("x", type=int); a.set_defaults(f="adder")
b = sub.add_parser("sub"); b.add_argument("--y")
g = p.add_mutually_exclusive_group()
g.add_argument("--one", action="store_true"); g.add_argument("--two", action="store_true")
for args in [["add", "5"], ["sub", "--y", "3"], ["--one", "sub"], ["--one", "--two", "sub"], ["mul"], []]:
    parse(p, *args)
x = array.array("i", [1, 2, 3])
x.append(4); x.extend([5]); x[0] = 9
show(x, len(x), x[1], x.tolist(), x.itemsize, list(x[1:3]), x.index(3), x == array.array("i", [9, 2, 3, 4, 5]), array.array("d", [1]), array.array("B", b"ab").tolist(), array.array("H", [1, 258]).tobytes() == b"\1\0\2\1")
for bad in [lambda: array.array("b", [300]), lambda: array.array("z"), lambda: x.append("a")]:
    try:
        show(bad())
    except Exception as e:
        show(type(e).__name__)
