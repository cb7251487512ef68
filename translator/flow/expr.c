/* expr.c: expressions: the dispatch over their kinds, conditions, `and`/`or`, displays. */
#include "build.h"
#include <string.h>

/* ---- tests ---- */

Ref flow_truth(Flow *f, Ref value, Span span) {
    bool truth;
    if (fold_truth(f, value, &truth)) return bool_ref(f, truth);
    Fact *fact = fact_of(f, value);
    return fact && fact->is_bool ? value : flow_op(f, OP_bool, span, value);
}

void test_value(Flow *f, Ref value, Join *if_true, Join *if_false, Span span) {
    bool truth;
    if (!f->block) return;
    if (fold_truth(f, value, &truth)) flow_goto(f, truth ? if_true : if_false, NO_REF, span);
    else flow_branch(f, flow_truth(f, value, span), if_true, if_false, span);
}

static void test_bool_op(Flow *f, const BoolOpNode *node, Join *if_true, Join *if_false) {
    for (uint32_t i = 0; i + 1 < node->values.len && f->block; i++) {
        Join more = join_new(f);
        if (node->op == BOOL_AND) eval_test(f, node->values.items[i], &more, if_false);
        else eval_test(f, node->values.items[i], if_true, &more);
        join_enter(f, &more);
    }
    if (f->block) eval_test(f, node->values.items[node->values.len - 1], if_true, if_false);
}

void eval_test(Flow *f, const Node *node, Join *if_true, Join *if_false) {
    if (node->kind == NODE_BoolOp) {
        test_bool_op(f, (const BoolOpNode *)node, if_true, if_false);
    } else if (node->kind == NODE_UnaryOp && ((const UnaryOpNode *)node)->op == UNARY_NOT) {
        eval_test(f, ((const UnaryOpNode *)node)->operand, if_false, if_true);
    } else if (node->kind == NODE_Compare) {
        test_compare(f, (const CompareNode *)node, if_true, if_false);
    } else {
        Ref value = eval(f, node);
        test_value(f, value, if_true, if_false, node->span);
    }
}

/* ---- values that depend on a test ---- */

/* An operand that others follow: to `result`, with its value, where that decides; else to `more`. A value that only decides to go on
   is not kept, so in `a and b or c` that of a need not be of the type of the others. */
static void eval_operand(Flow *f, const Node *node, bool stops, Join *result, Join *more) {
    if (node->kind == NODE_BoolOp) {
        const NodeList *inner = &((const BoolOpNode *)node)->values;
        bool alike = (((const BoolOpNode *)node)->op == BOOL_OR) == stops;
        for (uint32_t i = 0; i + 1 < inner->len && f->block; i++) {
            Join next = join_new(f);
            if (alike) eval_operand(f, inner->items[i], stops, result, &next);
            else eval_test(f, inner->items[i], stops ? &next : more, stops ? more : &next);
            join_enter(f, &next);
        }
        if (f->block) eval_operand(f, inner->items[inner->len - 1], stops, result, more);
        return;
    }
    Ref value = eval(f, node);
    bool truth;
    if (!f->block) return;
    if (fold_truth(f, value, &truth)) { flow_goto(f, truth == stops ? result : more, value, node->span); return; }
    Join done = join_new(f);
    test_value(f, value, stops ? &done : more, stops ? more : &done, node->span);
    for (uint32_t j = 0; j < done.edges.len; j++) done.edges.data[j].extra = value;
    for (uint32_t j = 0; j < done.edges.len; j++) vec_push(f->arena, &result->edges, done.edges.data[j]);
}

static Ref eval_bool_op(Flow *f, const BoolOpNode *node) {
    uint32_t last = node->values.len - 1;
    Join result = join_new(f);
    result.has_extra = true;
    for (uint32_t i = 0; f->block && i < last; i++) {
        Join more = join_new(f);
        eval_operand(f, node->values.items[i], node->op == BOOL_OR, &result, &more);
        join_enter(f, &more);
    }
    if (f->block) flow_goto(f, &result, eval(f, node->values.items[last]), node->base.span);
    Ref value = join_enter(f, &result);
    return f->block ? value : none_ref(f);
}

static Ref eval_if_exp(Flow *f, const IfExpNode *node) {
    Join if_true = join_new(f), if_false = join_new(f), result = join_new(f);
    result.has_extra = true;
    eval_test(f, node->test, &if_true, &if_false);
    join_enter(f, &if_true);
    if (f->block) flow_goto(f, &result, eval(f, node->body), node->body->span);
    join_enter(f, &if_false);
    if (f->block) flow_goto(f, &result, eval(f, node->orelse), node->orelse->span);
    Ref value = join_enter(f, &result);
    return f->block ? value : none_ref(f);
}

