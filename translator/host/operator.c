/* operator.c: operators on any objects: truth, comparison, arithmetic, hash, repr; and what arguments of C functions accept. */
#include "host/core.h"
#include "host/library.h"
#include "host/int.h"
#include <limits.h>

/* ---- truth, comparison ---- */
int host_is_true(HostWorld *world, Host object) {
    if (object == world->true_) return 1;
    if (object == world->false_ || object == world->none) return 0;
    if (host_is_small(object)) return host_small_value(object) != 0;
    HostClass *cls = object->cls;
    if (cls->slots.truth) return cls->slots.truth(world, object);
    if (!cls->slots.len) return 1;
    int64_t len = cls->slots.len(world, object);
    return len < 0 ? -1 : len > 0;
}

static CompareOp mirrored(CompareOp op) {
    switch (op) {
    case COMPARE_LT: return COMPARE_GT;
    case COMPARE_LE: return COMPARE_GE;
    case COMPARE_GT: return COMPARE_LT;
    case COMPARE_GE: return COMPARE_LE;
    case COMPARE_EQ: case COMPARE_NE: case COMPARE_IS: case COMPARE_IS_NOT: case COMPARE_IN: case COMPARE_NOT_IN: break;
    }
    return op;
}

static Host compare_slots(HostWorld *world, CompareOp op, Host a, Host b) {
    HostClass *x = host_class(world, a), *y = host_class(world, b);
    bool right_first = x != y && y->slots.compare && host_is_subclass(&y->base, &x->base);
    Host result = world->not_implemented;
    if (right_first) result = y->slots.compare(world, mirrored(op), b, a);
    if (result == world->not_implemented && x->slots.compare) result = x->slots.compare(world, op, a, b);
    if (result == world->not_implemented && !right_first && y->slots.compare)
        result = y->slots.compare(world, mirrored(op), b, a);
    return result;
}

/* Python 2 orders what has no order: None, numbers, the rest by name of type; within a type by address. */
static const char *rank(HostWorld *world, Host h) {
    bool is_number = host_isinstance(world, h, world->t.int_) || host_isinstance(world, h, world->t.float_);
    return h == world->none ? "" : is_number ? "\1" : HOST_STR(host_class(world, h)->name)->bytes;
}

static Host compare_unlike(HostWorld *world, CompareOp op, Host a, Host b) {
    int order = strcmp(rank(world, a), rank(world, b));
    if (order == 0) order = (a > b) - (a < b);
    return host_bool_of(world, op == COMPARE_LT ? order < 0 : op == COMPARE_LE ? order <= 0
                               : op == COMPARE_GT ? order > 0 : order >= 0);
}

static Host compare_objects(HostWorld *world, CompareOp op, Host a, Host b) {
    if (!host_enter(world)) return NULL;
    Host result = compare_slots(world, op, a, b);
    host_leave(world);
    if (result != world->not_implemented) return result;
    if (op == COMPARE_EQ || op == COMPARE_NE) return host_bool_of(world, (a == b) == (op == COMPARE_EQ));
    bool is_complex = host_isinstance(world, a, world->t.complex_) || host_isinstance(world, b, world->t.complex_);
    if (host_caller_is_2(world) && !is_complex) return compare_unlike(world, op, a, b);
    return host_raise(world, world->e.TypeError, "'%s' not supported between instances of '%s' and '%s'",
                      op == COMPARE_LT ? "<" : op == COMPARE_LE ? "<=" : op == COMPARE_GT ? ">" : ">=",
                      host_type_name(world, a), host_type_name(world, b));
}

Host host_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    switch (op) {
    case COMPARE_IS: return host_bool_of(world, host_same(a, b));
    case COMPARE_IS_NOT: return host_bool_of(world, !host_same(a, b));
    case COMPARE_IN: case COMPARE_NOT_IN: {
        int found = host_contains(world, b, a);
        return found < 0 ? NULL : host_bool_of(world, found == (op == COMPARE_IN));
    }
    case COMPARE_EQ: case COMPARE_NE: case COMPARE_LT: case COMPARE_LE: case COMPARE_GT: case COMPARE_GE: break;
    }
    if (host_is_small(a) && host_is_small(b)) return host_bool_of(world, host_order_is(op, host_int_order(a, b)));
    return compare_objects(world, op, a, b);
}

