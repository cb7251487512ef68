"""A slice with a step of an instance: its class is asked for runs of items only."""


class Row(object):
    def __len__(self):
        return 3

    def __getslice__(self, start, stop):
        return stop - start

    def __setslice__(self, start, stop, value):
        pass

    def __delslice__(self, start, stop):
        pass


def entry_point(argv):
    row = Row()
    row[::2] = 5                #! error: a slice of Row takes no step
    del row[::-1]               #! error: a slice of Row takes no step
    return row[0:2:1] + row[1:] + row[::len(argv)]  #! error: a slice of Row takes no step


def target(driver, args):
    return entry_point
