"""generate.py: random typed RPython programs whose output is the same under CPython, the evaluator and every translated build.

Usage: generate.py SEED > program.py

Each program has a few classes with virtual methods, functions (with defaults, keywords and `*args`) and generators over ints, unsigned ints,
floats, strings, unicode strings, lists, sets, dicts and tuples, loops, exceptions, `with` and prints. Ints are kept within 64 bits by `wrap`, loops
are bounded, so every program ends. What may raise does so under a handler, or ends the program with a caught, printed exception name: uncaught ones
are for tests/run.
"""
import random
import sys

HEADER = '''from rpython.rlib.rarithmetic import intmask, ovfcheck, r_uint


def wrap(n):
    """Into 31 bits, so that products stay within a machine word at every level."""
    return n & 0x7fffffff


class Stop(Exception):
    def __init__(self, code):
        self.code = code


class Guard(object):
    """A context manager that keeps count and swallows IndexError."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter ' + self.name)
        return len(self.name)

    def __exit__(self, kind, value, traceback):
        print('exit ' + self.name)
        return isinstance(value, IndexError)


def opaque(n):
    """A number that is not known when translating."""
    return n


def total_of(first, *rest):
    for n in rest:
        first = wrap(first + n)
    return first


def clip(value, low=0, high=1000):
    return max(low, min(value, high))


def countdown(n):
    n = n & 7
    while n > 0:
        yield n
        n -= 1


def pieces(text, width):
    try:
        for start in range(0, len(text), (width & 3) + 1):
            yield text[start:start + (width & 3) + 1]
    finally:
        print('pieces of %d' % len(text))
'''

INT, BOOL, STR, FLOAT, LIST, DICT, PAIR, OBJECT = 'int bool str float list dict pair object'.split()
UINT, UNI, STRS, SET, LISTS = 'uint uni strs set lists'.split()
SCALARS = [INT, INT, INT, BOOL, STR, STR, FLOAT, UINT, UNI]
ALL = SCALARS + [LIST, DICT, PAIR, OBJECT, STRS, SET, LISTS]


