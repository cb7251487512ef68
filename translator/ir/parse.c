/* parse.c: program text -> Program (docs/ir-graph.md).
 *
 * Takes:  tokens of the whole file.
 * Idea:   definitions may stand in any order, so the file is gone through several times: names of structs, their
 *         fields, prebuilt objects with their sizes, signatures of graphs; then data and bodies, when every name is
 *         known. */
#include "parse.h"
#include <stdarg.h>
#include <string.h>

/* ---- tokens ---- */

const Token *text_advance(Parser *parser) {
    const Token *token = text_peek(parser);
    if (token->kind != TOKEN_END) parser->at++;
    return token;
}

bool text_peek_punct(const Parser *parser, char punct) {
    return text_peek(parser)->kind == TOKEN_PUNCT && text_peek(parser)->punct == punct;
}

bool text_peek_word(const Parser *parser, const char *word) {
    return text_peek(parser)->kind == TOKEN_NAME && !strcmp(text_peek(parser)->text->text, word);
}

bool text_accept_punct(Parser *parser, char punct) {
    if (!text_peek_punct(parser, punct)) return false;
    parser->at++;
    return true;
}

bool text_accept_word(Parser *parser, const char *word) {
    if (!text_peek_word(parser, word)) return false;
    parser->at++;
    return true;
}

void text_skip_newlines(Parser *parser) {
    while (text_peek(parser)->kind == TOKEN_NEWLINE) parser->at++;
}

bool text_accept_comma(Parser *parser) {
    if (!text_accept_punct(parser, ',')) return false;
    text_skip_newlines(parser);
    return true;
}

void text_parse_error(Parser *parser, DiagCode code, const Token *token, const char *format, ...) {
    parser->failed = true;
    if (parser->panic) return;
    parser->panic = true;
    StrBuf buf = {0};
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&buf, format, args);
    va_end(args);
    diag_report(parser->cx->diags, DIAG_ERROR, code, (Span){parser->file->id, token->start, token->end}, "%s",
                buf.data);
    strbuf_free(&buf);
}

void text_expect_punct(Parser *parser, char punct) {
    if (text_accept_punct(parser, punct)) return;
    const char *text = punct == '>' ? "->" : (char[]){punct, 0};
    text_parse_error(parser, DIAG_G001, text_peek(parser), "`%s` is expected here", text);
}

Sym text_expect_name(Parser *parser, const char *what) {
    const Token *token = text_peek(parser);
    if (token->kind == TOKEN_NAME || token->kind == TOKEN_STRING) return text_advance(parser)->text;
    text_parse_error(parser, DIAG_G001, token, "%s is expected here", what);
    return intern_cstr(parser->cx->interner, "?");
}

int64_t text_expect_int(Parser *parser, const char *what) {
    if (text_peek(parser)->kind == TOKEN_INT) return text_advance(parser)->integer;
    text_parse_error(parser, DIAG_G001, text_peek(parser), "%s is expected here", what);
    return 0;
}

/* ---- types ---- */

static const Type *primitive_named(Program *p, Sym name) {
    static const char *const names[PRIM_COUNT] = {
#define PRIMITIVE(Name, letter, c_type, bytes, is_signed) #Name,
#include "types.def"
#undef PRIMITIVE
    };
    for (int i = 0; i < PRIM_COUNT; i++)
        if (!strcmp(names[i], name->text)) return type_primitive(p, (PrimitiveKind)i);
    return NULL;
}

static const Type *parse_func_type(Parser *parser) {
    VEC(const Type *) params = {0};
    text_expect_punct(parser, '(');
    while (!text_peek_punct(parser, '>') && !parser->panic) {
        vec_push(parser->cx->arena, &params, text_parse_type(parser));
        if (!text_accept_comma(parser)) break;
    }
    text_expect_punct(parser, '>');
    const Type *result = text_parse_type(parser);
    text_expect_punct(parser, ')');
    return type_func(parser->p, params.data, params.len, result);
}

static const Type *parse_struct_type(Parser *parser, bool is_gc) {
    const Token *token = text_peek(parser);
    const Type *type = map_get(&parser->p->tables->structs,
                               MAP_KEY(text_expect_name(parser, "the struct's name")));
    if (type && type->is_gc == is_gc) return type;
    text_parse_error(parser, DIAG_G002, token, "there is no %s of this name", is_gc ? "GcStruct" : "Struct");
    return T_(parser->p, Void);
}

