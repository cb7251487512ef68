/* check.h: invariants of the translator itself. A failing CHECK is a bug of ours, never a user's error. */
#ifndef JQ_BASE_CHECK_H
#define JQ_BASE_CHECK_H

_Noreturn void check_failed(const char *file, int line, const char *condition, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
_Noreturn void out_of_memory(void);

/* What the driver does before the process ends on an internal error: name the pass, write the reproducer. */
typedef void CheckHook(void *data, const char *message);
void check_set_hook(CheckHook *hook, void *data);
/* Makes a segmentation fault of the translator (a runaway recursion too) an internal error like any other. */
void check_catch_faults(void);

/* CHECK(cond, "format naming the object it is about", ...) */
#define CHECK(condition, ...) \
    ((condition) ? (void)0 : check_failed(__FILE__, __LINE__, #condition, __VA_ARGS__))
#define UNREACHABLE(...) check_failed(__FILE__, __LINE__, "unreachable", __VA_ARGS__)
#endif
