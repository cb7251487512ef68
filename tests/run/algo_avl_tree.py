"""An AVL tree with rotations, removal, in-order generator, rank and a check of its invariants, against a sorted list."""


class Node(object):
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.height = 1
        self.size = 1


def height(node):
    return node.height if node is not None else 0


def size(node):
    return node.size if node else 0


def update(node):
    node.height = 1 + max(height(node.left), height(node.right))
    node.size = 1 + size(node.left) + size(node.right)


def rotate_right(node):
    top = node.left
    node.left, top.right = top.right, node
    update(node)
    update(top)
    return top


def rotate_left(node):
    top = node.right
    node.right, top.left = top.left, node
    update(node)
    update(top)
    return top


def balance(node):
    update(node)
    lean = height(node.left) - height(node.right)
    if lean > 1:
        if height(node.left.left) < height(node.left.right):
            node.left = rotate_left(node.left)
        return rotate_right(node)
    if lean < -1:
        if height(node.right.right) < height(node.right.left):
            node.right = rotate_right(node.right)
        return rotate_left(node)
    return node


def insert(node, key):
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    return balance(node)


def take_least(node):
    if node.left is None:
        return node.key, node.right
    key, node.left = take_least(node.left)
    return key, balance(node)


def remove(node, key):
    if node is None:
        raise KeyError(str(key))
    if key < node.key:
        node.left = remove(node.left, key)
    elif key > node.key:
        node.right = remove(node.right, key)
    elif node.right is None:
        return node.left
    else:
        node.key, node.right = take_least(node.right)
    return balance(node)


def in_order(root):
    stack = []
    node = root
    while stack or node is not None:
        while node is not None:
            stack.append(node)
            node = node.left
        node = stack.pop()
        yield node.key
        node = node.right


def select(node, rank):
    while True:
        before = size(node.left)
        if rank == before:
            return node.key
        if rank < before:
            node = node.left
        else:
            rank -= before + 1
            node = node.right


def entry_point(argv):
    root = None
    for i in range(100):
        root = insert(root, i * 37 % 101)
    print(root.height, root.size, root.key, [select(root, i) for i in (0, 1, 50, 99)])
    for i in range(0, 101, 3):
        try:
            root = remove(root, i * 37 % 101)
        except KeyError as e:
            print('no', e)
    keys = list(in_order(root))
    print(root.height, len(keys) == root.size, keys == sorted(keys), keys[:8], sum(keys))
    root = None
    for i in range(200):
        root = insert(root, i)
    print(root.height, root.key)
    while root:
        root = remove(root, root.key)
    print(root is None, list(in_order(root)))
    try:
        select(root, 3)
    except AttributeError:
        print('empty')
    return 0


def target(driver, args):
    return entry_point
