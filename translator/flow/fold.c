/* fold.c: what is computed while the graph is built.
 *
 * Only with objects that cannot change between import time and run time: scalars and tuples of them; attributes
 * of modules, classes, functions and frozen instances. Never the content of lists, dicts and other instances. */
#include "build.h"
#include <string.h>

enum { MAX_FOLDED_TEXT = 1 << 16, MAX_FOLDED_SHIFT = 4096 };

Host known_object(const Flow *f, Ref ref) {
    if (ref == NO_REF || !ref_is_const(ref)) return NULL;
    const Const *c = const_of(f->p, ref);
    return c->kind == CONST_HOST ? c->host : NULL;
}

/* Equal scalars are one constant, so that `x = 1` on two paths is the constant 1 where they meet. */
static Sym canonical_key(Flow *f, Host object) {
    StrBuf key = {0};
    int64_t integer;
    uint32_t len = 0;
    const char *bytes;
    double real;
    HostKind kind = host_kind(object);
    strbuf_printf(&key, "%d:", (int)kind);
    if (kind == HOST_INT && host_int_value(object, &integer)) {
        strbuf_append_n(&key, (const char *)&integer, sizeof integer);
    } else if (kind == HOST_FLOAT) {
        real = host_float_value(object);
        strbuf_append_n(&key, (const char *)&real, sizeof real);
    } else if (kind == HOST_STR) {
        bytes = host_bytes(object, &len);
        strbuf_append_n(&key, bytes, len);
    } else if (kind == HOST_UNICODE) {
        bytes = (const char *)host_code_points(f->world, object, &len);
        strbuf_append_n(&key, bytes, len * sizeof(uint32_t));
    } else {
        strbuf_free(&key);
        return NULL;
    }
    Sym sym = intern(f->cx->interner, key.data, key.len);
    strbuf_free(&key);
    return sym;
}

static bool is_exact_scalar(Flow *f, Host object) {
    HostKind kind = host_kind(object);
    if (kind != HOST_INT && kind != HOST_FLOAT && kind != HOST_STR && kind != HOST_UNICODE) return false;
    return host_class_is_builtin(host_class_of(f->world, object));
}

/* os.environ is a dict of import time; a program asks the process it becomes. */
static Host at_run_time(Flow *f, Host object) {
    if (host_kind(object) != HOST_INSTANCE) return object;
    Sym cls = host_qualified_name(f->world, host_class_of(f->world, object));
    if (!cls || strcmp(cls->text, "os._Environ")) return object;
    Host rposix = host_import(f->world, "rpython.rlib.rposix"), environ = rposix ? host_getattr(f->world, rposix, "environ") : NULL;
    CHECK(environ, "rlib/rposix.py has no environ");
    return environ;
}

Ref flow_constant(Flow *f, Host object) {
    object = at_run_time(f, object);
    Sym key = is_exact_scalar(f, object) ? canonical_key(f, object) : NULL;
    if (!key) return const_host(f->p, object);
    MapEntry *entry = map_find(&f->canonical, MAP_KEY(key));
    if (entry) return (Ref)(uintptr_t)entry->value;
    Ref ref = const_host(f->p, object);
    map_put(f->arena, &f->canonical, MAP_KEY(key), (void *)(uintptr_t)ref);
    return ref;
}

Ref none_ref(Flow *f) { return const_host(f->p, host_none(f->world)); }
Ref bool_ref(Flow *f, bool value) { return const_host(f->p, host_bool(f->world, value)); }
Ref int_ref(Flow *f, int64_t value) { return flow_constant(f, host_int(f->world, value)); }
Ref text_ref(Flow *f, const char *text, size_t len) {
    return flow_constant(f, host_str(f->world, text, (uint32_t)len));
}
/* What stands for an erroneous expression: annotation says nothing more of it. */
Ref unknown_ref(Flow *f) { return const_unknown(f->p, intern_cstr(f->cx->interner, "an error")); }
bool is_unknown(const Flow *f, Ref ref) {
    return ref != NO_REF && ref_is_const(ref) && const_of(f->p, ref)->kind == CONST_HOST && !const_of(f->p, ref)->host;
}
bool is_none(const Flow *f, Ref ref) {
    return known_object(f, ref) && host_kind(known_object(f, ref)) == HOST_NONE;
}

