from rpython.rlib.objectmodel import specialize


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def pairs(text):
    for i in range(len(text)):
        yield i, text[i]


def words():
    yield "one"
    yield "two"
    yield "three"


def empty(n):
    if n > 100:
        yield n


def fibonacci(limit):
    a, b = 0, 1
    while True:
        if a > limit:
            return
        yield a
        a, b = b, a + b


class Node(object):
    def __init__(self, value, left, right):
        self.value = value
        self.left = left
        self.right = right


def in_order(node):
    if node is not None:
        for value in in_order(node.left):
            yield value
        yield node.value
        for value in in_order(node.right):
            yield value


class Tree(object):
    def __init__(self, root):
        self.root = root
        self.current = None

    def __iter__(self):
        return in_order(self.root)

    def doubled(self, extra):
        for value in self:
            yield value * 2 + extra


@specialize.argtype(0)
def squares(numbers):
    for n in numbers:
        yield n * n


def evens(numbers):
    for n in numbers:
        if n % 2:
            continue
        yield n


def nothing_but_none():
    yield
    yield None


def chars(text):
    for c in text:
        yield c


def primes(n):
    found = []
    for candidate in range(2, n):
        for p in found:
            if candidate % p == 0:
                break
        else:
            found.append(candidate)
            yield candidate


def none_or_text(n):
    text = None
    for i in range(n):
        yield text
        if text is None:
            text = ""
        text += str(i)
        yield text


def floats(x):
    while x < 10.0:
        yield x
        x *= 2.5


def default(n=3, step=2):
    while n > 0:
        yield n
        n -= step


def stars(*args):
    for i in range(len(args)):
        yield i + 1
    a, b = args
    yield a + b


def deep(n):
    if n == 0:
        yield "bottom"
    else:
        for x in deep(n - 1):
            yield x
        yield str(n)


def pick(flag, n):
    if flag:
        g = count(n)
    else:
        g = squares(count(n))
    total = 0
    for x in g:
        total += x
    return total


def total(generator):
    result = 0
    for x in generator:
        result += x
    return result


def by_hand(g):
    result = []
    try:
        while True:
            result.append(str(next(g)))
    except StopIteration:
        result.append("end")
    return " ".join(result)


def entry_point(argv):
    for x in count(3):
        print(x)
    for i, c in pairs("ab"):
        print("%d %s" % (i, c))
    for w in words():
        print(w)
    for x in empty(len(argv)):
        print("never %d" % x)
    print(by_hand(fibonacci(50)))
    for c in chars("xyz"):
        print(c)
    tree = Tree(Node(4, Node(2, Node(1, None, None), Node(3, None, None)), Node(6, Node(5, None, None), None)))
    for value in tree:
        print("value %d" % value)
    for value in tree.doubled(100):
        print("doubled %d" % value)
    for x in squares(evens(count(10))):
        print("pipeline %d" % x)
    n = 0
    for x in nothing_but_none():
        n += 1
        assert x is None
    print(n)
    for p in primes(30):
        print(p)
    for t in none_or_text(3):
        if t is None:
            print("None")
        else:
            print("[%s]" % t)
    for f in floats(0.5):
        print(f)
    for x in default():
        print(x)
    for x in default(step=1):
        print(x)
    for x in default(5, 3):
        print(x)
    for x in stars(10, 20):
        print(x)
    for x in deep(5):
        print(x)
    print(pick(True, 5))
    print(pick(False, 5))
    print(total(count(5)) + total(squares(range(4))))
    for x in count(3):
        print("once")
        break
    else:
        print("not broken")
    for x in count(3):
        pass
    else:
        print("else")
    two = [count(2), count(3)]
    two.append(squares(range(3, 5)))
    for g in two:
        for x in g:
            print("list %d" % x)
    tree.current = in_order(tree.root)
    print(next(tree.current))
    print(next(tree.current))
    for x in tree.current:
        if x == 4:
            break
    print(next(tree.current))
    by_name = {"a": words(), "b": words()}
    print(next(by_name["a"]))
    print(next(by_name["b"]))
    print(next(by_name["a"]))
    g = count(2)
    print(g is g)
    print(iter(g) is g)
    print(g == count(2))
    same = g
    print(next(g) + next(same))
    print(by_hand(g))
    return 0


def target(*args):
    return entry_point
