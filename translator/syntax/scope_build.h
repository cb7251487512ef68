/* scope_build.h: scopes while they are under construction: collecting (scope.c), then resolving (resolve.c). */
#ifndef JQ_SYNTAX_SCOPE_BUILD_H
#define JQ_SYNTAX_SCOPE_BUILD_H
#include "parser.h"

typedef enum BindingFlags {
    BINDING_USED = 1, BINDING_BOUND = 2, BINDING_PARAMETER = 4, BINDING_GLOBAL = 8, BINDING_NONLOCAL = 16,
    BINDING_ITERATION = 32,     /* a comprehension's own variable */
    BINDING_ANNOTATED = 64
} BindingFlags;

/* What is known of a name in a scope; the public part comes first. */
typedef struct Binding {
    ScopeName name;
    uint32_t flags;
    Span first;                 /* where it was first met */
    Span declared;              /* `nonlocal`, `global` */
} Binding;

typedef struct ScopeBuild {
    Scope *scope;
    struct ScopeBuild *up;
    bool is_async, in_loop;
    Span returned;              /* the first `return value`; NO_SPAN when there is none */
    VEC(Sym) locals, frees;
} ScopeBuild;

typedef struct Analyzer {
    Parser *p;
    Arena *arena;
    ScopeBuild *scope;          /* the current one */
    VEC(ScopeBuild *) all;      /* outer before inner */
    Sym class_name;             /* of the innermost class, without leading underscores; NULL outside classes */
    Sym super, class_cell;      /* the symbols `super`, `__class__` */
    uint32_t iterables;         /* inside that many comprehension iterables */
    bool has_mark_of_2, has_mark_of_3, has_star_import;     /* see marks.c */
} Analyzer;

void scope_complain(Analyzer *a, DiagCode code, Span span, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void scopes_resolve(Analyzer *a);
void marks_note_attribute(Analyzer *a, Sym name);
void marks_note_import(Analyzer *a, const ImportFromNode *node);
void marks_note_call(Analyzer *a, const CallNode *node);
bool marks_say_2(Analyzer *a);
#endif
