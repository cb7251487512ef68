/* simplify.c: tidies graphs: what the other passes leave behind goes here.
 *
 * Takes, leaves: graphs of any low level.
 * Idea:    four steps a round, until nothing changes:
 *          1. within a block, copies are named by their origin, and a pure operation done before is not done again;
 *          2. links lead past empty blocks, and past a branch on an argument whose value the link gives;
 *          3. a block with one way in, a plain goto, joins its predecessor;
 *          4. operations and block arguments that no effect and no exit depends on are dropped.
 * Example: tests/opt/simplify.rg          Cost: O(operations) a round.
 */
#include "edit.h"
#include "opt.h"
#include <string.h>

enum { MAX_ROUNDS = 6 };

typedef struct Simplifier { Program *p; Graph *g; Arena *arena; Ref *subst; uint32_t changed; } Simplifier;

/* ---- 1: copies and repeated operations ---- */

static uint64_t op_hash(const Graph *g, const Op *op) {
    uint64_t hash = hash_u64((uint64_t)op->code << 32 | op->operand_count);
    const Type *type = ref_type(g, op->result);
    hash ^= hash_u64(MAP_KEY(type) + 7);
    for (uint32_t i = 0; i < op->operand_count; i++) hash = hash_u64(hash + op->operands[i]);
    return hash;
}

static bool same_op(const Graph *g, const Op *a, const Op *b) {
    return a->code == b->code && a->operand_count == b->operand_count
           && !memcmp(a->operands, b->operands, a->operand_count * sizeof *a->operands)
           && ref_type(g, a->result) == ref_type(g, b->result);
}

/* A cast of a cast is a cast of the origin; when that has the type already, the origin. */
static Ref cast_origin(Simplifier *s, const Ref *cast_of, Op *op) {
    Ref from = op->operands[0];
    if (!ref_is_const(from) && cast_of[from] != NO_REF) {
        op->operands[0] = from = cast_of[from];
        s->changed++;
    }
    return ref_type(s->g, from) == ref_type(s->g, op->result) ? from : NO_REF;
}

static Ref known_value(Simplifier *s, Map *seen, Ref *cast_of, Op *op, uint32_t place, const Block *b) {
    if (op->result == NO_REF) return NO_REF;
    if (op->code == OP_same_as) return op->operands[0];
    if (op->code == OP_cast_pointer) {
        Ref origin = cast_origin(s, cast_of, op);
        if (origin != NO_REF) return origin;
        cast_of[op->result] = op->operands[0];
    }
    if (op_info(op->code)->effects != EFFECT_PURE) return NO_REF;
    uint64_t hash = op_hash(s->g, op);
    MapEntry *entry = map_find(seen, hash);
    if (entry && same_op(s->g, &b->ops.data[(uintptr_t)entry->value], op)) return b->ops.data[(uintptr_t)entry->value].result;
    map_put(s->arena, seen, hash, (void *)(uintptr_t)place);
    return NO_REF;
}

static void number_values(Simplifier *s, Block *b, Ref *cast_of) {
    Map seen = {0};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < b->ops.len; i++) {
        Op op = b->ops.data[i];
        for (uint32_t j = 0; j < op.operand_count; j++) op.operands[j] = edit_subst(s->subst, op.operands[j]);
        Ref known = known_value(s, &seen, cast_of, &op, kept, b);
        if (known == NO_REF) { b->ops.data[kept++] = op; continue; }
        s->subst[op.result] = known;
        s->changed++;
    }
    b->ops.len = kept;
    b->operand = edit_subst(s->subst, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++)
        for (uint32_t j = 0; j < b->links.data[i].arg_count; j++)
            b->links.data[i].args[j] = edit_subst(s->subst, b->links.data[i].args[j]);
}

/* ---- 2: links past empty blocks ---- */

static uint32_t arg_index(const Block *b, Ref ref) {
    for (uint32_t i = 0; i < b->args.len; i++)
        if (b->args.data[i] == ref) return i;
    UNREACHABLE("v%u is no argument of block%u", ref, b->id);
}

static Ref through(const Link *link, Ref ref) {
    return ref_is_const(ref) ? ref : link->args[arg_index(link->target, ref)];
}

