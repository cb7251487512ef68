/* specials.c: special methods, which operators and builtins call.
 *
 * Takes:   a class and the name of a special method.
 * Leaves:  does it, a base or a subclass define it; the call.
 * Idea:    where a subclass alone defines it, the class is given what `object` has (rlib/plain.py), as if its body held that, so that each
 *          instance answers as in Python. Truth is `__nonzero__`, `__bool__` or `__len__`: where a family has several of them, or some classes
 *          none, each class is given a `__nonzero__` that is what decides there. */
#include "inference.h"
#include <string.h>

/* ---- who defines it ---- */

static bool subclass_defines(Annotator *a, const ClassDef *classdef, Sym name) {
    for (uint32_t i = 0; i < classdef->subclasses.len; i++) {
        const ClassDef *subclass = classdef->subclasses.data[i];
        if (class_own_value(a, subclass, name) || subclass_defines(a, subclass, name)) return true;
    }
    return false;
}

static bool family_defines(Annotator *a, ClassDef *classdef, Sym name) {
    if (class_value(a, classdef, name, NULL)) return true;
    reader_here(a, &((ClassCell *)classdef)->family_readers);
    return subclass_defines(a, classdef, name);
}

/* ---- what object has ---- */

static const struct { const char *name, *function; bool for_exceptions; } of_object[] = {
    {"__eq__", "object_eq", true}, {"__ne__", "object_ne", true}, {"__hash__", "object_hash", true}, {"__str__", "object_str", false},
};

static const char *function_of_object(const ClassDef *classdef, const char *name) {
    for (size_t i = 0; i < sizeof of_object / sizeof *of_object; i++)
        if (!strcmp(of_object[i].name, name) && (of_object[i].for_exceptions || !classdef->is_exception)) return of_object[i].function;
    return NULL;
}

bool class_defines(Annotator *a, ClassDef *classdef, const char *text) {
    Sym name = sym(a, text);
    if (!family_defines(a, classdef, name)) return false;
    const char *function = class_value(a, classdef, name, NULL) ? NULL : function_of_object(classdef, text);
    if (function) class_give(a, classdef, name, plain_function(a, function));
    return true;
}

Ann call_special(Annotator *a, Ann self, const char *name, const Ann *values, const uint32_t *operands, uint32_t count) {
    if (!class_defines(a, self->classdef, name)) return NULL;
    Ann method = attribute_read(a, self->classdef, sym(a, name));
    if (method->kind != ANN_PBC) return method == a->impossible ? method : NULL;
    CallArgs args = {.count = 0};
    for (uint32_t i = 0; i < count; i++) args_push(&args, values[i], operand_source(operands[i]), a->at.op->operands[operands[i]]);
    return call_value(a, method, &args);
}

/* ---- truth ---- */

typedef enum Truth { TRUTH_NONZERO, TRUTH_BOOL, TRUTH_LEN, TRUTHS } Truth;
static const char *const truth_names[TRUTHS] = {"__nonzero__", "__bool__", "__len__"};

static Host body_truth(Annotator *a, const ClassDef *classdef, Truth truth) {
    return class_body_value(a, classdef, sym(a, truth_names[truth]));
}

/* What bool() of an instance of exactly this class calls; NULL: it is always true. */
static Host deciding(Annotator *a, const ClassDef *classdef) {
    for (const ClassDef *c = classdef; c; c = c->base)
        for (int truth = TRUTH_NONZERO; truth < TRUTH_LEN; truth++)
            if (body_truth(a, c, truth)) return body_truth(a, c, truth);
    for (const ClassDef *c = classdef; c; c = c->base)
        if (body_truth(a, c, TRUTH_LEN)) return body_truth(a, c, TRUTH_LEN);
    return NULL;
}

static void give_truth(Annotator *a, ClassDef *classdef) {
    Host function = deciding(a, classdef);
    class_give(a, classdef, sym(a, "__nonzero__"), function ? function : plain_function(a, "object_true"));
}

static void give_truth_below(Annotator *a, ClassDef *classdef) {
    for (uint32_t i = 0; i < classdef->subclasses.len; i++) {
        ClassDef *subclass = classdef->subclasses.data[i];
        bool has_own = body_truth(a, subclass, TRUTH_BOOL) || body_truth(a, subclass, TRUTH_LEN);
        if (has_own && !body_truth(a, subclass, TRUTH_NONZERO)) give_truth(a, subclass);
        give_truth_below(a, subclass);
    }
}

const char *truth_method(Annotator *a, ClassDef *classdef) {
    const char *only = NULL;
    for (int truth = TRUTH_NONZERO; truth < TRUTHS; truth++) {
        if (!family_defines(a, classdef, sym(a, truth_names[truth]))) continue;
        bool here = class_value(a, classdef, sym(a, truth_names[truth]), NULL);
        if (!only && here) { only = truth_names[truth]; continue; }
        give_truth(a, classdef);
        give_truth_below(a, classdef);
        return "__nonzero__";
    }
    return only;
}
