"""Builder int."""
from rpython.rlib.rstring import StringBuilder


def entry_point(argv):
    b = StringBuilder()
    b.append(3)    #! error: A028 append\(\) takes a str as argument 1, not int.*help: str\(n\) makes a text of a number
    print(b.build())
    return 0


def target(driver, args):
    return entry_point
