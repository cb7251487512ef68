"""The values of the language.

Takes:   payloads: ints, floats, strings, other values.
Leaves:  instances of W_Object, each of which can write itself and compare itself.
Idea:    one class for each type; what differs between types is a method. Values without identity (small
         ints, booleans, characters) are made once and shared.
Example: cons(make_int(1), w_nil).written() == '(1)'
"""
from rpython.rlib.rstring import StringBuilder
from rpython.rlib.objectmodel import compute_hash
from rpython.rlib.rarithmetic import intmask

from interpreters.lisp.errors import LispError


class W_Object(object):
    """Any value. The methods here are those of a value that compares by identity."""
    type_name = 'object'

    def is_true(self):
        return True

    def is_eqv(self, w_other):
        """eqv?: the same object, or the same number or character."""
        return self is w_other

    def is_equal(self, w_other):
        """equal?: the same structure."""
        return self.is_eqv(w_other)

    def hash(self):
        """A hash that equal? objects share."""
        return compute_hash(self.type_name)

    def write_to(self, builder, display):
        """Appends the external form; `display` asks for bare strings and characters."""
        builder.append('#<' + self.type_name + '>')

    def written(self):
        builder = StringBuilder(32)
        self.write_to(builder, False)
        return builder.build()

    def displayed(self):
        builder = StringBuilder(32)
        self.write_to(builder, True)
        return builder.build()


# ____________________________________________________________ single values

class W_Nil(W_Object):
    """The empty list."""
    type_name = 'empty list'

    def write_to(self, builder, display):
        builder.append('()')


class W_Unspecified(W_Object):
    """What forms without a useful value give."""
    type_name = 'unspecified'


class W_Eof(W_Object):
    """What reading gives at the end of the input."""
    type_name = 'eof'


class W_Boolean(W_Object):
    type_name = 'boolean'
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def is_true(self):
        return self.value

    def write_to(self, builder, display):
        if self.value:
            builder.append('#t')
        else:
            builder.append('#f')


w_nil = W_Nil()
w_unspecified = W_Unspecified()
w_eof = W_Eof()
w_true = W_Boolean(True)
w_false = W_Boolean(False)


def make_bool(value):
    if value:
        return w_true
    return w_false


# ____________________________________________________________ numbers

class W_Number(W_Object):
    """Base of both kinds of numbers."""
    type_name = 'number'

    def to_float(self):
        raise NotImplementedError


class W_Int(W_Number):
    type_name = 'integer'
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def to_float(self):
        return float(self.value)

    def is_eqv(self, w_other):
        return isinstance(w_other, W_Int) and w_other.value == self.value

    def hash(self):
        return self.value

    def write_to(self, builder, display):
        builder.append(str(self.value))


class W_Float(W_Number):
    type_name = 'real'
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def to_float(self):
        return self.value

    def is_eqv(self, w_other):
        return isinstance(w_other, W_Float) and w_other.value == self.value

    def hash(self):
        return compute_hash(self.value)

    def write_to(self, builder, display):
        builder.append(format_float(self.value))


def format_float(value):
    """The shortest decimal form, in Scheme's spelling of the special ones."""
    if value != value:
        return '+nan.0'
    if value - value != 0.0:
        if value > 0.0:
            return '+inf.0'
        return '-inf.0'
    return str(value)


SMALLEST_SHARED = -128
LARGEST_SHARED = 1023
shared_ints = [W_Int(_n) for _n in range(SMALLEST_SHARED, LARGEST_SHARED + 1)]


def make_int(value):
    """The integer object of that value; the common ones are shared."""
    if SMALLEST_SHARED <= value <= LARGEST_SHARED:
        return shared_ints[value - SMALLEST_SHARED]
    return W_Int(value)


# ____________________________________________________________ text

class W_Char(W_Object):
    type_name = 'character'
    _immutable_fields_ = ['value']

    def __init__(self, value):
        self.value = value

    def is_eqv(self, w_other):
        return isinstance(w_other, W_Char) and w_other.value == self.value

    def hash(self):
        return ord(self.value)

    def write_to(self, builder, display):
        if display:
            builder.append(self.value)
            return
        builder.append('#\\')
        if self.value in name_of_char:
            builder.append(name_of_char[self.value])
        else:
            builder.append(self.value)


char_names = {
    'space': ' ', 'newline': '\n', 'tab': '\t', 'return': '\r', 'null': '\0', 'nul': '\0',
    'altmode': '\x1b', 'escape': '\x1b', 'backspace': '\x08', 'delete': '\x7f', 'alarm': '\x07', 'linefeed': '\n',
}
name_of_char = {}
for _name in ['space', 'newline', 'tab', 'return', 'null', 'escape', 'backspace', 'delete', 'alarm']:
    name_of_char[char_names[_name]] = _name

