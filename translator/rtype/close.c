/* close.c: makes blocks closed again after lowering has split them.
 *
 * Takes:   a graph in which a value may be used in any block that its definition dominates.
 * Leaves:  closed blocks: a value used in another block becomes an argument of that block and of those on the way.
 * Idea:    needing value v in block B makes an argument of B, which each predecessor must pass: it has v, or needs it.
 * Cost:    O(operations + arguments added). */
#include "repr.h"

typedef struct Closer {
    Graph *g;
    Arena *arena;
    uint32_t *home;             /* value -> index of its block + 1 */
    uint32_t first_new;         /* values from here on were added */
    Map *needed;                /* per block: value -> its argument there */
    VEC(Link *) *into;          /* per block: links that lead to it */
    VEC(uint32_t) *from;        /* and the blocks they leave */
    Map index;                  /* Block -> index */
    VEC(uint64_t) work;         /* (block, value) whose predecessors must pass it */
} Closer;

static uint32_t index_of(const Closer *c, const Block *block) { return (uint32_t)(uintptr_t)map_get(&c->index, MAP_KEY(block)); }

static void define_all(Closer *c) {
    for (uint32_t i = 0; i < c->g->blocks.len; i++) {
        Block *b = c->g->blocks.data[i];
        map_put(c->arena, &c->index, MAP_KEY(b), (void *)(uintptr_t)i);
        for (uint32_t j = 0; j < b->args.len; j++) c->home[b->args.data[j]] = i + 1;
        for (uint32_t j = 0; j < b->ops.len; j++)
            if (b->ops.data[j].result != NO_REF) c->home[b->ops.data[j].result] = i + 1;
        for (uint32_t j = 0; j < b->links.len; j++)
            if (b->links.data[j].exception != NO_REF) c->home[b->links.data[j].exception] = i + 1;
    }
}

static void link_all(Closer *c) {
    for (uint32_t i = 0; i < c->g->blocks.len; i++) {
        Block *b = c->g->blocks.data[i];
        for (uint32_t j = 0; j < b->links.len; j++) {
            uint32_t target = index_of(c, b->links.data[j].target);
            vec_push(c->arena, &c->into[target], &b->links.data[j]);
            vec_push(c->arena, &c->from[target], i);
        }
    }
}

/* What stands for the value in the block. */
static Ref need(Closer *c, uint32_t block, Ref value) {
    if (ref_is_const(value) || value == NO_REF) return value;
    if (value >= c->first_new || c->home[value] == block + 1) return value;
    CHECK(c->home[value], "v%u of %s is used but nowhere made", value, c->g->name->text);
    MapEntry *entry = map_find(&c->needed[block], value);
    if (entry) return (Ref)(uintptr_t)entry->value;
    CHECK(block, "v%u of %s would have to be passed to the entry", value, c->g->name->text);
    const Value *old = &c->g->values.data[value];
    Ref arg = block_add_arg(c->g, c->g->blocks.data[block], old->type, old->name);
    map_put(c->arena, &c->needed[block], value, (void *)(uintptr_t)arg);
    vec_push(c->arena, &c->work, MAP_PAIR(block, value));
    return arg;
}

static void rename_uses(Closer *c, uint32_t index) {
    Block *b = c->g->blocks.data[index];
    for (uint32_t i = 0; i < b->ops.len; i++)
        for (uint32_t j = 0; j < b->ops.data[i].operand_count; j++)
            b->ops.data[i].operands[j] = need(c, index, b->ops.data[i].operands[j]);
    if (b->exit == EXIT_BRANCH || b->exit == EXIT_SWITCH || b->exit == EXIT_RETURN || b->exit == EXIT_RAISE)
        b->operand = need(c, index, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++) {
        Link *link = &b->links.data[i];
        for (uint32_t j = 0; j < link->arg_count; j++)
            if (link->args[j] != link->exception) link->args[j] = need(c, index, link->args[j]);
    }
}

static void pass_on(Closer *c, uint32_t block, Ref value) {
    for (uint32_t i = 0; i < c->into[block].len; i++) {
        Link *link = c->into[block].data[i];
        Ref passed = need(c, c->from[block].data[i], value);
        Ref *args = ARENA_ARRAY(c->g->program->arena, Ref, link->arg_count + 1);
        for (uint32_t j = 0; j < link->arg_count; j++) args[j] = link->args[j];
        args[link->arg_count++] = passed;
        link->args = args;
    }
}

void close_blocks(Graph *g) {
    Closer c = {.g = g, .arena = arena_new(), .first_new = g->values.len};
    c.home = ARENA_ARRAY(c.arena, uint32_t, g->values.len);
    c.needed = ARENA_ARRAY(c.arena, Map, g->blocks.len);
    c.into = arena_alloc(c.arena, sizeof *c.into * g->blocks.len);
    c.from = arena_alloc(c.arena, sizeof *c.from * g->blocks.len);
    define_all(&c);
    link_all(&c);
    for (uint32_t i = 0; i < g->blocks.len; i++) rename_uses(&c, i);
    for (uint32_t i = 0; i < c.work.len; i++)      /* in the order in which the arguments were added */
        pass_on(&c, (uint32_t)(c.work.data[i] >> 32), (Ref)c.work.data[i]);
    arena_free(c.arena);
}