int host_compare_bool(HostWorld *world, CompareOp op, Host a, Host b) {
    Host result = host_compare(world, op, a, b);
    return result ? host_is_true(world, result) : -1;
}

int host_eq(HostWorld *world, Host a, Host b) {
    if (a == b) return 1;
    if (host_is_small(a) && host_is_small(b)) return 0;
    if (host_is_exact(a, world->t.str_) && host_is_exact(b, world->t.str_)) return host_str_equal(a, b);
    return host_compare_bool(world, COMPARE_EQ, a, b);
}

int host_cmp(HostWorld *world, Host a, Host b, int *order) {
    *order = 0;
    int equal = host_eq(world, a, b);
    if (equal) return equal < 0 ? -1 : 0;
    int less = host_compare_bool(world, COMPARE_LT, a, b);
    if (less < 0) return -1;
    *order = less ? -1 : 1;
    return 0;
}

bool host_equal(HostWorld *world, Host a, Host b) {
    int equal = host_eq(world, a, b);
    if (equal < 0) host_clear_exception(world);
    return equal > 0;
}

/* ---- hash ---- */
bool host_hash_refused(HostWorld *world, Host self, int64_t *hash) {
    (void)hash;
    return host_raise_false(world, world->e.TypeError, "unhashable type: '%s'", host_type_name(world, self));
}

bool host_hash(HostWorld *world, Host object, uint64_t *hash) {
    if (host_is_exact(object, world->t.str_)) return *hash = host_str_hash(HOST_STR(object)), true;
    int64_t value;
    if (host_is_small(object)) value = host_int_hash(object);
    else if (!object->cls->slots.hash) value = (int64_t)((uintptr_t)object >> 4);
    else if (!object->cls->slots.hash(world, object, &value)) return false;
    *hash = (uint64_t)value;
    return true;
}

/* ---- arithmetic ---- */
static Host no_operator(HostWorld *world, HostOp op, Host a, Host b, const char *assigned) {
    if (op == HOST_OP_ADD && host_is_str(a))
        return host_raise(world, world->e.TypeError, "can only concatenate str (not \"%s\") to str", host_type_name(world, b));
    return host_raise(world, world->e.TypeError, "unsupported operand type(s) for %s%s: '%s' and '%s'", host_op_texts[op],
                      assigned, host_type_name(world, a), host_type_name(world, b));
}

static Host binary_slots(HostWorld *world, HostOp op, Host a, Host b) {
    HostClass *x = host_class(world, a), *y = host_class(world, b);
    Host (*left)(HostWorld *, HostOp, Host, Host) = x->slots.binary;
    Host (*right)(HostWorld *, HostOp, Host, Host) = y->slots.binary == left ? NULL : y->slots.binary;
    Host result = world->not_implemented;
    bool right_first = right && host_is_subclass(&y->base, &x->base);
    if (right_first) result = right(world, op, a, b);
    if (result == world->not_implemented && left) result = left(world, op, a, b);
    if (result == world->not_implemented && right && !right_first) result = right(world, op, a, b);
    return result;
}

static Host host_binop_or_not(HostWorld *world, HostOp op, Host a, Host b) {
    if (host_is_small(a) && host_is_small(b)) return host_int_binary(world, op, a, b);
    if (!host_enter(world)) return NULL;
    Host result = binary_slots(world, op, a, b);
    host_leave(world);
    return result;
}

Host host_binop(HostWorld *world, HostOp op, Host a, Host b) {
    Host result = host_binop_or_not(world, op, a, b);
    return result == world->not_implemented ? no_operator(world, op, a, b, "") : result;
}

Host host_inplace(HostWorld *world, HostOp op, Host a, Host b) {
    HostClass *cls = host_class(world, a);
    Host result = world->not_implemented;
    if (cls->slots.inplace) result = cls->slots.inplace(world, op, a, b);
    if (result == world->not_implemented) result = host_binop_or_not(world, op, a, b);
    return result == world->not_implemented ? no_operator(world, op, a, b, "=") : result;
}

