/* type_file.c: file objects, open() and what print writes to.
 *
 * Text is bytes. What is written to a file reaches it at once, so that a file nobody closes is complete; only the standard
 * streams are buffered. Reading is in binary whatever the mode, except that mode U (and rU) turns \r\n into \n.
 */
#include "host/library.h"
#include "host/text.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct HostFile {
    HostObject base;
    FILE *stream;               /* NULL: closed */
    Host name, mode;
    bool readable, writable, standard, universal;
    Host softspace;
} HostFile;
#define FILE_OF(h) ((HostFile *)(h))

/* ---- opening ---- */
/* Python's mode as fopen's: letters in any order. */
static bool parse_mode(HostWorld *world, const char *mode, char *out, HostFile *file) {
    char kind = 0;
    bool plus = false, bad = !*mode;
    for (const char *p = mode; *p; p++) {
        if (strchr("rwax", *p)) bad |= kind != 0, kind = *p;
        else if (*p == '+') plus = true;
        else if (*p == 'U') file->universal = true;
        else if (*p != 'b' && *p != 't') bad = true;
    }
    if (!kind && file->universal) kind = 'r';
    if (bad || !kind) return host_raise_false(world, world->e.ValueError, "invalid mode: '%s'", mode);
    file->readable = kind == 'r' || plus;
    file->writable = kind != 'r' || plus;
    snprintf(out, 8, "%c%s%s", kind == 'x' ? 'w' : kind, plus ? "+" : "", kind == 'x' ? "x" : "");
    return true;
}

static Host opened(HostWorld *world, FILE *stream, Host name, const char *mode, const HostFile *flags) {
    HostFile *file = HOST_NEW(world, HostFile, file_);
    file->stream = stream;
    file->name = name;
    file->mode = host_new_cstr(world, mode);
    file->readable = flags->readable;
    file->writable = flags->writable;
    file->universal = flags->universal;
    file->softspace = host_small(0);
    return &file->base;
}

static Host open_path(HostWorld *world, Host path, const char *mode, const char *fopen_mode, const HostFile *flags) {
    const char *name;
    if (!host_arg_cstr(world, path, &name)) return NULL;
    int folder = flags->writable ? -1 : open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        close(folder);
        return host_raise_errno(world, world->e.OSError, EISDIR, name);
    }
    FILE *stream = fopen(name, fopen_mode);
    if (!stream) return host_raise_errno(world, world->e.OSError, errno, name);
    return opened(world, stream, path, mode, flags);
}

Host file_of_fd(HostWorld *world, int fd, const char *mode) {
    HostFile flags = {0};
    char fopen_mode[8];
    if (!parse_mode(world, mode, fopen_mode, &flags)) return NULL;
    FILE *stream = fdopen(fd, fopen_mode);
    if (!stream) return host_raise_errno(world, world->e.OSError, errno, NULL);
    return opened(world, stream, host_new_int(world, fd), mode, &flags);
}

Host file_open(HostWorld *world, Host *a) {
    HostFile flags = {0};
    char fopen_mode[8];
    const char *mode = "r";
    if (a[1] && !host_arg_cstr(world, a[1], &mode)) return NULL;
    if (!parse_mode(world, mode, fopen_mode, &flags)) return NULL;
    if (!host_is_int(a[0])) return open_path(world, a[0], mode, fopen_mode, &flags);
    int64_t fd;
    return host_arg_int(world, a[0], &fd) ? file_of_fd(world, (int)fd, mode) : NULL;
}

Host file_standard(HostWorld *world, int fd) {
    static const char *const names[3] = {"<stdin>", "<stdout>", "<stderr>"};
    FILE *streams[3] = {stdin, stdout, stderr};
    HostFile flags = {.readable = fd == 0, .writable = fd != 0};
    Host file = opened(world, streams[fd], host_new_cstr(world, names[fd]), fd ? "w" : "r", &flags);
    FILE_OF(file)->standard = true;
    return file;
}

