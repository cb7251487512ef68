"""What a finally clause does to the values of variables that the return or the handler sees."""


class Account(object):
    def __init__(self):
        self.balance = 10
        self.open = 0


def value_before(x):
    try:
        return x
    finally:
        x += 100


def attribute_after(a):
    a.open += 1
    try:
        a.balance -= 4
        if a.balance < 0:
            raise ValueError('overdrawn')
        return a.balance
    finally:
        a.open -= 1


def sees_assignment(n):
    x = 0
    try:
        x = 1
        x = 10 // n
        x = 3
    except ZeroDivisionError:
        return 'handler %d' % x
    finally:
        x += 1
        print('finally', x)
    return 'end %d' % x


def list_item(items):
    i = 0
    try:
        while True:
            items[i] += 1
            i += 1
    except IndexError:
        return i
    finally:
        items.append(i)


def nested_result(n):
    result = []
    for i in range(n):
        try:
            try:
                result.append(100 // (i - 1))
            finally:
                result.append(-i)
        except ZeroDivisionError:
            result.append(999)
    return result


def entry_point(argv):
    one = len(argv)
    print(value_before(one))
    a = Account()
    for i in range(4):
        try:
            print(attribute_after(a), a.open)
        except ValueError as e:
            print(str(e), a.balance, a.open)
    print(sees_assignment(one), sees_assignment(one - 1))
    items = [1, 2, 3]
    print(list_item(items), items)
    print(nested_result(4))
    return 0

def target(driver, args):
    return entry_point
