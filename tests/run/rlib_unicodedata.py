"""rlib.unicodedata: kinds, case and values of code points; regular expressions that ask it."""
from rpython.rlib.rsre import rsre_char
from rpython.rlib.rsre.rpy import get_code
from rpython.rlib.rsre.rsre_core import UnicodeMatchContext, search_context
from rpython.rlib.unicodedata import unicodedb
from rpython.rlib.unicodedata import unicodedb_6_2_0 as older

rsre_char.set_unicode_db(unicodedb)
WORDS = get_code(u'(?u)\\w+')
IGNORE = get_code(u'(?iu)\u0416\u00c9')
CODES = [0x20, 0x41, 0x61, 0x30, 0x5f, 0xa0, 0xb2, 0xbd, 0xdf, 0xe9, 0xc9, 0x130, 0x131, 0x1c5, 0x3a9, 0x3c9, 0x416, 0x436, 0x660, 0x5d0, 0x2028,
         0x2160, 0x3042, 0x4e00, 0x1f88, 0x10400, 0x1d7d8, 0x1f600, 0x20ac, 0x0, 0x85, 0x301, 0x28, 0x10ffff, 0x378, 0x110000, -1]


def kinds(code):
    found = []
    for name, answer in [('space', unicodedb.isspace(code)), ('alpha', unicodedb.isalpha(code)), ('lower', unicodedb.islower(code)),
                         ('upper', unicodedb.isupper(code)), ('title', unicodedb.istitle(code)), ('decimal', unicodedb.isdecimal(code)),
                         ('digit', unicodedb.isdigit(code)), ('numeric', unicodedb.isnumeric(code)), ('alnum', unicodedb.isalnum(code)),
                         ('linebreak', unicodedb.islinebreak(code)), ('printable', unicodedb.isprintable(code)),
                         ('start', unicodedb.isxidstart(code)), ('continue', unicodedb.isxidcontinue(code)),
                         ('cased', unicodedb.iscased(code)), ('mirrored', unicodedb.mirrored(code))]:
        if answer:
            found.append(name)
    return ' '.join(found)


def values(code):
    decimal = digit = -1
    numeric = -1.0
    try:
        numeric = unicodedb.numeric(code)
        digit = unicodedb.digit(code)
        decimal = unicodedb.decimal(code)
    except KeyError:
        pass
    return '%d %d %s' % (decimal, digit, numeric)


def entry_point(argv):
    for code in CODES:
        print('%x' % code, kinds(code))
        print('   ', unicodedb.category(code), unicodedb.bidirectional(code), unicodedb.east_asian_width(code), unicodedb.combining(code),
              '%x %x %x' % (unicodedb.toupper(code), unicodedb.tolower(code), unicodedb.totitle(code)), values(code))
    total = 0
    for code in range(0x30000):
        if older.isalnum(code):
            total += 1
    print(100000 < total < 150000)
    ctx = UnicodeMatchContext(u'-- \u0436\u0416\u0661x --', 0, 10)
    print(search_context(ctx, WORDS), ctx.span())
    ctx = UnicodeMatchContext(u'a\u0436\u00e9', 0, 3)
    print(search_context(ctx, IGNORE), ctx.span())
    return 0


def target(driver, args):
    return entry_point, None
