"""Recursion: mutual, nested in data, with memo, tail-like, through methods and lambdas; Ackermann, Hanoi, Hilbert, permutations of calls."""


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves


def flatten(text, i, depth):
    total = 0
    while i < len(text) and text[i] != ')':
        if text[i] == '(':
            inner, i = flatten(text, i + 1, depth + 1)
            total += inner
        else:
            total += int(text[i]) * depth
        i += 1
    return total, i


class Hilbert(object):
    def __init__(self):
        self.x = self.y = 0
        self.dx, self.dy = 1, 0
        self.points = [(0, 0)]

    def turn(self, sign):
        self.dx, self.dy = -self.dy * sign, self.dx * sign

    def forward(self):
        self.x += self.dx
        self.y += self.dy
        self.points.append((self.x, self.y))

    def draw(self, level, sign):
        if not level:
            return
        self.turn(sign)
        self.draw(level - 1, -sign)
        self.forward()
        self.turn(-sign)
        self.draw(level - 1, sign)
        self.forward()
        self.draw(level - 1, sign)
        self.turn(-sign)
        self.forward()
        self.draw(level - 1, -sign)
        self.turn(sign)


def entry_point(argv):
    one = len(argv)
    print(even(100), odd(7 * one), ackermann(2, 3), ackermann(3, 3), len(hanoi(6, 'a', 'b', 'c', [])), ' '.join(hanoi(3, 'a', 'b', 'c', [])))
    print(flatten('1(2(3)4)5', 0, 1), flatten('', 0, 1), flatten('((9))', 0, one))
    h = Hilbert()
    h.draw(3, 1)
    print(len(h.points), len(set(h.points)), h.points[:6], h.points[-1])

    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    print([fib(i) for i in range(10)])
    return 0

def target(driver, args):
    return entry_point
