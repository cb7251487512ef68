/* simple_statements.c: statements of one line. */
#include "parser.h"

/* ---- assignment ---- */

/* The operator of an augmented assignment; false when the token is none. */
static bool augmented_operator(TokenKind kind, BinaryOp *op) {
    static const struct { bool known; BinaryOp op; } operators[TOKEN_COUNT] = {
        [TOKEN_PLUS_EQUAL] = {true, BINARY_ADD},
        [TOKEN_MINUS_EQUAL] = {true, BINARY_SUB},
        [TOKEN_STAR_EQUAL] = {true, BINARY_MUL},
        [TOKEN_AT_EQUAL] = {true, BINARY_MATMUL},
        [TOKEN_SLASH_EQUAL] = {true, BINARY_DIV},
        [TOKEN_PERCENT_EQUAL] = {true, BINARY_MOD},
        [TOKEN_DOUBLE_STAR_EQUAL] = {true, BINARY_POW},
        [TOKEN_LEFT_SHIFT_EQUAL] = {true, BINARY_LSHIFT},
        [TOKEN_RIGHT_SHIFT_EQUAL] = {true, BINARY_RSHIFT},
        [TOKEN_BAR_EQUAL] = {true, BINARY_OR},
        [TOKEN_CARET_EQUAL] = {true, BINARY_XOR},
        [TOKEN_AMPERSAND_EQUAL] = {true, BINARY_AND},
        [TOKEN_DOUBLE_SLASH_EQUAL] = {true, BINARY_FLOORDIV},
    };
    *op = operators[kind].op;
    return operators[kind].known;
}

static Node *parse_assignment(Parser *p, uint32_t start, Node *first) {
    uint32_t mark = list_begin(p);
    Node *value = first;
    while (accept(p, TOKEN_EQUAL)) {
        set_target(p, value, CONTEXT_STORE);
        list_add(p, value);
        value = parse_yield_or_expressions(p);
    }
    refuse_star(p, value);
    NodeList targets = list_end(p, mark);
    return NEW(p, Assign, start, .targets = targets, .value = value);
}

static Node *parse_annotated(Parser *p, uint32_t start, Node *target) {
    require_dialect_3(p, here(p), "a variable annotation");
    if (target->kind != NODE_Name && target->kind != NODE_Attribute && target->kind != NODE_Subscript)
        parser_error(p, DIAG_S018, target->span.start, target->span.end,
                     "only a single target can be annotated, not %s", describe_expression(target));
    set_target(p, target, CONTEXT_STORE);
    advance(p);
    Node *annotation = parse_expression(p), *value = NULL;
    if (accept(p, TOKEN_EQUAL)) value = parse_yield_or_expressions(p);
    refuse_star(p, value);
    return NEW(p, AnnAssign, start, .target = target, .annotation = annotation, .value = value);
}

static Node *parse_expression_statement(Parser *p) {
    uint32_t start = here(p);
    BinaryOp op = BINARY_ADD;
    Node *first = parse_yield_or_expressions(p);
    if (at(p, TOKEN_EQUAL)) return parse_assignment(p, start, first);
    if (augmented_operator(p->kind, &op)) {
        set_augmented_target(p, first);
        if (op == BINARY_MATMUL) require_dialect_3(p, here(p), "the operator '@='");
        advance(p);
        Node *value = parse_yield_or_expressions(p);
        refuse_star(p, value);
        return NEW(p, AugAssign, start, .target = first, .op = op, .value = value);
    }
    if (at(p, TOKEN_COLON) && first->kind != NODE_Yield) return parse_annotated(p, start, first);
    refuse_star(p, first);
    return NEW(p, ExprStmt, start, .value = first);
}

/* ---- imports ---- */

static Sym parse_dotted_name(Parser *p) {
    Sym first = expect_name(p, "a module name");
    if (!at(p, TOKEN_DOT)) return first;
    StrBuf name = {0};
    strbuf_append_n(&name, first->text, first->len);
    while (accept(p, TOKEN_DOT)) {
        Sym part = expect_name(p, "a module name");
        strbuf_char(&name, '.');
        strbuf_append_n(&name, part->text, part->len);
    }
    Sym whole = intern(p->cx->interner, name.data, name.len);
    strbuf_free(&name);
    return whole;
}

static Sym parse_as_name(Parser *p) {
    return accept(p, TOKEN_AS) ? expect_name(p, "a name") : NULL;
}

static Node *parse_import(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    advance(p);
    do {
        uint32_t alias = here(p);
        Sym name = parse_dotted_name(p), asname = parse_as_name(p);
        list_add(p, NEW(p, Alias, alias, .name = name, .asname = asname));
    } while (accept(p, TOKEN_COMMA));
    NodeList names = list_end(p, mark);
    return NEW(p, Import, start, .names = names);
}

/* `print` is a name from here on. */
static void free_print(Parser *p) {
    p->print_function = p->module->print_function = true;
    for (uint32_t i = p->position; p->tokens[i].kind != TOKEN_END; i++)
        if (p->tokens[i].kind == TOKEN_PRINT) p->tokens[i].kind = TOKEN_NAME;
    if (!p->panicking) p->kind = p->tokens[p->position].kind;
}

