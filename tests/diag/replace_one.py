"""Replace one."""


def entry_point(argv):
    print(argv[0].replace('a'))    #! error: A011 replace\(\) takes 2 to 3 arguments, 1 is given
    return 0


def target(driver, args):
    return entry_point
