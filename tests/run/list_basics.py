"""Append, pop, insert, remove, reverse, index, count, del, in."""


def show(items):
    print(' '.join([str(item) for item in items]) + ' (%d)' % len(items))


def entry_point(argv):
    items = []
    show(items)
    for i in range(5):
        items.append(i * i)
    show(items)
    print(items.pop(), items.pop(0), items.pop(-1))
    show(items)
    items.insert(0, 100)
    items.insert(2, 200)
    items.insert(-1, 300)
    items.insert(99, 400)
    show(items)
    items.remove(200)
    items.reverse()
    show(items)
    print(items.index(300), 300 in items, 7 in items, 7 not in items)
    del items[0]
    del items[-1]
    show(items)
    items[0] = -1
    items[-1] = -2
    show(items)
    return 0


def target(driver, args):
    return entry_point
