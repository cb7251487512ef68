/* parse_graph.c: the text of one graph. Values and blocks keep the numbers they are written with. */
#include "parse.h"
#include <stdlib.h>
#include <string.h>

enum { MAX_NUMBER = 1 << 24 };      /* of values and blocks: a larger one is a slip, and would cost memory */

typedef struct GraphParser {
    Parser *parser;
    Graph *g;
    const SourceFile *home;
    Map blocks;                     /* id -> Block; mentioned or defined */
    /* id -> Token of the first mention; removed from by setting NULL when defined */
    Map mentions;
    Map defined;                    /* values */
} GraphParser;

/* The number of `v12`, `v12.name`, `block3`; -1 if the name is of another form. *rest: after the digits. */
static int64_t numbered(Sym name, const char *prefix, const char **rest) {
    size_t len = strlen(prefix);
    if (strncmp(name->text, prefix, len) || name->text[len] < '0' || name->text[len] > '9') return -1;
    char *end;
    unsigned long number = strtoul(name->text + len, &end, 10);
    if ((*end && *end != '.') || number > MAX_NUMBER) return -1;
    *rest = end;
    return (int64_t)number;
}

/* v3, v3.name, v3."name", each with `: Type` at low levels. */
static Ref parse_definition_of_value(GraphParser *gp) {
    Parser *parser = gp->parser;
    Arena *arena = parser->cx->arena;
    const Token *token = text_peek(parser);
    const char *rest = "";
    int64_t number = token->kind == TOKEN_NAME ? numbered(token->text, "v", &rest) : -1;
    if (number < 0) {
        text_parse_error(parser, DIAG_G001, token, "a value such as `v3` is expected here");
        return NO_REF;
    }
    text_advance(parser);
    Sym name = *rest == '.' ? intern_cstr(parser->cx->interner, rest + 1) : NULL;
    if (!name && text_accept_punct(parser, '.')) name = text_expect_name(parser, "the variable's name");
    const Type *type = text_accept_punct(parser, ':') ? text_parse_type(parser) : NULL;
    if (map_find(&gp->defined, (uint64_t)number))
        text_parse_error(parser, DIAG_G003, token, "v%d is defined already", (int)number);
    map_put(arena, &gp->defined, (uint64_t)number, NULL);
    while (gp->g->values.len <= number) vec_push(arena, &gp->g->values, (Value){0});
    gp->g->values.data[number] = (Value){type, name};
    return (Ref)number;
}

static Ref parse_ref(GraphParser *gp) {
    Parser *parser = gp->parser;
    const Token *token = text_peek(parser);
    const char *rest = "";
    int64_t number = token->kind == TOKEN_NAME ? numbered(token->text, "v", &rest) : -1;
    if (number < 0) return text_parse_const(parser);
    if (!map_find(&gp->defined, (uint64_t)number))
        text_parse_error(parser, DIAG_G002, token, "v%d is not defined above", (int)number);
    text_advance(parser);
    return (Ref)number;
}

static bool at_line_end(const Parser *parser) {
    TokenKind kind = text_peek(parser)->kind;
    return kind == TOKEN_NEWLINE || kind == TOKEN_END || text_peek_punct(parser, '!');
}

/* ---- immediates: before the operands, but read after them, since fields need the operand's type ---- */

static void skip_immediate(Parser *parser) {
    int depth = 0;
    do {
        if (text_peek_punct(parser, '[') || text_peek_punct(parser, '(')) depth++;
        if (text_peek_punct(parser, ']') || text_peek_punct(parser, ')')) depth--;
        text_advance(parser);
    } while (depth > 0 && text_peek(parser)->kind != TOKEN_NEWLINE && text_peek(parser)->kind != TOKEN_END);
}

static const CallShape *parse_shape(Parser *parser) {
    VEC(Sym) keywords = {0};
    bool star = false, star_star = false;
    int64_t positional = text_expect_int(parser, "the count of positional arguments");
    while (text_accept_comma(parser) && !parser->panic) {
        if (text_accept_punct(parser, '*')) { star = true; continue; }
        if (text_accept_punct(parser, '^')) { star_star = true; continue; }
        vec_push(parser->cx->arena, &keywords, text_expect_name(parser, "a keyword"));
        text_expect_punct(parser, '=');
    }
    return call_shape(parser->p, (uint32_t)positional, keywords.data, keywords.len, star, star_star);
}

