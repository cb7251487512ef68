"""Lambda capture loop."""


def entry_point(argv):
    fs = []
    for i in range(3):
        fs.append(lambda: i)    #! error: F005 a function defined at run time uses 'i', which varies.*help: pass it as an argument, or make an
    return fs[0]()


def target(driver, args):
    return entry_point
