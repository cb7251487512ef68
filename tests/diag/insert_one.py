"""Insert one."""


def entry_point(argv):
    l = [1]
    l.insert(3)    #! error: A011 insert\(\) takes 2 arguments, 1 is given
    return 0


def target(driver, args):
    return entry_point
