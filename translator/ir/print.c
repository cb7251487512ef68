/* print.c: graphs and programs as text (docs/ir-graph.md). parse.c reads it back to the same. */
#include "tables.h"
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- names and constants ---- */

void print_name(Sym name, StrBuf *out) {
    bool bare = name->len > 0 && (isalpha((unsigned char)name->text[0]) || name->text[0] == '_');
    for (uint32_t i = 1; bare && i < name->len; i++) {
        char c = name->text[i];
        bare = isalnum((unsigned char)c) || c == '_' ||
                (c == '.' && name->text[i - 1] != '.' && i + 1 < name->len);
    }
    if (bare) { strbuf_append(out, name->text); return; }
    strbuf_char(out, '"');
    strbuf_escape(out, name->text, name->len, false);
    strbuf_char(out, '"');
}

static void print_char(int64_t value, StrBuf *out) {
    if (value >= 32 && value < 127 && value != '\'' && value != '\\') strbuf_printf(out, "'%c'", (char)value);
    else strbuf_printf(out, "'\\x%02x'", (unsigned)(value & 0xff));
}

static void print_int(const Type *type, int64_t value, StrBuf *out) {
    PrimitiveKind kind = type->primitive;
    if (kind == PRIM_Signed) { strbuf_printf(out, "%lld", (long long)value); return; }
    if (kind == PRIM_Bool) { strbuf_append(out, value ? "true" : "false"); return; }
    if (kind == PRIM_Char && value >= 0 && value < 256) { print_char(value, out); return; }
    type_print(type, out);
    if (kind == PRIM_Unsigned) strbuf_printf(out, "(%llu)", (unsigned long long)value);
    else strbuf_printf(out, "(%lld)", (long long)value);
}

/* The shortest digits that read back to the same; what digits cannot say, by its bits. */
static void print_float(const Type *type, double value, StrBuf *out) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    bool single = type->primitive == PRIM_SingleFloat;
    if (single) strbuf_append(out, "SingleFloat(");
    if (isnan(value) || isinf(value)) {
        strbuf_printf(out, "float_bits(0x%016llx)", (unsigned long long)bits);
    } else {
        char text[40];
        for (int digits = 1; digits <= 17; digits++) {
            snprintf(text, sizeof text, "%.*g", digits, value);
            if (strtod(text, NULL) == value) break;
        }
        strbuf_append(out, text);
        if (!strpbrk(text, ".e")) strbuf_append(out, ".0");
    }
    if (single) strbuf_char(out, ')');
}

static void print_prebuilt_path(const Prebuilt *prebuilt, StrBuf *out) {
    if (!prebuilt->parent) {
        strbuf_char(out, '&');
        print_name(prebuilt->name, out);
        return;
    }
    print_prebuilt_path(prebuilt->parent, out);
    const Type *type = prebuilt->parent->type;
    strbuf_char(out, '/');
    if (type->kind == TYPE_STRUCT) print_name(type->fields[prebuilt->parent_index].name, out);
    else strbuf_printf(out, "%u", prebuilt->parent_index);
}

static void print_typed(const char *head, const Type *type, StrBuf *out) {
    strbuf_append(out, head);
    type_print(type, out);
    strbuf_char(out, ')');
}

static void print_host(const Program *p, Ref ref, const Const *c, StrBuf *out) {
    const char *text = "?";
    size_t len = 1;
    if (!c->host) {
        Sym sym = map_get(&p->tables->unknown_texts, ref);
        text = sym->text;
        len = sym->len;
    } else if (p->describe_host) {
        text = p->describe_host(p->describe_data, c->host);
        len = strlen(text);
    }
    strbuf_append(out, "@host(\"");
    strbuf_escape(out, text, len, false);
    strbuf_append(out, "\")");
}

void print_ref(const Program *p, Ref ref, StrBuf *out) {
    if (ref == NO_REF) { strbuf_append(out, "none"); return; }
    if (!ref_is_const(ref)) { strbuf_printf(out, "v%u", ref); return; }
    const Const *c = const_of(p, ref);
    switch (c->kind) {
    case CONST_VOID: strbuf_append(out, "void"); return;
    case CONST_INT: print_int(c->type, c->integer, out); return;
    case CONST_FLOAT: print_float(c->type, c->real, out); return;
    case CONST_NULL: print_typed("null(", c->type, out); return;
    case CONST_GRAPH: strbuf_char(out, '@'); print_name(c->graph->name, out); return;
    case CONST_EXTERN:
        strbuf_append(out, "@extern(");
        print_name(c->symbol, out);
        print_typed(": ", c->type->target, out);
        return;
    case CONST_PREBUILT: print_prebuilt_path(c->prebuilt, out); return;
    case CONST_SIZEOF: print_typed("@sizeof(", c->of_type, out); return;
    case CONST_ITEMSIZE: print_typed("@itemsize(", c->of_type, out); return;
    case CONST_TYPE: print_typed("@type(", c->of_type, out); return;
    case CONST_HOST: print_host(p, ref, c, out); return;
    }
    UNREACHABLE("constant kind %d", (int)c->kind);
}