/* The link an empty block takes for what `link` gives it; NULL if that is not known. */
static const Link *onward(const Simplifier *s, const Link *link) {
    const Block *b = link->target;
    if (b->ops.len || b == s->g->blocks.data[0]) return NULL;
    if (b->exit == EXIT_GOTO) return &b->links.data[0];
    if (b->exit != EXIT_BRANCH && b->exit != EXIT_SWITCH) return NULL;
    Ref operand = through(link, b->operand);
    if (!ref_is_const(operand)) return NULL;
    if (b->exit == EXIT_BRANCH) return &b->links.data[const_of(s->p, operand)->integer ? 1 : 0];
    for (uint32_t i = 0; i + 1 < b->links.len; i++)
        if (b->links.data[i].exit_case == operand) return &b->links.data[i];
    return &vec_last(&b->links);
}

static void shorten(Simplifier *s, Link *link) {
    for (int steps = 0; steps < 32; steps++) {      /* a loop of empty blocks has no end */
        const Link *next = onward(s, link);
        if (!next || next->target == link->target) return;
        Ref *args = ARENA_ARRAY(s->p->arena, Ref, next->arg_count);
        for (uint32_t i = 0; i < next->arg_count; i++) args[i] = through(link, next->args[i]);
        link->args = args;
        link->arg_count = next->arg_count;
        link->target = next->target;
        s->changed++;
    }
}

static bool same_link(const Link *a, const Link *b) {
    return a->target == b->target && !memcmp(a->args, b->args, a->arg_count * sizeof *a->args);
}

static void shorten_links(Simplifier *s) {
    for (uint32_t i = 0; i < s->g->blocks.len; i++) {
        Block *b = s->g->blocks.data[i];
        for (uint32_t j = 0; j < b->links.len; j++) shorten(s, &b->links.data[j]);
        if (b->exit == EXIT_BRANCH && same_link(&b->links.data[0], &b->links.data[1])) {
            edit_goto_link(b, 0);
            s->changed++;
        }
    }
    graph_remove_unreachable(s->g);
}

/* ---- 3: joining ---- */

static void join(Simplifier *s, Block *b, Block *next) {
    const Link *link = &b->links.data[0];
    for (uint32_t i = 0; i < link->arg_count; i++) s->subst[next->args.data[i]] = link->args[i];
    edit_substitute(next, s->subst);
    for (uint32_t i = 0; i < next->ops.len; i++) vec_push(s->p->arena, &b->ops, next->ops.data[i]);
    b->exit = next->exit;
    b->operand = next->operand;
    b->span = next->span;
    b->inlined_at = next->inlined_at;
    b->links.data = next->links.data;
    b->links.len = next->links.len;
    b->links.cap = next->links.cap;
    next->ops.len = next->links.len = 0;
    next->exit = EXIT_UNREACHABLE;
}

static void join_blocks(Simplifier *s) {
    uint32_t *ways = edit_ways_in(s->arena, s->g);
    bool any = false;
    for (uint32_t i = 0; i < s->g->blocks.len; i++) {
        Block *b = s->g->blocks.data[i];
        while (b->exit == EXIT_GOTO && b->links.data[0].target != b && ways[b->links.data[0].target->id] == 1) {
            join(s, b, b->links.data[0].target);
            s->changed++;
            any = true;
        }
    }
    if (any) graph_remove_unreachable(s->g);
}

/* ---- 4: what nothing depends on ---- */

typedef struct Definition { Block *block; uint32_t index; bool is_op; } Definition;
typedef struct Liveness {
    Simplifier *s;
    Definition *definition;     /* by value; block NULL for what a link defines */
    bool *live;
    VEC(Ref) work;
    uint32_t *first_way;        /* by block id: ways[first_way[id]] … are the links to it */
    Link **ways;
} Liveness;

static void mark(Liveness *l, Ref ref) {
    if (ref == NO_REF || ref_is_const(ref) || l->live[ref]) return;
    l->live[ref] = true;
    vec_push(l->s->arena, &l->work, ref);
}

static void mark_operands(Liveness *l, const Op *op) {
    for (uint32_t i = 0; i < op->operand_count; i++) mark(l, op->operands[i]);
}

static void index_ways(Liveness *l) {
    Graph *g = l->s->g;
    uint32_t total = 0;
    l->first_way = ARENA_ARRAY(l->s->arena, uint32_t, g->next_block_id + 2);
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->links.len; j++, total++)
            l->first_way[g->blocks.data[i]->links.data[j].target->id + 2]++;
    for (uint32_t i = 2; i <= g->next_block_id; i++) l->first_way[i] += l->first_way[i - 1];
    l->ways = ARENA_ARRAY(l->s->arena, Link *, total);
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->links.len; j++) {
            Link *link = &g->blocks.data[i]->links.data[j];
            l->ways[l->first_way[link->target->id + 1]++] = link;
        }
}

