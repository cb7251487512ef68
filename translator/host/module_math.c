/* module_math.c: the module math. */
#include "host/int.h"
#include "host/library.h"
#include <errno.h>
#include <math.h>
#include <stdlib.h>

static Host domain_error(HostWorld *world) { return host_raise(world, world->e.ValueError, "math domain error"); }

/* The result, unless it is a nan or an infinity that the argument was not. */
static Host checked(HostWorld *world, double result, bool finite_arguments, bool overflows) {
    if (isnan(result) && finite_arguments) return domain_error(world);
    if (isinf(result) && finite_arguments)
        return overflows ? host_raise(world, world->e.OverflowError, "math range error") : domain_error(world);
    return host_new_float(world, result);
}

/* Functions of one float: X(name, overflows: an infinite result is OverflowError, else ValueError). */
#define UNARY_FUNCTIONS(X) \
    X(sin, 0) X(cos, 0) X(tan, 0) X(asin, 0) X(acos, 0) X(atan, 0) X(sinh, 1) X(cosh, 1) X(tanh, 0) X(asinh, 0) \
    X(acosh, 0) X(atanh, 0) X(exp, 1) X(expm1, 1) X(sqrt, 0) X(log1p, 0) X(fabs, 0) X(erf, 0) X(erfc, 0) X(cbrt, 0) X(exp2, 1)
#define X(name, overflows) \
    static Host math_##name(HostWorld *world, Host *a) { \
        double x; \
        if (!host_arg_float(world, a[0], &x)) return NULL; \
        double y = name(x); \
        return isnan(x) ? host_new_float(world, x) : checked(world, y, isfinite(x) || isnan(y), overflows); }
UNARY_FUNCTIONS(X)
#undef X

static bool two(HostWorld *world, Host *a, double *x, double *y) {
    return host_arg_float(world, a[0], x) && host_arg_float(world, a[1], y);
}

static Host math_atan2(HostWorld *world, Host *a) {
    double x, y;
    return two(world, a, &y, &x) ? host_new_float(world, atan2(y, x)) : NULL;
}

static Host math_fmod(HostWorld *world, Host *a) {
    double x, y;
    if (!two(world, a, &x, &y)) return NULL;
    return checked(world, fmod(x, y), !isnan(x) && !isnan(y), false);
}

static Host math_remainder(HostWorld *world, Host *a) {
    double x, y;
    if (!two(world, a, &x, &y)) return NULL;
    return checked(world, remainder(x, y), !isnan(x) && !isnan(y), false);
}

static Host math_pow(HostWorld *world, Host *a) {
    double x, y;
    if (!two(world, a, &x, &y)) return NULL;
    bool finite = isfinite(x) && isfinite(y);
    return checked(world, pow(x, y), finite, x != 0);
}

static Host math_copysign(HostWorld *world, Host *a) {
    double x, y;
    return two(world, a, &x, &y) ? host_new_float(world, copysign(x, y)) : NULL;
}

static Host math_nextafter(HostWorld *world, Host *a) {
    double x, y;
    return two(world, a, &x, &y) ? host_new_float(world, nextafter(x, y)) : NULL;
}

static Host math_ldexp(HostWorld *world, Host *a) {
    double x;
    int64_t exponent;
    if (!host_arg_float(world, a[0], &x) || !host_arg_index(world, a[1], &exponent)) return NULL;
    int clamped = exponent > 100000 ? 100000 : exponent < -100000 ? -100000 : (int)exponent;
    return checked(world, ldexp(x, clamped), isfinite(x), true);
}

static Host math_frexp(HostWorld *world, Host *a) {
    double x;
    int exponent = 0;
    if (!host_arg_float(world, a[0], &x)) return NULL;
    double fraction = isfinite(x) ? frexp(x, &exponent) : x;
    return host_tuple(world, (Host[]){host_new_float(world, fraction), host_small(exponent)}, 2);
}

static Host math_modf(HostWorld *world, Host *a) {
    double x, whole;
    if (!host_arg_float(world, a[0], &x)) return NULL;
    double fraction = modf(x, &whole);
    return host_tuple(world, (Host[]){host_new_float(world, fraction), host_new_float(world, whole)}, 2);
}

