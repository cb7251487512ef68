"""Exception classes of the program: with attributes, bases of several levels, constructors, __str__, methods, class attributes."""


class Error(Exception):
    code = 1

    def describe(self):
        return 'code %d' % self.code


class ParseError(Error):
    code = 2

    def __init__(self, message, line):
        self.message = message
        self.line = line

    def __str__(self):
        return '%s at %d' % (self.message, self.line)


class Eof(ParseError):
    code = 3

    def __init__(self, line):
        ParseError.__init__(self, 'eof', line)


class Plain(Error):
    pass


class Mixed(Plain, KeyError):
    pass


def fail(n):
    if n == 0:
        raise Error('zero')
    if n == 1:
        raise ParseError('bad', 7)
    if n == 2:
        raise Eof(9)
    if n == 3:
        raise Plain
    return n


def catch(n):
    try:
        return 'ok %d' % fail(n)
    except Eof as e:
        return 'Eof %s %d %s' % (e, e.line, e.describe())
    except ParseError as e:
        return 'ParseError %s %s %s' % (e, e.message, e.describe())
    except Error as e:
        return 'Error %s %s' % (e, e.describe())


def entry_point(argv):
    for n in range(5):
        print(catch(n))
    errors = [Error('a'), ParseError('b', 1), Eof(2)]
    for e in errors:
        print(isinstance(e, ParseError), e.code, e.describe())
        try:
            raise e
        except Error as caught:
            print(caught is e)
    kinds = [ValueError, KeyError, Plain]
    for kind in kinds:
        try:
            raise kind('x')
        except (KeyError, Plain):
            print('key or plain')
        except Exception as e:
            print('exception', isinstance(e, ValueError))
    return 0

def target(driver, args):
    return entry_point
