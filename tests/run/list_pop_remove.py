"""pop with and without an index, remove, del of items and slices, errors at each of them, lists that become empty."""


def popped(items, i):
    try:
        return str(items.pop(i))
    except IndexError as e:
        return 'IndexError ' + str(e)


def entry_point(argv):
    for i in (-4, -3, -1, 0, 2, 3, 1 << 62):
        items = [1, 2, 3]
        print(popped(items, i), items)
    items = ['x'] * len(argv)
    print(items.pop(), items)
    try:
        items.pop()
    except IndexError as e:
        print(str(e))
    try:
        items.remove('y')
    except ValueError as e:
        print(str(e))
    items = ['a', 'b', 'a', 'c', 'a']
    items.remove('a')
    print(items)
    items.remove('a')
    del items[-1]
    print(items)
    numbers = list(range(10))
    del numbers[2:4]
    del numbers[:1], numbers[-1:]
    del numbers[100:]
    del numbers[3:1]
    del numbers[::2]
    print(numbers)
    try:
        del numbers[len(numbers)]
    except IndexError as e:
        print(str(e), numbers)
    del numbers[:]
    print(numbers, len(numbers))
    queue = [1]
    for i in range(20):
        queue.append(i)
        queue.append(i * 2)
        queue.pop(0)
    print(queue)
    return 0

def target(driver, args):
    return entry_point
