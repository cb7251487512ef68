/* scope.c: which names each scope reads and binds, and the rules that need to know where a statement stands.
 *
 * Takes:   the tree of a module.
 * Leaves:  Scope objects on the nodes, names resolved (by resolve.c); private names (`__x` in class C) replaced
 *          by `_C__x`.
 * Idea:    one walk collects reads, bindings and declarations; resolving waits until all scopes are known, as a
 *          binding may follow its uses.
 * Source:  The Python Language Reference 3.11, "Naming and binding"; for list comprehensions and exec that of 2.7.
 */
#include "scope_build.h"
#include <stdarg.h>
#include <stdio.h>

static void visit(Analyzer *a, Node *node);

void scope_complain(Analyzer *a, DiagCode code, Span span, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    parser_complain(a->p, code, span.start, span.end, "%s", text);
}

static void visit_list(Analyzer *a, NodeList list) {
    for (uint32_t i = 0; i < list.len; i++) visit(a, list.items[i]);
}

static void visit_children(Analyzer *a, Node *node) {
    switch (node->kind) {
#define CHILD(name) visit(a, n->name);
#define LIST(name) visit_list(a, n->name);
#define SYM(name)
#define SYMS(name)
#define ENUM(T, name)
#define SCOPE(name)
#define CONST(name)
#define NODE(Kind, fields) case NODE_##Kind: { Kind##Node *n = (Kind##Node *)node; (void)n; fields break; }
#include "ast.def"
#undef NODE
#undef CHILD
#undef LIST
#undef SYM
#undef SYMS
#undef ENUM
#undef SCOPE
#undef CONST
    case NODE_COUNT: break;
    }
}

/* ---- names ---- */

static Sym mangle(Analyzer *a, Sym name) {
    if (!a->class_name || name->len < 3 || name->text[0] != '_' || name->text[1] != '_') return name;
    if ((name->text[name->len - 1] == '_' && name->text[name->len - 2] == '_') || memchr(name->text, '.', name->len))
        return name;
    const char *text = arena_printf(a->p->scratch, "_%s%s", a->class_name->text, name->text);
    return intern_cstr(a->p->cx->interner, text);
}

static bool is_function(const Scope *scope) {
    return scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS;
}

static Binding *binding_in(Analyzer *a, ScopeBuild *build, Sym name, Span span) {
    Binding *binding = map_get(&build->scope->names, MAP_KEY(name));
    if (binding) return binding;
    binding = ARENA_NEW(a->arena, Binding);
    *binding = (Binding){.name = {.name = name}, .first = span};
    map_put(a->arena, &build->scope->names, MAP_KEY(name), binding);
    return binding;
}

static Binding *note(Analyzer *a, Sym name, Span span, uint32_t flags) {
    Binding *binding = binding_in(a, a->scope, name, span);
    binding->flags |= flags;
    return binding;
}

static void bind(Analyzer *a, Sym name, Span span) {
    note(a, name, span, BINDING_BOUND);
}

static void visit_name(Analyzer *a, NameNode *node) {
    node->id = mangle(a, node->id);
    bool load = node->context == CONTEXT_LOAD;
    note(a, node->id, node->base.span, load ? BINDING_USED : BINDING_BOUND);
    if (load && node->id == a->super && is_function(a->scope->scope) && a->p->dialect == DIALECT_3)
        note(a, a->class_cell, node->base.span, BINDING_USED);
}

/* ---- scopes ---- */

static void enter(Analyzer *a, ScopeKind kind, Node *node, Scope **place) {
    ScopeBuild *build = ARENA_NEW(a->p->scratch, ScopeBuild);
    Scope *scope = ARENA_NEW(a->arena, Scope);
    scope->kind = kind;
    scope->node = node;
    scope->parent = a->scope ? a->scope->scope : NULL;
    *build = (ScopeBuild){.scope = scope, .up = a->scope};
    vec_push(a->p->scratch, &a->all, build);
    a->scope = build;
    *place = scope;
}

static void leave(Analyzer *a) {
    a->scope = a->scope->up;
}

static void bind_parameter(Analyzer *a, Node *node) {
    if (!node) return;
    ArgNode *arg = AS(Arg, node);
    arg->name = mangle(a, arg->name);
    Binding *known = map_get(&a->scope->scope->names, MAP_KEY(arg->name));
    if (known)
        scope_complain(a, DIAG_S019, node->span, "there are two parameters named '%s'", arg->name->text);
    note(a, arg->name, node->span, BINDING_BOUND | BINDING_PARAMETER)->name.is_parameter = true;
}

