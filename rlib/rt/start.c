/* start.c: main, the command line, the stack limit, time, the end of the process. */
#include "rt.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

extern char **environ;

static int saved_argc;
static char **saved_argv;
char *rpy_stack_limit;

/* What the stack needs below the limit: frames that do not check, C functions, signal frames. */
enum { STACK_RESERVE = 256 * 1024, STACK_UNLIMITED = 64 * 1024 * 1024, STACK_LEAST = 512 * 1024 };

/* The kernel puts the strings of the environment and the command line at the very top of the stack. */
static char *stack_top(char **argv) {
    char *top = (char *)__builtin_frame_address(0);
    for (char **s = argv; *s; s++)
        if (*s > top) top = *s + strlen(*s);
    for (char **s = environ; s && *s; s++)
        if (*s > top) top = *s + strlen(*s);
    return top;
}

/* RPY_STACK_SIZE (bytes) replaces the soft limit of the system: the main stack grows by need, so that the new limit
 * holds at once. */
static void find_stack_limit(char **argv) {
    struct rlimit limit;
    rlim_t size = STACK_UNLIMITED;
    if (!getrlimit(RLIMIT_STACK, &limit) && limit.rlim_cur != RLIM_INFINITY) size = limit.rlim_cur;
    const char *wanted = getenv("RPY_STACK_SIZE");
    if (wanted) {
        unsigned long long bytes = strtoull(wanted, NULL, 10);
        if (bytes > STACK_UNLIMITED) bytes = STACK_UNLIMITED;
        if (bytes >= STACK_LEAST) {
            limit.rlim_cur = bytes;
            if (bytes <= size || limit.rlim_max == RLIM_INFINITY || !setrlimit(RLIMIT_STACK, &limit)) size = bytes;
        }
    }
    if (size > STACK_UNLIMITED) size = STACK_UNLIMITED;
    uintptr_t top = (uintptr_t)stack_top(argv);
    rpy_stack_limit = (char *)(top - size + STACK_RESERVE);
}

int64_t rpy_argc(void) { return saved_argc; }
int64_t rpy_argv_len(int64_t index) { return (int64_t)strlen(saved_argv[index]); }
uint8_t rpy_argv_char(int64_t index, int64_t position) { return (uint8_t)saved_argv[index][position]; }

void rpy_exit(int64_t status) {
    rpy_flush();
    exit((int)(status & 255));
}

/* ---- time ---- */

static double clock_seconds(clockid_t clock) {
    struct timespec now;
    if (clock_gettime(clock, &now)) return -1.0;
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

double rpy_time(void) { return clock_seconds(CLOCK_REALTIME); }
double rpy_clock(void) { return clock_seconds(CLOCK_PROCESS_CPUTIME_ID); }
double rpy_monotonic(void) { return clock_seconds(CLOCK_MONOTONIC); }

void rpy_sleep(double seconds) {
    rpy_flush();
    if (!(seconds > 0)) return;
    if (seconds > 1e9) seconds = 1e9;
    struct timespec left = {.tv_sec = (time_t)seconds, .tv_nsec = (long)((seconds - floor(seconds)) * 1e9)};
    nanosleep(&left, NULL);
}

/* ---- main ---- */

static void start_memory(void);
static void start_log(void);
static int report_uncaught(void);

/* What rpy_argv_len and rpy_argv_char show. */
static void set_command_line(int argc, char **argv) {
    saved_argc = argc;
    saved_argv = argv;
}

int main(int argc, char **argv) {
    set_command_line(argc, argv);
    find_stack_limit(argv);
    start_memory();
    start_log();
    int64_t status = rpy_program_entry(argc);
    rpy_flush();
    if (rpy_exc_value) return report_uncaught();
    return (int)(status & 255);
}

#ifdef __SANITIZE_ADDRESS__
/* Memory of translated programs is never freed one by one. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }
#endif
