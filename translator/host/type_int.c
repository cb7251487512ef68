/* type_int.c: the types int (also called long) and bool. The arithmetic is in int.c. */
#include "host/int.h"
#include "host/core.h"
#include "host/library.h"
#include <math.h>

/* ---- construction ---- */
/* An instance of a subclass, with the int's value. */
static Host int_of_subclass(HostWorld *world, HostClass *cls, Host value) {
    HostIntView view;
    host_int_view(value, &view);
    size_t limbs = mpz_size(view.z);
    HostInt *integer = host_alloc(world, sizeof *integer + (limbs + 1) * sizeof(mp_limb_t));
    integer->base.cls = cls;
    integer->size = mpz_sgn(view.z) < 0 ? -(int64_t)limbs : (int64_t)limbs;
    if (limbs) memcpy(integer->limbs, mpz_limbs_read(view.z), limbs * sizeof(mp_limb_t));
    return &integer->base;
}

static Host int_from_text(HostWorld *world, Host text, Host base) {
    int64_t radix = 10;
    const char *bytes;
    uint32_t len;
    if (base && !host_arg_int(world, base, &radix)) return NULL;
    if (radix != 0 && (radix < 2 || radix > 36))
        return host_raise(world, world->e.ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (!host_arg_bytes(world, text, &bytes, &len)) return NULL;
    return host_int_parse(world, bytes, len, (int)radix);
}

/* Through __int__, __index__ or __trunc__; NULL and nothing pending when it has none. */
static Host int_from_hooks(HostWorld *world, Host x) {
    Host hooks[3] = {world->s.dunder_int, world->s.dunder_index, world->s.dunder_trunc};
    for (int i = 0; i < 3; i++) {
        bool bound;
        Host method = host_lookup_special(world, x, hooks[i], &bound);
        if (!method) {
            if (host_pending(world)) return NULL;
            continue;
        }
        Host result = bound ? host_call0(world, method) : host_call1(world, method, x);
        if (result && !host_is_int(result))
            return host_raise(world, world->e.TypeError, "__int__ returned non-int (type %s)",
                              host_type_name(world, result));
        return result;
    }
    return NULL;
}

static Host int_from(HostWorld *world, Host x, Host base) {
    HostKind kind = host_kind_inline(x);
    if (kind == HOST_STR || kind == HOST_UNICODE || kind == HOST_BYTEARRAY) return int_from_text(world, x, base);
    if (base) return host_raise(world, world->e.TypeError, "int() can't convert non-string with explicit base");
    bool plain = host_is_small(x) || x->cls == world->t.int_ || x->cls == world->t.bool_;
    if (plain) return host_int_plain(world, x);
    if (kind == HOST_FLOAT) return host_int_from_double(world, host_double(x));
    Host result = int_from_hooks(world, x);
    if (!result && !host_pending(world))
        return host_raise(world, world->e.TypeError,
                          "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                          host_type_name(world, x));
    return result ? host_int_plain(world, result) : NULL;
}

static Host int_new(HostWorld *world, Host *a) {
    HostClass *cls = HOST_CLS(a[0]);
    Host value = a[1] ? int_from(world, a[1], a[2]) : host_small(0);
    if (!value || cls == world->t.int_) return value;
    return int_of_subclass(world, cls, value);
}

static Host bool_new(HostWorld *world, Host *a) {
    int truth = a[1] ? host_is_true(world, a[1]) : 0;
    return truth < 0 ? NULL : host_bool_of(world, truth);
}

/* ---- slots ---- */
static Host int_repr(HostWorld *world, Host self) { return host_int_text(world, self, 10); }

static Host bool_repr(HostWorld *world, Host self) { return host_new_cstr(world, self == world->true_ ? "True" : "False"); }

static bool int_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    *hash = host_int_hash(self);
    return true;
}

static int int_truth(HostWorld *world, Host self) {
    (void)world;
    return host_is_small(self) ? host_small_value(self) != 0 : ((HostInt *)self)->size != 0;
}

static Host int_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    if (!host_is_int(a) || !host_is_int(b)) return world->not_implemented;
    return host_bool_of(world, host_order_is(op, host_int_order(a, b)));
}

