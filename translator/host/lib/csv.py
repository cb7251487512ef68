"""csv: lines of fields between commas."""
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


class Dialect(object):
    delimiter, quotechar, doublequote, escapechar = ',', '"', True, None
    skipinitialspace, lineterminator, quoting = False, '\r\n', QUOTE_MINIMAL


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = '\t'


_dialects = {'excel': excel, 'excel-tab': excel_tab}


def register_dialect(name, dialect=None, **words):
    _dialects[name] = _options(dialect or 'excel', words)


def list_dialects():
    return list(_dialects)


def _options(dialect, words):
    base = _dialects[dialect] if isinstance(dialect, str) else dialect
    return type('dialect', (object,), dict([(name, words.get(name, getattr(base, name))) for name in vars(Dialect)
                                            if not name.startswith('_')]))


class reader(object):
    """Lists of fields from an iterator over lines."""

    def __init__(self, lines, dialect='excel', **words):
        self._lines = iter(lines)
        self.dialect = _options(dialect, words)
        self.line_num = 0

    def __iter__(self):
        return self

    def _line(self):
        line = next(self._lines)
        self.line_num += 1
        return line

    def next(self):
        d = self.dialect
        line = self._line()
        fields, text, at, quoted = [], [], 0, False
        while True:
            if at >= len(line) or (not quoted and line[at] in '\r\n'):
                if not quoted:
                    break
                try:
                    line, at = self._line(), 0
                except StopIteration:
                    break
                continue
            c = line[at]
            at += 1
            if quoted:
                if c == d.quotechar and line[at:at + 1] == d.quotechar and d.doublequote:
                    text.append(c)
                    at += 1
                elif c == d.quotechar:
                    quoted = False
                else:
                    text.append(c)
            elif c == d.delimiter:
                fields.append(''.join(text))
                text = []
            elif c == d.quotechar and not text and d.quoting != QUOTE_NONE:
                quoted = True
            elif c == d.escapechar and at < len(line):
                text.append(line[at])
                at += 1
            elif not (c == ' ' and d.skipinitialspace and not text):
                text.append(c)
        return fields + [''.join(text)] if fields or text or line.strip('\r\n') else []

    __next__ = next


class writer(object):
    """Lines to anything with write()."""

    def __init__(self, stream, dialect='excel', **words):
        self._stream = stream
        self.dialect = _options(dialect, words)

    def _field(self, value):
        d = self.dialect
        text = '' if value is None else repr(value) if isinstance(value, float) else str(value)
        needs = any([c in text for c in (d.delimiter, d.quotechar, '\r', '\n')])
        numeric = isinstance(value, (int, float))
        if d.quoting == QUOTE_ALL or (d.quoting == QUOTE_NONNUMERIC and not numeric) or (needs and d.quoting != QUOTE_NONE):
            return d.quotechar + text.replace(d.quotechar, d.quotechar * 2) + d.quotechar
        return text

    def writerow(self, row):
        self._stream.write(self.dialect.delimiter.join([self._field(value) for value in row]) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader(object):
    def __init__(self, lines, fieldnames=None, restkey=None, restval=None, dialect='excel', **words):
        self._reader = reader(lines, dialect, **words)
        self._names = fieldnames
        self._rest = restkey, restval

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self._reader)
        return self._names

    def __iter__(self):
        return self

    def next(self):
        names = self.fieldnames
        row = next(self._reader)
        while not row:
            row = next(self._reader)
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self._rest[0]] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self._rest[1]
        return found

    __next__ = next


class DictWriter(object):
    def __init__(self, stream, fieldnames, restval='', extrasaction='raise', dialect='excel', **words):
        self.fieldnames = fieldnames
        self._restval, self._extras = restval, extrasaction
        self.writer = writer(stream, dialect, **words)

    def writeheader(self):
        self.writer.writerow(self.fieldnames)

    def writerow(self, row):
        extra = [name for name in row if name not in self.fieldnames]
        if extra and self._extras == 'raise':
            raise ValueError('dict contains fields not in fieldnames: %s' % ', '.join([repr(name) for name in extra]))
        self.writer.writerow([row.get(name, self._restval) for name in self.fieldnames])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
