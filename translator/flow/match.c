/* match.c: match statements over values, classes and attributes, as chains of tests. */
#include "build.h"

static void refuse_pattern(Flow *f, const Node *pattern, const char *what, Join *no) {
    Diag *d = flow_error(f, F023, pattern->span, "%s in a pattern cannot be translated", what);
    diag_help(d, "patterns may be values, None, True, False, alternatives, names, classes with keyword "
                 "attributes, and sequences of a tuple written in the subject");
    flow_goto(f, no, NO_REF, pattern->span);
}

static void test_pattern(Flow *f, const Node *pattern, Ref subject, Join *yes, Join *no);

/* All of the parts must match; what they bind is bound when the join is reached. */
static void test_parts(Flow *f, const NodeList *patterns, const Ref *values, Join *yes, Join *no, Span span) {
    for (uint32_t i = 0; i < patterns->len && f->block; i++) {
        Join next = join_new(f);
        test_pattern(f, patterns->items[i], values[i], &next, no);
        join_enter(f, &next);
    }
    flow_goto(f, yes, NO_REF, span);
}

static void test_or(Flow *f, const MatchOrNode *pattern, Ref subject, Join *yes, Join *no) {
    for (uint32_t i = 0; i < pattern->patterns.len && f->block; i++) {
        Join next = join_new(f);
        bool is_last = i + 1 == pattern->patterns.len;
        test_pattern(f, pattern->patterns.items[i], subject, yes, is_last ? no : &next);
        if (!is_last) join_enter(f, &next);
    }
}

static void test_as(Flow *f, const MatchAsNode *pattern, Ref subject, Join *yes, Join *no) {
    Join matched = join_new(f);
    if (pattern->pattern) test_pattern(f, pattern->pattern, subject, &matched, no);
    else flow_goto(f, &matched, NO_REF, pattern->base.span);
    join_enter(f, &matched);
    if (f->block && pattern->name) store_name(f, pattern->name, subject, pattern->base.span);
    flow_goto(f, yes, NO_REF, pattern->base.span);
}

static void test_class(Flow *f, const MatchClassNode *pattern, Ref subject, Join *yes, Join *no) {
    if (pattern->patterns.len) {
        refuse_pattern(f, &pattern->base, "a class with positional parts", no);
        return;
    }
    Ref cls = eval(f, pattern->cls);
    Join is_instance = join_new(f);
    test_value(f, flow_op(f, OP_isinstance, pattern->base.span, subject, cls), &is_instance, no,
               pattern->base.span);
    join_enter(f, &is_instance);
    Ref *values = ARENA_ARRAY(f->arena, Ref, pattern->kwd_patterns.len);
    for (uint32_t i = 0; i < pattern->kwd_patterns.len; i++)
        values[i] = flow_getattr(f, subject, pattern->kwd_attrs.items[i],
                                 pattern->kwd_patterns.items[i]->span);
    test_parts(f, &pattern->kwd_patterns, values, yes, no, pattern->base.span);
}

static void test_sequence(Flow *f, const MatchSequenceNode *pattern, Ref subject, Join *yes, Join *no) {
    const Ref *items;
    uint32_t count;
    bool is_known = known_items(f, subject, &items, &count);
    for (uint32_t i = 0; i < pattern->patterns.len; i++)
        is_known &= pattern->patterns.items[i]->kind != NODE_MatchStar;
    if (!is_known) refuse_pattern(f, &pattern->base, "a sequence of unknown length", no);
    else if (count != pattern->patterns.len) flow_goto(f, no, NO_REF, pattern->base.span);
    else test_parts(f, &pattern->patterns, items, yes, no, pattern->base.span);
}

static void test_pattern(Flow *f, const Node *pattern, Ref subject, Join *yes, Join *no) {
    if (pattern->kind == NODE_MatchValue) {
        Ref value = eval(f, ((const MatchValueNode *)pattern)->value);
        test_value(f, flow_compare(f, COMPARE_EQ, subject, value, pattern->span), yes, no, pattern->span);
    } else if (pattern->kind == NODE_MatchSingleton) {
        Ref value = flow_constant(f, host_constant(f->world, &((const MatchSingletonNode *)pattern)->value));
        test_value(f, flow_compare(f, COMPARE_IS, subject, value, pattern->span), yes, no, pattern->span);
    } else if (pattern->kind == NODE_MatchOr) {
        test_or(f, (const MatchOrNode *)pattern, subject, yes, no);
    } else if (pattern->kind == NODE_MatchAs) {
        test_as(f, (const MatchAsNode *)pattern, subject, yes, no);
    } else if (pattern->kind == NODE_MatchClass) {
        test_class(f, (const MatchClassNode *)pattern, subject, yes, no);
    } else if (pattern->kind == NODE_MatchSequence) {
        test_sequence(f, (const MatchSequenceNode *)pattern, subject, yes, no);
    } else {
        refuse_pattern(f, pattern, pattern->kind == NODE_MatchMapping ? "a mapping" : "`*`", no);
    }
}

void build_match(Flow *f, const MatchNode *node) {
    Ref subject = eval(f, node->subject);
    Join after = join_new(f);
    for (uint32_t i = 0; i < node->cases.len && f->block; i++) {
        const MatchCaseNode *match_case = (const MatchCaseNode *)node->cases.items[i];
        Join matched = join_new(f), guarded = join_new(f), next = join_new(f);
        test_pattern(f, match_case->pattern, subject, &matched, &next);
        join_enter(f, &matched);
        if (f->block && match_case->guard) eval_test(f, match_case->guard, &guarded, &next);
        else flow_goto(f, &guarded, NO_REF, match_case->base.span);
        join_enter(f, &guarded);
        build_body(f, &match_case->body);
        flow_goto(f, &after, NO_REF, match_case->base.span);
        join_enter(f, &next);
    }
    flow_goto(f, &after, NO_REF, node->base.span);
    join_enter(f, &after);
}
