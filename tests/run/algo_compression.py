"""Compression there and back: run lengths, LZ77 in triples, LZW with codes, move-to-front after Burrows-Wheeler."""


class Corrupt(ValueError):
    pass


def run_lengths(text):
    pieces = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i] and j - i < 255:
            j += 1
        pieces.append(chr(j - i) + text[i])
        i = j
    return ''.join(pieces)


def expand(packed):
    if len(packed) % 2:
        raise Corrupt('odd length %d' % len(packed))
    return ''.join([packed[i + 1] * ord(packed[i]) for i in range(0, len(packed), 2)])


def lz77(text, window):
    i = 0
    while i < len(text):
        distance = length = 0
        for start in range(max(0, i - window), i):
            n = 0
            while i + n < len(text) - 1 and text[start + n] == text[i + n]:
                n += 1
            if n > length:
                distance, length = i - start, n
        yield distance, length, text[i + length]
        i += length + 1


def unlz77(triples):
    out = []
    for distance, length, c in triples:
        if distance > len(out):
            raise Corrupt('distance %d at %d' % (distance, len(out)))
        for _ in range(length):
            out.append(out[-distance])
        out.append(c)
    return ''.join(out)


def lzw(text):
    table = dict((chr(i), i) for i in range(128))
    current = ''
    codes = []
    for c in text:
        if current + c in table:
            current += c
        else:
            codes.append(table[current])
            table[current + c] = len(table)
            current = c
    if current:
        codes.append(table[current])
    return codes


def unlzw(codes):
    table = [chr(i) for i in range(128)]
    previous = None
    out = ''
    for code in codes:
        if code < len(table):
            entry = table[code]
        elif previous is not None and code == len(table):
            entry = previous + previous[0]
        else:
            raise Corrupt('code %d' % code)
        if previous is not None:
            table.append(previous + entry[0])
        out += entry
        previous = entry
    return out


def burrows_wheeler(text):
    text += '\0'
    rotations = sorted([text[i:] + text[:i] for i in range(len(text))])
    return ''.join([r[-1] for r in rotations])


def unburrows(text):
    order = sorted(range(len(text)), key=lambda i: (text[i], i))
    i = order[0]
    out = []
    for _ in range(len(text) - 1):
        i = order[i]
        out.append(text[i])
    return ''.join(out)


def move_to_front(text):
    alphabet = [chr(i) for i in range(128)]
    result = []
    for c in text:
        i = alphabet.index(c)
        result.append(i)
        alphabet.insert(0, alphabet.pop(i))
    return result


def entry_point(argv):
    for text in ['aaaabbbc', 'abcabcabcabcx', 'banana bandana', 'z' * 300, 'q', '']:
        packed, triples, codes = run_lengths(text), list(lz77(text, 16)), lzw(text)
        turned = burrows_wheeler(text)
        print(expand(packed) == text, unlz77(triples) == text, unlzw(codes) == text, unburrows(turned) == text)
        print(len(packed), triples[-2:], codes[-6:], repr(turned[:16]), sum(move_to_front(turned)))
    for attempt in (lambda: expand('abc'), lambda: unlz77([(0, 0, 'a'), (2, 1, 'b')]), lambda: unlzw([97, 200])):
        try:
            print(attempt())
        except Corrupt as e:
            print('corrupt:', e)
    return 0


def target(driver, args):
    return entry_point
