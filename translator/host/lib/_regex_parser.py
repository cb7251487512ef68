"""_regex_parser: regular expressions as trees, and trees as programs for _regex.

A node is a tuple, its kind first: ('char', point) ('any',) ('set', negated, items) ('cat', nodes) ('or', nodes)
('repeat', node, least, most, how) ('group', number, node) ('ref', number) ('place', operation) ('look', behind, negated, node)
('atomic', node) ('if', number, yes, no) ('flags', flags, node). `how` is 'greedy', 'lazy' or 'possessive'.
"""
import _regex

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII = 2, 4, 8, 16, 32, 64, 256
FLAG_LETTERS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'u': UNICODE, 'x': VERBOSE, 'a': ASCII}
MAXREPEAT = -1                  # no limit
PROGRAM_MAX = 1000000

_ESCAPES = {'n': 10, 't': 9, 'r': 13, 'f': 12, 'v': 11, 'a': 7, '\\': 92}
_CLASSES = {'d': _regex.DIGIT, 'D': _regex.NOT_DIGIT, 's': _regex.SPACE, 'S': _regex.NOT_SPACE, 'w': _regex.WORD,
            'W': _regex.NOT_WORD}
_PLACES = {'A': _regex.BEGIN, 'Z': _regex.END, 'b': _regex.WORD_EDGE, 'B': _regex.NOT_WORD_EDGE}
_OCTAL = '01234567'
_DIGITS = '0123456789'


class error(ValueError):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        if pos is not None:
            msg = '%s at position %d' % (msg, pos)
        ValueError.__init__(self, msg)


