"""Regular expressions as objects, which make automata. At import time.

Takes:   strings, ranges of characters, other expressions: a + b, a | b, a.kleene(), a * 3, ~a.
Leaves:  an NFA.
Example: (StringExpression('a') | RangeExpression('0', '9')).kleene().make_automaton()
"""
from rpython.rlib.parsing.deterministic import NFA, NUM_CHARS


class RegularExpression(object):
    """The base of all."""

    def make_automaton(self):
        raise NotImplementedError

    def __add__(self, other):
        return AddExpression(self, other)

    def __or__(self, other):
        return OrExpression(self, other)

    def __pos__(self):
        return AddExpression(self, self.kleene())

    def __mul__(self, count):
        result = StringExpression('')
        for _ in range(count):
            result = result + self
        return result

    def __invert__(self):
        return NotExpression(self)

    def kleene(self):
        """Any number of times."""
        return KleeneClosure(self)


class StringExpression(RegularExpression):
    """One string."""

    def __init__(self, s):
        self.string = s

    def __add__(self, other):
        if isinstance(other, StringExpression):
            return StringExpression(self.string + other.string)
        return AddExpression(self, other)

    def make_automaton(self):
        nfa = NFA()
        state = nfa.add_state(start=True, final=self.string == '')
        for i, c in enumerate(self.string):
            target = nfa.add_state(final=i == len(self.string) - 1)
            nfa.add_transition(state, target, c)
            state = target
        return nfa

    def __repr__(self):
        return 'StringExpression(%r)' % (self.string,)


class RangeExpression(RegularExpression):
    """One character of a range."""

    def __init__(self, fromchar, tochar):
        self.fromchar = fromchar
        self.tochar = tochar

    def make_automaton(self):
        nfa = NFA()
        start, final = nfa.add_state(start=True), nfa.add_state(final=True)
        for code in range(ord(self.fromchar), ord(self.tochar) + 1):
            nfa.add_transition(start, final, chr(code))
        return nfa

    def __repr__(self):
        return 'RangeExpression(%r, %r)' % (self.fromchar, self.tochar)


class AddExpression(RegularExpression):
    """One after the other."""

    def __init__(self, rega, regb):
        self.rega = rega
        self.regb = regb

    def make_automaton(self):
        nfa, second = self.rega.make_automaton(), self.regb.make_automaton()
        moved = nfa.update(second)
        for final in nfa.final_states:
            for start in second.start_states:
                nfa.add_transition(final, moved[start])
        nfa.final_states = set([moved[final] for final in second.final_states])
        return nfa

    def __repr__(self):
        return 'AddExpression(%r, %r)' % (self.rega, self.regb)


class OrExpression(RegularExpression):
    """One or the other."""

    def __init__(self, rega, regb):
        self.rega = rega
        self.regb = regb

    def make_automaton(self):
        nfa, second = self.rega.make_automaton(), self.regb.make_automaton()
        moved = nfa.update(second)
        nfa.start_states |= set([moved[start] for start in second.start_states])
        nfa.final_states |= set([moved[final] for final in second.final_states])
        return nfa

    def __repr__(self):
        return 'OrExpression(%r, %r)' % (self.rega, self.regb)


class KleeneClosure(RegularExpression):
    """Any number of times."""

    def __init__(self, regex):
        self.regex = regex

    def make_automaton(self):
        nfa = self.regex.make_automaton()
        around = nfa.add_state('start*')
        for start in nfa.start_states:
            nfa.add_transition(around, start)
        for final in nfa.final_states:
            nfa.add_transition(final, around)
        nfa.start_states = set([around])
        nfa.final_states = set([around])
        return nfa

    def __repr__(self):
        return 'KleeneClosure(%r)' % (self.regex,)


class ExpressionTag(RegularExpression):
    """An expression whose final state has a name."""

    def __init__(self, reg, tag):
        self.reg = reg
        self.tag = tag

    def make_automaton(self):
        nfa = self.reg.make_automaton()
        finals = nfa.final_states
        nfa.final_states = set()
        named = nfa.add_state(self.tag, final=True, unmergeable=True)
        for final in finals:
            nfa.add_transition(final, named)
        return nfa

    def __repr__(self):
        return 'ExpressionTag(%r, %r)' % (self.reg, self.tag)


class NotExpression(RegularExpression):
    """Every string but those."""

    def __init__(self, reg):
        self.reg = reg

    def make_automaton(self):
        dfa = self.reg.make_automaton().make_deterministic()
        error = dfa.add_state('error')
        for state in range(dfa.num_states):
            for code in range(NUM_CHARS):
                if (state, chr(code)) not in dfa:
                    dfa.add_transition(state, error, chr(code))
        dfa.final_states = set(range(dfa.num_states)) - dfa.final_states
        return dfa.make_nondeterministic()

    def __invert__(self):
        return self.reg

    def __repr__(self):
        return 'NotExpression(%r)' % (self.reg,)


class LexingOrExpression(RegularExpression):
    """Several expressions, each with a name that its final state keeps."""

    def __init__(self, regs, names):
        self.regs = regs
        self.names = names

    def make_automaton(self):
        nfa = NFA()
        start = nfa.add_state(start=True)
        for reg, name in zip(self.regs, self.names):
            dfa = reg.make_automaton().make_deterministic()
            dfa.optimize()
            final = nfa.add_state(name, final=True, unmergeable=True)
            moved = nfa.update(dfa.make_nondeterministic())
            nfa.add_transition(start, moved[0])
            for state in dfa.final_states:
                nfa.add_transition(moved[state], final)
        return nfa

    def __repr__(self):
        return 'LexingOrExpression(%r, %r)' % (self.regs, self.names)
