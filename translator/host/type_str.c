/* type_str.c: the types basestring, str (bytes) and unicode (code points). Their methods are in type_text*.c. */
#include "host/text.h"
#include "host/library.h"

/* ---- making ---- */
static HostStr *str_of_subclass(HostWorld *world, HostClass *cls, Host plain) {
    HostStr *from = HOST_STR(plain);
    HostStr *str = host_alloc_variable(world, cls, sizeof *str + from->len + 1);
    str->len = from->len;
    memcpy(str->bytes, from->bytes, from->len + 1);
    return str;
}

/* str(bytes, encoding): text of Python 3, which is bytes here. */
static Host str_of_encoded(HostWorld *world, Host h) {
    if (!text_is(h)) return host_raise(world, world->e.TypeError, "decoding to str: need a bytes-like object, %s found",
                                       host_type_name(world, h));
    return host_is_kind(h, HOST_UNICODE) ? text_encode(world, h, "utf-8", "strict") : text_new(world, HOST_STR, text_view(h));
}

static Host str_new(HostWorld *world, Host *a) {
    HostClass *cls = HOST_CLS(a[0]);
    Host text = world->empty_str;
    if (a[1] && a[2]) text = str_of_encoded(world, a[1]);
    else if (a[1] && host_is_kind(a[1], HOST_BYTEARRAY)) text = text_new(world, HOST_STR, text_view(a[1]));
    else if (a[1]) text = host_to_str(world, a[1]);
    if (!text) return NULL;
    if (cls != world->t.str_) return &str_of_subclass(world, cls, text)->base;
    return text;
}

static Host unicode_of_object(HostWorld *world, Host h) {
    bool bound;
    Host method = host_lookup_special(world, h, world->s.dunder_unicode, &bound);
    if (!method && host_pending(world)) return NULL;
    Host text = !method ? host_to_str(world, h) : bound ? host_call0(world, method) : host_call1(world, method, h);
    if (!text || host_is_kind(text, HOST_UNICODE)) return text;
    return host_is_str(text) ? host_unicode_of_str(world, text)
                             : host_raise(world, world->e.TypeError, "__unicode__ returned non-unicode (type %s)",
                                          host_type_name(world, text));
}

static Host unicode_from(HostWorld *world, Host h, Host encoding, Host errors) {
    const char *codec = "ascii", *handler = "strict";
    if (encoding && !host_arg_cstr(world, encoding, &codec)) return NULL;
    if (errors && !host_arg_cstr(world, errors, &handler)) return NULL;
    if (host_is_exact(h, world->t.unicode_)) return h;
    if (host_is_kind(h, HOST_UNICODE)) return text_new(world, HOST_UNICODE, text_view(h));
    if (text_is(h)) return text_decode(world, h, codec, handler);
    return unicode_of_object(world, h);
}

static Host unicode_new(HostWorld *world, Host *a) {
    HostClass *cls = HOST_CLS(a[0]);
    Host text = a[1] ? unicode_from(world, a[1], a[2], a[3]) : text_new(world, HOST_UNICODE, text_of_cstr(""));
    if (!text || cls == world->t.unicode_) return text;
    uint32_t len = HOST_UNI(text)->len;
    HostUnicode *unicode = host_alloc_variable(world, cls, sizeof *unicode + len * sizeof(uint32_t));
    unicode->len = len;
    memcpy(unicode->points, HOST_UNI(text)->points, len * sizeof(uint32_t));
    return &unicode->base;
}

/* ---- slots ---- */
static Host str_str(HostWorld *world, Host self) {
    return host_is_exact(self, world->t.str_) ? self : text_new(world, HOST_STR, text_view(self));
}

static Host unicode_str(HostWorld *world, Host self) { return host_str_of_unicode(world, self); }

static bool str_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    *hash = (int64_t)host_str_hash(HOST_STR(self));
    return true;
}

static bool unicode_hash(HostWorld *world, Host self, int64_t *hash) {
    (void)world;
    *hash = (int64_t)host_unicode_hash(HOST_UNI(self));
    return true;
}

