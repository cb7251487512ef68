"""Vectors."""
from interpreters.lisp.objects import (
    W_Vector, as_vector, index_value, items_of, list_from, make_int, w_unspecified)
from interpreters.lisp.procedures import as_procedure
from interpreters.lisp.registry import primitive, type_predicate, variadic

type_predicate('vector?', W_Vector)


@variadic('make-vector', 1, 2)
def make_vector(args):
    count = index_value(args[0], 1 << 40, 'length')
    w_fill = args[1] if len(args) == 2 else w_unspecified
    return W_Vector([w_fill] * count)


@variadic('vector', 0, -1)
def vector(args):
    return W_Vector(args[:])


@primitive('vector-length', 1)
def vector_length(w_vector):
    return make_int(len(as_vector(w_vector).items))


@primitive('vector-ref', 2)
def vector_ref(w_vector, w_index):
    items = as_vector(w_vector).items
    return items[index_value(w_index, len(items) - 1, 'vector index')]


@primitive('vector-set!', 3)
def vector_set(w_vector, w_index, w_value):
    items = as_vector(w_vector).items
    items[index_value(w_index, len(items) - 1, 'vector index')] = w_value
    return w_unspecified


@primitive('vector-fill!', 2)
def vector_fill(w_vector, w_value):
    items = as_vector(w_vector).items
    for i in range(len(items)):
        items[i] = w_value
    return w_unspecified


@primitive('vector->list', 1)
def vector_to_list(w_vector):
    return list_from(as_vector(w_vector).items)


@primitive('list->vector', 1)
def list_to_vector(w_list):
    return W_Vector(items_of(w_list))


@variadic('subvector', 2, 3)
def subvector(args):
    items = as_vector(args[0]).items
    end = len(items)
    if len(args) == 3:
        end = index_value(args[2], len(items), 'end of the vector')
    start = index_value(args[1], end, 'start of the vector')
    return W_Vector(items[start:end])


@variadic('vector-append', 0, -1)
def vector_append(args):
    result = []
    for w_vector in args:
        result += as_vector(w_vector).items
    return W_Vector(result)


@primitive('vector-map', 2)
def vector_map(w_function, w_vector):
    w_procedure = as_procedure(w_function)
    return W_Vector([w_procedure.call1(w_item) for w_item in as_vector(w_vector).items])


@primitive('vector-for-each', 2)
def vector_for_each(w_function, w_vector):
    w_procedure = as_procedure(w_function)
    for w_item in as_vector(w_vector).items:
        w_procedure.call1(w_item)
    return w_unspecified
