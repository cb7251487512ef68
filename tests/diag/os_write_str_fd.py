"""Os write str fd."""
import os


def entry_point(argv):
    os.write('1', 'abc')    #! error: A028 os\.write\(\) takes an int as argument 1, not str.*help: int\(s\) and float\(s\) make numbers of
    return 0


def target(driver, args):
    return entry_point
