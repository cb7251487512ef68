"""Prebuilt bound methods, functions in dicts, exceptions, mixed tuples, Nones, empty containers that grow."""


class Box(object):
    def __init__(self, n):
        self.n = n

    def get(self):
        return self.n

    def add(self, m):
        self.n += m
        return self.n


class Problem(Exception):
    def __init__(self, text):
        self.text = text


def double(x):
    return x * 2


BOX = Box(5)
GET = BOX.get
METHODS = [Box(1).add, Box(10).add]
FUNCTIONS = {'double': double}
PROBLEM = Problem('prebuilt')
MIXED = (1, 'two', 3.5, True, None, BOX)
HOLES = [None, BOX, None]
EMPTY_LIST = []
EMPTY_DICT = {}
NAMES = [None, 'a', None]
BOOLS = [True, False, True]


def entry_point(argv):
    BOX.n += 1
    print(GET(), METHODS[0](5), METHODS[1](5), FUNCTIONS['double'](4))
    try:
        raise PROBLEM
    except Problem as e:
        print(e.text)
    print(MIXED[0], MIXED[1], MIXED[2], MIXED[3], MIXED[4] is None, MIXED[5].n)
    print(HOLES[0] is None, HOLES[1].n, NAMES[1], BOOLS[1])
    EMPTY_LIST.append('x')
    EMPTY_DICT['k'] = 5
    print(len(EMPTY_LIST), EMPTY_DICT['k'])
    return 0


def target(driver, args):
    return entry_point
