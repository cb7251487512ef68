"""Characters as regular expressions see them: kinds, sets, letters without case.

Takes:   code points, and the codes of sets and categories.
Leaves:  truth values, lower-case letters.
Idea:    plain categories know ASCII, those of the LOCALE flag too (the C locale), those of the UNICODE flag Latin-1; beyond that they ask
         the database that a program gives to set_unicode_db, and without one nothing is a letter, digit or space.
"""
from rpython.rlib.objectmodel import always_inline, unchecked
from rpython.rlib.rsre.rsre_constants import *

_BIT_DIGIT = 1
_BIT_SPACE = 2
_BIT_LINEBREAK = 4
_BIT_WORD = 8
_BIT_UNI_SPACE = 16
_BIT_UNI_WORD = 32

# Letters and numbers above ASCII in Latin-1.
_LATIN_WORD = [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe] + [c for c in range(0xc0, 0x100) if c != 0xd7 and c != 0xf7]


def _table():
    """The kinds of the first 256 code points, a bit each."""
    kinds = [0] * 256
    for c in range(256):
        is_digit = 48 <= c <= 57
        is_letter = 97 <= (c | 32) <= 122 and c < 128
        kinds[c] |= _BIT_DIGIT if is_digit else 0
        kinds[c] |= _BIT_SPACE if c == 32 or 9 <= c <= 13 else 0
        kinds[c] |= _BIT_LINEBREAK if c == 10 else 0
        kinds[c] |= _BIT_WORD if is_digit or is_letter or c == 95 else 0
        kinds[c] |= _BIT_UNI_SPACE if c == 32 or 9 <= c <= 13 or 0x1c <= c <= 0x1f or c == 0x85 or c == 0xa0 else 0
        kinds[c] |= _BIT_UNI_WORD if is_digit or is_letter or c == 95 or c in _LATIN_WORD else 0
    return ''.join([chr(bits) for bits in kinds])


KINDS = _table()


class _Database(object):
    """What is beyond Latin-1; set by set_unicode_db before translation."""
    db = None


_database = _Database()


def set_unicode_db(newunicodedb):
    """The module or object to ask: isalnum(code), isspace(code), isdecimal(code), islinebreak(code), tolower(code). At import time."""
    _Database.db = newunicodedb


@unchecked
def _has_kind(code, bit):
    return code < 256 and ord(KINDS[code]) & bit != 0


def is_digit(code):
    return 48 <= code <= 57


def is_space(code):
    return code == 32 or 9 <= code <= 13


def is_word(code):
    return _has_kind(code, _BIT_WORD)


def is_uni_digit(code):
    db = _Database.db
    return is_digit(code) if db is None or code < 256 else db.isdecimal(code)


def is_uni_space(code):
    db = _Database.db
    return _has_kind(code, _BIT_UNI_SPACE) if db is None or code < 256 else db.isspace(code)


def is_uni_linebreak(code):
    if code < 256:
        return 10 <= code <= 13 or 0x1c <= code <= 0x1e or code == 0x85
    return code == 0x2028 or code == 0x2029


def is_uni_word(code):
    db = _Database.db
    return _has_kind(code, _BIT_UNI_WORD) if db is None or code < 256 else db.isalnum(code)


def category_dispatch(category, code):
    """Does the code point belong to the category?"""
    if category == CATEGORY_DIGIT:
        return is_digit(code)
    elif category == CATEGORY_NOT_DIGIT:
        return not is_digit(code)
    elif category == CATEGORY_SPACE:
        return is_space(code)
    elif category == CATEGORY_NOT_SPACE:
        return not is_space(code)
    elif category == CATEGORY_WORD or category == CATEGORY_LOC_WORD:
        return is_word(code)
    elif category == CATEGORY_NOT_WORD or category == CATEGORY_LOC_NOT_WORD:
        return not is_word(code)
    elif category == CATEGORY_LINEBREAK:
        return code == 10
    elif category == CATEGORY_NOT_LINEBREAK:
        return code != 10
    elif category == CATEGORY_UNI_DIGIT:
        return is_uni_digit(code)
    elif category == CATEGORY_UNI_NOT_DIGIT:
        return not is_uni_digit(code)
    elif category == CATEGORY_UNI_SPACE:
        return is_uni_space(code)
    elif category == CATEGORY_UNI_NOT_SPACE:
        return not is_uni_space(code)
    elif category == CATEGORY_UNI_WORD:
        return is_uni_word(code)
    elif category == CATEGORY_UNI_NOT_WORD:
        return not is_uni_word(code)
    elif category == CATEGORY_UNI_LINEBREAK:
        return is_uni_linebreak(code)
    elif category == CATEGORY_UNI_NOT_LINEBREAK:
        return not is_uni_linebreak(code)
    return False


def getlower(code, flags):
    """The lower-case letter, by the flags of the pattern."""
    if 65 <= code <= 90:
        return code + 32
    if code >= 128 and flags & SRE_FLAG_UNICODE:
        if code < 256:
            if 0xc0 <= code <= 0xde and code != 0xd7:
                return code + 32
        elif _Database.db is not None:
            return _Database.db.tolower(code)
    return code


@unchecked
def check_charset(pattern, ppos, code):
    """Is the code point in the set that begins at ppos?"""
    found = True
    while True:
        op = pattern[ppos]
        if op == OPCODE_FAILURE:
            return not found
        elif op == OPCODE_LITERAL:
            if code == pattern[ppos + 1]:
                return found
            ppos += 2
        elif op == OPCODE_RANGE:
            if pattern[ppos + 1] <= code <= pattern[ppos + 2]:
                return found
            ppos += 3
        elif op == OPCODE_CHARSET:
            if code < 256 and (pattern[ppos + 1 + (code >> 5)] >> (code & 31)) & 1:
                return found
            ppos += 9
        elif op == OPCODE_CATEGORY:
            if category_dispatch(pattern[ppos + 1], code):
                return found
            ppos += 2
        elif op == OPCODE_NEGATE:
            found = not found
            ppos += 1
        elif op == OPCODE_BIGCHARSET:
            # a count of blocks, 256 block numbers four to a word, the blocks of 256 bits
            if code < 65536:
                block = (pattern[ppos + 2 + (code >> 10)] >> (((code >> 8) & 3) * 8)) & 255
                if (pattern[ppos + 66 + block * 8 + ((code & 255) >> 5)] >> (code & 31)) & 1:
                    return found
            ppos += 66 + pattern[ppos + 1] * 8
        else:
            return False


@always_inline
@unchecked
def is_in_set(pattern, ppos, code):
    """check_charset, with the usual case in line: a bitmap first, and beyond it nothing below 256."""
    if code < 256 and pattern[ppos] == OPCODE_CHARSET:
        if (pattern[ppos + 1 + (code >> 5)] >> (code & 31)) & 1:
            return True
        following = pattern[ppos + 9]
        if following == OPCODE_FAILURE or (following == OPCODE_RANGE and pattern[ppos + 10] >= 256 and pattern[ppos + 12] == OPCODE_FAILURE):
            return False
    return check_charset(pattern, ppos, code)
