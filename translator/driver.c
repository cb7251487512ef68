/* driver.c: the phases of a translation in order, and what happens when one of them fails.
 *
 * load (parse, import) -> annotate (with flow) -> rtype -> the passes of passes.def -> C source -> executable.
 * A graph text file starts at the level it states. Errors of a phase are all shown before the next would start. */
#include "driver.h"
#include "annotate/annotate.h"
#include "emit/emit.h"
#include "flow/interp.h"
#include "rtype/rtype.h"
#include <errno.h>
#include <ftw.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WARNINGS_SHOWN = 2 };     /* of each kind, without --verbose */

static const char *const phase_names[] = {"loading target", "annotate", "rtype_lltype", "backendopt_lltype",
                                          "stackcheckinsertion_lltype", "database_c", "source_c", "compile_c"};

void driver_phase(Driver *d, Phase phase) {
    if (d->timer.events.len) timer_stop(&d->timer);
    timer_start(&d->timer, phase_names[phase]);
    d->current_pass = phase_names[phase];
    if (d->interactive) fprintf(stderr, "\r\x1b[K[%s]", phase_names[phase]);
}

static void clear_progress(const Driver *d) {
    if (d->interactive) fputs("\r\x1b[K", stderr);
}

/* ---- internal errors: say which pass, leave the program as it was before it, print how to replay ---- */

/* The program that fails is made again by a child, which stops before the pass at fault. */
static bool write_reproducer(Driver *d, const char *path) {
    char **argv = calloc((size_t)d->options.argc + 4, sizeof *argv);
    int n = 0;
    argv[n++] = d->options.argv[0];
    argv[n++] = arena_printf(d->cx->arena, "--stop-before=%s", d->current_pass);
    argv[n++] = arena_printf(d->cx->arena, "--emit-graph=%s", path);
    for (int i = 1; i < d->options.argc; i++) argv[n++] = d->options.argv[i];
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr)) _exit(127);
        execvp(argv[0], argv);
        _exit(127);
    }
    int status = -1;
    waitpid(child, &status, 0);
    free(argv);
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0 && access(path, R_OK) == 0;
}

static void on_internal_error(void *data, const char *message) {
    Driver *d = data;
    (void)message;
    fprintf(stderr, "in %s. This is a bug of the translator, not of your program.\n", d->current_pass ? d->current_pass : "start-up");
    check_set_hook(NULL, NULL);
    if (d->current_pass && pipeline_is_pass(d->current_pass) && !d->options.stop_before) {
        const char *path = arena_printf(d->cx->arena, "crash-%s.rg", d->current_pass);
        if (write_reproducer(d, path)) {
            fprintf(stderr, "replay it with: translate --stop-after=%s %s\n", d->current_pass, path);
            return;
        }
    }
    fputs("replay it with:", stderr);
    for (int i = 0; i < d->options.argc; i++) fprintf(stderr, " %s", d->options.argv[i]);
    fputc('\n', stderr);
}

/* ---- interruption: at once while there is nothing to clean up; during the build when the C compilers have ended ---- */

static void on_interrupt(int signal_number) {
    static const char message[] = "\ntranslate: interrupted\n";
    (void)signal_number;
    if (write(2, message, sizeof message - 1) < 0) _exit(1);
    _exit(1);
}

