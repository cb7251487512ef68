/* lexer.c: text -> tokens, for both dialects.
 *
 * Takes:   text[start, end), NUL-terminated somewhere at or after `end`.
 * Leaves:  an array of tokens ending in END; INDENT and DEDENT balance; every error is a Problem and, where it
 *          spoils the line, a BAD token.
 * Idea:    one pass; a bracket stack joins lines. When a bracket is still open at the end of the file, the lexer
 *          goes back to the first later line that looks like a new statement and reads on from there, so that one
 *          forgotten `)` does not hide the rest of the file.
 * Source:  The Python Language Reference 3.11 and 2.7, chapter "Lexical analysis".
 */
#include "lexer.h"
#include <string.h>

enum { MAX_BRACKETS = 200, MAX_INDENTS = 100, MAX_ROLLBACKS = 100 };

typedef struct Bracket { char open; uint32_t offset; } Bracket;
typedef struct Indent { uint32_t column, characters; } Indent;

typedef struct Lexer {
    Arena *arena;
    Problems *problems;
    const char *text;
    uint32_t position, end;
    Dialect dialect;
    bool nested, at_line_start;
    VEC(Token) tokens;
    Bracket brackets[MAX_BRACKETS];
    Indent indents[MAX_INDENTS];
    uint32_t bracket_count, indent_count;
    /* The first line inside the open brackets where a statement may have begun: where to resume if they never close. */
    struct { bool known; uint32_t position, token_count, problem_count; } resume;
    uint32_t rollbacks;
    uint8_t first_operator[128], first_keyword[128];
} Lexer;

typedef struct FixedToken { const char *text; uint32_t len; TokenKind kind; int dialects; } FixedToken;

static const FixedToken operators[] = {
#define MARK(NAME, description)
#define OPERATOR(NAME, text) {text, sizeof text - 1, TOKEN_##NAME, 23},
#define KEYWORD(NAME, text, dialects)
#include "tokens.def"
#undef OPERATOR
#undef KEYWORD
    {"", 0, TOKEN_END, 0}
};
static const FixedToken keywords[] = {
#define OPERATOR(NAME, text)
#define KEYWORD(NAME, text, dialects) {text, sizeof text - 1, TOKEN_##NAME, dialects},
#include "tokens.def"
#undef MARK
#undef OPERATOR
#undef KEYWORD
    {"", 0, TOKEN_END, 0}
};
static const char *const token_texts[] = {
#define MARK(NAME, description) description,
#define OPERATOR(NAME, text) text,
#define KEYWORD(NAME, text, dialects) text,
#include "tokens.def"
#undef MARK
#undef OPERATOR
#undef KEYWORD
};

const char *token_text(TokenKind kind) { return token_texts[kind]; }
bool token_is_keyword(TokenKind kind) { return kind >= TOKEN_FALSE; }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}
static bool is_name_char(char c) { return is_name_start(c) || is_digit(c); }
static bool is_newline(char c) { return c == '\n' || c == '\r'; }

static char peek(const Lexer *lexer, uint32_t ahead) {
    return lexer->position + ahead < lexer->end ? lexer->text[lexer->position + ahead] : '\0';
}

static void push(Lexer *lexer, TokenKind kind, uint32_t start) {
    vec_push(lexer->arena, &lexer->tokens, (Token){kind, start, lexer->position});
}

/* ---- encoding ---- */

int utf8_decode(const unsigned char *text, uint32_t *code_point) {
    uint32_t c = *code_point = text[0];
    int len = c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
    if (len <= 1) return len;
    uint32_t value = c & (0xffu >> (len + 1));
    for (int i = 1; i < len; i++) {
        if ((text[i] & 0xc0) != 0x80) return 0;
        value = value << 6 | (text[i] & 0x3f);
    }
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[len] || value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) return 0;
    *code_point = value;
    return len;
}

/* Ranges of code points that are no letters: punctuation, signs, arrows, box drawings, pictures, private use. The rest
 * of what lies beyond ASCII is taken for a letter; that is coarser than Unicode's XID tables, but never refuses a valid
 * name. */
