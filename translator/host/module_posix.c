/* module_posix.c: the system calls of the module os; lib/os.py adds the rest (environ, path, walk …). The functions are
 * named os.read and so on, wherever a program gets them from. */
#include "host/library.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

/* ---- answers ---- */
static Host os_error(HostWorld *world, const char *path) { return host_raise_errno(world, world->e.OSError, errno, path); }
static Host none_or_error(HostWorld *world, int failed, const char *path) { return failed ? os_error(world, path) : world->none; }
static Host int_or_error(HostWorld *world, int64_t value) { return value < 0 ? os_error(world, NULL) : host_new_int(world, value); }

static bool int_arg(HostWorld *world, Host h, int64_t absent, int *value) {
    int64_t wide = absent;
    if (h && !host_arg_int(world, h, &wide)) return false;
    *value = (int)wide;
    return true;
}

/* ---- descriptors ---- */
static Host os_open(HostWorld *world, Host *a) {
    const char *path;
    int flags, mode;
    if (!host_arg_cstr(world, a[0], &path) || !int_arg(world, a[1], 0, &flags) || !int_arg(world, a[2], 0777, &mode)) return NULL;
    int fd = open(path, flags | O_CLOEXEC, mode);
    return fd < 0 ? os_error(world, path) : host_small(fd);
}

static Host os_close(HostWorld *world, Host *a) {
    int fd;
    return int_arg(world, a[0], 0, &fd) ? none_or_error(world, close(fd), NULL) : NULL;
}

static Host os_read(HostWorld *world, Host *a) {
    int fd;
    int64_t count;
    if (!int_arg(world, a[0], 0, &fd) || !host_arg_int(world, a[1], &count)) return NULL;
    if (count < 0 || count > INT32_MAX) return host_raise_errno(world, world->e.OSError, EINVAL, NULL);
    if (fd == 0) fflush(stdout);
    HostStr *str = host_alloc_str(world, (size_t)count);
    ssize_t got = read(fd, str->bytes, (size_t)count);
    return got < 0 ? os_error(world, NULL) : host_new_str(world, str->bytes, (size_t)got);
}

/* What print wrote before goes first. */
static Host os_write(HostWorld *world, Host *a) {
    int fd;
    const char *bytes;
    uint32_t len;
    if (!int_arg(world, a[0], 0, &fd) || !host_arg_bytes(world, a[1], &bytes, &len)) return NULL;
    if (fd == 1 || fd == 2) fflush(stdout);
    return int_or_error(world, write(fd, bytes, len));
}

static Host os_lseek(HostWorld *world, Host *a) {
    int fd, whence;
    int64_t offset;
    if (!int_arg(world, a[0], 0, &fd) || !host_arg_int(world, a[1], &offset) || !int_arg(world, a[2], 0, &whence)) return NULL;
    return int_or_error(world, lseek(fd, offset, whence));
}

static Host os_fsync(HostWorld *world, Host *a) {
    int fd;
    return int_arg(world, a[0], 0, &fd) ? none_or_error(world, fsync(fd), NULL) : NULL;
}

static Host os_dup(HostWorld *world, Host *a) {
    int fd;
    return int_arg(world, a[0], 0, &fd) ? int_or_error(world, dup(fd)) : NULL;
}

static Host os_dup2(HostWorld *world, Host *a) {
    int from, to;
    if (!int_arg(world, a[0], 0, &from) || !int_arg(world, a[1], 0, &to)) return NULL;
    fflush(stdout);
    return int_or_error(world, dup2(from, to));
}

static Host os_pipe(HostWorld *world, Host *a) {
    (void)a;
    int ends[2];
    if (pipe(ends)) return os_error(world, NULL);
    return host_tuple(world, (Host[]){host_small(ends[0]), host_small(ends[1])}, 2);
}

static Host os_isatty(HostWorld *world, Host *a) {
    int fd;
    return int_arg(world, a[0], 0, &fd) ? host_bool_of(world, isatty(fd)) : NULL;
}

static Host os_ftruncate(HostWorld *world, Host *a) {
    int fd;
    int64_t size;
    if (!int_arg(world, a[0], 0, &fd) || !host_arg_int(world, a[1], &size)) return NULL;
    return none_or_error(world, ftruncate(fd, size), NULL);
}

