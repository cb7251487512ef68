"""What code points are put together of: the tables of unicodedb, read from its text when a program needs them.

Leaves:  TEXTS {code point: as the database has it}, CANONICAL and COMPATIBLE {code point: its parts}, MADE {(first, second): code point}.
"""
from rpython.rlib.unicodedata.unicodedb import DECOMPOSITIONS


def _read(text):
    texts, canonical, compatible, made = {}, {}, {}, {}
    for row in text.split(';'):
        code, parts = row.split(' ', 1)
        code = int(code, 16)
        is_made = not parts.endswith('!')
        texts[code] = parts.rstrip('!')
        words = texts[code].split()
        compatible[code] = [int(word, 16) for word in words if word[0] != '<']
        if words[0][0] != '<':
            canonical[code] = compatible[code]
            if is_made:
                made[canonical[code][0], canonical[code][1]] = code
    return texts, canonical, compatible, made


TEXTS, CANONICAL, COMPATIBLE, MADE = _read(DECOMPOSITIONS)
