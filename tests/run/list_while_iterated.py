"""A list that grows or shrinks while it is iterated: what Python's index-based iteration makes of it."""


def entry_point(argv):
    items = [1, 2, 3]
    seen = []
    for x in items:
        seen.append(x)
        if x < 3 and len(items) < 8:
            items.append(x + 1)
    print(seen, items)
    items = list(range(10))
    seen = []
    for x in items:
        seen.append(x)
        if x % 2 == 0:
            items.remove(x)
    print(seen, items)
    items = [5, 6, 7]
    for i, x in enumerate(items):
        if i < 4:
            items.insert(0, x * 10)
    print(items)
    work = ['a']
    done = []
    while work:
        w = work.pop()
        done.append(w)
        if len(w) < 3:
            work.extend([w + 'x', w + 'y'])
    print(done)
    items = [3, 2, 1]
    for x in items:
        items.sort()
    for x in items[:]:
        items.append(x)
    print(items)
    items = [1, 2, 3, 4]
    backward = []
    for x in reversed(items):
        backward.append(x)
        items.pop()
    print(backward, items, len(argv))
    return 0

def target(driver, args):
    return entry_point
