/* types.c: low-level types as C types.
 *
 *   Signed, Char …              int64_t, uint8_t …          by types.def
 *   Struct s { … }              struct S_s { … f_x; }       fields of type Void are left out
 *   Array(T)                    struct A7 { int64_t length; T items[]; }
 *   Ptr(Func(A) -> R)           F9, a typedef of R (*)(A)
 * A varsized struct ends in the struct of its array; prebuilt ones have a copy of the layout with their own length,
 * struct V7_3, for C cannot initialise a nested flexible array. */
#include "c.h"

typedef enum TypeNeed { NEED_NAME = 1, NEED_DEFINITION } TypeNeed;

static const char *const c_primitives[PRIM_COUNT] = {
#define PRIMITIVE(Name, letter, c_type, bytes, is_signed) c_type,
#include "ir/types.def"
#undef PRIMITIVE
};

bool is_void(const Type *type) { return type->kind == TYPE_PRIMITIVE && type->primitive == PRIM_Void; }

bool has_fields(const Type *structure) {
    for (uint32_t i = 0; i < structure->field_count; i++)
        if (!is_void(structure->fields[i].type)) return true;
    return false;
}

static void raise_need(CEmitter *e, const Type *type, TypeNeed need) {
    MapEntry *entry = map_find(&e->needed, MAP_KEY(type));
    if (!entry) {
        entry = map_put(e->arena, &e->needed, MAP_KEY(type), NULL);
        vec_push(e->arena, &e->order, type);
    }
    if ((uintptr_t)entry->value < need) entry->value = (void *)(uintptr_t)need;
}

void need_type(CEmitter *e, const Type *type) {
    if (type->kind == TYPE_PTR) type = type->target;
    if (type->kind != TYPE_PRIMITIVE) raise_need(e, type, NEED_DEFINITION);
}

void print_c_type(CEmitter *e, const Type *type, StrBuf *out) {
    switch (type->kind) {
    case TYPE_PRIMITIVE: strbuf_append(out, c_primitives[type->primitive]); return;
    case TYPE_STRUCT: case TYPE_ARRAY: case TYPE_OPAQUE:
        raise_need(e, type, NEED_NAME);
        strbuf_append(out, "struct ");
        strbuf_append(out, struct_c_name(e, type));
        return;
    case TYPE_FUNC: UNREACHABLE("a function stands behind a pointer");
    case TYPE_PTR:
        if (type->target->kind == TYPE_FUNC) {
            raise_need(e, type->target, NEED_DEFINITION);
            print_numbered(out, 'F', type->target->id);
            return;
        }
        print_c_type(e, type->target, out);
        strbuf_append(out, " *");
        return;
    }
}

static void print_declared(CEmitter *e, const Type *type, StrBuf *out) {
    print_c_type(e, type, out);
    if (out->data[out->len - 1] != '*') strbuf_char(out, ' ');
}

/* ---- definitions ---- */

static void print_struct(CEmitter *e, const Type *type, StrBuf *out) {
    strbuf_printf(out, "struct %s {", struct_c_name(e, type));
    for (uint32_t i = 0; i < type->field_count; i++) {
        if (is_void(type->fields[i].type)) continue;
        strbuf_append(out, "\n    ");
        print_declared(e, type->fields[i].type, out);
        print_field_c_name(out, type, i);
        strbuf_char(out, ';');
    }
    strbuf_append(out, has_fields(type) ? "\n};\n" : " char empty; };\n");
}

static void print_array_fields(CEmitter *e, const Type *type, const char *size, StrBuf *out) {
    strbuf_append(out, type->no_length ? "{ " : "{ int64_t length; ");
    if (!is_void(type->item)) {
        print_declared(e, type->item, out);
        strbuf_printf(out, "items[%s]; ", size);
    }
    strbuf_char(out, '}');
}

static void print_func(CEmitter *e, const Type *type, StrBuf *out) {
    strbuf_append(out, "typedef ");
    print_declared(e, type->result, out);
    strbuf_printf(out, "(*F%u)(", type->id);
    for (uint32_t i = 0; i < type->param_count; i++) {
        if (i) strbuf_append(out, ", ");
        print_c_type(e, type->params[i], out);
    }
    strbuf_append(out, type->param_count ? ");\n" : "void);\n");
}

typedef struct Printer { CEmitter *e; StrBuf *names, *out; Map done; } Printer;

static void define(Printer *printer, const Type *type);

static void define_inlined(Printer *printer, const Type *type) {
    if (type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY) define(printer, type);
}

/* A function type that takes or gives function pointers names their typedefs. */
static void define_named(Printer *printer, const Type *type) {
    if (type->kind == TYPE_PTR && type->target->kind == TYPE_FUNC) define(printer, type->target);
}