/* Names in the tuple parameters of Python 2 are bound like parameters, but are none. */
static void bind_tuples(Analyzer *a, NodeList args) {
    for (uint32_t i = 0; i < args.len; i++) visit(a, AS(Arg, args.items[i])->tuple);
}

static void bind_parameters(Analyzer *a, ArgumentsNode *args) {
    for (uint32_t i = 0; i < args->posonly.len; i++) bind_parameter(a, args->posonly.items[i]);
    for (uint32_t i = 0; i < args->args.len; i++) bind_parameter(a, args->args.items[i]);
    for (uint32_t i = 0; i < args->kwonly.len; i++) bind_parameter(a, args->kwonly.items[i]);
    bind_parameter(a, args->vararg);
    bind_parameter(a, args->kwarg);
    bind_tuples(a, args->args);
}

static void visit_annotations(Analyzer *a, NodeList args) {
    for (uint32_t i = 0; i < args.len; i++) visit(a, AS(Arg, args.items[i])->annotation);
}

/* What of the parameters is evaluated outside the function. */
static void visit_defaults(Analyzer *a, ArgumentsNode *args) {
    visit_list(a, args->defaults);
    visit_list(a, args->kw_defaults);
    visit_annotations(a, args->posonly);
    visit_annotations(a, args->args);
    if (args->vararg) visit(a, AS(Arg, args->vararg)->annotation);
    visit_annotations(a, args->kwonly);
    if (args->kwarg) visit(a, AS(Arg, args->kwarg)->annotation);
}

static void visit_function(Analyzer *a, FunctionDefNode *node) {
    ArgumentsNode *args = AS(Arguments, node->args);
    node->name = mangle(a, node->name);
    bind(a, node->name, node->base.span);
    visit_list(a, node->decorators);
    visit_defaults(a, args);
    visit(a, node->returns);
    uint32_t iterables = a->iterables;
    a->iterables = 0;
    enter(a, SCOPE_FUNCTION, &node->base, &node->scope);
    a->scope->is_async = node->is_async;
    bind_parameters(a, args);
    visit_list(a, node->body);
    if (a->scope->scope->is_generator && a->scope->returned.file && (node->is_async || a->p->dialect == DIALECT_2))
        scope_complain(a, DIAG_S025, a->scope->returned, "'return' with a value in %s generator",
                       node->is_async ? "an asynchronous" : "a Python 2");
    leave(a);
    a->iterables = iterables;
}

static void visit_lambda(Analyzer *a, LambdaNode *node) {
    ArgumentsNode *args = AS(Arguments, node->args);
    visit_defaults(a, args);
    uint32_t iterables = a->iterables;
    a->iterables = 0;
    enter(a, SCOPE_LAMBDA, &node->base, &node->scope);
    bind_parameters(a, args);
    visit(a, node->body);
    leave(a);
    a->iterables = iterables;
}

static void visit_class(Analyzer *a, ClassDefNode *node) {
    Sym outer = a->class_name;
    node->name = mangle(a, node->name);
    bind(a, node->name, node->base.span);
    visit_list(a, node->decorators);
    visit_list(a, node->bases);
    visit_list(a, node->keywords);
    enter(a, SCOPE_CLASS, &node->base, &node->scope);
    const char *name = node->plain_name->text;
    while (*name == '_') name++;
    a->class_name = *name ? intern_cstr(a->p->cx->interner, name) : NULL;
    visit_list(a, node->body);
    a->class_name = outer;
    leave(a);
}

/* ---- comprehensions ---- */

static const ScopeBuild *function_around(const Analyzer *a) {
    const ScopeBuild *build = a->scope;
    while (build->scope->kind == SCOPE_COMPREHENSION) build = build->up;
    return build;
}

static void visit_iterable(Analyzer *a, Node *node) {
    a->iterables++;
    visit(a, node);
    a->iterables--;
}

static void mark_iteration(Analyzer *a, Node *target) {
    if (target->kind == NODE_Name) note(a, AS(Name, target)->id, target->span, BINDING_ITERATION);
    else if (target->kind == NODE_Starred) mark_iteration(a, AS(Starred, target)->value);
    else if (target->kind == NODE_Tuple || target->kind == NODE_List) {
        NodeList elts = target->kind == NODE_Tuple ? AS(Tuple, target)->elts : AS(List, target)->elts;
        for (uint32_t i = 0; i < elts.len; i++) mark_iteration(a, elts.items[i]);
    }
}

