"""Wrappers that look at the names of parameters while they are translated: methods of constant texts, a table of the
enclosing function, tuples that grow; and print, which prints an item before it computes the next."""
from rpython.rlib.unroll import unrolling_iterable


class Value(object):
    pass


class Number(Value):
    def __init__(self, n):
        self.n = n


class Word(Value):
    def __init__(self, text):
        self.text = text


class Mismatch(Exception):
    def __init__(self, why):
        self.why = why


class From(object):
    """How a value becomes what a parameter wants."""

    @staticmethod
    def number(value):
        if not isinstance(value, Number):
            raise Mismatch('no number')
        return value.n

    @staticmethod
    def word(value):
        if not isinstance(value, Word):
            raise Mismatch('no word')
        return value.text


def wrap(function, **kinds):
    code = function.func_code
    names = code.co_varnames[:code.co_argcount]
    defaults = function.func_defaults or ()
    first_default = len(names) - len(defaults)
    steps = unrolling_iterable(enumerate(names))
    wanted = len([name for name in names if name in kinds or name.startswith('v_')])

    def call(machine, values):
        if len(values) > wanted:
            raise Mismatch('%d too many' % (len(values) - wanted))
        given = ()
        at = 0
        for i, name in steps:
            if name == 'machine':
                given += (machine,)
            elif name.startswith('v_'):
                given += (values[at],)
                at += 1
            elif name not in kinds:
                given += (name.upper(),)
            elif at < len(values):
                given += (getattr(From, kinds[name])(values[at]),)
                at += 1
            elif i >= first_default:
                given += (defaults[i - first_default],)
            else:
                raise Mismatch('%s is missing' % name.replace('_', ' '))
        return function(*given)
    return call


class Machine(object):
    calls = 0


def repeat(machine, the_word, times=2):
    machine.calls += 1
    return Word(the_word * times)


def kind_of(v_any, label):
    if isinstance(v_any, Number):
        return Word(label + ' number')
    return Word(label + ' word')


def plus(left, right):
    return Number(left + right)


TABLE = {
    'repeat': wrap(repeat, the_word='word', times='number'),
    'kind': wrap(kind_of),
    'plus': wrap(plus, left='number', right='number'),
}


def run(machine, name, values):
    try:
        result = TABLE[name](machine, values)
    except Mismatch as mismatch:
        print 'refused:', mismatch.why
        return 0
    if isinstance(result, Number):
        print 'number', result.n
    elif isinstance(result, Word):
        print 'word', result.text
    return 1


def entry_point(argv):
    machine = Machine()
    print 'repeat', run(machine, 'repeat', [Word('ab')])
    print 'repeat', run(machine, 'repeat', [Word('ab'), Number(3)]), run(machine, 'repeat', [])
    print 'kind', run(machine, 'kind', [Word('ab')]),
    print run(machine, 'kind', [Number(1)])
    print run(machine, 'plus', [Number(1), Number(2)]), run(machine, 'plus', [Number(1), Word('x')])
    print run(machine, 'plus', [Number(1), Number(2), Number(3)])
    print machine.calls
    return 0


def target(*args):
    return entry_point, None
