/* module_rawmemory.c: the module _rawmemory: memory of C, calls of C functions and calls back, for rlib/lltypesystem/rawmemory.py.
 *
 * Addresses are ints. A value in memory, a parameter and a result are known by a letter, those of the module struct with
 * c (a str of length one), w (a code point), ? (bool), p (address) and v (nothing):
 *
 *     call(symbol(open(None), 'strlen'), 'p:q', 0, 0, (text,))
 *
 * Nothing is checked here but the letters; rawmemory.py and lltype.py do. */
#include "host/library.h"
#include <dlfcn.h>
#include <errno.h>
#include <ffi.h>
#include <stdlib.h>

enum { MOST_PARAMETERS = 64 };
enum { SAVE_ERRNO = 1, READ_SAVED_ERRNO = 2, ZERO_ERRNO_BEFORE = 4 };

typedef union RawValue {
    int8_t b; uint8_t B; int16_t h; uint16_t H; int32_t i; uint32_t I; int64_t q; uint64_t Q; float f; double d; void *p;
    ffi_arg small;
} RawValue;

static ffi_type *type_of_letter(char letter) {
    switch (letter) {
    case 'b': return &ffi_type_sint8;
    case 'B': case 'c': case '?': return &ffi_type_uint8;
    case 'h': return &ffi_type_sint16;
    case 'H': return &ffi_type_uint16;
    case 'i': return &ffi_type_sint32;
    case 'I': case 'w': return &ffi_type_uint32;
    case 'q': return &ffi_type_sint64;
    case 'Q': return &ffi_type_uint64;
    case 'f': return &ffi_type_float;
    case 'd': return &ffi_type_double;
    case 'p': return &ffi_type_pointer;
    case 'v': return &ffi_type_void;
    default: return NULL;
    }
}

/* ---- values ---- */

static bool word_arg(HostWorld *world, Host h, uint64_t *word) {
    HostIntView view;
    Host integer = host_index(world, h);
    if (!integer) return false;
    host_int_view(integer, &view);
    *word = mpz_get_ui(view.z);
    if (mpz_sgn(view.z) < 0) *word = -*word;
    return true;
}

static bool address_arg(HostWorld *world, Host h, char **address) {
    uint64_t word;
    if (!word_arg(world, h, &word)) return false;
    *address = (char *)(uintptr_t)word;
    return true;
}

static Host address_value(HostWorld *world, const void *address) { return host_new_int(world, (int64_t)(uintptr_t)address); }

static Host unsigned_value(HostWorld *world, uint64_t value) {
    if (value <= INT64_MAX) return host_new_int(world, (int64_t)value);
    mpz_t wide;
    mpz_init_set_ui(wide, value);
    Host result = host_new_mpz(world, wide);
    mpz_clear(wide);
    return result;
}

static Host code_point_value(HostWorld *world, uint32_t point) {
    HostUnicode *text = host_alloc_unicode(world, 1);
    text->points[0] = point;
    return &text->base;
}

static Host value_from(HostWorld *world, char letter, const RawValue *raw) {
    switch (letter) {
    case 'b': return host_small(raw->b);
    case 'B': return host_small(raw->B);
    case 'h': return host_small(raw->h);
    case 'H': return host_small(raw->H);
    case 'i': return host_small(raw->i);
    case 'I': return host_small(raw->I);
    case 'q': return host_new_int(world, raw->q);
    case 'Q': return unsigned_value(world, raw->Q);
    case 'f': return host_new_float(world, raw->f);
    case 'd': return host_new_float(world, raw->d);
    case 'c': return world->chars[raw->B];
    case 'w': return code_point_value(world, raw->I);
    case '?': return host_bool_of(world, raw->B != 0);
    case 'p': return address_value(world, raw->p);
    default: return world->none;
    }
}

static bool character_to(HostWorld *world, Host value, RawValue *raw) {
    if (!host_is_kind(value, HOST_STR) || HOST_STR(value)->len != 1)
        return host_raise_false(world, world->e.TypeError, "a character is a str of length one");
    raw->Q = (uint8_t)HOST_STR(value)->bytes[0];
    return true;
}

static bool code_point_to(HostWorld *world, Host value, RawValue *raw) {
    if (host_is_kind(value, HOST_STR)) return character_to(world, value, raw);
    if (!host_is_kind(value, HOST_UNICODE) || HOST_UNI(value)->len != 1)
        return host_raise_false(world, world->e.TypeError, "a code point is a unicode of length one");
    raw->Q = HOST_UNI(value)->points[0];
    return true;
}

static bool value_to(HostWorld *world, char letter, Host value, RawValue *raw) {
    double real;
    raw->Q = 0;
    if (letter == 'c') return character_to(world, value, raw);
    if (letter == 'w') return code_point_to(world, value, raw);
    if (letter == 'v') return true;
    if (letter == 'f' || letter == 'd') {
        if (!host_arg_float(world, value, &real)) return false;
        if (letter == 'f') raw->f = (float)real;
        else raw->d = real;
        return true;
    }
    return word_arg(world, value, &raw->Q);       /* little endian: the narrow members are its start */
}

