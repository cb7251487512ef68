/* compile_expr.c: expressions, and what can stand left of `=`. Each expression leaves its value on the stack. */
#include "host/compile.h"

HostOp compile_binary_op(Unit *unit, BinaryOp op) {
    switch (op) {
    case BINARY_ADD: return HOST_OP_ADD;
    case BINARY_SUB: return HOST_OP_SUB;
    case BINARY_MUL: return HOST_OP_MUL;
    case BINARY_MATMUL: return HOST_OP_MATMUL;
    case BINARY_DIV: return unit->module->true_division ? HOST_OP_TRUEDIV : HOST_OP_DIV;
    case BINARY_MOD: return HOST_OP_MOD;
    case BINARY_POW: return HOST_OP_POW;
    case BINARY_LSHIFT: return HOST_OP_LSHIFT;
    case BINARY_RSHIFT: return HOST_OP_RSHIFT;
    case BINARY_OR: return HOST_OP_OR;
    case BINARY_XOR: return HOST_OP_XOR;
    case BINARY_AND: return HOST_OP_AND;
    case BINARY_FLOORDIV: return HOST_OP_FLOORDIV;
    }
    UNREACHABLE("binary operation %d", op);
}

void compile_exprs(Unit *unit, NodeList list) {
    for (uint32_t i = 0; i < list.len; i++) compile_expr(unit, list.items[i]);
}

/* ---- operators ---- */
static void compile_bool_op(Unit *unit, BoolOpNode *node) {
    VEC(uint32_t) ends = {0};
    for (uint32_t i = 0; i + 1 < node->values.len; i++) {
        compile_expr(unit, node->values.items[i]);
        Opcode op = node->op == BOOL_AND ? OP_JUMP_IF_FALSE_OR_POP : OP_JUMP_IF_TRUE_OR_POP;
        vec_push(unit->arena, &ends, emit(unit, op, 0));
    }
    compile_expr(unit, node->values.items[node->values.len - 1]);
    for (uint32_t i = 0; i < ends.len; i++) patch(unit, ends.data[i]);
}

static void compile_bin_op(Unit *unit, BinOpNode *node) {
    compile_expr(unit, node->left);
    compile_expr(unit, node->right);
    unit->span = node->base.span;
    if (node->op == BINARY_ADD) emit(unit, OP_ADD, 0);
    else if (node->op == BINARY_SUB) emit(unit, OP_SUB, 0);
    else emit(unit, OP_BINARY, compile_binary_op(unit, node->op));
}

/* `-1` is a constant. */
static bool fold_minus(Unit *unit, UnaryOpNode *node) {
    if (node->op != UNARY_MINUS || node->operand->kind != NODE_ConstantExpr) return false;
    const Constant *constant = &AS(ConstantExpr, node->operand)->value;
    bool number = constant->kind == CONSTANT_INT || constant->kind == CONSTANT_BIGINT || constant->kind == CONSTANT_FLOAT;
    if (!number) return false;
    Host value = host_unop(unit->world, HOST_NEG, host_constant(unit->world, constant));
    if (value) emit_const(unit, value);
    return value != NULL;
}

static void compile_unary_op(Unit *unit, UnaryOpNode *node) {
    if (fold_minus(unit, node)) return;
    compile_expr(unit, node->operand);
    unit->span = node->base.span;
    switch (node->op) {
    case UNARY_INVERT: emit(unit, OP_UNARY, HOST_INVERT); break;
    case UNARY_NOT: emit(unit, OP_NOT, 0); break;
    case UNARY_PLUS: emit(unit, OP_UNARY, HOST_POS); break;
    case UNARY_MINUS: emit(unit, OP_UNARY, HOST_NEG); break;
    }
}

static void emit_comparison(Unit *unit, CompareOp op) {
    if (op == COMPARE_IS) emit(unit, OP_IS, 0);
    else if (op == COMPARE_IS_NOT) emit(unit, OP_IS_NOT, 0);
    else emit(unit, OP_COMPARE, op);
}

/* a < b < c: b is evaluated once; the first false answer is the result. */
static void compile_compare(Unit *unit, CompareNode *node) {
    compile_expr(unit, node->left);
    VEC(uint32_t) ends = {0};
    for (uint32_t i = 0; i < node->rest.len; i++) {
        CompareRestNode *rest = AS(CompareRest, node->rest.items[i]);
        compile_expr(unit, rest->right);
        unit->span = node->base.span;
        bool last = i + 1 == node->rest.len;
        if (!last) emit(unit, OP_DUP, 0), emit(unit, OP_ROT3, 0);
        emit_comparison(unit, rest->op);
        if (!last) vec_push(unit->arena, &ends, emit(unit, OP_JUMP_IF_FALSE_OR_POP, 0));
    }
    if (!ends.len) return;
    uint32_t over = emit(unit, OP_JUMP, 0);
    for (uint32_t i = 0; i < ends.len; i++) patch(unit, ends.data[i]);
    emit(unit, OP_ROT2, 0);     /* the operand that was kept goes */
    emit(unit, OP_POP, 0);
    unit->depth++;
    patch(unit, over);
}

