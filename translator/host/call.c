/* call.c: frames, and how the arguments of a call become the locals of one. */
#include "host/core.h"
#include "host/frame.h"

enum { BUCKET_SLOTS = 16 };

/* ---- frames ---- */
HostFrame *host_new_frame(HostWorld *world, HostCode *code, HostDict *globals, HostTuple *closure) {
    uint32_t slots = code->local_count + code->stack_size + code->block_count;
    uint32_t bucket = (slots + BUCKET_SLOTS - 1) / BUCKET_SLOTS;
    HostFrame *frame = bucket < HOST_FREE_FRAMES ? world->free_frames[bucket] : NULL;
    if (frame) {
        world->free_frames[bucket] = frame->back;
        memset(frame->slots, 0, code->local_count * sizeof(Host));
        frame->locals = frame->handled = frame->construct = NULL;
        frame->generator = NULL;
        frame->block_count = 0;
        frame->entry = false;
    } else {
        frame = host_alloc(world, sizeof *frame + (size_t)bucket * BUCKET_SLOTS * sizeof(Host));
        frame->base.cls = world->t.frame_;
        frame->bucket = bucket;
    }
    frame->code = code;
    frame->globals = globals;
    frame->closure = closure;
    frame->pc = code->instructions;
    frame->sp = frame->slots + code->local_count;
    frame->blocks = (HostBlock *)(frame->slots + code->local_count + code->stack_size);
    frame->back = NULL;
    return frame;
}

void host_release_frame(HostWorld *world, HostFrame *frame) {
    if (frame->captured || frame->bucket >= HOST_FREE_FRAMES) return;
    frame->back = world->free_frames[frame->bucket];
    world->free_frames[frame->bucket] = frame;
}

bool host_frame_class_cell(HostWorld *world, HostFrame *frame, Host *cls) {
    (void)world;
    int32_t at = frame->code->class_free;
    if (at < 0 || !frame->closure) return false;
    *cls = ((HostCell *)frame->closure->items[at])->content;
    return *cls != NULL;
}

Host host_frame_first_argument(HostFrame *frame) {
    HostCode *code = frame->code;
    if (!code->arg_count && !code->has_varargs) return NULL;
    Host first = frame->slots[code->parameter_slots[0]];
    if (first && !host_is_small(first) && first->cls == first->cls->world->t.cell_ && code->is_optimized)
        first = ((HostCell *)first)->content;
    if (!code->arg_count) first = HOST_TUPLE(first)->len ? HOST_TUPLE(first)->items[0] : NULL;
    return first;
}

/* ---- binding ---- */
static const char *function_name(HostFunction *f) { return HOST_STR(f->qualname)->bytes; }

static bool too_many(HostWorld *world, HostFunction *f, uint32_t given) {
    HostCode *code = f->code;
    uint32_t optional = f->defaults ? f->defaults->len : 0;
    if (optional)
        return host_raise_false(world, world->e.TypeError, "%s() takes from %u to %u positional arguments but %u %s given",
                                function_name(f), code->arg_count - optional, code->arg_count, given,
                                given == 1 ? "was" : "were");
    return host_raise_false(world, world->e.TypeError, "%s() takes %u positional argument%s but %u %s given",
                            function_name(f), code->arg_count, code->arg_count == 1 ? "" : "s", given,
                            given == 1 ? "was" : "were");
}

static Host parameter_name(HostCode *code, uint32_t i) { return code->local_names->items[code->parameter_slots[i]]; }

/* The names of missing parameters as Python lists them: 'a', 'b', and 'c'. */
static bool missing(HostWorld *world, HostFunction *f, HostFrame *frame, uint32_t from, uint32_t to, const char *what) {
    HostCode *code = f->code;
    uint32_t count = 0, seen = 0;
    for (uint32_t i = from; i < to; i++) count += !frame->slots[code->parameter_slots[i]];
    StrBuf text = {0};
    for (uint32_t i = from; i < to; i++) {
        if (frame->slots[code->parameter_slots[i]]) continue;
        const char *before = seen == 0 ? "" : count == 2 ? " and " : seen + 1 == count ? ", and " : ", ";
        strbuf_printf(&text, "%s'%s'", before, HOST_STR(parameter_name(code, i))->bytes);
        seen++;
    }
    host_raise(world, world->e.TypeError, "%s() missing %u required %s argument%s: %s", function_name(f), count, what,
               count == 1 ? "" : "s", text.data);
    strbuf_free(&text);
    return false;
}

