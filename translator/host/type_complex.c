/* type_complex.c: the type complex. */
#include "host/library.h"
#include "host/text.h"
#include <complex.h>
#include <math.h>
#include <stdlib.h>
#undef complex

typedef double _Complex Complex;

static Complex value_of(Host h) {
    HostComplex *c = (HostComplex *)h;
    return CMPLX(c->real, c->imag);
}

static Host new_complex(HostWorld *world, Complex value) {
    HostComplex *c = HOST_NEW(world, HostComplex, complex_);
    c->real = creal(value);
    c->imag = cimag(value);
    return &c->base;
}

/* ---- making ---- */
/* "3", "2j", "1+2j", in parentheses or not. */
static bool parse_complex(const char *text, Complex *value) {
    char *end;
    while (*text == ' ' || *text == '(') text++;
    double first = strtod(text, &end), second = 0;
    bool imaginary = false;
    if (end == text && (*text == 'j' || *text == 'J')) first = 1, imaginary = true, end = (char *)text + 1;
    else if (end == text) return false;
    else if (*end == 'j' || *end == 'J') imaginary = true, end++;
    else if (*end == '+' || *end == '-') {
        char *start = end;
        second = strtod(start, &end);
        if (end == start) second = *start == '-' ? -1 : 1, end = start + 1;
        if (*end != 'j' && *end != 'J') return false;
        end++;
    }
    while (*end == ' ' || *end == ')') end++;
    *value = imaginary ? CMPLX(0, first) : CMPLX(first, second);
    return *end == 0;
}

static bool operand(HostWorld *world, Host h, Complex *value) {
    double real;
    if (host_is_kind(h, HOST_COMPLEX)) return *value = value_of(h), true;
    if (!host_is_kind(h, HOST_FLOAT) && !host_is_int(h)) return false;
    if (!host_arg_float(world, h, &real)) return false;
    *value = real;
    return true;
}

static bool part(HostWorld *world, Host h, Complex *value) {
    if (operand(world, h, value)) return true;
    if (host_pending(world)) return false;
    bool bound;
    Host method = host_lookup_special(world, h, world->s.dunder_complex, &bound);
    if (method) {
        Host result = bound ? host_call0(world, method) : host_call1(world, method, h);
        return result && operand(world, result, value);
    }
    double real;
    if (host_pending(world) || !host_arg_float(world, h, &real)) return false;
    *value = real;
    return true;
}

static Host complex_new(HostWorld *world, Host *a) {
    Complex real = 0, imag = 0;
    if (a[1] && text_is(a[1])) {
        const char *text;
        if (a[2]) return host_raise(world, world->e.TypeError, "complex() can't take second arg if first is a string");
        if (!host_arg_cstr(world, a[1], &text)) return NULL;
        if (!parse_complex(text, &real)) return host_raise(world, world->e.ValueError, "complex() arg is a malformed string");
    } else if ((a[1] && !part(world, a[1], &real)) || (a[2] && !part(world, a[2], &imag))) {
        return NULL;
    }
    HostComplex *c = (HostComplex *)host_new_object(world, HOST_CLS(a[0]));
    c->real = creal(real) - cimag(imag);
    c->imag = cimag(real) + creal(imag);
    return &c->base;
}

/* ---- slots ---- */
static void append_part(StrBuf *out, double value, bool sign) {
    if (sign && !signbit(value)) strbuf_char(out, '+');
    StrBuf text = {0};
    host_float_repr(value, &text);
    size_t len = text.len > 2 && strcmp(text.data + text.len - 2, ".0") == 0 ? text.len - 2 : text.len;
    strbuf_append_n(out, text.data, len);
    strbuf_free(&text);
}

static Host complex_repr(HostWorld *world, Host self) {
    HostComplex *c = (HostComplex *)self;
    bool pure = c->real == 0 && !signbit(c->real);
    StrBuf out = {0};
    if (!pure) {
        strbuf_char(&out, '(');
        append_part(&out, c->real, false);
    }
    append_part(&out, c->imag, !pure);
    strbuf_append(&out, pure ? "j" : "j)");
    return host_str_take(world, &out);
}

static bool complex_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    HostComplex *c = (HostComplex *)self;
    *hash = (int64_t)((uint64_t)host_hash_double(c->real) + 1000003u * (uint64_t)host_hash_double(c->imag));
    return true;
}

