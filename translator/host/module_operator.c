/* module_operator.c: the module operator: operators as functions; getters made by itemgetter, attrgetter, methodcaller. */
#include "host/core.h"
#include "host/int.h"
#include "host/library.h"

/* ---- operators: X(name, expression) of two operands ---- */
#define BINARY(name, OP) \
    static Host operator_##name(HostWorld *world, Host *a) { return host_binop(world, HOST_OP_##OP, a[0], a[1]); } \
    static Host operator_i##name(HostWorld *world, Host *a) { return host_inplace(world, HOST_OP_##OP, a[0], a[1]); }
BINARY(add, ADD) BINARY(sub, SUB) BINARY(mul, MUL) BINARY(matmul, MATMUL) BINARY(div, DIV) BINARY(truediv, TRUEDIV)
BINARY(floordiv, FLOORDIV) BINARY(mod, MOD) BINARY(pow, POW) BINARY(lshift, LSHIFT) BINARY(rshift, RSHIFT)
BINARY(or_, OR) BINARY(xor, XOR) BINARY(and_, AND)
#define COMPARISON(name, OP) \
    static Host operator_##name(HostWorld *world, Host *a) { return host_compare(world, COMPARE_##OP, a[0], a[1]); }
COMPARISON(eq, EQ) COMPARISON(ne, NE) COMPARISON(lt, LT) COMPARISON(le, LE) COMPARISON(gt, GT) COMPARISON(ge, GE)
COMPARISON(is_, IS) COMPARISON(is_not, IS_NOT)
#define UNARY(name, OP) \
    static Host operator_##name(HostWorld *world, Host *a) { return host_unop(world, HOST_##OP, a[0]); }
UNARY(neg, NEG) UNARY(pos, POS) UNARY(invert, INVERT) UNARY(abs, ABS)

static Host truth(HostWorld *world, int value) { return value < 0 ? NULL : host_bool_of(world, value); }
static Host none_if(HostWorld *world, bool good) { return good ? world->none : NULL; }

static Host operator_truth(HostWorld *world, Host *a) { return truth(world, host_is_true(world, a[0])); }
static Host operator_not(HostWorld *world, Host *a) {
    int value = host_is_true(world, a[0]);
    return truth(world, value < 0 ? -1 : !value);
}
static Host operator_contains(HostWorld *world, Host *a) { return truth(world, host_contains(world, a[0], a[1])); }
static Host operator_getitem(HostWorld *world, Host *a) { return host_getitem(world, a[0], a[1]); }
static Host operator_setitem(HostWorld *world, Host *a) { return none_if(world, host_setitem(world, a[0], a[1], a[2])); }
static Host operator_delitem(HostWorld *world, Host *a) { return none_if(world, host_delitem(world, a[0], a[1])); }
static Host operator_index(HostWorld *world, Host *a) {
    Host integer = host_index(world, a[0]);
    return integer ? host_int_plain(world, integer) : NULL;
}
static Host operator_concat(HostWorld *world, Host *a) { return host_binop(world, HOST_OP_ADD, a[0], a[1]); }
static Host operator_is_callable(HostWorld *world, Host *a) {
    return host_bool_of(world, host_class(world, a[0])->slots.call != NULL);
}

static Host operator_count(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[0]), item;
    int64_t count = 0;
    if (!iterator) return NULL;
    while ((item = host_next(world, iterator))) {
        int equal = host_eq(world, item, a[1]);
        if (equal < 0) return NULL;
        count += equal;
    }
    return host_pending(world) ? NULL : host_small(count);
}

static Host operator_index_of(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[0]), item;
    if (!iterator) return NULL;
    for (int64_t i = 0; (item = host_next(world, iterator)); i++) {
        int equal = host_eq(world, item, a[1]);
        if (equal) return equal < 0 ? NULL : host_small(i);
    }
    return host_pending(world) ? NULL : host_raise(world, world->e.ValueError, "sequence.index(x): x not in sequence");
}

/* ---- getters: one object each, what it gets in a tuple ---- */
typedef struct Getter {
    HostObject base;
    HostTuple *what;            /* items; attribute paths, each a tuple of names; of a methodcaller name and arguments */
    HostDict *keywords;
} Getter;

