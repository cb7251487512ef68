/* rbuiltin.c: calls of builtin functions and methods. Operand 0 is the callee, the arguments follow. Functions of os, time, math
 * and rlib are in rlibrary.c, those of lltype in rptr.c. */
#include "repr.h"
#include <string.h>

static Ref str_type(Lower *l) { return type_ref(l, l->p->string_type); }
static Ref finish_signed(Lower *l, Ref value) { return finish(l, value, repr_signed(l->rt)); }

/* The call as if its arguments were the operands of an operation. */
static Ref as_operation(Lower *l, OpCode code, Sym name, LowerFn *lower) {
    const Op *call = l->op;
    Op op = {.code = code, .result = call->result, .operand_count = call->operand_count - 1, .operands = call->operands + 1,
             .imm.name = name, .span = call->span};
    l->op = &op;
    l->args++;
    l->arg_count--;
    Ref result = lower(l);
    l->args--;
    l->arg_count++;
    l->op = call;
    return result;
}

/* ---- sizes and sequences ---- */

static Ref lower_len(Lower *l) {
    if (l->args[1].annotation->kind == ANN_INTERIOR) return interior_length(l);
    return finish_signed(l, length_of(l, 1));
}

static Ref lower_range(Lower *l) {
    Ref zero = const_signed(l->p, 0), one = const_signed(l->p, 1);
    Ref start = l->arg_count > 2 ? arg_signed(l, 1) : zero, stop = arg_signed(l, l->arg_count > 2 ? 2 : 1);
    Ref step = l->arg_count > 3 ? arg_signed(l, 3) : one;
    if (l->result->kind == REPR_RANGE) {
        Ref type = type_ref(l, l->result->type->target);
        if (step == one) return HELPER(l, "rrange.ll_new_up", type, start, stop);
        return HELPER(l, "rrange.ll_new", type, start, stop, step);
    }
    if (l->result->kind != REPR_LIST) return unsupported(l, "range()");
    return list_from_items(l, HELPER(l, "rrange.ll_items", type_ref(l, l->result->list.array), start, stop, step), l->result);
}

static Ref lower_list(Lower *l) {
    if (l->arg_count == 1) {
        Ref items = emit_malloc_varsize(l, l->result->list.array, const_signed(l->p, 0));
        return list_from_items(l, items, l->result);
    }
    Repr *repr = l->args[1].repr;
    if (repr->kind == REPR_DICT) {
        Ref dict = arg_nonnull(l, 1, "keys");
        return list_from_items(l, HELPER(l, "rdict.ll_keys", type_ref(l, l->result->list.array), dict), l->result);
    }
    Ref list = list_of_value(l, 1);
    return list == NO_REF ? list_of_iterator(l, 1) : list;
}

static Ref lower_sorted(Lower *l) { return list_sorted(l, 1); }

static Ref lower_tuple(Lower *l) {
    if (l->arg_count == 1) return tuple_make(l, l->result, NULL);
    return arg_as(l, 1, l->result);
}

static Ref lower_dict(Lower *l) {
    if (l->arg_count == 1) return emit_malloc(l, l->result->dict.dict);
    if (l->args[1].repr->kind != REPR_DICT) return unsupported(l, "dict()");
    Ref dict = arg_nonnull(l, 1, "items");
    Ref copy = emit_malloc(l, l->result->dict.dict);
    dict_update(l, copy, l->result, dict, l->args[1].repr);
    return copy;
}

static Ref lower_set(Lower *l) { return emit_malloc(l, l->result->dict.dict); }

static Ref iter_op(Lower *l) { return as_operation(l, OP_iter, NULL, lower_iter); }

/* ---- numbers and texts ---- */

static Ref text_argument(Lower *l, uint32_t index) {
    arg_nonnull(l, index, NULL);
    Repr *repr = l->args[index].repr;
    if (repr->kind == REPR_UNICODE || repr->kind == REPR_UNICHAR)
        return HELPER(l, "rcodec.ll_encode_limited", str_type(l), arg_as(l, index, l->rt->unicode), const_signed(l->p, 128));
    return arg_as(l, index, l->rt->str);
}

static Ref lower_int(Lower *l) {
    if (l->arg_count == 1) return finish_signed(l, const_signed(l->p, 0));
    Repr *repr = l->args[1].repr;
    if (repr->kind == REPR_FLOAT) return finish_signed(l, HELPER(l, "rfloat.ll_float2int", arg_ref(l, 1)));
    if (repr_is_number(repr)) return arg_as(l, 1, l->result);
    if (!repr_is_text(repr)) return unsupported(l, "int()");
    Ref text = text_argument(l, 1), base = l->arg_count > 2 ? arg_signed(l, 2) : const_signed(l->p, 10);
    return finish_signed(l, HELPER(l, "rint.ll_str2int", text, base, constant_ref(l, "invalid literal for int() with base "), constant_ref(l, ": ")));
}

