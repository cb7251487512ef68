/* externs.c: C functions that are not of the run-time library.
 *
 * Idea: a function whose name says all is declared under a name of ours that stands for its symbol, so that no header and no
 * builtin of the compiler contradicts. One that needs its header, or errno around it, is called by a function in
 * external_N.c, a file per CLibrary where that header alone is seen: its macros and names meet none of ours. */
#include "c.h"
#include <string.h>

static bool is_wrapped(const Extern *e) { return e && (e->is_macro || e->save_errno || (e->library && e->library->header->len)); }

const char *extern_c_name(CEmitter *e, const Const *c) {
    const Extern *external = extern_find(e->p, c->symbol);
    if (map_find(&e->abi, MAP_KEY(c->symbol))) return c->symbol->text;
    return arena_printf(e->arena, external ? "x_%s" : "c_%s_%u", c->symbol->text, c->type->target->id);
}

/* The library and its function will be in the program. */
void need_extern(CEmitter *e, Sym symbol) {
    const Extern *external = extern_find(e->p, symbol);
    if (!external || map_find(&e->externs, MAP_KEY(external))) return;
    map_put(e->arena, &e->externs, MAP_KEY(external), NULL);
    vec_push(e->arena, &e->extern_list, external);
    if (!external->library || map_find(&e->libraries, MAP_KEY(external->library))) return;
    map_put(e->arena, &e->libraries, MAP_KEY(external->library), NULL);
    vec_push(e->arena, &e->library_list, external->library);
}

static void print_params(CEmitter *e, const Type *func, uint32_t fixed, bool is_plain, bool is_named, StrBuf *out) {
    uint32_t count = fixed ? fixed : func->param_count;
    for (uint32_t i = 0; i < count; i++) {
        if (i) strbuf_append(out, ", ");
        if (is_plain && func->params[i]->kind != TYPE_PRIMITIVE) strbuf_append(out, "void *");
        else print_c_type(e, func->params[i], out);
        if (is_named) strbuf_printf(out, " a%u", i);
    }
    strbuf_append(out, fixed ? ", ..." : count ? "" : "void");
}

static void print_result(CEmitter *e, const Type *type, bool is_plain, StrBuf *out) {
    if (is_plain && type->kind != TYPE_PRIMITIVE) strbuf_append(out, "void *");
    else print_c_type(e, type, out);
}

void print_extern_declaration(CEmitter *e, const Const *c, StrBuf *out) {
    const Extern *external = extern_find(e->p, c->symbol);
    const Type *func = c->type->target;
    strbuf_append(out, "extern ");
    print_result(e, func->result, false, out);
    strbuf_printf(out, " %s(", extern_c_name(e, c));
    print_params(e, func, external && !is_wrapped(external) ? external->fixed_params : 0, false, false, out);
    strbuf_char(out, ')');
    if (!is_wrapped(external)) strbuf_printf(out, " __asm__(\"%s\")", external ? external->c_name->text : c->symbol->text);
    strbuf_append(out, ";\n");
}

/* ---- external_N.c ---- */

static void print_call(CEmitter *e, const Extern *external, StrBuf *out) {
    const Type *func = external->func;
    bool gives = !is_void(func->result), has_header = external->library && external->library->header->len;
    strbuf_append(out, "    ");
    if (gives) {
        print_result(e, func->result, true, out);
        strbuf_append(out, " result = (");
        print_result(e, func->result, true, out);
        strbuf_append(out, ")");
    }
    strbuf_printf(out, "%s%s(", has_header ? "" : "c_", external->c_name->text);
    for (uint32_t i = 0; i < func->param_count; i++) strbuf_printf(out, i ? ", a%u" : "a%u", i);
    strbuf_append(out, ");\n");
}

static void print_wrapper(CEmitter *e, const Extern *external, StrBuf *out) {
    const Type *func = external->func;
    if (!(external->library && external->library->header->len)) {
        strbuf_append(out, "extern ");
        print_result(e, func->result, true, out);
        strbuf_printf(out, " c_%s(", external->c_name->text);
        print_params(e, func, external->fixed_params, true, false, out);
        strbuf_printf(out, ") __asm__(\"%s\");\n", external->c_name->text);
    }
    print_result(e, func->result, true, out);
    strbuf_printf(out, " x_%s(", external->symbol->text);
    print_params(e, func, 0, true, true, out);
    strbuf_append(out, ") {\n");
    if (external->save_errno & EXTERN_READ_SAVED_ERRNO) strbuf_append(out, "    errno = (int)rpy_saved_errno();\n");
    if (external->save_errno & EXTERN_ZERO_ERRNO) strbuf_append(out, "    errno = 0;\n");
    print_call(e, external, out);
    if (external->save_errno & EXTERN_SAVE_ERRNO) strbuf_append(out, "    rpy_set_saved_errno(errno);\n");
    if (!is_void(func->result)) strbuf_append(out, "    return result;\n");
    strbuf_append(out, "}\n");
}

static void print_wrappers(CEmitter *e, const CLibrary *library) {
    StrBuf out = {0};
    bool any = false;
    strbuf_append(&out, "/* Made by translate: do not edit. */\n");
    if (library) strbuf_append_n(&out, library->header->text, library->header->len);
    strbuf_append(&out, "\n#include <stdint.h>\n#include <stdbool.h>\n#include <errno.h>\n"
                        "extern int64_t rpy_saved_errno(void);\nextern void rpy_set_saved_errno(int64_t);\n\n");
    for (uint32_t i = 0; i < e->extern_list.len; i++) {
        const Extern *external = e->extern_list.data[i];
        if (external->library != library || !is_wrapped(external)) continue;
        print_wrapper(e, external, &out);
        any = true;
    }
    if (any) {
        const char *name = arena_printf(e->arena, "external_%u.c", library ? library->id : 0);
        if (!write_if_changed(e, name, &out)) e->failed = true;
        vec_push(e->arena, &e->external_files, ((ExternalFile){name, name, library}));
    }
    strbuf_free(&out);
}

/* Libraries may share sources: each is compiled once. */
static bool is_new_source(CEmitter *e, Sym text) {
    if (map_find(&e->sources, MAP_KEY(text))) return false;
    map_put(e->arena, &e->sources, MAP_KEY(text), NULL);
    return true;
}

static void print_sources(CEmitter *e, const CLibrary *library) {
    for (uint32_t i = 0; i < library->sources.len; i++) {
        Sym text = library->sources.data[i];
        if (!is_new_source(e, text)) continue;
        StrBuf out = {0};
        strbuf_append_n(&out, library->header->text, library->header->len);
        strbuf_char(&out, '\n');
        strbuf_append_n(&out, text->text, text->len);
        strbuf_char(&out, '\n');
        const char *name = arena_printf(e->arena, "source_%u_%u.c", library->id, i);
        if (!write_if_changed(e, name, &out)) e->failed = true;
        vec_push(e->arena, &e->external_files, ((ExternalFile){name, name, library}));
        strbuf_free(&out);
    }
    for (uint32_t i = 0; i < library->files.len; i++) {
        if (!is_new_source(e, library->files.data[i])) continue;
        const char *name = arena_printf(e->arena, "file_%u_%u.c", library->id, i);
        vec_push(e->arena, &e->external_files, ((ExternalFile){library->files.data[i]->text, name, library}));
    }
}

void print_externals(CEmitter *e) {
    print_wrappers(e, NULL);
    for (uint32_t i = 0; i < e->library_list.len; i++) {
        print_wrappers(e, e->library_list.data[i]);
        print_sources(e, e->library_list.data[i]);
    }
}
