/* builtins.c: the builtins that need the machine: attributes, classes, namespaces, running code. The others are in
 * module_builtins.c. */
#include "host/core.h"
#include "host/frame.h"

/* ---- attributes ---- */
static Host name_argument(HostWorld *world, Host name) {
    if (host_is_kind(name, HOST_UNICODE) && !(name = host_str_of_unicode(world, name))) return NULL;
    if (!host_arg_kind(world, name, HOST_STR, "an attribute name as str")) return NULL;
    return host_intern_str(world, name);
}

static Host builtin_getattr(HostWorld *world, Host *a) {
    Host name = name_argument(world, a[1]);
    if (!name) return NULL;
    if (!a[2]) return host_get(world, a[0], name);
    bool ok;
    Host value = host_get_or_null(world, a[0], name, &ok);
    return value ? value : ok ? a[2] : NULL;
}

static Host builtin_hasattr(HostWorld *world, Host *a) {
    bool ok;
    Host name = name_argument(world, a[1]), value = name ? host_get_or_null(world, a[0], name, &ok) : NULL;
    if (!name || (!value && !ok)) return NULL;
    return host_bool_of(world, value != NULL);
}

static Host builtin_setattr(HostWorld *world, Host *a) {
    Host name = name_argument(world, a[1]);
    return name && host_set(world, a[0], name, a[2]) ? world->none : NULL;
}

static Host builtin_delattr(HostWorld *world, Host *a) {
    Host name = name_argument(world, a[1]);
    return name && host_set(world, a[0], name, NULL) ? world->none : NULL;
}

/* ---- looking ---- */
static Host builtin_isinstance(HostWorld *world, Host *a) {
    int answer = host_isinstance_check(world, a[0], a[1]);
    return answer < 0 ? NULL : host_bool_of(world, answer);
}

static Host builtin_issubclass(HostWorld *world, Host *a) {
    int answer = host_issubclass_check(world, a[0], a[1]);
    return answer < 0 ? NULL : host_bool_of(world, answer);
}

static Host builtin_callable(HostWorld *world, Host *a) {
    return host_bool_of(world, host_class(world, a[0])->slots.call != NULL);
}

static Host builtin_id(HostWorld *world, Host *a) { return host_uint(world, (uint64_t)(uintptr_t)a[0]); }

static Host builtin_hash(HostWorld *world, Host *a) {
    uint64_t hash;
    if (!host_hash(world, a[0], &hash)) return NULL;
    return host_new_int(world, hash == UINT64_MAX ? -2 : (int64_t)hash);
}

static Host builtin_len(HostWorld *world, Host *a) {
    int64_t len = host_len(world, a[0]);
    return len < 0 ? NULL : host_new_int(world, len);
}

static Host builtin_iter(HostWorld *world, Host *a) {
    return a[1] ? host_new_callable_iterator(world, a[0], a[1]) : host_iter(world, a[0]);
}

static Host builtin_next(HostWorld *world, Host *a) {
    Host item = host_next(world, a[0]);
    if (item || (host_pending(world) && !(a[1] && host_catch(world, world->e.StopIteration)))) return item;
    if (a[1]) return a[1];
    HostGenerator *generator = host_is_exact(a[0], world->t.generator_) ? (HostGenerator *)a[0] : NULL;
    Host result = generator && generator->result != world->none ? generator->result : NULL;
    return host_raise_object(world, world->e.StopIteration, result);
}

/* ---- namespaces ---- */
static Host caller_globals(HostWorld *world) { return world->frame ? &world->frame->globals->base : &world->builtins->base; }

static Host builtin_globals(HostWorld *world, Host *a) { return (void)a, caller_globals(world); }

static Host builtin_locals(HostWorld *world, Host *a) {
    (void)a;
    Host locals = world->frame ? host_frame_locals(world, world->frame) : NULL;
    return locals ? locals : caller_globals(world);
}

static Host builtin_vars(HostWorld *world, Host *a) {
    if (!a[0]) return builtin_locals(world, a);
    Host dict = host_get(world, a[0], world->s.dunder_dict);
    if (dict || !host_catch(world, world->e.AttributeError)) return dict;
    return host_raise(world, world->e.TypeError, "vars() argument must have __dict__ attribute");
}

static void add_names(HostWorld *world, HostDict *names, const HostDict *from) {
    HostEntry *e;
    for (uint32_t i = 0; from && (e = host_table_next(&from->table, &i));)
        if (host_is_str(e->key)) host_dict_set_name(world, names, host_intern_str(world, e->key), world->none);
}

