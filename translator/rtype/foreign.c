/* foreign.c: raw memory, calls of C functions, functions that C calls, low-level objects of import time.
 *
 * Takes:   lltype.malloc and free, rffi.cast, llhelper, calls through function pointers, objects of lltype._ptr.
 * Leaves:  raw allocations and addresses; arguments made for the call and given back after it; trampolines of the pointer's type;
 *          prebuilt data.
 * Idea:    what C is given for one call (a copy of a str) is a temporary of this operation. A function that C calls has the
 *          representations that inference chose; a graph in between converts. */
#include "repr.h"
#include <string.h>

static const Type *address_type(Lower *l) { return T_(l->p, Address); }

static const Type *type_arg(Lower *l, uint32_t index) {
    const Annotation *annotation = l->args[index].annotation;
    CHECK(annotation->kind == ANN_LLTYPE, "%s: argument %u is no type", l->g->name->text, index);
    return const_of(l->p, annotation->constant)->of_type;
}

/* The argument of a builtin by position (from 1) or name; 0: it is not given. */
static uint32_t argument_named(const Lower *l, uint32_t position, const char *name) {
    const CallShape *shape = l->op->imm.shape;
    uint32_t positional = shape ? shape->positional : l->arg_count - 1;
    if (position <= positional) return position;
    for (uint32_t i = 0; shape && i < shape->keyword_count; i++)
        if (!strcmp(shape->keywords[i]->text, name)) return 1 + positional + i;
    return 0;
}

static bool flag(Lower *l, uint32_t position, const char *name, bool otherwise) {
    uint32_t index = argument_named(l, position, name);
    return index && l->args[index].constant ? host_truth(l->rt->w, l->args[index].constant) : otherwise;
}

static Ref to_address(Lower *l, Ref pointer) { return EMIT(l, cast_ptr_to_adr, address_type(l), pointer); }

/* ---- malloc, free ---- */

static bool is_raw(Lower *l) {
    uint32_t index = argument_named(l, 3, "flavor"), len;
    Host flavor = index ? l->args[index].constant : NULL;
    return flavor && host_kind(flavor) == HOST_STR && !strncmp(host_bytes(flavor, &len), "raw", 3);
}

/* All but the length word, which is written already. */
static void clear(Lower *l, Ref pointer, const Type *type, Ref count) {
    Ref at = to_address(l, pointer), size = const_sizeof(l->p, type);
    const Type *array = type_varsize_array(type), *none = T_(l->p, Void);
    if (!array) { EMIT(l, raw_memclear, none, at, size); return; }
    if (!array->no_length && type->kind == TYPE_STRUCT) {
        Ref before = EMIT(l, int_sub, SIGNED(l), size, const_signed(l->p, 8));
        EMIT(l, raw_memclear, none, at, before);
    }
    Ref bytes = EMIT(l, int_mul, SIGNED(l), count, const_itemsize(l->p, type));
    if (type->kind == TYPE_STRUCT || !array->no_length) at = EMIT(l, adr_add, address_type(l), at, size);
    EMIT(l, raw_memclear, none, at, bytes);
}

Ref ll_malloc(Lower *l) {
    const Type *type = type_arg(l, 1);
    uint32_t index = argument_named(l, 2, "n");
    Ref count = type_is_varsize(type) && index ? arg_signed(l, index) : const_signed(l->p, 0);
    Ref result = type_is_varsize(type) ? emit_malloc_varsize(l, type, count) : emit_malloc(l, type);
    if (!type->is_gc) {
        if (flag(l, 5, "zero", false)) clear(l, result, type, count);
        if (!flag(l, 6, "track_allocation", true) || flag(l, 4, "immortal", false))
            EMIT(l, track_alloc_stop, T_(l->p, Void), to_address(l, result));
    } else if (is_raw(l)) {
        return unsupported(l, "a raw allocation of a type of collected memory");
    }
    return finish(l, result, repr_pointer(l->rt, type_ptr(l->p, type)));
}

Ref ll_free(Lower *l) { return EMIT(l, free, T_(l->p, Void), arg_ref(l, 1)); }

Ref ll_render_immortal(Lower *l) {
    EMIT(l, track_alloc_stop, T_(l->p, Void), to_address(l, arg_ref(l, 1)));
    return finish(l, arg_ref(l, 1), l->args[1].repr);
}

/* ---- casts ---- */

static Repr *address_repr(Lower *l) { return repr_pointer(l->rt, address_type(l)); }

