"""Packrat parsers from the docstrings of classes.

Takes:   a subclass of PackratParser with a grammar as docstring.
Leaves:  a method for each rule, on an object made of a text; BacktrackException, whose error has the place and what was expected there.
Idea:    a rule becomes two methods: one that matches, and one that remembers what was matched at which place. A rule that begins with itself
         is matched again and again, with the match before as its beginning, as long as it gets longer. Regular expressions
         are automata; they match as much as they can. Code in braces is Python of the module of the class.
Example: class Sum(PackratParser):
             r'''
             sum: a = number '+' b = sum return {a + b} | number;
             number: c = `[0-9]+` return {int(c)};
             '''
         Sum('1+2').sum() == 3
"""
import sys

from rpython.rlib.parsing.packratgrammar import parse_grammar
from rpython.rlib.parsing.regexparse import parse_regex


class BacktrackException(Exception):
    """The text does not match. `error` is an ErrorInformation, or None."""

    def __init__(self, error=None):
        self.error = error


class ErrorInformation(object):
    """What was expected at a place."""

    def __init__(self, pos, expected=None):
        if expected is None:
            expected = []
        self.pos = pos
        self.expected = expected

    def get_line_column(self, source):
        """(line, column) of the place, both from 0."""
        pos = self.pos
        assert pos >= 0
        before = source[:pos]
        return before.count('\n'), pos - (before.rfind('\n') + 1)

    def nice_error_message(self, filename='<filename>', source=''):
        """File, line, a mark below the place, what was expected."""
        if not source:
            return '<unknown source>'
        line, column = self.get_line_column(source)
        lines = ['  File %s, line %d' % (filename, line + 1), source.split('\n')[line], ' ' * column + '^']
        if self.expected:
            lines.append('ParseError: expected %s' % ' or '.join(["'%s'" % what for what in self.expected]))
        else:
            lines.append('ParseError')
        return '\n'.join(lines)


def combine_errors(one, other):
    """Of two (or None) the one further on; both when they are equally far."""
    if one is None:
        return other
    if other is None or one.pos > other.pos or not other.expected:
        return one
    if other.pos > one.pos or not one.expected:
        return other
    expected = one.expected[:]
    for what in other.expected:
        if what not in expected:
            expected.append(what)
    return ErrorInformation(one.pos, expected)


class Status(object):
    """What is known of a rule at a place. Each rule has a class of its own with the same content."""
    NORMAL, ERROR, INPROGRESS, LEFTRECURSION = range(4)


NORMAL, ERROR, INPROGRESS, LEFTRECURSION = range(4)


class _Runner(object):
    """What an automaton writes to."""

    def __init__(self, text):
        self.text = text
        self.state = 0
        self.last_matched_index = -1
        self.last_matched_state = -1


def _regex_method(pattern):
    """The method that matches a regular expression."""
    automaton = parse_regex(pattern).make_automaton().make_deterministic()
    automaton.optimize()
    run = automaton.make_lexing_code()
    takes_nothing = 0 in automaton.final_states

    def match(self):
        start = self._pos
        runner = self._runner
        runner.last_matched_index = -1
        run(runner, start)
        end = runner.last_matched_index + 1
        if end <= start:
            if not takes_nothing:
                raise BacktrackException(ErrorInformation(start, [pattern]))
            return ''
        assert start >= 0
        self._pos = end
        return self._inputstream[start:end]
    return match


# ____________________________________________________________ from the grammar to Python

RULE = '''
class _Status_%(name)s(object):
    def __init__(self):
        self.status = INPROGRESS
        self.pos = -1
        self.error = None
        self.has_result = False

def %(name)s(self%(parameters)s):
    return self._%(name)s(%(arguments)s).result

def _%(name)s(self%(parameters)s):
    _start = self._pos
    _key = %(key)s
    _status = self._dict_%(name)s.get(_key, None)
    if _status is None:
        _status = self._dict_%(name)s[_key] = _Status_%(name)s()
    elif _status.status == NORMAL:
        self._pos = _status.pos
        return _status
    elif _status.status == ERROR:
        raise BacktrackException(_status.error)
    else:
        _status.status = LEFTRECURSION
        if not _status.has_result:
            raise BacktrackException(None)
        self._pos = _status.pos
        return _status
    while True:
        self._pos = _start
        _status.status = INPROGRESS
        try:
            _result = self._match_%(name)s(%(arguments)s)
        except BacktrackException as _exc:
            _status.error = combine_errors(_status.error, _exc.error)
            if _status.has_result:
                break
            self._pos = _start
            _status.status = ERROR
            raise BacktrackException(_status.error)
        _status.error = combine_errors(_status.error, self._error)
        if _status.has_result and self._pos <= _status.pos:
            break
        _status.result = _result
        _status.has_result = True
        _status.pos = self._pos
        if _status.status != LEFTRECURSION:
            break
    _status.status = NORMAL
    self._pos = _status.pos
    return _status
'''


