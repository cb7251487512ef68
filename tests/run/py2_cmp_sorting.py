# dialect: 2
"""cmp functions as Python 2 has them: given to sort and sorted, with key and reverse, as methods and lambdas, cmp() of each type, stable for ties."""


class Person(object):
    def __init__(self, name, age):
        self.name = name
        self.age = age


class Order(object):
    def __init__(self, sign):
        self.sign = sign
        self.calls = 0

    def compare(self, a, b):
        self.calls += 1
        return self.sign * cmp(a.age, b.age)


def by_age_then_name(a, b):
    c = cmp(a.age, b.age)
    if c:
        return c
    return -cmp(a.name, b.name)


def names(people):
    return ' '.join([p.name for p in people])


def entry_point(argv):
    one = len(argv)
    people = [Person('eve', 30), Person('bob', 25 * one), Person('ann', 30), Person('dan', 25), Person('cid', 41)]
    print names(sorted(people, by_age_then_name)), names(sorted(people, cmp=by_age_then_name, reverse=True))
    for sign in (1, -1, 0):
        order = Order(sign)
        print names(sorted(people, order.compare)), order.calls > 3
    people.sort(lambda a, b: cmp(len(a.name), len(b.name)) or cmp(b.name, a.name))
    print names(people)
    people.sort(key=lambda p: p.name)
    print names(people), names(people[::-1])
    numbers = [3, -1, 10, 2, one]
    numbers.sort(lambda a, b: b - a)
    print numbers, sorted(numbers, lambda a, b: cmp(a % 3, b % 3)), sorted(numbers, lambda a, b: cmp(abs(a), abs(b)))
    print sorted(['b10', 'a9', 'b9'], cmp=lambda a, b: cmp(int(a), int(b)), key=lambda s: s[1:])
    print cmp(1, one + 1), cmp('b', 'a' * one), cmp(2.5, 2.5 * one), cmp((1, 'b'), (one, 'a')), cmp([1, 2], [1, 2, one]), cmp(u'x', u'x'), cmp(False, one == 1)
    return 0


def target(driver, args):
    return entry_point