/* Target and conditions of each clause; the first clause's iterable was evaluated outside. */
static void visit_clauses(Analyzer *a, NodeList generators, bool first_is_done) {
    for (uint32_t i = 0; i < generators.len; i++) {
        ComprehensionNode *clause = AS(Comprehension, generators.items[i]);
        if (i || !first_is_done) visit_iterable(a, clause->iter);
        visit(a, clause->target);
        if (a->scope->scope->kind == SCOPE_COMPREHENSION) mark_iteration(a, clause->target);
        visit_list(a, clause->ifs);
    }
}

static void visit_comprehension(Analyzer *a, Node *node, NodeList generators, Node *elt, Node *value, Scope **place) {
    ComprehensionNode *first = AS(Comprehension, generators.items[0]);
    const ScopeBuild *around = function_around(a);
    for (uint32_t i = 0; i < generators.len; i++)
        if (AS(Comprehension, generators.items[i])->is_async && !around->is_async && node->kind != NODE_GeneratorExp)
            scope_complain(a, DIAG_S025, generators.items[i]->span,
                           "an asynchronous comprehension outside an asynchronous function");
    if (node->kind == NODE_ListComp && a->p->dialect == DIALECT_2) {
        visit_clauses(a, generators, false);
        visit(a, elt);
        return;
    }
    visit_iterable(a, first->iter);
    enter(a, SCOPE_COMPREHENSION, node, place);
    a->scope->is_async = around->is_async;
    a->scope->scope->is_generator = node->kind == NODE_GeneratorExp;
    uint32_t iterables = a->iterables;
    visit_clauses(a, generators, true);
    visit(a, elt);
    visit(a, value);
    a->iterables = iterables;
    leave(a);
}

/* `:=` in a comprehension binds in the function around it. */
static void visit_named(Analyzer *a, NamedExprNode *node) {
    visit(a, node->value);
    NameNode *target = AS(Name, node->target);
    Span span = node->base.span;
    if (a->iterables) {
        scope_complain(a, DIAG_S034, span, "':=' cannot stand in the part of a comprehension that is iterated over");
        return;
    }
    target->id = mangle(a, target->id);
    ScopeBuild *build = a->scope;
    for (; build->scope->kind == SCOPE_COMPREHENSION; build = build->up) {
        if (binding_in(a, build, target->id, target->base.span)->flags & BINDING_ITERATION)
            scope_complain(a, DIAG_S034, span, "':=' cannot rebind '%s', a variable of this comprehension",
                           target->id->text);
        binding_in(a, build, target->id, target->base.span)->flags |= BINDING_USED;
    }
    if (build->scope->kind == SCOPE_CLASS && build != a->scope)
        scope_complain(a, DIAG_S034, span, "':=' cannot stand in a comprehension of a class body");
    binding_in(a, build, target->id, target->base.span)->flags |= BINDING_BOUND;
}

/* ---- declarations and imports ---- */

static void declare(Analyzer *a, Node *node, Sym *place, bool is_global) {
    Sym name = *place = mangle(a, *place);
    const char *word = is_global ? "global" : "nonlocal";
    if (!is_global && a->scope->scope->kind == SCOPE_MODULE) {
        scope_complain(a, DIAG_S026, node->span, "'nonlocal' at module level: there is no function around it");
        return;
    }
    Binding *binding = binding_in(a, a->scope, name, node->span);
    if (binding->flags & BINDING_PARAMETER)
        scope_complain(a, DIAG_S026, node->span, "'%s' is a parameter and cannot be %s too", name->text, word);
    else if (binding->flags & (is_global ? BINDING_NONLOCAL : BINDING_GLOBAL))
        scope_complain(a, DIAG_S026, node->span, "'%s' is declared both global and nonlocal", name->text);
    else if (a->p->dialect == DIALECT_3 && binding->flags & (BINDING_USED | BINDING_BOUND)) {
        Problem *problem =
            parser_complain(a->p, DIAG_S026, node->span.start, node->span.end, "'%s' is %s before it is declared %s",
                            name->text, binding->flags & BINDING_BOUND ? "assigned to" : "used", word);
        if (problem) problem_note(problem, binding->first.start, binding->first.end, "first met here");
    }
    binding->flags |= is_global ? BINDING_GLOBAL : BINDING_NONLOCAL;
    binding->declared = node->span;
}

