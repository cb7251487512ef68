/* type_float.c: the type float. How floats print is in format.c. */
#include "host/library.h"
#include "host/int.h"
#include "host/text.h"
#include <ctype.h>
#include <math.h>
#include <stdlib.h>

Host host_new_float(HostWorld *world, double value) {
    HostFloat *f = host_alloc_atomic(world, sizeof *f);
    f->base.cls = world->t.float_;
    f->value = value;
    return &f->base;
}

/* ---- reading ---- */
static bool digits_only(const char *p) {
    static const char *const names[] = {"inf", "infinity", "nan"};
    const char *start = p + (*p == '+' || *p == '-');
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcasecmp(start, names[i]) == 0) return true;
    return *start && start[strspn(start, "0123456789.eE+-")] == 0;
}

/* Underscores may stand between digits. */
static bool drop_underscores(char *text) {
    char *to = text;
    for (char *p = text; *p; p++) {
        if (*p != '_') *to++ = *p;
        else if (p == text || !isdigit((unsigned char)p[-1]) || !isdigit((unsigned char)p[1])) return false;
    }
    *to = 0;
    return true;
}

static bool float_parse(const char *text, uint32_t len, double *value) {
    while (len && isspace((unsigned char)*text)) text++, len--;
    while (len && isspace((unsigned char)text[len - 1])) len--;
    if (memchr(text, 0, len)) return false;
    char *copy = strndup(text, len), *end;
    if (!copy) out_of_memory();
    bool good = drop_underscores(copy) && digits_only(copy);
    if (good) {
        *value = strtod(copy, &end);
        good = *end == 0 && end != copy;
    }
    free(copy);
    return good;
}

static bool float_of_text(HostWorld *world, Host h, double *value) {
    const char *text;
    uint32_t len;
    if (!host_arg_bytes(world, h, &text, &len)) return false;
    if (float_parse(text, len, value)) return true;
    Host shown = host_repr(world, h);
    return shown ? host_raise_false(world, world->e.ValueError, "could not convert string to float: %s", HOST_STR(shown)->bytes)
                 : false;
}

static bool float_of(HostWorld *world, Host h, double *value) {
    if (text_is(h)) return float_of_text(world, h, value);
    bool number = host_is_kind(h, HOST_FLOAT) || host_is_int(h) ||
                  host_class_find(world, host_class(world, h), world->s.dunder_float, NULL);
    if (number) return host_arg_float(world, h, value);
    if (host_class_find(world, host_class(world, h), world->s.dunder_index, NULL)) {
        Host integer = host_index(world, h);
        return integer && host_int_to_double(world, integer, value);
    }
    return host_raise_false(world, world->e.TypeError, "float() argument must be a string or a real number, not '%s'",
                            host_type_name(world, h));
}

static Host float_new(HostWorld *world, Host *a) {
    HostClass *cls = HOST_CLS(a[0]);
    double value = 0;
    if (a[1] && cls == world->t.float_ && host_is_exact(a[1], cls)) return a[1];
    if (a[1] && !float_of(world, a[1], &value)) return NULL;
    if (cls == world->t.float_) return host_new_float(world, value);
    HostFloat *f = (HostFloat *)host_new_object(world, cls);
    f->value = value;
    return &f->base;
}

/* ---- operators ---- */
static double floor_mod(double a, double b) {
    double rest = fmod(a, b);
    if (rest == 0) return copysign(0.0, b);
    return (rest < 0) != (b < 0) ? rest + b : rest;
}

static double floor_div(double a, double b) {
    double rest = fmod(a, b), quotient = (a - rest) / b;
    if (rest != 0 && (rest < 0) != (b < 0)) quotient -= 1;
    double whole = floor(quotient);
    if (quotient == 0) return copysign(0.0, a / b);
    return quotient - whole > 0.5 ? whole + 1 : whole;
}

static Host power(HostWorld *world, double a, double b) {
    if (a == 0 && b < 0 && isfinite(b))
        return host_raise(world, world->e.ZeroDivisionError, "0.0 cannot be raised to a negative power");
    if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b)) {
        Host left = host_new_float(world, a), right = host_new_float(world, b);
        Host complex = host_call1(world, &world->t.complex_->base, left);
        return complex ? host_binop(world, HOST_OP_POW, complex, right) : NULL;
    }
    double result = pow(a, b);
    if (isinf(result) && isfinite(a) && isfinite(b))
        return host_raise(world, world->e.OverflowError, "(34, 'Numerical result out of range')");
    return host_new_float(world, result);
}

