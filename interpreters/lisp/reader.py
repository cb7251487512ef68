"""Text -> data, with the position of every list.

Takes:   the text of a file or of a line typed in.
Leaves:  one datum at each call of `read`, None at the end of the text.
Idea:    recursive descent on characters. Pairs carry the position of their parenthesis, so that errors
         in the form they are can be located.
Example: Reader('(1 . "a")', 'x.scm').read().written() == '(1 . "a")'
"""
from rpython.rlib.rarithmetic import ovfcheck
from rpython.rlib.rstring import StringBuilder

from interpreters.lisp.errors import Position, SyntaxError_, UnexpectedEnd
from interpreters.lisp.objects import (
    W_Float, W_SourcePair, W_String, W_Vector, char_names, intern, make_bool, make_char, make_int, w_nil,
    w_unspecified)

DELIMITERS = ' \t\n\r\f()[]";\''
STRING_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'a': '\x07', '0': '\0', '\\': '\\', '"': '"'}
CLOSING = {'(': ')', '[': ']'}
INFINITY = 1e300 * 1e300


class Reader(object):
    """The text, and how far it has been read."""

    def __init__(self, text, file_name, first_line=1):
        self.text = text
        self.file_name = file_name
        self.index = 0
        self.line = first_line
        self.line_start = 0

    # -- characters

    def here(self):
        return Position(self.file_name, self.line, self.index - self.line_start + 1)

    def at_end(self):
        return self.index >= len(self.text)

    def next_char(self):
        c = self.text[self.index]
        self.index += 1
        if c == '\n':
            self.line += 1
            self.line_start = self.index
        return c

    def skip_blanks(self):
        """Skips white space and the comments ; ... and #| ... |# and #;datum."""
        while not self.at_end():
            c = self.text[self.index]
            if c == ';':
                while not self.at_end() and self.text[self.index] != '\n':
                    self.index += 1
            elif c == '#' and self.text.startswith('#|', self.index):
                self.skip_block_comment()
            elif c == '#' and self.text.startswith('#;', self.index):
                start = self.here()
                self.index += 2
                self.read_required(start, "nothing follows '#;'")
            elif c == ' ' or c == '\n' or c == '\t' or c == '\r' or c == '\f':
                self.next_char()
            else:
                break

    def skip_block_comment(self):
        start = self.here()
        depth = 0
        while True:
            if self.at_end():
                raise UnexpectedEnd('a comment that is never closed', start)
            if self.text.startswith('#|', self.index):
                depth += 1
                self.index += 2
            elif self.text.startswith('|#', self.index):
                depth -= 1
                self.index += 2
                if depth == 0:
                    return
            else:
                self.next_char()

    # -- data

    def read(self):
        """The next datum; None when there is none."""
        self.skip_blanks()
        if self.at_end():
            return None
        start = self.here()
        c = self.next_char()
        if c == '(' or c == '[':
            return self.read_list(start, CLOSING[c])
        if c == ')' or c == ']':
            raise SyntaxError_("unexpected '%s'" % c, start)
        if c == "'":
            return self.read_quoted(start, 'quote')
        if c == '`':
            return self.read_quoted(start, 'quasiquote')
        if c == ',':
            if not self.at_end() and self.text[self.index] == '@':
                self.index += 1
                return self.read_quoted(start, 'unquote-splicing')
            return self.read_quoted(start, 'unquote')
        if c == '"':
            return self.read_string(start)
        if c == '#':
            return self.read_sharp(start)
        self.index -= 1
        return self.read_atom(start)

    def read_required(self, start, what):
        """The next datum, which must be there."""
        w_datum = self.read()
        if w_datum is None:
            raise UnexpectedEnd(what, start)
        return w_datum

    def read_quoted(self, start, name):
        w_datum = self.read_required(start, 'nothing follows the quote')
        return W_SourcePair(intern(name), W_SourcePair(w_datum, w_nil, start), start)

    def read_list(self, start, closing):
        """The rest of a list whose parenthesis stood at start."""
        items = []
        positions = []
        w_tail = w_nil
        while True:
            self.skip_blanks()
            if self.at_end():
                raise UnexpectedEnd('a list that is never closed', start)
            c = self.text[self.index]
            if c == ')' or c == ']':
                if c != closing:
                    raise SyntaxError_("'%s' where '%s' closes the list" % (c, closing), self.here())
                self.index += 1
                break
            if self.is_lone_dot():
                w_tail = self.read_tail(start, len(items), closing)
                break
            positions.append(self.here())
            items.append(self.read_required(start, 'a list that is never closed'))
        w_result = w_tail
        for i in range(len(items) - 1, -1, -1):
            position = positions[i]
            if i == 0:
                position = start
            w_result = W_SourcePair(items[i], w_result, position)
        return w_result

    def is_lone_dot(self):
        if self.text[self.index] != '.':
            return False
        return self.index + 1 == len(self.text) or self.text[self.index + 1] in DELIMITERS

    def read_tail(self, start, length, closing):
        """What follows the dot of a dotted list, up to and with its parenthesis."""
        if length == 0:
            raise SyntaxError_("nothing before '.'", self.here())
        self.index += 1
        w_tail = self.read_required(start, 'a list that is never closed')
        self.skip_blanks()
        if self.at_end():
            raise UnexpectedEnd('a list that is never closed', start)
        if self.next_char() != closing:
            self.index -= 1
            raise SyntaxError_("more than one datum after '.'", self.here())
        return w_tail

    def read_string(self, start):
        builder = StringBuilder(32)
        while True:
            if self.at_end():
                raise UnexpectedEnd('a string that is never closed', start)
            c = self.next_char()
            if c == '"':
                return W_String(builder.build())
            if c != '\\':
                builder.append(c)
                continue
            if self.at_end():
                raise UnexpectedEnd('a string that is never closed', start)
            place = self.here()
            c = self.next_char()
            if c == 'x':
                builder.append(self.read_hexadecimal(place))
            elif c == '\n':
                self.skip_indentation()
            elif c in STRING_ESCAPES:
                builder.append(STRING_ESCAPES[c])
            else:
                raise SyntaxError_("no such escape in a string: '\\%s'" % c, place)

    def read_hexadecimal(self, place):
        """The rest of \\xHH;."""
        end = self.text.find(';', self.index)
        if end < 0:
            raise SyntaxError_("'\\x' without ';'", place)
        try:
            code = int(self.text[self.index:end], 16)
        except ValueError:
            raise SyntaxError_("'\\x' without hexadecimal digits", place)
        if not 0 <= code < 256:
            raise SyntaxError_('a character above 255', place)
        self.index = end + 1
        return chr(code)

    def skip_indentation(self):
        while not self.at_end() and self.text[self.index] in ' \t':
            self.index += 1

    def read_sharp(self, start):
        """What follows a '#'."""
        if self.at_end():
            raise UnexpectedEnd("nothing follows '#'", start)
        c = self.next_char()
        if c == '(':
            return W_Vector(self.read_vector(start))
        if c == '\\':
            return self.read_char(start)
        self.index -= 1
        word = self.read_word()
        if word == 't' or word == 'true':
            return make_bool(True)
        if word == 'f' or word == 'false':
            return make_bool(False)
        if word == '!unspecified':
            return w_unspecified
        if word.startswith('x') or word.startswith('b') or word.startswith('o'):
            base = {'x': 16, 'b': 2, 'o': 8}[word[0]]
            try:
                return make_int(int(word[1:], base))
            except ValueError:
                pass
        raise SyntaxError_("no such datum: '#%s'" % word, start)

    def read_vector(self, start):
        items = []
        while True:
            self.skip_blanks()
            if self.at_end():
                raise UnexpectedEnd('a vector that is never closed', start)
            if self.text[self.index] == ')':
                self.index += 1
                return items
            items.append(self.read_required(start, 'a vector that is never closed'))

    def read_char(self, start):
        if self.at_end():
            raise UnexpectedEnd("nothing follows '#\\'", start)
        first = self.next_char()
        word = first + self.read_word()
        if len(word) == 1:
            return make_char(word)
        if word in char_names:
            return make_char(char_names[word])
        if word[0] == 'x':
            try:
                code = int(word[1:], 16)
            except ValueError:
                code = -1
            if 0 <= code < 256:
                return make_char(chr(code))
        raise SyntaxError_("no such character: '#\\%s'" % word, start)

    def read_word(self):
        """The characters up to a delimiter."""
        start = self.index
        while self.index < len(self.text) and self.text[self.index] not in DELIMITERS:
            self.index += 1
        return self.text[start:self.index]

    def read_atom(self, start):
        if self.text[self.index] == '|':
            return self.read_barred_symbol(start)
        word = self.read_word()
        try:
            w_number = parse_number(word)
        except OverflowError:
            raise SyntaxError_('the integer %s is too large' % word, start)
        if w_number is not None:
            return w_number
        return intern(word)

    def read_barred_symbol(self, start):
        end = self.text.find('|', self.index + 1)
        if end < 0:
            raise UnexpectedEnd("a symbol without its closing '|'", start)
        name = self.text[self.index + 1:end]
        self.index = end + 1
        return intern(name)


