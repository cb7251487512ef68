/* library.c: builtin functions, types, and functions of rlib that a signature does not describe. */
#include "builtins.h"
#include <string.h>

#define X argument(args, 0)
#define Y argument(args, 1)

Ann item_of_iterable(Annotator *a, Ann x) {
    Ann iterator = iter_flow(a, x);
    return iterator == a->unknown || ann_is_blocked(a, iterator) ? iterator : next_flow(a, iterator);
}

/* ---- sizes and ranges ---- */

Ann builtin_len(Annotator *a, const char *what, CallArgs *args) {
    Ann x = X;
    switch (x->kind) {
    case ANN_LIST: list_read(a, list_of(x)); return ann_nonneg(a);
    case ANN_DICT: case ANN_SET: case ANN_STR: case ANN_UNICODE: return ann_nonneg(a);
    case ANN_CHAR: case ANN_UNICHAR: return ann_of_host(a, host_int(a->world, 1));
    case ANN_TUPLE: return ann_of_host(a, host_int(a->world, x->tuple.len));
    case ANN_PTR: return foreign_length(a, x);
    case ANN_INTERIOR: return ann_nonneg(a);
    case ANN_OPAQUE_CONST: return ann_nonneg(a);
    case ANN_INSTANCE: {
        Ann result = call_special(a, x, "__len__", NULL, NULL, 0);
        if (result) return result;
        break;
    }
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_ITERATOR: case ANN_PBC:
    case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_LLTYPE: break;
    }
    return argument_error(a, what, args, 0, "a list, dict, string or tuple");
}

static bool constant_int(Annotator *a, Ann x, int64_t *value) {
    Host object = ann_constant_host(a, x);
    return object && (host_kind(object) == HOST_INT) && host_int_value(object, value);
}

Ann builtin_range(Annotator *a, const char *what, CallArgs *args) {
    for (uint32_t i = 0; i < args->count; i++)
        if (!ann_is_int(argument(args, i))) return argument_error(a, what, args, i, "an int");
    int64_t step = 1, stop;
    if (args->count == 3 && !constant_int(a, argument(args, 2), &step)) step = 0;
    if (args->count == 3 && step == 0 && ann_constant_host(a, argument(args, 2)))
        return report_operation(a, DIAG_A028, "the step of %s() is zero", what);
    bool nonneg = false;
    if (step > 0) nonneg = args->count == 1 || ann_is_nonneg(X);
    else if (step < 0) nonneg = ann_is_nonneg(Y) || (constant_int(a, Y, &stop) && stop == -1);
    bool is_new = !place_here(a)->list;
    ListCell *cell = list_here(a);
    if (is_new) {
        cell->def.is_range = true;
        cell->def.range_step = step;
    }
    list_generalize(a, cell, nonneg ? ann_nonneg(a) : ann_signed(a));
    return ann_list(a, cell);
}

/* ---- conversions ---- */

Ann builtin_int(Annotator *a, const char *what, CallArgs *args) {
    if (!args->count) return ann_of_host(a, host_int(a->world, 0));
    Ann x = X;
    if (args->count == 2) {
        if (!argument_is_int(a, what, args, 1)) return a->unknown;
        return ann_is_str(x) || ann_is_unicode(x) ? ann_signed(a) : argument_error(a, what, args, 0, "a str");
    }
    if (x->kind == ANN_INT && x->integer == PRIM_Signed && !x->is_wide) return x;
    if (ann_is_int(x)) return ann_int(a, PRIM_Signed, x->kind == ANN_BOOL);
    if (x->kind == ANN_FLOAT || ann_is_str(x) || ann_is_unicode(x)) return ann_signed(a);
    if (x->kind == ANN_INSTANCE) {
        Ann result = call_special(a, x, "__int__", NULL, NULL, 0);
        if (result) return result;
    }
    return argument_error(a, what, args, 0, "a number or str");
}

static bool is_single_float(Annotator *a, Ann x) { return x->kind == ANN_PTR && x->pointer == T_(a->program, SingleFloat); }

Ann builtin_float(Annotator *a, const char *what, CallArgs *args) {
    if (!args->count) return a->floating;
    Ann x = X;
    if (ann_is_number(x) || ann_is_str(x) || ann_is_unicode(x)) return x->kind == ANN_FLOAT ? x : a->floating;
    if (is_single_float(a, x)) return a->floating;
    if (x->kind == ANN_INSTANCE) {
        Ann result = call_special(a, x, "__float__", NULL, NULL, 0);
        if (result) return result;
    }
    return argument_error(a, what, args, 0, "a number or str");
}

