"""Print file var."""


def entry_point(argv):
    f = open('x', 'w')
    print('a', file=f)    #! error: F017 print writes to sys\.stdout or sys\.stderr only.*help: write the text to other files by their
    return 0


def target(driver, args):
    return entry_point
