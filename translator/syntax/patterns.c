/* patterns.c: the match statement. `match` and `case` are keywords only where a match statement stands. */
#include "parser.h"

static Node *parse_pattern(Parser *p);
static Node *parse_as_pattern(Parser *p);

/* What begins with the name `match` is a match statement iff its line ends in ':' and a `case` block follows. */
bool at_match_statement(const Parser *p) {
    if (p->dialect == DIALECT_2 || !at_word(p, "match")) return false;
    TokenKind next = ahead(p, 1);
    if (next == TOKEN_EQUAL || next == TOKEN_DOT || next == TOKEN_COMMA || next == TOKEN_NEWLINE || next == TOKEN_COLON)
        return false;
    const Token *token = &p->tokens[p->position];
    while (token->kind != TOKEN_NEWLINE && token->kind != TOKEN_END) token++;
    return token->kind == TOKEN_NEWLINE && token[-1].kind == TOKEN_COLON && token[1].kind == TOKEN_INDENT &&
           token[2].kind == TOKEN_NAME && token[2].end - token[2].start == 4 &&
           !memcmp(p->text + token[2].start, "case", 4);
}

/* NULL for `_`. */
static Sym capture_name(Parser *p) {
    uint32_t start = here(p);
    Sym name = expect_name(p, "a name");
    if (!strcmp(name->text, "_")) return NULL;
    if (at(p, TOKEN_DOT) || at(p, TOKEN_LEFT_PAREN) || at(p, TOKEN_EQUAL))
        parser_error(p, DIAG_S030, start, last_end(p), "a plain name is wanted here");
    return name;
}

/* ---- literals and values ---- */

static Node *parse_signed_number(Parser *p) {
    uint32_t start = here(p);
    bool minus = accept(p, TOKEN_MINUS);
    if (!at(p, TOKEN_NUMBER)) { parser_unexpected(p, "a number"); return parse_unary(p); }
    Node *number = parse_number(p);
    return minus ? NEW(p, UnaryOp, start, .op = UNARY_MINUS, .operand = number) : number;
}

/* A number, or real ± imaginary. */
static Node *parse_number_value(Parser *p) {
    uint32_t start = here(p);
    Node *number = parse_signed_number(p);
    if (!at(p, TOKEN_PLUS) && !at(p, TOKEN_MINUS)) return number;
    BinaryOp op = at(p, TOKEN_PLUS) ? BINARY_ADD : BINARY_SUB;
    advance(p);
    if (!at(p, TOKEN_NUMBER)) { parser_unexpected(p, "an imaginary number"); return number; }
    Node *imaginary = parse_number(p);
    if (AS(ConstantExpr, imaginary)->value.kind != CONSTANT_IMAGINARY)
        parser_error(p, DIAG_S030, imaginary->span.start, imaginary->span.end, "an imaginary number is wanted here");
    return NEW(p, BinOp, start, .left = number, .op = op, .right = imaginary);
}

static Node *parse_string_value(Parser *p) {
    Node *value = parse_strings(p);
    if (value->kind == NODE_JoinedStr)
        parser_error(p, DIAG_S030, value->span.start, value->span.end, "a pattern cannot hold an f-string");
    return value;
}

static Node *parse_dotted_value(Parser *p) {
    uint32_t start = here(p);
    Sym id = expect_name(p, "a name");
    Node *value = NEW(p, Name, start, .id = id);
    while (accept(p, TOKEN_DOT)) {
        Sym attr = expect_name(p, "an attribute name");
        value = NEW(p, Attribute, start, .value = value, .attr = attr);
    }
    return value;
}

static Node *parse_singleton_pattern(Parser *p) {
    uint32_t start = here(p);
    Constant constant = {.kind = at(p, TOKEN_NONE)   ? CONSTANT_NONE
                                 : at(p, TOKEN_TRUE) ? CONSTANT_TRUE
                                                     : CONSTANT_FALSE};
    advance(p);
    return NEW(p, MatchSingleton, start, .value = constant);
}