Ann builtin_str(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    if (!args->count) return ann_of_host(a, host_str(a->world, "", 0));
    return X->kind == ANN_CHAR ? X : str_flow(a, X, "__str__");
}

Ann builtin_repr(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return str_flow(a, X, "__repr__");
}

Ann builtin_unicode(Annotator *a, const char *what, CallArgs *args) {
    Ann lenient = args->count == 3 && ann_is_str(X) ? lenient_unicode(a, args) : NULL;
    if (lenient) return lenient;
    if (!args->count || ann_is_unicode(X) || ann_is_str(X) || ann_is_number(X)) return a->unicode[0];
    return argument_error(a, what, args, 0, "a string or number");
}

Ann builtin_bool(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    if (!args->count) return ann_bool_constant(a, false);
    bool by_method = X->kind == ANN_INSTANCE && X->can_be_none && truth_method(a, X->classdef);
    return by_method ? plain_named(a, "instance_true", args) : bool_flow(a, X);
}

Ann builtin_unichr(Annotator *a, const char *what, CallArgs *args) {
    return argument_is_int(a, what, args, 0) ? a->unichar : a->unknown;
}

Ann builtin_ord(Annotator *a, const char *what, CallArgs *args) {
    if (ann_is_str(X) || ann_is_unicode(X)) return ann_nonneg(a);
    return argument_error(a, what, args, 0, "a character");
}

Ann builtin_abs(Annotator *a, const char *what, CallArgs *args) {
    Ann x = X;
    if (x->kind == ANN_FLOAT) return a->floating;
    if (x->kind == ANN_BOOL) return ann_nonneg(a);
    if (x->kind == ANN_INT) {
        Ann plain = ann_int(a, x->integer, ann_is_nonneg(x));      /* that of the smallest int is the smallest int */
        return x->is_wide ? ann_as_wide(a, plain) : plain;
    }
    Ann result = x->kind == ANN_INSTANCE ? call_special(a, x, "__abs__", NULL, NULL, 0) : NULL;
    return result ? result : argument_error(a, what, args, 0, "a number");
}

/* ---- arithmetic ---- */

Ann builtin_divmod(Annotator *a, const char *what, CallArgs *args) {
    for (uint32_t i = 0; i < 2; i++)
        if (!ann_is_number(argument(args, i))) return argument_error(a, what, args, i, "a number");
    bool ints = ann_is_int(X) && ann_is_int(Y);
    Ann quotient = ints ? arithmetic_ints(a, OP_floordiv, X, Y) : a->floating;
    Ann rest = ints ? arithmetic_ints(a, OP_mod, X, Y) : a->floating;
    return ann_tuple(a, (Ann[]){quotient, rest}, 2);
}

Ann builtin_pow(Annotator *a, const char *what, CallArgs *args) {
    for (uint32_t i = 0; i < 2; i++)
        if (!ann_is_number(argument(args, i))) return argument_error(a, what, args, i, "a number");
    if (args->count == 3) return plain_named(a, "pow_modulo", args);
    return ann_is_int(X) && ann_is_int(Y) ? arithmetic_ints(a, OP_pow, X, Y) : a->floating;
}

/* ---- containers ---- */

Ann builtin_tuple(Annotator *a, const char *what, CallArgs *args) {
    if (!args->count) return ann_tuple(a, NULL, 0);
    if (X->kind == ANN_TUPLE) return X;
    if (X->kind == ANN_INSTANCE && class_defines(a, X->classdef, "_as_tuple")) return stand_in(a, "namedtuples.items", args);
    Ann result = argument_error(a, what, args, 0, "a tuple (the length must be known when translating)");
    return result;
}

Ann builtin_set(Annotator *a, const char *what, CallArgs *args) {
    (void)args;
    return ann_dict(a, set_here(a, what[0] == 'f'));
}

Ann builtin_bytearray(Annotator *a, const char *what, CallArgs *args) {
    if (!args->count) return stand_in(a, "bytearrays.of_nothing", args);
    Ann x = X;
    if (ann_is_unicode(x) || x->kind == ANN_FLOAT) return argument_error(a, what, args, 0, "a str, an int or an iterable of ints");
    return stand_in(a, ann_is_str(x) ? "bytearrays.of_text" : ann_is_int(x) ? "bytearrays.of_count" : "bytearrays.of_items", args);
}

