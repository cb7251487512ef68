/* posix.c: the rest of what rlib/rposix.py asks of the system. Part of rt.c, after files.c: `remember`, `c_path` and the text buffer are there.
 *
 * Calls of one shape share a function; its first argument says which, by the numbers of rposix.py. */
#include <dirent.h>
#include <signal.h>
#include <sys/random.h>
#include <sys/times.h>
#include <sys/wait.h>

extern char **environ;

enum { PATH_MKDIR, PATH_RMDIR, PATH_CHDIR, PATH_CHMOD, PATH_ACCESS, PATH_SYSTEM };

int64_t rpy_os_path_call(int64_t what, void *path, int64_t mode) {
    char buffer[PATH_LIMIT];
    const char *name = c_path(path, buffer);
    if (!name) return remember(-1);
    switch (what) {
    case PATH_MKDIR: return remember(mkdir(name, (mode_t)mode));
    case PATH_RMDIR: return remember(rmdir(name));
    case PATH_CHDIR: return remember(chdir(name));
    case PATH_CHMOD: return remember(chmod(name, (mode_t)mode));
    case PATH_ACCESS: return remember(access(name, (int)mode));
    case PATH_SYSTEM: rpy_flush(); return remember(system(name));
    }
    return -1;
}

enum { PATHS_RENAME, PATHS_LINK, PATHS_SYMLINK };

int64_t rpy_os_paths_call(int64_t what, void *from, void *to) {
    char one[PATH_LIMIT], other[PATH_LIMIT];
    const char *source = c_path(from, one), *target = source ? c_path(to, other) : NULL;
    if (!target) return remember(-1);
    switch (what) {
    case PATHS_RENAME: return remember(rename(source, target));
    case PATHS_LINK: return remember(link(source, target));
    case PATHS_SYMLINK: return remember(symlink(source, target));
    }
    return -1;
}

enum { CALL_DUP, CALL_DUP2, CALL_KILL, CALL_GETUID, CALL_GETEUID, CALL_GETGID, CALL_GETEGID, CALL_GETPPID, CALL_UMASK, CALL_FSYNC, CALL_FORK };

int64_t rpy_os_call(int64_t what, int64_t a, int64_t b) {
    switch (what) {
    case CALL_DUP: return remember(dup((int)a));
    case CALL_DUP2: rpy_flush(); return remember(dup2((int)a, (int)b));
    case CALL_KILL: return remember(kill((pid_t)a, (int)b));
    case CALL_GETUID: return getuid();
    case CALL_GETEUID: return geteuid();
    case CALL_GETGID: return getgid();
    case CALL_GETEGID: return getegid();
    case CALL_GETPPID: return getppid();
    case CALL_UMASK: return umask((mode_t)a);
    case CALL_FSYNC: return remember(fsync((int)a));
    case CALL_FORK: rpy_flush(); return remember(fork());
    }
    return -1;
}

/* Both ends in one number: the reading one in the low half. */
int64_t rpy_os_pipe(void) {
    int ends[2];
    if (remember(pipe2(ends, O_CLOEXEC)) < 0) return -1;
    return (int64_t)ends[1] << 32 | ends[0];
}

static int wait_status;

int64_t rpy_os_waitpid(int64_t pid, int64_t options) { return remember(waitpid((pid_t)pid, &wait_status, (int)options)); }
int64_t rpy_os_wait_status(void) { return wait_status; }

/* ---- stat ---- */

static struct stat stat_result;

enum { STAT_FOLLOW, STAT_LINK };

int64_t rpy_os_stat(void *path, int64_t how) {
    char buffer[PATH_LIMIT];
    const char *name = c_path(path, buffer);
    return remember(!name ? -1 : how == STAT_LINK ? lstat(name, &stat_result) : stat(name, &stat_result));
}

int64_t rpy_os_fstat(int64_t fd) { return remember(fstat((int)fd, &stat_result)); }

static int64_t nanoseconds(struct timespec t) { return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec; }

/* The fields in the order of os.stat's tuple, times in nanoseconds. */
int64_t rpy_os_stat_field(int64_t which) {
    switch (which) {
    case 0: return stat_result.st_mode;
    case 1: return (int64_t)stat_result.st_ino;
    case 2: return (int64_t)stat_result.st_dev;
    case 3: return (int64_t)stat_result.st_nlink;
    case 4: return stat_result.st_uid;
    case 5: return stat_result.st_gid;
    case 6: return stat_result.st_size;
    case 7: return nanoseconds(stat_result.st_atim);
    case 8: return nanoseconds(stat_result.st_mtim);
    case 9: return nanoseconds(stat_result.st_ctim);
    }
    return -1;
}