static Host divide(HostWorld *world, HostOp op, double a, double b) {
    if (b == 0) {
        const char *what = op == HOST_OP_MOD ? "float modulo" : op == HOST_OP_DIVMOD ? "float divmod()"
                           : op == HOST_OP_FLOORDIV ? "float floor division by zero" : "float division by zero";
        return host_raise(world, world->e.ZeroDivisionError, "%s", what);
    }
    if (op == HOST_OP_MOD) return host_new_float(world, floor_mod(a, b));
    if (op == HOST_OP_FLOORDIV) return host_new_float(world, floor_div(a, b));
    if (op != HOST_OP_DIVMOD) return host_new_float(world, a / b);
    Host quotient = host_new_float(world, floor_div(a, b));
    return host_tuple(world, (Host[]){quotient, host_new_float(world, floor_mod(a, b))}, 2);
}

/* A float or int operand; false and nothing pending: another type. */
static bool operand(HostWorld *world, Host h, double *value) {
    if (host_is_kind(h, HOST_FLOAT)) return *value = host_double(h), true;
    return host_is_int(h) && host_int_to_double(world, h, value);
}

static Host float_binary(HostWorld *world, HostOp op, Host left, Host right) {
    double a, b;
    if (!operand(world, left, &a) || !operand(world, right, &b))
        return host_pending(world) ? NULL : world->not_implemented;
    switch (op) {
    case HOST_OP_ADD: return host_new_float(world, a + b);
    case HOST_OP_SUB: return host_new_float(world, a - b);
    case HOST_OP_MUL: return host_new_float(world, a * b);
    case HOST_OP_DIV: case HOST_OP_TRUEDIV: case HOST_OP_FLOORDIV: case HOST_OP_MOD: case HOST_OP_DIVMOD:
        return divide(world, op, a, b);
    case HOST_OP_POW: return power(world, a, b);
    case HOST_OP_MATMUL: case HOST_OP_LSHIFT: case HOST_OP_RSHIFT: case HOST_OP_OR: case HOST_OP_XOR: case HOST_OP_AND:
    case HOST_OP_COUNT: break;
    }
    return world->not_implemented;
}

static Host float_unary(HostWorld *world, HostUnary op, Host self) {
    double value = host_double(self);
    switch (op) {
    case HOST_NEG: return host_new_float(world, -value);
    case HOST_POS: return host_new_float(world, value);
    case HOST_ABS: return host_new_float(world, fabs(value));
    case HOST_INVERT: break;
    }
    return world->not_implemented;
}

/* Exactly, whatever the size of the int. */
static int order_with_int(double a, Host integer) {
    HostIntView view;
    host_int_view(integer, &view);
    return -mpz_cmp_d(view.z, a);
}

static Host float_compare(HostWorld *world, CompareOp op, Host left, Host right) {
    double a = host_double(left), b;
    if (host_is_kind(right, HOST_FLOAT)) {
        b = host_double(right);
        if (isnan(a) || isnan(b)) return host_bool_of(world, op == COMPARE_NE);
        return host_bool_of(world, host_order_is(op, (a > b) - (a < b)));
    }
    if (!host_is_int(right)) return world->not_implemented;
    if (isnan(a)) return host_bool_of(world, op == COMPARE_NE);
    int order = isinf(a) ? (a > 0 ? 1 : -1) : order_with_int(a, right);
    return host_bool_of(world, host_order_is(op, order));
}

/* ---- other slots ---- */
static Host float_repr(HostWorld *world, Host self) {
    StrBuf out = {0};
    host_float_repr(host_double(self), &out);
    return host_str_take(world, &out);
}

static bool float_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    *hash = host_hash_double(host_double(self));
    return true;
}

static int float_truth(HostWorld *world, Host self) { return (void)world, host_double(self) != 0; }

/* ---- methods ---- */
static Host method_is_integer(HostWorld *world, Host *a) {
    double value = host_double(a[0]);
    return host_bool_of(world, isfinite(value) && value == floor(value));
}

static Host method_as_integer_ratio(HostWorld *world, Host *a) {
    double value = host_double(a[0]);
    if (!isfinite(value))
        return host_raise(world, isnan(value) ? world->e.ValueError : world->e.OverflowError,
                          "cannot convert %s to integer ratio", isnan(value) ? "NaN" : "Infinity");
    int exponent;
    double fraction = frexp(value, &exponent);
    while (fraction != floor(fraction)) fraction *= 2, exponent--;
    Host numerator = host_int_from_double(world, fraction), denominator = host_small(1);
    Host shift = host_small(exponent < 0 ? -exponent : exponent);
    if (exponent > 0) numerator = host_binop(world, HOST_OP_LSHIFT, numerator, shift);
    else denominator = host_binop(world, HOST_OP_LSHIFT, denominator, shift);
    return host_tuple(world, (Host[]){numerator, denominator}, 2);
}

