"""Handlers inside of loops, with break and continue, counting."""


def check(n):
    if n % 5 == 0:
        raise ValueError('five')
    if n % 7 == 0:
        raise KeyError('seven')
    return n


def entry_point(argv):
    total = fives = sevens = 0
    n = 0
    while True:
        n += 1
        try:
            total += check(n)
        except ValueError:
            fives += 1
            continue
        except KeyError:
            sevens += 1
            if sevens == 4:
                break
        total += 1
    print(total, fives, sevens, n)
    return 0


def target(driver, args):
    return entry_point
