"""find, rfind, count, index-like searches, startswith, endswith."""


def entry_point(argv):
    s = 'the cat sat on the mat'
    print(s.find('at'), s.find('at', 6), s.find('dog'), s.find('the', 1), s.find('at', 5, 10), s.find(''))
    print(s.rfind('at'), s.rfind('the'), s.rfind('dog'), s.rfind('at', 0, 10))
    print(s.count('at'), s.count('t'), s.count('dog'), 'aaaa'.count('aa'))
    print(s.startswith('the'), s.startswith('cat'), s.endswith('mat'), s.endswith('cat'), s.startswith(''))
    print(s.find('t'), s.rfind('t'), s.find('x'))
    return 0


def target(driver, args):
    return entry_point
