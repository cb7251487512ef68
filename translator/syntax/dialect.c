/* dialect.c: from the bytes of a file to its module: encoding, choice of the dialect, attempts at parsing.
 *
 * Idea: a file that names no dialect is tried as Python 3 until the first error, or a mark of Python 2 (marks.c), then as Python 2. When both fail, the
 * dialect that got further is parsed once more, in full, for all its errors.
 */
#include "parser.h"

/* ---- encoding ---- */

/* The value of `# … key: value` or `# … key=value` in the line; NULL when there is none. */
static const char *comment_value(const char *line, uint32_t len, const char *key, uint32_t *value_len) {
    uint32_t i = 0, key_len = (uint32_t)strlen(key);
    while (i < len && strchr(" \t\f", line[i])) i++;
    if (i >= len || line[i] != '#') return NULL;
    for (; i + key_len < len; i++) {
        if (memcmp(line + i, key, key_len) || (line[i + key_len] != ':' && line[i + key_len] != '=')) continue;
        i += key_len + 1;
        while (i < len && (line[i] == ' ' || line[i] == '\t')) i++;
        uint32_t start = i;
        while (i < len && line[i] &&
               (strchr("-_.", line[i]) || (line[i] | 0x20) - 'a' + 0u < 26 || line[i] - '0' + 0u < 10))
            i++;
        *value_len = i - start;
        return i > start ? line + start : NULL;
    }
    return NULL;
}

/* As above in the first two lines; the second counts only below a comment or an empty line. */
static const char *header_value(const SourceFile *file, const char *key, uint32_t *value_len) {
    for (uint32_t line = 1; line <= 2 && line <= file->line_count; line++) {
        uint32_t len;
        const char *text = source_line_text(file, line, &len);
        if (line == 1 && len >= 3 && !memcmp(text, "\xef\xbb\xbf", 3)) text += 3, len -= 3;
        const char *value = comment_value(text, len, key, value_len);
        if (value) return value;
        uint32_t blank = (uint32_t)strspn(text, " \t\f");
        if (blank < len && text[blank] != '#') return NULL;
    }
    return NULL;
}

typedef enum Encoding { ENCODING_UTF8, ENCODING_LATIN1, ENCODING_UNKNOWN } Encoding;

static Encoding encoding_of(const char *name, uint32_t len) {
    static const struct { const char *name; Encoding encoding; } known[] = {
        {"utf-8", ENCODING_UTF8}, {"utf8", ENCODING_UTF8}, {"utf-8-sig", ENCODING_UTF8}, {"ascii", ENCODING_UTF8},
        {"us-ascii", ENCODING_UTF8}, {"utf-8-unix", ENCODING_UTF8}, {"utf-8-dos", ENCODING_UTF8},
        {"latin-1", ENCODING_LATIN1}, {"latin1", ENCODING_LATIN1}, {"iso-8859-1", ENCODING_LATIN1},
        {"iso8859-1", ENCODING_LATIN1}, {"iso-latin-1", ENCODING_LATIN1}, {"l1", ENCODING_LATIN1},
        {"latin-1-unix", ENCODING_LATIN1}, {"iso-latin-1-unix", ENCODING_LATIN1}, {"iso-8859-1-unix", ENCODING_LATIN1},
    };
    char lower[24] = "";
    if (len >= sizeof lower) return ENCODING_UNKNOWN;
    for (uint32_t i = 0; i < len; i++)
        lower[i] = name[i] == '_' ? '-' : name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] | 0x20) : name[i];
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (!strcmp(known[i].name, lower)) return known[i].encoding;
    return ENCODING_UNKNOWN;
}

/* Rewrites the file's text as UTF-8, so that places in it are places in what the messages show. */
static void transcode_latin1(Context *cx, SourceFile *file) {
    StrBuf text = {0};
    for (uint32_t i = 0; i < file->len; i++) strbuf_utf8(&text, (unsigned char)file->text[i]);
    if (text.len != file->len) source_replace_text(cx->sources, file, text.data, text.len);
    strbuf_free(&text);
}

/* False when the text cannot be read at all: an encoding we do not have, a NUL byte. */
static bool prepare_text(Context *cx, SourceFile *file, Problems *problems) {
    const char *nul = memchr(file->text, '\0', file->len);
    if (nul) {
        uint32_t at = (uint32_t)(nul - file->text);
        Problem *problem = problem_add(problems, DIAG_S015, at, at + 1, "the text holds a NUL byte");
        problem->help = "is this a Python source file?";
        return false;
    }
    uint32_t len;
    const char *name = header_value(file, "coding", &len);
    if (!name) return true;
    Encoding encoding = encoding_of(name, len);
    if (encoding == ENCODING_UNKNOWN) {
        uint32_t at = (uint32_t)(name - file->text);
        Problem *problem =
            problem_add(problems, DIAG_S016, at, at + len, "unknown encoding '%.*s'", (int)(len > 60 ? 60 : len), name);
        problem->help = "utf-8, latin-1 and ascii are understood: convert the file to UTF-8";
        return false;
    }
    if (encoding == ENCODING_LATIN1) transcode_latin1(cx, file);
    return true;
}

