r"""Grammars in EBNF, as lexer, parser and a transformer of trees. At import time; what comes of it runs in translated programs.

Takes:   the text of a grammar:
             INT: "[0-9]+";                          a token: a name in capitals, a regular expression. IGNORE is left out
             sum: product ["+"] sum | product;       a rule: alternatives, tried in order
         In a rule stand names, literals in quotes, ( ), and * + ? after them. [x] matches x and drops it from the tree, <x> puts x in the
         place of the rule's node, >x< puts the children of x in the place of x.
Leaves:  (tokens, rules, ToAST): make_parse_function makes a parser of the first two, ToAST().transform(tree) does what the brackets say
         and takes away the nodes that * + and ? have made.
Example: regexs, rules, ToAST = parse_ebnf(text); parse = make_parse_function(regexs, rules, eof=True); ToAST().transform(parse('1+2'))
"""
from rpython.rlib.parsing.lexer import Lexer, SourcePos
from rpython.rlib.parsing.parsing import ErrorInformation, PackratParser, ParseError, Rule
from rpython.rlib.parsing.regex import StringExpression
from rpython.rlib.parsing.regexparse import parse_regex, unescape
from rpython.rlib.parsing.tree import Nonterminal

CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
SMALL = CAPITALS.lower()
DIGITS = '0123456789'
# What happens to the child of a node: it stays, takes the node's place, gives its children, is dropped.
KEEP, REPLACE, INLINE, DROP = ' <>['


def parse_ebnf(s):
    """([(name, RegularExpression)], rules, the class ToAST); ParseError where the grammar is wrong."""
    grammar = _Grammar(s)
    grammar.file()
    rules, changes = grammar.finished()
    return list(zip(grammar.names, grammar.regexs)), rules, make_transformer(rules, changes)


def check_for_missing_names(names, regexs, rules):
    """ValueError for a symbol that is neither a token nor a rule."""
    known = set(names) | set([rule.nonterminal for rule in rules])
    known.add('EOF')
    for rule in rules:
        for expansion in rule.expansions:
            for symbol in expansion:
                if symbol not in known:
                    raise ValueError("symbol '%s' not known" % (symbol,))


def make_parse_function(regexs, rules, eof=False):
    """A function from a text to its tree; LexerError, ParseError. With eof the grammar ends with EOF."""
    names = [name for name, regex in regexs]
    check_for_missing_names(names, regexs, rules)
    lexer = Lexer([regex for name, regex in regexs], names, ignore=['IGNORE'] if 'IGNORE' in names else [])
    parser = PackratParser(rules, rules[0].nonterminal)

    def parse(s):
        return parser.parse(lexer.tokenize(s, eof))
    return parse


# ____________________________________________________________ reading a grammar

