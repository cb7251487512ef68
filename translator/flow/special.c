/* special.c: calls of functions the translator knows by qualified name while it builds graphs. */
#include "build.h"
#include <string.h>

typedef bool Special(Flow *f, const CallNode *node, Ref callee, Ref *result);

static bool is_simple(const CallNode *node, uint32_t least, uint32_t most) {
    if (node->keywords.len || node->args.len < least || node->args.len > most) return false;
    for (uint32_t i = 0; i < node->args.len; i++)
        if (node->args.items[i]->kind == NODE_Starred) return false;
    return true;
}

static Ref *eval_args(Flow *f, const CallNode *node) {
    Ref *args = ARENA_ARRAY(f->arena, Ref, node->args.len);
    for (uint32_t i = 0; i < node->args.len; i++) args[i] = eval(f, node->args.items[i]);
    return args;
}

static bool special_translated(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    (void)callee;
    if (!is_simple(node, 0, 0)) return false;
    *result = bool_ref(f, true);
    return true;
}

static bool special_ovfcheck(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    (void)callee;
    if (!is_simple(node, 1, 1)) return false;
    *result = eval_overflow_checked(f, node->args.items[0], node->base.span);
    if (*result != NO_REF) return true;
    Diag *d = flow_error(f, F012, node->args.items[0]->span,
                         "ovfcheck() takes the operation to check itself");
    diag_help(d, "write ovfcheck(a + b), with one of + - * // %% << or abs()");
    *result = unknown_ref(f);
    return true;
}

/* Of a constant, or of a class that is no class: false, the test stays. */
static bool fold_isinstance(Flow *f, Ref value, Ref cls, Ref *result) {
    Host object = known_object(f, value);
    if (!object || !known_object(f, cls)) return false;
    *result = fold_call(f, host_builtin(f->world, "isinstance"), (Ref[]){value, cls}, 2);
    return *result != NO_REF;
}

static bool special_isinstance(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    (void)callee;
    if (!is_simple(node, 2, 2)) return false;
    Ref *args = eval_args(f, node);
    if (!fold_isinstance(f, args[0], args[1], result))
        *result = flow_op(f, OP_isinstance, node->base.span, args[0], args[1]);
    return true;
}

static bool special_issubclass(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (!is_simple(node, 2, 2)) return false;
    Ref *args = eval_args(f, node);
    *result = fold_call(f, known_object(f, callee), args, 2);
    if (*result == NO_REF) *result = flow_op(f, OP_issubtype, node->base.span, args[0], args[1]);
    return true;
}

static bool special_bool(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    (void)callee;
    if (!is_simple(node, 1, 1)) return false;
    *result = flow_truth(f, eval(f, node->args.items[0]), node->base.span);
    return true;
}

/* Functions of scalars alone: computed now if all arguments are known. */
static bool special_pure(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (!is_simple(node, 1, UINT32_MAX)) return false;
    Ref *args = eval_args(f, node);
    bool all_scalar = true;
    for (uint32_t i = 0; i < node->args.len; i++)
        all_scalar &= known_object(f, args[i]) && is_scalar(known_object(f, args[i]));
    *result = all_scalar ? fold_call(f, known_object(f, callee), args, node->args.len) : NO_REF;
    if (*result == NO_REF) *result = flow_call(f, callee, args, node->args.len, node->base.span);
    return true;
}

/* math.floor(x) and math.ceil(x) give an int in Python 3. */
static bool special_whole(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (f->module->dialect == DIALECT_2 || !special_pure(f, node, callee, result)) return false;
    if (!known_object(f, *result)) *result = flow_call(f, flow_constant(f, host_builtin(f->world, "int")), result, 1, node->base.span);
    return true;
}

/* Python 2 writes 017, Python 3 0o17. */
static bool special_oct(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    return eval_plain_call(f, node, callee, result) || special_pure(f, node, callee, result);
}

static bool special_len(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (!is_simple(node, 1, 1)) return false;
    Ref value = eval(f, node->args.items[0]);
    const Ref *items;
    uint32_t count;
    Host object = known_object(f, value);
    if (known_items(f, value, &items, &count)) *result = int_ref(f, count);
    else if (object && is_scalar(object)) *result = fold_call(f, known_object(f, callee), &value, 1);
    else *result = NO_REF;
    if (*result == NO_REF) *result = flow_call(f, callee, &value, 1, node->base.span);
    return true;
}

/* ---- attributes by name ---- */

static Sym attribute_name(Flow *f, Ref ref, Span span) {
    Host name = known_object(f, ref);
    uint32_t len;
    if (name && host_kind(name) == HOST_STR) {
        const char *bytes = host_bytes(name, &len);
        return intern(f->cx->interner, bytes, len);
    }
    Diag *d = flow_error(f, F016, span, "the name of the attribute is not a constant string");
    diag_help(d, "attributes are known at translation time; loop over an unrolling_iterable of the names, or use a dict");
    return NULL;
}

