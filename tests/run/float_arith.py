"""Float operations and their printing."""


def entry_point(argv):
    a = 7.5
    b = 2.0
    print(a + b, a - b, a * b, a / b)
    print(-a, abs(-a), a < b, a > b, a == 7.5, a != b)
    print(1.0, 0.1, 100.0, 1e16, 1e15, 123456789.125, 1e-5, 0.0001, 1e300, -0.0, 1.0 / 3.0)
    print(0.1 + 0.2, 1e22, 1.5e-10, 5e-324, 1.7976931348623157e308)
    x = 1.0
    for i in range(60):
        x /= 2.0
    print(x)
    return 0


def target(driver, args):
    return entry_point
