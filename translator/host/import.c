/* import.c: modules: where they are found, how they are named, what the import statements bind.
 *
 * Idea:    a dotted name is imported part by part. Each prefix has a canonical name (module_alias.def): rlib is known
 *          under several historical names, and each file of it becomes one module, rpython.rlib.X. A module stands in
 *          sys.modules while its body runs, so that cycles meet the half-made module.
 * Search:  modules in C that are part of the machine (sys …); the target's folder and the search path; the other modules
 *          in C; lib/NAME.py beside this file; the installation's root.
 */
#include "host/core.h"
#include "host/frame.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define MODULE(field, dotted) extern const HostModuleDef host_module_##field;
#include "host/modules.def"
#undef MODULE

typedef struct Alias { const char *from, *to; } Alias;

static const Alias module_aliases[] = {
#define MODULE_ALIAS(from, to) {from, to},
#define PACKAGE_FOLDER(package, folder)
#include "host/module_alias.def"
#undef MODULE_ALIAS
#undef PACKAGE_FOLDER
};
static const Alias package_folders[] = {
#define MODULE_ALIAS(from, to)
#define PACKAGE_FOLDER(package, folder) {package, folder},
#include "host/module_alias.def"
#undef MODULE_ALIAS
#undef PACKAGE_FOLDER
};
/* In C always, whatever files there are of that name. */
static const char *const machine_modules[] = {"sys", "builtins", "__builtin__", "time", "gc", "thread", "_thread"};

/* ---- names and paths ---- */
/* "base.name" and prefixes of names, as interned text: an import in a loop makes them once. */
static const char *joined(HostWorld *world, const char *base, const char *name) {
    StrBuf text = {0};
    strbuf_printf(&text, "%s.%s", base, name);
    Sym sym = intern(world->cx->interner, text.data, text.len);
    strbuf_free(&text);
    return sym->text;
}

static const char *prefix_of(HostWorld *world, const char *text, size_t len) {
    return intern(world->cx->interner, text, len)->text;
}

const char *host_canonical_name(HostWorld *world, const char *dotted) {
    for (size_t i = 0; i < sizeof module_aliases / sizeof *module_aliases; i++) {
        size_t len = strlen(module_aliases[i].from);
        if (strncmp(dotted, module_aliases[i].from, len) || (dotted[len] && dotted[len] != '.')) continue;
        return dotted[len] ? joined(world, module_aliases[i].to, dotted + len + 1) : module_aliases[i].to;
    }
    return dotted;
}

