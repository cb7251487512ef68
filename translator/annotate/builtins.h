/* builtins.h: between the files of builtin functions. Private to annotate/. */
#ifndef JQ_ANNOTATE_BUILTINS_H
#define JQ_ANNOTATE_BUILTINS_H
#include "inference.h"

typedef Ann BuiltinHandler(Annotator *a, const char *what, CallArgs *args);
typedef Ann MethodHandler(Annotator *a, const char *what, Ann self, CallArgs *args);

#define SIMPLE(name, parameters, result)
#define CUSTOM(name, handler, least, most) BuiltinHandler builtin_##handler;
#include "builtins.def"
#undef SIMPLE
#undef CUSTOM
#define SIMPLE(kind, name, parameters, result)
#define CUSTOM(kind, name, handler, least, most) MethodHandler method_##handler;
#include "methods.def"
#undef SIMPLE
#undef CUSTOM

/* A call that a signature of the tables describes. `self` is of text methods, else NULL. */
Ann signature_call(Annotator *a, const char *what, const char *params, const char *result, Ann self, CallArgs *args);
/* The callee applied now to its one argument, a constant int. */
Ann call_with_constant(Annotator *a, const char *what, CallArgs *args);
const char *builtin_kind(Ann self);             /* "list", as in methods.def; NULL: it has no methods */
struct Spelling;
void builtin_offer_methods(const char *kind, struct Spelling *spelling);
Ann item_of_iterable(Annotator *a, Ann x);      /* what iterating gives, IMPOSSIBLE if it is always empty */
#endif
