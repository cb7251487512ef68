"""Properties read and written."""


class Celsius(object):
    def __init__(self, degrees):
        self._degrees = degrees

    def get_fahrenheit(self):
        return self._degrees * 9.0 / 5.0 + 32.0

    def set_fahrenheit(self, value):
        self._degrees = (value - 32.0) * 5.0 / 9.0

    fahrenheit = property(get_fahrenheit, set_fahrenheit)


def entry_point(argv):
    c = Celsius(100.0)
    print(c.fahrenheit)
    c.fahrenheit = 32.0
    print(c._degrees)
    return 0


def target(driver, args):
    return entry_point