# ____________________________________________________________ numbers

def parse_number(word):
    """The number the word is, or None. OverflowError when it is an integer no machine word holds."""
    if word == '+inf.0':
        return W_Float(INFINITY)
    if word == '-inf.0':
        return W_Float(-INFINITY)
    if word == '+nan.0' or word == '-nan.0':
        return W_Float(INFINITY - INFINITY)
    i = 0
    if len(word) > 1 and (word[0] == '-' or word[0] == '+'):
        i = 1
    if i == len(word) or not ('0' <= word[i] <= '9' or word[i] == '.'):
        return None
    if word[i:].isdigit():
        return make_int(parse_integer(word, i))
    if not looks_like_float(word, i):
        return None
    return W_Float(float(word))


def parse_integer(word, start):
    """The integer whose digits begin at start; built downwards, for the smallest one has no opposite."""
    value = 0
    for i in range(start, len(word)):
        value = ovfcheck(value * 10)
        value = ovfcheck(value - (ord(word[i]) - ord('0')))
    if word[0] != '-':
        value = ovfcheck(-value)
    return value


def looks_like_float(word, i):
    """Is word[i:] digits with one point or exponent or both?"""
    digits = 0
    points = 0
    while i < len(word):
        c = word[i]
        if '0' <= c <= '9':
            digits += 1
        elif c == '.' and points == 0:
            points += 1
        elif (c == 'e' or c == 'E') and digits > 0:
            rest = word[i + 1:]
            if rest.startswith('-') or rest.startswith('+'):
                rest = rest[1:]
            return rest.isdigit()
        else:
            return False
        i += 1
    return digits > 0
