/* signals.c: signals that a program asks about when it likes (rlib/rsignal.py). A handler notes the number; rpy_signal_poll gives it. */
#include <signal.h>

enum { SIGNAL_COUNT = 65 };
enum { SIGNAL_NOTE, SIGNAL_IGNORE, SIGNAL_DEFAULT };

static volatile sig_atomic_t signal_noted[SIGNAL_COUNT], signal_any;
static volatile int signal_wakeup_fd = -1;

static void note_signal(int number) {
    int error = errno;
    signal_noted[number] = 1;
    signal_any = 1;
    uint8_t byte = (uint8_t)number;
    if (signal_wakeup_fd >= 0 && write(signal_wakeup_fd, &byte, 1) < 0) { /* whoever reads is woken already */ }
    errno = error;
}

int64_t rpy_signal_set(int64_t number, int64_t how) {
    if (number <= 0 || number >= SIGNAL_COUNT) { errno = EINVAL; return remember(-1); }
    struct sigaction action = {0};
    action.sa_handler = how == SIGNAL_NOTE ? note_signal : how == SIGNAL_IGNORE ? SIG_IGN : SIG_DFL;
    return remember(sigaction((int)number, &action, NULL));
}

/* The number of a signal that has come, once; -1: none. */
int64_t rpy_signal_poll(void) {
    if (!signal_any) return -1;
    signal_any = 0;
    int64_t found = -1;
    for (int i = 1; i < SIGNAL_COUNT; i++) {
        if (!signal_noted[i]) continue;
        if (found >= 0) { signal_any = 1; break; }
        signal_noted[i] = 0;
        found = i;
    }
    return found;
}

/* The descriptor that is written to when a signal comes, -1 for none; the one before. */
int64_t rpy_signal_wakeup(int64_t fd) {
    int64_t before = signal_wakeup_fd;
    signal_wakeup_fd = (int)fd;
    return before;
}
