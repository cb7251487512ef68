/* emit.c: low operations at the end of the block under construction.
 *
 * Idea: when the high operation has handlers, every low operation that raises must end its block. So after such an
 * operation `must_split` is set, and the next operation begins a new block; the last one ends the block with the exit
 * that the high block had. Values cross the new blocks freely until close.c passes them as arguments. */
#include "repr.h"
#include <string.h>

Sym sym_of(Rtyper *rt, const char *text) { return intern_cstr(rt->cx->interner, text); }

Block *emit_new_block(Lower *l) {
    Block *block = block_new(l->g);
    block->span = l->span;
    block->operand = NO_REF;
    l->needs_closing = true;
    return block;
}

/* ---- handlers ---- */

/* The block that converts what handler `index` of the old block takes; filled when the old block is done. */
static Block *handler_block(Lower *l, uint32_t index) {
    if (!l->handler_blocks) l->handler_blocks = ARENA_ARRAY(l->rt->arena, Block *, l->old->links.len);
    Block *block = l->handler_blocks[index];
    if (block) return block;
    block = l->handler_blocks[index] = emit_new_block(l);
    block_add_arg(l->g, block, l->rt->object->type, NULL);
    return block;
}

void emit_to_handlers(Lower *l, Block *normal, const Ref *args, uint32_t count) {
    Block *block = l->block;
    block->exit = EXIT_CATCH;
    block->operand = NO_REF;
    block->span = l->span;
    block_add_link(l->g, block, normal, args, count);
    for (uint32_t i = 1; i < l->old->links.len; i++) {
        const Link *old = &l->old->links.data[i];
        if (!annotate_link_reached(l->rt->a, l->high, l->old, i)) continue;
        Ref exit_case = NO_REF;
        if (old->exit_case != NO_REF) {
            ClassRepr *cls = class_repr(l->rt, const_of(l->p, old->exit_case)->host);
            if (!cls) continue;
            exit_case = class_vtable_ref(l->rt, cls);
        }
        Ref exception = value_new(l->g, l->rt->object->type, NULL);
        Link *link = block_add_link(l->g, block, handler_block(l, i), &exception, 1);
        link->exit_case = exit_case;
        link->exception = exception;
        if (exit_case == NO_REF) break;
    }
    if (block->links.len == 1) block->exit = EXIT_GOTO;
}

Loop emit_loop(Lower *l, Ref count) {
    Loop loop = {.head = emit_new_block(l), .after = emit_new_block(l)};
    Block *body = emit_new_block(l);
    loop.index = block_add_arg(l->g, loop.head, SIGNED(l), NULL);
    Ref zero = const_signed(l->p, 0);
    emit_split(l);
    block_goto(l->g, l->block, loop.head, &zero, 1, l->span);
    l->block = loop.head;
    block_branch(l->g, loop.head, EMIT(l, int_lt, BOOL(l), loop.index, count), l->span);
    block_add_link(l->g, loop.head, loop.after, NULL, 0);
    block_add_link(l->g, loop.head, body, NULL, 0);
    l->block = body;
    return loop;
}

void emit_loop_end(Lower *l, Loop loop) {
    Ref next = EMIT(l, int_add, SIGNED(l), loop.index, const_signed(l->p, 1));
    block_goto(l->g, l->block, loop.head, &next, 1, l->span);
    l->block = loop.after;
}

void emit_split(Lower *l) {
    if (!l->must_split) return;
    Block *next = emit_new_block(l);
    emit_to_handlers(l, next, NULL, 0);
    l->block = next;
    l->must_split = false;
}

/* ---- operations ---- */

/* C functions raise nothing. */
static bool calls_extern(const Lower *l, OpCode code, const Ref *operands) {
    return code == OP_direct_call && const_of(l->p, operands[0])->kind == CONST_EXTERN;
}

Ref emit_op(Lower *l, OpCode code, const Type *result, const Ref *operands, uint32_t count) {
    emit_split(l);
    Op *op = block_add_op(l->g, l->block, code, operands, count, result, l->span);
    if (l->catching && op_can_raise(code) && !calls_extern(l, code, operands)) l->must_split = true;
    return op->result == NO_REF ? const_void(l->p) : op->result;
}

