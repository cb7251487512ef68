"""A loop of arithmetic with a data-dependent end."""


def steps(n):
    count = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        count += 1
    return count


def entry_point(argv):
    best = 0
    where = 0
    for n in range(1, 3000):
        s = steps(n)
        if s > best:
            best = s
            where = n
    print(best, where)
    return 0


def target(driver, args):
    return entry_point
