/* target.c: RPython's target protocol: a file that defines target(driver, args), and what it may define beside it.
 *
 * The driver object a target sees is Python (host/lib/_target_driver.py): exe_name, config.translation and what else
 * targets touch. `target` returns the entry point, or a tuple whose first item it is. */
#include "driver.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_file(const char *path) { return access(path, F_OK) == 0 && !strchr("/", path[strlen(path) - 1]); }

const char *target_find(Driver *d, const char *name) {
    Arena *arena = d->cx->arena;
    const char *tries[] = {name, arena_printf(arena, "%s.py", name), arena_printf(arena, "%s/targets/%s", d->cx->root, name),
                           arena_printf(arena, "%s/targets/%s.py", d->cx->root, name)};
    size_t len = strlen(name);
    bool has_suffix = len > 3 && (!strcmp(name + len - 3, ".py") || !strcmp(name + len - 3, ".rg"));
    for (int i = has_suffix || strchr(name, '/') ? 0 : 1; i < 4; i++)
        if (is_file(tries[i])) return tries[i];
    return NULL;
}

/* "dir/targetlisp.py" -> "targetlisp" */
static const char *stem_of(Arena *arena, const char *path) {
    const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path, *dot = strrchr(base, '.');
    return arena_strndup(arena, base, dot && dot > base ? (size_t)(dot - base) : strlen(base));
}

/* The list exists first: what only an arena points at may be collected. */
static Host list_of_strings(Driver *d, const char *const *items, uint32_t count) {
    Host list = host_call(d->world, host_builtin(d->world, "list"), NULL, 0), append = host_getattr(d->world, list, "append");
    for (uint32_t i = 0; i < count; i++) {
        Host item = host_str(d->world, items[i], (uint32_t)strlen(items[i]));
        host_call(d->world, append, &item, 1);
    }
    return list;
}

static Host string(Driver *d, const char *text) { return host_str(d->world, text, (uint32_t)strlen(text)); }

/* The Python object passed to target(). */
static Host make_driver_object(Driver *d) {
    Host module = host_import(d->world, "_target_driver");
    Host make = module ? host_getattr(d->world, module, "make_driver") : NULL;
    const Options *o = &d->options;
    Host args[] = {string(d, d->name), string(d, o->gc ? o->gc : ""), string(d, o->opt_level ? o->opt_level : ""),
                   string(d, o->output ? o->output : "")};
    return make ? host_call(d->world, make, args, 4) : NULL;
}

static Host module_get(Driver *d, Host module, const char *name) {
    return host_module_get(d->world, module, intern_cstr(d->cx->interner, name));
}

static bool report(Driver *d, const char *doing) {
    host_report_exception(d->world, NO_SPAN, doing);
    return false;
}

/* A hook that a target may define; false when it raised. *result: what it gave, NULL when there is none. */
static bool call_hook(Driver *d, Host module, const char *name, const Host *args, uint32_t count, Host *result) {
    Host hook = module_get(d, module, name);
    *result = hook ? host_call(d->world, hook, args, count) : NULL;
    return !hook || *result || report(d, arena_printf(d->cx->arena, "calling %s()", name));
}

static Span def_span(Host function) { return host_kind(function) == HOST_FUNCTION ? host_function_node(function)->span : NO_SPAN; }

static bool check_entry_point(Driver *d, Host target, Host entry) {
    if (host_kind(entry) == HOST_FUNCTION) return true;
    Diag *diag = diag_error(d->cx->diags, D005, def_span(target), "target() gives %s where a function is needed",
                            host_describe(d->world, entry));
    diag_help(diag, "return the entry point, a function of the list of arguments that returns the exit status");
    return false;
}

/* Shown at the entry point, if it is named as usual, else where the file begins. */
static bool not_a_target(Driver *d, Host module, const char *path) {
    Host entry = module_get(d, module, "entry_point");
    Span span = entry ? def_span(entry) : NO_SPAN;
    for (uint32_t i = 0; i < d->cx->sources->files.len && !span.file; i++)
        if (!strcmp(d->cx->sources->files.data[i]->path, path)) span.file = i + 1;
    Diag *diag = diag_error(d->cx->diags, D004, span, "%s defines no function target()", path);
    diag_help(diag, "add:  def target(driver, args): return entry_point");
    return false;
}