/* gamma and lgamma are infinite at the integers from 0 down. */
static bool at_pole(double x) { return x <= 0 && x == floor(x) && isfinite(x); }

static Host math_gamma(HostWorld *world, Host *a) {
    double x;
    if (!host_arg_float(world, a[0], &x)) return NULL;
    return at_pole(x) ? domain_error(world) : checked(world, tgamma(x), isfinite(x) || x < 0, true);
}

static Host math_lgamma(HostWorld *world, Host *a) {
    double x;
    int sign;
    if (!host_arg_float(world, a[0], &x)) return NULL;
    return at_pole(x) ? domain_error(world) : checked(world, lgamma_r(x, &sign), isfinite(x), true);
}

/* ---- logarithms, of ints of any size ---- */
static bool logarithm(HostWorld *world, Host h, double (*function)(double), double *result) {
    double x;
    HostIntView view;
    bool big = host_is_int(h) && (host_int_view(h, &view), mpz_sizeinbase(view.z, 2) > 1000);
    if (!big) {
        if (!host_arg_float(world, h, &x)) return false;
        if (x <= 0) return domain_error(world), false;
        return *result = function(x), true;
    }
    if (mpz_sgn(view.z) < 0) return domain_error(world), false;
    long exponent;
    double fraction = mpz_get_d_2exp(&exponent, view.z);
    return *result = function(fraction) + function(2) * (double)exponent, true;
}

static Host math_log(HostWorld *world, Host *a) {
    double x, base;
    if (!logarithm(world, a[0], log, &x)) return NULL;
    if (!a[1]) return host_new_float(world, x);
    if (!logarithm(world, a[1], log, &base)) return NULL;
    return base == 0 ? host_raise(world, world->e.ZeroDivisionError, "float division by zero") : host_new_float(world, x / base);
}

static Host math_log10(HostWorld *world, Host *a) {
    double x;
    return logarithm(world, a[0], log10, &x) ? host_new_float(world, x) : NULL;
}

static Host math_log2(HostWorld *world, Host *a) {
    double x;
    return logarithm(world, a[0], log2, &x) ? host_new_float(world, x) : NULL;
}

/* ---- to ints: through the object's own method when it has one ---- */
static Host by_method(HostWorld *world, Host h, const char *name, double (*function)(double)) {
    double x;
    bool bound;
    Host method = host_lookup_special(world, h, host_intern_cstr(world, name), &bound);
    if (method) return bound ? host_call0(world, method) : host_call1(world, method, h);
    return !host_pending(world) && host_arg_float(world, h, &x) ? host_int_from_double(world, function(x)) : NULL;
}

/* floor and ceil are floats for files of dialect 2. */
static Host whole(HostWorld *world, Host h, const char *name, double (*function)(double)) {
    double x;
    if (!host_caller_is_2(world)) return by_method(world, h, name, function);
    return host_arg_float(world, h, &x) ? host_new_float(world, function(x)) : NULL;
}

static Host math_floor(HostWorld *world, Host *a) { return whole(world, a[0], "__floor__", floor); }
static Host math_ceil(HostWorld *world, Host *a) { return whole(world, a[0], "__ceil__", ceil); }
static Host math_trunc(HostWorld *world, Host *a) { return by_method(world, a[0], "__trunc__", trunc); }

/* ---- tests ---- */
#define TEST(name) \
    static Host math_##name(HostWorld *world, Host *a) { \
        double x; \
        return host_arg_float(world, a[0], &x) ? host_bool_of(world, name(x)) : NULL; }
TEST(isnan) TEST(isinf) TEST(isfinite)

static Host math_isclose(HostWorld *world, Host *a) {
    double x, y, relative = 1e-9, absolute = 0;
    if (!two(world, a, &x, &y) || (a[2] && !host_arg_float(world, a[2], &relative)) ||
        (a[3] && !host_arg_float(world, a[3], &absolute)))
        return NULL;
    if (x == y) return world->true_;
    if (isinf(x) || isinf(y)) return world->false_;
    double difference = fabs(x - y), largest = fmax(fabs(x), fabs(y));
    return host_bool_of(world, difference <= relative * largest || difference <= absolute);
}