static void print_refs(const Program *p, const Ref *refs, uint32_t count, StrBuf *out) {
    for (uint32_t i = 0; i < count; i++) {
        if (i) strbuf_append(out, ", ");
        print_ref(p, refs[i], out);
    }
}

/* v3.name: Type */
static void print_definition(const Graph *g, Ref ref, StrBuf *out) {
    strbuf_printf(out, "v%u", ref);
    if (ref >= g->values.len) return;
    const Value *value = &g->values.data[ref];
    if (value->name) { strbuf_char(out, '.'); print_name(value->name, out); }
    if (value->type) { strbuf_append(out, ": "); type_print(value->type, out); }
}

/* !line:column+length, with the file when it is not the graph's own; columns count bytes from 1. */
static void print_span(const Graph *g, Span span, bool with_file, StrBuf *out) {
    const SourceFile *file = source_of(g->program->cx->sources, span);
    if (!g->program->print_spans || !file) return;
    strbuf_append(out, " !");
    if (with_file || span.file != g->span.file) {
        strbuf_char(out, '"');
        strbuf_escape(out, file->path, strlen(file->path), false);
        strbuf_append(out, "\":");
    }
    uint32_t line = source_line(file, span.start);
    strbuf_printf(out, "%u:%u+%u", line, span.start - file->line_starts[line - 1] + 1, span.end - span.start);
}

/* ---- operations ---- */

void print_shape(const CallShape *shape, StrBuf *out) {
    strbuf_printf(out, "%u", shape->positional);
    for (uint32_t i = 0; i < shape->keyword_count; i++) {
        strbuf_append(out, ", ");
        print_name(shape->keywords[i], out);
        strbuf_char(out, '=');
    }
    if (shape->has_star) strbuf_append(out, ", *");
    if (shape->has_star_star) strbuf_append(out, ", **");
}

const Type *pointed(const Graph *g, Ref ref) {
    if (ref == NO_REF || (!ref_is_const(ref) && ref >= g->values.len)) return NULL;
    const Type *type = ref_type(g, ref);
    return type && type->kind == TYPE_PTR ? type->target : NULL;
}

const Type *interior_array(const Type *target, int32_t outer) {
    if (target && outer >= 0) {
        if (target->kind != TYPE_STRUCT || (uint32_t)outer >= target->field_count) return NULL;
        target = target->fields[outer].type;
    }
    return target && target->kind == TYPE_ARRAY ? target : NULL;
}

const Type *immediate_target(const Graph *g, const Op *op) {
    const Type *target = op->operand_count ? pointed(g, op->operands[0]) : NULL;
    bool is_other = op->code == OP_array_copy && op->operand_count > 1 && target && target->kind == TYPE_ARRAY;
    const Type *other = is_other ? pointed(g, op->operands[1]) : NULL;
    return other && other->kind == TYPE_STRUCT ? other : target;
}

static void print_field_name(const Type *structure, int32_t index, StrBuf *out) {
    if (index < 0) strbuf_char(out, '.');
    else if (structure && structure->kind == TYPE_STRUCT && (uint32_t)index < structure->field_count)
        print_name(structure->fields[index].name, out);
    else strbuf_printf(out, "%d", index);   /* wrong: the verifier says so */
}

static void print_immediate(const Graph *g, const Op *op, StrBuf *out) {
    const Type *target = immediate_target(g, op);
    switch (op_immediate(op->code)) {
    case IMM_NONE: return;
    case IMM_NAME:
        if (!op->imm.name) return;
        strbuf_char(out, '[');
        print_name(op->imm.name, out);
        break;
    case IMM_TYPE:
        strbuf_char(out, '[');
        if (op->imm.type) type_print(op->imm.type, out);
        break;
    case IMM_SHAPE:
        if (!op->imm.shape) return;
        strbuf_char(out, '[');
        print_shape(op->imm.shape, out);
        break;
    case IMM_INTEGER: strbuf_printf(out, "[%lld", (long long)op->imm.integer); break;
    case IMM_FIELD:
        strbuf_char(out, '[');
        print_field_name(target, (int32_t)op->imm.field, out);
        break;
    case IMM_INTERIOR: {
        const Type *array = interior_array(target, op->imm.outer);
        strbuf_char(out, '[');
        print_field_name(target, op->imm.outer, out);
        if (op->imm.inner >= 0) {
            strbuf_append(out, ", ");
            print_field_name(array ? array->item : NULL, op->imm.inner, out);
        }
        break;
    }
    }
    strbuf_char(out, ']');
}

