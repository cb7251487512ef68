"""Pairs, lists, symbols, booleans, equivalence and the procedures that walk lists."""
from interpreters.lisp.objects import (
    W_Boolean, W_Nil, W_Pair, W_String, W_Symbol, W_Vector, as_pair, as_symbol, error, index_value, int_value,
    intern, items_of, list_from, make_bool, make_int, string_value, symbol_table, w_false, w_nil, w_true,
    w_unspecified, wrong_type)
from interpreters.lisp.procedures import as_procedure
from interpreters.lisp.registry import alias, predicate, primitive, type_predicate, variadic

type_predicate('pair?', W_Pair)
type_predicate('null?', W_Nil)
type_predicate('symbol?', W_Symbol)
type_predicate('boolean?', W_Boolean)


@primitive('not', 1)
def not_(w_object):
    return make_bool(w_object is w_false)


@primitive('eq?', 2)
def eq(w_a, w_b):
    return make_bool(w_a.is_eqv(w_b))


alias('eqv?', 'eq?')


@primitive('equal?', 2)
def equal(w_a, w_b):
    return make_bool(w_a.is_equal(w_b))


# ____________________________________________________________ pairs

@primitive('cons', 2)
def cons(w_car, w_cdr):
    return W_Pair(w_car, w_cdr)


@primitive('car', 1)
def car(w_pair):
    return as_pair(w_pair).w_car


@primitive('cdr', 1)
def cdr(w_pair):
    return as_pair(w_pair).w_cdr


@primitive('set-car!', 2)
def set_car(w_pair, w_value):
    as_pair(w_pair).w_car = w_value
    return w_unspecified


@primitive('set-cdr!', 2)
def set_cdr(w_pair, w_value):
    as_pair(w_pair).w_cdr = w_value
    return w_unspecified


def define_path(path):
    """c[ad]+r of up to four steps: cadr is the car of the cdr."""
    steps = path[::-1]

    def walk(w_object):
        for step in steps:
            w_pair = as_pair(w_object)
            if step == 'a':
                w_object = w_pair.w_car
            else:
                w_object = w_pair.w_cdr
        return w_object

    primitive('c' + path + 'r', 1)(walk)


def define_paths(prefix, depth):
    for letter in 'ad':
        if len(prefix) > 0:
            define_path(prefix + letter)
        if depth > 1:
            define_paths(prefix + letter, depth - 1)


define_paths('', 4)


# ____________________________________________________________ lists

@variadic('list', 0, -1)
def list_(args):
    return list_from(args)


@variadic('cons*', 1, -1)
def cons_star(args):
    last = len(args) - 1
    return list_from(args[:last], args[last])


alias('list*', 'cons*')


@variadic('make-list', 1, 2)
def make_list(args):
    count = index_value(args[0], 1 << 40, 'length')
    w_fill = args[1] if len(args) == 2 else w_unspecified
    w_result = w_nil
    for _ in range(count):
        w_result = W_Pair(w_fill, w_result)
    return w_result


@predicate('list?')
def is_list(w_object):
    """A proper list; a second pointer at half the speed finds cycles."""
    w_slow = w_object
    while isinstance(w_object, W_Pair):
        w_object = w_object.w_cdr
        if not isinstance(w_object, W_Pair):
            break
        w_object = w_object.w_cdr
        assert isinstance(w_slow, W_Pair)
        w_slow = w_slow.w_cdr
        if w_object is w_slow:
            return False
    return w_object is w_nil


@primitive('length', 1)
def length(w_list):
    count = 0
    w_rest = w_list
    while isinstance(w_rest, W_Pair):
        count += 1
        w_rest = w_rest.w_cdr
    if w_rest is not w_nil:
        raise wrong_type('a proper list', w_list)
    return make_int(count)


@variadic('append', 0, -1)
def append(args):
    if len(args) == 0:
        return w_nil
    last = len(args) - 1
    w_result = args[last]
    for i in range(last - 1, -1, -1):
        w_result = list_from(items_of(args[i]), w_result)
    return w_result


