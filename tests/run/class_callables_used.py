"""Callbacks: key maps, events, defaults and keywords; callables as keys, compared, in tuples."""


class Screen(object):
    def __init__(self, name):
        self.name = name
        self.on_key = self.ignore
    def ignore(self, k): return "ignored " + k
    def insert(self, k): return self.name + " inserts " + k
    def draw(self, k, times=2): return k * times
    def run(self, x): return "run %d" % x
    def fast(self, x): return "fast %d" % x

class Sub(Screen):
    def insert(self, k): return "sub " + Screen.insert(self, k)
    def run(self, x): return "subrun %d" % x

class Unrelated(object):
    def insert(self, k): return "unrelated " + k

def log(k): return "log " + k
def log2(k, times=5): return "log2 %d" % times

class Keymap(object):
    def __init__(self):
        self.table = {}
        self.default = None
    def bind(self, key, f): self.table[key] = f
    def press(self, key):
        f = self.table.get(key, self.default)
        if f is None: return "unbound " + key
        return f(key)

class Event(object):
    def __init__(self): self.callbacks = []
    def subscribe(self, f): self.callbacks.append(f)
    def unsubscribe(self, f): self.callbacks.remove(f)
    def fire(self, x):
        for cb in self.callbacks: cb(x)

class Logger(object):
    def __init__(self): self.lines = []
    def note(self, x): self.lines.append("note %d" % x)
    def other(self, x): self.lines.append("other %d" % x)
def loose(x): print("loose %d" % x)

def compose(f, g, x): return f(g(x))

def get(flag, s):
    if flag: return s.fast
    return s.run

class Slow(Screen):
    pass

def main(argv):
    s = Screen("s"); t = Sub("t"); u = Unrelated()
    km = Keymap()
    km.bind("a", s.insert); km.bind("b", t.insert); km.bind("c", u.insert); km.bind("d", log)
    km.bind("e", s.on_key)
    for k in ["a", "b", "c", "d", "e", "z"]: print(km.press(k))
    km.default = t.ignore
    print(km.press("zz"))
    s.on_key = t.insert
    print(s.on_key("q"))
    t.on_key = log
    print(t.on_key("q"))
    for f in [s.draw, log2]:
        print(f("ab"))
        print(f("ab", 3))
        print(f("ab", times=1))
    e = Event(); lg = Logger()
    e.subscribe(lg.note); e.subscribe(loose); e.subscribe(lg.other)
    e.fire(1)
    e.unsubscribe(lg.note)
    e.fire(2)
    e.unsubscribe(loose)
    e.fire(3)
    print(lg.lines)
    print(loose in e.callbacks, lg.other in e.callbacks, lg.note in e.callbacks)
    print(compose(s.insert, u.insert, "x"), compose(log, t.insert, "y"))
    seen = {}
    for f in [s.run, s.fast, t.run, s.run, t.fast, t.run]:
        seen[f] = seen.get(f, 0) + 1
    print(len(seen), seen[s.run], seen[t.run], seen[s.fast])
    print(get(True, s)(1), get(False, s)(2), get(False, t)(3))
    pairs = [("one", s.insert), ("two", log), ("three", u.insert)]
    for name, f in pairs: print(name, f(name))
    print(s.run == s.run, s.run == t.run, s.run == s.fast)
    f = s.insert
    if len(argv) > 5: f = None
    if f: print(f("maybe"))
    return 0
def target(driver, args): return main, None
