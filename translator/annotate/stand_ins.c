/* stand_ins.c: built-in functions and operators on any iterable, by functions of rlib/iteration.py.
 *
 * Takes:   a call, or an operator, on an instance.
 * Leaves:  a direct call of the function: the site is one of that, with the operands as they are. */
#include "inference.h"
#include "base/spelling.h"
#include <string.h>

typedef enum When { INSTANCES, SETS, ANY, UNLISTED, NO_TEST } When;
typedef struct StandIn { const char *name; uint32_t count; const char *function; When when; } StandIn;

static const StandIn stand_ins[] = {
#define STAND_IN(name, arguments, function, when) {name, arguments, function, when},
#include "stand_ins.def"
#undef STAND_IN
};

Host library_object(Annotator *a, const char *module, const char *name) {
    Host found = host_import(a->world, arena_printf(a->arena, "rpython.rlib.%s", module));
    found = found ? host_getattr(a->world, found, name) : NULL;
    CHECK(found, "rlib/%s.py has no %s", module, name);
    return found;
}

Ann stand_in(Annotator *a, const char *function, CallArgs *args) {
    const char *dot = strchr(function, '.'), *name = dot ? dot + 1 : function;
    const char *module = dot ? arena_printf(a->arena, "%.*s", (int)(dot - function), function) : "iteration";
    return call_value(a, ann_of_host(a, library_object(a, module, name)), args);
}

Ann stand_in_for_operator(Annotator *a, const char *function, const uint32_t *operands, uint32_t count) {
    CallArgs args = {.count = 0};
    for (uint32_t i = 0; i < count; i++) {
        ArgSource source = {.kind = ARG_OPERAND, .index = operands[i], .constant = NO_REF};
        args_push(&args, operand_here(a, operands[i]), source, a->at.op->operands[operands[i]]);
    }
    return stand_in(a, function, &args);
}

static bool any_of_kind(const CallArgs *args, AnnotationKind kind) {
    for (uint32_t i = 0; i < args->count - args->keyword_count; i++)
        if (args->items[i].annotation->kind == kind) return true;
    return false;
}

static bool applies(Annotator *a, const StandIn *s, const CallArgs *args) {
    Ann first = args->count ? args->items[0].annotation : a->none;
    switch (s->when) {
    case INSTANCES: return any_of_kind(args, ANN_INSTANCE);
    case SETS: return first->kind == ANN_SET;
    case ANY: return true;
    case UNLISTED: return first->kind == ANN_INSTANCE && !class_defines(a, first->classdef, "__iter__");
    case NO_TEST: return first->kind == ANN_NONE;
    }
    UNREACHABLE("condition %d", (int)s->when);
}

static const StandIn *find(Annotator *a, const char *name, const CallArgs *args) {
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++) {
        const StandIn *s = &stand_ins[i];
        if (s->count == args->count && !strcmp(s->name, name) && applies(a, s, args)) return s;
    }
    return NULL;
}

void stand_in_offer_methods(const char *kind, Spelling *spelling) {
    size_t len = strlen(kind);
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
        if (!strncmp(stand_ins[i].name, kind, len) && stand_ins[i].name[len] == '.') spelling_offer(spelling, stand_ins[i].name + len + 1);
}

bool stand_in_is_known(const char *name) {
    for (size_t i = 0; i < sizeof stand_ins / sizeof *stand_ins; i++)
        if (!strcmp(stand_ins[i].name, name)) return true;
    return false;
}

Ann stand_in_call(Annotator *a, const char *name, CallArgs *args) {
    const StandIn *s = find(a, name, args);
    return s ? stand_in(a, s->function, args) : NULL;
}

Ann stand_in_method(Annotator *a, const char *name, Ann self, CallArgs *args) {
    const StandIn *s = find(a, name, args);
    if (!s) return NULL;
    CallArgs with_self = *args;
    with_self.count = 0;
    args_push(&with_self, self, (ArgSource){.kind = ARG_OPERAND, .index = 0, .constant = NO_REF}, NO_REF);
    for (uint32_t i = 0; i < args->count; i++) with_self.items[with_self.count++] = args->items[i];
    return stand_in(a, s->function, &with_self);
}
