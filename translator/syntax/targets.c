/* targets.c: which expressions can be assigned to or deleted. */
#include "parser.h"

static const char *describe_constant(ConstantKind kind) {
    switch (kind) {
    case CONSTANT_NONE: return "None";
    case CONSTANT_TRUE: return "True";
    case CONSTANT_FALSE: return "False";
    case CONSTANT_ELLIPSIS: return "the ellipsis '...'";
    case CONSTANT_INT: case CONSTANT_BIGINT: case CONSTANT_FLOAT: case CONSTANT_IMAGINARY:
    case CONSTANT_STR: case CONSTANT_UNICODE: return "a literal";
    }
    return "a literal";
}

const char *describe_expression(const Node *node) {
    static const char *const texts[NODE_COUNT] = {
        [NODE_Call] = "a function call",
        [NODE_BinOp] = "an expression",
        [NODE_UnaryOp] = "an expression",
        [NODE_BoolOp] = "an expression",
        [NODE_Compare] = "a comparison",
        [NODE_Lambda] = "a lambda",
        [NODE_IfExp] = "a conditional expression",
        [NODE_Dict] = "a dict display",
        [NODE_Set] = "a set display",
        [NODE_DictComp] = "a dict comprehension",
        [NODE_SetComp] = "a set comprehension",
        [NODE_ListComp] = "a list comprehension",
        [NODE_GeneratorExp] = "a generator expression",
        [NODE_Yield] = "a yield expression",
        [NODE_YieldFrom] = "a yield expression",
        [NODE_Await] = "an await expression",
        [NODE_JoinedStr] = "an f-string",
        [NODE_NamedExpr] = "an assignment expression",
        [NODE_Repr] = "a repr expression",
        [NODE_Starred] = "a starred expression",
        [NODE_Tuple] = "a tuple",
        [NODE_List] = "a list",
        [NODE_Name] = "a name",
        [NODE_Attribute] = "an attribute",
        [NODE_Subscript] = "a subscript",
    };
    if (node->kind == NODE_ConstantExpr) return describe_constant(((const ConstantExprNode *)node)->value.kind);
    return texts[node->kind] ? texts[node->kind] : "this";
}

static void refuse_target(Parser *p, const Node *node, ExprContext context) {
    parser_complain(p, DIAG_S018, node->span.start, node->span.end, "cannot %s %s",
                    context == CONTEXT_DEL ? "delete" : "assign to", describe_expression(node));
}

static void check_name(Parser *p, const Node *node, Sym id) {
    if (p->dialect == DIALECT_3 && !strcmp(id->text, "__debug__"))
        parser_complain(p, DIAG_S018, node->span.start, node->span.end, "cannot assign to __debug__");
}

static void set_targets(Parser *p, NodeList elts, ExprContext context) {
    const Node *star = NULL;
    for (uint32_t i = 0; i < elts.len; i++) {
        Node *elt = elts.items[i];
        if (elt->kind == NODE_Starred && context == CONTEXT_STORE) {
            if (star) {
                Problem *problem = parser_complain(p, DIAG_S031, elt->span.start, elt->span.end,
                                                   "two starred targets in one assignment");
                if (problem) problem_note(problem, star->span.start, star->span.end, "the first is here");
            }
            star = elt;
            StarredNode *starred = AS(Starred, elt);
            starred->context = context;
            set_target(p, starred->value, context);
        } else {
            set_target(p, elt, context);
        }
    }
}

/* True and False are assignable names in Python 2; parse_name made room for the change. */
static bool make_name(Parser *p, Node *node, ExprContext context) {
    ConstantKind kind = AS(ConstantExpr, node)->value.kind;
    if (p->dialect == DIALECT_3 || (kind != CONSTANT_TRUE && kind != CONSTANT_FALSE)) return false;
    Span span = node->span;
    NameNode *name = (NameNode *)node;
    *name =
        (NameNode){{NODE_Name, span}, intern_cstr(p->cx->interner, kind == CONSTANT_TRUE ? "True" : "False"), context};
    return true;
}

static void set_sequence(Parser *p, Node *node, ExprContext context) {
    if (node->kind == NODE_List) {
        AS(List, node)->context = context;
        set_targets(p, AS(List, node)->elts, context);
        return;
    }
    AS(Tuple, node)->context = context;
    if (!AS(Tuple, node)->elts.len && p->dialect == DIALECT_2) refuse_target(p, node, context);
    set_targets(p, AS(Tuple, node)->elts, context);
}

void set_target(Parser *p, Node *node, ExprContext context) {
    if (p->panicking) return;
    if (node->kind == NODE_Name) {
        AS(Name, node)->context = context;
        check_name(p, node, AS(Name, node)->id);
    } else if (node->kind == NODE_Attribute) {
        AS(Attribute, node)->context = context;
        check_name(p, node, AS(Attribute, node)->attr);
    } else if (node->kind == NODE_Subscript) {
        AS(Subscript, node)->context = context;
    } else if (node->kind == NODE_Tuple || node->kind == NODE_List) {
        set_sequence(p, node, context);
    } else if (node->kind == NODE_Starred && context == CONTEXT_STORE) {
        refuse_star(p, node);
    } else if (node->kind != NODE_ConstantExpr || !make_name(p, node, context)) {
        refuse_target(p, node, context);
    }
}

void set_augmented_target(Parser *p, Node *node) {
    bool single = node->kind == NODE_Name || node->kind == NODE_Attribute || node->kind == NODE_Subscript;
    if (single) { set_target(p, node, CONTEXT_STORE); return; }
    if (p->panicking || (node->kind == NODE_ConstantExpr && make_name(p, node, CONTEXT_STORE))) return;
    parser_complain(p, DIAG_S018, node->span.start, node->span.end, "an augmented assignment cannot assign to %s",
                    describe_expression(node));
}

void refuse_star(Parser *p, Node *node) {
    if (p->panicking || !node || node->kind != NODE_Starred) return;
    Problem *problem = parser_complain(p, DIAG_S031, node->span.start, node->span.end,
                                       "a starred expression cannot stand alone");
    if (problem)
        problem->help =
            "stars belong in calls, in lists, sets and tuples (with a comma: '*a,'), and in assignment targets";
}