/* ---- methods ---- */
static Host int_bit_length(HostWorld *world, Host *a) {
    (void)world;
    HostIntView view;
    host_int_view(a[0], &view);
    return host_small(mpz_sgn(view.z) == 0 ? 0 : (int64_t)mpz_sizeinbase(view.z, 2));
}

static Host int_bit_count(HostWorld *world, Host *a) {
    (void)world;
    HostIntView view;
    host_int_view(a[0], &view);
    mp_bitcnt_t count = 0;
    if (mpz_size(view.z)) count = mpn_popcount(mpz_limbs_read(view.z), (mp_size_t)mpz_size(view.z));
    return host_small((int64_t)count);
}

static Host int_itself(HostWorld *world, Host *a) { return host_int_plain(world, a[0]); }

static Host int_to_float(HostWorld *world, Host *a) {
    double value;
    return host_int_to_double(world, a[0], &value) ? host_new_float(world, value) : NULL;
}

static Host int_pow(HostWorld *world, Host *a) {
    if (!host_is_int(a[0]) || !host_is_int(a[1])) return world->not_implemented;
    if (!a[2] || a[2] == world->none) return host_int_binary(world, HOST_OP_POW, a[0], a[1]);
    return host_is_int(a[2]) ? host_int_pow_mod(world, a[0], a[1], a[2]) : world->not_implemented;
}

static Host int_hex(HostWorld *world, Host *a) {
    Host text = host_int_text(world, a[0], 16);
    const char *digits = HOST_STR(text)->bytes;
    return host_str_format(world, "%s0x%s", *digits == '-' ? "-" : "", digits + (*digits == '-'));
}

static Host int_oct(HostWorld *world, Host *a) {
    Host text = host_int_text(world, a[0], 8);
    const char *digits = HOST_STR(text)->bytes;
    return host_str_format(world, "%s0%s", *digits == '-' ? "-" : "", digits + (*digits == '-'));
}

static Host int_round(HostWorld *world, Host *a) {
    int64_t digits = 0;
    if (a[1] && a[1] != world->none && !host_arg_int(world, a[1], &digits)) return NULL;
    if (digits >= 0) return host_int_plain(world, a[0]);
    Host unit = host_binop(world, HOST_OP_POW, host_small(10), host_small(-digits));
    Host half = unit ? host_binop(world, HOST_OP_FLOORDIV, unit, host_small(2)) : NULL;
    Host shifted = half ? host_binop(world, HOST_OP_ADD, a[0], half) : NULL;
    Host pair = shifted ? host_binop(world, HOST_OP_DIVMOD, shifted, unit) : NULL;
    if (!pair) return NULL;
    Host quotient = HOST_TUPLE(pair)->items[0];
    bool tie = host_int_order(HOST_TUPLE(pair)->items[1], host_small(0)) == 0;
    Host odd = host_binop(world, HOST_OP_AND, quotient, host_small(1));
    if (tie && host_int_order(odd, host_small(1)) == 0) quotient = host_binop(world, HOST_OP_SUB, quotient, host_small(1));
    return host_binop(world, HOST_OP_MUL, quotient, unit);
}

static Host int_to_bytes(HostWorld *world, Host *a) {
    int64_t len = 1;
    if (a[1] && !host_arg_int(world, a[1], &len)) return NULL;
    bool little = a[2] && host_str_is(a[2], "little");
    int is_signed = a[3] ? host_is_true(world, a[3]) : 0;
    if (is_signed < 0 || len < 0) return is_signed < 0 ? NULL : host_raise(world, world->e.ValueError, "negative length");
    HostIntView view;
    host_int_view(a[0], &view);
    bool negative = mpz_sgn(view.z) < 0;
    mpz_t z;
    mpz_init_set(z, view.z);
    if (negative) {
        mpz_com(z, z);
        if (!is_signed) return mpz_clear(z), host_raise(world, world->e.OverflowError, "can't convert negative int to unsigned");
    }
    size_t bits = mpz_sgn(z) ? mpz_sizeinbase(z, 2) : 0;
    if (bits + (is_signed ? 1 : 0) > (size_t)len * 8)
        return mpz_clear(z), host_raise(world, world->e.OverflowError, "int too big to convert");
    HostStr *str = host_alloc_str(world, (size_t)len);
    memset(str->bytes, 0, (size_t)len);
    size_t count = (bits + 7) / 8;
    mpz_export(little ? str->bytes : str->bytes + len - count, NULL, little ? -1 : 1, 1, 0, 0, z);
    for (int64_t i = 0; negative && i < len; i++) str->bytes[i] = (char)~str->bytes[i];
    mpz_clear(z);
    return host_new_str(world, str->bytes, str->len);
}