Host host_unop(HostWorld *world, HostUnary op, Host a) {
    static const char *const texts[] = {"unary -", "unary +", "unary ~", "abs()"};
    HostClass *cls = host_class(world, a);
    Host result = cls->slots.unary ? cls->slots.unary(world, op, a) : world->not_implemented;
    if (result != world->not_implemented) return result;
    return host_raise(world, world->e.TypeError, "bad operand type for %s: '%s'", texts[op], host_type_name(world, a));
}

/* ---- text ---- */
static Host checked_text(HostWorld *world, Host text, const char *method) {
    if (!text || host_is_str(text)) return text;
    if (host_is_kind(text, HOST_UNICODE)) return host_str_of_unicode(world, text);
    return host_raise(world, world->e.TypeError, "%s returned non-string (type %s)", method, host_type_name(world, text));
}

Host host_repr(HostWorld *world, Host object) {
    if (!host_enter(world)) return NULL;
    Host text = host_class(world, object)->slots.repr(world, object);
    host_leave(world);
    return checked_text(world, text, "__repr__");
}

Host host_to_str(HostWorld *world, Host object) {
    if (host_is_exact(object, world->t.str_)) return object;
    HostClass *cls = host_class(world, object);
    if (!cls->slots.str) return host_repr(world, object);
    if (!host_enter(world)) return NULL;
    Host text = cls->slots.str(world, object);
    host_leave(world);
    return checked_text(world, text, "__str__");
}

Host host_format(HostWorld *world, Host object, Host spec) {
    bool bound;
    Host method = host_lookup_special(world, object, world->s.dunder_format, &bound);
    if (!method) return NULL;
    Host args[2] = {object, spec};
    Host text = host_call(world, method, args + bound, 2 - bound);
    if (text && !host_is_str(text) && !host_is_kind(text, HOST_UNICODE))
        return host_raise(world, world->e.TypeError, "__format__ must return a str, not %s", host_type_name(world, text));
    return text;
}

bool host_repr_begin(HostWorld *world, Host object) {
    for (uint32_t i = 0; i < world->repr_running->len; i++)
        if (world->repr_running->items[i] == object) return false;
    host_list_push(world, world->repr_running, object);
    return true;
}

void host_repr_end(HostWorld *world, Host object) {
    CHECK(world->repr_running->len && world->repr_running->items[world->repr_running->len - 1] == object,
          "repr of a '%s' ends out of order", host_type_name(world, object));
    host_list_remove(world->repr_running, world->repr_running->len - 1, 1);
}

/* ---- arguments ---- */
Host host_index(HostWorld *world, Host object) {
    if (host_is_int(object)) return object;
    bool bound;
    Host method = host_lookup_special(world, object, world->s.dunder_index, &bound);
    if (!method && host_pending(world)) return NULL;
    if (!method)
        return host_raise(world, world->e.TypeError, "'%s' object cannot be interpreted as an integer",
                          host_type_name(world, object));
    Host result = bound ? host_call0(world, method) : host_call1(world, method, object);
    if (result && !host_is_int(result))
        return host_raise(world, world->e.TypeError, "__index__ returned non-int (type %s)", host_type_name(world, result));
    return result;
}

bool host_arg_int(HostWorld *world, Host h, int64_t *value) {
    if (host_is_small(h)) return *value = host_small_value(h), true;
    Host integer = host_index(world, h);
    if (!integer) return false;
    if (host_int_value(integer, value)) return true;
    return host_raise_false(world, world->e.OverflowError, "int too large to convert to a machine word");
}

bool host_arg_index(HostWorld *world, Host h, int64_t *value) {
    if (host_is_small(h)) return *value = host_small_value(h), true;
    Host integer = host_index(world, h);
    if (!integer) return false;
    if (!host_int_value(integer, value)) *value = host_int_order(integer, host_small(0)) < 0 ? INT64_MIN : INT64_MAX;
    return true;
}

