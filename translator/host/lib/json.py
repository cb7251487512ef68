"""json: values as JSON text and back."""

_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}
_UNESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_DIGITS = '0123456789'


class JSONDecodeError(ValueError):
    def __init__(self, message, document, position):
        line = document.count('\n', 0, position) + 1
        column = position - document.rfind('\n', 0, position)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (message, line, column, position))
        self.msg, self.doc, self.pos, self.lineno, self.colno = message, document, position, line, column


# ---- writing ----
def _quoted(text, ascii_only=True):
    out = ['"']
    if isinstance(text, str):
        try:
            text = text.decode('utf-8')
        except UnicodeDecodeError:
            text = text.decode('latin-1')
    for c in text:
        point = ord(c)
        if c in _ESCAPES:
            out.append(_ESCAPES[c])
        elif 32 <= point < 127:
            out.append(chr(point))
        elif point < 32 or ascii_only:
            if point > 0xffff:
                point -= 0x10000
                out.append('\\u%04x' % (0xd800 + (point >> 10)))
                point = 0xdc00 + (point & 0x3ff)
            out.append('\\u%04x' % point)
        else:
            out.append(c.encode('utf-8'))
    out.append('"')
    return ''.join(out)


class JSONEncoder(object):
    item_separator = ', '
    key_separator = ': '

    def __init__(self, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None, encoding=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % o.__class__.__name__)

    def encode(self, o):
        out = []
        self._write(o, out, '\n', [])
        return ''.join(out)

    def iterencode(self, o):
        yield self.encode(o)

    def _float(self, value):
        if value != value or value in (float('inf'), -float('inf')):
            if not self.allow_nan:
                raise ValueError("Out of range float values are not JSON compliant")
            return 'NaN' if value != value else 'Infinity' if value > 0 else '-Infinity'
        return float.__repr__(value)

    def _key(self, key):
        if isinstance(key, basestring):
            return key
        if key is True or key is False or key is None:
            return {True: 'true', False: 'false', None: 'null'}[key]
        if isinstance(key, float):
            return self._float(key)
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not %s" % key.__class__.__name__)

    def _write(self, o, out, newline, parents):
        if o is None or o is True or o is False:
            out.append('null' if o is None else 'true' if o else 'false')
        elif isinstance(o, basestring):
            out.append(_quoted(o, self.ensure_ascii))
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._float(o))
        else:
            if any([parent is o for parent in parents]):
                raise ValueError("Circular reference detected")
            parents.append(o)
            if isinstance(o, dict):
                self._write_dict(o, out, newline, parents)
            elif isinstance(o, (list, tuple)):
                self._write_items(o, out, newline, parents)
            else:
                self._write(self.default(o), out, newline, parents)
            parents.pop()

    def _separate(self, out, first, newline):
        if not first:
            out.append(self.item_separator)
        if self.indent is not None:
            out.append(newline)

    def _write_dict(self, o, out, newline, parents):
        if not o:
            out.append('{}')
            return
        inner = newline + (self.indent or '')
        out.append('{')
        first = True
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            key = self._key(key)
            if key is None:
                continue
            self._separate(out, first, inner)
            first = False
            out.append(_quoted(key, self.ensure_ascii) + self.key_separator)
            self._write(value, out, inner, parents)
        out.append((newline if self.indent is not None else '') + '}')

    def _write_items(self, o, out, newline, parents):
        if not o:
            out.append('[]')
            return
        inner = newline + (self.indent or '')
        out.append('[')
        for i, value in enumerate(o):
            self._separate(out, i == 0, inner)
            self._write(value, out, inner, parents)
        out.append((newline if self.indent is not None else '') + ']')


def dumps(obj, cls=None, **options):
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


