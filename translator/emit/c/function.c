/* function.c: a graph as a C function: blocks are labels, values are local variables, links are assignments and a goto.
 *
 * A block argument of a block with one way in is no variable: it is another name for what that link passes (the way in
 * dominates it, and nothing in between can assign the variable again). The other arguments are assigned on each link, all at
 * once: copies are ordered so that none overwrites what another still reads, and cycles go through a temporary.
 *
 * Hot blocks come in reverse post-order, so that most links fall through; blocks that raise, record tracebacks or cannot be
 * reached come last and branches to them are marked unlikely. */
#include "c.h"
#include <string.h>

typedef struct BlockInfo {
    uint32_t ways_in;       /* links that come here */
    bool seen, cold, labelled;
} BlockInfo;

typedef struct Shape {
    BlockInfo *info;        /* by block id */
    Block **order;          /* as printed */
    uint32_t count;
} Shape;

static BlockInfo *info_of(const Shape *shape, const Block *b) { return &shape->info[b->id]; }

Ref resolve(const CFunction *fn, Ref ref) {
    while (!ref_is_const(ref) && fn->alias[ref] != ref) ref = fn->alias[ref];
    return ref;
}

void print_c_ref(CFunction *fn, Ref ref) {
    ref = resolve(fn, ref);
    if (ref_is_const(ref)) print_const(fn->file, ref, false);
    else print_numbered(fn->out, 'v', ref);
}

/* ---- order of blocks ---- */

static bool raises_itself(const Block *b) {
    if (b->exit == EXIT_UNREACHABLE) return true;
    for (uint32_t i = 0; i < b->ops.len; i++) {
        OpCode code = b->ops.data[i].code;
        if (code == OP_exc_set || code == OP_traceback_record) return true;
    }
    return false;
}

/* Called in post-order: all ways on are decided already, but for loops, which count as hot. */
static bool is_cold(const Shape *shape, const Block *b) {
    if (raises_itself(b)) return true;
    for (uint32_t i = 0; i < b->links.len; i++)
        if (!info_of(shape, b->links.data[i].target)->cold) return false;
    return b->links.len > 0;
}

typedef struct Visit { Block *block; uint32_t next; } Visit;

/* The link to visit as number `n`: the last one visited falls through, so it is the likeliest: the false one of a branch,
 * unless that way raises. */
static Block *nth_target(const Block *b, uint32_t n) {
    bool swap = b->exit == EXIT_BRANCH && raises_itself(b->links.data[0].target);
    return b->links.data[swap ? n : b->links.len - 1 - n].target;
}

static void order_blocks(CEmitter *e, const Graph *g, Shape *shape) {
    VEC(Visit) stack = {0};
    Block **post = ARENA_ARRAY(e->arena, Block *, g->blocks.len);
    uint32_t count = 0, hot = 0;
    vec_push(e->arena, &stack, (Visit){g->blocks.data[0], 0});
    info_of(shape, g->blocks.data[0])->seen = true;
    info_of(shape, g->blocks.data[0])->ways_in = 1;
    while (stack.len) {
        Visit *visit = &vec_last(&stack);
        if (visit->next == visit->block->links.len) {
            info_of(shape, visit->block)->cold = is_cold(shape, visit->block);
            post[count++] = visit->block;
            stack.len--;
            continue;
        }
        Block *target = nth_target(visit->block, visit->next++);
        BlockInfo *info = info_of(shape, target);
        info->ways_in++;
        if (info->seen) continue;
        info->seen = true;
        vec_push(e->arena, &stack, (Visit){target, 0});
    }
    shape->order = ARENA_ARRAY(e->arena, Block *, count);
    shape->count = count;
    for (uint32_t i = count; i-- > 0; )
        if (i == count - 1 || !info_of(shape, post[i])->cold) shape->order[hot++] = post[i];
    for (uint32_t i = count - 1; i-- > 0; )
        if (info_of(shape, post[i])->cold) shape->order[hot++] = post[i];
}

/* ---- names and uses ---- */

