"""What is true: numbers, strings, lists, dicts, None, instances."""


class Thing(object):
    pass


def word(condition):
    if condition:
        return 'true'
    return 'false'


def of_string(s):
    if s:
        return 'full'
    return 'empty'


def of_list(l):
    return 'full' if l else 'empty'


def of_dict(d):
    return not d


def of_instance(x):
    if x:
        return 'there'
    return 'none'


def of_float(x):
    return word(x != 0.0) + word(bool(x))


def entry_point(argv):
    print(of_string(''), of_string('a'), of_list([]), of_list([0]), of_dict({}), of_dict({1: 1}))
    print(of_instance(None), of_instance(Thing()), of_float(0.0), of_float(0.1), of_float(-0.0))
    return 0


def target(driver, args):
    return entry_point
