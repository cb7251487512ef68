/* module_struct.c: the module struct: values as bytes, by a format of codes with counts. lib/struct.py adds Struct. */
#include "host/int.h"
#include "host/library.h"
#include "host/text.h"
#include <stdio.h>

/* The codes: X(code, size of standard formats, native size, native alignment, kind). */
typedef enum CodeKind { CODE_PAD, CODE_CHAR, CODE_BOOL, CODE_SIGNED, CODE_UNSIGNED, CODE_FLOAT, CODE_TEXT, CODE_PASCAL } CodeKind;
typedef struct Code { char code; uint8_t standard, native; CodeKind kind; } Code;
static const Code codes[] = {
    {'x', 1, 1, CODE_PAD}, {'c', 1, 1, CODE_CHAR}, {'?', 1, 1, CODE_BOOL}, {'b', 1, 1, CODE_SIGNED},
    {'B', 1, 1, CODE_UNSIGNED}, {'h', 2, 2, CODE_SIGNED}, {'H', 2, 2, CODE_UNSIGNED}, {'i', 4, 4, CODE_SIGNED},
    {'I', 4, 4, CODE_UNSIGNED}, {'l', 4, 8, CODE_SIGNED}, {'L', 4, 8, CODE_UNSIGNED}, {'q', 8, 8, CODE_SIGNED},
    {'Q', 8, 8, CODE_UNSIGNED}, {'n', 8, 8, CODE_SIGNED}, {'N', 8, 8, CODE_UNSIGNED}, {'P', 8, 8, CODE_UNSIGNED},
    {'f', 4, 4, CODE_FLOAT}, {'d', 8, 8, CODE_FLOAT}, {'s', 1, 1, CODE_TEXT}, {'p', 1, 1, CODE_PASCAL}};

/* Walks over a format: the next code, its count and where its first value is. */
typedef struct Walk {
    HostWorld *world;
    const char *p, *end;
    bool native, big;
    size_t offset;
    const Code *code;
    int64_t count;
    uint32_t size;
} Walk;

static Host struct_error(HostWorld *world, const char *message) {
    Host module = host_import_name(world, "_struct");
    Host error = module ? host_get(world, module, host_intern_cstr(world, "error")) : NULL;
    return error ? host_raise(world, HOST_CLS(error), "%s", message) : NULL;
}

static bool start(HostWorld *world, Host format, Walk *w) {
    uint32_t len;
    *w = (Walk){.world = world, .native = true};
    if (!host_arg_bytes(world, format, &w->p, &len)) return false;
    w->end = w->p + len;
    if (!len || !strchr("@=<>!", *w->p)) return true;
    w->native = *w->p == '@';
    w->big = *w->p == '>' || *w->p == '!';
    w->p++;
    return true;
}

static const Code *find_code(char c) {
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (codes[i].code == c) return &codes[i];
    return NULL;
}

/* 1, 0 at the end, -1 raised. */
static int next(Walk *w) {
    while (w->p < w->end && strchr(" \t\n", *w->p)) w->p++;
    if (w->p == w->end) return 0;
    w->count = 1;
    if (*w->p >= '0' && *w->p <= '9')
        for (w->count = 0; w->p < w->end && *w->p >= '0' && *w->p <= '9'; w->p++) {
            w->count = w->count * 10 + (*w->p - '0');
            if (w->count > INT32_MAX) return struct_error(w->world, "overflow in item count"), -1;
        }
    if (w->p == w->end) return struct_error(w->world, "repeat count given without format specifier"), -1;
    w->code = find_code(*w->p++);
    if (!w->code) return struct_error(w->world, "bad char in struct format"), -1;
    w->size = w->native ? w->code->native : w->code->standard;
    if (w->native) w->offset = (w->offset + w->size - 1) / w->size * w->size;
    return 1;
}

static bool is_one_value(const Walk *w) { return w->code->kind == CODE_TEXT || w->code->kind == CODE_PASCAL; }

static int64_t total_size(HostWorld *world, Host format) {
    Walk w;
    if (!start(world, format, &w)) return -1;
    int more;
    while ((more = next(&w)) > 0) w.offset += (size_t)w.count * w.size;
    return more < 0 ? -1 : (int64_t)w.offset;
}

/* ---- packing ---- */
static void put_bytes(char *out, const Walk *w, uint64_t value) {
    for (uint32_t i = 0; i < w->size; i++) out[w->big ? w->size - 1 - i : i] = (char)(value >> 8 * i);
}