static Ref address_of_arg(Lower *l, uint32_t index) {
    Repr *from = l->args[index].repr;
    if (from->type == address_type(l)) return arg_ref(l, index);
    if (from->type->kind == TYPE_PTR) return to_address(l, arg_ref(l, index));
    if (arg_is_none(l, index)) return const_null(l->p, address_type(l));
    return EMIT(l, cast_int_to_adr, address_type(l), arg_signed(l, index));
}

static Ref cast_to_pointer(Lower *l, const Type *type, uint32_t index) {
    Repr *from = l->args[index].repr;
    if (from->type == type) return finish(l, arg_ref(l, index), from);
    if (arg_is_none(l, index)) return const_null(l->p, type);
    if (ref_is_const(arg_ref(l, index)) && const_of(l->p, arg_ref(l, index))->kind == CONST_NULL) return const_null(l->p, type);
    return finish(l, EMIT(l, cast_adr_to_ptr, type, address_of_arg(l, index)), repr_pointer(l->rt, type));
}

static Ref cast_to_number(Lower *l, const Type *type, uint32_t index) {
    Repr *to = repr_pointer(l->rt, type), *from = l->args[index].repr;
    if (from->type->kind == TYPE_PTR || from->type == address_type(l)) {
        if (to->type == address_type(l)) return finish(l, address_of_arg(l, index), to);
        Ref word = EMIT(l, cast_adr_to_int, SIGNED(l), address_of_arg(l, index));
        if (to->kind == REPR_INT || to->kind == REPR_BOOL) return finish(l, convert(l, word, repr_signed(l->rt), to), to);
        return finish(l, EMIT(l, cast_primitive, type, word), to);
    }
    if (to->type == address_type(l)) return finish(l, address_of_arg(l, index), to);
    bool is_plain = repr_is_number(from) && repr_is_number(to) && from->kind != REPR_FLOAT && to->kind != REPR_BOOL;
    if (is_plain) return finish(l, arg_as(l, index, to), to);
    return finish(l, EMIT(l, cast_primitive, type, arg_ref(l, index)), to);
}

Ref ll_rffi_cast(Lower *l) {
    const Type *type = type_arg(l, 1);
    if (l->args[2].annotation->kind == ANN_PBC) return ll_llhelper(l);
    if (type_is_void(type)) return const_void(l->p);
    return type->kind == TYPE_PTR ? cast_to_pointer(l, type, 2) : cast_to_number(l, type, 2);
}

Ref ll_cast_to_ptr(Lower *l) {
    const Type *type = type_arg(l, 1);
    bool is_gc = type->target->is_gc && l->args[2].repr->type->kind == TYPE_PTR;
    if (!is_gc) return cast_to_pointer(l, type, 2);
    return finish(l, emit_cast_pointer(l, arg_ref(l, 2), type), repr_pointer(l->rt, type));
}

Ref ll_cast_adr_to_ptr(Lower *l) { return cast_to_pointer(l, type_arg(l, 2), 1); }
Ref ll_cast_ptr_to_adr(Lower *l) { return finish(l, address_of_arg(l, 1), address_repr(l)); }
Ref ll_cast_int_to_adr(Lower *l) { return finish(l, address_of_arg(l, 1), address_repr(l)); }
Ref ll_cast_adr_to_int(Lower *l) { return finish(l, EMIT(l, cast_adr_to_int, SIGNED(l), address_of_arg(l, 1)), repr_signed(l->rt)); }

/* ---- places within memory ---- */

static Ref moved(Lower *l, Ref pointer, Ref bytes, const Type *type) {
    Ref at = EMIT(l, adr_add, address_type(l), to_address(l, pointer), bytes);
    return finish(l, EMIT(l, cast_adr_to_ptr, type, at), repr_pointer(l->rt, type));
}

Ref ll_direct_ptradd(Lower *l) {
    Ref pointer = arg_ref(l, 1), count = arg_signed(l, 2);
    const Type *type = ref_type(l->g, pointer);
    int64_t size = type_size(type->target->item);
    return moved(l, pointer, size == 1 ? count : EMIT(l, int_mul, SIGNED(l), count, const_signed(l->p, size)), type);
}

static const Type *bare_array_of(Lower *l, const Type *item) { return type_ptr(l->p, type_array_no_length(l->p, item)); }

Ref ll_direct_arrayitems(Lower *l) {
    Ref pointer = arg_ref(l, 1);
    const Type *array = ref_type(l->g, pointer)->target;
    return moved(l, pointer, const_signed(l->p, array->no_length ? 0 : 8), bare_array_of(l, array->item));
}