shared_chars = [W_Char(chr(_n)) for _n in range(256)]


def make_char(value):
    """The object of a character given as a string of length one."""
    return shared_chars[ord(value)]


class W_String(W_Object):
    """A string; its contents can be replaced, its object stays."""
    type_name = 'string'

    def __init__(self, value):
        self.value = value

    def is_equal(self, w_other):
        return isinstance(w_other, W_String) and w_other.value == self.value

    def hash(self):
        return compute_hash(self.value)

    def write_to(self, builder, display):
        if display:
            builder.append(self.value)
            return
        builder.append('"')
        for c in self.value:
            if c == '"':
                builder.append('\\"')
            elif c == '\\':
                builder.append('\\\\')
            elif c == '\n':
                builder.append('\\n')
            elif c == '\t':
                builder.append('\\t')
            elif c == '\r':
                builder.append('\\r')
            else:
                builder.append(c)
        builder.append('"')


class W_Symbol(W_Object):
    """An interned name. Its global variable lives in it."""
    type_name = 'symbol'
    _immutable_fields_ = ['name']

    def __init__(self, name):
        self.name = name
        self.w_value = None         # of the global variable; None: unbound
        self.syntax = None          # a special form or macro of that name, see compiler.py

    def hash(self):
        return compute_hash(self.name)

    def write_to(self, builder, display):
        builder.append(self.name)


class SymbolTable(object):
    """All interned symbols by name, and the number of the next generated one."""

    def __init__(self):
        self.symbols = {}
        self.generated = 0

    def intern(self, name):
        try:
            return self.symbols[name]
        except KeyError:
            w_symbol = W_Symbol(name)
            self.symbols[name] = w_symbol
            return w_symbol

    def generate(self, prefix):
        self.generated += 1
        return W_Symbol(prefix + str(self.generated))


symbol_table = SymbolTable()


def intern(name):
    """The symbol of that name."""
    return symbol_table.intern(name)


# ____________________________________________________________ compound values

class W_Pair(W_Object):
    type_name = 'pair'

    def __init__(self, w_car, w_cdr):
        self.w_car = w_car
        self.w_cdr = w_cdr

    def get_position(self):
        """Where the reader found the pair; None if it was made otherwise."""
        return None

    def is_equal(self, w_other):
        w_self = self
        while True:
            if not isinstance(w_other, W_Pair) or not w_self.w_car.is_equal(w_other.w_car):
                return False
            w_rest = w_self.w_cdr
            w_other = w_other.w_cdr
            if not isinstance(w_rest, W_Pair):
                return w_rest.is_equal(w_other)
            w_self = w_rest

    def hash(self):
        result = 0x345678
        w_rest = self
        while isinstance(w_rest, W_Pair):
            result = intmask(result * 1000003) ^ w_rest.w_car.hash()
            w_rest = w_rest.w_cdr
        return result

    def write_to(self, builder, display):
        prefix = quote_prefix(self)
        if prefix != '':
            w_quoted = self.w_cdr
            assert isinstance(w_quoted, W_Pair)
            builder.append(prefix)
            w_quoted.w_car.write_to(builder, display)
            return
        builder.append('(')
        self.w_car.write_to(builder, display)
        w_rest = self.w_cdr
        while isinstance(w_rest, W_Pair):
            builder.append(' ')
            w_rest.w_car.write_to(builder, display)
            w_rest = w_rest.w_cdr
        if w_rest is not w_nil:
            builder.append(' . ')
            w_rest.write_to(builder, display)
        builder.append(')')


class W_SourcePair(W_Pair):
    """A pair from a source file; errors in the form it begins are reported there."""
    _immutable_fields_ = ['position']

    def __init__(self, w_car, w_cdr, position):
        W_Pair.__init__(self, w_car, w_cdr)
        self.position = position

    def get_position(self):
        return self.position


def quote_prefix(w_pair):
    """The abbreviation of (quote x) and its like; '' when the pair is none of them."""
    w_name = w_pair.w_car
    w_rest = w_pair.w_cdr
    if isinstance(w_name, W_Symbol) and isinstance(w_rest, W_Pair) and w_rest.w_cdr is w_nil:
        return quote_prefixes.get(w_name.name, '')
    return ''


quote_prefixes = {'quote': "'", 'quasiquote': '`', 'unquote': ',', 'unquote-splicing': ',@'}


