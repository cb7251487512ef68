/* expressions.c: expressions, by recursive descent with precedence climbing for the binary operators.
 *
 * Takes:   the parser at the first token of an expression.
 * Leaves:  a node whose span covers its tokens, without parentheses around it (but with those of a tuple or generator).
 * Source:  the grammars of Python 3.11 and 2.7.
 */
#include "parser.h"

static Node *error_node(Parser *p) {
    return NEW_SPAN(p, Name, here(p), here(p), .id = intern_cstr(p->cx->interner, "?"));
}

bool is_print_name(const Parser *p) {
    return p->kind == TOKEN_PRINT && p->print_function;
}

bool starts_expression(const Parser *p) {
    static const bool starts[TOKEN_COUNT] = {
        [TOKEN_NAME] = true, [TOKEN_NUMBER] = true, [TOKEN_STRING] = true, [TOKEN_LEFT_PAREN] = true,
        [TOKEN_LEFT_BRACKET] = true, [TOKEN_LEFT_BRACE] = true, [TOKEN_BACKTICK] = true, [TOKEN_MINUS] = true,
        [TOKEN_PLUS] = true, [TOKEN_TILDE] = true, [TOKEN_NOT] = true, [TOKEN_LAMBDA] = true, [TOKEN_AWAIT] = true,
        [TOKEN_NONE] = true, [TOKEN_TRUE] = true, [TOKEN_FALSE] = true, [TOKEN_ELLIPSIS] = true, [TOKEN_STAR] = true,
        [TOKEN_YIELD] = true,
    };
    return starts[p->kind] || is_print_name(p);
}

/* item (, item)* [,] as a tuple, or the item alone. */
Node *parse_comma_list(Parser *p, Node *(*item)(Parser *)) {
    uint32_t start = here(p), mark = list_begin(p);
    Node *first = item(p);
    if (!at(p, TOKEN_COMMA)) return first;
    list_add(p, first);
    while (accept(p, TOKEN_COMMA) && starts_expression(p)) list_add(p, item(p));
    NodeList elts = list_end(p, mark);
    return NEW(p, Tuple, start, .elts = elts);
}

static Node *parse_star_or(Parser *p, Node *(*item)(Parser *)) {
    uint32_t start = here(p);
    if (!accept(p, TOKEN_STAR)) return item(p);
    require_dialect_3(p, start, "a starred expression");
    Node *value = parse_bit_or(p);
    return NEW(p, Starred, start, .value = value);
}

static Node *parse_star_expression(Parser *p) { return parse_star_or(p, parse_expression); }
Node *parse_star_named(Parser *p) { return parse_star_or(p, parse_named_expression); }
Node *parse_expressions(Parser *p) { return parse_comma_list(p, parse_star_expression); }
static Node *parse_target(Parser *p) { return parse_star_or(p, parse_bit_or); }
Node *parse_targets(Parser *p) { return parse_comma_list(p, parse_target); }

static Node *parse_yield(Parser *p) {
    uint32_t start = here(p);
    advance(p);
    if (at(p, TOKEN_FROM)) {
        require_dialect_3(p, start, "'yield from'");
        advance(p);
        Node *source = parse_expression(p);
        return NEW(p, YieldFrom, start, .value = source);
    }
    Node *value = starts_expression(p) ? parse_expressions(p) : NULL;
    if (value) refuse_star(p, value);
    return NEW(p, Yield, start, .value = value);
}

Node *parse_yield_or_expressions(Parser *p) {
    return at(p, TOKEN_YIELD) ? parse_yield(p) : parse_expressions(p);
}

/* ---- atoms ---- */

static Node *parse_name(Parser *p) {
    const Token *token = &p->tokens[p->position];
    uint32_t start = token->start, len = token->end - start;
    const char *text = p->text + start;
    bool is_true = len == 4 && !memcmp(text, "True", 4), is_false = len == 5 && !memcmp(text, "False", 5);
    if (p->dialect == DIALECT_2 && (is_true || is_false)) {
        /* Names in Python 2, constants to everybody but those who assign to them: see set_target. */
        union { NameNode name; ConstantExprNode constant; } *node = arena_alloc(p->arena, sizeof *node);
        node->constant = (ConstantExprNode){{NODE_ConstantExpr, {p->file->id, start, token->end}},
                                            {.kind = is_true ? CONSTANT_TRUE : CONSTANT_FALSE}};
        advance(p);
        return &node->constant.base;
    }
    Sym id = token_symbol(p, token);
    advance(p);
    return NEW(p, Name, start, .id = id);
}