/* open(): what rlib/rfile.py makes of it. */
Ann builtin_open(Annotator *a, const char *what, CallArgs *args) {
    if (!argument_is_str(a, what, args, 0)) return a->unknown;
    return stand_in(a, "rfile.create_file", args);
}

Ann builtin_enumerate(Annotator *a, const char *what, CallArgs *args) {
    if (args->count > 1 && !argument_is_int(a, what, args, 1)) return a->unknown;
    Ann iterator = iter_flow(a, X);
    if (iterator->kind != ANN_ITERATOR) return iterator;
    return ann_iterator(a, ITERATE_ENUMERATE, &iterator, 1);
}

Ann builtin_zip(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    Ann iterators[16];
    for (uint32_t i = 0; i < args->count; i++) {
        iterators[i] = iter_flow(a, argument(args, i));
        if (iterators[i]->kind != ANN_ITERATOR) return iterators[i];
    }
    return ann_iterator(a, ITERATE_ZIP, iterators, args->count);
}

Ann builtin_iter(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return iter_flow(a, X);
}

Ann builtin_next(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return next_flow(a, X);
}

/* ---- types and attributes ---- */

Ann builtin_isinstance(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return isinstance_flow(a, X, Y);
}

Ann builtin_issubclass(Annotator *a, const char *what, CallArgs *args) {
    Host left = ann_constant_host(a, X), right = ann_constant_host(a, Y);
    if (left && right && host_kind(left) == HOST_CLASS && host_kind(right) == HOST_CLASS)
        return ann_bool_constant(a, host_is_subclass(left, right));
    if (X->kind == ANN_PBC && X->pbc.kind == PBC_CLASS) return a->boolean;
    return argument_error(a, what, args, 0, "a class");
}

/* The name of the built-in class of such values; NULL: instances, functions and the like. */
static const char *class_name_of(Ann x) {
    switch (x->kind) {
    case ANN_BOOL: return "bool";
    case ANN_INT: return x->integer == PRIM_Signed ? "int" : NULL;
    case ANN_FLOAT: return "float";
    case ANN_CHAR: case ANN_STR: return x->can_be_none ? NULL : "str";
    case ANN_UNICHAR: case ANN_UNICODE: return x->can_be_none ? NULL : "unicode";
    case ANN_TUPLE: return "tuple";
    case ANN_LIST: return x->can_be_none ? NULL : "list";
    case ANN_DICT: return x->can_be_none ? NULL : "dict";
    case ANN_SET: case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_INSTANCE: case ANN_PBC: case ANN_BUILTIN: case ANN_BUILTIN_METHOD:
    case ANN_PTR: case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST: case ANN_ITERATOR: case ANN_WEAKREF: break;
    }
    return NULL;
}

Ann builtin_type(Annotator *a, const char *what, CallArgs *args) {
    if (args->count > 1) return report_class_made(a);
    const char *name = class_name_of(X);
    if (name) return ann_of_host(a, host_builtin(a->world, name));
    if (X->kind == ANN_INSTANCE) return class_family(a, X->classdef);
    return argument_error(a, what, args, 0, "an instance");
}

static Sym constant_name(Annotator *a, Ann x) {
    Host object = ann_constant_host(a, x);
    uint32_t len;
    if (!object || host_kind(object) != HOST_STR) return NULL;
    const char *text = host_bytes(object, &len);
    return intern(a->cx->interner, text, len);
}

Ann builtin_hasattr(Annotator *a, const char *what, CallArgs *args) {
    Sym name = constant_name(a, Y);
    if (!name) return argument_error(a, what, args, 1, "a name known when translating");
    Host object = ann_constant_host(a, X);
    if (object && X->kind != ANN_INSTANCE) {
        bool found = host_getattr(a->world, object, name->text);
        if (!found) host_clear_exception(a->world);
        return ann_bool_constant(a, found);
    }
    if (X->kind == ANN_INSTANCE) {      /* does anything ever give it one? */
        bool found = class_defines(a, X->classdef, name->text) || !ann_is_blocked(a, attribute_read(a, X->classdef, name));
        return ann_bool_constant(a, found);
    }
    const char *class_name = class_name_of(X);
    if (class_name) {
        bool found = builtin_method_exists(a, X, name);
        return ann_bool_constant(a, found);
    }
    return report_operation(a, DIAG_A012, "hasattr() is answered when translating: it takes a constant or an instance");
}