Ref ll_direct_fieldptr(Lower *l) {
    Ref pointer = arg_ref(l, 1);
    const Type *structure = ref_type(l->g, pointer)->target;
    uint32_t len;
    const char *name = host_bytes(l->args[2].constant, &len);
    int index = type_field_index(structure, intern(l->rt->cx->interner, name, len));
    CHECK(index >= 0, "%s: no field %s", l->g->name->text, name);
    return moved(l, pointer, const_signed(l->p, type_field_offset(structure, (uint32_t)index)), bare_array_of(l, structure->fields[index].type));
}

Ref pointer_length(Lower *l, uint32_t index) {
    const Type *array = l->args[index].repr->type->target;
    if (array->fixed_length >= 0) return const_signed(l->p, array->fixed_length);
    return emit_arraysize(l, arg_ref(l, index));
}

/* ---- memory by address ---- */

Ref ll_raw_malloc(Lower *l) { return finish(l, EMIT(l, raw_malloc, address_type(l), arg_signed(l, 1)), address_repr(l)); }
Ref ll_raw_free(Lower *l) { return EMIT(l, raw_free, T_(l->p, Void), address_of_arg(l, 1)); }

Ref ll_raw_memcopy(Lower *l) {
    Ref from = address_of_arg(l, 1), to = address_of_arg(l, 2);
    return EMIT(l, raw_memcopy, T_(l->p, Void), from, to, arg_signed(l, 3));
}

Ref ll_raw_memclear(Lower *l) {
    Ref at = address_of_arg(l, 1);
    return EMIT(l, raw_memclear, T_(l->p, Void), at, arg_signed(l, 2));
}

Ref address_binary(Lower *l, OpCode op) {
    Ref at = address_of_arg(l, 0);
    if (l->result->type != address_type(l)) return finish(l, EMIT(l, adr_delta, SIGNED(l), at, address_of_arg(l, 1)), repr_signed(l->rt));
    if (op == OP_add || op == OP_inplace_add) return EMIT(l, adr_add, address_type(l), at, arg_signed(l, 1));
    return EMIT(l, adr_sub, address_type(l), at, arg_signed(l, 1));
}

Ref address_compare(Lower *l, OpCode op) {
    static const OpCode codes[][2] = {{OP_eq, OP_adr_eq}, {OP_ne, OP_adr_ne}, {OP_lt, OP_adr_lt}, {OP_le, OP_adr_le},
                                      {OP_gt, OP_adr_gt}, {OP_ge, OP_adr_ge}};
    Ref operands[2] = {address_of_arg(l, 0), address_of_arg(l, 1)};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i][0] == op) return emit_op(l, codes[i][1], BOOL(l), operands, 2);
    UNREACHABLE("%s compares no addresses", op_info(op)->name);
}

/* ---- instances without their class ---- */

Ref ll_cast_instance_to_gcref(Lower *l) {
    if (arg_is_none(l, 1)) return const_null(l->p, l->result->type);
    return EMIT(l, cast_pointer, l->result->type, arg_as(l, 1, l->rt->object));
}

Ref ll_cast_gcref_to_instance(Lower *l) {
    Ref object = EMIT(l, cast_pointer, l->rt->object->type, arg_ref(l, 2));
    return finish(l, object, l->rt->object);
}

Ref ll_gcref_is_instance(Lower *l) {
    Ref object = EMIT(l, cast_pointer, l->rt->object->type, arg_ref(l, 2));
    return class_isinstance(l, object, true, class_repr_of(l->rt, l->args[1].annotation->pbc.members[0].classdef));
}

/* ---- functions that C calls ---- */

static Host function_of(const Annotation *annotation) {
    const PbcMember *member = &annotation->pbc.members[0];
    return member->object ? member->object : member->function->function;
}

static Ref result_as(Lower *l, Ref result, Repr *from, const Type *type) {
    if (type_is_void(type)) return const_void(l->p);
    if (from->kind == REPR_VOID) return const_zero(l->p, type);
    return convert(l, result, from, repr_pointer(l->rt, type));
}

/* A graph of the type that calls the function's own. */
static Graph *callee_trampoline(Rtyper *rt, Graph *callee, const Type *func) {
    Graph *g = graph_new(rt->p, arena_printf(rt->arena, "%s_as_pointer", callee->name->text), LEVEL_TYPED);
    g->result = func->result;
    g->source_name = callee->source_name;
    g->span = callee->span;
    Lower l = {.rt = rt, .p = rt->p, .g = g, .block = block_new(g), .span = callee->span};
    const Signature *signature = signature_of(rt, callee);
    Ref *args = ARENA_ARRAY(rt->arena, Ref, func->param_count + 1);
    uint32_t next = 0;
    for (uint32_t i = 0; i < func->param_count; i++) {
        const Type *type = func->params[i];
        Ref passed = block_add_arg(g, l.block, type, NULL);
        if (!type_is_void(type)) args[next++] = passed;
    }
    for (uint32_t i = 0, at = 0; i < func->param_count; i++)
        if (!type_is_void(func->params[i])) {
            args[at] = convert(&l, args[at], repr_pointer(rt, func->params[i]), signature->params[at]);
            at++;
        }
    Ref result = emit_call(&l, graph_ref(rt, callee), args, signature->len);
    block_return(g, l.block, result_as(&l, result, signature->result, func->result), callee->span);
    return g;
}