/* ---- sums and ints ---- */
static Host math_degrees(HostWorld *world, Host *a) {
    double x;
    return host_arg_float(world, a[0], &x) ? host_new_float(world, x * (180 / M_PI)) : NULL;
}

static Host math_radians(HostWorld *world, Host *a) {
    double x;
    return host_arg_float(world, a[0], &x) ? host_new_float(world, x * (M_PI / 180)) : NULL;
}

static Host math_hypot(HostWorld *world, Host *a) {
    HostTuple *given = HOST_TUPLE(a[0]);
    double sum = 0, x;
    for (uint32_t i = 0; i < given->len; i++) {
        if (!host_arg_float(world, given->items[i], &x)) return NULL;
        sum = hypot(sum, x);
    }
    return host_new_float(world, sum);
}

/* Exact: partial sums that do not overlap (Shewchuk 1997), rounded once at the end. */
static double add_partials(double *partials, uint32_t *count, double x) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < *count; i++) {
        double y = partials[i];
        if (fabs(x) < fabs(y)) { double swap = x; x = y; y = swap; }
        volatile double high = x + y, back = high - x;
        double low = y - back;
        if (low != 0) partials[kept++] = low;
        x = high;
    }
    partials[kept++] = x;
    *count = kept;
    return x;
}

static double round_partials(const double *partials, uint32_t count) {
    if (count == 0) return 0;
    double high = partials[--count], low = 0;
    while (count > 0) {
        double x = high, y = partials[--count];
        high = x + y;
        low = y - (high - x);
        if (low != 0) break;
    }
    bool tie = count > 0 && ((low < 0 && partials[count - 1] < 0) || (low > 0 && partials[count - 1] > 0));
    if (tie && low * 2 == (high + low * 2) - high) high += low * 2;
    return high;
}

static Host math_fsum(HostWorld *world, Host *a) {
    enum { PARTIALS_MAX = 64 };
    double partials[PARTIALS_MAX + 1], x, special = 0;
    uint32_t count = 0;
    Host iterator = host_iter(world, a[0]), item;
    if (!iterator) return NULL;
    while ((item = host_next(world, iterator))) {
        if (!host_arg_float(world, item, &x)) return NULL;
        if (!isfinite(x)) special += x;
        else add_partials(partials, &count, x);
        CHECK(count <= PARTIALS_MAX, "%u partial sums", count);
    }
    if (host_pending(world)) return NULL;
    return host_new_float(world, special != 0 ? special : round_partials(partials, count));
}

static Host math_factorial(HostWorld *world, Host *a) {
    int64_t n;
    if (!host_arg_int(world, a[0], &n)) return NULL;
    if (n < 0) return host_raise(world, world->e.ValueError, "factorial() not defined for negative values");
    if (n > 1000000) return host_raise(world, world->e.OverflowError, "factorial() argument should not exceed 1000000");
    mpz_t z;
    mpz_init(z);
    mpz_fac_ui(z, (unsigned long)n);
    return host_mpz_take(world, z);
}

static Host math_gcd(HostWorld *world, Host *a) {
    HostTuple *given = HOST_TUPLE(a[0]);
    mpz_t z;
    mpz_init(z);
    for (uint32_t i = 0; i < given->len; i++) {
        Host integer = host_index(world, given->items[i]);
        if (!integer) return mpz_clear(z), NULL;
        HostIntView view;
        host_int_view(integer, &view);
        mpz_gcd(z, z, view.z);
    }
    return host_mpz_take(world, z);
}

static Host math_lcm(HostWorld *world, Host *a) {
    HostTuple *given = HOST_TUPLE(a[0]);
    mpz_t z;
    mpz_init_set_ui(z, 1);
    for (uint32_t i = 0; i < given->len; i++) {
        Host integer = host_index(world, given->items[i]);
        if (!integer) return mpz_clear(z), NULL;
        HostIntView view;
        host_int_view(integer, &view);
        mpz_lcm(z, z, view.z);
    }
    return host_mpz_take(world, z);
}

