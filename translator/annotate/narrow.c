/* narrow.c: what a test tells of the values it looks at.
 *
 * Takes:   the condition of a branch: the operation of the block that made it, through `not` and bool().
 * Leaves:  for each value tested what it is on the false and on the true side; IMPOSSIBLE rules a side out.
 * Example: if isinstance(x, Frame)   x is Frame there; elsewhere what is left of it (None, if it was Frame or None)
 *          if x is not None, if x    x is no longer None
 *          if i >= 0                 i is not negative */
#include "inference.h"
#include <string.h>

typedef struct Finder {
    Annotator *a;
    GraphState *graph;
    const Block *block;         /* holds the test */
    Narrowing *found;
    uint32_t count;
    const Block *branches;      /* where it is branched on, if that is the block after, */
    const Link *through;        /* entered by this link */
} Finder;

static const Op *definition(const Block *block, Ref ref) {
    if (ref_is_const(ref)) return NULL;
    for (uint32_t i = block->ops.len; i-- > 0;)
        if (block->ops.data[i].result == ref) return &block->ops.data[i];
    return NULL;
}

/* The value as the branching block has it; NO_REF if it is not passed on. */
static Ref as_passed(const Finder *f, Ref ref) {
    if (!f->through || ref_is_const(ref)) return ref;
    for (uint32_t i = 0; i < f->through->arg_count; i++)
        if (f->through->args[i] == ref) return f->branches->args.data[i];
    return NO_REF;
}

static void add(Finder *f, Ref ref, Ann when_false, Ann when_true, bool swapped) {
    if (ref_is_const(ref)) {
        if (!(when_false && ann_is_blocked(f->a, when_false)) && !(when_true && ann_is_blocked(f->a, when_true))) return;
    }
    if (f->count == MAX_NARROWINGS) return;
    Ref passed = as_passed(f, ref);
    if (passed != NO_REF) f->found[f->count++] = (Narrowing){passed, {swapped ? when_true : when_false, swapped ? when_false : when_true}};
    const Op *op = definition(f->block, ref);
    if (op && (op->code == OP_same_as || op->code == OP_hint || op->code == OP_assert_type))
        add(f, op->operands[0], when_false, when_true, swapped);
}

/* ---- isinstance ---- */

static Ann instance_narrowed(Annotator *a, Ann x, Host cls, Ann *when_not) {
    ClassDef *wanted = class_is_translatable(a, cls) ? &class_of(a, cls)->def : NULL;
    if (!wanted) {
        bool is_object = cls == host_builtin(a->world, "object");
        *when_not = is_object ? (x->can_be_none ? a->none : a->impossible) : x;
        return is_object ? ann_without_none(a, x) : a->impossible;
    }
    if (classdef_is_subclass(x->classdef, wanted)) {
        *when_not = x->can_be_none ? a->none : a->impossible;
        return ann_without_none(a, x);
    }
    if (!classdef_is_subclass(wanted, x->classdef)) return a->impossible;
    Host constant = ann_constant_host(a, x);
    if (constant) return a->impossible;         /* its class is known, and is not this one */
    return ann_instance(a, wanted, false);
}

/* Whether every value of the kind is an instance of the builtin class. */
static bool kind_is(Annotator *a, Ann x, const char *name, Host cls) {
    PrimitiveKind kind;
    switch (x->kind) {
    case ANN_BOOL: return !strcmp(name, "builtins.bool") || !strcmp(name, "builtins.int");
    case ANN_INT:
        if (integer_kind_of_class(a, cls, &kind)) return kind == x->integer || (kind == PRIM_Signed && strcmp(name, "builtins.int"));
        return !strcmp(name, "rpython.rlib.rarithmetic.base_int") && x->integer != PRIM_Signed;
    case ANN_FLOAT: return !strcmp(name, "builtins.float");
    case ANN_CHAR: case ANN_STR:
        return !strcmp(name, "builtins.str") || !strcmp(name, "builtins.bytes") || !strcmp(name, "builtins.basestring");
    case ANN_UNICHAR: case ANN_UNICODE: return !strcmp(name, "builtins.unicode") || !strcmp(name, "builtins.basestring");
    case ANN_TUPLE: return !strcmp(name, "builtins.tuple");
    case ANN_LIST: return !strcmp(name, "builtins.list");
    case ANN_SET: return !strcmp(name, dictdef_find(x->dict)->is_frozen ? "builtins.frozenset" : "builtins.set");
    case ANN_DICT: return !strcmp(name, "builtins.dict");
    case ANN_BUILTIN: return !strcmp(name, "builtins.type");
    case ANN_PBC:
        if (x->pbc.kind != PBC_FROZEN) return x->pbc.kind == PBC_CLASS && !strcmp(name, "builtins.type");
        for (uint32_t i = 0; i < x->pbc.len; i++)
            if (!host_is_subclass(host_class_of(a->world, x->pbc.members[i].object), cls)) return false;
        return true;
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_ITERATOR: case ANN_INSTANCE: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_PTR:
    case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST: break;
    }
    return false;
}