class _Grammar(object):
    """Reads the text of a grammar. An expansion is a list of (symbol, change)."""

    def __init__(self, text):
        self.text = text
        self.i = 0
        self.names = []
        self.regexs = []
        self.rules = []
        self.changes = []           # for each rule: for each expansion: a str of changes
        self.maybe = {}             # nonterminals that may also match nothing
        self.plus_count = 0
        self.literals = {}
        self.first_rule = None

    # ---- tokens ----

    def skip(self):
        while self.i < len(self.text):
            if self.text[self.i] == '#':
                end = self.text.find('\n', self.i)
                self.i = len(self.text) if end < 0 else end
            elif self.text[self.i] not in ' \t\r\n':
                return
            else:
                self.i += 1

    def fail(self, *expected):
        before = self.text[:self.i]
        place = SourcePos(self.i, before.count('\n'), self.i - (before.rfind('\n') + 1))
        raise ParseError(place, ErrorInformation(self.i, list(expected)))

    def peek(self):
        self.skip()
        return self.text[self.i:self.i + 1]

    def accept(self, c):
        if self.peek() == c:
            self.i += 1
            return True
        return False

    def expect(self, c):
        if not self.accept(c):
            self.fail(c)

    def name(self):
        """The next name; '' when there is none."""
        self.skip()
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in CAPITALS + SMALL + DIGITS + '_':
            self.i += 1
        return str(self.text[start:self.i])

    def quoted(self):
        """The inside of the next text in quotes, its escapes as they are."""
        self.expect('"')
        start = self.i
        while self.i < len(self.text) and self.text[self.i] != '"':
            self.i += 2 if self.text[self.i] == '\\' else 1
        if self.i >= len(self.text):
            self.i = start
            self.fail('"')
        self.i += 1
        return str(self.text[start:self.i - 1])

    # ---- tokens and rules ----

    def file(self):
        while self.peek() != '':
            start = self.i
            name = self.name()
            if name == '':
                self.fail('SYMBOLNAME', 'NONTERMINALNAME')
            self.expect(':')
            if name.strip('_')[:1] in tuple(CAPITALS):
                self.token(name, start)
            else:
                self.production(name)
        if self.first_rule is None:
            self.fail('NONTERMINALNAME')

    def token(self, name, start):
        text = self.quoted().replace('\\"', '"')
        self.expect(';')
        self.regexs.append(parse_regex(text))
        self.names.append(name)

    def production(self, name):
        if self.first_rule is None:
            self.first_rule = name
        if self.accept(';'):
            self.add_rule(name, [[]])
            return
        expansions = [self.expansion()]
        while self.accept('|'):
            expansions.append(self.expansion())
        self.expect(';')
        self.add_rule(name, expansions)

    def add_rule(self, name, expansions):
        self.rules.append(Rule(name, [[symbol for symbol, change in expansion] for expansion in expansions]))
        self.changes.append([''.join([change for symbol, change in expansion]) for expansion in expansions])

    def expansion(self):
        parts = self.decorated()
        while self.peek() not in ('', '|', ';', ')', ']') and not (self.peek() == '<' and self.inlining):
            parts = parts + self.decorated()
        return parts

    inlining = False

    def decorated(self):
        parts = self.enclosed()
        if self.accept('*'):
            return self.starred('_star_symbol%s' % len(self.maybe), parts, True)
        if self.accept('+'):
            self.plus_count += 1
            return self.starred('_plus_symbol%s' % (self.plus_count - 1), parts, False)
        if self.accept('?'):
            name = '_maybe_symbol%s' % len(self.maybe)
            self.maybe[name] = True
            self.add_rule(name, [parts])
            return [(name, INLINE)]
        return parts

    def starred(self, name, parts, may_be_empty):
        """The rule of a repetition; its symbol."""
        if may_be_empty:
            self.maybe[name] = True
        self.add_rule(name, [parts + [(name, INLINE)], parts])
        return [(name, INLINE)]

    def enclosed(self):
        if self.accept('['):
            return self.changed(self.expansion(), DROP, ']')
        if self.accept('>'):
            before, self.inlining = self.inlining, True
            parts = self.expansion()
            self.inlining = before
            return self.changed(parts, INLINE, '<')
        if self.accept('<'):
            return self.changed(self.primary(), REPLACE, '>')
        if self.accept('('):
            before, self.inlining = self.inlining, False
            parts = self.expansion()
            self.inlining = before
            self.expect(')')
            return parts
        return self.primary()

    def changed(self, parts, change, end):
        self.expect(end)
        return [(symbol, change) for symbol, old in parts]

    def primary(self):
        if self.peek() == '"':
            return [(self.literal(unescape(self.quoted())), KEEP)]
        if self.text.startswith("'\"'", self.i):
            self.i += 3
            return [(self.literal('"'), KEEP)]
        name = self.name()
        if name == '':
            self.fail('NONTERMINALNAME', 'SYMBOLNAME', 'QUOTE')
        return [(name, KEEP)]

    def literal(self, text):
        """The name of the token that is that text; literals come before the tokens of the grammar."""
        if text not in self.literals:
            self.literals[text] = '__%s_%s' % (len(self.literals), text)
            self.regexs.insert(0, StringExpression(text))
            self.names.insert(0, self.literals[text])
        return self.literals[text]

    # ---- what may be missing ----

    def finished(self):
        """(rules, changes), the first rule of the grammar first; every symbol that may be missing is there, or not, in expansions of
        their own."""
        order = [i for i in range(len(self.rules)) if self.rules[i].nonterminal == self.first_rule]
        order += [i for i in range(len(self.rules)) if i not in order]
        rules, changes = [], []
        extra_rules, extra_changes = [], []
        for i in order:
            rule = self.rules[i]
            expansions, expansion_changes = [], []
            for index, expansion in enumerate(rule.expansions):
                if self.is_own_list(rule, index):
                    self.add(expansion, self.changes[i][index], expansions, expansion_changes)
                    continue
                if expansion and all([symbol in self.maybe for symbol in expansion]):
                    raise ValueError("Rule %r's expansion needs at least one symbol with >0 repetitions" % rule.nonterminal)
                self.expand('__%s_rest_%s' % (rule.nonterminal, index), 0, expansion, self.changes[i][index], expansions,
                            expansion_changes, extra_rules, extra_changes)
            rules.append(Rule(rule.nonterminal, expansions))
            changes.append(expansion_changes)
        return rules + extra_rules, changes + extra_changes

    def is_own_list(self, rule, index):
        """Is it the first expansion of a repetition, which ends with itself?"""
        return rule.nonterminal in self.maybe and rule.expansions[index][-1:] == [rule.nonterminal] \
            and not [symbol for symbol in rule.expansions[index][:-1] if symbol in self.maybe]

    def add(self, symbols, change, expansions, changes):
        expansions.append(symbols)
        changes.append(change)

    def expand(self, name, number, symbols, change, expansions, changes, extra_rules, extra_changes):
        """Adds the expansions of one that may lack some of its symbols. Behind the first of these stands a rule for the rest, so that
        their number does not explode."""
        places = [k for k in range(len(symbols)) if symbols[k] in self.maybe]
        if not places:
            self.add(symbols, change, expansions, changes)
            return
        k = places[0]
        rest, rest_change = symbols[k + 1:], change[k + 1:]
        if len(places) > 1:
            rest_name = '%s_%s' % (name, number)
            rest_expansions, rest_changes = [], []
            self.expand(name, number + 1, rest, rest_change, rest_expansions, rest_changes, extra_rules, extra_changes)
            extra_rules.append(Rule(rest_name, rest_expansions))
            extra_changes.append(rest_changes)
            rest, rest_change = [rest_name], INLINE
        self.add(symbols[:k + 1] + rest, change[:k + 1] + rest_change, expansions, changes)
        self.add(symbols[:k] + rest, change[:k] + rest_change, expansions, changes)