static void note_future(Parser *p, const AliasNode *alias) {
    static const char *const inert[] = {"nested_scopes", "generators", "with_statement", "generator_stop",
                                        "barry_as_FLUFL"};
    const char *name = alias->name->text;
    if (!strcmp(name, "division")) p->module->true_division = true;
    else if (!strcmp(name, "absolute_import")) p->module->absolute_import = true;
    else if (!strcmp(name, "annotations")) p->module->lazy_annotations = true;
    else if (!strcmp(name, "unicode_literals")) p->unicode_literals = true;
    else if (!strcmp(name, "print_function")) free_print(p);
    else {
        for (size_t i = 0; i < sizeof inert / sizeof *inert; i++)
            if (!strcmp(name, inert[i])) return;
        parser_complain(p, DIAG_S027, alias->base.span.start, alias->base.span.end, "there is no future feature '%s'",
                        name);
    }
}

static void check_future(Parser *p, uint32_t start, NodeList names) {
    if (p->panicking) return;
    if (!p->future_allowed) {
        Problem *problem = parser_complain(p, DIAG_S027, start, last_end(p),
                                           "imports from __future__ must stand before all other statements");
        if (problem) problem->help = "move it to the top of the file, below the docstring";
        return;
    }
    for (uint32_t i = 0; i < names.len; i++) note_future(p, AS(Alias, names.items[i]));
}

static NodeList parse_imported_names(Parser *p) {
    uint32_t mark = list_begin(p), star = here(p);
    if (accept(p, TOKEN_STAR)) {
        list_add(p, NEW(p, Alias, star, .name = intern_cstr(p->cx->interner, "*")));
        return list_end(p, mark);
    }
    bool parenthesized = accept(p, TOKEN_LEFT_PAREN);
    do {
        if (list_begin(p) > mark && at(p, parenthesized ? TOKEN_RIGHT_PAREN : TOKEN_NEWLINE)) break;
        uint32_t alias = here(p);
        Sym name = expect_name(p, "a name to import"), asname = parse_as_name(p);
        list_add(p, NEW(p, Alias, alias, .name = name, .asname = asname));
    } while (accept(p, TOKEN_COMMA));
    if (parenthesized) expect(p, TOKEN_RIGHT_PAREN);
    else if (last_end(p) && p->position && p->tokens[p->position - 1].kind == TOKEN_COMMA)
        parser_error(p, DIAG_S001, last_end(p) - 1, last_end(p),
                     "a comma at the end needs parentheses around the names");
    return list_end(p, mark);
}

static Node *parse_from(Parser *p) {
    uint32_t start = here(p);
    int level = 0;
    advance(p);
    for (;; advance(p)) {
        if (at(p, TOKEN_DOT)) level++;
        else if (at(p, TOKEN_ELLIPSIS)) level += 3;
        else break;
    }
    Sym module = level && at(p, TOKEN_IMPORT) ? NULL : parse_dotted_name(p);
    expect(p, TOKEN_IMPORT);
    NodeList names = parse_imported_names(p);
    bool future = !level && !strcmp(module->text, "__future__");
    if (future) check_future(p, start, names);
    else p->future_allowed = false;
    return NEW(p, ImportFrom, start, .module = module, .names = names, .level = level);
}

/* ---- Python 2 ---- */

/* print [>> dest,] values [,] */
static Node *parse_print(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    Node *dest = NULL;
    bool newline = true;
    advance(p);
    if (accept(p, TOKEN_RIGHT_SHIFT)) {
        dest = parse_expression(p);
        newline = !accept(p, TOKEN_COMMA) || starts_expression(p);
        if (!newline) parser_unexpected(p, "an expression");
    }
    if (starts_expression(p) && (!dest || p->tokens[p->position - 1].kind == TOKEN_COMMA)) {
        list_add(p, parse_expression(p));
        while (newline && accept(p, TOKEN_COMMA)) {
            newline = starts_expression(p);
            if (newline) list_add(p, parse_expression(p));
        }
    }
    NodeList values = list_end(p, mark);
    return NEW(p, Print, start, .dest = dest, .values = values, .newline = newline);
}

/* exec code [in globals [, locals]]; exec(code, globals, locals) means the same. */
static Node *parse_exec(Parser *p) {
    uint32_t start = here(p);
    advance(p);
    Node *body = parse_bit_or(p), *globals = NULL, *locals = NULL;
    if (accept(p, TOKEN_IN)) {
        globals = parse_expression(p);
        if (accept(p, TOKEN_COMMA)) locals = parse_expression(p);
    } else if (body->kind == NODE_Tuple && AS(Tuple, body)->elts.len >= 2 && AS(Tuple, body)->elts.len <= 3) {
        NodeList elts = AS(Tuple, body)->elts;
        body = elts.items[0];
        globals = elts.items[1];
        locals = elts.len == 3 ? elts.items[2] : NULL;
    }
    return NEW(p, Exec, start, .body = body, .globals = globals, .locals = locals);
}

