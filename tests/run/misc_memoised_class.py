"""Interning and caching of instances: flyweights, symbol tables, singletons, counters on classes kept in prebuilt objects."""


class Symbol(object):
    def __init__(self, name, number):
        self.name = name
        self.number = number

    def __repr__(self):
        return ':' + self.name


class Table(object):
    def __init__(self):
        self.symbols = {}
        self.hits = 0

    def intern(self, name):
        symbol = self.symbols.get(name, None)
        if symbol is None:
            symbol = Symbol(name, len(self.symbols))
            self.symbols[name] = symbol
        else:
            self.hits += 1
        return symbol


TABLE = Table()
NIL = TABLE.intern('nil')
TRUE = TABLE.intern('true')


class Small(object):
    cache = []

    def __init__(self, n):
        self.n = n

    @staticmethod
    def of(n):
        if 0 <= n < len(Small.cache):
            return Small.cache[n]
        return Small(n)


Small.cache.extend([Small(i) for i in range(10)])


def truth(symbol):
    return symbol is not NIL


def entry_point(argv):
    a, b = TABLE.intern('a'), TABLE.intern('b' * len(argv))
    print(a is TABLE.intern('a'), a is b, TABLE.intern('nil') is NIL, truth(NIL), truth(a), TABLE.hits, [a, b, NIL, TRUE], b.number)
    print(Small.of(3) is Small.of(3), Small.of(30) is Small.of(30), Small.of(9).n, Small.of(-1).n, len(Small.cache))
    counts = {}
    for word in 'nil a nil c true a nil'.split():
        s = TABLE.intern(word)
        counts[s] = counts.get(s, 0) + 1
    print(sorted([(s.name, counts[s]) for s in counts]), counts[NIL], TABLE.intern('c').number, len(TABLE.symbols))
    return 0

def target(driver, args):
    return entry_point
