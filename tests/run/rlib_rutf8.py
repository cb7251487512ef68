"""rlib.rutf8: text as UTF-8 in a str: moving, checking, indexing, building."""
from rpython.rlib.rutf8 import (
    CheckError, OutOfRange, Utf8StringBuilder, Utf8StringIterator, Utf8StringPosIterator, check_ascii, check_utf8, codepoint_at_index,
    codepoint_at_pos, codepoint_before_pos, codepoint_index_at_byte_position, codepoint_position_at_index, codepoints_in_utf8,
    create_utf8_index_storage, decode_latin_1, first_non_ascii_char, get_utf8_length, has_surrogates, is_ascii, islinebreak, isspace,
    make_utf8_escape_function, next_codepoint_pos, null_storage, prev_codepoint_pos, reencode_utf8_with_surrogates, unichr_as_utf8,
    utf8_in_chars)

escape = make_utf8_escape_function()
escape_quoted = make_utf8_escape_function(quotes=True, prefix='u')
escape_printable = make_utf8_escape_function(pass_printable=True, quotes=True)
TEXT = 'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z'


def hexa(s):
    return ''.join(['%02x' % ord(c) for c in s])


def encoding():
    for code in [0, 0x41, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0xd800, 0x110000, -1]:
        try:
            s = unichr_as_utf8(code)
            print(hexa(s), codepoint_at_pos(s, 0) == code, next_codepoint_pos(s, 0) == len(s), codepoint_before_pos(s, len(s)) == code)
        except OutOfRange as e:
            print('%x out of range' % e.code)
    print(hexa(unichr_as_utf8(0xdfff, True)))


def moving():
    pos = 0
    forward = []
    while pos < len(TEXT):
        forward.append('%d:%x' % (pos, codepoint_at_pos(TEXT, pos)))
        pos = next_codepoint_pos(TEXT, pos)
    backward = []
    while pos > 0:
        pos = prev_codepoint_pos(TEXT, pos)
        backward.append(pos)
    print(forward, backward, prev_codepoint_pos(TEXT, len(TEXT) + 1))
    print(codepoints_in_utf8(TEXT), codepoints_in_utf8(TEXT, 1, 6), get_utf8_length(''), first_non_ascii_char(TEXT), is_ascii('abc'))
    total = 0
    iterator = Utf8StringIterator(TEXT)
    while not iterator.done():
        total += iterator.next()
    print(total, iterator.get_pos())
    places = Utf8StringPosIterator(TEXT)
    found = 0
    try:
        while True:
            code, pos = places.next()
            found += pos
    except StopIteration:
        print(found)


BAD = ['\x80', 'a\xc3', '\xc1\x80', 'ab\xe0\x9f\xbf', '\xed\xa0\x80', 'x\xf4\x90\x80\x80', '\xf8\x88\x80\x80\x80', '\xe2\x82', '\xc3\x28',
       '\xf0\x9f\x98(']


def checking():
    print(check_utf8(TEXT, False), check_utf8('', False), check_utf8('\xed\xa0\x80', True), check_utf8(TEXT, False, 1, 6))
    for s in BAD:
        try:
            check_utf8(s, False)
            print('good', hexa(s))
        except CheckError as e:
            print(hexa(s), e.pos)
    try:
        check_ascii('abc\xff')
    except CheckError as e:
        print(e.pos)
    print(has_surrogates('a\xed\xa0\x80'), has_surrogates(TEXT), hexa(reencode_utf8_with_surrogates('\xed\xa0\xbd\xed\xb8\x80\xed\xa0\xbd')))
    print([isspace(s, 0) for s in [' ', 'x', '\x1f', '\xc2\x85', '\xe2\x80\xa8', '\xe3\x80\x80', '\xe2\x80\x8b']])
    print([islinebreak(s, 0) for s in ['\n', ' ', '\x1e', '\x1f', '\xc2\x85', '\xe2\x80\xa9']])
    print(utf8_in_chars(TEXT, 1, 'x\xc3\xa9'), utf8_in_chars(TEXT, 0, '\xc3\xa9\xe2\x82\xac'), utf8_in_chars(TEXT, 3, TEXT))


def indexing():
    text = ''
    for i in range(40):
        text += TEXT
    count = codepoints_in_utf8(text)
    storage = null_storage()
    if storage is None:
        storage = create_utf8_index_storage(text, count)
    pos = 0
    good = 0
    for index in range(count):
        if codepoint_position_at_index(text, storage, index) == pos and codepoint_index_at_byte_position(text, storage, pos) == index \
                and codepoint_at_index(text, storage, index) == codepoint_at_pos(text, pos):
            good += 1
        pos = next_codepoint_pos(text, pos)
    print(good, count, codepoint_position_at_index(text, storage, count) == len(text),
          codepoint_index_at_byte_position(text, storage, len(text)))
    empty = create_utf8_index_storage('', 0)
    print(codepoint_position_at_index('', empty, 0))


def building():
    b = Utf8StringBuilder(3)
    b.append(TEXT)
    b.append_slice(TEXT, 1, 6)
    b.append_char('!')
    b.append_code(0x1f600)
    b.append_code(0xd800)
    b.append_utf8('\xc3\xa9', 1)
    b.append_multiple_char('\xc3\xa9', 3)
    b.append_multiple_char('-', 2)
    print(hexa(b.build()), b.getlength(), codepoints_in_utf8(b.build()))
    print(hexa(decode_latin_1('a\xe9\xff')), decode_latin_1('abc'))
    print(escape(TEXT + '\n\t\\\x01\'"'), escape_quoted("it's"), escape_quoted('"\''), hexa(escape_printable('\xc3\xa9\xc2\x80\xed\xa0\x80')))


def entry_point(argv):
    encoding()
    moving()
    checking()
    indexing()
    building()
    return 0


def target(driver, args):
    return entry_point, None