class Generator(object):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.functions = []         # (name, parameter types, result type)
        self.fresh = 0

    def name(self, prefix):
        self.fresh += 1
        return '%s%d' % (prefix, self.fresh)

    def pick(self, items):
        return self.random.choice(items)

    # ---- expressions: text of the wanted type, from the variables in scope ----

    def variables(self, scope, kind):
        return [name for name, its in scope if its == kind]

    def expression(self, scope, kind, depth=0):
        known = self.variables(scope, kind)
        if known and (depth > 3 or self.random.random() < 0.35):
            return self.pick(known)
        if depth > 3:
            return self.literal(kind)
        return getattr(self, 'make_' + kind)(scope, depth + 1)

    def literal(self, kind):
        r = self.random
        if kind == INT:
            return str(self.pick([0, 1, 2, 3, 7, 10, 255, 1000, 65536, r.randrange(100000)]))
        if kind == BOOL:
            return self.pick(['True', 'False'])
        if kind == STR:
            return repr(self.pick(['', 'a', 'abc', 'hello world', 'x,y,z', '42', ' pad ', 'zzz%s' % r.randrange(100)]))
        if kind == FLOAT:
            return self.pick(['0.0', '1.5', '-2.25', '1e10', '0.1', '3.0', '123.456'])
        if kind == LIST:
            return '[%s]' % ', '.join(self.literal(INT) for _ in range(r.randrange(1, 5)))
        if kind == DICT:
            return "{'k': %s}" % self.literal(INT)
        if kind == PAIR:
            return '(%s, %s)' % (self.literal(INT), self.literal(STR))
        if kind == UINT:
            return 'r_uint(%s)' % self.pick([0, 1, 2, 5, 255, 1 << 32, (1 << 64) - 1, 1 << 63, r.randrange(1 << 64)])
        if kind == UNI:
            return 'u' + self.literal(STR)
        if kind == STRS:
            return '[%s]' % ', '.join(self.literal(STR) for _ in range(r.randrange(1, 4)))
        if kind == SET:
            return 'set([%s])' % ', '.join(self.literal(INT) for _ in range(r.randrange(1, 5)))
        if kind == LISTS:
            return '[%s]' % ', '.join(self.literal(LIST) for _ in range(r.randrange(1, 3)))
        return '%s(%s)' % (self.pick(['Base', 'Left', 'Right']), self.literal(INT))

    def call(self, scope, kind, depth):
        fitting = [f for f in self.functions if f[2] == kind]
        if not fitting or depth > 2:
            return None
        name, parameters, _ = self.pick(fitting)
        return '%s(%s)' % (name, ', '.join(self.expression(scope, p, depth + 1) for p in parameters))

    def make_int(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(28)
        if choice >= 19:
            return self.make_more_int(sub, choice)
        if choice < 4:
            return 'wrap(%s %s %s)' % (sub(INT), self.pick(['+', '-', '*']), sub(INT))
        if choice == 4:
            return '(%s %s (%s | 1))' % (sub(INT), self.pick(['//', '%']), sub(INT))
        if choice == 5:
            return '(%s %s %s)' % (sub(INT), self.pick(['&', '|', '^']), sub(INT))
        if choice == 6:
            return 'wrap(%s %s (%s & 15))' % (sub(INT), self.pick(['<<', '>>']), sub(INT))
        if choice == 7:
            return 'len(%s)' % sub(self.pick([STR, LIST, DICT]))
        if choice == 8:
            return '(%s if %s else %s)' % (sub(INT), sub(BOOL), sub(INT))
        if choice == 9:
            return '%s[%s]' % (sub(LIST), sub(INT) if self.random.random() < 0.05 else self.pick(['0', '-1', 'wrap(%s) & 1' % sub(INT)]))
        if choice == 10:
            return '%s.get(%s, %s)' % (sub(DICT), sub(STR), sub(INT))
        if choice == 11:
            return '%s[0]' % sub(PAIR)
        if choice == 12:
            return '%s.%s' % (sub(OBJECT), self.pick(['value', 'compute(%s)' % sub(INT), 'total()']))
        if choice == 13:
            return '%s.%s(%s)' % (sub(STR), self.pick(['find', 'count', 'rfind']), repr(self.pick(['a', 'l', 'zz', 'o w'])))
        if choice == 14:
            return '%s(%s, %s)' % (self.pick(['min', 'max']), sub(INT), sub(INT))
        if choice == 15:
            return 'abs(-%s)' % sub(INT)
        if choice == 16:
            return '(-(%s) %s %s)' % (sub(INT), self.pick(['//', '%']), self.pick(['3', '7', '-4', '10']))
        if choice == 17:
            return self.call(scope, INT, depth) or self.literal(INT)
        return 'ord((%s + "q")[0])' % sub(STR)

    def make_more_int(self, sub, choice):
        if choice == 19:
            return 'intmask(%s)' % sub(UINT)
        if choice == 20:
            return 'total_of(%s)' % ', '.join(sub(INT) for _ in range(self.random.randrange(1, 4)))
        if choice == 21:
            return 'clip(%s%s)' % (sub(INT), self.pick(['', ', 5', ', high=%s' % sub(INT), ', low=3, high=9']))
        if choice == 22:
            return 'len(%s)' % sub(self.pick([SET, STRS, LISTS, UNI]))
        if choice == 23:
            return 'sum(%s)' % self.pick(['[wrap(n) for n in %s]' % sub(LIST), 'wrap(n) for n in %s if n %% 3' % sub(LIST), 'countdown(%s)' % sub(INT)])
        if choice == 24:
            return '%s([3] + %s)' % (self.pick(['min', 'max']), sub(LIST))
        if choice == 25:
            return '(%s)[0][0]' % sub(LISTS)
        if choice == 26:
            return 'divmod(%s, (%s & 15) + 1)[%s]' % (sub(INT), sub(INT), self.pick(['0', '1']))
        return 'int(%s)' % self.pick(['str(%s)' % sub(INT), "'%%x' %% (%s & 255), 16" % sub(INT), '%s' % sub(BOOL)])

    def make_uint(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(8)
        if choice < 3:
            return '(%s %s %s)' % (sub(UINT), self.pick(['+', '-', '*', '&', '|', '^']), sub(UINT))
        if choice == 3:
            return '(%s %s (%s | r_uint(1)))' % (sub(UINT), self.pick(['//', '%']), sub(UINT))
        if choice == 4:
            return '(%s %s (%s & 63))' % (sub(UINT), self.pick(['<<', '>>']), sub(INT))
        if choice == 5:
            return '(~%s)' % sub(UINT)
        return 'r_uint(%s)' % sub(INT)

    def make_uni(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(7)
        if choice < 2:
            return '(%s + %s)' % (sub(UNI), sub(UNI))
        if choice == 2:
            return '%s[%d:]' % (sub(UNI), self.random.randrange(4))
        if choice == 3:
            return "u','.join([%s, %s])" % (sub(UNI), sub(UNI))
        if choice == 4:
            return "%s.replace(u'a', u'%s')" % (sub(UNI), self.pick(['', 'x', 'yy']))
        if choice == 5:
            return "(%s * (%s & 3))" % (sub(UNI), sub(INT))
        return self.literal(UNI)

    def make_strs(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(7)
        if choice == 0:
            return '[%s]' % ', '.join(sub(STR) for _ in range(self.random.randrange(1, 4)))
        if choice == 1:
            return '%s.split(%s)' % (sub(STR), self.pick(["','", '', "'l', 1"]))
        if choice == 2:
            return '[s.upper() for s in %s if s]' % sub(STRS)
        if choice == 3:
            return 'sorted(%s%s)' % (sub(STRS), self.pick(['', ', reverse=True']))
        if choice == 4:
            return 'list(pieces(%s, %s))' % (sub(STR), sub(INT))
        if choice == 5:
            return '%s[::%s]' % (sub(STRS), self.pick(['-1', '2']))
        return '[str(n) for n in %s]' % sub(LIST)

    def make_set(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(5)
        if choice == 0:
            return '{%s}' % ', '.join(sub(INT) for _ in range(self.random.randrange(1, 4)))
        if choice == 1:
            return '(%s %s %s)' % (sub(SET), self.pick(['|', '&', '-', '^']), sub(SET))
        if choice == 2:
            return '{wrap(n * 3) for n in %s}' % sub(LIST)
        if choice == 3:
            return 'set(%s)' % sub(LIST)
        return self.literal(SET)

    def make_lists(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(4)
        if choice == 0:
            return '[%s]' % ', '.join('[%s]' % sub(INT) for _ in range(self.random.randrange(1, 3)))
        if choice == 1:
            return '[[i, i + j] for i in range(2) for j in [%s, 1]]' % sub(INT)
        if choice == 2:
            return '(%s + %s)' % (sub(LISTS), sub(LISTS))
        return self.literal(LISTS)

    def make_bool(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(13)
        if choice == 9:
            return '(%s %s %s)' % (sub(UINT), self.pick(['<', '<=', '==', '!=', '>', '>=']), sub(UINT))
        if choice == 10:
            return '(%s %s %s)' % (sub(INT), self.pick(['in', 'not in']), sub(SET))
        if choice == 11:
            kind = self.pick([LIST, STRS, PAIR, UNI, SET])
            return '(%s %s %s)' % (sub(kind), self.pick(['==', '!=']), sub(kind))
        if choice == 12:
            return '(%s < %s <= %s)' % (sub(INT), sub(INT), sub(INT))
        if choice < 3:
            return '(%s %s %s)' % (sub(INT), self.pick(['<', '<=', '==', '!=', '>', '>=']), sub(INT))
        if choice == 3:
            return '(%s %s %s)' % (sub(STR), self.pick(['==', '!=', '<', '>=']), sub(STR))
        if choice == 4:
            return '(%s %s %s)' % (sub(BOOL), self.pick(['and', 'or']), sub(BOOL))
        if choice == 5:
            return '(not %s)' % sub(BOOL)
        if choice == 6:
            return 'isinstance(%s, %s)' % (sub(OBJECT), self.pick(['Left', 'Right', 'Base']))
        if choice == 7:
            return '(%s %s %s)' % (sub(INT), self.pick(['in', 'not in']), sub(LIST))
        return '(%s %s %s)' % (sub(STR), self.pick(['in', 'not in']), sub(DICT))

    def make_str(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(17)
        if choice == 11:
            return "('%s' %% %s)" % (self.pick(['%5d|', '%-6d|', '%x', '%05d', '%+d']), sub(INT))
        if choice == 12:
            return "('%s' %% %s)" % (self.pick(['%.3f', '%g', '%10.2e']), sub(FLOAT))
        if choice == 13:
            return "'{}:{:>4}'.format(%s, %s)" % (sub(INT), sub(STR))
        if choice == 14:
            return '%s.partition(%s)[%d]' % (sub(STR), repr(self.pick(['l', ',', 'zz'])), self.random.randrange(3))
        if choice == 15:
            return self.pick(['str(%s)', 'repr(%s)']) % sub(self.pick([LIST, STRS, PAIR, BOOL, FLOAT, LISTS]))
        if choice == 16:
            return '%s.%s' % (sub(STR), self.pick(['center(9)', "ljust(6, '.')", 'rjust(7)', "zfill(5)", 'capitalize()', 'title()', "lstrip('a ')"]))
        if choice < 2:
            return '(%s + %s)' % (sub(STR), sub(STR))
        if choice == 2:
            return 'str(%s)' % sub(INT)
        if choice == 3:
            return "('%%d:%%s' %% (%s, %s))" % (sub(INT), sub(STR))
        if choice == 4:
            return '%s[%d:]' % (sub(STR), self.random.randrange(4))
        if choice == 5:
            return '%s.%s()' % (sub(STR), self.pick(['upper', 'lower', 'strip']))
        if choice == 6:
            return '%s.replace(%s, %s)' % (sub(STR), repr(self.pick(['a', 'l', 'xy'])), repr(self.pick(['', 'b', 'QQ'])))
        if choice == 7:
            return "'-'.join([%s, %s])" % (sub(STR), sub(STR))
        if choice == 8:
            return '%s[1]' % sub(PAIR)
        if choice == 9:
            return self.call(scope, STR, depth) or '%s.name()' % sub(OBJECT)
        return '(%s * (%s & 3))' % (sub(STR), sub(INT))

    def make_float(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        if self.random.randrange(3) == 0:
            return 'float(%s)' % sub(INT)
        return '(%s %s %s)' % (sub(FLOAT), self.pick(['+', '-', '*']), sub(FLOAT))

    def make_list(self, scope, depth):
        sub = lambda kind: self.expression(scope, kind, depth)
        choice = self.random.randrange(10)
        if choice == 6:
            return 'sorted(%s)' % sub(SET)
        if choice == 7:
            return '[wrap(i + n) for i, n in enumerate(%s)]' % sub(LIST)
        if choice == 8:
            return '[wrap(a * b) for a, b in zip(%s, %s)]' % (sub(LIST), sub(LIST))
        if choice == 9:
            return self.pick(['list(countdown(%s))' % sub(INT), '%s[::-1]' % sub(LIST), '%s[::2]' % sub(LIST), 'list(reversed(%s))' % sub(LIST)])
        if choice == 0:
            return '[%s]' % ', '.join(sub(INT) for _ in range(self.random.randrange(1, 4)))
        if choice == 1:
            return '(%s + %s)' % (sub(LIST), sub(LIST))
        if choice == 2:
            return '[wrap(i * %s) for i in range(%s & 7)]' % (sub(INT), sub(INT))
        if choice == 3:
            return '%s[:%d]' % (sub(LIST), self.random.randrange(5))
        if choice == 4:
            return 'sorted_copy(%s)' % sub(LIST)
        return self.literal(LIST)

    def make_dict(self, scope, depth):
        if self.random.random() < 0.3:
            return '{s: len(s) for s in %s}' % self.expression(scope, STRS, depth)
        return '{%s: %s, %s: %s}' % (self.expression(scope, STR, depth), self.expression(scope, INT, depth),
                                     self.expression(scope, STR, depth), self.expression(scope, INT, depth))

    def make_pair(self, scope, depth):
        return '(%s, %s)' % (self.expression(scope, INT, depth), self.expression(scope, STR, depth))

    def make_object(self, scope, depth):
        return '%s(%s)' % (self.pick(['Base', 'Left', 'Right']), self.expression(scope, INT, depth))

    # ---- statements ----

    def emit(self, indent, text):
        self.lines.append('    ' * indent + text)

    def assign(self, indent, scope):
        kind = self.pick(ALL)
        known = self.variables(scope, kind)
        name = self.pick(known) if known and self.random.random() < 0.5 else self.name('v')
        self.emit(indent, '%s = %s' % (name, self.expression(scope, kind)))
        if (name, kind) not in scope:
            scope.append((name, kind))

    def show(self, indent, scope):
        kind = self.pick([INT, STR, BOOL, FLOAT, UINT, UNI, SET, LISTS, STRS])
        if kind == SET:
            self.emit(indent, 'print(sorted(%s))' % self.expression(scope, SET))
        elif kind == UINT:
            self.emit(indent, 'print(intmask(%s))' % self.expression(scope, UINT))
        elif kind == BOOL and self.random.random() < 0.5:
            self.emit(indent, 'print(1 if %s else 0)' % self.expression(scope, BOOL))
        else:
            self.emit(indent, 'print(%s)' % self.expression(scope, kind))

    def mutate(self, indent, scope):
        lists, dicts, objects = [self.variables(scope, kind) for kind in (LIST, DICT, OBJECT)]
        sets = self.variables(scope, SET)
        choice = self.random.randrange(6)
        if choice == 5 and sets:
            self.emit(indent, self.pick(['%s.add(%s)', '%s.discard(%s)', '%s.update([%s])']) % (self.pick(sets), self.expression(scope, INT)))
        elif choice < 2 and lists:
            name = self.pick(lists)
            self.emit(indent, 'if len(%s) < 40:' % name)
            self.emit(indent + 1, self.pick(['%s.append(%s)', '%s.insert(0, %s)', '%s.extend([%s])']) % (
                name, self.expression(scope, INT)))
        elif choice == 2 and lists:
            name = self.pick(lists)
            self.emit(indent, 'if %s:' % name)
            self.emit(indent + 1, self.pick(['%s.pop()', '%s.reverse()', '%s.sort()', 'del %s[0]', '%s[0] = 5']) % name)
        elif choice == 3 and dicts:
            self.emit(indent, '%s[%s] = %s' % (self.pick(dicts), self.expression(scope, STR), self.expression(scope, INT)))
        elif objects:
            self.emit(indent, '%s.value = %s' % (self.pick(objects), self.expression(scope, INT)))
        else:
            self.assign(indent, scope)

    def block(self, indent, scope, budget):
        inner = list(scope)
        for _ in range(self.random.randrange(1, 4)):
            self.statement(indent, inner, budget)

    def statement(self, indent, scope, budget):
        choice = self.random.randrange(16)
        if choice < 4 or budget <= 0:
            self.assign(indent, scope)
        elif choice == 12:
            name = self.name('w')
            self.emit(indent, 'with Guard(%r) as %s:' % (name, name))
            self.block(indent + 1, scope + [(name, INT)], budget - 1)
        elif choice == 13:
            self.checked(indent, scope)
        elif choice == 14:
            self.bounded_while(indent, scope, budget)
        elif choice < 6:
            self.show(indent, scope)
        elif choice == 6:
            self.mutate(indent, scope)
        elif choice == 7:
            self.emit(indent, 'if %s:' % self.expression(scope, BOOL))
            self.block(indent + 1, scope, budget - 1)
            if self.random.random() < 0.6:
                self.emit(indent, 'else:')
                self.block(indent + 1, scope, budget - 1)
        elif choice == 8:
            name = self.name('i')
            self.emit(indent, 'for %s in range(%s & 7):' % (name, self.expression(scope, INT)))
            self.block(indent + 1, scope + [(name, INT)], budget - 2)
            if self.random.random() < 0.3:
                self.emit(indent + 1, 'if %s:' % self.expression(scope + [(name, INT)], BOOL))
                self.emit(indent + 2, self.pick(['break', 'continue']))
        elif choice == 9:
            self.loop_over(indent, scope, budget)
        else:
            self.handler(indent, scope, budget)

    def checked(self, indent, scope):
        """An operation that may overflow."""
        name = self.name('c')
        self.emit(indent, '%s = 0' % name)
        self.emit(indent, 'try:')
        self.emit(indent + 1, '%s = ovfcheck(%s %s %s)' % (name, self.pick(['opaque(9223372036854775807)', 'opaque(-9223372036854775807)', 'opaque(%s)' % self.expression(scope, INT)]),
                                                          self.pick(['+', '-', '*']), self.expression(scope, INT)))
        self.emit(indent, 'except OverflowError:')
        self.emit(indent + 1, 'print("overflow")')
        self.emit(indent, 'print(%s)' % name)

    def bounded_while(self, indent, scope, budget):
        name = self.name('k')
        self.emit(indent, '%s = %s & 7' % (name, self.expression(scope, INT)))
        self.emit(indent, 'while %s > 0:' % name)
        self.emit(indent + 1, '%s -= 1' % name)
        inner = list(scope)         # the counter is not for the body to change
        self.block(indent + 1, inner, budget - 2)
        if self.random.random() < 0.3:
            self.emit(indent + 1, 'if %s:' % self.expression(scope, BOOL))
            self.emit(indent + 2, self.pick(['break', 'continue']))
        if self.random.random() < 0.3:
            self.emit(indent, 'else:')
            self.show(indent + 1, scope)

    def loop_over(self, indent, scope, budget):
        kind, item = self.pick([(LIST, INT), (STR, STR), (DICT, STR), (STRS, STR), (SET, INT), (LISTS, LIST), (UNI, UNI)])
        name = self.name('x')
        source = self.expression(scope, kind)
        if kind == SET:
            source = 'sorted(%s)' % source
        elif kind in (LISTS, STRS):
            source += '[:5]'
        if kind == LIST:
            source += '[:8]'
        self.emit(indent, 'for %s in %s:' % (name, source))
        self.block(indent + 1, scope + [(name, item)], budget - 2)

    def handler(self, indent, scope, budget):
        self.emit(indent, 'try:')
        self.block(indent + 1, scope, budget - 1)
        if self.random.random() < 0.4:
            self.emit(indent + 1, 'if %s:' % self.expression(scope, BOOL))
            self.emit(indent + 2, self.pick(['raise Stop(%s)' % self.expression(scope, INT), 'raise ValueError', 'raise KeyError("k")']))
        caught = self.pick(['Stop', 'IndexError', 'KeyError', '(IndexError, Stop)', 'ValueError', 'Exception'])
        if caught == 'Stop':
            self.emit(indent, 'except Stop as e:')
            self.emit(indent + 1, 'print(e.code)')
        else:
            self.emit(indent, 'except %s:' % caught)
            self.emit(indent + 1, 'print("caught %s")' % caught)
        if self.random.random() < 0.3:
            self.emit(indent, 'else:')
            self.show(indent + 1, scope)
        if self.random.random() < 0.3:
            self.emit(indent, 'finally:')
            self.show(indent + 1, scope)

    # ---- the program ----

    def classes(self):
        for name, base in (('Base', 'object'), ('Left', 'Base'), ('Right', 'Base')):
            scope = [('self.value', INT), ('n', INT)]
            self.emit(0, '\n\nclass %s(%s):' % (name, base))
            self.emit(1, 'factor = %d' % self.random.randrange(1, 9))
            if name == 'Base':
                self.emit(1, 'def __init__(self, value):')
                self.emit(2, 'self.value = value')
                self.emit(1, 'def total(self):')
                self.emit(2, 'return wrap(self.value * self.factor)')
            self.emit(1, 'def compute(self, n):')
            self.emit(2, 'return wrap(%s)' % self.simple_int(scope))
            self.emit(1, 'def name(self):')
            self.emit(2, 'return %r + str(self.value)' % name.lower())

    def simple_int(self, scope):
        return '%s %s %s' % (self.pick(scope)[0], self.pick(['+', '*', '^', '-']), self.pick([self.literal(INT), self.pick(scope)[0]]))

    def function(self):
        parameters = [(self.name('p'), self.pick(ALL)) for _ in range(self.random.randrange(1, 4))]
        result = self.pick(SCALARS + [LIST])
        name = self.name('f')
        self.emit(0, '\n\ndef %s(%s):' % (name, ', '.join(p for p, _ in parameters)))
        scope = list(parameters)
        for _ in range(self.random.randrange(2, 6)):
            self.statement(1, scope, 2)
        self.emit(1, 'return %s' % self.expression(scope, result))
        self.functions.append((name, [kind for _, kind in parameters], result))

    def program(self):
        self.lines = HEADER.split('\n')
        self.lines += ['', '', 'def sorted_copy(items):', '    result = items[:]', '    result.sort()', '    return result']
        self.classes()
        for _ in range(self.random.randrange(2, 6)):
            self.function()
        self.emit(0, '\n\ndef run(seed):')
        scope = [('seed', INT)]
        for _ in range(self.random.randrange(6, 14)):
            self.statement(1, scope, 3)
        self.emit(1, 'return seed & 0')
        self.emit(0, '\n\ndef entry_point(argv):')
        self.emit(1, 'try:')
        self.emit(2, 'if len(argv) > 9:')
        self.emit(3, 'raise Stop(9)')     # so that the class is always made somewhere
        self.emit(2, 'return run(12344 + len(argv))')
        for error in ('IndexError', 'KeyError', 'ValueError', 'Stop'):
            self.emit(1, 'except %s:' % error)
            self.emit(2, 'print("ended by %s")' % error)
        self.emit(1, 'return 0')
        self.emit(0, '\n\ndef target(driver, args):\n    return entry_point')
        return '\n'.join(self.lines) + '\n'


if __name__ == '__main__':
    sys.stdout.write(Generator(int(sys.argv[1])).program())
