/* rtext.c: values as text: str(), repr(), print. */
#include "repr.h"
#include <string.h>

static Ref str_type(Lower *l) { return type_ref(l, l->p->string_type); }

/* ---- str() and repr() ---- */

static Ref bool_text(Lower *l, Ref value) {
    Ref word = ref_is_const(value) ? const_signed(l->p, const_of(l->p, value)->integer) : EMIT(l, cast_bool_to_int, SIGNED(l), value);
    return HELPER(l, "rtext.ll_bool_text", word, constant_ref(l, "False"), constant_ref(l, "True"));
}

static Ref concat3(Lower *l, Ref a, Ref b, Ref c) { return HELPER(l, "rstr.ll_concat3", a, b, c); }

static Ref tuple_text(Lower *l, Ref value, Repr *repr) {
    if (!repr->tuple.len) return constant_ref(l, "()");
    Ref result = constant_ref(l, "(");
    for (uint32_t i = 0; i < repr->tuple.len; i++) {
        Ref item = text_of(l, tuple_item(l, value, repr, i), repr->tuple.items[i], NULL, true);
        if (item == NO_REF) return NO_REF;
        bool is_last = i + 1 == repr->tuple.len;
        result = concat3(l, result, item, constant_ref(l, is_last ? (i ? ")" : ",)") : ", "));
    }
    return result;
}

static Host set_text(Rtyper *rt, const Repr *repr, Host item) {
    static const char *const texts[2][3] = {{"{", "}", "set()"}, {"frozenset({", "})", "frozenset()"}};
    Host args[4] = {item};
    for (int i = 0; i < 3; i++) {
        const char *text = texts[repr->dict.is_frozen][i];
        args[i + 1] = host_str(rt->w, text, (uint32_t)strlen(text));
    }
    return host_call(rt->w, helper_function(rt, "rset.make_set_text"), args, 4);
}

static Host item_text(Rtyper *rt, Repr *repr) {
    if (repr->text) return repr->text;
    if (repr->kind == REPR_INT && repr->integer == PRIM_Signed) repr->text = helper_function(rt, "rtext.ll_int_text");
    else if (repr->kind == REPR_INT)
        repr->text = helper_function(rt, repr->integer == PRIM_Unsigned ? "rtext.ll_uint_text" : "rtext.ll_narrow_text");
    if (repr->kind == REPR_FLOAT) repr->text = helper_function(rt, "rtext.ll_float_text");
    if (repr->kind == REPR_BOOL) repr->text = helper_function(rt, "rtext.ll_truth_text");
    if (repr->kind == REPR_STR) repr->text = helper_function(rt, "rtext.ll_quoted");
    if (repr->kind == REPR_BOX) repr->text = helper_function(rt, "rtext.ll_box_text");
    if (repr->kind == REPR_CHAR) repr->text = helper_function(rt, "rtext.ll_char_quoted");
    const char *factory = repr->kind == REPR_LIST ? (repr->list.resized ? "rtext.make_list_text" : "rtext.make_fixed_list_text") : NULL;
    Host item = factory ? item_text(rt, repr->list.item) : NULL;
    if (item) repr->text = host_call(rt->w, helper_function(rt, factory), &item, 1);
    if (repr->kind == REPR_TUPLE) {
        Host *items = ARENA_ARRAY(rt->arena, Host, repr->tuple.len + 1);
        for (uint32_t i = 0; i < repr->tuple.len; i++)
            if (!(items[i] = item_text(rt, repr->tuple.items[i]))) return NULL;
        Host all = host_tuple(rt->w, items, repr->tuple.len);
        repr->text = host_call(rt->w, helper_function(rt, "rtuple.make_tuple_text"), &all, 1);
    }
    if (repr->kind == REPR_DICT && repr->dict.is_set) {
        Host item = item_text(rt, repr->dict.key);
        return item ? repr->text = set_text(rt, repr, item) : NULL;
    }
    if (repr->kind == REPR_DICT) {
        Host both[] = {item_text(rt, repr->dict.key), item_text(rt, repr->dict.value)};
        if (both[0] && both[1]) repr->text = host_call(rt->w, helper_function(rt, "rtext.make_dict_text"), both, 2);
    }
    return repr->text;
}

static Ref container_text(Lower *l, Ref value, Repr *repr) {
    Host text = item_text(l->rt, repr);
    if (!text) return NO_REF;
    return HELPER(l, "rtext.ll_apply", value, host_ref(l, text));
}

/* An exception is its message; other instances say their class. */
static Ref instance_text(Lower *l, Ref value, Repr *repr, bool repr_style) {
    Ref text = repr->cls ? exception_text(l, value, repr->cls, repr_style) : NO_REF;
    if (text != NO_REF) return text;
    Ref name = emit_getfield(l, instance_typeptr(l, value), "name");
    return concat3(l, constant_ref(l, "<"), HELPER(l, "rclass.ll_class_name", str_type(l), name), constant_ref(l, " object>"));
}

