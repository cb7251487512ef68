/* stdio.c: open files of the C library, for open(). What is still buffered is written when the process exits.
 *
 * A file is handed to the program as a number, 0 being none. Failures are -1 (or 0 where a file is wanted) and rpy_errno. */
#include "rt.h"
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static FILE *file_of(int64_t handle) { return (FILE *)(uintptr_t)handle; }

static int64_t handle_of(FILE *file) {
    if (!file) remember(-1);
    return (int64_t)(uintptr_t)file;
}

/* stdio opens directories; reading them fails much later. */
static FILE *no_directory(FILE *file) {
    struct stat info;
    if (!file || fstat(fileno(file), &info) || !S_ISDIR(info.st_mode)) return file;
    fclose(file);
    errno = EISDIR;
    return NULL;
}

int64_t rpy_file_open(void *path, void *mode) {
    char buffer[PATH_LIMIT], how[16];
    const char *name = c_path(path, buffer);
    const RpyString *wanted = mode;
    snprintf(how, sizeof how, "%.*se", (int)(wanted->length < 8 ? wanted->length : 8), (const char *)wanted->chars);
    return handle_of(name ? no_directory(fopen(name, how)) : NULL);
}

int64_t rpy_file_fdopen(int64_t fd, void *mode) {
    char how[16];
    const RpyString *wanted = mode;
    snprintf(how, sizeof how, "%.*s", (int)(wanted->length < 8 ? wanted->length : 8), (const char *)wanted->chars);
    return handle_of(fdopen((int)fd, how));
}

int64_t rpy_file_popen(void *command, bool writes) {
    char *text = malloc((size_t)((RpyString *)command)->length + 1);
    if (!text) return 0;
    memcpy(text, ((RpyString *)command)->chars, (size_t)((RpyString *)command)->length);
    text[((RpyString *)command)->length] = 0;
    rpy_flush();
    FILE *file = popen(text, writes ? "w" : "r");
    free(text);
    return handle_of(file);
}

int64_t rpy_file_temporary(void) { return handle_of(tmpfile()); }
int64_t rpy_file_standard(int64_t fd) { return handle_of(fd == 0 ? stdin : fd == 1 ? stdout : stderr); }

int64_t rpy_file_close(int64_t handle, bool is_process) {
    return remember(is_process ? pclose(file_of(handle)) : fclose(file_of(handle)));
}

int64_t rpy_file_buffer(int64_t handle, int64_t size) {
    return setvbuf(file_of(handle), NULL, size == 0 ? _IONBF : size == 1 ? _IOLBF : _IOFBF, size > 1 ? (size_t)size : BUFSIZ);
}

static int64_t with_error(FILE *file, int64_t count) {
    if (count > 0 || !ferror(file)) return count;
    clearerr(file);
    return remember(-1);
}

/* Into string[start:]; the number of bytes read, 0 at the end. */
int64_t rpy_file_read(int64_t handle, void *string, int64_t start) {
    RpyString *into = string;
    FILE *file = file_of(handle);
    if (file == stdin) rpy_flush();
    return with_error(file, (int64_t)fread(into->chars + start, 1, (size_t)(into->length - start), file));
}

/* The same, up to a newline at most, which is read too. */
int64_t rpy_file_read_line(int64_t handle, void *string, int64_t start) {
    RpyString *into = string;
    FILE *file = file_of(handle);
    int64_t count = 0;
    if (file == stdin) rpy_flush();
    while (start + count < into->length) {
        int c = getc_unlocked(file);
        if (c == EOF) return with_error(file, count);
        into->chars[start + count++] = (uint8_t)c;
        if (c == '\n') break;
    }
    return count;
}

int64_t rpy_file_write(int64_t handle, void *string) {
    const RpyString *from = string;
    FILE *file = file_of(handle);
    if (file == stdout) {
        rpy_print(string);
        return 0;
    }
    if (file == stderr) rpy_flush();
    size_t done = fwrite(from->chars, 1, (size_t)from->length, file);
    return done == (size_t)from->length ? 0 : with_error(file, 0) < 0 ? -1 : remember(-1);
}

int64_t rpy_file_flush(int64_t handle) {
    if (file_of(handle) == stdout) rpy_flush();
    return remember(fflush(file_of(handle)));
}

int64_t rpy_file_seek(int64_t handle, int64_t offset, int64_t whence) { return remember(fseek(file_of(handle), offset, (int)whence)); }
int64_t rpy_file_tell(int64_t handle) { return remember(ftell(file_of(handle))); }
int64_t rpy_file_number(int64_t handle) { return remember(fileno(file_of(handle))); }
