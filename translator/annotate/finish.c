/* finish.c: what can only be said when the fixpoint is reached: operations that never get a value, promises not kept. */
#include "inference.h"
#include <string.h>

/* ---- operations that wait for ever ---- */

static bool in_generator(Annotator *a) {
    return a->at.in && map_find(&a->program->generators, MAP_KEY(a->at.in->graph->host_function));
}

static void never_attribute(Annotator *a, Ann x, Sym name) {
    if (in_generator(a) && !strncmp(name->text, "_live", 5)) return;    /* what is kept over a `yield`: an error was said */
    if (in_generator(a) && !strcmp(name->text, "_result")) { report_no_result(a, x); return; }
    Diag *diag = report(a, DIAG_A009, a->at.span, "%s has no attribute '%s'", DESCRIBE(x), name->text);
    report_chain(a, diag, a->at.in);
    const AttributeDef *attribute = classdef_attribute(x->classdef, name);
    if (attribute && ((const AttributeCell *)attribute)->written)
        diag_note(diag, attribute->origin, "it is assigned here, but this never gets a value");
    else
        help_with_name(a, diag, x, name);
}

static void always_none(Annotator *a, const Op *op, uint32_t operand) {
    Span span = span_of_operand(a, operand);
    Diag *diag = report(a, DIAG_A021, span, "this value is always None");
    diag_label(diag, "None");
    report_chain(a, diag, a->at.in);
    (void)op;
    diag_help(diag, "nothing else is ever stored there; remove the use, or give it a value");
}

static int none_operand(Annotator *a, const Op *op) {
    for (uint32_t i = 0; i < op->operand_count; i++)
        if (operand_here(a, i)->kind == ANN_NONE) return (int)i;
    return -1;
}

static bool is_builtin(Ann callee) { return callee->kind == ANN_BUILTIN || callee->kind == ANN_BUILTIN_METHOD; }

/* What waits for ever and should not: reported. */
static bool report_cut(Annotator *a, BlockState *block) {
    const Op *op = a->at.op;
    const Place *place = map_get(&block->in->places, MAP_PAIR(block->block->id, block->cut));
    int none = none_operand(a, op);
    bool is_call = op->code == OP_call || op->code == OP_next || (place && place->site);
    if (op->code == OP_call && operand_here(a, 0)->kind == ANN_NONE) always_none(a, op, 0);
    else if (none > 0 && op->code == OP_call && is_builtin(operand_here(a, 0))) always_none(a, op, (uint32_t)none);
    else if (is_call) return false;         /* what always raises, or iterates over what is always empty */
    else if (op->code == OP_getattr && operand_here(a, 0)->kind == ANN_INSTANCE) never_attribute(a, operand_here(a, 0), op->imm.name);
    else if (none >= 0) always_none(a, op, (uint32_t)none);
    else if (op->code == OP_getitem || op->code == OP_getattr) {
        Diag *diag = report(a, DIAG_A034, a->at.span, "this %s is always empty", operand_here(a, 0)->kind == ANN_DICT ? "dict" : "list");
        report_chain(a, diag, a->at.in);
    } else return false;
    return true;
}

/* After a report the operation gives something unknown, so that what follows is looked at too. True: there is more to flow. */
static bool check_cuts(Annotator *a) {
    if (a->program->has_unknowns) return false;     /* what is never reached may be so because of an error */
    bool more = false;
    for (uint32_t i = a->first_helper_block; i < a->blocks.len; i++) {
        BlockState *block = a->blocks.data[i];
        if (!block->reached || block->cut == NO_CUT) continue;
        const Op *op = &block->block->ops.data[block->cut];
        a->at = (Here){block->in, block, block->cut, op, op->span};
        bool reported = report_cut(a, block);
        a->at = (Here){0};
        if (!reported) continue;
        map_put(a->arena, &a->given_up, MAP_PAIR(block->serial, block->cut), NULL);
        block_reflow(a, block, block->cut);
        more = true;
    }
    return more;
}

/* ---- promises ---- */

static void check_nonneg(Annotator *a) {
    for (uint32_t i = 0; i < a->nonneg_checks.len; i++) {
        a->at = a->nonneg_checks.data[i];
        Ann value = operand_here(a, 1);
        if (!ann_is_nonneg(value) && value->kind != ANN_IMPOSSIBLE)
            report_operation(a, DIAG_A031, "this int may be negative as far as the translator can tell");
    }
    a->nonneg_checks.len = 0;
    a->at = (Here){0};
}

static void check_frozen_lists(Annotator *a) {
    for (uint32_t i = 0; i < a->frozen_lists.len; i++) {
        ListCell *cell = (ListCell *)listdef_find(&a->frozen_lists.data[i]->def);
        if (!cell->def.resized) continue;
        a->at = (Here){.in = cell->resized_in, .span = cell->resized_at};
        Diag *diag = report(a, DIAG_A025, cell->resized_at, "a list that must not be resized is resized here");
        diag_note(diag, cell->frozen_at, "make_sure_not_resized() says so here");
        report_chain(a, diag, cell->resized_in);
    }
    a->at = (Here){0};
}

