"""The key functions of an r_dict made at import time are checked like any others."""
from rpython.rlib.objectmodel import r_dict


class Key(object):
    def __init__(self, text):
        self.text = text


def key_eq(a, b):
    return a.text == b.text + 1         #! error: A012


def key_hash(key):
    return len(key.text) + missing      #! error: F001.*'missing' is not defined


TABLE = r_dict(key_eq, lambda key: len(key.text))
TABLE[Key('a')] = 1
TABLE.key_hash = key_hash


def entry_point(argv):
    return len(TABLE)


def target(driver, args):
    return entry_point
