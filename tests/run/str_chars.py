"""ord, chr, comparisons of characters, tables of them."""


def rotate(s, n):
    result = []
    for c in s:
        if 'a' <= c <= 'z':
            result.append(chr((ord(c) - ord('a') + n) % 26 + ord('a')))
        elif 'A' <= c <= 'Z':
            result.append(chr((ord(c) - ord('A') + n) % 26 + ord('A')))
        else:
            result.append(c)
    return ''.join(result)


def entry_point(argv):
    print(ord('a'), chr(65), ord('\n'), ord('\x7f'))
    print(rotate('Hello, World!', 13))
    print(rotate(rotate('Hello, World!', 13), 13))
    counts = [0] * 256
    for c in 'mississippi':
        counts[ord(c)] += 1
    for i in range(256):
        if counts[i]:
            print(chr(i), counts[i])
    return 0


def target(driver, args):
    return entry_point
