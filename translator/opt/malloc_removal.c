/* malloc_removal.c: objects that never leave a function become values.
 *
 * Takes, leaves: typed graphs; leaves operations and arguments for simplify.
 * Idea:    pointers that may be the same object, being copied, cast or passed along links, form a group. If a group comes from
 *          mallocs of one type alone, is only read, written and tested, and no block ever holds two of its objects (they might
 *          be one, with two sets of fields), then each pointer is replaced by a value for each field.
 * Example: tests/opt/malloc_removal.rg
 *            v1 = malloc[pair]; setfield[first] v1, v0; goto -> block1(v1)   =>   goto -> block1(v0, null)
 * Source:  the pass of the same name in RPython (C. F. Bolz et al., "Allocation removal by partial evaluation" is its kin).
 * Cost:    O(operations + links times fields) a round; a round more for what was stored in what went.
 */
#include "edit.h"
#include "opt.h"
#include <string.h>

enum { MAX_FIELDS = 24, MAX_ROUNDS = 4 };

/* A field of the struct or of what it inlines first: named by the struct it belongs to. */
typedef struct Slot { const Type *structure, *type; uint32_t field; } Slot;
typedef VEC(Slot) SlotVec;
typedef VEC(Ref) RefVec;

typedef struct Group {          /* by its leading value */
    const Type *type;           /* of the mallocs; NULL while there is none */
    bool bad;
    const Block *seen_in;       /* the last block it was seen to come up in */
    SlotVec slots;
} Group;

typedef struct Removal {
    Program *p;
    Graph *g;
    Arena *arena;
    Ref *leader;                /* union-find over values */
    Group *groups;
    Ref *subst;                 /* loads -> the values loaded */
    Map state;                  /* group leader -> Ref *: the fields now, in the block at hand */
    uint32_t values;            /* before we added some */
    uint32_t removed;
} Removal;

/* ---- groups ---- */

static Ref lead(Removal *r, Ref ref) {
    while (r->leader[ref] != ref) {
        r->leader[ref] = r->leader[r->leader[ref]];
        ref = r->leader[ref];
    }
    return ref;
}

static Group *group_of(Removal *r, Ref ref) { return &r->groups[lead(r, ref)]; }

static bool is_candidate(const Removal *r, Ref ref) {
    if (ref == NO_REF || ref_is_const(ref)) return false;
    const Type *type = ref_type(r->g, ref);
    return type->kind == TYPE_PTR && type->target->kind == TYPE_STRUCT && type->target->is_gc;
}

static void spoil(Removal *r, Ref ref) {
    if (is_candidate(r, ref)) group_of(r, ref)->bad = true;
}

static void unite(Removal *r, Ref a, Ref b) {
    bool a_is = is_candidate(r, a), b_is = is_candidate(r, b);
    if (!a_is || !b_is) {       /* the other is a constant, which is no object of ours */
        spoil(r, a);
        spoil(r, b);
        return;
    }
    Ref from = lead(r, a), to = lead(r, b);
    if (from == to) return;
    Group *x = &r->groups[from], *y = &r->groups[to];
    y->bad |= x->bad || (x->type && y->type && x->type != y->type);
    if (!y->type) y->type = x->type;
    r->leader[from] = to;
}

static bool is_copy(OpCode code) { return code == OP_cast_pointer || code == OP_same_as; }

static bool is_null_test(const Op *op) {
    return op->code == OP_ptr_nonzero || op->code == OP_ptr_iszero || op->code == OP_check_nonnull || op->code == OP_keepalive;
}

static bool is_inlined(const Type *type) { return type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY; }

static void group_op(Removal *r, const Op *op) {
    uint32_t first = 0;
    if (is_copy(op->code)) {
        unite(r, op->result, op->operands[0]);
        return;
    }
    if (op->code == OP_malloc && is_candidate(r, op->result)) {
        Group *group = group_of(r, op->result);
        group->bad |= group->type && group->type != op->imm.type;
        group->type = op->imm.type;
    } else {
        spoil(r, op->result);
    }
    if (op->code == OP_getfield || op->code == OP_setfield) {
        const Type *structure = ref_type(r->g, op->operands[0])->target;
        if (!is_inlined(structure->fields[op->imm.field].type)) first = 1;
    }
    for (uint32_t i = is_null_test(op) ? 1 : first; i < op->operand_count; i++) spoil(r, op->operands[i]);
}

static void group_block(Removal *r, const Block *b) {
    for (uint32_t i = 0; i < b->ops.len; i++) group_op(r, &b->ops.data[i]);
    spoil(r, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++) {
        const Link *link = &b->links.data[i];
        spoil(r, link->exception);
        for (uint32_t j = 0; j < link->arg_count; j++)
            if (is_candidate(r, link->target->args.data[j])) unite(r, link->args[j], link->target->args.data[j]);
    }
}

