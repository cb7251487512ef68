from contextlib import closing, contextmanager


class Problem(Exception):
    def __init__(self, number):
        self.number = number


class Settings(object):
    def __init__(self):
        self.depth = 0
        self.log = []

    @contextmanager
    def deeper(self, by=1):
        self.depth += by
        try:
            yield self.depth
        finally:
            self.depth -= by


class File(object):
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close " + self.name)


@contextmanager
def tagged(name):
    print("<%s>" % name)
    yield
    print("</%s>" % name)


@contextmanager
def guarded(swallow, other=False):
    print("enter")
    try:
        yield "value"
    except Problem as e:
        print("saw Problem %d" % e.number)
        if other:
            raise ValueError("instead")
        if not swallow:
            raise
    finally:
        print("leave")


@contextmanager
def stubborn():
    try:
        yield 1
    except Problem:
        yield 2


@contextmanager
def empty(n):
    if n:
        yield n


@tagged("decorated")
def decorated():
    print("inside")


def returns():
    with tagged("r"):
        return 5


def in_loop():
    for i in range(4):
        with guarded(True) as text:
            if i == 0:
                continue
            if i == 2:
                break
            raise Problem(i)
    print("after loop")


def entry_point(argv):
    with tagged("a"):
        print("in a")
        with tagged("b"):
            print("in b")
    with guarded(True) as text:
        print(text)
    with guarded(True):
        raise Problem(1)
    try:
        with guarded(False):
            raise Problem(2)
    except Problem as e:
        print("out came %d" % e.number)
    try:
        with guarded(False, other=True):
            raise Problem(3)
    except ValueError as e:
        print("out came %s" % e)
    try:
        with guarded(True):
            raise KeyError("k")
    except KeyError:
        print("KeyError")
    try:
        with tagged("c"):
            raise Problem(4)
    except Problem as e:
        print("not closed %d" % e.number)
    print(returns())
    in_loop()
    settings = Settings()
    with settings.deeper() as one:
        with settings.deeper(10) as two:
            print("%d %d" % (one, two))
        print(settings.depth)
    print(settings.depth)
    try:
        with stubborn():
            raise Problem(5)
    except RuntimeError as e:
        print("RuntimeError: %s" % e)
    try:
        with empty(0):
            print("never")
    except RuntimeError as e:
        print("RuntimeError: %s" % e)
    with closing(File("x")) as f:
        print("with " + f.name)
    return 0


def target(*args):
    return entry_point
