"""Weak references at run time and prebuilt; what they refer to is alive."""
import gc
import weakref


class Node(object):
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.children = []

    def add(self, child):
        self.children.append(child)
        child.parent = weakref.ref(self)
        return child


class Leaf(Node):
    def size(self):
        return 1


ROOT = Node('root')
ROOT_REF = weakref.ref(ROOT)
REFS = [weakref.ref(ROOT), weakref.ref(ROOT)]


class Holder(object):
    def __init__(self):
        self.ref = None

    def get(self):
        ref = self.ref
        if ref is None:
            return 'none'
        node = ref()
        if node is None:
            return 'dead'
        return node.name


def parent_name(node):
    parent = node.parent
    if parent is not None:
        up = parent()
        assert up is not None
        return up.name
    return '-'


def pick(n, a, b):
    if n > 0:
        return weakref.ref(a)
    return weakref.ref(b)


def entry_point(argv):
    n = len(argv)
    root = Node('top')
    leaf = Leaf('leaf')
    child = root.add(leaf)
    print(parent_name(root), parent_name(child))
    r = weakref.ref(leaf)
    print(r() is leaf, r().size(), r().name)
    print(ROOT_REF() is ROOT, REFS[1]().name)
    h = Holder()
    print(h.get())
    h.ref = weakref.ref(root)
    print(h.get())
    h.ref = r
    print(h.get())
    gc.collect()
    print(h.get(), pick(n, root, leaf)().name, pick(n - 1, root, leaf)().name)
    d = {1: weakref.ref(root)}
    gc.collect()
    x = d[1]()
    print(x is not None and x is root)
    if r:
        print('a reference is true')
    print(root.name, leaf.name)
    return 0


def target(driver, args):
    return entry_point
