/* log.c: see log.h. */
#include "log.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Log {
    const char *sections;   /* comma-separated; "" is all; NULL is none */
    FILE *stream;
};

Log *log_new(Arena *arena) {
    Log *log = ARENA_NEW(arena, Log);
    const char *setting = getenv("RPYLOG");
    if (!setting || !*setting) return log;
    const char *colon = strrchr(setting, ':');
    log->sections = arena_strndup(arena, setting, colon ? (size_t)(colon - setting) : strlen(setting));
    const char *path = colon ? colon + 1 : "-";
    log->stream = strcmp(path, "-") ? fopen(path, "w") : stderr;
    if (!log->stream) {
        fprintf(stderr, "translate: warning: cannot write the log file %s\n", path);
        log->sections = NULL;
    }
    return log;
}

void log_close(Log *log) {
    if (log->stream && log->stream != stderr) fclose(log->stream);
    log->stream = NULL;
    log->sections = NULL;
}

bool log_on(const Log *log, const char *section) {
    if (!log->sections) return false;
    if (!*log->sections) return true;
    size_t len = strlen(section);
    for (const char *at = log->sections; (at = strstr(at, section)); at += len)
        if ((at == log->sections || at[-1] == ',') && (at[len] == ',' || !at[len])) return true;
    return false;
}

void log_line(Log *log, const char *section, const char *format, ...) {
    if (!log_on(log, section)) return;
    fprintf(log->stream, "[%s] ", section);
    va_list args;
    va_start(args, format);
    vfprintf(log->stream, format, args);
    va_end(args);
    fputc('\n', log->stream);
}
