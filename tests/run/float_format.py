"""%f, %.2f, %e, %g, %s and %r."""


def entry_point(argv):
    for x in [0.0, 1.5, -2.25, 3.14159265, 1e10, 1e-10, 123456.789]:
        print('%f|%.2f|%8.3f|%e|%g|%s|%r' % (x, x, x, x, x, x, x))
    print('%.0f %.10f' % (2.5, 1.0 / 3.0))
    print('%f' % 3)
    return 0


def target(driver, args):
    return entry_point
