/* calls.c: calls: who is called, which argument goes where, what comes back.
 *
 * Takes:   a callee and the arguments of an operation.
 * Leaves:  parameters of the called graphs generalised, the place a reader of their results, and a CallSite for rtype. */
#include "inference.h"
#include <stdarg.h>
#include <string.h>

/* ---- sites ---- */

SiteCell *site_here(Annotator *a) {
    Place *place = place_here(a);
    if (!place->site) place->site = ARENA_NEW(a->arena, SiteCell);
    return place->site;
}

static ArgSource *saved_sources(Annotator *a, const Bound *bound) {
    ArgSource *sources = ARENA_ARRAY(a->arena, ArgSource, bound->count + 1);
    memcpy(sources, bound->sources, bound->count * sizeof *sources);
    return sources;
}

/* Makes room for `count` targets, keeping what is there. */
static void site_prepare(Annotator *a, SiteCell *cell, CallKind kind, uint32_t count, Ann callee) {
    CallSite *site = &cell->site;
    site->kind = kind;
    site->callee = callee;
    cell->set = NULL;
    if (site->target_count == count && site->targets) return;
    site->target_count = count;
    site->targets = ARENA_ARRAY(a->arena, CallTarget, count + 1);
    site->sources = ARENA_ARRAY(a->arena, ArgSource *, count + 1);
}

static void site_target(Annotator *a, SiteCell *cell, uint32_t index, CallTarget target, const Bound *bound) {
    CallTarget *old = &cell->site.targets[index];
    bool same = old->function == target.function && old->graph == target.graph && cell->site.sources[index];
    *old = target;
    if (!same && bound) cell->site.sources[index] = saved_sources(a, bound);
}

/* ---- arguments ---- */

void args_push(CallArgs *args, Ann annotation, ArgSource source, Ref ref) {
    CHECK(args->count < MAX_ARGUMENTS, "more than %d arguments", MAX_ARGUMENTS);
    args->items[args->count++] = (Argument){annotation, source, NULL, ref};
}

ArgSource operand_source(uint32_t index) { return (ArgSource){.kind = ARG_OPERAND, .index = index, .constant = NO_REF}; }

static bool push_star(Annotator *a, CallArgs *args, Ann tuple) {
    if (tuple->kind != ANN_TUPLE) {
        if (tuple != a->unknown)
            report_operation(a, DIAG_A011, "`*` passes the items of a tuple, of known length; this is %s", DESCRIBE(tuple));
        return false;
    }
    for (uint32_t i = 0; i < tuple->tuple.len; i++)
        args_push(args, tuple->tuple.items[i], (ArgSource){.kind = ARG_STAR_ITEM, .index = i, .constant = NO_REF}, NO_REF);
    return true;
}

static bool read_arguments(Annotator *a, const Op *op, CallArgs *args) {
    const CallShape *shape = op->imm.shape;
    uint32_t positional = shape ? shape->positional : op->operand_count - 1;
    uint32_t keywords = shape ? shape->keyword_count : 0;
    if (op->operand_count > MAX_ARGUMENTS / 2) {
        report_operation(a, DIAG_A011, "a call with %u arguments", op->operand_count - 1);
        return false;
    }
    args->count = 0;
    args->keyword_count = 0;
    args->shape = shape;
    for (uint32_t i = 1; i <= positional; i++) args_push(args, operand_here(a, i), operand_source(i), op->operands[i]);
    if (shape && shape->has_star && !push_star(a, args, operand_here(a, 1 + positional + keywords))) return false;
    for (uint32_t i = 0; i < keywords; i++) {
        uint32_t operand = 1 + positional + i;
        args_push(args, operand_here(a, operand), operand_source(operand), op->operands[operand]);
        args->items[args->count - 1].keyword = shape->keywords[i];
        args->keyword_count++;
    }
    if (shape && shape->has_star_star) {
        report_operation(a, DIAG_A011, "a call with `**` cannot be translated: name the arguments");
        return false;
    }
    return true;
}

