"""iteritems, itervalues, iterkeys, has_key, keys as a list."""


def entry_point(argv):
    d = {'a': 1}
    for key, value in d.iteritems():
        print key, value
    for value in d.itervalues():
        print value
    for key in d.iterkeys():
        print key
    print d.has_key('a'), d.has_key('b')
    keys = d.keys()
    keys.append('z')
    print len(keys), len(d)
    return 0


def target(driver, args):
    return entry_point
