/* targets.c: which expressions can be assigned to or deleted. */
#include "parser.h"

const char *describe_expression(const Node *node) {
    switch (node->kind) {
    case NODE_Call: return "a function call";
    case NODE_BinOp: case NODE_UnaryOp: case NODE_BoolOp: return "an expression";
    case NODE_Compare: return "a comparison";
    case NODE_Lambda: return "a lambda";
    case NODE_IfExp: return "a conditional expression";
    case NODE_Dict: case NODE_DictComp: case NODE_Set: case NODE_SetComp:
        return node->kind == NODE_Dict ? "a dict display" : node->kind == NODE_Set ? "a set display"
             : node->kind == NODE_DictComp ? "a dict comprehension" : "a set comprehension";
    case NODE_ListComp: return "a list comprehension";
    case NODE_GeneratorExp: return "a generator expression";
    case NODE_Yield: case NODE_YieldFrom: return "a yield expression";
    case NODE_Await: return "an await expression";
    case NODE_JoinedStr: case NODE_FormattedValue: return "an f-string";
    case NODE_NamedExpr: return "an assignment expression";
    case NODE_Repr: return "a repr expression";
    case NODE_Starred: return "a starred expression";
    case NODE_Tuple: return "a tuple";
    case NODE_List: return "a list";
    case NODE_Name: return "a name";
    case NODE_Attribute: return "an attribute";
    case NODE_Subscript: return "a subscript";
    case NODE_ConstantExpr: break;
    default: return "this";
    }
    switch (((const ConstantExprNode *)node)->value.kind) {
    case CONSTANT_NONE: return "None";
    case CONSTANT_TRUE: return "True";
    case CONSTANT_FALSE: return "False";
    case CONSTANT_ELLIPSIS: return "the ellipsis '...'";
    case CONSTANT_INT: case CONSTANT_BIGINT: case CONSTANT_FLOAT: case CONSTANT_IMAGINARY:
    case CONSTANT_STR: case CONSTANT_UNICODE: return "a literal";
    }
    return "this";
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
    *name = (NameNode){{NODE_Name, span}, intern_cstr(p->cx->interner, kind == CONSTANT_TRUE ? "True" : "False"), context};
    return true;
}

void set_target(Parser *p, Node *node, ExprContext context) {
    if (p->panicking) return;
    switch (node->kind) {
    case NODE_Name:
        AS(Name, node)->context = context;
        check_name(p, node, AS(Name, node)->id);
        return;
    case NODE_Attribute:
        AS(Attribute, node)->context = context;
        check_name(p, node, AS(Attribute, node)->attr);
        return;
    case NODE_Subscript: AS(Subscript, node)->context = context; return;
    case NODE_Tuple:
        AS(Tuple, node)->context = context;
        if (!AS(Tuple, node)->elts.len && p->dialect == DIALECT_2) refuse_target(p, node, context);
        set_targets(p, AS(Tuple, node)->elts, context);
        return;
    case NODE_List:
        AS(List, node)->context = context;
        set_targets(p, AS(List, node)->elts, context);
        return;
    case NODE_ConstantExpr:
        if (!make_name(p, node, context)) refuse_target(p, node, context);
        return;
    case NODE_Starred:
        if (context == CONTEXT_DEL) refuse_target(p, node, context);
        else refuse_star(p, node);
        return;
    default:
        refuse_target(p, node, context);
        return;
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
    if (problem) problem->help = "stars belong in calls, in lists, sets and tuples (with a comma: '*a,'), and in assignment targets";
}
