"""Properties: read-only, with setters that check, computed from others, inherited, overridden, through the base's, made by a function."""


def field(name):
    def get(self):
        return getattr(self, name)
    return property(get)


class Temperature(object):
    def __init__(self, degrees):
        self.degrees = degrees
        self.reads = 0

    def get_celsius(self):
        self.reads += 1
        return self.degrees

    def set_celsius(self, value):
        if value < -273.15:
            raise ValueError('too cold')
        self.degrees = value

    celsius = property(get_celsius, set_celsius)
    raw = field('degrees')

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9


class Warm(Temperature):
    @property
    def label(self):
        return 'warm %.1f' % self.celsius

    def get_celsius(self):
        return 0.0



def entry_point(argv):
    t = Temperature(100.0 * len(argv))
    print(t.celsius, t.fahrenheit, t.raw, t.reads)
    t.celsius = 0.0
    print(t.fahrenheit)
    t.fahrenheit = 212.0
    t.celsius += 1
    print(t.celsius, t.raw)
    try:
        t.fahrenheit = -1000.0
    except ValueError as e:
        print(str(e), t.raw)
    w = Warm(30.0)
    print(w.label, w.celsius, w.fahrenheit, w.reads)
    for x in [t, w]:
        x.celsius = 5.0
        print(x.raw, x.fahrenheit)
    return 0

def target(driver, args):
    return entry_point
