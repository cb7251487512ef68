/* compile_stmt.c: simple statements. The stack is as high after a statement as before it. */
#include "host/compile.h"

void compile_body(Unit *unit, NodeList body) {
    for (uint32_t i = 0; i < body.len; i++) compile_statement(unit, body.items[i]);
}

static void compile_assign(Unit *unit, AssignNode *node) {
    compile_expr(unit, node->value);
    for (uint32_t i = 0; i < node->targets.len; i++) {
        if (i + 1 < node->targets.len) emit(unit, OP_DUP, 0);
        compile_store(unit, node->targets.items[i]);
    }
}

/* In functions annotations of variables are not evaluated; elsewhere those of names go to __annotations__. */
static void compile_ann_assign(Unit *unit, AnnAssignNode *node) {
    if (node->value) {
        compile_expr(unit, node->value);
        compile_store(unit, node->target);
    }
    if (node->target->kind != NODE_Name || unit->code->is_optimized) return;
    emit(unit, OP_SETUP_ANNOTATIONS, 0);
    compile_expr(unit, node->annotation);
    compile_name(unit, HOST_STR(unit->world->s.dunder_annotations)->sym, USE_LOAD);
    emit_const(unit, host_intern_sym(unit->world, AS(Name, node->target)->id));
    emit(unit, OP_SET_ITEM, 0);
}

static void compile_or_none(Unit *unit, Node *node) {
    if (node) compile_expr(unit, node);
    else emit_const(unit, unit->world->none);
}

static void compile_raise(Unit *unit, RaiseNode *node) {
    if (node->exc) compile_expr(unit, node->exc);
    if (node->value || node->traceback) {
        compile_or_none(unit, node->value);
        compile_or_none(unit, node->traceback);
        unit->span = node->base.span;
        emit(unit, OP_RAISE2, 0);
        return;
    }
    if (node->cause) compile_expr(unit, node->cause);
    unit->span = node->base.span;
    emit(unit, OP_RAISE, node->cause ? 2 : node->exc ? 1 : 0);
}

static void compile_assert(Unit *unit, AssertNode *node) {
    uint32_t good = compile_test(unit, node->test, true);
    if (node->msg) compile_expr(unit, node->msg);
    else emit(unit, OP_PUSH_NULL, 0);
    unit->span = node->base.span;
    emit(unit, OP_ASSERT_FAIL, 0);
    patch(unit, good);
}

/* ---- imports ---- */
static Sym symbol(Unit *unit, const char *text, size_t len) { return intern(unit->world->cx->interner, text, len); }

static void emit_import(Unit *unit, Sym name, int level, Host from_list) {
    emit_const(unit, host_small(level));
    emit_const(unit, from_list);
    emit_named(unit, OP_IMPORT, name);
}

/* `import a.b.c` binds a; `import a.b.c as x` binds the module itself. */
static void compile_import(Unit *unit, ImportNode *node) {
    int level = unit->module->absolute_import ? 0 : -1;
    for (uint32_t i = 0; i < node->names.len; i++) {
        AliasNode *alias = AS(Alias, node->names.items[i]);
        const char *text = alias->name->text, *dot = strchr(text, '.');
        emit_import(unit, alias->name, level, unit->world->none);
        if (!alias->asname) {
            compile_name(unit, dot ? symbol(unit, text, (size_t)(dot - text)) : alias->name, USE_STORE);
            continue;
        }
        while (dot) {
            const char *part = dot + 1;
            dot = strchr(part, '.');
            emit_named(unit, OP_IMPORT_FROM, symbol(unit, part, dot ? (size_t)(dot - part) : strlen(part)));
            emit(unit, OP_ROT2, 0);
            emit(unit, OP_POP, 0);
        }
        compile_name(unit, alias->asname, USE_STORE);
    }
}

static void compile_import_from(Unit *unit, ImportFromNode *node) {
    HostWorld *world = unit->world;
    if (node->module && !strcmp(node->module->text, "__future__")) return;      /* the parser has seen to it */
    int level = node->level ? node->level : unit->module->absolute_import ? 0 : -1;
    HostTuple *names = host_alloc_tuple(world, node->names.len);
    for (uint32_t i = 0; i < node->names.len; i++)
        names->items[i] = host_intern_sym(world, AS(Alias, node->names.items[i])->name);
    emit_import(unit, node->module ? node->module : HOST_STR(world->s.empty)->sym, level, &names->base);
    if (names->len == 1 && host_str_is(names->items[0], "*")) {
        emit(unit, OP_IMPORT_STAR, 0);
        return;
    }
    for (uint32_t i = 0; i < node->names.len; i++) {
        AliasNode *alias = AS(Alias, node->names.items[i]);
        unit->span = alias->base.span;
        emit_named(unit, OP_IMPORT_FROM, alias->name);
        compile_name(unit, alias->asname ? alias->asname : alias->name, USE_STORE);
    }
    emit(unit, OP_POP, 0);
}

