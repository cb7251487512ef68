"""Packrat parsers: tokens as trees, by the rules of a grammar.

Takes:   Rules: a nonterminal and its expansions, lists of symbols, tried in order; tokens.
Leaves:  the tree of what the start symbol matches, or ParseError.
Idea:    what a nonterminal matches at a place is found out once and kept. Symbols have numbers. A rule such as
         `items: item items | item` is run as a loop, so that long lists need no deep stack. Of all tokens that did not fit, those
         furthest on make the message.
Example: PackratParser([Rule('sum', [['INT', 'PLUS', 'sum'], ['INT']])], 'sum').parse(tokens)
"""
from rpython.rlib.parsing.lexer import SourcePos
from rpython.rlib.parsing.tree import Nonterminal, Symbol


class Rule(object):
    """A nonterminal and its expansions."""

    def __init__(self, nonterminal, expansions):
        self.nonterminal = nonterminal
        self.expansions = expansions

    def getkey(self):
        return (self.nonterminal, tuple([tuple(expansion) for expansion in self.expansions]))

    def __eq__(self, other):
        return self.getkey() == other.getkey()

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.nonterminal)

    def __str__(self):
        return '%s: %s' % (self.nonterminal, ' | '.join([repr(expansion) for expansion in self.expansions]))

    def __repr__(self):
        return 'Rule(%r, %r)' % (self.nonterminal, self.expansions)

    def is_list(self):
        """Is it `name: items… name | items…`?"""
        if len(self.expansions) != 2:
            return False
        first, second = self.expansions
        return len(second) > 0 and first == second + [self.nonterminal] and self.nonterminal not in second


class LazyInputStream(object):
    """Tokens read one by one, as they are wanted."""

    def __init__(self, iterator):
        self.iterator = iter(iterator)
        self.data = []

    def __getitem__(self, index):
        assert index >= 0
        while len(self.data) <= index:
            try:
                self.data.append(self.iterator.next())
            except StopIteration:
                raise IndexError('index out of range')
        return self.data[index]

    def __len__(self):
        try:
            while True:
                self[len(self.data)]
        except IndexError:
            return len(self.data)


class ErrorInformation(object):
    """What was expected at a token."""

    def __init__(self, pos, failure_reasons=None):
        if failure_reasons is None:
            failure_reasons = []
        self.failure_reasons = failure_reasons
        self.pos = pos


class ParseError(Exception):
    """The tokens do not fit the grammar."""

    def __init__(self, source_pos, errorinformation):
        self.source_pos = source_pos
        self.errorinformation = errorinformation

    def nice_error_message(self, filename='<unknown>', source=''):
        """File, line, a mark below the place, what was expected."""
        lines = ['  File %s, line %d' % (filename, self.source_pos.lineno + 1)]
        if source:
            lines.append(source.split('\n')[self.source_pos.lineno])
            lines.append(' ' * self.source_pos.columnno + '^')
        else:
            lines.append("<couldn't get source>")
        if self.errorinformation is not None and len(self.errorinformation.failure_reasons) > 0:
            lines.append('ParseError: expected %s' % self._expected())
        else:
            lines.append('ParseError')
        return '\n'.join(lines)

    def _expected(self):
        reasons = ["'%s'" % reason for reason in self.errorinformation.failure_reasons]
        if len(reasons) == 1:
            return reasons[0]
        return '%s or %s' % (', '.join(reasons[:-1]), reasons[-1])

    def __str__(self):
        return self.nice_error_message()


def combine_errors(self, other):
    """Of two ErrorInformations (or None) the one further on; both when they are equally far."""
    if self is None:
        return other
    if other is None or self.pos > other.pos or len(other.failure_reasons) == 0:
        return self
    if other.pos > self.pos or len(self.failure_reasons) == 0:
        return other
    reasons = self.failure_reasons[:]
    for reason in other.failure_reasons:
        if reason not in reasons:
            reasons.append(reason)
    return ErrorInformation(self.pos, reasons)


def nice_symbol(symbol):
    """How a message calls a symbol: __3_+, the name of a literal, is called +."""
    if symbol.startswith('__'):
        i = 2
        while i < len(symbol) and symbol[i].isdigit():
            i += 1
        if 2 < i < len(symbol) and symbol[i] == '_':
            return symbol[i + 1:]
    return symbol


class Match(object):
    """What a symbol matches at a place: a node (None: nothing), and where it ends."""

    def __init__(self, node, next):
        self.node = node
        self.next = next


NO_MATCH = Match(None, 0)


class NumberedRule(object):
    """A rule in numbers: symbols below count are nonterminals."""

    def __init__(self, name, expansions, is_list):
        self.name = name
        self.expansions = expansions
        self.is_list = is_list