/* ---- instances that may be None, or have no method for it ---- */

typedef Ref TextMaker(Lower *l, uint32_t index, bool repr_style);

static Ref text_choice(Lower *l, Ref test, TextMaker *yes, TextMaker *no, uint32_t index, bool repr_style) {
    Block *blocks[2] = {emit_new_block(l), emit_new_block(l)}, *join = emit_new_block(l);
    Ref result = block_add_arg(l->g, join, l->rt->str->type, NULL);
    emit_split(l);
    block_branch(l->g, l->block, test, l->span);
    for (int i = 0; i < 2; i++) block_add_link(l->g, l->block, blocks[i], NULL, 0);
    for (int i = 0; i < 2; i++) {
        l->block = blocks[i];
        Ref text = (i ? yes : no)(l, index, repr_style);
        emit_split(l);
        block_goto(l->g, l->block, join, &text, 1, l->span);
    }
    l->block = join;
    return result;
}

static Ref none_text(Lower *l, uint32_t index, bool repr_style) {
    (void)index; (void)repr_style;
    return constant_ref(l, "None");
}

static Ref default_text(Lower *l, uint32_t index, bool repr_style) {
    return instance_text(l, arg_ref(l, index), l->args[index].repr, repr_style);
}

static Ref own_text(Lower *l, uint32_t index, bool repr_style) {
    (void)index; (void)repr_style;
    Repr *wanted = l->result;
    l->result = l->rt->str;
    Ref text = lower_call_site(l, l->site);
    l->result = wanted;
    return text;
}

static bool class_has_text(Rtyper *rt, const ClassRepr *cls, const char *name) {
    Host method = host_class_lookup(rt->w, cls->cls, sym_of(rt, name), NULL);
    return method && host_kind(method) == HOST_FUNCTION;
}

/* Where only some classes have the method, the others have the text of all instances. */
static Ref own_or_default(Lower *l, uint32_t index, bool repr_style) {
    const ClassRepr *cls = l->args[index].repr->cls;
    bool all_have = !cls || class_has_text(l->rt, cls, "__repr__") || (!repr_style && class_has_text(l->rt, cls, "__str__"));
    if (all_have || !l->site->target_count || !l->site->targets[0].classdef) return own_text(l, index, repr_style);
    Ref has_own = NO_REF;
    for (uint32_t i = 0; i < l->site->target_count; i++) {
        Ref one = class_isinstance(l, arg_ref(l, index), false, class_repr_of(l->rt, l->site->targets[i].classdef));
        has_own = has_own == NO_REF ? one : emit_or(l, has_own, one);
    }
    return text_choice(l, has_own, own_text, default_text, index, repr_style);
}

Ref text_by_method(Lower *l, bool repr_style) {
    if (l->args[0].repr->kind != REPR_INSTANCE) return lower_call_site(l, l->site);
    bool may_be_none = arg_can_be_none(l, 0);
    Ref text = may_be_none ? text_choice(l, EMIT(l, ptr_nonzero, BOOL(l), arg_ref(l, 0)), own_or_default, none_text, 0, repr_style)
                           : own_or_default(l, 0, repr_style);
    return finish(l, text, l->rt->str);
}

static Ref string_text(Lower *l, Ref value, bool can_be_none, bool repr_style) {
    if (repr_style && can_be_none) return HELPER(l, "rtext.ll_quoted_or_none", value, constant_ref(l, "None"));
    if (repr_style) return HELPER(l, "rstr.ll_str_repr", value);
    return can_be_none ? HELPER(l, "rstr.ll_or_none", value, constant_ref(l, "None")) : value;
}

static Ref void_text(Lower *l, const Repr *repr) {
    return constant_ref(l, repr->object ? host_describe(l->rt->w, repr->object) : "None");
}

