/* statements.c: compound statements, blocks, files, and resuming after an error.
 *
 * Recovery: a statement with an error is dropped. Parsing goes on behind its line; a block that hangs on it is still
 * parsed, for the errors in it, and `else`, `except` and the like that belonged to it are forgiven.
 */
#include "parser.h"

/* ---- recovery ---- */

/* To behind the NEWLINE that ends the current line, or to the end of the file. */
static void skip_line(Parser *p) {
    p->panicking = false;
    uint32_t i = p->position;
    if (i && p->tokens[i - 1].kind == TOKEN_NEWLINE && p->tokens[i].kind != TOKEN_NEWLINE &&
        p->tokens[i].kind != TOKEN_BAD) {
        parser_seek(p, i);
        return;
    }
    while (p->tokens[i].kind != TOKEN_NEWLINE && p->tokens[i].kind != TOKEN_END) i++;
    parser_seek(p, i + (p->tokens[i].kind == TOKEN_NEWLINE));
}

/* A block nobody wants: its statements are parsed for their errors. */
static void parse_orphan_block(Parser *p) {
    uint32_t mark = list_begin(p);
    advance(p);
    while (!at(p, TOKEN_DEDENT) && !at(p, TOKEN_END)) parse_statement(p);
    accept(p, TOKEN_DEDENT);
    p->list.len = mark;
}

/* Lines that only seem to be a block: the continuation of a broken line. */
static void skip_block(Parser *p) {
    uint32_t from = p->tokens[p->position].end, i = p->position, depth = 0;
    do {
        if (p->tokens[i].kind == TOKEN_INDENT) depth++;
        if (p->tokens[i].kind == TOKEN_DEDENT) depth--;
        i++;
    } while (depth && p->tokens[i].kind != TOKEN_END);
    vec_push(p->scratch, &p->problems->silenced, (ProblemRegion){from, p->tokens[i].start});
    parser_seek(p, i);
}

void parser_recover(Parser *p, uint32_t start, uint32_t mark, uint32_t depth) {
    p->list.len = mark;
    p->depth = depth;
    if (p->probing) {
        while (p->tokens[p->position].kind != TOKEN_END) p->position++;
        p->panicking = false;
        parser_seek(p, p->position);
        return;
    }
    if (p->position == start) p->position++;        /* to be sure of progress */
    if (p->tokens[p->position - 1].kind == TOKEN_END) p->position--;
    skip_line(p);
    p->header_failed = true;
    bool is_header = p->position > 1 && p->tokens[p->position - 2].kind == TOKEN_COLON;
    if (at(p, TOKEN_INDENT) && is_header) parse_orphan_block(p);
    else if (at(p, TOKEN_INDENT)) skip_block(p);
    p->header_failed = true;
}

/* ---- blocks ---- */

NodeList parse_block(Parser *p, const char *owner, uint32_t owner_start) {
    uint32_t mark = list_begin(p);
    if (!at(p, TOKEN_NEWLINE)) {
        if (!p->panicking) parse_simple_line(p);
        return list_end(p, mark);
    }
    advance(p);
    if (!at(p, TOKEN_INDENT)) {
        uint32_t len = (uint32_t)strcspn(p->text + owner_start, "\r\n");
        Problem *problem = parser_complain(p, DIAG_S003, here(p), here(p) + 1, "an indented block is missing here");
        if (problem) {
            problem_note(problem, owner_start, owner_start + len,
                         arena_printf(p->scratch, "it belongs to this %s", owner));
            problem->help = "a block with nothing to do holds 'pass'";
        }
        return list_end(p, mark);
    }
    if (!parser_enter(p)) return list_end(p, mark);
    advance(p);
    while (!at(p, TOKEN_DEDENT) && !at(p, TOKEN_END)) parse_statement(p);
    parser_leave(p);
    accept(p, TOKEN_DEDENT);
    return list_end(p, mark);
}

static NodeList parse_suite(Parser *p, const char *owner, uint32_t owner_start) {
    if (at(p, TOKEN_NEWLINE))
        parser_complain(p, DIAG_S032, here(p), here(p) + 1, "':' is missing at the end of this line");
    else expect(p, TOKEN_COLON);
    return parse_block(p, owner, owner_start);
}

/* ---- compound statements ---- */

typedef struct Branch { uint32_t start; Node *test; NodeList body; } Branch;

