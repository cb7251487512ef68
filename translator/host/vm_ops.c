/* vm_ops.c: instructions that are not in the machine's switch, a function each. See opcodes.def. */
#include "host/vm.h"

/* ---- names ---- */
static Host name_error(HostWorld *world, Host name) {
    return host_raise(world, world->e.NameError, "name '%s' is not defined", HOST_STR(name)->bytes);
}

Host vm_load_global_slowly(HostWorld *world, HostFrame *frame, uint32_t arg) {
    Host name = frame->code->names[arg];
    HostEntry *e = host_table_find_interned(&frame->globals->table, name);
    if (!e) e = host_table_find_interned(&world->builtins->table, name);
    if (!e) return name_error(world, name);
    frame->code->caches[arg] = (GlobalCache){.globals = &frame->globals->table,
                                             .globals_version = frame->globals->table.version,
                                             .builtins_version = world->builtins->table.version, .entry = e};
    return e->value;
}

Host vm_unbound_local(HostWorld *world, HostFrame *frame, uint32_t slot) {
    return host_raise(world, world->e.UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value",
                      HOST_STR(frame->code->local_names->items[slot])->bytes);
}

Host vm_unbound_free(HostWorld *world, HostFrame *frame, uint32_t index) {
    return host_raise(world, world->e.NameError,
                      "cannot access free variable '%s' where it is not associated with a value in enclosing scope",
                      HOST_STR(frame->code->free_names->items[index])->bytes);
}

Host *op_DELETE_FAST(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    if (!frame->slots[arg]) return vm_unbound_local(world, frame, arg), NULL;
    frame->slots[arg] = NULL;
    return sp;
}

Host *op_STORE_GLOBAL(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    host_dict_set_name(world, frame->globals, frame->code->names[arg], sp[-1]);
    return sp - 1;
}

Host *op_DELETE_GLOBAL(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    Host name = frame->code->names[arg];
    int gone = host_table_delete(world, &frame->globals->table, name, NULL);
    return gone > 0 ? sp : (name_error(world, name), NULL);
}

Host *op_LOAD_NAME(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    Host name = frame->code->names[arg], value = NULL;
    if (frame->locals && host_is_exact(frame->locals, world->t.dict_)) {
        value = host_dict_get_name(HOST_DICT(frame->locals), name);
    } else if (frame->locals) {
        value = host_getitem(world, frame->locals, name);
        if (!value && !host_catch(world, world->e.KeyError)) return NULL;
    }
    if (!value) value = vm_load_global_slowly(world, frame, arg);
    if (!value) return NULL;
    *sp = value;
    return sp + 1;
}

Host *op_STORE_NAME(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    Host name = frame->code->names[arg];
    if (!frame->locals) host_dict_set_name(world, frame->globals, name, sp[-1]);
    else if (host_is_exact(frame->locals, world->t.dict_)) host_dict_set_name(world, HOST_DICT(frame->locals), name, sp[-1]);
    else if (!host_setitem(world, frame->locals, name, sp[-1])) return NULL;
    return sp - 1;
}

Host *op_DELETE_NAME(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    Host name = frame->code->names[arg];
    if (host_delitem(world, frame->locals ? frame->locals : &frame->globals->base, name)) return sp;
    return host_catch(world, world->e.KeyError) ? (name_error(world, name), NULL) : NULL;
}

Host *op_MAKE_CELL(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    HostCell *cell = HOST_NEW(world, HostCell, cell_);
    cell->content = frame->slots[arg];
    frame->slots[arg] = &cell->base;
    return sp;
}

Host *op_DELETE_CELL(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    HostCell *cell = (HostCell *)frame->slots[arg];
    if (!cell->content) return vm_unbound_local(world, frame, arg), NULL;
    cell->content = NULL;
    return sp;
}

Host *op_DELETE_FREE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    HostCell *cell = (HostCell *)frame->closure->items[arg];
    if (!cell->content) return vm_unbound_free(world, frame, arg), NULL;
    cell->content = NULL;
    return sp;
}

Host *op_DELETE_ATTR(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    return host_set(world, sp[-1], frame->code->names[arg], NULL) ? sp - 1 : NULL;
}

Host *op_DELETE_ITEM(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    return host_delitem(world, sp[-2], sp[-1]) ? sp - 2 : NULL;
}

Host *op_BUILD_SLICE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    HostSlice *slice = HOST_NEW(world, HostSlice, slice_);
    slice->start = sp[-3];
    slice->stop = sp[-2];
    slice->step = sp[-1];
    sp[-3] = &slice->base;
    return sp - 2;
}