static Ref lower_float(Lower *l) {
    if (l->arg_count == 1) return const_float(l->p, 0.0);
    if (repr_is_number(l->args[1].repr) || repr_is_single(l->args[1].repr)) return arg_as(l, 1, l->rt->float_);
    return HELPER(l, "rfloat.ll_str2float", text_argument(l, 1), constant_ref(l, "could not convert string to float: "));
}

static Ref lower_str(Lower *l) { return l->arg_count == 1 ? constant_ref(l, "") : lower_str_of(l); }

static Ref lower_unicode(Lower *l) {
    if (l->arg_count == 1) return constant_of(l->rt, host_unicode(l->rt->w, "", 0), l->rt->unicode);
    Repr *repr = l->args[1].repr;
    if (repr->kind == REPR_UNICODE || repr->kind == REPR_UNICHAR) return arg_as(l, 1, l->rt->unicode);
    Ref type = type_ref(l, l->p->unicode_type);
    if (l->arg_count == 2 && !repr_is_text(repr)) {
        Ref text = text_of(l, arg_ref(l, 1), repr, l->args[1].annotation, false);
        return text == NO_REF ? unsupported(l, "unicode()") : HELPER(l, "rcodec.ll_decode_ascii", type, text);
    }
    uint32_t len;
    Host encoding = l->arg_count > 2 ? l->args[2].constant : NULL;
    const char *name = encoding && host_kind(encoding) == HOST_STR ? host_bytes(encoding, &len) : "ascii";
    const char *helper = !strncmp(name, "utf", 3) ? "rcodec.ll_decode_utf8" : !strncmp(name, "latin", 5) ? "rcodec.ll_decode_latin1"
                         : "rcodec.ll_decode_ascii";
    return HELPER(l, helper, type, text_argument(l, 1));
}

static Ref lower_truth(Lower *l) { return l->arg_count == 1 ? const_bool(l->p, false) : truth_of(l, 1); }

static Ref lower_chr(Lower *l) { return finish(l, HELPER(l, "rint.ll_chr", arg_signed(l, 1)), l->rt->char_); }
static Ref lower_unichr(Lower *l) { return finish(l, HELPER(l, "rint.ll_unichr", arg_signed(l, 1)), l->rt->unichar); }

static Ref lower_ord(Lower *l) {
    Repr *repr = l->args[1].repr;
    if (repr->kind == REPR_CHAR) return finish_signed(l, EMIT(l, cast_char_to_int, SIGNED(l), arg_ref(l, 1)));
    if (repr->kind == REPR_UNICHAR) return finish_signed(l, EMIT(l, cast_unichar_to_int, SIGNED(l), arg_ref(l, 1)));
    return finish_signed(l, HELPER(l, "rbuiltin.ll_ord", arg_nonnull(l, 1, NULL)));
}

static Ref lower_abs(Lower *l) {
    if (l->args[1].repr->kind == REPR_FLOAT) return EMIT(l, float_abs, l->rt->float_->type, arg_ref(l, 1));
    if (l->args[1].repr->kind == REPR_INT && l->args[1].repr->integer == PRIM_Unsigned) return arg_as(l, 1, l->result);
    return finish_signed(l, EMIT(l, int_abs, SIGNED(l), arg_signed(l, 1)));
}

static Ref lower_round(Lower *l) { return HELPER(l, "rfloat.ll_round", arg_as(l, 1, l->rt->float_)); }

static Ref in_base(Lower *l, int64_t base, char letter) {
    Ref digits = const_signed(l->p, base), prefix = const_int(l->p, T_(l->p, Char), letter);
    if (l->args[1].repr->kind == REPR_INT && l->args[1].repr->integer == PRIM_Unsigned)
        return HELPER(l, "rint.ll_uint2base", str_type(l), arg_ref(l, 1), digits, prefix);
    return HELPER(l, "rint.ll_int2base", str_type(l), arg_signed(l, 1), digits, prefix);
}

static Ref lower_hex(Lower *l) { return in_base(l, 16, 'x'); }
static Ref lower_oct(Lower *l) { return in_base(l, 8, 'o'); }
static Ref lower_bin(Lower *l) { return in_base(l, 2, 'b'); }