static void define(Printer *printer, const Type *type) {
    CEmitter *e = printer->e;
    if (map_find(&printer->done, MAP_KEY(type))) return;
    map_put(e->arena, &printer->done, MAP_KEY(type), NULL);
    if (type->kind == TYPE_STRUCT) {
        for (uint32_t i = 0; i < type->field_count; i++) define_inlined(printer, type->fields[i].type);
        for (uint32_t i = 0; i < type->field_count; i++) define_named(printer, type->fields[i].type);
        print_struct(e, type, printer->out);
    } else if (type->kind == TYPE_ARRAY) {
        define_inlined(printer, type->item);
        define_named(printer, type->item);
        strbuf_printf(printer->out, "struct %s ", struct_c_name(e, type));
        const char *fixed = arena_printf(e->arena, "%lld", (long long)type->fixed_length);
        print_array_fields(e, type, type->fixed_length >= 0 ? fixed : type->no_length ? "1" : "", printer->out);
        strbuf_append(printer->out, ";\n");
    } else if (type->kind == TYPE_FUNC) {
        for (uint32_t i = 0; i < type->param_count; i++) define_named(printer, type->params[i]);
        define_named(printer, type->result);
        print_func(e, type, printer->names);
    }
}

/* The layout of prebuilt varsized data: its own struct with the length written out. */
static void print_layout(CEmitter *e, const Type *type, uint32_t length, StrBuf *out) {
    const char *size = arena_printf(e->arena, "%u", length ? length : 1);
    if (type->kind == TYPE_ARRAY) {
        print_array_fields(e, type, size, out);
        return;
    }
    strbuf_append(out, "{ ");
    for (uint32_t i = 0; i < type->field_count; i++) {
        if (is_void(type->fields[i].type)) continue;
        if (type->fields[i].type == type_varsize_array(type)) {
            strbuf_append(out, "struct ");
            print_array_fields(e, type->fields[i].type, size, out);
            strbuf_char(out, ' ');
        } else {
            print_declared(e, type->fields[i].type, out);
        }
        print_field_c_name(out, type, i);
        strbuf_append(out, "; ");
    }
    strbuf_char(out, '}');
}

void print_type_header(CEmitter *e, StrBuf *out) {
    StrBuf names = {0}, definitions = {0};
    Printer printer = {.e = e, .names = &names, .out = &definitions};
    for (uint32_t i = 0; i < e->order.len; i++) {       /* grows while we print */
        const Type *type = e->order.data[i];
        TypeNeed need = (TypeNeed)(uintptr_t)map_get(&e->needed, MAP_KEY(type));
        if (need == NEED_DEFINITION) define(&printer, type);
    }
    MAP_EACH(&e->varsize_layouts, entry) {
        const Type *type = e->p->types.data[entry->key >> 32];
        strbuf_printf(&definitions, "struct V%u_%u ", type->id, (uint32_t)entry->key);
        print_layout(e, type, (uint32_t)entry->key, &definitions);
        strbuf_append(&definitions, ";\n");
    }
    for (uint32_t i = 0; i < e->order.len; i++)
        if (e->order.data[i]->kind != TYPE_FUNC) strbuf_printf(out, "struct %s;\n", struct_c_name(e, e->order.data[i]));
    strbuf_append_n(out, names.data ? names.data : "", names.len);
    strbuf_append_n(out, definitions.data ? definitions.data : "", definitions.len);
    strbuf_free(&names);
    strbuf_free(&definitions);
}

/* ---- prebuilt data ---- */

uint32_t prebuilt_length(const Prebuilt *prebuilt) {
    if (prebuilt->type->kind == TYPE_ARRAY) return prebuilt->length;
    return prebuilt->items[prebuilt->type->field_count - 1].inlined->length;
}

void print_prebuilt_type(CEmitter *e, const Prebuilt *prebuilt, StrBuf *out) {
    const Type *type = prebuilt->type;
    if (!type_is_varsize(type)) {
        need_type(e, type);
        print_c_type(e, type, out);
        return;
    }
    uint64_t key = MAP_PAIR(type->id, prebuilt_length(prebuilt));
    if (!map_find(&e->varsize_layouts, key)) map_put(e->arena, &e->varsize_layouts, key, NULL);
    const Type *array = type_varsize_array(type);
    if (array->item->kind == TYPE_STRUCT || array->item->kind == TYPE_ARRAY) need_type(e, array->item);
    need_type(e, type);
    strbuf_printf(out, "struct V%u_%u", type->id, (uint32_t)key);
}
