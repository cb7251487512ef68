class Window(object):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        return index * 10

    def __setitem__(self, index, value):
        print "set", index, value

    def __delitem__(self, index):
        print "del", index

    def __getslice__(self, start, stop):
        return (start, min(stop, 1000))

    def __setslice__(self, start, stop, values):
        print "set slice", start, min(stop, 1000), len(values)

    def __delslice__(self, start, stop):
        print "del slice", start, min(stop, 1000)


class Unsized(object):
    def __getslice__(self, start, stop):
        return min(stop, 1000) - start


def entry_point(argv):
    w = Window(20)
    print w[3]
    w[4] = 5
    del w[6]
    for pair in [w[1:2], w[:3], w[4:], w[:], w[-2:], w[:-5]]:
        print pair[0], pair[1]
    w[1:2] = [1, 2, 3]
    w[:] = [1]
    w[-1:] = []
    del w[2:3]
    del w[:-3]
    u = Unsized()
    print u[5:], u[:7], u[1:2], u[:]
    for x in (n for n in [1, 2]):
        print x,
    print
    return 0


def target(*args):
    return entry_point