static Host os_fdopen(HostWorld *world, Host *a) {
    int fd;
    const char *mode = "r";
    if (!int_arg(world, a[0], 0, &fd) || (a[1] && !host_arg_cstr(world, a[1], &mode))) return NULL;
    return file_of_fd(world, fd, mode);
}

/* ---- what files are ---- */
static Host stat_tuple(HostWorld *world, const struct stat *s) {
    Host items[10] = {host_new_int(world, s->st_mode), host_uint(world, s->st_ino), host_uint(world, s->st_dev),
                      host_new_int(world, (int64_t)s->st_nlink), host_new_int(world, s->st_uid),
                      host_new_int(world, s->st_gid), host_new_int(world, s->st_size),
                      host_new_float(world, (double)s->st_atim.tv_sec + (double)s->st_atim.tv_nsec * 1e-9),
                      host_new_float(world, (double)s->st_mtim.tv_sec + (double)s->st_mtim.tv_nsec * 1e-9),
                      host_new_float(world, (double)s->st_ctim.tv_sec + (double)s->st_ctim.tv_nsec * 1e-9)};
    return named_tuple(world, world->t.stat_result_, items, 10);
}

static Host os_fstat(HostWorld *world, Host *a) {
    struct stat status;
    int fd;
    if (!int_arg(world, a[0], 0, &fd)) return NULL;
    return fstat(fd, &status) ? os_error(world, NULL) : stat_tuple(world, &status);
}

static Host os_stat(HostWorld *world, Host *a) {
    struct stat status;
    const char *path;
    if (host_is_int(a[0])) return os_fstat(world, a);
    if (!host_arg_cstr(world, a[0], &path)) return NULL;
    return stat(path, &status) ? os_error(world, path) : stat_tuple(world, &status);
}

static Host os_lstat(HostWorld *world, Host *a) {
    struct stat status;
    const char *path;
    if (!host_arg_cstr(world, a[0], &path)) return NULL;
    return lstat(path, &status) ? os_error(world, path) : stat_tuple(world, &status);
}

static Host os_access(HostWorld *world, Host *a) {
    const char *path;
    int mode;
    if (!host_arg_cstr(world, a[0], &path) || !int_arg(world, a[1], 0, &mode)) return NULL;
    return host_bool_of(world, access(path, mode) == 0);
}

static Host os_readlink(HostWorld *world, Host *a) {
    const char *path;
    char target[4096];
    if (!host_arg_cstr(world, a[0], &path)) return NULL;
    ssize_t len = readlink(path, target, sizeof target);
    return len < 0 ? os_error(world, path) : host_new_str(world, target, (size_t)len);
}

static Host os_listdir(HostWorld *world, Host *a) {
    const char *path = ".";
    if (a[0] && !host_arg_cstr(world, a[0], &path)) return NULL;
    DIR *folder = opendir(path);
    if (!folder) return os_error(world, path);
    HostList *names = host_new_list(world, 0);
    for (struct dirent *e; (e = readdir(folder));) {
        bool itself = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0;
        if (!itself) host_list_push(world, names, host_new_cstr(world, e->d_name));
    }
    closedir(folder);
    return &names->base;
}

/* ---- changing files ---- */
#define ONE_PATH(name, call) \
    static Host os_##name(HostWorld *world, Host *a) { \
        const char *path; \
        return host_arg_cstr(world, a[0], &path) ? none_or_error(world, call(path), path) : NULL; }
ONE_PATH(unlink, unlink) ONE_PATH(rmdir, rmdir) ONE_PATH(chdir, chdir)

#define TWO_PATHS(name, call) \
    static Host os_##name(HostWorld *world, Host *a) { \
        const char *from, *to; \
        if (!host_arg_cstr(world, a[0], &from) || !host_arg_cstr(world, a[1], &to)) return NULL; \
        return none_or_error(world, call(from, to), from); }
TWO_PATHS(rename, rename) TWO_PATHS(link, link) TWO_PATHS(symlink, symlink)

