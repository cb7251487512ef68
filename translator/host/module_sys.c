/* module_sys.c: the module sys.
 *
 * It says Python 2.7: RPython's types are those of Python 2 (str is bytes, there is unicode and long), and nearly all RPython
 * programs ask for the version to choose between them. That holds for files of either dialect.
 */
#include "host/core.h"
#include "host/library.h"
#include <float.h>
#include <stdio.h>
#include <unistd.h>

static Host sys_exit(HostWorld *world, Host *a) { return host_raise_object(world, world->e.SystemExit, a[0]); }

static Host sys_exc_info(HostWorld *world, Host *a) {
    (void)a;
    Host exception = host_handled_exception(world), none = world->none;
    if (!exception) return host_tuple(world, (Host[]){none, none, none}, 3);
    Host traceback = ((HostException *)exception)->traceback;
    return host_tuple(world, (Host[]){&host_class(world, exception)->base, exception, traceback ? traceback : none}, 3);
}

static Host sys_exception(HostWorld *world, Host *a) {
    (void)a;
    Host exception = host_handled_exception(world);
    return exception ? exception : world->none;
}

static Host sys_getrecursionlimit(HostWorld *world, Host *a) { return (void)a, host_small(world->recursion_stated); }

static Host sys_setrecursionlimit(HostWorld *world, Host *a) {
    int64_t limit;
    if (!host_arg_int(world, a[0], &limit)) return NULL;
    if (limit < 1) return host_raise(world, world->e.ValueError, "recursion limit must be greater or equal than 1");
    world->recursion_stated = limit > INT32_MAX ? INT32_MAX : (uint32_t)limit;
    world->recursion_limit = world->recursion_stated > HOST_MOST_FRAMES ? HOST_MOST_FRAMES : world->recursion_stated;
    return world->none;
}

static Host sys_getframe(HostWorld *world, Host *a) {
    int64_t depth = 0;
    if (a[0] && !host_arg_int(world, a[0], &depth)) return NULL;
    Host frame = depth < 0 ? NULL : host_frame_object(world, (uint32_t)depth);
    return frame ? frame : host_raise(world, world->e.ValueError, "call stack is not deep enough");
}

static Host sys_ascii(HostWorld *world, Host *a) { return (void)a, host_new_cstr(world, "ascii"); }
static Host sys_utf8(HostWorld *world, Host *a) { return (void)a, host_new_cstr(world, "utf-8"); }
static Host sys_nothing(HostWorld *world, Host *a) { return (void)a, world->none; }
static Host sys_getrefcount(HostWorld *world, Host *a) { return (void)world, (void)a, host_small(2); }

static Host sys_intern(HostWorld *world, Host *a) {
    return host_arg_kind(world, a[0], HOST_STR, "str") ? host_intern_str(world, a[0]) : NULL;
}

/* Memory the object itself takes, without what it refers to. */
static Host sys_getsizeof(HostWorld *world, Host *a) {
    HostKind kind = host_kind_inline(a[0]);
    size_t size = host_is_small(a[0]) ? sizeof(Host) : a[0]->cls->size;
    if (kind == HOST_STR) size = sizeof(HostStr) + HOST_STR(a[0])->len + 1;
    if (kind == HOST_UNICODE) size = sizeof(HostUnicode) + HOST_UNI(a[0])->len * sizeof(uint32_t);
    if (kind == HOST_TUPLE) size = sizeof(HostTuple) + HOST_TUPLE(a[0])->len * sizeof(Host);
    if (kind == HOST_LIST) size = sizeof(HostList) + HOST_LIST(a[0])->cap * sizeof(Host);
    if (kind == HOST_DICT) size = sizeof(HostDict) + HOST_DICT(a[0])->table.cap * sizeof(HostEntry);
    return host_new_int(world, (int64_t)size);
}

static Host sys_displayhook(HostWorld *world, Host *a) {
    if (a[0] == world->none) return world->none;
    Host text = host_repr(world, a[0]);
    bool good = text && host_write(world, NULL, HOST_STR(text)->bytes, HOST_STR(text)->len) && host_write(world, NULL, "\n", 1);
    return good ? world->none : NULL;
}

static Host sys_excepthook(HostWorld *world, Host *a) {
    StrBuf text = {0};
    if (!host_class(world, a[1])->is_exception) return host_raise(world, world->e.TypeError, "an exception is expected");
    host_traceback_text(world, a[1], &text);
    fflush(stdout);
    fwrite(text.data, 1, text.len, stderr);
    strbuf_free(&text);
    return world->none;
}