typedef struct Binder { Annotator *a; FunctionCell *f; Bound *bound; bool is_set[MAX_ARGUMENTS]; } Binder;

static Diag *wrong_arguments(Binder *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
static Diag *wrong_arguments(Binder *b, const char *format, ...) {
    Annotator *a = b->a;
    StrBuf text = {0};
    va_list list;
    va_start(list, format);
    strbuf_vprintf(&text, format, list);
    va_end(list);
    Diag *diag = report(a, DIAG_A011, a->at.span, "%s() %s", function_title(a, b->f), text.data);
    strbuf_free(&text);
    Node *node = host_function_node(b->f->desc.function);
    Node *args = node->kind == NODE_Lambda ? AS(Lambda, node)->args : AS(FunctionDef, node)->args;
    diag_note(diag, args->span.file && args->span.end > args->span.start ? args->span : node->span, "defined here");
    report_chain(a, diag, a->at.in);
    return diag;
}

static void set_param(Binder *b, uint32_t index, Ann value, ArgSource source) {
    b->bound->params[index] = value;
    b->bound->sources[index] = source;
    b->is_set[index] = true;
}

static bool set_keyword(Binder *b, const Argument *arg) {
    const Signature *s = &b->f->signature;
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->names[i] != arg->keyword) continue;
        if (b->is_set[i]) return wrong_arguments(b, "gets argument '%s' twice", arg->keyword->text), false;
        set_param(b, i, arg->annotation, arg->source);
        return true;
    }
    return wrong_arguments(b, "has no parameter '%s'", arg->keyword->text), false;
}

static bool misses_argument(Binder *b, Sym name) {
    Diag *diag = wrong_arguments(b, "misses argument '%s'", name->text);
    if (strcmp(name->text, "self")) return false;
    diag_help(diag, "a method needs an instance: call it on one; a @staticmethod has no `self`");
    return false;
}

static bool set_default(Binder *b, uint32_t index) {
    const Signature *s = &b->f->signature;
    Host function = b->f->desc.function, value = NULL;
    uint32_t defaults = host_function_default_count(function);
    if (index < s->positional && index + defaults >= s->positional)
        value = host_function_default(function, index + defaults - s->positional);
    else if (index >= s->positional)
        value = host_function_kw_default(b->a->world, function, s->names[index]);
    if (!value) return misses_argument(b, s->names[index]);
    Ref constant = canonical_constant(b->a, value);
    set_param(b, index, ann_of_host(b->a, value), (ArgSource){.kind = ARG_CONSTANT, .constant = constant});
    return true;
}

/* The declared types are the parameters' types: an error stops here, at the border. */
static void enforce(Binder *b, uint32_t index) {
    Annotator *a = b->a;
    FunctionCell *f = b->f;
    Ann declared = declared_type(a, f, index), value = b->bound->params[index];
    if (!declared || value == a->unknown) return;
    Ann taken = declared_value(a, declared, value);
    if (f->enforced && !value->can_be_none && value->kind != ANN_NONE) {    /* None may be passed; here it is not */
        declared = ann_without_none(a, declared);
        taken = taken ? ann_without_none(a, taken) : NULL;
    }
    b->bound->params[index] = taken ? taken : declared;
    if (taken) return;
    const ArgSource *source = &b->bound->sources[index];
    Span span = source->kind == ARG_OPERAND ? span_of_operand(a, source->index) : a->at.span;
    Diag *diag = report(a, DIAG_A024, span, "argument '%s' of %s() is declared %s, but %s is passed",
                        f->signature.names[index]->text, function_title(a, f), DESCRIBE(declared), DESCRIBE(value));
    diag_label(diag, "%s", DESCRIBE(value));
    diag_note(diag, host_function_node(f->desc.function)->span, "declared here");
    report_chain(a, diag, a->at.in);
}

