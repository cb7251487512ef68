/* verify.c: the invariants of graphs. This file is their specification; docs/ir-graph.md lists them in words.
 *
 * Blocks are closed: an operand is a constant or defined earlier in its own block. Every violation is collected
 * and shown under the line it is about, inside the printed graph. */
#include "verify.h"
#include <stdarg.h>

void complain(Verifier *v, const char *format, ...) {
    StrBuf buf = {0};
    va_list args;
    va_start(args, format);
    strbuf_vprintf(&buf, format, args);
    va_end(args);
    const char *text = arena_strndup(v->arena, buf.data, buf.len);
    strbuf_free(&buf);
    vec_push(v->arena, &v->remarks, (Remark){v->block, v->place, text});
}

const char *type_text(Verifier *v, const Type *type) {
    if (!type) return "?";
    StrBuf buf = {0};
    type_print(type, &buf);
    const char *text = arena_strndup(v->arena, buf.data, buf.len);
    strbuf_free(&buf);
    return text;
}

/* ---- definitions ---- */

static void define(Verifier *v, Ref ref, const Block *block, uint32_t position) {
    if (ref_is_const(ref) || ref >= v->g->values.len) {
        complain(v, "a constant or unknown value cannot be defined here");
        return;
    }
    if (v->home[ref]) {
        complain(v, "v%u is defined twice, first in block%u", ref, v->home[ref]->id);
        return;
    }
    v->home[ref] = block;
    v->defined_at[ref] = position;
    const Type *type = v->g->values.data[ref].type;
    bool is_void = type && type->kind == TYPE_PRIMITIVE && type->primitive == PRIM_Void;
    if (v->g->level == LEVEL_HIGH && type) complain(v, "v%u has a type at level high", ref);
    if (v->g->level != LEVEL_HIGH && (!type || is_void)) complain(v, "v%u has no type", ref);
}

static void collect_definitions(Verifier *v) {
    for (uint32_t i = 0; i < v->g->blocks.len; i++) {
        const Block *b = v->block = v->g->blocks.data[i];
        v->place = REMARK_HEAD;
        for (uint32_t j = 0; j < b->args.len; j++) define(v, b->args.data[j], b, 1);
        for (uint32_t j = 0; j < b->ops.len; j++) {
            v->place = j;
            if (b->ops.data[j].result != NO_REF) define(v, b->ops.data[j].result, b, j + 2);
        }
        v->place = b->ops.len;
        for (uint32_t j = 0; j < b->links.len; j++)
            if (b->links.data[j].exception != NO_REF) define(v, b->links.data[j].exception, b, UINT32_MAX);
    }
}

static void check_const(Verifier *v, Ref ref) {
    if ((ref & ~REF_CONST_BIT) >= v->p->constants.len) {
        complain(v, "there is no constant number %u", ref & ~REF_CONST_BIT);
        return;
    }
    const Const *c = const_of(v->p, ref);
    bool high_only = c->kind == CONST_HOST || c->kind == CONST_TYPE;
    if (v->g->level != LEVEL_HIGH && high_only)
        complain(v, "an import-time object is left at level %s", level_name(v->g->level));
    if (v->g->level != LEVEL_HIGH && !high_only && !c->type)
        complain(v, "a constant function still is at level high");
}

/* `before`: the position of the user in its block. */
static bool check_use(Verifier *v, Ref ref, uint32_t before) {
    if (ref_is_const(ref)) { check_const(v, ref); return true; }
    if (ref == NO_REF) { complain(v, "an operand is absent"); return false; }
    if (ref >= v->g->values.len) { complain(v, "there is no v%u", ref); return false; }
    if (!v->home[ref]) complain(v, "v%u is not defined", ref);
    else if (v->home[ref] != v->block)
        complain(v, "v%u is defined in block%u: it must be passed here", ref, v->home[ref]->id);
    else if (v->defined_at[ref] == UINT32_MAX) complain(v, "v%u is known on its own link only", ref);
    else if (v->defined_at[ref] >= before) complain(v, "v%u is used before its definition", ref);
    else return true;
    return false;
}

/* ---- links and exits ---- */

static void check_link_arg(Verifier *v, const Link *link, uint32_t i, Ref failed_result) {
    Ref arg = link->args[i], param = link->target->args.data[i];
    if (arg != link->exception || arg == NO_REF) {
        if (!check_use(v, arg, UINT32_MAX)) return;
        if (arg == failed_result) complain(v, "v%u does not exist when its operation raises", arg);
    }
    if (v->g->level == LEVEL_HIGH || ref_is_const(param) || param >= v->g->values.len) return;
    const Type *have = ref_type(v->g, arg), *want = ref_type(v->g, param);
    if (have != want)
        complain(v, "argument %u of block%u is %s, given %s", i, link->target->id, type_text(v, want),
                 type_text(v, have));
}

