"""Encodings by hand: base64 both ways, hexadecimal, run lengths, CRC-32, Adler-32, xor, varints, quoted text."""
from rpython.rlib.rarithmetic import r_uint, intmask

ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def encode(data):
    out = []
    for i in range(0, len(data), 3):
        block = data[i:i + 3]
        word = 0
        for j in range(3):
            word = word << 8 | (ord(block[j]) if j < len(block) else 0)
        for j in range(4):
            out.append(ALPHABET[word >> 18 - 6 * j & 63] if j <= len(block) else '=')
    return ''.join(out)


def decode(text):
    out, word, bits = [], 0, 0
    for c in text:
        if c == '=':
            break
        value = ALPHABET.find(c)
        if value < 0:
            raise ValueError('not base64: ' + c)
        word = (word << 6 | value) & 0xffffff
        bits += 6
        if bits >= 8:
            bits -= 8
            out.append(chr(word >> bits & 255))
    return ''.join(out)


def crc32(data):
    crc = r_uint(0xffffffff)
    for c in data:
        crc ^= r_uint(ord(c))
        for _ in range(8):
            crc = (crc >> 1) ^ (r_uint(0xedb88320) & -(crc & r_uint(1)))
    return intmask(crc ^ r_uint(0xffffffff))


def adler(data):
    a, b = 1, 0
    for c in data:
        a = (a + ord(c)) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def runs(text):
    out = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(text[i] + (str(j - i) if j - i > 1 else ''))
        i = j
    return ''.join(out)


def varint(n):
    out = []
    while n > 127:
        out.append('%02x' % (n & 127 | 128))
        n >>= 7
    return ''.join(out) + '%02x' % n


def entry_point(argv):
    for s in ['', 'f', 'fo', 'foo', 'foobar', 'Many hands make light work.'[0:27 * len(argv)]]:
        print(encode(s), decode(encode(s)) == s, crc32(s), adler(s), runs(s))
    try:
        decode('ab*d')
    except ValueError as e:
        print(str(e))
    print(runs('aaabccdddd'), varint(1), varint(300), varint(1 << 40), ''.join([chr(ord(c) ^ 32) for c in 'Hello']))
    return 0

def target(driver, args):
    return entry_point
