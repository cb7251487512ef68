/* constants.c: what import time left behind, as annotations.
 *
 * Takes:   a host object or a constant of the program.
 * Leaves:  its annotation, once per object. Containers become cells of their own; instances are noted in their class. */
#include "inference.h"
#include <string.h>

Sym qualified_name(Annotator *a, Host object) { return host_qualified_name(a->world, object); }

bool host_is_named(Annotator *a, Host object, const char *qualified) {
    Sym name = host_qualified_name(a->world, object);
    return name && !strcmp(name->text, qualified);
}

static bool ends_with(const char *text, const char *end) {
    size_t n = strlen(text), m = strlen(end);
    return n >= m && !strcmp(text + n - m, end);
}

/* Classes of the library whose instances are more than instances; the value is looked up once per class. */
typedef enum LibraryKind {
    LIB_NONE, LIB_BASE_INT, LIB_SINGLEFLOAT, LIB_LLTYPE, LIB_POINTER, LIB_EXTERNAL, LIB_ADDRESS, LIB_SYMBOLIC, LIB_WEAKREF, LIB_JITDRIVER,
    LIB_R_DICT,
} LibraryKind;

/* By the end of the qualified name: the library is found as `rpython.…` and `rlib.…`. */
static const struct { const char *ending; LibraryKind kind; } library_classes[] = {
    {".rarithmetic.base_int", LIB_BASE_INT},
    {".rarithmetic.r_singlefloat", LIB_SINGLEFLOAT},
    {".lltype.LowLevelType", LIB_LLTYPE},
    {".lltype._ptr", LIB_POINTER},
    {".rffi.llexternal", LIB_EXTERNAL},
    {".llmemory.address", LIB_ADDRESS},
    {"rpython.rlib.objectmodel.ComputedIntSymbolic", LIB_SYMBOLIC},
    {"rpython.rlib.objectmodel.CDefinedIntSymbolic", LIB_SYMBOLIC},
    {"weakref.ReferenceType", LIB_WEAKREF},
    {"rpython.rlib.jit.JitDriver", LIB_JITDRIVER},
    {"rpython.rlib.objectmodel.r_dict", LIB_R_DICT},
};

static LibraryKind find_library_kind(Annotator *a, Host cls) {
    for (uint32_t i = 0; i < host_class_mro_len(cls); i++) {
        Sym name = host_qualified_name(a->world, host_class_mro(cls, i));
        for (size_t j = 0; name && j < sizeof library_classes / sizeof *library_classes; j++)
            if (ends_with(name->text, library_classes[j].ending)) return library_classes[j].kind;
    }
    return LIB_NONE;
}

/* That of its first ancestor that has one. */
static LibraryKind library_kind(Annotator *a, Host cls) {
    MapEntry *found = map_find(&a->library_kinds, MAP_KEY(cls));
    if (!found) found = map_put(a->arena, &a->library_kinds, MAP_KEY(cls), (void *)(uintptr_t)find_library_kind(a, cls));
    return (LibraryKind)(uintptr_t)found->value;
}

/* ---- numbers of fixed width ---- */

static PrimitiveKind integer_kind(bool is_signed, int64_t bits) {
    switch (bits) {
    case 8: return is_signed ? PRIM_Int8 : PRIM_UInt8;
    case 16: return is_signed ? PRIM_Int16 : PRIM_UInt16;
    case 32: return is_signed ? PRIM_Int32 : PRIM_UInt32;
    case 64: return is_signed ? PRIM_Signed : PRIM_Unsigned;
    }
    return PRIM_COUNT;
}

bool integer_kind_of_class(Annotator *a, Host cls, PrimitiveKind *kind) {
    Sym name = host_qualified_name(a->world, cls);
    if (name && (!strcmp(name->text, "builtins.int") || !strcmp(name->text, "builtins.long"))) {
        *kind = PRIM_Signed;
        return true;
    }
    if (host_class_is_builtin(cls) || library_kind(a, cls) != LIB_BASE_INT) return false;
    Host sign = host_class_lookup(a->world, cls, sym(a, "SIGNED"), NULL);
    Host bits = host_class_lookup(a->world, cls, sym(a, "BITS"), NULL);
    int64_t width = 64;
    if (bits && host_kind(bits) == HOST_INT) host_int_value(bits, &width);
    *kind = integer_kind(!sign || host_truth(a->world, sign), width);
    return *kind != PRIM_COUNT;         /* wider ones belong to import time */
}

