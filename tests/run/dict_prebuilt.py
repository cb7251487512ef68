"""Prebuilt dicts with keys of every kind."""


class Key(object):
    pass


KEY = Key()
BY_NAME = {'add': 1, 'sub': 2}
BY_NUMBER = {10: 'ten', -1: 'minus one'}
BY_INSTANCE = {KEY: 'the key'}
BY_TUPLE = {(1, 'a'): 5}
BY_CHAR = {'+': 'plus', '-': 'minus'}


def entry_point(argv):
    print(BY_NAME['add'], BY_NAME.get('mul', 0), len(BY_NAME))
    print(BY_NUMBER[10], BY_NUMBER[-len(argv)])
    print(BY_INSTANCE[KEY], Key() in BY_INSTANCE)
    print(BY_TUPLE[len(argv), 'a'])
    for c in '+-*':
        print(BY_CHAR.get(c, 'unknown'))
    for name in BY_NAME:
        print(name)
    return 0


def target(driver, args):
    return entry_point