static void add_class_names(HostWorld *world, HostDict *names, HostClass *cls) {
    for (uint32_t i = 0; i < cls->mro->len; i++) add_names(world, names, HOST_CLS(cls->mro->items[i])->dict);
}

static void sort_names(HostList *list) {
    for (uint32_t gap = list->len / 2; gap; gap /= 2)
        for (uint32_t i = gap; i < list->len; i++) {
            Host item = list->items[i];
            uint32_t k = i;
            for (; k >= gap && host_str_order(list->items[k - gap], item) > 0; k -= gap) list->items[k] = list->items[k - gap];
            list->items[k] = item;
        }
}

static Host builtin_dir(HostWorld *world, Host *a) {
    HostDict *names = host_new_dict(world);
    bool bound;
    Host hook = a[0] && !host_is_kind(a[0], HOST_CLASS) ? host_lookup_special(world, a[0], world->s.dunder_dir, &bound) : NULL;
    if (hook) {
        Host answer = bound ? host_call0(world, hook) : host_call1(world, hook, a[0]);
        HostList *list = answer ? host_list_of(world, answer) : NULL;
        if (list) sort_names(list);
        return list ? &list->base : NULL;
    }
    if (!a[0]) {
        Host locals = builtin_locals(world, a);
        if (host_is_kind(locals, HOST_DICT)) add_names(world, names, HOST_DICT(locals));
    } else if (host_is_kind(a[0], HOST_CLASS)) {
        add_class_names(world, names, HOST_CLS(a[0]));
    } else {
        HostDict **own = host_attributes_place(a[0]);
        if (own) add_names(world, names, *own);
        if (!host_is_kind(a[0], HOST_MODULE)) add_class_names(world, names, host_class(world, a[0]));
    }
    HostList *list = host_new_list(world, names->table.len);
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&names->table, &i));) host_list_push(world, list, e->key);
    sort_names(list);
    return &list->base;
}

/* ---- running code ---- */
void host_store_locals(HostWorld *world, HostFrame *frame) {
    HostCode *code = frame->code;
    for (uint32_t i = 0; i < code->local_names->len; i++) {
        Host value = host_dict_get_name(HOST_DICT(frame->locals), code->local_names->items[i]);
        Host *slot = &frame->slots[i];
        if (*slot && host_is_exact(*slot, world->t.cell_)) ((HostCell *)*slot)->content = value;
        else *slot = value;
    }
}

static HostCode *code_of_source(HostWorld *world, Host source, const char *filename, bool expression) {
    if (host_is_exact(source, world->t.code_)) return (HostCode *)source;
    const char *bytes;
    uint32_t len;
    StrBuf utf8 = {0};
    if (host_is_kind(source, HOST_UNICODE)) {
        host_unicode_utf8(source, &utf8);
        source = host_str_take(world, &utf8);
    }
    if (!host_arg_bytes(world, source, &bytes, &len)) return NULL;
    while (expression && len && (*bytes == ' ' || *bytes == '\t')) bytes++, len--;
    Dialect dialect = world->frame ? world->frame->code->module->dialect : DIALECT_AUTO;
    return host_compile_text(world, filename, bytes, len, expression, dialect);
}

Host host_exec(HostWorld *world, Host source, Host globals, Host locals, bool expression) {
    if (!globals || globals == world->none) {
        globals = caller_globals(world);
        if (!locals || locals == world->none) {
            locals = world->frame ? host_frame_locals(world, world->frame) : NULL;
            if (!locals) locals = globals;
        }
    }
    if (!locals || locals == world->none) locals = globals;
    if (!host_arg_kind(world, globals, HOST_DICT, "globals as a dict")) return NULL;
    HostCode *code = code_of_source(world, source, "<string>", expression);
    return code ? host_run_code(world, code, HOST_DICT(globals), locals) : NULL;
}

static Host builtin_exec(HostWorld *world, Host *a) { return host_exec(world, a[0], a[1], a[2], false) ? world->none : NULL; }

static Host builtin_eval(HostWorld *world, Host *a) { return host_exec(world, a[0], a[1], a[2], true); }

static Host builtin_compile(HostWorld *world, Host *a) {
    const char *filename;
    if (!host_arg_cstr(world, a[1], &filename)) return NULL;
    HostCode *code = code_of_source(world, a[0], filename, host_str_is(a[2], "eval"));
    return code ? &code->base : NULL;
}