class _Writer(object):
    """Writes the matching method of a rule."""

    def __init__(self, rules, regexes):
        self.rules = rules
        self.regexes = regexes
        self.lines = []
        self.depth = 1
        self.names = 0

    def write(self, line):
        self.lines.append('    ' * self.depth + line)

    def fresh(self):
        self.names += 1
        return '_r%d' % self.names

    def block(self, head, write):
        self.write(head)
        self.depth += 1
        write()
        self.depth -= 1

    def expression(self, node, target):
        """Code that matches; the result goes to the variable `target`, unless that is None."""
        getattr(self, 'write_' + node[0])(target, *node[1:])

    def assign(self, target, code):
        self.write(code if target is None else '%s = %s' % (target, code))

    def write_quote(self, target, text):
        self.assign(target, 'self.__chars__(%r)' % text)

    def write_regex(self, target, pattern):
        if pattern not in self.regexes:
            self.regexes.append(pattern)
        self.assign(target, 'self._regex%d()' % self.regexes.index(pattern))

    def write_call(self, target, name, arguments):
        if name in self.rules:
            status = self.fresh()
            self.write('%s = self._%s(%s)' % (status, name, arguments))
            self.write('_error = combine_errors(_error, %s.error)' % status)
            if target is not None:
                self.write('%s = %s.result' % (target, status))
        else:
            self.assign(target, 'self.%s(%s)' % (name, arguments))

    def write_named(self, target, name, node):
        self.expression(node, name)
        if target is not None:
            self.write('%s = %s' % (target, name))

    def write_return(self, target, code):
        self.assign(target, '(%s)' % code)

    def write_if(self, target, code):
        self.block('if not (%s):' % code, lambda: self.write("raise BacktrackException(ErrorInformation(self._pos, ['condition not met']))"))

    def write_do(self, target, node, code):
        self.expression(node, target)
        self.write_if(None, code)

    def write_choose(self, target, name, code, node):
        def attempt():
            self.attempt(lambda: (self.expression(node, target), self.write('break')))
        self.block('for %s in %s:' % (name, code), attempt)
        self.block('else:', lambda: self.write('raise BacktrackException(_error)'))

    def attempt(self, write, on_failure=None):
        """Goes back where the attempt began when it fails."""
        place = self.fresh()
        self.write('%s = self._pos' % place)
        self.block('try:', write)

        def failed():
            self.write('_error = combine_errors(_error, _exc.error)')
            self.write('self._pos = %s' % place)
            if on_failure is not None:
                self.write(on_failure)
        self.block('except BacktrackException as _exc:', failed)

    def write_or(self, target, choices):
        def attempts():
            for choice in choices:
                self.attempt(lambda choice=choice: (self.expression(choice, target), self.write('break')))
            self.write('raise BacktrackException(_error)')
        self.block('while True:', attempts)

    def write_maybe(self, target, node):
        self.attempt(lambda: self.expression(node, target), '%s = None' % target if target is not None else None)

    def write_star(self, target, node, first=None):
        items = None
        if target is not None:
            items = self.fresh()
            self.write('%s = []' % items)
        if first is not None:
            self.repeated(node, items)
        self.block('while True:', lambda: self.attempt(lambda: self.repeated(node, items), 'break'))
        if target is not None:
            self.write('%s = %s' % (target, items))

    def write_plus(self, target, node):
        self.write_star(target, node, True)

    def repeated(self, node, items):
        if items is None:
            self.expression(node, None)
        else:
            item = self.fresh()
            self.expression(node, item)
            self.write('%s.append(%s)' % (items, item))

    def write_not(self, target, node):
        if node[0] == 'not':            # !!x looks ahead
            place = self.fresh()
            self.write('%s = self._pos' % place)
            self.expression(node[1], None)
            self.write('self._pos = %s' % place)
            return
        place, error = self.fresh(), self.fresh()
        self.write('%s = self._pos' % place)
        self.write('%s = _error' % error)
        self.block('try:', lambda: self.expression(node, None))

        def went_well():
            self.write('self._pos = %s' % place)
            self.write('_error = %s' % error)

        def went_wrong():
            self.write('self._pos = %s' % place)
            expected = "ErrorInformation(self._pos, [%r])" % ('NOT ' + node[1]) if node[0] == 'quote' else 'None'
            self.write('raise BacktrackException(combine_errors(%s, %s))' % (error, expected))
        self.block('except BacktrackException:', went_well)
        self.block('else:', went_wrong)

    def write_ignore(self, target, node):
        self.expression(node, None)

    def write_exclusive(self, target, node):
        self.expression(node, target)

    def write_sequence(self, target, nodes):
        at = _place_of_result(nodes)
        for i, node in enumerate(nodes):
            self.expression(node, target if i == at else None)
        if at < 0 and target is not None:
            self.write('%s = None' % target)