/* `elif` chains may be thousands long, so they are built without recursion. */
static Node *parse_if(Parser *p) {
    VEC(Branch) branches = {0};
    uint32_t start = here(p);
    do {
        start = here(p);
        const char *owner = at(p, TOKEN_IF) ? "'if'" : "'elif'";
        advance(p);
        Node *test = parse_named_expression(p);
        NodeList body = parse_suite(p, owner, start);
        vec_push(p->scratch, &branches, (Branch){start, test, body});
        if (branches.len > MAX_CHAIN) parser_error(p, DIAG_S017, start, here(p), "more than %d branches", MAX_CHAIN);
    } while (at(p, TOKEN_ELIF));
    NodeList orelse = {0};
    start = here(p);
    if (accept(p, TOKEN_ELSE)) orelse = parse_suite(p, "'else'", start);
    Node *node = NULL;
    uint32_t end = block_end(p);
    for (uint32_t i = branches.len; i-- > 0;) {
        const Branch *branch = &branches.data[i];
        node = NEW_SPAN(p, If, branch->start, end, .test = branch->test, .body = branch->body, .orelse = orelse);
        if (i) {
            orelse = (NodeList){ARENA_ARRAY(p->arena, Node *, 1), 1};
            orelse.items[0] = node;
        }
    }
    return node;
}

static NodeList parse_else(Parser *p) {
    uint32_t start = here(p);
    return accept(p, TOKEN_ELSE) ? parse_suite(p, "'else'", start) : (NodeList){0};
}

static Node *parse_while(Parser *p) {
    uint32_t start = here(p);
    advance(p);
    Node *test = parse_named_expression(p);
    NodeList body = parse_suite(p, "'while'", start), orelse = parse_else(p);
    return NEW_SPAN(p, While, start, block_end(p), .test = test, .body = body, .orelse = orelse);
}

static Node *parse_for(Parser *p, uint32_t start, bool is_async) {
    advance(p);
    Node *target = parse_targets(p);
    set_target(p, target, CONTEXT_STORE);
    expect(p, TOKEN_IN);
    Node *iter = parse_expressions(p);
    refuse_star(p, iter);
    NodeList body = parse_suite(p, "'for'", start), orelse = parse_else(p);
    return NEW_SPAN(p, For, start, block_end(p), .target = target, .iter = iter, .body = body,
                    .orelse = orelse, .is_async = is_async);
}

/* `except E, e:` of Python 2, and `except E as e:`. */
static Node *parse_handler(Parser *p, bool *is_star, bool first) {
    uint32_t start = here(p);
    advance(p);
    uint32_t star = here(p);
    bool has_star = accept(p, TOKEN_STAR);
    if (has_star) require_dialect_3(p, star, "'except*'");
    if (!first && has_star != *is_star)
        parser_error(p, DIAG_S029, start, last_end(p), "'except' and 'except*' in one 'try'");
    *is_star = has_star;
    Node *type = NULL, *target = NULL;
    if (has_star || !at(p, TOKEN_COLON)) type = parse_expression(p);
    if (at(p, TOKEN_COMMA) && p->dialect == DIALECT_3 && type) {
        Problem *problem = parser_error(p, DIAG_S028, type->span.start, p->tokens[p->position].end,
                                        "'except X, y' is Python 2, or several exceptions without parentheses");
        if (problem) problem->help = "write 'except X as y', or 'except (X, Y)'";
    }
    if (type && accept(p, TOKEN_COMMA)) {
        target = parse_expression(p);
        set_target(p, target, CONTEXT_STORE);
    } else if (type && accept(p, TOKEN_AS)) {
        if (p->dialect == DIALECT_2) target = parse_expression(p);
        else {
            uint32_t name_start = here(p);
            Sym name = expect_name(p, "a name");
            target = NEW(p, Name, name_start, .id = name);
        }
        set_target(p, target, CONTEXT_STORE);
    }
    NodeList body = parse_suite(p, "'except'", start);
    return NEW_SPAN(p, ExceptHandler, start, block_end(p), .type = type, .target = target, .body = body);
}

static void check_bare_except(Parser *p, NodeList handlers) {
    for (uint32_t i = 0; i + 1 < handlers.len; i++) {
        const ExceptHandlerNode *handler = AS(ExceptHandler, handlers.items[i]);
        if (!handler->type)
            parser_complain(p, DIAG_S029, handler->base.span.start, handler->base.span.start + 6,
                            "a bare 'except:' must be the last one: it catches everything");
    }
}

static Node *parse_try(Parser *p) {
    uint32_t start = here(p), mark;
    advance(p);
    NodeList body = parse_suite(p, "'try'", start), handlers, orelse = {0}, finalbody = {0};
    bool is_star = false;
    mark = list_begin(p);
    while (at(p, TOKEN_EXCEPT)) list_add(p, parse_handler(p, &is_star, list_begin(p) == mark));
    handlers = list_end(p, mark);
    check_bare_except(p, handlers);
    if (handlers.len) orelse = parse_else(p);
    uint32_t finally = here(p);
    bool has_finally = accept(p, TOKEN_FINALLY);
    if (has_finally) finalbody = parse_suite(p, "'finally'", finally);
    if (!handlers.len && !has_finally && !p->panicking) {
        Problem *problem =
            parser_complain(p, DIAG_S035, start, start + 3, "this 'try' has neither 'except' nor 'finally'");
        if (problem) problem->help = "add an 'except' or 'finally' clause at the same indentation";
    }
    return NEW_SPAN(p, Try, start, block_end(p), .body = body, .handlers = handlers, .orelse = orelse,
                    .finalbody = finalbody, .is_star = is_star);
}

