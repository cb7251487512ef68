/* options.c: parsing the command line from the table in options.def. */
#include "options.h"
#include "base/spelling.h"
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef enum OptionKind { OPTION_FLAG, OPTION_VALUE, OPTION_ABSENT } OptionKind;
typedef struct OptionInfo {
    OptionKind kind;
    const char *name, *argument, *help;
    char letter;
    size_t offset;
} OptionInfo;

static const OptionInfo table[] = {
#define FLAG(field, name, letter, help) {OPTION_FLAG, name, NULL, help, letter, offsetof(Options, field)},
#define VALUE(field, name, letter, argument, help) {OPTION_VALUE, name, argument, help, letter, offsetof(Options, field)},
#define ABSENT(name, what) {OPTION_ABSENT, name, NULL, what, 0, 0},
#include "options.def"
#undef FLAG
#undef VALUE
#undef ABSENT
};
enum { OPTION_COUNT = sizeof table / sizeof *table };

typedef struct Parser {
    Context *cx;
    Options *options;
    bool (*is_optional)(const char *name);
    int argc, at;
    char **argv;
    bool ok;
} Parser;

static void set_flag(Options *options, const OptionInfo *info, bool value) {
    *(bool *)((char *)options + info->offset) = value;
}

static void set_value(Options *options, const OptionInfo *info, const char *value) {
    *(const char **)((char *)options + info->offset) = value;
}

static const OptionInfo *find_long(const char *name, size_t len) {
    for (int i = 0; i < OPTION_COUNT; i++)
        if (strlen(table[i].name) == len && !strncmp(table[i].name, name, len)) return &table[i];
    return NULL;
}

static const OptionInfo *find_short(char letter) {
    for (int i = 0; i < OPTION_COUNT; i++)
        if (table[i].letter && table[i].letter == letter) return &table[i];
    return NULL;
}

static void refuse_absent(Parser *p, const OptionInfo *info) {
    Diag *d = diag_error(p->cx->diags, D002, NO_SPAN, "%s is not available yet (%s)", info->name, info->help);
    diag_help(d, "leave it out, or see docs/ARCHITECTURE.md for what exists");
    p->ok = false;
}

static void refuse_unknown(Parser *p, const char *text) {
    Diag *d = diag_error(p->cx->diags, D001, NO_SPAN, "unknown option %s", text);
    Spelling spelling = {.word = text};
    for (int i = 0; i < OPTION_COUNT; i++) spelling_offer(&spelling, table[i].name);
    if (spelling.best) diag_help(d, "did you mean %s? `translate --help` lists the options", spelling.best);
    else diag_help(d, "`translate --help` lists the options");
    p->ok = false;
}

static const char *next_argument(Parser *p, const OptionInfo *info) {
    if (p->at < p->argc) return p->argv[p->at++];
    diag_error(p->cx->diags, D001, NO_SPAN, "%s needs an argument (%s)", info->name, info->argument);
    p->ok = false;
    return NULL;
}

static void parse_long(Parser *p, const char *text) {
    const char *equals = strchr(text, '=');
    size_t len = equals ? (size_t)(equals - text) : strlen(text);
    const OptionInfo *info = find_long(text, len);
    if (!info && !strncmp(text, "--no-", 5)) {
        char positive[64];
        snprintf(positive, sizeof positive, "--%s", text + 5);
        const OptionInfo *negated = find_long(positive, strlen(positive));
        if (negated && negated->kind == OPTION_FLAG) set_flag(p->options, negated, false);
        else if (negated && negated->kind == OPTION_ABSENT) return;     /* what there is not is off */
        else if (p->is_optional(text + 5)) vec_push(p->cx->arena, &p->options->disabled_passes, text + 5);
        else refuse_unknown(p, text);
        return;
    }
    if (!info) {
        refuse_unknown(p, text);
    } else if (info->kind == OPTION_ABSENT) {
        refuse_absent(p, info);
    } else if (info->kind == OPTION_VALUE) {
        const char *value = equals ? equals + 1 : next_argument(p, info);
        if (value) set_value(p->options, info, value);
    } else if (equals) {
        diag_error(p->cx->diags, D001, NO_SPAN, "%s takes no argument", info->name);
        p->ok = false;
    } else {
        set_flag(p->options, info, true);
    }
}