static bool is_file(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static bool is_folder(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

void host_fill_sys_path(HostWorld *world, const char *target_folder) {
    if (!world->sys_path) world->sys_path = host_new_list(world, 8);
    HostList *path = world->sys_path;
    host_list_remove(path, 0, path->len);
    if (target_folder) host_list_push(world, path, host_new_cstr(world, target_folder));
    for (uint32_t i = 0; i < world->options.search_path_len; i++)
        host_list_push(world, path, host_new_cstr(world, world->options.search_path[i]));
    host_list_push(world, path, host_new_cstr(world, world->cx->root));
}

/* sys.path as the program has it now. */
static HostList *search_path(HostWorld *world) {
    Host sys = host_dict_get_name(world->modules, host_intern_cstr(world, "sys"));
    Host path = sys && host_is_kind(sys, HOST_MODULE) ? host_dict_get_name(((HostModule *)sys)->dict, world->s.path) : NULL;
    return path && host_is_kind(path, HOST_LIST) ? HOST_LIST(path) : world->sys_path;
}

/* ---- finding ---- */
typedef struct Found {
    const HostModuleDef *in_c;
    const char *file;           /* NULL for a package without __init__.py */
    const char *folder;         /* of a package, else NULL */
} Found;

static bool find_in_folder(HostWorld *world, const char *folder, const char *name, Found *found) {
    Arena *arena = world->cx->arena;
    const char *slash = *folder ? "/" : "";
    const char *package = arena_printf(arena, "%s%s%s", folder, slash, name);
    const char *init = arena_printf(arena, "%s/__init__.py", package);
    if (is_file(init)) return *found = (Found){.file = init, .folder = package}, true;
    const char *file = arena_printf(arena, "%s.py", package);
    if (is_file(file)) return *found = (Found){.file = file}, true;
    return false;
}

static bool find_namespace(HostWorld *world, const char *folder, const char *name, Found *found) {
    const char *package = arena_printf(world->cx->arena, "%s%s%s", folder, *folder ? "/" : "", name);
    return is_folder(package) && (*found = (Found){.folder = package}, true);
}

static bool find_along(HostWorld *world, HostList *path, const char *name, Found *found) {
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < path->len; i++) {
            if (!host_is_str(path->items[i])) continue;
            const char *folder = HOST_STR(path->items[i])->bytes;
            if (pass == 0 ? find_in_folder(world, folder, name, found) : find_namespace(world, folder, name, found)) return true;
        }
    return false;
}

static bool find_in_c(const char *name, Found *found) {
#define MODULE(field, dotted) if (!strcmp(name, dotted)) return *found = (Found){.in_c = &host_module_##field}, true;
#include "host/modules.def"
#undef MODULE
    (void)name, (void)found;
    return false;
}

static bool is_machine_module(const char *name) {
    for (size_t i = 0; i < sizeof machine_modules / sizeof *machine_modules; i++)
        if (!strcmp(name, machine_modules[i])) return true;
    return false;
}

/* Packages of ours need no __init__.py to be run: theirs only tells CPython where the files are. */
static bool find_own_package(HostWorld *world, const char *full, Found *found) {
    for (size_t i = 0; i < sizeof package_folders / sizeof *package_folders; i++) {
        if (strcmp(package_folders[i].from, full)) continue;
        *found = (Found){.folder = arena_printf(world->cx->arena, "%s/%s", world->cx->root, package_folders[i].to)};
        return true;
    }
    return false;
}

/* The last entry of sys.path is the root: it comes after the standard library. */
static bool find_top(HostWorld *world, const char *name, Found *found) {
    if (find_own_package(world, name, found)) return true;
    if (is_machine_module(name) && find_in_c(name, found)) return true;
    HostList *path = search_path(world), user = *path;
    bool root_last = path->len && host_str_is(path->items[path->len - 1], world->cx->root);
    if (root_last) user.len--;
    if (find_along(world, &user, name, found)) {
        bool shadows = !found->file && find_in_c(name, &(Found){0});
        if (!shadows) return true;
    }
    if (find_in_c(name, found)) return true;
    const char *lib = arena_printf(world->cx->arena, "%s/translator/host/lib", world->cx->root);
    if (find_in_folder(world, lib, name, found)) return true;
    const char *packages = arena_printf(world->cx->arena, "%s/rlib/packages", world->cx->root);
    return find_along(world, path, name, found) || find_in_folder(world, packages, name, found);
}

static bool find_in_package(HostWorld *world, HostModule *parent, const char *full, const char *name, Found *found) {
    if (find_in_c(full, found) || find_own_package(world, full, found)) return true;
    const char *parent_name = HOST_STR(parent->name)->bytes;
    for (size_t i = 0; i < sizeof package_folders / sizeof *package_folders; i++) {
        if (strcmp(package_folders[i].from, parent_name)) continue;
        const char *folder = arena_printf(world->cx->arena, "%s/%s", world->cx->root, package_folders[i].to);
        if (find_in_folder(world, folder, name, found)) return true;
    }
    Host path = host_dict_get_name(parent->dict, world->s.dunder_path);
    if (!path || !host_is_kind(path, HOST_LIST)) return false;
    return find_along(world, HOST_LIST(path), name, found);
}

/* ---- loading ---- */
static bool is_library_file(HostWorld *world, const char *path) {
    size_t len = strlen(world->cx->root);
    if (strncmp(path, world->cx->root, len) || path[len] != '/') return false;
    return !strncmp(path + len, "/rlib/", 6) || !strncmp(path + len, "/translator/", 12);
}

/* A file that parses as both dialects is of the one of the file that imports it (docs/decisions/0003). */
static Dialect inherited_dialect(HostWorld *world, const char *path) {
    if (path && is_library_file(world, path)) return DIALECT_AUTO;
    if (world->options.dialect == DIALECT_2) return DIALECT_AUTO_2;
    for (const HostFrame *frame = world->frame; frame; frame = frame->back) {
        const Module *module = frame->code->module;
        if (module && !module->file->is_library) return module->dialect == DIALECT_2 ? DIALECT_AUTO_2 : DIALECT_AUTO;
    }
    return DIALECT_AUTO;
}

static HostModule *register_module(HostWorld *world, const char *name, const Found *found) {
    Host key = host_intern_cstr(world, name);
    HostModule *module = host_new_module(world, key);
    if (found->file) host_dict_set_name(world, module->dict, world->s.dunder_file, host_new_cstr(world, found->file));
    const char *dot = strrchr(name, '.');
    Host package = found->folder ? key : dot ? host_new_str(world, name, (size_t)(dot - name)) : world->s.empty;
    host_dict_set_name(world, module->dict, world->s.dunder_package, package);
    if (found->folder) {
        HostList *path = host_new_list(world, 1);
        host_list_push(world, path, host_new_cstr(world, found->folder));
        host_dict_set_name(world, module->dict, world->s.dunder_path, &path->base);
    }
    host_dict_set_name(world, module->dict, world->s.dunder_builtins, world->builtins_module);
    host_dict_set_name(world, world->modules, key, &module->base);
    return module;
}

static bool fill_from_c(HostWorld *world, HostModule *module, const HostModuleDef *def) {
    for (const HostMethodDef *f = def->functions; f && f->name; f++)
        host_dict_set_cstr(world, module->dict, f->name, host_new_builtin(world, f, def->name, NULL));
    return !def->init || def->init(world, &module->base);
}

static bool run_file(HostWorld *world, HostModule *module, const char *path, Dialect dialect) {
    const char *reason;
    SourceFile *file = source_read(world->cx->sources, path, &reason);
    if (!file) return host_raise_false(world, world->e.ImportError, "cannot read '%s': %s", path, reason);
    file->is_library = is_library_file(world, path);
    file->is_standard = file->is_library && strncmp(path + strlen(world->cx->root), "/translator/", 12) == 0;
    const Module *syntax = syntax_parse(world->cx, file, dialect);
    if (!syntax) {
        world->syntax_reported = true;      /* as diagnostics */
        return host_raise_false(world, world->e.SyntaxError, "syntax errors in '%s'", path);
    }
    module->syntax = syntax;
    map_put(world->cx->arena, &world->modules_of_files, file->id, (void *)syntax);
    HostCode *code = host_compile_module(world, syntax, host_new_cstr(world, path), false, false);
    return code && host_run_code(world, code, module->dict, NULL);
}

static Host load(HostWorld *world, const char *name, const Found *found, Dialect dialect) {
    HostModule *module = register_module(world, name, found);
    bool good = found->in_c ? fill_from_c(world, module, found->in_c)
                            : !found->file || run_file(world, module, found->file, dialect);
    if (!good) {
        Host pending = world->pending;
        world->pending = NULL;
        host_table_delete(world, &world->modules->table, module->name, NULL);
        world->pending = pending;
        return NULL;
    }
    Host current = host_dict_get_name(world->modules, module->name);    /* a module may replace itself there */
    return current ? current : &module->base;
}

static Host not_found(HostWorld *world, const char *name) {
    return host_raise(world, world->e.ModuleNotFoundError, "No module named '%s'", name);
}

/* One part: the module of the full name, loaded if need be. NULL and nothing pending: there is none. */
static Host import_part(HostWorld *world, Host parent, const char *full, const char *part) {
    const char *name = host_canonical_name(world, full);
    Host known = host_dict_get_name(world->modules, host_intern_cstr(world, name));
    if (known == world->none) return NULL;
    if (known) return known;
    Found found = {0};
    if (strcmp(name, full)) return host_import_name(world, name);       /* under its canonical name, parents first */
    bool there = !parent ? find_top(world, part, &found)
                 : host_is_kind(parent, HOST_MODULE) && find_in_package(world, (HostModule *)parent, full, part, &found);
    if (!there && !parent && !strcmp(name, "pypy")) there = true;       /* a package of aliases alone */
    return there ? load(world, name, &found, inherited_dialect(world, found.file)) : NULL;
}

/* A module that another holds under a name, as os holds os.path. */
static Host module_attribute(Host parent, Host name) {
    if (!parent || !host_is_kind(parent, HOST_MODULE)) return NULL;
    Host value = host_dict_get_name(((HostModule *)parent)->dict, name);
    return value && host_is_kind(value, HOST_MODULE) ? value : NULL;
}

/* Each part of a dotted name. Returns the last module; *top the first. NULL and nothing pending: part not found, whose
 * full name is then in *missing. */
static Host import_dotted(HostWorld *world, const char *dotted, Host *top, const char **missing) {
    Host parent = NULL;
    for (const char *end = dotted; end; end = *end ? end + 1 : NULL) {
        const char *start = end;
        end = strchr(start, '.');
        if (!end) end = start + strlen(start);
        const char *full = prefix_of(world, dotted, (size_t)(end - dotted));
        Host part = host_intern_str(world, host_new_str(world, start, (size_t)(end - start)));
        Host module = import_part(world, parent, full, full + (start - dotted));
        if (!module && !host_pending(world)) module = module_attribute(parent, part);
        if (!module) return *missing = full, NULL;
        if (parent && host_is_kind(parent, HOST_MODULE)) host_dict_set_name(world, ((HostModule *)parent)->dict, part, module);
        if (start == dotted) *top = module;
        parent = module;
        if (!*end) break;
    }
    return parent;
}

Host host_import_name(HostWorld *world, const char *dotted) {
    Host top;
    const char *missing;
    Host module = import_dotted(world, dotted, &top, &missing);
    return module || host_pending(world) ? module : not_found(world, missing);
}

/* ---- the import statements ---- */
/* The package that relative imports of a module start from, `up` levels above; NULL: raised. */
static const char *relative_base(HostWorld *world, HostDict *globals, int up) {
    Host package = globals ? host_dict_get_name(globals, world->s.dunder_package) : NULL;
    if (!package || !host_is_str(package) || !HOST_STR(package)->len) {
        Host name = globals ? host_dict_get_name(globals, world->s.dunder_name) : NULL;
        bool is_package = globals && host_dict_get_name(globals, world->s.dunder_path);
        const char *text = name && host_is_str(name) ? HOST_STR(name)->bytes : "", *dot = strrchr(text, '.');
        package = is_package ? name : dot ? host_new_str(world, text, (size_t)(dot - text)) : world->s.empty;
    }
    const char *base = HOST_STR(package)->bytes;
    if (!*base)
        return host_raise(world, world->e.ImportError, "attempted relative import with no known parent package"), NULL;
    for (; up > 0; up--) {
        const char *dot = strrchr(base, '.');
        if (!dot) return host_raise(world, world->e.ImportError, "attempted relative import beyond top-level package"), NULL;
        base = prefix_of(world, base, (size_t)(dot - base));
    }
    return base;
}

/* Python 2: inside a package a name is first looked for in the package itself. */
static Host import_implicit(HostWorld *world, const char *name, HostDict *globals, Host *top) {
    Host package = globals ? host_dict_get_name(globals, world->s.dunder_package) : NULL;
    if (!package || !host_is_str(package) || !HOST_STR(package)->len) return NULL;
    const char *base = HOST_STR(package)->bytes;
    Host parent = host_dict_get_name(world->modules, host_intern_cstr(world, base));
    if (!parent || !host_is_kind(parent, HOST_MODULE)) return NULL;
    const char *dot = strchr(name, '.');
    const char *first = dot ? prefix_of(world, name, (size_t)(dot - name)) : name;
    const char *full = joined(world, base, first);
    Host key = host_intern_cstr(world, full), known = host_dict_get_name(world->modules, key);
    Found found;
    if (known == world->none) return NULL;
    if (!known && !find_in_package(world, (HostModule *)parent, full, first, &found)) {
        host_dict_set_name(world, world->modules, key, world->none);      /* as Python 2 notes that there is none */
        return NULL;
    }
    Host module = host_import_name(world, joined(world, base, name));
    *top = module ? host_import_name(world, full) : NULL;
    return *top ? module : NULL;
}

/* `from package import a, b`: names that are submodules are imported; what is missing shows when they are fetched. */
static bool import_submodules(HostWorld *world, Host module, Host from_list) {
    if (!host_is_kind(module, HOST_MODULE)) return true;
    HostModule *m = (HostModule *)module;
    if (!host_dict_get_name(m->dict, world->s.dunder_path)) return true;
    const Host *names;
    uint32_t count;
    if (!host_items(world, from_list, &names, &count)) return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!host_is_str(names[i]) || host_str_is(names[i], "*")) continue;
        if (host_dict_get_name(m->dict, host_intern_str(world, names[i]))) continue;
        const char *part = HOST_STR(names[i])->bytes;
        Host child = import_part(world, module, joined(world, HOST_STR(m->name)->bytes, part), part);
        if (child) host_dict_set_name(world, m->dict, host_intern_str(world, names[i]), child);
        else if (host_pending(world)) return false;
    }
    return true;
}

