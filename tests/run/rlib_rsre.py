"""rlib.rsre: patterns compiled when this file is loaded, run on texts that are made later."""
from rpython.rlib.rsre import rsre_core, rsre_re
from rpython.rlib.rsre.rpy import get_code
from rpython.rlib.rsre.rsre_core import StrMatchContext, UnicodeMatchContext, match_context, search_context
from rpython.rlib.rsre.rsre_re import DOTALL, IGNORECASE, MULTILINE, VERBOSE

TEXTS = ['', 'a', 'b', 'ab', 'aab', 'abab', 'abcabc', 'xaby', 'foo bar', 'foo-12.5e3', 'a\nb\n', 'ABC', 'aaaa', 'name = "va\\"lue";', '(a(b)c)',
         'key=value, other = 7', '\x00\xff\xe9', 'tab\there']
PATTERNS = [
    ('', 0), ('a', 0), ('ab', 0), ('a|b', 0), ('a*', 0), ('a+b', 0), ('a??b', 0), ('a{2,3}', 0), ('a{2}?a', 0), ('(a)(b)?', 0),
    ('(a|ab)(c|bcd)?', 0), ('(?:ab)+', 0), ('(ab)*c', 0), ('(a*)*', 0), ('(a*)+b', 0), ('(?:a|b)*?b', 0), ('^a', 0), ('b$', 0),
    ('^b', MULTILINE), ('a$', MULTILINE), ('\\Aa', MULTILINE), ('b\\Z', 0), ('.', 0), ('.+', 0), ('.+', DOTALL), ('[^b]+', 0),
    ('[a-c]+', 0), ('[^\\w]', 0), ('[\\d.e]+', 0), ('\\d+', 0), ('\\D+', 0), ('\\w+\\s\\w+', 0), ('\\bb', 0), ('\\Bb', 0), ('(a)\\1', 0),
    ('(.)(.)\\2\\1', 0), ('(?P<first>a)(?P=first)', 0), ('a(?=b)', 0), ('a(?!b)', 0), ('(?<=a)b', 0), ('(?<!a)b', 0),
    ('(a)?(?(1)b|c)', 0), ('abc', IGNORECASE), ('[a-b]+', IGNORECASE), ('[^a]', IGNORECASE), ('(a)\\1?b', IGNORECASE),
    ('"(?:[^"\\\\]|\\\\.)*"', 0), ('\\(([^()]*)\\)', 0), ('(\\w+)\\s*=\\s*(\\w+)', 0), (' a  # an a\n b', VERBOSE), ('\\x00|\\xff', 0),
    ('[\\x80-\\xff]+', 0), ('(?i)AB', 0), ('(?:(?:a?)+)+b', 0), ('((a)|(b))*', 0), ('a.*b', 0), ('a.*?b', 0), ('[]a]', 0), ('[^]a]', 0),
    ('a{,2}b', 0), ('x{2', 0), ('foo(?: bar|-\\d+)', 0), ('(foo|fo)(?:o| )', 0), ('t\\wb', 0), ('\\t', 0), ('(?=(a+))a', 0),
]
COMPILED = [rsre_re.compile(pattern, flags) for pattern, flags in PATTERNS]
TOKEN = rsre_re.compile('\\s*(?:(\\d+)|([a-z]\\w*)|(.))')
WORD = rsre_re.compile('(?P<word>\\w+)')
DEEP = rsre_re.compile('(?:a|b)*c')
COMMA = rsre_re.compile('\\s*,\\s*')
DASH = rsre_re.compile('(-)|(\\+)')
EMPTY = rsre_re.compile('x*')
CODE = get_code(u'(a+)(\u20ac)?')
LETTERS = get_code('(?u)\\w+')


def show(match):
    if match is None:
        return '-'
    spans = ['%d:%d' % (match.start(i), match.end(i)) for i in range(match.re.groups + 1)]
    return ' '.join(spans) + '/%d' % match.lastindex


def all_patterns():
    for i in range(len(COMPILED)):
        pattern = COMPILED[i]
        print(PATTERNS[i][0], PATTERNS[i][1], pattern.groups)
        for text in TEXTS:
            one, two, three = pattern.match(text), pattern.search(text), pattern.fullmatch(text)
            if one is not None or two is not None or three is not None:
                print('   ', show(one), show(two), show(three))


def tokens(text):
    found = []
    pos = 0
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if m is None:
            break
        if m.group(1) is not None:
            found.append('number ' + m.group(1))
        elif m.group(2) is not None:
            found.append('name ' + m.group(2))
        else:
            found.append('other ' + m.group(3))
        pos = m.end()
    return found


def upper(match):
    return '<' + match.group('word').upper() + '>'


def operations():
    print(tokens('x1 = 42+(y)'))
    m = WORD.search('  hello world', 3)
    print(m.group(), m.group('word'), m.start(), m.end(1), m.groups(), m.groupdict(), m.lastgroup, m.string, m.re.pattern)
    print(WORD.findall('one two,three'), rsre_re.findall('a.', 'abacad'), EMPTY.findall('axb'))
    print([m.start() for m in [rsre_re.search('b', 'aab'), rsre_re.match('a', 'ab')] if m is not None])
    scanner = WORD.finditer('p q')
    print(scanner.next().group(), scanner.next().group())
    try:
        scanner.next()
    except StopIteration:
        print('end')
    print(COMMA.split('a , b,c'), COMMA.split('a,b,c', 1), DASH.split('1-2+3'), rsre_re.split(';', ''), EMPTY.split('axbxxc'))
    print(WORD.sub(upper, 'ab, cd'), WORD.subn('[\\g<word>\\1\\\\n]', 'ab cd', 1), rsre_re.sub('l+', 'L', 'hello all', 1))
    print(EMPTY.sub('-', 'abxd'), EMPTY.sub('-', ''), rsre_re.sub('^', '> ', 'text'), rsre_re.sub('b*', '.', 'abc'))
    print(m.expand('\\1\\t\\g<1>\\x'), rsre_re.escape('a.b*c d_\x00'))
    for template in ['\\2', '\\g<no>', '\\g<1', '\\']:
        try:
            print(m.expand(template))
        except rsre_re.error:
            print('bad template')
        except IndexError:
            print('no such group')


def long_texts():
    text = 'ab' * 50000
    print(DEEP.match(text + 'c').end(), DEEP.match(text) is None, DEEP.search(text[:500]) is None)
    print(rsre_re.search('(?:a(b))*?c', text + 'c').span(1)[0])


def contexts():
    text = u'xaa\u20acb'
    ctx = UnicodeMatchContext(text, 0, len(text))
    print(search_context(ctx, CODE), ctx.span(), ctx.span(1), ctx.span(2), ctx.flatten_marks(), ctx.match_lastindex)
    found = ctx.group(2)
    print(found is not None and len(found) == 1 and ord(found[0]) == 0x20ac, ctx.group(0) == u'aa\u20ac')
    other = StrMatchContext('aab', 1, 99, 0)
    print(match_context(other, CODE), other.span(), other.get_mark(0), other.get_mark(7), other.group(2) is None)
    ctx = UnicodeMatchContext(u'--\xe9t\xe9--', 0, 7)
    print(search_context(ctx, LETTERS), ctx.span())
    print(rsre_core.match(CODE, 'baa') is None, rsre_core.search(CODE, 'baa', 2).span(), rsre_core.OPCODE_LITERAL, rsre_core.AT_END)


def entry_point(argv):
    all_patterns()
    operations()
    long_texts()
    contexts()
    return 0


def target(driver, args):
    return entry_point, None
