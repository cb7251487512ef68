def lists(l):
    return [x + 1 for x in l if x]


def nested(rows):
    return [x for row in rows for x in row if x > row.y]


def dicts(l):
    return {k: v for k, v in l}


def consumed(l):
    return sum(x for x in l), any(x > 2 for x in l), all(x for x in l), "".join(str(x) for x in l), max(x for x in l)


def shadowed(x):
    y = [x for x in x]
    return x, y
