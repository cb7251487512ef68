"""Ackermann, Fibonacci, Hanoi, mutual recursion."""


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def hanoi(n, a, b, c, moves):
    if n == 0:
        return
    hanoi(n - 1, a, c, b, moves)
    moves.append(a + c)
    hanoi(n - 1, b, a, c, moves)


def entry_point(argv):
    print(ackermann(2, 3), fibonacci(20))
    moves = []
    hanoi(4, 'x', 'y', 'z', moves)
    print(len(moves), ' '.join(moves))
    return 0


def target(driver, args):
    return entry_point
