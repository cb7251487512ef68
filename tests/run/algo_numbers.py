"""Number theory: gcd, extended gcd, modular inverse and power, Miller-Rabin, factors, totient, primes, perfect numbers, Collatz."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def extended(a, b):
    x, y, u, v = 1, 0, 0, 1
    while b:
        q = a // b
        a, b = b, a - q * b
        x, u = u, x - q * u
        y, v = v, y - q * v
    return a, x, y


def inverse(a, m):
    g, x, _ = extended(a, m)
    if g != 1:
        raise ValueError('no inverse')
    return x % m


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factors(n):
    found = {}
    p = 2
    while p * p <= n:
        while n % p == 0:
            found[p] = found.get(p, 0) + 1
            n //= p
        p += 1
    if n > 1:
        found[n] = 1
    return found


def totient(n):
    result = n
    for p in factors(n):
        result -= result // p
    return result


def entry_point(argv):
    one = len(argv)
    print(gcd(48, 36), gcd(-48, 36), gcd(0, 5), extended(240, 46 * one), inverse(3, 11), pow(3, 200, 13), pow(2, 10 * one))
    try:
        inverse(6, 9)
    except ValueError as e:
        print(str(e))
    print([n for n in range(60) if is_prime(n)], is_prime(2147483647), is_prime(2147483647 * one - 2), is_prime(3215031751))
    print(factors(360), factors(97), factors(1), factors(600851475143), [totient(n) for n in range(1, 13)])
    print([n for n in range(2, 500) if sum([d for d in range(1, n) if n % d == 0]) == n])
    return 0

def target(driver, args):
    return entry_point
