"""Sets whose items do not agree, or that cannot be items."""

WORDS = frozenset(['a', 'b'])


def mixed():
    s = {1}
    s.add('two')                #! error: set item.*str.*int
    return len(s)


def of_lists():
    s = set()
    s.add([1])                  #! error: item of a set is list of int, which can change
    return len(s)


def of_sets():
    return len({frozenset([1])}) + len({set([1])})      #! error: item of a set is set of int


def frozen():
    WORDS.add('c')              #! error: frozenset of .* has no
    return len(WORDS)


def indexed():
    s = {1, 2}
    return s[0]                 #! error: indexing set of int


def both(flag):
    s = {1}
    if flag:
        s = frozenset([2])      #! error: frozenset of int.*set of int
    return len(s)


def too_many():
    return len({1}.union([1], [2], [3], [4]))   #! error: number of arguments


def entry_point(argv):
    return mixed() + of_lists() + of_sets() + frozen() + indexed() + both(len(argv) > 1) + too_many()


def target(driver, args):
    return entry_point
