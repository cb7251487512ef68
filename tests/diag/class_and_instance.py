"""A class where an instance is meant."""


class A(object):
    def get(self):
        return 1


def entry_point(argv):
    items = [A()]
    items.append(A)             #! error: A
    return len(items)


def target(driver, args):
    return entry_point
