"""Finite automata over characters: nondeterministic ones, deterministic ones made of them, and running these.

Takes:   states and transitions, added one by one, at import time.
Leaves:  a DFA, whose table a lexer runs at import time and in a translated program.
Idea:    characters no state tells apart are one class: the subsets are built, and the table is laid out, class by class. A state is
         a number; where there is no transition the table holds -1.
Example: nfa = NFA(); a = nfa.add_state(start=True); b = nfa.add_state(final=True); nfa.add_transition(a, b, 'x')
         nfa.make_deterministic().get_runner().recognize('x')
"""

NUM_CHARS = 256


class LexerError(Exception):
    """No token begins or goes on like that."""

    def __init__(self, input, state, source_pos):
        self.input = input
        self.state = state
        self.source_pos = source_pos

    def nice_error_message(self, filename='<unknown>'):
        """The line with a mark below the place."""
        line = self.input.split('\n')[self.source_pos.lineno]
        return '\n'.join(['  File %s, line %d' % (filename, self.source_pos.lineno + 1), line,
                          ' ' * self.source_pos.columnno + '^', 'LexerError'])

    def __str__(self):
        return self.nice_error_message()


def compress_char_set(chars):
    """A set of characters as runs: [(first character, how many)], the longest first."""
    runs = []
    for c in sorted(chars):
        if runs and ord(runs[-1][0]) + runs[-1][1] == ord(c):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((c, 1))
    runs.sort(key=lambda run: (-run[1], run[0]))
    return runs


def make_nice_charset_repr(chars):
    """A set of characters as in a regular expression, without the brackets."""
    pieces = []
    for first, count in sorted(compress_char_set(chars)):
        last = chr(ord(first) + count - 1)
        pieces.append(repr(first)[1:-1] if count == 1 else '%s-%s' % (repr(first)[1:-1], repr(last)[1:-1]))
    return ''.join(pieces)


# ____________________________________________________________ nondeterministic

class NFA(object):
    """States, some of them start or final states, and transitions by a character or by nothing."""

    def __init__(self):
        self.num_states = 0
        self.names = []
        self.transitions = {}           # state -> {character, or None for nothing: states}
        self.start_states = set()
        self.final_states = set()
        self.unmergeable_states = set()

    def add_state(self, name=None, start=False, final=False, unmergeable=False):
        """A new state. Final ones that are not mergeable keep their names when they become deterministic."""
        state = self.num_states
        self.num_states += 1
        self.names.append(str(state) if name is None else name)
        if start:
            self.start_states.add(state)
        if final:
            self.final_states.add(state)
        if unmergeable:
            self.unmergeable_states.add(state)
        return state

    def add_transition(self, state, target, input=None):
        self.transitions.setdefault(state, {}).setdefault(input, set()).add(target)

    def get_next_states(self, state, char):
        """The states that the character leads to."""
        return self.transitions.get(state, {}).get(char, set())

    def update(self, other):
        """Adds the states of another automaton, as neither start nor final ones: from its states to those here."""
        moved = {}
        for state in range(other.num_states):
            moved[state] = self.add_state(other.names[state], unmergeable=state in other.unmergeable_states)
        for state, by_input in other.transitions.items():
            for input, targets in by_input.items():
                for target in targets:
                    self.add_transition(moved[state], moved[target], input)
        return moved

    def closure(self, states):
        """The states and all that can be reached from them by nothing."""
        result = set(states)
        todo = list(states)
        while todo:
            for target in self.get_next_states(todo.pop(), None):
                if target not in result:
                    result.add(target)
                    todo.append(target)
        return frozenset(result)

    def char_classes(self):
        """The characters that occur, those no state tells apart together: a list of lists."""
        targets_of = {}
        for state in sorted(self.transitions):
            for input, targets in self.transitions[state].items():
                if input is not None:
                    targets_of.setdefault(input, []).append((state, tuple(sorted(targets))))
        classes = {}
        for c in sorted(targets_of):
            classes.setdefault(tuple(targets_of[c]), []).append(c)
        return sorted(classes.values())

    def name_of(self, states, name_precedence):
        """What a set of states is called: by the first of its final states."""
        names = [self.names[state] for state in states if state in self.final_states]
        if not names:
            return ', '.join([self.names[state] for state in sorted(states)])
        if name_precedence is None:
            return sorted(names)[0]
        return min(names, key=name_precedence.index)

    def make_deterministic(self, name_precedence=None):
        """The DFA that accepts the same; where several final states meet, the name that comes first in name_precedence wins."""
        dfa = DFA()
        classes = self.char_classes()
        numbers = {}
        todo = []

        def number_of(states):
            if states not in numbers:
                final = bool(states & self.final_states)
                unmergeable = bool(states & self.final_states & self.unmergeable_states)
                numbers[states] = dfa.add_state(self.name_of(states, name_precedence), not numbers, final, unmergeable)
                todo.append(states)
            return numbers[states]

        number_of(self.closure(self.start_states))
        while todo:
            states = todo.pop(0)
            for chars in classes:
                targets = set()
                for state in states:
                    targets |= self.get_next_states(state, chars[0])
                if targets:
                    target = number_of(self.closure(targets))
                    for c in chars:
                        dfa.add_transition(numbers[states], target, c)
        return dfa

    def dot(self):
        for state in range(self.num_states):
            yield '"%s" [label="%s"];' % (state, self.names[state])
        for state, by_input in self.transitions.items():
            for input, targets in by_input.items():
                for target in targets:
                    yield '"%s" -> "%s" [label="%s"];' % (state, target, input)


# ____________________________________________________________ deterministic