/* ---- displays ---- */

bool eval_items(Flow *f, const NodeList *list, Ref *items) {
    bool ok = true;
    for (uint32_t i = 0; i < list->len; i++) {
        if (list->items[i]->kind != NODE_Starred) { items[i] = eval(f, list->items[i]); continue; }
        flow_error(f, F010, list->items[i]->span, "`*` inside a list or tuple is not supported");
        items[i] = unknown_ref(f);
        ok = false;
    }
    return ok;
}

Ref flow_tuple(Flow *f, const Ref *items, uint32_t count, Span span) {
    Host *objects = ARENA_ARRAY(f->arena, Host, count);
    bool all_known = true;
    for (uint32_t i = 0; i < count; i++) all_known &= (objects[i] = known_object(f, items[i])) != NULL;
    if (all_known) return flow_constant(f, host_tuple(f->world, objects, count));
    Ref result = flow_op_n(f, OP_newtuple, items, count, (Immediate){0}, span);
    if (ref_is_const(result)) return result;
    Fact *fact = fact_new(f, result);
    fact->is_tuple = true;
    fact->items = items;
    fact->item_count = count;
    return result;
}

static bool has_star(const NodeList *list) {
    for (uint32_t i = 0; i < list->len; i++)
        if (list->items[i]->kind == NODE_Starred) return true;
    return false;
}

bool eval_expanded(Flow *f, const NodeList *list, RefVec *items) {
    for (uint32_t i = 0; i < list->len; i++) {
        const Ref *known;
        uint32_t count;
        if (list->items[i]->kind != NODE_Starred) { vec_push(f->arena, items, eval(f, list->items[i])); continue; }
        Ref value = eval(f, ((const StarredNode *)list->items[i])->value);
        if (!known_items(f, value, &known, &count)) {
            Diag *d = flow_error(f, F010, list->items[i]->span, "`*` of what has no length known at translation time");
            diag_help(d, "inside [ ] it may be any iterable; here it must be a tuple made in this function, or a constant");
            return false;
        }
        for (uint32_t j = 0; j < count; j++) vec_push(f->arena, items, known[j]);
    }
    return true;
}

/* [a, *b, c] */
static Ref eval_star_list(Flow *f, const NodeList *list, Span span) {
    Ref result = flow_op_n(f, OP_newlist, NULL, 0, (Immediate){0}, span);
    for (uint32_t i = 0; i < list->len; i++) {
        const Node *node = list->items[i];
        bool is_star = node->kind == NODE_Starred;
        Ref value = eval(f, is_star ? ((const StarredNode *)node)->value : node);
        flow_method_call(f, result, is_star ? "extend" : "append", &value, 1, node->span);
    }
    return result;
}

static Ref eval_display(Flow *f, const NodeList *list, bool is_tuple, Span span) {
    if (has_star(list) && !is_tuple) return eval_star_list(f, list, span);
    if (has_star(list)) {
        RefVec expanded = {0};
        return eval_expanded(f, list, &expanded) ? flow_tuple(f, expanded.data, expanded.len, span) : unknown_ref(f);
    }
    Ref *items = ARENA_ARRAY(f->arena, Ref, list->len);
    eval_items(f, list, items);
    return is_tuple ? flow_tuple(f, items, list->len, span)
            : flow_op_n(f, OP_newlist, items, list->len, (Immediate){0}, span);
}

static Ref eval_set(Flow *f, const SetNode *node) {
    Ref *items = ARENA_ARRAY(f->arena, Ref, node->elts.len);
    eval_items(f, &node->elts, items);
    return flow_op_n(f, OP_newset, items, node->elts.len, (Immediate){0}, node->base.span);
}

/* {'a': 1, **d} */
static Ref eval_star_dict(Flow *f, const DictNode *node) {
    Ref result = flow_op_n(f, OP_newdict, NULL, 0, (Immediate){0}, node->base.span);
    for (uint32_t i = 0; i < node->keys.len; i++) {
        Span span = node->values.items[i]->span;
        Ref key = node->keys.items[i] ? eval(f, node->keys.items[i]) : NO_REF, value = eval(f, node->values.items[i]);
        if (key == NO_REF) flow_method_call(f, result, "update", &value, 1, span);
        else flow_op(f, OP_setitem, span, result, key, value);
    }
    return result;
}

static Ref eval_dict(Flow *f, const DictNode *node) {
    for (uint32_t i = 0; i < node->keys.len; i++)
        if (!node->keys.items[i]) return eval_star_dict(f, node);
    Ref *items = ARENA_ARRAY(f->arena, Ref, node->keys.len * 2);
    for (uint32_t i = 0; i < node->keys.len; i++) {
        items[2 * i] = eval(f, node->keys.items[i]);
        items[2 * i + 1] = eval(f, node->values.items[i]);
    }
    return flow_op_n(f, OP_newdict, items, node->keys.len * 2, (Immediate){0}, node->base.span);
}

