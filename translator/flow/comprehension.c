/* comprehension.c: comprehensions become loops in place; so do generator expressions that a call consumes
 * at once. */
#include "build.h"
#include <string.h>

typedef enum Purpose { MAKE_LIST, MAKE_SET, MAKE_DICT, MAKE_SUM, MAKE_ANY, MAKE_ALL, MAKE_YIELD } Purpose;

typedef struct Comprehender {
    Purpose purpose;
    const Node *elt, *value;        /* value: of a dict */
    const NodeList *generators;
    SymVec assigned;
    Ref result;                     /* the list, set or dict */
    uint32_t hidden;                /* the sum so far */
    Join *found;                    /* any, all: where the answer is known early */
    uint32_t level;
    Span span;
} Comprehender;

static void add_element(Flow *f, Comprehender *c) {
    Join next = join_new(f);
    Ref key;
    switch (c->purpose) {
    case MAKE_LIST:
        key = eval(f, c->elt);
        flow_method_call(f, c->result, "append", &key, 1, c->elt->span);
        return;
    case MAKE_SET:
        key = eval(f, c->elt);
        flow_method_call(f, c->result, "add", &key, 1, c->elt->span);
        return;
    case MAKE_DICT: {
        key = eval(f, c->elt);
        Ref value = eval(f, c->value);
        flow_op(f, OP_setitem, c->elt->span, c->result, key, value);
        return;
    }
    case MAKE_SUM: {
        Ref value = eval(f, c->elt);
        f->env.data[c->hidden] = flow_binary(f, BINARY_ADD, f->env.data[c->hidden], value, c->elt->span);
        return;
    }
    case MAKE_YIELD: flow_yield(f, eval(f, c->elt), c->elt->span); return;
    case MAKE_ANY: eval_test(f, c->elt, c->found, &next); break;
    case MAKE_ALL: eval_test(f, c->elt, &next, c->found); break;
    }
    join_enter(f, &next);
}

static void build_level(Flow *f, Comprehender *c, Ref iterable);

static void level_body(Flow *f, Ref item, void *data) {
    Comprehender *c = data;
    const ComprehensionNode *generator = (const ComprehensionNode *)c->generators->items[c->level];
    flow_assign(f, generator->target, item, generator->target->span);
    for (uint32_t i = 0; i < generator->ifs.len && f->block; i++) {
        Join yes = join_new(f), no = join_new(f);
        eval_test(f, generator->ifs.items[i], &yes, &no);
        join_enter(f, &no);
        if (f->block) flow_continue(f, generator->ifs.items[i]->span);
        join_enter(f, &yes);
    }
    if (!f->block) return;
    if (c->level + 1 == c->generators->len) { add_element(f, c); return; }
    c->level++;
    build_level(f, c, eval(f, ((const ComprehensionNode *)c->generators->items[c->level])->iter));
    c->level--;
}

static void build_level(Flow *f, Comprehender *c, Ref iterable) {
    const ComprehensionNode *generator = (const ComprehensionNode *)c->generators->items[c->level];
    if (generator->is_async) flow_error(f, F026, generator->base.span, "`async for` cannot be translated");
    Join no_break = join_new(f);
    LoopBody body = {level_body, c, &c->assigned, c->hidden};
    build_iteration(f, iterable, &body, &no_break, generator->iter->span);
}

/* The first iterable belongs to the enclosing scope; the rest runs in the comprehension's own, if it has
 * one. */
static void build_comprehension_over(Flow *f, Comprehender *c, const Scope *scope, Ref iterable) {
    assigned_in(f, c->generators, &c->assigned);
    assigned_in_node(f, c->elt, &c->assigned);
    assigned_in_node(f, c->value, &c->assigned);
    uint32_t depth = f->env.len;
    Frame frame = {scope, depth, f->frame};
    if (scope) {
        f->frame = &frame;
        for (uint32_t i = 0; i < scope->locals.len; i++) {
            vec_push(f->arena, &f->env, NO_REF);
            vec_push(f->arena, &f->slots, scope->locals.items[i]);
        }
    }
    build_level(f, c, iterable);
    f->frame = scope ? frame.outer : f->frame;
    f->env.len = f->slots.len = depth;
}

static void build_comprehension(Flow *f, Comprehender *c, const Scope *scope) {
    build_comprehension_over(f, c, scope, eval(f, ((const ComprehensionNode *)c->generators->items[0])->iter));
}

static Comprehender comprehender_of(Purpose purpose, const Node *node, const Scope **scope) {
    Comprehender c = {.purpose = purpose, .hidden = UINT32_MAX, .span = node->span};
    if (node->kind == NODE_ListComp) {
        const ListCompNode *comp = (const ListCompNode *)node;
        c.elt = comp->elt;
        c.generators = &comp->generators;
        *scope = comp->scope;
    } else if (node->kind == NODE_SetComp) {
        const SetCompNode *comp = (const SetCompNode *)node;
        c.elt = comp->elt;
        c.generators = &comp->generators;
        *scope = comp->scope;
    } else if (node->kind == NODE_DictComp) {
        const DictCompNode *comp = (const DictCompNode *)node;
        c.elt = comp->key;
        c.value = comp->value;
        c.generators = &comp->generators;
        *scope = comp->scope;
    } else {
        const GeneratorExpNode *comp = (const GeneratorExpNode *)syntax_checked((Node *)node,
                                                                                NODE_GeneratorExp);
        c.elt = comp->elt;
        c.generators = &comp->generators;
        *scope = comp->scope;
    }
    return c;
}

