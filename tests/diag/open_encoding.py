"""Open encoding."""


def entry_point(argv):
    f = open('x', encoding='utf-8')    #! error: A011 create_file\(\) has no parameter 'encoding'
    return 0


def target(driver, args):
    return entry_point
