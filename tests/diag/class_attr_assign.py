"""Class attr assign."""


class C(object):
    count = 0


def entry_point(argv):
    C.count += 1    #! error: F004 attribute 'count' of class_attr_assign\.C is assigned at run time.*help: attributes of modules, classes and
    return C.count


def target(driver, args):
    return entry_point
