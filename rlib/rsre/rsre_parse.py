"""Regular expressions in Python 2.7's syntax as trees. Runs at import time.

Takes:   the text of a pattern (str or unicode), flags.
Leaves:  Parsed: a list of items, the flags with those the pattern sets, its groups.
Idea:    an item is a tuple, its kind first: ('literal', c) ('not_literal', c) ('any',) ('in', negated, set) ('branch', alternatives)
         ('repeat', least, most, items, greedy) ('group', number, items) ('ref', number) ('if', number, yes, no) ('at', AT_CODE)
         ('look', behind, negated, items). A set is a list of ('literal', c), ('range', low, high) and ('category', CATEGORY).
Example: parse('a|b*').items == [('branch', [[('literal', 97)], [('repeat', 0, MAXREPEAT, [('literal', 98)], True)]])]
"""
from rpython.rlib.rsre.rsre_constants import *

FLAG_LETTERS = {'i': SRE_FLAG_IGNORECASE, 'L': SRE_FLAG_LOCALE, 'm': SRE_FLAG_MULTILINE, 's': SRE_FLAG_DOTALL, 'u': SRE_FLAG_UNICODE,
                'x': SRE_FLAG_VERBOSE, 't': SRE_FLAG_TEMPLATE}
ESCAPES = {'a': 7, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11}
CATEGORY_LETTERS = {'d': CATEGORY_DIGIT, 'D': CATEGORY_NOT_DIGIT, 's': CATEGORY_SPACE, 'S': CATEGORY_NOT_SPACE, 'w': CATEGORY_WORD,
                    'W': CATEGORY_NOT_WORD}
AT_LETTERS = {'A': AT_BEGINNING_STRING, 'Z': AT_END_STRING, 'b': AT_BOUNDARY, 'B': AT_NON_BOUNDARY}
DIGITS = '0123456789'
OCTAL = '01234567'
HEXADECIMAL = '0123456789abcdefABCDEF'
NAME_START = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_'
WHITE_SPACE = ' \t\n\r\v\f'


class error(Exception):
    """What is wrong with a pattern or template."""


class Parsed(object):
    """A pattern as a tree."""

    def __init__(self, items, flags, groups, groupindex):
        self.items = items
        self.flags = flags
        self.groups = groups            # how many there are
        self.groupindex = groupindex    # from names to numbers


