"""str of a float is the shortest text that reads back as it."""


def entry_point(argv):
    x = 1.0
    for i in range(40):
        x = x * 1.7 + 0.1 * i
        text = str(x)
        assert float(text) == x
        print(text)
    return 0


def target(driver, args):
    return entry_point
