"""A variable assigned in all branches, deleted, assigned again."""


def choose(n):
    if n == 0:
        x = 'zero'
    elif n == 1:
        x = 'one'
    else:
        x = 'many'
    return x


def entry_point(argv):
    print(choose(0), choose(1), choose(5))
    y = 5
    del y
    y = 'another type'
    print(y)
    for z in [1, 2]:
        pass
    z = 'reused'
    print(z)
    return 0


def target(driver, args):
    return entry_point
