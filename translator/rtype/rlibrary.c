/* rlibrary.c: functions of os, time, math and rpython.rlib. */
#include "repr.h"
#include <string.h>

static Ref str_type(Lower *l) { return type_ref(l, l->p->string_type); }
static Ref finish_signed(Lower *l, Ref value) { return finish(l, value, repr_signed(l->rt)); }

static Ref path_arg(Lower *l, uint32_t index) {
    arg_nonnull(l, index, NULL);
    return arg_as(l, index, l->rt->str);
}

/* ---- os and time ---- */

static Ref os_read(Lower *l) {
    Ref fd = arg_signed(l, 1), count = arg_signed(l, 2);
    return HELPER(l, "rio.ll_os_read", str_type(l), fd, count);
}

static Ref os_write(Lower *l) {
    Ref fd = arg_signed(l, 1);
    return finish_signed(l, HELPER(l, "rio.ll_os_write", fd, path_arg(l, 2)));
}

static Ref os_open(Lower *l) {
    Ref path = path_arg(l, 1), flags = arg_signed(l, 2), mode = l->arg_count > 3 ? arg_signed(l, 3) : const_signed(l->p, 0777);
    return finish_signed(l, HELPER(l, "rio.ll_os_open", path, flags, mode));
}

static Ref os_close(Lower *l) { return HELPER(l, "rio.ll_os_close", arg_signed(l, 1)); }

static Ref os_lseek(Lower *l) {
    Ref fd = arg_signed(l, 1), offset = arg_signed(l, 2), whence = arg_signed(l, 3);
    return finish_signed(l, HELPER(l, "rio.ll_os_lseek", fd, offset, whence));
}

static Ref os_ftruncate(Lower *l) {
    Ref fd = arg_signed(l, 1), size = arg_signed(l, 2);
    return HELPER(l, "rio.ll_os_ftruncate", fd, size);
}

static Ref os_isatty(Lower *l) { return HELPER(l, "rio.ll_os_isatty", arg_signed(l, 1)); }
static Ref os_getpid(Lower *l) { return finish_signed(l, emit_helper(l, "rio.ll_os_getpid", NULL, 0)); }
static Ref os_getcwd(Lower *l) { return HELPER(l, "rio.ll_os_getcwd", str_type(l)); }
static Ref os_exit(Lower *l) { return HELPER(l, "rio.ll_exit", arg_signed(l, 1)); }
static Ref os_unlink(Lower *l) { return HELPER(l, "rio.ll_os_unlink", path_arg(l, 1)); }
static Ref os_exists(Lower *l) { return HELPER(l, "rio.ll_os_exists", path_arg(l, 1)); }

static Ref os_getenv(Lower *l) {
    Ref name = path_arg(l, 1), absent = l->arg_count > 2 ? arg_as(l, 2, l->rt->str) : const_null(l->p, l->rt->str->type);
    return HELPER(l, "rio.ll_os_getenv", str_type(l), name, absent);
}

static Ref os_strerror(Lower *l) { return HELPER(l, "rio.ll_os_strerror", str_type(l), arg_signed(l, 1)); }

static Ref time_time(Lower *l) { return emit_helper(l, "rio.ll_time", NULL, 0); }
static Ref time_clock(Lower *l) { return emit_helper(l, "rio.ll_clock", NULL, 0); }
static Ref time_sleep(Lower *l) { return HELPER(l, "rio.ll_sleep", arg_as(l, 1, l->rt->float_)); }

/* ---- math ---- */

static Ref math_helper(Lower *l, const char *name) {
    Ref *args = ARENA_ARRAY(l->rt->arena, Ref, l->arg_count);
    for (uint32_t i = 1; i < l->arg_count; i++) args[i - 1] = arg_as(l, i, l->rt->float_);
    Ref result = emit_helper(l, arena_printf(l->rt->arena, "rmath.ll_%s", name), args, l->arg_count - 1);
    return finish(l, result, repr_pointer(l->rt, ref_type(l->g, result)));
}

/* gcd and isqrt. */
static Ref math_ints(Lower *l) {
    const char *name = strrchr(l->args[0].annotation->builtin->text, '.') + 1;
    Ref args[2] = {arg_signed(l, 1), l->arg_count > 2 ? arg_signed(l, 2) : NO_REF};
    return finish_signed(l, emit_helper(l, arena_printf(l->rt->arena, "rmath.ll_%s", name), args, l->arg_count - 1));
}

static Ref formatd(Lower *l) {
    Ref x = arg_as(l, 1, l->rt->float_), code = arg_as(l, 2, l->rt->char_), precision = arg_signed(l, 3);
    return HELPER(l, "rfloat.ll_formatd", str_type(l), x, code, precision, l->arg_count > 4 ? arg_signed(l, 4) : const_signed(l->p, 0));
}

