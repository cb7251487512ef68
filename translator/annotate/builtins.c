/* builtins.c: the tables of builtin functions and methods, and calls by signature. */
#include "builtins.h"
#include "base/spelling.h"
#include <string.h>

typedef struct Builtin { const char *name, *params, *result; BuiltinHandler *handler; uint32_t least, most; } Builtin;
typedef struct Method { const char *kind, *name, *params, *result; MethodHandler *handler; uint32_t least, most; } Method;

static const Builtin builtins[] = {
#define SIMPLE(name, parameters, result) {name, parameters, result, NULL, 0, 0},
#define CUSTOM(name, handler, least, most) {name, NULL, NULL, builtin_##handler, least, most},
#include "builtins.def"
#undef SIMPLE
#undef CUSTOM
};

static const Method methods[] = {
#define SIMPLE(kind, name, parameters, result) {#kind, name, parameters, result, NULL, 0, 0},
#define CUSTOM(kind, name, handler, least, most) {#kind, name, NULL, NULL, method_##handler, least, most},
#include "methods.def"
#undef SIMPLE
#undef CUSTOM
};

void builtins_init(Annotator *a) {
    for (uintptr_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
        map_put(a->arena, &a->builtins, MAP_KEY(sym(a, builtins[i].name)), (void *)(i + 1));
    for (uintptr_t i = 0; i < sizeof methods / sizeof *methods; i++)
        map_put(a->arena, &a->methods, MAP_KEY(sym(a, arena_printf(a->arena, "%s.%s", methods[i].kind, methods[i].name))),
                (void *)(i + 1));
}

#define LLOP "rpython.rtyper.lltypesystem.lloperation.llop."

/* rlib/lltypesystem is imported by its historical name as well as by where it is. */
static Sym usual_name(Annotator *a, Sym name) {
    static const char found[] = "rpython.rlib.lltypesystem.";
    if (strncmp(name->text, found, sizeof found - 1)) return name;
    return sym(a, arena_printf(a->arena, "rpython.rtyper.lltypesystem.%s", name->text + sizeof found - 1));
}

static const Builtin *builtin_named(Annotator *a, Sym name) {
    uintptr_t index = (uintptr_t)map_get(&a->builtins, MAP_KEY(usual_name(a, name)));
    return index ? &builtins[index - 1] : NULL;
}

/* The others in class llop are functions in RPython. */
static bool is_llop(Annotator *a, Sym name) {
    OpCode code;
    const char *text = usual_name(a, name)->text;
    return !strncmp(text, LLOP, sizeof LLOP - 1) && op_by_name(text + sizeof LLOP - 1, &code);
}

bool builtin_is_known(Annotator *a, Sym name) {
    return builtin_named(a, name) || is_llop(a, name) || stand_in_is_known(name->text);
}

/* ---- arguments ---- */

Ann argument(const CallArgs *args, uint32_t index) {
    CHECK(index < args->count, "argument %u of %u", index, args->count);
    return args->items[index].annotation;
}

bool arguments_between(Annotator *a, const char *what, const CallArgs *args, uint32_t least, uint32_t most) {
    if (args->count >= least && args->count <= most) return true;
    const char *are = args->count == 1 ? "is" : "are";
    if (least == most)
        report_operation(a, DIAG_A011, "%s() takes %u argument%s, %u %s given", what, least, least == 1 ? "" : "s", args->count, are);
    else
        report_operation(a, DIAG_A011, "%s() takes %u to %u arguments, %u %s given", what, least, most, args->count, are);
    return false;
}

static Span span_of_argument(Annotator *a, const CallArgs *args, uint32_t index) {
    const ArgSource *source = &args->items[index].source;
    return source->kind == ARG_OPERAND ? span_of_operand(a, source->index) : a->at.span;
}

Ann argument_error(Annotator *a, const char *what, const CallArgs *args, uint32_t index, const char *wanted) {
    Ann x = argument(args, index);
    if (x == a->unknown) return x;
    if (x->kind == ANN_NONE) return a->impossible;
    Diag *diag = report(a, DIAG_A028, span_of_argument(a, args, index), "%s() takes %s as argument %u, not %s", what, wanted,
                        index + 1, DESCRIBE(x));
    diag_label(diag, "%s", DESCRIBE(x));
    const ArgSource *source = &args->items[index].source;
    if (source->kind == ARG_OPERAND) note_origin(a, diag, source->index);
    report_chain(a, diag, a->at.in);
    if (x->kind == ANN_FLOAT && !strcmp(wanted, "an int")) diag_help(diag, "int(x) makes an int of a float; `//` divides ints, while `/` gives a float in Python 3");
    if (ann_is_str(x) && (!strcmp(wanted, "an int") || !strcmp(wanted, "a number"))) diag_help(diag, "int(s) and float(s) make numbers of texts");
    if (ann_is_number(x) && !strncmp(wanted, "a str", 5)) diag_help(diag, "str(n) makes a text of a number");
    return a->unknown;
}

bool argument_is_int(Annotator *a, const char *what, const CallArgs *args, uint32_t index) {
    if (ann_is_int(argument(args, index))) return true;
    argument_error(a, what, args, index, "an int");
    return false;
}

bool argument_is_str(Annotator *a, const char *what, const CallArgs *args, uint32_t index) {
    if (ann_is_str(argument(args, index))) return true;
    argument_error(a, what, args, index, "a str");
    return false;
}

static bool fits(Ann x, char letter, Ann self) {
    switch (letter) {
    case 'i': return ann_is_int(x);
    case 'n': case 'f': return ann_is_number(x);
    case 's': return ann_is_str(x);
    case 't': return self && ann_is_unicode(self) ? ann_is_unicode(x) : self ? ann_is_str(x) : ann_is_str(x) || ann_is_unicode(x);
    case 'c': return x->kind == ANN_CHAR || x->kind == ANN_STR;
    case 'b': return ann_is_int(x);
    }
    return true;
}

static const char *letter_text(char letter, Ann self) {
    switch (letter) {
    case 'i': return "an int";
    case 'n': case 'f': return "a number";
    case 't': return self && ann_is_unicode(self) ? "a unicode string" : "a str";
    case 'b': return "a bool";
    }
    return "a str";
}

static Ann letter_result(Annotator *a, char letter, Ann self, const CallArgs *args) {
    switch (letter) {
    case 'i': return ann_signed(a);
    case 'p': return ann_nonneg(a);
    case 'u': return ann_int(a, PRIM_Unsigned, true);
    case 'f': return a->floating;
    case 's': return ann_str(a);
    case 'S': return a->string[1];
    case 'c': return a->character;
    case 'b': return a->boolean;
    case 'v': return a->none;
    case '0': return argument(args, 0);
    case '!': return a->impossible;
    case 't': return self && ann_is_unicode(self) ? a->unicode[0] : ann_str(a);
    case 'L': return list_here_of(a, ann_is_unicode(self) ? a->unicode[0] : ann_str(a));
    }
    UNREACHABLE("result letter %c", letter);
}

static Ann result_of(Annotator *a, const char *result, Ann self, const CallArgs *args) {
    if (*result != '(') return letter_result(a, *result, self, args);
    Ann items[8];
    uint32_t len = 0;
    for (const char *p = result + 1; *p != ')'; p++) items[len++] = letter_result(a, *p, self, args);
    return ann_tuple(a, items, len);
}

Ann signature_call(Annotator *a, const char *what, const char *params, const char *result, Ann self, CallArgs *args) {
    if (!strcmp(params, "...")) return result_of(a, result, self, args);
    uint32_t least = 0, most = 0;
    bool optional = false;
    char letters[16];
    for (const char *p = params; *p; p++) {
        if (*p == '?') { optional = true; continue; }
        letters[most++] = *p;
        least += !optional;
    }
    if (!arguments_between(a, what, args, least, most)) return a->unknown;
    for (uint32_t i = 0; i < args->count; i++) {
        Ann x = argument(args, i);
        if (fits(x, letters[i], self) || x == a->unknown) continue;
        if (x->kind == ANN_NONE && i >= least) continue;        /* as if left out */
        Ann failed = argument_error(a, what, args, i, letter_text(letters[i], self));
        if (failed == a->impossible) return failed;
        break;
    }
    return result_of(a, result, self, args);
}

/* ---- functions ---- */

/* As the program says it: "len", "os.read", "intmask". */
static const char *short_name(const char *name) {
    if (!strcmp(name, "weakref.ReferenceType")) return "weakref.ref";
    return !strncmp(name, "builtins.", 9) || !strncmp(name, "rpython.", 8) ? strrchr(name, '.') + 1 : name;
}

/* r_uint(x), r_longlong(x) …: any class derived from base_int. */
static Ann convert_to_integer(Annotator *a, Sym name, Ann callee, CallArgs *args) {
    PrimitiveKind kind;
    Host cls = ann_constant_host(a, callee);
    if (!cls || host_kind(cls) != HOST_CLASS || !integer_kind_of_class(a, cls, &kind)) return NULL;
    if (!arguments_between(a, name->text, args, 0, 1)) return a->unknown;
    Ann plain = ann_int(a, kind, kind == PRIM_Unsigned);
    if (kind == PRIM_Signed) plain = ann_as_wide(a, plain);
    if (!args->count) return plain;
    Ann x = argument(args, 0);
    Host constant = ann_constant_host(a, x);
    if (constant && host_kind(constant) == HOST_INT) return call_with_constant(a, name->text, args);
    if (!ann_is_number(x) && !ann_is_str(x)) {
        Ann failed = argument_error(a, name->text, args, 0, "a number");
        return failed == a->impossible ? failed : plain;
    }
    return kind == PRIM_Signed && ann_is_nonneg(x) ? ann_as_wide(a, ann_nonneg(a)) : plain;
}

Ann builtin_call(Annotator *a, Sym name, CallArgs *args) {
    const Builtin *builtin = builtin_named(a, name);
    const char *what = short_name(name->text);
    Ann by_library = stand_in_call(a, name->text, args);
    if (by_library) return by_library;
    if (!builtin && is_llop(a, name)) return llop_call(a, sym(a, usual_name(a, name)->text + sizeof LLOP - 1), args);
    if (!builtin) {
        Ann converted = convert_to_integer(a, name, site_here(a)->site.callee, args);
        if (converted) return converted;
        Diag *diag = report(a, DIAG_A013, a->at.span, "%s() cannot be translated", what);
        report_chain(a, diag, a->at.in);
        help_instead(diag, name->text);
        return a->unknown;
    }
    if (!builtin->handler) return signature_call(a, what, builtin->params, builtin->result, NULL, args);
    return arguments_between(a, what, args, builtin->least, builtin->most) ? builtin->handler(a, what, args) : a->unknown;
}

/* ---- methods ---- */

const char *builtin_kind(Ann self) {
    switch (self->kind) {
    case ANN_STR: case ANN_CHAR: case ANN_UNICODE: case ANN_UNICHAR: return "text";
    case ANN_LIST: return "list";
    case ANN_DICT: return "dict";
    case ANN_TUPLE: return "tuple";
    case ANN_SET: return dictdef_find(self->dict)->is_frozen ? "frozenset" : "set";
    case ANN_ITERATOR: return "iterator";
    case ANN_FLOAT: return "float";
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_INSTANCE: case ANN_PBC:
    case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_PTR: case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST: break;
    }
    return NULL;
}

void builtin_offer_methods(const char *kind, Spelling *spelling) {
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (!strcmp(methods[i].kind, kind)) spelling_offer(spelling, methods[i].name);
    stand_in_offer_methods(kind, spelling);
}

/* "list.append" */
static Sym full_name(Annotator *a, Ann self, Sym name) {
    const char *kind = builtin_kind(self);
    char text[128];
    int len = snprintf(text, sizeof text, "%s.%s", kind ? kind : "", name->text);
    return kind && len >= 0 && (size_t)len < sizeof text ? sym(a, text) : NULL;
}

static const Method *method_named(Annotator *a, Ann self, Sym name) {
    Sym full = full_name(a, self, name);
    uintptr_t index = full ? (uintptr_t)map_get(&a->methods, MAP_KEY(full)) : 0;
    return index ? &methods[index - 1] : NULL;
}

bool builtin_method_exists(Annotator *a, Ann self, Sym name) {
    Sym full = full_name(a, self, name);
    return method_named(a, self, name) || (full && stand_in_is_known(full->text));
}

Ann builtin_method_call(Annotator *a, Ann self, Sym name, CallArgs *args) {
    Ann by_type = adt_method_call(a, self, name, args);
    if (by_type) return by_type;
    const Method *method = method_named(a, self, name);
    const char *what = name->text;
    Sym full = full_name(a, self, name);
    Ann by_library = full ? stand_in_method(a, full->text, self, args) : NULL;
    if (by_library) return by_library;
    if (!method && full && stand_in_is_known(full->text))
        return report_operation(a, DIAG_A011, "%s() takes another number of arguments, not %u", what, args->count);
    if (!method) return report_operation(a, DIAG_A009, "%s has no method '%s'", DESCRIBE(self), what);
    if (!method->handler) return signature_call(a, what, method->params, method->result, self, args);
    return arguments_between(a, what, args, method->least, method->most) ? method->handler(a, what, self, args) : a->unknown;
}
