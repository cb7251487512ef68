"""Augmented assignment to names, items, attributes, slices, items of items; the target is evaluated once."""


class Cell(object):
    def __init__(self):
        self.n = 10
        self.text = 't'
        self.rows = [[1, 2], [3, 4]]
        self.visits = 0

    def row(self, i):
        self.visits += 1
        return self.rows[i]


counter = [0]


def index():
    counter[0] += 1
    return counter[0] - 1


def entry_point(argv):
    one = len(argv)
    c = Cell()
    c.n += one
    c.n *= 3
    c.n -= 1
    c.n //= 5
    c.n **= 2
    c.n %= 25
    c.n <<= 4
    c.n |= 3
    c.n ^= 1
    c.n &= 0xff
    c.n >>= 1
    print(c.n)
    c.text += 'u' * 2
    c.text *= 2
    c.row(one)[0] += 5
    c.rows[0][-1] *= 7
    c.row(0)[index()] -= 100
    print(c.text, c.rows, c.visits, counter[0])
    items = [0, 0, 0]
    items[index()] += 1
    items[index()] -= 1
    d = {'k': [1]}
    d['k'] += [2, 3]
    d['k'][0] += 9
    table = {'x': 1.5}
    table['x'] /= 2
    table['x'] += one
    print(items, d, table, counter)
    items[1:] += [7]
    x = y = 3
    x += y
    y -= x
    f = 7.5
    f //= 2
    f **= 2
    f %= 4
    print(items, x, y, f)
    return 0

def target(driver, args):
    return entry_point
