/* tidy.c: drops block arguments that always have one value, and arguments and pure operations without use.
 *
 * Takes:  a graph in ordinary SSA form (values used wherever their definition dominates).
 * Leaves: the same, smaller, without unreachable blocks.
 * Source: M. Braun et al., "Simple and Efficient Construction of Static Single Assignment Form",
 *         for the arguments. */
#include "build.h"

typedef VEC(Link *) LinkVec;

typedef struct Definition { Block *block; uint32_t index; bool is_arg, is_op; } Definition;

typedef struct Tidy {
    Graph *g;
    Arena *arena;
    LinkVec *incoming;          /* per block id */
    Ref *forward;               /* per value: what it is replaced by; itself if it stays */
    Definition *defined;        /* per value */
    bool *live;                 /* per value */
    VEC(Ref) work;
} Tidy;

static Ref resolve(const Tidy *t, Ref ref) {
    while (ref != NO_REF && !ref_is_const(ref) && t->forward[ref] != ref) ref = t->forward[ref];
    return ref;
}

static void collect_links(Tidy *t) {
    t->incoming = ARENA_ARRAY(t->arena, LinkVec, t->g->next_block_id);
    for (uint32_t i = 0; i < t->g->blocks.len; i++) {
        Block *b = t->g->blocks.data[i];
        for (uint32_t j = 0; j < b->links.len; j++)
            vec_push(t->arena, &t->incoming[b->links.data[j].target->id], &b->links.data[j]);
    }
}

/* The one value the argument ever has, or NO_REF. */
static Ref single_value(const Tidy *t, const Block *b, uint32_t index) {
    const LinkVec *links = &t->incoming[b->id];
    Ref single = NO_REF;
    for (uint32_t i = 0; i < links->len; i++) {
        Ref value = resolve(t, links->data[i]->args[index]);
        if (value == b->args.data[index]) continue;
        if (single != NO_REF && value != single) return NO_REF;
        if (value == links->data[i]->exception) return NO_REF;  /* known on its link only */
        single = value;
    }
    return single;
}

static void forward_arguments(Tidy *t) {
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 1; i < t->g->blocks.len; i++) {
            Block *b = t->g->blocks.data[i];
            for (uint32_t j = 0; j < b->args.len; j++) {
                if (t->forward[b->args.data[j]] != b->args.data[j]) continue;
                Ref single = single_value(t, b, j);
                if (single == NO_REF) continue;
                t->forward[b->args.data[j]] = single;
                changed = true;
            }
        }
    }
}

static void apply_forward(Tidy *t) {
    for (uint32_t i = 0; i < t->g->blocks.len; i++) {
        Block *b = t->g->blocks.data[i];
        for (uint32_t j = 0; j < b->ops.len; j++)
            for (uint32_t k = 0; k < b->ops.data[j].operand_count; k++)
                b->ops.data[j].operands[k] = resolve(t, b->ops.data[j].operands[k]);
        b->operand = resolve(t, b->operand);
        for (uint32_t j = 0; j < b->links.len; j++)
            for (uint32_t k = 0; k < b->links.data[j].arg_count; k++)
                b->links.data[j].args[k] = resolve(t, b->links.data[j].args[k]);
    }
}

/* ---- liveness ---- */

static void mark(Tidy *t, Ref ref) {
    if (ref == NO_REF || ref_is_const(ref) || t->live[ref]) return;
    t->live[ref] = true;
    vec_push(t->arena, &t->work, ref);
}

static bool is_pure(const Op *op) {
    return op_info(op->code)->effects == EFFECT_PURE && op->result != NO_REF;
}

static void mark_operands(Tidy *t, const Op *op) {
    for (uint32_t i = 0; i < op->operand_count; i++) mark(t, op->operands[i]);
}

static void mark_roots(Tidy *t) {
    for (uint32_t i = 0; i < t->g->blocks.len; i++) {
        Block *b = t->g->blocks.data[i];
        for (uint32_t j = 0; j < b->args.len; j++)
            t->defined[b->args.data[j]] = (Definition){b, j, true, false};
        for (uint32_t j = 0; j < b->ops.len; j++) {
            Op *op = &b->ops.data[j];
            if (op->result != NO_REF) t->defined[op->result] = (Definition){b, j, false, true};
            if (!is_pure(op)) mark_operands(t, op);
        }
        mark(t, b->operand);
    }
}

static void spread(Tidy *t) {
    mark_roots(t);
    while (t->work.len) {
        const Definition *d = &t->defined[vec_pop(&t->work)];
        if (d->is_op) mark_operands(t, &d->block->ops.data[d->index]);
        if (!d->is_arg) continue;
        const LinkVec *links = &t->incoming[d->block->id];
        for (uint32_t i = 0; i < links->len; i++) mark(t, links->data[i]->args[d->index]);
    }
}

static bool stays(const Tidy *t, Ref arg) { return t->live[arg] && t->forward[arg] == arg; }

static void drop_dead(Tidy *t) {
    for (uint32_t i = 0; i < t->g->blocks.len; i++) {
        Block *b = t->g->blocks.data[i];
        uint32_t kept = 0;
        for (uint32_t j = 0; j < b->ops.len; j++)
            if (!is_pure(&b->ops.data[j]) || t->live[b->ops.data[j].result])
                b->ops.data[kept++] = b->ops.data[j];
        b->ops.len = kept;
        for (uint32_t j = 0; j < b->links.len; j++) {
            Link *link = &b->links.data[j];
            uint32_t args = 0;
            for (uint32_t k = 0; k < link->arg_count; k++)
                if (stays(t, link->target->args.data[k])) link->args[args++] = link->args[k];
            link->arg_count = args;
        }
    }
    for (uint32_t i = 1; i < t->g->blocks.len; i++) {
        Block *b = t->g->blocks.data[i];
        uint32_t kept = 0;
        for (uint32_t j = 0; j < b->args.len; j++)
            if (stays(t, b->args.data[j])) b->args.data[kept++] = b->args.data[j];
        b->args.len = kept;
    }
}

void tidy_graph(Graph *g) {
    graph_remove_unreachable(g);
    Tidy t = {.g = g, .arena = arena_new()};
    t.forward = ARENA_ARRAY(t.arena, Ref, g->values.len);
    t.defined = ARENA_ARRAY(t.arena, Definition, g->values.len);
    t.live = ARENA_ARRAY(t.arena, bool, g->values.len);
    for (uint32_t i = 0; i < g->values.len; i++) t.forward[i] = i;
    collect_links(&t);
    forward_arguments(&t);
    apply_forward(&t);
    spread(&t);
    drop_dead(&t);
    arena_free(t.arena);
}