void print_op(const Graph *g, const Op *op, StrBuf *out) {
    if (op->result != NO_REF) {
        print_definition(g, op->result, out);
        strbuf_append(out, " = ");
    }
    strbuf_append(out, op_info(op->code)->name);
    print_immediate(g, op, out);
    if (op->operand_count) strbuf_char(out, ' ');
    print_refs(g->program, op->operands, op->operand_count, out);
}

void print_link(const Graph *g, const Link *link, StrBuf *out) {
    strbuf_printf(out, "-> block%u(", link->target->id);
    print_refs(g->program, link->args, link->arg_count, out);
    strbuf_char(out, ')');
}

static void print_case(const Graph *g, const Block *b, uint32_t i, StrBuf *out) {
    const Link *link = &b->links.data[i];
    strbuf_append(out, i ? ",\n        " : b->links.len > 2 || b->exit == EXIT_CATCH ? "\n        " : " ");
    if (b->exit == EXIT_CATCH && i == 0) strbuf_append(out, "ok");
    else if (link->exit_case == NO_REF) strbuf_append(out, "else");
    else print_ref(g->program, link->exit_case, out);
    if (link->exception != NO_REF) {
        strbuf_append(out, " as ");
        print_definition(g, link->exception, out);
    }
    strbuf_char(out, ' ');
    print_link(g, link, out);
}

static void print_operand(const Graph *g, const char *word, Ref operand, StrBuf *out) {
    strbuf_append(out, word);
    if (operand == NO_REF) return;
    strbuf_char(out, ' ');
    print_ref(g->program, operand, out);
}

static void print_exit(const Graph *g, const Block *b, StrBuf *out) {
    switch (b->exit) {
    case EXIT_NONE: strbuf_append(out, "open"); return;
    case EXIT_GOTO:
        strbuf_append(out, "goto ");
        for (uint32_t i = 0; i < b->links.len; i++) print_link(g, &b->links.data[i], out);
        return;
    case EXIT_BRANCH:
        print_operand(g, "branch", b->operand, out);
        for (uint32_t i = 0; i < b->links.len; i++) {
            strbuf_append(out, i == 0 ? ", false " : ", true ");
            print_link(g, &b->links.data[i], out);
        }
        return;
    case EXIT_SWITCH:
    case EXIT_CATCH:
        print_operand(g, b->exit == EXIT_SWITCH ? "switch" : "catch", b->operand, out);
        if (b->exit == EXIT_SWITCH) strbuf_char(out, ',');
        for (uint32_t i = 0; i < b->links.len; i++) print_case(g, b, i, out);
        return;
    case EXIT_RETURN: print_operand(g, "return", b->operand, out); return;
    case EXIT_RAISE: print_operand(g, "raise", b->operand, out); return;
    case EXIT_UNREACHABLE: strbuf_append(out, "unreachable"); return;
    }
    UNREACHABLE("exit kind %d", (int)b->exit);
}

/* ---- blocks and graphs ---- */

static void print_remarks(const Remarks *remarks, const Block *block, uint32_t place, StrBuf *out) {
    for (uint32_t i = 0; remarks && i < remarks->len; i++)
        if (remarks->data[i].block == block && remarks->data[i].place == place)
            strbuf_printf(out, "    #   ^ %s\n", remarks->data[i].text);
}

static void print_block(const Graph *g, const Block *b, const Remarks *remarks, StrBuf *out) {
    strbuf_printf(out, "  block%u(", b->id);
    for (uint32_t i = 0; i < b->args.len; i++) {
        if (i) strbuf_append(out, ", ");
        print_definition(g, b->args.data[i], out);
    }
    strbuf_append(out, "):\n");
    print_remarks(remarks, b, REMARK_HEAD, out);
    for (uint32_t i = 0; i < b->ops.len; i++) {
        strbuf_append(out, "    ");
        print_op(g, &b->ops.data[i], out);
        print_span(g, b->ops.data[i].span, false, out);
        strbuf_char(out, '\n');
        print_remarks(remarks, b, i, out);
    }
    strbuf_append(out, "    ");
    print_exit(g, b, out);
    print_span(g, b->span, false, out);
    strbuf_char(out, '\n');
    print_remarks(remarks, b, b->ops.len, out);
}

