"""upper, lower, swapcase, capitalize, title: they leave other characters alone, work on items, give new texts."""


class Name(object):
    def __init__(self, text):
        self.text = text

    def key(self):
        return self.text.lower()


def camel(s):
    return ''.join([part.capitalize() for part in s.split('_')])


def snake(s):
    out = []
    for c in s:
        if c.isupper():
            if out:
                out.append('_')
            c = c.lower()
        out.append(c)
    return ''.join(out)


def rot13(s):
    out = []
    for c in s:
        if c.islower():
            out.append(chr((ord(c) - ord('a') + 13) % 26 + ord('a')))
        elif c.isupper():
            out.append(chr((ord(c) - ord('A') + 13) % 26 + ord('A')))
        else:
            out.append(c)
    return ''.join(out)


def entry_point(argv):
    names = [Name('bob'), Name('Alice'), Name('carol'), Name('BOB'), Name('alice')]
    seen = {}
    for name in names:
        seen.setdefault(name.key(), []).append(name.text)
    print(seen)
    print(camel('get_item_at'), camel(''), camel('_x__y'), snake('GetItemAt'), snake('x'), snake('HTTPServer'))
    print(rot13('Hello, World!'), rot13(rot13('Hello, World!')))
    print("they're bill's friends 3rd day".title(), 'ABC def'.swapcase(), 'aBC'.capitalize(), '1abc'.capitalize(), '1abc'.title())
    c = 'z'[0:len(argv)]
    print(c.upper(), c.title(), c.swapcase(), c.capitalize(), ord(c.upper()))
    return 0

def target(driver, args):
    return entry_point
