"""The functions of an r_dict are checked with its keys, though only the dict calls them; also where the dict is of import time."""
from rpython.rlib.objectmodel import r_dict


def equal(a, b):
    if len(a) > 5:
        return a + 3                    #! error: A012.*str \+ int
    return a == b


def hashed(a):
    return len(a)


def hash_text(a):                       #! error: A028.*hash_text.*hashes the keys of a dict, but gives str
    return a + 'x'                      #! note: str is returned here


def hash_number(a):
    return a + 1                        #! error: A012.*\+ int


def same(a, b):
    return a == b


prebuilt = r_dict(equal, hashed)
prebuilt['ab'] = 1
filled_later = r_dict(same, hash_text)


def entry_point(argv):
    for key in prebuilt:
        print(key)
    filled_later[argv[0]] = 2
    made = r_dict(same, hash_number)
    made[argv[0]] = 3
    return 0


def target(driver, args):
    return entry_point