static bool is_letter(uint32_t c) {
    static const uint32_t others[][2] = {
        {0x80, 0xa9},     {0xab, 0xb4},     {0xb6, 0xb6},       {0xb8, 0xb9},       {0xbb, 0xbf},
        {0xd7, 0xd7},     {0xf7, 0xf7},     {0x2000, 0x203e},   {0x2041, 0x2053},   {0x2055, 0x2070},
        {0x2074, 0x207e}, {0x2080, 0x208f}, {0x20a0, 0x20cf},   {0x2190, 0x2bff},   {0x3000, 0x3004},
        {0x3008, 0x3020}, {0xd800, 0xf8ff}, {0xfe10, 0xfe1f},   {0xfe30, 0xfe32},   {0xff01, 0xff0f},
        {0xff1a, 0xff20}, {0xfff9, 0xffff}, {0x1f000, 0x1fbef}, {0xe0000, 0xe00ff}, {0xf0000, 0x10ffff},
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i][0] <= c && c <= others[i][1]) return false;
    return true;
}

/* ---- line starts ---- */

static void skip_comment(Lexer *lexer) {
    while (lexer->position < lexer->end && !is_newline(lexer->text[lexer->position])) lexer->position++;
}

static void skip_newline(Lexer *lexer) {
    if (peek(lexer, 0) == '\r' && peek(lexer, 1) == '\n') lexer->position++;
    lexer->position++;
}

/* The backslash and the line end behind it, if so. */
static bool skip_joined_line(Lexer *lexer) {
    if (peek(lexer, 0) != '\\' || !is_newline(peek(lexer, 1))) return false;
    lexer->position++;
    skip_newline(lexer);
    return true;
}

/* Measures the white space at the start of a line. Two measures: tabs to multiples of eight, and every character as
 * one; lines compare alike under both unless tabs and spaces are mixed. */
static Indent measure_indent(Lexer *lexer) {
    Indent indent = {0, 0};
    for (;; lexer->position++) {
        char c = peek(lexer, 0);
        if (c == ' ') indent.column++, indent.characters++;
        else if (c == '\t') indent.column = (indent.column / TAB_WIDTH + 1) * TAB_WIDTH, indent.characters++;
        else if (c == '\f') indent = (Indent){0, 0};
        else if (c == '\\' && skip_joined_line(lexer)) lexer->position--;
        else return indent;
    }
}

/* For Python 2 a tab goes to the next multiple of 8, and that is all. */
static void report_mixed_tabs(Lexer *lexer, uint32_t line) {
    if (lexer->dialect == DIALECT_2) return;
    Problem *problem = problem_add(lexer->problems, DIAG_S005, line, lexer->position,
                                   "tabs and spaces are mixed in the indentation");
    problem->help = "indent with spaces alone: how far a tab reaches differs from editor to editor";
}

/* Nothing behind this place can be made sense of. */
static void give_up_file(Lexer *lexer) {
    vec_push(lexer->arena, &lexer->problems->silenced, (ProblemRegion){lexer->position, lexer->end + 2});
    lexer->position = lexer->end;
    lexer->bracket_count = 0;
    push(lexer, TOKEN_BAD, lexer->end);
}

static void open_block(Lexer *lexer, Indent indent, uint32_t line) {
    if (indent.characters <= lexer->indents[lexer->indent_count - 1].characters) report_mixed_tabs(lexer, line);
    if (lexer->indent_count == MAX_INDENTS) {
        problem_add(lexer->problems, DIAG_S017, line, lexer->position, "blocks are nested more than %d deep",
                    MAX_INDENTS);
        give_up_file(lexer);
        return;
    }
    lexer->indents[lexer->indent_count++] = indent;
    push(lexer, TOKEN_INDENT, line);
}

static void close_blocks(Lexer *lexer, Indent indent, uint32_t line) {
    while (lexer->indent_count > 1 && indent.column <= lexer->indents[lexer->indent_count - 2].column) {
        lexer->indent_count--;
        push(lexer, TOKEN_DEDENT, lexer->position);
    }
    Indent *level = &lexer->indents[lexer->indent_count - 1];
    if (indent.column != level->column) {
        *level = indent;        /* the block goes on, from here with this indentation */
        Problem *problem = problem_add(lexer->problems, DIAG_S004, line, lexer->position,
                                       "this line's indentation matches no enclosing block");
        problem->help = "indent the line exactly as the statements of the block it belongs to";
    } else if (indent.characters != level->characters) {
        report_mixed_tabs(lexer, line);
    }
}