/* Of a list comprehension or a generator expression. */
Ref eval_list_comp(Flow *f, const Node *node) {
    const Scope *scope;
    Comprehender c = comprehender_of(MAKE_LIST, node, &scope);
    c.result = flow_op_n(f, OP_newlist, NULL, 0, (Immediate){0}, node->span);
    build_comprehension(f, &c, scope);
    return c.result;
}

Ref eval_set_comp(Flow *f, const Node *node) {
    const Scope *scope;
    Comprehender c = comprehender_of(MAKE_SET, node, &scope);
    c.result = flow_op_n(f, OP_newset, NULL, 0, (Immediate){0}, node->span);
    build_comprehension(f, &c, scope);
    return c.result;
}

Ref eval_dict_comp(Flow *f, const Node *node) {
    const Scope *scope;
    Comprehender c = comprehender_of(MAKE_DICT, node, &scope);
    c.result = flow_op_n(f, OP_newdict, NULL, 0, (Immediate){0}, node->span);
    build_comprehension(f, &c, scope);
    return c.result;
}

void build_generator_expression(Flow *f, const Node *node, Ref iterable) {
    const Scope *scope;
    Comprehender c = comprehender_of(MAKE_YIELD, node, &scope);
    build_comprehension_over(f, &c, scope, iterable);
}

/* ---- generator expressions consumed by a call ---- */

static Ref eval_sum(Flow *f, const Node *node) {
    const Scope *scope;
    uint32_t depth = f->env.len;
    Comprehender c = comprehender_of(MAKE_SUM, node, &scope);
    c.hidden = hidden_slot(f, int_ref(f, 0));
    build_comprehension(f, &c, scope);
    Ref result = f->env.data[c.hidden];
    f->env.len = f->slots.len = depth;
    return result;
}

static Ref eval_any_or_all(Flow *f, const Node *node, Purpose purpose) {
    const Scope *scope;
    Join found = join_new(f), result = join_new(f);
    result.has_extra = true;
    Comprehender c = comprehender_of(purpose, node, &scope);
    c.found = &found;
    build_comprehension(f, &c, scope);
    flow_goto(f, &result, bool_ref(f, purpose == MAKE_ALL), node->span);
    join_enter(f, &found);
    flow_goto(f, &result, bool_ref(f, purpose == MAKE_ANY), node->span);
    Ref value = join_enter(f, &result);
    if (!f->block) return none_ref(f);
    if (!ref_is_const(value)) fact_new(f, value)->is_bool = true;
    return value;
}

/* dict((key, value) for …) */
static Ref eval_dict_of_pairs(Flow *f, const Node *node) {
    const Scope *scope;
    Comprehender c = comprehender_of(MAKE_DICT, node, &scope);
    const TupleNode *pair = (const TupleNode *)c.elt;
    if (c.elt->kind != NODE_Tuple || pair->elts.len != 2) {
        Diag *d = flow_error(f, F011, c.elt->span,
                             "dict() takes a generator of pairs written as (key, value)");
        diag_help(d, "use a dict comprehension: {key: value for …}");
        return unknown_ref(f);
    }
    c.elt = pair->elts.items[0];
    c.value = pair->elts.items[1];
    c.result = flow_op_n(f, OP_newdict, NULL, 0, (Immediate){0}, node->span);
    build_comprehension(f, &c, scope);
    return c.result;
}

bool eval_generator_call(Flow *f, const CallNode *node, Ref callee, Ref *result) {
    static const char *const by_list[] = {"builtins.min", "builtins.max", "builtins.sorted"};
    if (node->args.len != 1 || node->keywords.len || node->args.items[0]->kind != NODE_GeneratorExp)
        return false;
    const Node *generator = node->args.items[0];
    bool is_method = node->func->kind == NODE_Attribute;
    const char *method = is_method ? ((const AttributeNode *)node->func)->attr->text : "";
    if (is_named(f, callee, "builtins.list")) *result = eval_list_comp(f, generator);
    else if (is_named(f, callee, "builtins.set")) *result = eval_set_comp(f, generator);
    else if (is_named(f, callee, "builtins.sum")) *result = eval_sum(f, generator);
    else if (is_named(f, callee, "builtins.any")) *result = eval_any_or_all(f, generator, MAKE_ANY);
    else if (is_named(f, callee, "builtins.all")) *result = eval_any_or_all(f, generator, MAKE_ALL);
    else if (is_named(f, callee, "builtins.dict")) *result = eval_dict_of_pairs(f, generator);
    else {
        bool takes_list = is_method && (!strcmp(method, "join") || !strcmp(method, "extend"));
        for (size_t i = 0; i < sizeof by_list / sizeof *by_list; i++)
            takes_list |= is_named(f, callee, by_list[i]);
        if (!takes_list) return false;
        Ref list = eval_list_comp(f, generator);
        *result = flow_call(f, callee, &list, 1, node->base.span);
    }
    return true;
}