/* Python 3 text is UTF-8 throughout. */
static void check_utf8(const SourceFile *file, Problems *problems) {
    const unsigned char *text = (const unsigned char *)file->text;
    for (uint32_t i = 0; i < file->len;) {
        if (text[i] < 0x80) { i++; continue; }
        uint32_t c;
        int len = utf8_decode(text + i, &c);
        if (len) { i += (uint32_t)len; continue; }
        Problem *problem = problem_add(problems, DIAG_S015, i, i + 1, "byte 0x%02x is not UTF-8", c);
        problem->help = "save the file as UTF-8, or name its encoding in the first line: '# -*- coding: latin-1 -*-'";
        return;
    }
}

static Dialect declared_dialect(const SourceFile *file) {
    uint32_t len;
    const char *value = header_value(file, "dialect", &len);
    return !value || len != 1 ? DIALECT_AUTO : *value == '2' ? DIALECT_2 : *value == '3' ? DIALECT_3 : DIALECT_AUTO;
}

/* ---- attempts ---- */

typedef enum Mode {
    FINAL,                      /* errors are to be reported */
    PROBING,
} Mode;

typedef struct Attempt {
    Module *module;             /* NULL when there are errors */
    Problems problems;
    bool parsed;                /* the errors are of meaning, not of form */
    bool print_statement;
} Attempt;

static NodeList parse_body(Parser *p, bool expression) {
    if (!expression) return parse_file(p);
    uint32_t start = here(p), mark = list_begin(p);
    Node *value = parse_expressions(p);
    refuse_star(p, value);
    list_add(p, NEW(p, ExprStmt, start, .value = value));
    accept(p, TOKEN_NEWLINE);
    if (!at(p, TOKEN_END)) parser_unexpected(p, "the end of the expression");
    return list_end(p, mark);
}

static void settle(Problems *problems, const Tokens *tokens) {
    VEC(uint32_t) ends = {0};
    for (uint32_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].kind == TOKEN_NEWLINE) vec_push(problems->arena, &ends, tokens->items[i].start);
    problems_settle(problems, ends.data, ends.len);
}

static void attempt(Context *cx, Arena *scratch, SourceFile *file, Dialect dialect, bool expression, Mode mode,
                    Attempt *result) {
    bool probing = mode != FINAL;
    *result = (Attempt){.problems = {.arena = scratch}};
    Module *module = ARENA_NEW(cx->arena, Module);
    *module = (Module){.file = file, .dialect = dialect, .true_division = dialect == DIALECT_3,
                       .absolute_import = dialect == DIALECT_3, .print_function = dialect == DIALECT_3};
    uint32_t start = file->len >= 3 && !memcmp(file->text, "\xef\xbb\xbf", 3) ? 3 : 0;
    if (expression) start += (uint32_t)strspn(file->text + start, " \t");
    if (dialect == DIALECT_3) check_utf8(file, &result->problems);
    Tokens tokens = lexer_run(scratch, &result->problems, file->text, start, file->len, dialect, false);
    result->print_statement = tokens.print_statement;
    if (probing && (result->problems.items.len || tokens.print_chevron)) return;
    Parser p = {.cx = cx,
                .arena = cx->arena,
                .scratch = scratch,
                .problems = &result->problems,
                .file = file,
                .text = file->text,
                .tokens = tokens.items,
                .kind = (TokenKind)tokens.items[0].kind,
                .dialect = dialect,
                .probing = probing,
                .print_function = dialect == DIALECT_3,
                .future_allowed = true,
                .module = module};
    module->body = parse_body(&p, expression);
    result->parsed = !result->problems.items.len;
    if (result->parsed || !probing) scope_analyze(&p, module);
    if (!result->problems.items.len) result->module = module;
    else if (!probing) settle(&result->problems, &tokens);
}

/* How far the attempt came: an offset. */
static uint32_t progress(const Attempt *attempt) {
    return attempt->parsed ? UINT32_MAX : problems_first(&attempt->problems);
}

static Dialect choose_dialect(const Attempt *three, const Attempt *two) {
    uint32_t reached_3 = progress(three), reached_2 = progress(two);
    if (reached_2 != reached_3) return reached_2 > reached_3 ? DIALECT_2 : DIALECT_3;
    return three->print_statement ? DIALECT_2 : DIALECT_3;
}

static bool is_open(Dialect dialect) { return dialect == DIALECT_AUTO || dialect == DIALECT_AUTO_2; }

