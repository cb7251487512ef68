"""rlib.rstring: builders of both kinds of strings, string functions, digits of literals."""
from rpython.rlib.rstring import (
    ByteListBuilder, InvalidBaseError, NumberStringParser, ParseStringError, SEARCH_COUNT, SEARCH_FIND, SEARCH_RFIND,
    StringBuilder, UnicodeBuilder, assert_str0, check_str0, count, endswith, find, replace, replace_count, rfind, rsplit, search,
    split, startswith, strip_spaces)
from rpython.rtyper.lltypesystem import rffi


def build_some():
    b = StringBuilder()
    print(b.getlength(), '[%s]' % b.build())
    b.append('ab')
    b.append('')
    b.append(chr(99))
    b.append_slice('012345', 2, 4)
    b.append_slice('012345', 3, 3)
    b.append_slice('012345', 0, 6)
    b.append_multiple_char('-', 3)
    b.append_multiple_char('*', 0)
    b.append_multiple_char('*', -2)
    print(b.getlength(), b.build())
    print(b.build() == b.build(), b.getlength())
    b.append('more')
    first = b.build()
    b.append('!')
    print(first, b.build(), len(first), b.getlength())


def build_long():
    small = StringBuilder(0)
    for i in range(3000):
        small.append(chr(65 + i % 26))
        small.append('xy' * (i % 3))
    text = small.build()
    print(len(text), small.getlength(), text[:12], text[-12:], text.count('xy'))
    large = StringBuilder(1)
    for i in range(20):
        large.append(text)
    large.append_multiple_char('=', 100000)
    print(large.getlength(), large.build().find('='), large.build()[-3:])
    d = {first_of(large): 1}
    print(d['ABxyC'])


def first_of(builder):
    return builder.build()[:5]


def build_exact():
    """The buffer itself becomes the string; what follows must not show in it."""
    b = StringBuilder(4)
    b.append('abcd')
    first = b.build()
    b.append('')
    b.append('e')
    second = b.build()
    b.append('f')
    print(first, second, b.build(), hash(first) == hash('abcd'))


def wrong_slices():
    b = StringBuilder()
    for start, end in [(-1, 2), (2, 1), (0, 4)]:
        try:
            b.append_slice('abc', start, end)
        except AssertionError:
            print('wrong', start, end)
    print(b.getlength())


def unicode_text():
    b = UnicodeBuilder(2)
    b.append(u'a\u1234')
    b.append(unichr_of(0x10400))
    b.append_slice(u'uvwxyz', 1, 3)
    b.append_multiple_char(u'\xe9', 2)
    text = b.build()
    print(b.getlength(), len(text), [ord(text[i]) for i in range(len(text))])


def unichr_of(n):
    return (u'\U00010400' + u'')[n - 0x10400]


def raw_memory():
    p = rffi.str2charp('hello raw world')
    b = StringBuilder(3)
    b.append_charpsize(p, 5)
    b.append('|')
    b.append_charpsize(rffi.ptradd(p, 6), 3)
    rffi.free_charp(p)
    b.append_charpsize(rffi.str2charp(''), 0)
    print(b.build(), b.getlength())


PREBUILT = StringBuilder()
PREBUILT.append('made at import, ')
PREBUILT.append('grown later: ')


def prebuilt():
    PREBUILT.append('yes')
    PREBUILT.append_multiple_char('!', 3)
    print(PREBUILT.build(), PREBUILT.getlength())


class Writer(object):
    """A builder as an attribute that may be None."""

    def __init__(self):
        self.builder = None

    def write(self, s):
        if self.builder is None:
            self.builder = StringBuilder(8)
        self.builder.append(s)

    def close(self):
        if self.builder is None:
            return '(nothing)'
        text = self.builder.build()
        self.builder = None
        return text


def byte_lists():
    b = ByteListBuilder(3)
    b.append('abc')
    b.append_slice('defgh', 1, 3)
    b.append_multiple_char('z', 2)
    chars = b.build()
    print(b.getlength(), ''.join(chars), len(chars))


def functions(separator):
    print(split('a b  c'), split(' a b ', None, 1), split('a,b,,c', ','), split('a, b, c', ', ', 1), split('', ','), split('  '))
    print(rsplit('a b  c'), rsplit(' a b c ', None, 1), rsplit('a,b,,c', separator, 2), rsplit('a::b::c', '::', 1))
    print(replace('banana', 'an', 'AN'), replace('banana', 'a', '', 2), replace('abc', '', '-'), replace('abc', '', '-', 2))
    print(replace_count('banana', 'a', 'oo'), replace_count('banana', 'a', 'oo', 2), replace_count('abc', '', '.'))
    print(replace_count('a\xc3\xa9b', '', '.', -1, True)[1], replace_count('ab', '', '.', 2, True))
    print(startswith('hello', 'he'), startswith('hello', 'el', 1), startswith('hello', 'hello', 0, 4), startswith('', ''))
    print(endswith('hello', 'lo'), endswith('hello', 'll', 0, 4), endswith('hello', 'll', -3, -1))
    print(find('banana', 'an', 0, 6), find('banana', 'an', 2, 6), rfind('banana', 'an', 0, 6), rfind('banana', 'x', 0, 6))
    print(count('banana', 'a', 0, 6), count('banana', 'ana', 0, 6))
    print(search('banana', 'an', 0, 99, SEARCH_FIND), search('banana', 'an', -3, 99, SEARCH_RFIND),
          search('banana', 'a', 2, 5, SEARCH_COUNT), search('banana', 'a', 5, 2, SEARCH_FIND))
    print('[%s] [%s] [%s]' % (strip_spaces(' \t\na b\r\f\v'), strip_spaces(' '), strip_spaces('')))
    print(assert_str0('plain'), check_str0('plain'))
    print(len(split(u'a b', u' ')), len(replace(u'aXbX', u'X', u'--')), startswith(u'abc', u'ab'), endswith(u'abc', u'ab'))
    try:
        split('abc', separator[1:])
    except ValueError:
        print('empty separator')


def digits(text, base, underscores=False, no_octal=False):
    try:
        parser = NumberStringParser(text, text, base, 'int', underscores, no_octal)
        found = []
        digit = parser.next_digit()
        while digit >= 0:
            found.append('%d' % digit)
            digit = parser.next_digit()
        back = [parser.prev_digit() for _ in range(len(found))]
        parser.rewind()
        print('%s: sign %d base %d digits %s last %d again %d' % (text, parser.sign, parser.base, ' '.join(found), back[0],
                                                                  parser.next_digit()))
    except InvalidBaseError as e:
        print('base:', e.msg)
    except ParseStringError as e:
        print('no number:', e.msg)


def entry_point(argv):
    build_some()
    build_long()
    build_exact()
    wrong_slices()
    unicode_text()
    raw_memory()
    prebuilt()
    w = Writer()
    print(w.close())
    w.write('one ')
    w.write('two')
    print(w.close(), w.close())
    byte_lists()
    functions(',' * len(argv))
    for text in ['12', '-0x1F', '+ 7', ' 42 ', '0b101', '017', '0o17', '', '-', '0x', '1_000', '0xfg', '9']:
        digits(text, 0)
    for text, base in [('zZ', 36), ('0x10', 16), ('0x10', 10), ('102', 2), ('7', 1), ('7', 37), ('0b1', 2), ('0B1', 16)]:
        digits(text, base)
    for text in ['1_000', '1__0', '_1', '1_', '0x_f', '00_0', '0_7']:
        digits(text, 0, True, True)
    return 0


def target(driver, args):
    return entry_point, None
