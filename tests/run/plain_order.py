"""Sorting, choosing and comparing in every form: key functions, reverse, lists, tuples of any length, own order."""


class Word(object):
    def __init__(self, text, weight):
        self.text = text
        self.weight = weight

    def __lt__(self, other):
        return self.weight < other.weight

    def __eq__(self, other):
        return self.text == other.text

    def __ne__(self, other):
        return self.text != other.text

    def __hash__(self):
        return len(self.text)


def negative(x):
    return -x


def second(pair):
    return pair[1]


def weight_of(word):
    return word.weight


def texts(words):
    return ' '.join([word.text for word in words])


def sorting(one):
    numbers = [3, 1, 2, one]
    print(sorted(numbers), sorted(numbers, reverse=True), sorted(numbers, key=negative), sorted([]))
    words = ['bb', 'a', 'ccc', 'aa']
    print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted('hello'), sorted((3, 1, 2)))
    print(sorted({'x': 1, 'b': 2}), sorted([[2], [1, one], [1]]), sorted([(1, 'b'), (0, 'z'), (1, 'a')]))
    pairs = [(1, 'b'), (0, 'z'), (1, 'a'), (0, 'y')]
    pairs.sort(key=second)
    print(pairs)
    pairs.sort(key=lambda_free, reverse=True)
    print(pairs)
    pairs.sort(reverse=True)
    print(pairs)
    many = [(i * 7919) % 101 for i in range(60)]
    ordered = sorted(many, key=negative)
    print(ordered[0], ordered[-1], ordered == sorted(many, reverse=True))


def lambda_free(pair):
    return pair[0]


def instances():
    words = [Word('x', 3), Word('y', 1), Word('z', 2)]
    print(texts(sorted(words)), texts(sorted(words, reverse=True)), texts(sorted(words, key=weight_of)))
    print(min(words).text, max(words).text, max(words, key=weight_of).text, min(words[0], words[1]).text)
    words.sort()
    print(texts(words))
    print(Word('z', 0) in words, Word('q', 0) in words, words.index(Word('z', 9)), words.count(Word('x', 0)))
    words.remove(Word('y', 0))
    print(texts(words), words == [Word('z', 0), Word('x', 0)], words != [Word('z', 0)])
    print((words[0], 1) == (Word('z', 5), 1), (words[0], 1) == (Word('x', 5), 1), (1, words[0]) < (1, words[1]))
    try:
        words.remove(Word('none', 0))
    except ValueError:
        print('not there')


def choosing(one):
    print(min([3, 1, one]), max((3, 1)), min('hello'), max({1: 2, 5: 1}), min(3, one, 2), max('a', 'b'), max(1, 2.5))
    print(max(range(5)), max([1, 5, 2], key=negative), min('bb', 'a', key=len), max([(1, 'a'), (1, 'b')]))
    print(min([[2], [1, one]]), max([2, one][:0], default=7))
    for choose in (True, False):
        try:
            print(min([one][one:], key=negative) if choose else max([one][one:]))
        except ValueError:
            print('empty')
    print(sum([1, 2, one]), sum((1, 2)), sum([0.5, one]), sum(range(4)), sum([1, 2], 10), sum({1: 2}), sum([1], 0.5),
          sum([[1], [2, one]], []), sum([True, False, True]))
    print(any([0, one]), all([0, one]), any(['', 'x']), all(('a', '')), any({0: 1}), all([[1], []]), any([None, 'a']),
          all(range(3)), any([]), all([]))


def comparing(one):
    a = [1, 2, one]
    b = [1, 2, 3]
    print(a < b, a <= b, a > b, a >= b, [1] < [1, one], [] < a, ['a'] < ['b'], [[1], [2]] < [[1], [3]])
    s = (1, 'x', one)
    t = (1, 'y', 0)
    print(s < t, s <= t, s > t, s >= t, (one, 2) < (1, 2, 3), (one, 2, 3) <= (1, 2), (one,) == (1, 2), (1, [2]) < (one, [3]))


def entry_point(argv):
    one = len(argv)
    sorting(one)
    instances()
    choosing(one)
    comparing(one)
    return 0


def target(driver, args):
    return entry_point
