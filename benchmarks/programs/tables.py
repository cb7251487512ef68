"""What parser generators do at import time, for the import-time evaluator: LR tables of a grammar, a lexer as an automaton,
functions made of text.

Runs as a target under `translate --interpret` and under CPython; prints a checksum and its own seconds.
"""
import time

OPERATORS = ['or', 'and', 'eq', 'ne', 'lt', 'gt', 'plus', 'minus', 'mul', 'div', 'mod', 'pow']
KEYWORDS = 24


class Production(object):
    def __init__(self, number, name, symbols):
        self.number = number
        self.name = name
        self.symbols = symbols


class Item(object):
    def __init__(self, production, dot):
        self.production = production
        self.dot = dot
        self.key = (production.number, dot)

    def next_symbol(self):
        symbols = self.production.symbols
        return symbols[self.dot] if self.dot < len(symbols) else None


class Grammar(object):
    def __init__(self, rules):
        self.productions = [Production(i, name, symbols) for i, (name, symbols) in enumerate(rules)]
        self.by_name = {}
        for production in self.productions:
            self.by_name.setdefault(production.name, []).append(production)
        self.items = {}
        self.first = dict((name, set()) for name in self.by_name)
        self.compute_first()

    def item(self, production, dot):
        key = (production.number, dot)
        if key not in self.items:
            self.items[key] = Item(production, dot)
        return self.items[key]

    def compute_first(self):
        changed = True
        while changed:
            changed = False
            for production in self.productions:
                head = production.symbols[0]
                new = self.first[head] if head in self.first else set([head])
                if not new <= self.first[production.name]:
                    self.first[production.name] |= new
                    changed = True

    def closure(self, kernel):
        found = list(kernel)
        seen = set(item.key for item in found)
        for item in found:
            for production in self.by_name.get(item.next_symbol(), ()):
                new = self.item(production, 0)
                if new.key not in seen:
                    seen.add(new.key)
                    found.append(new)
        return found

    def states(self):
        start = [self.item(self.productions[0], 0)]
        numbers = {tuple([item.key for item in start]): 0}
        queue = [start]
        moves = []
        for kernel in queue:
            by_symbol = {}
            for item in self.closure(kernel):
                symbol = item.next_symbol()
                if symbol is not None:
                    by_symbol.setdefault(symbol, []).append(self.item(item.production, item.dot + 1))
            row = {}
            for symbol in by_symbol:
                target = sorted(by_symbol[symbol], key=lambda item: item.key)
                key = tuple([item.key for item in target])
                if key not in numbers:
                    numbers[key] = len(queue)
                    queue.append(target)
                row[symbol] = numbers[key]
            moves.append(row)
        return moves


def make_rules():
    rules = [('main', ['stmts']), ('stmts', ['stmts', 'stmt']), ('stmts', ['stmt']), ('stmt', ['expr', ';']),
             ('block', ['{', 'stmts', '}']), ('args', ['expr']), ('args', ['args', ',', 'expr']), ('expr', ['NUM']),
             ('expr', ['NAME']), ('expr', ['(', 'expr', ')']), ('expr', ['expr', '(', 'args', ')'])]
    for name in OPERATORS:
        rules.append(('expr', ['expr', name, 'expr']))
    for i in range(KEYWORDS):
        rules.append(('stmt', ['kw%d' % i, 'expr', 'block']))
        rules.append(('expr', ['kw%d' % i, '(', 'args', ')']))
    return rules


def automaton(words):
    """A deterministic automaton of words and names, by sets of positions."""
    start = frozenset([(word, 0) for word in words])
    numbers = {start: 0}
    queue = [start]
    edges = []
    for state in queue:
        row = {}
        for letter in 'abcdefghijklmnopqrstuvwxyz0123456789':
            target = frozenset([(word, at + 1) for word, at in state if at < len(word) and word[at] == letter])
            if target:
                if target not in numbers:
                    numbers[target] = len(queue)
                    queue.append(target)
                row[letter] = numbers[target]
        edges.append(row)
    return edges


def generated(count):
    """Functions made of text."""
    total = 0
    for i in range(count):
        lines = ['def step(x):']
        for k in range(8):
            lines.append('    if x %% %d == %d:' % (k + 3, k % 3))
            lines.append('        x += %d' % (i * k))
        lines.append('    return x')
        scope = {}
        exec('\n'.join(lines) + '\n', scope)
        total += scope['step'](i)
    return total


def loop():
    moves = Grammar(make_rules()).states()
    edges = automaton(OPERATORS + ['keyword%d' % i for i in range(40)])
    return len(moves) * 1000 + sum([len(row) for row in moves]) + len(edges) + generated(150)


def entry_point(argv):
    started = time.time()
    result = 0
    for _ in range(3):
        result += loop()
    print('%d %f' % (result, time.time() - started))
    return 0


def target(driver, args):
    return entry_point