/* An attribute of the class is there in every instance; one that nothing ever assigns, in none. */
static Ann getattr_or_default(Annotator *a, Sym name, CallArgs *args) {
    if (class_value(a, X->classdef, name, NULL)) return getattr_flow(a, X, name);
    if (ann_is_blocked(a, attribute_read(a, X->classdef, name)) && !class_defines(a, X->classdef, name->text))
        return plain_named(a, "default_of", args);
    Diag *diag = report(a, DIAG_A012, a->at.span, "getattr() with a default: only some instances of %s have '%s'", DESCRIBE(X), name->text);
    report_chain(a, diag, a->at.in);
    diag_help(diag, "give the class the default: %s = …", name->text);
    return a->unknown;
}

Ann builtin_getattr(Annotator *a, const char *what, CallArgs *args) {
    Sym name = constant_name(a, Y);
    if (!name) return argument_error(a, what, args, 1, "a name known when translating");
    if (args->count == 2) return getattr_flow(a, X, name);
    if (X->kind == ANN_INSTANCE) return getattr_or_default(a, name, args);
    Host object = ann_constant_host(a, X);
    if (!object) return plain_named(a, "default_of", args);
    Host value = host_getattr(a->world, object, name->text);
    if (value) return ann_of_host(a, value);
    host_clear_exception(a->world);
    return argument(args, 2);
}

Ann builtin_setattr(Annotator *a, const char *what, CallArgs *args) {
    Sym name = constant_name(a, Y);
    if (!name) return argument_error(a, what, args, 1, "a name known when translating");
    Ann result = setattr_flow(a, X, name, argument(args, 2));
    return result ? result : a->none;
}

Ann builtin_callable(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    Ann x = X;
    bool is_function = x->kind == ANN_BUILTIN || x->kind == ANN_BUILTIN_METHOD || (x->kind == ANN_PBC && x->pbc.kind != PBC_FROZEN) ||
                       (x->kind == ANN_INSTANCE && class_defines(a, x->classdef, "__call__"));
    if (x->kind == ANN_IMPOSSIBLE) return x;
    if (!is_function || !x->can_be_none) return ann_bool_constant(a, is_function);
    return plain_named(a, "is_not_none", args);
}

Ann builtin_hash(Annotator *a, const char *what, CallArgs *args) {
    Ann x = X;
    if (x->kind == ANN_INSTANCE) {
        Ann result = call_special(a, x, "__hash__", NULL, NULL, 0);
        return result ? result : ann_signed(a);
    }
    if (x->kind == ANN_TUPLE && equality_inside(a, x, 0)) return tuple_hash_flow(a, x, args);
    if (x->kind == ANN_SET && dict_of(x)->def.is_frozen && equality_inside(a, x, 0)) return stand_in(a, "sets.hash_of", args);
    bool changes = x->kind == ANN_LIST || x->kind == ANN_DICT || (x->kind == ANN_SET && !dict_of(x)->def.is_frozen);
    if (changes) return argument_error(a, what, args, 0, "what does not change");
    return ann_signed(a);
}

Ann builtin_id(Annotator *a, const char *what, CallArgs *args) {
    bool has_identity = X->kind == ANN_INSTANCE || X->kind == ANN_LIST || X->kind == ANN_DICT || X->kind == ANN_SET;
    return has_identity ? ann_signed(a) : argument_error(a, what, args, 0, "an instance");
}

Ann builtin_object_init(Annotator *a, const char *what, CallArgs *args) {
    (void)what; (void)args;
    return a->none;
}

/* ---- weak references ---- */

Ann builtin_weakref(Annotator *a, const char *what, CallArgs *args) {
    Ann x = ann_without_none(a, X);
    if (x == a->impossible) return x;
    if (x->kind != ANN_INSTANCE) return argument_error(a, what, args, 0, "an instance");
    return ann_weakref(a, x->classdef);
}

/* ref(): what it refers to, or None. */
Ann weakref_call(Annotator *a, Ann x, const CallArgs *args) {
    if (args->count) return report_operation(a, DIAG_A011, "a weakref takes no arguments, %u are given", args->count);
    return x->classdef ? ann_instance(a, x->classdef, true) : a->none;
}

/* ---- finalizer queues ---- */

uint32_t annotate_queue_count(Annotator *a) { return a->queues.len; }
Host annotate_queue(Annotator *a, uint32_t index) { return a->queues.data[index]; }

