/* files.c: system calls on strs, and the buffer of `print`.
 *
 * os.write is not buffered. print is, when standard output is not a terminal; every operation here that could show the
 * order of outputs flushes it first. */
#include "rt.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PRINT_BUFFER = 8192, PATH_LIMIT = 4096 };

static int64_t saved_errno;
static uint8_t print_buffer[PRINT_BUFFER];
static int64_t print_length;
static int print_to_terminal = -1;

int64_t rpy_errno(void) { return saved_errno; }

static int64_t remember(int64_t result) {
    if (result < 0) saved_errno = errno;
    return result;
}

/* The path as a C string; NULL (and errno) when it holds a zero byte or is too long. */
static const char *c_path(const RpyString *path, char *buffer) {
    if (path->length >= PATH_LIMIT) { errno = ENAMETOOLONG; return NULL; }
    if (memchr(path->chars, 0, (size_t)path->length)) { errno = EINVAL; return NULL; }
    memcpy(buffer, path->chars, (size_t)path->length);
    buffer[path->length] = 0;
    return buffer;
}

int64_t rpy_os_open(void *path, int64_t flags, int64_t mode) {
    char buffer[PATH_LIMIT];
    const char *name = c_path(path, buffer);
    int fd = -1;
    if (name)
        do fd = open(name, (int)flags | O_CLOEXEC, (mode_t)mode);
        while (fd < 0 && errno == EINTR);
    return remember(fd);
}

int64_t rpy_os_close(int64_t fd) {
    if (fd == 1) rpy_flush();
    return remember(close((int)fd));        /* Linux has closed it even when interrupted */
}

int64_t rpy_os_read(int64_t fd, void *string, int64_t count) {
    RpyString *into = string;
    if (count > into->length) count = into->length;
    rpy_flush();
    ssize_t got;
    do got = read((int)fd, into->chars, (size_t)count);
    while (got < 0 && errno == EINTR);
    return remember(got);
}

static int64_t write_once(int64_t fd, const uint8_t *data, int64_t count) {
    ssize_t done;
    do done = write((int)fd, data, (size_t)count);
    while (done < 0 && errno == EINTR);
    return done;
}

int64_t rpy_os_write(int64_t fd, void *string) {
    const RpyString *from = string;
    if (print_length) rpy_flush();
    return remember(write_once(fd, from->chars, from->length));
}

int64_t rpy_os_lseek(int64_t fd, int64_t offset, int64_t whence) {
    rpy_flush();
    return remember(lseek((int)fd, offset, (int)whence));
}

int64_t rpy_os_ftruncate(int64_t fd, int64_t size) { return remember(ftruncate((int)fd, size)); }
int64_t rpy_os_fd_flags(int64_t fd) { return remember(fcntl((int)fd, F_GETFL)); }

bool rpy_os_isatty(int64_t fd) { return isatty((int)fd); }

int64_t rpy_os_unlink(void *path) {
    char buffer[PATH_LIMIT];
    const char *name = c_path(path, buffer);
    return remember(name ? unlink(name) : -1);
}

bool rpy_os_exists(void *path) {
    char buffer[PATH_LIMIT];
    struct stat info;
    const char *name = c_path(path, buffer);
    return name && !stat(name, &info);
}

int64_t rpy_os_file_size(int64_t fd) {
    struct stat info;
    return remember(fstat((int)fd, &info)) < 0 ? -1 : (int64_t)info.st_size;
}

int64_t rpy_os_file_mode(void *path, bool follow) {
    char buffer[PATH_LIMIT];
    struct stat info;
    const char *name = c_path(path, buffer);
    int failed = !name ? -1 : follow ? stat(name, &info) : lstat(name, &info);
    return remember(failed) < 0 ? -1 : (int64_t)info.st_mode;
}

int64_t rpy_os_getpid(void) { return getpid(); }

/* ---- texts ---- */

static char text_own[PATH_LIMIT];
static const char *text = text_own;
static int64_t text_length;

/* Makes `length` bytes at `where`, which stay until the next text, the text buffer. */
static int64_t text_set(const char *where, int64_t length) {
    text = where;
    return text_length = length;
}

void rpy_text_copy(void *string) {
    RpyString *into = string;
    int64_t count = text_length < into->length ? text_length : into->length;
    memcpy(into->chars, text, (size_t)count);
}

uint8_t rpy_text_char(int64_t position) { return (uint8_t)text[position]; }

int64_t rpy_os_getenv(void *name) {
    char buffer[PATH_LIMIT];
    const char *wanted = c_path(name, buffer), *value = wanted ? getenv(wanted) : NULL;
    return value ? text_set(value, (int64_t)strlen(value)) : -1;
}

int64_t rpy_os_readlink(void *path) {
    char buffer[PATH_LIMIT];
    const char *name = c_path(path, buffer);
    int64_t length = remember(name ? readlink(name, text_own, sizeof text_own) : -1);
    return length < 0 ? -1 : text_set(text_own, length);
}

int64_t rpy_os_getcwd(void) {
    if (!getcwd(text_own, sizeof text_own)) return remember(-1);
    return text_set(text_own, (int64_t)strlen(text_own));
}

int64_t rpy_os_strerror(int64_t error) {
    const char *message = strerror((int)error);
    return text_set(message, (int64_t)strlen(message));
}

/* ---- print ---- */

static uint8_t print_last;          /* the last character printed by a statement; 0: none yet */
static bool print_blank_due;

/* Errors are dropped, as there is nobody to tell: the descriptor may be closed. */
static void write_all(const uint8_t *data, int64_t count) {
    while (count > 0) {
        int64_t done = write_once(1, data, count);
        if (done <= 0) return;
        data += done, count -= done;
    }
}

void rpy_flush(void) {
    int64_t count = print_length;
    print_length = 0;
    if (count) write_all(print_buffer, count);
}

static void print_bytes(const uint8_t *data, int64_t count) {
    if (count) print_last = data[count - 1];
    if (count > PRINT_BUFFER - print_length) rpy_flush();
    if (count > PRINT_BUFFER) {
        write_all(data, count);
        return;
    }
    memcpy(print_buffer + print_length, data, (size_t)count);
    print_length += count;
    if (print_to_terminal < 0) print_to_terminal = isatty(1);
    if (print_to_terminal && count && data[count - 1] == '\n') rpy_flush();
}

void rpy_print(void *string) {
    const RpyString *from = string;
    print_bytes(from->chars, from->length);
}

void rpy_print_char(uint8_t character) { print_bytes(&character, 1); }

void rpy_print_comma(int64_t what) {
    bool due = print_blank_due;
    print_blank_due = what == 1 && (!print_last || !strchr("\n\r\t\v\f", print_last));
    if (what == 0 && due) rpy_print_char(' ');
    if (what != 1) print_last = 0;
}
