/* operate.c: operate.h, most of it other names for what the evaluator itself calls; and calls handed to another stage. */
#include "host/operate.h"
#include "host/core.h"
#include "host/frame.h"

/* ---- calls ---- */
void host_set_call_hook(HostWorld *world, const HostCallHook *hook) { world->call_hook = hook; }

static bool run_hook(HostWorld *world, HostFunction *f, HostFrame *frame, Host *result) {
    HostCode *code = f->code;
    uint32_t count = code->arg_count + code->kwonly_count;
    Host parameters[count + 1];
    for (uint32_t i = 0; i < count; i++) parameters[i] = frame->slots[code->parameter_slots[i]];
    Host star = code->has_varargs ? frame->slots[code->parameter_slots[count]] : NULL;
    HostBoundCall call = {.function = &f->base, .parameters = parameters, .count = count, .star = star};
    return world->call_hook->run(world->call_hook->data, &call, result);
}

/* The frame is the callee's, bound and not entered; it is released when the hook ran it. */
bool host_call_hooked(HostWorld *world, HostFunction *f, HostFrame *frame, Host *result) {
    *result = NULL;
    if (f->code->has_varkw) return false;
    if (!host_enter(world)) return true;
    bool entered = host_push_depth(world), ran = true;
    if (entered) {
        frame->back = world->frame;
        world->frame = frame;
        ran = run_hook(world, f, frame, result);
        world->frame = frame->back;
        world->depth--;
    }
    host_leave(world);
    if (ran) host_release_frame(world, frame);
    return ran;
}

Host host_call_shaped(HostWorld *world, const HostShapedCall *call) {
    if (!call->keyword_count && !call->star && !call->star_star)
        return host_call_args(world, call->callable, &(HostArgs){call->values, call->positional, 0, NULL});
    HostList *values = host_new_list(world, 8), *names = host_new_list(world, 4), *named = host_new_list(world, 4);
    for (uint32_t i = 0; i < call->positional; i++) host_list_push(world, values, call->values[i]);
    if (call->star) {
        Host iterator = host_iter(world, call->star), item;
        while (iterator && (item = host_next(world, iterator))) host_list_push(world, values, item);
        if (!iterator || world->pending) return NULL;
    }
    for (uint32_t i = 0; i < call->keyword_count; i++) {
        host_list_push(world, names, host_intern_sym(world, call->keywords[i]));
        host_list_push(world, named, call->values[call->positional + i]);
    }
    if (call->star_star) {
        if (!host_is_kind(call->star_star, HOST_DICT)) return host_raise(world, world->e.TypeError, "argument after ** must be a dict");
        for (uint32_t i = 0; i < host_length(call->star_star); i++) {
            Host name, value;
            host_dict_entry(call->star_star, i, &name, &value);
            if (!host_is_str(name)) return host_raise(world, world->e.TypeError, "keywords must be strings");
            host_list_push(world, names, host_intern_str(world, name));
            host_list_push(world, named, value);
        }
    }
    uint32_t count = values->len;
    for (uint32_t i = 0; i < named->len; i++) host_list_push(world, values, named->items[i]);
    return host_call_args(world, call->callable, &(HostArgs){values->items, count, named->len, names->items});
}

/* ---- operations ---- */
bool host_set_attribute(HostWorld *world, Host object, Sym name, Host value) {
    return host_set(world, object, host_intern_sym(world, name), value);
}
bool host_set_item(HostWorld *world, Host container, Host key, Host value) {
    return value ? host_setitem(world, container, key, value) : host_delitem(world, container, key);
}
Host host_new_slice(HostWorld *world, Host start, Host stop, Host step) {
    HostSlice *slice = HOST_NEW(world, HostSlice, slice_);
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return &slice->base;
}
Host host_list(HostWorld *world, const Host *items, uint32_t count) {
    HostList *list = host_new_list(world, count);
    for (uint32_t i = 0; i < count; i++) host_list_push(world, list, items[i]);
    return &list->base;
}
Host host_dict(HostWorld *world) { return &host_new_dict(world)->base; }
Host host_text_of(HostWorld *world, Host object, bool is_repr) {
    return is_repr ? host_repr(world, object) : host_to_str(world, object);
}
int host_truth_of(HostWorld *world, Host object) { return host_is_true(world, object); }
int host_has_item(HostWorld *world, Host container, Host item) { return host_contains(world, container, item); }
Host host_iterator(HostWorld *world, Host object) { return host_iter(world, object); }
Host host_next_item(HostWorld *world, Host iterator) {
    Host item = host_next(world, iterator);
    if (!item && !world->pending) host_raise_exception(world, host_call0(world, &world->e.StopIteration->base));
    return item;
}

bool host_print_items(HostWorld *world, const Host *items, uint32_t count, const char *end) {
    if (end && !*end) world->softspace = false;         /* sys.stdout.write() drops the blank */
    for (uint32_t i = 0; i < count; i++) {
        bool space = i || (world->softspace && !world->softspace_file);
        if (space && !host_write(world, NULL, " ", 1)) return false;
        if (!host_print_item(world, NULL, items[i])) return false;
    }
    if (!end) return true;
    world->softspace = false;
    return host_write(world, NULL, end, (uint32_t)strlen(end));
}

/* ---- exceptions ---- */
void host_raise_instance(HostWorld *world, Host exception) { host_raise_exception(world, exception); }

void host_raise_named(HostWorld *world, const char *class_name, const char *text) {
    host_raise(world, HOST_CLS(host_builtin(world, class_name)), "%s", text);
}

Host host_take_exception(HostWorld *world) {
    Host exception = world->pending;
    world->pending = NULL;
    return exception;
}

bool host_exception_pending(HostWorld *world) { return world->pending != NULL; }

int host_exception_is(HostWorld *world, Host exception, Host cls) { return host_exception_match(world, exception, cls); }

void host_trace(HostWorld *world, Span span) {
    CHECK(world->pending, "an operation failed without an exception");
    if (world->frame) host_traceback_add_at(world, world->pending, world->frame, span);
}
