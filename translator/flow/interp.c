/* interp.c: runs graphs of level high on live objects.
 *
 * Takes:   calls from the evaluator, through its hook.
 * Leaves:  their results; exceptions are the evaluator's, with the places of the graph's operations in their tracebacks.
 * Idea:    a value of the graph is an object, a block is run operation by operation, a call goes back to the evaluator, which comes back
 *          here for functions of the program. So operators, sorting and whatever else calls functions finds the graphs too.
 */
#include "flow/interp.h"
#include "host/operate.h"
#include <string.h>

typedef struct Interpreter {
    HostWorld *world;
    Program *program;
    Map graphs;                     /* name of function and star count -> Graph, or NULL: left to the evaluator */
    Host ovfcheck;
    HostCallHook hook;
    bool building;                  /* what flow calls is import time's */
} Interpreter;

/* ---- which graph ---- */

/* The `next` of a generator's class is the body of the generator, though its class is made by rlib. */
static bool is_of_program(Interpreter *in, Host function) {
    if (map_get(&in->program->generators, MAP_KEY(function))) return true;
    SourceFile *file = source_of(in->program->cx->sources, host_function_node(function)->span);
    return file && !file->is_library;
}

/* What decorators ask for that depends on the values of arguments is known to annotation alone. */
static bool is_specialised(Interpreter *in, Host function) {
    Host kind = host_function_attribute(in->world, function, "_annspecialcase_");
    if (!kind || host_kind(kind) != HOST_STR) return false;
    uint32_t len;
    return !strstr(host_bytes(kind, &len), "argtype");
}

static Graph *graph_of(Interpreter *in, const HostBoundCall *call) {
    uint32_t star = call->star ? host_length(call->star) : 0;
    uint64_t key = (uint64_t)(uintptr_t)call->function * 31 + star;
    MapEntry *entry = map_find(&in->graphs, key);
    if (entry || in->building) return entry ? entry->value : NULL;
    Graph *graph = NULL;
    if (is_of_program(in, call->function) && !is_specialised(in, call->function)) {
        FlowRequest request = {.function = call->function, .star_count = star};
        in->building = true;
        graph = flow_build(in->program, in->world, &request);
        in->building = false;
        if (diags_error_count(in->program->cx->diags)) graph = NULL;       /* what stands for a missing value cannot be run */
        if (!graph) host_raise_named(in->world, "RuntimeError", "this function cannot be translated");
    }
    map_put(in->program->arena, &in->graphs, key, graph);
    return graph;
}

/* ---- operations ---- */

typedef Host Operation(Interpreter *in, const Op *op, const Host *args);

static Host none(Interpreter *in) { return host_none(in->world); }
static Host none_if(Interpreter *in, bool done) { return done ? none(in) : NULL; }
static Host truth(Interpreter *in, int answer) { return answer < 0 ? NULL : host_bool(in->world, answer > 0); }
static Host slice_of(Interpreter *in, const Host *args) { return host_new_slice(in->world, args[1], args[2], args[3]); }
static Host builtin(Interpreter *in, const char *name, const Host *args, uint32_t count) {
    return host_call(in->world, host_builtin(in->world, name), args, count);
}

#define OPERATION(name) static Host run_##name(Interpreter *in, const Op *op, const Host *args)
#define SIMPLE(name, expression) static Host run_##name(Interpreter *in, const Op *op, const Host *args) { (void)in, (void)op, (void)args; return (expression); }

