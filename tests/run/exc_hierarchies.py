"""Exception classes: attributes, hierarchies, tables of them, raised as classes and instances."""


class Error(Exception):
    code = 1
    hint = None

    def __init__(self, message, where=0):
        self.message = message
        self.where = where

    def describe(self):
        return '%s at %d (%d)' % (self.message, self.where, self.code)

    def __str__(self):
        return self.describe()


class ParseError(Error):
    code = 2
    hint = 'look'

    def describe(self):
        return 'parse: ' + Error.describe(self)


class TypeProblem(Error):
    def __init__(self, wanted, got):
        Error.__init__(self, wanted + '/' + got, 7)
        self.wanted = wanted


class Control(Exception):
    pass


class Break(Control):
    pass


class Return(Control):
    def __init__(self, value):
        self.value = value


class Mixed(KeyError, object):
    def __init__(self, key):
        self.key = key


CLASSES = [ParseError, Error]
PREBUILT = ParseError('prebuilt', 3)
BREAK = Break()


def raise_it(i):
    if i == 0:
        raise ParseError('zero')
    elif i == 1:
        raise TypeProblem('int', 'str')
    elif i == 2:
        raise PREBUILT
    elif i == 3:
        raise CLASSES[1]('from table', i)
    elif i == 4:
        raise BREAK
    elif i == 5:
        raise Return(i * 2)
    elif i == 6:
        raise Mixed('k')
    elif i == 7:
        raise Break
    elif i == 8:
        raise KeyError('key')
    return i


def handle(i):
    try:
        raise_it(i)
    except ParseError as e:
        return 'P ' + e.describe() + (e.hint if e.hint is not None else '')
    except Error as e:
        if isinstance(e, TypeProblem):
            return 'T ' + e.wanted
        return 'E ' + str(e)
    except Return as e:
        return 'R %d' % e.value
    except Control as e:
        return 'C ' + e.__class__.__name__
    except Mixed as e:
        return 'M ' + e.key
    except KeyError:
        return 'K'
    else:
        return 'fine'


def reraise(i):
    try:
        raise_it(i)
    except Control as c:
        raise c
    except Error as e:
        e.where = 100 + i
        raise


def entry_point(argv):
    for i in range(10):
        print(handle(i))
    for i in [0, 5, 1, 4]:
        try:
            reraise(i)
        except Error as e:
            print(e.where, e.code, str(e))
        except Control as e:
            print(type(e) is Return, isinstance(e, Return))
    for cls in CLASSES:
        try:
            raise cls('made', 1)
        except (ParseError, TypeProblem) as e:
            print('first', e.message)
        except Exception as e:
            print('second', isinstance(e, Error))
    caught = None
    try:
        raise_it(0)
    except Error as e:
        caught = e
    if caught is not None:
        print(caught.message, caught.code)
    return 0


def target(driver, args):
    return entry_point
