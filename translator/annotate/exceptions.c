/* exceptions.c: what instances of exception classes hold beside the attributes that the program gives them.
 *
 * Takes:   calls of exception classes, and of their builtin constructors.
 * Leaves:  hidden attributes: the text of the arguments and how it was made; of OSError, SystemExit and Unicode errors what Python's have.
 * Example: except OSError as e: return e.errno */
#include "builtins.h"
#include <string.h>

#define X argument(args, 0)

static void set_hidden(Annotator *a, ClassDef *classdef, const char *name, Ann value) {
    AttributeCell *attribute = class_attribute(a, classdef, sym(a, name));
    attribute->written = true;
    attribute->def.readonly = false;
    attribute_generalize(a, attribute, value);
}

/* What the builtin constructors, and operations that raise by themselves, store. */
void exceptions_init(Annotator *a) {
    set_hidden(a, class_base_exception(a), "__message__", a->string[1]);
    set_hidden(a, class_base_exception(a), "__kind__", ann_signed(a));
    ClassDef *owner = &class_of(a, host_builtin(a->world, "EnvironmentError"))->def;
    set_hidden(a, owner, "errno", ann_signed(a));
    set_hidden(a, owner, "strerror", a->string[1]);
    set_hidden(a, owner, "filename", a->string[1]);
}

static bool is_named(Annotator *a, const ClassDef *classdef, const char *builtin) { return classdef->cls == host_builtin(a->world, builtin); }

/* Builtin classes that the program has: UnicodeDecodeError(encoding, object, start, end, reason) and its twin, SystemExit(code). */
void exception_class_met(Annotator *a, ClassDef *classdef) {
    if (is_named(a, classdef, "SystemExit")) set_hidden(a, classdef, "__status__", ann_signed(a));
    bool decodes = is_named(a, classdef, "UnicodeDecodeError");
    if (!decodes && !is_named(a, classdef, "UnicodeEncodeError")) return;
    set_hidden(a, classdef, "encoding", a->string[1]);
    set_hidden(a, classdef, "object", decodes ? a->string[1] : a->unicode[1]);
    set_hidden(a, classdef, "start", ann_signed(a));
    set_hidden(a, classdef, "end", ann_signed(a));
    set_hidden(a, classdef, "reason", a->string[1]);
}

static ClassDef *ancestor_named(Annotator *a, ClassDef *classdef, const char *builtin) {
    while (classdef && !is_named(a, classdef, builtin)) classdef = classdef->base;
    return classdef;
}

/* The code of SystemExit is what the program gives it. No code, or None, is 0 where others are ints. */
static void exit_code_met(Annotator *a, ClassDef *classdef, Ann code) {
    if (code->kind == ANN_NONE || code == a->impossible || code == a->unknown) return;
    set_hidden(a, classdef, "code", ann_is_str(code) ? a->string[1] : ann_stored(a, code));
}

void exception_made(Annotator *a, ClassDef *classdef, const CallArgs *args, uint32_t first) {
    ClassDef *exit = ancestor_named(a, classdef, "SystemExit");
    if (exit && args->count == first + 1) exit_code_met(a, exit, argument(args, first));
}

/* Exception.__init__(self, …): any arguments. */
Ann builtin_exception_init(Annotator *a, const char *what, CallArgs *args) {
    if (X->kind != ANN_INSTANCE || !X->classdef->is_exception) return argument_error(a, what, args, 0, "an exception");
    exception_made(a, X->classdef, args, 1);
    return a->none;
}

/* e.message, as Python 2 has it, unless the program has an attribute of that name. NULL: it has. */
Ann message_of_exception(Annotator *a, ClassDef *classdef, Sym name) {
    if (!classdef->is_exception || strcmp(name->text, "message") || class_value(a, classdef, name, NULL)) return NULL;
    AttributeCell *attribute = class_attribute(a, classdef, name);
    reader_here(a, &attribute->readers);
    Ann own = attribute->def.annotation;
    return own == a->impossible || (ann_is_str(own) && !own->can_be_none) ? ann_str(a) : NULL;
}
