"""Errors of every stage come in one run: what an erroneous function calls is checked too, and nothing follows from the errors alone."""


class Box(object):
    pass


def concatenate(n):
    return n + 'a'                          #! error: A012.*int


def append(items):
    items.append(missing_name)              #! error: F001.*missing_name
    return items[0].attribute + 1


def dispatch(name, box):
    if box is missing_class:                #! error: F001.*missing_class
        return 0
    method = getattr(box, name)             #! error: F016.*constant
    return method(box)


def entry_point(argv):
    a, b = 1, 2, 3                          #! error: F020.*3 values
    value = eval('1')                       #! error: F015.*eval
    if isinstance(value, Missing):          #! error: F001.*Missing
        return value
    for item in value:
        concatenate(len(argv))
    try:
        append([])
    except Unknown as e:                    #! error: F001.*Unknown
        print(e.text)
    raise dispatch(argv[0], Box()) + a + b


def target(driver, args):
    return entry_point