Ann narrow_to_class(Annotator *a, Ann x, Host cls, Ann *when_not) {
    cls = annotate_replacement(a, cls);
    if (cls == host_builtin(a->world, "bytearray")) cls = library_object(a, "bytearrays", "ByteArray");
    *when_not = x;
    if (x == a->unknown) return x;
    if (x->kind == ANN_INSTANCE) return instance_narrowed(a, x, cls, when_not);
    Sym name = qualified_name(a, cls);
    const char *text = name ? name->text : "";
    if (kind_is(a, x, text, cls) || cls == host_builtin(a->world, "object")) {
        *when_not = x->can_be_none ? a->none : a->impossible;
        return ann_without_none(a, x);
    }
    return a->impossible;
}

/* A class or a tuple of classes: the union of what each leaves. */
static Ann narrow_to_classes(Annotator *a, Ann x, Host cls, Ann *when_not) {
    if (host_kind(cls) != HOST_TUPLE) return narrow_to_class(a, x, cls, when_not);
    Ann when = a->impossible;
    *when_not = x;
    for (uint32_t i = 0; i < host_length(cls); i++) {
        Ann rest = *when_not;
        if (ann_is_blocked(a, rest)) break;
        Ann part = narrow_to_classes(a, rest, host_item(cls, i), when_not);
        Ann joined = ann_union(a, when, part);
        when = joined ? joined : x;
    }
    return when;
}

static void find_isinstance(Finder *f, Ref ref, Ref cls, bool swapped) {
    Ann value = value_of(f->a, f->graph, ref), type = value_of(f->a, f->graph, cls);
    Host object = ann_constant_host(f->a, type);
    if (!object || (host_kind(object) != HOST_CLASS && host_kind(object) != HOST_TUPLE)) return;
    Ann when_not, when = narrow_to_classes(f->a, value, object, &when_not);
    add(f, ref, when_not, when, swapped);
}

/* ---- None and truth ---- */

static void find_none(Finder *f, Ref ref, bool swapped) {
    Ann value = value_of(f->a, f->graph, ref);
    if (value == f->a->unknown) return;
    bool can = value->kind == ANN_NONE || value->can_be_none;
    add(f, ref, ann_without_none(f->a, value), can ? f->a->none : f->a->impossible, swapped);
}

static void find_truth(Finder *f, Ref ref, bool swapped) {
    Ann value = value_of(f->a, f->graph, ref);
    if (value == f->a->unknown) return;
    bool nothing_else_is_false = value->kind == ANN_PBC || value->kind == ANN_PTR || value->kind == ANN_WEAKREF ||
        (value->kind == ANN_INSTANCE && !truth_method(f->a, value->classdef));
    if (value->kind == ANN_NONE) add(f, ref, value, f->a->impossible, swapped);
    else if (nothing_else_is_false)
        add(f, ref, value->kind == ANN_PTR ? value : value->can_be_none ? f->a->none : f->a->impossible,
            value->kind == ANN_PTR ? value : ann_without_none(f->a, value), swapped);
    else if (value->can_be_none) add(f, ref, value, ann_without_none(f->a, value), swapped);
}

static bool is_none(Finder *f, Ref ref) { return value_of(f->a, f->graph, ref)->kind == ANN_NONE; }

/* type(x) is C, x.__class__ is C */
static bool find_exact_class(Finder *f, Ref type, Ref cls, bool swapped) {
    const Op *op = definition(f->block, type);
    Host object = ann_constant_host(f->a, value_of(f->a, f->graph, cls));
    if (!op || !object || host_kind(object) != HOST_CLASS) return false;
    Ref ref = NO_REF;
    if (op->code == OP_getattr && !strcmp(op->imm.name->text, "__class__")) ref = op->operands[0];
    if (op->code == OP_call && op->operand_count == 2) {
        Ann callee = value_of(f->a, f->graph, op->operands[0]);
        if (callee->kind == ANN_BUILTIN && !strcmp(callee->builtin->text, "builtins.type")) ref = op->operands[1];
    }
    if (ref == NO_REF) return false;
    Ann value = value_of(f->a, f->graph, ref), when_not;
    if (value->kind != ANN_INSTANCE) return false;
    Ann when = narrow_to_class(f->a, value, object, &when_not);
    if (ann_is_blocked(f->a, when) || when == value) return false;
    add(f, ref, value, when, swapped);
    return true;
}

static void find_is(Finder *f, Ref x, Ref y, bool swapped) {
    if (is_none(f, y)) find_none(f, x, swapped);
    else if (is_none(f, x)) find_none(f, y, swapped);
    else if (!find_exact_class(f, x, y, swapped)) find_exact_class(f, y, x, swapped);
}

static void find_equal(Finder *f, Ref x, Ref y, bool swapped) {
    if (is_none(f, y)) find_none(f, x, swapped);
    else if (is_none(f, x)) find_none(f, y, swapped);
    else find_exact_class(f, x, y, swapped);
}

/* ---- sign ---- */

static void not_negative(Finder *f, Ref ref, bool side) {
    Ann value = value_of(f->a, f->graph, ref);
    if (value->kind != ANN_INT || value->nonneg || value->constant != NO_REF || value->integer != PRIM_Signed) return;
    Ann better = ann_nonneg(f->a);
    add(f, ref, side ? NULL : better, side ? better : NULL, false);
}

