/* watch.c: --watch: checks a target, and again whenever a file changes that was loaded.
 *
 * Takes:   a driver whose options are read, and what runs it once.
 * Leaves:  never, but by a signal: messages of each run on stderr.
 * Idea:    each run is a child, so that it starts from nothing; it sends back the paths of the files it read. The parent looks at
 *          their times ten times a second. After errors it looks at the folders too: the file that is missing may come.
 *          What changes while the child runs may have been read before or after, so it counts as changed. */
#include "driver.h"
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { POLL_MILLISECONDS = 100 };

typedef struct Watched { const char *path; struct timespec changed; off_t size; bool is_folder; } Watched;
typedef struct Watch {
    Arena *arena;               /* of this round */
    struct timespec start;      /* by the clock that stamps files */
    VEC(Watched) files;
} Watch;

/* ---- the child ---- */

static void send_paths(const Driver *d, int pipe_end) {
    FILE *stream = fdopen(pipe_end, "w");
    if (!stream) return;
    for (uint32_t i = 0; i < d->cx->sources->files.len; i++) {
        const SourceFile *file = d->cx->sources->files.data[i];
        fprintf(stream, "%c%s\n", file->is_library ? 'l' : 'u', file->path);
    }
    fclose(stream);
}

static void run_child(Driver *d, int (*check)(Driver *d), const int *ends) {
    close(ends[0]);
    int status = check(d);
    send_paths(d, ends[1]);
    fflush(stdout);
    _exit(status);
}

/* ---- the parent ---- */

static bool look(const char *path, Watched *seen) {
    struct stat info;
    bool there = stat(path, &info) == 0;
    *seen = (Watched){.path = path};
    if (!there) return false;
    seen->changed = info.st_mtim;
    seen->size = info.st_size;
    seen->is_folder = S_ISDIR(info.st_mode);
    return true;
}

static struct timespec file_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return now;
}

static bool is_before(struct timespec a, struct timespec b) {
    return a.tv_sec != b.tv_sec ? a.tv_sec < b.tv_sec : a.tv_nsec < b.tv_nsec;
}

static void add_path(Watch *w, const char *path) {
    for (uint32_t i = 0; i < w->files.len; i++)
        if (!strcmp(w->files.data[i].path, path)) return;
    Watched seen;
    bool is_there = look(arena_strdup(w->arena, path), &seen);
    bool changed_in_round = is_there && !is_before(seen.changed, w->start) && !is_before(file_clock(), seen.changed);
    if (changed_in_round) seen.size = -1;
    vec_push(w->arena, &w->files, seen);
}

static const char *folder_of(Arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? arena_strndup(arena, path, (size_t)(slash - path) + 1) : ".";
}

/* The paths the child sends, until it ends. */
static void receive_paths(Watch *w, int pipe_end, Watch *folders) {
    FILE *stream = fdopen(pipe_end, "r");
    char line[4200];
    while (stream && fgets(line, sizeof line, stream)) {
        line[strcspn(line, "\n")] = 0;
        add_path(w, line + 1);
        if (line[0] == 'u') add_path(folders, folder_of(w->arena, line + 1));
    }
    if (stream) fclose(stream);
}

/* Its status; 1 when it could not be run or died. */
static int run_once(Driver *d, int (*check)(Driver *d), Watch *w, Watch *folders) {
    int ends[2];
    if (pipe(ends)) return 1;
    fflush(stdout);
    fflush(stderr);
    pid_t child = fork();
    if (child == 0) run_child(d, check, ends);
    close(ends[1]);
    receive_paths(w, ends[0], folders);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0) return 1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

static const char *changed_path(const Watch *w) {
    for (uint32_t i = 0; i < w->files.len; i++) {
        const Watched *old = &w->files.data[i];
        Watched now;
        look(old->path, &now);
        if (now.changed.tv_sec != old->changed.tv_sec || now.changed.tv_nsec != old->changed.tv_nsec || now.size != old->size)
            return old->path;
    }
    return NULL;
}

static const char *wait_for_change(const Watch *w) {
    const char *path;
    while (!(path = changed_path(w))) nanosleep(&(struct timespec){.tv_nsec = POLL_MILLISECONDS * 1000000L}, NULL);
    return path;
}

static bool is_json(const Driver *d) { return d->options.error_format && !strcmp(d->options.error_format, "json"); }

static void announce(const Driver *d, const Watch *w, int status) {
    if (is_json(d)) fprintf(stderr, "{\"severity\":\"done\",\"status\":%d}\n", status);
    else fprintf(stderr, "translate: %s; watching %u files\n", status ? "there are errors" : "no errors", w->files.len);
}

int watch(Driver *d, int (*check)(Driver *d)) {
    Watch w = {.arena = arena_new()};
    for (;;) {
        Watch next = {.arena = arena_new(), .start = file_clock()}, folders = {.arena = next.arena, .start = next.start};
        const char *target = target_find(d, d->options.target);
        add_path(&next, target ? target : d->options.target);
        int status = run_once(d, check, &next, &folders);
        for (uint32_t i = 0; status && i < w.files.len; i++)        /* an error may have come before they were read */
            if (!w.files.data[i].is_folder) add_path(&next, w.files.data[i].path);
        announce(d, &next, status);
        for (uint32_t i = 0; status && i < folders.files.len; i++) add_path(&next, folders.files.data[i].path);
        arena_free(w.arena);
        w = next;
        const char *path = wait_for_change(&w);
        if (!is_json(d)) fprintf(stderr, "\ntranslate: %s has changed\n", path);
    }
}
