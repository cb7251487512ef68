def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def guarded(n):
    try:
        got = yield n
        print(got)
    finally:
        print("left")


def expression(items, limit):
    return (x + limit for x in items if x < limit)


def delegating(items):
    yield from items