static const Type *parse_in_parens(Parser *parser) {
    text_expect_punct(parser, '(');
    const Type *type = text_parse_type(parser);
    text_expect_punct(parser, ')');
    return type;
}

static const Type *parse_fixed_array(Parser *parser) {
    text_expect_punct(parser, '(');
    const Token *token = text_peek(parser);
    int64_t length = text_expect_int(parser, "the number of items");
    text_accept_comma(parser);
    const Type *item = text_parse_type(parser);
    text_expect_punct(parser, ')');
    if (length >= 0 && length <= UINT32_MAX) return type_array_fixed(parser->p, item, length);
    text_parse_error(parser, DIAG_G004, token, "there is no array of so many items");
    return T_(parser->p, Void);
}

const Type *text_parse_type(Parser *parser) {
    Program *p = parser->p;
    const Token *token = text_peek(parser);
    if (parser->panic) return T_(p, Void);
    if (text_accept_word(parser, "Ptr")) return type_ptr(p, parse_in_parens(parser));
    if (text_accept_word(parser, "GcStruct")) return parse_struct_type(parser, true);
    if (text_accept_word(parser, "Struct")) return parse_struct_type(parser, false);
    if (text_accept_word(parser, "GcArray")) return type_array(p, parse_in_parens(parser), true);
    if (text_accept_word(parser, "Array")) return type_array(p, parse_in_parens(parser), false);
    if (text_accept_word(parser, "BareArray")) return type_array_no_length(p, parse_in_parens(parser));
    if (text_accept_word(parser, "FixedArray")) return parse_fixed_array(parser);
    if (text_accept_word(parser, "Func")) return parse_func_type(parser);
    if (text_accept_word(parser, "GcOpaque"))
        return type_opaque(p, text_expect_name(parser, "the opaque type's name"), true);
    if (text_accept_word(parser, "Opaque"))
        return type_opaque(p, text_expect_name(parser, "the opaque type's name"), false);
    const Type *type = token->kind == TOKEN_NAME ? primitive_named(p, token->text) : NULL;
    if (type) { text_advance(parser); return type; }
    text_parse_error(parser, DIAG_G001, token, "a type is expected here");
    return T_(p, Void);
}

int text_parse_field(Parser *parser, const Type *structure) {
    const Token *token = text_peek(parser);
    Sym name = text_expect_name(parser, "a field's name");
    int index = structure && structure->kind == TYPE_STRUCT ? type_field_index(structure, name) : -1;
    if (index < 0) text_parse_error(parser, DIAG_G002, token, "there is no field of this name");
    return index;
}

/* ---- constants ---- */

static const Type *parse_of_type(Parser *parser) {
    parser->at++;
    return parse_in_parens(parser);
}

static Ref parse_host(Parser *parser) {
    parser->at++;
    text_expect_punct(parser, '(');
    Ref ref = const_unknown(parser->p, text_expect_name(parser, "the object's description"));
    parser->p->has_unknowns = true;
    text_expect_punct(parser, ')');
    return ref;
}

static Ref parse_extern(Parser *parser) {
    parser->at++;
    text_expect_punct(parser, '(');
    Sym symbol = text_expect_name(parser, "the C function's name");
    text_expect_punct(parser, ':');
    const Type *type = text_parse_type(parser);
    text_expect_punct(parser, ')');
    return parser->panic ? const_void(parser->p) : const_extern(parser->p, symbol->text, type);
}

/* After `@`: a graph, or one of the forms that look like a call. */
static Ref parse_at(Parser *parser) {
    const Token *next = text_peek(parser) + (text_peek(parser)->kind != TOKEN_END);
    bool is_form = next->kind == TOKEN_PUNCT && next->punct == '(';
    if (is_form && text_peek_word(parser, "host")) return parse_host(parser);
    if (is_form && text_peek_word(parser, "extern")) return parse_extern(parser);
    if (is_form && text_peek_word(parser, "sizeof")) return const_sizeof(parser->p, parse_of_type(parser));
    if (is_form && text_peek_word(parser, "itemsize"))
        return const_itemsize(parser->p, parse_of_type(parser));
    if (is_form && text_peek_word(parser, "type")) return const_type(parser->p, parse_of_type(parser));
    const Token *token = text_peek(parser);
    Graph *graph = map_get(&parser->graphs, MAP_KEY(text_expect_name(parser, "a graph's name")));
    if (graph) return const_graph(parser->p, graph);
    text_parse_error(parser, DIAG_G002, token, "there is no graph of this name");
    return const_void(parser->p);
}

