"""What the Unicode character database says of code points.

Takes:   code points as ints; those that there are not count as unassigned.
Leaves:  truth values, other code points, numbers, names of categories.
Idea:    a code point leads to a record by way of two tables (generate.py), the record's fields lie in lists.
Example: tolower(0x0416) == 0x0436         isalnum(0x0436)         category(0x20ac) == 'Sc'
"""
from rpython.rlib.unicodedata.generate import BLOCK, FLAGS

try:
    from _unicodedata import tables
except ImportError:
    from rpython.rlib.unicodedata.generate import make_tables as tables

version, INDEX, IDS, _records, DECOMPOSITIONS = tables()
_rows = [record.split(',') for record in _records.split(';')]
FLAG_BITS = [int(row[0]) for row in _rows]
UPPER, LOWER, TITLE, DECIMAL, DIGIT = [[int(row[i]) for row in _rows] for i in range(1, 6)]
NUMERIC = [float(row[6]) if row[6] else 0.0 for row in _rows]
CATEGORY, BIDIRECTIONAL, EAST_ASIAN_WIDTH = [[row[i] for row in _rows] for i in range(7, 10)]
COMBINING = [int(row[10]) for row in _rows]
SPACE, ALPHA, LOWERCASE, UPPERCASE, TITLECASE, IS_DECIMAL, IS_DIGIT, IS_NUMERIC, LINEBREAK, PRINTABLE, XID_START, XID_CONTINUE, CASED, \
    MIRRORED = [1 << i for i in range(len(FLAGS))]
LAST = 0x10ffff


def _record(code):
    """The number of the code point's record; 0 is that of the unassigned."""
    if not 0 <= code <= LAST:
        return 0
    i = 2 * (code // BLOCK)
    i = 2 * (BLOCK * (ord(INDEX[i]) | (ord(INDEX[i + 1]) << 8)) + code % BLOCK)
    return ord(IDS[i]) | (ord(IDS[i + 1]) << 8)


def _has(code, flag):
    return FLAG_BITS[_record(code)] & flag != 0


def isspace(code):
    return _has(code, SPACE)


def isalpha(code):
    return _has(code, ALPHA)


def islower(code):
    return _has(code, LOWERCASE)


def isupper(code):
    return _has(code, UPPERCASE)


def istitle(code):
    return _has(code, TITLECASE)


def iscased(code):
    return _has(code, CASED)


def isdecimal(code):
    return _has(code, IS_DECIMAL)


def isdigit(code):
    return _has(code, IS_DIGIT)


def isnumeric(code):
    return _has(code, IS_NUMERIC)


def isalnum(code):
    return _has(code, ALPHA | IS_DECIMAL | IS_DIGIT | IS_NUMERIC)


def islinebreak(code):
    return _has(code, LINEBREAK)


def isprintable(code):
    return _has(code, PRINTABLE)


def isxidstart(code):
    return _has(code, XID_START)


def isxidcontinue(code):
    return _has(code, XID_CONTINUE)


def mirrored(code):
    return _has(code, MIRRORED)


def toupper(code):
    """The upper-case letter, by the simple mapping of one to one; the code point itself when it has none."""
    return code + UPPER[_record(code)]


def tolower(code):
    return code + LOWER[_record(code)]


def totitle(code):
    return code + TITLE[_record(code)]


def decimal(code):
    """The value of a decimal digit; KeyError."""
    value = DECIMAL[_record(code)]
    if value < 0:
        raise KeyError
    return value


def digit(code):
    """The value of a digit, superscripts and the like too; KeyError."""
    value = DIGIT[_record(code)]
    if value < 0:
        raise KeyError
    return value


def numeric(code):
    """The value of a numeral, a float; KeyError."""
    if not isnumeric(code):
        raise KeyError
    return NUMERIC[_record(code)]


def category(code):
    """The general category: 'Lu', 'Nd' …"""
    return CATEGORY[_record(code)]


def bidirectional(code):
    return BIDIRECTIONAL[_record(code)]


def east_asian_width(code):
    return EAST_ASIAN_WIDTH[_record(code)]


def combining(code):
    """The combining class."""
    return COMBINING[_record(code)]


# ____________________________________________________________ decompositions, whose tables are read when a program uses them

def decomposition(code):
    """What the code point is put together of, as the database has it: '0041 0300', '<compat> 0020'; '' when it is of nothing."""
    from rpython.rlib.unicodedata import decompositions
    return decompositions.TEXTS.get(code, '')


def canon_decomposition(code):
    """The code points it stands for, each of which may stand for others; [] when it stands for itself. Hangul syllables do."""
    from rpython.rlib.unicodedata import decompositions
    if code in decompositions.CANONICAL:
        return decompositions.CANONICAL[code]
    return []


def compat_decomposition(code):
    """The same, and where it is only compatible with them."""
    from rpython.rlib.unicodedata import decompositions
    if code in decompositions.COMPATIBLE:
        return decompositions.COMPATIBLE[code]
    return []


def composition(current, next):
    """The code point that two are put together to; KeyError."""
    from rpython.rlib.unicodedata import decompositions
    return decompositions.MADE[current, next]