static Ann int_annotation(Annotator *a, Host object) {
    PrimitiveKind kind = PRIM_Signed;
    Host cls = host_class_of(a->world, object);
    integer_kind_of_class(a, cls, &kind);
    bool is_wide = kind == PRIM_Signed && !host_class_is_builtin(cls);
    int64_t value;
    uint64_t positive;
    Ref constant = canonical_constant(a, object);
    if (host_int_value(object, &value)) {
        Ann annotation = ann_int_constant(a, kind, value >= 0, constant);
        return is_wide ? ann_as_wide(a, annotation) : annotation;
    }
    bool is_plain = host_class_is_builtin(cls);         /* 0x8000000000000000 is unsigned, for no int holds it */
    if ((kind == PRIM_Unsigned || is_plain) && host_uint_value(object, &positive)) return ann_int_constant(a, PRIM_Unsigned, true, constant);
    return ann_opaque(a, constant);
}

/* ---- containers ---- */

typedef Ann ItemOf(Annotator *a, Host container, uint32_t index);

static Ann list_item(Annotator *a, Host container, uint32_t index) {
    return ann_stored(a, ann_of_host(a, host_item(container, index)));
}

static Ann dict_key(Annotator *a, Host container, uint32_t index) {
    Host key, value;
    host_dict_entry(container, index, &key, &value);
    return ann_stored(a, ann_of_host(a, key));
}

static Ann dict_value(Annotator *a, Host container, uint32_t index) {
    Host key, value;
    host_dict_entry(container, index, &key, &value);
    return ann_stored(a, ann_of_host(a, value));
}

static void report_mixture(Annotator *a, Host container, const char *what, Ann x, Ann y) {
    Diag *diag = report(a, DIAG_A002, a->at.span, "%s of a constant of import time is %s here but %s there", what, DESCRIBE(x),
                        DESCRIBE(y));
    diag_note(diag, NO_SPAN, "the constant is %s", host_describe(a->world, container));
    diag_help(diag, "all %ss of one container have one type", what);
}

/* The union of a range of items, halving, so that large sets are not built one by one. */
static Ann items_union(Annotator *a, Host container, ItemOf *item, const char *what, uint32_t from, uint32_t to) {
    if (from == to) return a->impossible;
    if (to - from == 1) return item(a, container, from);
    uint32_t middle = from + (to - from) / 2;
    Ann left = items_union(a, container, item, what, from, middle);
    Ann right = items_union(a, container, item, what, middle, to);
    Ann joined = ann_union(a, left, right);
    if (joined) return joined;
    report_mixture(a, container, what, left, right);
    return left;
}

static void keep(Annotator *a, Host object, Ann annotation) { map_put(a->arena, &a->hosts, MAP_KEY(object), (void *)annotation); }

static Ann list_annotation(Annotator *a, Host object) {
    ListCell *cell = list_new(a, NO_SPAN);
    Ann annotation = ann_with_constant(a, ann_list(a, cell), canonical_constant(a, object));
    keep(a, object, annotation);
    list_generalize(a, cell, items_union(a, object, list_item, "item", 0, host_length(object)));
    return annotation;
}

static Ann range_annotation(Annotator *a, Host object) {
    int64_t start, stop, step;
    host_range(object, &start, &stop, &step);
    ListCell *cell = list_new(a, NO_SPAN);
    cell->def.is_range = true;
    cell->def.range_step = step;
    list_generalize(a, cell, start >= 0 && step > 0 ? ann_nonneg(a) : ann_signed(a));
    return ann_with_constant(a, ann_list(a, cell), canonical_constant(a, object));
}

static void fill_dict(Annotator *a, DictCell *cell, Host dict) {
    uint32_t len = host_length(dict);
    dict_generalize_key(a, cell, items_union(a, dict, dict_key, "key", 0, len));
    dict_generalize_value(a, cell, items_union(a, dict, dict_value, "value", 0, len));
}

static Ann dict_annotation(Annotator *a, Host object) {
    DictCell *cell = dict_new(a, NO_SPAN);
    Ann annotation = ann_with_constant(a, ann_dict(a, cell), canonical_constant(a, object));
    keep(a, object, annotation);
    fill_dict(a, cell, object);
    return annotation;
}

