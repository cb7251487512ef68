"""exec of source at import time."""

namespace = {}
exec "def double(x):\n    return x * 2\n" in namespace
double = namespace['double']

for _name in ['inc', 'dec']:
    exec """
def %s(x):
    return x %s 1
""" % (_name, '+' if _name == 'inc' else '-')


def entry_point(argv):
    print double(21), inc(1), dec(1)
    return 0


def target(driver, args):
    return entry_point
