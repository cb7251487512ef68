G = 1


def unbound(x):
    if x:
        q = 1
    return q


def unbound_after_loop(x):
    for i in x:
        y = i
    return y


def deleted(x):
    del x
    return x


def undefined():
    return missing, missing


def assigned_global():
    global G
    G = 2


def assigned_class():
    class_of_all.x = 1


class class_of_all(object):
    pass


import os


def no_attribute():
    return os.nothing_like_that


def _closure():
    n = 1

    def inner():
        nonlocal n
        n = 2
    return inner


closed_over = _closure()
