/* type_bytearray.c: bytearray: a text whose bytes can change. */
#include "host/library.h"
#include "host/text.h"

#define BYTES(h) ((HostByteArray *)(h))

static void reserve(HostWorld *world, HostByteArray *b, uint32_t len) {
    if (len < b->cap && b->bytes) return;
    uint32_t cap = b->cap + b->cap / 2 + 8;
    if (cap <= len) cap = len + 1;
    char *bytes = host_alloc_atomic(world, cap);
    if (b->len) memcpy(bytes, b->bytes, b->len);
    b->bytes = bytes;
    b->cap = cap;
}

/* Puts `len` bytes in the place of `removed` ones; they may be the array's own. */
static void splice(HostWorld *world, HostByteArray *b, uint32_t at, uint32_t removed, const char *bytes, uint32_t len) {
    StrBuf copy = {0};
    strbuf_append_n(&copy, bytes, len);
    reserve(world, b, b->len - removed + len);
    memmove(b->bytes + at + len, b->bytes + at + removed, b->len - at - removed);
    if (len) memcpy(b->bytes + at, copy.data, len);
    b->len = b->len - removed + len;
    b->bytes[b->len] = 0;
    strbuf_free(&copy);
}

static bool byte_value(HostWorld *world, Host h, char *byte) {
    int64_t value;
    if (host_is_str(h) && HOST_STR(h)->len == 1) return *byte = HOST_STR(h)->bytes[0], true;
    if (!host_arg_int(world, h, &value)) return false;
    if (value < 0 || value > 255) return host_raise_false(world, world->e.ValueError, "byte must be in range(0, 256)");
    *byte = (char)value;
    return true;
}

/* Bytes of a text or of an iterable of ints, into a buffer the caller frees. */
static bool bytes_of(HostWorld *world, Host h, StrBuf *out) {
    if (text_is(h)) {
        Text t;
        if (!text_arg(world, world->empty_str, h, &t)) return false;
        strbuf_append_n(out, (const char *)t.bytes, t.len);
        return true;
    }
    const Host *items;
    uint32_t count;
    if (!host_items(world, h, &items, &count)) return false;
    for (uint32_t i = 0; i < count; i++) {
        char byte;
        if (!byte_value(world, items[i], &byte)) return false;
        strbuf_char(out, byte);
    }
    return true;
}

static bool splice_object(HostWorld *world, Host self, uint32_t at, uint32_t removed, Host h) {
    StrBuf bytes = {0};
    bool good = bytes_of(world, h, &bytes);
    if (good) splice(world, BYTES(self), at, removed, bytes.data ? bytes.data : "", (uint32_t)bytes.len);
    strbuf_free(&bytes);
    return good;
}

static Host bytearray_init(HostWorld *world, Host *a) {
    HostByteArray *b = BYTES(a[0]);
    b->len = 0;
    reserve(world, b, 0);
    b->bytes[0] = 0;
    if (!a[1]) return world->none;
    if (host_is_kind(a[1], HOST_UNICODE)) {
        const char *encoding = "ascii";
        if (a[2] && !host_arg_cstr(world, a[2], &encoding)) return NULL;
        Host encoded = text_encode(world, a[1], encoding, "strict");
        return encoded && splice_object(world, a[0], 0, 0, encoded) ? world->none : NULL;
    }
    if (!host_is_int(a[1])) return splice_object(world, a[0], 0, 0, a[1]) ? world->none : NULL;
    int64_t len;
    if (!host_arg_int(world, a[1], &len)) return NULL;
    if (len < 0 || len > INT32_MAX) return host_raise(world, world->e.ValueError, "negative count");
    reserve(world, b, (uint32_t)len);
    b->len = (uint32_t)len;
    memset(b->bytes, 0, (size_t)len + 1);
    return world->none;
}

/* ---- items ---- */
static bool set_slice(HostWorld *world, Host self, Host slice, Host value) {
    HostByteArray *b = BYTES(self);
    int64_t start, stop, step, count;
    if (!host_slice_indices(world, slice, b->len, &start, &stop, &step, &count)) return false;
    if (step == 1)
        return splice_object(world, self, (uint32_t)start, (uint32_t)count, value ? value : world->empty_str);
    if (!value) {
        if (step < 0) start += (count - 1) * step, step = -step;
        for (int64_t i = count - 1; i >= 0; i--) splice(world, b, (uint32_t)(start + i * step), 1, "", 0);
        return true;
    }
    StrBuf bytes = {0};
    bool good = bytes_of(world, value, &bytes);
    if (good && (int64_t)bytes.len != count)
        good = host_raise_false(world, world->e.ValueError, "attempt to assign bytes of size %zu to extended slice of size %lld",
                                bytes.len, (long long)count);
    for (int64_t i = 0; good && i < count; i++) b->bytes[start + i * step] = bytes.data[i];
    strbuf_free(&bytes);
    return good;
}

static bool bytearray_setitem(HostWorld *world, Host self, Host key, Host value) {
    if (host_is_kind(key, HOST_SLICE)) return set_slice(world, self, key, value);
    int64_t i;
    char byte;
    if (!host_item_index(world, key, BYTES(self)->len, &i, "bytearray") || !byte_value(world, value, &byte)) return false;
    BYTES(self)->bytes[i] = byte;
    return true;
}

