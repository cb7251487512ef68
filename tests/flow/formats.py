def percent(a, b, pair):
    return "%s-%d!" % (a, b), "%5.2f%%" % a, "%s" % b, "%s, %s" % pair, "%r %x %-5s %c" % (a, b, a, b), "plain"


def format_string(a, b):
    return f"{a}:{b:>5} {a!r}", f"{b:05d}{a:.3f}{b:x}", f"{{}}{a}"


def format_method(a, b):
    return "{} {}".format(a, b), "{0}{1!r}{0}".format(a, b), "{x:d}".format(x=a)


def printed(a, b):
    print(a, b)
    print(a, b, sep=", ", end="")
    print()
