/* rt.h: what every produced program includes: the exception state, allocation and the small operations as inline
 * functions; the rest by prototype, from abi.def.
 *
 * Idea: fast paths are inline and branch-predicted; everything that fails, prints or calls the system is a function. No
 * arithmetic here is undefined in C: integers wrap by unsigned casts, conversions out of range give some value.
 * The emitted code defines what stands below under "of the emitted program". */
#ifndef RPY_RT_H
#define RPY_RT_H
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define RPY_LIKELY(x) __builtin_expect(!!(x), 1)
#define RPY_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define RPY_COLD __attribute__((cold, noinline))

#define ABI(symbol, result, params, letters, effects) extern result symbol params;
#define ABI_INLINE(symbol, result, params, letters, effects)
#include "abi.def"
#undef ABI
#undef ABI_INLINE

/* GcStruct rpy_string { hash: Signed, chars: Array(Char) } as every translated program lays it out. */
typedef struct RpyString { int64_t hash, length; uint8_t chars[]; } RpyString;

/* A place in the RPython source. */
typedef struct RpyLocation { const char *function, *file; int64_t line; } RpyLocation;
typedef struct RpyText { const char *text; int64_t length; } RpyText;

/* ---- of the emitted program ---- */
extern int64_t rpy_program_entry(int64_t argc);
extern RpyText rpy_exception_class(void *exception);    /* the name of its class */
extern RpyText rpy_exception_message(void *exception);  /* str() of it, or NULL text */

/* ---- the exception state ---- */
extern void *rpy_exc_value;         /* the pending exception, NULL when there is none */

RPY_COLD extern void rpy_exc_set(void *exception, const RpyLocation *where);
RPY_COLD extern void rpy_exc_set_new(void *exception, const RpyLocation *where);    /* surely no re-raise */
RPY_COLD extern void rpy_traceback_record(const RpyLocation *where);
extern void rpy_trace_caught(void *exception, const RpyLocation *where);

static inline void *rpy_exc_fetch(const RpyLocation *where) {
    void *exception = rpy_exc_value;
    rpy_exc_value = NULL;
    rpy_trace_caught(exception, where);
    return exception;
}

/* ---- the stack ---- */
extern char *rpy_stack_limit;

static inline bool rpy_stack_check(void) {
    return RPY_UNLIKELY((char *)__builtin_frame_address(0) < rpy_stack_limit);
}

/* ---- the debug log ---- */
extern uint64_t rpy_log_bits;

static inline bool rpy_log_prints(void) { return RPY_UNLIKELY(rpy_log_bits & 1); }

/* ---- finalizers ---- */
extern bool rpy_finalizer_new, rpy_finalizing;

static inline bool rpy_finalizer_waits(void) { return RPY_UNLIKELY(rpy_finalizer_new && !rpy_finalizing); }

/* ---- memory ---- */
#define RPY_MAX_OBJECT ((int64_t)1 << 46)

/* Bytes of `count` items after the fixed part; -1 when that is absurd. */
static inline int64_t rpy_array_bytes(int64_t count, int64_t fixed, int64_t item) {
    if (RPY_UNLIKELY((uint64_t)count > (uint64_t)(RPY_MAX_OBJECT / (item ? item : 1)))) return -1;
    return fixed + count * item;
}

/* The length word stands right before the items. */
static inline char *rpy_with_length(char *memory, int64_t count, int64_t fixed) {
    if (RPY_LIKELY(memory != NULL)) memcpy(memory + fixed - 8, &count, 8);
    return memory;
}

extern char *rpy_bump_next, *rpy_bump_end;
extern char *rpy_bump_refill(int64_t size);

static inline char *rpy_bump_malloc(int64_t size) {
    int64_t rounded = (size + 7) & ~(int64_t)7;
#ifndef __SANITIZE_ADDRESS__
    char *memory = rpy_bump_next;
    if (RPY_LIKELY(rpy_bump_end - memory >= rounded)) {
        rpy_bump_next = memory + rounded;
        return memory;
    }
#endif
    return rpy_bump_refill(rounded);
}

static inline char *rpy_bump_malloc_array(int64_t count, int64_t fixed, int64_t item) {
    int64_t bytes = rpy_array_bytes(count, fixed, item);
    return bytes < 0 ? NULL : rpy_with_length(rpy_bump_malloc(bytes), count, fixed);
}

#ifdef RPY_GC_BOEHM
#include <gc/gc.h>
#include <gc/gc_tiny_fl.h>
enum { RPY_FREE_LISTS = 65 };       /* objects of up to 1024 bytes */
/* Small objects come from free lists of ours, filled by libgc many at a time and given up when it collects. */
extern void *rpy_free_lists[RPY_FREE_LISTS], *rpy_atomic_lists[RPY_FREE_LISTS];
extern void *rpy_boehm_refill(void **list, size_t size, bool atomic);
#define RPY_GRANULE GC_GRANULE_BYTES