/* After `&`: a prebuilt object, or by `/field` and `/index` a part inlined in it. */
static Ref parse_prebuilt_ref(Parser *parser) {
    const Token *token = text_peek(parser);
    Prebuilt *prebuilt = map_get(&parser->prebuilts,
                                 MAP_KEY(text_expect_name(parser, "a prebuilt object's name")));
    if (!prebuilt) text_parse_error(parser, DIAG_G002, token, "there is no prebuilt object of this name");
    while (prebuilt && !parser->panic && text_accept_punct(parser, '/')) {
        token = text_peek(parser);
        bool is_struct = prebuilt->type->kind == TYPE_STRUCT;
        int64_t index = is_struct ? text_parse_field(parser, prebuilt->type)
                : text_expect_int(parser, "an index");
        bool ok = is_struct ? index >= 0 : !prebuilt->bytes && index >= 0 && index < prebuilt->length;
        prebuilt = ok ? prebuilt->items[index].inlined : NULL;
        if (!prebuilt) text_parse_error(parser, DIAG_G002, token, "there is no inlined part here");
    }
    return prebuilt ? const_prebuilt(parser->p, prebuilt) : const_void(parser->p);
}

static double float_of_bits(int64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static Ref parse_float(Parser *parser) {
    if (!text_accept_word(parser, "float_bits")) return const_float(parser->p, text_advance(parser)->real);
    text_expect_punct(parser, '(');
    Ref ref = const_float(parser->p, float_of_bits(text_expect_int(parser, "the bits of a float")));
    text_expect_punct(parser, ')');
    return ref;
}

/* Type(5), the form of the integers that are not Signed, and of SingleFloat. */
static Ref parse_typed_number(Parser *parser, const Type *type) {
    parser->at++;
    text_expect_punct(parser, '(');
    Ref ref;
    if (type->primitive == PRIM_SingleFloat)
        ref = const_single(parser->p, const_of(parser->p, parse_float(parser))->real);
    else ref = const_int(parser->p, type, text_expect_int(parser, "an integer"));
    text_expect_punct(parser, ')');
    return ref;
}

static bool is_number_type(const Type *type) {
    return type && (type_is_int(type) || type->primitive == PRIM_UniChar || type->primitive == PRIM_Char ||
                    type->primitive == PRIM_Bool || type->primitive == PRIM_SingleFloat);
}

static Ref parse_const_word(Parser *parser) {
    Program *p = parser->p;
    if (text_accept_word(parser, "void")) return const_void(p);
    if (text_accept_word(parser, "true")) return const_bool(p, true);
    if (text_accept_word(parser, "false")) return const_bool(p, false);
    if (text_accept_word(parser, "none")) return NO_REF;
    if (text_peek_word(parser, "float_bits")) return parse_float(parser);
    if (text_accept_word(parser, "null")) return const_null(p, parse_in_parens(parser));
    const Type *type = primitive_named(p, text_peek(parser)->text);
    if (is_number_type(type)) return parse_typed_number(parser, type);
    text_parse_error(parser, DIAG_G001, text_peek(parser), "a constant is expected here");
    return const_void(p);
}

Ref text_parse_const(Parser *parser) {
    Program *p = parser->p;
    const Token *token = text_peek(parser);
    switch (token->kind) {
    case TOKEN_INT: return const_signed(p, text_advance(parser)->integer);
    case TOKEN_CHAR: return const_int(p, T_(p, Char), text_advance(parser)->integer);
    case TOKEN_FLOAT: return parse_float(parser);
    case TOKEN_NAME: return parse_const_word(parser);
    case TOKEN_PUNCT:
        if (text_accept_punct(parser, '@')) return parse_at(parser);
        if (text_accept_punct(parser, '&')) return parse_prebuilt_ref(parser);
        break;
    case TOKEN_END: case TOKEN_NEWLINE: case TOKEN_STRING: case TOKEN_BAD: break;
    }
    text_parse_error(parser, DIAG_G001, token, "a constant is expected here");
    return const_void(p);
}

/* ---- places ---- */

static SourceFile *find_source(Parser *parser, const char *path) {
    Sources *sources = parser->cx->sources;
    for (uint32_t i = 0; i < sources->files.len; i++)
        if (!strcmp(sources->files.data[i]->path, path)) return sources->files.data[i];
    const char *reason;
    return source_read(sources, path, &reason);
}

Span text_parse_span(Parser *parser, const SourceFile *home) {
    if (!text_accept_punct(parser, '!')) return NO_SPAN;
    parser->p->print_spans = true;
    const SourceFile *file = home;
    if (text_peek(parser)->kind == TOKEN_STRING) {
        file = find_source(parser, text_advance(parser)->text->text);
        text_expect_punct(parser, ':');
    }
    int64_t line = text_expect_int(parser, "a line number");
    text_expect_punct(parser, ':');
    int64_t column = text_expect_int(parser, "a column");
    text_expect_punct(parser, '+');
    int64_t length = text_expect_int(parser, "a length");
    /* the source has changed or gone */
    if (!file || line < 1 || line > file->line_count || column < 1) return NO_SPAN;
    int64_t start = file->line_starts[line - 1] + column - 1;
    if (length < 0 || start > file->len || start + length > file->len) return NO_SPAN;
    return (Span){file->id, (uint32_t)start, (uint32_t)(start + length)};
}

/* ---- structs ---- */

static void declare_struct(Parser *parser) {
    bool is_gc = text_peek_word(parser, "GcStruct");
    parser->at++;
    const Token *token = text_peek(parser);
    Sym name = text_expect_name(parser, "the struct's name");
    if (map_find(&parser->p->tables->structs, MAP_KEY(name)))
        text_parse_error(parser, DIAG_G003, token, "a struct of this name is defined already");
    else
        type_struct_new(parser->p, name->text, is_gc);
}

/* A mark stands before another word: `immutable: Signed` is a field of that name. */
static bool accept_mark(Parser *parser, Field *field) {
    const Token *next = text_peek(parser) + 1;
    if (next->kind != TOKEN_NAME && next->kind != TOKEN_STRING) return false;
#define MARK(mark) if (text_accept_word(parser, #mark)) return field->mark = true;
    FIELD_MARKS(MARK)
#undef MARK
    return false;
}

static void parse_struct(Parser *parser) {
    Arena *arena = parser->cx->arena;
    const Type *type = text_parse_type(parser);
    VEC(Field) fields = {0};
    text_expect_punct(parser, '{');
    text_skip_newlines(parser);
    while (!text_peek_punct(parser, '}') && !parser->panic) {
        Field field = {0};
        while (accept_mark(parser, &field)) {}
        field.name = text_expect_name(parser, "a field's name");
        text_expect_punct(parser, ':');
        field.type = text_parse_type(parser);
        vec_push(arena, &fields, field);
        if (!text_accept_comma(parser)) break;
    }
    text_skip_newlines(parser);
    text_expect_punct(parser, '}');
    if (!parser->panic && type->kind == TYPE_STRUCT && !type->fields)
        type_struct_set_fields(parser->p, (Type *)type, fields.data, fields.len);
}

/* ---- prebuilt data ---- */

static int bracket_depth(const Token *token) {
    if (token->kind != TOKEN_PUNCT) return 0;
    if (token->punct == '(' || token->punct == '[' || token->punct == '{') return 1;
    return token->punct == ')' || token->punct == ']' || token->punct == '}' ? -1 : 0;
}

/* Moves over one item of a data list. */
static void skip_item(Parser *parser) {
    for (int depth = 0; text_peek(parser)->kind != TOKEN_END; text_advance(parser)) {
        int change = bracket_depth(text_peek(parser));
        if (depth == 0 && (text_peek_punct(parser, ',') || change < 0)) return;
        depth += change;
    }
}

/* Items of the varsized array in the data at the cursor; the cursor stays. */
static uint32_t measure(Parser *parser, const Type *type) {
    uint32_t start = parser->at, count = 0;
    if (text_peek(parser)->kind == TOKEN_STRING) return text_peek(parser)->text->len;
    text_advance(parser);
    text_skip_newlines(parser);
    if (type->kind == TYPE_ARRAY) {
        while (!text_peek_punct(parser, ']') && text_peek(parser)->kind != TOKEN_END) {
            skip_item(parser);
            count++;
            if (!text_accept_comma(parser)) break;
        }
    } else {
        for (uint32_t i = 0; i + 1 < type->field_count; i++) {
            skip_item(parser);
            text_accept_comma(parser);
        }
        count = measure(parser, type->fields[type->field_count - 1].type);
    }
    parser->at = start;
    return count;
}

static const Type *parse_prebuilt_head(Parser *parser, const Token **token, bool *is_constant, bool *is_raw, Sym *name) {
    parser->at++;
    *token = text_peek(parser);
    *name = text_expect_name(parser, "the object's name");
    text_expect_punct(parser, ':');
    const Type *type = text_parse_type(parser);
    *is_constant = text_accept_word(parser, "constant");
    *is_raw = text_accept_word(parser, "raw");
    text_expect_punct(parser, '=');
    return type;
}

static void declare_prebuilt(Parser *parser) {
    const Token *token;
    bool is_constant, is_raw;
    Sym name;
    const Type *type = parse_prebuilt_head(parser, &token, &is_constant, &is_raw, &name);
    if (parser->panic) return;
    if (map_find(&parser->prebuilts, MAP_KEY(name))) {
        text_parse_error(parser, DIAG_G003, token, "a prebuilt object of this name is defined already");
    } else if (type->kind != TYPE_STRUCT && type->kind != TYPE_ARRAY) {
        text_parse_error(parser, DIAG_G004, token, "prebuilt data is a struct or an array");
    } else {
        uint32_t length = type_is_varsize(type) ? measure(parser, type) : 0;
        Prebuilt *prebuilt = prebuilt_new(parser->p, type, length, name->text);
        prebuilt->is_constant = is_constant;
        prebuilt->is_raw = is_raw;
        map_put(parser->cx->arena, &parser->prebuilts, MAP_KEY(name), prebuilt);
    }
}

static void parse_data(Parser *parser, Prebuilt *prebuilt);

static void parse_data_item(Parser *parser, Prebuilt *prebuilt, uint32_t index) {
    const Token *token = text_peek(parser);
    if (prebuilt->items[index].inlined) { parse_data(parser, prebuilt->items[index].inlined); return; }
    bool is_struct = prebuilt->type->kind == TYPE_STRUCT;
    const Type *want = is_struct ? prebuilt->type->fields[index].type : prebuilt->type->item;
    Ref value = text_parse_const(parser);
    if (parser->panic) return;
    if (value == NO_REF || const_of(parser->p, value)->type != want)
        text_parse_error(parser, DIAG_G004, token, "the type of this item is another one");
    prebuilt->items[index].value = value;
}

static void parse_data(Parser *parser, Prebuilt *prebuilt) {
    const Token *token = text_peek(parser);
    if (prebuilt->bytes) {
        Sym text = token->kind == TOKEN_STRING ? text_advance(parser)->text : NULL;
        if (!text || text->len != prebuilt->length)
            text_parse_error(parser, DIAG_G004, token, "a string is expected here");
        else prebuilt->bytes = text->text;
        return;
    }
    bool is_struct = prebuilt->type->kind == TYPE_STRUCT;
    uint32_t count = is_struct ? prebuilt->type->field_count : prebuilt->length, found = 0;
    text_expect_punct(parser, is_struct ? '{' : '[');
    text_skip_newlines(parser);
    while (!text_peek_punct(parser, is_struct ? '}' : ']') && !parser->panic) {
        if (found == count) {
            text_parse_error(parser, DIAG_G004, text_peek(parser), "there are more items than the type has");
            return;
        }
        parse_data_item(parser, prebuilt, found++);
        if (!text_accept_comma(parser)) break;
    }
    text_skip_newlines(parser);
    if (!parser->panic && found != count)
        text_parse_error(parser, DIAG_G004, token, "%u items are wanted, there are %u", count, found);
    text_expect_punct(parser, is_struct ? '}' : ']');
}

static void parse_prebuilt(Parser *parser) {
    const Token *token;
    bool is_constant, is_raw;
    Sym name;
    parse_prebuilt_head(parser, &token, &is_constant, &is_raw, &name);
    Prebuilt *prebuilt = map_get(&parser->prebuilts, MAP_KEY(name));
    if (prebuilt && !parser->panic) parse_data(parser, prebuilt);
}

/* ---- the file ---- */

static void parse_exception(Parser *parser) {
    parser->at++;
    const Token *token = text_peek(parser);
    Sym name = text_expect_name(parser, "an exception's name");
    for (int e = 0; e < EXC_COUNT; e++) {
        if (strcmp(standard_exception_name((StandardException)e), name->text)) continue;
        parser->p->exceptions[e] = text_parse_const(parser);
        return;
    }
    text_parse_error(parser, DIAG_G002, token, "operations raise no such exception");
}

static void parse_entry(Parser *parser) {
    parser->at++;
    const Token *token = text_peek(parser);
    parser->p->entry = map_get(&parser->graphs, MAP_KEY(text_expect_name(parser, "a graph's name")));
    if (!parser->p->entry) text_parse_error(parser, DIAG_G002, token, "there is no graph of this name");
}

static bool parse_role(Parser *parser) {
    Program *p = parser->p;
    const Type **role = NULL;
    if (text_accept_word(parser, "object_type")) role = &p->object_type;
    else if (text_accept_word(parser, "vtable_type")) role = &p->vtable_type;
    else if (text_accept_word(parser, "string_type")) role = &p->string_type;
    else if (text_accept_word(parser, "unicode_type")) role = &p->unicode_type;
    if (role) *role = text_parse_type(parser);
    return role != NULL;
}

static void parse_definition(Parser *parser) {
    if (text_peek_word(parser, "Struct") || text_peek_word(parser, "GcStruct")) parse_struct(parser);
    else if (text_peek_word(parser, "prebuilt")) parse_prebuilt(parser);
    else if (text_peek_word(parser, "graph")) text_parse_graph_body(parser);
    else if (text_peek_word(parser, "exception")) parse_exception(parser);
    else if (text_peek_word(parser, "entry")) parse_entry(parser);
    else if (text_peek_word(parser, "library") || text_peek_word(parser, "extern")) text_skip_external(parser);     /* read before */
    else if (!parse_role(parser))
        text_parse_error(parser, DIAG_G001, text_peek(parser), "a definition is expected here");
    if (!parser->panic && text_peek(parser)->kind != TOKEN_NEWLINE && text_peek(parser)->kind != TOKEN_END)
        text_parse_error(parser, DIAG_G001, text_peek(parser), "the end of the line is expected here");
}

/* To the start of the next definition: a line that begins at the left margin with a word. */
static void next_definition(Parser *parser) {
    parser->panic = false;
    while (text_peek(parser)->kind != TOKEN_END) {
        const Token *token = text_peek(parser);
        bool at_margin = token->start == 0 || parser->file->text[token->start - 1] == '\n';
        if (at_margin && token->kind == TOKEN_NAME) return;
        parser->at++;
    }
}

typedef void ParseOne(Parser *parser);

static void each_definition(Parser *parser, const char *word, const char *other, ParseOne *parse_one) {
    parser->at = 0;
    for (next_definition(parser); text_peek(parser)->kind != TOKEN_END; next_definition(parser)) {
        uint32_t start = parser->at;
        if (!word || text_peek_word(parser, word) || (other && text_peek_word(parser, other)))
            parse_one(parser);
        if (parser->at == start) parser->at++;
    }
}

static void check_first(Parser *parser) {
    text_skip_newlines(parser);
    for (uint32_t i = 0; i < parser->tokens.len; i++)
        if (parser->tokens.data[i].kind == TOKEN_BAD)
            text_parse_error(parser, DIAG_G001, &parser->tokens.data[i], "this is no part of a graph text");
    const Token *token = text_peek(parser);
    bool at_margin = token->start == 0 || parser->file->text[token->start - 1] == '\n';
    if (token->kind != TOKEN_END && !(token->kind == TOKEN_NAME && at_margin))
        text_parse_error(parser, DIAG_G001, token, "a definition is expected here, at the left margin");
}

Program *program_parse(Context *cx, SourceFile *file) {
    Parser parser = {.cx = cx, .p = program_new(cx), .file = file};
    text_tokenize(&parser);
    check_first(&parser);
    if (!parser.failed) each_definition(&parser, "Struct", "GcStruct", declare_struct);
    if (!parser.failed) each_definition(&parser, "Struct", "GcStruct", parse_struct);
    if (!parser.failed) each_definition(&parser, "library", "extern", text_parse_external);
    if (!parser.failed) each_definition(&parser, "prebuilt", NULL, declare_prebuilt);
    if (!parser.failed) each_definition(&parser, "graph", NULL, text_parse_graph_header);
    if (!parser.failed) each_definition(&parser, NULL, NULL, parse_definition);
    return parser.failed ? NULL : parser.p;
}
