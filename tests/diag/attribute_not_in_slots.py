"""An attribute outside of _attrs_."""


class Point(object):
    _attrs_ = ['x', 'y']

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.z = 0              #! error: z.*_attrs_|_attrs_.*z


def entry_point(argv):
    return Point(1, 2).z        #! error: no attribute 'z'


def target(driver, args):
    return entry_point