bool is_scalar(Host object) {
    switch (host_kind(object)) {
    case HOST_NONE: case HOST_BOOL: case HOST_INT: case HOST_FLOAT: case HOST_STR: case HOST_UNICODE: return true;
    case HOST_TUPLE:
        for (uint32_t i = 0; i < host_length(object); i++)
            if (!is_scalar(host_item(object, i))) return false;
        return true;
    case HOST_COMPLEX: case HOST_BYTEARRAY: case HOST_LIST: case HOST_DICT: case HOST_SET: case HOST_FROZENSET:
    case HOST_SLICE: case HOST_RANGE: case HOST_FUNCTION: case HOST_BUILTIN: case HOST_METHOD: case HOST_CLASS:
    case HOST_INSTANCE: case HOST_MODULE: case HOST_PROPERTY: case HOST_STATICMETHOD: case HOST_CLASSMETHOD:
    case HOST_ELLIPSIS: case HOST_NOTIMPLEMENTED: case HOST_OTHER:
        return false;
    }
    UNREACHABLE("host kind %d", (int)host_kind(object));
}

bool is_named(Flow *f, Ref ref, const char *qualified_name) {
    Host object = known_object(f, ref);
    Sym name = object ? host_qualified_name(f->world, object) : NULL;
    return name && !strcmp(name->text, qualified_name);
}

/* ---- truth ---- */

static bool class_has(Flow *f, Host cls, const char *name) {
    Host defined_in;
    return host_class_lookup(f->world, cls, intern_cstr(f->cx->interner, name), &defined_in) != NULL;
}

bool fold_truth(Flow *f, Ref ref, bool *truth) {
    Fact *fact = fact_of(f, ref);
    if (fact && fact->is_tuple) { *truth = fact->item_count > 0; return true; }
    Host object = known_object(f, ref);
    if (!object) return false;
    HostKind kind = host_kind(object);
    if (kind == HOST_INSTANCE) {
        Host cls = host_class_of(f->world, object);
        if (class_has(f, cls, "__bool__") || class_has(f, cls, "__nonzero__") || class_has(f, cls, "__len__"))
            return false;
        *truth = true;
        return true;
    }
    bool fixed = kind == HOST_TUPLE || kind == HOST_FUNCTION || kind == HOST_BUILTIN || kind == HOST_METHOD ||
                 kind == HOST_CLASS || kind == HOST_MODULE || is_scalar(object);
    if (fixed) *truth = host_truth(f->world, object);
    return fixed;
}

/* ---- operators ---- */

static bool count_of(Host object, int64_t *n) {
    if (host_kind(object) == HOST_BOOL) { *n = host_bool_value(object); return true; }
    return host_kind(object) == HOST_INT && host_int_value(object, n);
}

/* Would the result be out of proportion? */
static bool is_too_large(BinaryOp op, Host a, Host b) {
    int64_t n;
    if (op == BINARY_POW) return host_kind(b) != HOST_FLOAT && (!count_of(b, &n) || n > 64);
    if (op == BINARY_LSHIFT) return !count_of(b, &n) || n > MAX_FOLDED_SHIFT;
    if (op != BINARY_MUL) return false;
    if (host_kind(a) == HOST_INT || host_kind(a) == HOST_BOOL) { Host swap = a; a = b; b = swap; }
    HostKind kind = host_kind(a);
    if (kind != HOST_STR && kind != HOST_UNICODE && kind != HOST_TUPLE) return false;
    return !count_of(b, &n) || n > MAX_FOLDED_TEXT / (int64_t)(host_length(a) + 1);
}

/* An exception in computing with constants stays for run time: the operation may never be reached. */
static Ref folded(Flow *f, Host result) {
    if (result) return flow_constant(f, result);
    host_clear_exception(f->world);
    return NO_REF;
}

Ref fold_binary(Flow *f, BinaryOp op, Ref a, Ref b) {
    Host x = known_object(f, a), y = known_object(f, b);
    if (!x || !y || !is_scalar(x) || !is_scalar(y)) return NO_REF;
    if (is_too_large(op, x, y)) return NO_REF;
    return folded(f, host_binary(f->world, op, x, y, f->module->true_division));
}

static bool has_identity(Host object) {
    HostKind kind = host_kind(object);
    return kind == HOST_CLASS || kind == HOST_FUNCTION || kind == HOST_BUILTIN || kind == HOST_MODULE ||
            kind == HOST_NONE;
}