static Node *parse_singleton(Parser *p) {
    uint32_t start = here(p);
    ConstantKind kind = at(p, TOKEN_NONE) ? CONSTANT_NONE : at(p, TOKEN_TRUE) ? CONSTANT_TRUE
                      : at(p, TOKEN_FALSE) ? CONSTANT_FALSE : CONSTANT_ELLIPSIS;
    advance(p);
    return NEW(p, ConstantExpr, start, .value = {.kind = kind});
}

/* In Python 2 only a subscript can be `...`. */
static Node *parse_ellipsis(Parser *p) {
    require_dialect_3(p, here(p), "'...' outside a subscript");
    return parse_singleton(p);
}

static Node *parse_parenthesized(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    advance(p);
    if (accept(p, TOKEN_RIGHT_PAREN)) return NEW(p, Tuple, start, .elts = list_end(p, mark));
    if (at(p, TOKEN_YIELD)) {
        Node *value = parse_yield(p);
        expect(p, TOKEN_RIGHT_PAREN);
        return value;
    }
    Node *first = parse_star_named(p);
    if (at(p, TOKEN_FOR) || at(p, TOKEN_ASYNC)) {
        NodeList generators = parse_comprehension_clauses(p, false);
        expect(p, TOKEN_RIGHT_PAREN);
        refuse_star(p, first);
        return NEW(p, GeneratorExp, start, .elt = first, .generators = generators);
    }
    if (!at(p, TOKEN_COMMA)) {
        expect(p, TOKEN_RIGHT_PAREN);
        refuse_star(p, first);
        return first;
    }
    list_add(p, first);
    while (accept(p, TOKEN_COMMA) && starts_expression(p)) list_add(p, parse_star_named(p));
    NodeList elts = list_end(p, mark);
    expect(p, TOKEN_RIGHT_PAREN);
    return NEW(p, Tuple, start, .elts = elts);
}

static Node *parse_list(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    advance(p);
    if (!at(p, TOKEN_RIGHT_BRACKET)) {
        Node *first = parse_star_named(p);
        if (at(p, TOKEN_FOR) || at(p, TOKEN_ASYNC)) {
            NodeList generators = parse_comprehension_clauses(p, p->dialect == DIALECT_2);
            expect(p, TOKEN_RIGHT_BRACKET);
            refuse_star(p, first);
            return NEW(p, ListComp, start, .elt = first, .generators = generators);
        }
        list_add(p, first);
        while (accept(p, TOKEN_COMMA) && starts_expression(p)) list_add(p, parse_star_named(p));
    }
    NodeList elts = list_end(p, mark);
    expect(p, TOKEN_RIGHT_BRACKET);
    return NEW(p, List, start, .elts = elts);
}

/* Before ':' an assignment expression needs parentheses. */
static void refuse_walrus(Parser *p, const Node *node, uint32_t start) {
    if (node && node->kind == NODE_NamedExpr && node->span.start == start)
        parser_unexpected(p, "parentheses around ':='");
}

/* The items behind the first of a dict: keys are collected behind the values' mark and split at the end. */
static Node *finish_dict(Parser *p, uint32_t start, Node *key, Node *value) {
    VEC(Node *) keys = {0};
    uint32_t mark = list_begin(p);
    vec_push(p->scratch, &keys, key);
    list_add(p, value);
    while (accept(p, TOKEN_COMMA) && !at(p, TOKEN_RIGHT_BRACE)) {
        key = NULL;
        if (accept(p, TOKEN_DOUBLE_STAR)) {
            value = parse_bit_or(p);
        } else {
            key = parse_expression(p);
            expect(p, TOKEN_COLON);
            value = parse_expression(p);
        }
        vec_push(p->scratch, &keys, key);
        list_add(p, value);
    }
    NodeList values = list_end(p, mark);
    for (uint32_t i = 0; i < keys.len; i++) list_add(p, keys.data[i]);
    NodeList all = list_end(p, mark);
    expect(p, TOKEN_RIGHT_BRACE);
    return NEW(p, Dict, start, .keys = all, .values = values);
}

