/* public.c: host.h for the other stages: making objects, looking at them, running an entry point. */
#include "host/frame.h"
#include "host/code.h"
#include "host/core.h"
#include "host/int.h"
#include "host/operate.h"
#include <stdio.h>

enum { DESCRIPTION_MAX = 120, WHOLE_PROGRAM_RECURSION = 200000 };

/* ---- making ---- */
Host host_none(HostWorld *world) { return world->none; }
Host host_bool(HostWorld *world, bool value) { return host_bool_of(world, value); }
Host host_int(HostWorld *world, int64_t value) { return host_new_int(world, value); }
Host host_float(HostWorld *world, double value) { return host_handed_out(world, host_new_float(world, value)); }
Host host_str(HostWorld *world, const char *bytes, uint32_t len) {
    return host_handed_out(world, host_new_str(world, bytes, len));
}
Host host_unicode(HostWorld *world, const char *utf8, uint32_t len) {
    return host_handed_out(world, host_new_unicode_utf8(world, utf8, len));
}

Host host_constant(HostWorld *world, const Constant *constant) {
    enum { INTERNED_MAX = 64 };
    switch (constant->kind) {
    case CONSTANT_NONE: return world->none;
    case CONSTANT_FALSE: return world->false_;
    case CONSTANT_TRUE: return world->true_;
    case CONSTANT_ELLIPSIS: return world->ellipsis;
    case CONSTANT_INT: return host_new_int(world, constant->integer);
    case CONSTANT_BIGINT: return host_int_parse(world, constant->bytes, constant->len, 10);
    case CONSTANT_FLOAT: return host_new_float(world, constant->real);
    case CONSTANT_IMAGINARY: {
        HostComplex *number = HOST_NEW(world, HostComplex, complex_);
        number->imag = constant->real;
        return &number->base;
    }
    case CONSTANT_STR:
        if (constant->len <= INTERNED_MAX)
            return host_intern_sym(world, intern(world->cx->interner, constant->bytes, constant->len));
        return host_new_str(world, constant->bytes, constant->len);
    case CONSTANT_UNICODE: return host_new_unicode_utf8(world, constant->bytes, constant->len);
    }
    UNREACHABLE("constant of kind %d", constant->kind);
}

Host host_builtin(HostWorld *world, const char *name) {
    Host value = host_dict_get_name(world->builtins, host_intern_cstr(world, name));
    CHECK(value, "there is no builtin '%s'", name);
    return value;
}

/* ---- running ---- */
Host host_import(HostWorld *world, const char *dotted_name) { return host_import_name(world, dotted_name); }

Host host_getattr(HostWorld *world, Host object, const char *name) {
    return host_handed_out(world, host_get(world, object, host_intern_cstr(world, name)));
}

static HostOp op_of(BinaryOp op, bool true_division) {
    switch (op) {
    case BINARY_ADD: return HOST_OP_ADD;
    case BINARY_SUB: return HOST_OP_SUB;
    case BINARY_MUL: return HOST_OP_MUL;
    case BINARY_MATMUL: return HOST_OP_MATMUL;
    case BINARY_DIV: return true_division ? HOST_OP_TRUEDIV : HOST_OP_DIV;
    case BINARY_MOD: return HOST_OP_MOD;
    case BINARY_POW: return HOST_OP_POW;
    case BINARY_LSHIFT: return HOST_OP_LSHIFT;
    case BINARY_RSHIFT: return HOST_OP_RSHIFT;
    case BINARY_OR: return HOST_OP_OR;
    case BINARY_XOR: return HOST_OP_XOR;
    case BINARY_AND: return HOST_OP_AND;
    case BINARY_FLOORDIV: return HOST_OP_FLOORDIV;
    }
    UNREACHABLE("binary operation %d", op);
}

Host host_binary(HostWorld *world, BinaryOp op, Host a, Host b, bool true_division) {
    return host_handed_out(world, host_binop(world, op_of(op, true_division), a, b));
}

