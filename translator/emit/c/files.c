/* files.c: the C sources of a program.
 *
 * Starting from the entry, what a printed function or datum mentions is queued and printed in turn, so only what is reached
 * is emitted. A small program is one file of static functions; a larger one is cut into code_N.c and data_N.c of
 * bounded length, each with the declarations it needs. program.h holds the types. */
#include "c.h"
#include <string.h>

enum { DEFAULT_MAX_LINES = 20000 };

void mention_graph(CFile *f, Graph *g) {
    CEmitter *e = f->e;
    map_put(e->arena, &f->graphs, MAP_KEY(g), NULL);
    if (map_find(&e->queued, MAP_KEY(g))) return;
    map_put(e->arena, &e->queued, MAP_KEY(g), NULL);
    vec_push(e->arena, &e->graph_queue, g);
}

void mention_prebuilt(CFile *f, const Prebuilt *prebuilt) {
    CEmitter *e = f->e;
    map_put(e->arena, &f->prebuilts, MAP_KEY(prebuilt), NULL);
    if (map_find(&e->queued, MAP_KEY(prebuilt))) return;
    map_put(e->arena, &e->queued, MAP_KEY(prebuilt), NULL);
    vec_push(e->arena, &e->prebuilt_queue, prebuilt);
}

static void read_abi(CEmitter *e) {
    static const char *const symbols[] = {
#define ABI(symbol, result, params, letters, effects) #symbol,
#define ABI_INLINE ABI
#include "rlib/rt/abi.def"
#undef ABI
#undef ABI_INLINE
    };
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        map_put(e->arena, &e->abi, MAP_KEY(intern_cstr(e->p->cx->interner, symbols[i])), NULL);
}

/* ---- one file ---- */

static void print_prologue(CFile *f, StrBuf *out) {
    CEmitter *e = f->e;
    strbuf_append(out, "/* Made by translate from a graph program: do not edit. */\n#include \"program.h\"\n\n");
    MAP_EACH(&f->graphs, entry) {
        print_signature(e, (Graph *)(uintptr_t)entry->key, out);
        strbuf_append(out, ";\n");
    }
    MAP_EACH(&f->prebuilts, entry) {
        strbuf_append(out, e->single_file ? "static " : "extern ");
        print_prebuilt_declaration(e, (const Prebuilt *)(uintptr_t)entry->key, out);
        strbuf_append(out, ";\n");
    }
    MAP_EACH(&f->externs, entry) print_extern_declaration(e, entry->value, out);
    if (f->place_records.len) strbuf_append_n(out, f->place_records.data, f->place_records.len);
    strbuf_char(out, '\n');
}

static CFile *open_file(CEmitter *e) {
    CFile *f = ARENA_NEW(e->arena, CFile);
    f->e = e;
    return f;
}

static void close_file(CFile *f, const char *name) {
    CEmitter *e = f->e;
    StrBuf out = {0};
    print_prologue(f, &out);
    strbuf_append_n(&out, f->body.data, f->body.len);
    if (!write_if_changed(e, name, &out)) e->failed = true;
    vec_push(e->arena, &e->files, name);
    strbuf_free(&out);
    strbuf_free(&f->body);
    strbuf_free(&f->place_records);
}

static void close_numbered(CFile *f, const char *kind, uint32_t *number) {
    close_file(f, arena_printf(f->e->arena, "%s_%u.c", kind, ++*number));
}

/* ---- what rt.h wants of the program ---- */

/* The `name` field of a vtable: a pointer to an array of Char, to a str, or to C characters. */
static void print_class_name(CEmitter *e, const Type *field, StrBuf *out) {
    const Type *target = field->kind == TYPE_PTR ? field->target : NULL;
    if (target) need_type(e, target);
    if (target && target == e->p->string_type)
        strbuf_append(out, "    return (RpyText){(const char *)((RpyString *)name)->chars, ((RpyString *)name)->length};\n");
    else if (target && target->kind == TYPE_ARRAY && !target->no_length)
        strbuf_append(out, "    return (RpyText){(const char *)name->items, name->length};\n");
    else
        strbuf_append(out, "    return (RpyText){(const char *)name, (int64_t)strlen((const char *)name)};\n");
}

static void print_exception_class(CFile *f) {
    CEmitter *e = f->e;
    const Type *object = e->p->object_type, *vtable = e->p->vtable_type;
    int index = vtable ? type_field_index(vtable, intern_cstr(e->p->cx->interner, "name")) : -1;
    strbuf_append(&f->body, "\nRpyText rpy_exception_class(void *exception) {\n");
    if (!object || index < 0) {
        strbuf_append(&f->body, "    (void)exception;\n    return (RpyText){\"exception\", 9};\n}\n");
        return;
    }
    need_type(e, object);
    need_type(e, vtable);
    const Type *field = vtable->fields[index].type;
    strbuf_append(&f->body, "    ");
    print_c_type(e, field, &f->body);
    strbuf_append(&f->body, " name = ((");
    print_c_type(e, vtable, &f->body);
    strbuf_append(&f->body, " *)((");
    print_c_type(e, object, &f->body);
    strbuf_append(&f->body, " *)exception)->");
    print_field_c_name(&f->body, object, 0);
    strbuf_append(&f->body, ")->");
    print_field_c_name(&f->body, vtable, (uint32_t)index);
    strbuf_append(&f->body, ";\n");
    print_class_name(e, field, &f->body);
    strbuf_append(&f->body, "}\n");
}