static Host make_getter(HostWorld *world, HostClass *cls, HostTuple *what) {
    Getter *getter = (Getter *)host_new_object(world, cls);
    getter->what = what;
    return &getter->base;
}

static bool single_argument(HostWorld *world, const HostArgs *args, const char *what) {
    return (args->count == 1 && !args->kw_count) ||
           host_raise_false(world, world->e.TypeError, "%s expected 1 argument, got %u", what, args->count);
}

static Host itemgetter_new(HostWorld *world, Host *a) {
    if (HOST_TUPLE(a[1])->len == 0) return host_raise(world, world->e.TypeError, "itemgetter expected 1 argument, got 0");
    return make_getter(world, HOST_CLS(a[0]), HOST_TUPLE(a[1]));
}

static Host itemgetter_call(HostWorld *world, Host self, const HostArgs *args) {
    HostTuple *what = ((Getter *)self)->what;
    if (!single_argument(world, args, "itemgetter")) return NULL;
    if (what->len == 1) return host_getitem(world, args->items[0], what->items[0]);
    HostTuple *result = host_alloc_tuple(world, what->len);
    for (uint32_t i = 0; i < what->len; i++)
        if (!(result->items[i] = host_getitem(world, args->items[0], what->items[i]))) return NULL;
    return &result->base;
}

static Host split_path(HostWorld *world, Host name) {
    if (!host_arg_kind(world, name, HOST_STR, "an attribute name as str")) return NULL;
    HostList *names = host_new_list(world, 0);
    const char *start = HOST_STR(name)->bytes, *dot;
    for (; (dot = strchr(start, '.')); start = dot + 1)
        host_list_push(world, names, host_intern_str(world, host_new_str(world, start, (size_t)(dot - start))));
    host_list_push(world, names, host_intern_cstr(world, start));
    return host_tuple(world, names->items, names->len);
}

static Host attrgetter_new(HostWorld *world, Host *a) {
    HostTuple *names = HOST_TUPLE(a[1]), *paths = host_alloc_tuple(world, names->len);
    if (names->len == 0) return host_raise(world, world->e.TypeError, "attrgetter expected 1 argument, got 0");
    for (uint32_t i = 0; i < names->len; i++)
        if (!(paths->items[i] = split_path(world, names->items[i]))) return NULL;
    return make_getter(world, HOST_CLS(a[0]), paths);
}

static Host follow(HostWorld *world, Host object, HostTuple *path) {
    for (uint32_t i = 0; i < path->len && object; i++) object = host_get(world, object, path->items[i]);
    return object;
}

static Host attrgetter_call(HostWorld *world, Host self, const HostArgs *args) {
    HostTuple *what = ((Getter *)self)->what;
    if (!single_argument(world, args, "attrgetter")) return NULL;
    if (what->len == 1) return follow(world, args->items[0], HOST_TUPLE(what->items[0]));
    HostTuple *result = host_alloc_tuple(world, what->len);
    for (uint32_t i = 0; i < what->len; i++)
        if (!(result->items[i] = follow(world, args->items[0], HOST_TUPLE(what->items[i])))) return NULL;
    return &result->base;
}

static Host methodcaller_new(HostWorld *world, Host *a) {
    if (!host_arg_kind(world, a[1], HOST_STR, "a method name as str")) return NULL;
    HostTuple *what = host_tuple_pack(world, 2, host_intern_str(world, a[1]), a[2]);
    Getter *getter = (Getter *)make_getter(world, HOST_CLS(a[0]), what);
    getter->keywords = HOST_DICT(a[3]);
    return &getter->base;
}

static Host methodcaller_call(HostWorld *world, Host self, const HostArgs *args) {
    Getter *getter = (Getter *)self;
    if (!single_argument(world, args, "methodcaller")) return NULL;
    Host method = host_get(world, args->items[0], getter->what->items[0]);
    return method ? host_call_tuple(world, method, getter->what->items[1], getter->keywords) : NULL;
}

