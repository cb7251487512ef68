"""find, rfind, index, rindex and count with every kind of bounds: negative, beyond, crossed, None-free; empty needles."""


def rows(s, needle):
    found = []
    for start in (-100, -3, -1, 0, 1, 3, 100):
        for stop in (-100, -2, 0, 2, 5, 100):
            found.append('%d/%d/%d' % (s.find(needle, start, stop), s.rfind(needle, start, stop), s.count(needle, start, stop)))
    return found


def checksum(texts):
    total = 0
    for text in texts:
        for c in text:
            total = (total * 31 + ord(c)) % 1000003
    return total


def where(s, needle, start):
    try:
        return s.index(needle, start)
    except ValueError:
        return -99


def where_last(s, needle, start, stop):
    try:
        return s.rindex(needle, start, stop)
    except ValueError:
        return -99


def entry_point(argv):
    for s in ('', 'a', 'banana', 'aaaa'):
        for needle in ('', 'a', 'an', 'aa', 'banana!', 'x'):
            found = rows(s, needle)
            print(s + '|' + needle, found[0], found[9], found[20], checksum(found))
            print(s.find(needle), s.rfind(needle), s.count(needle), s.find(needle, 2), s.rfind(needle, 2), s.count(needle, 2))
            print(where(s, needle, 1), where(s, needle, -2), where_last(s, needle, 0, 100), where_last(s, needle, 1, -1))
    big = 9223372036854775807
    print('abc'.find('c', -big - 1, big), 'abc'.rfind('', big), 'abc'.count('', 3), 'abc'.count('', 4), 'abc'.find('', 3), 'abc'.find('', 4))
    return 0

def target(driver, args):
    return entry_point