static Node *finish_set(Parser *p, uint32_t start, Node *first) {
    uint32_t mark = list_begin(p);
    if (at(p, TOKEN_FOR) || at(p, TOKEN_ASYNC)) {
        NodeList generators = parse_comprehension_clauses(p, false);
        expect(p, TOKEN_RIGHT_BRACE);
        refuse_star(p, first);
        return NEW(p, SetComp, start, .elt = first, .generators = generators);
    }
    list_add(p, first);
    while (accept(p, TOKEN_COMMA) && starts_expression(p)) list_add(p, parse_star_named(p));
    NodeList elts = list_end(p, mark);
    expect(p, TOKEN_RIGHT_BRACE);
    return NEW(p, Set, start, .elts = elts);
}

static Node *parse_dict_or_set(Parser *p) {
    uint32_t start = here(p);
    advance(p);
    if (accept(p, TOKEN_RIGHT_BRACE)) return NEW(p, Dict, start);
    if (at(p, TOKEN_DOUBLE_STAR)) {
        require_dialect_3(p, here(p), "'**' in a dict");
        advance(p);
        return finish_dict(p, start, NULL, parse_bit_or(p));
    }
    uint32_t first_start = here(p);
    Node *first = parse_star_named(p);
    if (!at(p, TOKEN_COLON)) return finish_set(p, start, first);
    refuse_walrus(p, first, first_start);
    advance(p);
    refuse_star(p, first);
    Node *value = parse_expression(p);
    if (!at(p, TOKEN_FOR) && !at(p, TOKEN_ASYNC)) return finish_dict(p, start, first, value);
    NodeList generators = parse_comprehension_clauses(p, false);
    expect(p, TOKEN_RIGHT_BRACE);
    return NEW(p, DictComp, start, .key = first, .value = value, .generators = generators);
}

static Node *parse_backticks(Parser *p) {
    uint32_t start = here(p);
    if (p->dialect == DIALECT_3) {
        Problem *problem = parser_error(p, DIAG_S028, start, start + 1, "backticks are Python 2: write repr(...)");
        if (problem) problem->label = "here";
        return error_node(p);
    }
    advance(p);
    Node *value = parse_comma_list(p, parse_expression);
    expect(p, TOKEN_BACKTICK);
    return NEW(p, Repr, start, .value = value);
}

static Node *parse_atom(Parser *p) {
    static Node *(*const atoms[TOKEN_COUNT])(Parser *) = {
        [TOKEN_NAME] = parse_name,          [TOKEN_NUMBER] = parse_number,
        [TOKEN_STRING] = parse_strings,     [TOKEN_LEFT_PAREN] = parse_parenthesized,
        [TOKEN_LEFT_BRACKET] = parse_list,  [TOKEN_LEFT_BRACE] = parse_dict_or_set,
        [TOKEN_NONE] = parse_singleton,     [TOKEN_TRUE] = parse_singleton,
        [TOKEN_FALSE] = parse_singleton,    [TOKEN_ELLIPSIS] = parse_ellipsis,
        [TOKEN_BACKTICK] = parse_backticks,
    };
    if (atoms[p->kind]) return atoms[p->kind](p);
    if (is_print_name(p)) return parse_name(p);
    parser_unexpected(p, "an expression");
    return error_node(p);
}

/* ---- postfix ---- */

static Node *parse_slice(Parser *p) {
    uint32_t start = here(p);
    if (p->dialect == DIALECT_3 && at(p, TOKEN_STAR)) return parse_star_named(p);
    if (at(p, TOKEN_ELLIPSIS) && p->dialect == DIALECT_2) return parse_singleton(p);
    Node *lower = at(p, TOKEN_COLON) ? NULL : parse_named_expression(p), *upper = NULL, *step = NULL;
    if (!at(p, TOKEN_COLON)) return lower;
    refuse_walrus(p, lower, start);
    advance(p);
    if (starts_expression(p)) upper = parse_expression(p);
    if (accept(p, TOKEN_COLON) && starts_expression(p)) step = parse_expression(p);
    return NEW(p, Slice, start, .lower = lower, .upper = upper, .step = step);
}

static Node *parse_slices(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p);
    Node *first = parse_slice(p);
    if (!at(p, TOKEN_COMMA) && first->kind != NODE_Starred) return first;
    list_add(p, first);
    while (accept(p, TOKEN_COMMA) && (starts_expression(p) || at(p, TOKEN_COLON))) list_add(p, parse_slice(p));
    NodeList elts = list_end(p, mark);
    return NEW(p, Tuple, start, .elts = elts);
}

