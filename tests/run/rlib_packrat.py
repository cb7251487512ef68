"""rlib.parsing.makepackrat: values, left recursion, look ahead, conditions, rules with parameters, errors with places."""
from rpython.rlib.parsing.makepackrat import BacktrackException, PackratParser


class Calculator(PackratParser):
    r"""
    # blanks
    IGNORE: ` |\n|\t`;

    start: IGNORE* <sum> !__any__;

    sum:
        a = sum
        op = ('+' | '-')
        IGNORE*
        b = product
        return {a + b if op == '+' else a - b}
      | product;

    product:
        a = product '*' IGNORE* b = atom return {a * b}
      | atom;

    atom:
        c = `[0-9]+`
        IGNORE*
        return {int(c)}
      | ['(' IGNORE*] sum [')' IGNORE*]
      | '-' IGNORE* a = atom return {negative(a)};
    """


def negative(x):
    return -x


class Node(object):
    pass


class Atom(Node):
    def __init__(self, text):
        self.text = text

    def show(self):
        return self.text


class List(Node):
    def __init__(self, items):
        self.items = items

    def show(self):
        return '(' + ' '.join([item.show() for item in self.items]) + ')'


class Lisp(PackratParser):
    r"""
    IGNORE: ` |\n|;[^\n]*`;
    STRING: c = `\"([^\\\"]|\\\"|\\\\)*\"` IGNORE* return {Atom('str:' + c[1:-1])};
    NAME: c = `[a-z\+\*]+` IGNORE* return {Atom(c)};
    QUOTED: `\'` s = node return {List([Atom('quote'), s])};
    list: '(' IGNORE* items = node* ')' IGNORE* return {List(items)};
    node: STRING | NAME | list | QUOTED;
    file: IGNORE* nodes = node+ !__any__ return {nodes};
    """


class Small(PackratParser):
    """
    a: 'a'* ;
    many: ('a' 'b'*)+;
    pick: 'a' <'b'> 'c'+;
    ignored: ('a' ['b'])+;
    no: 'bh' !'a';
    ahead: 'b' !!'a';
    maybe: x = 'a'? 'b' return {x is None};
    number: c = `[0-9]+` if {int(c) < 100} return {int(c)};
    even: do c = `[0-9]` if {int(c) % 2 == 0};
    indented(n): x = ' '* if {len(x) == n} `[a-z]+`;
    pair: indented(1) '/' indented(2);
    slash: '\\';
    end: 'b'* !__any__;
    """


def evaluate(text):
    parser = Calculator(text)
    try:
        return '%d' % parser.start()
    except BacktrackException as e:
        return e.error.nice_error_message('<in>', text)


def failing(which, text):
    p = Small(text)
    try:
        if which == 0:
            return p.pick()
        elif which == 1:
            return '%d' % p.number()
        elif which == 2:
            return p.even()
        elif which == 3:
            return p.pair()
        elif which == 4:
            return str(p.maybe())
        elif which == 5:
            return p.slash()
        return str(p.end())
    except BacktrackException as e:
        if e.error is None:
            return 'no'
        return '%d %s' % (e.error.pos, ', '.join(e.error.expected))


def entry_point(argv):
    for text in ['1', ' 1 + 2*3', '5-5-5', '2*(3+4)*-1', '--7', '1+', '(1', '1\n+ x', '']:
        print(evaluate(text))
    print(' '.join([node.show() for node in Lisp('(a "b\\"c" \'(x y)) ; comment\n +').file()]))
    try:
        Lisp('(a (b)').file()
    except BacktrackException as e:
        print(e.error.pos, e.error.nice_error_message('lisp', '(a (b)'))
    print(Small('aaab').a(), len(Small('').a()), len(Small('abbab').many()), Small('abcc').pick(), Small('abab').ignored())
    for which, text in [(0, 'abd'), (0, 'x'), (1, '99'), (1, '100'), (2, '4'), (2, '5'), (3, ' x/  y'), (3, ' x/ y'), (4, 'ab'), (4, 'b'),
                        (4, 'c'), (5, '\\'), (6, 'bb'), (6, 'bbc')]:
        print(which, failing(which, text))
    return 0


def target(driver, args):
    return entry_point, None