Host host_import_module(HostWorld *world, Host name, HostDict *globals, Host from_list, int level) {
    const char *text = HOST_STR(name)->bytes, *missing = text;
    Host top = NULL, module = NULL;
    if (level > 0) {
        const char *base = relative_base(world, globals, level - 1);
        if (!base) return NULL;
        text = *text ? joined(world, base, text) : base;
    } else if (level < 0) {
        module = import_implicit(world, text, globals, &top);
        if (!module && host_pending(world)) return NULL;
    }
    if (!module) module = import_dotted(world, text, &top, &missing);
    bool undecided = world->frame && world->frame->code->module && world->frame->code->module->undecided;
    if (!module && !host_pending(world) && level == 0 && undecided && !strchr(missing, '.'))
        module = import_implicit(world, text, globals, &top);       /* the file may well be Python 2 */
    if (!module) return host_pending(world) ? NULL : not_found(world, missing);
    bool from = host_is_true(world, from_list) > 0;
    if (!from) return level > 0 ? module : top;
    return import_submodules(world, module, from_list) ? module : NULL;
}

/* Whether the module is in the middle of its own body: then the missing name is a matter of a cycle. */
static bool is_running(HostWorld *world, const HostModule *module) {
    for (HostFrame *frame = world->frame; frame; frame = frame->back)
        if (frame->globals == module->dict && !frame->code->node) return true;
    return false;
}

