class MyError(Exception):
    pass


def catch_one(d, k):
    try:
        v = d[k]
    except KeyError:
        return None
    return v


def catch_several(d, k):
    try:
        v = d[k] + 1
        w = 5
    except (KeyError, IndexError) as e:
        print(e)
        v = 2
        raise
    except:
        v = 3
    else:
        v += w
    return v


def nested(f):
    try:
        try:
            f.a()
        except KeyError:
            f.b()
        f.c()
    except LookupError:
        return 1
    return 2


def cleanup(f):
    try:
        return f.read()
    finally:
        f.close()


def cleanup_in_loop(items):
    for x in items:
        try:
            if x:
                continue
            if not x.y:
                break
            x.foo()
        finally:
            x.z = 1
    return 1


def raised_here(x):
    try:
        if x > 1:
            raise MyError(x)
        raise ValueError
    except MyError as e:
        return e


def raised_unknown(e):
    try:
        raise e
    except MyError:
        return 1


def managed(m):
    with m as v:
        v.go()
    return 1


def managed_twice(d):
    with d.a as x, d.b:
        return x


def asserted(x, y):
    assert isinstance(x, MyError), "message %d" % y
    return x.args


def retry(x):
    while True:
        try:
            return x.a()
        except KeyError:
            continue
        except IndexError:
            break
    return 3


def changed_in_body(n):
    i = 0
    try:
        while i < n.limit:
            i = i + 1
            n.foo(i)
    except KeyError:
        return i
    return -1


def test_in_body(x, y):
    try:
        if isinstance(x, int) and y.foo:
            return x
        elif not x:
            return y
    except ValueError:
        pass
    return 0 if x is not None else 1


def bound_in_with(m):
    with m as v:
        x = v.go()
    return x
