"""str, repr, %, {} and float() of numbers that are hard to print: the shortest text that reads back, exponents, rounding to even."""


def entry_point(argv):
    one = float(len(argv))
    for x in (0.1, 1 / 3.0, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 1.5e-7, 5e-324, 1.7976931348623157e308, 2.5, 1e22, 1e23, 0.30000000000000004, 100.0, 9007199254740993.0, 1e100, 123e-20):
        x *= one
        print(str(x), repr(-x), '%r' % x, '%.3f' % x if x < 1e20 else '', '%g' % x, '%.10g' % x, '%e' % x, '%.0e' % x, float(repr(x)) == x)
    for digits in (0, 1, 2, 3):
        print(['%.*f' % (digits, x * one) for x in (0.5, 1.5, 2.5, 0.125, 0.375, 2.675, 1e-10, 999.9996)])
    print([float(s) for s in ['1', '.5', '5.', '1e5', '1E-2', '+3.5', ' 2 ', '-.25e+1', '1_0.5', '0x10'[:1]]])
    for s in ['', '.', 'e5', '1e', '1.2.3', '--1', '1 2', 'infin', '0x1p3']:
        try:
            print(s, float(s))
        except ValueError:
            print(s, 'no number')
    print('{:.2f} {:10.3e} {:+g} {:06.1f} {:%} {:,.1f} {:n<8}|{:^9.2f}|'.format(one, 12345.678, 0.5, -2.25, 0.125, 1234567.89, 1.5, 2.0))
    return 0

def target(driver, args):
    return entry_point
