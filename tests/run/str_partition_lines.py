"""partition, rpartition and splitlines, with line ends of every kind, kept or not."""


def entry_point(argv):
    for s in ('', 'abc', 'a-b', '-', 'a--b--c', '--', 'a-'):
        for sep in ('-', '--', 'abc'):
            head, middle, end = s.partition(sep)
            print(repr(s), sep, (head, middle, end), s.rpartition(sep))
    for text in ('', '\n', 'a', 'a\n', 'a\n\nb', 'a\r\nb\rc\n\r', '\r\n', 'x\r\r\ny'):
        print(text.splitlines(), text.splitlines(True), text.splitlines(False), len(text.split('\n')))
    keep = len(argv) == 1
    print('1\n2'.splitlines(keep), '1\n2'.splitlines(not keep))
    try:
        print('abc'.partition('x'[len(argv):]))
    except ValueError as e:
        print(str(e))
    return 0

def target(driver, args):
    return entry_point
