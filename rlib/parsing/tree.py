"""Trees of parsed texts, and visitors.

Takes:   Symbols (tokens) and Nonterminals (with children).
Leaves:  whatever the methods of a visitor make of them.
Idea:    a visitor of translated programs derives from RPythonVisitor: a metaclass collects its methods visit_NAME in a table by which
         dispatch finds the one for a node. general_symbol_visit, general_nonterminal_visit and general_visit take what is left.
Example: class Evaluator(RPythonVisitor):
             def visit_INT(self, node): return int(node.additional_info)
         Evaluator().dispatch(tree)
"""


class Node(object):
    """A node has a symbol: the name of its token or rule."""

    def view(self):
        """Writes the tree as Graphviz text; there is no viewer here."""
        print('\n'.join(['digraph G{'] + list(self.dot()) + ['}']))


class Symbol(Node):
    """A token: its text is additional_info."""

    def __init__(self, symbol, additional_info, token):
        self.symbol = symbol
        self.additional_info = additional_info
        self.token = token

    def getsourcepos(self):
        return self.token.source_pos

    def __repr__(self):
        return 'Symbol(%r, %r)' % (self.symbol, self.additional_info)

    def dot(self):
        text = '%s\n%s' % (self.symbol, self.additional_info)
        yield '"%s" [shape=box,label="%s"];' % (id(self), text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n'))

    def visit(self, visitor):
        """Untranslated: what the visitor says; the node itself when it says nothing."""
        if isinstance(visitor, RPythonVisitor):
            return visitor.dispatch(self)
        method = getattr(visitor, 'visit_' + self.symbol, None)
        if method is None:
            return self
        return method(self)


class Nonterminal(Node):
    """What a rule matched."""

    def __init__(self, symbol, children):
        self.children = children
        self.symbol = symbol

    def getsourcepos(self):
        """Where the first token stands; IndexError when there is none."""
        return self.children[0].getsourcepos()

    def __str__(self):
        return '%s(%s)' % (self.symbol, ', '.join([str(child) for child in self.children]))

    def __repr__(self):
        return 'Nonterminal(%r, %r)' % (self.symbol, self.children)

    def dot(self):
        yield '"%s" [label="%s"];' % (id(self), self.symbol)
        for child in self.children:
            yield '"%s" -> "%s";' % (id(self), id(child))
            for line in child.dot():
                yield line

    def visit(self, visitor):
        """Untranslated: what the visitor says, by its method for the symbol or by `visit`."""
        if isinstance(visitor, RPythonVisitor):
            return visitor.dispatch(self)
        method = getattr(visitor, 'visit_' + self.symbol, None)
        if method is None:
            method = getattr(visitor, 'visit', None)
        if method is None:
            raise AttributeError('the visitor has no visit_%s' % self.symbol)
        return method(self)


class VisitError(Exception):
    """The visitor has no method for the node."""

    def __init__(self, node):
        self.node = node

    def __str__(self):
        return 'could not visit %s' % self.node.symbol


def make_dispatch_function(table, general_nonterminal_visit=None, general_symbol_visit=None, general_visit=None):
    """The function of a visitor and a node that calls what the table has for the node's symbol."""
    has_table = len(table) > 0

    def dispatch(self, node):
        if has_table:
            func = table.get(node.symbol, None)
            if func is not None:
                return func(self, node)
        if general_nonterminal_visit is not None:
            if isinstance(node, Nonterminal):
                return general_nonterminal_visit(self, node)
        if general_symbol_visit is not None:
            if isinstance(node, Symbol):
                return general_symbol_visit(self, node)
        if general_visit is not None:
            return general_visit(self, node)
        raise VisitError(node)
    return dispatch


class CreateDispatchDictionaryMetaclass(type):
    """Gives each visitor class its `dispatch`, for its own methods and those it inherits."""

    def __new__(cls, name_, bases, dct):
        methods = {}
        for base in reversed(bases):
            for ancestor in reversed(base.__mro__):
                methods.update(ancestor.__dict__)
        methods.update(dct)
        table = {}
        for name, value in methods.items():
            if name.startswith('visit_'):
                table[name[len('visit_'):]] = value
        dct = dict(dct)
        if 'dispatch' not in dct:
            dct['dispatch'] = make_dispatch_function(table, methods.get('general_nonterminal_visit'), methods.get('general_symbol_visit'),
                                                     methods.get('general_visit'))
        return type.__new__(cls, name_, bases, dct)


RPythonVisitor = CreateDispatchDictionaryMetaclass('RPythonVisitor', (object,), {
    '__doc__': 'The base of visitors: dispatch(node) calls visit_SYMBOL(node).', '__module__': __name__})
