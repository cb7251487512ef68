"""Lists of lists of lists, of tuples of lists, of dicts, of functions, of classes: indexed, changed, iterated."""


class A(object):
    name = 'A'

    def __init__(self, n):
        self.n = n


class B(A):
    name = 'B'


def double(x):
    return 2 * x


def square(x):
    return x * x


def entry_point(argv):
    one = len(argv)
    cube = [[[x * y * z for z in range(3)] for y in range(3)] for x in range(3)]
    cube[2][1][0] = 99
    cube[one][one].append(7)
    print(cube, len(cube[1]), sum([sum([sum(row) for row in plane]) for plane in cube]))
    pairs = [('a', [1, 2]), ('b', [])]
    pairs[1][1].append(one)
    for name, values in pairs:
        print(name, values, len(values))
    tables = [{'k': [1]}, {}]
    tables[1].setdefault('k', []).extend([3, 4])
    print(tables, [len(t['k']) for t in tables])
    functions = [double, square, abs_of]
    print([f(-3 * one) for f in functions], functions[one](5), functions.index(square), double in functions[1:])
    classes = [A, B]
    print([c(i).n for i, c in enumerate(classes)], [c.name for c in classes], classes[1](3).name, classes.index(B))
    things = [[A(1), B(2)], [B(3)]]
    print([[t.name for t in row] for row in things], things[1][-1].n)
    return 0


def abs_of(x):
    return abs(x)

def target(driver, args):
    return entry_point
