"""UTF-7 in rlib.runicode: texts beside what CPython makes of them, wrong bytes, bytes that come in pieces."""
from rpython.rlib.runicode import str_decode_utf_7, unicode_encode_utf_7

PAIRS = [(u'[/\u007f', '[/+AH8-'),
          (u'-a!\u0001[\u0000~', '-a!+AAE[+AAAAfg-'),
          (u'[[!\u00e9/\u0000/', '[[!+AOk-/+AAA-/'),
          (u'\u00e9a-\u005cZ a\u0001', '+AOk-a-+AFw-Z a+AAE-'),
          (u'\u00e9\u20ac\u00e9\U0001f600/\u007f+', '+AOkgrADp2D3eAA-/+AH8AKw-'),
          (u'', ''),
          (u'!~', '!+AH4-'),
          (u'\u20ac \u20ac9', '+IKw +IKw-9'),
          (u'\u007f[\u20ac\u0000\u000aa', '+AH8[+IKwAAA\na'),
          (u'\u005c\u000a[+', '+AFw\n[+-'),
          (u'\u0001 +', '+AAE +-'),
          (u'!', '!'),
          (u'-\u007f-\u20ac/a ', '-+AH8--+IKw-/a '),
          (u'\u20ac+ZZ\u00e9\u000a', '+IKwAKw-ZZ+AOk\n'),
          (u'\u00019\u0000Z a-+', '+AAE-9+AAA-Z a-+-'),
          (u'Z~\u20ac \u0001/Z\u000a', 'Z+AH4grA +AAE-/Z\n'),
          (u'\u007f/\u00e9\u00e9\U0001f600', '+AH8-/+AOkA6dg93gA-'),
          (u'\u00e9[+9\u0001\u20ac\u0000 ', '+AOk[+-9+AAEgrAAA '),
          (u'\u00019 [\u000aa', '+AAE-9 [\na'),
          (u'\u000aa\u00e9/Z\u000a', '\na+AOk-/Z\n'),
          (u'\u007f\u007f\u0001!aZa', '+AH8AfwAB!aZa'),
          (u'\u0001\U0001f600 \u000a\u005c', '+AAHYPd4A \n+AFw-'),
          (u'\u005c\u000a\u007f\u0001 ', '+AFw\n+AH8AAQ '),
          (u'+a/ 9\u0000', '+-a/ 9+AAA-'),
          (u'', ''),
          (u'\u20ac-', '+IKw--'),
          (u'\u20aca', '+IKw-a'),
          (u'\u20ac!', '+IKw!'),
          (u'+', '+-'),
          (u'++', '+-+-'),
          (u'a+b', 'a+-b'),
          (u'\ud800', '+2AA-'),
          (u'\ud800x', '+2AA-x')]
WRONG = ['+', '+!', '+IKwA-', '+IKx-', '+IK-', '+AGEA', '+2D0-', '+2D3-x', '+IKw', 'a\xffb', '+AGE\xff', '+IKwAYQ-b', '~\\']


def points(u):
    return ' '.join(['%x' % ord(c) for c in u])


def shown(data):
    return ' '.join([c if c < '\x7f' else 'ff' for c in data])


def entry_point(argv):
    good = 0
    for text, data in PAIRS:
        made = unicode_encode_utf_7(text, len(text), 'strict')
        back, used = str_decode_utf_7(data, len(data), 'strict', True)
        if made == data and points(back) == points(text) and used == len(data):
            good += 1
        else:
            print(repr(made), data, points(back), points(text))
    print(good, len(PAIRS))
    for data in WRONG:
        for errors in ['strict', 'replace', 'ignore']:
            try:
                text, used = str_decode_utf_7(data, len(data), errors, True)
                print(shown(data), errors, points(text), used)
            except UnicodeDecodeError as e:
                print(shown(data), errors, e.reason, e.start, e.end)
    for cut in range(9):
        text, used = str_decode_utf_7('a+IKwAYQ-b', cut, 'strict', False)
        print(cut, points(text), used)
    return 0


def target(driver, args):
    return entry_point, None
