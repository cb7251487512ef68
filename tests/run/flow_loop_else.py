"""else of for and while with break, continue, return and exceptions; loops over what is empty; nested loops with else."""


def primes(n):
    found = []
    for i in range(2, n):
        for p in found:
            if p * p > i:
                found.append(i)
                break
            if i % p == 0:
                break
        else:
            found.append(i)
    return found


def search(rows, wanted):
    x = y = -1
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell == wanted:
                break
        else:
            continue
        break
    else:
        return 'nowhere'
    return '%d,%d' % (x, y)


def countdown(n, stop):
    text = ''
    while n > 0:
        n -= 1
        if n == stop:
            break
        if n % 2:
            continue
        text += str(n)
    else:
        text += 'e'
    return text


def with_exception(items):
    for x in items:
        try:
            if 6 // x == 3:
                break
        except ZeroDivisionError:
            continue
    else:
        return 'no break'
    return 'break'


def entry_point(argv):
    print(primes(30))
    grid = [[1, 2], [3], [], [4, 5 * len(argv)]]
    print([search(grid, w) for w in (1, 2, 3, 5, 9)], search([], 1))
    print([countdown(n, 2) for n in range(6)], countdown(5, 9))
    print(with_exception([0, 2]), with_exception([0, 1, 0]), with_exception([]))
    for x in ():
        print('never')
    else:
        print('empty')
    while False:
        print('never')
    else:
        print('false')
    return 0

def target(driver, args):
    return entry_point
