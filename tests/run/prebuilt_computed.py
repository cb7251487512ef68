"""Tables computed at import time: squares, a CRC table, a trigonometric-free waveform."""

SQUARES = [i * i for i in range(20)]


def make_crc_table():
    table = []
    for i in range(256):
        crc = i
        for _ in range(8):
            if crc & 1:
                crc = (crc >> 1) ^ 0xEDB88320
            else:
                crc >>= 1
        table.append(crc)
    return table


CRC = make_crc_table()


def crc32(s):
    crc = 0xffffffff
    for c in s:
        crc = CRC[(crc ^ ord(c)) & 0xff] ^ (crc >> 8)
    return crc ^ 0xffffffff


def entry_point(argv):
    print(SQUARES[19], len(SQUARES))
    print(crc32(''), crc32('123456789'), '%x' % crc32('The quick brown fox jumps over the lazy dog'))
    return 0


def target(driver, args):
    return entry_point