/* An object comes up in the block: the second one of the group there spoils it. */
static void comes_up(Removal *r, const Block *b, Ref ref) {
    if (!is_candidate(r, ref)) return;
    Group *group = group_of(r, ref);
    group->bad |= group->seen_in == b;
    group->seen_in = b;
}

static bool list_slots(Removal *r, Group *group, const Type *structure) {
    for (uint32_t i = 0; i < structure->field_count; i++) {
        const Type *type = structure->fields[i].type;
        if (type->kind == TYPE_PRIMITIVE && type->primitive == PRIM_Void) continue;
        if (i == 0 && type->kind == TYPE_STRUCT) {
            if (!list_slots(r, group, type)) return false;
            continue;
        }
        if (const_zero(r->p, type) == NO_REF || group->slots.len == MAX_FIELDS) return false;
        vec_push(r->arena, &group->slots, (Slot){structure, type, i});
    }
    return true;
}

static bool find_groups(Removal *r) {
    bool any = false;
    for (uint32_t i = 0; i < r->values; i++) r->leader[i] = i;
    for (uint32_t i = 0; i < r->g->blocks.len; i++) group_block(r, r->g->blocks.data[i]);
    for (uint32_t i = 0; i < r->g->blocks.data[0]->args.len; i++) spoil(r, r->g->blocks.data[0]->args.data[i]);
    for (uint32_t i = 0; i < r->g->blocks.len; i++) {
        const Block *b = r->g->blocks.data[i];
        for (uint32_t j = 0; j < b->args.len; j++) comes_up(r, b, b->args.data[j]);
        for (uint32_t j = 0; j < b->ops.len; j++)
            if (b->ops.data[j].code == OP_malloc) comes_up(r, b, b->ops.data[j].result);
    }
    for (uint32_t i = 0; i < r->values; i++) {
        Group *group = &r->groups[i];
        if (r->leader[i] != i || !group->type || group->bad) continue;
        group->bad = !list_slots(r, group, group->type);
        any |= !group->bad;
    }
    return any;
}

/* The group of a pointer that goes away; NULL for all other values. */
static Group *removed_group(Removal *r, Ref ref) {
    if (ref >= r->values || !is_candidate(r, ref)) return NULL;     /* new values are fields; constants are >= too */
    Group *group = group_of(r, ref);
    return group->type && !group->bad ? group : NULL;
}

/* ---- rewriting ---- */

static Ref *fields_of(Removal *r, Ref ref) { return map_get(&r->state, lead(r, ref)); }

static uint32_t slot_index(const Group *group, const Type *structure, uint32_t field) {
    for (uint32_t i = 0; i < group->slots.len; i++)
        if (group->slots.data[i].structure == structure && group->slots.data[i].field == field) return i;
    UNREACHABLE("field %u of %s is no slot", field, structure->name->text);
}

static void start_object(Removal *r, Ref ref, const Group *group) {
    Ref *fields = ARENA_ARRAY(r->arena, Ref, group->slots.len);
    for (uint32_t i = 0; i < group->slots.len; i++) fields[i] = const_zero(r->p, group->slots.data[i].type);
    map_put(r->arena, &r->state, lead(r, ref), fields);
    r->removed++;
}

static bool is_void_field(const Removal *r, const Op *op) {
    const Type *type = ref_type(r->g, op->operands[0])->target->fields[op->imm.field].type;
    return type->kind == TYPE_PRIMITIVE && type->primitive == PRIM_Void;
}

/* True when the operation is about an object that goes away, and goes with it. */
static bool rewrite_op(Removal *r, const Op *op) {
    if (op->code == OP_malloc) {
        Group *made = removed_group(r, op->result);
        if (made) start_object(r, op->result, made);
        return made != NULL;
    }
    Group *group = op->operand_count ? removed_group(r, op->operands[0]) : NULL;
    if (!group) return false;
    const Type *structure = ref_type(r->g, op->operands[0])->target;
    if (op->code == OP_getfield && !is_void_field(r, op))
        r->subst[op->result] = fields_of(r, op->operands[0])[slot_index(group, structure, op->imm.field)];
    else if (op->code == OP_setfield && !is_void_field(r, op))
        fields_of(r, op->operands[0])[slot_index(group, structure, op->imm.field)] = op->operands[1];
    else if (op->code == OP_ptr_nonzero || op->code == OP_ptr_iszero)
        r->subst[op->result] = const_bool(r->p, op->code == OP_ptr_nonzero);
    return true;
}