static bool letter_arg(HostWorld *world, Host h, char *letter, size_t *size) {
    const char *text;
    if (!host_arg_cstr(world, h, &text)) return false;
    ffi_type *type = text[0] && !text[1] ? type_of_letter(text[0]) : NULL;
    if (!type) return host_raise_false(world, world->e.ValueError, "'%s' is no letter of a value", text);
    *letter = text[0];
    *size = text[0] == 'v' ? 0 : type->size;
    return true;
}

/* ---- memory ---- */

static Host raw_allocate(HostWorld *world, Host *a) {
    int64_t size;
    if (!host_arg_int(world, a[0], &size)) return NULL;
    void *memory = size < 0 ? NULL : calloc(1, size ? (size_t)size : 1);
    return memory ? address_value(world, memory) : host_raise(world, world->e.MemoryError, "%lld bytes", (long long)size);
}

static Host raw_release(HostWorld *world, Host *a) {
    char *address;
    if (!address_arg(world, a[0], &address)) return NULL;
    free(address);
    return world->none;
}

static Host raw_load(HostWorld *world, Host *a) {
    char *address, letter;
    size_t size;
    RawValue raw = {0};
    if (!address_arg(world, a[0], &address) || !letter_arg(world, a[1], &letter, &size)) return NULL;
    memcpy(&raw, address, size);
    return value_from(world, letter, &raw);
}

static Host raw_store(HostWorld *world, Host *a) {
    char *address, letter;
    size_t size;
    RawValue raw;
    if (!address_arg(world, a[0], &address) || !letter_arg(world, a[1], &letter, &size)) return NULL;
    if (!value_to(world, letter, a[2], &raw)) return NULL;
    memcpy(address, &raw, size);
    return world->none;
}

static Host raw_read(HostWorld *world, Host *a) {
    char *address;
    int64_t size;
    if (!address_arg(world, a[0], &address) || !host_arg_int(world, a[1], &size)) return NULL;
    return size < 0 ? host_raise(world, world->e.ValueError, "a negative size") : host_new_str(world, address, (size_t)size);
}

static Host raw_write(HostWorld *world, Host *a) {
    char *address;
    const char *bytes;
    uint32_t len;
    if (!address_arg(world, a[0], &address) || !host_arg_bytes(world, a[1], &bytes, &len)) return NULL;
    if (len) memcpy(address, bytes, len);
    return world->none;
}

static Host raw_copy(HostWorld *world, Host *a) {
    char *to, *from;
    int64_t size;
    if (!address_arg(world, a[0], &to) || !address_arg(world, a[1], &from) || !host_arg_int(world, a[2], &size)) return NULL;
    if (size > 0) memmove(to, from, (size_t)size);
    return world->none;
}

static Host raw_fill(HostWorld *world, Host *a) {
    char *address;
    int64_t byte, size;
    if (!address_arg(world, a[0], &address) || !host_arg_int(world, a[1], &byte) || !host_arg_int(world, a[2], &size)) return NULL;
    if (size > 0) memset(address, (int)byte, (size_t)size);
    return world->none;
}

/* ---- libraries ---- */

static Host raw_open(HostWorld *world, Host *a) {
    const char *path = NULL;
    if (a[0] != world->none && !host_arg_cstr(world, a[0], &path)) return NULL;
    void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
    return library ? address_value(world, library) : host_raise(world, world->e.OSError, "%s", dlerror());
}

static Host raw_symbol(HostWorld *world, Host *a) {
    char *library;
    const char *name;
    if (!address_arg(world, a[0], &library) || !host_arg_cstr(world, a[1], &name)) return NULL;
    return address_value(world, dlsym(library, name));
}

/* ---- calls ---- */

typedef struct Prepared { ffi_cif cif; ffi_type *types[MOST_PARAMETERS]; uint32_t count; char letters[MOST_PARAMETERS + 2]; } Prepared;

/* "qp:i"; `fixed` parameters stand before the `...` of a variadic function, 0: it is none. */
static bool prepare(HostWorld *world, Prepared *p, Host signature, uint32_t fixed) {
    const char *text;
    if (!host_arg_cstr(world, signature, &text)) return false;
    const char *colon = strchr(text, ':');
    size_t len = strlen(text);
    if (!colon || len > MOST_PARAMETERS || colon + 2 != text + len) return host_raise_false(world, world->e.ValueError, "'%s' is no signature", text);
    memcpy(p->letters, text, len + 1);
    p->count = (uint32_t)(colon - text);
    ffi_type *result = type_of_letter(colon[1]);
    bool ok = result != NULL;
    for (uint32_t i = 0; i < p->count; i++) ok = (p->types[i] = type_of_letter(text[i])) != NULL && ok;
    if (ok && fixed) ok = ffi_prep_cif_var(&p->cif, FFI_DEFAULT_ABI, fixed, p->count, result, p->types) == FFI_OK;
    else if (ok) ok = ffi_prep_cif(&p->cif, FFI_DEFAULT_ABI, p->count, result, p->types) == FFI_OK;
    return ok || host_raise_false(world, world->e.ValueError, "'%s' is no signature", text);
}

