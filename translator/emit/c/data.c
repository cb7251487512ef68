/* data.c: constants, and prebuilt data as statically initialised C objects. All addresses are known to the linker (the
 * executable is not position independent), so that nothing is relocated when the program starts. */
#include "c.h"
#include <math.h>
#include <string.h>

static void print_int_const(StrBuf *out, const Const *c) {
    long long value = (long long)c->integer;
    switch (c->type->primitive) {
    case PRIM_Bool: strbuf_append(out, value ? "true" : "false"); return;
    case PRIM_Unsigned: strbuf_printf(out, "%lluull", (unsigned long long)value); return;
    case PRIM_UInt8: case PRIM_UInt16: case PRIM_UInt32: case PRIM_UniChar:
        strbuf_printf(out, "%uu", (unsigned)value);
        return;
    case PRIM_Char: case PRIM_Int8: case PRIM_Int16: case PRIM_Int32: case PRIM_Signed:
        if (value == INT64_MIN) strbuf_append(out, "INT64_MIN");
        else strbuf_printf(out, value < 0 ? "(%lld)" : "%lld", value);
        return;
    case PRIM_Void: case PRIM_Float: case PRIM_SingleFloat: case PRIM_Address: case PRIM_COUNT:
        UNREACHABLE("an integer constant of primitive %d", (int)c->type->primitive);
    }
}

static void print_float_const(StrBuf *out, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    const char *sign = bits >> 63 ? "-" : "";
    if (isinf(value)) strbuf_printf(out, "(%s__builtin_inf())", sign);
    else if (isnan(value)) strbuf_printf(out, "(%s__builtin_nan(\"%llu\"))", sign, (unsigned long long)(bits & 0x7ffffffffffffu));
    else if (value == floor(value) && fabs(value) < 1e15) strbuf_printf(out, bits >> 63 ? "(%.1f)" : "%.1f", value);
    else strbuf_printf(out, bits >> 63 ? "(%.17g)" : "%.17g", value);
}

/* The C object the part lies in, and the way to it: p_x.f_super.f_y or p_x.items[3]. */
static void print_part_path(CFile *f, const Prebuilt *part) {
    if (!part->parent) {
        mention_prebuilt(f, part);
        strbuf_append(&f->body, prebuilt_c_name(f->e, part));
        return;
    }
    print_part_path(f, part->parent);
    if (part->parent->type->kind == TYPE_ARRAY) {
        strbuf_printf(&f->body, ".items[%u]", part->parent_index);
        return;
    }
    strbuf_char(&f->body, '.');
    print_field_c_name(&f->body, part->parent->type, part->parent_index);
}

static void print_extern(CFile *f, const Const *c) {
    if (!strncmp(c->symbol->text, "rpy_big_", 8)) f->e->uses_bigint = true;
    if (!map_find(&f->e->abi, MAP_KEY(c->symbol))) {
        map_put(f->e->arena, &f->externs, MAP_KEY(c->symbol) ^ (uint64_t)c->type->id << 48, (void *)c);
        need_extern(f->e, c->symbol);
    }
    strbuf_append(&f->body, extern_c_name(f->e, c));
}

static void print_size(CFile *f, const Type *type, bool of_item) {
    const Type *array = type_varsize_array(type);
    if (of_item && is_void(array->item)) {
        strbuf_append(&f->body, "INT64_C(0)");
        return;
    }
    bool has_items = array && !of_item && !is_void(array->item);
    need_type(f->e, type);
    strbuf_append(&f->body, has_items ? "(int64_t)offsetof(" : "(int64_t)sizeof(");
    print_c_type(f->e, of_item ? array->item : type, &f->body);
    if (has_items) {
        strbuf_append(&f->body, ", ");
        if (type->kind == TYPE_STRUCT) {
            print_field_c_name(&f->body, type, type->field_count - 1);
            strbuf_char(&f->body, '.');
        }
        strbuf_append(&f->body, "items");
    }
    strbuf_char(&f->body, ')');
}

