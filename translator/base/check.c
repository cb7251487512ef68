/* check.c: the end of the process on an internal error. The hook is the one process-wide variable of the
 * translator: an invariant may fail where no context is at hand. */
#include "check.h"
#include <stdarg.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static struct { CheckHook *hook; void *data; } at_failure;

void check_set_hook(CheckHook *hook, void *data) {
    at_failure.hook = hook;
    at_failure.data = data;
}

_Noreturn void check_failed(const char *file, int line, const char *condition, const char *format, ...) {
    char message[1024];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (len < (int)sizeof message)
        snprintf(message + len, sizeof message - (size_t)len, " [%s:%d: %s]", file, line, condition);
    fprintf(stderr, "internal error: %s\n", message);
    if (at_failure.hook) at_failure.hook(at_failure.data, message);
    exit(70); /* EX_SOFTWARE */
}

/* Not all that is called here is safe in a signal handler; the process is lost already, and a message is worth the try. */
static void on_fault(int signal_number) {
    const char *what = signal_number == SIGFPE ? "arithmetic fault" : "segmentation fault";
    fprintf(stderr, "internal error: %s\n", what);
    CheckHook *hook = at_failure.hook;
    at_failure.hook = NULL;
    if (hook) hook(at_failure.data, what);
    _Exit(70);
}

void check_catch_faults(void) {
    stack_t stack = {.ss_size = 256 * 1024};
    stack.ss_sp = malloc(stack.ss_size);        /* for the life of the process */
    struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_ONSTACK | (int)SA_RESETHAND};
    if (!stack.ss_sp || sigaltstack(&stack, NULL)) return;
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    sigaction(SIGFPE, &action, NULL);
}

_Noreturn void out_of_memory(void) {
    fputs("translate: error: out of memory\n", stderr);
    exit(1);
}
