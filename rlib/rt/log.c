/* log.c: the debug log, which RPYLOG (or PYPYLOG) turns on.
 *
 *   RPYLOG=FILE              the sections alone: where the time goes
 *   RPYLOG=PREFIX,…:FILE     sections whose category begins with one of the prefixes, and what is printed in them
 *   RPYLOG=:FILE             everything
 *
 * FILE is - for standard error; %d in it is the process, a leading + appends. A section is a line `[time] {category` and a line
 * `[time] category}`, times in hexadecimal nanoseconds. The variable is taken out of the environment: processes started
 * from here do not write into the same file.
 *
 * Bit 0 of rpy_log_bits says whether the section that is open prints; a shift enters a section. */
#include "rt.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { LOG_NAME_LIMIT = 4096 };

uint64_t rpy_log_bits;
static FILE *log_file;
static const char *log_prefixes;        /* up to a colon; NULL: only sections are logged */
static char log_name[LOG_NAME_LIMIT];

int64_t rpy_timestamp(void) {
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now)) return 0;
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* The name with %d replaced by the process. */
static void name_log(const char *pattern) {
    const char *place = strstr(pattern, "%d");
    if (place) snprintf(log_name, sizeof log_name, "%.*s%d%s", (int)(place - pattern), pattern, (int)getpid(), place + 2);
    else snprintf(log_name, sizeof log_name, "%s", pattern);
}

static void start_log(void) {
    const char *variable = getenv("RPYLOG") ? "RPYLOG" : "PYPYLOG", *value = getenv(variable);
    if (!value || !*value) return;
    const char *colon = strchr(value, ':'), *file = colon ? colon + 1 : value;
    log_prefixes = colon ? value : NULL;
    if (colon == value) rpy_log_bits = 1;
    bool appends = *file == '+';
    name_log(file + appends);
    log_file = strcmp(file, "-") ? fopen(log_name, appends ? "a" : "w") : stderr;
    if (!log_file) {
        fprintf(stderr, "%s: cannot open %s\n", variable, log_name);
        log_prefixes = NULL, rpy_log_bits = 0;
    }
    unsetenv(variable);         /* the value itself stays where it is */
}

/* Does a prefix of the log go with the category? With `either`, also the other way round. */
static bool log_wants(const RpyString *category, bool either) {
    if (!log_prefixes) return false;
    for (const char *p = log_prefixes;; p++) {
        size_t len = strcspn(p, ",:"), common = len;
        if ((int64_t)len > category->length) common = either ? (size_t)category->length : SIZE_MAX;
        if (common != SIZE_MAX && !memcmp(p, category->chars, common)) return true;
        p += len;
        if (*p == ':') return false;
    }
}

static void log_section(const RpyString *category, const char *before, const char *after) {
    if (log_file == stderr) rpy_flush();
    fprintf(log_file, "[%llx] %s", (unsigned long long)rpy_timestamp(), before);
    fwrite(category->chars, 1, (size_t)category->length, log_file);
    fprintf(log_file, "%s\n", after);
}

void rpy_log_start(void *category) {
    if (!log_file) return;
    bool wanted = log_wants(category, false);
    rpy_log_bits = rpy_log_bits << 1 | wanted;
    if (wanted || !log_prefixes) log_section(category, "{", "");
}

void rpy_log_stop(void *category) {
    if (!log_file) return;
    if ((rpy_log_bits & 1) || !log_prefixes) log_section(category, "", "}");
    rpy_log_bits >>= 1;
}

void rpy_log_print(void *text) {
    const RpyString *line = text;
    if (!log_file || !(rpy_log_bits & 1)) return;
    if (log_file == stderr) rpy_flush();
    fwrite(line->chars, 1, (size_t)line->length, log_file);
    fputc('\n', log_file);
}

bool rpy_log_prints_for(void *prefix) { return log_file && log_wants(prefix, true); }

void rpy_log_flush(void) {
    if (log_file) fflush(log_file);
}

int64_t rpy_log_offset(void) {
    if (!log_file || log_file == stderr) return -1;
    fflush(log_file);
    return (int64_t)ftell(log_file);
}

/* In a child: it goes on in a file of its own, which says where it branched off. */
void rpy_log_forked(int64_t offset) {
    if (!log_file || log_file == stderr) return;
    char name[LOG_NAME_LIMIT + 32];
    snprintf(name, sizeof name, "%s.fork%d", log_name, (int)getpid());
    FILE *file = fopen(name, "w");
    if (file) fprintf(file, "FORKED: %lld %s\n", (long long)offset, log_name);
    log_file = file;
    if (!file) rpy_log_bits = 0;
}

/* ---- for whoever debugs ---- */

/* Starts gdb on this process in the terminal, and waits until it is there. */
void rpy_attach_gdb(void) {
    char process[32];
    snprintf(process, sizeof process, "%d", (int)getpid());
    rpy_flush();
    pid_t child = fork();
    if (child == 0) {
        execlp("gdb", "gdb", "-p", process, (char *)NULL);
        fprintf(stderr, "cannot start gdb\n");
        _exit(1);
    }
    if (child > 0) sleep(1);
}

/* The text buffer gets the name of the compiler. */
int64_t rpy_compiler_name(void) {
#ifdef __clang__
    static const char name[] = "Clang " __clang_version__;
#elif defined __GNUC__
    static const char name[] = "GCC " __VERSION__;
#else
    static const char name[] = "C compiler";
#endif
    return text_set(name, sizeof name - 1);
}