static void print_exception_message(CFile *f) {
    CEmitter *e = f->e;
    Graph *g = e->p->exception_text;
    strbuf_append(&f->body, "\nRpyText rpy_exception_message(void *exception) {\n");
    if (!g) {
        strbuf_append(&f->body, "    (void)exception;\n    return (RpyText){NULL, 0};\n}\n");
        return;
    }
    mention_graph(f, g);
    strbuf_printf(&f->body, "    RpyString *text = (RpyString *)%s(exception);\n", graph_c_name(e, g));
    strbuf_append(&f->body, "    if (!text) return (RpyText){NULL, 0};\n"
                            "    return (RpyText){(const char *)text->chars, text->length};\n}\n");
}

static void print_glue(CFile *f) {
    CEmitter *e = f->e;
    Graph *entry = e->p->entry;
    CHECK(entry && entry->blocks.data[0]->args.len <= 1, "the program has no entry of type (Signed) -> Signed");
    mention_graph(f, entry);
    strbuf_append(&f->body, "\nint64_t rpy_program_entry(int64_t argc) {\n");
    bool takes_count = entry->blocks.data[0]->args.len == 1;
    if (!takes_count) strbuf_append(&f->body, "    (void)argc;\n");
    const char *argument = takes_count ? "argc" : "";
    if (is_void(entry->result)) strbuf_printf(&f->body, "    %s(%s);\n    return 0;\n}\n", graph_c_name(e, entry), argument);
    else strbuf_printf(&f->body, "    return %s(%s);\n}\n", graph_c_name(e, entry), argument);
    print_exception_class(f);
    print_exception_message(f);
}

/* ---- all files ---- */

static void print_header(CEmitter *e) {
    StrBuf types = {0}, out = {0};
    print_type_header(e, &types);
    strbuf_append(&out, "/* Made by translate from a graph program: do not edit. */\n#ifndef PROGRAM_H\n#define PROGRAM_H\n"
                        "#include <stddef.h>\n#include \"rt.h\"\n\n");
    strbuf_append_n(&out, types.data ? types.data : "", types.len);
    strbuf_append(&out, "#endif\n");
    if (!write_if_changed(e, "program.h", &out)) e->failed = true;
    strbuf_free(&types);
    strbuf_free(&out);
}

/* An upper guess of the lines to come. */
static uint64_t estimated_lines(const Program *p) {
    uint64_t lines = p->prebuilts.len;
    for (uint32_t i = 0; i < p->graphs.len; i++) {
        const Graph *g = p->graphs.data[i];
        lines += 4;
        for (uint32_t j = 0; j < g->blocks.len; j++) lines += 3 + 2 * (uint64_t)g->blocks.data[j]->ops.len;
    }
    return lines;
}

static void print_everything(CEmitter *e, uint32_t max_lines) {
    CFile *code = open_file(e), *data = e->single_file ? code : open_file(e);
    uint32_t code_number = 0, data_number = 0, graph = 0, prebuilt = 0;
    print_glue(code);
    while (graph < e->graph_queue.len || prebuilt < e->prebuilt_queue.len) {
        if (graph < e->graph_queue.len) print_function(code, e->graph_queue.data[graph++]);
        else print_prebuilt(data, e->prebuilt_queue.data[prebuilt++]);
        if (e->single_file) continue;
        if (code->lines > max_lines) { close_numbered(code, "code", &code_number); code = open_file(e); }
        if (data->lines > max_lines) { close_numbered(data, "data", &data_number); data = open_file(e); }
    }
    if (e->single_file) { close_file(code, "program.c"); return; }
    if (code->lines) close_numbered(code, "code", &code_number);
    if (data->lines) close_numbered(data, "data", &data_number);
}

bool emit_source(Program *program, const EmitOptions *options) {
    Arena *arena = arena_new();
    CEmitter e = {.p = program, .arena = arena, .options = options};
    uint32_t max_lines = options->max_lines_per_file ? options->max_lines_per_file : DEFAULT_MAX_LINES;
    e.single_file = estimated_lines(program) <= max_lines;
    read_abi(&e);
    print_everything(&e, max_lines);
    print_externals(&e);
    print_header(&e);
    bool ok = write_ninja_file(&e) && !e.failed;
    arena_free(arena);
    return ok;
}