static Ref math_function(Lower *l) { return math_helper(l, strrchr(l->args[0].annotation->builtin->text, '.') + 1); }
static Ref math_log(Lower *l) { return math_helper(l, l->arg_count > 2 ? "log_base" : "log"); }

static Ref math_ldexp(Lower *l) {
    Ref x = arg_as(l, 1, l->rt->float_), exponent = arg_signed(l, 2);
    return HELPER(l, "rmath.ll_ldexp", x, exponent);
}

static Ref math_pair(Lower *l) {
    const char *name = strrchr(l->args[0].annotation->builtin->text, '.') + 1;
    Ref x = arg_as(l, 1, l->rt->float_);
    return HELPER(l, arena_printf(l->rt->arena, "rmath.ll_%s", name), type_ref(l, l->result->type->target), x);
}

static Ref math_trunc(Lower *l) { return finish_signed(l, HELPER(l, "rfloat.ll_float2int", arg_as(l, 1, l->rt->float_))); }

/* ---- rarithmetic ---- */

static Ref intmask(Lower *l) {
    Repr *repr = l->args[1].repr;
    if (repr->kind == REPR_FLOAT) return finish_signed(l, EMIT(l, cast_float_to_int, SIGNED(l), arg_ref(l, 1)));
    return arg_as(l, 1, l->result);
}

static Ref widen(Lower *l) { return arg_as(l, 1, l->result); }

static Ref ovfcheck_float(Lower *l) { return finish_signed(l, HELPER(l, "rbuiltin.ll_float_to_int_ovf", arg_as(l, 1, l->rt->float_))); }
static Ref swapped_bits(Lower *l, Ref value, int64_t bytes) {
    if (bytes == 8) return HELPER(l, "rbuiltin.ll_byteswap", value);
    return HELPER(l, "rbuiltin.ll_byteswap_narrow", value, const_signed(l->p, 64 - 8 * bytes));
}

static Ref byteswap(Lower *l) {
    Repr *repr = l->args[1].repr;
    if (repr->kind == REPR_FLOAT) {
        Ref bits = swapped_bits(l, EMIT(l, float_to_bits, SIGNED(l), arg_ref(l, 1)), 8);
        return EMIT(l, bits_to_float, repr->type, bits);
    }
    if (repr_is_single(repr)) {
        Ref bits = swapped_bits(l, EMIT(l, single_to_bits, SIGNED(l), arg_ref(l, 1)), 4);
        return EMIT(l, bits_to_single, repr->type, bits);
    }
    PrimitiveKind kind = l->result->integer;
    Ref value = int_cast(l, arg_as(l, 1, l->result), kind, PRIM_Signed);
    return int_cast(l, swapped_bits(l, value, int_bits(kind) / 8), PRIM_Signed, kind);
}

static Ref most_value(Lower *l, bool is_most) {
    PrimitiveKind kind = l->result->integer;
    uint64_t ones = UINT64_MAX >> (64 - int_bits(kind)), top = int_is_signed(kind) ? ones >> 1 : ones;
    uint64_t value = is_most ? top : int_is_signed(kind) ? ~top : 0;
    return const_int(l->p, l->result->type, (int64_t)value);
}

static Ref most_neg_value(Lower *l) { return most_value(l, false); }
static Ref most_pos_value(Lower *l) { return most_value(l, true); }

static Ref mulmod(Lower *l) {
    Ref a = arg_signed(l, 1), b = arg_signed(l, 2), c = arg_signed(l, 3);
    return finish_signed(l, HELPER(l, "rbuiltin.ll_mulmod", a, b, c));
}

static Ref int_between(Lower *l) {
    Ref a = arg_signed(l, 1), b = arg_signed(l, 2), c = arg_signed(l, 3);
    return EMIT(l, int_between, BOOL(l), a, b, c);
}

static Ref force_ge_zero(Lower *l) { return finish_signed(l, HELPER(l, "rbuiltin.ll_force_ge_zero", arg_signed(l, 1))); }

static Ref c_division(Lower *l, const char *helper) {
    Ref a = arg_signed(l, 1), b = arg_signed(l, 2);
    return finish_signed(l, HELPER(l, helper, a, b));
}

static Ref c_div(Lower *l) { return c_division(l, "rbuiltin.ll_c_div"); }
static Ref c_mod(Lower *l) { return c_division(l, "rbuiltin.ll_c_mod"); }

static Ref uint_mul_high(Lower *l) {
    Repr *repr = l->rt->integer[PRIM_Unsigned];
    Ref a = arg_as(l, 1, repr), b = arg_as(l, 2, repr);
    return finish(l, EMIT(l, uint_mul_high, repr->type, a, b), repr);
}