uint32_t annotate_queue_number(Annotator *a, Host queue) {
    for (uint32_t i = 0; i < a->queues.len; i++)
        if (a->queues.data[i] == queue) return i + 1;
    return 0;
}

/* The class of the objects of a queue; NULL: reported. */
static ClassDef *class_of_queue(Annotator *a, const char *what, CallArgs *args, Host *queue) {
    *queue = ann_constant_host(a, X);
    Host cls = *queue ? host_getattr(a->world, *queue, "Class") : NULL;
    if (cls && host_kind(cls) == HOST_CLASS && class_is_translatable(a, cls)) return &class_of(a, cls)->def;
    argument_error(a, what, args, 0, "a queue known when translating, with a Class");
    return NULL;
}

/* Its trigger will be called, as if from here. */
Ann builtin_fq_register(Annotator *a, const char *what, CallArgs *args) {
    Host queue;
    if (!class_of_queue(a, what, args, &queue)) return a->unknown;
    if (annotate_queue_number(a, queue)) return a->none;
    vec_push(a->arena, &a->queues, queue);
    Host trigger = host_getattr(a->world, queue, "finalizer_trigger");
    CallArgs none = {.count = 0};
    CallSite saved = site_here(a)->site;
    if (trigger) call_value(a, ann_of_host(a, trigger), &none);
    site_here(a)->site = saved;
    return a->none;
}

Ann builtin_fq_next_dead(Annotator *a, const char *what, CallArgs *args) {
    Host queue;
    ClassDef *classdef = class_of_queue(a, what, args, &queue);
    return classdef ? ann_instance(a, classdef, true) : a->unknown;
}

/* ---- rpython.rlib ---- */

/* intmask(1 << 63): an int that no run-time value can be is converted now. */
Ann call_with_constant(Annotator *a, const char *what, CallArgs *args) {
    Host object = ann_constant_host(a, X), callee = ann_constant_host(a, site_here(a)->site.callee);
    Host result = object && callee && host_kind(object) == HOST_INT ? host_call(a->world, callee, &object, 1) : NULL;
    if (result) return ann_of_host(a, result);
    host_clear_exception(a->world);
    return argument_error(a, what, args, 0, "an int");
}

Ann builtin_intmask(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind == ANN_OPAQUE_CONST) return call_with_constant(a, what, args);
    /* a sum that may wrap is not annotated as positive */
    if (X->kind == ANN_INT && X->integer == PRIM_Signed) return X->is_wide ? ann_int(a, PRIM_Signed, X->nonneg) : X;
    if (ann_is_number(X)) return ann_int(a, PRIM_Signed, X->kind == ANN_BOOL);
    return argument_error(a, what, args, 0, "an int");
}

Ann builtin_longlongmask(Annotator *a, const char *what, CallArgs *args) {
    Ann word = builtin_intmask(a, what, args);
    return word->kind == ANN_INT ? ann_as_wide(a, word) : word;
}

Ann builtin_widen(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind == ANN_BOOL) return ann_nonneg(a);
    if (X->kind != ANN_INT) return argument_error(a, what, args, 0, "an int");
    if (X->integer == PRIM_Signed || X->integer == PRIM_Unsigned) return X;
    return ann_int(a, PRIM_Signed, X->integer == PRIM_UInt8 || X->integer == PRIM_UInt16 || X->integer == PRIM_UInt32);
}

/* The type of the argument again. */
Ann builtin_same_int(Annotator *a, const char *what, CallArgs *args) {
    if (!ann_is_int(X)) return argument_error(a, what, args, 0, "an int");
    PrimitiveKind kind = X->kind == ANN_BOOL ? PRIM_Signed : X->integer;
    return ann_int(a, kind, kind == PRIM_Unsigned);
}

Ann builtin_byteswap(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind == ANN_FLOAT || is_single_float(a, X)) return ann_without_constant(a, X);
    return ann_is_int(X) ? builtin_same_int(a, what, args) : argument_error(a, what, args, 0, "a number");
}

Ann builtin_singlefloat(Annotator *a, const char *what, CallArgs *args) {
    if (!ann_is_number(X)) return argument_error(a, what, args, 0, "a number");
    return ann_pointer(a, T_(a->program, SingleFloat), false);
}