/* call(function, signature, fixed, save_err, arguments) */
static Host raw_call(HostWorld *world, Host *a) {
    char *function;
    int64_t fixed, save_err;
    Prepared p;
    const Host *items;
    uint32_t count;
    if (!address_arg(world, a[0], &function) || !host_arg_int(world, a[2], &fixed) || !host_arg_int(world, a[3], &save_err)) return NULL;
    if (!prepare(world, &p, a[1], (uint32_t)fixed) || !host_items(world, a[4], &items, &count)) return NULL;
    if (count != p.count) return host_raise(world, world->e.TypeError, "%u arguments for %u parameters", count, p.count);
    RawValue values[MOST_PARAMETERS], result = {0};
    void *places[MOST_PARAMETERS];
    for (uint32_t i = 0; i < count; i++) {
        places[i] = &values[i];
        if (!value_to(world, p.letters[i], items[i], &values[i])) return NULL;
    }
    fflush(stdout);
    if (save_err & READ_SAVED_ERRNO) errno = world->saved_errno;
    if (save_err & ZERO_ERRNO_BEFORE) errno = 0;
    ffi_call(&p.cif, (void (*)(void))(uintptr_t)function, &result, places);
    if (save_err & SAVE_ERRNO) world->saved_errno = errno;
    if (host_pending(world)) return NULL;
    return value_from(world, p.letters[count + 1], &result);
}

static Host raw_get_errno(HostWorld *world, Host *a) {
    (void)a;
    return host_small(world->saved_errno);
}

static Host raw_set_errno(HostWorld *world, Host *a) {
    int64_t number;
    if (!host_arg_int(world, a[0], &number)) return NULL;
    world->saved_errno = (int)number;
    return world->none;
}

/* ---- calls back ---- */

typedef struct Callback { HostWorld *world; Host callable; Prepared prepared; } Callback;

/* A narrow result fills a whole word. */
static void result_to(HostWorld *world, char letter, Host value, void *place) {
    RawValue raw;
    if (!value_to(world, letter, value, &raw)) return;
    ffi_type *type = type_of_letter(letter);
    if (letter == 'b') raw.q = raw.b;
    else if (letter == 'h') raw.q = raw.h;
    else if (letter == 'i') raw.q = raw.i;
    if (letter != 'v') memcpy(place, &raw, type->size < sizeof(ffi_arg) && letter != 'f' ? sizeof(ffi_arg) : type->size);
}

/* What the function raises is the business of who calls it: it stays pending until C has returned. */
static void run_callback(ffi_cif *cif, void *result, void **args, void *data) {
    Callback *callback = data;
    HostWorld *world = callback->world;
    Host items[MOST_PARAMETERS];
    memset(result, 0, cif->rtype->size < sizeof(ffi_arg) ? sizeof(ffi_arg) : cif->rtype->size);
    if (host_pending(world)) return;
    for (uint32_t i = 0; i < callback->prepared.count; i++) {
        RawValue raw = {0};
        memcpy(&raw, args[i], callback->prepared.types[i]->size);
        items[i] = value_from(world, callback->prepared.letters[i], &raw);
    }
    Host value = host_call(world, callback->callable, items, callback->prepared.count);
    if (value) result_to(world, callback->prepared.letters[callback->prepared.count + 1], value, result);
}

/* callback(signature, callable): the address of a C function; it lives as long as the world. */
static Host raw_callback(HostWorld *world, Host *a) {
    void *code;
    Callback *callback = calloc(1, sizeof *callback);
    if (!callback || !prepare(world, &callback->prepared, a[0], 0)) {
        free(callback);
        return NULL;
    }
    callback->world = world;
    callback->callable = a[1];
    host_list_push(world, world->keep, a[1]);
    ffi_closure *closure = ffi_closure_alloc(sizeof *closure, &code);
    bool ok = closure && ffi_prep_closure_loc(closure, &callback->prepared.cif, run_callback, callback, code) == FFI_OK;
    return ok ? address_value(world, code) : host_raise(world, world->e.MemoryError, "no callback can be made");
}

static const HostMethodDef functions[] = {
    {"allocate", raw_allocate, "size, /"},
    {"release", raw_release, "address, /"},
    {"load", raw_load, "address, letter, /"},
    {"store", raw_store, "address, letter, value, /"},
    {"read", raw_read, "address, size, /"},
    {"write", raw_write, "address, text, /"},
    {"copy", raw_copy, "to, source, size, /"},
    {"fill", raw_fill, "address, byte, size, /"},
    {"open", raw_open, "path, /"},
    {"symbol", raw_symbol, "library, name, /"},
    {"call", raw_call, "function, signature, fixed, save_err, arguments, /"},
    {"callback", raw_callback, "signature, callable, /"},
    {"get_errno", raw_get_errno, ""},
    {"set_errno", raw_set_errno, "number, /"},
    {0}};

const HostModuleDef host_module_rawmemory = {"_rawmemory", functions, NULL};