/* Skips blank lines, then turns the indentation of the next one into INDENT and DEDENT tokens. */
static void lex_line_start(Lexer *lexer) {
    lexer->at_line_start = false;
    for (;;) {
        uint32_t line = lexer->position;
        Indent indent = measure_indent(lexer);
        if (peek(lexer, 0) == '#') skip_comment(lexer);
        if (lexer->position >= lexer->end) return;
        if (is_newline(peek(lexer, 0))) { skip_newline(lexer); continue; }
        const Indent *level = &lexer->indents[lexer->indent_count - 1];
        if (indent.column > level->column) open_block(lexer, indent, line);
        else if (indent.column < level->column) close_blocks(lexer, indent, line);
        else if (indent.characters != level->characters) report_mixed_tabs(lexer, line);
        return;
    }
}

/* ---- brackets ---- */

static void end_line(Lexer *lexer, uint32_t start) {
    push(lexer, TOKEN_NEWLINE, start);
    lexer->at_line_start = true;
    lexer->resume.known = false;
}

/* Says that the innermost bracket is never closed, and starts a new line at `position`. */
static void give_up_brackets(Lexer *lexer, uint32_t position) {
    const Bracket *bracket = &lexer->brackets[lexer->bracket_count - 1];
    Problem *problem = problem_add(lexer->problems, DIAG_S006, bracket->offset, bracket->offset + 1,
                                   "this '%c' is never closed", bracket->open);
    problem->label = "opened here";
    vec_push(lexer->arena, &lexer->problems->silenced,
             (ProblemRegion){lexer->brackets[0].offset, position + 1});
    lexer->bracket_count = 0;
    lexer->position = position;
    vec_push(lexer->arena, &lexer->tokens, (Token){TOKEN_BAD, position, position});
    if (!lexer->nested) end_line(lexer, position);
}

static bool roll_back(Lexer *lexer);

static void open_bracket(Lexer *lexer, char c) {
    if (lexer->bracket_count == MAX_BRACKETS) {
        if (lexer->resume.known && roll_back(lexer)) return;
        problem_add(lexer->problems, DIAG_S017, lexer->position, lexer->position + 1,
                    "brackets are nested more than %d deep", MAX_BRACKETS);
        give_up_file(lexer);
        return;
    }
    lexer->brackets[lexer->bracket_count++] = (Bracket){c, lexer->position};
}

static bool close_bracket(Lexer *lexer, char c) {
    if (lexer->bracket_count == 0) {
        problem_add(lexer->problems, DIAG_S007, lexer->position, lexer->position + 1,
                    "'%c' closes nothing: no bracket is open here", c);
        return false;
    }
    const Bracket *bracket = &lexer->brackets[--lexer->bracket_count];
    char wanted = bracket->open == '(' ? ')' : bracket->open == '[' ? ']' : '}';
    if (c == wanted) return true;
    Problem *problem = problem_add(lexer->problems, DIAG_S007, lexer->position, lexer->position + 1,
                                   "'%c' cannot close '%c'", c, bracket->open);
    problem_note(problem, bracket->offset, bracket->offset + 1, "opened here");
    return false;
}

/* Keywords that begin a statement and stand in no expression. */
static bool begins_statement(TokenKind kind) {
    return kind == TOKEN_DEF || kind == TOKEN_CLASS || kind == TOKEN_RETURN || kind == TOKEN_IMPORT ||
           kind == TOKEN_WHILE || kind == TOKEN_TRY || kind == TOKEN_RAISE || kind == TOKEN_ASSERT ||
           kind == TOKEN_DEL || kind == TOKEN_GLOBAL || kind == TOKEN_PASS || kind == TOKEN_BREAK ||
           kind == TOKEN_CONTINUE || kind == TOKEN_WITH || kind == TOKEN_ELIF || kind == TOKEN_EXCEPT ||
           kind == TOKEN_FINALLY;
}

/* A line begins inside brackets: note it if a statement may begin here. */
static void note_joined_line(Lexer *lexer) {
    if (lexer->nested || lexer->resume.known) return;
    uint32_t line = lexer->position;
    Indent indent = measure_indent(lexer);
    if (is_name_start(peek(lexer, 0)) && indent.column <= lexer->indents[lexer->indent_count - 1].column) {
        lexer->resume.known = true;
        lexer->resume.position = line;
        lexer->resume.token_count = lexer->tokens.len;
        lexer->resume.problem_count = lexer->problems->items.len;
    }
}

