"""Assignment to slices: of equal, longer and shorter lists, with steps, of a list to a part of itself."""


def entry_point(argv):
    one = len(argv)
    items = [0, 1, 2, 3, 4]
    items[1:3] = [one]
    print(items)
    items[1:1] = [7, 8, 9]
    print(items)
    items[-2:] = []
    print(items)
    items[:0] = [-1]
    items[100:] = [100]
    items[3:2] = [55]
    print(items)
    items[:] = [1, 2, 3, 4, 5, 6]
    items[::2] = [10, 30, 50]
    items[::-2] = [6, 4, 2]
    print(items)
    items[1:3] = items
    print(items)
    items[2:] = items[:2]
    print(items)
    items[:] = items[::-1]
    print(items)
    try:
        items[::2] = [1] * 9
    except ValueError:
        print('of another size')
    items[::-1] = items
    print(items)
    letters = list('hello')
    letters[1:4] = 'EY'
    print(letters, ''.join(letters))
    letters[0:1] = ('p', 'q')
    print(letters)
    alias = letters
    letters[:] = ['z']
    print(alias, alias is letters)
    return 0

def target(driver, args):
    return entry_point