static void parse_interior(GraphParser *gp, const Type *target, Immediate *imm) {
    Parser *parser = gp->parser;
    imm->outer = text_accept_punct(parser, '.') ? -1 : text_parse_field(parser, target);
    imm->inner = -1;
    if (!text_accept_comma(parser)) return;
    const Type *array = interior_array(target, imm->outer);
    imm->inner = text_parse_field(parser, array ? array->item : NULL);
}

static void parse_immediate(GraphParser *gp, Op *op) {
    Parser *parser = gp->parser;
    const Type *target = immediate_target(gp->g, op);
    text_expect_punct(parser, '[');
    switch (op_immediate(op->code)) {
    case IMM_NONE:
        text_parse_error(parser, DIAG_G001, text_peek(parser), "%s has no immediate", op_info(op->code)->name);
        return;
    case IMM_NAME: op->imm.name = text_expect_name(parser, "a name"); break;
    case IMM_TYPE: op->imm.type = text_parse_type(parser); break;
    case IMM_SHAPE: op->imm.shape = parse_shape(parser); break;
    case IMM_INTEGER: op->imm.integer = text_expect_int(parser, "an integer"); break;
    case IMM_FIELD: op->imm.field = (uint32_t)text_parse_field(parser, target); break;
    case IMM_INTERIOR: parse_interior(gp, target, &op->imm); break;
    }
    text_expect_punct(parser, ']');
}

static void check_has_immediate(GraphParser *gp, const Op *op, const Token *name) {
    switch (op_immediate(op->code)) {
    case IMM_NONE: case IMM_NAME: case IMM_SHAPE: return;
    case IMM_TYPE: case IMM_INTEGER: case IMM_FIELD: case IMM_INTERIOR:
        text_parse_error(gp->parser, DIAG_G001, name, "%s needs an immediate in brackets",
                         op_info(op->code)->name);
    }
}

/* ---- operations ---- */

static void parse_operands(GraphParser *gp, Op *op) {
    VEC(Ref) refs = {0};
    while (!at_line_end(gp->parser) && !gp->parser->panic) {
        vec_push(gp->parser->cx->arena, &refs, parse_ref(gp));
        if (!text_accept_comma(gp->parser)) break;
    }
    op->operands = refs.data;
    op->operand_count = refs.len;
}

/* The result is defined after the operands are read: it cannot be its own operand. */
static void parse_op(GraphParser *gp, Block *block) {
    Parser *parser = gp->parser;
    Op op = {.result = NO_REF};
    uint32_t definition = parser->at, after;
    bool has_result = false;
    const char *rest;
    if (text_peek(parser)->kind == TOKEN_NAME && numbered(text_peek(parser)->text, "v", &rest) >= 0) {
        has_result = true;
        while (!at_line_end(parser) && !text_peek_punct(parser, '=')) text_advance(parser);
        text_expect_punct(parser, '=');
    }
    const Token *token = text_peek(parser);
    Sym name = text_expect_name(parser, "an operation");
    if (!parser->panic && !op_by_name(name->text, &op.code))
        text_parse_error(parser, DIAG_G002, token, "there is no such operation");
    if (parser->panic) return;
    uint32_t immediate = text_peek_punct(parser, '[') ? parser->at : 0;
    if (immediate) skip_immediate(parser);
    parse_operands(gp, &op);
    op.span = text_parse_span(parser, gp->home);
    after = parser->at;
    if (immediate) { parser->at = immediate; parse_immediate(gp, &op); }
    else check_has_immediate(gp, &op, token);
    if (has_result && !parser->panic) { parser->at = definition; op.result = parse_definition_of_value(gp); }
    if (!parser->panic) parser->at = after;
    vec_push(parser->cx->arena, &block->ops, op);
}

/* ---- exits ---- */

static Block *block_numbered(GraphParser *gp, int64_t id, const Token *token) {
    Block *block = map_get(&gp->blocks, (uint64_t)id);
    if (block) return block;
    block = ARENA_NEW(gp->parser->cx->arena, Block);
    block->id = (uint32_t)id;
    block->operand = NO_REF;
    map_put(gp->parser->cx->arena, &gp->blocks, (uint64_t)id, block);
    map_put(gp->parser->cx->arena, &gp->mentions, (uint64_t)id, (void *)token);
    if (gp->g->next_block_id <= id) gp->g->next_block_id = (uint32_t)id + 1;
    return block;
}

