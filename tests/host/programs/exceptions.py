# all clauses, chaining, order of finally
def trace(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)

def order(kind):
    log = []
    try:
        try:
            log.append('body')
            if kind == 1: raise ValueError('v')
            if kind == 2: raise KeyError('k')
            if kind == 3: return log
        except ValueError as e:
            log.append('except')
        else:
            log.append('else')
        finally:
            log.append('finally')
        log.append('after')
    except KeyError:
        log.append('outer')
    return log
print(order(0), order(1), order(2), order(3))

def override():
    try:
        return 'try'
    finally:
        return 'finally'
print(override())
def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return 'swallowed'
print(swallow())
def loops():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append('f%d' % i)
    else:
        out.append('else')
    return out
print(loops())
def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise TypeError('from handler')
    except TypeError as e:
        return (type(e.__context__).__name__, e.__cause__, e.__suppress_context__)
print(nested())
def chained():
    try:
        try:
            int('x')
        except ValueError as e:
            raise RuntimeError('wrapped') from e
    except RuntimeError as e:
        return (type(e.__cause__).__name__, str(e.__cause__), e.__suppress_context__)
print(chained())
def from_none():
    try:
        try:
            {}['x']
        except KeyError:
            raise ValueError('clean') from None
    except ValueError as e:
        return (e.__cause__, e.__suppress_context__, type(e.__context__).__name__)
print(from_none())
def reraise():
    try:
        try:
            raise IndexError('i')
        except IndexError:
            raise
    except IndexError as e:
        return 'reraised ' + str(e)
print(reraise())
print(trace(lambda: [][0]), trace(lambda: {}[1]), trace(lambda: 1 / 0), trace(lambda: None.x), trace(lambda: len(3)))
print(trace(lambda: 'a' + 1), trace(lambda: int('zz')), trace(lambda: [1] + (2,)), trace(lambda: iter(3)))
class MyError(Exception):
    def __init__(self, a, b):
        Exception.__init__(self, a, b)
        self.a = a
class Other(MyError): pass
try:
    raise Other(1, 2)
except (KeyError, MyError) as e:
    print(type(e).__name__, e.args, e.a, str(e), repr(e))
try:
    raise MyError
except TypeError as e:
    print('ctor', 'missing' in str(e))
try:
    raise 5
except TypeError as e:
    print(e)
try:
    assert 1 == 2, 'message'
except AssertionError as e:
    print('assert', e)
try:
    assert False
except AssertionError as e:
    print(e.args)
print(repr(ValueError('x')), repr(KeyError('x', 1)), str(KeyError('x')), str(ValueError()), str(ValueError(1, 2)))
try:
    raise
except RuntimeError as e:
    print(e)
def deep(n):
    return deep(n + 1)
try:
    deep(0)
except RecursionError as e:
    print('recursion', str(e)[:32])
def gen():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield 'caught ' + str(e)
    finally:
        print('gen finally')
g = gen()
print(next(g), g.throw(ValueError('thrown')), list(g))
g = gen()
next(g)
g.close()
try:
    next(iter([]))
except StopIteration as e:
    print('stop', e.value)
e = None
try:
    raise ValueError('e is gone')
except ValueError as e:
    pass
try:
    e
except NameError:
    print('e unbound')
def outer():
    try:
        inner()
    except ZeroDivisionError as e:
        tb = e.__traceback__
        names = []
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        return names
def inner():
    return 1 // 0
print(outer())
class Boom(Exception):
    def __str__(self): return 'custom'
try:
    raise Boom('x')
except Boom as b:
    print(b, b.args)
import sys
try:
    raise KeyError(3)
except KeyError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1].args)
print(sys.exc_info())
def many():
    for n in range(3):
        try:
            try:
                if n == 0: raise ValueError(n)
                elif n == 1: raise KeyError(n)
                yield 'ok'
            except ValueError:
                yield 'v'
        except KeyError:
            yield 'k'
print(list(many()))
print(issubclass(FileNotFoundError, OSError), IOError is OSError, ImportError.__mro__[1].__name__)
try:
    open('/nonexistent/file')
except IOError as e:
    print(e.errno, e.filename)
