"""mutations.py: small damage to the text of a program, as typing errors, careless edits and broken files do it.

`mutate(text, rng)` gives the text with one to three kinds of damage from the table MUTATIONS; the same seed gives the same text.
"""
import re

TOKEN = re.compile(r'[A-Za-z_]\w*|\d[\w.]*|"[^"\n]*"|\'[^\'\n]*\'|\*\*|//|<<|>>|[=!<>]=|\s+|.', re.S)
LITERALS = ['None', '0', '-1', '1.5', '"x"', 'u"x"', '[]', '{}', '()', '(1, "x")', 'True', '[None]', 'set()', 'Exception', 'len', '10 ** 30']
OPERATORS = ['+', '-', '*', '/', '//', '%', '<<', '>>', '&', '|', '^', '**', '<', '==', '!=', '>=', 'in', 'is', 'and', 'or', 'not in', '.', ',', ':']
KEYWORDS = {'def', 'class', 'if', 'else', 'elif', 'for', 'while', 'return', 'import', 'from', 'in', 'is', 'not', 'and', 'or', 'try', 'except', 'finally',
            'raise', 'pass', 'break', 'continue', 'with', 'as', 'lambda', 'del', 'assert', 'print', 'yield', 'global', 'None', 'True', 'False'}
STATEMENTS = ['return', 'return None', 'return 1', 'return "x"', 'break', 'continue', 'pass', 'raise', 'yield 1', 'global x', 'x = None', 'x = 1', 'del x',
              'raise "x"', 'import nothing', 'assert 0', 'print(x)', 'self.x = 1', 'def f(*args): return args', 'x = [x]', 'x = (x, 1)', 'x = lambda: x',
              'with x: pass', 'for x in x: pass', 'try: pass\nfinally: return 1', 'exec("x = 1")', 'x.append(x)', 'x[0] = x', 'x.x = x', 'class C(x): pass']


def is_name(token):
    return bool(re.match(r'[A-Za-z_]', token)) and token not in KEYWORDS


def is_literal(token):
    return token[0].isdigit() or token[0] in '"\''


def positions(tokens, wanted):
    return [i for i, token in enumerate(tokens) if wanted(token)]


def on_lines(change):
    """A mutation of the list of lines at a random one that is not empty."""
    def mutation(text, rng):
        lines = text.split('\n')
        at = rng.choice([i for i, line in enumerate(lines) if line.strip()] or [0])
        change(lines, at, rng)
        return '\n'.join(lines)
    return mutation


def on_tokens(wanted, change):
    """A mutation of the list of tokens at a random one that is `wanted`."""
    def mutation(text, rng):
        tokens = TOKEN.findall(text)
        places = positions(tokens, wanted)
        if places:
            change(tokens, rng.choice(places), rng)
        return ''.join(tokens)
    return mutation


def delete_line(lines, at, rng):
    del lines[at]


def duplicate_line(lines, at, rng):
    lines.insert(at, lines[at])


def swap_lines(lines, at, rng):
    other = rng.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def indent_line(lines, at, rng):
    lines[at] = rng.choice(['    ' + lines[at], lines[at][4:], '\t' + lines[at], lines[at].lstrip()])


def insert_statement(lines, at, rng):
    indent = lines[at][:len(lines[at]) - len(lines[at].lstrip())]
    names = re.findall(r'\b[A-Za-z_]\w*\b', lines[at]) or ['x']
    statement = re.sub(r'\bx\b', rng.choice(names), rng.choice(STATEMENTS))
    lines[at:at] = [indent + line for line in statement.split('\n')]


def delete_token(tokens, at, rng):
    tokens[at] = ''


def duplicate_token(tokens, at, rng):
    tokens[at] += ' ' + tokens[at]


def swap_tokens(tokens, at, rng):
    others = positions(tokens, str.strip)
    other = rng.choice([i for i in others if abs(i - at) < 8])
    tokens[at], tokens[other] = tokens[other], tokens[at]


def other_name(tokens, at, rng):
    tokens[at] = tokens[rng.choice(positions(tokens, is_name))]


def misspell(tokens, at, rng):
    tokens[at] = tokens[at] + rng.choice('sx_1')


def name_to_literal(tokens, at, rng):
    tokens[at] = rng.choice(LITERALS)


def wrap(tokens, at, rng):
    tokens[at] = rng.choice(['[%s]', '(%s,)', 'str(%s)', '-%s', 'len(%s)', '%s.x', '%s()', '%s[0]', '*%s', '**%s', 'not %s', 'lambda: %s', '%s if %s else None',
                             '[%s for x in %s]', 'repr(%s)', 'type(%s)', 'getattr(%s, "x")', '%s + 1', 'isinstance(%s, int)', 'float(%s)']).replace('%s', tokens[at])


def other_operator(tokens, at, rng):
    tokens[at] = ' %s ' % rng.choice(OPERATORS)


def truncate(text, rng):
    return text[:rng.randrange(len(text) + 1)]


def insert_byte(text, rng):
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice('\0\t\f\\"\'`$?!@#(){}[]:;,.=\xe9\u20ac\r0') + text[at:]


def without_block(text, rng):
    """A stretch of lines is lost."""
    lines = text.split('\n')
    start = rng.randrange(len(lines))
    del lines[start:start + rng.randrange(2, 8)]
    return '\n'.join(lines)


MUTATIONS = (
    [on_lines(change) for change in (delete_line, duplicate_line, swap_lines, indent_line, insert_statement, insert_statement)]
    + [on_tokens(str.strip, change) for change in (delete_token, duplicate_token, swap_tokens)]
    + [on_tokens(is_name, change) for change in (other_name, other_name, misspell, name_to_literal, name_to_literal, wrap, wrap)]
    + [on_tokens(is_literal, name_to_literal), on_tokens(is_literal, wrap), on_tokens(lambda token: token in OPERATORS, other_operator)]
    + [truncate, insert_byte, without_block])


def mutate(text, rng):
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        text = rng.choice(MUTATIONS)(text, rng)
    return text