Ann builtin_instantiate(Annotator *a, const char *what, CallArgs *args) {
    Ann cls = ann_without_none(a, X);
    if (cls->kind != ANN_PBC || cls->pbc.kind != PBC_CLASS) return argument_error(a, what, args, 0, "a class");
    Ann joined = a->impossible;
    for (uint32_t i = 0; i < cls->pbc.len; i++) {
        cls->pbc.members[i].classdef->instantiated = true;
        finalizer_met(a, cls->pbc.members[i].classdef);
        Ann next = ann_union(a, joined, ann_instance(a, cls->pbc.members[i].classdef, false));
        if (!next) return report_operation(a, DIAG_A012, "%s make instances without a common base", DESCRIBE(cls));
        joined = next;
    }
    return joined;
}

/* Classes with _alloc_flavor_ = 'raw' live in the collected heap like all others; the call says what the program promises. */
Ann builtin_free_non_gc(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind != ANN_INSTANCE) return argument_error(a, what, args, 0, "an instance");
    Host flavor = class_value(a, X->classdef, sym(a, "_alloc_flavor_"), NULL);
    uint32_t len = 0;
    const char *text = flavor && host_kind(flavor) == HOST_STR ? host_bytes(flavor, &len) : "gc";
    if (!strcmp(text, "raw")) return a->none;
    Diag *diag = report(a, DIAG_A028, a->at.span, "%s() of %s, which the collector frees", what, DESCRIBE(X));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "it is for classes with `_alloc_flavor_ = 'raw'`");
    return a->none;
}

Ann builtin_condition(Annotator *a, const char *what, CallArgs *args) {
    return X->kind == ANN_BOOL ? a->boolean : argument_error(a, what, args, 0, "a bool");
}

Ann builtin_is_constant(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return ann_bool_constant(a, X->constant != NO_REF);
}

Ann builtin_newlist_hint(Annotator *a, const char *what, CallArgs *args) {
    (void)what; (void)args;
    ListCell *cell = list_here(a);
    list_resize(a, cell);
    return ann_list(a, cell);
}

Ann builtin_resizelist_hint(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind != ANN_LIST) return argument_error(a, what, args, 0, "a list");
    list_resize(a, list_of(X));
    return a->none;
}

/* objectmodel.contains_with_hash(d, key, h) and its like. */
Ann builtin_with_hash(Annotator *a, const char *what, CallArgs *args) {
    Ann x = X;
    const char *dot = strrchr(what, '.'), *verb = dot ? dot + 1 : what;
    if (x->kind != ANN_DICT) return argument_error(a, verb, args, 0, "a dict");
    dict_generalize_key(a, dict_of(x), Y);
    if (args->count > 2 && !argument_is_int(a, verb, args, 2)) return a->unknown;
    switch (verb[0]) {
    case 'c': return a->boolean;
    case 'g': return dict_read_value(a, dict_of(x));
    case 's': dict_generalize_value(a, dict_of(x), argument(args, 3)); return a->none;
    case 'd': return a->none;
    }
    return ann_signed(a);
}

Ann builtin_r_dict(Annotator *a, const char *what, CallArgs *args) {
    DictCell *cell = dict_here(a);
    for (uint32_t i = 0; i < 2; i++) {
        Ann function = argument(args, i);
        if (function->kind != ANN_PBC || function->pbc.kind != PBC_FUNCTION || function->pbc.len != 1)
            return argument_error(a, what, args, i, "a function known when translating");
    }
    keyed_dict_met(a, cell, X->constant, Y->constant);
    return ann_dict(a, cell);
}

Ann builtin_not_none(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return ann_without_none(a, X);
}

Ann builtin_not_resized(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind == ANN_NONE) return X;
    if (X->kind != ANN_LIST) return argument_error(a, what, args, 0, "a list");
    ListCell *cell = list_of(X);
    if (!cell->def.must_not_resize) {
        cell->def.must_not_resize = true;
        cell->frozen_at = a->at.span;
        vec_push(a->arena, &a->frozen_lists, cell);
    }
    return X;
}

Ann builtin_check_nonneg(Annotator *a, const char *what, CallArgs *args) {
    if (!argument_is_int(a, what, args, 0)) return a->unknown;
    vec_push(a->arena, &a->nonneg_checks, a->at);
    return X;
}

Ann builtin_regular_int(Annotator *a, const char *what, CallArgs *args) {
    bool regular = X->kind == ANN_BOOL || (X->kind == ANN_INT && X->integer == PRIM_Signed);
    return regular ? X : argument_error(a, what, args, 0, "a plain int");
}