static void mark_roots(Liveness *l, Block *b) {
    for (uint32_t i = 0; i < b->args.len; i++) l->definition[b->args.data[i]] = (Definition){b, i, false};
    for (uint32_t i = 0; i < b->ops.len; i++) {
        const Op *op = &b->ops.data[i];
        if (op->result != NO_REF) l->definition[op->result] = (Definition){b, i, true};
        if (op->result == NO_REF || !edit_is_removable(op)) mark_operands(l, op);
    }
    mark(l, b->operand);
}

static void mark_all(Liveness *l) {
    Graph *g = l->s->g;
    for (uint32_t i = 0; i < g->blocks.len; i++) mark_roots(l, g->blocks.data[i]);
    for (uint32_t i = 0; i < g->blocks.data[0]->args.len; i++) mark(l, g->blocks.data[0]->args.data[i]);
    while (l->work.len) {
        const Definition *d = &l->definition[vec_pop(&l->work)];
        if (!d->block) continue;
        if (d->is_op) { mark_operands(l, &d->block->ops.data[d->index]); continue; }
        for (uint32_t i = l->first_way[d->block->id]; i < l->first_way[d->block->id + 1]; i++)
            mark(l, l->ways[i]->args[d->index]);
    }
}

static void sweep_ops(Liveness *l, Block *b) {
    uint32_t kept = 0, count = b->ops.len;
    for (uint32_t i = 0; i < count; i++) {
        const Op *op = &b->ops.data[i];
        bool harmless = edit_is_removable(op);
        if (harmless && (op->result == NO_REF || !l->live[op->result])) {
            if (b->exit == EXIT_CATCH && i + 1 == count) edit_uncatch(b);
            l->s->changed++;
            continue;
        }
        b->ops.data[kept++] = *op;
    }
    b->ops.len = kept;
}

static void sweep_args(Liveness *l, Block *b) {
    for (uint32_t i = 0; i < b->links.len; i++) {
        Link *link = &b->links.data[i];
        uint32_t kept = 0;
        for (uint32_t j = 0; j < link->arg_count; j++)
            if (l->live[link->target->args.data[j]]) link->args[kept++] = link->args[j];
        link->arg_count = kept;
    }
}

static void drop_dead(Simplifier *s) {
    Graph *g = s->g;
    Liveness l = {.s = s};
    l.definition = ARENA_ARRAY(s->arena, Definition, g->values.len);
    l.live = ARENA_ARRAY(s->arena, bool, g->values.len);
    index_ways(&l);
    mark_all(&l);
    for (uint32_t i = 0; i < g->blocks.len; i++) sweep_ops(&l, g->blocks.data[i]);
    for (uint32_t i = 0; i < g->blocks.len; i++) sweep_args(&l, g->blocks.data[i]);
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *b = g->blocks.data[i];
        uint32_t kept = 0;
        for (uint32_t j = 0; j < b->args.len; j++)
            if (l.live[b->args.data[j]]) b->args.data[kept++] = b->args.data[j];
        s->changed += b->args.len - kept;
        b->args.len = kept;
    }
}

/* ---- the whole ---- */

static uint32_t simplify_graph(Program *p, Graph *g) {
    uint32_t total = 0;
    for (int round = 0; round < MAX_ROUNDS; round++) {
        Simplifier s = {.p = p, .g = g, .arena = arena_new()};
        s.subst = edit_identity(s.arena, g);
        Ref *cast_of = ARENA_ARRAY(s.arena, Ref, g->values.len);
        for (uint32_t i = 0; i < g->values.len; i++) cast_of[i] = NO_REF;
        shorten_links(&s);
        join_blocks(&s);
        for (uint32_t i = 0; i < g->blocks.len; i++) number_values(&s, g->blocks.data[i], cast_of);
        drop_dead(&s);
        arena_free(s.arena);
        total += s.changed;
        if (!s.changed) break;
    }
    return total;
}

uint32_t opt_simplify(Program *program) {
    uint32_t changed = 0;
    for (uint32_t i = 0; i < program->graphs.len; i++)
        if (program->graphs.data[i]->level != LEVEL_HIGH) changed += simplify_graph(program, program->graphs.data[i]);
    return changed;
}