static void visit_import(Analyzer *a, NodeList names) {
    for (uint32_t i = 0; i < names.len; i++) {
        AliasNode *alias = AS(Alias, names.items[i]);
        Sym bound = alias->asname;
        if (!bound) {
            const char *dot = strchr(alias->name->text, '.');
            bound =
                dot ? intern(a->p->cx->interner, alias->name->text, (size_t)(dot - alias->name->text)) : alias->name;
        }
        Sym mangled = mangle(a, bound);
        if (mangled != bound) alias->asname = mangled;
        bind(a, mangled, alias->base.span);
    }
}

static void visit_import_from(Analyzer *a, ImportFromNode *node) {
    marks_note_import(a, node);
    if (!node->names.len || strcmp(AS(Alias, node->names.items[0])->name->text, "*")) {
        visit_import(a, node->names);
        return;
    }
    a->has_star_import = true;
    Scope *scope = a->scope->scope;
    if (a->p->dialect == DIALECT_2) scope->has_star_import_or_exec = scope->kind != SCOPE_MODULE;
    else if (scope->kind != SCOPE_MODULE)
        scope_complain(a, DIAG_S031, node->base.span, "'import *' stands at module level only");
}

static void visit_annotated(Analyzer *a, AnnAssignNode *node) {
    if (node->target->kind == NODE_Name && a->scope->scope->kind != SCOPE_MODULE) {
        NameNode *name = AS(Name, node->target);
        Binding *binding = map_get(&a->scope->scope->names, MAP_KEY(mangle(a, name->id)));
        if (binding && binding->flags & (BINDING_GLOBAL | BINDING_NONLOCAL))
            scope_complain(a, DIAG_S026, node->base.span, "'%s' is declared %s and cannot be annotated here",
                           name->id->text, binding->flags & BINDING_GLOBAL ? "global" : "nonlocal");
    }
    bool parenthesized = node->base.span.start != node->target->span.start;     /* `(x): int` alone binds nothing */
    if (!parenthesized || node->value || node->target->kind != NODE_Name) visit(a, node->target);
    visit(a, node->annotation);
    visit(a, node->value);
}

/* ---- where statements may stand ---- */

static void visit_loop(Analyzer *a, NodeList body, NodeList orelse) {
    bool outer = a->scope->in_loop;
    a->scope->in_loop = true;
    visit_list(a, body);
    a->scope->in_loop = outer;
    visit_list(a, orelse);
}

static void check_async(Analyzer *a, Span span, const char *what) {
    if (!function_around(a)->is_async) scope_complain(a, DIAG_S025, span, "%s outside an asynchronous function", what);
}

/* There `await` makes the generator asynchronous, whatever function it is in. */
static bool in_generator_expression(const Analyzer *a) {
    const ScopeBuild *build = a->scope;
    while (build->scope->kind == SCOPE_COMPREHENSION && build->scope->node->kind != NODE_GeneratorExp)
        build = build->up;
    return build->scope->kind == SCOPE_COMPREHENSION;
}

static void visit_for(Analyzer *a, ForNode *node) {
    if (node->is_async)
        check_async(a, (Span){node->base.span.file, node->base.span.start, node->base.span.start + 5}, "'async for'");
    visit(a, node->iter);
    visit(a, node->target);
    visit_loop(a, node->body, node->orelse);
}

static void visit_with(Analyzer *a, WithNode *node) {
    if (node->is_async)
        check_async(a, (Span){node->base.span.file, node->base.span.start, node->base.span.start + 5}, "'async with'");
    visit_children(a, &node->base);
}

static void visit_return(Analyzer *a, ReturnNode *node) {
    if (!is_function(a->scope->scope)) scope_complain(a, DIAG_S023, node->base.span, "'return' outside a function");
    if (node->value && !a->scope->returned.file) a->scope->returned = node->base.span;
    visit(a, node->value);
}

static void check_loop(Analyzer *a, const Node *node) {
    if (!a->scope->in_loop)
        scope_complain(a, DIAG_S024, node->span, "'%s' outside a loop",
                       node->kind == NODE_Break ? "break" : "continue");
}

static void visit_yield(Analyzer *a, Node *node) {
    Scope *scope = a->scope->scope;
    if (scope->kind == SCOPE_COMPREHENSION) scope_complain(a, DIAG_S025, node->span, "'yield' inside a comprehension");
    else if (!is_function(scope)) scope_complain(a, DIAG_S025, node->span, "'yield' outside a function");
    else if (node->kind == NODE_YieldFrom && a->scope->is_async)
        scope_complain(a, DIAG_S025, node->span, "'yield from' inside an asynchronous function");
    else scope->is_generator = true;
    visit_children(a, node);
}