static const ArgumentsNode *arguments_of(Host function) {
    Node *node = (Node *)host_function_node(function);
    return AS(Arguments, node->kind == NODE_Lambda ? AS(Lambda, node)->args : AS(FunctionDef, node)->args);
}

/* Called with (driver, args); it may leave out what it has no use for. */
static bool check_target(Driver *d, Host target) {
    if (host_kind(target) != HOST_FUNCTION) return true;
    const ArgumentsNode *arguments = arguments_of(target);
    uint32_t count = arguments->posonly.len + arguments->args.len, optional = arguments->defaults.len;
    bool needs_keywords = false;
    for (uint32_t i = 0; i < arguments->kwonly.len; i++) needs_keywords |= !arguments->kw_defaults.items[i];
    if (count <= 2 + optional && !needs_keywords) return true;
    Diag *diag = diag_error(d->cx->diags, D004, def_span(target), "target() is called with two arguments, but needs %s",
                            needs_keywords ? "keywords" : arena_printf(d->cx->arena, "%u", count - optional));
    diag_help(diag, "write:  def target(driver, args)");
    return false;
}

/* What a method of the driver object gives as text; NULL: reported. */
static const char *text_of_call(Driver *d, Host driver_object, const char *method, const char *doing) {
    Host function = host_getattr(d->world, driver_object, method);
    Host text = function ? host_call(d->world, function, NULL, 0) : NULL;
    if (!text || host_kind(text) != HOST_STR) return report(d, doing), NULL;
    uint32_t len;
    const char *bytes = host_bytes(text, &len);
    return arena_strndup(d->cx->arena, bytes, len);
}

/* What the target set in config.translation: honoured or refused, never ignored. */
static bool take_config(Driver *d, Host driver_object) {
    const char *doing = "reading driver.config.translation";
    const char *refused = text_of_call(d, driver_object, "_refused", doing);
    const char *collector = refused ? text_of_call(d, driver_object, "_collector", doing) : NULL;
    if (!collector) return false;
    if (*refused) {
        Diag *diag = diag_error(d->cx->diags, D002, NO_SPAN, "the target sets config.translation.%s, which is not available yet", refused);
        diag_help(diag, "leave it out, or use suggest(), which is not followed where it cannot be");
        return false;
    }
    d->gc = !strcmp(collector, "none") ? GC_NONE : GC_BOEHM;
    return true;
}

/* The types of the entry point's arguments, which RPython takes where it makes a library. */
static bool check_input_types(Driver *d, Host target, Host result) {
    if (host_length(result) < 2 || host_kind(host_item(result, 1)) == HOST_NONE) return true;
    Diag *diag = diag_error(d->cx->diags, D005, def_span(target), "target() gives types of the entry point's arguments: a library, not an executable");
    diag_help(diag, "return (entry_point, None): an executable's entry point takes the list of its arguments as strings");
    return false;
}

static bool take_result(Driver *d, Host target, Host driver_object, Host result) {
    if (host_kind(result) == HOST_TUPLE && host_length(result) > 0) {
        if (!check_input_types(d, target, result)) return false;
        result = host_item(result, 0);
    }
    if (!check_entry_point(d, target, result)) return false;
    d->entry_point = result;
    d->executable = text_of_call(d, driver_object, "_final_name", "reading driver.exe_name");
    return d->executable && take_config(d, driver_object);
}

/* get_additional_config_options() and handle_config(): what a target says about options before target() is called. */
static bool prepare_config(Driver *d, Host module, Host driver_object) {
    Host options, ignored;
    if (!call_hook(d, module, "get_additional_config_options", NULL, 0, &options)) return false;
    if (options && host_kind(options) != HOST_NONE) {
        Host add = host_getattr(d->world, driver_object, "_add_options");
        if (!add || !host_call(d->world, add, &options, 1)) return report(d, "adding the target's options");
    }
    if (!module_get(d, module, "handle_config")) return true;
    Host hook_args[] = {host_getattr(d->world, driver_object, "config"), host_getattr(d->world, driver_object, "translate_config")};
    return call_hook(d, module, "handle_config", hook_args, 2, &ignored);
}