/* ---- operators, text ---- */
static Host *replace_top(Host *sp, Host value) { return value ? (sp[-1] = value, sp) : NULL; }

Host *op_UNARY(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    return replace_top(sp, host_unop(world, (HostUnary)arg, sp[-1]));
}

Host *op_REPR(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    return replace_top(sp, host_repr(world, sp[-1]));
}

Host *op_FORMAT_VALUE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    Host value = sp[-2];
    int conversion = (int)arg - 1;
    if (conversion == 's') value = host_is_kind(value, HOST_UNICODE) ? value : host_to_str(world, value);
    else if (conversion == 'r' || conversion == 'a') value = host_repr(world, value);
    if (!value) return NULL;
    bool plain = host_is_exact(value, world->t.str_) && host_is_str(sp[-1]) && HOST_STR(sp[-1])->len == 0;
    return replace_top(sp - 1, plain ? value : host_format(world, value, sp[-1]));
}

Host *op_BUILD_STRING(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    size_t len = 0;
    bool only_strs = true;
    for (uint32_t i = 0; i < arg; i++) {
        only_strs &= host_is_str(sp[-1 - (int)i]);
        if (only_strs) len += HOST_STR(sp[-1 - (int)i])->len;
    }
    Host *parts = sp - arg, text = world->s.empty;
    if (only_strs) {
        HostStr *str = host_alloc_str(world, len);
        char *p = str->bytes;
        for (uint32_t i = 0; i < arg; p += HOST_STR(parts[i++])->len) memcpy(p, HOST_STR(parts[i])->bytes, HOST_STR(parts[i])->len);
        text = host_new_str(world, str->bytes, len);
    }
    for (uint32_t i = 0; i < arg && !only_strs; i++)
        if (!(text = host_binop(world, HOST_OP_ADD, text, parts[i]))) return NULL;
    parts[0] = text;
    return parts + 1;
}

/* ---- displays ---- */
Host *op_BUILD_SET(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    HostSet *set = host_new_set(world, world->t.set_);
    for (Host *p = sp - arg; p < sp; p++)
        if (!host_table_put(world, &set->table, *p, world->none)) return NULL;
    sp[-(int)arg] = &set->base;
    return sp - arg + 1;
}

Host *op_BUILD_MAP(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    HostDict *dict = host_new_dict(world);
    Host *first = sp - 2 * arg;
    for (Host *p = first; p < sp; p += 2)
        if (!host_dict_set(world, dict, p[0], p[1])) return NULL;
    *first = &dict->base;
    return first + 1;
}

Host *op_SET_ADD(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    return host_table_put(world, &HOST_SET(sp[-2 - (int)arg])->table, sp[-1], world->none) ? sp - 1 : NULL;
}

Host *op_MAP_ADD(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    return host_dict_set(world, HOST_DICT(sp[-3 - (int)arg]), sp[-2], sp[-1]) ? sp - 2 : NULL;
}

Host *op_LIST_EXTEND(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    return host_list_extend(world, HOST_LIST(sp[-2]), sp[-1]) ? sp - 1 : NULL;
}

Host *op_SET_UPDATE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    const Host *items;
    uint32_t count;
    if (!host_items(world, sp[-1], &items, &count)) return NULL;
    for (uint32_t i = 0; i < count; i++)
        if (!host_table_put(world, &HOST_SET(sp[-2])->table, items[i], world->none)) return NULL;
    return sp - 1;
}

Host *op_MAP_UPDATE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    return host_dict_update(world, HOST_DICT(sp[-2]), sp[-1]) ? sp - 1 : NULL;
}

Host *op_MAP_MERGE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    HostDict *more = host_new_dict(world), *dict = HOST_DICT(sp[-2]);
    if (!host_dict_update(world, more, sp[-1])) return NULL;
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&more->table, &i));) {
        if (host_table_find(world, &dict->table, e->key)) {
            Host text = host_to_str(world, e->key);
            return text ? (host_raise(world, world->e.TypeError, "got multiple values for keyword argument '%s'",
                                      HOST_STR(text)->bytes), NULL) : NULL;
        }
    }
    sp[-1] = &more->base;
    return op_MAP_UPDATE(world, frame, sp, arg);
}

Host *op_LIST_TO_TUPLE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    return replace_top(sp, host_tuple(world, HOST_LIST(sp[-1])->items, HOST_LIST(sp[-1])->len));
}

static bool unpack_items(HostWorld *world, Host object, const Host **items, uint32_t *count) {
    if (host_items(world, object, items, count)) return true;
    bool iterable = host_class(world, object)->slots.iter || host_class(world, object)->slots.getitem;
    if (!iterable && host_catch(world, world->e.TypeError))
        host_raise(world, world->e.TypeError, "cannot unpack non-iterable %s object", host_type_name(world, object));
    return false;
}

