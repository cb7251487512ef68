"""A dict that changes while something goes over it: values set, copies of the keys, deletion, sizes that change, a loop left at once, two loops over one dict."""


def grow(d):
    count = 0
    try:
        for key in d:
            d[key + 100] = 1
            count += 1
    except RuntimeError:
        return count * 10 + 1
    return count * 10


def shrink(d):
    seen = []
    try:
        for key in d:
            seen.append(key)
            del d[key]
    except RuntimeError:
        seen.append(-1)
    return seen


def grow_then_leave(d):
    for key in d:
        d[-key] = key
        break
    return len(d)


def grow_set(s):
    try:
        for item in s:
            s.add(item + 50)
    except RuntimeError:
        return len(s)
    return -1


def entry_point(argv):
    one = len(argv)
    d = {i: i * one for i in range(5)}
    for key in d:
        d[key] = d[key] + 10
    print(d)
    for key in list(d):
        if key % 2:
            del d[key]
        else:
            d[key + 20] = key
    print(d)
    print(grow(d), len(d), shrink(d), len(d), grow_then_leave(d), sorted(d)[:2])
    print(grow_set({1, 2, one + 2}))
    keys = list(d.keys())
    values = list(d.values())
    d[777] = one
    print(len(keys), 777 in d, len(d), sum(values) == sum([d[k] for k in d]) - one)
    pairs = 0
    for a in d:
        for b in d:
            if a < b:
                pairs += 1
    print(pairs == len(d) * (len(d) - 1) // 2)
    for key, value in list(d.items()):
        d.pop(key)
    print(len(d), d == {}, [k for k in d])
    d[5] = 1
    for key in d:
        d.pop(key)
        d[6] = 2
        break
    print(d)
    return 0


def target(driver, args):
    return entry_point