static void name_values(CFunction *fn, const Shape *shape) {
    for (uint32_t i = 0; i < fn->g->values.len; i++) fn->alias[i] = i;
    for (uint32_t i = 0; i < shape->count; i++) {
        const Block *b = shape->order[i];
        for (uint32_t j = 0; j < b->links.len; j++) {
            const Link *link = &b->links.data[j];
            if (info_of(shape, link->target)->ways_in != 1 || link->target == fn->g->blocks.data[0]) continue;
            for (uint32_t k = 0; k < link->arg_count; k++) fn->alias[link->target->args.data[k]] = link->args[k];
        }
    }
}

static void use(CFunction *fn, Ref ref) {
    if (ref == NO_REF || ref_is_const(ref)) return;
    ref = resolve(fn, ref);
    if (!ref_is_const(ref)) fn->used[ref] = true;
}

static bool may_be_dropped(const Op *op) {
    return !(op_info(op->code)->effects & ~(EFFECT_PURE | EFFECT_READS)) && op->code != OP_exc_fetch;
}

static void find_uses(CFunction *fn, const Shape *shape) {
    for (uint32_t i = 0; i < shape->count; i++) {
        const Block *b = shape->order[i];
        for (uint32_t j = 0; j < b->ops.len; j++)
            for (uint32_t k = 0; k < b->ops.data[j].operand_count; k++) use(fn, b->ops.data[j].operands[k]);
        use(fn, b->operand);
        for (uint32_t j = 0; j < b->links.len; j++)
            if (info_of(shape, b->links.data[j].target)->ways_in > 1)
                for (uint32_t k = 0; k < b->links.data[j].arg_count; k++) use(fn, b->links.data[j].args[k]);
    }
}

/* ---- places ---- */

void print_place(CFunction *fn, Span span) {
    CFile *f = fn->file;
    CEmitter *e = f->e;
    const SourceFile *file = source_of(e->p->cx->sources, span);
    if (!file) { span = fn->g->span; file = source_of(e->p->cx->sources, span); }
    uint32_t line = file ? source_line(file, span.start) : 0;
    uint64_t key = file ? MAP_PAIR(span.file, line) : MAP_KEY(fn->g);
    uintptr_t number = (uintptr_t)map_get(&f->places, key);
    if (!number) {
        const char *function = file ? place_function(e, span) : NULL;
        number = f->places.len + 1;
        map_put(e->arena, &f->places, key, (void *)number);
        strbuf_printf(&f->place_records, "static const RpyLocation l%u = {", (unsigned)number);
        if (!function) function = fn->g->source_name->text;
        print_c_string(&f->place_records, function, strlen(function));
        strbuf_append(&f->place_records, ", ");
        if (file) print_c_string(&f->place_records, file->path, strlen(file->path));
        else strbuf_append(&f->place_records, "NULL");
        strbuf_printf(&f->place_records, ", %u};\n", line);
    }
    strbuf_append(fn->out, "&");
    print_numbered(fn->out, 'l', (uint32_t)number);
}

static void new_line(CFunction *fn) {
    strbuf_char(fn->out, '\n');
    fn->file->lines++;
}

/* A #line directive, or a comment from which compile errors find their way to the source. */
static void note_place(CFunction *fn, Span span, bool before) {
    CEmitter *e = fn->file->e;
    const SourceFile *file = source_of(e->p->cx->sources, span);
    if (!file || before != e->options->debug_lines) return;
    uint32_t line = source_line(file, span.start);
    if (fn->last_place.file == span.file && fn->last_place.start == line) return;
    fn->last_place = (Span){span.file, line, 0};
    if (before) {
        strbuf_printf(fn->out, "#line %u ", line);
        print_c_string(fn->out, file->path, strlen(file->path));
        new_line(fn);
    } else if (!strstr(file->path, "*/")) {
        strbuf_append(fn->out, "  /* ");
        strbuf_append(fn->out, file->path);
        print_numbered(fn->out, ':', line);
        strbuf_append(fn->out, " */");
    }
}

/* ---- links ---- */

typedef struct Copy { Ref to, from; bool done; } Copy;

static void print_copy(CFunction *fn, const Copy *copy, const char *indent) {
    strbuf_append(fn->out, indent);
    print_numbered(fn->out, 'v', copy->to);
    strbuf_append(fn->out, " = ");
    print_c_ref(fn, copy->from);
    strbuf_char(fn->out, ';');
    new_line(fn);
}

/* What is left when no copy is ready: each target is read by one other copy. Walk the cycle from `first`, whose old value is
 * saved for the last. */
