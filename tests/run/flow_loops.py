"""Nested loops with break, continue; while True; loops that never run."""


def entry_point(argv):
    for i in range(4):
        for j in range(4):
            if j == 2:
                continue
            if i == 2:
                break
            print(i, j)
    n = 0
    while True:
        n += 1
        if n % 2:
            continue
        if n > 7:
            break
    print(n)
    while n < 0:
        print('never')
    last = -1
    for i in range(3):
        last = i
    print(last)
    return 0


def target(driver, args):
    return entry_point
