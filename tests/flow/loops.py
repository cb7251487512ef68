def forever():
    while True:
        pass


def deep(x):
    while True:
        if x:
            return 1
        for i in x:
            while i:
                if i == 3:
                    break
                i -= 1
            else:
                continue
            x = i


def constant_in_loop(n):
    step = 2
    while n > 0:
        n -= step
    return n


def conditions(a, b, c):
    if a and not (b or a is b):
        return 1
    elif (a or b) and c:
        return 2
    return a if b else 3


def values(a, b):
    return a and b or None


def dead_code(x):
    while x:
        return 1
        x = 2
    raise ValueError
    return 5