static Node *parse_call(Parser *p, uint32_t start, Node *func) {
    NodeList args, keywords;
    parse_call_arguments(p, &args, &keywords);
    return NEW(p, Call, start, .func = func, .args = args, .keywords = keywords);
}

static bool too_long(Parser *p, uint32_t start, uint32_t count) {
    if (count < MAX_CHAIN) return false;
    parser_error(p, DIAG_S017, start, here(p), "this expression is a chain of more than %d operations", MAX_CHAIN);
    return true;
}

static Node *parse_primary(Parser *p) {
    uint32_t start = here(p);
    Node *node = parse_atom(p);
    for (uint32_t count = 0;; count++) {
        if (at(p, TOKEN_DOT)) {
            advance(p);
            Sym attr = expect_name(p, "an attribute name");
            node = NEW(p, Attribute, start, .value = node, .attr = attr);
        } else if (at(p, TOKEN_LEFT_PAREN)) {
            node = parse_call(p, start, node);
        } else if (accept(p, TOKEN_LEFT_BRACKET)) {
            Node *slice = parse_slices(p);
            expect(p, TOKEN_RIGHT_BRACKET);
            node = NEW(p, Subscript, start, .value = node, .slice = slice);
        } else {
            return node;
        }
        if (too_long(p, start, count)) return node;
    }
}

static Node *parse_power(Parser *p) {
    uint32_t start = here(p);
    Node *base;
    if (accept(p, TOKEN_AWAIT)) {
        Node *value = parse_primary(p);
        base = NEW(p, Await, start, .value = value);
    } else {
        base = parse_primary(p);
    }
    if (!accept(p, TOKEN_DOUBLE_STAR)) return base;
    Node *exponent = parse_unary(p);
    return NEW(p, BinOp, start, .left = base, .op = BINARY_POW, .right = exponent);
}

Node *parse_unary(Parser *p) {
    uint32_t start = here(p);
    UnaryOpKind op = at(p, TOKEN_MINUS) ? UNARY_MINUS : at(p, TOKEN_PLUS) ? UNARY_PLUS : UNARY_INVERT;
    if (op == UNARY_INVERT && !at(p, TOKEN_TILDE)) {
        if (!parser_enter(p)) return error_node(p);
        Node *node = parse_power(p);
        parser_leave(p);
        return node;
    }
    advance(p);
    if (!parser_enter(p)) return error_node(p);
    Node *operand = parse_unary(p);
    parser_leave(p);
    return NEW(p, UnaryOp, start, .op = op, .operand = operand);
}

/* ---- binary operators ---- */

typedef struct BinaryToken { int precedence; BinaryOp op; } BinaryToken;

static const BinaryToken binary_tokens[TOKEN_COUNT] = {
    [TOKEN_BAR] = {1, BINARY_OR}, [TOKEN_CARET] = {2, BINARY_XOR}, [TOKEN_AMPERSAND] = {3, BINARY_AND},
    [TOKEN_LEFT_SHIFT] = {4, BINARY_LSHIFT}, [TOKEN_RIGHT_SHIFT] = {4, BINARY_RSHIFT},
    [TOKEN_PLUS] = {5, BINARY_ADD}, [TOKEN_MINUS] = {5, BINARY_SUB},
    [TOKEN_STAR] = {6, BINARY_MUL}, [TOKEN_SLASH] = {6, BINARY_DIV}, [TOKEN_DOUBLE_SLASH] = {6, BINARY_FLOORDIV},
    [TOKEN_PERCENT] = {6, BINARY_MOD}, [TOKEN_AT] = {6, BINARY_MATMUL},
};

static Node *parse_binary(Parser *p, int lowest) {
    uint32_t start = here(p);
    Node *left = parse_unary(p);
    for (uint32_t count = 0;; count++) {
        BinaryToken token = binary_tokens[p->kind];
        if (token.precedence < lowest || !token.precedence || too_long(p, start, count)) return left;
        if (token.op == BINARY_MATMUL) require_dialect_3(p, here(p), "the operator '@'");
        advance(p);
        Node *right = parse_binary(p, token.precedence + 1);
        left = NEW(p, BinOp, start, .left = left, .op = token.op, .right = right);
    }
}

Node *parse_bit_or(Parser *p) { return parse_binary(p, 1); }