/* ---- sequences ---- */

static Node *parse_star_pattern(Parser *p) {
    uint32_t start = here(p);
    if (!accept(p, TOKEN_STAR)) return parse_as_pattern(p);
    Sym name = capture_name(p);
    return NEW(p, MatchStar, start, .name = name);
}

static void check_stars(Parser *p, NodeList patterns) {
    const Node *star = NULL;
    for (uint32_t i = 0; i < patterns.len; i++) {
        const Node *pattern = patterns.items[i];
        if (pattern->kind != NODE_MatchStar) continue;
        if (star)
            parser_complain(p, DIAG_S030, pattern->span.start, pattern->span.end,
                            "two starred names in one sequence pattern");
        star = pattern;
    }
}

/* The patterns up to `close`, the first being parsed already. */
static NodeList finish_sequence(Parser *p, Node *first, TokenKind close) {
    uint32_t mark = list_begin(p);
    if (first) list_add(p, first);
    while (first && accept(p, TOKEN_COMMA) && !at(p, close)) list_add(p, parse_star_pattern(p));
    NodeList patterns = list_end(p, mark);
    check_stars(p, patterns);
    return patterns;
}

static Node *parse_bracketed_pattern(Parser *p) {
    uint32_t start = here(p);
    bool group = at(p, TOKEN_LEFT_PAREN);
    TokenKind close = group ? TOKEN_RIGHT_PAREN : TOKEN_RIGHT_BRACKET;
    advance(p);
    Node *first = at(p, close) ? NULL : parse_star_pattern(p);
    if (group && first && first->kind != NODE_MatchStar && !at(p, TOKEN_COMMA)) {
        expect(p, close);
        return first;
    }
    if (group && first && first->kind == NODE_MatchStar && !at(p, TOKEN_COMMA)) parser_unexpected(p, "','");
    NodeList patterns = finish_sequence(p, first, close);
    expect(p, close);
    return NEW(p, MatchSequence, start, .patterns = patterns);
}

/* ---- mappings ---- */

static Node *parse_mapping_key(Parser *p) {
    if (at(p, TOKEN_STRING)) return parse_string_value(p);
    if (at(p, TOKEN_NUMBER) || at(p, TOKEN_MINUS)) return parse_number_value(p);
    if (at(p, TOKEN_NONE) || at(p, TOKEN_TRUE) || at(p, TOKEN_FALSE)) return parse_unary(p);
    Node *key = parse_dotted_value(p);
    if (key->kind == NODE_Name)
        parser_error(p, DIAG_S030, key->span.start, key->span.end,
                     "a key of a mapping pattern is a literal or a dotted name");
    return key;
}

static Node *parse_mapping(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    VEC(Node *) keys = {0};
    Sym rest = NULL;
    advance(p);
    while (!at(p, TOKEN_RIGHT_BRACE) && !p->panicking) {
        uint32_t key_start = here(p);
        if (rest)
            parser_error(p, DIAG_S030, key_start, p->tokens[p->position].end, "nothing may follow '**%s'", rest->text);
        if (accept(p, TOKEN_DOUBLE_STAR)) {
            rest = capture_name(p);
            if (!rest)
                parser_error(p, DIAG_S030, key_start, last_end(p), "'**_' is not allowed: the rest is ignored anyway");
        } else {
            Node *key = parse_mapping_key(p);
            vec_push(p->scratch, &keys, key);
            expect(p, TOKEN_COLON);
            list_add(p, parse_as_pattern(p));
        }
        if (!at(p, TOKEN_RIGHT_BRACE) && !accept(p, TOKEN_COMMA)) parser_unexpected(p, "',' or '}'");
    }
    NodeList patterns = list_end(p, mark);
    for (uint32_t i = 0; i < keys.len; i++) list_add(p, keys.data[i]);
    NodeList all = list_end(p, mark);
    expect(p, TOKEN_RIGHT_BRACE);
    return NEW(p, MatchMapping, start, .keys = all, .patterns = patterns, .rest = rest);
}