/* ---- with ---- */

/* Whether the parenthesis here encloses with-items, not an expression: it ends right before the ':', and what it holds
 * is no tuple display with stars, no generator, no yield, no walrus. */
static bool at_parenthesized_items(const Parser *p) {
    if (p->dialect == DIALECT_2 || !at(p, TOKEN_LEFT_PAREN)) return false;
    TokenKind first = ahead(p, 1);
    if (first == TOKEN_RIGHT_PAREN || first == TOKEN_YIELD || first == TOKEN_STAR) return false;
    int depth = 0;
    for (const Token *token = &p->tokens[p->position];; token++) {
        TokenKind kind = token->kind;
        if (kind == TOKEN_NEWLINE || kind == TOKEN_END) return false;
        if (kind == TOKEN_LEFT_PAREN || kind == TOKEN_LEFT_BRACKET || kind == TOKEN_LEFT_BRACE) depth++;
        if (kind == TOKEN_RIGHT_PAREN || kind == TOKEN_RIGHT_BRACKET || kind == TOKEN_RIGHT_BRACE)
            if (--depth == 0) return token[1].kind == TOKEN_COLON;
        if (depth == 1 &&
            (kind == TOKEN_FOR || kind == TOKEN_WALRUS || (kind == TOKEN_STAR && token[-1].kind == TOKEN_COMMA)))
            return false;
    }
}

static Node *parse_with_item(Parser *p) {
    uint32_t start = here(p);
    Node *context = parse_expression(p), *target = NULL;
    if (accept(p, TOKEN_AS)) {
        target = parse_unary(p);
        set_target(p, target, CONTEXT_STORE);
    }
    return NEW(p, WithItem, start, .context = context, .target = target);
}

static Node *parse_with(Parser *p, uint32_t start, bool is_async) {
    advance(p);
    uint32_t mark = list_begin(p);
    bool parenthesized = at_parenthesized_items(p);
    if (parenthesized) advance(p);
    do {
        if (parenthesized && at(p, TOKEN_RIGHT_PAREN)) break;
        list_add(p, parse_with_item(p));
    } while (accept(p, TOKEN_COMMA));
    if (parenthesized) expect(p, TOKEN_RIGHT_PAREN);
    NodeList items = list_end(p, mark), body = parse_suite(p, "'with'", start);
    return NEW_SPAN(p, With, start, block_end(p), .items = items, .body = body, .is_async = is_async);
}

/* ---- definitions ---- */

static Node *parse_function(Parser *p, uint32_t start, NodeList decorators, bool is_async) {
    advance(p);
    Sym name = expect_name(p, "the function's name");
    expect(p, TOKEN_LEFT_PAREN);
    Node *args = parse_parameters(p, TOKEN_RIGHT_PAREN, true), *returns = NULL;
    expect(p, TOKEN_RIGHT_PAREN);
    if (at(p, TOKEN_ARROW)) {
        require_dialect_3(p, here(p), "'->'");
        advance(p);
        returns = parse_expression(p);
    }
    NodeList body = parse_suite(p, "function", start);
    return NEW_SPAN(p, FunctionDef, start, block_end(p), .name = name, .args = args, .body = body,
                    .decorators = decorators, .returns = returns, .is_async = is_async, .plain_name = name);
}

static Node *parse_class(Parser *p, NodeList decorators) {
    uint32_t start = here(p);
    advance(p);
    Sym name = expect_name(p, "the class's name");
    NodeList bases = {0}, keywords = {0};
    uint32_t open = here(p);
    if (at(p, TOKEN_LEFT_PAREN)) parse_call_arguments(p, &bases, &keywords);
    bool plain = !keywords.len;
    for (uint32_t i = 0; i < bases.len; i++) plain &= bases.items[i]->kind != NODE_Starred;
    if (!plain) require_dialect_3(p, open, "a class with keyword or starred arguments");
    if (bases.len == 1 && bases.items[0]->kind == NODE_GeneratorExp && bases.items[0]->span.start == open)
        parser_complain(p, DIAG_S001, open, last_end(p), "a generator expression cannot be a base class");
    NodeList body = parse_suite(p, "class", start);
    return NEW_SPAN(p, ClassDef, start, block_end(p), .name = name, .bases = bases, .keywords = keywords,
                    .body = body, .decorators = decorators, .plain_name = name);
}

