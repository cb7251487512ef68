"""Closures that share and assign variables by nonlocal: counters, accumulators, recursion, two levels, loops, state that outlives the function, exceptions between."""


def counter(start, step):
    value = start

    def up():
        nonlocal value
        value += step
        return value

    def reset(n):
        nonlocal value
        value, old = n, value
        return old
    return up, reset


def depth_of(tree):
    deepest = 0

    def visit(node, depth):
        nonlocal deepest
        if depth > deepest:
            deepest = depth
        for child in node.children:
            visit(child, depth + 1)
    visit(tree, 1)
    return deepest


class Node(object):
    def __init__(self, children):
        self.children = children


def two_levels(n):
    total = 0
    text = ''

    def outer(k):
        calls = 0

        def inner(i):
            nonlocal total, calls, text
            total += i
            calls += 1
            text += str(i)
            return calls
        for i in range(k):
            inner(i)
        return calls
    found = [outer(i) for i in range(n)]
    return total, text, found


def guarded(limit):
    used = 0

    def spend(n):
        nonlocal used
        used += n
        if used > limit:
            raise ValueError('%d over %d' % (used, limit))
        return limit - used
    try:
        while True:
            spend(4)
    except ValueError as e:
        return str(e), used


def chain(n):
    seen = None

    def remember(s):
        nonlocal seen
        before = seen
        seen = s
        return before
    first = remember('a' * n)
    return first is None, remember('b'), seen


def entry_point(argv):
    one = len(argv)
    up, reset = counter(10, one)
    other, _ = counter(0, 5)
    print(up(), up(), other(), up(), reset(3), up(), other())
    print(depth_of(Node([Node([]), Node([Node([Node([])]), Node([])])])), depth_of(Node([])))
    print(two_levels(4 * one), guarded(10), chain(3))
    return 0


def target(driver, args):
    return entry_point