/* ---- checks ---- */
static FILE *stream_for(HostWorld *world, Host self, bool reading, bool writing) {
    HostFile *file = FILE_OF(self);
    if (!file->stream) return host_raise(world, world->e.ValueError, "I/O operation on closed file."), NULL;
    if (reading && !file->readable) return host_raise(world, world->e.IOError, "not readable"), NULL;
    if (writing && !file->writable) return host_raise(world, world->e.IOError, "not writable"), NULL;
    if (reading && file->writable) fflush(file->stream), fseek(file->stream, 0, SEEK_CUR);
    if (reading && fileno(file->stream) == 0) fflush(stdout);
    return file->stream;
}

static Host io_error(HostWorld *world, Host self) {
    FILE *stream = FILE_OF(self)->stream;
    int number = errno;
    clearerr(stream);
    return host_raise_errno(world, world->e.OSError, number, NULL);
}

/* ---- reading ---- */
/* The next character; of a file with universal line ends CR and CRLF are newlines. */
static int next_char(Host self, FILE *stream) {
    int c = getc_unlocked(stream);
    if (c != '\r' || !FILE_OF(self)->universal) return c;
    int following = getc_unlocked(stream);
    if (following != '\n' && following != EOF) ungetc(following, stream);
    return '\n';
}

static Host read_bytes(HostWorld *world, Host self, FILE *stream, int64_t wanted) {
    StrBuf out = {0};
    char chunk[8192];
    bool universal = FILE_OF(self)->universal;
    for (int c; universal && wanted != 0 && (c = next_char(self, stream)) != EOF; wanted--) strbuf_char(&out, (char)c);
    while (wanted != 0 && !universal) {
        size_t size = wanted < 0 || wanted > (int64_t)sizeof chunk ? sizeof chunk : (size_t)wanted;
        size_t got = fread(chunk, 1, size, stream);
        strbuf_append_n(&out, chunk, got);
        if (wanted > 0) wanted -= (int64_t)got;
        if (got < size) break;
    }
    if (ferror(stream)) return strbuf_free(&out), io_error(world, self);
    clearerr(stream);
    return host_str_take(world, &out);
}

static Host read_line(HostWorld *world, Host self, FILE *stream, int64_t limit) {
    StrBuf out = {0};
    int c = 0;
    while (limit-- != 0 && c != '\n' && (c = next_char(self, stream)) != EOF) strbuf_char(&out, (char)c);
    if (ferror(stream)) return strbuf_free(&out), io_error(world, self);
    clearerr(stream);
    return host_str_take(world, &out);
}

static bool limit_argument(HostWorld *world, Host h, int64_t *limit) {
    *limit = -1;
    return !h || h == world->none || host_arg_int(world, h, limit);
}

static Host method_read(HostWorld *world, Host *a) {
    int64_t limit;
    FILE *stream = stream_for(world, a[0], true, false);
    return stream && limit_argument(world, a[1], &limit) ? read_bytes(world, a[0], stream, limit) : NULL;
}

static Host method_readline(HostWorld *world, Host *a) {
    int64_t limit;
    FILE *stream = stream_for(world, a[0], true, false);
    return stream && limit_argument(world, a[1], &limit) ? read_line(world, a[0], stream, limit) : NULL;
}

static Host file_next(HostWorld *world, Host self) {
    FILE *stream = stream_for(world, self, true, false);
    Host line = stream ? read_line(world, self, stream, -1) : NULL;
    return line && HOST_STR(line)->len ? line : NULL;
}

static Host method_readlines(HostWorld *world, Host *a) {
    HostList *list = host_new_list(world, 0);
    Host line;
    while ((line = file_next(world, a[0]))) host_list_push(world, list, line);
    return host_pending(world) ? NULL : &list->base;
}

/* ---- writing ---- */
static bool write_bytes(HostWorld *world, Host self, const char *bytes, size_t len) {
    FILE *stream = stream_for(world, self, false, true);
    if (!stream) return false;
    bool good = fwrite(bytes, 1, len, stream) == len;
    bool at_once = !FILE_OF(self)->standard || fileno(stream) == 2;
    if (good && at_once) good = fflush(stream) == 0;
    return good || (io_error(world, self), false);
}