/* An OrderedDict is a dict: all are ordered. */
static Ann ordered_dict_annotation(Annotator *a, Host object) {
    DictCell *cell = dict_new(a, NO_SPAN);
    Ann annotation = ann_with_constant(a, ann_dict(a, cell), canonical_constant(a, object));
    keep(a, object, annotation);
    Host plain = host_call(a->world, host_builtin(a->world, "dict"), &object, 1);
    CHECK(plain, "an OrderedDict makes no dict");
    fill_dict(a, cell, plain);
    return annotation;
}

static Ann set_annotation(Annotator *a, Host object) {
    DictCell *cell = set_new(a, NO_SPAN, host_kind(object) == HOST_FROZENSET);
    Ann annotation = ann_with_constant(a, ann_dict(a, cell), canonical_constant(a, object));
    keep(a, object, annotation);
    for (uint32_t i = 0; i < host_length(object); i++) dict_generalize_key(a, cell, ann_of_host(a, host_item(object, i)));
    return annotation;
}

static bool is_key_function(Annotator *a, Host function) {
    if (host_kind(function) == HOST_FUNCTION) return true;
    Diag *diag = report(a, DIAG_A028, a->at.span, "%s compares or hashes the keys of an r_dict; only a function does that at run time",
                        host_describe(a->world, function));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "give r_dict functions of the module; one may call the method of a frozen instance");
    return false;
}

/* An r_dict of import time: a host dict of wrapped keys. */
static Ann r_dict_annotation(Annotator *a, Host object) {
    DictCell *cell = dict_new(a, NO_SPAN);
    Host eq = host_instance_get(a->world, object, sym(a, "key_eq"));
    Host hash = host_instance_get(a->world, object, sym(a, "key_hash"));
    if (eq && hash && (!is_key_function(a, eq) || !is_key_function(a, hash))) return a->unknown;
    if (eq && hash) keyed_dict_met(a, cell, canonical_constant(a, eq), canonical_constant(a, hash));
    Ann annotation = ann_with_constant(a, ann_dict(a, cell), canonical_constant(a, object));
    keep(a, object, annotation);
    Host dict = host_instance_get(a->world, object, sym(a, "_dict"));
    for (uint32_t i = 0; dict && i < host_length(dict); i++) {
        Host wrapped, value;
        host_dict_entry(dict, i, &wrapped, &value);
        Host key = host_instance_get(a->world, wrapped, sym(a, "key"));
        if (key) dict_generalize_key(a, cell, ann_of_host(a, key));
        dict_generalize_value(a, cell, ann_of_host(a, value));
    }
    return annotation;
}

static Ann tuple_annotation(Annotator *a, Host object) {
    uint32_t len = host_length(object);
    Ann *items = ARENA_ARRAY(a->arena, Ann, len ? len : 1);
    for (uint32_t i = 0; i < len; i++) items[i] = ann_of_host(a, host_item(object, i));
    return ann_with_constant(a, ann_tuple(a, items, len), canonical_constant(a, object));
}

static Ann str_annotation(Annotator *a, Host object) {
    uint32_t len;
    if (host_kind(object) == HOST_STR) host_bytes(object, &len);
    else host_code_points(a->world, object, &len);
    bool wide = host_kind(object) == HOST_UNICODE;
    Ann plain = len == 1 ? (wide ? a->unichar : a->character) : (wide ? a->unicode[0] : a->string[0]);
    return ann_with_constant(a, plain, canonical_constant(a, object));
}

/* ---- functions, classes, instances ---- */

bool host_is_frozen(Annotator *a, Host instance) {
    Host owner, cls = host_class_of(a->world, instance);
    Host freeze = host_class_lookup(a->world, cls, sym(a, "_freeze_"), &owner);
    if (!freeze) return false;
    Host method = host_getattr(a->world, instance, "_freeze_");
    Host result = method ? host_call(a->world, method, NULL, 0) : NULL;
    if (!result) {
        host_clear_exception(a->world);
        return false;
    }
    return host_truth(a->world, result);
}

static Ann function_annotation(Annotator *a, Host object) {
    Sym name = qualified_name(a, object);
    Ref constant = canonical_constant(a, object);
    if (name && builtin_is_known(a, name)) return ann_builtin(a, name, constant);
    if (host_kind(object) == HOST_BUILTIN) return name ? ann_builtin(a, name, constant) : ann_opaque(a, constant);
    FunctionCell *function = function_of(a, object, NULL);
    PbcMember member = {&function->desc, NULL, object};
    return ann_pbc(a, PBC_FUNCTION, &member, 1, NULL, false);
}