/* Low-level types and functions as constants: equal constants are equal Refs. */
static Ref fold_identity(Flow *f, CompareOp op, Ref a, Ref b) {
    if (!ref_is_const(a) || !ref_is_const(b) || is_unknown(f, a) || is_unknown(f, b)) return NO_REF;
    bool positive = op == COMPARE_IS || op == COMPARE_EQ;
    if (!positive && op != COMPARE_IS_NOT && op != COMPARE_NE) return NO_REF;
    return bool_ref(f, (a == b) == positive);
}

Ref fold_compare(Flow *f, CompareOp op, Ref a, Ref b) {
    Host x = known_object(f, a), y = known_object(f, b);
    if (!x || !y) return fold_identity(f, op, a, b);
    bool is_is = op == COMPARE_IS || op == COMPARE_IS_NOT;
    bool is_in = op == COMPARE_IN || op == COMPARE_NOT_IN;
    bool is_equality = op == COMPARE_EQ || op == COMPARE_NE;
    if (is_is && !(is_scalar(x) && is_scalar(y))) return bool_ref(f, (x == y) == (op == COMPARE_IS));
    if (is_equality && has_identity(x) && has_identity(y)) return bool_ref(f, (x == y) == (op == COMPARE_EQ));
    if (is_in && !(is_scalar(y) && (is_scalar(x) || has_identity(x)))) return NO_REF;
    if (!is_in && !(is_scalar(x) && is_scalar(y))) return NO_REF;
    return folded(f, host_compare(f->world, op, x, y));
}

Ref fold_unary(Flow *f, UnaryOpKind op, Ref a) {
    bool truth;
    if (op == UNARY_NOT) return fold_truth(f, a, &truth) ? bool_ref(f, !truth) : NO_REF;
    Host x = known_object(f, a);
    return x && is_scalar(x) ? folded(f, host_unary(f->world, op, x)) : NO_REF;
}

/* ---- attributes ---- */

bool is_frozen(Flow *f, Host instance) {
    MapEntry *entry = map_find(&f->frozen, MAP_KEY(instance));
    if (entry) return entry->value != NULL;
    Host defined_in, cls = host_class_of(f->world, instance);
    Host method = host_class_lookup(f->world, cls, intern_cstr(f->cx->interner, "_freeze_"), &defined_in);
    Host answer = method ? host_call(f->world, method, &instance, 1) : NULL;
    if (method && !answer) host_clear_exception(f->world);
    bool frozen = answer && host_truth(f->world, answer);
    map_put(f->arena, &f->frozen, MAP_KEY(instance), frozen ? f : NULL);
    return frozen;
}

static bool has_fixed_attributes(Flow *f, Host object) {
    HostKind kind = host_kind(object);
    if (kind == HOST_MODULE || kind == HOST_CLASS || kind == HOST_FUNCTION || kind == HOST_BUILTIN)
        return true;
    return kind == HOST_INSTANCE && is_frozen(f, object);
}

Ref fold_getattr(Flow *f, Ref object, Sym name, Span span) {
    Host x = known_object(f, object);
    if (!x || !has_fixed_attributes(f, x)) return NO_REF;
    Host value = host_getattr(f->world, x, name->text);
    if (value) return flow_constant(f, value);
    host_clear_exception(f->world);
    if (host_kind(x) != HOST_MODULE) return NO_REF;     /* annotation knows more, and says what is missing */
    Diag *d = flow_error(f, F002, span, "module '%s' has no attribute '%s'",
                         host_qualified_name(f->world, x)->text, name->text);
    Spelling spelling = {.word = name->text};
    offer_attributes_of(f, &spelling, x);
    if (spelling.best) diag_help(d, "did you mean '%s'?", spelling.best);
    else diag_help(d, "modules are constants of the program: the name must be bound when imports are done");
    return unknown_ref(f);
}

/* ---- items and calls ---- */

bool known_items(Flow *f, Ref ref, const Ref **items, uint32_t *count) {
    Fact *fact = fact_of(f, ref);
    if (fact && fact->is_tuple) {
        *items = fact->items;
        *count = fact->item_count;
        return true;
    }
    Host object = known_object(f, ref);
    if (!object || host_kind(object) != HOST_TUPLE) return false;
    *count = host_length(object);
    Ref *refs = ARENA_ARRAY(f->arena, Ref, *count);
    for (uint32_t i = 0; i < *count; i++) refs[i] = flow_constant(f, host_item(object, i));
    *items = refs;
    return true;
}