Host host_binary_inplace(HostWorld *world, BinaryOp op, Host a, Host b, bool true_division) {
    return host_handed_out(world, host_inplace(world, op_of(op, true_division), a, b));
}

Host host_unary(HostWorld *world, UnaryOpKind op, Host a) {
    switch (op) {
    case UNARY_INVERT: return host_unop(world, HOST_INVERT, a);
    case UNARY_PLUS: return host_unop(world, HOST_POS, a);
    case UNARY_MINUS: return host_unop(world, HOST_NEG, a);
    case UNARY_NOT: break;
    }
    int truth = host_is_true(world, a);
    return truth < 0 ? NULL : host_bool_of(world, !truth);
}

static void flush_output(HostWorld *world) {
    Host pending = world->pending;
    world->pending = NULL;
    Host sys = host_dict_get_name(world->modules, host_intern_cstr(world, "sys"));
    Host out = sys ? host_dict_get_name(((HostModule *)sys)->dict, world->s.stdout) : NULL;
    if (out && !host_call_method(world, out, world->s.flush, NULL, 0)) host_clear_exception(world);
    fflush(stdout);
    world->pending = pending;
}

/* The status SystemExit asks for: its code, or 1 with the code printed when that is no int. */
static int exit_status(HostWorld *world, Host exception) {
    Host code = host_get(world, exception, world->s.code);
    if (!code) host_clear_exception(world);
    if (!code || code == world->none) return 0;
    int64_t value;
    if (host_is_int(code)) return host_int_value(code, &value) ? (int)(value & 0xff) : 1;
    Host text = host_to_str(world, code);
    if (text) fprintf(stderr, "%s\n", HOST_STR(text)->bytes);
    return 1;
}

static int uncaught(HostWorld *world) {
    Host exception = world->pending;
    flush_output(world);
    world->pending = NULL;
    if (host_is_subclass(&exception->cls->base, &world->e.SystemExit->base)) return exit_status(world, exception);
    StrBuf text = {0};
    host_traceback_text(world, exception, &text);
    fwrite(text.data, 1, text.len, stderr);
    strbuf_free(&text);
    return 1;
}

int host_run_entry_point(HostWorld *world, Host entry_point, const char *const *argv, uint32_t argc) {
    /* A translated program recurses as deep as its stack allows; 1000 is a bound for import time. */
    bool unsaid = !world->options.recursion_limit && world->recursion_limit < WHOLE_PROGRAM_RECURSION;
    if (unsaid) world->recursion_limit = WHOLE_PROGRAM_RECURSION;
    HostList *args = host_new_list(world, argc);
    for (uint32_t i = 0; i < argc; i++) host_list_push(world, args, host_new_cstr(world, argv[i]));
    Host result = host_call1(world, entry_point, &args->base);
    if (!result) return uncaught(world);
    flush_output(world);
    int64_t status = 0;
    if (host_is_int(result) && !host_int_value(result, &status)) return 1;
    return (int)(status & 0xff);
}

/* ---- any object ---- */
HostKind host_kind(Host object) {
    if (host_is_small(object)) return HOST_INT;
    const HostClass *cls = object->cls;
    bool plain = cls->is_builtin || cls->kind == HOST_CLASS || cls->kind == HOST_MODULE || cls->kind == HOST_OTHER;
    return plain ? cls->kind : HOST_INSTANCE;
}

Host host_class_of(HostWorld *world, Host object) { return &host_class(world, object)->base; }

bool host_truth(HostWorld *world, Host object) {
    HostKind kind = host_kind(object);
    if (kind == HOST_INSTANCE || kind == HOST_OTHER) return true;
    int truth = host_is_true(world, object);
    if (truth < 0) host_clear_exception(world);
    return truth != 0;
}