static uint32_t required_count(const FunctionCell *f) {
    return f->signature.positional - host_function_default_count(f->desc.function);
}

static bool too_many(Binder *b, uint32_t given, bool has_self) {
    uint32_t most = b->f->signature.positional - has_self, least = required_count(b->f);
    least = least > has_self ? least - has_self : 0;
    const char *are = given == 1 ? "is" : "are";
    if (least == most) return wrong_arguments(b, "takes %u argument%s, %u %s given", most, most == 1 ? "" : "s", given, are), false;
    return wrong_arguments(b, "takes %u to %u arguments, %u %s given", least, most, given, are), false;
}

bool bind_arguments(Annotator *a, FunctionCell *f, Ann self, ArgSource self_source, const CallArgs *args, Bound *bound) {
    Binder b = {.a = a, .f = f, .bound = bound};
    const Signature *s = &f->signature;
    uint32_t positional = args->count - args->keyword_count + (self != NULL), next = 0;
    bound->star_count = 0;
    bound->count = s->count;
    if (s->has_star_star && is_of_standard_library(a, host_function_node(f->desc.function))) {
        report_import_time_only(a, f->desc.function);
        return false;
    }
    if (s->has_star_star) return wrong_arguments(&b, "takes `**%s`, which cannot be translated", "kwargs"), false;
    if (self && s->positional == 0 && !s->has_star) return wrong_arguments(&b, "is a method without `self`"), false;
    if (positional > s->positional && !s->has_star) return too_many(&b, args->count - args->keyword_count, self != NULL);
    for (uint32_t i = 0; i < positional; i++) {
        Ann value = self && i == 0 ? self : args->items[next].annotation;
        ArgSource source = self && i == 0 ? self_source : args->items[next].source;
        next += !(self && i == 0);
        uint32_t index = i < s->positional ? i : s->count + bound->star_count++;
        set_param(&b, index, value, source);
    }
    bound->count = s->count + bound->star_count;
    for (uint32_t i = next; i < args->count; i++)
        if (!set_keyword(&b, &args->items[i])) return false;
    for (uint32_t i = 0; i < s->count; i++)
        if (!b.is_set[i] && !set_default(&b, i)) return false;
    for (uint32_t i = 0; i < s->count && f->is_declared; i++) enforce(&b, i);
    return true;
}

/* ---- calling ---- */

/* One function, known. Fills in target `index` of the site. */
static Ann call_one(Annotator *a, FunctionCell *f, Ann self, ArgSource self_source, const CallArgs *args, SiteCell *cell,
                    uint32_t index, ClassDef *classdef) {
    Bound bound;
    if (!bind_arguments(a, f, self, self_source, args, &bound)) return a->unknown;
    if (f->kind == SPECIALIZE_MEMO) return memo_call(a, f, &bound, cell);
    GraphState *graph = function_graph(a, f, &bound);
    if (!graph) return a->unknown;
    function_bind(a, graph, &bound);
    site_target(a, cell, index, (CallTarget){&f->desc, graph->graph, classdef}, &bound);
    reader_here(a, &graph->result_readers);
    return graph->result;
}

static Ann call_function_set(Annotator *a, Ann callee, const CallArgs *args) {
    if (callee->pbc.len > 1) return callset_call(a, callee, args);
    const PbcMember *m = &callee->pbc.members[0];
    SiteCell *cell = site_here(a);
    site_prepare(a, cell, CALL_DIRECT, 1, callee);
    Ann self = NULL;
    ArgSource source = {.kind = ARG_SELF, .constant = NO_REF};
    if (callee->pbc.kind == PBC_METHOD) {
        self = m->classdef ? ann_instance(a, m->classdef, false) : ann_of_host(a, m->object);
        if (!m->classdef) source = (ArgSource){.kind = ARG_CONSTANT, .constant = canonical_constant(a, m->object)};
    }
    return cell->site.result = call_one(a, (FunctionCell *)m->function, self, source, args, cell, 0, m->classdef);
}

