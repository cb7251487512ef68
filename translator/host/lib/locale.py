"""locale: the C locale."""
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6
CODESET = 14


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale not in (None, '', 'C', 'POSIX', 'C.UTF-8'):
        raise Error('unsupported locale setting')
    return 'C'


def getlocale(category=LC_CTYPE):
    return (None, None)


def getdefaultlocale(*ignored):
    return (None, None)


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def nl_langinfo(item):
    return 'UTF-8' if item == CODESET else ''


def localeconv():
    return {'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(text):
    return text


def atof(text):
    return float(text)


def atoi(text):
    return int(text)


def format(spec, value, grouping=False):
    return spec % value


format_string = format
