/* compile_match.c: the match statement.
 *
 * Idea:    a pattern consumes the subject on top of the stack; where it fails it jumps to a landing that drops what lies
 *          above the match's own subject. Each failing jump remembers how high the stack was, and landings for the
 *          heights fall through into each other, one POP apiece. Names are bound as soon as they match.
 * Source:  PEP 634.
 */
#include "host/compile.h"

typedef struct Failure { uint32_t jump; int32_t depth; } Failure;
typedef VEC(Failure) Failures;

static void compile_pattern(Unit *unit, Node *pattern, Failures *failures);

/* The truth on the stack decides. */
static void fail_if_false(Unit *unit, Failures *failures) {
    uint32_t jump = emit(unit, OP_POP_JUMP_IF_FALSE, 0);
    vec_push(unit->arena, failures, (Failure){jump, unit->depth});
}

/* Here all failures arrive, with the stack as high as `depth`. */
static void land(Unit *unit, Failures *failures, int32_t depth) {
    int32_t highest = depth;
    for (uint32_t i = 0; i < failures->len; i++)
        if (failures->data[i].depth > highest) highest = failures->data[i].depth;
    for (int32_t level = highest; level >= depth; level--) {
        for (uint32_t i = 0; i < failures->len; i++)
            if (failures->data[i].depth == level) patch(unit, failures->data[i].jump);
        unit->depth = level;
        if (level > depth) emit(unit, OP_POP, 0);
    }
}

/* Items of the tuple or list on the stack, each against its pattern. */
static void compile_items(Unit *unit, NodeList patterns, Failures *failures) {
    for (uint32_t i = 0; i < patterns.len; i++) compile_pattern(unit, patterns.items[i], failures);
}

static void compile_sequence(Unit *unit, NodeList patterns, Failures *failures) {
    HostWorld *world = unit->world;
    uint32_t star = 0;
    while (star < patterns.len && patterns.items[star]->kind != NODE_MatchStar) star++;
    bool has_star = star < patterns.len;
    emit(unit, OP_MATCH_SEQUENCE, 0);
    fail_if_false(unit, failures);
    emit(unit, OP_GET_LEN, 0);
    emit_const(unit, host_new_int(world, has_star ? patterns.len - 1 : patterns.len));
    emit(unit, OP_COMPARE, has_star ? COMPARE_GE : COMPARE_EQ);
    fail_if_false(unit, failures);
    if (has_star) emit(unit, OP_UNPACK_STAR, star | (patterns.len - star - 1) << 12);
    else emit(unit, OP_UNPACK, patterns.len);
    compile_items(unit, patterns, failures);
}

static void bind_or_drop(Unit *unit, Sym name) {
    if (name) compile_name(unit, name, USE_STORE);
    else emit(unit, OP_POP, 0);
}

/* subject -> subject keys values; values is None when a key is missing */
static void compile_mapping(Unit *unit, MatchMappingNode *node, Failures *failures) {
    emit(unit, OP_MATCH_MAPPING, 0);
    fail_if_false(unit, failures);
    compile_exprs(unit, node->keys);
    emit(unit, OP_BUILD_TUPLE, node->keys.len);
    emit(unit, OP_MATCH_KEYS, 0);
    emit(unit, OP_DUP, 0);
    emit_const(unit, unit->world->none);
    emit(unit, OP_IS_NOT, 0);
    fail_if_false(unit, failures);
    emit(unit, OP_UNPACK, node->keys.len);
    compile_items(unit, node->patterns, failures);
    emit(unit, OP_MATCH_REST, 0);
    bind_or_drop(unit, node->rest);
}

