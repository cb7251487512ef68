"""Much short-lived garbage; what is kept stays right."""


class Item(object):
    def __init__(self, n):
        self.n = n
        self.text = 'item%d' % n
        self.data = [n] * 10


def entry_point(argv):
    kept = []
    total = 0
    for i in range(100000):
        item = Item(i)
        total += len(item.text) + item.data[9] % 7
        if i % 1000 == 0:
            kept.append(item)
    print(total, len(kept))
    for item in kept[:5]:
        print(item.n, item.text, item.data[3])
    print(kept[-1].text)
    return 0


def target(driver, args):
    return entry_point
