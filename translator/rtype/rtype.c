/* rtype.c: the run over a program: representations and vtables are laid out, every graph is lowered, and the helpers that
 * lowering asks for are annotated and lowered in turn, until none is left. */
#include "repr.h"

/* ---- set-up ---- */

/* Helpers that store attributes of exceptions must be known before instances are laid out. */
static void meet_exceptions(Rtyper *rt) {
    const Type *types[] = {T_(rt->p, Signed)};
    helper_graph(rt, helper_function(rt, "rio.ll_check"), NULL, types, 1);
}

static void set_up(Rtyper *rt) {
    repr_init(rt);
    builtins_setup(rt);
    meet_exceptions(rt);
    class_setup_types(rt);
    calls_scan(rt);
    slots_assign(rt);
    class_setup_fields(rt);
    families_finish_types(rt);
    exceptions_setup(rt);
}

/* ---- the start of the program ---- */

/* SystemExit, which the call that ends the block may raise, ends the program with its status. True: there is a new block. */
static bool catch_exit(Lower *l) {
    Rtyper *rt = l->rt;
    ClassRepr *exit = class_repr(rt, host_builtin(rt->w, "SystemExit"));
    if (!exit || !exit->def) return false;
    Block *calling = l->block, *after = emit_new_block(l), *handler = emit_new_block(l);
    Ref exception = block_add_arg(l->g, handler, rt->object->type, NULL), passed = value_new(l->g, rt->object->type, NULL);
    calling->exit = EXIT_CATCH;
    block_add_link(l->g, calling, after, NULL, 0);
    Link *link = block_add_link(l->g, calling, handler, &passed, 1);
    link->exit_case = class_vtable_ref(rt, exit);
    link->exception = passed;
    l->block = handler;
    block_return(l->g, handler, exception_exit_status(l, exception, exit), NO_SPAN);
    l->block = after;
    return true;
}

/* Graph (argc) -> status: builds argv, calls the entry point. */
static Graph *entry_graph(Rtyper *rt, Graph *target) {
    const Signature *signature = signature_of(rt, target);
    Graph *g = graph_new(rt->p, "entry", LEVEL_TYPED);
    g->result = T_(rt->p, Signed);
    g->source_name = g->name;
    Lower l = {.rt = rt, .p = rt->p, .g = g, .block = block_new(g)};    /* no place: no frame */
    block_add_arg(g, l.block, T_(rt->p, Signed), NULL);
    Ref *args = ARENA_ARRAY(rt->arena, Ref, signature->len + 1);
    for (uint32_t i = 0; i < signature->len; i++) {
        Repr *repr = signature->params[i];
        CHECK(repr->kind == REPR_VOID || repr->kind == REPR_LIST, "the entry point takes something else than a list");
        if (repr->kind == REPR_VOID) { args[i] = const_void(rt->p); continue; }
        Ref items = HELPER(&l, "rio.ll_arguments", type_ref(&l, repr->list.array), type_ref(&l, rt->p->string_type));
        args[i] = list_from_items(&l, items, repr);
    }
    Ref status = emit_call(&l, graph_ref(rt, target), args, signature->len);
    bool is_number = repr_is_number(signature->result);
    bool is_split = catch_exit(&l);
    status = is_number ? convert(&l, status, signature->result, repr_signed(rt)) : const_signed(rt->p, 0);
    block_return(g, l.block, status, NO_SPAN);
    if (is_split) close_blocks(g);
    return g;
}

static Graph *graph_of_entry_point(Rtyper *rt, Host entry_point) {
    for (uint32_t i = 0; i < annotate_graph_count(rt->a); i++)
        if (annotate_graph(rt->a, i)->host_function == entry_point) return annotate_graph(rt->a, i);
    UNREACHABLE("the entry point has no graph");
}

/* ---- the worklist ---- */

static void lower_pending(Rtyper *rt) {
    do {
        while (rt->pending_head < rt->pending.len) lower_graph(rt, rt->pending.data[rt->pending_head++]);
    } while (class_fill_vtables(rt) || rt->pending_head < rt->pending.len);
}

/* Graphs that nothing calls were never prepared; they go. */
static void drop_high_graphs(Rtyper *rt) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < rt->p->graphs.len; i++)
        if (rt->p->graphs.data[i]->level != LEVEL_HIGH) rt->p->graphs.data[kept++] = rt->p->graphs.data[i];
    rt->p->graphs.len = kept;
    for (uint32_t i = 0; i < kept; i++) rt->p->graphs.data[i]->id = i;
}

bool rtype_program(Program *program, Annotator *annotator, HostWorld *world, Host entry_point, bool unchecked) {
    Rtyper *rt = ARENA_NEW(program->arena, Rtyper);
    *rt = (Rtyper){.cx = program->cx, .arena = program->arena, .p = program, .a = annotator, .w = world, .unchecked = unchecked};
    uint32_t errors = diags_error_count(program->cx->diags);
    set_up(rt);
    program->entry = entry_graph(rt, graph_of_entry_point(rt, entry_point));
    exceptions_finish(rt);
    lower_pending(rt);
    drop_high_graphs(rt);
    families_finish_types(rt);
    return diags_error_count(program->cx->diags) == errors;
}