static void compile_class_pattern(Unit *unit, MatchClassNode *node, Failures *failures) {
    HostWorld *world = unit->world;
    HostTuple *names = host_alloc_tuple(world, node->kwd_attrs.len);
    for (uint32_t i = 0; i < names->len; i++) names->items[i] = host_intern_sym(world, node->kwd_attrs.items[i]);
    compile_expr(unit, node->cls);
    emit_const(unit, &names->base);
    emit(unit, OP_MATCH_CLASS, node->patterns.len);
    emit(unit, OP_DUP, 0);
    emit_const(unit, world->none);
    emit(unit, OP_IS_NOT, 0);
    fail_if_false(unit, failures);
    emit(unit, OP_UNPACK, node->patterns.len + names->len);
    compile_items(unit, node->patterns, failures);
    compile_items(unit, node->kwd_patterns, failures);
}

static void compile_alternatives(Unit *unit, MatchOrNode *node, Failures *failures) {
    VEC(uint32_t) matched = {0};
    int32_t depth = unit->depth;
    for (uint32_t i = 0; i < node->patterns.len; i++) {
        Failures own = {0};
        emit(unit, OP_DUP, 0);
        compile_pattern(unit, node->patterns.items[i], &own);
        vec_push(unit->arena, &matched, emit(unit, OP_JUMP, 0));
        land(unit, &own, depth);
    }
    vec_push(unit->arena, failures, (Failure){emit(unit, OP_JUMP, 0), depth});
    for (uint32_t i = 0; i < matched.len; i++) patch(unit, matched.data[i]);
    unit->depth = depth;
    emit(unit, OP_POP, 0);
}

static void compile_as(Unit *unit, MatchAsNode *node, Failures *failures) {
    if (node->pattern) {
        emit(unit, OP_DUP, 0);
        compile_pattern(unit, node->pattern, failures);
    }
    bind_or_drop(unit, node->name);
}

static void compile_pattern(Unit *unit, Node *pattern, Failures *failures) {
    unit->span = pattern->span;
    if (pattern->kind == NODE_MatchValue) {
        compile_expr(unit, AS(MatchValue, pattern)->value);
        emit(unit, OP_COMPARE, COMPARE_EQ);
        fail_if_false(unit, failures);
    } else if (pattern->kind == NODE_MatchSingleton) {
        emit_const(unit, host_constant(unit->world, &AS(MatchSingleton, pattern)->value));
        emit(unit, OP_IS, 0);
        fail_if_false(unit, failures);
    } else if (pattern->kind == NODE_MatchSequence) {
        compile_sequence(unit, AS(MatchSequence, pattern)->patterns, failures);
    } else if (pattern->kind == NODE_MatchMapping) {
        compile_mapping(unit, AS(MatchMapping, pattern), failures);
    } else if (pattern->kind == NODE_MatchClass) {
        compile_class_pattern(unit, AS(MatchClass, pattern), failures);
    } else if (pattern->kind == NODE_MatchStar) {
        bind_or_drop(unit, AS(MatchStar, pattern)->name);
    } else if (pattern->kind == NODE_MatchAs) {
        compile_as(unit, AS(MatchAs, pattern), failures);
    } else {
        compile_alternatives(unit, AS(MatchOr, pattern), failures);
    }
}

void compile_match(Unit *unit, MatchNode *node) {
    compile_expr(unit, node->subject);
    int32_t depth = unit->depth;
    VEC(uint32_t) ends = {0};
    for (uint32_t i = 0; i < node->cases.len; i++) {
        MatchCaseNode *one = AS(MatchCase, node->cases.items[i]);
        Failures failures = {0};
        emit(unit, OP_DUP, 0);
        compile_pattern(unit, one->pattern, &failures);
        if (one->guard) {
            compile_expr(unit, one->guard);
            fail_if_false(unit, &failures);
        }
        emit(unit, OP_POP, 0);
        compile_body(unit, one->body);
        vec_push(unit->arena, &ends, emit(unit, OP_JUMP, 0));
        land(unit, &failures, depth);
    }
    emit(unit, OP_POP, 0);
    for (uint32_t i = 0; i < ends.len; i++) patch(unit, ends.data[i]);
    unit->depth = depth - 1;
}