Host *op_UNPACK(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    const Host *items;
    uint32_t count;
    if (!unpack_items(world, sp[-1], &items, &count)) return NULL;
    if (count > arg) return host_raise(world, world->e.ValueError, "too many values to unpack (expected %u)", arg), NULL;
    if (count < arg)
        return host_raise(world, world->e.ValueError, "not enough values to unpack (expected %u, got %u)", arg, count), NULL;
    sp--;
    for (uint32_t i = 0; i < count; i++) sp[count - 1 - i] = items[i];
    return sp + count;
}

Host *op_UNPACK_STAR(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    uint32_t before = arg & 0xfff, after = arg >> 12, count;
    const Host *items;
    if (!unpack_items(world, sp[-1], &items, &count)) return NULL;
    if (count < before + after)
        return host_raise(world, world->e.ValueError, "not enough values to unpack (expected at least %u, got %u)",
                          before + after, count), NULL;
    uint32_t middle = count - before - after;
    HostList *list = host_new_list(world, middle);
    for (uint32_t i = 0; i < middle; i++) host_list_push(world, list, items[before + i]);
    sp--;
    for (uint32_t i = after; i-- > 0;) *sp++ = items[before + middle + i];
    *sp++ = &list->base;
    for (uint32_t i = before; i-- > 0;) *sp++ = items[i];
    return sp;
}

/* ---- functions, classes ---- */
Host *op_MAKE_FUNCTION(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)arg;
    HostFunction *f = (HostFunction *)host_new_function(world, (HostCode *)sp[-1], frame->globals);
    f->closure = (HostTuple *)sp[-2];
    f->annotations = (HostDict *)sp[-3];
    f->kw_defaults = (HostDict *)sp[-4];
    f->defaults = (HostTuple *)sp[-5];
    sp[-5] = &f->base;
    return sp - 4;
}

Host *op_BUILD_CLASS(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    Host cls = host_build_class(world, sp[-1], HOST_TUPLE(sp[-4]), (HostDict *)sp[-3], sp[-2]);
    return replace_top(sp - 3, cls);
}

/* ---- yield from ---- */
Host *op_GET_YIELD_FROM_ITER(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    return replace_top(sp, host_iter(world, sp[-1]));
}

Host vm_delegate(HostWorld *world, Host iterator, Host sent, Host *result) {
    *result = world->none;
    if (host_is_exact(iterator, world->t.generator_)) {
        HostGenerator *generator = (HostGenerator *)iterator;
        Host value = host_generator_send(world, generator, sent);
        if (!value && !world->pending && generator->result) *result = generator->result;
        return value;
    }
    if (sent == world->none) return host_next(world, iterator);
    Host value = host_call_method(world, iterator, world->s.send, &sent, 1);
    Host stop = world->pending;
    if (!value && host_catch(world, world->e.StopIteration)) *result = host_get(world, stop, world->s.value);
    return value;
}

/* ---- exceptions ---- */
Host *op_POP_EXCEPT(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    HostBlock block = frame->blocks[--frame->block_count];
    CHECK(block.kind == BLOCK_HANDLER, "POP_EXCEPT outside a handler");
    Host *level = frame->slots + block.level, kept = sp[-1];
    host_set_handled(world, frame, level[0]);
    if (arg) *level++ = kept;
    return level;
}

Host *op_EXC_MATCH(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    int match = host_exception_match(world, sp[-2], sp[-1]);
    return match < 0 ? NULL : replace_top(sp, host_bool_of(world, match));
}

void vm_raise(HostWorld *world, Host type, Host stated_cause) {
    Host exception = host_exception_normalize(world, type, NULL);
    if (!exception) return;
    if (stated_cause) {
        Host cause = stated_cause == world->none ? NULL : host_exception_normalize(world, stated_cause, NULL);
        if (!cause && host_pending(world)) return;
        ((HostException *)exception)->cause = cause;
        ((HostException *)exception)->suppress_context = true;
    }
    host_raise_exception(world, exception);
}

Host *op_RAISE2(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    Host type = sp[-3];
    if (host_is_kind(type, HOST_TUPLE) && HOST_TUPLE(type)->len) type = HOST_TUPLE(type)->items[0];
    Host exception = host_exception_normalize(world, type, sp[-2]);
    if (!exception) return NULL;
    if (host_is_exact(sp[-1], world->t.traceback_)) ((HostException *)exception)->traceback = sp[-1];
    host_raise_exception(world, exception);
    return NULL;
}

