/* constant.c: host objects and constants as constants of a representation. */
#include "repr.h"
#include <string.h>

/* A number that was a name so far: see Symbolic in rlib/objectmodel.py. Others stay as they are. */
static Host symbol_value(Rtyper *rt, Host object) {
    Host compute = host_instance_get(rt->w, object, sym_of(rt, "compute_fn"));
    Host value = compute ? host_call(rt->w, compute, NULL, 0) : host_instance_get(rt->w, object, sym_of(rt, "default"));
    if (compute && !value) host_report_exception(rt->w, NO_SPAN, "computing a ComputedIntSymbolic");
    return value ? value : object;
}

static Ref int_constant(Rtyper *rt, Host object, const Type *type) {
    int64_t value = 0;
    uint64_t word = 0;
    if (host_kind(object) == HOST_INSTANCE) object = symbol_value(rt, object);
    HostKind kind = host_kind(object);
    if (kind == HOST_BOOL) value = host_bool_value(object);
    bool is_int = kind == HOST_INT || kind == HOST_INSTANCE;    /* r_uint(1) */
    if (is_int && !host_int_value(object, &value) && host_uint_value(object, &word)) value = (int64_t)word;
    return const_int(rt->p, type, int_truncated(value, type->primitive));
}

/* Of a number; of r_uint(1) and r_singlefloat(1.5), which are instances, too. */
static double float_value(Rtyper *rt, Host object) {
    int64_t value = 0;
    uint64_t word = 0;
    HostKind kind = host_kind(object);
    if (kind == HOST_INSTANCE) {
        object = host_call(rt->w, host_builtin(rt->w, "float"), &object, 1);
        if (!object) host_clear_exception(rt->w);
        return object ? host_float_value(object) : 0.0;
    }
    if (kind == HOST_FLOAT) return host_float_value(object);
    if (kind == HOST_BOOL) return host_bool_value(object);
    if (kind != HOST_INT) return 0.0;
    if (host_int_value(object, &value)) return (double)value;
    return host_uint_value(object, &word) ? (double)word : 0.0;
}

static bool check_kind(Rtyper *rt, Host object, bool ok, const char *wanted) {
    if (ok) return true;
    diag_error(rt->cx->diags, R002, NO_SPAN, "prebuilt %s where %s is expected", host_describe(rt->w, object), wanted);
    rt->error_count++;
    return false;
}

Ref constant_string(Rtyper *rt, const char *text, uint32_t len) {
    Sym key = intern(rt->cx->interner, text, len);
    Prebuilt *prebuilt = map_get(&rt->strings, MAP_KEY(key));
    if (!prebuilt) {
        prebuilt = prebuilt_new(rt->p, rt->p->string_type, len, "str");
        Prebuilt *chars = prebuilt->items[1].inlined;
        chars->bytes = key->text;
        map_put(rt->arena, &rt->strings, MAP_KEY(key), prebuilt);
    }
    return const_prebuilt(rt->p, prebuilt);
}

Ref constant_ref(Lower *l, const char *text) { return constant_string(l->rt, text, (uint32_t)strlen(text)); }

static Ref constant_unicode(Rtyper *rt, Host object) {
    uint32_t len;
    const uint32_t *points = host_code_points(rt->w, object, &len);
    Sym key = intern(rt->cx->interner, (const char *)points, (size_t)len * sizeof *points);
    Prebuilt *prebuilt = map_get(&rt->unicodes, MAP_KEY(key));
    if (!prebuilt) {
        prebuilt = prebuilt_new(rt->p, rt->p->unicode_type, len, "unicode");
        Prebuilt *chars = prebuilt->items[1].inlined;
        for (uint32_t i = 0; i < len; i++) chars->items[i].value = const_int(rt->p, T_(rt->p, UniChar), points[i]);
        map_put(rt->arena, &rt->unicodes, MAP_KEY(key), prebuilt);
    }
    return const_prebuilt(rt->p, prebuilt);
}

static Ref char_constant(Rtyper *rt, Host object) {
    uint32_t len = 0;
    const char *bytes = host_kind(object) == HOST_STR ? host_bytes(object, &len) : "";
    check_kind(rt, object, len == 1, "a character");
    return const_int(rt->p, T_(rt->p, Char), (uint8_t)bytes[0]);
}

static Ref unichar_constant(Rtyper *rt, Host object) {
    uint32_t len = 0;
    if (host_kind(object) == HOST_STR) {
        const char *bytes = host_bytes(object, &len);
        return const_int(rt->p, T_(rt->p, UniChar), (uint8_t)bytes[0]);
    }
    const uint32_t *points = host_code_points(rt->w, object, &len);
    return const_int(rt->p, T_(rt->p, UniChar), len ? points[0] : 0);
}