Ann builtin_list_of_chars(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind == ANN_NONE) return X;
    if (X->kind != ANN_LIST) return argument_error(a, what, args, 0, "a list of characters");
    Ann item = list_read(a, list_of(X));
    bool fits = ann_is_blocked(a, item) || item->kind == ANN_CHAR || item->kind == ANN_UNICHAR;
    return fits ? X : argument_error(a, what, args, 0, "a list of characters");
}

Ann builtin_hint(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    (void)a;
    return X;
}

/* What a string builder is given; the message speaks of the method that asks. */
Ann builtin_str_piece(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return ann_is_str(X) ? X : argument_error(a, "append", args, 0, "a str");
}

Ann builtin_unicode_piece(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return ann_is_unicode(X) ? X : argument_error(a, "append", args, 0, "a unicode string");
}

static bool names_variable(Host names, Sym name) {
    for (uint32_t i = 0; names && (host_kind(names) == HOST_LIST || host_kind(names) == HOST_TUPLE) && i < host_length(names); i++) {
        uint32_t len;
        Host item = host_item(names, i);
        const char *text = host_kind(item) == HOST_STR ? host_bytes(item, &len) : "";
        if (!strcmp(text, name->text)) return true;
    }
    return false;
}

static bool is_passed(const CallArgs *args, const char *name) {
    for (uint32_t i = 0; i < args->count; i++)
        if (args->items[i].keyword && !strcmp(args->items[i].keyword->text, name)) return true;
    return false;
}

/* The first variable of the driver that the marker does not get; `a.b` is read of `a`. */
static const char *missing_variable(const CallArgs *args, Host names) {
    for (uint32_t i = 0; names && (host_kind(names) == HOST_LIST || host_kind(names) == HOST_TUPLE) && i < host_length(names); i++) {
        uint32_t len;
        Host item = host_item(names, i);
        const char *text = host_kind(item) == HOST_STR ? host_bytes(item, &len) : ".";
        if (!strchr(text, '.') && !is_passed(args, text)) return text;
    }
    return NULL;
}

/* driver.jit_merge_point(pc=pc, …): the greens and reds of the driver, each by its name. */
Ann builtin_jit_marker(Annotator *a, const char *what, CallArgs *args) {
    Host method = ann_constant_host(a, site_here(a)->site.callee);
    if (!method || host_kind(method) != HOST_METHOD) return a->none;
    Host greens = host_getattr(a->world, host_method_self(method), "greens"), reds = host_getattr(a->world, host_method_self(method), "reds");
    for (uint32_t i = 0; i < args->count; i++) {
        Sym name = args->items[i].keyword;
        if (name && (names_variable(greens, name) || names_variable(reds, name))) continue;
        return report_operation(a, DIAG_A011, "%s() gets %s%s, which is no green or red of the driver", what, name ? "'" : "an argument without a name",
                                name ? arena_printf(a->arena, "%s'", name->text) : "");
    }
    const char *missing = missing_variable(args, greens);
    if (!missing) missing = missing_variable(args, reds);
    if (missing) return report_operation(a, DIAG_A011, "%s() misses '%s', a green or red of the driver", what, missing);
    return a->none;
}

Ann builtin_non_constant(Annotator *a, const char *what, CallArgs *args) {
    (void)what;
    return ann_without_constant(a, X);
}

/* ---- lltype ---- */

Ann builtin_malloc(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    if (type && type->kind != TYPE_STRUCT && type->kind != TYPE_ARRAY && type->kind != TYPE_OPAQUE)
        return argument_error(a, what, args, 0, "the type of a struct or an array");
    bool has_length = args->count - args->keyword_count > 1;
    for (uint32_t i = args->count - args->keyword_count; i < args->count; i++) has_length |= args->items[i].keyword == sym(a, "n");
    if (type && type_is_varsize(type) && !has_length) {
        Diag *diag = report(a, DIAG_A011, a->at.span, "%s() of an array misses its length", what);
        report_chain(a, diag, a->at.in);
        diag_help(diag, "lltype.malloc(ARRAY, length)");
        return a->unknown;
    }
    return type ? ann_pointer(a, type_ptr(a->program, type), false) : argument_error(a, what, args, 0, "a low-level type");
}

Ann builtin_nullptr(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    if (!type) return argument_error(a, what, args, 0, "a low-level type");
    const Type *pointer = type_ptr(a->program, type);
    return ann_with_constant(a, ann_pointer(a, pointer, false), const_null(a->program, pointer));
}