/* Accepts a comparison operator. */
static bool accept_comparison(Parser *p, CompareOp *op) {
    static const struct { bool known; CompareOp op; } simple[TOKEN_COUNT] = {
        [TOKEN_EQUAL_EQUAL] = {true, COMPARE_EQ}, [TOKEN_NOT_EQUAL] = {true, COMPARE_NE},
        [TOKEN_LESS] = {true, COMPARE_LT},        [TOKEN_LESS_EQUAL] = {true, COMPARE_LE},
        [TOKEN_GREATER] = {true, COMPARE_GT},     [TOKEN_GREATER_EQUAL] = {true, COMPARE_GE},
        [TOKEN_IN] = {true, COMPARE_IN},          [TOKEN_LESS_GREATER] = {true, COMPARE_NE},
    };
    if (simple[p->kind].known) {
        *op = simple[p->kind].op;
        if (at(p, TOKEN_LESS_GREATER) && p->dialect == DIALECT_3)
            parser_error(p, DIAG_S028, here(p), here(p) + 2, "'<>' is Python 2: write '!='");
        advance(p);
        return true;
    }
    if (accept(p, TOKEN_IS)) {
        *op = accept(p, TOKEN_NOT) ? COMPARE_IS_NOT : COMPARE_IS;
        return true;
    }
    if (!at(p, TOKEN_NOT) || ahead(p, 1) != TOKEN_IN) return false;
    advance(p);
    advance(p);
    *op = COMPARE_NOT_IN;
    return true;
}

static Node *parse_comparison(Parser *p) {
    uint32_t start = here(p), mark = list_begin(p), rest_start = start;
    Node *left = parse_bit_or(p);
    CompareOp op = COMPARE_EQ;
    while (rest_start = here(p), accept_comparison(p, &op)) {
        Node *right = parse_bit_or(p);
        list_add(p, NEW(p, CompareRest, rest_start, .op = op, .right = right));
    }
    if (list_begin(p) == mark) return left;
    NodeList rest = list_end(p, mark);
    return NEW(p, Compare, start, .left = left, .rest = rest);
}

static Node *parse_not(Parser *p) {
    uint32_t start = here(p);
    if (!accept(p, TOKEN_NOT)) return parse_comparison(p);
    if (!parser_enter(p)) return error_node(p);
    Node *operand = parse_not(p);
    parser_leave(p);
    return NEW(p, UnaryOp, start, .op = UNARY_NOT, .operand = operand);
}

static Node *parse_bool(Parser *p, TokenKind token, BoolOpKind op, Node *(*item)(Parser *)) {
    uint32_t start = here(p), mark = list_begin(p);
    Node *first = item(p);
    if (!at(p, token)) return first;
    list_add(p, first);
    while (accept(p, token)) list_add(p, item(p));
    NodeList values = list_end(p, mark);
    return NEW(p, BoolOp, start, .op = op, .values = values);
}

static Node *parse_and(Parser *p) { return parse_bool(p, TOKEN_AND, BOOL_AND, parse_not); }
Node *parse_or_test(Parser *p) { return parse_bool(p, TOKEN_OR, BOOL_OR, parse_and); }

static Node *parse_conditional(Parser *p) {
    uint32_t start = here(p);
    if (at(p, TOKEN_LAMBDA)) return parse_lambda(p);
    Node *body = parse_or_test(p);
    if (!at(p, TOKEN_IF)) return body;
    advance(p);
    Node *test = parse_or_test(p);
    if (!at(p, TOKEN_ELSE)) {
        if (!p->panicking)
            parser_error(p, DIAG_S001, start, last_end(p), "'else' is missing in this conditional expression");
        return body;
    }
    advance(p);
    Node *orelse = parse_expression(p);
    return NEW(p, IfExp, start, .test = test, .body = body, .orelse = orelse);
}

Node *parse_expression(Parser *p) {
    if (!parser_enter(p)) return error_node(p);
    Node *node = parse_conditional(p);
    parser_leave(p);
    return node;
}

Node *parse_named_expression(Parser *p) {
    uint32_t start = here(p);
    Node *target = parse_expression(p);
    if (!at(p, TOKEN_WALRUS)) return target;
    if (target->kind != NODE_Name) {
        parser_error(p, DIAG_S018, target->span.start, target->span.end, "':=' cannot assign to %s, only to a name",
                     describe_expression(target));
        return target;
    }
    require_dialect_3(p, here(p), "':='");
    advance(p);
    Node *value = parse_expression(p);
    set_target(p, target, CONTEXT_STORE);
    return NEW(p, NamedExpr, start, .target = target, .value = value);
}