/* ---- maketrans, fromhex ---- */
/* {ord: replacement} of str.maketrans(mapping), its keys made numbers. */
static Host table_of_mapping(HostWorld *world, Host mapping) {
    if (!host_is_kind(mapping, HOST_DICT))
        return host_raise(world, world->e.TypeError, "if you give only one argument to maketrans it must be a dict");
    HostDict *table = host_new_dict(world);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&HOST_DICT(mapping)->table, &i));) {
        Host key = e->key;
        if (text_is(key)) {
            Text t = text_view(key);
            if (t.len != 1)
                return host_raise(world, world->e.ValueError, "string keys in translate table must be of length 1");
            key = host_small(text_at(&t, 0));
        }
        if (!host_dict_set(world, table, key, e->value)) return NULL;
    }
    return &table->base;
}

static Host str_maketrans(HostWorld *world, Host *a) {
    if (!a[0]) return host_raise(world, world->e.TypeError, "maketrans() takes at least 1 argument (0 given)");
    if (!a[1]) return table_of_mapping(world, a[0]);
    Text from, to, dropped;
    if (!text_arg(world, world->empty_str, a[0], &from) || !text_arg(world, world->empty_str, a[1], &to)) return NULL;
    if (from.len != to.len)
        return host_raise(world, world->e.ValueError, "the first two maketrans arguments must have equal length");
    if (!a[2]) {
        HostStr *map = host_alloc_str(world, 256);
        for (int i = 0; i < 256; i++) map->bytes[i] = (char)i;
        for (uint32_t i = 0; i < from.len; i++) map->bytes[from.bytes[i]] = (char)to.bytes[i];
        return &map->base;
    }
    if (!text_arg(world, world->empty_str, a[2], &dropped)) return NULL;
    HostDict *table = host_new_dict(world);
    for (uint32_t i = 0; i < from.len; i++)
        host_dict_set(world, table, host_small(from.bytes[i]), host_small(to.bytes[i]));
    for (uint32_t i = 0; i < dropped.len; i++) host_dict_set(world, table, host_small(dropped.bytes[i]), world->none);
    return &table->base;
}

static Host str_fromhex(HostWorld *world, Host *a) {
    Text t;
    if (!text_arg(world, world->empty_str, a[1], &t)) return NULL;
    StrBuf digits = {0};
    for (uint32_t i = 0; i < t.len; i++)
        if (!text_point_is(&t, t.bytes[i], TEXT_SPACE)) strbuf_char(&digits, (char)t.bytes[i]);
    return text_decode(world, host_str_take(world, &digits), "hex", "strict");
}

static Host text_getnewargs(HostWorld *world, Host *a) { return host_tuple(world, a, 1); }

static const HostMethodDef text_methods[] = {
#define TEXT_METHOD(name, function, signature) {name, function, signature},
#include "host/text_methods.def"
#undef TEXT_METHOD
    {"__getnewargs__", text_getnewargs, "self, /"},
    {0}};
static const HostMethodDef static_methods[] = {{"maketrans", str_maketrans, "x=, y=, z=, /"}, {0}};
static const HostMethodDef class_methods[] = {{"fromhex", str_fromhex, "cls, text, /"}, {0}};

const HostTypeDef host_type_basestring = {.name = "basestring", .kind = HOST_OTHER, .size = sizeof(HostObject)};

const HostTypeDef host_type_str = {
    .name = "str", .kind = HOST_STR, .layout = HOST_LAYOUT_STR, .is_base = true,
    .binary_ops = HOST_OP_BIT(ADD) | HOST_OP_BIT(MUL) | HOST_OP_BIT(MOD),
    .new_fn = str_new, .new_signature = "cls, object=, encoding=, errors=",
    .methods = text_methods, .static_methods = static_methods, .class_methods = class_methods,
    .slots = {.repr = text_repr, .str = str_str, .hash = str_hash, .len = text_len, .getitem = text_getitem,
              .contains = text_contains, .compare = text_compare, .binary = text_binary, .iter = iterator_over}};

const HostTypeDef host_type_unicode = {
    .name = "unicode", .kind = HOST_UNICODE, .layout = HOST_LAYOUT_UNICODE, .is_base = true,
    .binary_ops = HOST_OP_BIT(ADD) | HOST_OP_BIT(MUL) | HOST_OP_BIT(MOD),
    .new_fn = unicode_new, .new_signature = "cls, object=, encoding=, errors=",
    .methods = text_methods, .static_methods = static_methods,
    .slots = {.repr = text_repr, .str = unicode_str, .hash = unicode_hash, .len = text_len, .getitem = text_getitem,
              .contains = text_contains, .compare = text_compare, .binary = text_binary, .iter = iterator_over}};
