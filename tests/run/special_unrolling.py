"""unrolling_iterable over names, functions, classes and pairs: in loops with break, continue, else, nested, with attributes by name."""
from rpython.rlib.unroll import unrolling_iterable

FIELDS = unrolling_iterable(['width', 'height', 'depth'])
PAIRS = unrolling_iterable([('a', 1), ('b', 2), ('c', 3)])


class Box(object):
    def __init__(self, w, h, d):
        self.width = w
        self.height = h
        self.depth = d


def add(x):
    return x + 1


def double(x):
    return x * 2


STEPS = unrolling_iterable([add, double, add])


class Cat(object):
    sound = 'meow'


class Dog(object):
    sound = 'woof'


KINDS = unrolling_iterable([Cat, Dog])


def get(box, name):
    for field in FIELDS:
        if field == name:
            return getattr(box, field)
    return -1


def total(box):
    result = 0
    for field in FIELDS:
        if field == 'height':
            continue
        result += getattr(box, field)
    else:
        result += 1000
    return result


def lookup(name):
    for key, value in PAIRS:
        if key == name:
            break
    else:
        value = 0
    return value


def double_all(box):
    for field in FIELDS:
        setattr(box, field, 2 * getattr(box, field))


def entry_point(argv):
    box = Box(1 * len(argv), 20, 300)
    print([get(box, n) for n in ('width', 'depth', 'colour')], total(box), [lookup(n) for n in 'abcd'])
    double_all(box)
    print(box.width, box.height, box.depth)
    x = 5
    for step in STEPS:
        x = step(x)
    print(x, [cls().sound for cls in [Cat]])
    for cls in KINDS:
        print(cls.sound, cls().sound)
    count = 0
    for key, value in PAIRS:
        for field in FIELDS:
            if value > 2:
                break
            count += value
    print(count)
    return 0

def target(driver, args):
    return entry_point
