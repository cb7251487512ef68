/* describe.c: annotations in words, for messages ("list of int", "Frame or None") and, exactly, for tests. */
#include "inference.h"
#include <string.h>

typedef struct Writer { Annotator *a; StrBuf *out; bool exactly; uint32_t depth; } Writer;

static void describe(Writer *w, Ann x);

static void put(Writer *w, const char *text) { strbuf_append(w->out, text); }

static const char *int_name(PrimitiveKind kind) {
    switch (kind) {
    case PRIM_Signed: return "int";
    case PRIM_Unsigned: return "r_uint";
    case PRIM_Int8: return "r_int8";
    case PRIM_UInt8: return "r_uint8";
    case PRIM_Int16: return "r_int16";
    case PRIM_UInt16: return "r_uint16";
    case PRIM_Int32: return "r_int32";
    case PRIM_UInt32: return "r_uint32";
    case PRIM_Void: case PRIM_Bool: case PRIM_Char: case PRIM_UniChar: case PRIM_Float: case PRIM_SingleFloat:
    case PRIM_Address: case PRIM_COUNT: break;
    }
    return "int";
}

/* What a container holds: in parentheses if it may be None, for so may the container. */
static void describe_part(Writer *w, Ann x) {
    if (x->kind == ANN_IMPOSSIBLE) {
        put(w, "nothing");
        return;
    }
    if (x->can_be_none) put(w, "(");
    describe(w, x);
    if (x->can_be_none) put(w, ")");
}

static void describe_tuple(Writer *w, Ann x) {
    if (!w->exactly && !x->tuple.len) { put(w, "empty tuple"); return; }
    put(w, "tuple of (");
    for (uint32_t i = 0; i < x->tuple.len; i++) {
        if (i) put(w, ", ");
        describe(w, x->tuple.items[i]);
    }
    put(w, ")");
}

static void describe_list(Writer *w, Ann x) {
    const ListDef *def = listdef_find(x->list);
    if (!w->exactly && def->item->kind == ANN_IMPOSSIBLE) { put(w, "empty list"); return; }
    if (def->is_range) put(w, "range");
    else put(w, "list");
    if (w->exactly && def->resized) put(w, "[resized]");
    else if (w->exactly && def->mutated) put(w, "[mutated]");
    if (def->is_range && !w->exactly) return;
    put(w, " of ");
    describe_part(w, def->item);
}

static void describe_dict(Writer *w, Ann x) {
    const DictDef *def = dictdef_find(x->dict);
    if (!w->exactly && def->key->kind == ANN_IMPOSSIBLE) {
        put(w, !def->is_set ? "empty dict" : def->is_frozen ? "empty frozenset" : "empty set");
        return;
    }
    if (def->is_set) {
        put(w, def->is_frozen ? "frozenset of " : "set of ");
        describe_part(w, def->key);
        return;
    }
    put(w, def->key_eq == NO_REF || def->has_own_keys ? "dict of " : "r_dict of ");
    describe_part(w, def->key);
    put(w, " to ");
    describe_part(w, def->value);
}

static const char *function_name(const FunctionDesc *function) { return host_function_name(function->function)->text; }

static void describe_member(Writer *w, PbcKind kind, const PbcMember *m) {
    switch (kind) {
    case PBC_FUNCTION: put(w, function_name(m->function)); break;
    case PBC_METHOD: case PBC_CALLABLE:
        if (m->classdef) strbuf_printf(w->out, "%s.", host_class_name(m->classdef->cls)->text);
        put(w, function_name(m->function));
        break;
    case PBC_CLASS: put(w, host_class_name(m->classdef->cls)->text); break;
    case PBC_FROZEN: strbuf_printf(w->out, "a %s", host_class_name(host_class_of(w->a->world, m->object))->text); break;
    }
}

static void describe_pbc(Writer *w, Ann x) {
    const Pbc *p = &x->pbc;
    static const char *const names[][2] = {{"function ", "one of the functions "}, {"class ", "one of the classes "},
                                           {"method ", "one of the methods "}, {"the constant, ", "one of the constants "},
                                           {"", "one of "}};
    put(w, names[p->kind][p->len > 1]);
    for (uint32_t i = 0; i < p->len; i++) {
        if (i) put(w, ", ");
        if (i == 3 && p->len > 4 && !w->exactly) {
            strbuf_printf(w->out, "and %u more", p->len - 3);
            return;
        }
        describe_member(w, p->kind, &p->members[i]);
    }
}