static Ref is_valid_int(Lower *l) {
    Repr *repr = l->args[1].repr;
    if (repr->kind != REPR_INT || repr->integer != PRIM_Unsigned) return const_bool(l->p, repr->kind == REPR_INT || repr->kind == REPR_BOOL);
    return EMIT(l, int_ge, BOOL(l), int_cast(l, arg_ref(l, 1), PRIM_Unsigned, PRIM_Signed), const_signed(l->p, 0));
}

/* ---- objectmodel, debug, jit ---- */

static Ref nothing(Lower *l) { return const_zero(l->p, l->result->type); }
static Ref first_argument(Lower *l) { return arg_as(l, 1, l->result); }

static Ref instantiate(Lower *l) {
    Host cls = l->args[1].constant ? l->args[1].constant : l->args[1].repr->object;
    ClassRepr *repr = cls ? class_repr(l->rt, cls) : NULL;
    if (repr) return finish(l, class_new(l, repr), repr->instance);
    Ref vtable = arg_nonnull(l, 1, NULL);
    return finish(l, emit_call(l, emit_getfield(l, vtable, "instantiate"), NULL, 0), l->rt->object);
}

static Ref newlist_hint(Lower *l) {
    Ref room = l->arg_count > 1 ? arg_signed(l, 1) : const_signed(l->p, 0);
    if (l->result->kind != REPR_LIST || !l->result->list.resized) return unsupported(l, "newlist_hint()");
    return HELPER(l, "rlist.ll_newlist_hint", type_ref(l, l->result->type->target), room);
}

static Ref resizelist_hint(Lower *l) {
    Ref list = arg_nonnull(l, 1, NULL), room = arg_signed(l, 2);
    return l->args[1].repr->list.resized ? HELPER(l, "rlist.ll_reserve", list, room) : const_void(l->p);
}

static Ref r_dict(Lower *l) {
    if (l->result->kind != REPR_DICT) return unsupported(l, "r_dict()");
    return emit_malloc(l, l->result->dict.dict);
}

static Ref not_none(Lower *l) {
    arg_nonnull(l, 1, NULL);
    return arg_as(l, 1, l->result);
}

static Ref ll_assert(Lower *l) {
    Ref condition = truth_of(l, 1);
    uint32_t len;
    Host message = l->arg_count > 2 ? l->args[2].constant : NULL;
    EMIT(l, debug_assert, T_(l->p, Void), condition);
    vec_last(&l->block->ops).imm.name = sym_of(l->rt, message && host_kind(message) == HOST_STR ? host_bytes(message, &len) : "");
    return const_void(l->p);
}

static Ref fatalerror(Lower *l) { return HELPER(l, "rio.ll_fatal", path_arg(l, 1), constant_ref(l, "Fatal RPython error: "), constant_ref(l, "\n")); }

static Ref compute_hash(Lower *l) {
    Repr *stored = repr_stored(l->rt, l->args[1].repr);
    Ref value = arg_as(l, 1, stored);
    return finish_signed(l, HELPER(l, "rbuiltin.ll_hash", value, host_ref(l, item_hash(l->rt, stored))));
}