SIMPLE(getattr, host_getattr(in->world, args[0], op->imm.name->text))
SIMPLE(setattr, none_if(in, host_set_attribute(in->world, args[0], op->imm.name, args[1])))
SIMPLE(delattr, none_if(in, host_set_attribute(in->world, args[0], op->imm.name, NULL)))
SIMPLE(getitem, host_getitem(in->world, args[0], args[1]))
SIMPLE(setitem, none_if(in, host_set_item(in->world, args[0], args[1], args[2])))
SIMPLE(delitem, none_if(in, host_set_item(in->world, args[0], args[1], NULL)))
SIMPLE(getslice, host_getitem(in->world, args[0], slice_of(in, args)))
SIMPLE(setslice, none_if(in, host_set_item(in->world, args[0], slice_of(in, args), args[4])))
SIMPLE(delslice, none_if(in, host_set_item(in->world, args[0], slice_of(in, args), NULL)))
SIMPLE(newtuple, host_tuple(in->world, args, op->operand_count))
SIMPLE(newlist, host_list(in->world, args, op->operand_count))
SIMPLE(iter, host_iterator(in->world, args[0]))
SIMPLE(next, host_next_item(in->world, args[0]))
SIMPLE(bool, truth(in, host_truth_of(in->world, args[0])))
SIMPLE(is, host_bool(in->world, args[0] == args[1]))
SIMPLE(contains, truth(in, host_has_item(in->world, args[0], args[1])))
SIMPLE(isinstance, builtin(in, "isinstance", args, 2))
SIMPLE(issubtype, builtin(in, "issubclass", args, 2))
SIMPLE(str_of, host_text_of(in->world, args[0], false))
SIMPLE(repr_of, host_text_of(in->world, args[0], true))
SIMPLE(same_as, args[0])
SIMPLE(neg, host_unary(in->world, UNARY_MINUS, args[0]))
SIMPLE(pos, host_unary(in->world, UNARY_PLUS, args[0]))
SIMPLE(invert, host_unary(in->world, UNARY_INVERT, args[0]))

OPERATION(not) {
    (void)op;
    int answer = host_truth_of(in->world, args[0]);
    return answer < 0 ? NULL : host_bool(in->world, !answer);
}

OPERATION(call) {
    const CallShape *shape = op->imm.shape;
    HostShapedCall call = {.callable = args[0], .values = args + 1, .positional = op->operand_count - 1};
    if (shape) {
        call.positional = shape->positional;
        call.keyword_count = shape->keyword_count;
        call.keywords = shape->keywords;
        uint32_t next = 1 + shape->positional + shape->keyword_count;
        if (shape->has_star) call.star = args[next++];
        if (shape->has_star_star) call.star_star = args[next];
    }
    return host_call_shaped(in->world, &call);
}

OPERATION(newdict) {
    Host dict = host_dict(in->world);
    for (uint32_t i = 0; i + 1 < op->operand_count; i += 2)
        if (!host_set_item(in->world, dict, args[i], args[i + 1])) return NULL;
    return dict;
}

OPERATION(newset) {
    Host items = host_list(in->world, args, op->operand_count);
    return builtin(in, "set", &items, 1);
}

OPERATION(unpack) {
    Host items = builtin(in, "tuple", args, 1);
    if (!items || host_length(items) == op->imm.integer) return items;
    int wanted = (int)op->imm.integer, given = (int)host_length(items);
    Arena *arena = in->program->arena;
    host_raise_named(in->world, "ValueError",
                     given > wanted ? arena_printf(arena, "too many values to unpack (expected %d)", wanted)
                                    : arena_printf(arena, "not enough values to unpack (expected %d, got %d)", wanted, given));
    return NULL;
}

OPERATION(format_values) {
    bool is_tuple = host_kind(args[0]) == HOST_TUPLE;
    uint32_t given = is_tuple ? host_length(args[0]) : 1;
    if (is_tuple && given == op->imm.integer) return args[0];
    if (!is_tuple && host_is_subclass(host_class_of(in->world, args[0]), host_builtin(in->world, "tuple"))) return builtin(in, "tuple", args, 1);
    host_raise_named(in->world, "TypeError", given > op->imm.integer ? "not all arguments converted during string formatting"
                                                                     : "not enough arguments for format string");
    return NULL;
}

OPERATION(print) {
    const char *end = op->imm.name->text;
    return none_if(in, host_print_items(in->world, args, op->operand_count, strcmp(end, FLOW_PRINT_COMMA) ? end : NULL));
}

static Host printed(Interpreter *in, Host value) {
    if (host_kind(value) != HOST_UNICODE) return host_text_of(in->world, value, false);
    Host encode = host_getattr(in->world, value, "encode"), name = host_str(in->world, "utf-8", 5);
    return encode ? host_call(in->world, encode, &name, 1) : NULL;
}