static bool is_minus_one(Finder *f, Ref ref) {
    Host object = ann_constant_host(f->a, value_of(f->a, f->graph, ref));
    int64_t value;
    return object && host_kind(object) == HOST_INT && host_int_value(object, &value) && value == -1;
}

/* On `side`, greater > smaller (strictly) or >= holds. */
static void find_order(Finder *f, Ref greater, Ref smaller, bool strict, bool side) {
    Ann least = value_of(f->a, f->graph, smaller);
    if (ann_is_nonneg(least) || (strict && is_minus_one(f, smaller))) not_negative(f, greater, side);
}

static void find_sign(Finder *f, OpCode code, Ref x, Ref y, bool swapped) {
    bool less = code == OP_lt || code == OP_le, strict = code == OP_lt || code == OP_gt;
    Ref greater = less ? y : x, smaller = less ? x : y;
    find_order(f, greater, smaller, strict, !swapped);
    find_order(f, smaller, greater, !strict, swapped);
}

static void find(Finder *f, Ref condition, bool swapped) {
    const Op *op = definition(f->block, condition);
    if (!op) {
        find_truth(f, condition, swapped);
        return;
    }
    if (op->code == OP_not) find(f, op->operands[0], !swapped);
    else if (op->code == OP_bool) {
        const Op *tested = definition(f->block, op->operands[0]);
        bool is_test = tested && value_of(f->a, f->graph, op->operands[0])->kind == ANN_BOOL;
        if (is_test) find(f, op->operands[0], swapped);
        else find_truth(f, op->operands[0], swapped);
    }
    else if (op->code == OP_isinstance) find_isinstance(f, op->operands[0], op->operands[1], swapped);
    else if (op->code == OP_is) find_is(f, op->operands[0], op->operands[1], swapped);
    else if (op->code == OP_eq) find_equal(f, op->operands[0], op->operands[1], swapped);
    else if (op->code == OP_ne) find_equal(f, op->operands[0], op->operands[1], !swapped);
    else if (op->code == OP_lt || op->code == OP_le || op->code == OP_gt || op->code == OP_ge)
        find_sign(f, op->code, op->operands[0], op->operands[1], swapped);
    else if (op->code == OP_call && op->operand_count == 3) {
        Ann callee = value_of(f->a, f->graph, op->operands[0]);
        if (callee->kind == ANN_BUILTIN && !strcmp(callee->builtin->text, "builtins.isinstance"))
            find_isinstance(f, op->operands[1], op->operands[2], swapped);
    }
}

/* Under a handler a test that may raise ends its block, and the branch on it stands in the next. Per block id: the block
 * whose last operation it follows, if that is the one way in. */
static const Block **tested_before(Annotator *a, const Graph *g) {
    const Block **before = ARENA_ARRAY(a->arena, const Block *, g->next_block_id);
    uint32_t *ways_in = ARENA_ARRAY(a->arena, uint32_t, g->next_block_id);
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        const Block *b = g->blocks.data[i];
        for (uint32_t j = 0; j < b->links.len; j++) ways_in[b->links.data[j].target->id]++;
        if (b->exit == EXIT_CATCH) before[b->links.data[0].target->id] = b;
    }
    for (uint32_t i = 0; i < g->next_block_id; i++)
        if (ways_in[i] != 1) before[i] = NULL;
    return before;
}

static void look_before(Finder *f, Ref *condition) {
    for (uint32_t i = 0; i < f->block->args.len; i++) {
        if (f->block->args.data[i] != *condition) continue;
        if (!f->graph->tested_before) f->graph->tested_before = tested_before(f->a, f->graph->graph);
        const Block *before = f->graph->tested_before[f->block->id];
        if (!before) return;
        f->branches = f->block;
        f->block = before;
        f->through = &before->links.data[0];
        *condition = f->through->args[i];
        return;
    }
}

uint32_t narrow_find(Annotator *a, GraphState *graph, const Block *block, Ref condition, Narrowing *found) {
    Finder f = {.a = a, .graph = graph, .block = block, .found = found};
    if (!ref_is_const(condition)) look_before(&f, &condition);
    find(&f, condition, false);
    return f.count;
}

/* ---- the tests themselves ---- */

Ann isinstance_flow(Annotator *a, Ann x, Ann cls) {
    Host object = ann_constant_host(a, cls);
    if (x == a->unknown || cls == a->unknown) return a->boolean;
    if (!object || (host_kind(object) != HOST_CLASS && host_kind(object) != HOST_TUPLE)) {
        if (cls->kind == ANN_PBC && cls->pbc.kind == PBC_CLASS) return a->boolean;
        return report_operation(a, DIAG_A012, "isinstance() needs a class that is known when translating, not %s", DESCRIBE(cls));
    }
    Ann when_not, when = narrow_to_classes(a, x, object, &when_not);
    if (ann_is_blocked(a, when)) return ann_bool_constant(a, false);
    return ann_is_blocked(a, when_not) ? ann_bool_constant(a, true) : a->boolean;
}
