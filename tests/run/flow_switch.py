"""A long chain of comparisons with one int or one character."""


def opcode(n):
    if n == 0:
        return 'nop'
    elif n == 1:
        return 'push'
    elif n == 2:
        return 'pop'
    elif n == 7:
        return 'jump'
    elif n == -3:
        return 'negative'
    elif n == 100:
        return 'call'
    else:
        return 'unknown'


def char(c):
    if c == '+':
        return 1
    elif c == '-':
        return 2
    elif c == '*' or c == '/':
        return 3
    elif c in '0123456789':
        return 4
    return 0


def entry_point(argv):
    for n in [0, 1, 2, 7, -3, 100, 50]:
        print(opcode(n))
    for c in '+-*/5x':
        print(char(c))
    return 0


def target(driver, args):
    return entry_point
