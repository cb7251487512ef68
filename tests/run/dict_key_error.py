"""A missing key raises KeyError; del and pop too."""


def look(d, key):
    try:
        return d[key]
    except KeyError:
        return -1


def entry_point(argv):
    d = {'a': 1}
    print(look(d, 'a'), look(d, 'b'))
    try:
        del d['b']
    except KeyError:
        print('no b to delete')
    try:
        d.pop('b')
    except KeyError:
        print('no b to pop')
    print(len(d))
    return 0


def target(driver, args):
    return entry_point