static bool write_object(HostWorld *world, Host self, Host text) {
    const char *bytes;
    uint32_t len;
    if (text_is(text) && host_is_kind(text, HOST_UNICODE)) {
        StrBuf utf8 = {0};
        host_unicode_utf8(text, &utf8);
        bool good = write_bytes(world, self, utf8.data ? utf8.data : "", utf8.len);
        strbuf_free(&utf8);
        return good;
    }
    if (!text_is(text))
        return host_raise_false(world, world->e.TypeError, "write() argument must be str, not %s", host_type_name(world, text));
    return host_arg_bytes(world, text, &bytes, &len) && write_bytes(world, self, bytes, len);
}

/* What is written after `print x,` stands right behind it. */
static void drop_softspace(HostWorld *world, Host file) {
    if (world->softspace_file == file || (!world->softspace_file && FILE_OF(file)->stream == stdout)) world->softspace = false;
}

static Host method_write(HostWorld *world, Host *a) {
    drop_softspace(world, a[0]);
    return write_object(world, a[0], a[1]) ? host_small(text_view(a[1]).len) : NULL;
}

static Host method_writelines(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[1]), line;
    if (!iterator) return NULL;
    while ((line = host_next(world, iterator)))
        if (!write_object(world, a[0], line)) return NULL;
    return host_pending(world) ? NULL : world->none;
}

/* The program may have put any object with a write method in sys.stdout. */
static Host standard_output(HostWorld *world) {
    Host sys = host_dict_get_name(world->modules, host_intern_cstr(world, "sys"));
    return sys && host_is_kind(sys, HOST_MODULE) ? host_dict_get_name(((HostModule *)sys)->dict, world->s.stdout) : NULL;
}

bool host_write(HostWorld *world, Host file, const char *text, size_t len) {
    if (!file || file == world->none) file = standard_output(world);
    if (!file || file == world->none) return fwrite(text, 1, len, stdout) == len;
    if (host_is_exact(file, world->t.file_)) return write_bytes(world, file, text, len);
    Host str = host_new_str(world, text, len);
    return host_call_method(world, file, world->s.write, &str, 1) != NULL;
}

/* ---- the other methods ---- */
static Host method_close(HostWorld *world, Host *a) {
    HostFile *file = FILE_OF(a[0]);
    FILE *stream = file->stream;
    file->stream = NULL;
    if (!stream) return world->none;
    int failed = file->standard ? fflush(stream) : fclose(stream);
    return failed ? host_raise_errno(world, world->e.OSError, errno, NULL) : world->none;
}

static Host method_flush(HostWorld *world, Host *a) {
    FILE *stream = stream_for(world, a[0], false, false);
    if (!stream) return NULL;
    return FILE_OF(a[0])->writable && fflush(stream) != 0 ? io_error(world, a[0]) : world->none;
}