static void check_link(Verifier *v, const Link *link, Ref failed_result, const Map *blocks) {
    if (!link->target || !map_find(blocks, MAP_KEY(link->target))) {
        complain(v, "a link leaves the graph");
        return;
    }
    if (link->arg_count != link->target->args.len) {
        complain(v, "block%u takes %u values, given %u", link->target->id, link->target->args.len,
                 link->arg_count);
        return;
    }
    for (uint32_t i = 0; i < link->arg_count; i++) check_link_arg(v, link, i, failed_result);
}

static void check_plain_links(Verifier *v, const Block *b, uint32_t wanted) {
    if (b->links.len != wanted) complain(v, "this exit has %u links, not %u", wanted, b->links.len);
    for (uint32_t i = 0; i < b->links.len; i++)
        if (b->links.data[i].exit_case != NO_REF || b->links.data[i].exception != NO_REF)
            complain(v, "link %u has a case", i);
}

static void check_operand_type(Verifier *v, const Block *b, const Type *want) {
    if (!check_use(v, b->operand, UINT32_MAX) || v->g->level == LEVEL_HIGH) return;
    const Type *have = ref_type(v->g, b->operand);
    if (have != want) complain(v, "the operand is %s, not %s", type_text(v, have), type_text(v, want));
}

static void check_switch(Verifier *v, const Block *b) {
    if (!check_use(v, b->operand, UINT32_MAX)) return;
    const Type *type = ref_type(v->g, b->operand);
    if (!b->links.len || vec_last(&b->links).exit_case != NO_REF) complain(v, "a switch ends in its default");
    Map seen = {0};
    for (uint32_t i = 0; i + 1 < b->links.len; i++) {
        Ref exit_case = b->links.data[i].exit_case;
        if (!ref_is_const(exit_case) || const_of(v->p, exit_case)->kind != CONST_INT) {
            complain(v, "case %u is no integer", i);
            continue;
        }
        if (type && const_of(v->p, exit_case)->type != type)
            complain(v, "case %u is not of type %s", i, type_text(v, type));
        if (map_find(&seen, exit_case)) complain(v, "case %u stands twice", i);
        map_put(v->arena, &seen, exit_case, NULL);
    }
}

static void check_handler(Verifier *v, const Block *b, uint32_t i) {
    const Link *link = &b->links.data[i];
    if (link->exit_case == NO_REF) {
        if (i + 1 != b->links.len) complain(v, "handlers stand after the one that catches all");
        return;
    }
    if (!ref_is_const(link->exit_case)) { complain(v, "handler %u has no constant class", i); return; }
    ConstKind kind = const_of(v->p, link->exit_case)->kind;
    if (v->g->level == LEVEL_HIGH ? kind != CONST_HOST : kind != CONST_PREBUILT)
        complain(v, "handler %u: a class is %s at level %s", i, v->g->level == LEVEL_HIGH ? "a host object"
                 : "its vtable",
                 level_name(v->g->level));
}

static void check_catch(Verifier *v, const Block *b) {
    if (v->g->level >= LEVEL_NOEXC) complain(v, "nothing is caught at level %s", level_name(v->g->level));
    if (!b->ops.len || !op_can_raise(vec_last(&b->ops).code)) complain(v, "the last operation cannot raise");
    if (b->operand != NO_REF) complain(v, "catch has no operand");
    if (!b->links.len) { complain(v, "catch needs a link for when nothing is raised"); return; }
    if (b->links.data[0].exit_case != NO_REF || b->links.data[0].exception != NO_REF)
        complain(v, "the first link has a case");
    for (uint32_t i = 1; i < b->links.len; i++) check_handler(v, b, i);
}

static void check_return(Verifier *v, const Block *b) {
    bool is_void = v->g->result && v->g->result->kind == TYPE_PRIMITIVE &&
            v->g->result->primitive == PRIM_Void;
    if (b->operand == NO_REF && is_void) return;
    check_operand_type(v, b, v->g->result);
}

static void check_raise(Verifier *v, const Block *b) {
    if (v->g->level >= LEVEL_NOEXC) complain(v, "nothing is raised at level %s", level_name(v->g->level));
    if (!check_use(v, b->operand, UINT32_MAX) || v->g->level == LEVEL_HIGH) return;
    if (!pointed(v->g, b->operand))
        complain(v, "the operand is %s, no pointer", type_text(v, ref_type(v->g, b->operand)));
}