/* ---- the rest ---- */

static Node *parse_return(Parser *p) {
    uint32_t start = here(p);
    advance(p);
    Node *value = starts_expression(p) && !at(p, TOKEN_YIELD) ? parse_expressions(p) : NULL;
    refuse_star(p, value);
    return NEW(p, Return, start, .value = value);
}

static Node *parse_raise(Parser *p) {
    uint32_t start = here(p);
    Node *cause = NULL, *value = NULL, *traceback = NULL;
    advance(p);
    if (!starts_expression(p)) return NEW(p, Raise, start);
    Node *exc = parse_expression(p);
    if (at(p, TOKEN_FROM)) {
        require_dialect_3(p, here(p), "'raise ... from'");
        advance(p);
        cause = parse_expression(p);
    } else if (at(p, TOKEN_COMMA)) {
        if (p->dialect == DIALECT_3) {
            Problem *problem =
                parser_error(p, DIAG_S028, start, p->tokens[p->position].end, "'raise E, value' is Python 2");
            if (problem) problem->help = "write 'raise E(value)'";
        }
        advance(p);
        value = parse_expression(p);
        if (accept(p, TOKEN_COMMA)) traceback = parse_expression(p);
    }
    return NEW(p, Raise, start, .exc = exc, .cause = cause, .value = value, .traceback = traceback);
}

static Node *parse_delete(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    advance(p);
    do {
        if (list_begin(p) > mark && !starts_expression(p)) break;
        Node *target = at(p, TOKEN_STAR) ? parse_expressions(p) : parse_bit_or(p);
        set_target(p, target, CONTEXT_DEL);
        list_add(p, target);
    } while (accept(p, TOKEN_COMMA));
    NodeList targets = list_end(p, mark);
    return NEW(p, Delete, start, .targets = targets);
}

static Node *parse_assert(Parser *p) {
    uint32_t start = here(p);
    advance(p);
    Node *test = parse_expression(p), *msg = NULL;
    if (accept(p, TOKEN_COMMA)) msg = parse_expression(p);
    return NEW(p, Assert, start, .test = test, .msg = msg);
}

static Node *parse_global(Parser *p) {
    uint32_t start = here(p);
    bool is_global = at(p, TOKEN_GLOBAL);
    VEC(Sym) names = {0};
    do {
        advance(p);
        vec_push(p->arena, &names, expect_name(p, "a name"));
    } while (at(p, TOKEN_COMMA));
    SymList list = {names.data, names.len};
    return is_global ? NEW(p, Global, start, .names = list) : NEW(p, Nonlocal, start, .names = list);
}

static Node *parse_keyword_alone(Parser *p) {
    uint32_t start = here(p);
    TokenKind kind = p->kind;
    advance(p);
    return kind == TOKEN_PASS    ? NEW(p, Pass, start)
           : kind == TOKEN_BREAK ? NEW(p, Break, start)
                                 : NEW(p, Continue, start);
}

Node *parse_simple_statement(Parser *p) {
    static Node *(*const statements[TOKEN_COUNT])(Parser *) = {
        [TOKEN_RETURN] = parse_return,
        [TOKEN_RAISE] = parse_raise,
        [TOKEN_IMPORT] = parse_import,
        [TOKEN_FROM] = parse_from,
        [TOKEN_PASS] = parse_keyword_alone,
        [TOKEN_BREAK] = parse_keyword_alone,
        [TOKEN_CONTINUE] = parse_keyword_alone,
        [TOKEN_GLOBAL] = parse_global,
        [TOKEN_NONLOCAL] = parse_global,
        [TOKEN_DEL] = parse_delete,
        [TOKEN_ASSERT] = parse_assert,
        [TOKEN_PRINT] = parse_print,
        [TOKEN_EXEC] = parse_exec,
    };
    if (statements[p->kind]) return statements[p->kind](p);
    if (!starts_expression(p)) parser_unexpected(p, "a statement");
    return parse_expression_statement(p);
}

/* A docstring leaves __future__ imports possible. */
static void note_statement(Parser *p, const Node *node) {
    if (node->kind == NODE_ImportFrom) return;
    const Node *value = node->kind == NODE_ExprStmt ? ((const ExprStmtNode *)node)->value : NULL;
    bool docstring = value && value->kind == NODE_ConstantExpr &&
                     ((const ConstantExprNode *)value)->value.kind >= CONSTANT_STR;
    if (!docstring) p->future_allowed = false;
}

void parse_simple_line(Parser *p) {
    do {
        if (at(p, TOKEN_NEWLINE)) break;
        Node *node = parse_simple_statement(p);
        note_statement(p, node);
        list_add(p, node);
    } while (accept(p, TOKEN_SEMICOLON));
    if (!at(p, TOKEN_END) && !accept(p, TOKEN_NEWLINE)) parser_unexpected(p, "end of line");
}
