"""for over lists, enumerate, reversed, range with steps, zip by hand, changing while iterating."""


def entry_point(argv):
    items = ['a', 'b', 'c']
    for item in items:
        print(item)
    for i, item in enumerate(items):
        print(i, item)
    for item in reversed(items):
        print(item)
    for i in range(10, 0, -3):
        print(i)
    for i in range(0, 10, 4):
        print(i)
    for i in range(5, 5):
        print('never')
    n = 0
    for item in items:
        n += 1
        if n < 5:
            items.append(item + item)
    print(len(items), items[-1])
    return 0


def target(driver, args):
    return entry_point