static Sym qualified(HostWorld *world, const char *prefix, Host name) {
    HostStr *last = HOST_STR(name);
    size_t dot = strlen(prefix), len = dot + 1 + last->len;
    char on_stack[256];
    char *text = len <= sizeof on_stack ? on_stack : arena_alloc(world->cx->arena, len);
    memcpy(text, prefix, dot);
    text[dot] = '.';
    memcpy(text + dot + 1, last->bytes, last->len);
    return intern(world->cx->interner, text, len);
}

static const char *module_text(Host module) { return module && host_is_str(module) ? HOST_STR(module)->bytes : "builtins"; }

Sym host_qualified_name(HostWorld *world, Host object) {
    switch (host_kind_inline(object)) {
    case HOST_FUNCTION:
        return qualified(world, module_text(((HostFunction *)object)->module), ((HostFunction *)object)->qualname);
    case HOST_BUILTIN: return ((HostBuiltin *)object)->qualified;
    case HOST_CLASS: {
        HostClass *cls = HOST_CLS(object);
        if (cls->is_builtin) return qualified(world, cls->def->module ? cls->def->module : "builtins", cls->qualname);
        return qualified(world, module_text(host_dict_get_name(cls->dict, world->s.dunder_module)), cls->qualname);
    }
    case HOST_MODULE: return host_str_sym(world, ((HostModule *)object)->name);
    case HOST_NONE: case HOST_BOOL: case HOST_INT: case HOST_FLOAT: case HOST_COMPLEX: case HOST_STR: case HOST_UNICODE:
    case HOST_BYTEARRAY: case HOST_TUPLE: case HOST_LIST: case HOST_DICT: case HOST_SET: case HOST_FROZENSET:
    case HOST_SLICE: case HOST_RANGE: case HOST_METHOD: case HOST_INSTANCE: case HOST_PROPERTY: case HOST_STATICMETHOD:
    case HOST_CLASSMETHOD: case HOST_ELLIPSIS: case HOST_NOTIMPLEMENTED: case HOST_OTHER: break;
    }
    return NULL;
}

/* " at 0x7f…" tells nothing, and another thing each time. */
static const char *without_addresses(char *text) {
    for (char *at; (at = strstr(text, " at 0x"));) {
        char *end = at + 6 + strspn(at + 6, "0123456789abcdef");
        memmove(at, end, strlen(end) + 1);
    }
    return text;
}

const char *host_describe(HostWorld *world, Host object) {
    Host pending = world->pending;
    world->pending = NULL;
    Host text = host_repr(world, object);
    if (!text) {
        host_clear_exception(world);
        text = host_object_repr(world, object);
    }
    world->pending = pending;
    HostStr *str = HOST_STR(text);
    if (str->len <= DESCRIPTION_MAX) return without_addresses(arena_strndup(world->cx->arena, str->bytes, str->len));
    return without_addresses(arena_printf(world->cx->arena, "%.*s...", DESCRIPTION_MAX, str->bytes));
}

/* ---- scalars and containers ---- */
const char *host_int_decimal(HostWorld *world, Host object) {
    return arena_strdup(world->cx->arena, HOST_STR(host_int_text(world, object, 10))->bytes);
}
bool host_bool_value(Host object) { return ((HostInt *)object)->size != 0; }
double host_float_value(Host object) {
    CHECK(host_is_kind(object, HOST_FLOAT), "a float is expected");
    return host_double(object);
}

const char *host_bytes(Host object, uint32_t *len) {
    if (host_is_kind(object, HOST_BYTEARRAY)) {
        *len = ((HostByteArray *)object)->len;
        return *len ? ((HostByteArray *)object)->bytes : "";
    }
    CHECK(host_is_str(object), "a str or bytearray is expected");
    *len = HOST_STR(object)->len;
    return HOST_STR(object)->bytes;
}

const uint32_t *host_code_points(HostWorld *world, Host object, uint32_t *len) {
    (void)world;
    CHECK(host_is_kind(object, HOST_UNICODE), "a unicode is expected");
    *len = HOST_UNI(object)->len;
    return HOST_UNI(object)->points;
}