static int complex_truth(HostWorld *world, Host self) { return (void)world, value_of(self) != 0; }

static Host complex_compare(HostWorld *world, CompareOp op, Host a, Host b) {
    Complex x, y;
    if (op != COMPARE_EQ && op != COMPARE_NE) return world->not_implemented;
    if (!operand(world, a, &x) || !operand(world, b, &y)) return host_pending(world) ? NULL : world->not_implemented;
    return host_bool_of(world, (x == y) == (op == COMPARE_EQ));
}

static Host complex_power(HostWorld *world, Complex a, Complex b) {
    if (b == 0) return new_complex(world, 1);
    if (a == 0 && (creal(b) < 0 || cimag(b) != 0))
        return host_raise(world, world->e.ZeroDivisionError, "0.0 to a negative or complex power");
    double exponent = creal(b);
    if (cimag(b) == 0 && exponent == floor(exponent) && fabs(exponent) <= 100) {
        Complex result = 1, base = a;
        for (int n = abs((int)exponent); n; n >>= 1, base *= base)
            if (n & 1) result *= base;
        return new_complex(world, exponent < 0 ? 1 / result : result);
    }
    return new_complex(world, a == 0 ? 0 : cpow(a, b));
}

static Host complex_binary(HostWorld *world, HostOp op, Host left, Host right) {
    Complex a, b;
    if (!operand(world, left, &a) || !operand(world, right, &b)) return host_pending(world) ? NULL : world->not_implemented;
    switch (op) {
    case HOST_OP_ADD: return new_complex(world, a + b);
    case HOST_OP_SUB: return new_complex(world, a - b);
    case HOST_OP_MUL: return new_complex(world, a * b);
    case HOST_OP_DIV: case HOST_OP_TRUEDIV:
        if (b == 0) return host_raise(world, world->e.ZeroDivisionError, "complex division by zero");
        return new_complex(world, a / b);
    case HOST_OP_POW: return complex_power(world, a, b);
    case HOST_OP_FLOORDIV: case HOST_OP_MOD: case HOST_OP_DIVMOD: case HOST_OP_MATMUL: case HOST_OP_LSHIFT:
    case HOST_OP_RSHIFT: case HOST_OP_OR: case HOST_OP_XOR: case HOST_OP_AND: case HOST_OP_COUNT: break;
    }
    return world->not_implemented;
}

static Host complex_unary(HostWorld *world, HostUnary op, Host self) {
    switch (op) {
    case HOST_NEG: return new_complex(world, -value_of(self));
    case HOST_POS: return new_complex(world, value_of(self));
    case HOST_ABS: return host_new_float(world, cabs(value_of(self)));
    case HOST_INVERT: break;
    }
    return world->not_implemented;
}

static Host method_conjugate(HostWorld *world, Host *a) { return new_complex(world, conj(value_of(a[0]))); }
static Host method_complex(HostWorld *world, Host *a) { return new_complex(world, value_of(a[0])); }
static Host get_real(HostWorld *world, Host self) { return host_new_float(world, ((HostComplex *)self)->real); }
static Host get_imag(HostWorld *world, Host self) { return host_new_float(world, ((HostComplex *)self)->imag); }

static const HostMethodDef complex_methods[] = {
    {"conjugate", method_conjugate, "self, /"}, {"__complex__", method_complex, "self, /"}, {0}};
static const HostGetSetDef complex_getset[] = {{"real", get_real, NULL}, {"imag", get_imag, NULL}, {0}};

const HostTypeDef host_type_complex = {
    .name = "complex", .kind = HOST_COMPLEX, .size = sizeof(HostComplex), .is_base = true,
    .binary_ops = HOST_OP_BIT(ADD) | HOST_OP_BIT(SUB) | HOST_OP_BIT(MUL) | HOST_OP_BIT(DIV) | HOST_OP_BIT(TRUEDIV) |
                  HOST_OP_BIT(POW),
    .new_fn = complex_new, .new_signature = "cls, real=, imag=", .methods = complex_methods, .getset = complex_getset,
    .slots = {.repr = complex_repr, .hash = complex_hash, .truth = complex_truth, .compare = complex_compare,
              .binary = complex_binary, .unary = complex_unary}};