/* `{:5d}`: a width or precision that varies stands as \x01 in the specification. */
static Host format_by_specification(Interpreter *in, const Op *op, const Host *args) {
    StrBuf text = {0};
    uint32_t next = 1;
    for (const char *c = op->imm.name->text + 1; *c; c++)
        if (*c == 1 && next < op->operand_count) strbuf_append(&text, host_int_decimal(in->world, args[next++]));
        else strbuf_char(&text, *c);
    Host both[2] = {args[0], host_str(in->world, text.data ? text.data : "", (uint32_t)text.len)};
    strbuf_free(&text);
    return builtin(in, "format", both, 2);
}

OPERATION(format_value) {
    Sym conversion = op->imm.name;
    if (!strcmp(conversion->text, FLOW_PRINTED)) return printed(in, args[0]);
    if (conversion->text[0] == ':') return format_by_specification(in, op, args);
    Host values[op->operand_count];         /* as `%` takes them: widths that vary, then the value */
    for (uint32_t i = 1; i < op->operand_count; i++) values[i - 1] = args[i];
    values[op->operand_count - 1] = args[0];
    return host_binary(in->world, BINARY_MOD, host_str(in->world, conversion->text, conversion->len),
                       host_tuple(in->world, values, op->operand_count), true);
}

OPERATION(make_exception) {
    (void)op;
    return host_kind(args[0]) == HOST_CLASS ? host_call(in->world, args[0], NULL, 0) : args[0];
}

/* What `hint` and `assert_type` say is for later stages. */
OPERATION(first_operand) {
    (void)in, (void)op;
    return args[0];
}

static Host checked(Interpreter *in, Host result) {
    return result ? host_call(in->world, in->ovfcheck, &result, 1) : NULL;
}

#define BINARY(name, kind, true_division) SIMPLE(name, host_binary(in->world, kind, args[0], args[1], true_division))
#define INPLACE(name, kind, true_division) SIMPLE(name, host_binary_inplace(in->world, kind, args[0], args[1], true_division))
#define COMPARE(name, kind) SIMPLE(name, host_compare(in->world, kind, args[0], args[1]))
#define OVERFLOW(name, kind) SIMPLE(name, checked(in, host_binary(in->world, kind, args[0], args[1], false)))
BINARY(add, BINARY_ADD, true) BINARY(sub, BINARY_SUB, true) BINARY(mul, BINARY_MUL, true) BINARY(truediv, BINARY_DIV, true)
BINARY(floordiv, BINARY_FLOORDIV, true) BINARY(div, BINARY_DIV, false) BINARY(mod, BINARY_MOD, true) BINARY(pow, BINARY_POW, true)
BINARY(lshift, BINARY_LSHIFT, true) BINARY(rshift, BINARY_RSHIFT, true) BINARY(and, BINARY_AND, true) BINARY(or, BINARY_OR, true)
BINARY(xor, BINARY_XOR, true)
INPLACE(inplace_add, BINARY_ADD, true) INPLACE(inplace_sub, BINARY_SUB, true) INPLACE(inplace_mul, BINARY_MUL, true)
INPLACE(inplace_truediv, BINARY_DIV, true) INPLACE(inplace_floordiv, BINARY_FLOORDIV, true) INPLACE(inplace_div, BINARY_DIV, false)
INPLACE(inplace_mod, BINARY_MOD, true) INPLACE(inplace_pow, BINARY_POW, true) INPLACE(inplace_lshift, BINARY_LSHIFT, true)
INPLACE(inplace_rshift, BINARY_RSHIFT, true) INPLACE(inplace_and, BINARY_AND, true) INPLACE(inplace_or, BINARY_OR, true)
INPLACE(inplace_xor, BINARY_XOR, true)
COMPARE(eq, COMPARE_EQ) COMPARE(ne, COMPARE_NE) COMPARE(lt, COMPARE_LT) COMPARE(le, COMPARE_LE) COMPARE(gt, COMPARE_GT) COMPARE(ge, COMPARE_GE)
OVERFLOW(add_ovf, BINARY_ADD) OVERFLOW(sub_ovf, BINARY_SUB) OVERFLOW(mul_ovf, BINARY_MUL) OVERFLOW(lshift_ovf, BINARY_LSHIFT)
OVERFLOW(floordiv_ovf, BINARY_FLOORDIV) OVERFLOW(mod_ovf, BINARY_MOD)
SIMPLE(neg_ovf, checked(in, host_unary(in->world, UNARY_MINUS, args[0])))
SIMPLE(abs_ovf, checked(in, builtin(in, "abs", args, 1)))

