"""A Lisp in the dialect of Python 2: nodes that evaluate themselves, closures as objects with chained scopes, old raise and except forms."""


class LispError(Exception):
    pass


class Value:
    def show(self):
        return '<value>'

    def call(self, args):
        raise LispError, 'cannot call ' + self.show()

    def truth(self):
        return True


class Number(Value):
    def __init__(self, n):
        self.n = n

    def show(self):
        return `self.n`

    def truth(self):
        return self.n <> 0


class Pair(Value):
    def __init__(self, items):
        self.items = items

    def show(self):
        return '(%s)' % ' '.join([x.show() for x in self.items])


class Primitive(Value):
    def __init__(self, name, function):
        self.name, self.function = name, function

    def show(self):
        return '#' + self.name

    def call(self, args):
        if len(args) != 2:
            raise LispError('%s takes 2, not %d' % (self.name, len(args)))
        numbers = []
        for a in args:
            if not isinstance(a, Number):
                raise LispError, '%s of %s' % (self.name, a.show())
            numbers.append(a.n)
        return Number(self.function(numbers[0], numbers[1]))


class Closure(Value):
    def __init__(self, names, body, scope):
        self.names, self.body, self.scope = names, body, scope

    def show(self):
        return '#closure/%d' % len(self.names)

    def call(self, args):
        if len(args) != len(self.names):
            raise LispError('wrong count')
        scope = Scope(self.scope)
        for name, value in zip(self.names, args):
            scope.names[name] = value
        return evaluate(self.body, scope)


class Scope:
    def __init__(self, outer):
        self.names = {}
        self.outer = outer

    def find(self, name):
        scope = self
        while scope is not None:
            if scope.names.has_key(name):
                return scope
            scope = scope.outer
        raise LispError, 'unbound ' + name


class Node(object):
    def __init__(self, text, children):
        self.text, self.children = text, children


def parse(words):
    word = words.pop()
    if word != '(':
        return Node(word, None)
    children = []
    while words[-1] != ')':
        children.append(parse(words))
    words.pop()
    return Node('', children)


def evaluate(node, scope):
    if node.children is None:
        try:
            return Number(int(node.text))
        except ValueError:
            return scope.find(node.text).names[node.text]
    head = node.children[0].text
    rest = node.children[1:]
    if head == 'if':
        return evaluate(rest[1] if evaluate(rest[0], scope).truth() else rest[2], scope)
    if head == 'lambda':
        return Closure([c.text for c in rest[0].children], rest[1], scope)
    if head == 'define':
        scope.names[rest[0].text] = value = evaluate(rest[1], scope)
        return value
    if head == 'set':
        scope.find(rest[0].text).names[rest[0].text] = value = evaluate(rest[1], scope)
        return value
    if head == 'list':
        return Pair([evaluate(c, scope) for c in rest])
    return evaluate(node.children[0], scope).call([evaluate(c, scope) for c in rest])


GLOBALS = Scope(None)
for _name, _function in [('+', lambda a, b: a + b), ('-', lambda a, b: a - b), ('*', lambda a, b: a * b), ('<', lambda a, b: int(a < b)),
                         ('/', lambda a, b: a / b), ('=', lambda a, b: int(a == b))]:
    GLOBALS.names[_name] = Primitive(_name, _function)


def entry_point(argv):
    scope = Scope(GLOBALS)
    for line in ['(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))', '(fact 15)',
                 '(define counter (lambda (n) (lambda (d) (set n (+ n d)))))', '(define c (counter 10))', '(list (c 1) (c 5) (c -20))',
                 '(list + c (list) ((counter 1) 1))', '(/ -7 2)', '(+ 1)', '(+ fact 1)', '(1 2)', 'nobody', '(/ 1 0)', '(c 1', '((lambda (f) (f f 5)) (lambda (f n) (if n (+ n (f f (- n 1))) 0)))']:
        words = line.replace('(', ' ( ').replace(')', ' ) ').split()
        words.reverse()
        try:
            print evaluate(parse(words), scope).show()
        except LispError, e:
            print 'error:', e
        except (ZeroDivisionError, IndexError):
            print 'cannot', line
    return 0


def target(driver, args):
    return entry_point
