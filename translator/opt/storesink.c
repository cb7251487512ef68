/* storesink.c: loads of what was just stored or loaded.
 *
 * Takes, leaves: typed graphs.
 * Idea:    walking down a block, remember which value each (object, field) holds; a load of it is that value. A store makes
 *          what is known of the same field of other objects doubtful, a call all but immutable fields; the length
 *          of an array never changes. A block with one way in inherits what its predecessor knew, joins start with nothing.
 *          A value that is wanted again in such a block is passed to it as a new argument.
 * Example: tests/opt/storesink.rg          Cost: O(operations), with at most MAX_FACTS remembered at a time.
 */
#include "edit.h"
#include "opt.h"
#include <string.h>

enum { MAX_FACTS = 48, MAX_DEPTH = 16 };

/* object.field == value; `home` is the block in which `value` is named so. */
typedef struct Fact {
    OpCode kind;                /* getfield, getarraysize, getinteriorarraysize */
    const Type *structure;      /* of the field; of lengths: what the pointer points to */
    int32_t field;
    Ref object, value;
    Block *home;
} Fact;

typedef VEC(Fact) FactVec;
typedef struct Parent { Block *block; uint32_t link, depth; } Parent;     /* depth: such blocks above it */
typedef struct Pending { Block *block; FactVec facts; } Pending;

typedef struct Sinker {
    Program *p;
    Graph *g;
    Arena *arena;
    Ref *subst, *root;          /* with room for new arguments, `room` in all */
    uint32_t room;
    uint32_t *ways;
    Map parents;                /* Block with one way in -> Parent * */
    VEC(Pending) work;
    FactVec facts;              /* of the block at hand */
    uint32_t changed;
} Sinker;

/* ---- naming values across blocks ---- */

static Ref pass_on(Sinker *s, const Parent *parent, Block *b, Ref ref) {
    Link *link = &parent->block->links.data[parent->link];
    for (uint32_t i = 0; i < link->arg_count; i++)
        if (link->args[i] == ref) return b->args.data[i];
    Ref *args = ARENA_ARRAY(s->p->arena, Ref, link->arg_count + 1);
    if (link->arg_count) memcpy(args, link->args, link->arg_count * sizeof *args);
    args[link->arg_count++] = ref;
    link->args = args;
    return block_add_arg(s->g, b, ref_type(s->g, ref), s->g->values.data[ref].name);
}

/* The name in `b` of a value of a block above it. */
static Ref name_in(Sinker *s, Block *b, const Block *home, Ref ref) {
    if (ref_is_const(ref) || b == home) return ref;
    const Parent *parent = map_get(&s->parents, MAP_KEY(b));
    return pass_on(s, parent, b, name_in(s, parent->block, home, ref));
}

static Ref root_of(const Sinker *s, Ref ref) { return ref_is_const(ref) ? ref : s->root[ref]; }

/* ---- facts ---- */

static Fact *find_fact(Sinker *s, const Fact *like) {
    for (uint32_t i = 0; i < s->facts.len; i++) {
        Fact *fact = &s->facts.data[i];
        if (fact->object == like->object && fact->structure == like->structure && fact->field == like->field
            && fact->kind == like->kind) return fact;
    }
    return NULL;
}

static void add_fact(Sinker *s, Fact fact) {
    if (s->facts.len == MAX_FACTS) {
        memmove(s->facts.data, s->facts.data + 1, (MAX_FACTS - 1) * sizeof fact);
        s->facts.len--;
    }
    vec_push(s->arena, &s->facts, fact);
}

static bool is_lasting(const Fact *fact) {
    return fact->kind != OP_getfield || fact->structure->fields[fact->field].immutable;
}

static void forget_field(Sinker *s, const Type *structure, int32_t field) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < s->facts.len; i++) {
        const Fact *fact = &s->facts.data[i];
        if (fact->kind == OP_getfield && fact->structure == structure && fact->field == field) continue;
        s->facts.data[kept++] = *fact;
    }
    s->facts.len = kept;
}

static void forget_mutable(Sinker *s) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < s->facts.len; i++)
        if (is_lasting(&s->facts.data[i])) s->facts.data[kept++] = s->facts.data[i];
    s->facts.len = kept;
}

/* ---- operations ---- */

