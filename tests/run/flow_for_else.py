"""for/else and while/else."""


def prime(n):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        return True
    return False


def search(items, wanted):
    i = 0
    while i < len(items):
        if items[i] == wanted:
            break
        i += 1
    else:
        i = -1
    return i


def entry_point(argv):
    print(' '.join([str(n) for n in range(2, 40) if prime(n)]))
    print(search([5, 6, 7], 6), search([5, 6, 7], 9), search([], 1))
    return 0


def target(driver, args):
    return entry_point