static void print_cycle(CFunction *fn, Copy *copies, Copy *first, const Map *writer, const char *indent) {
    strbuf_printf(fn->out, "%s__typeof__(v%u) t%u = v%u;", indent, first->to, first->to, first->to);
    new_line(fn);
    for (Copy *copy = first; ; copy = &copies[(uintptr_t)map_get(writer, copy->from) - 1]) {
        copy->done = true;
        if (copy->from != first->to) { print_copy(fn, copy, indent); continue; }
        strbuf_printf(fn->out, "%sv%u = t%u;", indent, copy->to, first->to);
        new_line(fn);
        return;
    }
}

/* Copies whose target nobody still reads come first; what is left are cycles, each opened by saving one value. */
static void print_copies(CFunction *fn, Copy *copies, uint32_t count, const char *indent) {
    Arena *arena = fn->file->e->arena;
    Map readers = {0}, writer = {0};    /* value -> how many copies read it; -> its copy + 1 */
    VEC(uint32_t) ready = {0};
    for (uint32_t i = 0; i < count; i++) {
        map_put(arena, &writer, copies[i].to, (void *)(uintptr_t)(i + 1));
        if (ref_is_const(copies[i].from)) continue;
        uintptr_t n = (uintptr_t)map_get(&readers, copies[i].from);
        map_put(arena, &readers, copies[i].from, (void *)(n + 1));
    }
    for (uint32_t i = 0; i < count; i++)
        if (!map_get(&readers, copies[i].to)) vec_push(arena, &ready, i);
    for (uint32_t next = 0; ; next++) {
        while (ready.len) {
            Copy *copy = &copies[vec_pop(&ready)];
            print_copy(fn, copy, indent);
            copy->done = true;
            if (ref_is_const(copy->from)) continue;
            MapEntry *left = map_find(&readers, copy->from);
            left->value = (void *)((uintptr_t)left->value - 1);
            uintptr_t blocked = (uintptr_t)map_get(&writer, copy->from);
            if (!left->value && blocked && !copies[blocked - 1].done) vec_push(arena, &ready, (uint32_t)blocked - 1);
        }
        while (next < count && copies[next].done) next++;
        if (next == count) return;
        print_cycle(fn, copies, &copies[next], &writer, indent);
    }
}

static void print_link_copies(CFunction *fn, const Shape *shape, const Link *link, const char *indent) {
    if (info_of(shape, link->target)->ways_in == 1 && link->target != fn->g->blocks.data[0]) return;
    Copy *copies = ARENA_ARRAY(fn->file->e->arena, Copy, link->arg_count);
    uint32_t count = 0;
    for (uint32_t i = 0; i < link->arg_count; i++) {
        Ref to = link->target->args.data[i], from = resolve(fn, link->args[i]);
        if (to != from && fn->used[to]) copies[count++] = (Copy){to, from, false};
    }
    if (count == 1) print_copy(fn, &copies[0], indent);
    else if (count) print_copies(fn, copies, count, indent);
}

static bool has_copies(const CFunction *fn, const Shape *shape, const Link *link) {
    if (info_of(shape, link->target)->ways_in == 1 && link->target != fn->g->blocks.data[0]) return false;
    for (uint32_t i = 0; i < link->arg_count; i++)
        if (fn->used[link->target->args.data[i]] && resolve(fn, link->args[i]) != link->target->args.data[i]) return true;
    return false;
}

static void print_goto(CFunction *fn, const Link *link) {
    strbuf_append(fn->out, "goto ");
    print_numbered(fn->out, 'b', link->target->id);
    strbuf_char(fn->out, ';');
    new_line(fn);
}

/* `next`: the block printed after this one, reached by falling through. */
static void print_jump(CFunction *fn, const Shape *shape, const Link *link, const Block *next) {
    if (has_copies(fn, shape, link)) {
        strbuf_append(fn->out, "    {");
        new_line(fn);
        print_link_copies(fn, shape, link, "        ");
        strbuf_append(fn->out, "    }");
        new_line(fn);
    }
    if (link->target == next) return;
    strbuf_append(fn->out, "    ");
    print_goto(fn, link);
}

