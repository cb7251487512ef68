"""range with variable bounds and steps, ranges as values."""


def collect(start, stop, step):
    if step > 0:
        return ' '.join([str(i) for i in range(start, stop)])
    return ' '.join([str(i) for i in range(start, stop, -1)])


def entry_point(argv):
    print(collect(0, 5, 1))
    print(collect(5, 0, -1))
    print(collect(3, 3, 1) + '.')
    r = list(range(4))
    r.append(10)
    print(len(r), r[-1])
    total = 0
    for i in range(10, -10, -4):
        total += i
    print(total)
    for i in range(2):
        i += 10
        print(i)
    return 0


def target(driver, args):
    return entry_point