static void describe_constant(Writer *w, Ann x) {
    if (!w->exactly || x->constant == NO_REF) return;
    Host object = ann_constant_host(w->a, x);
    if (object && x->kind != ANN_LIST && x->kind != ANN_DICT && x->kind != ANN_SET && x->kind != ANN_INSTANCE && x->kind != ANN_TUPLE)
        strbuf_printf(w->out, " = %s", host_describe(w->a->world, object));
    else
        put(w, ", constant");
}

static void describe_kind(Writer *w, Ann x) {
    switch (x->kind) {
    case ANN_IMPOSSIBLE: put(w, x == w->a->unknown ? "unknown" : "nothing"); break;
    case ANN_NONE: put(w, "None"); break;
    case ANN_BOOL: put(w, "bool"); break;
    case ANN_INT:
        put(w, int_name(x->integer));
        if (w->exactly && x->nonneg && x->integer == PRIM_Signed && x->constant == NO_REF) put(w, " >= 0");
        break;
    case ANN_FLOAT: put(w, "float"); break;
    case ANN_CHAR: put(w, w->exactly ? "char" : "str"); break;
    case ANN_STR: put(w, "str"); break;
    case ANN_UNICHAR: put(w, w->exactly ? "unicode char" : "unicode"); break;
    case ANN_UNICODE: put(w, "unicode"); break;
    case ANN_TUPLE: describe_tuple(w, x); break;
    case ANN_LIST: describe_list(w, x); break;
    case ANN_DICT: case ANN_SET: describe_dict(w, x); break;
    case ANN_ITERATOR: put(w, "iterator over "); describe(w, x->iterator.over[0]); break;
    case ANN_INSTANCE: put(w, host_class_name(x->classdef->cls)->text); break;
    case ANN_WEAKREF: strbuf_printf(w->out, "weakref to %s", x->classdef ? host_class_name(x->classdef->cls)->text : "nothing"); break;
    case ANN_PBC: describe_pbc(w, x); break;
    case ANN_BUILTIN: {
        const char *name = x->builtin->text;
        strbuf_printf(w->out, "builtin %s", strncmp(name, "builtins.", 9) ? name : name + 9);
        break;
    }
    case ANN_BUILTIN_METHOD: strbuf_printf(w->out, "method %s of ", x->method.name->text); describe(w, x->method.self); break;
    case ANN_PTR:
        if (x->pointer == T_(w->a->program, SingleFloat)) put(w, "r_singlefloat");
        else type_print(x->pointer, w->out);
        break;
    case ANN_INTERIOR: put(w, "part of "); type_print(x->interior.base, w->out); break;
    case ANN_LLTYPE: put(w, "type "); type_print(const_of(w->a->program, x->constant)->of_type, w->out); break;
    case ANN_OPAQUE_CONST: {
        Host object = ann_constant_host(w->a, x);
        put(w, object ? host_describe(w->a->world, object) : "constant");
        if (object && host_kind(object) == HOST_INT) put(w, " (an int of more than 64 bits)");
        break;
    }
    }
}

static void describe(Writer *w, Ann x) {
    if (w->depth > 5) {     /* a list that holds itself */
        put(w, "...");
        return;
    }
    w->depth++;
    describe_kind(w, x);
    if (x->kind != ANN_OPAQUE_CONST && x->kind != ANN_LLTYPE && x->kind != ANN_PBC && x->kind != ANN_BUILTIN &&
        x->kind != ANN_NONE)
        describe_constant(w, x);
    if (x->can_be_none) put(w, " or None");
    w->depth--;
}

static const char *described(Annotator *a, Ann x, bool exactly) {
    StrBuf buf = {0};
    Writer w = {a, &buf, exactly, 0};
    describe(&w, x);
    const char *text = arena_strndup(a->arena, buf.data, buf.len);
    strbuf_free(&buf);
    return text;
}

const char *annotation_describe(Annotator *a, Ann x) { return described(a, x, false); }
const char *describe_exactly(Annotator *a, Ann x) { return described(a, x, true); }

const char *function_title(Annotator *a, const FunctionCell *function) {
    const char *name = host_function_name(function->desc.function)->text;
    if (!function->owner) return name;
    const char *cls = host_class_name(function->owner->cls)->text;
    if (!strcmp(cls, name)) return name;        /* a closure */
    return strcmp(name, "__init__") ? arena_printf(a->arena, "%s.%s", cls, name) : cls;
}