static bool pack_int(Walk *w, Host h, char *out) {
    HostWorld *world = w->world;
    Host integer = host_is_int(h) ? h : NULL;
    if (!integer && host_class_find(world, host_class(world, h), world->s.dunder_index, NULL)) integer = host_index(world, h);
    if (!integer) return host_pending(world) ? false : (struct_error(world, "required argument is not an integer"), false);
    bool is_signed = w->code->kind == CODE_SIGNED;
    int64_t value;
    uint64_t bits;
    bool fits = is_signed ? host_int_value(integer, &value) : host_uint_value(integer, &bits);
    if (is_signed) bits = fits ? (uint64_t)value : 0;
    uint32_t width = w->size * 8;
    if (fits && width < 64)
        fits = is_signed ? value >= -((int64_t)1 << (width - 1)) && value < (int64_t)1 << (width - 1) : bits >> width == 0;
    if (!fits) {
        char message[64];
        snprintf(message, sizeof message, "'%c' format requires a number in range", w->code->code);
        return struct_error(world, message), false;
    }
    put_bytes(out, w, bits);
    return true;
}

static bool pack_float(Walk *w, Host h, char *out) {
    HostWorld *world = w->world;
    double value;
    uint64_t bits = 0;
    if (!host_arg_float(world, h, &value))
        return host_catch(world, world->e.TypeError) ? (struct_error(world, "required argument is not a float"), false) : false;
    if (w->size == 4) {
        float narrow = (float)value;
        uint32_t bits32;
        if (__builtin_isinf(narrow) && !__builtin_isinf(value))
            return host_raise_false(world, world->e.OverflowError, "float too large to pack with f format");
        memcpy(&bits32, &narrow, sizeof bits32);
        bits = bits32;
    } else {
        memcpy(&bits, &value, sizeof bits);
    }
    put_bytes(out, w, bits);
    return true;
}

static bool pack_text(Walk *w, Host h, char *out) {
    if (!text_is(h)) return struct_error(w->world, "argument for 's' must be a bytes object"), false;
    const char *bytes;
    uint32_t len;
    if (!host_arg_bytes(w->world, h, &bytes, &len)) return false;
    bool pascal = w->code->kind == CODE_PASCAL;
    int64_t room = w->count - pascal;
    if (room < 0) return true;
    if (len > room) len = (uint32_t)room;
    if (pascal) *out++ = (char)(len > 255 ? 255 : len);
    memcpy(out, bytes, len);
    return true;
}

static bool pack_one(Walk *w, Host h, char *out) {
    HostWorld *world = w->world;
    switch (w->code->kind) {
    case CODE_SIGNED: case CODE_UNSIGNED: return pack_int(w, h, out);
    case CODE_FLOAT: return pack_float(w, h, out);
    case CODE_TEXT: case CODE_PASCAL: return pack_text(w, h, out);
    case CODE_BOOL: {
        int truth = host_is_true(world, h);
        *out = (char)(truth > 0);
        return truth >= 0;
    }
    case CODE_CHAR:
        if (!text_is(h) || text_view(h).len != 1)
            return struct_error(world, "char format requires a bytes object of length 1"), false;
        *out = (char)text_at(&(Text){text_view(h).bytes, text_view(h).points, 1}, 0);
        return true;
    case CODE_PAD: break;
    }
    return true;
}

static bool pack_all(HostWorld *world, Host format, HostTuple *values, char *out) {
    Walk w;
    uint32_t used = 0;
    int more;
    if (!start(world, format, &w)) return false;
    while ((more = next(&w)) > 0) {
        int64_t items = is_one_value(&w) ? 1 : w.count;
        for (int64_t i = 0; i < items; i++) {
            char *at = out + w.offset + (size_t)i * w.size;
            if (w.code->kind == CODE_PAD) continue;
            if (used == values->len) return struct_error(world, "pack: too few items for the format"), false;
            if (!pack_one(&w, values->items[used++], at)) return false;
        }
        w.offset += (size_t)w.count * w.size;
    }
    if (more == 0 && used < values->len) return struct_error(world, "pack: too many items for the format"), false;
    return more == 0;
}

static Host struct_pack(HostWorld *world, Host *a) {
    int64_t size = total_size(world, a[0]);
    if (size < 0) return NULL;
    HostStr *str = host_alloc_str(world, (size_t)size);
    memset(str->bytes, 0, (size_t)size);
    return pack_all(world, a[0], HOST_TUPLE(a[1]), str->bytes) ? host_new_str(world, str->bytes, (size_t)size) : NULL;
}

