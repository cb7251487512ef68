import sys
from lrgen.grammar import Grammar
from lrgen.table import build
from lrgen.token import Token, BaseBox
from rpython.rlib.objectmodel import we_are_translated


class ParsingError(Exception):
    def __init__(self, message, source_pos):
        self.message = message
        self.source_pos = source_pos

    def getsourcepos(self):
        return self.source_pos


class ParserGenerator(object):
    def __init__(self, tokens, precedence=[]):
        self.tokens = tokens
        self.productions = []
        self.precedence = precedence
        self.error_handler = None

    def production(self, rule, precedence=None):
        parts = rule.split()
        if parts[1] != ":":
            raise SyntaxError("expecting ':' in %r" % rule)
        name = parts[0]

        def inner(func):
            symbols = []
            for part in parts[2:]:
                if part == '|':
                    self.productions.append((name, symbols, func, precedence))
                    symbols = []
                else:
                    symbols.append(part)
            self.productions.append((name, symbols, func, precedence))
            return func
        return inner

    def error(self, func):
        self.error_handler = func
        return func

    def build(self):
        g = Grammar(self.tokens, self.precedence)
        for name, symbols, func, precedence in self.productions:
            g.add_production(name, symbols, func, precedence)
        g.set_start()
        g.compute_first()
        table = build(g)
        return LRParser(table, self.error_handler)


class LRParser(object):
    def __init__(self, table, error_handler):
        self.lr_table = table
        self.error_handler = error_handler

    def parse(self, tokenizer, state=None):
        from lrgen.token import Token
        lookahead = None
        statestack = [0]
        symstack = [Token("$end", "$end")]
        while True:
            current = statestack[-1]
            if lookahead is None:
                try:
                    lookahead = tokenizer.next()
                except StopIteration:
                    lookahead = Token("$end", "$end", tokenizer.position())
            ltype = lookahead.gettokentype()
            if ltype not in self.lr_table.lr_action[current]:
                if self.error_handler is None:
                    raise ParsingError("unexpected " + ltype, lookahead.getsourcepos())
                self.error_handler(lookahead)
                raise AssertionError("the error handler must raise")
            t = self.lr_table.lr_action[current][ltype]
            if t > 0:
                statestack.append(t - 1)
                symstack.append(lookahead)
                lookahead = None
            elif t < 0:
                self.reduce(t, symstack, statestack)
            else:
                return symstack[-1]

    def reduce(self, t, symstack, statestack):
        p = self.lr_table.grammar.productions[-t]
        plen = p.getlength()
        start = len(symstack) - plen
        assert start >= 0
        targ = symstack[start:]
        del symstack[start:]
        del statestack[start:]
        value = p.func(targ)
        symstack.append(value)
        statestack.append(self.lr_table.lr_goto[statestack[-1]][p.name])
