"""Formats whose shape is wrong."""


def entry_point(argv):
    n = len(argv)
    print(f'{n:{n}{n}{n}}')             #! error: F018 a format specification takes a width and a precision that vary, no more
    print('%(a)s' % {'b': n})           #! error: F018 the format names 'a'
    print('{} {}'.format(n))            #! error: F018 the format names an argument that is not given
    print('%d %d' % (n,))               #! error: F018 the format takes 2 values, given 1
    return 0


def target(driver, args):
    return entry_point
