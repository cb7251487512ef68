"""Readers of settings and tables: INI with sections, continuation and %(name)s, CSV with quotes; errors with line numbers; a report by group."""

INI = """; a comment
[paths]
root = /srv
data = %(root)s/data
log: %(data)s/log

[list]
items = one
    two
    three # kept
empty =
[bad]
loop = %(loop)s
"""

CSV = '''name,amount,"note"
apple,3,"red, round"
pear,,"says ""hi"""
fig,12,"two
lines"
apple,-1,
'''


class SyntaxFault(Exception):
    def __init__(self, line, text):
        self.line = line
        self.text = text

    def __str__(self):
        return 'line %d: %s' % (self.line, self.text)


class Settings(object):
    def __init__(self, text):
        self.sections = {}
        section, key = None, None
        for number, line in enumerate(text.split('\n')):
            if not line.strip() or line[0] in ';#':
                continue
            if line[0] == '[':
                end = line.find(']')
                if end < 0:
                    raise SyntaxFault(number + 1, 'no ]')
                section = self.sections.setdefault(line[1:end], {})
                key = None
            elif section is None:
                raise SyntaxFault(number + 1, 'no section for %r' % line)
            elif line[0].isspace() and key is not None:
                section[key] += '\n' + line.strip()
            else:
                places = [p for p in (line.find('='), line.find(':')) if p >= 0]
                if not places:
                    raise SyntaxFault(number + 1, 'no value')
                at = min(places)
                key = line[:at].strip().lower()
                section[key] = line[at + 1:].strip()

    def get(self, section, key, depth=0):
        text = self.sections[section][key]
        if depth > 9:
            raise ValueError('%s refers to itself' % key)
        while '%(' in text:
            start = text.index('%(')
            end = text.index(')s', start)
            text = text[:start] + self.get(section, text[start + 2:end], depth + 1) + text[end + 2:]
        return text


def read_csv(text):
    rows, row, field = [], [], []
    quoted = False
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if quoted:
            if c != '"':
                field.append(c)
            elif text[i:i + 1] == '"':
                field.append('"')
                i += 1
            else:
                quoted = False
        elif c == '"':
            quoted = True
        elif c in ',\n':
            row.append(''.join(field))
            field = []
            if c == '\n':
                rows.append(row)
                row = []
        else:
            field.append(c)
    if quoted:
        raise SyntaxFault(text.count('\n') + 1, 'open quote')
    return rows


def totals(rows):
    columns = dict([(name, i) for i, name in enumerate(rows[0])])
    sums = {}
    for row in rows[1:]:
        try:
            amount = int(row[columns['amount']])
        except ValueError:
            amount = 0
        sums[row[columns['name']]] = sums.get(row[columns['name']], 0) + amount
    return sums


def entry_point(argv):
    settings = Settings(INI)
    print(sorted(settings.sections), settings.sections['list'])
    for section, key in [('paths', 'log'), ('list', 'empty'), ('list', 'none'), ('bad', 'loop'), ('gone', 'x')]:
        try:
            print(repr(settings.get(section, key)))
        except KeyError:
            print('nothing at', section, key)
        except ValueError as e:
            print('error:', e)
    for text in ['x = 1', '[a]\nb', '[a\n', '[a]\n  indented = 5']:
        try:
            print(Settings(text).sections)
        except SyntaxFault as e:
            print(e)
    rows = read_csv(CSV)
    print(rows)
    print(totals(rows), [len(r) for r in rows])
    try:
        read_csv('a,"b\n\nc')
    except SyntaxFault as e:
        print(str(e))
    return 0


def target(driver, args):
    return entry_point
