/* timer.c: see timer.h. */
#include "timer.h"
#include <string.h>
#include <sys/resource.h>
#include <time.h>

double timer_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

long timer_peak_kib(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

void timer_start(Timer *timer, const char *name) {
    vec_push(timer->arena, &timer->events, (TimerEvent){.name = name});
    timer->started = timer_now();
    if (timer->events.len == 1) timer->first = timer->started;
}

void timer_stop(Timer *timer) {
    TimerEvent *event = &vec_last(&timer->events);
    event->seconds = timer_now() - timer->started;
    event->peak_kib = timer_peak_kib();
}

void timer_print(const Timer *timer, FILE *stream, bool bold) {
    const char *on = bold ? "\x1b[1m" : "", *off = bold ? "\x1b[0m" : "";
    fprintf(stream, "%s[Timer] Timings:%s\n", on, off);
    double last = timer->first;
    for (uint32_t i = 0; i < timer->events.len; i++) {
        const TimerEvent *event = &timer->events.data[i];
        fprintf(stream, "%s[Timer] %-30s --- %8.3f s %8.1f MB%s\n", on, event->name, event->seconds,
                (double)event->peak_kib / 1024, off);
        last += event->seconds;
    }
    fprintf(stream, "%s[Timer] ======================================================%s\n", on, off);
    fprintf(stream, "%s[Timer] %-30s --- %8.3f s %8.1f MB%s\n", on, "Total:", last - timer->first,
            (double)timer_peak_kib() / 1024, off);
}
