"""Turing machines: transitions parsed at import time into dicts of tuples, a tape of two lists or of a dict, the busy beaver, binary increment."""
from rpython.rlib.objectmodel import specialize


def parse(text):
    table = {}
    for line in text.strip().splitlines():
        before, after = line.split('->')
        state, read = before.split()
        write, move, new = after.split()
        table[state, read] = (write, 1 if move == 'R' else -1, new)
    return table


BEAVER = parse("""
    A 0 -> 1 R B
    A 1 -> 1 L C
    B 0 -> 1 L A
    B 1 -> 1 R B
    C 0 -> 1 L B
    C 1 -> 1 R H
""")
INCREMENT = parse("""
    A 0 -> 0 R A
    A 1 -> 1 R A
    A _ -> _ L B
    B 1 -> 0 L B
    B 0 -> 1 L H
    B _ -> 1 L H
""")


class DictTape(object):
    def __init__(self, text, blank):
        self.cells = dict((i, c) for i, c in enumerate(text))
        self.blank = blank
        self.head = 0

    def read(self):
        return self.cells.get(self.head, self.blank)

    def write(self, c, move):
        self.cells[self.head] = c
        self.head += move

    def text(self):
        return ''.join([self.cells[i] for i in sorted(self.cells)]).strip('_')


class ListTape(object):
    def __init__(self, text, blank):
        self.left = []
        self.right = [c for c in text]
        self.right.reverse()
        self.blank = blank

    def read(self):
        if not self.right:
            self.right.append(self.blank)
        return self.right[-1]

    def write(self, c, move):
        self.right[-1] = c
        if move > 0:
            self.left.append(self.right.pop())
        else:
            self.right.append(self.left.pop() if self.left else self.blank)

    def text(self):
        return ''.join(self.left + self.right[::-1]).strip('_')


@specialize.argtype(1)
def run(table, tape):
    state = 'A'
    steps = 0
    while state != 'H':
        try:
            c, move, state = table[state, tape.read()]
        except KeyError:
            return 'stuck in %s after %d' % (state, steps)
        tape.write(c, move)
        steps += 1
    return '%s %d' % (tape.text(), steps)


def run_both(table, text, blank):
    return run(table, DictTape(text, blank)), run(table, ListTape(text, blank))


def entry_point(argv):
    print(*run_both(BEAVER, '', '0'))
    for text in ('0', '1', '1011', '111', '102', ''):
        print(*run_both(INCREMENT, text, '_'))
    return 0


def target(driver, args):
    return entry_point
