"""Tables of what the Unicode character database says, made from the module unicodedata of CPython 3.

Takes:   generate.py FILE: the name of a C file to write; imported: make_tables().
Leaves:  (version, index, ids, records, decompositions): a record for every kind of code point there is. Code points are in blocks of 128; index has two
         bytes for each block, which of the different blocks it is; ids has two bytes for each code point of those, its record.
         records is text: records between `;`, their fields between `,`, see FIELDS. decompositions is text: between `;` a code point, what
         it is put together of, as the database has it, and `!` behind if nothing is put together to it; all numbers hexadecimal.
Idea:    the translator has the C file in it (module _unicodedata of the evaluator); untranslated under CPython the tables are made anew.
"""
import sys

BLOCK = 128
FIELDS = ['flags', 'upper', 'lower', 'title', 'decimal', 'digit', 'numeric', 'category', 'bidirectional', 'east_asian_width', 'combining']
FLAGS = ['space', 'alpha', 'lower', 'upper', 'title', 'decimal', 'digit', 'numeric', 'linebreak', 'printable', 'xidstart', 'xidcontinue',
         'cased', 'mirrored']
UNASSIGNED = '0,0,0,0,-1,-1,,Cn,,N,0'


def _flags(db, c):
    tests = [c.isspace(), c.isalpha(), c.islower(), c.isupper(), db.category(c) == 'Lt', c.isdecimal(), c.isdigit(), c.isnumeric(),
             len(('a' + c + 'b').splitlines()) > 1, c.isprintable(), c.isidentifier(), ('a' + c).isidentifier(),
             c.islower() or c.isupper() or db.category(c) == 'Lt', db.mirrored(c) != 0]
    return sum([1 << i for i, test in enumerate(tests) if test])


def _simple(code, mapped, other):
    """How far the simple case mapping goes; what maps to several characters has `other` instead, if that is one."""
    if len(mapped) == 1:
        return ord(mapped) - code
    return ord(other) - code if len(other) == 1 else 0


def _record(db, code):
    c = chr(code)
    lower = c.lower()
    numeric = db.numeric(c, None)
    fields = [_flags(db, c), _simple(code, c.upper(), c.title()), _simple(code, lower, lower[:1]), _simple(code, c.title(), ''),
              db.decimal(c, -1), db.digit(c, -1), '' if numeric is None else repr(float(numeric)), db.category(c), db.bidirectional(c),
              db.east_asian_width(c), db.combining(c)]
    return ','.join([str(field) for field in fields])


def _two_bytes(number):
    return chr(number & 255) + chr(number >> 8)


def _decompositions(db):
    rows = []
    for code in range(0x110000):
        parts = db.decomposition(chr(code))
        if parts and not 0xac00 <= code < 0xd7a4:
            is_made = parts[0] != '<' and db.normalize('NFC', ''.join([chr(int(part, 16)) for part in parts.split()])) == chr(code)
            rows.append('%X %s%s' % (code, parts, '' if is_made else '!'))
    return ';'.join(rows)


def make_tables():
    import unicodedata as db
    records = {UNASSIGNED: 0}
    blocks = {}
    index = []
    for start in range(0, 0x110000, BLOCK):
        ids = []
        for code in range(start, start + BLOCK):
            record = _record(db, code)
            ids.append(_two_bytes(records.setdefault(record, len(records))))
        index.append(_two_bytes(blocks.setdefault(''.join(ids), len(blocks))))
    return db.unidata_version, ''.join(index), ''.join(blocks), ';'.join(records), _decompositions(db)


def write_c(path):
    """The tables as a C file."""
    with open(path, 'w') as file:
        file.write('/* Made by rlib/unicodedata/generate.py from the unicodedata of Python %s. */\n' % sys.version.split()[0])
        file.write('#include "host/unicode_tables.h"\n')
        for name, text in zip(['version', 'index', 'ids', 'records', 'decompositions'], make_tables()):
            file.write('const uint32_t unicode_%s_length = %d;\nconst unsigned char unicode_%s[] = {\n' % (name, len(text), name))
            data = [str(ord(c)) for c in text]
            for start in range(0, len(data), 40):
                file.write(','.join(data[start:start + 40]) + ',\n')
            file.write('};\n')


if __name__ == '__main__':
    write_c(sys.argv[1])