Host *op_ASSERT_FAIL(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    host_raise_object(world, world->e.AssertionError, sp[-1]);
    return NULL;
}

static Host bound_special(HostWorld *world, Host object, Host name) {
    bool bound;
    Host method = host_lookup_special(world, object, name, &bound);
    if (!method && !host_pending(world)) return host_attribute_error(world, object, name);
    if (!method || bound) return method;
    return method->cls->slots.descr_get(world, method, object, host_class(world, object));
}

Host *op_SETUP_WITH(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    Host manager = sp[-1], enter = bound_special(world, manager, world->s.dunder_enter);
    Host leave = enter ? bound_special(world, manager, world->s.dunder_exit) : NULL;
    Host result = leave ? host_call0(world, enter) : NULL;
    if (!result) return NULL;
    sp[-1] = leave;
    vm_add_block(frame, BLOCK_TRY, arg, sp);
    *sp = result;
    return sp + 1;
}

Host *op_WITH_EXIT(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    Host nothing[3] = {world->none, world->none, world->none};
    /* With a value to be kept (return inside `with`) the compiler has put exit on top of it. */
    return host_call(world, sp[-1], nothing, 3) ? sp - 1 : NULL;
}

Host *op_WITH_EXIT_EXC(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    Host exception = sp[-1], traceback = ((HostException *)exception)->traceback;
    Host args[3] = {&exception->cls->base, exception, traceback ? traceback : world->none};
    Host answer = host_call(world, sp[-3], args, 3);
    int swallow = answer ? host_is_true(world, answer) : -1;
    if (swallow < 0) return NULL;
    *sp = host_bool_of(world, swallow);
    return sp + 1;
}

/* ---- imports ---- */
Host *op_IMPORT(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    int level = (int)host_small_value(sp[-2]);
    Host hook = host_dict_get_name(world->builtins, world->s.dunder_import), name = frame->code->names[arg];
    bool plain = !hook || host_is_exact(hook, world->t.builtin_);
    Host module;
    if (plain) {
        module = host_import_module(world, name, frame->globals, sp[-1], level);
    } else {
        Host args[5] = {name, &frame->globals->base, frame->locals ? frame->locals : world->none, sp[-1], sp[-2]};
        module = host_call(world, hook, args, 5);
    }
    return replace_top(sp - 1, module);
}

Host *op_IMPORT_FROM(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    Host value = host_import_from(world, sp[-1], frame->code->names[arg]);
    if (!value) return NULL;
    *sp = value;
    return sp + 1;
}

Host *op_IMPORT_STAR(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)arg;
    bool optimized = frame->code->is_optimized;
    if (optimized && !frame->locals) frame->locals = &host_new_dict(world)->base;
    Host into = frame->locals ? frame->locals : &frame->globals->base;
    return host_import_star(world, sp[-1], into) ? sp - 1 : NULL;
}

/* ---- statements of Python 2 ---- */
/* A space is due before the next item unless a line was just ended. */
static Host print_target(HostWorld *world, Host dest) { return !dest || dest == world->none ? NULL : dest; }

bool host_print_item(HostWorld *world, Host dest, Host value) {
    Host text = host_is_kind(value, HOST_UNICODE) ? NULL : host_to_str(world, value);
    if (host_is_kind(value, HOST_UNICODE)) {
        StrBuf utf8 = {0};
        host_unicode_utf8(value, &utf8);
        text = host_str_take(world, &utf8);
    }
    if (!text) return false;
    uint32_t len = HOST_STR(text)->len;
    char last = len ? HOST_STR(text)->bytes[len - 1] : ' ';
    world->softspace = !(last == '\n' || last == '\t' || last == '\r');
    world->softspace_file = dest;
    return host_write(world, dest, HOST_STR(text)->bytes, len);
}

Host *op_PRINT_ITEM(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    Host dest = print_target(world, sp[-2]);
    bool space = world->softspace && world->softspace_file == dest;
    if (space && !host_write(world, dest, " ", 1)) return NULL;
    return host_print_item(world, dest, sp[-1]) ? sp - 1 : NULL;
}

Host *op_PRINT_NEWLINE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    world->softspace = false;
    return host_write(world, print_target(world, sp[-1]), "\n", 1) ? sp : NULL;
}

