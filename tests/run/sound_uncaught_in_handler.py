"""An exception raised in a handler replaces the one that was handled; the finally clauses run on the way out."""


def risky(n):
    try:
        return [1, 2][n]
    except IndexError:
        print('handler')
        return {}.get('x', 0) + 1 // (n - 5)
    finally:
        print('finally', n)


def entry_point(argv):
    print(risky(1))
    print(risky(4))
    print(risky(5))
    return 0

def target(driver, args):
    return entry_point
