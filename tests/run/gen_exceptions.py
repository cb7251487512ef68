class Problem(Exception):
    def __init__(self, number):
        self.number = number


class Log(object):
    def __init__(self, name, swallows):
        self.name = name
        self.swallows = swallows

    def __enter__(self):
        print("enter " + self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit " + self.name)
        return self.swallows


def fails_at(n):
    for i in range(10):
        if i == n:
            raise Problem(i)
        yield i


def guarded(n):
    try:
        for x in fails_at(n):
            yield x
    except Problem as e:
        yield 100 + e.number
    else:
        yield 200
    yield 300


def with_finally(n):
    try:
        yield 1
        if n == 0:
            return
        yield 2
        if n == 1:
            raise Problem(7)
        yield 3
    finally:
        print("finally %d" % n)


def yield_in_handlers(n):
    while n >= 0:
        try:
            if n % 2:
                raise Problem(n)
            yield "even"
        except Problem as e:
            yield "odd %d" % e.number
            yield "again %d" % e.number
        finally:
            yield "done"
        n -= 1


def with_manager(n):
    with Log("outer", True) as outer:
        yield outer.name
        with Log("inner", False):
            yield "inside"
            if n == 1:
                raise Problem(1)
            if n == 2:
                return
        yield "after inner"
    yield "after outer"


def index_error(items):
    i = 0
    while True:
        yield items[i]
        i += 1


def reraising(n):
    try:
        yield n
        raise Problem(n)
    except Problem:
        yield n + 1
        raise


def itself():
    for i in range(3):
        if box.generator is not None and i == 1:
            try:
                next(box.generator)
            except ValueError:
                yield -1
        yield i


class Box(object):
    generator = None


box = Box()


def two_levels(n):
    for i in range(n):
        for j in range(i):
            if j == 2:
                break
            try:
                if i == 3:
                    continue
                yield i * 10 + j
            finally:
                print("leave %d %d" % (i, j))
        else:
            yield -i


def show(generator):
    line = []
    try:
        for x in generator:
            line.append(str(x))
    except Problem as e:
        line.append("Problem %d" % e.number)
    except IndexError:
        line.append("IndexError")
    print(" ".join(line))
    try:
        next(generator)
        print("not finished")
    except StopIteration:
        print("finished")


def show_texts(generator):
    try:
        for x in generator:
            print(x)
    except Problem as e:
        print("Problem %d" % e.number)


def entry_point(argv):
    show(fails_at(3))
    show(fails_at(20))
    show(guarded(2))
    show(guarded(20))
    for n in range(3):
        show(with_finally(n))
    show_texts(yield_in_handlers(3))
    for n in range(3):
        show_texts(with_manager(n))
    show(index_error([5, 6, 7]))
    show(reraising(40))
    box.generator = itself()
    show(box.generator)
    show(two_levels(5))
    g = fails_at(1)
    print(next(g))
    try:
        next(g)
    except Problem as e:
        print("caught %d" % e.number)
    try:
        next(g)
    except StopIteration:
        print("stopped")
    return 0


def target(*args):
    return entry_point