static Block *parse_block_name(GraphParser *gp, const Token **token) {
    *token = text_peek(gp->parser);
    const char *rest;
    int64_t id = (*token)->kind == TOKEN_NAME ? numbered((*token)->text, "block", &rest) : -1;
    if (id < 0) {
        text_parse_error(gp->parser, DIAG_G001, *token, "a block such as `block3` is expected here");
        return NULL;
    }
    text_advance(gp->parser);
    return block_numbered(gp, id, *token);
}

static void parse_link(GraphParser *gp, Block *from, Ref exit_case, Ref exception) {
    Parser *parser = gp->parser;
    const Token *token;
    VEC(Ref) args = {0};
    text_expect_punct(parser, '>');
    Block *target = parser->panic ? NULL : parse_block_name(gp, &token);
    if (!target) return;
    text_expect_punct(parser, '(');
    text_skip_newlines(parser);
    while (!text_peek_punct(parser, ')') && !parser->panic) {
        vec_push(parser->cx->arena, &args, parse_ref(gp));
        if (!text_accept_comma(parser)) break;
    }
    text_expect_punct(parser, ')');
    Link *link = block_add_link(gp->g, from, target, args.data, args.len);
    link->exit_case = exit_case;
    link->exception = exception;
}

static void parse_case(GraphParser *gp, Block *block) {
    Parser *parser = gp->parser;
    bool is_ok = block->exit == EXIT_CATCH && !block->links.len && text_accept_word(parser, "ok");
    Ref exit_case = is_ok || text_accept_word(parser, "else") ? NO_REF : text_parse_const(parser);
    Ref exception = text_accept_word(parser, "as") ? parse_definition_of_value(gp) : NO_REF;
    parse_link(gp, block, exit_case, exception);
}

static void parse_cases(GraphParser *gp, Block *block) {
    text_skip_newlines(gp->parser);
    do parse_case(gp, block);
    while (!gp->parser->panic && text_accept_comma(gp->parser));
}

static void parse_branch(GraphParser *gp, Block *block) {
    Parser *parser = gp->parser;
    block->operand = parse_ref(gp);
    for (int i = 0; i < 2 && text_accept_comma(parser); i++) {
        if (!text_accept_word(parser, i ? "true" : "false"))
            text_parse_error(parser, DIAG_G001, text_peek(parser), "`%s ->` is expected here", i ? "true"
                             : "false");
        parse_link(gp, block, NO_REF, NO_REF);
    }
}

/* True if the line is an exit: the end of the block. */
static bool parse_exit(GraphParser *gp, Block *block) {
    Parser *parser = gp->parser;
    if (text_accept_word(parser, "goto")) {
        block->exit = EXIT_GOTO;
        parse_link(gp, block, NO_REF, NO_REF);
    } else if (text_accept_word(parser, "branch")) {
        block->exit = EXIT_BRANCH;
        parse_branch(gp, block);
    } else if (text_accept_word(parser, "switch")) {
        block->exit = EXIT_SWITCH;
        block->operand = parse_ref(gp);
        text_expect_punct(parser, ',');
        parse_cases(gp, block);
    } else if (text_accept_word(parser, "catch")) {
        block->exit = EXIT_CATCH;
        parse_cases(gp, block);
    } else if (text_accept_word(parser, "return")) {
        block->exit = EXIT_RETURN;
        if (!at_line_end(parser)) block->operand = parse_ref(gp);
    } else if (text_accept_word(parser, "raise")) {
        block->exit = EXIT_RAISE;
        block->operand = parse_ref(gp);
    } else if (text_accept_word(parser, "unreachable")) {
        block->exit = EXIT_UNREACHABLE;
    } else {
        return text_accept_word(parser, "open");
    }
    block->span = text_parse_span(parser, gp->home);
    return true;
}

/* ---- blocks and graphs ---- */