static const Type *target_of(const Sinker *s, Ref ref) { return ref_type(s->g, ref)->target; }

static bool is_inlined(const Type *type) { return type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY; }

/* What a load reads; false for other operations. */
static bool loaded(const Sinker *s, const Op *op, Fact *fact) {
    if (op->code != OP_getfield && op->code != OP_getarraysize && op->code != OP_getinteriorarraysize) return false;
    if (op->result == NO_REF) return false;
    *fact = (Fact){.kind = op->code, .structure = target_of(s, op->operands[0]), .field = -1,
                   .object = root_of(s, op->operands[0])};
    if (op->code == OP_getinteriorarraysize) fact->field = op->imm.outer;
    if (op->code == OP_getfield) {
        fact->field = (int32_t)op->imm.field;
        if (is_inlined(fact->structure->fields[fact->field].type)) return false;
    }
    return true;
}

/* Raw memory may be seen as another type, so that a write to it is a write to any raw struct. */
static void forget_raw(Sinker *s) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < s->facts.len; i++) {
        const Fact *fact = &s->facts.data[i];
        if (fact->structure->is_gc || is_lasting(fact)) s->facts.data[kept++] = *fact;
    }
    s->facts.len = kept;
}

static bool writes_raw(const Sinker *s, const Op *op) {
    if (!(op_info(op->code)->effects & EFFECT_WRITES)) return false;
    const Type *type = op->operand_count ? ref_type(s->g, op->operands[op->code == OP_array_copy]) : NULL;
    return !type || type->kind != TYPE_PTR || !type->target->is_gc;
}

static void note_store(Sinker *s, Block *b, const Op *op) {
    const Type *structure = target_of(s, op->operands[0]);
    forget_field(s, structure, (int32_t)op->imm.field);
    const Type *type = structure->fields[op->imm.field].type;
    if (type->kind == TYPE_PRIMITIVE && type->primitive == PRIM_Void) return;
    add_fact(s, (Fact){OP_getfield, structure, (int32_t)op->imm.field, root_of(s, op->operands[0]), op->operands[1], b});
}

/* A store into the structs of an array writes a field of them, which a pointer to the item may read. */
static void note_interior_store(Sinker *s, const Op *op) {
    const Type *target = target_of(s, op->operands[0]);
    const Type *array = op->imm.outer < 0 ? target : target->fields[op->imm.outer].type;
    if (op->imm.inner >= 0) forget_field(s, array->item, op->imm.inner);
}

static void note_copy(Sinker *s, const Op *op) {
    const Type *target = target_of(s, op->operands[1]);
    const Type *item = (op->imm.outer < 0 || target->kind == TYPE_ARRAY ? target : target->fields[op->imm.outer].type)->item;
    for (uint32_t i = 0; item->kind == TYPE_STRUCT && i < item->field_count; i++) forget_field(s, item, (int32_t)i);
}

static void note_new_array(Sinker *s, Block *b, const Op *op) {
    const Type *type = op->imm.type;
    if (type_varsize_array(type)->no_length) return;
    bool plain = type->kind == TYPE_ARRAY;
    add_fact(s, (Fact){plain ? OP_getarraysize : OP_getinteriorarraysize, type,
                       plain ? -1 : (int32_t)type->field_count - 1, op->result, op->operands[0], b});
}

static void note_effects(Sinker *s, Block *b, const Op *op) {
    if (op->result != NO_REF) s->root[op->result] = op->result;
    if (writes_raw(s, op)) forget_raw(s);
    if (op->code == OP_cast_pointer) s->root[op->result] = root_of(s, op->operands[0]);
    else if (op->code == OP_setfield) note_store(s, b, op);
    else if (op->code == OP_setinteriorfield) note_interior_store(s, op);
    else if (op->code == OP_array_copy) note_copy(s, op);
    else if (op->code == OP_malloc_varsize) note_new_array(s, b, op);
    else if (op_info(op->code)->effects & EFFECT_CALLS) forget_mutable(s);
}

