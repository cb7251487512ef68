"""A template engine: texts with {{name|filter}}, {% for %} and {% if %} become a tree of nodes, rendered against values of several kinds."""


class Value(object):
    def text(self):
        return ''

    def items(self):
        raise TypeError('no list')

    def field(self, name):
        return MISSING


class Text(Value):
    def __init__(self, s):
        self.s = s

    def text(self):
        return self.s


class Items(Value):
    def __init__(self, values):
        self.values = values

    def text(self):
        return ' '.join([v.text() for v in self.values])

    def items(self):
        return self.values


class Record(Value):
    def __init__(self, **fields):
        self.fields = fields

    def field(self, name):
        return self.fields.get(name, MISSING)


MISSING = Value()
FILTERS = {'upper': lambda s: s.upper(), 'title': lambda s: s[:1].upper() + s[1:], 'len': lambda s: str(len(s)), 'trim': lambda s: s.strip(),
           'quote': lambda s: '"%s"' % s.replace('"', '\\"')}


class Scope(object):
    def __init__(self, name, value, outer):
        self.name, self.value, self.outer = name, value, outer

    def look_up(self, path):
        names = path.split('.')
        scope = self
        while scope is not None and scope.name != names[0]:
            scope = scope.outer
        value = scope.value if scope is not None else MISSING
        for name in names[1:]:
            value = value.field(name)
        return value


class Node(object):
    def render(self, scope, out):
        raise NotImplementedError


class Literal(Node):
    def __init__(self, text):
        self.text = text

    def render(self, scope, out):
        out.append(self.text)


class Show(Node):
    def __init__(self, expression):
        parts = [p.strip() for p in expression.split('|')]
        self.path = parts[0]
        self.filters = [FILTERS[p] for p in parts[1:]]

    def render(self, scope, out):
        text = scope.look_up(self.path).text()
        for function in self.filters:
            text = function(text)
        out.append(text)


class Block(Node):
    def __init__(self, children):
        self.children = children

    def render(self, scope, out):
        for child in self.children:
            child.render(scope, out)


class For(Block):
    def __init__(self, name, path, children):
        Block.__init__(self, children)
        self.name, self.path = name, path

    def render(self, scope, out):
        for i, value in enumerate(scope.look_up(self.path).items()):
            Block.render(self, Scope('index', Text(str(i)), Scope(self.name, value, scope)), out)


class If(Block):
    def __init__(self, path, children, others):
        super(If, self).__init__(children)
        self.path, self.others = path, Block(others)

    def render(self, scope, out):
        if scope.look_up(self.path).text():
            super(If, self).render(scope, out)
        else:
            self.others.render(scope, out)


class Parser(object):
    def __init__(self, source):
        self.source = source
        self.position = 0

    def nodes(self, ends):
        """Nodes up to a tag of `ends`, and that tag."""
        found = []
        while True:
            start = self.source.find('{', self.position)
            while start >= 0 and self.source[start:start + 2] not in ('{{', '{%'):
                start = self.source.find('{', start + 1)
            if start < 0:
                if '' not in ends:
                    raise SyntaxError('no ' + ' or '.join(ends))
                return found + [Literal(self.source[self.position:])], ''
            if start > self.position:
                found.append(Literal(self.source[self.position:start]))
            close = '}}' if self.source[start + 1] == '{' else '%}'
            end = self.source.index(close, start)
            inside = self.source[start + 2:end].strip()
            self.position = end + 2
            if close == '}}':
                found.append(Show(inside))
            elif inside in ends:
                return found, inside
            else:
                found.append(self.tag(inside.split()))

    def tag(self, words):
        if words[0] == 'for' and len(words) == 4:
            return For(words[1], words[3], self.nodes(['end'])[0])
        if words[0] == 'if':
            children, tag = self.nodes(['else', 'end'])
            return If(words[1], children, self.nodes(['end'])[0] if tag == 'else' else [])
        raise SyntaxError('unknown tag ' + words[0])


PAGE = Block(Parser('''{{ title | trim|upper }} {not a tag}
{% for p in people %}{{index}}. {{p.name|title}}{% if p.tags %}: {% for t in p.tags %}<{{t}}>{% end %}{% else %} (none){%end%}
{% end %}{{ people.first }}{{title|quote|len}}.''').nodes([''])[0])
PEOPLE = Items([Record(name=Text('ann'), tags=Items([Text('a'), Text('b')])), Record(name=Text('bob')), Record()])


def entry_point(argv):
    out = []
    PAGE.render(Scope('people', PEOPLE, Scope('title', Text(' the "list"'), None)), out)
    print(''.join(out), len(out))
    for source in ['{{x}}-{{y|upper}}', '{% for c in x %}{% end %}', '{% if x %}', '{{x', '{{x|none}}', '{% do %}', '']:
        try:
            pieces = []
            Block(Parser(source).nodes([''])[0]).render(Scope('x', Text(source), None), pieces)
            print(repr(''.join(pieces)))
        except (SyntaxError, TypeError) as e:
            print('error:', str(e))
        except KeyError:
            print('no such filter')
        except ValueError:
            print('not closed')
    return 0


def target(driver, args):
    return entry_point
