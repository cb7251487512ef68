"""__del__ of what has gone: once, objects before those they use; exceptions in it are ignored; queues."""
from rpython.rlib import rgc


class Log(object):
    def __init__(self):
        self.count = 0
        self.sum = 0
        self.order_wrong = 0
        self.triggered = 0


LOG = Log()


class Resource(object):
    def __init__(self, n):
        self.n = n
        self.closed = False

    def __del__(self):
        self.closed = True
        LOG.count += 1
        LOG.sum += self.n


class Wrapper(Resource):
    def __init__(self, inner):
        Resource.__init__(self, 0)
        self.inner = inner

    def __del__(self):
        if self.inner.closed:
            LOG.order_wrong += 1
        Resource.__del__(self)


class Plain(object):
    def __init__(self, n):
        self.n = n


class Loud(object):
    def __init__(self, n):
        self.n = n

    def __del__(self):
        LOG.count += 1
        if self.n == 7:
            raise ValueError


class Handle(object):
    def __init__(self, n):
        self.n = n


class Queue(rgc.FinalizerQueue):
    Class = Handle

    def finalizer_trigger(self):
        LOG.triggered += 1


QUEUE = Queue()


def make(n):
    for i in range(n):
        Resource(i)


def make_wrapped(n):
    for i in range(n):
        Wrapper(Resource(1))


def make_handles(n, keep):
    for i in range(n):
        handle = Handle(i)
        QUEUE.register_finalizer(handle)
        if i % 2:
            keep.append(handle)


def make_loud(n):
    for i in range(n):
        Loud(7 if i == 3 else i)


def overwrite(depth):
    a, b, c, d = depth, depth + 1, depth + 2, depth + 3
    if depth:
        return overwrite(depth - 1) + a + b + c + d
    return 0


def settle():
    overwrite(60)
    rgc.collect()
    rgc.collect()
    rgc.collect()


def entry_point(argv):
    keep = Resource(1000000)
    make(500)
    settle()
    print(LOG.count > 450, LOG.count <= 500, keep.closed)
    before = LOG.count
    make_wrapped(200)
    settle()
    settle()
    print(LOG.count - before > 350, LOG.order_wrong)
    before = LOG.count
    make_loud(10)
    settle()
    print(LOG.count - before >= 8)
    alive = []
    make_handles(100, alive)
    settle()
    dead = 0
    while True:
        handle = QUEUE.next_dead()
        if handle is None:
            break
        if handle.n % 2:
            print('still alive', handle.n)
        dead += 1
    print(dead > 40, dead <= 50, len(alive), LOG.triggered > 0)
    print(keep.n, rgc.can_move(keep), rgc.get_stats(rgc.TOTAL_GC_TIME))
    return 0


def target(driver, args):
    return entry_point