static bool bytearray_delitem(HostWorld *world, Host self, Host key) {
    if (host_is_kind(key, HOST_SLICE)) return set_slice(world, self, key, NULL);
    int64_t i;
    if (!host_item_index(world, key, BYTES(self)->len, &i, "bytearray")) return false;
    splice(world, BYTES(self), (uint32_t)i, 1, "", 0);
    return true;
}

static Host bytearray_str(HostWorld *world, Host self) { return text_new(world, HOST_STR, text_view(self)); }

static Host bytearray_inplace(HostWorld *world, HostOp op, Host left, Host right) {
    if (op == HOST_OP_MUL) {
        Host repeated = text_binary(world, op, left, right);
        if (!repeated || repeated == world->not_implemented) return repeated;
        splice(world, BYTES(left), 0, BYTES(left)->len, BYTES(repeated)->bytes, BYTES(repeated)->len);
        return left;
    }
    if (op != HOST_OP_ADD) return world->not_implemented;
    return splice_object(world, left, BYTES(left)->len, 0, right) ? left : NULL;
}

/* ---- methods ---- */
static Host method_append(HostWorld *world, Host *a) {
    char byte;
    if (!byte_value(world, a[1], &byte)) return NULL;
    splice(world, BYTES(a[0]), BYTES(a[0])->len, 0, &byte, 1);
    return world->none;
}

static Host method_extend(HostWorld *world, Host *a) {
    return splice_object(world, a[0], BYTES(a[0])->len, 0, a[1]) ? world->none : NULL;
}

static Host method_insert(HostWorld *world, Host *a) {
    int64_t i, len = BYTES(a[0])->len;
    char byte;
    if (!host_arg_index(world, a[1], &i) || !byte_value(world, a[2], &byte)) return NULL;
    if (i < 0) i = i < -len ? 0 : i + len;
    splice(world, BYTES(a[0]), (uint32_t)(i > len ? len : i), 0, &byte, 1);
    return world->none;
}

static Host method_pop(HostWorld *world, Host *a) {
    HostByteArray *b = BYTES(a[0]);
    int64_t i;
    if (b->len == 0) return host_raise(world, world->e.IndexError, "pop from empty bytearray");
    if (!host_item_index(world, a[1] ? a[1] : host_small(-1), b->len, &i, "pop")) return NULL;
    Host byte = host_small((unsigned char)b->bytes[i]);
    splice(world, b, (uint32_t)i, 1, "", 0);
    return byte;
}

static Host method_remove(HostWorld *world, Host *a) {
    HostByteArray *b = BYTES(a[0]);
    char byte;
    if (!byte_value(world, a[1], &byte)) return NULL;
    char *at = b->len ? memchr(b->bytes, byte, b->len) : NULL;
    if (!at) return host_raise(world, world->e.ValueError, "value not found in bytearray");
    splice(world, b, (uint32_t)(at - b->bytes), 1, "", 0);
    return world->none;
}

static Host method_reverse(HostWorld *world, Host *a) {
    HostByteArray *b = BYTES(a[0]);
    for (uint32_t i = 0, j = b->len; i + 1 < j; i++) {
        char byte = b->bytes[i];
        b->bytes[i] = b->bytes[--j];
        b->bytes[j] = byte;
    }
    return world->none;
}

static Host method_clear(HostWorld *world, Host *a) {
    splice(world, BYTES(a[0]), 0, BYTES(a[0])->len, "", 0);
    return world->none;
}

static Host method_copy(HostWorld *world, Host *a) { return text_new(world, HOST_BYTEARRAY, text_view(a[0])); }

static const HostMethodDef bytearray_methods[] = {
    {"append", method_append, "self, item, /"},
    {"extend", method_extend, "self, iterable, /"},
    {"insert", method_insert, "self, index, item, /"},
    {"pop", method_pop, "self, index=, /"},
    {"remove", method_remove, "self, item, /"},
    {"reverse", method_reverse, "self, /"},
    {"clear", method_clear, "self, /"},
    {"copy", method_copy, "self, /"},
#define TEXT_METHOD(name, function, signature) {name, function, signature},
#include "host/text_methods.def"
#undef TEXT_METHOD
    {0}};

const HostTypeDef host_type_bytearray = {
    .name = "bytearray", .kind = HOST_BYTEARRAY, .size = sizeof(HostByteArray), .is_base = true,
    .binary_ops = HOST_OP_BIT(ADD) | HOST_OP_BIT(MUL) | HOST_OP_BIT(MOD),
    .init_fn = bytearray_init, .init_signature = "self, source=, encoding=, errors=", .methods = bytearray_methods,
    .slots = {.repr = text_repr, .str = bytearray_str, .hash = host_hash_refused, .len = text_len, .getitem = text_getitem,
              .setitem = bytearray_setitem, .delitem = bytearray_delitem, .contains = text_contains,
              .compare = text_compare, .binary = text_binary, .inplace = bytearray_inplace, .iter = iterator_over}};