Ref fold_getitem(Flow *f, Ref container, Ref key) {
    Host y = known_object(f, key), x = known_object(f, container);
    int64_t index;
    const Ref *items;
    uint32_t count;
    if (!y || host_kind(y) == HOST_SLICE) {
        if (!y || !x) return NO_REF;
    } else if ((host_kind(y) == HOST_INT || host_kind(y) == HOST_BOOL) &&
               known_items(f, container, &items, &count)) {
        if (host_kind(y) == HOST_BOOL) index = host_bool_value(y);
        else if (!host_int_value(y, &index)) return NO_REF;
        if (index < 0) index += count;
        return index >= 0 && index < count ? items[index] : NO_REF;
    }
    if (!x) return NO_REF;
    HostKind kind = host_kind(x);
    if (kind != HOST_STR && kind != HOST_UNICODE && kind != HOST_TUPLE) return NO_REF;
    return folded(f, host_getitem(f->world, x, y));
}

Ref fold_call(Flow *f, Host callable, const Ref *args, uint32_t count) {
    Host *objects = ARENA_ARRAY(f->arena, Host, count);
    for (uint32_t i = 0; i < count; i++) {
        objects[i] = known_object(f, args[i]);
        if (!objects[i]) return NO_REF;
    }
    return folded(f, host_call(f->world, callable, objects, count));
}

Ref fold_text_method(Flow *f, Ref object, Sym name, const Ref *args, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (!known_object(f, args[i]) || !is_scalar(known_object(f, args[i]))) return NO_REF;
    Host method = host_getattr(f->world, known_object(f, object), name->text);
    if (!method) return folded(f, NULL);
    Host *objects = ARENA_ARRAY(f->arena, Host, count);
    for (uint32_t i = 0; i < count; i++) objects[i] = known_object(f, args[i]);
    Host result = host_call(f->world, method, objects, count);
    if (!result) return folded(f, NULL);
    bool is_text = host_kind(result) == HOST_STR || host_kind(result) == HOST_UNICODE;
    return is_scalar(result) && !(is_text && host_length(result) > MAX_FOLDED_TEXT) ? flow_constant(f, result) : NO_REF;
}

/* ---- tables of names ---- */

typedef struct TableUse { Sym name; bool in_function, is_changed; } TableUse;

static bool is_table(const TableUse *use, const Node *node) {
    return node && node->kind == NODE_Name && ((const NameNode *)node)->id == use->name;
}

static bool changes_it(const TableUse *use, const Node *node) {
    static const char *const methods[] = {"update", "setdefault", "pop", "popitem", "clear"};
    if (node->kind == NODE_Subscript) {
        const SubscriptNode *item = (const SubscriptNode *)node;
        return item->context != CONTEXT_LOAD && is_table(use, item->value);
    }
    if (node->kind != NODE_Attribute || !is_table(use, ((const AttributeNode *)node)->value)) return false;
    for (uint32_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (!strcmp(((const AttributeNode *)node)->attr->text, methods[i])) return true;
    return false;
}

/* What the enclosing function itself does is done when importing. */
static void look_at_use(void *data, const Node *node) {
    TableUse *use = data;
    TableUse inside = *use;
    inside.in_function |= node->kind == NODE_FunctionDef || node->kind == NODE_Lambda;
    inside.is_changed |= inside.in_function && changes_it(use, node);
    if (!inside.is_changed) walk_children(node, look_at_use, &inside);
    use->is_changed |= inside.is_changed;
}

/* Some function that shares the table assigns its items. */
static bool table_is_changed(Flow *f, const Node *table_node) {
    TableUse use = {.name = ((const NameNode *)table_node)->id};
    const Scope *around = f->scope->parent;
    while (around && around->parent && around->kind != SCOPE_FUNCTION) around = around->parent;
    use.in_function = !around || !around->node;
    walk_children(use.in_function ? f->node : around->node, look_at_use, &use);
    return use.is_changed;
}

Ref fold_table(Flow *f, const Node *table_node, Ref table, const Node *key_node, Ref key, bool is_test) {
    Host x = known_object(f, table), y = known_object(f, key);
    if (!x || !y || host_kind(x) != HOST_DICT || !is_scalar(y)) return NO_REF;
    if (key_node->kind == NODE_ConstantExpr || !is_free_name(f, table_node)) return NO_REF;
    if (table_is_changed(f, table_node)) return NO_REF;
    return folded(f, is_test ? host_compare(f->world, COMPARE_IN, y, x) : host_getitem(f->world, x, y));
}