/* ---- statements of Python 2 ---- */
static void compile_print(Unit *unit, PrintNode *node) {
    if (node->dest) compile_expr(unit, node->dest);
    else emit(unit, OP_PUSH_NULL, 0);
    for (uint32_t i = 0; i < node->values.len; i++) {
        compile_expr(unit, node->values.items[i]);
        emit(unit, OP_PRINT_ITEM, 0);
    }
    unit->span = node->base.span;
    if (node->newline) emit(unit, OP_PRINT_NEWLINE, 0);
    emit(unit, OP_POP, 0);
}

/* `exec (src, globals)` with a tuple means the same as `exec src in globals`: the machine sees to it. */
static void compile_exec(Unit *unit, ExecNode *node) {
    compile_expr(unit, node->body);
    compile_or_none(unit, node->globals);
    compile_or_none(unit, node->locals);
    unit->span = node->base.span;
    emit(unit, OP_EXEC, 0);
}

static void compile_expr_stmt(Unit *unit, ExprStmtNode *node) {
    if (node->value->kind == NODE_ConstantExpr) return;
    compile_expr(unit, node->value);
    emit(unit, OP_POP, 0);
}

void compile_statement(Unit *unit, Node *node) {
    unit->span = node->span;
    switch (node->kind) {
    case NODE_FunctionDef: compile_function(unit, AS(FunctionDef, node)); break;
    case NODE_ClassDef: compile_class(unit, AS(ClassDef, node)); break;
    case NODE_Return: compile_return(unit, AS(Return, node)); break;
    case NODE_Delete:
        for (uint32_t i = 0; i < AS(Delete, node)->targets.len; i++) compile_delete(unit, AS(Delete, node)->targets.items[i]);
        break;
    case NODE_Assign: compile_assign(unit, AS(Assign, node)); break;
    case NODE_AugAssign: compile_aug_assign(unit, AS(AugAssign, node)); break;
    case NODE_AnnAssign: compile_ann_assign(unit, AS(AnnAssign, node)); break;
    case NODE_For: compile_for(unit, AS(For, node)); break;
    case NODE_While: compile_while(unit, AS(While, node)); break;
    case NODE_If: compile_if(unit, AS(If, node)); break;
    case NODE_With: compile_with(unit, AS(With, node), 0); break;
    case NODE_Match: compile_match(unit, AS(Match, node)); break;
    case NODE_Raise: compile_raise(unit, AS(Raise, node)); break;
    case NODE_Try: compile_try(unit, AS(Try, node)); break;
    case NODE_Assert: compile_assert(unit, AS(Assert, node)); break;
    case NODE_Import: compile_import(unit, AS(Import, node)); break;
    case NODE_ImportFrom: compile_import_from(unit, AS(ImportFrom, node)); break;
    case NODE_Global: case NODE_Nonlocal: case NODE_Pass: break;
    case NODE_ExprStmt: compile_expr_stmt(unit, AS(ExprStmt, node)); break;
    case NODE_Break: compile_break(unit, node); break;
    case NODE_Continue: compile_continue(unit, node); break;
    case NODE_Print: compile_print(unit, AS(Print, node)); break;
    case NODE_Exec: compile_exec(unit, AS(Exec, node)); break;
    case NODE_BoolOp: case NODE_NamedExpr: case NODE_BinOp: case NODE_UnaryOp: case NODE_Lambda: case NODE_IfExp:
    case NODE_Dict: case NODE_Set: case NODE_ListComp: case NODE_SetComp: case NODE_DictComp: case NODE_GeneratorExp:
    case NODE_Await: case NODE_Yield: case NODE_YieldFrom: case NODE_Compare: case NODE_CompareRest: case NODE_Call:
    case NODE_FormattedValue: case NODE_JoinedStr: case NODE_ConstantExpr: case NODE_Attribute: case NODE_Subscript:
    case NODE_Starred: case NODE_Name: case NODE_List: case NODE_Tuple: case NODE_Slice: case NODE_Repr:
    case NODE_Comprehension: case NODE_ExceptHandler: case NODE_Arguments: case NODE_Arg: case NODE_Keyword: case NODE_Alias:
    case NODE_WithItem: case NODE_MatchCase: case NODE_MatchValue: case NODE_MatchSingleton: case NODE_MatchSequence:
    case NODE_MatchMapping: case NODE_MatchClass: case NODE_MatchStar: case NODE_MatchAs: case NODE_MatchOr: case NODE_COUNT:
        UNREACHABLE("%s is no statement", node_kind_name(node->kind));
    }
}
