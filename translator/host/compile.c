/* compile.c: from syntax tree to bytecode: instructions, names, and the making of functions and classes.
 *
 * Takes:   a module's tree, names resolved by scope analysis.
 * Leaves:  a HostCode for the module; those of its functions and classes are among its constants.
 * Idea:    one walk emits instructions; forward jumps are patched. The height of the value stack is followed only to know
 *          how much room a frame needs: at run time blocks remember theirs.
 */
#include "host/compile.h"
#include "host/core.h"

enum { STACK_SLACK = 4 };

/* ---- instructions ---- */
static int32_t effect_of(Opcode op, uint32_t a) {
    switch (op) {
#define OP(name, effect) case OP_##name: return (int32_t)(effect);
#include "host/opcodes.def"
#undef OP
    case OP_COUNT: break;
    }
    (void)a;
    UNREACHABLE("opcode %d", op);
}

uint32_t emit(Unit *unit, Opcode op, uint32_t arg) {
    CHECK(arg < 1u << 24, "argument %u of opcode %d is too large", arg, op);
    vec_push(unit->arena, &unit->instructions, INSTRUCTION(op, arg));
    vec_push(unit->arena, &unit->spans, unit->span);
    unit->depth += effect_of(op, arg);
    if (unit->depth > unit->depth_max) unit->depth_max = unit->depth;
    return unit->instructions.len - 1;
}

uint32_t here(Unit *unit) { return unit->instructions.len; }

void patch(Unit *unit, uint32_t jump) {
    uint32_t *word = &unit->instructions.data[jump];
    *word = INSTRUCTION(INSTRUCTION_OP(*word), here(unit));
}

static uint32_t const_number(Unit *unit, Host value) {
    MapEntry *known = map_find(&unit->const_ints, MAP_KEY(value));
    if (known) return (uint32_t)(uintptr_t)known->value;
    uint32_t number = unit->consts->len;
    host_list_push(unit->world, unit->consts, value);
    map_put(unit->arena, &unit->const_ints, MAP_KEY(value), (void *)(uintptr_t)number);
    return number;
}

void emit_const(Unit *unit, Host value) { emit(unit, OP_LOAD_CONST, const_number(unit, value)); }

uint32_t name_number(Unit *unit, Sym name) {
    MapEntry *known = map_find(&unit->name_numbers, MAP_KEY(name));
    if (known) return (uint32_t)(uintptr_t)known->value;
    uint32_t number = unit->names->len;
    host_list_push(unit->world, unit->names, host_intern_sym(unit->world, name));
    map_put(unit->arena, &unit->name_numbers, MAP_KEY(name), (void *)(uintptr_t)number);
    return number;
}

void emit_named(Unit *unit, Opcode op, Sym name) { emit(unit, op, name_number(unit, name)); }

void push_block(Unit *unit, uint32_t *setup) {
    *setup = emit(unit, OP_SETUP_TRY, 0);
    if (++unit->blocks > unit->blocks_max) unit->blocks_max = unit->blocks;
}

void pop_block(Unit *unit) {
    emit(unit, OP_POP_BLOCK, 0);
    unit->blocks--;
}

void compile_refusal(Unit *unit, const char *message) {
    HostWorld *world = unit->world;
    emit_const(unit, &world->e.NotImplementedError->base);
    emit_const(unit, host_str_format(world, "%s are not supported", message));
    emit(unit, OP_CALL, 1);
    emit(unit, OP_RAISE, 1);
}

/* ---- names ---- */
static const ScopeName *scope_name(const Scope *scope, Sym name) { return map_get(&scope->names, MAP_KEY(name)); }