static Host builtin_execfile(HostWorld *world, Host *a) {
    const char *path, *reason;
    if (!host_arg_cstr(world, a[0], &path)) return NULL;
    SourceFile *file = source_read(world->cx->sources, path, &reason);
    if (!file) return host_raise(world, world->e.IOError, "cannot read '%s': %s", path, reason);
    Dialect dialect = world->frame && world->frame->code->module->dialect == DIALECT_2 ? DIALECT_AUTO_2 : DIALECT_AUTO;
    HostCode *code = host_compile_text(world, path, file->text, file->len, false, dialect);
    if (!code) return NULL;
    return host_exec(world, &code->base, a[1], a[2], false) ? world->none : NULL;
}

static Host builtin_import(HostWorld *world, Host *a) {
    int64_t level = 0;
    if (!host_arg_kind(world, a[0], HOST_STR, "str") || (a[4] && !host_arg_int(world, a[4], &level))) return NULL;
    HostDict *globals = a[1] && host_is_kind(a[1], HOST_DICT) ? HOST_DICT(a[1]) : NULL;
    return host_import_module(world, host_intern_str(world, a[0]), globals, a[3] ? a[3] : world->none, (int)level);
}

static Host builtin_reload(HostWorld *world, Host *a) { return host_reload(world, a[0]); }

static Host builtin_build_class(HostWorld *world, Host *a) {
    if (!host_arg_kind(world, a[0], HOST_FUNCTION, "a function")) return NULL;
    return host_build_class(world, a[1], HOST_TUPLE(a[2]), HOST_DICT(a[3]), a[0]);
}

static const HostMethodDef core_functions[] = {
    {"getattr", builtin_getattr, "object, name, default=, /"},
    {"hasattr", builtin_hasattr, "object, name, /"},
    {"setattr", builtin_setattr, "object, name, value, /"},
    {"delattr", builtin_delattr, "object, name, /"},
    {"isinstance", builtin_isinstance, "object, class_or_tuple, /"},
    {"issubclass", builtin_issubclass, "cls, class_or_tuple, /"},
    {"callable", builtin_callable, "object, /"},
    {"id", builtin_id, "object, /"},
    {"hash", builtin_hash, "object, /"},
    {"len", builtin_len, "object, /"},
    {"iter", builtin_iter, "object, sentinel=, /"},
    {"next", builtin_next, "iterator, default=, /"},
    {"globals", builtin_globals, ""},
    {"locals", builtin_locals, ""},
    {"vars", builtin_vars, "object=, /"},
    {"dir", builtin_dir, "object=, /"},
    {"exec", builtin_exec, "source, globals=, locals=, /"},
    {"eval", builtin_eval, "source, globals=, locals=, /"},
    {"compile", builtin_compile, "source, filename, mode, flags=, dont_inherit=, optimize="},
    {"execfile", builtin_execfile, "filename, globals=, locals=, /"},
    {"__import__", builtin_import, "name, globals=, locals=, fromlist=, level="},
    {"reload", builtin_reload, "module, /"},
    {"__build_class__", builtin_build_class, "function, name, /, *bases, **kw"},
    {0}};

/* ---- filling the module ---- */
static void add_functions(HostWorld *world, const HostMethodDef *functions) {
    for (const HostMethodDef *f = functions; f->name; f++)
        host_dict_set_cstr(world, world->builtins, f->name, host_new_builtin(world, f, NULL, NULL));
}

static void add_types(HostWorld *world) {
#define TYPE(field, parent) \
    if (!world->t.field##_->def->no_builtin) \
        host_dict_set_cstr(world, world->builtins, world->t.field##_->def->name, &world->t.field##_->base);
#include "host/types.def"
#undef TYPE
    host_dict_set_cstr(world, world->builtins, "long", &world->t.int_->base);
    host_dict_set_cstr(world, world->builtins, "bytes", &world->t.str_->base);
#define EXCEPTION(Name, Base) host_dict_set_cstr(world, world->builtins, #Name, &world->e.Name->base);
#include "host/exceptions.def"
#undef EXCEPTION
}

void host_fill_builtins(HostWorld *world) {
    add_functions(world, core_functions);
    add_functions(world, host_builtins_library);
    add_types(world);
    host_dict_set_cstr(world, world->builtins, "None", world->none);
    host_dict_set_cstr(world, world->builtins, "True", world->true_);
    host_dict_set_cstr(world, world->builtins, "False", world->false_);
    host_dict_set_cstr(world, world->builtins, "NotImplemented", world->not_implemented);
    host_dict_set_cstr(world, world->builtins, "Ellipsis", world->ellipsis);
    host_dict_set_cstr(world, world->builtins, "__debug__", world->true_);
}