static Host os_mkdir(HostWorld *world, Host *a) {
    const char *path;
    int mode;
    if (!host_arg_cstr(world, a[0], &path) || !int_arg(world, a[1], 0777, &mode)) return NULL;
    return none_or_error(world, mkdir(path, (mode_t)mode), path);
}

static Host os_chmod(HostWorld *world, Host *a) {
    const char *path;
    int mode;
    if (!host_arg_cstr(world, a[0], &path) || !int_arg(world, a[1], 0, &mode)) return NULL;
    return none_or_error(world, chmod(path, (mode_t)mode), path);
}

static Host os_utime(HostWorld *world, Host *a) {
    const char *path;
    struct utimbuf times;
    bool now = !a[1] || a[1] == world->none;
    if (!host_arg_cstr(world, a[0], &path)) return NULL;
    if (!now) {
        const Host *items;
        uint32_t count;
        double access_time, change_time;
        if (!host_items(world, a[1], &items, &count)) return NULL;
        if (count != 2) return host_raise(world, world->e.TypeError, "utime() arg 2 must be a tuple (atime, mtime)");
        if (!host_arg_float(world, items[0], &access_time) || !host_arg_float(world, items[1], &change_time)) return NULL;
        times = (struct utimbuf){(time_t)access_time, (time_t)change_time};
    }
    return none_or_error(world, utime(path, now ? NULL : &times), path);
}

static Host os_umask(HostWorld *world, Host *a) {
    int mask;
    return int_arg(world, a[0], 0, &mask) ? host_small(umask((mode_t)mask)) : NULL;
}

static Host os_getcwd(HostWorld *world, Host *a) {
    (void)a;
    char *path = getcwd(NULL, 0);
    if (!path) return os_error(world, NULL);
    Host text = host_new_cstr(world, path);
    free(path);
    return text;
}

/* ---- processes ---- */
#define NUMBER(name, call) \
    static Host os_##name(HostWorld *world, Host *a) { return (void)a, host_new_int(world, (int64_t)call()); }
NUMBER(getpid, getpid) NUMBER(getppid, getppid) NUMBER(getuid, getuid) NUMBER(geteuid, geteuid) NUMBER(getgid, getgid)
NUMBER(getegid, getegid)

static Host os_exit(HostWorld *world, Host *a) {
    int status;
    if (!int_arg(world, a[0], 0, &status)) return NULL;
    fflush(stdout);
    _exit(status);
}

static Host os_fork(HostWorld *world, Host *a) {
    (void)a;
    fflush(stdout);
    return int_or_error(world, fork());
}

static Host os_waitpid(HostWorld *world, Host *a) {
    int pid, options, status = 0;
    if (!int_arg(world, a[0], 0, &pid) || !int_arg(world, a[1], 0, &options)) return NULL;
    pid_t done = waitpid(pid, &status, options);
    return done < 0 ? os_error(world, NULL) : host_tuple(world, (Host[]){host_small(done), host_small(status)}, 2);
}

static Host os_kill(HostWorld *world, Host *a) {
    int pid, number;
    if (!int_arg(world, a[0], 0, &pid) || !int_arg(world, a[1], 0, &number)) return NULL;
    return none_or_error(world, kill(pid, number), NULL);
}

static Host os_system(HostWorld *world, Host *a) {
    const char *command;
    if (!host_arg_cstr(world, a[0], &command)) return NULL;
    fflush(stdout);
    return int_or_error(world, system(command));
}

/* The output of a command and its status, for os.popen. */
static Host os_run_command(HostWorld *world, Host *a) {
    const char *command;
    if (!host_arg_cstr(world, a[0], &command)) return NULL;
    fflush(stdout);
    FILE *stream = popen(command, "r");
    if (!stream) return os_error(world, NULL);
    StrBuf out = {0};
    char chunk[4096];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, stream)) > 0;) strbuf_append_n(&out, chunk, got);
    int status = pclose(stream);
    Host text = host_str_take(world, &out);
    return host_tuple(world, (Host[]){text, host_small(status)}, 2);
}

/* A list of str as the operating system takes it. */
static char **text_vector(HostWorld *world, Host list) {
    const Host *items;
    uint32_t count;
    if (!host_items(world, list, &items, &count)) return NULL;
    char **out = (char **)arena_alloc(world->cx->arena, (count + 1) * sizeof *out);
    for (uint32_t i = 0; i < count; i++)
        if (!host_arg_cstr(world, items[i], (const char **)&out[i])) return NULL;
    out[count] = NULL;
    return out;
}