static Ref substituted(const Removal *r, Ref ref) {
    while (ref < r->values && r->subst[ref] != ref) ref = r->subst[ref];
    return ref;
}

static void rewrite_ops(Removal *r, Block *b) {
    uint32_t kept = 0, count = b->ops.len;
    for (uint32_t i = 0; i < count; i++) {
        Op *op = &b->ops.data[i];
        for (uint32_t j = 0; j < op->operand_count; j++) op->operands[j] = substituted(r, op->operands[j]);
        if (!rewrite_op(r, op)) {
            b->ops.data[kept++] = *op;
        } else if (b->exit == EXIT_CATCH && i + 1 == count) {
            edit_uncatch(b);
        }
    }
    b->ops.len = kept;
    b->operand = substituted(r, b->operand);
}

static void rewrite_link(Removal *r, Link *link, const RefVec *old_params) {
    RefVec args = {0};
    for (uint32_t i = 0; i < link->arg_count; i++) {
        Ref arg = link->args[i] == link->exception ? link->args[i] : substituted(r, link->args[i]);
        const Group *group = removed_group(r, old_params->data[i]);
        if (!group) { vec_push(r->p->arena, &args, arg); continue; }
        const Ref *fields = fields_of(r, arg);
        for (uint32_t j = 0; j < group->slots.len; j++) vec_push(r->p->arena, &args, fields[j]);
    }
    link->args = args.data;
    link->arg_count = args.len;
}

/* New arguments for the fields, in the place of the pointer; the old list is kept for the links. */
static void rewrite_args(Removal *r, Block *b, Map *first_fields) {
    RefVec args = {0};
    for (uint32_t i = 0; i < b->args.len; i++) {
        Ref arg = b->args.data[i];
        const Group *group = removed_group(r, arg);
        if (!group) { vec_push(r->p->arena, &args, arg); continue; }
        Ref *fields = ARENA_ARRAY(r->arena, Ref, group->slots.len);
        for (uint32_t j = 0; j < group->slots.len; j++) {
            fields[j] = value_new(r->g, group->slots.data[j].type, group->slots.data[j].structure->fields[group->slots.data[j].field].name);
            vec_push(r->p->arena, &args, fields[j]);
        }
        map_put(r->arena, first_fields, arg, fields);
    }
    b->args.data = args.data;
    b->args.len = args.len;
    b->args.cap = args.cap;
}

static void rewrite_graph(Removal *r) {
    Graph *g = r->g;
    RefVec *old_args = ARENA_ARRAY(r->arena, RefVec, g->next_block_id);
    Map first_fields = {0};
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *b = g->blocks.data[i];
        old_args[b->id].data = b->args.data;
        old_args[b->id].len = b->args.len;
        rewrite_args(r, b, &first_fields);
    }
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        Block *b = g->blocks.data[i];
        r->state = (Map){0};
        for (uint32_t j = 0; j < old_args[b->id].len; j++) {
            Ref arg = old_args[b->id].data[j];
            MapEntry *entry = map_find(&first_fields, arg);
            if (entry) map_put(r->arena, &r->state, lead(r, arg), entry->value);
        }
        rewrite_ops(r, b);
        for (uint32_t j = 0; j < b->links.len; j++)
            rewrite_link(r, &b->links.data[j], &old_args[b->links.data[j].target->id]);
    }
}

static uint32_t remove_in_graph(Program *p, Graph *g) {
    uint32_t total = 0;
    for (int round = 0; round < MAX_ROUNDS; round++) {
        Removal r = {.p = p, .g = g, .arena = arena_new(), .values = g->values.len};
        r.leader = ARENA_ARRAY(r.arena, Ref, r.values);
        r.groups = ARENA_ARRAY(r.arena, Group, r.values);
        r.subst = edit_identity(r.arena, g);
        bool any = find_groups(&r);
        if (any) rewrite_graph(&r);
        arena_free(r.arena);
        total += r.removed;
        if (!any || !r.removed) break;
    }
    return total;
}

static bool has_malloc(const Graph *g) {
    for (uint32_t i = 0; i < g->blocks.len; i++)
        for (uint32_t j = 0; j < g->blocks.data[i]->ops.len; j++)
            if (g->blocks.data[i]->ops.data[j].code == OP_malloc) return true;
    return false;
}

uint32_t opt_malloc_removal(Program *program) {
    uint32_t changed = 0;
    for (uint32_t i = 0; i < program->graphs.len; i++) {
        Graph *g = program->graphs.data[i];
        if (g->level == LEVEL_TYPED && has_malloc(g)) changed += remove_in_graph(program, g);
    }
    return changed;
}