Host host_import_from(HostWorld *world, Host module, Host name) {
    bool ok;
    Host value = host_get_or_null(world, module, name, &ok);
    if (value || !ok) return value;
    const char *text = HOST_STR(name)->bytes;
    if (!host_is_kind(module, HOST_MODULE)) return host_raise(world, world->e.ImportError, "cannot import name '%s'", text);
    HostModule *m = (HostModule *)module;
    const char *full = joined(world, HOST_STR(m->name)->bytes, text);
    value = host_dict_get_name(world->modules, host_intern_cstr(world, host_canonical_name(world, full)));
    if (value) return value;
    Host file = host_dict_get_name(m->dict, world->s.dunder_file);
    return host_raise(world, world->e.ImportError, "cannot import name '%s' from %s'%s' (%s%s)", text,
                      is_running(world, m) ? "partially initialized module " : "", HOST_STR(m->name)->bytes,
                      is_running(world, m) ? "most likely due to a circular import: " : "",
                      file && host_is_str(file) ? HOST_STR(file)->bytes : "unknown location");
}

bool host_import_star(HostWorld *world, Host module, Host locals) {
    if (!host_is_kind(module, HOST_MODULE)) return host_raise_false(world, world->e.ImportError, "import * from a non-module");
    HostDict *names = ((HostModule *)module)->dict;
    Host all = host_dict_get_name(names, world->s.dunder_all);
    if (all) {
        const Host *items;
        uint32_t count;
        if (!import_submodules(world, module, all) || !host_items(world, all, &items, &count)) return false;
        for (uint32_t i = 0; i < count; i++) {
            Host name = host_is_str(items[i]) ? host_intern_str(world, items[i]) : NULL;
            Host value = name ? host_get(world, module, name) : NULL;
            if (!value || !host_setitem(world, locals, name, value)) return false;
        }
        return true;
    }
    HostDict *copy = host_new_dict(world);
    host_table_copy(world, &copy->table, &names->table);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&copy->table, &i));) {
        if (!host_is_str(e->key) || HOST_STR(e->key)->bytes[0] == '_') continue;
        if (!host_setitem(world, locals, e->key, e->value)) return false;
    }
    return true;
}

