"""Lexers: texts as tokens.

Takes:   regular expressions with names, at import time; a text.
Leaves:  a list of Tokens: at each place the longest match, and of equally long ones the name that comes first.
Example: lexer = Lexer([parse_regex('[0-9]+'), parse_regex(' ')], ['INT', 'IGNORE'], ignore=['IGNORE'])
         lexer.tokenize('1 22', eof=True)
"""
from rpython.rlib.parsing import deterministic, regex


class Token(object):
    """A piece of a text: the name of its expression, the piece, where it stands."""

    def __init__(self, name, source, source_pos):
        self.name = name
        self.source = source
        self.source_pos = source_pos

    def copy(self):
        return Token(self.name, self.source, self.source_pos)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return 'Token(%r, %r, %r)' % (self.name, self.source, self.source_pos)


class SourcePos(object):
    """A place in a text: index, line and column, all from 0."""

    def __init__(self, i, lineno, columnno):
        self.i = i
        self.lineno = lineno
        self.columnno = columnno

    def copy(self):
        return SourcePos(self.i, self.lineno, self.columnno)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        return 'SourcePos(%r, %r, %r)' % (self.i, self.lineno, self.columnno)


class Lexer(object):
    """Expressions as one automaton. Tokens with the names in `ignore` are left out."""

    def __init__(self, token_regexs, names, ignore=None):
        self.token_regexs = token_regexs
        self.names = names
        self.rex = regex.LexingOrExpression(token_regexs, names)
        self.automaton = self.rex.make_automaton().make_deterministic(names)
        self.automaton.optimize()
        self.ignore = {}
        for name in ignore or []:
            assert name in names, 'no token is called %s' % name
            self.ignore[name] = None
        self.matcher = self.automaton.make_lexing_code()

    def get_runner(self, text, eof=False):
        return LexingDFARunner(self.matcher, self.automaton, text, self.ignore, eof)

    def tokenize(self, text, eof=False):
        """The tokens; with eof a last one called EOF. LexerError."""
        runner = self.get_runner(text, eof)
        tokens = []
        while True:
            try:
                tokens.append(runner.find_next_token())
            except StopIteration:
                return tokens


class DummyLexer(Lexer):
    """A lexer made of a matcher and its automaton."""

    def __init__(self, matcher, automaton, ignore):
        self.token_regexs = None
        self.names = None
        self.rex = None
        self.automaton = automaton
        self.ignore = ignore
        self.matcher = matcher


class AbstractLexingDFARunner(deterministic.DFARunner):
    """A lexer at work on a text. Subclasses say which tokens are ignored and how tokens are made."""

    def __init__(self, matcher, automaton, text, eof=False):
        self.automaton = automaton
        self.state = 0
        self.text = text
        self.last_matched_state = 0
        self.last_matched_index = -1
        self.eof = eof
        self.matcher = matcher
        self.lineno = 0
        self.columnno = 0

    def find_next_token(self):
        """The next token; StopIteration at the end, LexerError where nothing matches."""
        while True:
            start = self.last_matched_index + 1
            if start >= len(self.text):
                if start == len(self.text) and self.eof:
                    self.last_matched_index += 1
                    return self.make_token(start, -1, '', eof=True)
                raise StopIteration
            self.state = 0
            reached = self.inner_loop(start)
            if reached < 0:
                reached = ~reached
            stop = self.last_matched_index + 1
            if stop == start:
                raise deterministic.LexerError(self.text, self.state, SourcePos(reached - 1, self.lineno, self.columnno))
            source = self.text[start:stop]
            state = self.last_matched_state
            if self.ignore_token(state):
                self.adjust_position(source)
                continue
            token = self.make_token(start, state, source)
            self.adjust_position(source)
            return token

    def inner_loop(self, i):
        return self.matcher(self, i)

    def adjust_position(self, token):
        """Line and column after the text of a token."""
        newlines = token.count('\n')
        self.lineno += newlines
        if newlines == 0:
            self.columnno += len(token)
        else:
            self.columnno = len(token) - token.rfind('\n') - 1

    def next(self):
        return self.find_next_token()

    __next__ = next

    def __iter__(self):
        return self


class LexingDFARunner(AbstractLexingDFARunner):
    """The runner of Lexer."""

    def __init__(self, matcher, automaton, text, ignore, eof=False):
        AbstractLexingDFARunner.__init__(self, matcher, automaton, text, eof)
        self.ignore = ignore

    def ignore_token(self, state):
        return self.automaton.names[state] in self.ignore

    def make_token(self, index, state, text, eof=False):
        source_pos = SourcePos(index, self.lineno, self.columnno)
        if eof:
            return Token('EOF', 'EOF', source_pos)
        return Token(self.automaton.names[state], text, source_pos)