/* NO_REF: there is no text. `annotation` may be NULL: the value may be None. */
Ref text_of(Lower *l, Ref value, Repr *repr, const Annotation *annotation, bool repr_style) {
    Repr *str = l->rt->str;
    bool can_be_none = repr_is_pointer(repr) && (!annotation || annotation->can_be_none);
    switch (repr->kind) {
    case REPR_VOID: return void_text(l, repr);
    case REPR_BOX: return constant_ref(l, "None");
    case REPR_BOOL: return bool_text(l, value);
    case REPR_INT:
        if (repr->integer == PRIM_Unsigned) return HELPER(l, "rint.ll_uint2str", str_type(l), value, const_signed(l->p, 10));
        return HELPER(l, "rint.ll_int2dec", str_type(l), int_cast(l, value, repr->integer, PRIM_Signed));
    case REPR_FLOAT: return HELPER(l, "rfloat.ll_float2str", str_type(l), value);
    case REPR_CHAR: return string_text(l, convert(l, value, repr, str), false, repr_style);
    case REPR_STR: return string_text(l, value, can_be_none, repr_style);
    case REPR_UNICHAR: value = convert(l, value, repr, l->rt->unicode); /* fall through */
    case REPR_UNICODE:
        if (repr_style) return HELPER(l, "rtext.ll_unicode_repr", str_type(l), value);
        return HELPER(l, "rcodec.ll_encode_limited", str_type(l), value, const_signed(l->p, 128));
    case REPR_TUPLE: return tuple_text(l, value, repr);
    case REPR_LIST: case REPR_DICT: return container_text(l, value, repr);
    case REPR_INSTANCE: return instance_text(l, value, repr, repr_style);
    case REPR_CLASSES:
        return concat3(l, constant_ref(l, "<class "), HELPER(l, "rclass.ll_class_name", str_type(l), emit_getfield(l, value, "name")),
                       constant_ref(l, ">"));
    case REPR_RANGE: case REPR_ITERATOR: case REPR_FUNCTIONS: case REPR_METHODS: case REPR_CALLABLE: case REPR_FROZEN: case REPR_WEAKREF: case REPR_BUILTIN_METHOD:
    case REPR_POINTER: return NO_REF;
    }
    UNREACHABLE("repr kind %d", (int)repr->kind);
}

Ref arg_text(Lower *l, uint32_t index, bool repr_style) {
    Arg *arg = &l->args[index];
    if (arg_is_none(l, index)) return constant_ref(l, "None");
    if (arg->constant && (repr_is_number(arg->repr) || arg->repr->kind == REPR_STR || arg->repr->kind == REPR_CHAR)) {
        Host text = host_call(l->rt->w, host_builtin(l->rt->w, repr_style ? "repr" : "str"), &arg->constant, 1);
        if (text && host_kind(text) == HOST_STR) return constant_of(l->rt, text, l->rt->str);
        host_clear_exception(l->rt->w);
    }
    if (arg->repr->kind == REPR_INSTANCE && arg_can_be_none(l, index)) {
        Ref is_there = EMIT(l, ptr_nonzero, BOOL(l), arg_ref(l, index));
        return text_choice(l, is_there, default_text, none_text, index, repr_style);
    }
    Ref text = text_of(l, arg_ref(l, index), arg->repr, arg->annotation, repr_style);
    return text == NO_REF ? unsupported(l, "str()") : text;
}

/* str() of a character is the character. */
Ref lower_str_of(Lower *l) {
    uint32_t index = l->op->code == OP_call ? 1 : 0;
    if (l->result->kind == REPR_CHAR) return arg_as(l, index, l->result);
    return finish(l, arg_text(l, index, false), l->rt->str);
}

Ref lower_repr_of(Lower *l) { return finish(l, arg_text(l, l->op->code == OP_call ? 1 : 0, true), l->rt->str); }

/* ---- print ---- */

static void print_char(Lower *l, unsigned char c) {
    Ref ref = const_int(l->p, T_(l->p, Char), c);
    emit_extern(l, "rpy_print_char", T_(l->p, Void), &ref, 1);
}

static void print_text(Lower *l, Ref text) { emit_extern(l, "rpy_print", T_(l->p, Void), &text, 1); }

/* Only programs with `print x,` have blanks that are due. */
static void print_comma(Lower *l, int64_t what) {
    Ref ref = const_signed(l->p, what);
    if (l->rt->has_print_comma) emit_extern(l, "rpy_print_comma", T_(l->p, Void), &ref, 1);
}

Ref lower_print(Lower *l) {
    const char *end = l->op->imm.name ? l->op->imm.name->text : "\n";
    bool is_open = !strcmp(end, FLOW_PRINT_COMMA);
    print_comma(l, l->arg_count && *end ? 0 : 2);       /* sys.stdout.write() drops the blank */
    for (uint32_t i = 0; i < l->arg_count; i++) {
        if (i) print_char(l, ' ');
        if (l->args[i].repr->kind == REPR_CHAR && !l->args[i].constant) {
            Ref c = arg_ref(l, i);
            emit_extern(l, "rpy_print_char", T_(l->p, Void), &c, 1);
        } else print_text(l, arg_text(l, i, false));
    }
    if (is_open) print_comma(l, 1);
    else if (strlen(end) == 1) print_char(l, (unsigned char)*end);
    else if (*end) print_text(l, constant_ref(l, end));
    return const_void(l->p);
}
