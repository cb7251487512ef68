"""Variables, attributes, items and results that are a text or None, through every operation that allows None."""


class Node(object):
    def __init__(self, name, comment=None):
        self.name = name
        self.comment = comment


def first_word(s):
    if s is None:
        return None
    i = s.find(' ')
    if i < 0:
        return None
    return s[:i]


def either(a, b):
    return a or b


def entry_point(argv):
    for s in ('two words', 'one', '', None):
        w = first_word(s)
        print(w, w is None, w == 'two', w != 'two', w == s, not w, either(w, 'else'))
    nodes = [Node('a'), Node('b', 'text'), Node(None), Node('d', '')]
    for node in nodes:
        text = node.comment if node.comment is not None else '-'
        print(node.name, node.comment, text, 'yes' if node.comment else 'no', '%s:%s' % (node.name, node.comment))
    names = [n.name for n in nodes]
    print(names, names.count(None), names.index(None), None in names, 'd' in names, names == ['a', 'b', None, 'd'])
    d = {'x': None, 'y': 'text'}
    print(d.get('x'), d.get('z'), d['y'], d == {'y': 'text', 'x': None}, [k for k in d if d[k] is None])
    n = names[2] if len(argv) == 1 else 'x'
    try:
        print(len(n))
    except (AttributeError, TypeError):
        print('None has no length')
    return 0

def target(driver, args):
    return entry_point