static Host os_execve(HostWorld *world, Host *a) {
    const char *path;
    if (!host_arg_cstr(world, a[0], &path)) return NULL;
    char **words = text_vector(world, a[1]), **settings = words ? text_vector(world, a[2]) : NULL;
    if (!settings) return NULL;
    fflush(NULL);
    execve(path, words, settings);
    return os_error(world, path);
}

static Host os_times(HostWorld *world, Host *a) {
    (void)a;
    struct tms t;
    double ticks = (double)sysconf(_SC_CLK_TCK);
    clock_t elapsed = times(&t);
    Host items[5] = {host_new_float(world, (double)t.tms_utime / ticks), host_new_float(world, (double)t.tms_stime / ticks),
                     host_new_float(world, (double)t.tms_cutime / ticks), host_new_float(world, (double)t.tms_cstime / ticks),
                     host_new_float(world, (double)elapsed / ticks)};
    return host_tuple(world, items, 5);
}

static Host os_uname(HostWorld *world, Host *a) {
    (void)a;
    struct utsname u;
    if (uname(&u)) return os_error(world, NULL);
    Host items[5] = {host_new_cstr(world, u.sysname), host_new_cstr(world, u.nodename), host_new_cstr(world, u.release),
                     host_new_cstr(world, u.version), host_new_cstr(world, u.machine)};
    return named_tuple(world, world->t.uname_result_, items, 5);
}

static Host os_strerror(HostWorld *world, Host *a) {
    int number;
    return int_arg(world, a[0], 0, &number) ? host_new_cstr(world, strerror(number)) : NULL;
}

static Host os_urandom(HostWorld *world, Host *a) {
    int64_t count;
    if (!host_arg_int(world, a[0], &count)) return NULL;
    if (count < 0 || count > INT32_MAX) return host_raise(world, world->e.ValueError, "negative argument not allowed");
    HostStr *str = host_alloc_str(world, (size_t)count);
    for (int64_t done = 0; done < count;) {
        ssize_t got = getrandom(str->bytes + done, (size_t)(count - done), 0);
        if (got < 0) return os_error(world, NULL);
        done += got;
    }
    return host_new_str(world, str->bytes, str->len);
}

static Host os_cpu_count(HostWorld *world, Host *a) { return (void)a, host_new_int(world, sysconf(_SC_NPROCESSORS_ONLN)); }

/* ---- the environment ---- */
static Host os_putenv(HostWorld *world, Host *a) {
    const char *name, *value;
    if (!host_arg_cstr(world, a[0], &name) || !host_arg_cstr(world, a[1], &value)) return NULL;
    return none_or_error(world, setenv(name, value, 1), NULL);
}

static Host os_unsetenv(HostWorld *world, Host *a) {
    const char *name;
    return host_arg_cstr(world, a[0], &name) ? none_or_error(world, unsetenv(name), NULL) : NULL;
}

/* The environment as a dict; os.environ keeps it in step with the process. */
static Host environment(HostWorld *world) {
    HostDict *dict = host_new_dict(world);
    for (char **e = environ; e && *e; e++) {
        const char *equals = strchr(*e, '=');
        if (!equals) continue;
        host_dict_set(world, dict, host_new_str(world, *e, (size_t)(equals - *e)), host_new_cstr(world, equals + 1));
    }
    return &dict->base;
}

/* ---- the status of a process ---- */
#define STATUS(name, result) \
    static Host os_##name(HostWorld *world, Host *a) { \
        int status; \
        return int_arg(world, a[0], 0, &status) ? (result) : NULL; }
STATUS(WIFEXITED, host_bool_of(world, WIFEXITED(status)))
STATUS(WEXITSTATUS, host_small(WEXITSTATUS(status)))
STATUS(WIFSIGNALED, host_bool_of(world, WIFSIGNALED(status)))
STATUS(WTERMSIG, host_small(WTERMSIG(status)))