# ____________________________________________________________ transforming trees

class Shape(object):
    """The symbols of an expansion and what happens to each of them."""

    def __init__(self, symbols, changes):
        self.symbols = symbols
        self.changes = changes
        self.replaced_by = changes.find(REPLACE)

    def fits(self, children):
        if len(children) != len(self.symbols):
            return False
        for i in range(len(children)):
            if children[i].symbol != self.symbols[i]:
                return False
        return True


class Transformation(object):
    """The shapes of a rule. `kept`: its nodes stay as they are. `is_list`: it is a repetition."""

    def __init__(self, rule, changes):
        self.kept = rule.expansions == [[]]
        self.is_list = rule.is_list() and len(changes) == 2 and changes[0] == changes[1] + INLINE and REPLACE not in changes[1]
        self.shapes = [Shape(symbols, change) for symbols, change in zip(rule.expansions, changes)]

    def shape_of(self, node):
        for shape in self.shapes:
            if shape.fits(node.children):
                return shape
        raise ValueError('a node of %s has children the rule does not give it' % node.symbol)


def make_transformer(rules, changes):
    """The class of transformers for these rules."""
    table = {}
    for rule, change in zip(rules, changes):
        table[rule.nonterminal] = Transformation(rule, change)
    start = rules[0].nonterminal

    class ToAST(object):
        """Does what the brackets of a grammar say."""

        def transform(self, tree):
            """The tree without what is dropped, replaced or inlined."""
            assert isinstance(tree, Nonterminal)
            assert tree.symbol == start
            result = self.visit(tree)
            assert len(result) == 1
            return result[0]

        def visit(self, node):
            """The nodes that take the place of a node."""
            if isinstance(node, Nonterminal):
                transformation = table.get(node.symbol, None)
                if transformation is not None and not transformation.kept:
                    shape = transformation.shape_of(node)
                    if shape.replaced_by >= 0:
                        return self.visit(node.children[shape.replaced_by])
                    children = []
                    for i in range(len(shape.symbols)):
                        self._change(node.children[i], shape.changes[i], children)
                    return [Nonterminal(node.symbol, children)]
            return [node]

        def _change(self, child, change, children):
            if change == KEEP:
                children.extend(self.visit(child))
            elif change == INLINE:
                self._inline(child, children)

        def _inline(self, node, children):
            """Adds the children of what takes the place of the node. A repetition is walked along, not down."""
            while isinstance(node, Nonterminal):
                transformation = table.get(node.symbol, None)
                if transformation is None or not transformation.is_list:
                    break
                shape = transformation.shape_of(node)
                count = len(transformation.shapes[1].symbols)
                for i in range(count):
                    self._change(node.children[i], shape.changes[i], children)
                if len(node.children) == count:
                    return
                node = node.children[count]
            for other in self.visit(node):
                assert isinstance(other, Nonterminal)
                children.extend(other.children)

    ToAST.changes = changes
    return ToAST