static void print_branch(CFunction *fn, const Shape *shape, const Block *b, const Block *next) {
    const Link *no = &b->links.data[0], *yes = &b->links.data[1];
    bool negate = yes->target == next && no->target != next;
    const Link *taken = negate ? no : yes, *other = negate ? yes : no;
    bool cold_taken = info_of(shape, taken->target)->cold, cold_other = info_of(shape, other->target)->cold;
    const char *hint = cold_taken == cold_other ? "" : cold_taken ? "RPY_UNLIKELY" : "RPY_LIKELY";
    strbuf_append(fn->out, "    if (");
    strbuf_append(fn->out, hint);
    if (*hint) strbuf_char(fn->out, '(');
    if (negate) strbuf_char(fn->out, '!');
    print_c_ref(fn, b->operand);
    if (*hint) strbuf_char(fn->out, ')');
    if (has_copies(fn, shape, taken)) {
        strbuf_append(fn->out, ") {");
        new_line(fn);
        print_link_copies(fn, shape, taken, "        ");
        strbuf_append(fn->out, "        ");
        print_goto(fn, taken);
        strbuf_append(fn->out, "    }");
        new_line(fn);
    } else {
        strbuf_append(fn->out, ") ");
        print_goto(fn, taken);
    }
    print_jump(fn, shape, other, next);
}

static void print_switch(CFunction *fn, const Shape *shape, const Block *b) {
    strbuf_append(fn->out, "    switch (");
    print_c_ref(fn, b->operand);
    strbuf_append(fn->out, ") {");
    new_line(fn);
    for (uint32_t i = 0; i < b->links.len; i++) {
        const Link *link = &b->links.data[i];
        if (link->exit_case == NO_REF) {
            strbuf_append(fn->out, "    default: {");
        } else {
            strbuf_append(fn->out, "    case ");
            print_const(fn->file, link->exit_case, false);
            strbuf_append(fn->out, ": {");
        }
        new_line(fn);
        print_link_copies(fn, shape, link, "        ");
        strbuf_append(fn->out, "        ");
        print_goto(fn, link);
        strbuf_append(fn->out, "    }");
        new_line(fn);
    }
    strbuf_append(fn->out, "    }");
    new_line(fn);
}

static void print_exit(CFunction *fn, const Shape *shape, const Block *b, const Block *next) {
    switch (b->exit) {
    case EXIT_GOTO: print_jump(fn, shape, &b->links.data[0], next); return;
    case EXIT_BRANCH: print_branch(fn, shape, b, next); return;
    case EXIT_SWITCH: print_switch(fn, shape, b); return;
    case EXIT_RETURN:
        strbuf_append(fn->out, "    return");
        if (!is_void(fn->g->result)) {
            strbuf_char(fn->out, ' ');
            print_c_ref(fn, b->operand);
        }
        strbuf_char(fn->out, ';');
        new_line(fn);
        return;
    case EXIT_UNREACHABLE:
        strbuf_append(fn->out, "    __builtin_trap();");
        new_line(fn);
        return;
    case EXIT_NONE: case EXIT_CATCH: case EXIT_RAISE: break;
    }
    UNREACHABLE("block%u of %s ends in exit kind %d at level nogc", b->id, fn->g->name->text, (int)b->exit);
}

/* ---- the whole ---- */

static void print_statement(CFunction *fn, const Op *op) {
    if (may_be_dropped(op) && (op->result == NO_REF || !fn->used[op->result])) return;
    note_place(fn, op->span, true);
    size_t before = fn->out->len;
    strbuf_append(fn->out, "    ");
    size_t start = fn->out->len;
    print_c_op(fn, op);
    if (fn->out->len == start) {        /* a Void field: nothing to do */
        fn->out->len = before;
        fn->out->data[before] = 0;
        return;
    }
    note_place(fn, op->span, false);
    new_line(fn);
}

static void mark_labels(const Shape *shape) {
    for (uint32_t i = 0; i < shape->count; i++) {
        const Block *b = shape->order[i], *next = i + 1 < shape->count ? shape->order[i + 1] : NULL;
        for (uint32_t j = 0; j < b->links.len; j++) {
            const Block *target = b->links.data[j].target;
            bool twice = b->exit == EXIT_BRANCH && j == 1 && b->links.data[0].target == target;
            if (target != next || b->exit == EXIT_SWITCH || twice) info_of(shape, target)->labelled = true;
        }
    }
}

/* Variables of one C type, a dozen a line. */
typedef struct Declarations { Map by_type; /* Type -> RefVec * */ } Declarations;
typedef VEC(Ref) RefVec;

