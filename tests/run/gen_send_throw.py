class Problem(Exception):
    pass


class Message(object):
    def __init__(self, number):
        self.number = number


def echo(first):
    got = yield first
    while got is not None:
        got = yield "got " + got
    yield "nothing was sent"


def adder():
    total = 0
    while True:
        message = yield total
        if message is None:
            total += 1000
        else:
            total += message.number


def patient():
    n = 0
    while True:
        try:
            yield n
        except Problem:
            print("problem in round %d" % n)
        except ValueError as e:
            print("value error: %s" % e)
            yield -1
        n += 1


def closing(stubborn):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("asked to leave")
        if stubborn:
            yield 3
        raise
    finally:
        print("cleaned up")


def plain():
    yield "p"
    yield "q"


def inner():
    yield 1
    yield 2


def outer(twice):
    yield 0
    yield from inner()
    if twice:
        yield from [7, 8]
    yield 3


def entry_point(argv):
    g = echo("start")
    print(next(g))
    print(g.send("a"))
    print(g.send("b"))
    print(next(g))
    try:
        g.send("c")
    except StopIteration:
        print("echo is finished")
    fresh = echo("x")
    try:
        fresh.send("too early")
    except TypeError:
        print("just started")
    print(fresh.send(None))
    a = adder()
    print(next(a))
    print(a.send(Message(5)))
    print(a.send(Message(20)))
    print(next(a))
    p = patient()
    print(next(p))
    print(p.throw(Problem()))
    print(p.throw(Problem))
    print(p.throw(ValueError("bad")))
    print(next(p))
    try:
        p.throw(KeyError("k"))
    except KeyError:
        print("KeyError came out")
    try:
        next(p)
    except StopIteration:
        print("patient is finished")
    unstarted = patient()
    try:
        unstarted.throw(Problem())
    except Problem:
        print("thrown at the start")
    try:
        next(unstarted)
    except StopIteration:
        print("never started")
    c = closing(False)
    c.close()
    c.close()
    c = closing(False)
    print(next(c))
    c.close()
    try:
        next(c)
    except StopIteration:
        print("closed")
    c = closing(True)
    print(next(c))
    try:
        c.close()
    except RuntimeError as e:
        print("RuntimeError: %s" % e)
    try:
        next(c)
    except GeneratorExit:
        print("left at last")
    c = closing(False)
    for x in c:
        print(x)
    c.close()
    q = plain()
    print(next(q))
    q.close()
    for x in q:
        print(x)
    for x in outer(True):
        print(x)
    for x in outer(False):
        print(x)
    return 0


def target(*args):
    return entry_point