static const HostMethodDef functions[] = {
    {"open", os_open, "path, flags, mode="}, {"close", os_close, "fd"}, {"read", os_read, "fd, length, /"},
    {"write", os_write, "fd, data, /"}, {"lseek", os_lseek, "fd, position, how, /"}, {"fsync", os_fsync, "fd"},
    {"dup", os_dup, "fd, /"}, {"dup2", os_dup2, "fd, fd2, inheritable="}, {"pipe", os_pipe, ""},
    {"isatty", os_isatty, "fd, /"}, {"ftruncate", os_ftruncate, "fd, length, /"},
    {"fdopen", os_fdopen, "fd, mode=, buffering="}, {"fstat", os_fstat, "fd"}, {"stat", os_stat, "path"},
    {"lstat", os_lstat, "path"}, {"access", os_access, "path, mode"}, {"readlink", os_readlink, "path"},
    {"listdir", os_listdir, "path="}, {"unlink", os_unlink, "path"}, {"remove", os_unlink, "path"},
    {"rmdir", os_rmdir, "path"}, {"chdir", os_chdir, "path"}, {"rename", os_rename, "src, dst"},
    {"replace", os_rename, "src, dst"}, {"link", os_link, "src, dst"}, {"symlink", os_symlink, "src, dst"},
    {"mkdir", os_mkdir, "path, mode="}, {"chmod", os_chmod, "path, mode"}, {"utime", os_utime, "path, times="},
    {"umask", os_umask, "mask, /"}, {"getcwd", os_getcwd, ""}, {"getpid", os_getpid, ""}, {"getppid", os_getppid, ""},
    {"getuid", os_getuid, ""}, {"geteuid", os_geteuid, ""}, {"getgid", os_getgid, ""}, {"getegid", os_getegid, ""},
    {"_exit", os_exit, "status"}, {"fork", os_fork, ""}, {"_execve", os_execve, "path, words, settings, /"},
    {"waitpid", os_waitpid, "pid, options, /"},
    {"kill", os_kill, "pid, signal, /"}, {"system", os_system, "command"}, {"_run_command", os_run_command, "command, /"},
    {"times", os_times, ""}, {"uname", os_uname, ""}, {"strerror", os_strerror, "code, /"},
    {"urandom", os_urandom, "size, /"}, {"cpu_count", os_cpu_count, ""}, {"putenv", os_putenv, "name, value, /"},
    {"unsetenv", os_unsetenv, "name, /"}, {"WIFEXITED", os_WIFEXITED, "status"},
    {"WEXITSTATUS", os_WEXITSTATUS, "status"}, {"WIFSIGNALED", os_WIFSIGNALED, "status"},
    {"WTERMSIG", os_WTERMSIG, "status"},
    {0}};

static const struct { const char *name; int64_t value; } constants[] = {
#define CONSTANT(name) {#name, name}
    CONSTANT(O_RDONLY), CONSTANT(O_WRONLY), CONSTANT(O_RDWR), CONSTANT(O_CREAT), CONSTANT(O_EXCL), CONSTANT(O_TRUNC),
    CONSTANT(O_APPEND), CONSTANT(O_NONBLOCK), CONSTANT(O_SYNC), CONSTANT(O_NOCTTY), CONSTANT(O_DIRECTORY),
    CONSTANT(O_NOFOLLOW), CONSTANT(O_CLOEXEC), CONSTANT(F_OK), CONSTANT(R_OK), CONSTANT(W_OK), CONSTANT(X_OK),
    CONSTANT(SEEK_SET), CONSTANT(SEEK_CUR), CONSTANT(SEEK_END), CONSTANT(WNOHANG), CONSTANT(WUNTRACED), {"EX_OK", 0},
#undef CONSTANT
};

static bool posix_init(HostWorld *world, Host module) {
    for (size_t i = 0; i < ARRAY_LEN(constants); i++)
        host_module_set(world, module, constants[i].name, host_new_int(world, constants[i].value));
    host_module_set(world, module, "error", &world->e.OSError->base);
    host_module_set(world, module, "stat_result", &world->t.stat_result_->base);
    host_module_set(world, module, "_environment", environment(world));
    return true;
}

const HostModuleDef host_module_posix = {"os", functions, posix_init};