static void declare(CFunction *fn, Declarations *d, Ref ref) {
    Arena *arena = fn->file->e->arena;
    if (!fn->used[ref] || fn->alias[ref] != ref) return;
    const Type *type = ref_type(fn->g, ref);
    RefVec *refs = map_get(&d->by_type, MAP_KEY(type));
    if (!refs) {
        refs = ARENA_NEW(arena, RefVec);
        map_put(arena, &d->by_type, MAP_KEY(type), refs);
    }
    vec_push(arena, refs, ref);
}

static void print_variables(CFunction *fn, const Type *type, const RefVec *refs) {
    bool is_pointer = false;
    for (uint32_t i = 0; i < refs->len; i++) {
        if (i % 12 == 0) {
            strbuf_append(fn->out, "    ");
            print_c_type(fn->file->e, type, fn->out);
            is_pointer = fn->out->data[fn->out->len - 1] == '*';
            if (!is_pointer) strbuf_char(fn->out, ' ');
        } else {
            strbuf_append(fn->out, is_pointer ? ", *" : ", ");
        }
        print_numbered(fn->out, 'v', refs->data[i]);
        if (i % 12 != 11 && i + 1 != refs->len) continue;
        strbuf_char(fn->out, ';');
        new_line(fn);
    }
}

static void print_declarations(CFunction *fn, const Shape *shape) {
    Declarations d = {0};
    for (uint32_t i = 0; i < shape->count; i++) {
        const Block *b = shape->order[i];
        for (uint32_t j = 0; i && j < b->args.len; j++) declare(fn, &d, b->args.data[j]);
        for (uint32_t j = 0; j < b->ops.len; j++)
            if (b->ops.data[j].result != NO_REF) declare(fn, &d, b->ops.data[j].result);
    }
    MAP_EACH(&d.by_type, entry) print_variables(fn, (const Type *)(uintptr_t)entry->key, entry->value);
}

void print_signature(CEmitter *e, Graph *g, StrBuf *out) {
    if (e->single_file) strbuf_append(out, "static ");
    print_c_type(e, g->result, out);
    strbuf_printf(out, "%s%s(", out->data[out->len - 1] == '*' ? "" : " ", graph_c_name(e, g));
    const Block *entry = g->blocks.data[0];
    for (uint32_t i = 0; i < entry->args.len; i++) {
        if (i) strbuf_append(out, ", ");
        print_c_type(e, ref_type(g, entry->args.data[i]), out);
        strbuf_printf(out, "%sv%u", out->data[out->len - 1] == '*' ? "" : " ", entry->args.data[i]);
    }
    strbuf_append(out, entry->args.len ? ")" : "void)");
}

static void print_body(CFunction *fn, const Shape *shape) {
    for (uint32_t i = 0; i < shape->count; i++) {
        const Block *b = shape->order[i];
        if (info_of(shape, b)->labelled) {
            print_numbered(fn->out, 'b', b->id);
            strbuf_append(fn->out, ":;");
            new_line(fn);
        }
        for (uint32_t j = 0; j < b->ops.len; j++) print_statement(fn, &b->ops.data[j]);
        note_place(fn, b->span, true);
        print_exit(fn, shape, b, i + 1 < shape->count ? shape->order[i + 1] : NULL);
    }
}

void print_function(CFile *f, Graph *g) {
    CEmitter *e = f->e;
    Arena *lasting = e->arena;
    CFunction fn = {.file = f, .out = &f->body, .g = g};
    fn.alias = ARENA_ARRAY(lasting, Ref, g->values.len);
    fn.used = ARENA_ARRAY(lasting, bool, g->values.len);
    Shape shape = {.info = ARENA_ARRAY(lasting, BlockInfo, g->next_block_id)};
    order_blocks(e, g, &shape);
    name_values(&fn, &shape);
    find_uses(&fn, &shape);
    mark_labels(&shape);
    strbuf_printf(fn.out, "\n/* %s */\n", g->source_name->text);
    f->lines += 2;
    print_signature(e, g, fn.out);
    strbuf_append(fn.out, " {");
    new_line(&fn);
    print_declarations(&fn, &shape);
    print_body(&fn, &shape);
    strbuf_char(fn.out, '}');
    new_line(&fn);
}
