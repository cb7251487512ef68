"""The functions of a prebuilt r_dict are methods of a frozen instance."""
from rpython.rlib.objectmodel import r_dict


class Space(object):
    def _freeze_(self):
        return True

    def eq(self, a, b):
        return a == b

    def hash(self, a):
        return a


space = Space()
table = r_dict(space.eq, space.hash)


def entry_point(argv):
    table[len(argv)] = 2                #! error: A028.*Space.eq .*only a function does that
    return len(table)


def target(driver, args):
    return entry_point