static Ann class_annotation(Annotator *a, Host object) {
    Sym name = qualified_name(a, object);
    PrimitiveKind kind;
    if (name && builtin_is_known(a, name)) return ann_builtin(a, name, canonical_constant(a, object));
    if (integer_kind_of_class(a, object, &kind)) return ann_builtin(a, name ? name : sym(a, "builtins.int"), canonical_constant(a, object));
    if (!class_is_translatable(a, object)) {
        Ref constant = canonical_constant(a, object);
        return name ? ann_builtin(a, name, constant) : ann_opaque(a, constant);
    }
    PbcMember member = {NULL, &class_of(a, object)->def, object};
    return ann_pbc(a, PBC_CLASS, &member, 1, NULL, false);
}

static Ann method_annotation(Annotator *a, Host object) {
    Host function = host_method_function(object), self = host_method_self(object);
    Ref constant = canonical_constant(a, object);
    if (!function || host_kind(function) != HOST_FUNCTION) {
        Sym name = function ? qualified_name(a, function) : NULL;
        return name ? ann_builtin(a, name, constant) : ann_opaque(a, constant);
    }
    Sym name = qualified_name(a, function);
    if (name && builtin_is_known(a, name)) return ann_builtin(a, name, constant);
    Ann receiver = ann_of_host(a, self);
    PbcMember member = {&function_of(a, function, NULL)->desc, NULL, self};
    ClassDef *owner;
    if (receiver->kind == ANN_INSTANCE && class_value(a, receiver->classdef, host_function_name(function), &owner) == function)
        member = (PbcMember){&class_method(a, function, owner)->desc, receiver->classdef, NULL};
    return ann_pbc(a, PBC_METHOD, &member, 1, host_function_name(function), false);
}

static Ann single_annotation(Annotator *a, Host object) {
    Host real = host_call(a->world, host_builtin(a->world, "float"), &object, 1);
    if (!real) host_clear_exception(a->world);
    Ref constant = const_single(a->program, real ? (float)host_float_value(real) : 0.0);
    return ann_with_constant(a, ann_pointer(a, T_(a->program, SingleFloat), false), constant);
}

/* Subclasses of tuple, list, dict, set: each is refused once. namedtuples became other classes. */
bool class_is_container(Annotator *a, Host cls) {
    static const char *const names[] = {"tuple", "list", "dict", "set", "frozenset"};
    if (host_class_is_builtin(cls) || host_is_named(a, cls, "collections.OrderedDict")) return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!host_is_subclass(cls, host_builtin(a->world, names[i]))) continue;
        if (map_find(&a->refused_classes, MAP_KEY(cls))) return true;
        map_put(a->arena, &a->refused_classes, MAP_KEY(cls), NULL);
        Node *node = host_class_node(cls);
        Diag *diag = report(a, DIAG_A037, a->at.span.file || !node ? a->at.span : node->span, "%s is a kind of %s, which has no form at run time",
                            host_class_name(cls)->text, names[i]);
        report_chain(a, diag, a->at.in);
        diag_help(diag, "write a class that holds the %s in an attribute", names[i]);
        return true;
    }
    return false;
}

/* An instance may put itself in order before it becomes part of the program. */
static void clean_up(Annotator *a, Host instance) {
    if (!host_class_lookup(a->world, host_class_of(a->world, instance), sym(a, "_cleanup_"), NULL)) return;
    Host method = host_getattr(a->world, instance, "_cleanup_");
    if (!method || !host_call(a->world, method, NULL, 0))
        host_report_exception(a->world, a->at.span, "calling _cleanup_() of a prebuilt instance");
}

static Ann weakref_annotation(Annotator *a, Host object) {
    Host target = host_instance_get(a->world, object, sym(a, "_object"));
    Ann x = target ? ann_of_host(a, target) : a->none;
    return ann_with_constant(a, ann_weakref(a, x->kind == ANN_INSTANCE ? x->classdef : NULL), canonical_constant(a, object));
}

static Ann type_annotation(Annotator *a, Host object) {
    const Type *type = annotate_lltype(a, object);
    return type ? ann_lltype(a, type) : ann_opaque(a, canonical_constant(a, object));
}