class DFA(object):
    """States, of which 0 is where it starts, and at most one transition for each state and character."""

    def __init__(self, num_states=0, transitions=None, final_states=None, unmergeable_states=None, names=None):
        self.num_states = num_states
        self.names = [] if names is None else names
        self.transitions = {} if transitions is None else transitions       # (state, character) -> state
        self.start_states = set()
        self.final_states = set() if final_states is None else final_states
        self.unmergeable_states = set() if unmergeable_states is None else unmergeable_states

    def add_state(self, name=None, start=False, final=False, unmergeable=False):
        state = self.num_states
        self.num_states += 1
        self.names.append(str(state) if name is None else name)
        if start:
            self.start_states.add(state)
        if final:
            self.final_states.add(state)
        if unmergeable:
            self.unmergeable_states.add(state)
        return state

    def add_transition(self, state, target, input):
        self.transitions[state, input] = target

    def __getitem__(self, key):
        """The target of (state, character); KeyError."""
        return self.transitions[key]

    def __contains__(self, key):
        return key in self.transitions

    def get_all_chars(self):
        return set([c for state, c in self.transitions])

    def make_nondeterministic(self):
        """An NFA that accepts the same."""
        nfa = NFA()
        for state in range(self.num_states):
            nfa.add_state(self.names[state], state == 0, state in self.final_states, state in self.unmergeable_states)
        for (state, c), target in self.transitions.items():
            nfa.add_transition(state, target, c)
        return nfa

    # ---- as a table ----

    def rows(self):
        """(the class of each of the 256 characters, the targets of each state by class): characters that are the same everywhere
        share a class; class 0 leads nowhere."""
        columns = {}
        for (state, c), target in self.transitions.items():
            columns.setdefault(c, {})[state] = target
        numbers = {(): 0}
        class_of = [0] * NUM_CHARS
        for c in sorted(columns):
            key = tuple(sorted(columns[c].items()))
            class_of[ord(c)] = numbers.setdefault(key, len(numbers))
        rows = [[-1] * len(numbers) for _ in range(self.num_states)]
        for key, number in numbers.items():
            for state, target in key:
                rows[state][number] = target
        return class_of, rows

    def optimize(self):
        """Merges states that accept the same; True when there were any. State 0 stays the start."""
        class_of, rows = self.rows()
        groups = [0] * self.num_states
        kinds = {}
        for state in range(self.num_states):
            final = state in self.final_states
            kind = (final, self.names[state] if state in self.unmergeable_states else None)
            groups[state] = kinds.setdefault(kind, len(kinds))
        count = len(kinds)
        while True:
            signatures = {}
            new_groups = []
            for state in range(self.num_states):
                signature = (groups[state], tuple([groups[target] if target >= 0 else -1 for target in rows[state]]))
                new_groups.append(signatures.setdefault(signature, len(signatures)))
            groups = new_groups
            if len(signatures) == count:
                break
            count = len(signatures)
        if count == self.num_states:
            return False
        self._merge(groups, count)
        return True

    def _merge(self, groups, count):
        names = [None] * count
        for state in range(self.num_states - 1, -1, -1):
            names[groups[state]] = self.names[state]
        self.transitions = dict([((groups[state], c), groups[target]) for (state, c), target in self.transitions.items()])
        self.final_states = set([groups[state] for state in self.final_states])
        self.unmergeable_states = set([groups[state] for state in self.unmergeable_states])
        self.start_states = set([groups[0]])
        self.names = names
        self.num_states = count

    # ---- running ----

    def get_runner(self):
        return DFARunner(self)

    def _table(self):
        """What the functions below run on: classes of characters as a str, the rows end to end, which states are final."""
        class_of, rows = self.rows()
        classes = ''.join([chr(number) for number in class_of])
        flat = [target for row in rows for target in row]
        finals = [state in self.final_states for state in range(self.num_states)]
        return classes, flat, len(rows[0]) if rows else 1, finals

    def make_code(self):
        """A function that says whether it accepts a str."""
        classes, targets, width, finals = self._table()

        def recognize(input):
            state = 0
            for i in range(len(input)):
                state = targets[state * width + ord(classes[ord(input[i])])]
                if state < 0:
                    return False
            return finals[state]
        return recognize

    def make_lexing_code(self):
        """A function of a runner and a position that runs as far as it can: it leaves the last final state it met, and where, in the
        runner. The position when the text ended, ~position when there was no transition."""
        classes, targets, width, finals = self._table()

        def recognize(runner, i):
            text = runner.text
            state = 0
            while i < len(text):
                code = ord(text[i])
                state = -1 if code >= NUM_CHARS else targets[state * width + ord(classes[code])]
                if state < 0:
                    return ~i
                if finals[state]:
                    runner.last_matched_index = i
                    runner.last_matched_state = state
                runner.state = state
                i += 1
            if not finals[state]:
                return ~i
            return i
        return recognize

    def dot(self):
        for state in range(self.num_states):
            shape = 'doublecircle' if state in self.final_states else 'circle'
            yield '"%s" [shape=%s,label="%s"];' % (state, shape, self.names[state])
        edges = {}
        for (state, c), target in self.transitions.items():
            edges.setdefault((state, target), set()).add(c)
        for (state, target), chars in edges.items():
            yield '"%s" -> "%s" [label="%s"];' % (state, target, make_nice_charset_repr(chars))


class DFARunner(object):
    """A DFA and the state it is in."""

    def __init__(self, automaton):
        self.automaton = automaton
        self.state = 0

    def nextstate(self, char):
        """Goes on by a character; KeyError when there is no transition."""
        self.state = self.automaton[self.state, char]
        return self.state

    def recognize(self, s):
        """Does it accept the str?"""
        self.state = 0
        for c in s:
            if (self.state, c) not in self.automaton:
                return False
            self.nextstate(c)
        return self.state in self.automaton.final_states
