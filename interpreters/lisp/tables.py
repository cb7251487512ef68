"""Hash tables.

Takes:   any keys; they are found again by equal?.
Leaves:  entries in the order in which their keys were added, kind by kind.
Idea:    integers, strings and symbols have a dict each whose keys are plain values or identities; other
         keys go by their hash into a bucket that is searched with equal?.
"""
from interpreters.lisp.objects import (
    W_Int, W_Object, W_Pair, W_String, W_Symbol, error, list_from, make_bool, make_int, w_unspecified,
    wrong_type)
from interpreters.lisp.procedures import as_procedure
from interpreters.lisp.registry import alias, primitive, type_predicate, variadic


class Entry(object):
    """A key and its value."""

    def __init__(self, w_key, w_value):
        self.w_key = w_key
        self.w_value = w_value


class W_Table(W_Object):
    type_name = 'hash table'

    def __init__(self):
        self.ints = {}
        self.strings = {}
        self.symbols = {}
        self.buckets = {}
        self.in_buckets = 0

    def count(self):
        return len(self.ints) + len(self.strings) + len(self.symbols) + self.in_buckets

    def find(self, w_key):
        """The entry of the key, or None."""
        if isinstance(w_key, W_Int):
            return self.ints.get(w_key.value, None)
        if isinstance(w_key, W_String):
            return self.strings.get(w_key.value, None)
        if isinstance(w_key, W_Symbol):
            return self.symbols.get(w_key, None)
        bucket = self.buckets.get(w_key.hash(), None)
        if bucket is not None:
            for entry in bucket:
                if entry.w_key.is_equal(w_key):
                    return entry
        return None

    def set(self, w_key, w_value):
        entry = self.find(w_key)
        if entry is not None:
            entry.w_value = w_value
        else:
            self.add(w_key, Entry(w_key, w_value))

    def add(self, w_key, entry):
        """Adds the entry of a key that is not there."""
        if isinstance(w_key, W_Int):
            self.ints[w_key.value] = entry
        elif isinstance(w_key, W_String):
            self.strings[w_key.value] = entry
        elif isinstance(w_key, W_Symbol):
            self.symbols[w_key] = entry
        else:
            self.buckets.setdefault(w_key.hash(), []).append(entry)
            self.in_buckets += 1

    def delete(self, w_key):
        """Removes the key, if it is there."""
        entry = self.find(w_key)
        if entry is None:
            return
        if isinstance(w_key, W_Int):
            del self.ints[w_key.value]
        elif isinstance(w_key, W_String):
            del self.strings[w_key.value]
        elif isinstance(w_key, W_Symbol):
            del self.symbols[w_key]
        else:
            bucket = self.buckets[w_key.hash()]
            bucket.remove(entry)
            if len(bucket) == 0:
                del self.buckets[w_key.hash()]
            self.in_buckets -= 1

    def clear(self):
        self.ints.clear()
        self.strings.clear()
        self.symbols.clear()
        self.buckets.clear()
        self.in_buckets = 0

    def entries(self):
        """All entries, in a list of their own."""
        result = []
        for entry in self.ints.values():
            result.append(entry)
        for entry in self.strings.values():
            result.append(entry)
        for entry in self.symbols.values():
            result.append(entry)
        for bucket in self.buckets.values():
            result.extend(bucket)
        return result

    def write_to(self, builder, display):
        builder.append('#<hash table of %d>' % self.count())


type_predicate('hash-table?', W_Table)


def as_table(w_object):
    if isinstance(w_object, W_Table):
        return w_object
    raise wrong_type('a hash table', w_object)


@primitive('make-hash-table', 0)
def make_hash_table():
    return W_Table()


@variadic('hash-table-ref', 2, 3)
def hash_table_ref(args):
    """(hash-table-ref table key [thunk]): the thunk is called when the key is missing."""
    entry = as_table(args[0]).find(args[1])
    if entry is not None:
        return entry.w_value
    if len(args) == 3:
        return as_procedure(args[2]).call0()
    raise error('hash-table-ref: no such key:', [args[1]])


@primitive('hash-table-ref/default', 3)
def hash_table_ref_default(w_table, w_key, w_default):
    entry = as_table(w_table).find(w_key)
    if entry is not None:
        return entry.w_value
    return w_default


@primitive('hash-table-set!', 3)
def hash_table_set(w_table, w_key, w_value):
    as_table(w_table).set(w_key, w_value)
    return w_unspecified


@primitive('hash-table-delete!', 2)
def hash_table_delete(w_table, w_key):
    as_table(w_table).delete(w_key)
    return w_unspecified


@primitive('hash-table-exists?', 2)
def hash_table_exists(w_table, w_key):
    return make_bool(as_table(w_table).find(w_key) is not None)


alias('hash-table-contains?', 'hash-table-exists?')


@primitive('hash-table-count', 1)
def hash_table_count(w_table):
    return make_int(as_table(w_table).count())


alias('hash-table-size', 'hash-table-count')


@primitive('hash-table-clear!', 1)
def hash_table_clear(w_table):
    as_table(w_table).clear()
    return w_unspecified


@variadic('hash-table-update!', 3, 4)
def hash_table_update(args):
    """(hash-table-update! table key function [thunk]): replaces the value by the function of it."""
    table = as_table(args[0])
    w_key = args[1]
    w_function = as_procedure(args[2])
    entry = table.find(w_key)
    if entry is not None:
        w_old = entry.w_value
    elif len(args) == 4:
        w_old = as_procedure(args[3]).call0()
    else:
        raise error('hash-table-update!: no such key:', [w_key])
    table.set(w_key, w_function.call1(w_old))
    return w_unspecified


@variadic('hash-table-update!/default', 4, 4)
def hash_table_update_default(args):
    table = as_table(args[0])
    entry = table.find(args[1])
    w_old = args[3] if entry is None else entry.w_value
    table.set(args[1], as_procedure(args[2]).call1(w_old))
    return w_unspecified


@primitive('hash-table-keys', 1)
def hash_table_keys(w_table):
    return list_from([entry.w_key for entry in as_table(w_table).entries()])


@primitive('hash-table-values', 1)
def hash_table_values(w_table):
    return list_from([entry.w_value for entry in as_table(w_table).entries()])


@primitive('hash-table->alist', 1)
def hash_table_to_alist(w_table):
    return list_from([W_Pair(entry.w_key, entry.w_value) for entry in as_table(w_table).entries()])


@primitive('hash-table-walk', 2)
def hash_table_walk(w_table, w_function):
    w_action = as_procedure(w_function)
    for entry in as_table(w_table).entries():
        w_action.call2(entry.w_key, entry.w_value)
    return w_unspecified