static Ref eval_named(Flow *f, const NamedExprNode *node) {
    Ref value = eval(f, node->value);
    flow_assign(f, node->target, value, node->base.span);
    return value;
}

static Ref eval_repr(Flow *f, const ReprNode *node) {
    return flow_op(f, OP_repr_of, node->base.span, eval(f, node->value));
}

/* ---- what cannot be translated ---- */

static Ref refuse(Flow *f, const Node *node, const char *what, const char *help) {
    Diag *d = flow_error(f, F011, node->span, "%s cannot be translated", what);
    diag_help(d, "%s", help);
    return unknown_ref(f);
}

static Ref refuse_await(Flow *f, const Node *node) {
    flow_error(f, F026, node->span, "`await` cannot be translated");
    return unknown_ref(f);
}

Ref eval(Flow *f, const Node *node) {
    if (!f->block) return none_ref(f);
    switch (node->kind) {
    case NODE_ConstantExpr:
        return flow_constant(f, host_constant(f->world, &((const ConstantExprNode *)node)->value));
    case NODE_Name: return load_name(f, ((const NameNode *)node)->id, node->span);
    case NODE_BoolOp: return eval_bool_op(f, (const BoolOpNode *)node);
    case NODE_NamedExpr: return eval_named(f, (const NamedExprNode *)node);
    case NODE_BinOp: return eval_binop(f, (const BinOpNode *)node);
    case NODE_UnaryOp: return eval_unary(f, (const UnaryOpNode *)node);
    case NODE_Compare: return eval_compare(f, (const CompareNode *)node);
    case NODE_IfExp: return eval_if_exp(f, (const IfExpNode *)node);
    case NODE_Call: return eval_call(f, (const CallNode *)node);
    case NODE_Attribute: return eval_attribute(f, (const AttributeNode *)node);
    case NODE_Subscript: return eval_subscript(f, (const SubscriptNode *)node);
    case NODE_Tuple: return eval_display(f, &((const TupleNode *)node)->elts, true, node->span);
    case NODE_List: return eval_display(f, &((const ListNode *)node)->elts, false, node->span);
    case NODE_Dict: return eval_dict(f, (const DictNode *)node);
    case NODE_ListComp: return eval_list_comp(f, node);
    case NODE_DictComp: return eval_dict_comp(f, node);
    case NODE_JoinedStr: return eval_joined(f, (const JoinedStrNode *)node);
    case NODE_Repr: return eval_repr(f, (const ReprNode *)node);
    case NODE_Lambda: return eval_lambda(f, node);
    case NODE_GeneratorExp: return eval_generator_expression(f, node);
    case NODE_Set: return eval_set(f, (const SetNode *)node);
    case NODE_SetComp: return eval_set_comp(f, node);
    case NODE_Await: return refuse_await(f, node);
    case NODE_Yield: return eval_yield(f, (const YieldNode *)node, true);
    case NODE_YieldFrom: return eval_yield_from(f, (const YieldFromNode *)node, true);
    case NODE_Starred: return refuse(f, node, "`*` here", "only a call takes it: f(*args)");
    case NODE_Slice: case NODE_FormattedValue:
        return refuse(f, node, "this expression", "it has no meaning outside a subscript or an f-string");
    case NODE_FunctionDef: case NODE_ClassDef: case NODE_Return: case NODE_Delete: case NODE_Assign: case NODE_AugAssign:
    case NODE_AnnAssign: case NODE_For: case NODE_While: case NODE_If: case NODE_With: case NODE_Match: case NODE_Raise:
    case NODE_Try: case NODE_Assert: case NODE_Import: case NODE_ImportFrom: case NODE_Global: case NODE_Nonlocal:
    case NODE_ExprStmt: case NODE_Pass: case NODE_Break: case NODE_Continue: case NODE_Print: case NODE_Exec:
    case NODE_CompareRest: case NODE_Comprehension: case NODE_ExceptHandler: case NODE_Arguments: case NODE_Arg:
    case NODE_Keyword: case NODE_Alias: case NODE_WithItem: case NODE_MatchCase: case NODE_MatchValue:
    case NODE_MatchSingleton: case NODE_MatchSequence: case NODE_MatchMapping: case NODE_MatchClass: case NODE_MatchStar:
    case NODE_MatchAs: case NODE_MatchOr: case NODE_COUNT:
        break;
    }
    UNREACHABLE("node kind %d is no expression", (int)node->kind);
}
