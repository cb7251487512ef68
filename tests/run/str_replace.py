"""replace, with and without a limit."""


def entry_point(argv):
    s = 'one two one two'
    print(s.replace('one', '1'), s.replace('o', '0'), s.replace('x', 'y'), s.replace('two', ''))
    print(s.replace('one', 'three', 1), s.replace(' ', '  '), 'aaa'.replace('aa', 'b'))
    return 0


def target(driver, args):
    return entry_point