void compile_name(Unit *unit, Sym name, NameUse use) {
    static const Opcode fast[] = {OP_LOAD_FAST, OP_STORE_FAST, OP_DELETE_FAST};
    static const Opcode cell[] = {OP_LOAD_CELL, OP_STORE_CELL, OP_DELETE_CELL};
    static const Opcode free_cell[] = {OP_LOAD_FREE, OP_STORE_FREE, OP_DELETE_FREE};
    static const Opcode global[] = {OP_LOAD_GLOBAL, OP_STORE_GLOBAL, OP_DELETE_GLOBAL};
    static const Opcode by_lookup[] = {OP_LOAD_NAME, OP_STORE_NAME, OP_DELETE_NAME};
    const ScopeName *entry = scope_name(unit->scope, name);
    NameKind kind = entry ? entry->kind : NAME_GLOBAL;
    bool module_code = unit->scope->kind == SCOPE_MODULE;
    switch (kind) {
    case NAME_LOCAL: emit(unit, fast[use], entry->slot); return;
    case NAME_CELL: emit(unit, cell[use], entry->slot); return;
    case NAME_FREE: emit(unit, free_cell[use], entry->slot); return;
    case NAME_CLASS: emit_named(unit, module_code && !unit->names_by_lookup ? global[use] : by_lookup[use], name); return;
    case NAME_GLOBAL: break;
    }
    bool unsure = (module_code && unit->names_by_lookup) || (unit->scope->has_star_import_or_exec && use == USE_LOAD) ||
                  (unit->scope->kind == SCOPE_CLASS && use == USE_LOAD);
    emit_named(unit, unsure ? by_lookup[use] : global[use], name);
}

/* ---- code objects ---- */
uint32_t *host_code_words(HostWorld *world, const void *words, size_t size) {
    void *copy = host_alloc_atomic(world, size ? size : 1);
    if (size) memcpy(copy, words, size);
    return copy;
}

static HostTuple *names_tuple(HostWorld *world, SymList names) {
    HostTuple *tuple = host_alloc_tuple(world, names.len);
    for (uint32_t i = 0; i < names.len; i++) tuple->items[i] = host_intern_sym(world, names.items[i]);
    return tuple;
}

/* Where a definition begins: with its decorators. */
static Span first_span(const Node *node) {
    const NodeList *decorators = node->kind == NODE_FunctionDef ? &AS(FunctionDef, (Node *)node)->decorators
                               : node->kind == NODE_ClassDef ? &AS(ClassDef, (Node *)node)->decorators : NULL;
    return decorators && decorators->len ? decorators->items[0]->span : node->span;
}

static void start_unit(Unit *unit, Unit *outer, HostWorld *world, const Module *module, Scope *scope, Node *node, Sym name) {
    *unit = (Unit){.world = world, .module = module, .arena = arena_new(), .scope = scope, .outer = outer};
    unit->consts = host_new_list(world, 8);
    unit->names = host_new_list(world, 8);
    HostCode *code = unit->code = HOST_NEW(world, HostCode, code_);
    code->module = module;
    code->scope = scope;
    code->node = node;
    code->name = host_intern_sym(world, name);
    code->local_names = names_tuple(world, scope->locals);
    code->free_names = names_tuple(world, scope->frees);
    code->local_count = scope->locals.len;
    code->is_optimized = scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
    code->class_free = -1;
    for (uint32_t i = 0; i < scope->frees.len; i++)
        if (!strcmp(scope->frees.items[i]->text, "__class__")) code->class_free = (int32_t)i;
    if (node) unit->span = node->span;
    code->first_line = node ? span_line(world->cx->sources, first_span(node)) : 1;
    code->qualname = code->name;
    bool inside = outer && outer->scope->kind != SCOPE_MODULE;
    if (inside)
        code->qualname = host_str_format(world, "%s.%s%s", HOST_STR(outer->code->qualname)->bytes,
                                         outer->scope->kind == SCOPE_CLASS ? "" : "<locals>.", name->text);
    if (outer) code->filename = outer->code->filename;
}

static HostCode *finish_unit(Unit *unit) {
    HostWorld *world = unit->world;
    HostCode *code = unit->code;
    code->length = unit->instructions.len;
    code->instructions = host_code_words(world, unit->instructions.data, code->length * sizeof(uint32_t));
    code->spans = (Span *)host_code_words(world, unit->spans.data, code->length * sizeof(Span));
    code->consts = unit->consts->items;
    code->const_count = unit->consts->len;
    code->names = unit->names->items;
    code->name_count = unit->names->len;
    code->caches = host_alloc(world, (unit->names->len + 1) * sizeof(GlobalCache));
    code->stack_size = (uint32_t)unit->depth_max + STACK_SLACK;
    code->block_count = unit->blocks_max * 2 + 1;
    arena_free(unit->arena);
    return host_pending(world) ? NULL : code;
}

static void emit_cells(Unit *unit) {
    for (uint32_t i = 0; i < unit->scope->locals.len; i++) {
        const ScopeName *name = scope_name(unit->scope, unit->scope->locals.items[i]);
        if (!name || name->kind == NAME_CELL) emit(unit, OP_MAKE_CELL, i);
    }
}