/* ---- unpacking ---- */
static uint64_t get_bytes(const unsigned char *in, const Walk *w) {
    uint64_t value = 0;
    for (uint32_t i = 0; i < w->size; i++) value |= (uint64_t)in[w->big ? w->size - 1 - i : i] << 8 * i;
    return value;
}

static double get_float(uint64_t bits, uint32_t size) {
    double value;
    if (size == 8) return memcpy(&value, &bits, sizeof value), value;
    float narrow;
    uint32_t bits32 = (uint32_t)bits;
    memcpy(&narrow, &bits32, sizeof narrow);
    return (double)narrow;
}

static Host unpack_one(Walk *w, const char *in) {
    HostWorld *world = w->world;
    uint64_t bits = w->code->kind == CODE_TEXT || w->code->kind == CODE_PASCAL ? 0 : get_bytes((const unsigned char *)in, w);
    uint32_t unused = 64 - w->size * 8;
    switch (w->code->kind) {
    case CODE_SIGNED: return host_new_int(world, (int64_t)(bits << unused) >> unused);
    case CODE_UNSIGNED: return host_uint(world, bits);
    case CODE_FLOAT: return host_new_float(world, get_float(bits, w->size));
    case CODE_BOOL: return host_bool_of(world, bits != 0);
    case CODE_CHAR: return world->chars[bits];
    case CODE_TEXT: return host_new_str(world, in, (size_t)w->count);
    case CODE_PASCAL: {
        int64_t len = w->count ? (unsigned char)*in : 0;
        return host_new_str(world, in + 1, (size_t)(len < w->count ? len : w->count ? w->count - 1 : 0));
    }
    case CODE_PAD: break;
    }
    return world->none;
}

static Host unpack_bytes(HostWorld *world, Host format, const char *in) {
    Walk w;
    int more;
    HostList *values = host_new_list(world, 0);
    if (!start(world, format, &w)) return NULL;
    while ((more = next(&w)) > 0) {
        int64_t items = is_one_value(&w) ? 1 : w.code->kind == CODE_PAD ? 0 : w.count;
        for (int64_t i = 0; i < items; i++) host_list_push(world, values, unpack_one(&w, in + w.offset + (size_t)i * w.size));
        w.offset += (size_t)w.count * w.size;
    }
    return more < 0 ? NULL : host_tuple(world, values->items, values->len);
}

static Host struct_unpack(HostWorld *world, Host *a) {
    const char *bytes;
    uint32_t len;
    int64_t size = total_size(world, a[0]);
    if (size < 0 || !host_arg_bytes(world, a[1], &bytes, &len)) return NULL;
    if (len != size) {
        char message[64];
        snprintf(message, sizeof message, "unpack requires a buffer of %lld bytes", (long long)size);
        return struct_error(world, message);
    }
    return unpack_bytes(world, a[0], bytes);
}

static Host struct_unpack_from(HostWorld *world, Host *a) {
    const char *bytes;
    uint32_t len;
    int64_t size = total_size(world, a[0]), offset = 0;
    if (size < 0 || !host_arg_bytes(world, a[1], &bytes, &len) || (a[2] && !host_arg_int(world, a[2], &offset))) return NULL;
    if (offset < 0) offset += len;
    if (offset < 0 || offset + size > len) return struct_error(world, "unpack_from requires a larger buffer");
    return unpack_bytes(world, a[0], bytes + offset);
}

static Host struct_calcsize(HostWorld *world, Host *a) {
    int64_t size = total_size(world, a[0]);
    return size < 0 ? NULL : host_new_int(world, size);
}

static const HostMethodDef functions[] = {
    {"pack", struct_pack, "format, /, *values"},
    {"unpack", struct_unpack, "format, buffer, /"},
    {"unpack_from", struct_unpack_from, "format, buffer, offset="},
    {"calcsize", struct_calcsize, "format, /"},
    {0}};

static bool struct_init(HostWorld *world, Host module) {
    HostTuple *bases = host_tuple_pack(world, 1, world->e.Exception);
    HostDict *dict = host_new_dict(world);
    host_dict_set_name(world, dict, world->s.dunder_module, host_new_cstr(world, "struct"));
    Host error = host_new_class(world, world->t.type_, host_intern_cstr(world, "error"), bases, dict);
    if (error) host_module_set(world, module, "error", error);
    return error != NULL;
}

const HostModuleDef host_module_struct = {"struct", functions, struct_init};