static Host math_dist(HostWorld *world, Host *a) {
    HostTuple *p = host_tuple_of(world, a[0]), *q = p ? host_tuple_of(world, a[1]) : NULL;
    if (!q) return NULL;
    if (p->len != q->len) return host_raise(world, world->e.ValueError, "both points must have the same number of dimensions");
    double total = 0;
    for (uint32_t i = 0; i < p->len; i++) {
        double x, y;
        if (!host_arg_float(world, p->items[i], &x) || !host_arg_float(world, q->items[i], &y)) return NULL;
        total = hypot(total, x - y);
    }
    return host_new_float(world, total);
}

static Host math_isqrt(HostWorld *world, Host *a) {
    Host integer = host_index(world, a[0]);
    if (!integer) return NULL;
    HostIntView view;
    host_int_view(integer, &view);
    if (mpz_sgn(view.z) < 0) return host_raise(world, world->e.ValueError, "isqrt() argument must be nonnegative");
    mpz_t z;
    mpz_init(z);
    mpz_sqrt(z, view.z);
    return host_mpz_take(world, z);
}

static Host math_comb(HostWorld *world, Host *a) {
    int64_t n, k;
    if (!host_arg_int(world, a[0], &n) || !host_arg_int(world, a[1], &k)) return NULL;
    if (n < 0 || k < 0) return host_raise(world, world->e.ValueError, "comb() needs non-negative integers");
    mpz_t z;
    mpz_init(z);
    mpz_bin_uiui(z, (unsigned long)n, (unsigned long)k);
    return host_mpz_take(world, z);
}

static Host math_prod(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[0]), product = a[1] ? a[1] : host_small(1), item;
    if (!iterator) return NULL;
    while (product && (item = host_next(world, iterator))) product = host_binop(world, HOST_OP_MUL, product, item);
    return host_pending(world) ? NULL : product;
}

static const HostMethodDef functions[] = {
#define X(name, overflows) {#name, math_##name, "x, /"},
    UNARY_FUNCTIONS(X)
#undef X
    {"atan2", math_atan2, "y, x, /"}, {"fmod", math_fmod, "x, y, /"}, {"remainder", math_remainder, "x, y, /"},
    {"pow", math_pow, "x, y, /"}, {"copysign", math_copysign, "x, y, /"}, {"nextafter", math_nextafter, "x, y, /"},
    {"ldexp", math_ldexp, "x, i, /"}, {"frexp", math_frexp, "x, /"}, {"modf", math_modf, "x, /"},
    {"gamma", math_gamma, "x, /"}, {"lgamma", math_lgamma, "x, /"}, {"log", math_log, "x, base=, /"},
    {"log10", math_log10, "x, /"}, {"log2", math_log2, "x, /"}, {"floor", math_floor, "x, /"}, {"ceil", math_ceil, "x, /"},
    {"trunc", math_trunc, "x, /"}, {"isnan", math_isnan, "x, /"}, {"isinf", math_isinf, "x, /"},
    {"isfinite", math_isfinite, "x, /"}, {"isclose", math_isclose, "a, b, rel_tol=, abs_tol="},
    {"degrees", math_degrees, "x, /"}, {"radians", math_radians, "x, /"}, {"hypot", math_hypot, "*coordinates"},
    {"fsum", math_fsum, "iterable, /"}, {"factorial", math_factorial, "x, /"}, {"gcd", math_gcd, "*integers"},
    {"lcm", math_lcm, "*integers"}, {"dist", math_dist, "p, q, /"},
    {"isqrt", math_isqrt, "n, /"}, {"comb", math_comb, "n, k, /"}, {"prod", math_prod, "iterable, start="},
    {0}};

static bool math_init(HostWorld *world, Host module) {
    host_module_set(world, module, "pi", host_new_float(world, M_PI));
    host_module_set(world, module, "e", host_new_float(world, M_E));
    host_module_set(world, module, "tau", host_new_float(world, 2 * M_PI));
    host_module_set(world, module, "inf", host_new_float(world, HUGE_VAL));
    host_module_set(world, module, "nan", host_new_float(world, (double)NAN));
    return true;
}

const HostModuleDef host_module_math = {"math", functions, math_init};
