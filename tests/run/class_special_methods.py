"""__len__, __getitem__, __setitem__ called by syntax."""


class Vector(object):
    def __init__(self, n):
        self.items = [0] * n

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value


def entry_point(argv):
    v = Vector(3)
    v[1] = 5
    v[2] += 7
    print(len(v), v[0], v[1], v[2])
    return 0


def target(driver, args):
    return entry_point