static Ref lower_divmod(Lower *l) {
    if (l->args[1].repr->kind != REPR_FLOAT && l->args[2].repr->kind != REPR_FLOAT)
        return as_operation(l, OP_floordiv, NULL, int_divmod);
    Repr *repr = l->rt->float_, *items[] = {repr, repr};
    Ref a = arg_as(l, 1, repr), b = arg_as(l, 2, repr);
    Ref quotient = HELPER(l, "rfloat.ll_floordiv", a, b), rest = HELPER(l, "rfloat.ll_mod", a, b);
    Repr *tuple = repr_tuple(l->rt, items, 2);
    return finish(l, tuple_make(l, tuple, (Ref[]){quotient, rest}), tuple);
}

static Ref power_op(Lower *l) {
    bool floats = l->args[0].repr->kind == REPR_FLOAT || l->args[1].repr->kind == REPR_FLOAT;
    return floats ? float_binary(l, OP_pow) : int_binary(l, OP_pow);
}
static Ref lower_pow(Lower *l) { return as_operation(l, OP_pow, NULL, power_op); }

/* ---- choosing ---- */

static Ref min_max(Lower *l, bool is_max) {
    if (l->arg_count == 2) {
        Repr *list = l->args[1].repr;
        if (list->kind != REPR_LIST || !item_less(l->rt, list->list.item)) return unsupported(l, is_max ? "max()" : "min()");
        Ref value = arg_nonnull(l, 1, NULL), items = list_items(l, value, list), length = list_length(l, value, list);
        Ref less = host_ref(l, item_less(l->rt, list->list.item));
        return finish(l, HELPER(l, is_max ? "rbuiltin.ll_list_max" : "rbuiltin.ll_list_min", items, length, less), list->list.item);
    }
    Host less = item_less(l->rt, l->result);
    if (!less) return unsupported(l, is_max ? "max()" : "min()");
    Ref result = arg_as(l, 1, l->result);
    for (uint32_t i = 2; i < l->arg_count; i++)
        result = HELPER(l, is_max ? "rbuiltin.ll_max" : "rbuiltin.ll_min", result, arg_as(l, i, l->result), host_ref(l, less));
    return result;
}

static Ref lower_min(Lower *l) { return min_max(l, false); }
static Ref lower_max(Lower *l) { return min_max(l, true); }

static Ref lower_sum(Lower *l) {
    Repr *list = l->args[1].repr;
    if (list->kind != REPR_LIST && list->kind != REPR_RANGE) return unsupported(l, "sum()");
    Ref start = l->arg_count > 2 ? arg_as(l, 2, l->result) : const_zero(l->p, l->result->type);
    Ref value = arg_nonnull(l, 1, NULL), items = list_items(l, value, list), length = list_length(l, value, list);
    return HELPER(l, "rbuiltin.ll_sum", items, length, start);
}

static Ref any_all(Lower *l, const char *helper) {
    Repr *list = l->args[1].repr;
    if (list->kind != REPR_LIST || !(repr_is_number(list->list.item) || list->list.item->kind == REPR_INSTANCE))
        return unsupported(l, "any() or all()");
    Ref value = arg_nonnull(l, 1, NULL), items = list_items(l, value, list), length = list_length(l, value, list);
    return HELPER(l, helper, items, length);
}

static Ref lower_any(Lower *l) { return any_all(l, "rbuiltin.ll_any"); }
static Ref lower_all(Lower *l) { return any_all(l, "rbuiltin.ll_all"); }

static Ref lower_cmp(Lower *l) {
    Repr *repr = l->args[1].repr->kind == REPR_FLOAT || l->args[2].repr->kind == REPR_FLOAT ? l->rt->float_
                 : repr_is_text(l->args[1].repr) && l->args[1].repr != l->args[2].repr ? l->rt->str
                 : repr_is_number(l->args[1].repr) ? repr_signed(l->rt) : l->args[1].repr;
    Host less = item_less(l->rt, repr);
    if (!less) return unsupported(l, "cmp()");
    Ref a = arg_as(l, 1, repr), b = arg_as(l, 2, repr);
    return finish_signed(l, HELPER(l, "rbuiltin.ll_cmp", a, b, host_ref(l, less)));
}

/* ---- identity and hashes ---- */

static Ref lower_hash(Lower *l) {
    Repr *repr = l->args[1].repr, *stored = repr_stored(l->rt, repr);
    Ref value = arg_as(l, 1, stored);
    return finish_signed(l, HELPER(l, "rbuiltin.ll_hash", value, host_ref(l, item_hash(l->rt, stored))));
}