class _Parser(object):
    def __init__(self, text, flags):
        self.text = text
        self.i = 0
        self.flags = flags
        self.group_count = 0
        self.names = {}
        self.open_groups = []

    # ---- reading ----

    def peek(self):
        """The next character; '' at the end."""
        return self.text[self.i:self.i + 1]

    def take(self):
        c = self.peek()
        self.i += 1
        return c

    def accept(self, c):
        if self.text.startswith(c, self.i):
            self.i += len(c)
            return True
        return False

    def take_while(self, allowed, most=-1):
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in allowed and self.i - start != most:
            self.i += 1
        return str(self.text[start:self.i])

    def take_until(self, end):
        start = self.i
        stop = self.text.find(end, start)
        if stop < 0:
            raise error('unterminated name' if start < len(self.text) else 'unexpected end of pattern')
        self.i = stop + 1
        return str(self.text[start:stop])

    # ---- structure ----

    def alternatives(self):
        """What stands between two parentheses: items, a single branch when there is a choice."""
        found = [self.sequence()]
        while self.accept('|'):
            found.append(self.sequence())
        return _branch(found)

    def sequence(self):
        items = []
        while True:
            c = self.peek()
            if c == '' or c == '|' or c == ')':
                return items
            if self.flags & SRE_FLAG_VERBOSE:
                if c in WHITE_SPACE:
                    self.i += 1
                    continue
                if c == '#':
                    while self.peek() not in ('', '\n'):
                        self.i += 1
                    continue
            item = self.one()
            if item is not None:
                items.append(self.repeated(item))

    def one(self):
        """The next item; None for what only sets flags."""
        c = self.take()
        if c == '\\':
            return self.escape()
        if c == '.':
            return ('any',)
        if c == '^':
            return ('at', AT_BEGINNING)
        if c == '$':
            return ('at', AT_END)
        if c == '[':
            return self.set()
        if c == '(':
            return self.parenthesis()
        if c in ('*', '+', '?'):
            raise error('nothing to repeat')
        return ('literal', ord(c))

    def repeated(self, item):
        """The item with what repeats it."""
        limits = self.quantifier()
        if limits is None:
            return item
        if item[0] == 'at':
            raise error('nothing to repeat')
        greedy = not self.accept('?')
        if self.quantifier() is not None:
            raise error('multiple repeat')
        return ('repeat', limits[0], limits[1], [item], greedy)

    def quantifier(self):
        """(least, most) when a repetition stands here, else None."""
        if self.accept('*'):
            return 0, MAXREPEAT
        if self.accept('+'):
            return 1, MAXREPEAT
        if self.accept('?'):
            return 0, 1
        if self.peek() != '{':
            return None
        start = self.i
        limits = self.limits()
        if limits is None:
            self.i = start
        return limits

    def limits(self):
        """(least, most) of {m,n}; None when the brace is a literal."""
        self.take()
        low = self.take_while(DIGITS)
        if self.accept(','):
            high = self.take_while(DIGITS)
        else:
            high = low
            if not low:
                return None
        if not self.accept('}'):
            return None
        least = int(low) if low else 0
        most = int(high) if high else MAXREPEAT
        if least >= MAXREPEAT or (high and most >= MAXREPEAT):
            raise OverflowError('the repetition number is too large')
        if most < least:
            raise error('bad repeat interval')
        return least, most

    # ---- escapes and sets ----

    def escape(self):
        c = self.take()
        if c == '':
            raise error('bogus escape (end of line)')
        if c in CATEGORY_LETTERS:
            return ('in', False, [('category', CATEGORY_LETTERS[c])])
        if c in AT_LETTERS:
            return ('at', AT_LETTERS[c])
        if c in DIGITS and c != '0':
            return self.reference(c)
        return ('literal', self.escaped_code(c))

    def reference(self, c):
        """A group, or an octal number of three digits."""
        digits = c
        if self.peek() != '' and self.peek() in DIGITS:
            if c in OCTAL and self.peek() in OCTAL:
                third = self.text[self.i + 1:self.i + 2]
                if third != '' and third in OCTAL:
                    digits += self.take_while(OCTAL, 2)
                    return ('literal', int(digits, 8) & 0xff)
            digits += self.take()
        group = int(digits)
        if group > self.group_count:
            raise error('invalid group reference')
        if group in self.open_groups:
            raise error('cannot refer to open group')
        return ('ref', group)

    def escaped_code(self, c):
        """The code point of an escape that stands for a character, c being what follows the backslash."""
        if c == 'x':
            digits = self.take_while(HEXADECIMAL, 2)
            if len(digits) != 2:
                raise error('bogus escape: \\x%s' % digits)
            return int(digits, 16)
        if c in OCTAL:
            return int(c + self.take_while(OCTAL, 2), 8) & 0xff
        if c in DIGITS:
            raise error('bogus escape: \\%s' % c)
        return ESCAPES.get(c, ord(c))

    def set(self):
        """A set, after its bracket."""
        negated = self.accept('^')
        items = []
        start = self.i
        while True:
            c = self.peek()
            if c == '':
                raise error('unexpected end of regular expression')
            if c == ']' and self.i != start:
                self.i += 1
                return _simple_set(negated, items)
            low = self.set_item()
            if self.peek() == '-' and self.text[self.i + 1:self.i + 2] not in ('', ']'):
                self.i += 1
                high = self.set_item()
                if low[0] != 'literal' or high[0] != 'literal' or high[1] < low[1]:
                    raise error('bad character range')
                items.append(('range', low[1], high[1]))
            else:
                items.append(low)

    def set_item(self):
        c = self.take()
        if c != '\\':
            return ('literal', ord(c))
        c = self.take()
        if c == '':
            raise error('bogus escape (end of line)')
        if c in CATEGORY_LETTERS:
            return ('category', CATEGORY_LETTERS[c])
        if c == 'b':
            return ('literal', 8)
        return ('literal', self.escaped_code(c))

    # ---- parentheses ----

    def parenthesis(self):
        """What begins with a parenthesis, which has been read."""
        if not self.accept('?'):
            return self.group(None)
        if self.accept('P'):
            return self.named()
        if self.accept(':'):
            return ('group', 0, self.inside())
        if self.accept('#'):
            if self.text.find(')', self.i) < 0:
                raise error('unbalanced parenthesis')
            self.i = self.text.find(')', self.i) + 1
            return None
        if self.accept('='):
            return ('look', False, False, self.inside())
        if self.accept('!'):
            return ('look', False, True, self.inside())
        if self.accept('<='):
            return ('look', True, False, self.inside())
        if self.accept('<!'):
            return ('look', True, True, self.inside())
        if self.accept('('):
            return self.conditional()
        return self.set_flags()

    def inside(self):
        """The alternatives up to the closing parenthesis."""
        items = self.alternatives()
        if not self.accept(')'):
            raise error('unbalanced parenthesis')
        return items

    def group(self, name):
        self.group_count += 1
        number = self.group_count
        if name is not None:
            if name in self.names:
                raise error('redefinition of group name %r as group %d; was group %d' % (name, number, self.names[name]))
            self.names[name] = number
        self.open_groups.append(number)
        items = self.inside()
        self.open_groups.remove(number)
        return ('group', number, items)

    def named(self):
        if self.accept('<'):
            name = self.take_until('>')
            _check_name(name)
            return self.group(name)
        if self.accept('='):
            name = self.take_until(')')
            _check_name(name)
            if name not in self.names:
                raise error('unknown group name: %s' % name)
            if self.names[name] in self.open_groups:
                raise error('cannot refer to open group')
            return ('ref', self.names[name])
        raise error('unknown specifier: ?P%s' % self.peek())

    def conditional(self):
        name = self.take_until(')')
        if name in self.names:
            number = self.names[name]
        elif name != '' and name.strip(DIGITS) == '':
            number = int(name)
        else:
            raise error('unknown group name')
        if number == 0:
            raise error('bad group number')
        yes = self.sequence()
        no = []
        if self.accept('|'):
            no = self.sequence()
            if self.peek() == '|':
                raise error('conditional backref with more than two branches')
        if not self.accept(')'):
            raise error('unbalanced parenthesis')
        return ('if', number, yes, no)

    def set_flags(self):
        if self.peek() == '' or self.peek() not in FLAG_LETTERS:
            raise error('unexpected end of pattern' if self.peek() == '' else 'unknown extension')
        while self.peek() != '' and self.peek() in FLAG_LETTERS:
            self.flags |= FLAG_LETTERS[self.take()]
        if not self.accept(')'):
            raise error('missing ), unterminated subpattern')
        return None