#define ENTRY(name) [OP_##name] = run_##name
static Operation *const operations[OP_COUNT] = {
    ENTRY(getattr), ENTRY(setattr), ENTRY(delattr), ENTRY(getitem), ENTRY(setitem), ENTRY(delitem), ENTRY(getslice), ENTRY(setslice),
    ENTRY(delslice), ENTRY(call), ENTRY(newtuple), ENTRY(newlist), ENTRY(newdict), ENTRY(newset), ENTRY(iter), ENTRY(next), ENTRY(unpack), ENTRY(format_values),
    ENTRY(bool), ENTRY(not), ENTRY(is), ENTRY(contains), ENTRY(isinstance), ENTRY(issubtype), ENTRY(eq), ENTRY(ne), ENTRY(lt), ENTRY(le),
    ENTRY(gt), ENTRY(ge), ENTRY(neg), ENTRY(pos), ENTRY(invert), ENTRY(add), ENTRY(sub), ENTRY(mul), ENTRY(truediv), ENTRY(floordiv),
    ENTRY(div), ENTRY(mod), ENTRY(pow), ENTRY(lshift), ENTRY(rshift), ENTRY(and), ENTRY(or), ENTRY(xor), ENTRY(inplace_add),
    ENTRY(inplace_sub), ENTRY(inplace_mul), ENTRY(inplace_truediv), ENTRY(inplace_floordiv), ENTRY(inplace_div), ENTRY(inplace_mod),
    ENTRY(inplace_pow), ENTRY(inplace_lshift), ENTRY(inplace_rshift), ENTRY(inplace_and), ENTRY(inplace_or), ENTRY(inplace_xor),
    ENTRY(add_ovf), ENTRY(sub_ovf), ENTRY(mul_ovf), ENTRY(neg_ovf), ENTRY(abs_ovf), ENTRY(lshift_ovf), ENTRY(floordiv_ovf), ENTRY(mod_ovf),
    ENTRY(make_exception), ENTRY(print), ENTRY(str_of), ENTRY(repr_of), ENTRY(format_value), ENTRY(same_as),
    [OP_assert_type] = run_first_operand, [OP_hint] = run_first_operand};

/* ---- blocks ---- */

static Host constant_object(Interpreter *in, Ref ref) {
    const Const *c = const_of(in->program, ref);
    switch (c->kind) {
    case CONST_HOST: return c->host;
    case CONST_VOID: return none(in);
    case CONST_INT: return c->type == T_(in->program, Bool) ? host_bool(in->world, c->integer) : host_int(in->world, c->integer);
    case CONST_FLOAT: return host_float(in->world, c->real);
    default: UNREACHABLE("constant of kind %d at level high", (int)c->kind);
    }
}

static Host object_of(Interpreter *in, const Host *values, Ref ref) {
    return ref_is_const(ref) ? constant_object(in, ref) : values[ref];
}

/* The block a link leads to, its arguments set. */
static const Block *follow(Interpreter *in, Host *values, const Link *link) {
    Host moved[link->arg_count + 1];
    for (uint32_t i = 0; i < link->arg_count; i++) moved[i] = object_of(in, values, link->args[i]);
    for (uint32_t i = 0; i < link->arg_count; i++) values[link->target->args.data[i]] = moved[i];
    return link->target;
}