Ref lower_identity_hash(Lower *l) {
    if (!repr_is_pointer(l->args[1].repr)) return lower_hash(l);
    return finish_signed(l, HELPER(l, "rdict.ll_ptr_hash", arg_ref(l, 1)));
}

Ref lower_id(Lower *l) {
    if (!repr_is_pointer(l->args[1].repr)) return lower_hash(l);
    return finish_signed(l, EMIT(l, cast_ptr_to_int, SIGNED(l), arg_ref(l, 1)));
}

/* ---- attributes and types ---- */

static Sym name_argument(Lower *l, uint32_t index) {
    uint32_t len;
    Host name = l->args[index].constant;
    CHECK(name && host_kind(name) == HOST_STR, "an attribute name varies");
    const char *text = host_bytes(name, &len);
    return intern(l->rt->cx->interner, text, len);
}

static Ref lower_getattr_call(Lower *l) {
    const CallSite *site = l->site;
    l->site = NULL;             /* of the builtin, not of a property */
    Ref result = as_operation(l, OP_getattr, name_argument(l, 2), dispatch);
    l->site = site;
    return result;
}

static Ref setattr_shifted(Lower *l) {
    Arg args[2] = {l->args[0], l->args[2]}, *saved = l->args;
    l->args = args;
    l->arg_count = 2;
    Ref result = dispatch(l);
    l->args = saved;
    l->arg_count = 3;
    return result;
}

static Ref lower_setattr_call(Lower *l) { return as_operation(l, OP_setattr, name_argument(l, 2), setattr_shifted); }
static Ref lower_isinstance_call(Lower *l) { return as_operation(l, OP_isinstance, NULL, lower_isinstance); }
static Ref lower_issubclass_call(Lower *l) { return as_operation(l, OP_issubtype, NULL, lower_issubtype); }
static Ref lower_nothing(Lower *l) { return const_zero(l->p, l->result->type); }

static Ref lower_exception_init(Lower *l) {
    Repr *self = l->args[1].repr;
    if (self->kind == REPR_INSTANCE && self->cls) exception_init(l, arg_nonnull(l, 1, NULL), self->cls, 2, false);
    return const_void(l->p);
}

const NamedLower builtin_functions[] = {
    {"len", lower_len}, {"range", lower_range}, {"xrange", lower_range}, {"int", lower_int}, {"long", lower_int},
    {"float", lower_float}, {"str", lower_str}, {"bytes", lower_str}, {"unicode", lower_unicode}, {"repr", lower_repr_of},
    {"bool", lower_truth}, {"chr", lower_chr}, {"unichr", lower_unichr}, {"ord", lower_ord}, {"abs", lower_abs},
    {"min", lower_min}, {"max", lower_max}, {"sum", lower_sum}, {"sorted", lower_sorted}, {"list", lower_list},
    {"tuple", lower_tuple}, {"dict", lower_dict}, {"set", lower_set}, {"frozenset", lower_set},
    {"collections.OrderedDict", lower_dict}, {"enumerate", lower_enumerate},
    {"zip", lower_zip}, {"reversed", lower_reversed}, {"iter", iter_op}, {"next", lower_next},
    {"isinstance", lower_isinstance_call}, {"issubclass", lower_issubclass_call}, {"type", lower_type},
    {"getattr", lower_getattr_call}, {"setattr", lower_setattr_call}, {"hash", lower_hash}, {"id", lower_id}, {"cmp", lower_cmp},
    {"divmod", lower_divmod}, {"pow", lower_pow}, {"round", lower_round}, {"hex", lower_hex}, {"oct", lower_oct},
    {"bin", lower_bin}, {"any", lower_any}, {"all", lower_all}, {"object.__init__", lower_nothing}, {"hasattr", lower_nothing}, {"callable", lower_nothing},
    {"BaseException.__init__", lower_exception_init}, {"Exception.__init__", lower_exception_init},
    {"EnvironmentError.__init__", lower_exception_init}, {NULL, NULL},
};

/* ---- finding ---- */

