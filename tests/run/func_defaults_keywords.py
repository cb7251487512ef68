"""Default values, keyword arguments at calls, in any order."""


def greet(name, greeting='hello', mark='!'):
    return greeting + ' ' + name + mark


class Point(object):
    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def moved(self, dx=0, dy=0):
        return Point(self.x + dx, self.y + dy)


def entry_point(argv):
    print(greet('ann'), greet('bob', 'hi'), greet('cy', mark='?'), greet(mark='.', name='di', greeting='hey'))
    p = Point(y=5).moved(dx=2)
    print(p.x, p.y, Point().x)
    return 0


def target(driver, args):
    return entry_point
