"""Strings and characters."""
from rpython.rlib.rstring import StringBuilder

from interpreters.lisp.objects import (
    W_Char, W_String, char_value, error, index_value, items_of, list_from, make_bool, make_char, make_int,
    string_value, w_false, w_unspecified)
from interpreters.lisp.procedures import as_procedure
from interpreters.lisp.registry import comparison, predicate, primitive, type_predicate, variadic

type_predicate('string?', W_String)
type_predicate('char?', W_Char)


# ____________________________________________________________ making

@variadic('make-string', 1, 2)
def make_string(args):
    count = index_value(args[0], 1 << 40, 'length')
    fill = char_value(args[1]) if len(args) == 2 else ' '
    builder = StringBuilder(count)
    builder.append_multiple_char(fill, count)
    return W_String(builder.build())


@variadic('string', 0, -1)
def string(args):
    """The displayed forms of the arguments, joined; for characters that is the usual meaning."""
    return W_String(''.join([w_arg.displayed() for w_arg in args]))


@variadic('string-append', 0, -1)
def string_append(args):
    return W_String(''.join([string_value(w_arg) for w_arg in args]))


@primitive('string-copy', 1)
def string_copy(w_string):
    return W_String(string_value(w_string))


@variadic('string-join', 1, 2)
def string_join(args):
    separator = string_value(args[1]) if len(args) == 2 else ' '
    return W_String(separator.join([string_value(w_item) for w_item in items_of(args[0])]))


# ____________________________________________________________ parts

@primitive('string-length', 1)
def string_length(w_string):
    return make_int(len(string_value(w_string)))


@primitive('string-ref', 2)
def string_ref(w_string, w_index):
    value = string_value(w_string)
    index = index_value(w_index, len(value) - 1, 'string index')
    return make_char(value[index])


@primitive('string-set!', 3)
def string_set(w_string, w_index, w_char):
    value = string_value(w_string)
    index = index_value(w_index, len(value) - 1, 'string index')
    assert isinstance(w_string, W_String)
    w_string.value = value[:index] + char_value(w_char) + value[index + 1:]
    return w_unspecified


@variadic('substring', 2, 3)
def substring(args):
    value = string_value(args[0])
    end = len(value)
    if len(args) == 3:
        end = index_value(args[2], len(value), 'end of the substring')
    start = index_value(args[1], end, 'start of the substring')
    return W_String(value[start:end])


@primitive('string->list', 1)
def string_to_list(w_string):
    return list_from([make_char(c) for c in string_value(w_string)])


@primitive('list->string', 1)
def list_to_string(w_list):
    return W_String(''.join([char_value(w_item) for w_item in items_of(w_list)]))


@primitive('string-split', 2)
def string_split(w_string, w_separator):
    separator = string_value(w_separator)
    if separator == '':
        raise error('string-split: the separator is empty')
    return list_from([W_String(piece) for piece in string_value(w_string).split(separator)])


# ____________________________________________________________ searching and changing

@primitive('string-search', 2)
def string_search(w_pattern, w_string):
    """The index where the pattern begins, or #f."""
    index = string_value(w_string).find(string_value(w_pattern))
    if index < 0:
        return w_false
    return make_int(index)


@primitive('string-prefix?', 2)
def is_prefix(w_prefix, w_string):
    return make_bool(string_value(w_string).startswith(string_value(w_prefix)))


@primitive('string-suffix?', 2)
def is_suffix(w_suffix, w_string):
    return make_bool(string_value(w_string).endswith(string_value(w_suffix)))


@primitive('string-upcase', 1)
def string_upcase(w_string):
    return W_String(string_value(w_string).upper())


@primitive('string-downcase', 1)
def string_downcase(w_string):
    return W_String(string_value(w_string).lower())


@primitive('string-trim', 1)
def string_trim(w_string):
    return W_String(string_value(w_string).strip())


@primitive('string-replace', 3)
def string_replace(w_string, w_old, w_new):
    old = string_value(w_old)
    if old == '':
        raise error('string-replace: nothing to search for')
    return W_String(string_value(w_string).replace(old, string_value(w_new)))


@primitive('string-reverse', 1)
def string_reverse(w_string):
    characters = [c for c in string_value(w_string)]
    characters.reverse()
    return W_String(''.join(characters))


@predicate('string-null?')
def is_empty(w_string):
    return string_value(w_string) == ''


@primitive('string-for-each', 2)
def string_for_each(w_function, w_string):
    w_action = as_procedure(w_function)
    for c in string_value(w_string):
        w_action.call1(make_char(c))
    return w_unspecified


# ____________________________________________________________ comparing

@comparison('string=?')
def strings_equal(w_a, w_b):
    return string_value(w_a) == string_value(w_b)


@comparison('string<?')
def string_less(w_a, w_b):
    return string_value(w_a) < string_value(w_b)


@comparison('string>?')
def string_greater(w_a, w_b):
    return string_value(w_a) > string_value(w_b)


@comparison('char=?')
def chars_equal(w_a, w_b):
    return char_value(w_a) == char_value(w_b)


@comparison('char<?')
def char_less(w_a, w_b):
    return char_value(w_a) < char_value(w_b)


@comparison('char>?')
def char_greater(w_a, w_b):
    return char_value(w_a) > char_value(w_b)


# ____________________________________________________________ characters

@primitive('char->integer', 1)
def char_to_integer(w_char):
    return make_int(ord(char_value(w_char)))


@primitive('integer->char', 1)
def integer_to_char(w_code):
    return make_char(chr(index_value(w_code, 255, 'character code')))


@primitive('char-upcase', 1)
def char_upcase(w_char):
    return make_char(char_value(w_char).upper())


@primitive('char-downcase', 1)
def char_downcase(w_char):
    return make_char(char_value(w_char).lower())


@predicate('char-alphabetic?')
def is_alphabetic(w_char):
    c = char_value(w_char)
    return 'a' <= c <= 'z' or 'A' <= c <= 'Z'


@predicate('char-numeric?')
def is_numeric(w_char):
    return '0' <= char_value(w_char) <= '9'


@predicate('char-whitespace?')
def is_whitespace(w_char):
    return char_value(w_char) in ' \t\n\r\f\v'
