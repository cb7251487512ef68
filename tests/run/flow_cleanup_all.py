"""Two nested try or with statements left in every way. The functions are made when the program is imported."""


class Problem(Exception):
    pass


class Other(Exception):
    pass


class Trace(object):
    def __init__(self):
        self.items = []

    def append(self, text):
        self.items.append(text)

    def take(self):
        text = " ".join(self.items)
        self.items = []
        return text


trace = Trace()


class Manager(object):
    def __init__(self, name, swallows):
        self.name = name
        self.swallows = swallows

    def __enter__(self):
        trace.append("+" + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        trace.append("-" + self.name + ("!" if value is not None else ""))
        return self.swallows


EXITS = ["pass", "return 1", "break", "continue", "raise Problem()", "raise Other()"]
KINDS = ["finally", "except", "both", "with", "swallow", "bare"]


def indented(lines):
    return ["    " + line for line in lines]


def statement(kind, name, body, at_end):
    """The lines of a statement around a body; `at_end` is how its clause ends."""
    note = "trace.append(%r)"
    if kind == "with":
        return ["with Manager(%r, False):" % name] + indented(body)
    if kind == "swallow":
        return ["with Manager(%r, True):" % name] + indented(body)
    lines = ["try:"] + indented(body)
    if kind == "finally":
        return lines + ["finally:"] + indented([note % ("f" + name), at_end])
    if kind == "bare":
        return lines + ["except:"] + indented([note % ("b" + name), "raise" if at_end == "pass" else at_end])
    lines += ["except Problem:"] + indented([note % ("e" + name), at_end])
    if kind == "both":
        lines += ["else:"] + indented([note % ("n" + name)]) + ["finally:"] + indented([note % ("f" + name)])
    return lines


def source_of(name, outer, inner, leave, outer_end, inner_end):
    body = ["trace.append('b')", "if n == i:", "    " + leave, "trace.append('c')"]
    middle = statement(inner, "2", body, inner_end) + ["trace.append('a')"]
    loop = statement(outer, "1", middle, outer_end) + ["trace.append('r')"]
    lines = ["for i in range(2):"] + indented(loop) + ["else:", "    trace.append('else')", "return 0"]
    return "\n".join(["def %s(n):" % name] + indented(lines))


def make_cases():
    """Every fifth of all: together they have each pair of statements, and each with every exit."""
    cases = []
    count = 0
    for outer in KINDS:
        for inner in KINDS:
            for leave in EXITS:
                for outer_end, inner_end in [("pass", "pass"), ("break", "pass"), ("pass", "return 2"), ("raise Other()", "continue")]:
                    if outer in ("with", "swallow") and outer_end != "pass" or inner in ("with", "swallow") and inner_end != "pass":
                        continue
                    count += 1
                    if count % 5:
                        continue
                    title = " ".join([outer, inner, leave, outer_end, inner_end])
                    namespace = {"trace": trace, "Manager": Manager, "Problem": Problem, "Other": Other}
                    exec(source_of("case", outer, inner, leave, outer_end, inner_end), namespace)
                    cases.append((title, namespace["case"]))
    return cases


CASES = make_cases()


def run(title, f, n):
    try:
        result = str(f(n))
    except Problem:
        result = "Problem"
    except Other:
        result = "Other"
    print("%s (%d) = %s: %s" % (title, n, result, trace.take()))


def entry_point(argv):
    for title, f in CASES:
        for n in range(3):
            run(title, f, n)
    return 0


def target(*args):
    return entry_point