# ---- reading ----
class JSONDecoder(object):
    def __init__(self, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None, encoding=None):
        self._hook = object_hook
        self._pairs_hook = object_pairs_hook
        self._float = parse_float or float
        self._int = parse_int or int
        self._constant = parse_constant or float

    def decode(self, text):
        if isinstance(text, unicode):
            text = text.encode('utf-8')
        value, end = self.raw_decode(text, self._skip(text, 0))
        end = self._skip(text, end)
        if end != len(text):
            raise JSONDecodeError("Extra data", text, end)
        return value

    def raw_decode(self, text, i=0):
        c = text[i:i + 1]
        if c == '"':
            return self._string(text, i + 1)
        if c == '{':
            return self._object(text, i + 1)
        if c == '[':
            return self._array(text, i + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if text.startswith(word, i):
                return value, i + len(word)
        for word in ('NaN', 'Infinity', '-Infinity'):
            if text.startswith(word, i):
                return self._constant(word), i + len(word)
        return self._number(text, i)

    def _skip(self, text, i):
        while i < len(text) and text[i] in ' \t\n\r':
            i += 1
        return i

    def _digits(self, text, i):
        while i < len(text) and text[i] in _DIGITS:
            i += 1
        return i

    def _number(self, text, start):
        i = start + (text[start:start + 1] == '-')
        end = self._digits(text, i)
        if end == i:
            raise JSONDecodeError("Expecting value", text, start)
        if text[i] == '0':
            end = i + 1
        is_float = False
        if text[end:end + 1] == '.' and text[end + 1:end + 2] and text[end + 1] in _DIGITS:
            end = self._digits(text, end + 1)
            is_float = True
        if text[end:end + 1] in ('e', 'E'):
            j = end + 1 + (text[end + 1:end + 2] in ('+', '-'))
            after = self._digits(text, j)
            if after > j:
                end = after
                is_float = True
        literal = text[start:end]
        return self._float(literal) if is_float else self._int(literal), end

    def _string(self, text, i):
        begin = i - 1
        pieces = []
        while True:
            start = i
            while i < len(text) and text[i] not in '"\\':
                if text[i] < ' ':
                    raise JSONDecodeError("Invalid control character at", text, i)
                i += 1
            pieces.append(text[start:i])
            if i >= len(text):
                raise JSONDecodeError("Unterminated string starting at", text, begin)
            if text[i] == '"':
                return ''.join(pieces), i + 1
            c = text[i + 1:i + 2]
            if c == 'u':
                point, i = self._escape(text, i)
                pieces.append(unichr(point).encode('utf-8'))
            elif c in _UNESCAPES:
                pieces.append(_UNESCAPES[c])
                i += 2
            else:
                raise JSONDecodeError("Invalid \\escape", text, i)

    def _hex(self, text, i):
        digits = text[i + 2:i + 6]
        if text[i:i + 2] != '\\u' or len(digits) != 4 or not all([c in '0123456789abcdefABCDEF' for c in digits]):
            return -1
        return int(digits, 16)

    def _escape(self, text, i):
        point = self._hex(text, i)
        if point < 0:
            raise JSONDecodeError("Invalid \\uXXXX escape", text, i + 1)
        if 0xd800 <= point < 0xdc00:
            low = self._hex(text, i + 6)
            if 0xdc00 <= low < 0xe000:
                return 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00), i + 12
        return point, i + 6

    def _array(self, text, i):
        items = []
        i = self._skip(text, i)
        if text[i:i + 1] == ']':
            return items, i + 1
        while True:
            value, i = self.raw_decode(text, self._skip(text, i))
            items.append(value)
            i = self._skip(text, i)
            c = text[i:i + 1]
            if c == ']':
                return items, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, i)
            i += 1

    def _object(self, text, i):
        pairs = []
        i = self._skip(text, i)
        if text[i:i + 1] == '}':
            return self._made(pairs), i + 1
        while True:
            i = self._skip(text, i)
            if text[i:i + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", text, i)
            key, i = self._string(text, i + 1)
            i = self._skip(text, i)
            if text[i:i + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", text, i)
            value, i = self.raw_decode(text, self._skip(text, i + 1))
            pairs.append((key, value))
            i = self._skip(text, i)
            c = text[i:i + 1]
            if c == '}':
                return self._made(pairs), i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, i)
            i += 1

    def _made(self, pairs):
        if self._pairs_hook is not None:
            return self._pairs_hook(pairs)
        made = dict(pairs)
        return made if self._hook is None else self._hook(made)


def loads(text, cls=None, **options):
    return (cls or JSONDecoder)(**options).decode(text)


def load(fp, **options):
    return loads(fp.read(), **options)
