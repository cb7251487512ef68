"""Dicts compare by content, whatever their order and history; nested ones too; unequal lengths, keys and values."""


class Unit(object):
    pass


def entry_point(argv):
    one = len(argv)
    a = {}
    b = {}
    for i in range(10):
        a[i] = str(i)
        b[9 - i] = str(9 - i)
    print(a == b, a != b)
    a[100] = 'x'
    print(a == b, a != b)
    del a[100]
    print(a == b)
    b[0] = 'zero'
    print(a == b)
    print({'k': [1, 2]} == {'k': [1, 2 * one]}, {'k': (1, 'a')} == {'k': (1, 'b')}, {'k': {'x': 1}} == {'k': {'x': one}})
    print({1: 1.0} == {1: float(one)}, {} == {}, {one: 2} == {}, {'a': None} == {'b': None}, {1: 'a'} == {1: 'b'[:0]})
    u, v = Unit(), Unit()
    print({u: 1} == {u: 1}, {u: 1} == {v: 1}, {1: u} == {1: u}, {1: u} == {1: v})
    print([{1: 2}] == [{1: 2}], ({1: 2}, 3) == ({1: 2}, 3), {1: 2} in [{}, {1: 2}])
    return 0

def target(driver, args):
    return entry_point
