"""What is known when translating: methods of constant names, tables of the enclosing function, attributes of modules and frozen instances, branches that are never translated."""
from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rlib.unroll import unrolling_iterable

NAMES = ['get_size', 'get_name', 'set_size', 'do_nothing']
names = unrolling_iterable(NAMES)


class Thing(object):
    def __init__(self, size, name):
        self.size = size
        self.name = name

    def do_nothing(self):
        return 'nothing'


class Config(object):
    def __init__(self, debug, level):
        self.debug = debug
        self.level = level

    def _freeze_(self):
        return True


QUIET = Config(False, 3)


def make_reader(table):
    def read(thing):
        result = []
        for name in names:
            if name in table:
                result.append(name + table[name])
            elif name.startswith('get_') and not name.endswith('name'):
                result.append(name[4:] + str(getattr(thing, name[4:])))
            elif name.startswith('do_'):
                result.append(getattr(thing, name)())
            else:
                result.append(name.upper().replace('_', '-'))
        return ' '.join(result)
    return read


read_plain = make_reader({})
read_known = make_reader({'get_size': '!', 'set_size': '?'})


def traced(n):
    if QUIET.debug:
        return n.this_is_never_translated
    if not we_are_translated() and n < -1000:
        return eval('n')
    return n * QUIET.level


@specialize.arg(0)
def operate(kind, a, b):
    if kind == 'add':
        return a + b
    elif kind[0] == 'm' and len(kind) == 3:
        return a * b
    return a - b


def entry_point(argv):
    one = len(argv)
    thing = Thing(5 * one, 'it')
    print(read_plain(thing))
    print(read_known(thing))
    print(traced(7), operate('add', 2, one), operate('mul', 2, 5), operate('more', 2, 5), operate('more', 3, one))
    total = 0
    for name in names:
        total += len(name) * name.count('t') + name.find('_')
    print(total, [name.split('_')[0] for name in NAMES], 'get_' + thing.name in NAMES)
    return 0


def target(driver, args):
    return entry_point