/* The pointer to a function of the program. */
static Ref function_pointer(Rtyper *rt, Host function, const Type *func) {
    Graph *callee = annotate_callee(rt->a, function, func);
    CHECK(callee, "a function that C calls was not annotated");
    if (signature_of(rt, callee)->func == func) return graph_ref(rt, callee);
    Sym key = sym_of(rt, arena_printf(rt->arena, "pointer|%u|%u", callee->id, func->id));
    Graph *g = map_get(&rt->trampolines, MAP_KEY(key));
    if (!g) {
        g = callee_trampoline(rt, callee, func);
        map_put(rt->arena, &rt->trampolines, MAP_KEY(key), g);
    }
    return const_graph(rt->p, g);
}

Ref ll_llhelper(Lower *l) {
    const Type *type = type_arg(l, 1);
    return finish(l, function_pointer(l->rt, function_of(l->args[2].annotation), type->target), repr_pointer(l->rt, type));
}

/* The exception's traceback; the caller of C goes on. */
Ref ll_callback_failed(Lower *l) {
    Ref exception = arg_as(l, 1, l->rt->object);
    return emit_extern(l, "rpy_callback_failed", T_(l->p, Void), &exception, 1);
}

/* ---- calls ---- */

/* Does the argument need memory of its own for the call? */
static bool is_temporary(const Arg *arg, const Type *type) {
    return type->kind == TYPE_PTR && type->target->kind == TYPE_ARRAY && repr_is_text(arg->repr);
}

static Ref pointer_argument(Lower *l, uint32_t index, const Type *type) {
    Arg *arg = &l->args[index];
    if (arg_is_none(l, index)) return const_null(l->p, type);
    if (is_temporary(arg, type)) {
        bool is_unicode = arg->repr->kind == REPR_UNICODE || arg->repr->kind == REPR_UNICHAR;
        Ref text = arg_as(l, index, is_unicode ? l->rt->unicode : l->rt->str);
        return HELPER(l, is_unicode ? "rforeign.ll_unicode_for_c" : "rforeign.ll_str_for_c", text);
    }
    if (arg->annotation->kind == ANN_PBC && type->target->kind == TYPE_FUNC)
        return function_pointer(l->rt, annotate_callback(l->rt->a, function_of(arg->annotation), type->target), type->target);
    return arg_ref(l, index);
}

Ref number_for(Lower *l, uint32_t index, const Type *type) {
    Repr *to = repr_pointer(l->rt, type), *from = l->args[index].repr;
    bool is_plain = repr_is_number(from) && repr_is_number(to) && from->kind != REPR_FLOAT;
    if (type_is_void(type)) return const_void(l->p);
    if (from->type == type || is_plain || l->args[index].constant) {
        bool is_same_kind = from->kind == to->kind || (repr_is_number(from) && repr_is_number(to));
        if (is_same_kind) return arg_as(l, index, to);
    }
    return EMIT(l, cast_primitive, type, arg_ref(l, index));
}

Ref lower_pointer_call(Lower *l) {
    Ref function = arg_ref(l, 0);
    const Type *func = ref_type(l->g, function)->target;
    Ref *args = ARENA_ARRAY(l->rt->arena, Ref, func->param_count + 1);
    for (uint32_t i = 0; i < func->param_count; i++) {
        const Type *type = func->params[i];
        args[i] = type->kind == TYPE_PTR ? pointer_argument(l, i + 1, type) : number_for(l, i + 1, type);
    }
    Ref result = emit_call(l, function, args, func->param_count);
    for (uint32_t i = 0; i < func->param_count; i++)
        if (is_temporary(&l->args[i + 1], func->params[i])) EMIT(l, free, T_(l->p, Void), args[i]);
    return finish(l, result, repr_pointer(l->rt, func->result));
}

/* ---- objects of import time ---- */

static Host prebuilt_fact(Rtyper *rt, const char *name, Host argument) {
    Host module = host_import(rt->w, "rpython.rtyper.lltypesystem.prebuilt"), f = module ? host_getattr(rt->w, module, name) : NULL;
    Host result = f ? host_call(rt->w, f, &argument, 1) : NULL;
    if (result) return result;
    host_report_exception(rt->w, NO_SPAN, "looking at a low-level object of import time");
    rt->error_count++;
    return NULL;
}

