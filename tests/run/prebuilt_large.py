"""A thousand prebuilt objects of several shapes."""


class Entry(object):
    def __init__(self, n):
        self.n = n
        self.name = 'entry' + str(n)
        self.children = []


ENTRIES = [Entry(i) for i in range(1000)]
for _i in range(1, 1000):
    ENTRIES[(_i - 1) // 3].children.append(ENTRIES[_i])
INDEX = {}
for _e in ENTRIES:
    INDEX[_e.name] = _e


def total(entry):
    result = entry.n
    for child in entry.children:
        result += total(child)
    return result


def entry_point(argv):
    print(total(ENTRIES[0]), INDEX['entry77'].n, len(INDEX['entry5'].children))
    return 0


def target(driver, args):
    return entry_point
