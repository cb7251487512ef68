/* compile.c: runs ninja on what emit_source wrote, and puts the executable in its place.
 *
 * The executable appears under its final name by a rename, once it is whole. When the compiler fails its own words are shown,
 * then the RPython line that the refused C line was made from: the C text names it in a comment on the statement. */
#include "emit.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct Compile { Program *p; const EmitOptions *options; Arena *arena; } Compile;

/* ---- running ---- */

static bool on_path(Arena *arena, const char *command, size_t len) {
    if (memchr(command, '/', len)) return access(arena_strndup(arena, command, len), X_OK) == 0;
    const char *path = getenv("PATH");
    for (const char *at = path ? path : "/usr/bin:/bin"; *at; ) {
        size_t size = strcspn(at, ":");
        if (!access(arena_printf(arena, "%.*s/%.*s", (int)size, at, (int)len, command), X_OK)) return true;
        at += size + (at[size] == ':');
    }
    return false;
}

/* The first word of CC that is no assignment; anything with shell syntax is left to the shell to judge. */
static bool have_command(Compile *c, const char *command) {
    while (*command == ' ') command++;
    size_t len = strcspn(command, " \t");
    if (memchr(command, '=', len) || strpbrk(command, "'\"\\$`;&|()")) return true;
    return on_path(c->arena, command, len);
}

static void run_child(Compile *c, int output) {
    char jobs[16];
    const char *argv[8];
    int count = 0;
    argv[count++] = "ninja";
    argv[count++] = "-C";
    argv[count++] = c->options->directory;
    if (c->options->verbose) argv[count++] = "-v";
    if (c->options->make_jobs) {
        snprintf(jobs, sizeof jobs, "-j%u", c->options->make_jobs);
        argv[count++] = jobs;
    }
    argv[count] = NULL;
    dup2(output, 1);
    dup2(output, 2);
    sigset_t none;      /* the driver holds interrupts back for itself, not for the compilers */
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setenv("NINJA_STATUS", "", 1);
    setenv("LC_ALL", "C", 1);
    execvp("ninja", (char *const *)argv);
    _exit(127);
}

