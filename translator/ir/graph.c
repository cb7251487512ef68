/* graph.c: building, copying and pruning graphs. */
#include "tables.h"
#include <stdlib.h>
#include <string.h>

Graph *graph_new(Program *p, const char *name_hint, Level level) {
    Graph *g = ARENA_NEW(p->arena, Graph);
    g->program = p;
    g->id = p->graphs.len;
    g->level = level;
    g->name = unique_name(p, &p->tables->graph_names, name_hint);
    g->source_name = g->name;
    vec_push(p->arena, &p->graphs, g);
    return g;
}

Block *block_new(Graph *g) {
    Block *b = ARENA_NEW(g->program->arena, Block);
    b->id = g->next_block_id++;
    b->operand = NO_REF;
    vec_push(g->program->arena, &g->blocks, b);
    return b;
}

Ref value_new(Graph *g, const Type *type, Sym name) {
    CHECK(g->values.len < NO_REF, "graph %s has too many values", g->name->text);
    vec_push(g->program->arena, &g->values, (Value){type, name});
    return g->values.len - 1;
}

Ref block_add_arg(Graph *g, Block *b, const Type *type, Sym name) {
    Ref ref = value_new(g, type, name);
    vec_push(g->program->arena, &b->args, ref);
    return ref;
}

static bool gives_result(OpCode code, const Type *type) {
    const char *signature = op_info(code)->signature;
    if (signature[strlen(signature) - 1] == 'V') return false;
    return !type || type->kind != TYPE_PRIMITIVE || type->primitive != PRIM_Void;
}

Op *block_add_op(Graph *g, Block *b, OpCode code, const Ref *operands, uint32_t count,
                 const Type *result_type, Span span) {
    CHECK(b->exit == EXIT_NONE, "block%u of %s is closed: %s cannot be added", b->id, g->name->text,
          op_info(code)->name);
    Op op = {.code = code, .result = NO_REF, .operand_count = count, .span = span};
    op.operands = ARENA_ARRAY(g->program->arena, Ref, count);
    if (count) memcpy(op.operands, operands, count * sizeof *operands);
    if (op_immediate(code) == IMM_INTERIOR) op.imm.outer = op.imm.inner = -1;
    if (gives_result(code, result_type)) op.result = value_new(g, result_type, NULL);
    vec_push(g->program->arena, &b->ops, op);
    return &vec_last(&b->ops);
}

Link *block_add_link(Graph *g, Block *from, Block *target, const Ref *args, uint32_t count) {
    Link link = {.target = target, .arg_count = count, .exit_case = NO_REF, .exception = NO_REF};
    link.args = ARENA_ARRAY(g->program->arena, Ref, count);
    if (count) memcpy(link.args, args, count * sizeof *args);
    vec_push(g->program->arena, &from->links, link);
    return &vec_last(&from->links);
}

void block_goto(Graph *g, Block *from, Block *target, const Ref *args, uint32_t count, Span span) {
    from->exit = EXIT_GOTO;
    from->span = span;
    block_add_link(g, from, target, args, count);
}

static void end_block(Block *from, ExitKind exit, Ref operand, Span span) {
    from->exit = exit;
    from->operand = operand;
    from->span = span;
}

void block_branch(Graph *g, Block *from, Ref condition, Span span) {
    (void)g;
    end_block(from, EXIT_BRANCH, condition, span);
}

void block_return(Graph *g, Block *from, Ref value, Span span) {
    (void)g;
    end_block(from, EXIT_RETURN, value, span);
}

void block_raise(Graph *g, Block *from, Ref exception, Span span) {
    (void)g;
    end_block(from, EXIT_RAISE, exception, span);
}

const Type *ref_type(const Graph *g, Ref ref) {
    if (ref_is_const(ref)) return const_of(g->program, ref)->type;
    CHECK(ref < g->values.len, "graph %s has no value v%u", g->name->text, ref);
    return g->values.data[ref].type;
}

const Type *graph_func_type(Graph *g) {
    CHECK(g->level != LEVEL_HIGH, "graph %s is untyped", g->name->text);
    Block *entry = g->blocks.data[0];
    const Type **params = ARENA_ARRAY(g->program->arena, const Type *, entry->args.len);
    for (uint32_t i = 0; i < entry->args.len; i++) params[i] = ref_type(g, entry->args.data[i]);
    return type_func(g->program, params, entry->args.len, g->result);
}

/* ---- copying ---- */

static Ref *copy_refs(Arena *arena, const Ref *refs, uint32_t count) {
    Ref *copy = ARENA_ARRAY(arena, Ref, count);
    if (count) memcpy(copy, refs, count * sizeof *refs);
    return copy;
}

static void copy_block(Graph *to, Block *block, const Block *from, const Map *blocks) {
    Arena *arena = to->program->arena;
    block->exit = from->exit;
    block->operand = from->operand;
    block->span = from->span;
    block->inlined_at = from->inlined_at;
    for (uint32_t i = 0; i < from->args.len; i++) vec_push(arena, &block->args, from->args.data[i]);
    for (uint32_t i = 0; i < from->ops.len; i++) {
        Op op = from->ops.data[i];
        op.operands = copy_refs(arena, op.operands, op.operand_count);
        vec_push(arena, &block->ops, op);
    }
    for (uint32_t i = 0; i < from->links.len; i++) {
        Link link = from->links.data[i];
        link.target = map_get(blocks, MAP_KEY(link.target));
        link.args = copy_refs(arena, link.args, link.arg_count);
        vec_push(arena, &block->links, link);
    }
}

/* Values and block ids keep their numbers: a map from a value of the one is good for the other. */
Graph *graph_copy(Graph *g, const char *name_hint) {
    Graph *copy = graph_new(g->program, name_hint, g->level);
    Arena *arena = g->program->arena;
    copy->result = g->result;
    copy->span = g->span;
    copy->source_name = g->source_name;
    copy->host_function = g->host_function;
    copy->unchecked = g->unchecked;
    copy->no_stack_check = g->no_stack_check;
    copy->inlining = g->inlining;
    for (uint32_t i = 0; i < g->values.len; i++) vec_push(arena, &copy->values, g->values.data[i]);
    Map blocks = {0};
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *block = block_new(copy);
        block->id = g->blocks.data[i]->id;
        map_put(arena, &blocks, MAP_KEY(g->blocks.data[i]), block);
    }
    copy->next_block_id = g->next_block_id;
    for (uint32_t i = 0; i < g->blocks.len; i++)
        copy_block(copy, copy->blocks.data[i], g->blocks.data[i], &blocks);
    return copy;
}

void graph_remove_unreachable(Graph *g) {
    Block **work = malloc(g->next_block_id * sizeof *work);
    uint8_t *reached = calloc(g->next_block_id, 1);
    if (!work || !reached) out_of_memory();
    uint32_t waiting = 0, kept = 0;
    work[waiting++] = g->blocks.data[0];
    reached[g->blocks.data[0]->id] = true;
    while (waiting) {
        const Block *block = work[--waiting];
        for (uint32_t i = 0; i < block->links.len; i++) {
            Block *target = block->links.data[i].target;
            if (reached[target->id]) continue;
            reached[target->id] = true;
            work[waiting++] = target;
        }
    }
    for (uint32_t i = 0; i < g->blocks.len; i++)
        if (reached[g->blocks.data[i]->id]) g->blocks.data[kept++] = g->blocks.data[i];
    g->blocks.len = kept;
    free(work);
    free(reached);
}
