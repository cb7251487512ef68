"""All 256 byte values survive strings, dict keys and os.write."""
import os


def entry_point(argv):
    s = ''.join([chr(i) for i in range(256)])
    d = {}
    for c in s:
        d[c] = ord(c)
    total = 0
    for c in s:
        total += d[c]
    print(len(s), total)
    os.write(1, s)
    return 0


def target(driver, args):
    return entry_point
