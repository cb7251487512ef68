"""Lists shared by two names, passed and changed, stored in attributes; tuples of lists."""


class Holder(object):
    def __init__(self, items):
        self.items = items


def change(items):
    items.append(4)
    items[0] = 100
    items = [9, 9]
    return items


def entry_point(argv):
    a = [1, 2, 3]
    b = a
    h = Holder(a)
    c = change(b)
    print(len(a), a[0], len(h.items), len(c))
    h.items = h.items + [5]
    print(len(a), len(h.items))
    t = (a, b)
    t[0].append(6)
    print(len(t[1]))
    return 0


def target(driver, args):
    return entry_point
