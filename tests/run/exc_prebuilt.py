"""A prebuilt exception instance raised again and again."""


class Found(Exception):
    def __init__(self):
        self.count = 0


FOUND = Found()


def search(items, wanted):
    for item in items:
        if item == wanted:
            FOUND.count += 1
            raise FOUND
    return False


def entry_point(argv):
    for wanted in [1, 5, 3]:
        try:
            search([1, 2, 3], wanted)
            print('missing')
        except Found as e:
            print('found', e.count, e is FOUND)
    return 0


def target(driver, args):
    return entry_point
