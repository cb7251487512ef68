"""All six comparisons of texts of all lengths and bytes, prefixes, the empty text; the order they give."""


def sign(a, b):
    result = 0
    if a < b:
        result -= 1
    if a > b:
        result += 1
    assert (a == b) == (result == 0)
    assert (a != b) == (result != 0)
    assert (a <= b) == (result <= 0)
    assert (a >= b) == (result >= 0)
    return result


def entry_point(argv):
    texts = ['', '\x00', '\x00\x00', 'a', 'ab', 'abc', 'b', 'B', '~', '\x7f', 'aa', 'a\x00b', 'a b']
    for a in texts:
        print(repr(a), ' '.join([str(sign(a, b)) for b in texts]))
    texts.sort()
    print(texts)
    texts.sort(reverse=True)
    print(texts, max(texts), min(texts) == '')
    for i in range(len(texts) - 1):
        if not texts[i] > texts[i + 1]:
            print('out of order')
    a = 'x' * len(argv)
    print('w' < a < 'y' <= 'y', a == 'x' != 'y', 'a' < 'b' > 'a', not a < 'x')
    return 0

def target(driver, args):
    return entry_point
