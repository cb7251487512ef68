class Item(object):
    def __init__(self, name, price):
        self.name = name
        self.price = price
        self.tags = [name, name.upper()]


def total(numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def join(texts):
    result = ""
    for t in texts:
        result += t + ";"
    return result


def cheap(items, limit):
    return (item.name for item in items if item.price < limit)


class Shop(object):
    def __init__(self, items):
        self.items = items
        self.factor = 3

    def prices(self):
        return (item.price * self.factor for item in self.items)


def first(texts):
    for t in texts:
        return t
    return "nothing"


def entry_point(argv):
    numbers = [1, 2, 3, 4]
    print(total(x * x for x in numbers))
    print(total(x + y for x in numbers for y in numbers if x != y))
    items = [Item("pen", 2), Item("book", 12), Item("cup", 5)]
    print(join(cheap(items, 6)))
    print(join(cheap(items, 1)))
    print(join(tag for item in items for tag in item.tags))
    shop = Shop(items)
    print(total(shop.prices()))
    g = (n * 10 for n in numbers)
    print(next(g))
    numbers.append(5)
    print(total(g))
    nested = ((x, y) for x in range(3) for y in range(x))
    for x, y in nested:
        print("%d %d" % (x, y))
    print(first(name for name in ["a", "b"]))
    print(first(name for name in ["a", "b"] if name > "c"))
    print(total(total(y for y in range(x)) for x in numbers))
    lists = [(n for n in numbers if n > 3), (n for n in numbers if n > 1)]
    for g in lists:
        print(total(g))
    offset = 100
    print(total(n + offset for n in [m for m in (k * 2 for k in numbers)]))
    print(sum(n + offset for n in numbers))
    print(any(n > 4 for n in numbers))
    print(all(n > 4 for n in numbers))
    print(max(n % 3 for n in numbers))
    print(",".join(str(n) for n in numbers))
    for item in (i for i in items if i.price > 4):
        print(item.name)
    return 0


def target(*args):
    return entry_point