/* The file ends inside brackets: read again from the line noted, as a new statement. */
static bool roll_back(Lexer *lexer) {
    if (!lexer->resume.known) return false;
    lexer->tokens.len = lexer->resume.token_count;
    uint32_t kept = lexer->resume.problem_count;
    while (lexer->bracket_count > 1 && lexer->brackets[lexer->bracket_count - 1].offset >= lexer->resume.position)
        lexer->bracket_count--;
    if (lexer->brackets[0].offset >= lexer->resume.position) return false;
    lexer->problems->items.len = kept;
    give_up_brackets(lexer, lexer->resume.position);
    if (++lexer->rollbacks == MAX_ROLLBACKS) give_up_file(lexer);
    return true;
}

/* ---- names, strings, numbers, operators ---- */

static TokenKind keyword_of(const Lexer *lexer, const char *name, uint32_t len) {
    for (const FixedToken *keyword = &keywords[lexer->first_keyword[name[0] & 0x7f]];
         keyword->len && keyword->text[0] == name[0]; keyword++)
        if (keyword->len == len && !memcmp(keyword->text, name, len))
            return keyword->dialects == 23 || keyword->dialects == (lexer->dialect == DIALECT_2 ? 2 : 3) ? keyword->kind
                                                                                                          : TOKEN_NAME;
    return TOKEN_NAME;
}

static bool check_letters(Lexer *lexer, uint32_t start) {
    for (uint32_t i = start; i < lexer->position;) {
        uint32_t c = 0;
        int len = utf8_decode((const unsigned char *)lexer->text + i, &c);
        if (len == 1 || (len > 1 && lexer->dialect == DIALECT_3 && is_letter(c))) { i += (uint32_t)len; continue; }
        if (!len && lexer->dialect == DIALECT_3) return false;      /* reported for the whole file */
        if (!len) problem_add(lexer->problems, DIAG_S009, i, i + 1, "byte 0x%02x is no part of a name", c);
        else if (lexer->dialect == DIALECT_2 && is_letter(c))
            problem_add(lexer->problems, DIAG_S009, i, i + (uint32_t)len, "names of Python 2 are ASCII");
        else problem_add(lexer->problems, DIAG_S009, i, i + (uint32_t)len, "invalid character '%.*s' (U+%04X)", len,
                         lexer->text + i, c);
        return false;
    }
    return true;
}

static void lex_name(Lexer *lexer) {
    uint32_t start = lexer->position;
    unsigned char all = 0;
    while (lexer->position < lexer->end && is_name_char(lexer->text[lexer->position]))
        all |= (unsigned char)lexer->text[lexer->position++];
    if (all & 0x80) {
        push(lexer, check_letters(lexer, start) ? TOKEN_NAME : TOKEN_BAD, start);
        return;
    }
    TokenKind kind = keyword_of(lexer, lexer->text + start, lexer->position - start);
    if (lexer->bracket_count && begins_statement(kind) && lexer->resume.known && !lexer->nested) {
        uint32_t i = start;
        while (i > lexer->resume.position && strchr(" \t\f", lexer->text[i - 1])) i--;
        if ((i == lexer->resume.position || is_newline(lexer->text[i - 1])) && roll_back(lexer)) return;
    }
    push(lexer, kind, start);
}

int lexer_string_prefix(const char *text, Dialect dialect) {
    bool raw = false, bytes = false, unicode = false, format = false;
    for (int i = 0; i < 3; i++) {
        char c = text[i];
        if (c == '"' || c == '\'') return i;
        bool *flag = c == 'r' || c == 'R' ? &raw : c == 'b' || c == 'B' ? &bytes : c == 'u' || c == 'U' ? &unicode
                   : c == 'f' || c == 'F' ? &format : NULL;
        if (!flag || *flag) return -1;
        if (dialect == DIALECT_2 && (flag == &format || (raw && flag != &raw))) return -1;
        *flag = true;
        if ((bytes && (unicode || format)) || (unicode && format)) return -1;
        if (unicode && raw && dialect == DIALECT_3) return -1;
    }
    return -1;
}

/* The rest of a line inside brackets is lost, and with it the count of the brackets: goes on where a line begins like a
 * statement. */
