"""Encode str."""


def entry_point(argv):
    s = argv[0].encode('utf-8')    #! error: A012 encode\(\) is a method of unicode strings
    return len(s)


def target(driver, args):
    return entry_point
