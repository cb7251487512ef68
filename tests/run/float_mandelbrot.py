"""A loop of floats."""


def iterations(cx, cy, limit):
    x = 0.0
    y = 0.0
    for n in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return n
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def entry_point(argv):
    for row in range(-10, 11):
        line = ''
        for column in range(-40, 20):
            n = iterations(column / 20.0, row / 10.0, 40)
            if n == 40:
                line += '#'
            elif n > 6:
                line += '+'
            else:
                line += '.'
        print(line)
    return 0


def target(driver, args):
    return entry_point
