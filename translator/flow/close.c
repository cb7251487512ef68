/* close.c: ordinary SSA form -> closed blocks: each block takes as arguments the values it or a block after
 * it needs.
 *
 * Idea: for each value, walk from the blocks that use it back to the one that defines it; it is an
 *       argument of every block met.
 *       The cost is that of the arguments made. Then compact.c joins blocks and numbers anew. */
#include "compact.h"

typedef struct Use { Ref value; uint32_t block; } Use;
typedef VEC(uint32_t) IdVec;

typedef struct Closer {
    Graph *g;
    Arena *arena;
    Block **blocks;             /* per id */
    IdVec *before;              /* per id: ids of predecessors */
    uint32_t *home;             /* per value: id of the defining block */
    IdVec *needed;              /* per id: values that come in */
    Ref *seen_for;              /* per id: the value it was last visited for */
    Ref *current;               /* per value: its name in the block being rewritten */
    VEC(Use) uses;
} Closer;

static void scan(Closer *c) {
    for (uint32_t i = 0; i < c->g->blocks.len; i++) {
        Block *b = c->g->blocks.data[i];
        c->blocks[b->id] = b;
        for (uint32_t j = 0; j < b->args.len; j++) c->home[b->args.data[j]] = b->id;
        for (uint32_t j = 0; j < b->ops.len; j++)
            if (b->ops.data[j].result != NO_REF) c->home[b->ops.data[j].result] = b->id;
        for (uint32_t j = 0; j < b->links.len; j++) {
            if (b->links.data[j].exception != NO_REF) c->home[b->links.data[j].exception] = b->id;
            vec_push(c->arena, &c->before[b->links.data[j].target->id], b->id);
        }
    }
}

static void use(Closer *c, const Block *b, Ref ref) {
    if (ref != NO_REF && !ref_is_const(ref) && c->home[ref] != b->id)
        vec_push(c->arena, &c->uses, (Use){ref, b->id});
}

static void collect_uses(Closer *c) {
    for (uint32_t i = 0; i < c->g->blocks.len; i++) {
        const Block *b = c->g->blocks.data[i];
        for (uint32_t j = 0; j < b->ops.len; j++)
            for (uint32_t k = 0; k < b->ops.data[j].operand_count; k++) use(c, b, b->ops.data[j].operands[k]);
        use(c, b, b->operand);
        for (uint32_t j = 0; j < b->links.len; j++)
            for (uint32_t k = 0; k < b->links.data[j].arg_count; k++) use(c, b, b->links.data[j].args[k]);
    }
}

/* Grouped by value, in order of value. */
static Use *sorted_uses(Closer *c) {
    uint32_t *start = ARENA_ARRAY(c->arena, uint32_t, c->g->values.len + 1);
    Use *sorted = ARENA_ARRAY(c->arena, Use, c->uses.len);
    for (uint32_t i = 0; i < c->uses.len; i++) start[c->uses.data[i].value + 1]++;
    for (uint32_t i = 0; i < c->g->values.len; i++) start[i + 1] += start[i];
    for (uint32_t i = 0; i < c->uses.len; i++) sorted[start[c->uses.data[i].value]++] = c->uses.data[i];
    return sorted;
}

static void spread(Closer *c, Use first) {
    IdVec work = {0};
    vec_push(c->arena, &work, first.block);
    while (work.len) {
        uint32_t id = vec_pop(&work);
        if (id == c->home[first.value] || c->seen_for[id] == first.value) continue;
        c->seen_for[id] = first.value;
        vec_push(c->arena, &c->needed[id], first.value);
        CHECK(c->before[id].len, "v%u of %s is used in block%u where it has no value", first.value,
              c->g->name->text, id);
        for (uint32_t i = 0; i < c->before[id].len; i++) vec_push(c->arena, &work, c->before[id].data[i]);
    }
}

/* ---- rewriting ---- */

static Ref renamed(const Closer *c, Ref ref) {
    return ref == NO_REF || ref_is_const(ref) ? ref : c->current[ref];
}

static void rewrite_link(Closer *c, Link *link) {
    const IdVec *needed = &c->needed[link->target->id];
    Ref *args = ARENA_ARRAY(c->g->program->arena, Ref, link->arg_count + needed->len);
    for (uint32_t i = 0; i < link->arg_count; i++) args[i] = renamed(c, link->args[i]);
    for (uint32_t i = 0; i < needed->len; i++) args[link->arg_count + i] = c->current[needed->data[i]];
    link->args = args;
    link->arg_count += needed->len;
}

static void rewrite_block(Closer *c, Block *b) {
    const IdVec *needed = &c->needed[b->id];
    for (uint32_t i = 0; i < needed->len; i++) {
        Value value = c->g->values.data[needed->data[i]];
        c->current[needed->data[i]] = block_add_arg(c->g, b, value.type, value.name);
    }
    for (uint32_t i = 0; i < b->ops.len; i++)
        for (uint32_t j = 0; j < b->ops.data[i].operand_count; j++)
            b->ops.data[i].operands[j] = renamed(c, b->ops.data[i].operands[j]);
    b->operand = renamed(c, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++) rewrite_link(c, &b->links.data[i]);
    for (uint32_t i = 0; i < needed->len; i++) c->current[needed->data[i]] = needed->data[i];
}

void close_graph(Graph *g) {
    Closer c = {.g = g, .arena = arena_new()};
    uint32_t ids = g->next_block_id, values = g->values.len;
    c.blocks = ARENA_ARRAY(c.arena, Block *, ids);
    c.before = ARENA_ARRAY(c.arena, IdVec, ids);
    c.needed = ARENA_ARRAY(c.arena, IdVec, ids);
    c.seen_for = ARENA_ARRAY(c.arena, Ref, ids);
    c.home = ARENA_ARRAY(c.arena, uint32_t, values);
    c.current = ARENA_ARRAY(c.arena, Ref, values);
    for (uint32_t i = 0; i < ids; i++) c.seen_for[i] = NO_REF;
    for (uint32_t i = 0; i < values; i++) c.current[i] = i;
    scan(&c);
    collect_uses(&c);
    Use *uses = sorted_uses(&c);
    for (uint32_t i = 0; i < c.uses.len; i++) spread(&c, uses[i]);
    for (uint32_t i = 0; i < g->blocks.len; i++) rewrite_block(&c, g->blocks.data[i]);
    arena_free(c.arena);
    skip_empty_blocks(g);
    join_single_blocks(g);
    number_anew(g);
}
