"""The normal forms of Unicode.

Takes:   a form (NFC, NFD, NFKC, NFKD) and a unicode, or code points.
Leaves:  the same in that form.
Example: normalize('NFC', u'e\\u0301') == u'\\xe9'
Source:  Unicode Standard Annex 15.
"""
from rpython.rlib.runicode import UNICHR
from rpython.rlib.rstring import UnicodeBuilder
from rpython.rlib.unicodedata import unicodedb

# Hangul syllables: a leading consonant, a vowel and perhaps a trailing consonant, by number.
S_BASE, L_BASE, V_BASE, T_BASE = 0xac00, 0x1100, 0x1161, 0x11a7
L_COUNT, V_COUNT, T_COUNT = 19, 21, 28
S_COUNT = L_COUNT * V_COUNT * T_COUNT


def _take_apart(code, compatible, result):
    """Adds what a code point stands for in the end."""
    if S_BASE <= code < S_BASE + S_COUNT:
        index = code - S_BASE
        result.append(L_BASE + index // (V_COUNT * T_COUNT))
        result.append(V_BASE + index % (V_COUNT * T_COUNT) // T_COUNT)
        if index % T_COUNT:
            result.append(T_BASE + index % T_COUNT)
        return
    parts = unicodedb.compat_decomposition(code) if compatible else unicodedb.canon_decomposition(code)
    if not parts:
        result.append(code)
    for part in parts:
        _take_apart(part, compatible, result)


def _order(codes):
    """Brings marks that follow each other into the order of their classes."""
    for i in range(1, len(codes)):
        mark = codes[i]
        its_class = unicodedb.combining(mark)
        if its_class:
            j = i
            while j > 0 and unicodedb.combining(codes[j - 1]) > its_class:
                codes[j] = codes[j - 1]
                j -= 1
            codes[j] = mark


def _composed(first, second):
    """The code point two are put together to; -1: none."""
    if L_BASE <= first < L_BASE + L_COUNT and V_BASE <= second < V_BASE + V_COUNT:
        return S_BASE + ((first - L_BASE) * V_COUNT + second - V_BASE) * T_COUNT
    if S_BASE <= first < S_BASE + S_COUNT and (first - S_BASE) % T_COUNT == 0 and T_BASE < second < T_BASE + T_COUNT:
        return first + second - T_BASE
    try:
        return unicodedb.composition(first, second)
    except KeyError:
        return -1


def _put_together(codes):
    """The code points with all that can be put together, put together."""
    result = []
    starter = -1                    # where in the result the last one is that others may join
    last_class = 0                  # of what stands between it and the next
    for code in codes:
        its_class = unicodedb.combining(code)
        is_free = starter >= 0 and (starter == len(result) - 1 or last_class < its_class)
        made = _composed(result[starter], code) if is_free else -1
        if made >= 0:
            result[starter] = made
            continue
        if its_class == 0:
            starter = len(result)
        last_class = its_class
        result.append(code)
    return result


def normalized(form, codes):
    """A list of code points in a normal form."""
    result = []
    for code in codes:
        _take_apart(code, 'K' in form, result)
    _order(result)
    return _put_together(result) if form[-1] == 'C' else result


def normalize(form, text):
    """A unicode in a normal form; ValueError when there is no such form."""
    if form not in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        raise ValueError('invalid normalization form')
    result = UnicodeBuilder(len(text))
    for code in normalized(form, [ord(c) for c in text]):
        result.append(UNICHR(code))
    return result.build()