static HostTable *table_of(Host object) {
    return host_is_kind(object, HOST_DICT) ? &HOST_DICT(object)->table : &HOST_SET(object)->table;
}

uint32_t host_length(Host object) {
    HostKind kind = host_kind_inline(object);
    if (kind == HOST_TUPLE) return HOST_TUPLE(object)->len;
    if (kind == HOST_LIST) return HOST_LIST(object)->len;
    if (kind == HOST_STR) return HOST_STR(object)->len;
    if (kind == HOST_UNICODE) return HOST_UNI(object)->len;
    if (kind == HOST_BYTEARRAY) return ((HostByteArray *)object)->len;
    CHECK(kind == HOST_DICT || kind == HOST_SET || kind == HOST_FROZENSET, "object of kind %d has no length", kind);
    return table_of(object)->len;
}

/* The live entry of that number. Deleted ones are squeezed out first, once. */
static HostEntry *nth_entry(Host object, uint32_t index) {
    HostTable *table = table_of(object);
    CHECK(index < table->len, "entry %u of %u", index, table->len);
    if (table->used != table->len) host_table_copy(object->cls->world, table, &(HostTable){.entries = table->entries,
        .len = table->len, .used = table->used, .cap = table->cap, .only_interned = table->only_interned});
    return &table->entries[index];
}

Host host_item(Host object, uint32_t index) {
    HostKind kind = host_kind_inline(object);
    if (kind == HOST_SET || kind == HOST_FROZENSET) return nth_entry(object, index)->key;
    CHECK(kind == HOST_TUPLE || kind == HOST_LIST, "object of kind %d has no items", kind);
    CHECK(index < host_length(object), "item %u of %u", index, host_length(object));
    return kind == HOST_TUPLE ? HOST_TUPLE(object)->items[index] : HOST_LIST(object)->items[index];
}

void host_dict_entry(Host dict, uint32_t index, Host *key, Host *value) {
    HostEntry *e = nth_entry(dict, index);
    *key = e->key;
    *value = e->value;
}

Host host_dict_get_str(HostWorld *world, Host dict, Sym key) {
    return host_dict_get_name(HOST_DICT(dict), host_intern_sym(world, key));
}

void host_range(Host object, int64_t *start, int64_t *stop, int64_t *step) {
    HostRange *range = (HostRange *)object;
    *start = range->start;
    *stop = range->stop;
    *step = range->step;
}

void host_slice(Host object, Host *start, Host *stop, Host *step) {
    HostSlice *slice = (HostSlice *)object;
    *start = slice->start;
    *stop = slice->stop;
    *step = slice->step;
}

/* ---- functions ---- */
static HostFunction *function_of(Host h) {
    CHECK(host_is_kind(h, HOST_FUNCTION), "a Python function is expected");
    return (HostFunction *)h;
}

Node *host_function_node(Host function) { return function_of(function)->code->node; }
const Module *host_function_module(Host function) { return function_of(function)->code->module; }
Sym host_function_name(Host function) { return HOST_STR(function_of(function)->name)->sym; }
/* The code of a node among the constants of code, or of code in these. */
static HostCode *code_of_node(HostWorld *world, HostCode *code, const Node *node) {
    for (uint32_t i = 0; i < code->const_count; i++) {
        if (!host_is_exact(code->consts[i], world->t.code_)) continue;
        HostCode *inner = (HostCode *)code->consts[i];
        if (inner->node == node) return inner;
        HostCode *found = code_of_node(world, inner, node);
        if (found) return found;
    }
    return NULL;
}

static Host nested_of_code(HostWorld *world, HostCode *code, Host outer, Host defaults, const Host *free_values, uint32_t own) {
    HostFunction *f = (HostFunction *)host_new_function(world, code, function_of(outer)->globals);
    uint32_t count = code->free_names ? code->free_names->len : 0;
    f->defaults = (HostTuple *)defaults;
    f->closure = count ? host_alloc_tuple(world, count) : NULL;
    for (uint32_t i = 0; i < count; i++) {
        HostCell *cell = HOST_NEW(world, HostCell, cell_);
        cell->content = i == own ? &f->base : free_values[i];
        f->closure->items[i] = &cell->base;
    }
    return &f->base;
}

