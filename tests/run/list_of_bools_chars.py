"""Lists of bools, characters, floats."""


def entry_point(argv):
    bits = [n % 3 == 0 for n in range(10)]
    print(''.join(['1' if b else '0' for b in bits]))
    chars = [c for c in 'hello']
    chars[0] = 'J'
    chars.append('!')
    print(''.join(chars))
    floats = [0.5] * 3
    floats[1] = 2.0
    total = 0.0
    for f in floats:
        total += f
    print(total)
    return 0


def target(driver, args):
    return entry_point
