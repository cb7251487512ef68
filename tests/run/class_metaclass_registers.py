"""Metaclasses at import: a register of the classes, methods and tables made from attributes, numbers given in order, inherited by subclasses."""
from rpython.rlib.unroll import unrolling_iterable

REGISTER = []


class Meta(type):
    def __new__(meta, name, bases, namespace):
        namespace['tag'] = name.lower()
        codes = [key[3:] for key in sorted(namespace) if key.startswith('op_')]
        namespace['codes'] = ','.join(codes)
        return type.__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        type.__init__(cls, name, bases, namespace)
        cls.number = len(REGISTER)
        REGISTER.append(cls)
        if 'size' in namespace:
            def area(self):
                return self.size * self.size
            cls.area = area


class Base(object, metaclass=Meta):
    size = 1

    def __init__(self, n):
        self.n = n

    def op_inc(self):
        return self.n + 1

    def run(self):
        return -1


class Square(Base):
    size = 4

    def op_dec(self):
        return self.n - 1

    def op_abs(self):
        return abs(self.n)

    def run(self):
        return self.op_dec() * self.op_abs()


class Child(Square):
    def run(self):
        return 100 + Square.run(self)


classes = unrolling_iterable(REGISTER)


def make(tag, n):
    for cls in classes:
        if tag == cls.tag:
            return cls(n)
    return None


def entry_point(argv):
    one = len(argv)
    for tag in ['base', 'square', 'child', 'other']:
        x = make(tag, 5 * one)
        if x is None:
            print(tag, 'unknown')
        else:
            print(x.tag, x.number, x.codes, x.area(), x.run(), x.op_inc())
    print(len(REGISTER), [cls.number for cls in REGISTER], Child.size, REGISTER[one] is Square)
    return 0


def target(driver, args):
    return entry_point
