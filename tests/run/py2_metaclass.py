"""__metaclass__ registers classes at import time."""

REGISTRY = []


class Registering(type):
    def __new__(cls, name, bases, namespace):
        new = type.__new__(cls, name, bases, namespace)
        REGISTRY.append(new)
        return new


class Base(object):
    __metaclass__ = Registering
    code = 0


class One(Base):
    code = 1


class Two(Base):
    code = 2


CODES = [cls.code for cls in REGISTRY]


def entry_point(argv):
    for code in CODES:
        print code
    print One().code + Two().code
    return 0


def target(driver, args):
    return entry_point