static Block *parse_block_head(GraphParser *gp) {
    Parser *parser = gp->parser;
    const Token *token;
    Block *block = parse_block_name(gp, &token);
    if (!block) return NULL;
    if (!map_get(&gp->mentions, block->id))
        text_parse_error(parser, DIAG_G003, token, "block%u is defined already", block->id);
    map_put(parser->cx->arena, &gp->mentions, block->id, NULL);
    text_expect_punct(parser, '(');
    text_skip_newlines(parser);
    while (!text_peek_punct(parser, ')') && !parser->panic) {
        vec_push(parser->cx->arena, &block->args, parse_definition_of_value(gp));
        if (!text_accept_comma(parser)) break;
    }
    text_skip_newlines(parser);
    text_expect_punct(parser, ')');
    text_expect_punct(parser, ':');
    return block;
}

static void parse_block(GraphParser *gp) {
    Parser *parser = gp->parser;
    Block *block = parse_block_head(gp);
    if (!block) return;
    vec_push(parser->cx->arena, &gp->g->blocks, block);
    for (bool open = true; open && !parser->panic;) {
        text_skip_newlines(parser);
        if (parse_exit(gp, block)) open = false;
        else parse_op(gp, block);
        if (!parser->panic && text_peek(parser)->kind != TOKEN_NEWLINE)
            text_parse_error(parser, DIAG_G001, text_peek(parser), "the end of the line is expected here");
    }
}

static Level parse_level(Parser *parser) {
    for (int level = LEVEL_HIGH; level <= LEVEL_NOGC; level++)
        if (text_accept_word(parser, level_name((Level)level))) return (Level)level;
    text_parse_error(parser, DIAG_G001, text_peek(parser),
                     "a level is expected here: high, typed, noexc or nogc");
    return LEVEL_HIGH;
}

static void parse_attributes(Parser *parser, Graph *g) {
    for (;;) {
        if (text_accept_punct(parser, '>')) g->result = text_parse_type(parser);
        else if (text_accept_word(parser, "source"))
            g->source_name = text_expect_name(parser, "the function's name");
        else if (text_accept_word(parser, "unchecked")) g->unchecked = true;
        else if (text_accept_word(parser, "no_stack_check")) g->no_stack_check = true;
        else if (text_accept_word(parser, "inline_always")) g->inlining = INLINE_ALWAYS;
        else if (text_accept_word(parser, "inline_try")) g->inlining = INLINE_TRY;
        else if (text_accept_word(parser, "inline_never")) g->inlining = INLINE_NEVER;
        else break;
    }
    g->span = text_parse_span(parser, NULL);
    text_expect_punct(parser, '{');
    text_skip_newlines(parser);
}

void text_parse_graph_header(Parser *parser) {
    parser->at++;
    Level level = parse_level(parser);
    const Token *token = text_peek(parser);
    Sym name = text_expect_name(parser, "the graph's name");
    if (parser->panic) return;
    if (map_find(&parser->graphs, MAP_KEY(name))) {
        text_parse_error(parser, DIAG_G003, token, "a graph of this name is defined already");
        return;
    }
    GraphParser gp = {.parser = parser, .g = graph_new(parser->p, name->text, level)};
    map_put(parser->cx->arena, &parser->graphs, MAP_KEY(name), gp.g);
    parse_attributes(parser, gp.g);
    if (text_peek_punct(parser, '}') || parser->panic) return;
    Block *entry = parse_block_head(&gp);
    if (entry) vec_push(parser->cx->arena, &gp.g->blocks, entry);
}

/* Over the head again: what it says was taken by text_parse_graph_header. */
static Graph *reopen(Parser *parser) {
    parser->at += 2;
    Graph *g = map_get(&parser->graphs, MAP_KEY(text_expect_name(parser, "the graph's name")));
    while (!text_peek_punct(parser, '{')) text_advance(parser);
    text_advance(parser);
    text_skip_newlines(parser);
    g->values.len = 0;
    g->blocks.len = 0;
    return g;
}

void text_parse_graph_body(Parser *parser) {
    GraphParser gp = {.parser = parser};
    gp.g = reopen(parser);
    gp.home = source_of(parser->cx->sources, gp.g->span);
    while (!text_peek_punct(parser, '}') && !parser->panic && text_peek(parser)->kind != TOKEN_END) {
        parse_block(&gp);
        text_skip_newlines(parser);
    }
    MAP_EACH(&gp.mentions, e)
        if (e->value && !parser->panic)
            text_parse_error(parser, DIAG_G002, e->value, "block%u is not defined", (unsigned)e->key);
    text_expect_punct(parser, '}');
}
