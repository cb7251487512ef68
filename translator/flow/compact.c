/* compact.c: skips empty blocks, joins blocks that follow one another, numbers blocks and values anew. On
 * closed graphs. */
#include "compact.h"

/* ---- empty blocks ---- */

static bool is_empty(const Graph *g, const Block *b) {
    return b != g->blocks.data[0] && !b->ops.len && b->exit == EXIT_GOTO && b->links.data[0].target != b;
}

static void skip_target(Graph *g, Link *link, const uint32_t *position) {
    const Link *onward = &link->target->links.data[0];
    Ref *args = ARENA_ARRAY(g->program->arena, Ref, onward->arg_count);
    for (uint32_t i = 0; i < onward->arg_count; i++)
        args[i] = ref_is_const(onward->args[i]) ? onward->args[i] : link->args[position[onward->args[i]]];
    link->args = args;
    link->arg_count = onward->arg_count;
    link->target = onward->target;
}

/* Both ways lead to the same place with the same values: no test is needed. */
static void merge_branch(Block *b) {
    if (b->exit != EXIT_BRANCH || b->links.data[0].target != b->links.data[1].target) return;
    for (uint32_t i = 0; i < b->links.data[0].arg_count; i++)
        if (b->links.data[0].args[i] != b->links.data[1].args[i]) return;
    b->exit = EXIT_GOTO;
    b->operand = NO_REF;
    b->links.len = 1;
}

void skip_empty_blocks(Graph *g) {
    Arena *arena = arena_new();
    uint32_t *position = ARENA_ARRAY(arena, uint32_t, g->values.len);   /* of an argument in its block */
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->args.len; j++)
            position[g->blocks.data[i]->args.data[j]] = j;
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *b = g->blocks.data[i];
        /* a cycle of empty blocks is an endless loop: it stays one */
        for (uint32_t j = 0; j < b->links.len; j++)
            for (uint32_t hops = 0; hops < g->blocks.len && is_empty(g, b->links.data[j].target); hops++)
                skip_target(g, &b->links.data[j], position);
        merge_branch(b);
    }
    arena_free(arena);
    graph_remove_unreachable(g);
}

/* ---- single blocks ---- */

static Ref substituted(const Ref *current, Ref ref) {
    return ref == NO_REF || ref_is_const(ref) ? ref : current[ref];
}

static void absorb(Graph *g, Block *b, Block *next, Ref *current) {
    Arena *arena = g->program->arena;
    const Link *link = &b->links.data[0];
    for (uint32_t i = 0; i < next->args.len; i++) current[next->args.data[i]] = link->args[i];
    for (uint32_t i = 0; i < next->ops.len; i++) {
        Op op = next->ops.data[i];
        for (uint32_t j = 0; j < op.operand_count; j++) op.operands[j] = substituted(current, op.operands[j]);
        vec_push(arena, &b->ops, op);
    }
    b->exit = next->exit;
    b->operand = substituted(current, next->operand);
    b->span = next->span;
    b->links = (typeof(b->links)){next->links.data, next->links.len, next->links.cap};
    for (uint32_t i = 0; i < b->links.len; i++)
        for (uint32_t j = 0; j < b->links.data[i].arg_count; j++)
            b->links.data[i].args[j] = substituted(current, b->links.data[i].args[j]);
}

void join_single_blocks(Graph *g) {
    Arena *arena = arena_new();
    uint32_t *ways_in = ARENA_ARRAY(arena, uint32_t, g->next_block_id);
    Ref *current = ARENA_ARRAY(arena, Ref, g->values.len);
    bool *gone = ARENA_ARRAY(arena, bool, g->next_block_id);
    for (uint32_t i = 0; i < g->values.len; i++) current[i] = i;
    ways_in[g->blocks.data[0]->id]++;
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->links.len; j++)
            ways_in[g->blocks.data[i]->links.data[j].target->id]++;
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *b = g->blocks.data[i];
        while (!gone[b->id] && b->exit == EXIT_GOTO && b->links.data[0].target != b &&
               ways_in[b->links.data[0].target->id] == 1) {
            Block *next = b->links.data[0].target;
            gone[next->id] = true;
            absorb(g, b, next, current);
        }
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < g->blocks.len; i++)
        if (!gone[g->blocks.data[i]->id]) g->blocks.data[kept++] = g->blocks.data[i];
    g->blocks.len = kept;
    arena_free(arena);
}

/* ---- numbers ---- */

typedef struct Numbering { Graph *g; Ref *number; VEC(Value) values; } Numbering;

static Ref define(Numbering *n, Ref old) {
    if (old == NO_REF) return NO_REF;
    n->number[old] = n->values.len;
    vec_push(n->g->program->arena, &n->values, n->g->values.data[old]);
    return n->number[old];
}

static bool passes(const Link *link, Ref ref) {
    for (uint32_t i = 0; i < link->arg_count; i++)
        if (link->args[i] == ref) return true;
    return false;
}

static void define_all(Numbering *n, Block *b) {
    for (uint32_t i = 0; i < b->args.len; i++) b->args.data[i] = define(n, b->args.data[i]);
    for (uint32_t i = 0; i < b->ops.len; i++) {
        Op *op = &b->ops.data[i];
        for (uint32_t j = 0; j < op->operand_count; j++)
            op->operands[j] = substituted(n->number, op->operands[j]);
        op->result = define(n, op->result);
    }
    b->operand = substituted(n->number, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++) {
        Link *link = &b->links.data[i];
        link->exception = passes(link, link->exception) ? define(n, link->exception) : NO_REF;
        for (uint32_t j = 0; j < link->arg_count; j++) link->args[j] = substituted(n->number, link->args[j]);
    }
}

void number_anew(Graph *g) {
    Arena *arena = arena_new();
    Numbering n = {.g = g, .number = ARENA_ARRAY(arena, Ref, g->values.len)};
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        g->blocks.data[i]->id = i;
        define_all(&n, g->blocks.data[i]);
    }
    g->next_block_id = g->blocks.len;
    g->values = (typeof(g->values)){n.values.data, n.values.len, n.values.cap};
    arena_free(arena);
}
