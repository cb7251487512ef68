def pop(index):
    items = [0] * 3
    return items[index]


def run(depth):
    if not depth:
        return pop(3)
    return run(depth - 1)


def entry_point(argv):
    return run(4)
