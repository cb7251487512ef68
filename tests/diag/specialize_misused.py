"""Ways to specialise that do not exist, or name no argument."""
from rpython.rlib.objectmodel import specialize


def unknown(x):                             #! error: specialize:sideways\(0\) is no way to specialise
    return x
unknown._annspecialcase_ = 'specialize:sideways(0)'


@specialize.arg(3)
def too_few(a, b):                          #! error: names an argument that too_few\(\) does not have
    return a + b


@specialize.arg(0)
def constant(x):
    return x


class Specialised(object):
    _annspecialcase_ = 'specialize:ctr_location'        #! error: class Specialised has an _annspecialcase_


def entry_point(argv):
    unknown(1)
    too_few(1, 2)
    constant(len(argv))                     #! error: argument 'x' of constant\(\) must be known
    Specialised()
    return 0


def target(driver, args):
    return entry_point