static void skip_to_statement(Lexer *lexer) {
    if (roll_back(lexer)) return; /* a bracket before this line was not closed: then this string is outside brackets */
    uint32_t from = lexer->brackets[0].offset, level = lexer->indents[lexer->indent_count - 1].column;
    lexer->bracket_count = 0;
    while (lexer->position < lexer->end) {
        skip_comment(lexer);
        uint32_t line_end = lexer->position;
        skip_newline(lexer);
        if (measure_indent(lexer).column <= level && (is_name_start(peek(lexer, 0)) || peek(lexer, 0) == '@')) {
            vec_push(lexer->arena, &lexer->problems->silenced, (ProblemRegion){from, line_end});
            lexer->position = line_end;
            return;
        }
    }
    lexer->position = lexer->end;
    vec_push(lexer->arena, &lexer->problems->silenced, (ProblemRegion){from, lexer->end + 1});
}

static void report_unterminated(Lexer *lexer, uint32_t start, uint32_t quote_end, bool triple) {
    Problem *problem = problem_add(lexer->problems, DIAG_S008, start, triple ? quote_end : lexer->position,
                                   "this %sstring is never closed", triple ? "triple-quoted " : "");
    problem->help = triple ? "close it with the same three quotes"
                           : "close it on the same line, or use three quotes for a string of several lines";
    push(lexer, TOKEN_BAD, start);
    if (triple) lexer->problems->odd_quotes = true;
    else if (lexer->bracket_count && !lexer->nested) skip_to_statement(lexer);
}

static void lex_string(Lexer *lexer, uint32_t prefix) {
    uint32_t start = lexer->position;
    lexer->position += prefix;
    char quote = peek(lexer, 0);
    bool triple = peek(lexer, 1) == quote && peek(lexer, 2) == quote;
    lexer->position += triple ? 3 : 1;
    uint32_t quote_end = lexer->position;
    for (;;) {
        if (lexer->position >= lexer->end) break;
        char c = peek(lexer, 0);
        if (c == quote && (!triple || (peek(lexer, 1) == quote && peek(lexer, 2) == quote))) {
            lexer->position += triple ? 3 : 1;
            push(lexer, TOKEN_STRING, start);
            return;
        }
        if (is_newline(c) && !triple) break;
        lexer->position++;
        if (c == '\\' && lexer->position < lexer->end) skip_newline(lexer);     /* any one character, or a CRLF */
    }
    report_unterminated(lexer, start, quote_end, triple);
}

/* Digits of the base with single underscores between them. */
static bool skip_digits(Lexer *lexer, int base) {
    bool any = false;
    for (;; lexer->position++) {
        char c = peek(lexer, 0);
        if (c == '_' && any && lexer->dialect == DIALECT_3) c = peek(lexer, 1), lexer->position++;
        int digit = is_digit(c)            ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : 99;
        if (digit >= base) return any && lexer->text[lexer->position - 1] != '_';
        any = true;
    }
}

static bool skip_exponent(Lexer *lexer) {
    char sign = peek(lexer, 1);
    bool has_sign = sign == '+' || sign == '-';
    if ((peek(lexer, 0) | 0x20) != 'e' || !is_digit(peek(lexer, has_sign ? 2 : 1))) return true;
    lexer->position += has_sign ? 2 : 1;
    return skip_digits(lexer, 10);
}

static void bad_number(Lexer *lexer, uint32_t start, const char *why) {
    while (is_name_char(peek(lexer, 0))) lexer->position++;
    problem_add(lexer->problems, DIAG_S011, start, lexer->position, "malformed number: %s", why);
    push(lexer, TOKEN_BAD, start);
}

/* `1if x else y` is valid, if not nice: a keyword may follow a number at once. */
static bool keyword_follows(const Lexer *lexer) {
    uint32_t len = 0;
    while (is_name_char(peek(lexer, len))) len++;
    TokenKind kind = keyword_of(lexer, lexer->text + lexer->position, len);
    return kind == TOKEN_AND || kind == TOKEN_ELSE || kind == TOKEN_FOR || kind == TOKEN_IF || kind == TOKEN_IN ||
           kind == TOKEN_IS || kind == TOKEN_OR || kind == TOKEN_NOT;
}

