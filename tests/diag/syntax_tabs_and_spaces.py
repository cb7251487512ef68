"""Tabs and spaces mixed in one block."""


def entry_point(argv):
        x = 1
	return x                #! error: S005|tab


def target(driver, args):
    return entry_point