static Op *last_op(Lower *l) { return &vec_last(&l->block->ops); }

static const Type *pointed_by(Lower *l, Ref pointer) {
    const Type *type = ref_type(l->g, pointer);
    CHECK(type && type->kind == TYPE_PTR, "v%u of %s is no pointer", pointer, l->g->name->text);
    return type->target;
}

static uint32_t field_index(const Type *structure, Sym field) {
    int index = structure->kind == TYPE_STRUCT ? type_field_index(structure, field) : -1;
    CHECK(index >= 0, "no field %s in %s", field->text, structure->kind == TYPE_STRUCT ? structure->name->text : "a non-struct");
    return (uint32_t)index;
}

void emit_field(Op *op, const Type *structure, Sym field) { op->imm.field = field_index(structure, field); }

Ref emit_getfield_sym(Lower *l, Ref pointer, Sym field) {
    const Type *structure = pointed_by(l, pointer), *type = structure->fields[field_index(structure, field)].type;
    if (type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY) type = type_ptr(l->p, type);
    Ref result = EMIT(l, getfield, type, pointer);
    emit_field(last_op(l), structure, field);
    return result;
}

Ref emit_getfield(Lower *l, Ref pointer, const char *field) { return emit_getfield_sym(l, pointer, sym_of(l->rt, field)); }

void emit_setfield_sym(Lower *l, Ref pointer, Sym field, Ref value) {
    const Type *structure = pointed_by(l, pointer);
    EMIT(l, setfield, T_(l->p, Void), pointer, value);
    emit_field(last_op(l), structure, field);
}

void emit_setfield(Lower *l, Ref pointer, const char *field, Ref value) {
    emit_setfield_sym(l, pointer, sym_of(l->rt, field), value);
}

Ref emit_getarrayitem(Lower *l, Ref array, Ref index) {
    const Type *type = pointed_by(l, array)->item;
    if (type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY) type = type_ptr(l->p, type);
    return EMIT(l, getarrayitem, type, array, index);
}

Ref emit_arraysize(Lower *l, Ref array) { return EMIT(l, getarraysize, SIGNED(l), array); }

Ref emit_interiorsize(Lower *l, Ref pointer, const char *field) {
    const Type *structure = pointed_by(l, pointer);
    Ref result = EMIT(l, getinteriorarraysize, SIGNED(l), pointer);
    last_op(l)->imm.outer = (int32_t)field_index(structure, sym_of(l->rt, field));
    last_op(l)->imm.inner = -1;
    return result;
}

Ref emit_malloc(Lower *l, const Type *structure) {
    Ref result = emit_op(l, OP_malloc, type_ptr(l->p, structure), NULL, 0);
    last_op(l)->imm.type = structure;
    return result;
}

Ref emit_malloc_varsize(Lower *l, const Type *type, Ref count) {
    Ref result = EMIT(l, malloc_varsize, type_ptr(l->p, type), count);
    last_op(l)->imm.type = type;
    return result;
}

Ref emit_cast_pointer(Lower *l, Ref pointer, const Type *to) {
    if (ref_type(l->g, pointer) == to) return pointer;
    if (ref_is_const(pointer)) {
        const Const *constant = const_of(l->p, pointer);
        if (constant->kind == CONST_NULL) return const_null(l->p, to);
        if (constant->kind == CONST_PREBUILT && to->target->kind == TYPE_STRUCT) {
            Prebuilt *part = prebuilt_part(constant->prebuilt, to->target);
            if (part) return const_prebuilt(l->p, part);
        }
    }
    return EMIT(l, cast_pointer, to, pointer);
}

Ref emit_call(Lower *l, Ref function, const Ref *args, uint32_t count) {
    const Type *func = pointed_by(l, function);
    Ref *operands = ARENA_ARRAY(l->rt->arena, Ref, count + 1);
    uint32_t passed = 0;
    operands[passed++] = function;
    for (uint32_t i = 0; i < count; i++)
        if (!type_is_void(ref_type(l->g, args[i]))) operands[passed++] = args[i];
    CHECK(passed - 1 == func->param_count, "%u arguments for %u parameters in %s", passed - 1, func->param_count,
          l->g->name->text);
    ConstKind kind = ref_is_const(function) ? const_of(l->p, function)->kind : CONST_VOID;
    OpCode code = kind == CONST_GRAPH || kind == CONST_EXTERN ? OP_direct_call : OP_indirect_call;
    return emit_op(l, code, func->result, operands, passed);
}

