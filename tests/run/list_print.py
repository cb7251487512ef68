"""Lists, tuples and dicts print as Python prints them."""


def entry_point(argv):
    print([1, 2, 3])
    print(['a', "b'c"])
    print([1.5, 2.0], [True, False])
    print([[1], []])
    print((1, 'a', 2.5))
    print(str([1, 2]) + '!')
    print('%s' % ([3],))
    return 0


def target(driver, args):
    return entry_point