static Host docstring(Unit *unit, NodeList body) {
    if (!body.len || body.items[0]->kind != NODE_ExprStmt) return NULL;
    Node *value = AS(ExprStmt, body.items[0])->value;
    if (value->kind != NODE_ConstantExpr) return NULL;
    const Constant *constant = &AS(ConstantExpr, value)->value;
    if (constant->kind != CONSTANT_STR && constant->kind != CONSTANT_UNICODE) return NULL;
    return host_constant(unit->world, constant);
}

HostCode *host_compile_module(HostWorld *world, const Module *module, Host filename, bool names_by_lookup, bool expression) {
    Unit unit;
    start_unit(&unit, NULL, world, module, module->scope, NULL, intern_cstr(world->cx->interner, "<module>"));
    unit.code->filename = filename;
    unit.names_by_lookup = names_by_lookup;
    if (expression) {
        compile_expr(&unit, AS(ExprStmt, module->body.items[0])->value);
    } else {
        Host doc = docstring(&unit, module->body);
        if (doc) {
            emit_const(&unit, doc);
            emit_named(&unit, names_by_lookup ? OP_STORE_NAME : OP_STORE_GLOBAL, HOST_STR(world->s.dunder_doc)->sym);
        }
        compile_body(&unit, module->body);
        emit_const(&unit, world->none);
    }
    emit(&unit, OP_RETURN, 0);
    return finish_unit(&unit);
}

/* ---- functions ---- */
static uint32_t slot_of(const Scope *scope, Node *arg) { return scope_name(scope, AS(Arg, arg)->name)->slot; }

static void set_parameters(Unit *unit, ArgumentsNode *args) {
    HostCode *code = unit->code;
    VEC(uint32_t) slots = {0};
    NodeList lists[3] = {args->posonly, args->args, args->kwonly};
    for (int l = 0; l < 3; l++)
        for (uint32_t i = 0; i < lists[l].len; i++)
            vec_push(unit->arena, &slots, slot_of(unit->scope, lists[l].items[i]));
    if (args->vararg) vec_push(unit->arena, &slots, slot_of(unit->scope, args->vararg));
    if (args->kwarg) vec_push(unit->arena, &slots, slot_of(unit->scope, args->kwarg));
    code->posonly_count = args->posonly.len;
    code->arg_count = args->posonly.len + args->args.len;
    code->kwonly_count = args->kwonly.len;
    code->has_varargs = args->vararg != NULL;
    code->has_varkw = args->kwarg != NULL;
    code->is_simple = !code->has_varargs && !code->has_varkw && !code->kwonly_count;
    for (uint32_t i = 0; i < code->arg_count; i++) code->is_simple &= slots.data[i] == i;
    code->parameter_slots = host_code_words(unit->world, slots.data, slots.len * sizeof(uint32_t));
}

static void unpack_tuple_parameters(Unit *unit, ArgumentsNode *args) {
    for (uint32_t i = 0; i < args->args.len; i++) {
        ArgNode *arg = AS(Arg, args->args.items[i]);
        if (!arg->tuple) continue;
        compile_name(unit, arg->name, USE_LOAD);
        compile_store(unit, arg->tuple);
    }
}

HostCode *compile_function_code(Unit *outer, Node *node, Scope *scope, ArgumentsNode *args, Sym name) {
    Unit unit;
    start_unit(&unit, outer, outer->world, outer->module, scope, node, name);
    bool is_async = node->kind == NODE_FunctionDef && AS(FunctionDef, node)->is_async;
    unit.code->is_generator = scope->is_generator && !is_async;
    set_parameters(&unit, args);
    emit_cells(&unit);
    unpack_tuple_parameters(&unit, args);
    if (node->kind == NODE_Lambda) {
        compile_expr(&unit, AS(Lambda, node)->body);
        if (scope->is_generator) emit(&unit, OP_POP, 0), emit_const(&unit, unit.world->none);
    } else {
        NodeList body = AS(FunctionDef, node)->body;
        unit.code->doc = docstring(&unit, body);
        if (is_async) compile_refusal(&unit, "async functions");
        else compile_body(&unit, body);
        emit_const(&unit, unit.world->none);
    }
    emit(&unit, OP_RETURN, 0);
    return finish_unit(&unit);
}

