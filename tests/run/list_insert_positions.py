"""insert at every position: negative, beyond both ends; of numbers, texts and instances."""


class Item(object):
    def __init__(self, n):
        self.n = n


def entry_point(argv):
    one = len(argv)
    for i in (-100, -4, -3, -1, 0, 1, 2, 3, 4, 100, -9223372036854775808, 9223372036854775807):
        numbers = [10, 20, 30]
        numbers.insert(i, one)
        texts = ['a', 'b']
        texts.insert(i, 'new')
        things = []
        things.insert(i, Item(one))
        things.insert(i, Item(2))
        print(i, numbers, texts, [t.n for t in things])
    sorted_items = []
    for x in [5, 2, 8, 1, 9, 3, 5]:
        place = 0
        while place < len(sorted_items) and sorted_items[place] < x:
            place += 1
        sorted_items.insert(place, x)
    print(sorted_items)
    return 0

def target(driver, args):
    return entry_point