static Node *parse_async(Parser *p, NodeList decorators) {
    uint32_t start = here(p);
    advance(p);
    if (at(p, TOKEN_DEF)) return parse_function(p, start, decorators, true);
    if (!decorators.len && at(p, TOKEN_FOR)) return parse_for(p, start, true);
    if (!decorators.len && at(p, TOKEN_WITH)) return parse_with(p, start, true);
    parser_unexpected(p, decorators.len ? "'def'" : "'def', 'for' or 'with'");
    return NULL;
}

static Node *parse_decorated(Parser *p) {
    uint32_t mark = list_begin(p);
    while (accept(p, TOKEN_AT)) {
        list_add(p, parse_named_expression(p));
        expect(p, TOKEN_NEWLINE);
    }
    NodeList decorators = list_end(p, mark);
    if (at(p, TOKEN_DEF)) return parse_function(p, here(p), decorators, false);
    if (at(p, TOKEN_CLASS)) return parse_class(p, decorators);
    if (at(p, TOKEN_ASYNC)) return parse_async(p, decorators);
    parser_unexpected(p, "'def' or 'class' below the decorator");
    return NULL;
}

static Node *parse_plain_for(Parser *p) { return parse_for(p, here(p), false); }
static Node *parse_plain_with(Parser *p) { return parse_with(p, here(p), false); }
static Node *parse_plain_function(Parser *p) { return parse_function(p, here(p), (NodeList){0}, false); }
static Node *parse_plain_class(Parser *p) { return parse_class(p, (NodeList){0}); }
static Node *parse_plain_async(Parser *p) { return parse_async(p, (NodeList){0}); }

/* NULL when no compound statement begins here. */
static Node *parse_compound(Parser *p) {
    static Node *(*const statements[TOKEN_COUNT])(Parser *) = {
        [TOKEN_IF] = parse_if, [TOKEN_WHILE] = parse_while, [TOKEN_FOR] = parse_plain_for, [TOKEN_TRY] = parse_try,
        [TOKEN_WITH] = parse_plain_with, [TOKEN_DEF] = parse_plain_function, [TOKEN_CLASS] = parse_plain_class,
        [TOKEN_AT] = parse_decorated, [TOKEN_ASYNC] = parse_plain_async,
    };
    if (statements[p->kind]) return statements[p->kind](p);
    return at_match_statement(p) ? parse_match(p) : NULL;
}

/* ---- statements ---- */

/* `else`, `except` … without the statement they belong to. */
static bool at_orphan_clause(const Parser *p) {
    return at(p, TOKEN_ELSE) || at(p, TOKEN_ELIF) || at(p, TOKEN_EXCEPT) || at(p, TOKEN_FINALLY);
}

static void parse_orphan_clause(Parser *p) {
    const Token *token = &p->tokens[p->position];
    if (!p->header_failed)
        parser_complain(p, DIAG_S001, token->start, token->end, "'%s' belongs to no statement before it",
                        token_text(token->kind));
    uint32_t i = p->position;
    while (p->tokens[i].kind != TOKEN_NEWLINE && p->tokens[i].kind != TOKEN_END) i++;
    parser_seek(p, i);
    accept(p, TOKEN_NEWLINE);
    if (at(p, TOKEN_INDENT)) parse_orphan_block(p);
    p->header_failed = true;
}

static void parse_unexpected_indent(Parser *p) {
    const Token *token = &p->tokens[p->position];
    Problem *problem = parser_complain(p, DIAG_S002, token->start, token->end, "unexpected indentation");
    if (problem) problem->help = "a deeper line must follow a line that ends in ':'";
    if (p->probing) p->panicking = true;
    else skip_block(p);
}

void parse_statement(Parser *p) {
    uint32_t start = p->position, mark = list_begin(p), depth = p->depth;
    if (at_orphan_clause(p)) parse_orphan_clause(p);
    else if (at(p, TOKEN_INDENT)) parse_unexpected_indent(p);
    else {
        p->header_failed = false;
        Node *node = parse_compound(p);
        if (node) {
            p->future_allowed = false;
            list_add(p, node);
        } else if (!p->panicking) {
            parse_simple_line(p);
        }
    }
    if (p->probing && p->problems->items.len) p->panicking = true;
    if (p->panicking) parser_recover(p, start, mark, depth);
}

NodeList parse_file(Parser *p) {
    uint32_t mark = list_begin(p);
    while (!at(p, TOKEN_END)) {
        if (at(p, TOKEN_DEDENT) || at(p, TOKEN_NEWLINE)) advance(p);
        else parse_statement(p);
    }
    return list_end(p, mark);
}