static inline void *rpy_boehm_take(void **lists, size_t granules, bool atomic) {
    void **list = &lists[granules], *memory = *list;
    if (RPY_UNLIKELY(memory == NULL)) memory = rpy_boehm_refill(list, granules * RPY_GRANULE, atomic);
    if (RPY_LIKELY(memory != NULL)) *list = *(void **)memory;
    return memory;
}

static inline size_t rpy_granules(int64_t size) { return ((size_t)size + RPY_GRANULE - 1) / RPY_GRANULE; }

static inline char *rpy_boehm_malloc(int64_t size) {
#ifndef __SANITIZE_ADDRESS__
    size_t granules = rpy_granules(size);
    if (granules < RPY_FREE_LISTS && granules > 0) {
        void *memory = rpy_boehm_take(rpy_free_lists, granules, false);
        if (RPY_LIKELY(memory != NULL)) *(void **)memory = NULL;    /* the rest is zero already */
        return memory;
    }
#endif
    return GC_malloc((size_t)size);
}

static inline char *rpy_boehm_malloc_atomic(int64_t size) {
    void *memory;
#ifndef __SANITIZE_ADDRESS__
    size_t granules = rpy_granules(size);
    if (granules < RPY_FREE_LISTS && granules > 0) memory = rpy_boehm_take(rpy_atomic_lists, granules, true);
    else
#endif
        memory = GC_malloc_atomic((size_t)size);
    return RPY_LIKELY(memory != NULL) ? memset(memory, 0, (size_t)size) : NULL;
}

static inline char *rpy_boehm_malloc_array(int64_t count, int64_t fixed, int64_t item) {
    int64_t bytes = rpy_array_bytes(count, fixed, item);
    return bytes < 0 ? NULL : rpy_with_length(rpy_boehm_malloc(bytes), count, fixed);
}

static inline char *rpy_boehm_malloc_array_atomic(int64_t count, int64_t fixed, int64_t item) {
    int64_t bytes = rpy_array_bytes(count, fixed, item);
    return bytes < 0 ? NULL : rpy_with_length(rpy_boehm_malloc_atomic(bytes), count, fixed);
}
#endif

/* ---- small operations ---- */
static inline int64_t rpy_float_to_int(double x) {
    return x >= -9223372036854775808.0 && x < 9223372036854775808.0 ? (int64_t)x : INT64_MIN;
}

static inline uint64_t rpy_float_to_uint(double x) {
    if (x >= 9223372036854775808.0 && x < 18446744073709551616.0) return (uint64_t)x;
    return (uint64_t)rpy_float_to_int(x);
}

static inline int64_t rpy_float_to_bits(double x) {
    int64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline int64_t rpy_single_to_bits(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline float rpy_bits_to_single(int64_t bits) {
    float x;
    uint32_t low = (uint32_t)bits;
    memcpy(&x, &low, sizeof x);
    return x;
}

static inline int64_t rpy_mulmod(int64_t a, int64_t b, int64_t c) { return (int64_t)((__int128)a * b % c); }

static inline double rpy_bits_to_float(int64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline uint64_t rpy_mul_high(uint64_t a, uint64_t b) {
    return (uint64_t)((unsigned __int128)a * b >> 64);
}

static inline bool rpy_add_overflows(int64_t a, int64_t b) {
    int64_t ignored;
    return RPY_UNLIKELY(__builtin_add_overflow(a, b, &ignored));
}

static inline bool rpy_sub_overflows(int64_t a, int64_t b) {
    int64_t ignored;
    return RPY_UNLIKELY(__builtin_sub_overflow(a, b, &ignored));
}

static inline bool rpy_mul_overflows(int64_t a, int64_t b) {
    int64_t ignored;
    return RPY_UNLIKELY(__builtin_mul_overflow(a, b, &ignored));
}

/* gcc sees lengths that cannot be through inlined slices up to the largest int. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wstringop-overread"
#endif
static inline int64_t rpy_find_char(const uint8_t *text, uint8_t character, int64_t start, int64_t end) {
    if (start >= end) return -1;
    const uint8_t *found = memchr(text + start, character, (size_t)(end - start));
    return found ? found - text : -1;
}

static inline bool rpy_isnan(double x) { return x != x; }
static inline bool rpy_isinf(double x) { return __builtin_isinf(x); }
static inline bool rpy_isfinite(double x) { return __builtin_isfinite(x); }

#ifdef RPY_ASSERT
RPY_COLD extern void rpy_assert_failed(const char *message, const RpyLocation *where);
#define RPY_DEBUG_ASSERT(condition, message, where) \
    ((condition) ? (void)0 : rpy_assert_failed((message), (where)))
#else
#define RPY_DEBUG_ASSERT(condition, message, where) ((void)(condition))
#endif
#endif