void emit_closure(Unit *unit, const HostCode *code) {
    const Scope *inner = code->scope;
    if (!inner->frees.len) {
        emit(unit, OP_PUSH_NULL, 0);
        return;
    }
    for (uint32_t i = 0; i < inner->frees.len; i++) {
        bool is_free;
        uint32_t slot = scope_capture(unit->scope, inner->frees.items[i], &is_free);
        emit(unit, is_free ? OP_PUSH_FREE : OP_PUSH_CELL, slot);
    }
    emit(unit, OP_BUILD_TUPLE, inner->frees.len);
}

/* The function on the stack, from what compile_… pushed before: defaults, kw_defaults, annotations. */
static void emit_function(Unit *unit, HostCode *code) {
    emit_closure(unit, code);
    emit_const(unit, &code->base);
    emit(unit, OP_MAKE_FUNCTION, 0);
}

static void compile_defaults(Unit *unit, ArgumentsNode *args) {
    if (args->defaults.len) compile_exprs(unit, args->defaults), emit(unit, OP_BUILD_TUPLE, args->defaults.len);
    else emit(unit, OP_PUSH_NULL, 0);
    uint32_t count = 0;
    for (uint32_t i = 0; i < args->kw_defaults.len; i++) {
        if (!args->kw_defaults.items[i]) continue;
        emit_const(unit, host_intern_sym(unit->world, AS(Arg, args->kwonly.items[i])->name));
        compile_expr(unit, args->kw_defaults.items[i]);
        count++;
    }
    if (count) emit(unit, OP_BUILD_MAP, count);
    else emit(unit, OP_PUSH_NULL, 0);
}

static uint32_t compile_annotation(Unit *unit, Sym name, Node *annotation) {
    if (!annotation) return 0;
    emit_const(unit, host_intern_sym(unit->world, name));
    compile_expr(unit, annotation);
    return 1;
}

static void compile_annotations(Unit *unit, ArgumentsNode *args, Node *returns) {
    NodeList lists[3] = {args->posonly, args->args, args->kwonly};
    Node *stars[2] = {args->vararg, args->kwarg};
    uint32_t count = 0;
    for (int l = 0; l < 3; l++)
        for (uint32_t i = 0; i < lists[l].len; i++)
            count += compile_annotation(unit, AS(Arg, lists[l].items[i])->name, AS(Arg, lists[l].items[i])->annotation);
    for (int i = 0; i < 2; i++)
        if (stars[i]) count += compile_annotation(unit, AS(Arg, stars[i])->name, AS(Arg, stars[i])->annotation);
    count += compile_annotation(unit, HOST_STR(unit->world->s.return_)->sym, returns);
    if (count) emit(unit, OP_BUILD_MAP, count);
    else emit(unit, OP_PUSH_NULL, 0);
}

static void call_decorators(Unit *unit, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) emit(unit, OP_CALL, 1);
}

void compile_function(Unit *unit, FunctionDefNode *node) {
    ArgumentsNode *args = AS(Arguments, node->args);
    compile_exprs(unit, node->decorators);
    compile_defaults(unit, args);
    compile_annotations(unit, args, node->returns);
    emit_function(unit, compile_function_code(unit, &node->base, node->scope, args, node->plain_name));
    call_decorators(unit, node->decorators.len);
    compile_name(unit, node->name, USE_STORE);
}

void compile_lambda(Unit *unit, LambdaNode *node) {
    ArgumentsNode *args = AS(Arguments, node->args);
    compile_defaults(unit, args);
    emit(unit, OP_PUSH_NULL, 0);
    Sym name = intern_cstr(unit->world->cx->interner, "<lambda>");
    emit_function(unit, compile_function_code(unit, &node->base, node->scope, args, name));
}

/* ---- classes ---- */
static void store_name_const(Unit *unit, Host value, Host name) {
    emit_const(unit, value);
    emit_named(unit, OP_STORE_NAME, HOST_STR(name)->sym);
}