class W_Vector(W_Object):
    type_name = 'vector'

    def __init__(self, items):
        self.items = items

    def is_equal(self, w_other):
        if not isinstance(w_other, W_Vector) or len(w_other.items) != len(self.items):
            return False
        for i in range(len(self.items)):
            if not self.items[i].is_equal(w_other.items[i]):
                return False
        return True

    def hash(self):
        result = len(self.items)
        for w_item in self.items:
            result = intmask(result * 31) + w_item.hash()
        return intmask(result)

    def write_to(self, builder, display):
        builder.append('#(')
        separator = ''
        for w_item in self.items:
            builder.append(separator)
            w_item.write_to(builder, display)
            separator = ' '
        builder.append(')')


class W_Values(W_Object):
    """Several values on their way to call-with-values."""
    type_name = 'multiple values'

    def __init__(self, items):
        self.items = items


class W_Promise(W_Object):
    """What (delay expression) gives: the expression until it is forced, then its value."""
    type_name = 'promise'

    def __init__(self, w_thunk):
        self.w_thunk = w_thunk
        self.w_value = None


class W_Condition(W_Object):
    """What (error message irritant ...) raises."""
    type_name = 'condition'

    def __init__(self, message, irritants):
        self.message = message
        self.irritants = irritants

    def text(self):
        pieces = [self.message]
        for w_irritant in self.irritants:
            pieces.append(w_irritant.written())
        return ' '.join(pieces)

    def write_to(self, builder, display):
        builder.append('#<condition: ' + self.text() + '>')


class W_RecordType(W_Object):
    """Made by define-record-type."""
    type_name = 'record type'

    def __init__(self, name, fields):
        self.name = name
        self.fields = fields

    def write_to(self, builder, display):
        builder.append('#<record type ' + self.name + '>')


class W_Record(W_Object):
    type_name = 'record'

    def __init__(self, w_type, values):
        self.w_type = w_type
        self.values = values

    def write_to(self, builder, display):
        builder.append('#<' + self.w_type.name)
        for i in range(len(self.values)):
            builder.append(' ' + self.w_type.fields[i] + ': ')
            self.values[i].write_to(builder, display)
        builder.append('>')


# ____________________________________________________________ lists as Python sees them

def cons(w_car, w_cdr):
    return W_Pair(w_car, w_cdr)


def list_from(items, w_tail=w_nil):
    """The Scheme list of the items, ending in w_tail."""
    w_result = w_tail
    i = len(items) - 1
    while i >= 0:
        w_result = W_Pair(items[i], w_result)
        i -= 1
    return w_result


def items_of(w_list):
    """The items of a proper Scheme list."""
    items = []
    w_rest = w_list
    while isinstance(w_rest, W_Pair):
        items.append(w_rest.w_car)
        w_rest = w_rest.w_cdr
    if w_rest is not w_nil:
        raise wrong_type('a proper list', w_list)
    return items


# ____________________________________________________________ errors

def error(message, irritants=None):
    """The exception of (error message irritant ...)."""
    if irritants is None:
        irritants = []
    return LispError(W_Condition(message, irritants))


def wrong_type(expected, w_found):
    """The exception for a value of another type than a primitive takes."""
    return error('expected ' + expected + ', got ' + shortened(w_found.written()))


def shortened(text):
    """The text, cut where it would swamp a message."""
    if len(text) > 60:
        return text[:57] + '...'
    return text


def payload_text(w_payload):
    """What an uncaught error prints after `error:`."""
    if isinstance(w_payload, W_Condition):
        return w_payload.text()
    return 'uncaught: ' + w_payload.written()


# ____________________________________________________________ checked access

def int_value(w_object):
    if isinstance(w_object, W_Int):
        return w_object.value
    raise wrong_type('an integer', w_object)


def index_value(w_object, limit, what):
    """An integer from 0 to limit inclusive."""
    index = int_value(w_object)
    if not 0 <= index <= limit:
        raise error(what + ' out of range', [w_object])
    return index


def string_value(w_object):
    if isinstance(w_object, W_String):
        return w_object.value
    raise wrong_type('a string', w_object)


def char_value(w_object):
    if isinstance(w_object, W_Char):
        return w_object.value
    raise wrong_type('a character', w_object)


def as_symbol(w_object):
    if isinstance(w_object, W_Symbol):
        return w_object
    raise wrong_type('a symbol', w_object)


def as_pair(w_object):
    if isinstance(w_object, W_Pair):
        return w_object
    raise wrong_type('a pair', w_object)


def as_vector(w_object):
    if isinstance(w_object, W_Vector):
        return w_object
    raise wrong_type('a vector', w_object)