/* The handler of the pending exception, or NULL when it leaves the function. */
static const Block *handle(Interpreter *in, Host *values, const Block *block) {
    Host exception = host_take_exception(in->world);
    for (uint32_t i = 1; i < block->links.len; i++) {
        const Link *link = &block->links.data[i];
        int matches = link->exit_case == NO_REF ? 1 : host_exception_is(in->world, exception, constant_object(in, link->exit_case));
        if (matches < 0) return NULL;
        if (!matches) continue;
        if (link->exception != NO_REF) values[link->exception] = exception;
        return follow(in, values, link);
    }
    host_raise_instance(in->world, exception);
    return NULL;
}

/* False: an exception is pending. */
static bool run_op(Interpreter *in, Host *values, const Op *op) {
    Host args[op->operand_count + 1];
    for (uint32_t i = 0; i < op->operand_count; i++) args[i] = object_of(in, values, op->operands[i]);
    CHECK(operations[op->code], "operation %s at level high", op_info(op->code)->name);
    Host result = operations[op->code](in, op, args);
    if (!result) host_trace(in->world, op->span);
    else if (op->result != NO_REF) values[op->result] = result;
    return result != NULL;
}

static const Block *taken(Interpreter *in, Host *values, const Block *block) {
    Host object = object_of(in, values, block->operand);
    if (block->exit == EXIT_BRANCH) return follow(in, values, &block->links.data[host_truth(in->world, object)]);
    uint32_t last = block->links.len - 1;
    for (uint32_t i = 0; i < last; i++)
        if (host_equal(in->world, object, constant_object(in, block->links.data[i].exit_case)))
            return follow(in, values, &block->links.data[i]);
    return follow(in, values, &block->links.data[last]);
}

static Host run_graph(Interpreter *in, const Graph *graph, Host *values) {
    for (const Block *block = graph->blocks.data[0]; block;) {
        bool fine = true;
        for (uint32_t i = 0; fine && i < block->ops.len; i++) {
            fine = run_op(in, values, &block->ops.data[i]);
            if (!fine && (block->exit != EXIT_CATCH || i + 1 < block->ops.len)) return NULL;
        }
        switch (block->exit) {
        case EXIT_GOTO: block = follow(in, values, &block->links.data[0]); break;
        case EXIT_BRANCH: case EXIT_SWITCH: block = taken(in, values, block); break;
        case EXIT_CATCH: block = fine ? follow(in, values, &block->links.data[0]) : handle(in, values, block); break;
        case EXIT_RETURN: return object_of(in, values, block->operand);
        case EXIT_RAISE:
            host_raise_instance(in->world, object_of(in, values, block->operand));
            host_trace(in->world, block->span);
            return NULL;
        case EXIT_NONE: case EXIT_UNREACHABLE: UNREACHABLE("block%u of %s is run", block->id, graph->name->text);
        }
    }
    return NULL;
}

static bool answer_call(void *data, const HostBoundCall *call, Host *result) {
    Interpreter *in = data;
    Graph *graph = graph_of(in, call);
    *result = NULL;
    if (!graph) return host_exception_pending(in->world);
    Host values[graph->values.len + 1];
    const Block *entry = graph->blocks.data[0];
    uint32_t star = call->star ? host_length(call->star) : 0;
    CHECK(entry->args.len == call->count + star, "%s takes %u values, not %u", graph->name->text, entry->args.len, call->count + star);
    for (uint32_t i = 0; i < call->count; i++) values[entry->args.data[i]] = call->parameters[i];
    for (uint32_t i = 0; i < star; i++) values[entry->args.data[call->count + i]] = host_item(call->star, i);
    *result = run_graph(in, graph, values);
    return true;
}

void flow_interpret_functions(Program *program, HostWorld *world) {
    Interpreter *in = ARENA_NEW(program->arena, Interpreter);
    Host rarithmetic = host_import(world, "rpython.rlib.rarithmetic");
    *in = (Interpreter){.world = world, .program = program, .hook = {.run = answer_call, .data = in}};
    in->ovfcheck = rarithmetic ? host_getattr(world, rarithmetic, "ovfcheck") : NULL;
    CHECK(in->ovfcheck, "rlib has no ovfcheck");
    host_set_call_hook(world, &in->hook);
}