static HostCode *nested_code(HostWorld *world, Host outer, const Node *node) {
    HostCode *code = code_of_node(world, function_of(outer)->code, node);
    CHECK(code, "%s holds no code of a nested function", HOST_STR(function_of(outer)->name)->bytes);
    return code;
}

Host host_function_nested(HostWorld *world, Host outer, const Node *node, Host defaults, const Host *free_values, uint32_t own) {
    return nested_of_code(world, nested_code(world, outer, node), outer, defaults, free_values, own);
}

/* The code as its caller sees it: the evaluator never runs it. */
static HostCode *code_of_method(HostWorld *world, const HostCode *code, Node *method, const Scope *scope, const ArgumentsNode *args) {
    HostCode *copy = HOST_NEW(world, HostCode, code_);
    *copy = *code;
    copy->node = method;
    copy->scope = scope;
    copy->posonly_count = args->posonly.len;
    copy->arg_count = args->posonly.len + args->args.len;
    copy->local_names = host_alloc_tuple(world, scope->locals.len);
    for (uint32_t i = 0; i < scope->locals.len; i++) copy->local_names->items[i] = host_intern_sym(world, scope->locals.items[i]);
    copy->local_count = scope->locals.len;
    uint32_t count = copy->arg_count + copy->kwonly_count + copy->has_varargs + copy->has_varkw;
    uint32_t slots[count + 1];
    for (uint32_t i = 0; i < count; i++) slots[i] = i;      /* parameters are the first locals */
    copy->parameter_slots = host_code_words(world, slots, count * sizeof *slots);
    return copy;
}

Host host_function_closure(HostWorld *world, Host outer, const Node *node, Node *method, Host defaults, const Host *free_values) {
    const Node *args = method->kind == NODE_Lambda ? AS(Lambda, method)->args : AS(FunctionDef, method)->args;
    const Scope *scope = method->kind == NODE_Lambda ? AS(Lambda, method)->scope : AS(FunctionDef, method)->scope;
    HostCode *code = code_of_method(world, nested_code(world, outer, node), method, scope, (const ArgumentsNode *)args);
    return nested_of_code(world, code, outer, defaults, free_values, UINT32_MAX);
}

Host host_function_globals(Host function) { return &function_of(function)->globals->base; }

Host host_function_global(HostWorld *world, Host function, Sym name) {
    Host key = host_intern_sym(world, name), value = host_dict_get_name(function_of(function)->globals, key);
    return value ? value : host_dict_get_name(world->builtins, key);
}

Host host_function_free(Host function, uint32_t free_slot) {
    HostTuple *closure = function_of(function)->closure;
    return closure && free_slot < closure->len ? ((HostCell *)closure->items[free_slot])->content : NULL;
}

uint32_t host_function_default_count(Host function) {
    HostTuple *defaults = function_of(function)->defaults;
    return defaults ? defaults->len : 0;
}
Host host_function_default(Host function, uint32_t index) { return function_of(function)->defaults->items[index]; }

static Host get_in(HostWorld *world, HostDict *dict, Sym name) {
    return dict ? host_dict_get_name(dict, host_intern_sym(world, name)) : NULL;
}
Host host_function_kw_default(HostWorld *world, Host function, Sym name) {
    return get_in(world, function_of(function)->kw_defaults, name);
}
Host host_function_annotation(HostWorld *world, Host function, Sym parameter) {
    return get_in(world, function_of(function)->annotations, parameter);
}
Host host_function_attribute(HostWorld *world, Host function, const char *name) {
    HostDict **own = host_attributes_place(function);
    return own && *own ? host_dict_get_name(*own, host_intern_cstr(world, name)) : NULL;
}