static bool has_known_attribute(Flow *f, Ref object, Sym name, Ref *value) {
    Host x = known_object(f, object);
    *value = NO_REF;
    if (!x) return false;
    HostKind kind = host_kind(x);
    bool fixed = kind == HOST_MODULE || kind == HOST_CLASS || kind == HOST_FUNCTION || kind == HOST_NONE ||
                 (kind == HOST_INSTANCE && is_frozen(f, x));
    if (!fixed) return false;
    Host found = host_getattr(f->world, x, name->text);
    if (found) *value = flow_constant(f, found);
    else host_clear_exception(f->world);
    return true;
}

static bool special_getattr(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (!is_simple(node, 2, 3)) return false;
    Ref *args = eval_args(f, node);
    Sym name = attribute_name(f, args[1], node->args.items[1]->span);
    *result = unknown_ref(f);
    if (!name) return true;
    if (node->args.len == 2) { *result = flow_getattr(f, args[0], name, node->base.span); return true; }
    if (has_known_attribute(f, args[0], name, result)) {
        if (*result == NO_REF) *result = args[2];
    } else *result = flow_call(f, callee, args, 3, node->base.span);
    return true;
}

static bool special_hasattr(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    if (!is_simple(node, 2, 2)) return false;
    Ref *args = eval_args(f, node), value;
    Sym name = attribute_name(f, args[1], node->args.items[1]->span);
    *result = unknown_ref(f);
    if (!name) return true;
    if (has_known_attribute(f, args[0], name, &value)) *result = bool_ref(f, value != NO_REF);
    else *result = flow_call(f, callee, args, 2, node->base.span);
    return true;
}

static bool special_setattr(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    (void)callee;
    if (!is_simple(node, 3, 3)) return false;
    Ref *args = eval_args(f, node);
    Sym name = attribute_name(f, args[1], node->args.items[1]->span);
    *result = none_ref(f);
    if (name) flow_op_imm(f, OP_setattr, (Immediate){.name = name}, node->base.span, args[0], args[2]);
    return true;
}

static bool special_print(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    (void)callee;
    *result = eval_print(f, node);
    return true;
}

static bool special_refused(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    Diag *d = flow_error(f, F015, node->base.span, "%s() has no meaning at run time",
                         host_qualified_name(f->world, known_object(f, callee))->text + 9);
    diag_help(d, "an executable has no names or source text any more; call it at import time");
    *result = unknown_ref(f);
    return true;
}

static const struct { const char *name; Special *special; } specials[] = {
    {"rpython.rlib.objectmodel.we_are_translated", special_translated},
    {"rpython.rlib.rarithmetic.ovfcheck", special_ovfcheck},
    {"builtins.isinstance", special_isinstance}, {"builtins.issubclass", special_issubclass},
    {"builtins.getattr", special_getattr}, {"builtins.setattr", special_setattr},
    {"builtins.hasattr", special_hasattr}, {"builtins.len", special_len}, {"builtins.print", special_print},
    {"builtins.dict", eval_dict_call}, {"collections.OrderedDict", eval_dict_call},
    {"builtins.bool", special_bool}, {"builtins.ord", special_pure}, {"builtins.chr", special_pure},
    {"builtins.unichr", special_pure}, {"builtins.int", special_pure}, {"builtins.float", special_pure},
    {"builtins.str", special_pure}, {"builtins.abs", special_pure}, {"builtins.min", special_pure},
    {"builtins.max", special_pure}, {"rpython.rlib.rarithmetic.r_uint", special_pure},
    {"rpython.rlib.rarithmetic.r_int", special_pure}, {"rpython.rlib.rarithmetic.intmask", special_pure},
    {"rpython.rlib.rarithmetic.r_ulonglong", special_pure},
    {"rpython.rlib.rarithmetic.r_longlong", special_pure},
    {"builtins.repr", special_pure}, {"builtins.hex", special_pure},
    {"math.floor", special_whole}, {"math.ceil", special_whole},
    {"builtins.oct", special_oct}, {"builtins.locals", special_refused},
    {"builtins.globals", special_refused}, {"builtins.vars", special_refused},
    {"builtins.dir", special_refused}, {"builtins.eval", special_refused},
    {"builtins.exec", special_refused}, {"builtins.execfile", special_refused},
    {"builtins.compile", special_refused}, {"builtins.__import__", special_refused},
    {"builtins.super", special_refused},
    {"builtins.enumerate", special_unrolled}, {"builtins.zip", special_unrolled}, {"builtins.reversed", special_unrolled},
    {"rpython.rlib.unroll.unrolling_iterable", special_unrolling},
};

bool eval_special_call(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    Sym name = host_qualified_name(f->world, known_object(f, callee));
    for (size_t i = 0; name && i < sizeof specials / sizeof *specials; i++)
        if (!strcmp(name->text, specials[i].name)) return specials[i].special(f, node, callee, result);
    return false;
}
