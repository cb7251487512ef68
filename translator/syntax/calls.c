/* calls.c: arguments of calls, parameters of functions and lambdas, the `for` and `if` clauses of comprehensions. */
#include "parser.h"

/* ---- arguments ---- */

typedef struct Arguments {
    VEC(Node *) args, keywords;
    const Node *first_keyword;      /* name=value */
    const Node *first_double_star;
} Arguments;

static void check_repeated(Parser *p, const Arguments *arguments, const KeywordNode *keyword, uint32_t name_end) {
    for (uint32_t i = 0; i < arguments->keywords.len && i < 1000; i++) {
        const Node *other = arguments->keywords.data[i];
        if (((const KeywordNode *)other)->name != keyword->name) continue;
        Problem *problem = parser_complain(p, DIAG_S022, keyword->base.span.start, name_end,
                                           "keyword argument '%s' is given twice", keyword->name->text);
        if (problem) problem_note(problem, other->span.start, other->span.end, "the first is here");
        return;
    }
}

static void parse_keyword_argument(Parser *p, Arguments *arguments) {
    uint32_t start = here(p);
    Sym name = token_symbol(p, &p->tokens[p->position]);
    advance(p);
    uint32_t name_end = last_end(p);
    advance(p);
    Node *value = parse_expression(p);
    Node *keyword = NEW(p, Keyword, start, .name = name, .value = value);
    check_repeated(p, arguments, AS(Keyword, keyword), name_end);
    if (!arguments->first_keyword) arguments->first_keyword = keyword;
    vec_push(p->scratch, &arguments->keywords, keyword);
}

static void parse_starred_argument(Parser *p, Arguments *arguments) {
    uint32_t start = here(p);
    bool is_dict = at(p, TOKEN_DOUBLE_STAR);
    advance(p);
    Node *value = parse_expression(p);
    if (is_dict) {
        Node *keyword = NEW(p, Keyword, start, .value = value);
        if (!arguments->first_double_star) arguments->first_double_star = keyword;
        vec_push(p->scratch, &arguments->keywords, keyword);
        return;
    }
    if (arguments->first_double_star)
        parser_complain(p, DIAG_S021, start, last_end(p), "'*' stands behind '**' in this call");
    vec_push(p->scratch, &arguments->args, NEW(p, Starred, start, .value = value));
}

static void check_position(Parser *p, const Arguments *arguments, const Node *value) {
    const Node *before = arguments->first_keyword ? arguments->first_keyword : arguments->first_double_star;
    const Node *star = p->dialect == DIALECT_2 && arguments->args.len ? vec_last(&arguments->args) : NULL;
    if (!before && star && star->kind == NODE_Starred) before = star;
    if (p->panicking || !before) return;
    Problem *problem = parser_complain(p, DIAG_S021, value->span.start, value->span.end,
                                       "positional argument behind a %s argument", before == star ? "'*'" : "keyword");
    if (problem)
        problem_note(problem, before->span.start, before->span.end,
                     before == star ? "the '*' argument" : "the keyword argument");
}

/* name=value with something else than a name before the '='. */
static void refuse_equal(Parser *p, const Node *value) {
    if (value->kind == NODE_ConstantExpr || value->kind == NODE_Name)
        parser_error(p, DIAG_S018, value->span.start, value->span.end, "cannot assign to %s: no keyword argument",
                     describe_expression(value));
    else {
        Problem *problem =
            parser_error(p, DIAG_S033, here(p), here(p) + 1, "'=' behind %s: only a name can be a keyword argument",
                         describe_expression(value));
        if (problem) problem->help = "write '==' to compare";
    }
}

static void parse_positional_argument(Parser *p, Arguments *arguments, uint32_t open) {
    uint32_t start = here(p);
    Node *value = parse_named_expression(p);
    if (at(p, TOKEN_FOR) || at(p, TOKEN_ASYNC)) {
        NodeList generators = parse_comprehension_clauses(p, false);
        bool sole = !arguments->args.len && !arguments->keywords.len && at(p, TOKEN_RIGHT_PAREN);
        uint32_t end = sole ? p->tokens[p->position].end : last_end(p);
        if (!sole && p->dialect == DIALECT_3)       /* Python 2 lets `f(x for x in y, 1)` pass */
            parser_complain(p, DIAG_S021, start, end, "a generator expression among other arguments needs parentheses");
        value = NEW_SPAN(p, GeneratorExp, sole ? open : start, end, .elt = value, .generators = generators);
    } else if (at(p, TOKEN_EQUAL)) {
        refuse_equal(p, value);
    }
    check_position(p, arguments, value);
    vec_push(p->scratch, &arguments->args, value);
}

static NodeList copy_list(Parser *p, Node **items, uint32_t len) {
    uint32_t mark = list_begin(p);
    for (uint32_t i = 0; i < len; i++) list_add(p, items[i]);
    return list_end(p, mark);
}