/* Ninja's exit status, -1 when it could not run; what it and the compiler printed goes to `output`. */
static int run_ninja(Compile *c, StrBuf *output) {
    int ends[2];
    if (pipe(ends)) return -1;
    pid_t child = fork();
    if (child == 0) run_child(c, ends[1]);
    close(ends[1]);
    char buffer[4096];
    ssize_t got;
    while (child > 0 && ((got = read(ends[0], buffer, sizeof buffer)) > 0 || (got < 0 && errno == EINTR))) {
        if (got < 0) continue;
        strbuf_append_n(output, buffer, (size_t)got);
        if (c->options->verbose) fwrite(buffer, 1, (size_t)got, stderr);
    }
    close(ends[0]);
    int status = -1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* ---- telling what went wrong ---- */

static Span line_span(Program *p, const char *path, size_t len, uint32_t line) {
    Sources *sources = p->cx->sources;
    for (uint32_t i = 0; i < sources->files.len; i++) {
        const SourceFile *file = sources->files.data[i];
        if (strlen(file->path) != len || strncmp(file->path, path, len) || !line || line > file->line_count) continue;
        uint32_t size;
        const char *text = source_line_text(file, line, &size);
        uint32_t indent = (uint32_t)strspn(text, " \t"), start = file->line_starts[line - 1];
        return (Span){file->id, start + (indent < size ? indent : 0), start + size};
    }
    return NO_SPAN;
}

/* The last place comment of the function around a line of a C file. */
static Span place_of_c_line(Compile *c, const char *name, unsigned wanted) {
    FILE *file = fopen(arena_printf(c->arena, "%s/%s", c->options->directory, name), "r");
    char *line = NULL;
    size_t cap = 0;
    Span span = NO_SPAN;
    for (unsigned number = 1; file && number <= wanted && getline(&line, &cap, file) > 0; number++) {
        if (*line == '}') span = NO_SPAN;
        char *start = strstr(line, "  /* "), *end = start ? strstr(start, " */\n") : NULL, *colon = end;
        while (colon && colon > start && *colon != ':') colon--;
        if (!end || colon == start) continue;
        Span found = line_span(c->p, start + 5, (size_t)(colon - start - 5), (uint32_t)strtoul(colon + 1, NULL, 10));
        if (found.file) span = found;
    }
    free(line);
    if (file) fclose(file);
    return span;
}

/* "code_1.c:88:14: error: what" -> the place in RPython, and what. */
static Span find_error(Compile *c, const char *output, const char **what) {
    static const char *const marks[] = {" error: ", " fatal error: "};
    for (const char *line = output; line && *line; line = strchr(line, '\n'), line += line != NULL) {
        size_t len = strcspn(line, "\n");
        const char *text = arena_strndup(c->arena, line, len), *mark = NULL;
        for (size_t i = 0; i < 2 && !mark; i++)
            if ((mark = strstr(text, marks[i]))) *what = mark + strlen(marks[i]);
        if (!mark) continue;
        size_t name = strcspn(text, ":");
        unsigned number = text[name] == ':' ? (unsigned)strtoul(text + name + 1, NULL, 10) : 0;
        Span span = line_span(c->p, text, name, number);        /* #line made the compiler name our file */
        return span.file ? span : place_of_c_line(c, arena_strndup(c->arena, text, name), number);
    }
    return NO_SPAN;
}

static void report_failure(Compile *c, const StrBuf *output) {
    const char *text = output->data ? output->data : "", *what = NULL;
    Diags *diags = c->p->cx->diags;
    if (!c->options->verbose) fwrite(text, 1, output->len, stderr);
    if (strstr(text, "No space left on device")) {
        diag_error(diags, D006, NO_SPAN, "no space left in %s while compiling", c->options->directory);
        return;
    }
    Span span = find_error(c, text, &what);
    const char *missing = strstr(text, "undefined reference to ");
    if (missing) {
        Diag *d = diag_error(diags, C001, span, "the program does not link: %.*s", (int)strcspn(missing, "\n"), missing);
        diag_help(d, "a C function of a library needs compilation_info=ExternalCompilationInfo(libraries=['NAME'])");
        diag_note(d, NO_SPAN, "the C source is in %s", c->options->directory);
        return;
    }
    Diag *d = diag_error(diags, C001, span, "the C compiler failed%s%s", what ? ": " : "", what ? what : "");
    diag_note(d, NO_SPAN, "the C source is in %s", c->options->directory);
}

/* ---- the executable ---- */

static bool copy_bytes(int from, int to) {
    char buffer[1 << 16];
    ssize_t got;
    while ((got = read(from, buffer, sizeof buffer)) > 0)
        for (ssize_t at = 0, done; at < got; at += done)
            if ((done = write(to, buffer + at, (size_t)(got - at))) < 0) return false;
    return got == 0;
}

static bool install(Compile *c) {
    const char *built = arena_printf(c->arena, "%s/program.out", c->options->directory);
    const char *wanted = c->options->executable;
    const char *temporary = arena_printf(c->arena, "%s.%ld.tmp", wanted, (long)getpid());
    int from = open(built, O_RDONLY | O_CLOEXEC), to = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0777);
    bool ok = from >= 0 && to >= 0 && copy_bytes(from, to);
    int error = errno;
    if (from >= 0) close(from);
    if (to >= 0 && close(to) && ok) { ok = false; error = errno; }
    if (ok && rename(temporary, wanted)) { ok = false; error = errno; }
    if (ok) return true;
    if (to >= 0) unlink(temporary);
    diag_error(c->p->cx->diags, D006, NO_SPAN, "cannot write %s: %s", wanted, strerror(error));
    return false;
}

static bool compile(Compile *c) {
    Diags *diags = c->p->cx->diags;
    const char *cc = c->options->cc && *c->options->cc ? c->options->cc : "cc";
    if (!have_command(c, cc)) {
        Diag *d = diag_error(diags, C001, NO_SPAN, "the C compiler '%s' is not installed", cc);
        diag_help(d, "set the environment variable CC to a C11 compiler, for instance CC=gcc");
        return false;
    }
    if (!have_command(c, "ninja")) {
        Diag *d = diag_error(diags, C001, NO_SPAN, "'ninja', which runs the C compiler, is not installed");
        diag_help(d, "on Debian: apt install ninja-build");
        return false;
    }
    StrBuf output = {0};
    int status = run_ninja(c, &output);
    if (status) report_failure(c, &output);
    strbuf_free(&output);
    return !status && install(c);
}

bool emit_compile(Program *program, const EmitOptions *options) {
    Arena *arena = arena_new();
    Compile c = {program, options, arena};
    bool ok = compile(&c);
    arena_free(arena);
    return ok;
}
