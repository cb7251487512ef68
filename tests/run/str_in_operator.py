"""`in` and `not in` of texts: characters, longer texts, the empty text, in lists, tuples, dicts and constants."""


def vowels(s):
    return len([c for c in s if c in 'aeiou'])


def kind(word):
    if word in ('if', 'while', 'for'):
        return 'keyword'
    if word in ['+', '-', '**']:
        return 'operator'
    if word in {'pi': 3, 'e': 2}:
        return 'constant'
    if word not in ('', ' '):
        return 'name'
    return 'blank'


def entry_point(argv):
    s = 'the quick brown fox' * len(argv)
    for needle in ('', 't', 'x', 'quick', 'fox', 'foxy', s, 'the q', 'z'):
        print(repr(needle), needle in s, needle not in s, needle in '', '' in needle)
    print(vowels(s), ' '.join([kind(w) for w in ['if', '**', 'e', 'ee', '', ' ', 'for', '-', 'whil']]))
    c = s[4]
    print(c in 'q', c in 'abc', c in ('q',), c in ['a', 'b'], c in {'q': 1}, c in set(['q', 'r']), 'qu' in [c])
    return 0

def target(driver, args):
    return entry_point
