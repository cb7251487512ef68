/* flow.c: from a function object to its graph: parameters, body, finishing. See flow.h. */
#include "build.h"
#include <string.h>

/* ---- what is no function to translate ---- */

static const ArgumentsNode *arguments_of(const Node *node) {
    const Node *args = node->kind == NODE_Lambda ? ((const LambdaNode *)node)->args
            : ((const FunctionDefNode *)node)->args;
    return (const ArgumentsNode *)args;
}

static bool check_kind(Flow *f) {
    const ArgumentsNode *arguments = arguments_of(f->node);
    if (f->node->kind == NODE_FunctionDef && ((const FunctionDefNode *)f->node)->is_async)
        flow_error(f, F026, f->node->span, "a coroutine cannot be translated");
    if (f->scope->is_generator && f->node->kind == NODE_Lambda) {
        Diag *d = flow_error(f, F007, f->node->span, "a lambda with `yield`");
        diag_help(d, "write the generator as a function with a name");
    }
    if (arguments->kwarg) {
        Diag *d = flow_error(f, F008, arguments->kwarg->span, "a parameter takes any keywords");
        diag_help(d, "name the keyword parameters one by one");
    }
    return !f->failed;
}

/* ---- parameters ---- */

static bool is_arg_named(const Node *arg, Sym name) { return arg && ((const ArgNode *)arg)->name == name; }

static void make_star_tuple(Flow *f, const FlowRequest *request, const Node *vararg) {
    Ref *items = ARENA_ARRAY(f->arena, Ref, request->star_count);
    for (uint32_t i = 0; i < request->star_count; i++) items[i] = block_add_arg(f->g, f->block, NULL, NULL);
    if (!vararg) return;
    Ref tuple = flow_tuple(f, items, request->star_count, vararg->span);
    store_name(f, ((const ArgNode *)vararg)->name, tuple, vararg->span);
}

/* Python 2: def f((a, b), c) */
static void unpack_parameters(Flow *f, const NodeList *args) {
    for (uint32_t i = 0; i < args->len; i++) {
        const ArgNode *arg = (const ArgNode *)args->items[i];
        if (arg->tuple) flow_assign(f, arg->tuple, load_name(f, arg->name, arg->base.span), arg->base.span);
    }
}

/* Scalars given from outside are the same constants as those written here. */
static Ref canonical(Flow *f, Ref ref) {
    return known_object(f, ref) ? flow_constant(f, known_object(f, ref)) : ref;
}

static void make_parameters(Flow *f, const FlowRequest *request) {
    const ArgumentsNode *arguments = arguments_of(f->node);
    for (uint32_t i = 0; i < f->scope->locals.len; i++) {
        Sym name = f->scope->locals.items[i];
        const ScopeName *entry = map_get(&f->scope->names, MAP_KEY(name));
        vec_push(f->arena, &f->slots, name);
        vec_push(f->arena, &f->env, NO_REF);
        if (!entry || !entry->is_parameter || is_arg_named(arguments->vararg, name)) continue;
        Ref value = block_add_arg(f->g, f->block, NULL, name);
        bool varies = !request->constants || request->constants[i] == NO_REF;
        f->env.data[i] = varies ? value : canonical(f, request->constants[i]);
    }
    make_star_tuple(f, request, arguments->vararg);
    unpack_parameters(f, &arguments->args);
}

/* ---- the graph's own attributes ---- */

static bool is_marked(Flow *f, const char *attribute) {
    Host value = host_function_attribute(f->world, f->function, attribute);
    return value && host_truth(f->world, value);
}

static void take_marks(Flow *f) {
    Graph *g = f->g;
    Host inlining = host_function_attribute(f->world, f->function, "_always_inline_");
    g->unchecked = is_marked(f, "_unchecked_");
    g->no_stack_check = is_marked(f, "_dont_insert_stackcheck_");
    if (inlining && host_truth(f->world, inlining))
        g->inlining = host_kind(inlining) == HOST_STR ? INLINE_TRY : INLINE_ALWAYS;
    if (is_marked(f, "_dont_inline_")) g->inlining = INLINE_NEVER;
}

