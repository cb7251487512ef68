"""Two names of one list see each other's changes; copies do not; arguments, attributes and items are aliases too."""


class Box(object):
    def __init__(self, items):
        self.items = items
        self.copy = items[:]


def push(items, x):
    items.append(x)
    items = items + [99]
    return len(items)


def entry_point(argv):
    a = [len(argv)]
    b = a
    c = list(a)
    b.append(2)
    print(a, c, a is b, a is c, a == b, push(a, 3), a, b)
    box = Box(a)
    box.items.append(4)
    print(a, box.copy, box.items is a)
    rows = [a, c, a]
    rows[0].append(5)
    print(rows[2][-1], rows[1], len(rows[2]))
    a += [6]
    print(b[-1], len(b), b is a)
    a = a + [7]
    print(b[-1], a[-1], b is a)
    d = {'x': b}
    d['x'].append(8)
    d['y'] = d['x']
    del d['y'][0]
    print(b, d['x'] is b)
    e, f = b, b[:]
    e.reverse()
    print(b[0], f[0])
    nested = [[1], [2]]
    shallow = nested[:]
    shallow[0].append(10)
    shallow.append([3])
    print(nested, shallow)
    return 0

def target(driver, args):
    return entry_point