static Host method_hex(HostWorld *world, Host *a) {
    double value = host_double(a[0]);
    if (!isfinite(value)) return float_repr(world, a[0]);
    const char *sign = signbit(value) ? "-" : "";
    if (value == 0) return host_str_format(world, "%s0x0.0p+0", sign);
    int exponent;
    double fraction = frexp(fabs(value), &exponent);
    bool tiny = exponent < -1021;
    uint64_t bits = (uint64_t)ldexp(fraction, tiny ? 53 + (exponent + 1021) : 53);
    int shown = tiny ? -1022 : exponent - 1;
    return host_str_format(world, "%s0x%llu.%013llxp%+d", sign, (unsigned long long)(bits >> 52),
                           (unsigned long long)(bits & 0xfffffffffffffu), shown);
}

static Host float_fromhex(HostWorld *world, Host *a) {
    const char *text;
    char *end;
    if (!host_arg_cstr(world, a[1], &text)) return NULL;
    StrBuf full = {0};
    while (isspace((unsigned char)*text)) text++;
    const char *digits = text + (*text == '-' || *text == '+');
    bool named = tolower((unsigned char)*digits) == 'i' || tolower((unsigned char)*digits) == 'n';
    bool prefixed = digits[0] == '0' && (digits[1] | 32) == 'x';
    strbuf_append_n(&full, text, (size_t)(digits - text));
    if (!named && !prefixed) strbuf_append(&full, "0x");
    strbuf_append(&full, digits);
    double value = strtod(full.data, &end);
    while (isspace((unsigned char)*end)) end++;
    bool good = end != full.data && !*end;
    strbuf_free(&full);
    if (!good) return host_raise(world, world->e.ValueError, "invalid hexadecimal floating-point string");
    return host_call1(world, a[0], host_new_float(world, value));
}

static Host method_trunc(HostWorld *world, Host *a) { return host_int_from_double(world, trunc(host_double(a[0]))); }
static Host method_floor(HostWorld *world, Host *a) { return host_int_from_double(world, floor(host_double(a[0]))); }
static Host method_ceil(HostWorld *world, Host *a) { return host_int_from_double(world, ceil(host_double(a[0]))); }
static Host method_itself(HostWorld *world, Host *a) { return host_new_float(world, host_double(a[0])); }

/* To an even neighbour; with digits, as printing so many decimals rounds. */
static Host method_round(HostWorld *world, Host *a) {
    double value = host_double(a[0]);
    if (!a[1] || a[1] == world->none) return host_int_from_double(world, isfinite(value) ? nearbyint(value) : value);
    int64_t digits;
    if (!host_arg_int(world, a[1], &digits)) return NULL;
    if (!isfinite(value) || digits > 323) return host_new_float(world, value);
    if (digits < -308) return host_new_float(world, copysign(0.0, value));
    StrBuf text = {0};
    if (digits >= 0) strbuf_printf(&text, "%.*f", (int)digits, value);
    else {
        double unit = pow(10, (double)-digits);
        strbuf_printf(&text, "%.17g", nearbyint(value / unit) * unit);
    }
    double rounded = strtod(text.data, NULL);
    strbuf_free(&text);
    return host_new_float(world, rounded);
}

static Host get_real(HostWorld *world, Host self) { return host_new_float(world, host_double(self)); }
static Host get_imag(HostWorld *world, Host self) { return (void)self, host_new_float(world, 0); }

static const HostMethodDef float_methods[] = {
    {"is_integer", method_is_integer, "self, /"},
    {"as_integer_ratio", method_as_integer_ratio, "self, /"},
    {"hex", method_hex, "self, /"},
    {"conjugate", method_itself, "self, /"},
    {"__float__", method_itself, "self, /"},
    {"__int__", method_trunc, "self, /"},
    {"__long__", method_trunc, "self, /"},
    {"__trunc__", method_trunc, "self, /"},
    {"__floor__", method_floor, "self, /"},
    {"__ceil__", method_ceil, "self, /"},
    {"__round__", method_round, "self, digits=, /"},
    {"__format__", format_method_float, "self, spec, /"},
    {0}};
static const HostMethodDef float_class_methods[] = {{"fromhex", float_fromhex, "cls, text, /"}, {0}};
static const HostGetSetDef float_getset[] = {{"real", get_real, NULL}, {"imag", get_imag, NULL}, {0}};

#define ARITHMETIC HOST_OP_BIT(ADD) | HOST_OP_BIT(SUB) | HOST_OP_BIT(MUL) | HOST_OP_BIT(DIV) | HOST_OP_BIT(TRUEDIV) | \
    HOST_OP_BIT(POW)

const HostTypeDef host_type_float = {
    .name = "float", .kind = HOST_FLOAT, .size = sizeof(HostFloat), .is_base = true,
    .binary_ops = ARITHMETIC | HOST_OP_BIT(FLOORDIV) | HOST_OP_BIT(MOD) | HOST_OP_BIT(DIVMOD),
    .new_fn = float_new, .new_signature = "cls, x=, /",
    .methods = float_methods, .class_methods = float_class_methods, .getset = float_getset,
    .slots = {.repr = float_repr, .hash = float_hash, .truth = float_truth, .compare = float_compare,
              .binary = float_binary, .unary = float_unary}};