Ann builtin_type_of(Annotator *a, const char *what, CallArgs *args) {
    Ann x = X;
    switch (x->kind) {
    case ANN_PTR: return ann_lltype(a, x->pointer);
    case ANN_NONE: return ann_lltype(a, T_(a->program, Void));
    case ANN_BOOL: return ann_lltype(a, T_(a->program, Bool));
    case ANN_INT: return ann_lltype(a, type_primitive(a->program, x->integer));
    case ANN_FLOAT: return ann_lltype(a, T_(a->program, Float));
    case ANN_CHAR: return ann_lltype(a, T_(a->program, Char));
    case ANN_UNICHAR: return ann_lltype(a, T_(a->program, UniChar));
    case ANN_INTERIOR: return ann_lltype(a, type_ptr(a->program, x->interior.part));
    case ANN_IMPOSSIBLE: case ANN_STR: case ANN_UNICODE: case ANN_TUPLE: case ANN_LIST: case ANN_DICT: case ANN_SET: case ANN_ITERATOR:
    case ANN_INSTANCE: case ANN_PBC: case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_LLTYPE: case ANN_OPAQUE_CONST:
        break;
    }
    return argument_error(a, what, args, 0, "a low-level value");
}

/* Is one struct the first part of the other, at any depth? */
static bool begins_with(const Type *type, const Type *part) {
    while (type != part && type->kind == TYPE_STRUCT && type->field_count) type = type->fields[0].type;
    return type == part;
}

Ann builtin_cast_pointer(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    const Type *to = type && type->kind == TYPE_PTR ? type->target : NULL;
    const Type *from = Y->kind == ANN_PTR && Y->pointer->kind == TYPE_PTR ? Y->pointer->target : NULL;
    if (to && from && to->kind == TYPE_STRUCT && from->kind == TYPE_STRUCT && !begins_with(to, from) && !begins_with(from, to)) {
        Diag *diag = report(a, DIAG_A028, a->at.span, "%s() cannot make %s of %s", what, DESCRIBE(ann_pointer(a, type, false)), DESCRIBE(Y));
        report_chain(a, diag, a->at.in);
        diag_help(diag, "one struct must be the first field of the other; rffi.cast() reads raw memory as another type");
        return a->unknown;
    }
    return type ? ann_pointer(a, type, false) : argument_error(a, what, args, 0, "a low-level type");
}

Ann builtin_cast_primitive(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    return type ? annotation_of_type(a, type) : argument_error(a, what, args, 0, "a low-level type");
}

Ann builtin_ptr_type(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    return type ? ann_lltype(a, type_ptr(a->program, type)) : argument_error(a, what, args, 0, "a low-level type");
}

Ann builtin_array_type(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    return type ? ann_lltype(a, type_array(a->program, type, false)) : argument_error(a, what, args, 0, "a low-level type");
}

Ann builtin_gc_array_type(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    return type ? ann_lltype(a, type_array(a->program, type, true)) : argument_error(a, what, args, 0, "a low-level type");
}

/* ---- rstr: strings and the pointers to them ---- */

static Ann string_pointer(Annotator *a, bool is_unicode, bool can_be_none) {
    return ann_pointer(a, type_ptr(a->program, type_string(a->program, is_unicode)), can_be_none);
}

Ann builtin_llstr(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind == ANN_NONE) return string_pointer(a, false, true);
    return ann_is_str(X) ? string_pointer(a, false, X->can_be_none) : argument_error(a, what, args, 0, "a str");
}

Ann builtin_llunicode(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind == ANN_NONE) return string_pointer(a, true, true);
    return ann_is_unicode(X) ? string_pointer(a, true, X->can_be_none) : argument_error(a, what, args, 0, "a unicode string");
}

static bool points_to_string(Annotator *a, Ann x, bool is_unicode) {
    return x->kind == ANN_PTR && x->pointer->kind == TYPE_PTR && x->pointer->target == type_string(a->program, is_unicode);
}

Ann builtin_hlstr(Annotator *a, const char *what, CallArgs *args) {
    return points_to_string(a, X, false) ? a->string[X->can_be_none] : argument_error(a, what, args, 0, "a pointer to a str");
}

Ann builtin_hlunicode(Annotator *a, const char *what, CallArgs *args) {
    return points_to_string(a, X, true) ? a->unicode[X->can_be_none] : argument_error(a, what, args, 0, "a pointer to a unicode");
}
