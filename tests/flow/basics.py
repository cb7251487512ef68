def add(x, y):
    return x + y
def if_else(x):
    if x > 3:
        y = 1
    else:
        y = 2
    return y
def same(x):
    if x:
        y = 1
    else:
        y = 1
    return y
def loop(n):
    total = 0
    k = 5
    i = 0
    while i < n:
        if i == k:
            break
        total += i * k
        i += 1
    else:
        total = -1
    return total
def each(items):
    result = []
    for x in items:
        if x is None:
            continue
        result.append(x)
    return result
def boolop(a, b):
    return a and b or None
def cond(a, b):
    if a and not (b or a is b):
        return 1
    return a if b else 3
