"""Slices with every step and bound, present or not, of texts and lists, against the definition."""


def by_definition(length, start, stop, step):
    """The indexes that a slice takes; -99 stands for None."""
    if step > 0:
        first = 0 if start == -99 else start
        last = length if stop == -99 else stop
    else:
        first = length - 1 if start == -99 else start
        last = -length - 1 if stop == -99 else stop
    if first < 0:
        first += length
        if first < 0:
            first = 0 if step > 0 else -1
    elif first >= length:
        first = length if step > 0 else length - 1
    if last < 0:
        last += length
        if last < 0:
            last = 0 if step > 0 else -1
    elif last >= length:
        last = length if step > 0 else length - 1
    indexes = []
    i = first
    while (i < last) if step > 0 else (i > last):
        indexes.append(i)
        i += step
    return indexes


def entry_point(argv):
    s = 'abcdefg' * len(argv)
    items = [ord(c) for c in s]
    bad = count = 0
    for step in (-9, -3, -2, -1, 1, 2, 3, 9):
        for start in (-99, -9, -7, -6, -1, 0, 1, 6, 7, 8):
            for stop in (-99, -9, -7, -6, -1, 0, 1, 6, 7, 8):
                if start == -99:
                    text, part = (s[::step], items[::step]) if stop == -99 else (s[:stop:step], items[:stop:step])
                elif stop == -99:
                    text, part = s[start::step], items[start::step]
                else:
                    text, part = s[start:stop:step], items[start:stop:step]
                indexes = by_definition(7, start, stop, step)
                count += 1
                if text != ''.join([s[i] for i in indexes]) or part != [items[i] for i in indexes]:
                    bad += 1
                    print('wrong', start, stop, step, text)
    print(count, bad, s[::-1], s[5:1:-2], s[-2::-3], s[:0:-1], s[::100], s[3:3:1] == '')
    zero = len(argv) - 1
    try:
        print(s[::zero])
    except ValueError as e:
        print(str(e))
    try:
        print(items[1:2:zero])
    except ValueError as e:
        print(str(e))
    return 0

def target(driver, args):
    return entry_point
