"""Lists whose length never changes."""


def primes(n):
    sieve = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if sieve[i]:
            count += 1
            for j in range(i * i, n + 1, i):
                sieve[j] = False
    return count


def entry_point(argv):
    print(primes(10), primes(1000), primes(20000))
    table = [None] * 3
    table[1] = 'x'
    print(table[0] is None, table[1])
    return 0


def target(driver, args):
    return entry_point