Host host_reload(HostWorld *world, Host module) {
    if (!host_arg_kind(world, module, HOST_MODULE, "module")) return NULL;
    Host file = host_dict_get_name(((HostModule *)module)->dict, world->s.dunder_file);
    if (!file || !host_is_str(file)) return module;
    return run_file(world, (HostModule *)module, HOST_STR(file)->bytes, inherited_dialect(world, HOST_STR(file)->bytes)) ? module : NULL;
}

/* ---- text ---- */
/* The first message of a parse, without place and code: "file:1:2: error[S001]: text" -> "text". */
static void raise_syntax_error(HostWorld *world, Diags *diags, const char *path) {
    char *text = NULL;
    size_t len = 0;
    FILE *stream = open_memstream(&text, &len);
    if (!stream) out_of_memory();
    diag_flush(diags, stream, false, false);
    fclose(stream);
    const char *message = strstr(text, "]: ");
    message = message ? message + 3 : text;
    const char *place = strchr(text, ':');
    long line = place ? strtol(place + 1, NULL, 10) : 0;
    HostTuple *where = host_tuple_pack(world, 4, host_new_cstr(world, path), host_small(line), world->none, world->none);
    HostTuple *args = host_tuple_pack(world, 2, host_new_str(world, message, strcspn(message, "\n")), where);
    free(text);
    Host error = host_call_tuple(world, &world->e.SyntaxError->base, &args->base, NULL);
    if (error) host_raise_exception(world, error);
}

