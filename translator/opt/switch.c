/* switch.c: chains of comparisons of one value with constants become a switch.
 *
 * Takes, leaves: graphs of any low level; leaves comparisons that nothing uses, for simplify.
 * Idea:    the block at the head ends in a branch on `x == c`; the block of the false way does nothing but compare the same
 *          value with the next constant, and so on. Three or more of them are one EXIT_SWITCH; the values the later links
 *          pass are found through the arguments of the blocks passed over.
 * Example: tests/opt/switch.rg          Cost: O(blocks).
 */
#include "edit.h"
#include "opt.h"

enum { LEAST_CASES = 3 };

typedef struct Comparison { Ref value, constant; uint32_t equal; /* the link taken when equal */ } Comparison;
typedef VEC(Link) LinkVec;

static bool compares_equality(OpCode code, bool *negated) {
    *negated = code == OP_int_ne || code == OP_char_ne || code == OP_unichar_ne || code == OP_uint_ne;
    return *negated || code == OP_int_eq || code == OP_char_eq || code == OP_unichar_eq || code == OP_uint_eq;
}

/* Does the block end in a branch on its last operation, a comparison with a constant? */
static bool find_comparison(const Program *p, const Block *b, Comparison *found) {
    if (b->exit != EXIT_BRANCH || !b->ops.len) return false;
    const Op *op = &vec_last(&b->ops);
    bool negated;
    if (op->result != b->operand || !compares_equality(op->code, &negated)) return false;
    for (uint32_t i = 0; i < 2; i++) {
        Ref constant = op->operands[1 - i];
        if (ref_is_const(op->operands[i]) || !ref_is_const(constant) || const_of(p, constant)->kind != CONST_INT) continue;
        *found = (Comparison){op->operands[i], constant, negated ? 0 : 1};
        return true;
    }
    return false;
}

static bool reads_result(const Block *b) {
    Ref result = vec_last(&b->ops).result;
    for (uint32_t i = 0; i < b->links.len; i++)
        for (uint32_t j = 0; j < b->links.data[i].arg_count; j++)
            if (b->links.data[i].args[j] == result) return true;
    return false;
}

/* The block reached by `link` as a further comparison of `value`; its argument for the value is the one compared. */
static bool continues(const Program *p, const Link *link, Ref value, Comparison *next) {
    const Block *b = link->target;
    if (b->ops.len != 1 || !find_comparison(p, b, next) || reads_result(b)) return false;
    for (uint32_t i = 0; i < b->args.len; i++)
        if (b->args.data[i] == next->value) return link->args[i] == value;
    return false;
}

/* `link`, that leaves a block reached by `way`, as it looks from where `way` starts. */
static Link seen_through(Arena *arena, const Link *way, const Link *link) {
    Link seen = *link;
    seen.args = ARENA_ARRAY(arena, Ref, link->arg_count);
    for (uint32_t i = 0; i < link->arg_count; i++) {
        seen.args[i] = link->args[i];
        for (uint32_t j = 0; !ref_is_const(link->args[i]) && j < way->arg_count; j++)
            if (way->target->args.data[j] == link->args[i]) seen.args[i] = way->args[j];
    }
    return seen;
}

static void add_case(Arena *arena, LinkVec *cases, Map *seen, Link link, Ref constant) {
    if (map_find(seen, constant)) return;       /* an earlier comparison has taken it */
    map_put(arena, seen, constant, NULL);
    link.exit_case = constant;
    vec_push(arena, cases, link);
}

static bool make_switch(Program *p, Arena *pass, Block *b) {
    Comparison at;
    if (!find_comparison(p, b, &at)) return false;
    LinkVec cases = {0};
    Map seen = {0};
    Ref value = at.value;
    add_case(p->arena, &cases, &seen, b->links.data[at.equal], at.constant);
    Link other = b->links.data[1 - at.equal];
    Map visited = {0};
    while (!map_find(&visited, MAP_KEY(other.target)) && continues(p, &other, value, &at)) {
        map_put(pass, &visited, MAP_KEY(other.target), NULL);
        const Block *next = other.target;
        add_case(p->arena, &cases, &seen, seen_through(p->arena, &other, &next->links.data[at.equal]), at.constant);
        other = seen_through(p->arena, &other, &next->links.data[1 - at.equal]);
    }
    if (cases.len < LEAST_CASES) return false;
    vec_push(p->arena, &cases, other);
    b->exit = EXIT_SWITCH;
    b->operand = value;
    b->links.data = cases.data;
    b->links.len = cases.len;
    b->links.cap = cases.cap;
    return true;
}

static uint32_t switch_graph(Program *p, Graph *g) {
    Arena *arena = arena_new();
    uint32_t changed = 0;
    for (uint32_t i = 0; i < g->blocks.len; i++) changed += make_switch(p, arena, g->blocks.data[i]);
    if (changed) graph_remove_unreachable(g);
    arena_free(arena);
    return changed;
}

uint32_t opt_switch(Program *program) {
    uint32_t changed = 0;
    for (uint32_t i = 0; i < program->graphs.len; i++)
        if (program->graphs.data[i]->level != LEVEL_HIGH) changed += switch_graph(program, program->graphs.data[i]);
    return changed;
}
