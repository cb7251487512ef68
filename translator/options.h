/* options.h: the command line of `translate`. */
#ifndef JQ_OPTIONS_H
#define JQ_OPTIONS_H
#include "base/context.h"

typedef struct Options {
#define FLAG(field, name, letter, help) bool field;
#define VALUE(field, name, letter, argument, help) const char *field;
#define ABSENT(name, what)
#include "options.def"
#undef FLAG
#undef VALUE
#undef ABSENT
    VEC(const char *) disabled_passes;      /* --no-PASS */
    const char *target;
    const char *const *target_args;
    uint32_t target_arg_count;
    int argc;                               /* the whole command line, to replay it */
    char **argv;
} Options;

/* False: reported (D001, D002). `is_optional` tells which NAME of --no-NAME names a pass to leave out. */
bool options_parse(Context *cx, int argc, char **argv, bool (*is_optional)(const char *name), Options *options);
void options_help(FILE *stream);
#endif