static void parse_short(Parser *p, const char *text) {
    for (const char *c = text + 1; *c; c++) {
        const OptionInfo *info = find_short(*c);
        if (!info) { refuse_unknown(p, text); return; }
        if (info->kind == OPTION_FLAG) { set_flag(p->options, info, true); continue; }
        const char *value = c[1] ? c + 1 : next_argument(p, info);
        if (value && *value == '=') value++;
        if (value) set_value(p->options, info, value);
        return;
    }
}

static bool one_of(const char *text, const char *const *choices) {
    for (; *choices; choices++)
        if (!strcmp(text, *choices)) return true;
    return false;
}

static void check_choice(Parser *p, const char *name, const char *value, const char *const *choices,
                         const char *const *absent) {
    if (!value || one_of(value, choices)) return;
    p->ok = false;
    if (one_of(value, absent)) {
        Diag *d = diag_error(p->cx->diags, D002, NO_SPAN, "%s=%s is not available yet", name, value);
        bool is_jit = !strcmp(value, "jit");
        diag_help(d, is_jit ? "%s=%s translates the same program without the JIT" : "use %s=%s", name, choices[0]);
    } else {
        diag_error(p->cx->diags, D001, NO_SPAN, "%s does not know '%s'", name, value);
    }
}

static void check_number(Parser *p, const char *name, const char *value, bool fraction) {
    if (!value) return;
    char *end;
    double number = fraction ? strtod(value, &end) : (double)strtol(value, &end, 10);
    if (*value && !*end && number >= 0) return;
    diag_error(p->cx->diags, D001, NO_SPAN, "%s needs a number, not '%s'", name, value);
    p->ok = false;
}

#define CHOICES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void check_values(Parser *p) {
    Options *o = p->options;
    check_choice(p, "--opt", o->opt_level, CHOICES("2", "0", "1", "size", "3"), CHOICES("mem", "jit"));
    check_choice(p, "--gc", o->gc, CHOICES("boehm", "none"),
                 CHOICES("ref", "semispace", "generation", "hybrid", "minimark", "incminimark", "marksweep", "markcompact"));
    check_choice(p, "--backend", o->backend, CHOICES("c"), CHOICES("llvm"));
    check_choice(p, "--dialect", o->dialect, CHOICES("2", "3"), CHOICES(""));
    check_choice(p, "--error-format", o->error_format, CHOICES("text", "json"), CHOICES(""));
    check_number(p, "--make-jobs", o->make_jobs, false);
    check_number(p, "--fuel", o->fuel, false);
    check_number(p, "--inline-threshold", o->inline_threshold, true);
}

bool options_parse(Context *cx, int argc, char **argv, bool (*is_optional)(const char *name), Options *options) {
    *options = (Options){.argc = argc, .argv = argv};
    Parser p = {.cx = cx, .options = options, .is_optional = is_optional, .argc = argc, .at = 1, .argv = argv, .ok = true};
    while (p.at < argc && argv[p.at][0] == '-' && argv[p.at][1]) {
        const char *text = argv[p.at++];
        if (!strcmp(text, "--")) break;
        if (text[1] == '-') parse_long(&p, text);
        else parse_short(&p, text);
    }
    if (p.at < argc) options->target = argv[p.at++];
    options->target_args = (const char *const *)argv + p.at;
    options->target_arg_count = (uint32_t)(argc - p.at);
    check_values(&p);
    return p.ok;
}

void options_help(FILE *stream) {
    fputs("usage: translate [options] TARGET [target options]\n\n"
          "Makes a native executable of an interpreter written in RPython. TARGET is a file that defines target(), the name of a\n"
          "file in targets/ (brainfuck, lisp, …), or a graph text file (.rg).\n\n", stream);
    for (int i = 0; i < OPTION_COUNT; i++) {
        const OptionInfo *info = &table[i];
        if (info->kind == OPTION_ABSENT) continue;
        char text[64];
        snprintf(text, sizeof text, "%s%s%s", info->name, info->argument ? "=" : "", info->argument ? info->argument : "");
        char letter[8] = "   ";
        if (info->letter) snprintf(letter, sizeof letter, "-%c,", info->letter);
        fprintf(stream, "  %s %-28s %s\n", letter, text, info->help);
    }
    fputs("       --no-PASS                    leave out an optimisation pass (--list-passes)\n", stream);
}
