"""A finally clause that jumps drops the return it interrupts: continue, break and return, in loops and in each other."""


class Manager(object):
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        print('exit', kind is None)


def continues():
    for i in range(3):
        try:
            return i
        finally:
            print('round', i)
            continue
    return 99


def breaks(items):
    for x in items:
        for y in items:
            try:
                return x
            finally:
                if y == 2:
                    break
                continue
        print('left', x)
    return -1


def returns():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    return 'inner'
                finally:
                    return 'outer'
        finally:
            print('finally', i)
    return 'end'


def with_manager():
    for i in range(2):
        try:
            return i
        finally:
            with Manager():
                for j in range(2):
                    if i == j:
                        break
                if i == 0:
                    continue
    return 7


def handled(n):
    while n < 4:
        n += 1
        try:
            return 10 // (n - 2)
        except ZeroDivisionError:
            return -5
        finally:
            try:
                if n == 3:
                    raise KeyError
            except KeyError:
                break
            continue
    return n


def entry_point(argv):
    print(continues())
    print(breaks([1, 2, 3]))
    print(returns())
    print(with_manager())
    print(handled(0))
    return 0


def target(driver, args):
    return entry_point
