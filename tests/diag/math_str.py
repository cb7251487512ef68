"""Math str."""
import math


def entry_point(argv):
    return int(math.sqrt(argv[0]))    #! error: A028 math\.sqrt\(\) takes a number as argument 1, not str.*help: int\(s\) and float\(s\) make numbers of


def target(driver, args):
    return entry_point