/* Bytes that are no characters, and nothing else, keep the file from being Python 3: that is the error, not a sign of Python 2. */
static bool is_spoilt_3(Context *cx, Arena *scratch, SourceFile *file, bool expression) {
    Problems problems = {.arena = scratch};
    check_utf8(file, &problems);
    if (!problems.items.len) return false;
    SourceFile *clean = ARENA_NEW(scratch, SourceFile);
    *clean = *file;
    char *text = arena_strndup(scratch, file->text, file->len);
    for (uint32_t i = 0, c; i < file->len;) {
        int len = (unsigned char)text[i] < 0x80 ? 1 : utf8_decode((const unsigned char *)text + i, &c);
        if (!len) text[i] = '?';        /* text in a string or comment, an error elsewhere */
        i += len ? (uint32_t)len : 1;
    }
    clean->text = text;
    Attempt three;
    attempt(cx, scratch, clean, DIALECT_3, expression, PROBING, &three);
    return three.module != NULL;
}

/* The text with spaces for the tabs that lines begin with. */
static void expand_tabs(Arena *scratch, SourceFile *file) {
    StrBuf text = {0};
    uint32_t column = 0;
    bool in_indent = true;
    for (uint32_t i = 0; i < file->len; i++) {
        char c = file->text[i];
        if (c == '\n') in_indent = true, column = 0;
        else if (c != ' ' && c != '\t') in_indent = false;
        uint32_t spaces = in_indent && c == '\t' ? TAB_WIDTH - column % TAB_WIDTH : 0;
        if (in_indent && c != '\n') column += spaces ? spaces : 1;
        if (!spaces) strbuf_char(&text, c);
        while (spaces--) strbuf_char(&text, ' ');
    }
    file->text = arena_strndup(scratch, text.data, text.len);
    file->len = (uint32_t)text.len;
    strbuf_free(&text);
}

/* Tabs mixed with spaces, which Python 2 accepts, and nothing else keep the file from being Python 3: then they are the error. */
static bool is_mixed_3(Context *cx, Arena *scratch, const SourceFile *file, const Attempt *three, bool expression) {
    if (!three->problems.items.len || three->problems.items.data[0]->code != DIAG_S005) return false;
    SourceFile *clean = ARENA_NEW(scratch, SourceFile);
    *clean = *file;
    expand_tabs(scratch, clean);
    Attempt expanded;
    attempt(cx, scratch, clean, DIALECT_3, expression, PROBING, &expanded);
    return expanded.module && !expanded.module->has_marks_of_2;
}

/* The dialect of a file that does not say, or the module at once. A file of `print >>f, x` may look like Python 3, but is not. */
static Dialect find_dialect(Context *cx, Arena *scratch, SourceFile *file, bool expression, bool prefers_2, Module **module) {
    Attempt three = {0}, two = {0};
    if (prefers_2) attempt(cx, scratch, file, DIALECT_2, expression, PROBING, &two);
    if ((*module = two.module)) return DIALECT_2;
    attempt(cx, scratch, file, DIALECT_3, expression, PROBING, &three);
    if (three.module && three.module->has_marks_of_2) {
        attempt(cx, scratch, file, DIALECT_2, expression, PROBING, &two);
        if ((*module = two.module)) return DIALECT_2;
    }
    if ((*module = three.module)) {
        three.module->undecided = !prefers_2;
        return DIALECT_3;
    }
    if (is_spoilt_3(cx, scratch, file, expression)) return DIALECT_3;
    if (!prefers_2 && is_mixed_3(cx, scratch, file, &three, expression)) return DIALECT_3;
    if (!prefers_2) attempt(cx, scratch, file, DIALECT_2, expression, PROBING, &two);
    *module = two.module;
    return two.module ? DIALECT_2 : choose_dialect(&three, &two);
}

static Module *parse_any(Context *cx, Arena *scratch, SourceFile *file, Dialect dialect, bool expression) {
    Attempt result = {.problems = {.arena = scratch}};
    if (!prepare_text(cx, file, &result.problems)) {
        problems_report(cx, file, &result.problems);
        return NULL;
    }
    if (is_open(dialect) && declared_dialect(file) != DIALECT_AUTO) dialect = declared_dialect(file);
    Module *module = NULL;
    if (is_open(dialect)) dialect = find_dialect(cx, scratch, file, expression, dialect == DIALECT_AUTO_2, &module);
    if (module) return module;
    attempt(cx, scratch, file, dialect, expression, FINAL, &result);
    problems_report(cx, file, &result.problems);
    return result.module;
}

static Module *parse_with_scratch(Context *cx, SourceFile *file, Dialect dialect, bool expression) {
    Arena *scratch = arena_new();
    Module *module = parse_any(cx, scratch, file, dialect, expression);
    arena_free(scratch);
    return module;
}

Module *syntax_parse(Context *cx, SourceFile *file, Dialect dialect) {
    return parse_with_scratch(cx, file, dialect, false);
}

Module *syntax_parse_expression(Context *cx, SourceFile *file, Dialect dialect) {
    return parse_with_scratch(cx, file, dialect, true);
}