class Parser(object):
    def __init__(self, text, flags):
        self.text = text
        self.i = 0
        self.flags = flags
        self.group_count = 1
        self.names = {}
        self.open_groups = []

    def fail(self, message, at=None):
        raise error(message, self.text, self.i if at is None else at)

    def peek(self):
        return self.text[self.i:self.i + 1]

    def accept(self, piece):
        if self.text.startswith(piece, self.i):
            self.i += len(piece)
            return True
        return False

    def until(self, end, what):
        at = self.text.find(end, self.i)
        if at < 0:
            self.fail('missing %s, unterminated name' % end)
        name = self.text[self.i:at]
        if not name:
            self.fail('missing %s' % what)
        self.i = at + len(end)
        return name

    # ---- structure ----
    def parse(self):
        node = self.alternatives()
        if self.i < len(self.text):
            self.fail('unbalanced parenthesis')
        return node

    def alternatives(self):
        branches = [self.sequence()]
        while self.accept('|'):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ('or', branches)

    def skip_verbose(self):
        while self.flags & VERBOSE:
            if self.peek() and self.peek() in ' \t\n\r\f\v':
                self.i += 1
            elif self.peek() == '#':
                end = self.text.find('\n', self.i)
                self.i = len(self.text) if end < 0 else end + 1
            else:
                return

    def sequence(self):
        nodes = []
        while True:
            self.skip_verbose()
            if not self.peek() or self.peek() in '|)':
                return nodes[0] if len(nodes) == 1 else ('cat', nodes)
            start = self.i
            node = self.item()
            if node is not None:
                nodes.append(self.repeated(node, start))

    def counts(self):
        """The bounds of the repetition that begins here, or None."""
        for sign, bounds in (('*', (0, MAXREPEAT)), ('+', (1, MAXREPEAT)), ('?', (0, 1))):
            if self.accept(sign):
                return bounds
        if self.peek() != '{':
            return None
        end = self.text.find('}', self.i)
        low, comma, high = self.text[self.i + 1:end].partition(',')
        digits = [part for part in (low, high) if part]
        if end < 0 or not digits and not comma or not all([part.isdigit() for part in digits]) or end == self.i + 1:
            return None
        at = self.i
        self.i = end + 1
        least = int(low) if low else 0
        most = (int(high) if high else MAXREPEAT) if comma else least
        if most != MAXREPEAT and most < least:
            self.fail('min repeat greater than max repeat', at)
        return least, most

    def repeated(self, node, start):
        first = True
        while True:
            self.skip_verbose()
            at = self.i
            bounds = self.counts()
            if bounds is None:
                return node
            if not first:
                self.fail('multiple repeat', at)
            if node[0] == 'place':
                self.fail('nothing to repeat', start)
            first = False
            how = 'lazy' if self.accept('?') else 'possessive' if self.accept('+') else 'greedy'
            node = ('repeat', node, bounds[0], bounds[1], how)

    def item(self):
        c = self.peek()
        if c in ('*', '+', '?') or (c == '{' and self.looks_like_count()):
            self.fail('nothing to repeat')
        self.i += 1
        if c == '.':
            return ('any', bool(self.flags & DOTALL))
        if c == '^':
            return ('place', _regex.LINE_BEGIN if self.flags & MULTILINE else _regex.BEGIN)
        if c == '$':
            return ('place', _regex.LINE_END if self.flags & MULTILINE else _regex.END_NEWLINE)
        if c == '(':
            return self.group()
        if c == '[':
            return self.char_set()
        if c == '\\':
            return self.escape()
        return self.char(ord(c))

    def looks_like_count(self):
        saved = self.i
        found = self.counts() is not None
        self.i = saved
        return found

    def char(self, point):
        return ('char', point, bool(self.flags & IGNORECASE))

    # ---- escapes ----
    def number_escape(self, c):
        """\\1 to \\99 are groups; \\0, and three octal digits, are characters."""
        digits = c
        while len(digits) < 3 and self.peek() and self.peek() in _OCTAL and (digits[0] == '0' or digits.isdigit()):
            if digits[0] != '0' and len(digits) == 2 and not (digits[0] in '0123' and digits[1] in _OCTAL):
                break
            digits += self.peek()
            self.i += 1
        if digits[0] == '0' or (len(digits) == 3 and all([d in _OCTAL for d in digits])):
            return self.char(int(digits, 8) & 0xff)
        self.i -= len(digits) - 1
        if self.peek() and self.peek() in _DIGITS:
            c += self.peek()
            self.i += 1
        return self.reference(int(c), self.i - len(c) - 1)

    def reference(self, number, at):
        if number >= self.group_count:
            self.fail('invalid group reference %d' % number, at + 1)
        if number in self.open_groups:
            self.fail('cannot refer to an open group', at)
        return ('ref', number, bool(self.flags & IGNORECASE))

    def hex_digits(self, count, at):
        digits = self.text[self.i:self.i + count]
        if len(digits) < count or not all([d in '0123456789abcdefABCDEF' for d in digits]):
            self.fail('incomplete escape ' + self.text[at:self.i + len(digits)], at)
        self.i += count
        return int(digits, 16)

    def point_escape(self, c, at):
        """The character an escape stands for, or None."""
        if c in _ESCAPES:
            return _ESCAPES[c]
        if c == 'x':
            return self.hex_digits(2, at)
        if c == 'u' and isinstance(self.text, unicode):
            return self.hex_digits(4, at)
        if c == 'U' and isinstance(self.text, unicode):
            return self.hex_digits(8, at)
        return None

    def escape(self):
        at = self.i - 1
        c = self.peek()
        if not c:
            self.fail('bad escape (end of pattern)', at)
        self.i += 1
        if c in _CLASSES:
            return ('set', False, [(_CLASSES[c], 0, 0)], False)
        if c in _PLACES:
            return ('place', _PLACES[c])
        if c in _DIGITS:
            return self.number_escape(c)
        point = self.point_escape(c, at)
        if point is None:
            if c.isalpha() and ord(c) < 128:
                self.fail('bad escape \\' + c, at)
            point = ord(c)
        return self.char(point)

    # ---- sets ----
    def set_item(self):
        """(kind, point) of one member: a class of characters or, with kind RANGE, a character."""
        at = self.i
        c = self.peek()
        self.i += 1
        if c != '\\':
            return _regex.RANGE, ord(c)
        c = self.peek()
        if not c:
            self.fail('bad escape (end of pattern)', at)
        self.i += 1
        if c in _CLASSES:
            return _CLASSES[c], 0
        if c == 'b':
            return _regex.RANGE, 8
        if c in _OCTAL:
            digits = c
            while len(digits) < 3 and self.peek() and self.peek() in _OCTAL:
                digits += self.peek()
                self.i += 1
            return _regex.RANGE, int(digits, 8) & 0xff
        point = self.point_escape(c, at)
        if point is None:
            if c.isalpha() and ord(c) < 128 or c in _DIGITS:
                self.fail('bad escape \\' + c, at)
            point = ord(c)
        return _regex.RANGE, point

    def char_set(self):
        start = self.i - 1
        negated = self.accept('^')
        items = []
        first = True
        while first or self.peek() != ']':
            if not self.peek():
                self.fail('unterminated character set', start)
            first = False
            at = self.i
            kind, low = self.set_item()
            if self.peek() == '-' and self.text[self.i + 1:self.i + 2] not in (']', ''):
                self.i += 1
                high_kind, high = self.set_item()
                if kind != _regex.RANGE or high_kind != _regex.RANGE or high < low:
                    self.fail('bad character range ' + self.text[at:self.i], at)
                items.append((_regex.RANGE, low, high))
            else:
                items.append((kind, low, low))
        self.i += 1
        if len(items) == 1 and not negated and items[0][0] == _regex.RANGE and items[0][1] == items[0][2]:
            return self.char(items[0][1])
        return ('set', negated, items, bool(self.flags & IGNORECASE))

    # ---- groups ----
    def close(self, start):
        if not self.accept(')'):
            self.fail('missing ), unterminated subpattern', start)

    def group(self):
        start = self.i - 1
        if not self.accept('?'):
            return self.capture(start, None)
        for opening, make in (
                (':', lambda node: node), ('>', lambda node: ('atomic', node)),
                ('=', lambda node: ('look', False, False, node)), ('!', lambda node: ('look', False, True, node)),
                ('<=', lambda node: ('look', True, False, node)), ('<!', lambda node: ('look', True, True, node))):
            if self.accept(opening):
                saved = self.flags
                node = make(self.alternatives())
                self.flags = saved
                self.close(start)
                return node if node[0] != 'place' else ('cat', [node])
        if self.accept('#'):
            self.until_comment(start)
            return None
        if self.accept('P<'):
            return self.capture(start, self.until('>', 'group name'))
        if self.accept('P='):
            return self.named_reference()
        if self.accept('('):
            return self.conditional(start)
        return self.flag_group(start)

    def until_comment(self, start):
        end = self.text.find(')', self.i)
        if end < 0:
            self.fail('missing ), unterminated comment', start)
        self.i = end + 1

    def capture(self, start, name):
        number = self.group_count
        self.group_count += 1
        if name is not None:
            if not name.isidentifier():
                self.fail('bad character in group name %r' % name, start + 4)
            if name in self.names:
                self.fail('redefinition of group name %r as group %d; was group %d' % (name, number, self.names[name]),
                          start + 4)
            self.names[name] = number
        self.open_groups.append(number)
        saved = self.flags
        node = self.alternatives()
        self.flags = saved
        self.close(start)
        self.open_groups.pop()
        return ('group', number, node)

    def named_reference(self):
        at = self.i
        name = self.until(')', 'group name')
        if name not in self.names:
            self.fail('unknown group name %r' % name, at)
        return self.reference(self.names[name], at)

    def conditional(self, start):
        at = self.i
        name = self.until(')', 'group name')
        if name.isdigit():
            number = int(name)
            if not 0 < number < self.group_count:
                self.fail('invalid group reference %d' % number, at)
        elif name in self.names:
            number = self.names[name]
        else:
            self.fail('unknown group name %r' % name, at)
        yes = self.sequence()
        no = self.sequence() if self.accept('|') else ('cat', [])
        if self.peek() == '|':
            self.fail('conditional backref with more than two branches')
        self.close(start)
        return ('if', number, yes, no)

    def flag_group(self, start):
        flags = self.flags
        adding = True
        while self.peek() and self.peek() not in ':)':
            c = self.peek()
            if c == '-':
                adding = False
            elif c not in FLAG_LETTERS:
                self.fail('unknown extension ?' + c if self.i == start + 2 else 'unknown flag', start + 1)
            elif adding:
                flags |= FLAG_LETTERS[c]
            else:
                flags &= ~FLAG_LETTERS[c]
            self.i += 1
        if self.accept(')'):
            if not adding:
                self.fail('missing :')
            self.flags = self.global_flags = flags
            return None
        if not self.accept(':'):
            self.fail('missing -, : or )')
        saved, self.flags = self.flags, flags
        node = self.alternatives()
        self.flags = saved
        self.close(start)
        return node

    global_flags = 0


