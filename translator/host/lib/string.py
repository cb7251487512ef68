"""string: constants, and the functions of old that are methods now."""

ascii_lowercase = lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = '0123456789abcdefABCDEF'
octdigits = '01234567'
punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
whitespace = ' \t\n\r\x0b\x0c'
printable = digits + ascii_letters + punctuation + whitespace

index_error = atoi_error = atof_error = atol_error = ValueError
atoi = atol = int
atof = float
maketrans = str.maketrans


def lower(s):
    return s.lower()


def upper(s):
    return s.upper()


def swapcase(s):
    return s.swapcase()


def capitalize(s):
    return s.capitalize()


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


def strip(s, chars=None):
    return s.strip(chars)


def lstrip(s, chars=None):
    return s.lstrip(chars)


def rstrip(s, chars=None):
    return s.rstrip(chars)


def split(s, sep=None, maxsplit=-1):
    return s.split(sep, maxsplit)


splitfields = split


def rsplit(s, sep=None, maxsplit=-1):
    return s.rsplit(sep, maxsplit)


def join(words, sep=' '):
    return sep.join(words)


joinfields = join


def find(s, *args):
    return s.find(*args)


def rfind(s, *args):
    return s.rfind(*args)


def index(s, *args):
    return s.index(*args)


def rindex(s, *args):
    return s.rindex(*args)


def count(s, *args):
    return s.count(*args)


def replace(s, old, new, maxreplace=-1):
    return s.replace(old, new, maxreplace)


def translate(s, table, deletions=''):
    return s.translate(table, deletions)


def ljust(s, width, *fill):
    return s.ljust(width, *fill)


def rjust(s, width, *fill):
    return s.rjust(width, *fill)


def center(s, width, *fill):
    return s.center(width, *fill)


def zfill(s, width):
    return str(s).zfill(width)


def expandtabs(s, tabsize=8):
    return s.expandtabs(tabsize)


class Template(object):
    """$name and ${name} in a text are replaced by values; $$ is a dollar sign."""
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _name_at(self, i):
        """The name that begins at i and where the text goes on; None when there is none."""
        text = self.template
        if text[i:i + 1] == '{':
            end = text.find('}', i)
            name = text[i + 1:end] if end > 0 else ''
            return (name, end + 1) if name.isidentifier() else None
        end = i
        while end < len(text) and (text[end].isalnum() or text[end] == '_'):
            end += 1
        name = text[i:end]
        return (name, end) if name.isidentifier() else None

    def _substitute(self, values, strict):
        text = self.template
        out = []
        i = 0
        while True:
            at = text.find(self.delimiter, i)
            if at < 0:
                out.append(text[i:])
                return ''.join(out)
            out.append(text[i:at])
            if text[at + 1:at + 2] == self.delimiter:
                out.append(self.delimiter)
                i = at + 2
                continue
            found = self._name_at(at + 1)
            if found is None and strict:
                raise ValueError("Invalid placeholder in string: line %d, col %d" % (
                    text.count('\n', 0, at) + 1, at - text.rfind('\n', 0, at)))
            if found is None or (not strict and found[0] not in values):
                out.append(self.delimiter)
                i = at + 1
                continue
            out.append(str(values[found[0]]))
            i = found[1]

    def substitute(self, mapping=(), **keywords):
        return self._substitute(dict(mapping, **keywords), True)

    def safe_substitute(self, mapping=(), **keywords):
        return self._substitute(dict(mapping, **keywords), False)


class Formatter(object):
    def format(self, format_string, *args, **keywords):
        return format_string.format(*args, **keywords)

    def vformat(self, format_string, args, keywords):
        return format_string.format(*args, **keywords)
