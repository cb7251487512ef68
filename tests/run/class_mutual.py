"""Two classes that hold each other; a cycle of objects."""


class Parent(object):
    def __init__(self, name):
        self.name = name
        self.children = []

    def add(self, name):
        child = Child(name, self)
        self.children.append(child)
        return child


class Child(object):
    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def path(self):
        return self.parent.name + '/' + self.name


def entry_point(argv):
    p = Parent('p')
    print(p.add('a').path(), p.add('b').path())
    print(p.children[0].parent.children[1].name, p.children[0].parent is p)
    return 0


def target(driver, args):
    return entry_point
