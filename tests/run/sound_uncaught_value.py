"""int() of a text that is none ends the program with ValueError, after what was written before."""


def parse(words):
    total = 0
    for w in words:
        total += int(w)
    return total


def entry_point(argv):
    print(parse(['1', '22']))
    print(parse(['3', 'four']))
    return 0

def target(driver, args):
    return entry_point
