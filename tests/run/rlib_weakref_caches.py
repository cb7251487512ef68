"""Weak references: back links of trees, observers, caches and shared targets; what is kept alive answers, None-able references, references in lists and dicts, prebuilt ones."""
import weakref


class Node(object):
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self.parent = None
        if parent is not None:
            self.parent = weakref.ref(parent)
            parent.children.append(self)

    def path(self):
        if self.parent is None:
            return self.name
        parent = self.parent()
        if parent is None:
            return '?' + self.name
        return parent.path() + '/' + self.name


class Leaf(Node):
    def path(self):
        return Node.path(self) + '.'


class Subject(object):
    def __init__(self):
        self.observers = []

    def attach(self, observer):
        self.observers.append(weakref.ref(observer))

    def notify(self, n):
        told = 0
        for reference in self.observers:
            observer = reference()
            if observer is not None:
                observer.seen += n
                told += 1
        return told


class Observer(object):
    seen = 0


class Memo(object):
    def __init__(self):
        self.table = {}
        self.made = 0

    def get(self, name):
        reference = self.table.get(name, None)
        if reference is not None:
            node = reference()
            if node is not None:
                return node
        self.made += 1
        node = Node(name)
        self.table[name] = weakref.ref(node)
        return node


ROOT = Node('root')
TO_ROOT = weakref.ref(ROOT)
FIXED = [weakref.ref(ROOT), TO_ROOT]


def entry_point(argv):
    one = len(argv)
    root = Node('usr')
    local = Node('local', root)
    leaf = Leaf('bin', local)
    print(leaf.path(), local.path(), root.path(), Leaf('x', ROOT).path(), len(ROOT.children))
    subject = Subject()
    kept = [Observer() for i in range(3)]
    for observer in kept:
        subject.attach(observer)
    subject.attach(kept[one])
    print(subject.notify(5), [o.seen for o in kept])
    memo = Memo()
    held = [memo.get(name) for name in 'a b a c b a'.split()]
    print(memo.made, held[0] is held[2], held[0] is held[1], [n.name for n in held], sorted(memo.table))
    a, b = weakref.ref(root), weakref.ref(root)
    print(a() is b(), a() is root, a() is local, TO_ROOT() is ROOT, FIXED[0]() is FIXED[one]())
    node = a()
    assert node is not None
    node.name = 'changed'
    other = weakref.ref(leaf)
    found = other()
    print(leaf.path(), found is not None and isinstance(found, Leaf), len(held), len(kept))
    return 0


def target(driver, args):
    return entry_point