Ref emit_extern(Lower *l, const char *symbol, const Type *result, const Ref *args, uint32_t count) {
    const Type **types = ARENA_ARRAY(l->rt->arena, const Type *, count + 1);
    for (uint32_t i = 0; i < count; i++) types[i] = ref_type(l->g, args[i]);
    return emit_call(l, const_extern(l->p, symbol, type_func(l->p, types, count, result)), args, count);
}

void emit_check_nonnull(Lower *l, Ref pointer, Sym name) {
    EMIT(l, check_nonnull, T_(l->p, Void), pointer);
    last_op(l)->imm.name = name;
}

Ref zero_of(Lower *l, const Type *type) { return const_zero(l->p, type); }

/* ---- helpers of rlib/ll ---- */

Host helper_function(Rtyper *rt, const char *name) {
    Sym key = sym_of(rt, name);
    Host function = map_get(&rt->helpers, MAP_KEY(key));
    if (function) return function;
    const char *dot = strchr(name, '.');
    CHECK(dot, "helper %s has no module", name);
    const char *module_name = arena_printf(rt->arena, "rpython.rlib.ll.%.*s", (int)(dot - name), name);
    Host module = host_import(rt->w, module_name);
    if (module) function = host_getattr(rt->w, module, dot + 1);
    if (!function) {
        host_report_exception(rt->w, NO_SPAN, arena_printf(rt->arena, "loading the helper %s", name));
        diag_flush(rt->cx->diags, stderr, false, false);
        CHECK(false, "there is no helper %s", name);
    }
    map_put(rt->arena, &rt->helpers, MAP_KEY(key), function);
    return function;
}

static const Annotation *helper_annotation(Rtyper *rt, Ref arg, const Type *type) {
    if (ref_is_const(arg)) {
        const Const *constant = const_of(rt->p, arg);
        if (constant->kind == CONST_HOST) return annotation_of_host(rt->a, constant->host);
        if (constant->kind == CONST_TYPE) return annotation_of(rt->a, NULL, arg);
        if (constant->kind == CONST_GRAPH) return annotation_constant(rt->a, annotation_of_type(rt->a, type), arg);
    }
    return annotation_of_type(rt->a, type);
}

Graph *helper_graph(Rtyper *rt, Host function, const Ref *args, const Type *const *types, uint32_t count) {
    const Annotation **params = ARENA_ARRAY(rt->arena, const Annotation *, count + 1);
    for (uint32_t i = 0; i < count; i++) params[i] = helper_annotation(rt, args ? args[i] : NO_REF, types[i]);
    Graph *graph = annotate_helper(rt->a, function, params, count);
    if (!graph) {
        diag_flush(rt->cx->diags, stderr, false, false);
        CHECK(false, "the helper %s cannot be annotated", host_describe(rt->w, function));
    }
    return graph;
}

Ref emit_helper(Lower *l, const char *name, const Ref *args, uint32_t count) {
    const Type **types = ARENA_ARRAY(l->rt->arena, const Type *, count + 1);
    for (uint32_t i = 0; i < count; i++) types[i] = ref_type(l->g, args[i]);
    Graph *graph = helper_graph(l->rt, helper_function(l->rt, name), args, types, count);
    const Signature *signature = signature_of(l->rt, graph);
    CHECK(signature->len == count, "helper %s takes %u arguments, given %u", name, signature->len, count);
    Ref *passed = ARENA_ARRAY(l->rt->arena, Ref, count + 1);
    uint32_t passed_count = 0;
    for (uint32_t i = 0; i < count; i++)
        if (signature->params[i]->kind != REPR_VOID) passed[passed_count++] = args[i];
    return emit_call(l, graph_ref(l->rt, graph), passed, passed_count);
}

Ref helper_ref(Lower *l, const char *name) { return const_host(l->p, helper_function(l->rt, name)); }
Ref host_ref(Lower *l, Host function) { return const_host(l->p, function); }
Ref type_ref(Lower *l, const Type *type) { return const_type(l->p, type); }