@primitive('reverse', 1)
def reverse(w_list):
    w_result = w_nil
    w_rest = w_list
    while isinstance(w_rest, W_Pair):
        w_result = W_Pair(w_rest.w_car, w_result)
        w_rest = w_rest.w_cdr
    if w_rest is not w_nil:
        raise wrong_type('a proper list', w_list)
    return w_result


@primitive('list-tail', 2)
def list_tail(w_list, w_count):
    count = int_value(w_count)
    w_rest = w_list
    while count > 0:
        if not isinstance(w_rest, W_Pair):
            raise error('list-tail: the list is too short', [w_list, w_count])
        w_rest = w_rest.w_cdr
        count -= 1
    return w_rest


@primitive('list-ref', 2)
def list_ref(w_list, w_index):
    w_rest = list_tail(w_list, w_index)
    if isinstance(w_rest, W_Pair):
        return w_rest.w_car
    raise error('list-ref: the list is too short', [w_list, w_index])


@primitive('list-copy', 1)
def list_copy(w_list):
    return list_from(items_of(w_list))


@primitive('last-pair', 1)
def last_pair(w_list):
    w_pair = as_pair(w_list)
    while True:
        w_next = w_pair.w_cdr
        if not isinstance(w_next, W_Pair):
            return w_pair
        w_pair = w_next


@variadic('iota', 1, 3)
def iota(args):
    count = index_value(args[0], 1 << 40, 'length')
    start = int_value(args[1]) if len(args) > 1 else 0
    step = int_value(args[2]) if len(args) > 2 else 1
    return list_from([make_int(start + i * step) for i in range(count)])


# ____________________________________________________________ searching

EQV, EQUAL = 0, 1


def matches(w_a, w_b, kind):
    if kind == EQV:
        return w_a.is_eqv(w_b)
    return w_a.is_equal(w_b)


def find_tail(w_item, w_list, kind):
    w_rest = w_list
    while isinstance(w_rest, W_Pair):
        if matches(w_item, w_rest.w_car, kind):
            return w_rest
        w_rest = w_rest.w_cdr
    return w_false


def find_entry(w_key, w_list, kind):
    w_rest = w_list
    while isinstance(w_rest, W_Pair):
        w_entry = as_pair(w_rest.w_car)
        if matches(w_key, w_entry.w_car, kind):
            return w_entry
        w_rest = w_rest.w_cdr
    return w_false


@primitive('memv', 2)
def memv(w_item, w_list):
    return find_tail(w_item, w_list, EQV)


alias('memq', 'memv')


@primitive('member', 2)
def member(w_item, w_list):
    return find_tail(w_item, w_list, EQUAL)


@primitive('assv', 2)
def assv(w_key, w_list):
    return find_entry(w_key, w_list, EQV)


alias('assq', 'assv')


@primitive('assoc', 2)
def assoc(w_key, w_list):
    return find_entry(w_key, w_list, EQUAL)


@primitive('delete', 2)
def delete(w_item, w_list):
    return list_from([w_other for w_other in items_of(w_list) if not w_item.is_equal(w_other)])


# ____________________________________________________________ procedures over lists

def shortest(lists):
    """The length of the shortest of several Python lists."""
    result = len(lists[0])
    for items in lists:
        if len(items) < result:
            result = len(items)
    return result


def call_each(w_function, lists, i):
    """The procedure called with the items at index i."""
    if len(lists) == 1:
        return w_function.call1(lists[0][i])
    return w_function.call([items[i] for items in lists])


@variadic('map', 2, -1)
def map_(args):
    w_function = as_procedure(args[0])
    lists = [items_of(w_list) for w_list in args[1:]]
    return list_from([call_each(w_function, lists, i) for i in range(shortest(lists))])