class LazyParseTable(object):
    """What has been matched in the tokens so far."""

    def __init__(self, input, parser):
        self.parser = parser
        self.input = input
        self.matched = {}
        self.furthest = -1
        self.expected = []

    def match_symbol(self, i, symbol):
        """(node or None, the place after it, ErrorInformation of what did not fit, or None)."""
        match = self.match_number(i, self.parser.numbers[symbol])
        return match.node, match.next, self.error()

    def error(self):
        """What would have fitted where nothing did, furthest on."""
        if self.furthest < 0:
            return None
        return ErrorInformation(self.furthest, [nice_symbol(self.parser.symbols[number]) for number in self.expected])

    def match_number(self, i, number):
        if number >= len(self.parser.numbered):
            return self.match_terminal(i, number)
        key = i * len(self.parser.symbols) + number
        match = self.matched.get(key, None)
        if match is None:
            rule = self.parser.numbered[number]
            if rule.is_list:
                match = self.match_list(i, rule)
            else:
                match = self.match_rule(i, rule)
            self.matched[key] = match
        return match

    def match_rule(self, i, rule):
        for expansion in rule.expansions:
            children = []
            end = self.match_expansion(i, expansion, len(expansion), children)
            if end >= 0:
                return Match(Nonterminal(rule.name, children), end)
        return NO_MATCH

    def match_expansion(self, i, expansion, count, children):
        """Adds the nodes of the first `count` symbols to the children; the place after them, -1 when they do not match."""
        for k in range(count):
            match = self.match_number(i, expansion[k])
            if match.node is None:
                return -1
            children.append(match.node)
            i = match.next
        return i

    def match_list(self, i, rule):
        """All items one after the other; then the nodes, each of which holds the next, from the last to the first."""
        items = rule.expansions[1]
        found = []
        end = i
        while True:
            children = []
            reached = self.match_expansion(end, items, len(items), children)
            if reached < 0 or reached == end:
                break
            found.append(children)
            end = reached
        if len(found) == 0:
            return NO_MATCH
        node = Nonterminal(rule.name, found[-1])
        k = len(found) - 2
        while k >= 0:
            children = found[k]
            children.append(node)
            node = Nonterminal(rule.name, children)
            k -= 1
        return Match(node, end)

    def match_terminal(self, i, number):
        if i < len(self.input):
            token = self.input[i]
            if self.terminal_equality(self.parser.symbols[number], token):
                return Match(Symbol(self.parser.symbols[number], token.source, token), i + 1)
        if i > self.furthest:
            self.furthest = i
            self.expected = []
        if i == self.furthest and number not in self.expected:
            self.expected.append(number)
        return NO_MATCH

    def terminal_equality(self, symbol, input):
        return symbol == input.name


class PackratParser(object):
    """A parser of the rules that begins with the start symbol."""

    def __init__(self, rules, startsymbol, parsetablefactory=LazyParseTable, check_for_left_recursion=True):
        self.rules = rules
        self.nonterminal_to_rule = {}
        for rule in rules:
            self.nonterminal_to_rule[rule.nonterminal] = rule
        self.startsymbol = startsymbol
        if check_for_left_recursion:
            assert not self.has_left_recursion(), 'a rule begins with itself'
        self.parsetablefactory = parsetablefactory
        self._number_symbols()

    def _number_symbols(self):
        self.symbols = list(self.nonterminal_to_rule)
        for rule in self.rules:
            for expansion in rule.expansions:
                self.symbols.extend([symbol for symbol in expansion if symbol not in self.symbols])
        if self.startsymbol not in self.symbols:
            self.symbols.append(self.startsymbol)
        self.numbers = dict([(symbol, number) for number, symbol in enumerate(self.symbols)])
        self.numbered = []
        for name in self.symbols[:len(self.nonterminal_to_rule)]:
            rule = self.nonterminal_to_rule[name]
            expansions = [[self.numbers[symbol] for symbol in expansion] for expansion in rule.expansions]
            self.numbered.append(NumberedRule(name, expansions, rule.is_list()))

    def is_nonterminal(self, symbol):
        return symbol in self.nonterminal_to_rule

    def get_rule(self, symbol):
        return self.nonterminal_to_rule[symbol]

    def parse(self, tokeniterator, lazy=False):
        """The tree of the tokens; ParseError. With lazy they are read as they are wanted."""
        if lazy:
            input = LazyInputStream(tokeniterator)
        else:
            input = tokeniterator
        table = self.parsetablefactory(input, self)
        node, end, error = table.match_symbol(0, self.startsymbol)
        if node is None:
            raise ParseError(self._place(input, error), error)
        return node

    def _place(self, input, error):
        """Where the error is; behind the last token when there are no more."""
        if error is None or len(input) == 0:
            return SourcePos(0, 0, 0)
        if error.pos < len(input):
            return input[error.pos].source_pos
        last = input[len(input) - 1]
        pos = last.source_pos
        return SourcePos(pos.i + len(last.source), pos.lineno, pos.columnno + len(last.source))

    def has_left_recursion(self):
        """Can a nonterminal begin with itself? Empty expansions count as nothing."""
        begins = {}
        for rule in self.rules:
            begins[rule.nonterminal] = set([expansion[0] for expansion in rule.expansions
                                            if expansion and self.is_nonterminal(expansion[0])])
        changed = True
        while changed:
            changed = False
            for nonterminal in begins:
                for other in list(begins[nonterminal]):
                    missing = begins[other] - begins[nonterminal]
                    if missing:
                        begins[nonterminal] |= missing
                        changed = True
        for nonterminal in begins:
            if nonterminal in begins[nonterminal]:
                print('nonterminal %s is in its own follow %s' % (nonterminal, sorted(begins[nonterminal])))
                return True
        return False

    def __repr__(self):
        return '%s(%r, %r)' % (self.__class__.__name__, self.rules, self.startsymbol)


class ParserCompiler(object):
    """Makes a class of parsers for one grammar, whose instances need no arguments."""

    def __init__(self, parser):
        self.parser = parser

    def compile(self):
        compiled = self.parser

        class CompileableParser(object):
            def parse(self, tokenlist, lazy=False):
                return compiled.parse(tokenlist)
        return CompileableParser