static const HostMethodDef functions[] = {
    {"exit", sys_exit, "status=, /"},
    {"exc_info", sys_exc_info, ""},
    {"exception", sys_exception, ""},
    {"exc_clear", sys_nothing, ""},
    {"getrecursionlimit", sys_getrecursionlimit, ""},
    {"setrecursionlimit", sys_setrecursionlimit, "limit, /"},
    {"_getframe", sys_getframe, "depth=, /"},
    {"getdefaultencoding", sys_ascii, ""},
    {"getfilesystemencoding", sys_utf8, ""},
    {"setdefaultencoding", sys_nothing, "encoding, /"},
    {"getrefcount", sys_getrefcount, "object, /"},
    {"getsizeof", sys_getsizeof, "object, default="},
    {"intern", sys_intern, "string, /"},
    {"displayhook", sys_displayhook, "value, /"},
    {"excepthook", sys_excepthook, "type, value, traceback, /"},
    {"setcheckinterval", sys_nothing, "n, /"},
    {"setswitchinterval", sys_nothing, "n, /"},
    {"settrace", sys_nothing, "function, /"},
    {"setprofile", sys_nothing, "function, /"},
    {"gettrace", sys_nothing, ""},
    {0}};

static Host version_info(HostWorld *world) {
    Host items[5] = {host_small(2), host_small(7), host_small(18), host_new_cstr(world, "final"), host_small(0)};
    return named_tuple(world, world->t.version_info_, items, 5);
}

static Host float_info(HostWorld *world) {
    Host items[11] = {host_new_float(world, DBL_MAX), host_small(DBL_MAX_EXP), host_small(DBL_MAX_10_EXP),
                      host_new_float(world, DBL_MIN), host_small(DBL_MIN_EXP), host_small(DBL_MIN_10_EXP),
                      host_small(DBL_DIG), host_small(DBL_MANT_DIG), host_new_float(world, DBL_EPSILON), host_small(2),
                      host_small(1)};
    return named_tuple(world, world->t.float_info_, items, 11);
}

static void set_texts(HostWorld *world, Host module) {
    static const char *const texts[][2] = {
        {"version", "2.7.18 (Jacquard)"}, {"platform", "linux2"}, {"byteorder", "little"}, {"executable", "python"},
        {"prefix", "/usr"}, {"exec_prefix", "/usr"}, {"copyright", ""}};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) host_module_set(world, module, texts[i][0], host_new_cstr(world, texts[i][1]));
}

static bool sys_init(HostWorld *world, Host module) {
    HostList *argv = host_new_list(world, 0);
    for (uint32_t i = 0; i < world->options.argc; i++) host_list_push(world, argv, host_new_cstr(world, world->options.argv[i]));
    if (!argv->len) host_list_push(world, argv, world->empty_str);
    set_texts(world, module);
    host_module_set(world, module, "argv", &argv->base);
    host_module_set(world, module, "path", &world->sys_path->base);
    host_module_set(world, module, "modules", &world->modules->base);
    host_module_set(world, module, "version_info", version_info(world));
    host_module_set(world, module, "float_info", float_info(world));
    host_module_set(world, module, "hexversion", host_small(0x020712f0));
    host_module_set(world, module, "maxint", host_new_int(world, INT64_MAX));
    host_module_set(world, module, "maxsize", host_new_int(world, INT64_MAX));
    host_module_set(world, module, "maxunicode", host_small(0x10ffff));
    host_module_set(world, module, "dont_write_bytecode", world->true_);
    host_module_set(world, module, "warnoptions", &host_new_list(world, 0)->base);
    host_module_set(world, module, "meta_path", &host_new_list(world, 0)->base);
    host_module_set(world, module, "path_hooks", &host_new_list(world, 0)->base);
    host_module_set(world, module, "path_importer_cache", &host_new_dict(world)->base);
    host_module_set(world, module, "builtin_module_names", host_tuple(world, (Host[]){host_new_cstr(world, "sys")}, 1));
    static const char *const names[3][2] = {{"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    for (int fd = 0; fd < 3; fd++) {
        Host file = file_standard(world, fd);
        host_module_set(world, module, names[fd][0], file);
        host_module_set(world, module, names[fd][1], file);
    }
    return true;
}

const HostModuleDef host_module_sys = {"sys", functions, sys_init};