@variadic('for-each', 2, -1)
def for_each(args):
    w_function = as_procedure(args[0])
    lists = [items_of(w_list) for w_list in args[1:]]
    for i in range(shortest(lists)):
        call_each(w_function, lists, i)
    return w_unspecified


@variadic('append-map', 2, -1)
def append_map(args):
    w_function = as_procedure(args[0])
    lists = [items_of(w_list) for w_list in args[1:]]
    result = []
    for i in range(shortest(lists)):
        result.extend(items_of(call_each(w_function, lists, i)))
    return list_from(result)


@primitive('filter', 2)
def filter_(w_function, w_list):
    w_test = as_procedure(w_function)
    return list_from([w_item for w_item in items_of(w_list) if w_test.call1(w_item) is not w_false])


@primitive('remove', 2)
def remove(w_function, w_list):
    w_test = as_procedure(w_function)
    return list_from([w_item for w_item in items_of(w_list) if w_test.call1(w_item) is w_false])


@primitive('find', 2)
def find(w_function, w_list):
    w_test = as_procedure(w_function)
    for w_item in items_of(w_list):
        if w_test.call1(w_item) is not w_false:
            return w_item
    return w_false


@primitive('any', 2)
def any_(w_function, w_list):
    w_test = as_procedure(w_function)
    for w_item in items_of(w_list):
        w_result = w_test.call1(w_item)
        if w_result is not w_false:
            return w_result
    return w_false


@primitive('every', 2)
def every(w_function, w_list):
    w_test = as_procedure(w_function)
    w_result = w_true
    for w_item in items_of(w_list):
        w_result = w_test.call1(w_item)
        if w_result is w_false:
            break
    return w_result


@primitive('fold-left', 3)
def fold_left(w_function, w_start, w_list):
    w_combine = as_procedure(w_function)
    w_result = w_start
    for w_item in items_of(w_list):
        w_result = w_combine.call2(w_result, w_item)
    return w_result


@primitive('fold-right', 3)
def fold_right(w_function, w_start, w_list):
    w_combine = as_procedure(w_function)
    w_result = w_start
    for w_item in reversed(items_of(w_list)):
        w_result = w_combine.call2(w_item, w_result)
    return w_result


@primitive('fold', 3)
def fold(w_function, w_start, w_list):
    """Like fold-right in its argument order, from the left."""
    w_combine = as_procedure(w_function)
    w_result = w_start
    for w_item in items_of(w_list):
        w_result = w_combine.call2(w_item, w_result)
    return w_result


@primitive('reduce', 3)
def reduce_(w_function, w_default, w_list):
    w_combine = as_procedure(w_function)
    items = items_of(w_list)
    if len(items) == 0:
        return w_default
    w_result = items[0]
    for i in range(1, len(items)):
        w_result = w_combine.call2(items[i], w_result)
    return w_result


# ____________________________________________________________ sorting

def merge_sort(items, w_less):
    """A sorted copy; equal items keep their order."""
    count = len(items)
    if count < 2:
        return items[:]
    middle = count // 2
    left = merge_sort(items[:middle], w_less)
    right = merge_sort(items[middle:], w_less)
    result = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if w_less.call2(right[j], left[i]) is not w_false:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    result.extend(left[i:])
    result.extend(right[j:])
    return result


@primitive('sort', 2)
def sort(w_sequence, w_function):
    """(sort list-or-vector less?)."""
    w_less = as_procedure(w_function)
    if isinstance(w_sequence, W_Vector):
        return W_Vector(merge_sort(w_sequence.items, w_less))
    return list_from(merge_sort(items_of(w_sequence), w_less))


# ____________________________________________________________ symbols

@primitive('symbol->string', 1)
def symbol_to_string(w_symbol):
    return W_String(as_symbol(w_symbol).name)


@primitive('string->symbol', 1)
def string_to_symbol(w_string):
    return intern(string_value(w_string))


@primitive('gensym', 0)
def gensym():
    return symbol_table.generate('g')