static sigset_t interrupting_signals(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

/* Holds the signals back; emit_compile's child gets them, and ends. */
static void hold_interrupts(void) {
    sigset_t set = interrupting_signals();
    sigprocmask(SIG_BLOCK, &set, NULL);
}

static bool was_interrupted(void) {
    sigset_t pending;
    return !sigpending(&pending) && (sigismember(&pending, SIGINT) || sigismember(&pending, SIGTERM));
}

static int remove_entry(const char *path, const struct stat *info, int type, struct FTW *walk) {
    (void)info, (void)type, (void)walk;
    return remove(path);
}

static void remove_source(const Driver *d) {
    if (!d->source_directory || d->options.keep_source || d->options.goal_source) return;
    if (nftw(d->source_directory, remove_entry, 16, FTW_DEPTH | FTW_PHYS))
        fprintf(stderr, "translate: warning: cannot remove %s\n", d->source_directory);
}

/* ---- ends ---- */

static int finish(Driver *d, bool ok) {
    clear_progress(d);
    bool json = d->options.error_format && !strcmp(d->options.error_format, "json");
    diag_flush(d->cx->diags, stderr, json, isatty(2) && !json);
    uint32_t errors = diags_error_count(d->cx->diags);
    if (errors && !json) fprintf(stderr, "translate: %u error%s\n", errors, errors == 1 ? "" : "s");
    if (ok && !errors && d->timer.events.len && !d->options.quiet) {
        timer_stop(&d->timer);
        if (d->options.time_passes) timer_print(&d->pass_timer, stderr, false);
        timer_print(&d->timer, stderr, isatty(2));
    }
    return ok && !errors ? 0 : 1;
}

static bool write_text(Driver *d, const char *path, const StrBuf *text) {
    FILE *stream = fopen(path, "w");
    bool ok = stream && fwrite(text->data ? text->data : "", 1, text->len, stream) == text->len;
    if (stream && fclose(stream)) ok = false;
    if (!ok) diag_error(d->cx->diags, D006, NO_SPAN, "cannot write %s: %s", path, strerror(errno));
    return ok;
}

static bool write_dots(Driver *d) {
    if (mkdir(d->options.dot, 0777) && errno != EEXIST) {
        diag_error(d->cx->diags, D006, NO_SPAN, "cannot make the folder %s: %s", d->options.dot, strerror(errno));
        return false;
    }
    bool ok = true;
    StrBuf text = {0};
    for (uint32_t i = 0; i < d->program->graphs.len && ok; i++) {
        const Graph *graph = d->program->graphs.data[i];
        if (d->options.dump_graph && !strstr(graph->name->text, d->options.dump_graph)) continue;
        strbuf_clear(&text);
        graph_dot(graph, &text);
        ok = write_text(d, arena_printf(d->cx->arena, "%s/%s.dot", d->options.dot, graph->name->text), &text);
    }
    strbuf_free(&text);
    return ok;
}

/* What --emit-graph and --dot ask for, where translation stops. */
static bool write_graphs(Driver *d) {
    bool ok = true;
    if (d->options.emit_graph) {
        StrBuf text = {0};
        program_print(d->program, &text);
        ok = write_text(d, d->options.emit_graph, &text);
        strbuf_free(&text);
    }
    return ok && (!d->options.dot || write_dots(d));
}

/* ---- phases ---- */

/* high and typed graphs; false when there were errors, *stop when a goal is reached. */
static bool infer(Driver *d, bool *stop) {
    driver_phase(d, PHASE_ANNOTATE);
    host_freeze(d->world);
    d->program = program_new(d->cx);
    if ((*stop = pipeline_stops_before(d, "annotate"))) return true;
    Annotator *annotator = annotate_program(d->program, d->world, d->entry_point);
    if (!annotator || diags_error_count(d->cx->diags)) return false;
    pipeline_after(d, "annotate");
    *stop = d->options.goal_annotate || pipeline_stops_after(d, "annotate") || pipeline_stops_before(d, "rtype");
    if (*stop) return true;
    driver_phase(d, PHASE_RTYPE);
    if (!rtype_program(d->program, annotator, d->world, d->entry_point, d->options.unchecked)) return false;
    if (diags_error_count(d->cx->diags)) return false;
    pipeline_after(d, "rtype");
    *stop = d->options.goal_rtype || d->options.goal_check || pipeline_stops_after(d, "rtype");
    return true;
}

static const char *default_cflags(const Driver *d) {
    if (d->options.lldebug0) return "-O0 -g";
    if (d->options.lldebug) return "-O1 -g";
    const char *level = d->options.opt_level;
    return level && !strcmp(level, "size") ? "-Os" : "-O2";
}

static bool make_source_directory(Driver *d) {
    const char *temporary = getenv("TMPDIR");
    char *path = arena_printf(d->cx->arena, "%s/jacquard-%s-XXXXXX", temporary && *temporary ? temporary : "/tmp", d->name);
    if (mkdtemp(path)) { d->source_directory = path; return true; }
    diag_error(d->cx->diags, D006, NO_SPAN, "cannot make a folder for the C source (%s): %s", path, strerror(errno));
    return false;
}

/* Where what was compiled is kept, as for rlib/lltypesystem/clibrary.py; NULL when it cannot be made. */
static const char *cache_folder(Driver *d) {
    const char *folder = getenv("JACQUARD_CACHE"), *base = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    if (!folder || !*folder) {
        if (!base || !*base) {
            base = arena_printf(d->cx->arena, "%s/.cache", home && *home ? home : "/tmp");
            mkdir(base, 0777);
        }
        folder = arena_printf(d->cx->arena, "%s/jacquard", base);
    }
    return mkdir(folder, 0777) == 0 || errno == EEXIST ? folder : NULL;
}

static bool build(Driver *d) {
    if (!make_source_directory(d)) return false;
    driver_phase(d, PHASE_SOURCE);
    const char *cc = d->options.cc ? d->options.cc : getenv("CC"), *cflags = getenv("CFLAGS");
    EmitOptions options = {
        .directory = d->source_directory, .executable = d->executable, .cc = cc && *cc ? cc : "cc",
        .cflags = cflags ? cflags : default_cflags(d), .ldflags = getenv("LDFLAGS"),
        .object_folder = cache_folder(d),
        .make_jobs = d->options.make_jobs ? (uint32_t)atoi(d->options.make_jobs) : 0, .max_lines_per_file = 20000,
        .gc = d->gc == GC_NONE ? "none" : "boehm", .debug_lines = d->options.lldebug || d->options.lldebug0,
        .verbose = d->options.verbose};
    if (!emit_source(d->program, &options)) return false;
    if (d->options.goal_source) return true;
    driver_phase(d, PHASE_COMPILE);
    return emit_compile(d->program, &options);
}

static int stopped(Driver *d) {
    bool ok = write_graphs(d);
    if (!d->options.llinterpret || !ok || diags_error_count(d->cx->diags)) return finish(d, ok);
    clear_progress(d);
    Level level = d->program->graphs.len ? d->program->graphs.data[0]->level : LEVEL_HIGH;
    if (level == LEVEL_TYPED || level == LEVEL_NOEXC) return llinterpret(d);
    Diag *diag = diag_error(d->cx->diags, D001, NO_SPAN, "--llinterpret cannot run graphs of level %s", level_name(level));
    diag_help(diag, "with --stop-after=PASS: flow, or a pass from rtype to exceptions");
    return finish(d, false);
}

static int translate_program(Driver *d) {
    if (!pipeline_run(d)) return stopped(d);
    if (!write_graphs(d)) return finish(d, false);
    hold_interrupts();
    bool ok = build(d), interrupted = was_interrupted();
    int status = interrupted ? 1 : finish(d, ok);
    remove_source(d);
    if (interrupted) fputs("\ntranslate: interrupted\n", stderr);
    if (status) return status;
    if (d->options.goal_source) printf("%s\n", d->source_directory);
    else if (!d->options.quiet) fprintf(stderr, "translate: made %s\n", d->executable);
    if (d->options.keep_source && !d->options.goal_source) printf("%s\n", d->source_directory);
    return 0;
}

/* The high graphs are built as calls reach them, so there is no program of them to stop at otherwise. */
static int interpret_high(Driver *d) {
    clear_progress(d);
    host_freeze(d->world);
    d->program = program_new(d->cx);
    d->current_pass = "llinterpret";
    flow_interpret_functions(d->program, d->world);
    int status = target_interpret(d);
    return diags_error_count(d->cx->diags) ? finish(d, false) : status;
}

static int translate_target(Driver *d) {
    driver_phase(d, PHASE_LOAD);
    if (!target_load(d)) return finish(d, false);
    if (d->options.help) return 0;
    if (d->options.interpret) {
        clear_progress(d);
        return target_interpret(d);
    }
    if (d->options.llinterpret && pipeline_stops_after(d, "flow")) return interpret_high(d);
    bool stop = false;
    if (!infer(d, &stop)) return finish(d, false);
    return stop ? stopped(d) : translate_program(d);
}

static int translate_graph_file(Driver *d, const char *path) {
    driver_phase(d, PHASE_LOAD);
    const char *reason;
    SourceFile *file = source_read(d->cx->sources, path, &reason);
    if (!file) {
        diag_error(d->cx->diags, D003, NO_SPAN, "cannot read %s: %s", path, reason);
        return finish(d, false);
    }
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path;
    d->name = arena_strndup(d->cx->arena, base, strlen(base) - 3);
    d->executable = d->options.output ? d->options.output : arena_printf(d->cx->arena, "%s-c", d->name);
    d->program = program_parse(d->cx, file);
    if (!d->program) return finish(d, false);
    pipeline_after(d, "parse");
    bool stop = d->options.llinterpret && (d->options.goal_rtype || pipeline_stops_after(d, "rtype"));
    return stop ? stopped(d) : translate_program(d);
}

/* ---- the command line's shortcuts ---- */

static void print_explanation(DiagCode code) {
    const char *text = diag_code_explanation(code);
    size_t len = strlen(text);
    while (len && text[len - 1] == '\n') len--;
    printf("%s: %s\n\n%.*s\n", diag_code_name(code), diag_code_title(code), (int)len, text);
}

static int explain(Driver *d) {
    DiagCode code;
    if (!strcmp(d->options.explain, "all")) {
        for (int i = 0; i < DIAG_COUNT; i++) {
            if (i) puts("\n");
            print_explanation((DiagCode)i);
        }
        return 0;
    }
    if (!diag_code_parse(d->options.explain, &code)) {
        diag_error(d->cx->diags, D001, NO_SPAN, "there is no message with code '%s'", d->options.explain);
        return finish(d, false);
    }
    print_explanation(code);
    return 0;
}

static void derive_settings(Driver *d) {
    const Options *o = &d->options;
    const char *level = o->opt_level ? o->opt_level : "2";
    d->opt_level = !strcmp(level, "size") ? 1 : (uint32_t)atoi(level);
    d->inline_threshold = o->inline_threshold ? strtod(o->inline_threshold, NULL) : d->opt_level >= 2 ? 32.4 : 16.2;
    d->gc = o->gc && !strcmp(o->gc, "none") ? GC_NONE : GC_BOEHM;
    bool stops_late = o->stop_before || (o->stop_after && !strcmp(o->stop_after, "gc"));
    if (o->llinterpret && !stops_late) d->options.stop_before = "gc";
    if (o->watch) d->options.goal_check = true;
    if (o->goal_check && !o->time_passes) d->options.quiet = true;
    d->fuel = o->fuel ? atol(o->fuel) : -1;
    d->interactive = isatty(2) && !o->quiet && !(o->error_format && !strcmp(o->error_format, "json"));
}

/* A name that no pass has would never stop or print anything. */
static bool check_pass_name(Driver *d, const char *option, const char *name) {
    if (!name || pipeline_is_stage(name)) return true;
    Diag *diag = diag_error(d->cx->diags, D001, NO_SPAN, "%s: there is no pass '%s'", option, name);
    diag_help(diag, "`translate --list-passes` lists them");
    return false;
}

static bool check_pass_names(Driver *d) {
    const char *dump = d->options.dump;
    bool special = dump && (!strcmp(dump, "all") || !strcmp(dump, "changed") || !strcmp(dump, "parse"));
    bool after = check_pass_name(d, "--stop-after", d->options.stop_after);
    bool before = check_pass_name(d, "--stop-before", d->options.stop_before);
    return check_pass_name(d, "--dump", special ? NULL : dump) && after && before;
}

static int run(Driver *d) {
    if (d->options.version) return puts("jacquard 0.1") < 0;
    if (d->options.list_passes) return pipeline_list(stdout), 0;
    if (d->options.explain) return explain(d);
    if (d->options.help && !d->options.target) return options_help(stdout), 0;
    if (!d->options.target) {
        Diag *diag = diag_error(d->cx->diags, D001, NO_SPAN, "no target given");
        diag_help(diag, "translate lisp; `translate --help` lists the options");
        return finish(d, false);
    }
    const char *path = target_find(d, d->options.target);
    size_t len = path ? strlen(path) : 0;
    if (len > 3 && !strcmp(path + len - 3, ".rg")) return translate_graph_file(d, path);
    return translate_target(d);
}

int driver_main(const char *root, int argc, char **argv) {
    Context *cx = context_new(root);
    Driver *d = ARENA_NEW(cx->arena, Driver);
    d->cx = cx;
    d->timer.arena = d->pass_timer.arena = cx->arena;
    signal(SIGINT, on_interrupt);
    signal(SIGTERM, on_interrupt);
    bool parsed = options_parse(cx, argc, argv, pipeline_is_optional, &d->options) && check_pass_names(d);
    if (!d->options.verbose) diags_limit_warnings(cx->diags, WARNINGS_SHOWN);
    derive_settings(d);
    check_set_hook(on_internal_error, d);
#ifndef __SANITIZE_ADDRESS__
    check_catch_faults();       /* the sanitizer tells more */
#endif
    bool is_watching = parsed && d->options.watch && d->options.target && !d->options.help;
    int status = is_watching ? watch(d, run) : parsed ? run(d) : finish(d, false);
    check_set_hook(NULL, NULL);
    if (d->world) host_free(d->world);
    context_free(cx);
    return status;
}
