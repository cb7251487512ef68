"""Str item store loop."""


def entry_point(argv):
    s = 'abc'
    for i in range(len(s)):
        s[i] = 'x'    #! error: A012 assigning to items of str cannot be translated.*help: texts do not change: make a new one of
    return 0


def target(driver, args):
    return entry_point
