/* log.h: the translator's log, by section: RPYLOG=section,section:file, RPYLOG=:file (all) or RPYLOG=section:- (stderr). */
#ifndef JQ_BASE_LOG_H
#define JQ_BASE_LOG_H
#include "arena.h"

typedef struct Log Log;

Log *log_new(Arena *arena);         /* reads RPYLOG */
void log_close(Log *log);
bool log_on(const Log *log, const char *section);
/* A line of the section; nothing when the section is off. */
void log_line(Log *log, const char *section, const char *format, ...) __attribute__((format(printf, 3, 4)));
#endif
