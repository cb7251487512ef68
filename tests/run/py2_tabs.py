"""A tab goes to the next multiple of 8, as old programs have it beside spaces."""


def count(n):
    total = 0
    while n > 0:
	if n % 2:
            total += n
	else:
  	    total += 1
	n -= 1
    return total


def entry_point(argv):
    for i in range(len(argv), 5):
	print count(i),
    print
    return 0


def target(driver, args):
    return entry_point
