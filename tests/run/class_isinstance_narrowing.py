"""isinstance narrows in and, or, not, while, assert, conditional expressions and comprehensions; with tuples of classes."""


class Animal(object):
    legs = 4


class Dog(Animal):
    def __init__(self, name):
        self.name = name

    def bark(self):
        return self.name + '!'


class Bird(Animal):
    legs = 2

    def __init__(self, wings):
        self.wings = wings


class Parrot(Bird):
    word = 'hello'


def sound(a):
    if isinstance(a, Dog) and a.name != 'mute':
        return a.bark()
    if not isinstance(a, Bird):
        return '-'
    return a.word if isinstance(a, Parrot) else 'wings %d' % a.wings


def first_dog(animals):
    i = 0
    while not isinstance(animals[i], Dog):
        i += 1
    found = animals[i]
    assert isinstance(found, Dog)
    return found.name


def both(a, b):
    return isinstance(a, Dog) and isinstance(b, Dog) and a.name == b.name


def kinds(a):
    return ''.join([str(int(x)) for x in [isinstance(a, Animal), isinstance(a, (Dog, Parrot)), isinstance(a, Bird), type(a) is Bird,
                                          a.__class__ is Parrot, issubclass(a.__class__, Bird)]])


def entry_point(argv):
    animals = [Animal(), Bird(2), Parrot(1), Dog('mute'), Dog('rex'), None]
    for a in animals:
        if a is not None:
            print(sound(a), a.legs, kinds(a))
        else:
            print(isinstance(a, Animal), isinstance(a, (Dog, Bird)))
    print(first_dog(animals), [a.name for a in animals if isinstance(a, Dog)], both(animals[3], animals[4]), both(animals[4], animals[-2]))
    print(sum([a.wings for a in animals if isinstance(a, Bird)]), len(argv))
    return 0

def target(driver, args):
    return entry_point