def _place_of_result(nodes):
    """Which of a sequence gives its result; -1: none."""
    for i, node in enumerate(nodes):
        if node[0] == 'exclusive':
            return i
    for i in range(len(nodes) - 1, -1, -1):
        if nodes[i][0] not in ('ignore', 'not', 'if'):
            return i
    return -1


def _code_of_rule(name, parameters, node, rules, regexes):
    writer = _Writer(rules, regexes)
    writer.write('_error = None')
    writer.block('try:', lambda: writer.expression(node, '_result'))
    writer.block('except BacktrackException as _exc:',
                 lambda: writer.write('raise BacktrackException(combine_errors(_error, _exc.error))'))
    writer.write('self._error = _error')
    writer.write('return _result')
    words = ''.join([', ' + parameter for parameter in parameters])
    key = '(_start%s)' % words if parameters else '_start'
    text = RULE % {'name': name, 'parameters': words, 'arguments': words[2:], 'key': key}
    return text + '\ndef _match_%s(self%s):\n%s\n' % (name, words, '\n'.join(writer.lines))


class ParserMaker(type):
    """The class of parsers: makes methods of the docstring."""

    def __new__(cls, name, bases, attributes):
        made = dict(attributes)
        grammar = made.get('__doc__')
        if grammar and '_is_base' not in made:
            inherited = [rule for base in bases for rule in getattr(base, '_rule_names', [])]
            cls._add_rules(made, grammar, inherited, sys._getframe(1).f_globals)
        return type.__new__(cls, name, bases, made)

    @staticmethod
    def _add_rules(made, grammar, inherited, module):
        rules = parse_grammar(grammar)
        names = [name for name, _, _ in rules]
        regexes = []
        made['_rule_names'] = inherited + [name for name in names if name not in inherited]
        code = ''.join([_code_of_rule(name, parameters, node, made['_rule_names'], regexes) for name, parameters, node in rules])
        code += '\ndef init_parser(self, inputstream):\n    self._pos = 0\n    self._error = None\n    self._inputstream = inputstream\n'
        code += '    self._runner = _Runner(inputstream)\n'
        code += ''.join(['    self._dict_%s = {}\n' % name for name in made['_rule_names']])
        made['_code'] = code
        namespace = _functions_of(code, module)
        for name in names:
            for prefix in ['', '_', '_match_']:
                made.setdefault(prefix + name, namespace[prefix + name])
        made['init_parser'] = namespace['init_parser']
        for number, pattern in enumerate(regexes):
            made['_regex%d' % number] = _regex_method(pattern)


def _functions_of(code, module):
    """{name: function} of the code. Its globals are those of the module, also what is defined there later."""
    helpers = [('BacktrackException', BacktrackException), ('ErrorInformation', ErrorInformation), ('combine_errors', combine_errors),
               ('_Runner', _Runner), ('NORMAL', NORMAL), ('ERROR', ERROR), ('INPROGRESS', INPROGRESS), ('LEFTRECURSION', LEFTRECURSION)]
    head = 'def _make_packrat_(%s):\n' % ', '.join([name for name, _ in helpers])
    body = ''.join(['    %s\n' % line for line in code.split('\n')])
    exec(head + body + '    return locals()\n', module)
    return module.pop('_make_packrat_')(*[value for _, value in helpers])


def _init(self, inputstream):
    self.init_parser(inputstream)


def _any(self):
    """The next character."""
    if self._pos >= len(self._inputstream):
        raise BacktrackException(ErrorInformation(self._pos, ['anything']))
    self._pos += 1
    return self._inputstream[self._pos - 1]


def _chars(self, chars):
    """These characters."""
    start = self._pos
    end = start + len(chars)
    for i in range(len(chars)):
        if start + i >= len(self._inputstream) or self._inputstream[start + i] != chars[i]:
            raise BacktrackException(ErrorInformation(start, [chars]))
    self._pos = end
    return chars


PackratParser = ParserMaker('PackratParser', (object,), {'_is_base': True, '__init__': _init, '__any__': _any, '__chars__': _chars})
