"""Names: loop variables after the loop, comprehension variables, shadowed builtins and globals, arguments assigned, del."""

LIMIT = 10
items = ['global']


def loop_variable(n):
    i = -1
    for i in range(n):
        pass
    return i


def shadow(len):
    max = len + 1
    str = [max]
    return str[0]


def local_items():
    items = ['local']
    items.append('x')
    return items


def arguments(a, b=LIMIT):
    a, b = b, a
    a += 1
    for a in range(a):
        if a > b:
            break
    return a, b


def deleted(n):
    x = n
    del x
    x = n + 1
    d = {'a': x, 'b': n}
    del d['a'], x
    return d


def comprehension(x):
    squares = [x * x for x in range(3)]
    return x, squares, [[x * y for y in range(2)] for x in range(2)]


def entry_point(argv):
    one = len(argv)
    print(loop_variable(0), loop_variable(5), shadow(one), local_items(), items, arguments(3), arguments(5, 2), deleted(one))
    print(comprehension(7), LIMIT)
    k = v = ''
    for k, v in [('a', 'A'), ('b', 'B')]:
        pass
    print(k, v)
    return 0

def target(driver, args):
    return entry_point
