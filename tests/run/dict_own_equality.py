"""Dicts with an equality and a hash of the program's own, made at import time and at run time."""
from rpython.rlib.objectmodel import compute_hash, r_dict


class Key(object):
    def __init__(self, number):
        self.number = number


def same_number(a, b):
    return a.number == b.number


def hash_number(a):
    return a.number


def same_word(a, b):
    return a.lower() == b.lower()


def hash_word(a):
    return compute_hash(a.lower())


PREBUILT = r_dict(same_number, hash_number)
PREBUILT[Key(5)] = 'five'


def entry_point(argv):
    words = r_dict(same_word, hash_word)
    words['Abc'] = 1
    words['aBC'] = 2
    print(len(words), words['ABC'])
    for word in words:
        print(word)
    print(PREBUILT[Key(5)], Key(6) in PREBUILT)
    PREBUILT[Key(6)] = 'six'
    print(len(PREBUILT), PREBUILT[Key(6)])
    return 0


def target(driver, args):
    return entry_point
