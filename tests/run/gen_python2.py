from rpython.rlib.objectmodel import specialize

class Base(object):
    def items(self):
        yield self.name()
        yield "base"
    def name(self):
        return "B"
    def __iter__(self):
        return self.items()

class Derived(Base):
    current = None
    def items(self):
        for x in Base.items(self):
            yield "derived " + x
    def name(self):
        return "D"

class Lexer(object):
    def __init__(self, text):
        self.text = text
        self.tokens = self.scan()
        self.token = self.tokens.next()
    def scan(self):
        i = 0
        while i < len(self.text):
            c = self.text[i]
            if c == " ":
                i += 1
                continue
            if c.isdigit():
                start = i
                while i < len(self.text) and self.text[i].isdigit():
                    i += 1
                yield ("number", self.text[start:i])
                continue
            i += 1
            yield ("op", c)
        while True:
            yield ("end", "")
    def advance(self):
        old = self.token
        self.token = self.tokens.next()
        return old
    def expr(self):
        value = self.term()
        while self.token[1] in ("+", "-") and self.token[1]:
            kind, op = self.advance()
            if op == "+":
                value += self.term()
            else:
                value -= self.term()
        return value
    def term(self):
        kind, text = self.advance()
        if text == "(":
            value = self.expr()
            self.advance()
            return value
        return int(text)

def stops_early(n):
    yield 1
    if n:
        raise StopIteration
    yield 2

def late(n):
    yield n * 3

def later(n):
    yield n * 5

def choose(kind, n):
    if kind == 0:
        return stops_early(n)
    elif kind == 1:
        return late(n)
    return later(n)

@specialize.argtype(0)
def twice(x):
    yield x
    yield x

def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            rest = items[:i] + items[i + 1:]
            for p in permutations(rest):
                yield [items[i]] + p

def queens(n):
    def_cols = [0] * n
    for x in place(def_cols, 0, n):
        yield x

def place(cols, row, n):
    if row == n:
        yield [c for c in cols]
        return
    for c in range(n):
        ok = True
        for r in range(row):
            d = cols[r] - c
            if d == 0 or d == row - r or d == r - row:
                ok = False
                break
        if ok:
            cols[row] = c
            for s in place(cols, row + 1, n):
                yield s

class Scheduler(object):
    def __init__(self):
        self.tasks = []
    def add(self, task):
        self.tasks.append(task)
    def run(self):
        while self.tasks:
            task = self.tasks.pop(0)
            try:
                what = task.next()
            except StopIteration:
                print "done"
                continue
            print what
            self.tasks.append(task)

def worker(name, n):
    for i in range(n):
        yield "%s %d" % (name, i)

def other_worker(texts):
    for t in texts:
        yield t

def local_types(flag):
    x = 1
    yield str(x)
    x = "now a string"
    yield x
    y = None
    if flag:
        y = Derived()
        yield y.name()
    z = y
    if z is not None:
        yield z.name() + "!"

def entry_point(argv):
    for x in Base(): print x
    for x in Derived(): print x
    print Lexer("1 + (20 - 3) + 4").expr()
    for k in range(3):
        print [x for x in choose(k, len(argv))]
    print sum(twice(4)), "".join(twice("ab")), [f for f in twice(1.5)]
    print len([p for p in permutations([1, 2, 3, 4])]), [p for p in permutations([1, 2, 3])][3]
    n = 0
    for q in queens(6): n += 1
    print n
    s = Scheduler()
    s.add(worker("a", 2))
    s.add(worker("b", 3))
    s.add(other_worker(["x", "y"]))
    s.run()
    for t in local_types(len(argv) > 0): print t
    d = Derived()
    print d.current is None
    d.current = d.items()
    print d.current.next()
    table = {}
    for i, x in enumerate(late(3)): table[x] = i
    print table
    g = twice(7)
    print 7 in g, list(g)
    return 0
def target(*args): return entry_point