def _check_name(name):
    if name == '' or name[0] not in NAME_START or name.strip(NAME_START + DIGITS) != '':
        raise error('bad character in group name')


def _simple_set(negated, items):
    """A set of one character is no set."""
    if len(items) == 1 and items[0][0] == 'literal':
        return ('not_literal' if negated else 'literal', items[0][1])
    return ('in', negated, items)


def _branch(alternatives):
    """The items that choose among alternatives: what they begin with in common comes first, characters become a set."""
    if len(alternatives) == 1:
        return alternatives[0]
    prefix = []
    while all(alternatives) and all([items[0] == alternatives[0][0] for items in alternatives]) and not _has_group(alternatives[0][0]):
        prefix.append(alternatives[0][0])
        alternatives = [items[1:] for items in alternatives]
    chars = []
    for items in alternatives:
        if len(items) == 1 and items[0][0] == 'literal':
            chars.append(items[0])
        elif len(items) == 1 and items[0][0] == 'in' and not items[0][1]:
            chars.extend(items[0][2])
        else:
            return prefix + [('branch', alternatives)]
    return prefix + [('in', False, chars)]


def _has_group(item):
    """Does the item hold a group? Such are never equal in what they do."""
    if item[0] == 'group':
        return True
    for part in item[1:]:
        if isinstance(part, list):
            for inner in part:
                if isinstance(inner, list):
                    if any([_has_group(i) for i in inner]):
                        return True
                elif isinstance(inner, tuple) and _has_group(inner):
                    return True
    return False


def parse(text, flags=0):
    """The tree of a pattern; error when it is none."""
    parser = _Parser(text, flags)
    items = parser.alternatives()
    if parser.peek() == ')':
        raise error('unbalanced parenthesis')
    if parser.flags & SRE_FLAG_VERBOSE and not flags & SRE_FLAG_VERBOSE:
        return parse(text, parser.flags)        # the flag was found on the way
    return Parsed(items, parser.flags, parser.group_count, parser.names)
