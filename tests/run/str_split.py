"""split, rsplit, splitlines, join."""


def show(items):
    print('|'.join(items) + ' ' + str(len(items)))


def entry_point(argv):
    show('a,b,,c'.split(','))
    show('a,b,,c'.split(',', 1))
    show('a,b,c,d'.rsplit(',', 2))
    show('a::b::c'.split('::'))
    show('  some   words here \t\n'.split())
    show(''.split(','))
    show(''.split())
    show('one'.split(','))
    show(' a b  c '.split(' '))
    show('line\nother\n\nlast'.split('\n'))
    show('x y z'.split(None, 1))
    show('l1\nl2\r\nl3'.splitlines())
    print('-'.join([]), '-'.join(['a']), ''.join(['x', 'y', 'z']))
    return 0


def target(driver, args):
    return entry_point