/* Whether values of the annotation hold the list, directly or in containers. */
static bool holds(Ann x, const ListDef *list, uint32_t depth) {
    if (depth > 8) return false;
    if (x->kind == ANN_LIST) return listdef_find(x->list) == list || holds(listdef_find(x->list)->item, list, depth + 1);
    if (x->kind == ANN_DICT || x->kind == ANN_SET) {
        const DictDef *dict = dictdef_find(x->dict);
        return holds(dict->key, list, depth + 1) || holds(dict->value, list, depth + 1);
    }
    for (uint32_t i = 0; x->kind == ANN_TUPLE && i < x->tuple.len; i++)
        if (holds(x->tuple.items[i], list, depth + 1)) return true;
    return false;
}

static void check_recursive_lists(Annotator *a) {
    for (uint32_t i = 0; i < a->lists.len; i++) {
        ListCell *cell = a->lists.data[i];
        if (cell->def.parent || !holds(cell->def.item, &cell->def, 0)) continue;
        const Fact *fact = cell->facts.len ? &cell->facts.data[cell->facts.len - 1] : NULL;
        a->at.in = fact ? fact->in : NULL;
        Diag *diag = report(a, DIAG_A032, fact ? fact->span : cell->def.origin, "a list holds lists of its own type without end");
        report_chain(a, diag, a->at.in);
        diag_help(diag, "wrap the inner lists in instances of a class");
    }
    a->lists.len = 0;
    a->at = (Here){0};
}

/* ---- methods that some instances lack ---- */

/* Exceptions have a text all the same. */
static bool is_given_anyway(const ClassDef *owner, Sym name) { return owner->is_exception && !strcmp(name->text, "__str__"); }

static const ClassDef *lacking(Annotator *a, const ClassDef *classdef, Sym name) {
    if (classdef->instantiated && !class_value(a, classdef, name, NULL)) return classdef;
    for (uint32_t i = 0; i < classdef->subclasses.len; i++) {
        const ClassDef *found = lacking(a, classdef->subclasses.data[i], name);
        if (found) return found;
    }
    return NULL;
}

/* What an operation called at first may not be what it calls now that all classes are known. */
static bool still_reads(Annotator *a, const BlockState *block, uint32_t index, Sym name) {
    if (block->block->ops.data[index].code == OP_getattr) return true;
    const CallSite *site = annotate_call_site(a, block->in->graph, block->block, index);
    return site && site->callee && site->callee->kind == ANN_PBC && site->callee->pbc.method_name == name;
}

static Span first_reader(Annotator *a, const AttributeCell *attribute, const ClassDef *classdef) {
    MAP_EACH(&attribute->readers, e) {
        if (e->key & CALLSET_READER) continue;
        const BlockState *block = a->blocks.data[e->key >> 32];
        const Op *op = &block->block->ops.data[(uint32_t)e->key];
        Ann x = value_of(a, block->in, op->operands[0]);
        if (x->kind == ANN_INSTANCE && x->classdef == classdef && still_reads(a, block, (uint32_t)e->key, attribute->def.name))
            return op->span;
    }
    return NO_SPAN;
}

static void check_methods(Annotator *a, const ClassDef *owner) {
    MAP_EACH(&owner->attributes, e) {
        AttributeCell *attribute = e->value;
        if (!attribute || attribute->written || attribute->def.annotation->kind != ANN_PBC ||
            attribute->def.annotation->pbc.kind != PBC_METHOD || is_given_anyway(owner, attribute->def.name))
            continue;
        MAP_EACH(&attribute->views, view) {
            const ClassDef *reader = (const ClassDef *)(uintptr_t)view->key;
            const ClassDef *without = lacking(a, reader, attribute->def.name);
            Span span = without ? first_reader(a, attribute, reader) : NO_SPAN;
            if (!span.file) continue;
            Diag *diag = diag_warning(a->cx->diags, A014, span, "method '%s' is missing in %s, which can be called here",
                                      attribute->def.name->text, host_class_name(without->cls)->text);
            Node *node = host_class_node(without->cls);
            if (node) diag_note(diag, node->span, "the class is defined here");
            diag_help(diag, "such a call raises AttributeError when it happens; define the method in %s",
                      host_class_name(owner->cls)->text);
        }
    }
}

/* A class keeps functions in its vtable, but binds methods: an attribute is one of the two. */
static void check_mixed_methods(Annotator *a, const ClassDef *owner) {
    MAP_EACH(&owner->attributes, e) {
        AttributeCell *attribute = e->value;
        if (!attribute || !attribute->def.readonly || attribute->def.annotation->kind != ANN_PBC) continue;
        const Pbc *pbc = &attribute->def.annotation->pbc;
        bool has_method = false;
        for (uint32_t i = 0; i < pbc->len && pbc->kind == PBC_CALLABLE; i++)
            has_method |= pbc->members[i].name && pbc->members[i].classdef;
        if (!has_method) continue;
        Diag *diag = report(a, DIAG_A005, class_body_span((const ClassCell *)owner, attribute->def.name),
                            "attribute '%s' of %s is a method in one class and something else in another", attribute->def.name->text,
                            host_class_name(owner->cls)->text);
        diag_help(diag, "make all of them methods, or store the function in the instance");
    }
}

void finish_checks(Annotator *a) {
    while (check_cuts(a)) engine_settle(a);
    check_nonneg(a);
    keyed_dicts_check(a);
    for (uint32_t i = 0; i < a->classes.len && !a->in_helpers; i++) marks_check(a, &a->classes.data[i]->def);
    check_frozen_lists(a);
    check_recursive_lists(a);
    for (uint32_t i = 0; i < a->classes.len && !a->in_helpers; i++) {
        check_methods(a, &a->classes.data[i]->def);
        check_mixed_methods(a, &a->classes.data[i]->def);
    }
}