static void end_number(Lexer *lexer, uint32_t start) {
    if (is_name_char(peek(lexer, 0)) && !keyword_follows(lexer)) bad_number(lexer, start, "a letter or digit follows");
    else push(lexer, TOKEN_NUMBER, start);
}

/* A whole number with leading zero: 0 and 00; 0777 in dialect 2. */
static const char *check_leading_zero(const Lexer *lexer, uint32_t start) {
    bool zeros = true, octal = true;
    for (uint32_t i = start; i < lexer->position; i++) {
        zeros &= lexer->text[i] == '0' || lexer->text[i] == '_';
        octal &= lexer->text[i] < '8';
    }
    if (zeros || (lexer->dialect == DIALECT_2 && octal)) return NULL;
    return lexer->dialect == DIALECT_2 ? "8 and 9 are no octal digits"
                                       : "write octal numbers with 0o, and others without a leading zero";
}

static void lex_number(Lexer *lexer) {
    uint32_t start = lexer->position;
    char second = (char)(peek(lexer, 1) | 0x20);
    int base = peek(lexer, 0) != '0' ? 10 : second == 'x' ? 16 : second == 'o' ? 8 : second == 'b' ? 2 : 10;
    if (base != 10) {
        lexer->position += peek(lexer, 2) == '_' && lexer->dialect == DIALECT_3 ? 3 : 2;
        if (!skip_digits(lexer, base)) { bad_number(lexer, start, "a digit is missing"); return; }
        if (lexer->dialect == DIALECT_2 && (peek(lexer, 0) | 0x20) == 'l') lexer->position++;
        end_number(lexer, start);
        return;
    }
    bool fine = peek(lexer, 0) == '.' || skip_digits(lexer, 10);
    const char *zero = check_leading_zero(lexer, start);
    bool whole = true;
    if (peek(lexer, 0) == '.') {
        whole = false;
        lexer->position++;
        if (is_digit(peek(lexer, 0))) fine &= skip_digits(lexer, 10);
    }
    uint32_t before = lexer->position;
    fine &= skip_exponent(lexer);
    whole &= before == lexer->position;
    if ((peek(lexer, 0) | 0x20) == 'j') whole = false, lexer->position++;
    else if (whole && lexer->dialect == DIALECT_2 && (peek(lexer, 0) | 0x20) == 'l') lexer->position++;
    if (!fine) bad_number(lexer, start, "an underscore stands between digits");
    else if (whole && lexer->text[start] == '0' && zero) bad_number(lexer, start, zero);
    else end_number(lexer, start);
}

static void bad_character(Lexer *lexer) {
    uint32_t start = lexer->position++;
    char c = lexer->text[start];
    Problem *problem;
    if (c == '\\') {
        problem =
            problem_add(lexer->problems, DIAG_S010, start, start + 1, "a backslash outside a string ends its line");
        problem->help = "nothing may follow it, not even a space or a comment";
    } else if (c > ' ' && c < 0x7f) {
        problem_add(lexer->problems, DIAG_S009, start, start + 1, "'%c' has no meaning here", c);
    } else {
        problem_add(lexer->problems, DIAG_S009, start, start + 1, "invalid character 0x%02x", (unsigned char)c);
    }
    push(lexer, TOKEN_BAD, start);
    if (c == '\\' && !lexer->bracket_count) skip_comment(lexer);     /* the rest of the line means nothing certain */
}

static void lex_operator(Lexer *lexer) {
    uint32_t start = lexer->position;
    const char *text = lexer->text + start;
    const FixedToken *operator = &operators[lexer->first_operator[text[0] & 0x7f]];
    for (; operator->len && operator->text[0] == text[0]; operator++)
        if (start + operator->len <= lexer->end && !memcmp(text, operator->text, operator->len)) break;
    if (!operator->len || operator->text[0] != text[0]) { bad_character(lexer); return; }
    char c = text[0];
    bool fine = true;
    if (c == '(' || c == '[' || c == '{') {
        open_bracket(lexer, c);
        if (!lexer->bracket_count) return;      /* gave up */
    } else if (c == ')' || c == ']' || c == '}') {
        fine = close_bracket(lexer, c);
        if (!lexer->bracket_count) lexer->resume.known = false;
    }
    lexer->position += operator->len;
    push(lexer, fine ? operator->kind : TOKEN_BAD, start);
}