const NamedLower builtin_library[] = {
    {"os.read", os_read}, {"os.write", os_write}, {"os.open", os_open}, {"os.close", os_close}, {"os.isatty", os_isatty},
    {"os.lseek", os_lseek}, {"os.ftruncate", os_ftruncate},
    {"os.getpid", os_getpid}, {"os.getcwd", os_getcwd}, {"os._exit", os_exit}, {"os.unlink", os_unlink}, {"os.remove", os_unlink},
    {"os.path.exists", os_exists}, {"posixpath.exists", os_exists}, {"os.getenv", os_getenv}, {"os.strerror", os_strerror},
    {"time.time", time_time}, {"time.clock", time_clock}, {"time.sleep", time_sleep},
    {"math.sqrt", math_function}, {"math.sin", math_function}, {"math.cos", math_function}, {"math.tan", math_function},
    {"math.asin", math_function}, {"math.acos", math_function}, {"math.atan", math_function}, {"math.atan2", math_function},
    {"math.sinh", math_function}, {"math.cosh", math_function}, {"math.tanh", math_function}, {"math.asinh", math_function},
    {"math.acosh", math_function}, {"math.atanh", math_function}, {"math.exp", math_function}, {"math.expm1", math_function},
    {"math.log", math_log}, {"math.log10", math_function}, {"math.log2", math_function}, {"math.log1p", math_function},
    {"math.pow", math_function}, {"math.floor", math_function}, {"math.ceil", math_function}, {"math.fabs", math_function},
    {"math.fmod", math_function}, {"math.hypot", math_function}, {"math.copysign", math_function},
    {"math.degrees", math_function}, {"math.radians", math_function}, {"math.isnan", math_function},
    {"math.isinf", math_function}, {"math.ldexp", math_ldexp}, {"math.frexp", math_pair}, {"math.modf", math_pair},
    {"math.trunc", math_trunc}, {"math.erf", math_function}, {"math.erfc", math_function}, {"math.gamma", math_function},
    {"math.lgamma", math_function}, {"math.cbrt", math_function}, {"math.exp2", math_function}, {"math.remainder", math_function},
    {"math.nextafter", math_function}, {"math.isfinite", math_function}, {"math.gcd", math_ints}, {"math.isqrt", math_ints},
    {"rfloat.formatd", formatd},
    {"rarithmetic.intmask", intmask}, {"rarithmetic.longlongmask", intmask}, {"rarithmetic.widen", widen},
    {"rarithmetic.ovfcheck", widen}, {"rarithmetic.ovfcheck_float_to_int", ovfcheck_float}, {"rarithmetic.byteswap", byteswap},
    {"rarithmetic.ovfcheck_float_to_longlong", ovfcheck_float}, {"rarithmetic.mulmod", mulmod},
    {"rarithmetic.most_neg_value_of_same_type", most_neg_value}, {"rarithmetic.most_pos_value_of_same_type", most_pos_value},
    {"rarithmetic.r_singlefloat", first_argument},
    {"rarithmetic.int_between", int_between}, {"rarithmetic.int_force_ge_zero", force_ge_zero},
    {"rarithmetic.int_c_div", c_div}, {"rarithmetic.int_c_mod", c_mod}, {"rarithmetic.uint_mul_high", uint_mul_high},
    {"rarithmetic.is_valid_int", is_valid_int},
    {"weakref.ReferenceType", lower_weakref}, {"gc.collect", lower_gc_collect}, {"rgc._fq_register", lower_fq_register}, {"rgc._fq_next_dead", lower_fq_next_dead}, {"rgc._used_memory", lower_gc_used},
    {"objectmodel.keepalive_until_here", nothing}, {"objectmodel.instantiate", instantiate},
    {"objectmodel.free_non_gc_object", nothing},
    {"objectmodel.likely", first_argument}, {"objectmodel.unlikely", first_argument},
    {"objectmodel.is_annotation_constant", nothing}, {"objectmodel.compute_hash", compute_hash},
    {"objectmodel.compute_identity_hash", lower_identity_hash}, {"objectmodel.compute_unique_id", lower_id},
    {"objectmodel.current_object_addr_as_int", lower_id}, {"objectmodel.newlist_hint", newlist_hint},
    {"objectmodel.resizelist_hint", resizelist_hint}, {"objectmodel.prepare_dict_update", nothing},
    {"objectmodel.contains_with_hash", dict_contains_with_hash}, {"objectmodel.getitem_with_hash", dict_getitem_with_hash},
    {"objectmodel.setitem_with_hash", dict_setitem_with_hash}, {"objectmodel.delitem_with_hash", dict_delitem_with_hash},
    {"objectmodel.hash_in_dict", dict_hash_of_key}, {"objectmodel.r_dict", r_dict}, {"objectmodel.r_ordereddict", r_dict},
    {"debug.ll_assert", ll_assert}, {"debug.ll_assert_not_none", not_none}, {"debug.fatalerror", fatalerror},
    {"debug.fatalerror_notb", fatalerror}, {"debug.check_annotation", first_argument},
    {"rstring.str_piece", first_argument}, {"rstring.unicode_piece", first_argument}, {"debug.make_sure_not_resized", first_argument},
    {"debug.make_sure_not_modified", first_argument}, {"debug.mark_dict_non_null", first_argument},
    {"debug.check_list_of_chars", first_argument}, {"debug.check_nonneg", first_argument}, {"debug.check_regular_int", first_argument},
    {"jit.hint", first_argument}, {"jit.promote_string", first_argument}, {"jit.promote_unicode", first_argument},
    {"jit.assert_green", nothing}, {"jit.record_exact_class", nothing}, {"jit.record_known_class", nothing}, {"jit.record_exact_value", nothing},
    {"jit.record_known_result", nothing}, {"jit.set_param", nothing}, {"jit.set_param_to_default", nothing},
    {"jit.jit_debug", nothing}, {"jit.JitDriver.jit_merge_point", nothing}, {"jit.JitDriver.can_enter_jit", nothing},
    {"jit.JitDriver.loop_header", nothing}, {"nonconst.NonConstant", first_argument}, {NULL, NULL},
};