HostCode *host_compile_text(HostWorld *world, const char *path, const char *text, size_t len, bool expression, Dialect dialect) {
    Context own = *world->cx;
    own.diags = diags_new(own.arena, own.sources);
    SourceFile *file = source_add(own.sources, path, text, len);
    const HostFrame *maker = world->frame;      /* what the library makes is of the library */
    if (maker && maker->code->module) {
        file->is_library = maker->code->module->file->is_library;
        file->is_standard = maker->code->module->file->is_standard;
    }
    const Module *module = expression ? syntax_parse_expression(&own, file, dialect) : syntax_parse(&own, file, dialect);
    if (!module && dialect != DIALECT_AUTO) {       /* a program of one dialect may well make text of the other */
        own.diags = diags_new(own.arena, own.sources);
        module = expression ? syntax_parse_expression(&own, file, DIALECT_AUTO) : syntax_parse(&own, file, DIALECT_AUTO);
    }
    if (!module) {
        raise_syntax_error(world, own.diags, path);
        return NULL;
    }
    map_put(world->cx->arena, &world->modules_of_files, file->id, (void *)module);
    return host_compile_module(world, module, host_new_cstr(world, path), true, expression);
}

/* ---- the target ---- */
static const char *stem_of(HostWorld *world, const char *path) {
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path, *dot = strrchr(base, '.');
    return dot && dot != base ? arena_strndup(world->cx->arena, base, (size_t)(dot - base)) : base;
}

Host host_run_file(HostWorld *world, const char *path, const char *name, Dialect dialect) {
    const char *slash = strrchr(path, '/');
    host_fill_sys_path(world, slash ? arena_strndup(world->cx->arena, path, (size_t)(slash - path)) : ".");
    if (!is_file(path)) {
        diag_error(world->cx->diags, I005, NO_SPAN, "there is no file '%s'", path);
        return NULL;
    }
    if (dialect == DIALECT_AUTO) dialect = world->options.dialect;
    Host module = load(world, name ? name : stem_of(world, path), &(Found){.file = path}, dialect);
    if (!module) host_report_exception(world, NO_SPAN, arena_printf(world->cx->arena, "importing '%s'", path));
    return module;
}
