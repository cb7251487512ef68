"""Reading, writing, deleting and popping outside of a list."""


def get(items, i):
    try:
        return items[i]
    except IndexError:
        return -1


def put(items, i):
    try:
        items[i] = 7
    except IndexError:
        return False
    return True


def delete(items, i):
    try:
        del items[i]
        return True
    except IndexError:
        return False


def entry_point(argv):
    items = [10, 20, 30]
    for i in range(-5, 5):
        print(i, get(items, i), put(items[:], i), delete(items[:], i))
    empty = items[3:]
    try:
        empty.pop()
    except IndexError:
        print('pop from empty')
    try:
        items.pop(5)
    except IndexError:
        print('pop out of range')
    try:
        items.remove(99)
    except ValueError:
        print('not in list')
    try:
        print(items.index(99))
    except ValueError:
        print('no index')
    return 0


def target(driver, args):
    return entry_point