/* ---- classes ---- */

static Node *parse_class_pattern(Parser *p, uint32_t start, Node *cls) {
    uint32_t mark = list_begin(p);
    VEC(Sym) names = {0};
    VEC(Node *) values = {0};
    advance(p);
    while (!at(p, TOKEN_RIGHT_PAREN) && !p->panicking) {
        uint32_t item = here(p);
        if (at(p, TOKEN_NAME) && ahead(p, 1) == TOKEN_EQUAL) {
            Sym name = expect_name(p, "a name");
            for (uint32_t i = 0; i < names.len; i++)
                if (names.data[i] == name)
                    parser_complain(p, DIAG_S030, item, last_end(p), "attribute '%s' is matched twice", name->text);
            vec_push(p->arena, &names, name);
            advance(p);
            vec_push(p->scratch, &values, parse_as_pattern(p));
        } else {
            list_add(p, parse_as_pattern(p));
            if (names.len)
                parser_complain(p, DIAG_S030, item, last_end(p), "positional pattern behind a keyword pattern");
        }
        if (!at(p, TOKEN_RIGHT_PAREN) && !accept(p, TOKEN_COMMA)) parser_unexpected(p, "',' or ')'");
    }
    expect(p, TOKEN_RIGHT_PAREN);
    NodeList patterns = list_end(p, mark);
    for (uint32_t i = 0; i < values.len; i++) list_add(p, values.data[i]);
    NodeList kwd_patterns = list_end(p, mark);
    return NEW(p, MatchClass, start, .cls = cls, .patterns = patterns, .kwd_attrs = {names.data, names.len},
               .kwd_patterns = kwd_patterns);
}

/* A capture, a dotted value, or a class pattern. */
static Node *parse_name_pattern(Parser *p) {
    uint32_t start = here(p);
    if (at_word(p, "_")) {
        advance(p);
        return NEW(p, MatchAs, start);
    }
    Node *value = parse_dotted_value(p);
    if (at(p, TOKEN_LEFT_PAREN)) return parse_class_pattern(p, start, value);
    if (value->kind == NODE_Attribute) return NEW(p, MatchValue, start, .value = value);
    return NEW(p, MatchAs, start, .name = AS(Name, value)->id);
}

/* ---- all patterns ---- */

static Node *parse_closed_pattern(Parser *p) {
    uint32_t start = here(p);
    if (at(p, TOKEN_NUMBER) || at(p, TOKEN_MINUS) || at(p, TOKEN_STRING)) {
        Node *value = at(p, TOKEN_STRING) ? parse_string_value(p) : parse_number_value(p);
        return NEW(p, MatchValue, start, .value = value);
    }
    if (at(p, TOKEN_NONE) || at(p, TOKEN_TRUE) || at(p, TOKEN_FALSE)) return parse_singleton_pattern(p);
    if (at(p, TOKEN_LEFT_PAREN) || at(p, TOKEN_LEFT_BRACKET)) return parse_bracketed_pattern(p);
    if (at(p, TOKEN_LEFT_BRACE)) return parse_mapping(p);
    if (!at(p, TOKEN_NAME)) parser_unexpected(p, "a pattern");
    return parse_name_pattern(p);
}

static bool is_irrefutable(const Node *pattern) {
    if (pattern->kind == NODE_MatchAs) {
        const MatchAsNode *as = (const MatchAsNode *)pattern;
        return !as->pattern || is_irrefutable(as->pattern);
    }
    if (pattern->kind != NODE_MatchOr) return false;
    const MatchOrNode *or = (const MatchOrNode *)pattern;
    return or->patterns.len && is_irrefutable(or->patterns.items[or->patterns.len - 1]);
}

