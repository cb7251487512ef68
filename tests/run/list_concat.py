"""+, +=, *, extend."""


def show(items):
    print(' '.join([str(item) for item in items]))


def entry_point(argv):
    a = [1, 2]
    b = a + [3, 4]
    show(b)
    a += [5]
    a.extend(b)
    show(a)
    show([0] * 5)
    show([1, 2] * 3)
    show(a * 0 + [9])
    c = a
    c += [6]
    print(len(a) == len(c), a is c)
    text = []
    text += 'chars'
    print('-'.join(text))
    return 0


def target(driver, args):
    return entry_point