/* "builtins.len" is len; what is below rpython.rlib and the low-level types goes by module and name. */
static const char *short_name(const char *name) {
    static const char *const prefixes[] = {"builtins.", "rpython.rtyper.lltypesystem.", "rpython.rlib.lltypesystem.", "rpython.rlib."};
    for (uint32_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (!strncmp(name, prefixes[i], strlen(prefixes[i]))) return name + strlen(prefixes[i]);
    return name;
}

static void add_all(Rtyper *rt, const NamedLower *table) {
    for (; table->name; table++) map_put(rt->arena, &rt->builtins, MAP_KEY(sym_of(rt, table->name)), (void *)table);
}

void builtins_setup(Rtyper *rt) {
    add_all(rt, builtin_functions);
    add_all(rt, builtin_library);
    add_all(rt, lowlevel_functions);
}

/* r_uint(x) and its like: classes that are machine integers. */
static Ref convert_integer(Lower *l) {
    if (l->arg_count == 1) return const_zero(l->p, l->result->type);
    Repr *repr = l->args[1].repr;
    if (repr->kind == REPR_FLOAT) {
        if (l->result->integer == PRIM_Unsigned) return EMIT(l, cast_float_to_uint, l->result->type, arg_ref(l, 1));
        return finish_signed(l, EMIT(l, cast_float_to_int, SIGNED(l), arg_ref(l, 1)));
    }
    return repr_is_number(repr) ? arg_as(l, 1, l->result) : lower_int(l);
}

/* A function of rlib/iteration.py is called instead. */
static bool is_stand_in(const Lower *l) {
    if (!l->site || l->site->kind != CALL_DIRECT) return false;
    return l->site->callee->kind == ANN_PBC && l->site->callee->pbc.kind == PBC_FUNCTION;
}

/* A method the program defines answers: str(x) by __str__, len(x) by __len__. */
static Ref by_method(Lower *l) {
    const Op *call = l->op;
    Op op = {.code = OP_iter, .result = call->result, .operand_count = call->operand_count - 1, .operands = call->operands + 1,
             .span = call->span};
    Repr *wanted = l->result;
    l->op = &op;
    l->args++;
    l->arg_count--;
    l->result = l->site->family || l->site->target_count != 1 ? site_result(l->rt, l->site)
                : signature_of(l->rt, l->site->targets[0].graph)->result;
    const char *name = call->operand_count == 2 && wanted->kind == REPR_STR ? short_name(l->args[-1].annotation->builtin->text) : "";
    bool is_repr = !strcmp(name, "repr");
    if (is_repr || !strcmp(name, "str")) l->result = l->rt->str;
    Ref value = is_repr || !strcmp(name, "str") ? text_by_method(l, is_repr) : lower_call_site(l, l->site);
    value = convert(l, value, l->result, wanted);
    l->result = wanted;
    l->args--;
    l->arg_count++;
    l->op = call;
    return value;
}

Ref lower_builtin_call(Lower *l) {
    const Annotation *callee = l->args[0].annotation;
    if (callee->kind != ANN_BUILTIN) return l->site && l->site->kind != CALL_BUILTIN ? lower_call_site(l, l->site) : unsupported(l, "a call");
    if (is_stand_in(l)) return lower_call_site(l, l->site);
    if (l->site && (l->site->kind == CALL_METHOD || l->site->kind == CALL_DIRECT)) return by_method(l);
    const char *name = short_name(callee->builtin->text);
    if (!strncmp(name, "lloperation.llop.", 17)) return lower_llop(l);
    const NamedLower *known = map_get(&l->rt->builtins, MAP_KEY(sym_of(l->rt, name)));
    if (known) return known->lower(l);
    if (l->result->kind == REPR_INT) return convert_integer(l);
    return unsupported(l, arena_printf(l->rt->arena, "%s()", name));
}

static const NamedLower *method_table(const Repr *self) {
    if (repr_is_text(self)) return str_methods;
    if (self->kind == REPR_LIST) return list_methods;
    if (self->kind != REPR_DICT) return NULL;
    return self->dict.is_set ? set_methods : dict_methods;
}

static Ref float_is_integer(Lower *l) { return HELPER(l, "rbuiltin.ll_is_integer", arg_ref(l, 0)); }

Ref lower_builtin_method(Lower *l) {
    const Annotation *method = l->args[0].annotation, *self = method->method.self;
    Arg *arg = &l->args[0];
    arg->repr = repr_of(l->rt, self);
    arg->annotation = self;
    arg->constant = NULL;
    if (self->constant != NO_REF && const_of(l->p, self->constant)->kind == CONST_HOST) arg->constant = const_of(l->p, self->constant)->host;
    if (is_stand_in(l)) return lower_call_site(l, l->site);
    const char *name = method->method.name->text;
    const NamedLower *table = method_table(arg->repr);
    for (; table && table->name; table++)
        if (!strcmp(table->name, name)) return table->lower(l);
    if (arg->repr->kind == REPR_ITERATOR) {
        Op op = *l->op;
        op.code = OP_next;
        l->op = &op;
        return lower_next(l);
    }
    if (arg->repr->kind == REPR_FLOAT) return float_is_integer(l);
    return unsupported(l, arena_printf(l->rt->arena, "method %s()", name));
}
