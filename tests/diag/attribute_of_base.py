"""Subclasses that keep unlike things under one name, which a base class reads; operators no method answers."""


class Value(object):
    def get(self):
        return self.value           #! note: used here of a base class


class Number(Value):
    def __init__(self, value):
        self.value = value          #! error: A005 attribute 'value' of Value is float here but str there


class Text(Value):
    def __init__(self, value):
        self.value = value          #! note: str since here


class Truth(Value):
    def __neg__(self):
        return self


class Plain(object):
    pass


def make(n):
    if n > 1:
        return Text('x')
    return Number(1.5)


def entry_point(argv):
    value = make(len(argv))
    value.get()
    print(-Plain())                 #! error: A012 -Plain cannot be translated.*define __neg__ in Plain
    print(Plain() + 1)              #! error: A012 .*define __add__ in Plain
    print(1 - Plain())              #! error: A012 .*define __rsub__ in Plain
    return 0


def target(driver, args):
    return entry_point