uint32_t compile_test(Unit *unit, Node *test, bool when) {
    if (test->kind == NODE_UnaryOp && AS(UnaryOp, test)->op == UNARY_NOT)
        return compile_test(unit, AS(UnaryOp, test)->operand, !when);
    compile_expr(unit, test);
    return emit(unit, when ? OP_POP_JUMP_IF_TRUE : OP_POP_JUMP_IF_FALSE, 0);
}

static void compile_if_exp(Unit *unit, IfExpNode *node) {
    uint32_t otherwise = compile_test(unit, node->test, false);
    compile_expr(unit, node->body);
    uint32_t end = emit(unit, OP_JUMP, 0);
    unit->depth--;
    patch(unit, otherwise);
    compile_expr(unit, node->orelse);
    patch(unit, end);
}

/* ---- displays ---- */
static bool has_star(NodeList elts) {
    for (uint32_t i = 0; i < elts.len; i++)
        if (elts.items[i]->kind == NODE_Starred) return true;
    return false;
}

enum { DISPLAY_MAX = 4096 };        /* longer ones are built in pieces, to keep frames small */

static void compile_tuple(Unit *unit, NodeList elts) {
    if (has_star(elts) || elts.len > DISPLAY_MAX) {
        compile_list_of(unit, elts);
        emit(unit, OP_LIST_TO_TUPLE, 0);
        return;
    }
    compile_exprs(unit, elts);
    emit(unit, OP_BUILD_TUPLE, elts.len);
}

static void compile_set(Unit *unit, NodeList elts) {
    if (has_star(elts) || elts.len > DISPLAY_MAX) {
        emit(unit, OP_BUILD_SET, 0);
        compile_list_of(unit, elts);
        emit(unit, OP_SET_UPDATE, 0);
        return;
    }
    compile_exprs(unit, elts);
    emit(unit, OP_BUILD_SET, elts.len);
}

static void compile_dict(Unit *unit, DictNode *node) {
    emit(unit, OP_BUILD_MAP, 0);
    for (uint32_t i = 0; i < node->keys.len; i++) {
        if (!node->keys.items[i]) {
            compile_expr(unit, node->values.items[i]);
            unit->span = node->base.span;
            emit(unit, OP_MAP_UPDATE, 0);
            continue;
        }
        compile_expr(unit, node->keys.items[i]);
        compile_expr(unit, node->values.items[i]);
        emit(unit, OP_MAP_ADD, 0);
    }
}

/* What a comprehension does for each round: `below` values lie between the container and the element. */
static void compile_element(Unit *unit, Node *node, uint32_t below) {
    if (node->kind == NODE_ListComp) {
        compile_expr(unit, AS(ListComp, node)->elt);
        emit(unit, OP_LIST_APPEND, below);
    } else if (node->kind == NODE_SetComp) {
        compile_expr(unit, AS(SetComp, node)->elt);
        emit(unit, OP_SET_ADD, below);
    } else if (node->kind == NODE_DictComp) {
        compile_expr(unit, AS(DictComp, node)->key);
        compile_expr(unit, AS(DictComp, node)->value);
        emit(unit, OP_MAP_ADD, below);
    } else {
        compile_expr(unit, AS(GeneratorExp, node)->elt);
        emit(unit, OP_YIELD, 0);
        emit(unit, OP_POP, 0);
    }
}

void compile_clauses(Unit *unit, NodeList generators, uint32_t index, Node *node, uint32_t below) {
    ComprehensionNode *clause = AS(Comprehension, generators.items[index]);
    uint32_t start = here(unit), loop = emit(unit, OP_FOR_ITER, 0);
    compile_store(unit, clause->target);
    VEC(uint32_t) again = {0};
    for (uint32_t i = 0; i < clause->ifs.len; i++)
        vec_push(unit->arena, &again, compile_test(unit, clause->ifs.items[i], false));
    if (index + 1 < generators.len) {
        compile_expr(unit, AS(Comprehension, generators.items[index + 1])->iter);
        emit(unit, OP_GET_ITER, 0);
        compile_clauses(unit, generators, index + 1, node, below + 1);
    } else {
        compile_element(unit, node, below);
    }
    for (uint32_t i = 0; i < again.len; i++) patch(unit, again.data[i]);
    emit(unit, OP_JUMP, start);
    patch(unit, loop);
    unit->depth--;
}

