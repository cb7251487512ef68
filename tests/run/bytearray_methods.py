"""bytearray: items, slices, deletion, methods of lists and of texts, comparison, growth, conversion."""


def show(b):
    return ' '.join([str(x) for x in b])


def entry_point(argv):
    one = len(argv)
    b = bytearray(b'hello')
    b[0] = 72 * one
    b.append(33)
    b.extend(b' wo')
    b += b'rld'
    print(show(b), len(b), b[1], b[-1])
    b[1:3] = b'EEL'
    del b[-2:]
    del b[0]
    b.insert(0, 104)
    print(show(b), b.pop(), b.pop(0), show(b))
    b.reverse()
    print(show(b), b.find(b'L'), b.count(b'o'), 69 in b, 200 in b)
    c = bytearray(4)
    c[one] = 255
    print(show(c), c == bytearray(b'\x00\xff\x00\x00'), c != bytearray(), bool(bytearray()), bool(c), show(c[1:]), show(c + bytearray(b'a')))
    print(show(bytearray(b'ab') * 2), show(bytearray([1, 2, one])), show(bytearray(b'a,b').replace(b',', b'--')))
    for bad in (256, -1):
        try:
            c[0] = bad * one
            print('no')
        except ValueError:
            print('ValueError')
    try:
        c[4] = 1
    except IndexError:
        print('IndexError')
    c.remove(255)
    print(show(c), sum(c), max(bytearray(b'az')), [x * 2 for x in bytearray(b'\x01\x02')])
    return 0

def target(driver, args):
    return entry_point
