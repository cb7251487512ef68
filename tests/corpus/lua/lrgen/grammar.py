class Production(object):
    def __init__(self, num, name, prod, func, precedence):
        self.number = num
        self.name = name
        self.prod = prod
        self.func = func
        self.precedence = precedence

    def __repr__(self):
        return "Production(%s -> %s)" % (self.name, " ".join(self.prod))

    def getlength(self):
        return len(self.prod)


class GrammarError(Exception):
    pass


class Grammar(object):
    def __init__(self, terminals, precedence):
        self.terminals = set(terminals) | set(["$end", "error"])
        self.productions = [Production(0, "$start", [], None, None)]
        self.by_name = {}
        self.precedence = {}
        for level, (assoc, names) in enumerate(precedence):
            for name in names:
                self.precedence[name] = (assoc, level)

    def add_production(self, name, symbols, func, precedence=None):
        if name in self.terminals:
            raise GrammarError("%s is a token" % name)
        if precedence is None:
            for symbol in reversed(symbols):
                if symbol in self.terminals:
                    precedence = symbol
                    break
        p = Production(len(self.productions), name, symbols, func, self.precedence.get(precedence, ("right", -1)))
        self.productions.append(p)
        self.by_name.setdefault(name, []).append(p)

    def set_start(self):
        start = self.productions[1].name
        self.productions[0].prod = [start]
        for p in self.productions:
            for symbol in p.prod:
                if symbol not in self.by_name and symbol not in self.terminals:
                    raise GrammarError("no rule for %s in %r" % (symbol, p))

    def compute_first(self):
        self.nullable = set()
        self.first = dict((t, set([t])) for t in self.terminals)
        for n in self.by_name:
            self.first[n] = set()
        changed = True
        while changed:
            changed = False
            for p in self.productions[1:]:
                before = len(self.first[p.name]), len(self.nullable)
                for symbol in p.prod:
                    self.first[p.name] |= self.first[symbol]
                    if symbol not in self.nullable:
                        break
                else:
                    self.nullable.add(p.name)
                if before != (len(self.first[p.name]), len(self.nullable)):
                    changed = True

    def first_of(self, symbols, ahead):
        result = set()
        for symbol in symbols:
            result |= self.first[symbol]
            if symbol not in self.nullable:
                return result
        result.add(ahead)
        return result
