"""Texts never change: what is kept of one stays when the variable gets another; items of lists share texts."""


class Holder(object):
    def __init__(self, text):
        self.text = text
        self.history = [text]

    def add(self, more):
        self.text += more
        self.history.append(self.text)
        return self


def extend(s):
    s += '!'
    return s


def entry_point(argv):
    s = 'start' * len(argv)
    t = s
    s += '-more'
    print(s, t, extend(s), s)
    h = Holder(t)
    h.add('1').add('2')
    print(h.text, h.history, t)
    texts = [t] * 3
    texts[1] += '?'
    print(texts)
    parts = {}
    for i in range(4):
        parts[i % 2] = parts.get(i % 2, '') + t[i]
    print(parts)
    a, b = 'x', 'y'
    a, b = b + a, a + b
    print(a, b, (a + b) * 2, a is a)
    return 0

def target(driver, args):
    return entry_point
