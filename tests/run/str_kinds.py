"""isalpha, isdigit, isalnum, isupper, islower, isspace, istitle of every ASCII character and of mixed texts."""


def flags(s):
    return ((1 if s.isalpha() else 0) + (2 if s.isdigit() else 0) + (4 if s.isalnum() else 0) + (8 if s.isupper() else 0)
            + (16 if s.islower() else 0) + (32 if s.isspace() else 0) + (64 if s.istitle() else 0))


def entry_point(argv):
    line = []
    for i in range(28):
        line.append(str(flags(chr(i))))
    print(' '.join(line))
    line = []
    for i in range(32, 128):
        line.append(str(flags(chr(i))))
    print(' '.join(line))
    for s in ('', 'abc', 'Abc', 'ABC', 'aB1', '123', '12a', '1 2', ' \t\n', 'A1', 'a1', '_', 'Hello World', 'Hello world', 'HeLlo', '1A', 'A B', "They'Re"):
        print(repr(s), flags(s), s.upper(), s.lower(), s.swapcase(), s.capitalize(), s.title())
    return 0

def target(driver, args):
    return entry_point