static Ref text_constant(Rtyper *rt, Host object, Repr *repr) {
    HostKind kind = host_kind(object);
    if (repr->kind == REPR_CHAR) return char_constant(rt, object);
    if (repr->kind == REPR_UNICHAR) return unichar_constant(rt, object);
    if (repr->kind == REPR_UNICODE && kind == HOST_UNICODE) return constant_unicode(rt, object);
    if (repr->kind == REPR_UNICODE && kind == HOST_STR) {
        uint32_t len;
        const char *bytes = host_bytes(object, &len);
        return constant_unicode(rt, host_unicode(rt->w, bytes, len));
    }
    uint32_t len = 0;
    if (!check_kind(rt, object, kind == HOST_STR, "a str")) return const_null(rt->p, repr->type);
    const char *bytes = host_bytes(object, &len);
    return constant_string(rt, bytes, len);
}

/* llmemory.NULL: the only address that the program knows. */
static bool is_null_address(Rtyper *rt, Host object) {
    Host number = host_kind(object) == HOST_INSTANCE ? host_getattr(rt->w, object, "number") : NULL;
    int64_t value;
    return number && host_kind(number) == HOST_INT && host_int_value(number, &value) && value == 0;
}

static Ref methods_constant(Rtyper *rt, Host object, Repr *repr) {
    Host self = host_kind(object) == HOST_METHOD ? host_method_self(object) : object;
    Ref ref = constant_of(rt, self, rt->object);
    return constant_convert(rt, ref, rt->object, repr);
}

/* None is the null of every pointer. */
Ref constant_of(Rtyper *rt, Host object, Repr *repr) {
    bool is_none = host_kind(object) == HOST_NONE;
    if (is_none && repr->kind != REPR_BOX) return const_zero(rt->p, repr->type);
    switch (repr->kind) {
    case REPR_VOID: return const_void(rt->p);
    case REPR_BOX: return const_bool(rt->p, false);
    case REPR_BOOL: return const_bool(rt->p, host_truth(rt->w, object));
    case REPR_INT: return int_constant(rt, object, repr->type);
    case REPR_FLOAT: return const_float(rt->p, float_value(rt, object));
    case REPR_CHAR: case REPR_UNICHAR: case REPR_STR: case REPR_UNICODE: return text_constant(rt, object, repr);
    case REPR_FROZEN:
        return prebuilt_object(rt, host_kind(object) == HOST_METHOD ? host_method_self(object) : object, repr);
    case REPR_TUPLE: case REPR_LIST: case REPR_RANGE: case REPR_DICT: case REPR_INSTANCE: case REPR_WEAKREF:
        return prebuilt_object(rt, object, repr);
    case REPR_FUNCTIONS: return function_constant(rt, repr->family, object);
    case REPR_CLASSES: {
        ClassRepr *cls = class_repr(rt, host_kind(object) == HOST_METHOD ? host_method_self(object) : object);
        if (!check_kind(rt, object, cls != NULL, "a class")) return const_null(rt->p, repr->type);
        return class_vtable_ref(rt, cls);
    }
    case REPR_METHODS: return methods_constant(rt, object, repr);
    case REPR_CALLABLE: return callable_constant(rt, repr, object);
    case REPR_BUILTIN_METHOD: return constant_of(rt, host_kind(object) == HOST_METHOD ? host_method_self(object) : object, repr->self);
    case REPR_POINTER:
        if (repr_is_single(repr)) return const_single(rt->p, (float)float_value(rt, object));
        if (repr->type->kind == TYPE_PTR) return prebuilt_pointer(rt, object, repr);
        check_kind(rt, object, is_null_address(rt, object), "an address other than NULL");
        return const_null(rt->p, repr->type);
    case REPR_ITERATOR:
        check_kind(rt, object, false, "an iterator");
        return const_null(rt->p, repr->type);
    }
    UNREACHABLE("repr kind %d", (int)repr->kind);
}

/* A constant in another representation without an operation; NO_REF when that takes one. */
Ref constant_convert(Rtyper *rt, Ref ref, Repr *from, Repr *to) {
    const Const *constant = const_of(rt->p, ref);
    if (constant->kind == CONST_NULL && to->type->kind == TYPE_PTR) return const_null(rt->p, to->type);
    if (constant->kind == CONST_PREBUILT && to->type->kind == TYPE_PTR && to->type->target->kind == TYPE_STRUCT) {
        Prebuilt *part = prebuilt_part(constant->prebuilt, to->type->target);
        if (part) return const_prebuilt(rt->p, part);
    }
    if (constant->kind != CONST_INT) return NO_REF;
    int64_t value = constant->integer;
    if (from->kind == REPR_CHAR && to->kind == REPR_STR) {
        char c = (char)value;
        return constant_string(rt, &c, 1);
    }
    if (from->kind == REPR_BOOL && to->kind == REPR_INT) return const_int(rt->p, to->type, value);
    if (to->kind == REPR_BOOL && from->kind == REPR_INT) return const_bool(rt->p, value != 0);
    if (to->kind != REPR_FLOAT) return NO_REF;
    bool is_unsigned = from->kind == REPR_INT && from->integer == PRIM_Unsigned;
    return const_float(rt->p, is_unsigned ? (double)(uint64_t)value : (double)value);
}