static bool bind_keyword(HostWorld *world, HostFunction *f, HostFrame *frame, HostDict *extra, Host name, Host value) {
    HostCode *code = f->code;
    uint32_t named = code->arg_count + code->kwonly_count;
    for (uint32_t i = code->posonly_count; i < named; i++) {
        if (parameter_name(code, i) != name) continue;
        Host *slot = &frame->slots[code->parameter_slots[i]];
        if (*slot)
            return host_raise_false(world, world->e.TypeError, "%s() got multiple values for argument '%s'",
                                    function_name(f), HOST_STR(name)->bytes);
        *slot = value;
        return true;
    }
    for (uint32_t i = 0; i < code->posonly_count && !extra; i++)
        if (parameter_name(code, i) == name)
            return host_raise_false(world, world->e.TypeError,
                                    "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                                    function_name(f), HOST_STR(name)->bytes);
    if (!extra)
        return host_raise_false(world, world->e.TypeError, "%s() got an unexpected keyword argument '%s'", function_name(f),
                                HOST_STR(name)->bytes);
    host_dict_set_name(world, extra, name, value);
    return true;
}

static bool bind_defaults(HostWorld *world, HostFunction *f, HostFrame *frame, uint32_t given) {
    HostCode *code = f->code;
    uint32_t optional = f->defaults ? f->defaults->len : 0;
    if (optional > code->arg_count) optional = code->arg_count;
    uint32_t required = code->arg_count - optional;
    for (uint32_t i = given; i < required; i++)
        if (!frame->slots[code->parameter_slots[i]]) return missing(world, f, frame, given, required, "positional");
    for (uint32_t i = required; i < code->arg_count; i++) {
        Host *slot = &frame->slots[code->parameter_slots[i]];
        if (!*slot) *slot = f->defaults->items[i - code->arg_count + f->defaults->len];
    }
    uint32_t end = code->arg_count + code->kwonly_count;
    bool complete = true;
    for (uint32_t i = code->arg_count; i < end; i++) {
        Host *slot = &frame->slots[code->parameter_slots[i]];
        if (!*slot && f->kw_defaults) *slot = host_dict_get_name(f->kw_defaults, parameter_name(code, i));
        complete &= *slot != NULL;
    }
    return complete || missing(world, f, frame, code->arg_count, end, "keyword-only");
}

static bool bind_arguments(HostWorld *world, HostFunction *f, HostFrame *frame, const HostArgs *args) {
    HostCode *code = f->code;
    uint32_t direct = args->count < code->arg_count ? args->count : code->arg_count;
    for (uint32_t i = 0; i < direct; i++) frame->slots[code->parameter_slots[i]] = args->items[i];
    uint32_t next = code->arg_count + code->kwonly_count;
    if (code->has_varargs)
        frame->slots[code->parameter_slots[next++]] = host_tuple(world, args->items + direct, args->count - direct);
    else if (args->count > direct) return too_many(world, f, args->count);
    HostDict *extra = code->has_varkw ? host_new_dict(world) : NULL;
    if (extra) frame->slots[code->parameter_slots[next]] = &extra->base;
    for (uint32_t k = 0; k < args->kw_count; k++)
        if (!bind_keyword(world, f, frame, extra, args->kw_names[k], args->items[args->count + k])) return false;
    return bind_defaults(world, f, frame, direct);
}

HostFrame *host_frame_for_call(HostWorld *world, HostFunction *f, const HostArgs *args) {
    HostCode *code = f->code;
    HostFrame *frame = host_new_frame(world, code, f->globals, f->closure);
    if (code->is_simple && args->kw_count == 0 && args->count == code->arg_count) {
        if (args->count) memcpy(frame->slots, args->items, args->count * sizeof(Host));
        return frame;
    }
    if (bind_arguments(world, f, frame, args)) return frame;
    host_release_frame(world, frame);
    return NULL;
}

Host host_function_call(HostWorld *world, Host self, const HostArgs *args) {
    HostFunction *f = (HostFunction *)self;
    HostFrame *frame = host_frame_for_call(world, f, args);
    if (!frame) return NULL;
    Host result;
    if (world->call_hook && host_call_hooked(world, f, frame, &result)) return result;
    if (f->code->is_generator) return host_new_generator(world, frame, f);
    return host_run_frame(world, frame);
}

/* ---- code that is no function ---- */
Host host_run_code(HostWorld *world, HostCode *code, HostDict *globals, Host locals) {
    if (!host_dict_get_name(globals, world->s.dunder_builtins))
        host_dict_set_name(world, globals, world->s.dunder_builtins, world->builtins_module);
    HostTuple *closure = code->free_names->len ? NULL : HOST_TUPLE(world->empty_tuple);
    HostFrame *frame = host_new_frame(world, code, globals, closure);
    frame->locals = locals;
    return host_run_frame(world, frame);
}

static void show_local(HostWorld *world, HostDict *dict, Host name, Host value) {
    if (value) host_dict_set_name(world, dict, name, value);
    else host_table_delete(world, &dict->table, name, NULL);
}

/* The frame's one dict of the locals that are bound, cells opened; the namespace itself elsewhere. */
Host host_frame_locals(HostWorld *world, HostFrame *frame) {
    HostCode *code = frame->code;
    if (!code->is_optimized) return frame->locals;
    HostDict *dict = frame->locals && host_is_kind(frame->locals, HOST_DICT) ? HOST_DICT(frame->locals) : host_new_dict(world);
    for (uint32_t i = 0; i < code->local_names->len; i++) {
        Host value = frame->slots[i];
        if (value && host_is_exact(value, world->t.cell_)) value = ((HostCell *)value)->content;
        show_local(world, dict, code->local_names->items[i], value);
    }
    for (uint32_t i = 0; frame->closure && i < code->free_names->len; i++) {
        Host value = ((HostCell *)frame->closure->items[i])->content;
        show_local(world, dict, code->free_names->items[i], value);
    }
    return frame->locals = &dict->base;
}

Host host_current_module_name(HostWorld *world) {
    Host name = world->frame ? host_dict_get_name(world->frame->globals, world->s.dunder_name) : NULL;
    return name ? name : host_intern_cstr(world, "builtins");
}