void parse_call_arguments(Parser *p, NodeList *args, NodeList *keywords) {
    Arguments arguments = {0};
    uint32_t open = here(p);
    expect(p, TOKEN_LEFT_PAREN);
    while (!at(p, TOKEN_RIGHT_PAREN) && !p->panicking) {
        if ((at(p, TOKEN_NAME) || is_print_name(p)) && ahead(p, 1) == TOKEN_EQUAL)
            parse_keyword_argument(p, &arguments);
        else if (at(p, TOKEN_STAR) || at(p, TOKEN_DOUBLE_STAR)) parse_starred_argument(p, &arguments);
        else parse_positional_argument(p, &arguments, open);
        if (!at(p, TOKEN_RIGHT_PAREN) && !accept(p, TOKEN_COMMA)) parser_unexpected(p, "',' or ')'");
    }
    expect(p, TOKEN_RIGHT_PAREN);
    *args = copy_list(p, arguments.args.data, arguments.args.len);
    *keywords = copy_list(p, arguments.keywords.data, arguments.keywords.len);
}

/* ---- parameters ---- */

typedef struct Parameters {
    TokenKind end;
    bool annotated;                 /* a def's, not a lambda's */
    bool bare_star;                 /* `*,` seen: a name must follow */
    bool after_star;
    uint32_t star, tuples;
    const Node *first_default;
    VEC(Node *) posonly, args, defaults, kwonly, kw_defaults;
    Node *vararg, *kwarg;
} Parameters;

static Node *parse_tuple_parameter(Parser *p, Parameters *parameters) {
    uint32_t start = here(p);
    if (p->dialect == DIALECT_3) {
        Problem *problem = parser_error(p, DIAG_S028, start, start + 1, "a tuple as parameter is Python 2");
        if (problem) problem->help = "take the tuple under a name and unpack it in the body";
    }
    Node *tuple = parse_unary(p);
    if (tuple->kind != NODE_Tuple && tuple->kind != NODE_Name)
        parser_error(p, DIAG_S001, start, last_end(p), "a parameter is a name or a tuple of names");
    set_target(p, tuple, CONTEXT_STORE);
    if (tuple->kind == NODE_Name) return NEW(p, Arg, start, .name = AS(Name, tuple)->id);
    char name[16];
    int len = snprintf(name, sizeof name, ".%u", parameters->args.len);
    return NEW(p, Arg, start, .name = intern(p->cx->interner, name, (size_t)len), .tuple = tuple);
}

static Node *parse_parameter(Parser *p, Parameters *parameters, bool star) {
    uint32_t start = here(p);
    if (at(p, TOKEN_LEFT_PAREN)) return parse_tuple_parameter(p, parameters);
    Sym name = expect_name(p, "a parameter name");
    Node *annotation = NULL;
    if (parameters->annotated && at(p, TOKEN_COLON)) {
        require_dialect_3(p, here(p), "a parameter annotation");
        advance(p);
        if (star && at(p, TOKEN_STAR)) {
            uint32_t star_start = here(p);
            advance(p);
            Node *value = parse_bit_or(p);
            annotation = NEW(p, Starred, star_start, .value = value);
        } else {
            annotation = parse_expression(p);
        }
    }
    return NEW(p, Arg, start, .name = name, .annotation = annotation);
}

static void parse_star_parameter(Parser *p, Parameters *parameters) {
    uint32_t start = here(p);
    advance(p);
    if (parameters->after_star) parser_error(p, DIAG_S020, start, start + 1, "a second '*' among the parameters");
    parameters->after_star = true;
    parameters->star = start;
    if (at(p, TOKEN_COMMA) || at(p, parameters->end)) {
        require_dialect_3(p, start, "a lone '*' among the parameters");
        parameters->bare_star = true;
    } else {
        parameters->vararg = parse_parameter(p, parameters, true);
        if (at(p, TOKEN_EQUAL)) parser_error(p, DIAG_S020, here(p), here(p) + 1, "a '*' parameter has no default");
    }
}

static void parse_double_star_parameter(Parser *p, Parameters *parameters) {
    advance(p);
    parameters->kwarg = parse_parameter(p, parameters, false);
    if (at(p, TOKEN_EQUAL)) parser_error(p, DIAG_S020, here(p), here(p) + 1, "a '**' parameter has no default");
    accept(p, TOKEN_COMMA);
    if (!at(p, parameters->end) && !p->panicking)
        parser_error(p, DIAG_S020, here(p), p->tokens[p->position].end, "nothing may follow the '**' parameter");
}

static void parse_slash(Parser *p, Parameters *parameters) {
    uint32_t start = here(p);
    require_dialect_3(p, start, "'/' among the parameters");
    advance(p);
    if (parameters->posonly.len || parameters->after_star || !parameters->args.len)
        parser_error(p, DIAG_S020, start, start + 1, parameters->posonly.len ? "a second '/' among the parameters"
                     : parameters->after_star ? "'/' must stand before '*'" : "parameters must stand before '/'");
    for (uint32_t i = 0; i < parameters->args.len; i++)
        vec_push(p->scratch, &parameters->posonly, parameters->args.data[i]);
    parameters->args.len = 0;
}