/* ---- the loop ---- */

static void lex_token(Lexer *lexer) {
    char c = lexer->text[lexer->position];
    if (c == ' ' || c == '\t' || c == '\f') { lexer->position++; return; }
    if (is_newline(c)) {
        uint32_t start = lexer->position;
        skip_newline(lexer);
        if (lexer->bracket_count || lexer->nested) note_joined_line(lexer);
        else {
            uint32_t after = lexer->position;
            lexer->position = start + 1;
            end_line(lexer, start);
            lexer->position = after;
        }
        return;
    }
    if (is_name_start(c)) {
        int prefix = lexer_string_prefix(lexer->text + lexer->position, lexer->dialect);
        if (prefix >= 0) lex_string(lexer, (uint32_t)prefix);
        else lex_name(lexer);
    } else if (is_digit(c) || (c == '.' && is_digit(peek(lexer, 1)))) {
        lex_number(lexer);
    } else if (c == '"' || c == '\'') {
        lex_string(lexer, 0);
    } else if (c == '#' && !lexer->nested) {
        skip_comment(lexer);
    } else if (c != '\\' || !skip_joined_line(lexer)) {
        lex_operator(lexer);
    }
}

static void index_tables(Lexer *lexer) {
    uint32_t count = sizeof operators / sizeof *operators - 1;
    memset(lexer->first_operator, (int)count, sizeof lexer->first_operator);
    for (uint32_t i = count; i-- > 0;) lexer->first_operator[operators[i].text[0] & 0x7f] = (uint8_t)i;
    count = sizeof keywords / sizeof *keywords - 1;
    memset(lexer->first_keyword, (int)count, sizeof lexer->first_keyword);
    for (uint32_t i = count; i-- > 0;) lexer->first_keyword[keywords[i].text[0] & 0x7f] = (uint8_t)i;
}

/* Looks for print statements of Python 2 in what was read as Python 3. */
static void find_print_statements(const Lexer *lexer, Tokens *tokens) {
    for (uint32_t i = 0; i + 1 < lexer->tokens.len; i++) {
        const Token *token = &lexer->tokens.data[i];
        TokenKind next = (TokenKind)token[1].kind, before = i ? (TokenKind)token[-1].kind : TOKEN_NEWLINE;
        if (token->kind != TOKEN_NAME || token->end - token->start != 5 ||
            memcmp(lexer->text + token->start, "print", 5))
            continue;
        if (next == TOKEN_NAME || next == TOKEN_STRING || next == TOKEN_NUMBER || next == TOKEN_BAD)
            tokens->print_statement = true;
        if (next == TOKEN_RIGHT_SHIFT && before >= TOKEN_NEWLINE && before <= TOKEN_DEDENT)
            tokens->print_chevron = true;
    }
}

static void end_file(Lexer *lexer) {
    if (lexer->bracket_count) give_up_brackets(lexer, lexer->position);
    if (!lexer->nested) {
        if (lexer->tokens.len && vec_last(&lexer->tokens).kind != TOKEN_NEWLINE &&
            vec_last(&lexer->tokens).kind != TOKEN_DEDENT)
            push(lexer, TOKEN_NEWLINE, lexer->position);
        while (lexer->indent_count-- > 1) push(lexer, TOKEN_DEDENT, lexer->position);
    }
    push(lexer, TOKEN_END, lexer->position);
}

Tokens lexer_run(Arena *arena, Problems *problems, const char *text, uint32_t start, uint32_t end, Dialect dialect,
                 bool nested) {
    Lexer lexer = {.arena = arena,
                   .problems = problems,
                   .text = text,
                   .position = start,
                   .end = end,
                   .dialect = dialect,
                   .nested = nested,
                   .at_line_start = !nested,
                   .indent_count = 1};
    index_tables(&lexer);
    vec_reserve(arena, &lexer.tokens, (end - start) / 4 + 8);
    do {
        while (lexer.position < end) {
            if (lexer.at_line_start) lex_line_start(&lexer);
            else lex_token(&lexer);
        }
    } while (lexer.bracket_count && roll_back(&lexer));
    end_file(&lexer);
    Tokens tokens = {.items = lexer.tokens.data, .count = lexer.tokens.len};
    if (dialect == DIALECT_3 && !nested) find_print_statements(&lexer, &tokens);
    return tokens;
}