static void print_header(const Graph *g, StrBuf *out) {
    static const char *const inlining[] = {"", " inline_always", " inline_try", " inline_never"};
    strbuf_printf(out, "graph %s ", level_name(g->level));
    print_name(g->name, out);
    if (g->result) { strbuf_append(out, " -> "); type_print(g->result, out); }
    if (g->source_name != g->name) { strbuf_append(out, " source "); print_name(g->source_name, out); }
    if (g->unchecked) strbuf_append(out, " unchecked");
    if (g->no_stack_check) strbuf_append(out, " no_stack_check");
    strbuf_append(out, inlining[g->inlining]);
    print_span(g, g->span, true, out);
    strbuf_append(out, " {\n");
}

void print_graph_remarked(const Graph *g, const Remarks *remarks, StrBuf *out) {
    print_header(g, out);
    print_remarks(remarks, NULL, 0, out);
    for (uint32_t i = 0; i < g->blocks.len; i++) print_block(g, g->blocks.data[i], remarks, out);
    strbuf_append(out, "}\n");
}

void graph_print(const Graph *g, StrBuf *out) { print_graph_remarked(g, NULL, out); }

/* ---- programs ---- */

static void print_struct(const Type *type, StrBuf *out) {
    type_print(type, out);
    strbuf_append(out, " {");
    for (uint32_t i = 0; i < type->field_count; i++) {
        strbuf_append(out, i ? ", " : " ");
#define MARK(mark) if (type->fields[i].mark) strbuf_append(out, #mark " ");
        FIELD_MARKS(MARK)
#undef MARK
        print_name(type->fields[i].name, out);
        strbuf_append(out, ": ");
        type_print(type->fields[i].type, out);
    }
    strbuf_append(out, type->field_count ? " }\n" : "}\n");
}

static void print_data(const Program *p, const Prebuilt *prebuilt, StrBuf *out) {
    if (prebuilt->bytes) {
        strbuf_char(out, '"');
        strbuf_escape(out, prebuilt->bytes, prebuilt->length, false);
        strbuf_char(out, '"');
        return;
    }
    bool is_struct = prebuilt->type->kind == TYPE_STRUCT;
    uint32_t count = is_struct ? prebuilt->type->field_count : prebuilt->length;
    strbuf_char(out, is_struct ? '{' : '[');
    for (uint32_t i = 0; i < count; i++) {
        if (i) strbuf_append(out, ", ");
        if (prebuilt->items[i].inlined) print_data(p, prebuilt->items[i].inlined, out);
        else print_ref(p, prebuilt->items[i].value, out);
    }
    strbuf_char(out, is_struct ? '}' : ']');
}

static void print_prebuilt(const Program *p, const Prebuilt *prebuilt, StrBuf *out) {
    strbuf_append(out, "prebuilt ");
    print_name(prebuilt->name, out);
    strbuf_append(out, ": ");
    type_print(prebuilt->type, out);
    if (prebuilt->is_constant) strbuf_append(out, " constant");
    if (prebuilt->is_raw) strbuf_append(out, " raw");
    strbuf_append(out, " = ");
    print_data(p, prebuilt, out);
    strbuf_char(out, '\n');
}

static void print_role(const char *role, const Type *type, StrBuf *out) {
    if (!type) return;
    strbuf_printf(out, "%s ", role);
    type_print(type, out);
    strbuf_char(out, '\n');
}

void program_print(const Program *p, StrBuf *out) {
    for (uint32_t i = 0; i < p->types.len; i++)
        if (p->types.data[i]->kind == TYPE_STRUCT) print_struct(p->types.data[i], out);
    print_role("object_type", p->object_type, out);
    print_role("vtable_type", p->vtable_type, out);
    print_role("string_type", p->string_type, out);
    print_role("unicode_type", p->unicode_type, out);
    print_externs(p, out);
    for (uint32_t i = 0; i < p->prebuilts.len; i++) print_prebuilt(p, p->prebuilts.data[i], out);
    for (int e = 0; e < EXC_COUNT; e++) {
        if (p->exceptions[e] == NO_REF) continue;
        strbuf_printf(out, "exception %s ", standard_exception_name((StandardException)e));
        print_ref(p, p->exceptions[e], out);
        strbuf_char(out, '\n');
    }
    if (p->entry) {
        strbuf_append(out, "entry ");
        print_name(p->entry->name, out);
        strbuf_char(out, '\n');
    }
    for (uint32_t i = 0; i < p->graphs.len; i++) {
        if (out->len) strbuf_char(out, '\n');
        print_graph_remarked(p->graphs.data[i], NULL, out);
    }
}
