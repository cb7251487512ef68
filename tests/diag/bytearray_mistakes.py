"""Bytearrays made of what they cannot hold, or used as strings."""


def of_float():
    return len(bytearray(1.5))          #! error: bytearray.. takes a str, an int or an iterable of ints


def of_texts():
    return len(bytearray(["a", 2.0]))   #! error: list item is float


def either(flag):
    b = "text"
    if flag:
        b = bytearray("text")           #! error: bytearray.*str
    return len(b)


def unknown():
    return bytearray("a").format(1)     #! error: bytearray has no attribute 'format'


def entry_point(argv):
    return of_float() + of_texts() + either(len(argv) > 1) + len(unknown())


def target(driver, args):
    return entry_point
