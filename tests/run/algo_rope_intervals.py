"""A rope of texts (split, concatenation, balance, iteration) and a map of intervals to values with None for gaps."""


class Rope(object):
    length = 0

    def __len__(self):
        return self.length

    def __add__(self, other):
        return join(self, other)

    def __getitem__(self, i):
        raise NotImplementedError

    def split(self, i):
        raise NotImplementedError

    def leaves(self):
        raise NotImplementedError


class Leaf(Rope):
    def __init__(self, text):
        self.text = text
        self.length = len(text)

    def __getitem__(self, i):
        return self.text[i]

    def split(self, i):
        return Leaf(self.text[:i]), Leaf(self.text[i:])

    def leaves(self):
        return [self.text] if self.text else []


class Concat(Rope):
    def __init__(self, left, right):
        self.left, self.right = left, right
        self.length = len(left) + len(right)

    def __getitem__(self, i):
        n = len(self.left)
        return self.left[i] if i < n else self.right[i - n]

    def split(self, i):
        n = len(self.left)
        if i < n:
            a, b = self.left.split(i)
            return a, b + self.right
        a, b = self.right.split(i - n)
        return self.left + a, b

    def leaves(self):
        return self.left.leaves() + self.right.leaves()


def join(left, right):
    if not len(left):
        return right
    if not len(right):
        return left
    if isinstance(left, Leaf) and isinstance(right, Leaf) and len(left) + len(right) < 8:
        return Leaf(left.text + right.text)
    return Concat(left, right)


def balanced(leaves):
    if len(leaves) < 2:
        return Leaf(''.join(leaves))
    middle = len(leaves) // 2
    return join(balanced(leaves[:middle]), balanced(leaves[middle:]))


def depth(rope):
    if isinstance(rope, Concat):
        return 1 + max(depth(rope.left), depth(rope.right))
    return 0


class IntervalMap(object):
    def __init__(self):
        self.borders = [(-1000, None)]

    def index(self, x):
        low, high = 0, len(self.borders)
        while high - low > 1:
            middle = (low + high) // 2
            if self.borders[middle][0] <= x:
                low = middle
            else:
                high = middle
        return low

    def __getitem__(self, x):
        return self.borders[self.index(x)][1]

    def put(self, start, stop, value):
        after = self[stop]
        kept = [b for b in self.borders if b[0] < start or b[0] > stop]
        merged = []
        for border in sorted(kept + [(start, value), (stop, after)], key=lambda b: b[0]):
            if not merged or merged[-1][1] != border[1]:
                merged.append(border)
        self.borders = merged


def entry_point(argv):
    rope = Leaf('')
    for i in range(26):
        rope = rope + Leaf(chr(97 + i) * (i % 4 + 1))
    print(len(rope), depth(rope), rope[0], rope[10], rope[len(rope) - 1])
    rope = balanced(rope.leaves())
    a, b = rope.split(20)
    print(depth(rope), len(a), len(b), ''.join((b + Leaf('--') + a).leaves()))
    try:
        print(rope[len(rope)])
    except IndexError:
        print('outside')
    m = IntervalMap()
    for start, stop, value in [(0, 10, 'a'), (5, 7, 'b'), (20, 30, 'c'), (6, 25, 'd'), (5, 6, 'a'), (28, 40, None)]:
        m.put(start, stop, value)
        print([(s, v or '-') for s, v in m.borders], m[5], m[29])
    return 0


def target(driver, args):
    return entry_point
