/* stmt.c: statements: the dispatch over their kinds, if, return, print. */
#include "build.h"
#include <string.h>

static void build_if(Flow *f, const IfNode *node) {
    Join if_true = join_new(f), if_false = join_new(f), after = join_new(f);
    eval_test(f, node->test, &if_true, &if_false);
    join_enter(f, &if_true);
    build_body(f, &node->body);
    flow_goto(f, &after, NO_REF, node->base.span);
    join_enter(f, &if_false);
    build_body(f, &node->orelse);
    flow_goto(f, &after, NO_REF, node->base.span);
    join_enter(f, &after);
}

static void build_expression(Flow *f, const Node *value) {
    if (value->kind == NODE_Yield) eval_yield(f, (const YieldNode *)value, false);
    else if (value->kind == NODE_YieldFrom) eval_yield_from(f, (const YieldFromNode *)value, false);
    else if (value->kind != NODE_ConstantExpr) eval(f, value);
}

static void refuse_definition(Flow *f, const Node *node, Sym name) {
    Diag *d = flow_error(f, F006, node->span, "a class is defined at run time");
    diag_help(d, "define %s at module level, or in a function that runs at import time", name->text);
    store_name(f, name, unknown_ref(f), node->span);
}

static void build_statement(Flow *f, const Node *node) {
    switch (node->kind) {
    case NODE_Return: {
        const Node *value = ((const ReturnNode *)node)->value;
        Ref result = value ? eval(f, value) : none_ref(f);
        flow_return(f, result, node->span);
        return;
    }
    case NODE_Delete: build_delete(f, (const DeleteNode *)node); return;
    case NODE_Assign: build_assign(f, (const AssignNode *)node); return;
    case NODE_AugAssign: build_aug_assign(f, (const AugAssignNode *)node); return;
    case NODE_AnnAssign: {
        const AnnAssignNode *assignment = (const AnnAssignNode *)node;
        if (assignment->value) flow_assign_node(f, assignment->target, assignment->value, node->span);
        return;
    }
    case NODE_For: build_for(f, (const ForNode *)node); return;
    case NODE_While: build_while(f, (const WhileNode *)node); return;
    case NODE_If: build_if(f, (const IfNode *)node); return;
    case NODE_With: build_with(f, (const WithNode *)node); return;
    case NODE_Match: build_match(f, (const MatchNode *)node); return;
    case NODE_Raise: build_raise(f, (const RaiseNode *)node); return;
    case NODE_Try: build_try(f, (const TryNode *)node); return;
    case NODE_Assert: build_assert(f, (const AssertNode *)node); return;
    case NODE_Import: build_import(f, (const ImportNode *)node); return;
    case NODE_ImportFrom: build_import_from(f, (const ImportFromNode *)node); return;
    case NODE_ExprStmt: build_expression(f, ((const ExprStmtNode *)node)->value); return;
    case NODE_Print: build_print(f, (const PrintNode *)node); return;
    case NODE_Break: flow_break(f, node->span); return;
    case NODE_Continue: flow_continue(f, node->span); return;
    case NODE_Pass: case NODE_Global: case NODE_Nonlocal: return;
    case NODE_FunctionDef: build_nested(f, (const FunctionDefNode *)node); return;
    case NODE_ClassDef: refuse_definition(f, node, ((const ClassDefNode *)node)->name); return;
    case NODE_Exec: {
        Diag *d = flow_error(f, F015, node->span, "`exec` has no meaning at run time");
        diag_help(d, "an executable holds no compiler; exec at import time");
        return;
    }
    case NODE_BoolOp: case NODE_NamedExpr: case NODE_BinOp: case NODE_UnaryOp: case NODE_Lambda: case NODE_IfExp:
    case NODE_Dict: case NODE_Set: case NODE_ListComp: case NODE_SetComp: case NODE_DictComp: case NODE_GeneratorExp:
    case NODE_Await: case NODE_Yield: case NODE_YieldFrom: case NODE_Compare: case NODE_CompareRest: case NODE_Call:
    case NODE_FormattedValue: case NODE_JoinedStr: case NODE_ConstantExpr: case NODE_Attribute: case NODE_Subscript:
    case NODE_Starred: case NODE_Name: case NODE_List: case NODE_Tuple: case NODE_Slice: case NODE_Repr:
    case NODE_Comprehension: case NODE_ExceptHandler: case NODE_Arguments: case NODE_Arg: case NODE_Keyword:
    case NODE_Alias: case NODE_WithItem: case NODE_MatchCase: case NODE_MatchValue: case NODE_MatchSingleton:
    case NODE_MatchSequence: case NODE_MatchMapping: case NODE_MatchClass: case NODE_MatchStar: case NODE_MatchAs:
    case NODE_MatchOr: case NODE_COUNT:
        break;
    }
    UNREACHABLE("node kind %d is no statement", (int)node->kind);
}

/* Stops where control does not come: what follows a return is no code. */
void build_body(Flow *f, const NodeList *body) {
    for (uint32_t i = 0; i < body->len && f->block; i++) build_statement(f, body->items[i]);
}