static Node *parse_or_pattern(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    Node *first = parse_closed_pattern(p);
    if (!at(p, TOKEN_BAR)) return first;
    list_add(p, first);
    while (accept(p, TOKEN_BAR)) list_add(p, parse_closed_pattern(p));
    NodeList patterns = list_end(p, mark);
    for (uint32_t i = 0; i + 1 < patterns.len && !p->panicking; i++)
        if (is_irrefutable(patterns.items[i]))
            parser_complain(p, DIAG_S030, patterns.items[i]->span.start, patterns.items[i]->span.end,
                            "this alternative always matches: those behind it are never tried");
    return NEW(p, MatchOr, start, .patterns = patterns);
}

static Node *parse_as_pattern(Parser *p) {
    uint32_t start = here(p);
    if (!parser_enter(p)) return NEW_SPAN(p, MatchAs, start, start);
    Node *pattern = parse_or_pattern(p);
    parser_leave(p);
    if (!accept(p, TOKEN_AS)) return pattern;
    uint32_t name_start = here(p);
    Sym name = capture_name(p);
    if (!name) parser_error(p, DIAG_S030, name_start, last_end(p), "'_' cannot be the name behind 'as'");
    return NEW(p, MatchAs, start, .pattern = pattern, .name = name);
}

/* With a sequence without brackets. */
static Node *parse_pattern(Parser *p) {
    uint32_t start = here(p);
    Node *first = parse_star_pattern(p);
    if (!at(p, TOKEN_COMMA)) {
        if (first->kind == NODE_MatchStar) parser_unexpected(p, "','");
        return first;
    }
    uint32_t mark = list_begin(p);
    list_add(p, first);
    while (accept(p, TOKEN_COMMA) && !at(p, TOKEN_COLON) && !at(p, TOKEN_IF)) list_add(p, parse_star_pattern(p));
    NodeList patterns = list_end(p, mark);
    check_stars(p, patterns);
    return NEW(p, MatchSequence, start, .patterns = patterns);
}

static Node *parse_case(Parser *p) {
    uint32_t start = here(p);
    if (!at_word(p, "case")) parser_unexpected(p, "'case'");
    advance(p);
    Node *pattern = parse_pattern(p), *guard = accept(p, TOKEN_IF) ? parse_named_expression(p) : NULL;
    expect(p, TOKEN_COLON);
    NodeList body = parse_block(p, "'case'", start);
    return NEW_SPAN(p, MatchCase, start, block_end(p), .pattern = pattern, .guard = guard, .body = body);
}

static void check_cases(Parser *p, NodeList cases) {
    for (uint32_t i = 0; i + 1 < cases.len; i++) {
        const MatchCaseNode *match_case = AS(MatchCase, cases.items[i]);
        if (!match_case->guard && is_irrefutable(match_case->pattern))
            parser_complain(p, DIAG_S030, match_case->pattern->span.start, match_case->pattern->span.end,
                            "this case always matches: those behind it are never tried");
    }
}

Node *parse_match(Parser *p) {
    uint32_t start = here(p), mark;
    advance(p);
    Node *subject = parse_comma_list(p, parse_star_named);
    refuse_star(p, subject);
    expect(p, TOKEN_COLON);
    expect(p, TOKEN_NEWLINE);
    expect(p, TOKEN_INDENT);
    mark = list_begin(p);
    while (!at(p, TOKEN_DEDENT) && !at(p, TOKEN_END) && !p->panicking) {
        uint32_t position = p->position, cases_mark = list_begin(p), depth = p->depth;
        list_add(p, parse_case(p));
        if (p->panicking) parser_recover(p, position, cases_mark, depth);
    }
    NodeList cases = list_end(p, mark);
    accept(p, TOKEN_DEDENT);
    check_cases(p, cases);
    return NEW_SPAN(p, Match, start, block_end(p), .subject = subject, .cases = cases);
}
