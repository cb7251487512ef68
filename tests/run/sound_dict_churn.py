"""A dict that is filled and emptied over and over keeps its size and its order."""


def entry_point(argv):
    d = {}
    for i in range(50000):
        d[i] = i
        if i >= 10:
            del d[i - 10]
    print(len(d), ' '.join([str(k) for k in d]))
    s = {}
    for i in range(20000):
        key = 'key%d' % (i % 50)
        if key in s:
            del s[key]
        else:
            s[key] = i
    total = 0
    for key in s:
        total += s[key]
    print(len(s), total)
    return 0


def target(driver, args):
    return entry_point
