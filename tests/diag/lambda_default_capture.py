"""Lambda default capture."""


def entry_point(argv):
    fs = []
    for i in range(3):
        fs.append(lambda i=i: i)    #! error: F005 a default of a function defined at run time varies.*help: pass it as an argument, or make an
    return fs[0]()


def target(driver, args):
    return entry_point