static Host method_seek(HostWorld *world, Host *a) {
    int64_t offset, whence = 0;
    FILE *stream = stream_for(world, a[0], false, false);
    if (!stream || !host_arg_int(world, a[1], &offset) || (a[2] && !host_arg_int(world, a[2], &whence))) return NULL;
    static const int origins[3] = {SEEK_SET, SEEK_CUR, SEEK_END};
    if (whence < 0 || whence > 2) return host_raise(world, world->e.ValueError, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
    if (fseeko(stream, offset, origins[whence]) != 0) return io_error(world, a[0]);
    return host_new_int(world, ftello(stream));
}

static Host method_tell(HostWorld *world, Host *a) {
    FILE *stream = stream_for(world, a[0], false, false);
    if (!stream) return NULL;
    off_t at = ftello(stream);
    return at < 0 ? io_error(world, a[0]) : host_new_int(world, at);
}

static Host method_truncate(HostWorld *world, Host *a) {
    int64_t size;
    FILE *stream = stream_for(world, a[0], false, true);
    if (!stream || !limit_argument(world, a[1], &size)) return NULL;
    fflush(stream);
    if (size < 0) size = ftello(stream);
    return ftruncate(fileno(stream), size) ? io_error(world, a[0]) : host_new_int(world, size);
}

static Host method_fileno(HostWorld *world, Host *a) {
    FILE *stream = stream_for(world, a[0], false, false);
    return stream ? host_small(fileno(stream)) : NULL;
}

static Host method_isatty(HostWorld *world, Host *a) {
    FILE *stream = stream_for(world, a[0], false, false);
    return stream ? host_bool_of(world, isatty(fileno(stream))) : NULL;
}

static Host method_enter(HostWorld *world, Host *a) { return stream_for(world, a[0], false, false) ? a[0] : NULL; }
static Host method_exit(HostWorld *world, Host *a) { return method_close(world, a) ? world->false_ : NULL; }
static Host method_readable(HostWorld *world, Host *a) { return host_bool_of(world, FILE_OF(a[0])->readable); }
static Host method_writable(HostWorld *world, Host *a) { return host_bool_of(world, FILE_OF(a[0])->writable); }
static Host method_itself(HostWorld *world, Host *a) { return (void)world, a[0]; }

static Host get_closed(HostWorld *world, Host self) { return host_bool_of(world, !FILE_OF(self)->stream); }
static Host get_name(HostWorld *world, Host self) { return (void)world, FILE_OF(self)->name; }
static Host get_mode(HostWorld *world, Host self) { return (void)world, FILE_OF(self)->mode; }
static Host get_encoding(HostWorld *world, Host self) { return (void)self, host_new_cstr(world, "utf-8"); }
static Host get_errors(HostWorld *world, Host self) { return (void)self, host_new_cstr(world, "strict"); }
static Host get_softspace(HostWorld *world, Host self) { return (void)world, FILE_OF(self)->softspace; }
static bool set_softspace(HostWorld *world, Host self, Host value) {
    FILE_OF(self)->softspace = value ? value : world->none;
    return true;
}
/* sys.stdout.buffer: bytes are written to the file itself. */
static Host get_buffer(HostWorld *world, Host self) { return (void)world, self; }

static Host file_repr(HostWorld *world, Host self) {
    HostFile *file = FILE_OF(self);
    Host name = host_repr(world, file->name);
    if (!name) return NULL;
    return host_str_format(world, "<%s file %s, mode '%s' at 0x%llx>", file->stream ? "open" : "closed",
                           HOST_STR(name)->bytes, HOST_STR(file->mode)->bytes, (unsigned long long)(uintptr_t)self);
}

static Host file_new(HostWorld *world, Host *a) { return file_open(world, a + 1); }

static const HostMethodDef file_methods[] = {
    {"read", method_read, "self, size=, /"},
    {"readline", method_readline, "self, size=, /"},
    {"readlines", method_readlines, "self, hint=, /"},
    {"xreadlines", method_itself, "self, /"},
    {"write", method_write, "self, text, /"},
    {"writelines", method_writelines, "self, lines, /"},
    {"close", method_close, "self, /"},
    {"flush", method_flush, "self, /"},
    {"seek", method_seek, "self, offset, whence=, /"},
    {"tell", method_tell, "self, /"},
    {"truncate", method_truncate, "self, size=, /"},
    {"fileno", method_fileno, "self, /"},
    {"isatty", method_isatty, "self, /"},
    {"readable", method_readable, "self, /"},
    {"writable", method_writable, "self, /"},
    {"seekable", method_writable, "self, /"},
    {"__enter__", method_enter, "self, /"},
    {"__exit__", method_exit, "self, /, *args"},
    {0}};
static const HostGetSetDef file_getset[] = {
    {"closed", get_closed, NULL}, {"name", get_name, NULL}, {"mode", get_mode, NULL}, {"encoding", get_encoding, NULL},
    {"errors", get_errors, NULL}, {"softspace", get_softspace, set_softspace}, {"buffer", get_buffer, NULL}, {0}};

const HostTypeDef host_type_file = {
    .name = "file", .kind = HOST_OTHER, .size = sizeof(HostFile), .methods = file_methods, .getset = file_getset,
    .new_fn = file_new, .new_signature = "cls, name, mode=, buffering=, encoding=, errors=, newline=",
    .slots = {.repr = file_repr, .iter = iterator_itself, .next = file_next}};
