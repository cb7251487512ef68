/* operators.c: operators that a method of an instance answers.
 *
 * Takes:   an operator and its operands, one of them an instance.
 * Leaves:  the call of the method, at the place of the operator. Where the left operand's class has none, the right one's reflected
 *          method is called (`3 * v` by v.__rmul__(3), `a > b` by b.__lt__(a)), and the site is `swapped`.
 * Idea:    which method answers is settled by the classes as inferred: NotImplemented is no value of a program. */
#include "inference.h"
#include <string.h>

typedef struct Names { const char *plain, *reflected, *in_place; } Names;

static Names names_of(OpCode code) {
    switch ((int)code) {
#define BOTH(op, text) \
    case OP_##op: return (Names){"__" text "__", "__r" text "__", NULL}; \
    case OP_inplace_##op: return (Names){"__" text "__", "__r" text "__", "__i" text "__"}
    BOTH(add, "add"); BOTH(sub, "sub"); BOTH(mul, "mul"); BOTH(truediv, "truediv"); BOTH(floordiv, "floordiv"); BOTH(div, "div");
    BOTH(mod, "mod"); BOTH(pow, "pow"); BOTH(lshift, "lshift"); BOTH(rshift, "rshift"); BOTH(and, "and"); BOTH(or, "or");
    BOTH(xor, "xor");
#undef BOTH
    case OP_eq: return (Names){"__eq__", "__eq__", NULL};
    case OP_ne: return (Names){"__ne__", "__ne__", NULL};
    case OP_lt: return (Names){"__lt__", "__gt__", NULL};
    case OP_le: return (Names){"__le__", "__ge__", NULL};
    case OP_gt: return (Names){"__gt__", "__lt__", NULL};
    case OP_ge: return (Names){"__ge__", "__le__", NULL};
    case OP_neg: return (Names){"__neg__", NULL, NULL};
    case OP_pos: return (Names){"__pos__", NULL, NULL};
    case OP_invert: return (Names){"__invert__", NULL, NULL};
    }
    return (Names){NULL, NULL, NULL};
}

static bool has(Annotator *a, Ann x, const char *name) {
    return name && x->kind == ANN_INSTANCE && class_defines(a, x->classdef, name);
}

/* The argument is operand 1 as far as the call goes: rtype swaps the operands of a site that is `swapped`. */
static Ann call_method(Annotator *a, Ann self, const char *name, Ann other, bool swapped) {
    uint32_t operand = 1;
    Ann result = call_special(a, self, name, &other, &operand, 1);
    site_here(a)->site.swapped = swapped;
    return result;
}

/* Python 2's three-way comparison answers no operator here. */
static Ann refuse_cmp(Annotator *a, const Op *op, Ann x) {
    bool compares = op->code == OP_eq || op->code == OP_ne || op->code == OP_lt || op->code == OP_le || op->code == OP_gt || op->code == OP_ge;
    if (!compares || !has(a, x, "__cmp__")) return NULL;
    Diag *diag = report(a, DIAG_A012, a->at.span, "comparison of %s by __cmp__ cannot be translated", DESCRIBE(x));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "define __eq__ and __lt__, or call a method");
    return a->boolean;
}

Ann operator_method(Annotator *a, const Op *op, Ann x, Ann y) {
    Names names = names_of(op->code);
    bool by_x = has(a, x, names.plain) && !(y && y->kind == ANN_NONE && (op->code == OP_eq || op->code == OP_ne));
    if (!y) return by_x ? call_special(a, x, names.plain, NULL, NULL, 0) : NULL;
    if (has(a, x, names.in_place)) return call_method(a, x, names.in_place, y, false);
    if (by_x) return call_method(a, x, names.plain, y, false);
    Ann refused = refuse_cmp(a, op, x);
    if (refused || x->kind == ANN_NONE || !has(a, y, names.reflected)) return refused;
    return call_method(a, y, names.reflected, x, true);
}

static bool is_of_library(Annotator *a, Host cls) {
    Node *node = host_class_node(cls);
    SourceFile *file = node ? source_of(a->cx->sources, node->span) : NULL;
    return file && file->is_library;
}

const char *help_with_method(Annotator *a, Ann x, Ann y) {
    Names names = a->at.op ? names_of(a->at.op->code) : (Names){NULL, NULL, NULL};
    Ann self = x->kind == ANN_INSTANCE ? x : y;
    const char *name = self == x ? names.plain : names.reflected;
    if (is_of_library(a, self->classdef->cls))
        return arena_printf(a->arena, "operations on %s are methods: call one", host_class_name(self->classdef->cls)->text);
    if (!name) return "define the special method of the operator in the class, or call a method";
    return arena_printf(a->arena, "define %s in %s, or call a method", name, host_class_name(self->classdef->cls)->text);
}
