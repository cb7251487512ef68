/* operators.c: arithmetic, comparison, membership; the checked forms under ovfcheck. */
#include "build.h"

enum { MAX_MEMBERS = 64 };      /* `x in (a, b, …)` becomes a chain of tests up to this length */

/* ---- arithmetic ---- */

static OpCode binary_code(Flow *f, BinaryOp op, bool in_place) {
    bool true_division = f->module->true_division;
    switch (op) {
    case BINARY_ADD: return in_place ? OP_inplace_add : OP_add;
    case BINARY_SUB: return in_place ? OP_inplace_sub : OP_sub;
    case BINARY_MUL: return in_place ? OP_inplace_mul : OP_mul;
    case BINARY_DIV:
        if (true_division) return in_place ? OP_inplace_truediv : OP_truediv;
        return in_place ? OP_inplace_div : OP_div;
    case BINARY_MOD: return in_place ? OP_inplace_mod : OP_mod;
    case BINARY_POW: return in_place ? OP_inplace_pow : OP_pow;
    case BINARY_LSHIFT: return in_place ? OP_inplace_lshift : OP_lshift;
    case BINARY_RSHIFT: return in_place ? OP_inplace_rshift : OP_rshift;
    case BINARY_OR: return in_place ? OP_inplace_or : OP_or;
    case BINARY_XOR: return in_place ? OP_inplace_xor : OP_xor;
    case BINARY_AND: return in_place ? OP_inplace_and : OP_and;
    case BINARY_FLOORDIV: return in_place ? OP_inplace_floordiv : OP_floordiv;
    case BINARY_MATMUL: break;
    }
    return OP_COUNT;
}

static Ref emit_operator(Flow *f, BinaryOp op, Ref a, Ref b, bool in_place, Span span) {
    Ref folded = fold_binary(f, op, a, b);
    if (folded != NO_REF) return folded;
    OpCode code = binary_code(f, op, in_place);
    if (code != OP_COUNT) return flow_op(f, code, span, a, b);
    Diag *d = flow_error(f, F011, span, "the operator `@` cannot be translated");
    diag_help(d, "call a method instead");
    return unknown_ref(f);
}

Ref flow_binary(Flow *f, BinaryOp op, Ref a, Ref b, Span span) {
    return emit_operator(f, op, a, b, false, span);
}
Ref flow_inplace(Flow *f, BinaryOp op, Ref a, Ref b, Span span) {
    return emit_operator(f, op, a, b, true, span);
}

static bool is_text(const Flow *f, Ref ref) {
    Host object = known_object(f, ref);
    return object && (host_kind(object) == HOST_STR || host_kind(object) == HOST_UNICODE);
}

Ref eval_binop(Flow *f, const BinOpNode *node) {
    Ref a = eval(f, node->left), b;
    if (node->op == BINARY_MOD && is_text(f, a)) {
        Ref text = eval_percent(f, node, a, &b);
        if (text != NO_REF) return text;
    } else {
        b = eval(f, node->right);
    }
    return flow_binary(f, node->op, a, b, node->base.span);
}

Ref eval_unary(Flow *f, const UnaryOpNode *node) {
    static const OpCode codes[] = {
        [UNARY_INVERT] = OP_invert, [UNARY_NOT] = OP_not, [UNARY_PLUS] = OP_pos, [UNARY_MINUS] = OP_neg,
    };
    Ref a = eval(f, node->operand), folded = fold_unary(f, node->op, a);
    return folded != NO_REF ? folded : flow_op(f, codes[node->op], node->base.span, a);
}

/* ---- ovfcheck ---- */

static OpCode overflow_code(BinaryOp op) {
    switch (op) {
    case BINARY_ADD: return OP_add_ovf;
    case BINARY_SUB: return OP_sub_ovf;
    case BINARY_MUL: return OP_mul_ovf;
    case BINARY_LSHIFT: return OP_lshift_ovf;
    case BINARY_FLOORDIV: case BINARY_DIV: return OP_floordiv_ovf;
    case BINARY_MOD: return OP_mod_ovf;
    case BINARY_POW: case BINARY_RSHIFT: case BINARY_OR: case BINARY_XOR: case BINARY_AND: case BINARY_MATMUL: break;
    }
    return OP_COUNT;
}

static Ref check_word(Flow *f, Ref folded, Span span) {
    int64_t value;
    Host object = known_object(f, folded);
    if (!object || host_kind(object) != HOST_INT || host_int_value(object, &value)) return folded;
    flow_error(f, F012, span, "this constant always overflows: %s", host_describe(f->world, object));
    return unknown_ref(f);
}