static bool no_init(Annotator *a, ClassDef *classdef, const CallArgs *args) {
    if (!args->count || classdef->is_exception) return true;
    Diag *diag = report(a, DIAG_A019, a->at.span, "%s takes no arguments: it has no __init__", host_class_name(classdef->cls)->text);
    Node *node = host_class_node(classdef->cls);
    if (node) diag_note(diag, node->span, "defined here");
    report_chain(a, diag, a->at.in);
    return false;
}

/* __del__ is called with instances of the class alone. */
void finalizer_met(Annotator *a, ClassDef *classdef) {
    ClassDef *owner;
    Host del = classdef->finalizer ? NULL : class_value(a, classdef, sym(a, "__del__"), &owner);
    if (!del || host_kind(del) != HOST_FUNCTION) return;
    FunctionCell *f = class_method(a, del, owner);
    CallArgs none = {.count = 0};
    Bound bound;
    ArgSource self = {.kind = ARG_SELF, .constant = NO_REF};
    if (!bind_arguments(a, f, ann_instance(a, classdef, false), self, &none, &bound)) return;
    GraphState *graph = function_graph(a, f, &bound);
    if (!graph) return;
    classdef->finalizer = graph->graph;
    function_bind(a, graph, &bound);
}

/* What changes the meaning of attributes or of making an instance is for import time. False: there is such a method, reported. */
static bool check_special_methods(Annotator *a, ClassDef *classdef) {
    bool fine = true;
    static const char *const refused[] = {"__new__", "__getattr__", "__getattribute__", "__setattr__", "__delattr__"};
    for (uint32_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        Host method = class_value(a, classdef, sym(a, refused[i]), NULL);
        if (!method || host_kind(method) == HOST_BUILTIN || host_kind(method) == HOST_OTHER) continue;
        fine = false;
        if (is_of_standard_library(a, host_class_node(classdef->cls))) { report_import_time_only(a, classdef->cls); break; }
        Diag *diag = report(a, DIAG_A012, a->at.span, "%s has a %s, which cannot be translated", host_class_name(classdef->cls)->text, refused[i]);
        report_chain(a, diag, a->at.in);
        diag_help(diag, "%s", i == 0 ? "use __init__, or a function that makes the instance" : "use methods, or properties for known names");
    }
    Host metaclass = host_class_of(a->world, classdef->cls);
    Host call = host_class_is_builtin(metaclass) ? NULL : host_class_lookup(a->world, metaclass, sym(a, "__call__"), NULL);
    if (!call || host_kind(call) != HOST_FUNCTION) return fine;
    report_operation(a, DIAG_A012, "the metaclass of %s has a __call__, which cannot be translated", host_class_name(classdef->cls)->text);
    return false;
}

/* False: there is a mistake, reported. */
static bool instantiate_one(Annotator *a, ClassDef *classdef, const CallArgs *args, SiteCell *cell, uint32_t index) {
    classdef->instantiated = true;
    finalizer_met(a, classdef);
    ClassDef *owner;
    Host init = class_value(a, classdef, sym(a, "__init__"), &owner);
    if (!check_special_methods(a, classdef)) return false;
    if (init && host_kind(init) == HOST_FUNCTION) {
        ArgSource self = {.kind = ARG_SELF, .constant = NO_REF};
        FunctionCell *f = class_method(a, init, owner);
        Ann result = call_one(a, f, ann_instance(a, classdef, false), self, args, cell, index, classdef);
        return result != a->unknown;
    }
    if (!no_init(a, classdef, args)) return false;
    if (classdef->is_exception) exception_made(a, classdef, args, 0);
    site_target(a, cell, index, (CallTarget){NULL, NULL, classdef}, NULL);
    return true;
}

