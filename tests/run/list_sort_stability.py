"""Sorting keeps the order of equals, also in reverse; sorting what is sorted, reversed, all equal, of many sizes."""


class Record(object):
    def __init__(self, key, number):
        self.key = key
        self.number = number


def key_of(r):
    return r.key


def is_stable(records, reverse):
    for i in range(len(records) - 1):
        a, b = records[i], records[i + 1]
        if (a.key < b.key) if reverse else (a.key > b.key):
            return False
        if a.key == b.key and a.number > b.number:
            return False
    return True


def shuffled(n, keys):
    seed = 12345
    records = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        records.append(Record((seed >> 8) % keys, i))
    return records


def entry_point(argv):
    for n in (0, 1, 2, 3, 7, 31, 32, 33, 64, 65, 200):
        for keys in (1, 2, 5, 1000):
            up = shuffled(n, keys)
            up.sort(key=key_of)
            down = sorted(shuffled(n, keys), key=key_of, reverse=True)
            if not is_stable(up, False) or not is_stable(down, True):
                print('wrong', n, keys)
    numbers = list(range(100)) + list(range(50)) + list(range(100, 0, -1))
    numbers.sort()
    print(numbers[:12], numbers[-3:], len(numbers))
    numbers.reverse()
    print(numbers[:5], sorted(numbers) == numbers[::-1], sorted([2, 1], reverse=len(argv) == 1))
    words = 'the quick brown fox jumps over the lazy dog'.split()
    words.sort(key=lambda w: (len(w), w))
    print(words)
    words.sort(key=lambda w: w[-1], reverse=True)
    print(words)
    print(sorted([3.5, -0.5, 2.0, 1e300, float('-inf')]), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([True, False, True]))
    return 0

def target(driver, args):
    return entry_point