static Ref checked_binary(Flow *f, const BinOpNode *node, Span span) {
    OpCode code = overflow_code(node->op);
    if (node->op == BINARY_DIV && f->module->true_division) code = OP_COUNT;
    bool cannot = node->op == BINARY_RSHIFT || node->op == BINARY_OR || node->op == BINARY_XOR ||
            node->op == BINARY_AND;
    if (code == OP_COUNT && !cannot) return NO_REF;
    Ref a = eval(f, node->left), b = eval(f, node->right), folded = fold_binary(f, node->op, a, b);
    if (folded != NO_REF) return check_word(f, folded, span);
    return cannot ? flow_binary(f, node->op, a, b, span) : flow_op(f, code, node->base.span, a, b);
}

Ref eval_overflow_checked(Flow *f, const Node *node, Span span) {
    if (node->kind == NODE_BinOp) return checked_binary(f, (const BinOpNode *)node, span);
    if (node->kind == NODE_UnaryOp && ((const UnaryOpNode *)node)->op == UNARY_MINUS) {
        Ref a = eval(f, ((const UnaryOpNode *)node)->operand), folded = fold_unary(f, UNARY_MINUS, a);
        return folded != NO_REF ? check_word(f, folded, span) : flow_op(f, OP_neg_ovf, node->span, a);
    }
    if (node->kind == NODE_Call) {
        const CallNode *call = (const CallNode *)node;
        bool one = call->args.len == 1 && !call->keywords.len && call->func->kind == NODE_Name;
        if (one && is_named(f, eval(f, call->func), "builtins.abs"))
            return flow_op(f, OP_abs_ovf, node->span, eval(f, call->args.items[0]));
        return NO_REF;
    }
    if (node->kind == NODE_ConstantExpr) return check_word(f, eval(f, node), span);
    return NO_REF;
}

/* ---- comparison ---- */

Ref flow_compare(Flow *f, CompareOp op, Ref a, Ref b, Span span) {
    Ref folded = fold_compare(f, op, a, b);
    if (folded != NO_REF) return folded;
    switch (op) {
    case COMPARE_EQ: return flow_op(f, OP_eq, span, a, b);
    case COMPARE_NE: return flow_op(f, OP_ne, span, a, b);
    case COMPARE_LT: return flow_op(f, OP_lt, span, a, b);
    case COMPARE_LE: return flow_op(f, OP_le, span, a, b);
    case COMPARE_GT: return flow_op(f, OP_gt, span, a, b);
    case COMPARE_GE: return flow_op(f, OP_ge, span, a, b);
    case COMPARE_IS: return flow_op(f, OP_is, span, a, b);
    case COMPARE_IS_NOT: {
        Ref same = flow_op(f, OP_is, span, a, b);
        return flow_op(f, OP_not, span, same);
    }
    case COMPARE_IN: return flow_op(f, OP_contains, span, b, a);
    case COMPARE_NOT_IN: {
        Ref inside = flow_op(f, OP_contains, span, b, a);
        return flow_op(f, OP_not, span, inside);
    }
    }
    UNREACHABLE("comparison %d", (int)op);
}

/* The members of what stands right of `in`, when they can be tested one by one. */
static bool members_of(Flow *f, const Node *node, Ref *container, const Ref **items, uint32_t *count) {
    if (node->kind == NODE_List) {
        const NodeList *list = &((const ListNode *)node)->elts;
        Ref *refs = ARENA_ARRAY(f->arena, Ref, list->len);
        eval_items(f, list, refs);
        *items = refs;
        *count = list->len;
        *container = NO_REF;
        if (list->len <= MAX_MEMBERS) return true;
        *container = flow_op_n(f, OP_newlist, refs, list->len, (Immediate){0}, node->span);
        return false;
    }
    *container = eval(f, node);
    return known_items(f, *container, items, count) && *count <= MAX_MEMBERS;
}

static void test_members(Flow *f, Ref value, const Ref *items, uint32_t count, Join *if_in, Join *if_out,
                         Span span) {
    for (uint32_t i = 0; i < count && f->block; i++) {
        bool by_identity = is_none(f, items[i]) || is_none(f, value);
        Ref test = flow_compare(f, by_identity ? COMPARE_IS : COMPARE_EQ, value, items[i], span);
        Join next = join_new(f);
        test_value(f, test, if_in, &next, span);
        join_enter(f, &next);
    }
    flow_goto(f, if_out, NO_REF, span);
}