static Ann refuse_unrelated(Annotator *a, Ann classes) {
    Diag *diag = report(a, DIAG_A012, a->at.span, "%s makes instances without a common base", DESCRIBE(classes));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "give the classes a base class, with the methods that are called on instances of any of them");
    return a->unknown;
}

Ann report_class_made(Annotator *a) {
    Diag *diag = report(a, DIAG_A013, a->at.span, "a class is made at run time");
    report_chain(a, diag, a->at.in);
    diag_help(diag, "make it at import time: at module level, or in a function that runs then");
    return a->unknown;
}

static Ann instantiate(Annotator *a, Ann callee, const CallArgs *args) {
    SiteCell *cell = site_here(a);
    site_prepare(a, cell, CALL_INSTANTIATE, callee->pbc.len, callee);
    Ann joined = a->impossible;
    for (uint32_t i = 0; i < callee->pbc.len; i++) {
        ClassDef *classdef = callee->pbc.members[i].classdef;
        if (class_is_container(a, classdef->cls)) return a->unknown;
        if (host_is_subclass(classdef->cls, host_builtin(a->world, "type"))) return report_class_made(a);
        Ann next = ann_union(a, joined, ann_instance(a, classdef, false));
        if (!next) return refuse_unrelated(a, callee);
        joined = next;
        if (!instantiate_one(a, classdef, args, cell, i)) return a->unknown;
    }
    return cell->site.result = joined;
}

static Ann not_callable(Annotator *a, Ann callee) {
    Diag *diag = report(a, DIAG_A010, a->at.span, "%s cannot be called", DESCRIBE(callee));
    note_origin(a, diag, 0);
    report_chain(a, diag, a->at.in);
    if (callee->kind == ANN_INSTANCE) diag_help(diag, "define __call__ in the class, or call a method");
    if (callee->kind == ANN_LIST || callee->kind == ANN_DICT || callee->kind == ANN_TUPLE) diag_help(diag, "an item is x[i]");
    return a->unknown;
}

static Ann call_pbc(Annotator *a, Ann callee, const CallArgs *args) {
    switch (callee->pbc.kind) {
    case PBC_FUNCTION: case PBC_METHOD: case PBC_CALLABLE: return call_function_set(a, callee, args);
    case PBC_CLASS: return instantiate(a, callee, args);
    case PBC_FROZEN: break;
    }
    if (callee->pbc.len == 1) {
        Ann method = getattr_flow(a, callee, sym(a, "__call__"));
        return method == a->unknown ? method : call_value(a, method, (CallArgs *)args);
    }
    return not_callable(a, callee);
}

static Ann call_builtin(Annotator *a, Ann callee, CallArgs *args) {
    SiteCell *cell = site_here(a);
    site_prepare(a, cell, CALL_BUILTIN, 0, callee);
    if (callee->kind == ANN_WEAKREF) return cell->site.result = weakref_call(a, callee, args);
    Ann result = callee->kind == ANN_BUILTIN ? builtin_call(a, callee->builtin, args)
                                             : builtin_method_call(a, callee->method.self, callee->method.name, args);
    if (cell->site.kind == CALL_BUILTIN) cell->site.callee = callee;
    return cell->site.result = result;
}

Ann call_value(Annotator *a, Ann callee, CallArgs *args) {
    switch (callee->kind) {
    case ANN_PBC: return call_pbc(a, callee, args);
    case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: return call_builtin(a, callee, args);
    case ANN_PTR: return pointer_call(a, callee, args);
    case ANN_INSTANCE: {
        if (!class_defines(a, callee->classdef, "__call__")) break;
        Ann method = attribute_read(a, callee->classdef, sym(a, "__call__"));
        return method == a->impossible ? method : call_value(a, method, args);
    }
    case ANN_NONE: return a->impossible;
    case ANN_IMPOSSIBLE: return callee;
    case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR: case ANN_UNICHAR: case ANN_UNICODE: case ANN_TUPLE:
    case ANN_LIST: case ANN_DICT: case ANN_SET: case ANN_ITERATOR: case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST: break;
    }
    return not_callable(a, callee);
}

