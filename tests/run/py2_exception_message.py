# dialect: 2
"""e.message: of the builtin constructors, of attributes of that name, of both in one hierarchy."""


class Plain(Exception):
    pass


class Msg(Exception):
    def __init__(self, message, line):
        self.message = message
        self.line = line


class Derived(Msg):
    pass


class Mixed(Exception):
    pass


class MixedOwn(Mixed):
    def __init__(self, text):
        Mixed.__init__(self, text + '!')
        self.message = 'own ' + text


def fail(n):
    if n == 0:
        raise Plain('plain')
    if n == 1:
        raise Plain
    if n == 2:
        raise Plain()
    if n == 3:
        raise Msg('msg', 1)
    if n == 4:
        raise Derived('derived', 2)
    if n == 5:
        raise Mixed('mixed')
    if n == 6:
        raise MixedOwn('mixed')
    if n == 7:
        raise KeyError('key')
    if n == 8:
        raise Plain('two', 'args')
    if n == 9:
        int('x' * n)
    if n == 10:
        raise Mixed


def entry_point(argv):
    for i in range(11):
        try:
            fail(i)
        except Msg, e:
            print i, 'Msg', e.message, e.line
        except Mixed, e:
            print i, 'Mixed', e.message, str(e)
        except (Plain, KeyError), e:
            print i, 'Plain', repr(e.message)
        except ValueError, e:
            print i, 'ValueError', e.message != ''
    return 0


def target(driver, args):
    return entry_point