/* ---- text ---- */
static void compile_formatted(Unit *unit, FormattedValueNode *node) {
    compile_expr(unit, node->value);
    if (node->format_spec) compile_expr(unit, node->format_spec);
    else emit_const(unit, unit->world->s.empty);
    unit->span = node->base.span;
    emit(unit, OP_FORMAT_VALUE, (uint32_t)(node->conversion + 1));
}

static void compile_joined(Unit *unit, JoinedStrNode *node) {
    for (uint32_t i = 0; i < node->values.len; i++) compile_expr(unit, node->values.items[i]);
    emit(unit, OP_BUILD_STRING, node->values.len);
}

/* ---- attributes, items ---- */
static void compile_slice_end(Unit *unit, Node *node) {
    if (node) compile_expr(unit, node);
    else emit_const(unit, unit->world->none);
}

static void compile_slice(Unit *unit, SliceNode *node) {
    compile_slice_end(unit, node->lower);
    compile_slice_end(unit, node->upper);
    compile_slice_end(unit, node->step);
    emit(unit, OP_BUILD_SLICE, 0);
}

static void compile_yield(Unit *unit, YieldNode *node) {
    if (node->value) compile_expr(unit, node->value);
    else emit_const(unit, unit->world->none);
    unit->span = node->base.span;
    emit(unit, OP_YIELD, 0);
}

static void compile_yield_from(Unit *unit, YieldFromNode *node) {
    compile_expr(unit, node->value);
    unit->span = node->base.span;
    emit(unit, OP_GET_YIELD_FROM_ITER, 0);
    emit_const(unit, unit->world->none);
    emit(unit, OP_YIELD_FROM, 0);
}

static void compile_named_expr(Unit *unit, NamedExprNode *node) {
    compile_expr(unit, node->value);
    emit(unit, OP_DUP, 0);
    compile_store(unit, node->target);
}

void compile_expr(Unit *unit, Node *node) {
    Span outer = unit->span;
    unit->span = node->span;
    switch (node->kind) {
    case NODE_BoolOp: compile_bool_op(unit, AS(BoolOp, node)); break;
    case NODE_NamedExpr: compile_named_expr(unit, AS(NamedExpr, node)); break;
    case NODE_BinOp: compile_bin_op(unit, AS(BinOp, node)); break;
    case NODE_UnaryOp: compile_unary_op(unit, AS(UnaryOp, node)); break;
    case NODE_Lambda: compile_lambda(unit, AS(Lambda, node)); break;
    case NODE_IfExp: compile_if_exp(unit, AS(IfExp, node)); break;
    case NODE_Dict: compile_dict(unit, AS(Dict, node)); break;
    case NODE_Set: compile_set(unit, AS(Set, node)->elts); break;
    case NODE_ListComp: case NODE_SetComp: case NODE_DictComp: case NODE_GeneratorExp:
        compile_comprehension(unit, node);
        break;
    case NODE_Await:        /* outside async functions, whose bodies are not compiled */
        compile_refusal(unit, "await expressions");
        emit_const(unit, unit->world->none);
        break;
    case NODE_Yield: compile_yield(unit, AS(Yield, node)); break;
    case NODE_YieldFrom: compile_yield_from(unit, AS(YieldFrom, node)); break;
    case NODE_Compare: compile_compare(unit, AS(Compare, node)); break;
    case NODE_Call: compile_call(unit, AS(Call, node)); break;
    case NODE_FormattedValue: compile_formatted(unit, AS(FormattedValue, node)); break;
    case NODE_JoinedStr: compile_joined(unit, AS(JoinedStr, node)); break;
    case NODE_ConstantExpr: emit_const(unit, host_constant(unit->world, &AS(ConstantExpr, node)->value)); break;
    case NODE_Attribute:
        compile_expr(unit, AS(Attribute, node)->value);
        emit_named(unit, OP_LOAD_ATTR, AS(Attribute, node)->attr);
        break;
    case NODE_Subscript:
        compile_expr(unit, AS(Subscript, node)->value);
        compile_expr(unit, AS(Subscript, node)->slice);
        emit(unit, OP_GET_ITEM, 0);
        break;
    case NODE_Name: compile_name(unit, AS(Name, node)->id, USE_LOAD); break;
    case NODE_List: compile_list_of(unit, AS(List, node)->elts); break;
    case NODE_Tuple: compile_tuple(unit, AS(Tuple, node)->elts); break;
    case NODE_Slice: compile_slice(unit, AS(Slice, node)); break;
    case NODE_Repr:
        compile_expr(unit, AS(Repr, node)->value);
        emit(unit, OP_REPR, 0);
        break;
    case NODE_FunctionDef: case NODE_ClassDef: case NODE_Return: case NODE_Delete: case NODE_Assign: case NODE_AugAssign:
    case NODE_AnnAssign: case NODE_For: case NODE_While: case NODE_If: case NODE_With: case NODE_Match: case NODE_Raise:
    case NODE_Try: case NODE_Assert: case NODE_Import: case NODE_ImportFrom: case NODE_Global: case NODE_Nonlocal:
    case NODE_ExprStmt: case NODE_Pass: case NODE_Break: case NODE_Continue: case NODE_Print: case NODE_Exec:
    case NODE_CompareRest: case NODE_Starred: case NODE_Comprehension: case NODE_ExceptHandler: case NODE_Arguments:
    case NODE_Arg: case NODE_Keyword: case NODE_Alias: case NODE_WithItem: case NODE_MatchCase: case NODE_MatchValue:
    case NODE_MatchSingleton: case NODE_MatchSequence: case NODE_MatchMapping: case NODE_MatchClass: case NODE_MatchStar:
    case NODE_MatchAs: case NODE_MatchOr: case NODE_COUNT:
        UNREACHABLE("%s is no expression", node_kind_name(node->kind));
    }
    unit->span = outer;
}