/* ---- lists of names, as texts in which each ends with a zero byte ---- */

static char *names;
static size_t names_length, names_room;

static bool names_add(const char *name) {
    size_t length = strlen(name) + 1;
    if (names_length + length > names_room) {
        size_t room = (names_length + length) * 2;
        char *larger = realloc(names, room);
        if (!larger) { errno = ENOMEM; return false; }
        names = larger;
        names_room = room;
    }
    memcpy(names + names_length, name, length);
    names_length += length;
    return true;
}

int64_t rpy_os_listdir(void *path) {
    char buffer[PATH_LIMIT];
    const char *name = c_path(path, buffer);
    DIR *folder = name ? opendir(name) : NULL;
    if (!folder) return remember(-1);
    names_length = 0;
    bool fine = true;
    for (const struct dirent *entry; fine && (errno = 0, entry = readdir(folder));)
        fine = !strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..") || names_add(entry->d_name);
    fine = fine && !errno;
    if (!fine) remember(-1);
    closedir(folder);
    return fine ? text_set(names, (int64_t)names_length) : -1;
}

int64_t rpy_os_environ(void) {
    names_length = 0;
    for (char **setting = environ; *setting; setting++)
        if (!names_add(*setting)) return remember(-1);
    return text_set(names, (int64_t)names_length);
}

/* value NULL: the name is unset. */
int64_t rpy_os_setenv(void *name, void *value, bool is_set) {
    const RpyString *n = name, *v = value;
    char *text = malloc((size_t)(n->length + v->length) + 2);
    if (!text) { errno = ENOMEM; return remember(-1); }
    memcpy(text, n->chars, (size_t)n->length);
    text[n->length] = 0;
    char *its_value = text + n->length + 1;
    memcpy(its_value, v->chars, (size_t)v->length);
    its_value[v->length] = 0;
    int failed = is_set ? setenv(text, its_value, 1) : unsetenv(text);
    free(text);
    return remember(failed);
}

int64_t rpy_os_urandom(int64_t count) {
    if (count > (int64_t)sizeof text_own) count = sizeof text_own;
    ssize_t got = getrandom(text_own, (size_t)count, 0);
    return remember(got) < 0 ? -1 : text_set(text_own, got);
}

/* Words that end with a zero byte each; the first is the path. Returns when it failed. */
int64_t rpy_os_exec(void *words, int64_t count) {
    const RpyString *text = words;
    char *copy = malloc((size_t)text->length + 1), **argv = malloc(((size_t)count + 1) * sizeof *argv);
    if (!copy || !argv) { free(copy), free(argv); errno = ENOMEM; return remember(-1); }
    memcpy(copy, text->chars, (size_t)text->length);
    copy[text->length] = 0;
    char *at = copy + strlen(copy) + 1;     /* behind the path */
    for (int64_t i = 0; i < count; i++, at += strlen(at) + 1) argv[i] = at;
    argv[count] = NULL;
    rpy_flush();
    execv(copy, argv);
    int error = errno;
    free(copy), free(argv);
    errno = error;
    return remember(-1);
}

/* ---- time ---- */

enum { TIMES_USER, TIMES_SYSTEM, TIMES_CHILD_USER, TIMES_CHILD_SYSTEM, TIMES_ELAPSED };

double rpy_os_times(int64_t which) {
    struct tms spent;
    clock_t elapsed = times(&spent);
    clock_t ticks = which == TIMES_USER ? spent.tms_utime : which == TIMES_SYSTEM ? spent.tms_stime
                  : which == TIMES_CHILD_USER ? spent.tms_cutime : which == TIMES_CHILD_SYSTEM ? spent.tms_cstime : elapsed;
    return (double)ticks / (double)sysconf(_SC_CLK_TCK);
}

double rpy_clock_time(int64_t clock, bool resolution) {
    struct timespec t;
    int failed = resolution ? clock_getres((clockid_t)clock, &t) : clock_gettime((clockid_t)clock, &t);
    return remember(failed) < 0 ? -1.0 : (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}
