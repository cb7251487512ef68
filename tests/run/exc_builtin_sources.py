"""Every builtin exception that an operation raises, caught by its class, by a base, with its text where it has one."""


class Node(object):
    value = 3


def provoke(n, zero, none, items, table):
    if n == 0:
        return items[zero + 5]
    if n == 1:
        return table['missing']
    if n == 2:
        return 1 // zero
    if n == 3:
        return int(1.5 / zero)
    if n == 4:
        return int('12x')
    if n == 5:
        return none.value
    if n == 6:
        return items.index(99)
    if n == 7:
        return [][:zero].pop()
    if n == 8:
        return 1 << (zero - 1)
    if n == 9:
        return ord('ab'[:2 - zero])
    if n == 10:
        return int(float('1e400'))
    if n == 11:
        return len(chr(zero + 300).encode('utf-8')) if False else ord('abc'[zero + 3])
    if n == 12:
        return 7 % zero
    if n == 13:
        return min([][:zero + 1] + [1][zero + 1:])
    if n == 14:
        return next(iter([1][zero + 1:]))
    if n == 15:
        a, b = items
        return a + b
    return int(float('x' * (zero + 1)))


def entry_point(argv):
    none = Node() if len(argv) > 1 else None
    for n in range(17):
        try:
            print(n, provoke(n, len(argv) - 1, none, [1, 2, 3], {'a': 1}))
        except IndexError as e:
            print(n, 'IndexError', str(e))
        except KeyError:
            print(n, 'KeyError')
        except ZeroDivisionError as e:
            print(n, 'ZeroDivisionError')
        except OverflowError:
            print(n, 'OverflowError')
        except ArithmeticError:
            print(n, 'ArithmeticError')
        except ValueError:
            print(n, 'ValueError')
        except (AttributeError, TypeError):
            print(n, 'AttributeError or TypeError')
        except StopIteration:
            print(n, 'StopIteration')
    return 0

def target(driver, args):
    return entry_point