Host *op_EXEC(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)arg;
    Host body = sp[-3], globals = sp[-2], locals = sp[-1];
    if (host_is_kind(body, HOST_TUPLE) && globals == world->none && HOST_TUPLE(body)->len > 1) {
        HostTuple *parts = HOST_TUPLE(body);
        globals = parts->items[1];
        locals = parts->len > 2 ? parts->items[2] : world->none;
        body = parts->items[0];
    }
    if (globals == world->none && frame->code->is_optimized) {
        locals = host_frame_locals(world, frame);
        frame->locals = locals;
    }
    bool done = host_exec(world, body, globals == world->none ? NULL : globals, locals == world->none ? NULL : locals, false);
    if (!done) return NULL;
    if (frame->code->is_optimized && sp[-2] == world->none && frame->locals) host_store_locals(world, frame);
    return sp - 3;
}

Host *op_SETUP_ANNOTATIONS(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)arg;
    HostDict *names = frame->locals && host_is_kind(frame->locals, HOST_DICT) ? HOST_DICT(frame->locals) : frame->globals;
    if (!host_dict_get_name(names, world->s.dunder_annotations))
        host_dict_set_name(world, names, world->s.dunder_annotations, &host_new_dict(world)->base);
    return sp;
}

/* ---- match ---- */
Host *op_GET_LEN(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    int64_t len = host_len(world, sp[-1]);
    if (len < 0) return NULL;
    *sp = host_new_int(world, len);
    return sp + 1;
}

Host *op_MATCH_SEQUENCE(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    HostKind kind = host_kind_inline(sp[-1]);
    *sp = host_bool_of(world, kind == HOST_LIST || kind == HOST_TUPLE || kind == HOST_RANGE);
    return sp + 1;
}

Host *op_MATCH_MAPPING(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    *sp = host_bool_of(world, host_is_kind(sp[-1], HOST_DICT));
    return sp + 1;
}

Host *op_MATCH_KEYS(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    HostTuple *keys = HOST_TUPLE(sp[-1]), *values = host_alloc_tuple(world, keys->len);
    *sp = &values->base;
    for (uint32_t i = 0; i < keys->len; i++) {
        values->items[i] = host_dict_get(world, HOST_DICT(sp[-2]), keys->items[i]);
        if (values->items[i]) continue;
        if (host_pending(world)) return NULL;
        *sp = world->none;
        break;
    }
    return sp + 1;
}

Host *op_MATCH_REST(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame, (void)arg;
    HostDict *rest = host_new_dict(world);
    HostTuple *keys = HOST_TUPLE(sp[-1]);
    host_table_copy(world, &rest->table, &HOST_DICT(sp[-2])->table);
    for (uint32_t i = 0; i < keys->len; i++)
        if (host_table_delete(world, &rest->table, keys->items[i], NULL) < 0) return NULL;
    sp[-2] = &rest->base;
    return sp - 1;
}

/* The attribute that the i-th positional pattern of the class stands for; self for the types that match whole. */
static Host positional_value(HostWorld *world, Host subject, Host cls, uint32_t i) {
    HostKind kind = HOST_CLS(cls)->kind;
    bool whole = HOST_CLS(cls)->is_builtin && kind != HOST_INSTANCE && kind != HOST_OTHER;
    if (whole && i == 0) return subject;
    bool ok;
    Host names = host_get_or_null(world, cls, world->s.dunder_match_args, &ok);
    if (!ok) return NULL;
    uint32_t count = names && host_is_kind(names, HOST_TUPLE) ? HOST_TUPLE(names)->len : 0;
    if (i >= count)
        return host_raise(world, world->e.TypeError, "%s() accepts %u positional sub-patterns (%u given)",
                          HOST_STR(HOST_CLS(cls)->name)->bytes, count, i + 1);
    return host_get(world, subject, host_intern_str(world, HOST_TUPLE(names)->items[i]));
}

Host *op_MATCH_CLASS(HostWorld *world, HostFrame *frame, Host *sp, uint32_t arg) {
    (void)frame;
    Host subject = sp[-3], cls = sp[-2];
    HostTuple *names = HOST_TUPLE(sp[-1]), *values = host_alloc_tuple(world, arg + names->len);
    if (!host_is_kind(cls, HOST_CLASS))
        return host_raise(world, world->e.TypeError, "called match pattern must be a class"), NULL;
    int fits = host_isinstance_check(world, subject, cls);
    if (fits < 0) return NULL;
    Host answer = fits ? &values->base : world->none;
    for (uint32_t i = 0; fits && i < arg + names->len; i++) {
        values->items[i] = i < arg ? positional_value(world, subject, cls, i) : host_get(world, subject, names->items[i - arg]);
        if (values->items[i]) continue;
        if (!host_catch(world, world->e.AttributeError)) return NULL;
        fits = 0;
        answer = world->none;
    }
    sp[-3] = answer;
    return sp - 2;
}
