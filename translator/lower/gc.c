/* gc.c: allocation becomes calls of the run-time library.
 *
 * Takes:   noexc graphs.       Leaves: nogc graphs.
 * Idea:    malloc gives NULL when there is no memory, and so do the functions called; the test is there already. Objects
 *          without pointers into the collected heap are allocated `atomic` for libgc, which does not look into them.
 */
#include "lower.h"

typedef struct GcLowering { Program *p; Arena *arena; GcKind gc; Map holds_pointers; /* Type -> 1 no, 2 yes */ } GcLowering;

static bool holds_pointers(GcLowering *l, const Type *type) {
    uintptr_t known = (uintptr_t)map_get(&l->holds_pointers, MAP_KEY(type));
    if (known) return known == 2;
    bool holds = false;
    switch (type->kind) {
    case TYPE_PRIMITIVE: holds = type->primitive == PRIM_Address; break;
    case TYPE_PTR: holds = type->target->is_gc; break;
    case TYPE_ARRAY: holds = holds_pointers(l, type->item); break;
    case TYPE_STRUCT:
        for (uint32_t i = 0; i < type->field_count; i++) holds |= holds_pointers(l, type->fields[i].type);
        break;
    case TYPE_FUNC: break;
    case TYPE_OPAQUE: holds = true; break;
    }
    map_put(l->arena, &l->holds_pointers, MAP_KEY(type), (void *)(uintptr_t)(holds ? 2 : 1));
    return holds;
}

static const char *allocator(GcLowering *l, const Type *type, bool varsize) {
    if (!type->is_gc) {
        if (!varsize) return "rpy_raw_malloc";
        return type->kind == TYPE_ARRAY && type->no_length ? "rpy_raw_malloc_unsized" : "rpy_raw_malloc_array";
    }
    if (l->gc == GC_NONE) return varsize ? "rpy_bump_malloc_array" : "rpy_bump_malloc";
    if (holds_pointers(l, type)) return varsize ? "rpy_boehm_malloc_array" : "rpy_boehm_malloc";
    return varsize ? "rpy_boehm_malloc_array_atomic" : "rpy_boehm_malloc_atomic";
}

/* adr = call allocator(…); result = cast_adr_to_ptr adr */
static void lower_malloc(GcLowering *l, Graph *g, Block *b, const Op *op) {
    Program *p = l->p;
    const Type *type = op->imm.type, *word = T_(p, Signed), *words[] = {word, word, word};
    Ref operands[4];
    uint32_t count = 1;
    bool varsize = op->code == OP_malloc_varsize, unsized = varsize && type->kind == TYPE_ARRAY && type->no_length;
    if (varsize) operands[count++] = op->operands[0];
    if (!unsized) operands[count++] = const_sizeof(p, type);
    if (varsize) operands[count++] = const_itemsize(p, type);
    operands[0] = const_extern(p, allocator(l, type, varsize), type_func(p, words, count - 1, T_(p, Address)));
    Ref memory = block_add_op(g, b, OP_direct_call, operands, count, T_(p, Address), op->span)->result;
    Op cast = {.code = OP_cast_adr_to_ptr, .result = op->result, .operand_count = 1, .span = op->span};
    cast.operands = ARENA_ARRAY(p->arena, Ref, 1);
    cast.operands[0] = memory;
    vec_push(p->arena, &b->ops, cast);
}

static bool is_malloc(const Op *op) { return op->code == OP_malloc || op->code == OP_malloc_varsize; }

static void lower_block(GcLowering *l, Graph *g, Block *b) {
    uint32_t first = 0, count = b->ops.len;
    while (first < count && !is_malloc(&b->ops.data[first])) first++;
    if (first == count) return;
    Op *old = b->ops.data;
    ExitKind exit = b->exit;
    b->ops.data = NULL, b->ops.len = b->ops.cap = 0;
    b->exit = EXIT_NONE;        /* open for appending */
    for (uint32_t i = 0; i < count; i++) {
        if (is_malloc(&old[i])) lower_malloc(l, g, b, &old[i]);
        else vec_push(l->p->arena, &b->ops, old[i]);
    }
    b->exit = exit;
}

void lower_gc(Program *program, GcKind gc) {
    Arena *arena = arena_new();
    GcLowering l = {.p = program, .arena = arena, .gc = gc};
    for (uint32_t i = 0; i < program->graphs.len; i++) {
        Graph *g = program->graphs.data[i];
        if (g->level != LEVEL_NOEXC) continue;
        for (uint32_t j = 0; j < g->blocks.len; j++) lower_block(&l, g, g->blocks.data[j]);
        g->level = LEVEL_NOGC;
    }
    arena_free(arena);
}
