"""StringBuilder."""
from rpython.rlib.rstring import StringBuilder


def entry_point(argv):
    b = StringBuilder()
    for i in range(20):
        b.append(str(i))
        b.append_slice('abcdef', 1, 3)
        b.append_multiple_char('.', i % 3)
    print(b.getlength())
    text = b.build()
    print(text, len(text))
    c = StringBuilder(2)
    for ch in 'characters':
        c.append(ch)
    print(c.build())
    print(len(StringBuilder(10).build()))
    return 0


def target(driver, args):
    return entry_point
