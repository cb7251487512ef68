/* externs.c: C functions beside those of the run-time library, what they need of C, and both as text:
 *
 *     library 1 header "#include <zlib.h>\n" include "/opt/include" link "-lz"
 *     extern deflate "deflate": Func(Ptr(Struct z_stream), Int32 -> Int32) library 1 errno 3
 */
#include "parse.h"
#include <string.h>

const Extern *extern_find(const Program *p, Sym symbol) { return map_get(&p->tables->externs, MAP_KEY(symbol)); }

Extern *extern_new(Program *p, const char *c_name, const Type *func) {
    Extern *e = ARENA_NEW(p->arena, Extern);
    e->c_name = intern_cstr(p->cx->interner, c_name);
    e->func = func;
    e->symbol = unique_name(p, &p->tables->extern_names, c_name);
    map_put(p->arena, &p->tables->externs, MAP_KEY(e->symbol), e);
    vec_push(p->arena, &p->externs, e);
    return e;
}

CLibrary *library_new(Program *p) {
    CLibrary *library = ARENA_NEW(p->arena, CLibrary);
    library->header = intern_cstr(p->cx->interner, "");
    vec_push(p->arena, &p->libraries, library);
    library->id = p->libraries.len;
    return library;
}

/* ---- printing ---- */

static void print_string(StrBuf *out, Sym text) {
    strbuf_append(out, " \"");
    strbuf_escape(out, text->text, text->len, false);
    strbuf_char(out, '"');
}

/* The lists by their words in the text. */
typedef struct WordList { const char *word; size_t offset; } WordList;
static const WordList word_lists[] = {
    {"include", offsetof(CLibrary, include_folders)}, {"compile", offsetof(CLibrary, compile_flags)},
    {"source", offsetof(CLibrary, sources)}, {"file", offsetof(CLibrary, files)}, {"link", offsetof(CLibrary, link_flags)},
};
enum { WORD_LISTS = sizeof word_lists / sizeof *word_lists };

static Words *words_of(CLibrary *library, uint32_t list) { return (Words *)((char *)library + word_lists[list].offset); }

static void print_library(CLibrary *library, StrBuf *out) {
    strbuf_printf(out, "library %u", library->id);
    if (library->header->len) {
        strbuf_append(out, " header");
        print_string(out, library->header);
    }
    for (uint32_t list = 0; list < WORD_LISTS; list++) {
        const Words *words = words_of(library, list);
        for (uint32_t i = 0; i < words->len; i++) {
            strbuf_printf(out, " %s", word_lists[list].word);
            print_string(out, words->data[i]);
        }
    }
    strbuf_char(out, '\n');
}

static void print_extern(const Extern *e, StrBuf *out) {
    strbuf_append(out, "extern ");
    print_name(e->symbol, out);
    print_string(out, e->c_name);
    strbuf_append(out, ": ");
    type_print(e->func, out);
    if (e->library) strbuf_printf(out, " library %u", e->library->id);
    if (e->save_errno) strbuf_printf(out, " errno %u", e->save_errno);
    if (e->fixed_params) strbuf_printf(out, " fixed %u", e->fixed_params);
    strbuf_append(out, e->is_macro ? " macro\n" : "\n");
}

void print_externs(const Program *p, StrBuf *out) {
    for (uint32_t i = 0; i < p->libraries.len; i++) print_library(p->libraries.data[i], out);
    for (uint32_t i = 0; i < p->externs.len; i++) print_extern(p->externs.data[i], out);
}

/* ---- parsing ---- */

static Sym expect_string(Parser *parser) {
    const Token *token = text_peek(parser);
    if (token->kind == TOKEN_STRING) return text_advance(parser)->text;
    text_parse_error(parser, DIAG_G001, token, "a string is expected here");
    return intern_cstr(parser->cx->interner, "");
}

static void parse_library(Parser *parser) {
    CLibrary *library = library_new(parser->p);
    const Token *token = text_peek(parser);
    if (text_expect_int(parser, "the library's number") != library->id)
        text_parse_error(parser, DIAG_G004, token, "libraries are numbered in order, from 1");
    while (text_peek(parser)->kind == TOKEN_NAME && !parser->panic) {
        uint32_t list = 0;
        if (text_accept_word(parser, "header")) { library->header = expect_string(parser); continue; }
        while (list < WORD_LISTS && !text_accept_word(parser, word_lists[list].word)) list++;
        if (list == WORD_LISTS) text_parse_error(parser, DIAG_G001, text_peek(parser), "a library has no such part");
        else vec_push(parser->cx->arena, words_of(library, list), expect_string(parser));
    }
}

static void parse_library_reference(Parser *parser, Extern *e) {
    const Token *token = text_peek(parser);
    int64_t number = text_expect_int(parser, "the library's number");
    if (number >= 1 && number <= parser->p->libraries.len) e->library = parser->p->libraries.data[number - 1];
    else text_parse_error(parser, DIAG_G002, token, "there is no library of this number before");
}

static void parse_extern(Parser *parser) {
    const Token *token = text_peek(parser);
    Sym symbol = text_expect_name(parser, "the symbol"), c_name = expect_string(parser);
    text_expect_punct(parser, ':');
    const Type *func = text_parse_type(parser);
    if (parser->panic) return;
    if (func->kind != TYPE_FUNC) text_parse_error(parser, DIAG_G004, token, "its type is that of a function");
    Extern *e = extern_new(parser->p, c_name->text, func);
    if (e->symbol != symbol) text_parse_error(parser, DIAG_G003, token, "a C function is named like C, later ones with a suffix");
    while (text_peek(parser)->kind == TOKEN_NAME && !parser->panic) {
        if (text_accept_word(parser, "library")) parse_library_reference(parser, e);
        else if (text_accept_word(parser, "errno")) e->save_errno = (uint32_t)text_expect_int(parser, "what is done with errno");
        else if (text_accept_word(parser, "fixed")) e->fixed_params = (uint32_t)text_expect_int(parser, "a number");
        else if (text_accept_word(parser, "macro")) e->is_macro = true;
        else text_parse_error(parser, DIAG_G001, text_peek(parser), "a C function has no such part");
    }
}

void text_parse_external(Parser *parser) {
    if (text_accept_word(parser, "library")) parse_library(parser);
    else if (text_accept_word(parser, "extern")) parse_extern(parser);
}

void text_skip_external(Parser *parser) {
    while (text_peek(parser)->kind != TOKEN_NEWLINE && text_peek(parser)->kind != TOKEN_END) parser->at++;
}