bool host_arg_float(HostWorld *world, Host h, double *value) {
    if (host_is_kind(h, HOST_FLOAT)) return *value = host_double(h), true;
    if (host_is_int(h)) return host_int_to_double(world, h, value);
    bool bound;
    Host method = host_lookup_special(world, h, world->s.dunder_float, &bound);
    if (!method)
        return host_pending(world) ? false : host_raise_false(world, world->e.TypeError, "must be real number, not %s",
                                                              host_type_name(world, h));
    Host result = bound ? host_call0(world, method) : host_call1(world, method, h);
    if (result && !host_is_kind(result, HOST_FLOAT))
        return host_raise_false(world, world->e.TypeError, "__float__ returned non-float (type %s)",
                                host_type_name(world, result));
    if (result) *value = host_double(result);
    return result != NULL;
}

bool host_arg_bytes(HostWorld *world, Host h, const char **bytes, uint32_t *len) {
    HostKind kind = host_kind_inline(h);
    if (kind == HOST_UNICODE && !(h = host_str_of_unicode(world, h))) return false;
    if (kind == HOST_BYTEARRAY) {
        *bytes = ((HostByteArray *)h)->len ? ((HostByteArray *)h)->bytes : "";
        *len = ((HostByteArray *)h)->len;
        return true;
    }
    if (!host_is_str(h)) return host_raise_false(world, world->e.TypeError, "expected str, got %s", host_type_name(world, h));
    *bytes = HOST_STR(h)->bytes;
    *len = HOST_STR(h)->len;
    return true;
}

bool host_arg_cstr(HostWorld *world, Host h, const char **text) {
    uint32_t len;
    if (!host_arg_bytes(world, h, text, &len)) return false;
    return strlen(*text) == len || host_raise_false(world, world->e.ValueError, "embedded null byte");
}

bool host_arg_kind(HostWorld *world, Host h, HostKind kind, const char *expected) {
    return host_is_kind(h, kind) ||
           host_raise_false(world, world->e.TypeError, "expected %s, got %s", expected, host_type_name(world, h));
}

/* One end of a slice, brought into [low, high]. */
static bool slice_end(HostWorld *world, Host h, int64_t len, int64_t low, int64_t high, int64_t absent, int64_t *value) {
    if (h == world->none) return *value = absent, true;
    if (!host_arg_index(world, h, value)) return false;
    if (*value < 0) *value = *value < -len ? low : *value + len;
    if (*value < low) *value = low;
    if (*value > high) *value = high;
    return true;
}

bool host_slice_indices(HostWorld *world, Host slice, int64_t len, int64_t *start, int64_t *stop, int64_t *step,
                        int64_t *count) {
    HostSlice *s = (HostSlice *)slice;
    *step = 1;
    if (s->step != world->none && !host_arg_index(world, s->step, step)) return false;
    if (*step == 0) return host_raise_false(world, world->e.ValueError, "slice step cannot be zero");
    if (*step < -INT64_MAX) *step = -INT64_MAX;
    bool down = *step < 0;
    int64_t low = down ? -1 : 0, high = down ? len - 1 : len;
    if (!slice_end(world, s->start, len, low, high, down ? high : low, start)) return false;
    if (!slice_end(world, s->stop, len, low, high, down ? low : high, stop)) return false;
    if (down) *count = *stop < *start ? (*start - *stop - 1) / -*step + 1 : 0;
    else *count = *start < *stop ? (*stop - *start - 1) / *step + 1 : 0;
    return true;
}

bool host_item_index(HostWorld *world, Host key, int64_t len, int64_t *index, const char *what) {
    if (!host_is_small(key)) {
        bool usable = host_is_int(key) || host_class_find(world, host_class(world, key), world->s.dunder_index, NULL);
        if (!usable)
            return host_raise_false(world, world->e.TypeError, "%s indices must be integers or slices, not %s", what,
                                    host_type_name(world, key));
    }
    if (!host_arg_index(world, key, index)) return false;
    if (*index < 0) *index += len;
    return (*index >= 0 && *index < len) || host_raise_false(world, world->e.IndexError, "%s index out of range", what);
}