static Ann instance_annotation(Annotator *a, Host object) {
    Host cls = host_class_of(a->world, object);
    if (class_is_container(a, cls)) return a->unknown;
    Ref constant = canonical_constant(a, object);
    PrimitiveKind kind;
    if (integer_kind_of_class(a, cls, &kind)) return int_annotation(a, object);
    switch (library_kind(a, cls)) {
    case LIB_LLTYPE: return type_annotation(a, object);
    case LIB_POINTER: return foreign_pointer(a, object);
    case LIB_SINGLEFLOAT: return single_annotation(a, object);
    case LIB_EXTERNAL: return foreign_function(a, object);
    case LIB_ADDRESS: return foreign_address(a, object);
    case LIB_SYMBOLIC: return ann_signed(a);
    case LIB_WEAKREF: return weakref_annotation(a, object);
    case LIB_JITDRIVER: return ann_opaque(a, constant);
    case LIB_R_DICT: return r_dict_annotation(a, object);
    case LIB_NONE: case LIB_BASE_INT: break;
    }
    if (host_is_named(a, cls, "collections.OrderedDict")) return ordered_dict_annotation(a, object);
    clean_up(a, object);
    if (host_is_frozen(a, object)) {
        PbcMember member = {NULL, NULL, object};
        return ann_pbc(a, PBC_FROZEN, &member, 1, NULL, false);
    }
    if (!class_is_translatable(a, cls)) return ann_opaque(a, constant);
    ClassCell *cell = class_of(a, cls);
    prebuilt_instance_met(a, cell, object);
    return ann_with_constant(a, ann_instance(a, &cell->def, false), constant);
}

static Ann make(Annotator *a, Host object) {
    Host made = annotate_replacement(a, object);
    if (made != object) return ann_of_host(a, made);
    switch (host_kind(object)) {
    case HOST_NONE: return a->none;
    case HOST_BOOL: return ann_bool_constant(a, host_bool_value(object));
    case HOST_INT: return int_annotation(a, object);
    case HOST_FLOAT: return ann_with_constant(a, a->floating, canonical_constant(a, object));
    case HOST_STR: case HOST_UNICODE: return str_annotation(a, object);
    case HOST_TUPLE: return tuple_annotation(a, object);
    case HOST_LIST: return list_annotation(a, object);
    case HOST_DICT: return dict_annotation(a, object);
    case HOST_SET: case HOST_FROZENSET: return set_annotation(a, object);
    case HOST_RANGE: return range_annotation(a, object);
    case HOST_FUNCTION: case HOST_BUILTIN: return function_annotation(a, object);
    case HOST_METHOD: return method_annotation(a, object);
    case HOST_CLASS: return class_annotation(a, object);
    case HOST_INSTANCE: return instance_annotation(a, object);
    case HOST_COMPLEX: case HOST_BYTEARRAY: case HOST_SLICE: case HOST_MODULE:
    case HOST_PROPERTY: case HOST_STATICMETHOD: case HOST_CLASSMETHOD: case HOST_ELLIPSIS: case HOST_NOTIMPLEMENTED:
    case HOST_OTHER:
        return ann_opaque(a, canonical_constant(a, object));
    }
    UNREACHABLE("object of kind %d", (int)host_kind(object));
}

Ann ann_of_host(Annotator *a, Host object) {
    MapEntry *entry = map_find(&a->hosts, MAP_KEY(object));
    if (entry) return entry->value;
    Ann annotation = make(a, object);
    keep(a, object, annotation);
    return annotation;
}

Ann ann_of_const(Annotator *a, Ref constant) {
    const Const *c = const_of(a->program, constant);
    switch (c->kind) {
    case CONST_HOST: return c->host ? ann_of_host(a, c->host) : a->unknown;
    case CONST_TYPE: return ann_lltype(a, c->of_type);
    case CONST_GRAPH:
        if (!c->type) return ann_opaque(a, constant);
        return ann_with_constant(a, ann_pointer(a, c->type, false), constant);
    case CONST_INT: case CONST_FLOAT: case CONST_NULL: case CONST_EXTERN: case CONST_PREBUILT: case CONST_SIZEOF:
    case CONST_ITEMSIZE:
        return ann_with_constant(a, annotation_of_type(a, c->type), constant);
    case CONST_VOID: return a->none;
    }
    UNREACHABLE("constant of kind %d", (int)c->kind);
}
