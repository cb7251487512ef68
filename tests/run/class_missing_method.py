"""Methods that only some of the classes have: the call raises AttributeError for the others."""


class Plain(object):
    pass


class Bird(Plain):
    def sing(self):
        return 'tweet'


class Frog(Plain):
    def sing(self):
        return 'croak'


class Empty(object):
    pass


class Full(Empty):
    def weight(self):
        return 7


def listen(animal):
    return animal.sing()


def weigh(thing):
    return thing.weight()


def entry_point(argv):
    for animal in [Plain(), Bird(), Frog()]:
        try:
            print(listen(animal))
        except AttributeError:
            print('silence')
    for thing in [Empty(), Full()]:
        try:
            print(weigh(thing))
        except AttributeError:
            print('nothing')
    return 0


def target(driver, args):
    return entry_point