static HostCode *compile_class_code(Unit *outer, ClassDefNode *node) {
    Unit unit;
    HostWorld *world = outer->world;
    start_unit(&unit, outer, world, outer->module, node->scope, &node->base, node->plain_name);
    emit_cells(&unit);
    emit_named(&unit, OP_LOAD_GLOBAL, HOST_STR(world->s.dunder_name)->sym);
    emit_named(&unit, OP_STORE_NAME, HOST_STR(world->s.dunder_module)->sym);
    store_name_const(&unit, unit.code->qualname, world->s.dunder_qualname);
    Host doc = docstring(&unit, node->body);
    store_name_const(&unit, doc ? doc : world->none, world->s.dunder_doc);
    compile_body(&unit, node->body);
    if (node->scope->locals.len) {      /* only __class__ is ever there */
        emit(&unit, OP_PUSH_CELL, 0);
        emit_named(&unit, OP_STORE_NAME, HOST_STR(world->s.dunder_classcell)->sym);
    }
    emit_const(&unit, world->none);
    emit(&unit, OP_RETURN, 0);
    return finish_unit(&unit);
}

void compile_class(Unit *unit, ClassDefNode *node) {
    compile_exprs(unit, node->decorators);
    compile_arguments(unit, node->bases, node->keywords);
    for (int i = 0; i < 3; i++) emit(unit, OP_PUSH_NULL, 0);
    emit_function(unit, compile_class_code(unit, node));
    emit_const(unit, host_intern_sym(unit->world, node->plain_name));
    unit->span = node->base.span;
    emit(unit, OP_BUILD_CLASS, 0);
    call_decorators(unit, node->decorators.len);
    compile_name(unit, node->name, USE_STORE);
}

/* ---- comprehensions ---- */
typedef struct ComprehensionParts { Scope *scope; NodeList generators; const char *name; Opcode build; } ComprehensionParts;

static ComprehensionParts parts_of(Node *node) {
    if (node->kind == NODE_ListComp)
        return (ComprehensionParts){AS(ListComp, node)->scope, AS(ListComp, node)->generators, "<listcomp>", OP_BUILD_LIST};
    if (node->kind == NODE_SetComp)
        return (ComprehensionParts){AS(SetComp, node)->scope, AS(SetComp, node)->generators, "<setcomp>", OP_BUILD_SET};
    if (node->kind == NODE_DictComp)
        return (ComprehensionParts){AS(DictComp, node)->scope, AS(DictComp, node)->generators, "<dictcomp>", OP_BUILD_MAP};
    return (ComprehensionParts){AS(GeneratorExp, node)->scope, AS(GeneratorExp, node)->generators, "<genexpr>", OP_NOP};
}

/* A function of one parameter, the iterator of the first clause, in a slot behind the named locals. */
static HostCode *compile_comprehension_code(Unit *outer, Node *node, ComprehensionParts parts) {
    Unit unit;
    HostWorld *world = outer->world;
    start_unit(&unit, outer, world, outer->module, parts.scope, node, intern_cstr(world->cx->interner, parts.name));
    HostCode *code = unit.code;
    uint32_t slot = code->local_count++;
    HostTuple *names = host_alloc_tuple(world, slot + 1);
    if (slot) memcpy(names->items, code->local_names->items, slot * sizeof(Host));
    names->items[slot] = host_intern_cstr(world, ".0");
    code->local_names = names;
    code->arg_count = 1;
    code->is_simple = slot == 0;
    code->parameter_slots = host_code_words(world, &slot, sizeof slot);
    code->is_generator = node->kind == NODE_GeneratorExp;
    emit_cells(&unit);
    if (!code->is_generator) emit(&unit, parts.build, 0);
    emit(&unit, OP_LOAD_FAST, slot);
    compile_clauses(&unit, parts.generators, 0, node, 1);
    if (code->is_generator) emit_const(&unit, world->none);
    emit(&unit, OP_RETURN, 0);
    return finish_unit(&unit);
}

void compile_comprehension(Unit *unit, Node *node) {
    ComprehensionParts parts = parts_of(node);
    ComprehensionNode *first = AS(Comprehension, parts.generators.items[0]);
    if (!parts.scope) {     /* a list comprehension of Python 2 runs in the scope it stands in */
        emit(unit, parts.build, 0);
        compile_expr(unit, first->iter);
        emit(unit, OP_GET_ITER, 0);
        compile_clauses(unit, parts.generators, 0, node, 1);
        return;
    }
    for (int i = 0; i < 3; i++) emit(unit, OP_PUSH_NULL, 0);
    emit_function(unit, compile_comprehension_code(unit, node, parts));
    compile_expr(unit, first->iter);
    emit(unit, OP_GET_ITER, 0);
    unit->span = node->span;
    emit(unit, OP_CALL, 1);
}
