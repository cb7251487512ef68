/* inline.c: bodies of small functions replace calls of them.
 *
 * Takes, leaves: typed graphs.
 * Idea:    callees first, so that what is inlined has had its own calls inlined. A graph's weight counts its operations by
 *          their cost in machine code, those on the way to a raise for little; it is inlined when that is at most the
 *          threshold, or by its author's hints. Most of an interpreter is one cycle of calls, so only what calls itself is left
 *          alone; in copies only calls that leave the cycle are looked at again, so it ends. inline_site.c does the work.
 * Example: tests/opt/inline.rg          Cost: O(operations, those of the copies included).
 */
#include "inline.h"
#include "edit.h"
#include "opt.h"

static const double DEFAULT_THRESHOLD = 32.4;
static const double COLD_SHARE = 0.25;     /* of the weight of a block that can only end in a raise */
enum { TRY_FACTOR = 4, LARGEST_CALLER = 20000 };

typedef struct Inliner {
    Program *p;
    Arena *arena;               /* of the pass */
    const CallGraph *cg;
    const Raises *raises;
    uint32_t *component;        /* by node of the call graph */
    double *weight;             /* by graph id; negative: it calls itself */
    double threshold;
    uint32_t inlined;
} Inliner;

/* Weight of an operation, in halves; what is not listed weighs one. */
enum { FREE = 255 };
static const uint8_t halves[OP_COUNT] = {
    [OP_same_as] = FREE, [OP_hint] = FREE, [OP_cast_pointer] = FREE, [OP_keepalive] = FREE, [OP_debug_assert] = FREE,
    [OP_cast_bool_to_int] = FREE, [OP_cast_char_to_int] = FREE, [OP_cast_int_to_uint] = FREE, [OP_cast_uint_to_int] = FREE,
    [OP_direct_call] = 5, [OP_indirect_call] = 6, [OP_malloc] = 8, [OP_malloc_varsize] = 8, [OP_array_copy] = 8,
    [OP_array_compare] = 8, [OP_array_find_char] = 8, [OP_int_add_ovf] = 4, [OP_int_sub_ovf] = 4, [OP_int_mul_ovf] = 4,
    [OP_check_nonnull] = 4,
};

static double op_weight(const Op *op) {
    uint8_t weight = halves[op->code];
    double arguments = op->code == OP_direct_call || op->code == OP_indirect_call ? 0.5 * op->operand_count : 0;
    return weight == FREE ? 0 : arguments + (weight ? weight / 2.0 : 1);
}

static bool leads_to_raise(const Block *b, const Map *cold) {
    if (b->exit == EXIT_RAISE) return true;
    for (uint32_t i = 0; i < b->links.len; i++)
        if (!map_find(cold, MAP_KEY(b->links.data[i].target))) return false;
    return b->links.len > 0;
}

/* Blocks from which every way ends in a raise. Later blocks mostly come later: few rounds are needed, and missing some is no harm. */
static void find_cold(Arena *arena, const Graph *g, Map *cold) {
    for (int round = 0; round < 2; round++)
        for (uint32_t i = g->blocks.len; i-- > 0; ) {
            Block *b = g->blocks.data[i];
            if (leads_to_raise(b, cold)) map_put(arena, cold, MAP_KEY(b), b);
        }
}

static double graph_weight(const Graph *g) {
    Arena *arena = arena_new();
    Map cold = {0};
    find_cold(arena, g, &cold);
    double weight = 0;
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        const Block *b = g->blocks.data[i];
        double own = b->links.len > 1 ? (double)b->links.len - 1 : 0;
        for (uint32_t j = 0; j < b->ops.len; j++) own += op_weight(&b->ops.data[j]);
        weight += map_find(&cold, MAP_KEY(b)) ? own * COLD_SHARE : own;
    }
    arena_free(arena);
    return weight;
}

static bool calls_itself(const Inliner *in, const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->ops.len; j++) {
            const Op *op = &g->blocks.data[i]->ops.data[j];
            if (op->code == OP_direct_call && callgraph_target(in->cg, g, op) == g->id) return true;
        }
    return false;
}

static Graph *inlinable(const Inliner *in, const Graph *g, const Op *op, double caller_weight) {
    uint32_t target = op->code == OP_direct_call ? callgraph_target(in->cg, g, op) : NO_NODE;
    if (target == NO_NODE) return NULL;
    Graph *callee = in->p->graphs.data[target];
    if (callee == g || in->weight[target] < 0 || callee->level != LEVEL_TYPED) return NULL;
    double limit = caller_weight > LARGEST_CALLER ? 0 : in->threshold;
    switch (callee->inlining) {
    case INLINE_NEVER: return NULL;
    case INLINE_ALWAYS: return callee;
    case INLINE_TRY: limit *= TRY_FACTOR; break;
    case INLINE_DEFAULT: break;
    }
    return in->weight[target] <= limit ? callee : NULL;
}

/* From the last call to the first: what has been cut off is not moved again. */
static void inline_into(Inliner *in, Graph *g) {
    double weight = graph_weight(g);
    uint32_t count = g->blocks.len;     /* copies and cut ends come after */
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *b = g->blocks.data[i];
        for (uint32_t j = b->ops.len; j-- > 0; ) {
            Graph *callee = inlinable(in, g, &b->ops.data[j], weight);
            if (!callee || (i >= count && in->component[callee->id] == in->component[g->id])) continue;
            inline_site(in->arena, in->raises, g, b, j, callee);
            weight += in->weight[callee->id];
            in->inlined++;
        }
    }
    in->weight[g->id] = calls_itself(in, g) ? -1 : weight;
}

/* Of graphs whose turn has not come: those of a cycle. */
static void weigh_all(Inliner *in) {
    for (uint32_t i = 0; i < in->p->graphs.len; i++) {
        const Graph *g = in->p->graphs.data[i];
        in->weight[i] = g->level != LEVEL_TYPED || calls_itself(in, g) ? -1 : graph_weight(g);
    }
}

/* Graphs by component, callees first. */
static uint32_t *callee_first(Inliner *in, uint32_t components) {
    uint32_t *start = ARENA_ARRAY(in->arena, uint32_t, components + 1), count = in->p->graphs.len;
    uint32_t *order = ARENA_ARRAY(in->arena, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) start[in->component[i] + 1]++;
    for (uint32_t i = 1; i <= components; i++) start[i] += start[i - 1];
    for (uint32_t i = 0; i < count; i++) order[start[in->component[i]]++] = i;
    return order;
}

uint32_t opt_inline(Program *program, double threshold) {
    Inliner in = {.p = program, .arena = arena_new(), .threshold = threshold > 0 ? threshold : DEFAULT_THRESHOLD};
    in.cg = callgraph_new(in.arena, program);
    in.raises = raises_new(in.arena, in.cg);
    in.component = ARENA_ARRAY(in.arena, uint32_t, in.cg->node_count);
    in.weight = ARENA_ARRAY(in.arena, double, program->graphs.len);
    weigh_all(&in);
    uint32_t *order = callee_first(&in, callgraph_components(in.arena, in.cg, in.component));
    for (uint32_t i = 0; i < program->graphs.len; i++) {
        Graph *g = program->graphs.data[order[i]];
        if (g->level == LEVEL_TYPED) inline_into(&in, g);
    }
    arena_free(in.arena);
    return in.inlined;
}