const HostTypeDef host_type_itemgetter = {
    .name = "itemgetter", .module = "operator", .kind = HOST_OTHER, .size = sizeof(Getter), .no_builtin = true,
    .new_fn = itemgetter_new, .new_signature = "cls, /, *items", .slots = {.call = itemgetter_call}};
const HostTypeDef host_type_attrgetter = {
    .name = "attrgetter", .module = "operator", .kind = HOST_OTHER, .size = sizeof(Getter), .no_builtin = true,
    .new_fn = attrgetter_new, .new_signature = "cls, /, *names", .slots = {.call = attrgetter_call}};
const HostTypeDef host_type_methodcaller = {
    .name = "methodcaller", .module = "operator", .kind = HOST_OTHER, .size = sizeof(Getter), .no_builtin = true,
    .new_fn = methodcaller_new, .new_signature = "cls, name, /, *args, **kw", .slots = {.call = methodcaller_call}};

/* ---- the module; each function also under its special name ---- */
#define BINARY_ENTRY(name, short_name) \
    {#name, operator_##name, "a, b, /"}, {"__" #short_name "__", operator_##name, "a, b, /"}, \
    {"i" #short_name, operator_i##name, "a, b, /"}, {"__i" #short_name "__", operator_i##name, "a, b, /"}
#define COMPARISON_ENTRY(name) {#name, operator_##name, "a, b, /"}, {"__" #name "__", operator_##name, "a, b, /"}
#define UNARY_ENTRY(name) {#name, operator_##name, "a, /"}, {"__" #name "__", operator_##name, "a, /"}

static const HostMethodDef functions[] = {
    BINARY_ENTRY(add, add), BINARY_ENTRY(sub, sub), BINARY_ENTRY(mul, mul), BINARY_ENTRY(matmul, matmul),
    BINARY_ENTRY(div, div), BINARY_ENTRY(truediv, truediv), BINARY_ENTRY(floordiv, floordiv), BINARY_ENTRY(mod, mod),
    BINARY_ENTRY(pow, pow), BINARY_ENTRY(lshift, lshift), BINARY_ENTRY(rshift, rshift), BINARY_ENTRY(or_, or),
    BINARY_ENTRY(xor, xor), BINARY_ENTRY(and_, and), COMPARISON_ENTRY(eq), COMPARISON_ENTRY(ne), COMPARISON_ENTRY(lt),
    COMPARISON_ENTRY(le), COMPARISON_ENTRY(gt), COMPARISON_ENTRY(ge), UNARY_ENTRY(neg), UNARY_ENTRY(pos),
    UNARY_ENTRY(invert), UNARY_ENTRY(abs),
    {"is_", operator_is_, "a, b, /"}, {"is_not", operator_is_not, "a, b, /"}, {"inv", operator_invert, "a, /"},
    {"truth", operator_truth, "a, /"}, {"not_", operator_not, "a, /"}, {"__not__", operator_not, "a, /"},
    {"contains", operator_contains, "a, b, /"}, {"__contains__", operator_contains, "a, b, /"},
    {"sequenceIncludes", operator_contains, "a, b, /"}, {"getitem", operator_getitem, "a, b, /"},
    {"__getitem__", operator_getitem, "a, b, /"}, {"setitem", operator_setitem, "a, b, c, /"},
    {"__setitem__", operator_setitem, "a, b, c, /"}, {"delitem", operator_delitem, "a, b, /"},
    {"__delitem__", operator_delitem, "a, b, /"}, {"index", operator_index, "a, /"}, {"__index__", operator_index, "a, /"},
    {"concat", operator_concat, "a, b, /"}, {"__concat__", operator_concat, "a, b, /"}, {"countOf", operator_count, "a, b, /"},
    {"indexOf", operator_index_of, "a, b, /"}, {"isCallable", operator_is_callable, "a, /"},
    {0}};

static bool operator_init(HostWorld *world, Host module) {
    host_module_set(world, module, "itemgetter", &world->t.itemgetter_->base);
    host_module_set(world, module, "attrgetter", &world->t.attrgetter_->base);
    host_module_set(world, module, "methodcaller", &world->t.methodcaller_->base);
    return true;
}

const HostModuleDef host_module_operator = {"operator", functions, operator_init};