Host host_method_function(Host method) { return ((HostMethod *)method)->function; }
Host host_method_self(Host method) { return ((HostMethod *)method)->self; }
Host host_wrapped(Host object) { return ((HostWrapper *)object)->wrapped; }
Host host_property_getter(Host object) { return ((HostProperty *)object)->getter; }
Host host_property_setter(Host object) { return ((HostProperty *)object)->setter; }

/* ---- classes and instances ---- */
static HostClass *class_of(Host h) {
    CHECK(host_is_kind(h, HOST_CLASS), "a class is expected");
    return HOST_CLS(h);
}

Sym host_class_name(Host cls) { return HOST_STR(class_of(cls)->name)->sym; }
uint32_t host_class_mro_len(Host cls) { return class_of(cls)->mro->len; }
Host host_class_mro(Host cls, uint32_t index) { return class_of(cls)->mro->items[index]; }
uint32_t host_class_base_count(Host cls) { return class_of(cls)->bases->len; }
Host host_class_base(Host cls, uint32_t index) { return class_of(cls)->bases->items[index]; }
bool host_class_is_builtin(Host cls) { return class_of(cls)->is_builtin; }
bool host_class_is_exception(HostWorld *world, Host cls) { return (void)world, class_of(cls)->is_exception; }
Node *host_class_node(Host cls) { return class_of(cls)->node; }

Host host_class_own(HostWorld *world, Host cls, Sym name) { return get_in(world, class_of(cls)->dict, name); }

Host host_class_lookup(HostWorld *world, Host cls, Sym name, Host *defined_in) {
    HostClass *where;
    Host value = host_class_find(world, class_of(cls), host_intern_sym(world, name), &where);
    if (defined_in) *defined_in = where ? &where->base : NULL;
    return value;
}

uint32_t host_class_own_count(Host cls) { return class_of(cls)->dict->table.len; }

static void name_entry(Host dict, uint32_t index, Sym *name, Host *value) {
    HostEntry *e = nth_entry(dict, index);
    CHECK(host_is_str(e->key), "attribute %u has no str for a name", index);
    *name = host_str_sym(dict->cls->world, e->key);
    *value = e->value;
}

void host_class_own_entry(Host cls, uint32_t index, Sym *name, Host *value) {
    name_entry(&class_of(cls)->dict->base, index, name, value);
}

uint32_t host_instance_attribute_count(Host instance) {
    HostDict **own = host_attributes_place(instance);
    return own && *own ? (*own)->table.len : 0;
}
void host_instance_attribute(Host instance, uint32_t index, Sym *name, Host *value) {
    name_entry(&(*host_attributes_place(instance))->base, index, name, value);
}
Host host_instance_get(HostWorld *world, Host instance, Sym name) {
    bool is_args = host_class(world, instance)->is_exception && name == HOST_STR(world->s.args)->sym;
    if (is_args) return &((HostException *)instance)->args->base;
    HostDict **own = host_attributes_place(instance);
    return own ? get_in(world, *own, name) : NULL;
}

Host host_module_get(HostWorld *world, Host module, Sym name) { return get_in(world, ((HostModule *)module)->dict, name); }

static bool find_in_module(const HostModule *module, Host object, Sym *name) {
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&module->dict->table, &i));) {
        if (e->value != object || host_kind(e->key) != HOST_STR || !HOST_STR(e->key)->sym) continue;
        *name = HOST_STR(e->key)->sym;
        return true;
    }
    return false;
}

bool host_find_global(HostWorld *world, Host object, const Module **module, Sym *name) {
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&world->modules->table, &i));) {
        if (host_kind(e->value) != HOST_MODULE) continue;
        const HostModule *candidate = (const HostModule *)e->value;
        if (!candidate->syntax || !find_in_module(candidate, object, name)) continue;
        *module = candidate->syntax;
        return true;
    }
    return false;
}
