"""A program's exception with a text that leaves through finally clauses, generators and methods: what is printed before, and the traceback."""


class Broken(Exception):
    pass


class Machine(object):
    def __init__(self, n):
        self.n = n

    def steps(self):
        for i in range(self.n):
            if i == 2:
                raise Broken('step %d' % i)
            yield i


def work(m):
    try:
        for s in m.steps():
            print('step', s)
    finally:
        print('cleanup')


def entry_point(argv):
    work(Machine(1))
    work(Machine(5))
    print('never')
    return 0

def target(driver, args):
    return entry_point
