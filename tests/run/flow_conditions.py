"""Conditions of all kinds: chained comparisons, and/or of mixed values, not, nested conditional expressions, truth of everything."""


class Falsy(object):
    def __len__(self):
        return 0


class Truthy(object):
    pass


calls = []


def note(x):
    calls.append(x)
    return x


def entry_point(argv):
    one = len(argv)
    x = 5 * one
    print(1 < x < 10, 1 < x > 4 == 4, 0 == 0 < x != 3, not x < 3, (x == 5 and 7) or 8, x and one, (x - 5) or 11)
    for n in (-1, 0, 1, 50, 100):
        print('neg' if n < 0 else 'zero' if n == 0 else 'small' if n < 10 else 'big' if n < 100 else 'huge')
    print(bool([]), bool([0]), bool(''), bool(' '), bool(0.0), bool(-0.0), bool(0.1), bool(None), bool({}), bool(()), bool((0,)),
          bool(Falsy()), bool(Truthy()), bool(float('nan')), not set())
    print(note(0) or note(2) or note(3), note(1) and note(0) and note(5), note(1) < note(2) < note(0) < note(9), calls)
    s = '' if one > 1 else 'text'
    t = s or 'default'
    u = s and s[0:1]
    print(t, u, (s and t and 'all') or 'some', s is t, x if x > 3 and s else -x)
    items = [1, 2] if x else []
    while items and items[-1]:
        items[-1] -= 1
        if not items[-1]:
            items.pop()
    print(items, not not items, True if not items else False)
    f = Falsy() if one == 1 else None
    print('yes' if f else 'no', 'none' if f is None else 'some', f is not None and not f)
    return 0

def target(driver, args):
    return entry_point
