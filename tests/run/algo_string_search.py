"""Searching texts: Knuth-Morris-Pratt, Rabin-Karp with a rolling hash, Boyer-Moore-Horspool, a suffix array with common prefixes."""


def failures(pattern):
    table = [0] * len(pattern)
    k = 0
    for i in range(1, len(pattern)):
        while k and pattern[i] != pattern[k]:
            k = table[k - 1]
        if pattern[i] == pattern[k]:
            k += 1
        table[i] = k
    return table


def kmp(text, pattern):
    table, k = failures(pattern), 0
    for i, c in enumerate(text):
        while k and (k == len(pattern) or c != pattern[k]):
            k = table[k - 1]
        if c == pattern[k]:
            k += 1
        if k == len(pattern):
            yield i - k + 1


def rabin_karp(text, pattern):
    m, modulus, base = len(pattern), 1000003, 257
    high = pow(base, m - 1, modulus)
    wanted = rolling = 0
    for c in pattern:
        wanted = (wanted * base + ord(c)) % modulus
    for i in range(len(text)):
        if i >= m:
            rolling = (rolling - ord(text[i - m]) * high) % modulus
        rolling = (rolling * base + ord(text[i])) % modulus
        if i >= m - 1 and rolling == wanted and text[i - m + 1:i + 1] == pattern:
            yield i - m + 1


def horspool(text, pattern):
    last = dict([(c, len(pattern) - 1 - i) for i, c in enumerate(pattern[:-1])])
    i = 0
    while i + len(pattern) <= len(text):
        if text.startswith(pattern, i):
            yield i
        i += last.get(text[i + len(pattern) - 1], len(pattern))


def naive(text, pattern):
    i = text.find(pattern)
    while i >= 0:
        yield i
        i = text.find(pattern, i + 1)


def suffix_array(text):
    rank = [ord(c) for c in text]
    order = list(range(len(text)))
    step = 1
    while True:
        keys = [(rank[i], rank[i + step] if i + step < len(text) else -1) for i in range(len(text))]
        order.sort(key=lambda i: keys[i])
        previous = keys[order[0]]
        new = 0
        for i in order:
            if keys[i] != previous:
                new += 1
                previous = keys[i]
            rank[i] = new
        if new == len(text) - 1:
            return order
        step *= 2


def common_prefix(text, i, j):
    n = 0
    while i + n < len(text) and j + n < len(text) and text[i + n] == text[j + n]:
        n += 1
    return n


def longest_repeat(text):
    order = suffix_array(text)
    best = ''
    for a, b in zip(order, order[1:]):
        n = common_prefix(text, a, b)
        if n > len(best):
            best = text[a:a + n]
    return best


def entry_point(argv):
    texts = ['abracadabra abracadabra', 'aaaaaaaa', 'mississippi', 'x', '']
    for text in texts:
        for pattern in ['abra', 'aa', 'ssi', 'x', 'issip', 'aaaaaaaaa']:
            found = list(kmp(text, pattern))
            same = found == list(rabin_karp(text, pattern)) == list(horspool(text, pattern)) == list(naive(text, pattern))
            if found or not same:
                print(repr(text), repr(pattern), found, same)
    print(failures('aabaaab'), suffix_array('mississippi'), suffix_array('banana'))
    print([longest_repeat(t) for t in texts if t])
    try:
        print(suffix_array(''))
    except IndexError:
        print('nothing to sort')
    return 0


def target(driver, args):
    return entry_point