static Host int_from_bytes(HostWorld *world, Host *a) {
    const char *bytes;
    uint32_t len;
    if (!host_arg_bytes(world, a[1], &bytes, &len)) return NULL;
    bool little = a[2] && host_str_is(a[2], "little");
    int is_signed = a[3] ? host_is_true(world, a[3]) : 0;
    if (is_signed < 0) return NULL;
    mpz_t z;
    mpz_init(z);
    mpz_import(z, len, little ? -1 : 1, 1, 0, 0, bytes);
    if (is_signed && len && (bytes[little ? len - 1 : 0] & 0x80)) {
        mpz_t range;
        mpz_init_set_ui(range, 1);
        mpz_mul_2exp(range, range, (mp_bitcnt_t)len * 8);
        mpz_sub(z, z, range);
        mpz_clear(range);
    }
    return host_mpz_take(world, z);
}

static Host get_self(HostWorld *world, Host self) { return host_int_plain(world, self); }
static Host get_zero(HostWorld *world, Host self) { return (void)world, (void)self, host_small(0); }
static Host get_one(HostWorld *world, Host self) { return (void)world, (void)self, host_small(1); }

static const HostMethodDef int_methods[] = {
    {"bit_length", int_bit_length, "self, /"},
    {"bit_count", int_bit_count, "self, /"},
    {"conjugate", int_itself, "self, /"},
    {"to_bytes", int_to_bytes, "self, length=, byteorder=, signed="},
    {"__int__", int_itself, "self, /"},
    {"__long__", int_itself, "self, /"},
    {"__index__", int_itself, "self, /"},
    {"__trunc__", int_itself, "self, /"},
    {"__floor__", int_itself, "self, /"},
    {"__ceil__", int_itself, "self, /"},
    {"__float__", int_to_float, "self, /"},
    {"__pow__", int_pow, "self, other, modulus=, /"},
    {"__hex__", int_hex, "self, /"},
    {"__oct__", int_oct, "self, /"},
    {"__round__", int_round, "self, digits=, /"},
    {"__format__", format_method_int, "self, spec, /"},
    {0}};
static const HostMethodDef int_class_methods[] = {{"from_bytes", int_from_bytes, "cls, bytes, byteorder=, signed="}, {0}};
static const HostGetSetDef int_getset[] = {
    {"real", get_self, NULL}, {"numerator", get_self, NULL}, {"imag", get_zero, NULL}, {"denominator", get_one, NULL}, {0}};

const HostTypeDef host_type_int = {
    .name = "int", .kind = HOST_INT, .layout = HOST_LAYOUT_INT, .is_base = true,
    .binary_ops = (HOST_OP_BIT(AND) << 1) - 1 - HOST_OP_BIT(MATMUL),
    .new_fn = int_new, .new_signature = "cls, x=, /, base=",
    .methods = int_methods, .class_methods = int_class_methods, .getset = int_getset,
    .slots = {.repr = int_repr, .hash = int_hash, .truth = int_truth, .compare = int_compare,
              .binary = host_int_binary, .unary = host_int_unary}};

const HostTypeDef host_type_bool = {
    .name = "bool", .kind = HOST_BOOL, .layout = HOST_LAYOUT_INT,
    .new_fn = bool_new, .new_signature = "cls, x=, /", .slots = {.repr = bool_repr}};