/* How a host object prints in a graph. Names where there are any; no addresses, so that graphs print the
 * same in every run. */
typedef struct Describer { Context *cx; HostWorld *world; } Describer;

static const char *describe(void *data, Host object) {
    const Describer *describer = data;
    HostWorld *world = describer->world;
    HostKind kind = host_kind(object);
    Sym name = host_qualified_name(world, object);
    if (name) return name->text;
    if (kind == HOST_METHOD) return host_qualified_name(world, host_method_function(object))->text;
    if (kind != HOST_INSTANCE && kind != HOST_OTHER) return host_describe(world, object);
    StrBuf buf = {0};
    Sym cls = host_qualified_name(world, host_class_of(world, object));
    strbuf_printf(&buf, "%s instance", cls ? cls->text : "?");
    Sym text = intern(describer->cx->interner, buf.data, buf.len);
    strbuf_free(&buf);
    return text->text;
}

static void start_graph(Flow *f, const FlowRequest *request) {
    Sym name = host_qualified_name(f->world, f->function);
    const char *hint = request->name_hint ? request->name_hint : name->text;
    if (f->plan) hint = arena_printf(f->arena, "%s%s.next", hint, generator_expression(f->plan) ? ".<genexpr>" : "");
    f->g = graph_new(f->p, hint, LEVEL_HIGH);
    f->g->span = f->node->span;
    f->g->source_name = host_function_name(f->function);
    f->g->host_function = request->function;
    if (!f->p->describe_host) {
        Describer *describer = ARENA_NEW(f->p->arena, Describer);
        *describer = (Describer){f->cx, f->world};
        f->p->describe_host = describe;
        f->p->describe_data = describer;
    }
    take_marks(f);
}

static void build_function_body(Flow *f) {
    if (f->plan) {
        build_generator_body(f, f->plan);
    } else if (f->scope->is_generator) {
        build_generator(f);
    } else if (f->node->kind == NODE_Lambda) {
        const Node *body = ((const LambdaNode *)f->node)->body;
        flow_return(f, eval(f, body), body->span);
    } else {
        build_body(f, &((const FunctionDefNode *)f->node)->body);
        flow_return(f, none_ref(f), f->node->span);
    }
}

/* False: there were errors, after which no whole graph is left. */
static bool finish_graph(Flow *f) {
    if (f->plan && f->failed) return false;
    tidy_graph(f->g);
    close_graph(f->g);
    if (f->plan) cut_generator(f);
    StrBuf problems = {0};
    bool fine = graph_verify(f->g, &problems);
    CHECK(fine || f->failed, "flow made a wrong graph:\n%s", problems.data);
    strbuf_free(&problems);
    return fine;
}

Graph *flow_build(Program *program, HostWorld *world, const FlowRequest *request) {
    const GeneratorPlan *plan = map_get(&program->generators, MAP_KEY(request->function));
    Flow flow = {.cx = program->cx, .arena = arena_new(), .p = program, .world = world, .plan = plan,
                 .function = plan ? generator_function(plan) : request->function,
                 .generator = NO_REF, .handled = NO_REF, .variables = NO_REF}, *f = &flow;
    f->closure = map_get(&program->closures, MAP_KEY(f->function));
    f->node = host_function_node(f->function);
    f->module = host_function_module(f->function);
    f->scope = f->node->kind == NODE_Lambda ? ((const LambdaNode *)f->node)->scope
            : ((const FunctionDefNode *)f->node)->scope;
    Frame frame = {.scope = f->scope};
    f->frame = &frame;
    if (check_kind(f)) {
        start_graph(f, request);
        f->block = block_new(f->g);
        if (!plan) make_parameters(f, request);
        if (!plan) closure_take_defaults(f);
        if (!plan && !f->scope->is_generator) variables_make(f);
        build_function_body(f);
    }
    bool usable = f->g && finish_graph(f);
    if (f->g && !usable) program->graphs.len--;
    if (f->failed) program->has_unknowns = true;
    arena_free(f->arena);
    return usable ? f->g : NULL;
}