def width(node):
    """(least, most) characters a node matches; most None: any number."""
    kind = node[0]
    if kind in ('char', 'any', 'set'):
        return 1, 1
    if kind in ('place', 'look'):
        return 0, 0
    if kind in ('group', 'atomic'):
        return width(node[-1])
    if kind == 'ref':
        return 0, None
    if kind in ('or', 'if'):
        parts = [width(part) for part in (node[1] if kind == 'or' else node[2:])]
        most = None if any([part[1] is None for part in parts]) else max([part[1] for part in parts])
        return min([part[0] for part in parts]), most
    if kind == 'repeat':
        least, most = width(node[1])
        unlimited = most is None or (node[3] == MAXREPEAT and most)
        return least * node[2], None if unlimited else most * max(node[3], 0)
    parts = [width(part) for part in node[1]]
    most = None if any([part[1] is None for part in parts]) else sum([part[1] for part in parts])
    return sum([part[0] for part in parts]), most


class Writer(object):
    """Writes the program of a tree."""

    def __init__(self):
        self.code = []
        self.marks = 0

    def emit(self, *words):
        self.code.extend(words)
        if len(self.code) > PROGRAM_MAX:
            raise error('regular expression is too large')
        return len(self.code) - 1       # where a target is to be put

    def patch(self, place):
        self.code[place] = len(self.code)

    def write(self, node):
        getattr(self, 'write_' + node[0])(*node[1:])

    def write_char(self, point, ignore):
        if ignore:
            lower = ord(unichr(point).lower()) if point > 127 else ord(chr(point).lower())
            self.emit(_regex.CHAR_IGNORE, lower)
        else:
            self.emit(_regex.CHAR, point)

    def write_any(self, newlines):
        self.emit(_regex.ALL if newlines else _regex.ANY)

    def write_set(self, negated, items, ignore):
        self.emit(_regex.SET, negated | ignore << 1, len(items))
        for item in items:
            self.emit(*item)

    def write_cat(self, nodes):
        for node in nodes:
            self.write(node)

    def write_or(self, nodes):
        ends = []
        for node in nodes[:-1]:
            other = self.emit(_regex.SPLIT, 0)
            self.write(node)
            ends.append(self.emit(_regex.JUMP, 0))
            self.patch(other)
        self.write(nodes[-1])
        for end in ends:
            self.patch(end)

    def write_group(self, number, node):
        self.emit(_regex.SAVE, 2 * number)
        self.write(node)
        self.emit(_regex.SAVE, 2 * number + 1)

    def write_ref(self, number, ignore):
        self.emit(_regex.GROUP_IGNORE if ignore else _regex.GROUP, number)

    def write_place(self, operation):
        self.emit(operation)

    def write_look(self, behind, negated, node):
        if behind:
            least, most = width(node)
            if least != most:
                raise error('look-behind requires fixed-width pattern')
            target = self.emit(_regex.LOOK_BEHIND, int(negated), least, 0)
        else:
            target = self.emit(_regex.LOOK_AHEAD, int(negated), 0)
        self.write(node)
        self.emit(_regex.MATCH)
        self.patch(target)

    def write_atomic(self, node):
        target = self.emit(_regex.ATOMIC, 0)
        self.write(node)
        self.emit(_regex.MATCH)
        self.patch(target)

    def write_if(self, number, yes, no):
        unset = self.emit(_regex.IF_UNSET, number, 0)
        self.write(yes)
        end = self.emit(_regex.JUMP, 0)
        self.patch(unset)
        self.write(no)
        self.patch(end)

    # ---- repetition ----
    def write_repeat(self, node, least, most, how):
        if how == 'possessive':
            self.write_atomic(('repeat', node, least, most, 'greedy'))
        elif node[0] in ('char', 'any', 'set'):
            place = self.emit(_regex.LOOP_LAZY if how == 'lazy' else _regex.LOOP, least, most, 0)
            self.write(node)
            self.code[place] = len(self.code) - place - 1
        else:
            self.write_copies(node, least, most, how)

    def write_copies(self, node, least, most, how):
        split = _regex.SPLIT_LAZY if how == 'lazy' else _regex.SPLIT
        for _ in range(least):
            self.write(node)
        if most == MAXREPEAT:
            self.write_star(node, how)
            return
        ends = []
        for _ in range(most - least):
            if how == 'lazy':           # goes past the rest first
                body = self.emit(_regex.SPLIT, 0)
                ends.append(self.emit(_regex.JUMP, 0))
                self.patch(body)
            else:
                ends.append(self.emit(split, 0))
            self.write(node)
        for end in ends:
            self.patch(end)

    def write_star(self, node, how):
        top = len(self.code)
        if how == 'lazy':
            body = self.emit(_regex.SPLIT, 0)
            end = self.emit(_regex.JUMP, 0)
            self.patch(body)
        else:
            end = self.emit(_regex.SPLIT, 0)
        stuck = None
        if width(node)[0] == 0:
            mark = self.marks
            self.marks += 1
            self.emit(_regex.MARK, mark)
        self.write(node)
        if width(node)[0] == 0:
            stuck = self.emit(_regex.PROGRESS, mark, 0)
        self.emit(_regex.JUMP, top)
        self.patch(end)
        if stuck is not None:
            self.patch(stuck)


def compile(pattern, flags):
    """(program, flags, count of groups, names of groups)."""
    parser = Parser(pattern, flags)
    tree = parser.parse()
    if parser.global_flags & ~flags:        # (?i) holds from the beginning
        flags |= parser.global_flags
        parser = Parser(pattern, flags)
        tree = parser.parse()
    writer = Writer()
    writer.write(tree)
    writer.emit(_regex.MATCH)
    return _regex.Program(writer.code, parser.group_count, writer.marks), flags, parser.group_count - 1, parser.names
