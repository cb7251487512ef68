/* module_time.c: the module time. */
#include "host/library.h"
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

static Host clock_value(HostWorld *world, clockid_t which) {
    struct timespec t;
    if (clock_gettime(which, &t)) return host_raise_errno(world, world->e.OSError, errno, NULL);
    return host_new_float(world, (double)t.tv_sec + (double)t.tv_nsec * 1e-9);
}

static Host time_time(HostWorld *world, Host *a) { return (void)a, clock_value(world, CLOCK_REALTIME); }
static Host time_clock(HostWorld *world, Host *a) { return (void)a, clock_value(world, CLOCK_PROCESS_CPUTIME_ID); }
static Host time_monotonic(HostWorld *world, Host *a) { return (void)a, clock_value(world, CLOCK_MONOTONIC); }

static Host time_clock_gettime(HostWorld *world, Host *a) {
    int64_t which;
    return host_arg_int(world, a[0], &which) ? clock_value(world, (clockid_t)which) : NULL;
}

static Host time_time_ns(HostWorld *world, Host *a) {
    (void)a;
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return host_new_int(world, t.tv_sec * 1000000000 + t.tv_nsec);
}

static Host time_sleep(HostWorld *world, Host *a) {
    double seconds;
    if (!host_arg_float(world, a[0], &seconds)) return NULL;
    if (seconds < 0) return host_raise(world, world->e.ValueError, "sleep length must be non-negative");
    struct timespec t = {(time_t)seconds, (long)((seconds - floor(seconds)) * 1e9)};
    while (nanosleep(&t, &t) && errno == EINTR) continue;
    return world->none;
}

/* ---- calendar ---- */
static Host tuple_of_tm(HostWorld *world, const struct tm *t) {
    int values[9] = {t->tm_year + 1900, t->tm_mon + 1, t->tm_mday, t->tm_hour, t->tm_min, t->tm_sec,
                     (t->tm_wday + 6) % 7, t->tm_yday + 1, t->tm_isdst};
    Host items[9];
    for (int i = 0; i < 9; i++) items[i] = host_small(values[i]);
    return named_tuple(world, world->t.struct_time_, items, 9);
}

static bool tm_of_tuple(HostWorld *world, Host h, struct tm *t) {
    const Host *items;
    uint32_t count;
    int64_t values[9];
    if (!host_items(world, h, &items, &count)) return false;
    if (count != 9) return host_raise_false(world, world->e.TypeError, "time tuple must have exactly 9 items, not %u", count);
    for (uint32_t i = 0; i < 9; i++)
        if (!host_arg_int(world, items[i], &values[i])) return false;
    *t = (struct tm){.tm_year = (int)values[0] - 1900, .tm_mon = (int)values[1] - 1, .tm_mday = (int)values[2],
                     .tm_hour = (int)values[3], .tm_min = (int)values[4], .tm_sec = (int)values[5],
                     .tm_wday = (int)(values[6] + 1) % 7, .tm_yday = (int)values[7] - 1, .tm_isdst = (int)values[8]};
    return true;
}

static bool seconds_argument(HostWorld *world, Host h, time_t *when) {
    double seconds;
    if (!h || h == world->none) return *when = time(NULL), true;
    if (!host_arg_float(world, h, &seconds)) return false;
    *when = (time_t)floor(seconds);
    return true;
}

static Host time_gmtime(HostWorld *world, Host *a) {
    time_t when;
    struct tm t;
    return seconds_argument(world, a[0], &when) && gmtime_r(&when, &t) ? tuple_of_tm(world, &t) : NULL;
}

static Host time_localtime(HostWorld *world, Host *a) {
    time_t when;
    struct tm t;
    return seconds_argument(world, a[0], &when) && localtime_r(&when, &t) ? tuple_of_tm(world, &t) : NULL;
}

static Host time_mktime(HostWorld *world, Host *a) {
    struct tm t;
    return tm_of_tuple(world, a[0], &t) ? host_new_float(world, (double)mktime(&t)) : NULL;
}

/* The time given, or the local time now. */
static bool tm_argument(HostWorld *world, Host h, struct tm *t) {
    if (h) return tm_of_tuple(world, h, t);
    time_t now = time(NULL);
    return localtime_r(&now, t) != NULL;
}

static Host time_strftime(HostWorld *world, Host *a) {
    const char *format;
    struct tm t;
    char text[1024];
    if (!host_arg_cstr(world, a[0], &format) || !tm_argument(world, a[1], &t)) return NULL;
    #pragma GCC diagnostic push
    #pragma GCC diagnostic ignored "-Wformat-nonliteral"
    size_t len = strftime(text, sizeof text, format, &t);
    #pragma GCC diagnostic pop
    return host_new_str(world, text, len);
}

static Host ascii_time(HostWorld *world, const struct tm *t) {
    char text[64];
    size_t len = strftime(text, sizeof text, "%a %b %e %H:%M:%S %Y", t);
    return host_new_str(world, text, len);
}

static Host time_asctime(HostWorld *world, Host *a) {
    struct tm t;
    return tm_argument(world, a[0], &t) ? ascii_time(world, &t) : NULL;
}

static Host time_ctime(HostWorld *world, Host *a) {
    time_t when;
    struct tm t;
    return seconds_argument(world, a[0], &when) && localtime_r(&when, &t) ? ascii_time(world, &t) : NULL;
}

static const HostMethodDef functions[] = {
    {"time", time_time, ""}, {"clock", time_clock, ""}, {"process_time", time_clock, ""},
    {"monotonic", time_monotonic, ""}, {"perf_counter", time_monotonic, ""}, {"time_ns", time_time_ns, ""},
    {"clock_gettime", time_clock_gettime, "which, /"}, {"sleep", time_sleep, "seconds, /"},
    {"gmtime", time_gmtime, "seconds=, /"}, {"localtime", time_localtime, "seconds=, /"},
    {"mktime", time_mktime, "tuple, /"}, {"strftime", time_strftime, "format, tuple=, /"},
    {"asctime", time_asctime, "tuple=, /"}, {"ctime", time_ctime, "seconds=, /"},
    {0}};

static bool time_init(HostWorld *world, Host module) {
    tzset();
    host_module_set(world, module, "timezone", host_new_int(world, timezone));
    host_module_set(world, module, "altzone", host_new_int(world, timezone - (daylight ? 3600 : 0)));
    host_module_set(world, module, "daylight", host_small(daylight));
    host_module_set(world, module, "tzname",
                    host_tuple(world, (Host[]){host_new_cstr(world, tzname[0]), host_new_cstr(world, tzname[1])}, 2));
    host_module_set(world, module, "struct_time", &world->t.struct_time_->base);
    host_module_set(world, module, "CLOCK_REALTIME", host_small(CLOCK_REALTIME));
    host_module_set(world, module, "CLOCK_MONOTONIC", host_small(CLOCK_MONOTONIC));
    host_module_set(world, module, "CLOCK_PROCESS_CPUTIME_ID", host_small(CLOCK_PROCESS_CPUTIME_ID));
    return true;
}

const HostModuleDef host_module_time = {"time", functions, time_init};