/* Words after the target are the program's where the translator runs its graphs, else the target's. */
static uint32_t own_argument_count(const Driver *d) { return d->options.llinterpret ? 0 : d->options.target_arg_count; }

/* target() may leave out parameters it has no use for; 2 when its parameters are not known, as of a callable object. */
static uint32_t parameters_taken(Host target) {
    if (host_kind(target) != HOST_FUNCTION) return 2;
    const ArgumentsNode *arguments = arguments_of(target);
    uint32_t count = arguments->posonly.len + arguments->args.len;
    return count < 2 && !arguments->vararg ? count : 2;
}

static bool call_target(Driver *d, Host module, const char *path) {
    Host target = module_get(d, module, "target");
    if (!target) return not_a_target(d, module, path);
    if (!check_target(d, target)) return false;
    Host driver_object = make_driver_object(d);
    if (!driver_object) return report(d, "preparing the target");
    if (!prepare_config(d, module, driver_object)) return false;
    if (d->options.help) {
        options_help(stdout);
        fflush(stdout);             /* what the target prints comes after it */
        Host config = host_getattr(d->world, driver_object, "config"), ignored;
        return config && call_hook(d, module, "print_help", &config, 1, &ignored);
    }
    Host args[] = {driver_object, list_of_strings(d, d->options.target_args, own_argument_count(d))};
    Host result = host_call(d->world, target, args, parameters_taken(target));
    if (result) return take_result(d, target, driver_object, result);
    host_report_exception(d->world, def_span(target), "calling target()");
    return false;
}

static Dialect wanted_dialect(const Driver *d) {
    if (!d->options.dialect) return DIALECT_AUTO;
    return d->options.dialect[0] == '2' ? DIALECT_2 : DIALECT_3;
}

/* PYTHONPATH's folders come after the target's own. */
static void add_search_path(Driver *d, HostOptions *options) {
    VEC(const char *) folders = {0};
    const char *text = getenv("PYTHONPATH");
    while (text && *text) {
        const char *colon = strchr(text, ':');
        size_t len = colon ? (size_t)(colon - text) : strlen(text);
        if (len) vec_push(d->cx->arena, &folders, arena_strndup(d->cx->arena, text, len));
        text = colon ? colon + 1 : NULL;
    }
    options->search_path = folders.data;
    options->search_path_len = folders.len;
}

bool target_load(Driver *d) {
    const char *path = target_find(d, d->options.target);
    if (!path) {
        Diag *diag = diag_error(d->cx->diags, D003, NO_SPAN, "there is no target '%s'", d->options.target);
        diag_help(diag, "give the path of a file that defines target(), or the name of one in %s/targets", d->cx->root);
        return false;
    }
    d->name = stem_of(d->cx->arena, path);
    HostOptions options = {.argc = own_argument_count(d) + 1, .dialect = wanted_dialect(d)};
    const char **argv = ARENA_ARRAY(d->cx->arena, const char *, options.argc);
    argv[0] = "rpython";        /* by which programs know at import time that they are being translated */
    for (uint32_t i = 1; i < options.argc; i++) argv[i] = d->options.target_args[i - 1];
    options.argv = argv;
    add_search_path(d, &options);
    d->world = host_new(d->cx, &options);
    Host module = host_run_file(d->world, path, NULL, options.dialect);
    return module && call_target(d, module, path);
}

int target_interpret(Driver *d) {
    uint32_t count = d->options.target_arg_count + 1;
    const char **argv = ARENA_ARRAY(d->cx->arena, const char *, count);
    argv[0] = d->options.target;
    for (uint32_t i = 1; i < count; i++) argv[i] = d->options.target_args[i - 1];
    return host_run_entry_point(d->world, d->entry_point, argv, count);
}
