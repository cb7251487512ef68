"""strip, lstrip, rstrip with and without characters."""


def entry_point(argv):
    for s in ['  x  ', 'x', '', '   ', '\t x\n', 'xxaxx']:
        print('[' + s.strip() + '][' + s.lstrip() + '][' + s.rstrip() + '][' + s.strip('x') + ']')
    print('--a-b--'.strip('-'), '--a-b--'.lstrip('-'), '--a-b--'.rstrip('-'))
    return 0


def target(driver, args):
    return entry_point