static void sink_op(Sinker *s, Block *b, Op *op, uint32_t *kept) {
    Fact fact;
    for (uint32_t i = 0; i < op->operand_count; i++) op->operands[i] = edit_subst(s->subst, op->operands[i]);
    if (!loaded(s, op, &fact)) {
        note_effects(s, b, op);
        b->ops.data[(*kept)++] = *op;
        return;
    }
    Fact *known = s->g->values.len + MAX_DEPTH + 1 < s->room ? find_fact(s, &fact) : NULL;
    Ref value = known ? name_in(s, b, known->home, known->value) : NO_REF;
    if (value != NO_REF && ref_type(s->g, value) == ref_type(s->g, op->result)) {
        s->subst[op->result] = value;
        s->root[op->result] = root_of(s, value);
        s->changed++;
        return;
    }
    s->root[op->result] = op->result;
    fact.value = op->result;
    fact.home = b;
    add_fact(s, fact);
    b->ops.data[(*kept)++] = *op;
}

/* ---- blocks ---- */

/* What is known at the end of `from`, for a block only `link` leads to: objects must be passed, values need not. */
static FactVec inherit(Sinker *s, Block *from, uint32_t link_index) {
    const Link *link = &from->links.data[link_index];
    Block *b = link->target;
    FactVec facts = {0};
    Map names = {0};
    for (uint32_t i = 0; i < link->arg_count; i++) {
        if (link->args[i] == link->exception || ref_is_const(link->args[i])) continue;
        Ref root = s->root[link->args[i]];
        MapEntry *first = map_find(&names, root);
        if (first) s->root[b->args.data[i]] = (Ref)(uintptr_t)first->value;
        else map_put(s->arena, &names, root, (void *)(uintptr_t)b->args.data[i]);
    }
    for (uint32_t i = 0; i < s->facts.len; i++) {
        Fact fact = s->facts.data[i];
        if (!ref_is_const(fact.object)) {
            MapEntry *name = map_find(&names, fact.object);
            if (!name) continue;
            fact.object = (Ref)(uintptr_t)name->value;
        }
        vec_push(s->arena, &facts, fact);
    }
    return facts;
}

static void sink_block(Sinker *s, Block *b) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < b->ops.len; i++) sink_op(s, b, &b->ops.data[i], &kept);
    b->ops.len = kept;
    b->operand = edit_subst(s->subst, b->operand);
    for (uint32_t i = 0; i < b->links.len; i++) {
        Link *link = &b->links.data[i];
        for (uint32_t j = 0; j < link->arg_count; j++) link->args[j] = edit_subst(s->subst, link->args[j]);
    }
    for (uint32_t i = 0; i < b->links.len; i++) {
        Block *target = b->links.data[i].target;
        if (s->ways[target->id] != 1) continue;
        const Parent *above = map_get(&s->parents, MAP_KEY(b));
        Parent *parent = ARENA_NEW(s->arena, Parent);
        *parent = (Parent){b, i, above ? above->depth + 1 : 1};
        map_put(s->arena, &s->parents, MAP_KEY(target), parent);
        Pending pending = {.block = target};
        if (parent->depth < MAX_DEPTH) pending.facts = inherit(s, b, i);
        else parent->depth = 0;     /* starts with nothing, so that no name is looked for above it */
        vec_push(s->arena, &s->work, pending);
    }
}

static uint32_t sink_graph(Program *p, Graph *g) {
    Sinker s = {.p = p, .g = g, .arena = arena_new(), .room = g->values.len * 2 + 256};
    s.subst = ARENA_ARRAY(s.arena, Ref, s.room);
    s.root = ARENA_ARRAY(s.arena, Ref, s.room);
    for (uint32_t i = 0; i < s.room; i++) s.subst[i] = s.root[i] = i;
    s.ways = edit_ways_in(s.arena, g);
    for (uint32_t i = 0; i < g->blocks.len; i++)
        if (i == 0 || s.ways[g->blocks.data[i]->id] > 1) vec_push(s.arena, &s.work, (Pending){.block = g->blocks.data[i]});
    while (s.work.len) {
        Pending pending = vec_pop(&s.work);
        s.facts = pending.facts;
        sink_block(&s, pending.block);
    }
    arena_free(s.arena);
    return s.changed;
}

uint32_t opt_storesink(Program *program) {
    uint32_t changed = 0;
    for (uint32_t i = 0; i < program->graphs.len; i++)
        if (program->graphs.data[i]->level == LEVEL_TYPED) changed += sink_graph(program, program->graphs.data[i]);
    return changed;
}
