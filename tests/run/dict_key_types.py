"""Keys of every kind: ints, negative and huge, chars, texts, floats, bools, tuples, nested tuples, instances, classes, functions, None or text."""


class Thing(object):
    pass


class Other(Thing):
    pass


def f():
    return 1


def g():
    return 2


def entry_point(argv):
    one = len(argv)
    ints = {-1: 'm', 0: 'z', 9223372036854775807: 'max', -9223372036854775808: 'min', one << 40: 'big'}
    print([ints[k] for k in (0, -1, 1 << 40, -9223372036854775807 - 1)], 5 in ints, len(ints))
    floats = {0.5: 'half', 1.0: 'one', 1e308: 'huge', -0.0: 'zero'}
    print(floats[0.5], floats[float(one)], floats[0.0], floats.get(0.25, '-'), len(floats))
    pairs = {(1, 'a'): 1, (1, 'b'): 2, (2, 'a'): 3}
    pairs[(one, 'a')] += 10
    print(pairs[(1, 'a')], pairs.get((2, 'b'), 0), (1, 'b') in pairs, sorted(pairs))
    deep = {((1, 2), 'x'): 'p', ((one, 3), 'x'): 'q'}
    print(deep[((1, 3), 'x')], ((1, 4), 'x') in deep)
    a, b = Thing(), Other()
    things = {a: 'a', b: 'b'}
    print(things[b], things.get(Thing(), 'none'), len(things))
    classes = {Thing: 'Thing', Other: 'Other'}
    print(classes[b.__class__], classes[a.__class__])
    functions = {f: 'f', g: 'g'}
    chosen = f if one == 1 else g
    print(functions[chosen], functions[g])
    maybe = {None: 0, 'x': 1}
    maybe['y'] = 2
    print(maybe[None], maybe['x'], maybe.get('z', -1), len(maybe), {True: 'yes', False: 'no'}[one == 1])
    return 0

def target(driver, args):
    return entry_point
