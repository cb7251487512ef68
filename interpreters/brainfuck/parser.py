"""Brainfuck source -> the commands in it and the bracket map.

Takes:   the text of a program; whatever is no command is a comment.
Leaves:  the string of commands and, for each position of a bracket, the position of its partner.
Example: parse('a[+]b') == ('[+]', [2, 0, 0])
"""

COMMANDS = '><+-.,[]'


class ParseError(Exception):
    """A bracket without a partner."""

    def __init__(self, message, line, column):
        self.message = message
        self.line = line
        self.column = column


def parse(source):
    """The commands of the source and the map of their brackets."""
    commands = []
    bracket_map = []
    open_brackets = []
    line = 1
    column = 0
    for char in source:
        column += 1
        if char == '\n':
            line += 1
            column = 0
        if char not in COMMANDS:
            continue
        position = len(commands)
        partner = 0
        if char == '[':
            open_brackets.append((position, line, column))
        elif char == ']':
            if len(open_brackets) == 0:
                raise ParseError("']' closes no '['", line, column)
            partner, _, _ = open_brackets.pop()
            bracket_map[partner] = position
        commands.append(char)
        bracket_map.append(partner)
    if len(open_brackets) > 0:
        _, line, column = open_brackets.pop()
        raise ParseError("'[' is never closed", line, column)
    return ''.join(commands), bracket_map