static void visit_exec(Analyzer *a, ExecNode *node) {
    Scope *scope = a->scope->scope;
    if (!node->globals && scope->kind != SCOPE_MODULE) scope->has_star_import_or_exec = true;
    visit_children(a, &node->base);
}

/* ---- patterns ---- */

static void bind_pattern(Analyzer *a, Sym *name, Span span) {
    if (!*name) return;
    *name = mangle(a, *name);
    bind(a, *name, span);
}

static void visit_pattern(Analyzer *a, Node *node) {
    if (node->kind == NODE_MatchAs) bind_pattern(a, &AS(MatchAs, node)->name, node->span);
    else if (node->kind == NODE_MatchStar) bind_pattern(a, &AS(MatchStar, node)->name, node->span);
    else bind_pattern(a, &AS(MatchMapping, node)->rest, node->span);
    visit_children(a, node);
}

static Sym captured_name(const Node *pattern) {
    return pattern->kind == NODE_MatchAs ? ((const MatchAsNode *)pattern)->name
         : pattern->kind == NODE_MatchStar ? ((const MatchStarNode *)pattern)->name
         : pattern->kind == NODE_MatchMapping ? ((const MatchMappingNode *)pattern)->rest : NULL;
}

static void collect_captures(Analyzer *a, Node *pattern, Map *names);

static void collect_list(Analyzer *a, NodeList patterns, Map *names) {
    for (uint32_t i = 0; i < patterns.len; i++) collect_captures(a, patterns.items[i], names);
}

static void collect_alternatives(Analyzer *a, MatchOrNode *node, Map *names) {
    Map first = {0};
    collect_captures(a, node->patterns.items[0], &first);
    for (uint32_t i = 1; i < node->patterns.len; i++) {
        Map other = {0};
        collect_captures(a, node->patterns.items[i], &other);
        bool same = other.len == first.len;
        MAP_EACH(&other, e) same &= map_find(&first, e->key) != NULL;
        if (!same)
            scope_complain(a, DIAG_S030, node->patterns.items[i]->span,
                           "this alternative binds other names than the first one");
    }
    MAP_EACH(&first, e) {
        if (map_find(names, e->key))
            scope_complain(a, DIAG_S030, node->base.span, "'%s' is bound twice in this pattern",
                           ((Sym)(uintptr_t)e->key)->text);
        map_put(a->p->scratch, names, e->key, NULL);
    }
}

/* The names a pattern binds; one bound twice is an error. */
static void collect_captures(Analyzer *a, Node *pattern, Map *names) {
    Sym name = captured_name(pattern);
    if (name && map_find(names, MAP_KEY(name)))
        scope_complain(a, DIAG_S030, pattern->span, "'%s' is bound twice in this pattern", name->text);
    else if (name) map_put(a->p->scratch, names, MAP_KEY(name), NULL);
    if (pattern->kind == NODE_MatchOr) collect_alternatives(a, AS(MatchOr, pattern), names);
    else if (pattern->kind == NODE_MatchSequence) collect_list(a, AS(MatchSequence, pattern)->patterns, names);
    else if (pattern->kind == NODE_MatchMapping) collect_list(a, AS(MatchMapping, pattern)->patterns, names);
    else if (pattern->kind == NODE_MatchClass) {
        collect_list(a, AS(MatchClass, pattern)->patterns, names);
        collect_list(a, AS(MatchClass, pattern)->kwd_patterns, names);
    } else if (pattern->kind == NODE_MatchAs && AS(MatchAs, pattern)->pattern) {
        collect_captures(a, AS(MatchAs, pattern)->pattern, names);
    }
}

static void visit_case(Analyzer *a, MatchCaseNode *node) {
    Map names = {0};
    collect_captures(a, node->pattern, &names);
    visit_children(a, &node->base);
}

/* ---- the walk ---- */

