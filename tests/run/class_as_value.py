"""Classes in variables, tables and arguments, instantiated later."""


class Animal(object):
    sound = '...'

    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + ' says ' + self.sound


class Dog(Animal):
    sound = 'woof'


class Cat(Animal):
    sound = 'meow'


KINDS = {'dog': Dog, 'cat': Cat, 'animal': Animal}
ORDER = [Cat, Dog]


def make(cls, name):
    return cls(name)


def entry_point(argv):
    for kind in ['dog', 'cat', 'animal']:
        print(KINDS[kind](kind).speak())
    for cls in ORDER:
        print(make(cls, 'x').speak(), cls is Dog)
    return 0


def target(driver, args):
    return entry_point