static Span pair_span(const Node *left, const Node *right) {
    return (Span){left->span.file, left->span.start, right->span.end};
}

/* One link of the chain: goes to a join, or (last) as well; *right is what the next link compares with. */
static void test_pair(Flow *f, CompareOp op, const Node *left_node, Ref left, const Node *right_node, Ref *right,
                      Join *if_true, Join *if_false) {
    Span span = pair_span(left_node, right_node);
    if (op == COMPARE_IN || op == COMPARE_NOT_IN) {
        const Ref *items;
        uint32_t count;
        if (members_of(f, right_node, right, &items, &count)) {
            Ref folded = *right == NO_REF ? NO_REF : fold_compare(f, op, left, *right);
            if (folded != NO_REF) test_value(f, folded, if_true, if_false, span);
            else test_members(f, left, items, count, op == COMPARE_IN ? if_true : if_false,
                              op == COMPARE_IN ? if_false : if_true, span);
            return;
        }
    } else {
        *right = eval(f, right_node);
    }
    bool is_in = op == COMPARE_IN || op == COMPARE_NOT_IN;
    Ref known = is_in ? fold_table(f, right_node, *right, left_node, left, true) : NO_REF;
    if (known != NO_REF) {
        test_value(f, known, op == COMPARE_IN ? if_true : if_false, op == COMPARE_IN ? if_false : if_true, span);
        return;
    }
    CompareOp positive = op == COMPARE_IS_NOT ? COMPARE_IS : op == COMPARE_NOT_IN ? COMPARE_IN : op;
    Ref test = flow_compare(f, positive, left, *right, span);
    if (positive == op) test_value(f, test, if_true, if_false, span);
    else test_value(f, test, if_false, if_true, span);
}

void test_compare(Flow *f, const CompareNode *node, Join *if_true, Join *if_false) {
    const Node *left_node = node->left;
    Ref left = eval(f, left_node), right;
    for (uint32_t i = 0; i < node->rest.len && f->block; i++) {
        const CompareRestNode *rest = (const CompareRestNode *)node->rest.items[i];
        bool is_last = i + 1 == node->rest.len;
        Join more = join_new(f);
        test_pair(f, rest->op, left_node, left, rest->right, &right, is_last ? if_true : &more, if_false);
        if (is_last) return;
        join_enter(f, &more);
        left = right == NO_REF ? none_ref(f) : right;
        left_node = rest->right;
    }
}

/* The truth value of a test built by `test`. */
static Ref bool_of_joins(Flow *f, Join *if_true, Join *if_false, Span span) {
    Join result = join_new(f);
    result.has_extra = true;
    join_enter(f, if_true);
    flow_goto(f, &result, bool_ref(f, true), span);
    join_enter(f, if_false);
    flow_goto(f, &result, bool_ref(f, false), span);
    Ref value = join_enter(f, &result);
    if (!f->block) return none_ref(f);
    if (!ref_is_const(value)) fact_new(f, value)->is_bool = true;
    return value;
}

static Ref eval_membership(Flow *f, const CompareNode *node, CompareOp op, const Node *right_node) {
    Ref left = eval(f, node->left), right;
    const Ref *items;
    uint32_t count;
    Span span = node->base.span;
    if (!members_of(f, right_node, &right, &items, &count)) {
        Ref known = fold_table(f, right_node, right, node->left, left, true);
        return known == NO_REF ? flow_compare(f, op, left, right, span)
                               : op == COMPARE_IN ? known : fold_unary(f, UNARY_NOT, known);
    }
    Ref folded = right == NO_REF ? NO_REF : fold_compare(f, op, left, right);
    if (folded != NO_REF) return folded;
    Join if_in = join_new(f), if_out = join_new(f);
    test_members(f, left, items, count, &if_in, &if_out, span);
    bool positive = op == COMPARE_IN;
    return bool_of_joins(f, positive ? &if_in : &if_out, positive ? &if_out : &if_in, span);
}

Ref eval_compare(Flow *f, const CompareNode *node) {
    const CompareRestNode *first = (const CompareRestNode *)node->rest.items[0];
    if (node->rest.len == 1) {
        if (first->op == COMPARE_IN || first->op == COMPARE_NOT_IN)
            return eval_membership(f, node, first->op, first->right);
        Ref left = eval(f, node->left), right = eval(f, first->right);
        return flow_compare(f, first->op, left, right, node->base.span);
    }
    Join if_true = join_new(f), if_false = join_new(f);
    test_compare(f, node, &if_true, &if_false);
    return bool_of_joins(f, &if_true, &if_false, node->base.span);
}