Ann call_flow(Annotator *a, const Op *op) {
    Ann callee = operand_here(a, 0);
    CallArgs args;
    if (callee == a->unknown || !read_arguments(a, op, &args)) return a->unknown;
    return call_value(a, callee, &args);
}

static bool are_exceptions(Ann x) {
    if (x->kind == ANN_INSTANCE) return x->classdef->is_exception;
    if (x->kind != ANN_PBC || x->pbc.kind != PBC_CLASS) return false;
    for (uint32_t i = 0; i < x->pbc.len; i++)
        if (!x->pbc.members[i].classdef->is_exception) return false;
    return true;
}

Ann make_exception_flow(Annotator *a, Ann x) {
    if (x == a->unknown) return x;
    if (x->kind == ANN_NONE) return a->impossible;
    if (!are_exceptions(x)) {
        Diag *diag = report(a, DIAG_A017, a->at.span, "%s cannot be raised: it is no exception", DESCRIBE(x));
        report_chain(a, diag, a->at.in);
        if (x->kind == ANN_INSTANCE || x->kind == ANN_PBC) diag_help(diag, "derive the class from Exception");
        return a->unknown;
    }
    if (x->kind == ANN_INSTANCE) return ann_without_none(a, x);
    CallArgs none = {.count = 0};
    return call_value(a, ann_without_none(a, x), &none);
}

/* ---- properties ---- */

typedef struct Accessors { Annotator *a; Sym name; bool is_setter; PbcMember *members; uint32_t len; bool missing; } Accessors;

static void add_accessor(Accessors *s, Host property, ClassDef *owner, ClassDef *self) {
    Host function = s->is_setter ? host_property_setter(property) : host_property_getter(property);
    if (!function || host_kind(function) != HOST_FUNCTION) s->missing = true;
    else s->members[s->len++] = (PbcMember){&class_method(s->a, function, owner)->desc, self, NULL};
}

static void add_accessors_below(Accessors *s, ClassDef *classdef) {
    for (uint32_t i = 0; i < classdef->subclasses.len; i++) {
        ClassDef *subclass = classdef->subclasses.data[i];
        Host value = class_own_value(s->a, subclass, s->name);
        if (value && host_kind(value) == HOST_PROPERTY) add_accessor(s, value, subclass, subclass);
        add_accessors_below(s, subclass);
    }
}

Ann call_accessor(Annotator *a, Ann self, ClassDef *classdef, Sym name, bool is_setter, Ann value) {
    (void)self;
    reader_here(a, &((ClassCell *)classdef)->family_readers);
    Accessors s = {a, name, is_setter, ARENA_ARRAY(a->arena, PbcMember, a->classes.len + 1), 0, false};
    ClassDef *owner;
    Host property = class_value(a, classdef, name, &owner);
    add_accessor(&s, property, owner, classdef);
    add_accessors_below(&s, classdef);
    if (s.missing)
        return report_operation(a, DIAG_A009, "property '%s' cannot be %s", name->text, is_setter ? "assigned" : "read");
    for (uint32_t i = 1; i < s.len; i++)
        for (uint32_t j = i; j > 0 && s.members[j - 1].function->id > s.members[j].function->id; j--) {
            PbcMember m = s.members[j]; s.members[j] = s.members[j - 1]; s.members[j - 1] = m;
        }
    Sym method_name = is_setter ? sym(a, arena_printf(a->arena, "%s.setter", name->text)) : name;
    CallArgs args = {.count = 0};
    if (is_setter) args_push(&args, value, operand_source(1), a->at.op->operands[1]);
    return call_value(a, ann_pbc(a, PBC_METHOD, s.members, s.len, method_name, false), &args);
}