static void check_exit(Verifier *v, const Block *b) {
    switch (b->exit) {
    case EXIT_NONE: complain(v, "the block has no exit"); check_plain_links(v, b, 0); return;
    case EXIT_GOTO: check_plain_links(v, b, 1); return;
    case EXIT_BRANCH:
        check_plain_links(v, b, 2);
        check_operand_type(v, b, v->p->tables->primitives[PRIM_Bool]);
        return;
    case EXIT_SWITCH: check_switch(v, b); return;
    case EXIT_CATCH: check_catch(v, b); return;
    case EXIT_RETURN: check_plain_links(v, b, 0); check_return(v, b); return;
    case EXIT_RAISE: check_plain_links(v, b, 0); check_raise(v, b); return;
    case EXIT_UNREACHABLE: check_plain_links(v, b, 0); return;
    }
    UNREACHABLE("exit kind %d", (int)b->exit);
}

/* ---- blocks ---- */

static void check_block(Verifier *v, const Block *b, const Map *blocks) {
    v->block = b;
    v->place = REMARK_HEAD;
    if (b->id >= v->g->next_block_id) complain(v, "block%u: ids end at %u", b->id, v->g->next_block_id);
    for (uint32_t i = 0; i < b->ops.len; i++) {
        const Op *op = &b->ops.data[i];
        bool usable = true;
        v->place = i;
        for (uint32_t j = 0; j < op->operand_count; j++) usable &= check_use(v, op->operands[j], i + 2);
        if (usable) verify_op_types(v, op);
    }
    v->place = b->ops.len;
    check_exit(v, b);
    Ref failed = b->exit == EXIT_CATCH && b->ops.len ? vec_last(&b->ops).result : NO_REF;
    for (uint32_t i = 0; i < b->links.len; i++) check_link(v, &b->links.data[i], i ? failed : NO_REF, blocks);
}

static void check_graph(Verifier *v) {
    const Graph *g = v->g;
    if (!g->blocks.len) { complain(v, "the graph has no block"); return; }
    if (g->level == LEVEL_HIGH ? g->result != NULL : g->result == NULL)
        complain(v, "the result type does not fit the level");
    Map blocks = {0}, ids = {0};
    for (uint32_t i = 0; i < g->blocks.len; i++) {
        if (map_find(&ids, g->blocks.data[i]->id))
            complain(v, "two blocks are block%u", g->blocks.data[i]->id);
        map_put(v->arena, &ids, g->blocks.data[i]->id, NULL);
        map_put(v->arena, &blocks, MAP_KEY(g->blocks.data[i]), NULL);
    }
    collect_definitions(v);
    for (uint32_t i = 0; i < g->blocks.len; i++) check_block(v, g->blocks.data[i], &blocks);
}

bool graph_verify(const Graph *g, StrBuf *problems) {
    Verifier v = {.g = g, .p = g->program};
    v.arena = arena_new();
    v.home = ARENA_ARRAY(v.arena, const Block *, g->values.len);
    v.defined_at = ARENA_ARRAY(v.arena, uint32_t, g->values.len);
    check_graph(&v);
    bool ok = !v.remarks.len;
    if (!ok && problems) print_graph_remarked(g, &v.remarks, problems);
    arena_free(v.arena);
    return ok;
}

/* ---- prebuilt data ---- */

static bool verify_prebuilt(const Program *p, const Prebuilt *top, const Prebuilt *part, StrBuf *problems) {
    bool is_struct = part->type->kind == TYPE_STRUCT;
    uint32_t count = part->bytes ? 0 : is_struct ? part->type->field_count : part->length;
    bool ok = true;
    for (uint32_t i = 0; i < count; i++) {
        const Type *want = is_struct ? part->type->fields[i].type : part->type->item;
        const Init *init = &part->items[i];
        const Type *have = init->inlined ? init->inlined->type
                           : ref_is_const(init->value) ? const_of(p, init->value)->type : NULL;
        if (have == want) {
            if (init->inlined) ok &= verify_prebuilt(p, top, init->inlined, problems);
            continue;
        }
        ok = false;
        strbuf_printf(problems, "prebuilt %s: item %u should be ", top->name->text, i);
        type_print(want, problems);
        strbuf_append(problems, ", is ");
        if (have) type_print(have, problems);
        else strbuf_append(problems, "no constant");
        strbuf_char(problems, '\n');
    }
    return ok;
}

bool program_verify(const Program *p, StrBuf *problems) {
    bool ok = true;
    for (uint32_t i = 0; i < p->types.len; i++) {
        const Type *type = p->types.data[i];
        if (type->kind != TYPE_STRUCT || type->fields) continue;
        strbuf_printf(problems, "struct %s has no fields set\n", type->name->text);
        ok = false;
    }
    for (uint32_t i = 0; i < p->prebuilts.len; i++)
        ok &= verify_prebuilt(p, p->prebuilts.data[i], p->prebuilts.data[i], problems);
    for (uint32_t i = 0; i < p->graphs.len; i++) ok &= graph_verify(p->graphs.data[i], problems);
    return ok;
}