/* ---- targets ---- */
static void compile_unpack(Unit *unit, NodeList elts) {
    uint32_t star = 0;
    while (star < elts.len && elts.items[star]->kind != NODE_Starred) star++;
    if (star == elts.len) emit(unit, OP_UNPACK, elts.len);
    else emit(unit, OP_UNPACK_STAR, star | (elts.len - star - 1) << 12);
    for (uint32_t i = 0; i < elts.len; i++) {
        Node *target = elts.items[i];
        compile_store(unit, target->kind == NODE_Starred ? AS(Starred, target)->value : target);
    }
}

void compile_store(Unit *unit, Node *target) {
    unit->span = target->span;
    if (target->kind == NODE_Name) {
        compile_name(unit, AS(Name, target)->id, USE_STORE);
    } else if (target->kind == NODE_Attribute) {
        compile_expr(unit, AS(Attribute, target)->value);
        emit_named(unit, OP_STORE_ATTR, AS(Attribute, target)->attr);
    } else if (target->kind == NODE_Subscript) {
        compile_expr(unit, AS(Subscript, target)->value);
        compile_expr(unit, AS(Subscript, target)->slice);
        emit(unit, OP_SET_ITEM, 0);
    } else {
        compile_unpack(unit, target->kind == NODE_List ? AS(List, target)->elts : AS(Tuple, target)->elts);
    }
}

void compile_delete(Unit *unit, Node *target) {
    unit->span = target->span;
    if (target->kind == NODE_Name) {
        compile_name(unit, AS(Name, target)->id, USE_DELETE);
    } else if (target->kind == NODE_Attribute) {
        compile_expr(unit, AS(Attribute, target)->value);
        emit_named(unit, OP_DELETE_ATTR, AS(Attribute, target)->attr);
    } else if (target->kind == NODE_Subscript) {
        compile_expr(unit, AS(Subscript, target)->value);
        compile_expr(unit, AS(Subscript, target)->slice);
        emit(unit, OP_DELETE_ITEM, 0);
    } else {
        NodeList elts = target->kind == NODE_List ? AS(List, target)->elts : AS(Tuple, target)->elts;
        for (uint32_t i = 0; i < elts.len; i++) compile_delete(unit, elts.items[i]);
    }
}

void compile_aug_assign(Unit *unit, AugAssignNode *node) {
    Node *target = node->target;
    HostOp op = compile_binary_op(unit, node->op);
    if (target->kind == NODE_Name) {
        compile_name(unit, AS(Name, target)->id, USE_LOAD);
        compile_expr(unit, node->value);
        emit(unit, OP_INPLACE, op);
        compile_name(unit, AS(Name, target)->id, USE_STORE);
    } else if (target->kind == NODE_Attribute) {
        compile_expr(unit, AS(Attribute, target)->value);
        emit(unit, OP_DUP, 0);
        emit_named(unit, OP_LOAD_ATTR, AS(Attribute, target)->attr);
        compile_expr(unit, node->value);
        emit(unit, OP_INPLACE, op);
        emit(unit, OP_ROT2, 0);
        emit_named(unit, OP_STORE_ATTR, AS(Attribute, target)->attr);
    } else {
        compile_expr(unit, AS(Subscript, target)->value);
        compile_expr(unit, AS(Subscript, target)->slice);
        emit(unit, OP_DUP2, 0);
        emit(unit, OP_GET_ITEM, 0);
        compile_expr(unit, node->value);
        emit(unit, OP_INPLACE, op);
        emit(unit, OP_ROT3, 0);
        emit(unit, OP_SET_ITEM, 0);
    }
}
