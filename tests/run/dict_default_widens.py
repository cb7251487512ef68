"""The default of get() and pop() may be of a wider type than the values: a string or None for characters, a base instance, a float."""


class Base(object):
    name = 'base'


class Sub(Base):
    name = 'sub'


def entry_point(argv):
    letters = {1: 'a', 2: 'b'}
    for key in range(4):
        found = letters.get(key)
        if found is None:
            print(key, 'missing')
        else:
            print(key, found)
    print(letters.get(1, 'default'), letters.get(7, 'default'))
    print(letters.pop(1, 'default'), letters.pop(1, 'default'), len(letters))
    subs = {'x': Sub()}
    print(subs.get('x', Base()).name, subs.get('y', Base()).name)
    ints = {1: 10}
    print(ints.get(1, 0) + 0.5, ints.get(2, 0) + 0.5)
    return 0


def target(driver, args):
    return entry_point