static void parse_plain_parameter(Parser *p, Parameters *parameters) {
    if (parameters->after_star) require_dialect_3(p, here(p), "a keyword-only parameter");
    Node *arg = parse_parameter(p, parameters, false);
    Node *value = accept(p, TOKEN_EQUAL) ? parse_expression(p) : NULL;
    if (parameters->after_star) {
        parameters->bare_star = false;
        vec_push(p->scratch, &parameters->kwonly, arg);
        vec_push(p->scratch, &parameters->kw_defaults, value);
        return;
    }
    vec_push(p->scratch, &parameters->args, arg);
    if (value) {
        if (!parameters->first_default) parameters->first_default = arg;
        vec_push(p->scratch, &parameters->defaults, value);
    } else if (parameters->first_default) {
        Problem *problem = parser_complain(p, DIAG_S020, arg->span.start, arg->span.end,
                                           "a parameter without default behind one with a default");
        if (problem) problem_note(problem, parameters->first_default->span.start, parameters->first_default->span.end,
                                  "this one has a default");
    }
}

Node *parse_parameters(Parser *p, TokenKind end, bool annotated) {
    Parameters parameters = {.end = end, .annotated = annotated};
    uint32_t start = here(p);
    while (!at(p, end) && !p->panicking) {
        if (at(p, TOKEN_STAR)) parse_star_parameter(p, &parameters);
        else if (at(p, TOKEN_DOUBLE_STAR)) parse_double_star_parameter(p, &parameters);
        else if (at(p, TOKEN_SLASH)) parse_slash(p, &parameters);
        else parse_plain_parameter(p, &parameters);
        if (!at(p, end) && !accept(p, TOKEN_COMMA))
            parser_unexpected(p, end == TOKEN_COLON ? "',' or ':'" : "',' or ')'");
    }
    if (parameters.bare_star && !p->panicking)
        parser_error(p, DIAG_S020, parameters.star, parameters.star + 1, "a name must follow the lone '*'");
    uint32_t stop = last_end(p) > start ? last_end(p) : start;
    NodeList posonly = copy_list(p, parameters.posonly.data, parameters.posonly.len);
    NodeList args = copy_list(p, parameters.args.data, parameters.args.len);
    NodeList kwonly = copy_list(p, parameters.kwonly.data, parameters.kwonly.len);
    NodeList kw_defaults = copy_list(p, parameters.kw_defaults.data, parameters.kw_defaults.len);
    NodeList defaults = copy_list(p, parameters.defaults.data, parameters.defaults.len);
    return NEW_SPAN(p, Arguments, start, stop, .posonly = posonly, .args = args, .vararg = parameters.vararg,
                    .kwonly = kwonly, .kw_defaults = kw_defaults, .kwarg = parameters.kwarg, .defaults = defaults);
}

static Node *parse_lambda_with(Parser *p, Node *(*parse_body)(Parser *)) {
    uint32_t start = here(p);
    advance(p);
    Node *args = parse_parameters(p, TOKEN_COLON, false);
    expect(p, TOKEN_COLON);
    if (!parser_enter(p)) return args;
    Node *body = parse_body(p);
    parser_leave(p);
    return NEW(p, Lambda, start, .args = args, .body = body);
}

Node *parse_lambda(Parser *p) { return parse_lambda_with(p, parse_expression); }

/* ---- comprehensions ---- */

/* Python 2's expression without conditional: `[f() for f in lambda: 1, lambda: 2 if f()]`. */
static Node *parse_old_test(Parser *p) {
    return at(p, TOKEN_LAMBDA) ? parse_lambda_with(p, parse_old_test) : parse_or_test(p);
}

/* Python 2: [x for x in 1, 2, 3] */
static Node *parse_comprehension_iter(Parser *p, bool list_of_2) {
    return list_of_2 ? parse_comma_list(p, parse_old_test) : parse_or_test(p);
}

NodeList parse_comprehension_clauses(Parser *p, bool list_of_2) {
    uint32_t mark = list_begin(p);
    while (at(p, TOKEN_FOR) || at(p, TOKEN_ASYNC)) {
        uint32_t start = here(p);
        bool is_async = accept(p, TOKEN_ASYNC);
        expect(p, TOKEN_FOR);
        Node *target = parse_targets(p);
        set_target(p, target, CONTEXT_STORE);
        expect(p, TOKEN_IN);
        Node *iter = parse_comprehension_iter(p, list_of_2);
        uint32_t conditions = list_begin(p);
        while (accept(p, TOKEN_IF)) {
            Node *condition = p->dialect == DIALECT_2 ? parse_old_test(p) : parse_or_test(p);
            if (at(p, TOKEN_WALRUS) && condition->kind == NODE_Name) parser_unexpected(p, "parentheses around ':='");
            list_add(p, condition);
        }
        NodeList ifs = list_end(p, conditions);
        list_add(p, NEW(p, Comprehension, start, .target = target, .iter = iter, .ifs = ifs, .is_async = is_async));
    }
    return list_end(p, mark);
}