static void visit(Analyzer *a, Node *node) {
    if (!node) return;
    switch (node->kind) {
    case NODE_FunctionDef: visit_function(a, AS(FunctionDef, node)); return;
    case NODE_ClassDef: visit_class(a, AS(ClassDef, node)); return;
    case NODE_Lambda: visit_lambda(a, AS(Lambda, node)); return;
    case NODE_ListComp: {
        ListCompNode *n = AS(ListComp, node);
        visit_comprehension(a, node, n->generators, n->elt, NULL, &n->scope);
        return;
    }
    case NODE_SetComp: {
        SetCompNode *n = AS(SetComp, node);
        visit_comprehension(a, node, n->generators, n->elt, NULL, &n->scope);
        return;
    }
    case NODE_DictComp: {
        DictCompNode *n = AS(DictComp, node);
        visit_comprehension(a, node, n->generators, n->key, n->value, &n->scope);
        return;
    }
    case NODE_GeneratorExp: {
        GeneratorExpNode *n = AS(GeneratorExp, node);
        visit_comprehension(a, node, n->generators, n->elt, NULL, &n->scope);
        return;
    }
    case NODE_Name: visit_name(a, AS(Name, node)); return;
    case NODE_NamedExpr: visit_named(a, AS(NamedExpr, node)); return;
    case NODE_Global:
        for (uint32_t i = 0; i < AS(Global, node)->names.len; i++)
            declare(a, node, &AS(Global, node)->names.items[i], true);
        return;
    case NODE_Nonlocal:
        for (uint32_t i = 0; i < AS(Nonlocal, node)->names.len; i++)
            declare(a, node, &AS(Nonlocal, node)->names.items[i], false);
        return;
    case NODE_Import: visit_import(a, AS(Import, node)->names); return;
    case NODE_ImportFrom: visit_import_from(a, AS(ImportFrom, node)); return;
    case NODE_AnnAssign: visit_annotated(a, AS(AnnAssign, node)); return;
    case NODE_For: visit_for(a, AS(For, node)); return;
    case NODE_While:
        visit(a, AS(While, node)->test);
        visit_loop(a, AS(While, node)->body, AS(While, node)->orelse);
        return;
    case NODE_With: visit_with(a, AS(With, node)); return;
    case NODE_Return: visit_return(a, AS(Return, node)); return;
    case NODE_Break: case NODE_Continue: check_loop(a, node); return;
    case NODE_Yield: case NODE_YieldFrom: visit_yield(a, node); return;
    case NODE_Await:
        if (!in_generator_expression(a)) check_async(a, node->span, "'await'");
        visit_children(a, node);
        return;
    case NODE_Exec: visit_exec(a, AS(Exec, node)); return;
    case NODE_MatchCase: visit_case(a, AS(MatchCase, node)); return;
    case NODE_MatchAs: case NODE_MatchStar: case NODE_MatchMapping: visit_pattern(a, node); return;
    case NODE_Attribute:
        AS(Attribute, node)->attr = mangle(a, AS(Attribute, node)->attr);
        marks_note_attribute(a, AS(Attribute, node)->attr);
        visit(a, AS(Attribute, node)->value);
        return;
    case NODE_Call:
        marks_note_call(a, AS(Call, node));
        visit_children(a, node);
        return;
    case NODE_Assign:
        visit(a, AS(Assign, node)->value);
        visit_list(a, AS(Assign, node)->targets);
        return;
    case NODE_Delete: case NODE_AugAssign: case NODE_If: case NODE_Match: case NODE_Raise: case NODE_Try:
    case NODE_Assert:
    case NODE_ExprStmt: case NODE_Pass: case NODE_Print: case NODE_BoolOp: case NODE_BinOp: case NODE_UnaryOp:
    case NODE_IfExp: case NODE_Dict: case NODE_Set: case NODE_Compare: case NODE_CompareRest:
    case NODE_FormattedValue: case NODE_JoinedStr: case NODE_ConstantExpr: case NODE_Subscript: case NODE_Starred:
    case NODE_List: case NODE_Tuple: case NODE_Slice: case NODE_Repr: case NODE_Comprehension: case NODE_ExceptHandler:
    case NODE_Arguments: case NODE_Arg: case NODE_Keyword: case NODE_Alias: case NODE_WithItem: case NODE_MatchValue:
    case NODE_MatchSingleton: case NODE_MatchSequence: case NODE_MatchClass: case NODE_MatchOr: case NODE_COUNT:
        visit_children(a, node);
        return;
    }
}

void scope_analyze(Parser *p, Module *module) {
    Interner *interner = p->cx->interner;
    Analyzer a = {.p = p, .arena = p->arena, .super = intern_cstr(interner, "super"),
                  .class_cell = intern_cstr(interner, "__class__")};
    enter(&a, SCOPE_MODULE, NULL, &module->scope);
    visit_list(&a, module->body);
    scopes_resolve(&a);
    module->has_marks_of_2 = p->dialect == DIALECT_3 && marks_say_2(&a);
}
