/* timer.h: seconds and peak memory per phase, printed as RPython's [Timer] table. */
#ifndef JQ_BASE_TIMER_H
#define JQ_BASE_TIMER_H
#include "arena.h"
#include "vec.h"
#include <stdio.h>

typedef struct TimerEvent { const char *name; double seconds; long peak_kib; } TimerEvent;
typedef struct Timer {
    Arena *arena;
    VEC(TimerEvent) events;
    double first, started;
} Timer;

double timer_now(void);             /* wall-clock seconds of a monotonic clock */
long timer_peak_kib(void);          /* highest resident memory of the process so far */
void timer_start(Timer *timer, const char *name);
void timer_stop(Timer *timer);
void timer_print(const Timer *timer, FILE *stream, bool bold);
#endif
