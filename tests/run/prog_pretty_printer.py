"""A pretty printer of documents by width (text, line, nest, group), used on trees of nested lists read from a text."""


class Doc(object):
    pass


class Text(Doc):
    def __init__(self, text):
        self.text = text


class Line(Doc):
    pass


class Pair(Doc):
    def __init__(self, first, second):
        self.first, self.second = first, second


class Nest(Doc):
    def __init__(self, depth, body):
        self.depth, self.body = depth, body


class Group(Doc):
    def __init__(self, body):
        self.body = body


NOTHING, LINE = Text(''), Line()


def all_of(*docs):
    result = NOTHING
    for doc in docs:
        result = Pair(result, doc)
    return result


def fits(room, work):
    stack = list(work)
    while stack and room >= 0:
        depth, flat, doc = stack.pop()
        if isinstance(doc, Text):
            room -= len(doc.text)
        elif isinstance(doc, Line):
            if not flat:
                return True
            room -= 1
        elif isinstance(doc, Pair):
            stack.append((depth, flat, doc.second))
            stack.append((depth, flat, doc.first))
        elif isinstance(doc, Nest):
            stack.append((depth + doc.depth, flat, doc.body))
        elif isinstance(doc, Group):
            stack.append((depth, flat, doc.body))
    return room >= 0


def layout(doc, width):
    out = []
    column = 0
    stack = [(0, False, doc)]
    while stack:
        depth, flat, doc = stack.pop()
        if isinstance(doc, Text):
            out.append(doc.text)
            column += len(doc.text)
        elif isinstance(doc, Line):
            out.append(' ' if flat else '\n' + ' ' * depth)
            column = column + 1 if flat else depth
        elif isinstance(doc, Pair):
            stack += [(depth, flat, doc.second), (depth, flat, doc.first)]
        elif isinstance(doc, Nest):
            stack.append((depth + doc.depth, flat, doc.body))
        elif isinstance(doc, Group):
            stack.append((depth, flat or fits(width - column, [(depth, True, doc.body)]), doc.body))
    return ''.join(out)


class Tree(object):
    def __init__(self, name, children=None):
        self.name = name
        self.children = children

    def doc(self):
        if self.children is None:
            return Text(self.name)
        body = NOTHING
        for i, child in enumerate(self.children):
            body = all_of(body, LINE if i else NOTHING, child.doc())
        return Group(all_of(Text('('), Nest(1, body), Text(')')))

    def depth(self):
        return 1 + max([c.depth() for c in self.children]) if self.children else 0


def read(words):
    stack = [[Tree('')][:0]]
    for word in words:
        if word == '(':
            stack.append([])
        elif word == ')':
            done = stack.pop()
            stack[-1].append(Tree('', done))
        else:
            stack[-1].append(Tree(word))
    [(tree)] = stack[0]
    return tree


PROGRAM = read('''( define ( fact n ) ( if ( < n 2 ) 1 ( * n ( fact ( - n 1 ) ) ) ) )'''.split())


def entry_point(argv):
    for width in (80, 40, 20, 8):
        text = layout(PROGRAM.doc(), width)
        print(width, len(text), max([len(line) for line in text.split('\n')]))
        print(text)
    for source in ('( )', 'x', '( ( ( a ) b ) c )', '( a', ') (', 'a b', ''):
        try:
            tree = read(source.split())
            print(layout(tree.doc(), len(argv) * 3), tree.depth())
        except IndexError:
            print('closed too often')
        except ValueError:
            print('not one tree:', source)
    return 0


def target(driver, args):
    return entry_point