static void fill(Rtyper *rt, Prebuilt *part, Host pointer);

static void fill_item(Rtyper *rt, Init *item, const Type *type, Host value) {
    if (item->inlined) fill(rt, item->inlined, value);
    else if (host_kind(value) != HOST_NONE) item->value = constant_of(rt, value, repr_pointer(rt, type));
}

static void fill_chars(Rtyper *rt, Prebuilt *part, Host values) {
    char *bytes = arena_alloc(rt->arena, part->length + 1);
    for (uint32_t i = 0; i < part->length; i++) {
        uint32_t len = 0;
        Host value = host_item(values, i);
        bytes[i] = host_kind(value) == HOST_STR ? host_bytes(value, &len)[0] : 0;
    }
    part->bytes = bytes;
}

/* prebuilt.contents gives the type, the number of items, the names of the fields, and the values in order. */
static void fill(Rtyper *rt, Prebuilt *part, Host pointer) {
    Host parts = prebuilt_fact(rt, "contents", pointer);
    if (!parts) return;
    Host names = host_item(parts, 2), values = host_item(parts, 3);
    if (part->bytes) { fill_chars(rt, part, values); return; }
    for (uint32_t i = 0; i < host_length(values); i++) {
        uint32_t len, index = i;
        if (part->type->kind == TYPE_STRUCT) {
            const char *name = host_bytes(host_item(names, i), &len);
            index = (uint32_t)type_field_index(part->type, intern(rt->cx->interner, name, len));
        }
        const Type *type = part->type->kind == TYPE_STRUCT ? part->type->fields[index].type : part->type->item;
        fill_item(rt, &part->items[index], type, host_item(values, i));
    }
}

static Prebuilt *prebuilt_memory(Rtyper *rt, Host whole, uint64_t identity) {
    Prebuilt *prebuilt = map_get(&rt->low_level, identity);
    if (prebuilt) return prebuilt;
    Host parts = prebuilt_fact(rt, "contents", whole);
    const Type *type = parts ? annotate_lltype(rt->a, host_item(parts, 0)) : NULL;
    int64_t count = 0;
    if (!type || !host_int_value(host_item(parts, 1), &count)) return NULL;
    if (type->kind != TYPE_STRUCT && type->kind != TYPE_ARRAY) return NULL;
    prebuilt = prebuilt_new(rt->p, type, (uint32_t)count, "memory");
    prebuilt->is_raw = !type->is_gc;
    map_put(rt->arena, &rt->low_level, identity, prebuilt);
    fill(rt, prebuilt, whole);
    return prebuilt;
}

/* The part that the steps (names of fields, indexes) lead to. */
static Prebuilt *part_at(Rtyper *rt, Prebuilt *part, Host steps) {
    for (uint32_t i = 0; part && i < host_length(steps); i++) {
        Host step = host_item(steps, i);
        int64_t index = -1;
        uint32_t len;
        if (host_kind(step) == HOST_STR) {
            const char *name = host_bytes(step, &len);
            index = type_field_index(part->type, intern(rt->cx->interner, name, len));
        } else if (!host_int_value(step, &index)) index = -1;
        bool exists = index >= 0 && part->items && (part->type->kind == TYPE_STRUCT || index < part->length);
        part = exists ? part->items[index].inlined : NULL;
    }
    return part;
}

Ref prebuilt_pointer(Rtyper *rt, Host pointer, Repr *repr) {
    Host place = prebuilt_fact(rt, "place", pointer);
    if (!place || host_kind(place) == HOST_NONE) return const_null(rt->p, repr->type);
    Host first = host_item(place, 0);
    if (host_kind(first) == HOST_FUNCTION) return function_pointer(rt, first, repr->type->target);
    int64_t identity = 0;
    host_int_value(host_item(place, 1), &identity);
    Prebuilt *part = host_kind(first) == HOST_NONE ? NULL : prebuilt_memory(rt, first, (uint64_t)identity);
    part = part ? part_at(rt, part, host_item(place, 2)) : NULL;
    if (part && part->type != repr->type->target) part = prebuilt_part(part, repr->type->target);
    if (part) return const_prebuilt(rt->p, part);
    diag_error(rt->cx->diags, R002, NO_SPAN, "prebuilt %s is no pointer to a %s that the program can have: C made it, or it was cast to", host_describe(rt->w, pointer),
               type_label(rt, repr->type->target));
    rt->error_count++;
    return const_null(rt->p, repr->type);
}