void print_const(CFile *f, Ref ref, bool is_static) {
    const Const *c = const_of(f->e->p, ref);
    StrBuf *out = &f->body;
    switch (c->kind) {
    case CONST_VOID: UNREACHABLE("a Void value is read");
    case CONST_INT: print_int_const(out, c); return;
    case CONST_FLOAT: print_float_const(out, c->real); return;
    case CONST_NULL:
        if (is_static) { strbuf_append(out, "NULL"); return; }
        strbuf_append(out, "((");       /* typed: it may be the object of a load that is never reached */
        print_c_type(f->e, c->type, out);
        strbuf_append(out, ")NULL)");
        return;
    case CONST_GRAPH:
        mention_graph(f, c->graph);
        strbuf_append(out, graph_c_name(f->e, c->graph));
        return;
    case CONST_EXTERN: print_extern(f, c); return;
    case CONST_PREBUILT:
        need_type(f->e, c->type);
        strbuf_append(out, is_static ? "(" : "((");
        print_c_type(f->e, c->type, out);
        strbuf_append(out, ")&");
        print_part_path(f, c->prebuilt);
        if (!is_static) strbuf_char(out, ')');
        return;
    case CONST_SIZEOF: print_size(f, c->of_type, false); return;
    case CONST_ITEMSIZE: print_size(f, c->of_type, true); return;
    case CONST_TYPE: case CONST_HOST: UNREACHABLE("an import-time constant at level nogc");
    }
}

/* ---- initialisers ---- */

static void print_init(CFile *f, const Prebuilt *prebuilt);

static bool init_is_zero(CEmitter *e, const Init *init) {
    if (init->inlined) return false;
    const Const *c = const_of(e->p, init->value);
    return c->kind == CONST_NULL || (c->kind == CONST_INT && !c->integer) || c->kind == CONST_VOID
           || (c->kind == CONST_FLOAT && c->real == 0 && !signbit(c->real));
}

static void print_item(CFile *f, const Init *init) {
    if (init->inlined) print_init(f, init->inlined);
    else print_const(f, init->value, true);
}

static void print_array_items(CFile *f, const Prebuilt *prebuilt) {
    StrBuf *out = &f->body;
    if (prebuilt->bytes) {
        print_c_string(out, prebuilt->bytes, prebuilt->length);
        return;
    }
    uint32_t length = prebuilt->length;
    while (length && init_is_zero(f->e, &prebuilt->items[length - 1])) length--;
    strbuf_char(out, '{');
    for (uint32_t i = 0; i < length; i++) {
        if (i) strbuf_char(out, ',');
        if (i % 16 == 15) { strbuf_char(out, '\n'); f->lines++; }
        print_item(f, &prebuilt->items[i]);
    }
    strbuf_append(out, length ? "}" : "0}");
}

static void print_init(CFile *f, const Prebuilt *prebuilt) {
    const Type *type = prebuilt->type;
    StrBuf *out = &f->body;
    strbuf_char(out, '{');
    if (type->kind == TYPE_ARRAY) {
        if (!type->no_length) strbuf_printf(out, "%u", prebuilt->length);
        if (!is_void(type->item) && prebuilt->length) {
            if (!type->no_length) strbuf_append(out, ", ");
            print_array_items(f, prebuilt);
        }
    } else if (!has_fields(type)) {
        strbuf_char(out, '0');
    } else {
        bool first = true;
        for (uint32_t i = 0; i < type->field_count; i++) {
            if (is_void(type->fields[i].type)) continue;
            if (!first) strbuf_append(out, ", ");
            first = false;
            print_item(f, &prebuilt->items[i]);
        }
    }
    strbuf_char(out, '}');
}

void print_prebuilt_declaration(CEmitter *e, const Prebuilt *prebuilt, StrBuf *out) {
    if (prebuilt->is_constant) strbuf_append(out, "const ");
    print_prebuilt_type(e, prebuilt, out);
    strbuf_printf(out, " %s", prebuilt_c_name(e, prebuilt));
}

void print_prebuilt(CFile *f, const Prebuilt *prebuilt) {
    if (f->e->single_file) strbuf_append(&f->body, "static ");
    print_prebuilt_declaration(f->e, prebuilt, &f->body);
    strbuf_append(&f->body, " = ");
    print_init(f, prebuilt);
    strbuf_append(&f->body, ";\n");
    f->lines++;
}
