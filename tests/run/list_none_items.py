"""None among instances and strings in a list."""


class Item(object):
    def __init__(self, n):
        self.n = n


def entry_point(argv):
    items = [None] * 5
    for i in range(0, 5, 2):
        items[i] = Item(i)
    for item in items:
        if item is None:
            print('none')
        else:
            print(item.n)
    names = ['a', None, 'b']
    print(len([name for name in names if name is not None]))
    return 0


def target(driver, args):
    return entry_point
