/* hints.c: the second half of a message: where the values come from, what was meant, what to write instead.
 *
 * Takes:   an operation that is refused, and the annotations of its operands; a name that nothing has.
 * Leaves:  notes and help of the message. */
#include "builtins.h"
#include "base/spelling.h"
#include <string.h>

/* ---- where an operand comes from ---- */

static Span first_place(const Facts *facts) {
    for (uint32_t i = 0; i < facts->len; i++)
        if (facts->data[i].span.file) return facts->data[i].span;
    return NO_SPAN;
}

static Span origin_of_op(Annotator *a, const GraphState *graph, const Op *op) {
    Ann x = op->operand_count ? value_of(a, graph, op->operands[0]) : NULL;
    if (op->code == OP_getattr && x && x->kind == ANN_INSTANCE) {
        const AttributeDef *attribute = classdef_attribute(x->classdef, op->imm.name);
        Span span = attribute ? first_place(&((const AttributeCell *)attribute)->facts) : NO_SPAN;
        if (span.file) return span;
    }
    if (op->code == OP_getitem && x && x->kind == ANN_LIST) return first_place(&list_of(x)->facts);
    if (op->code == OP_getitem && x && x->kind == ANN_DICT) return first_place(&dict_of(x)->value_facts);
    return op->span;
}

/* Of a parameter the call that passed it, of an attribute or item what was stored first, else the operation that made it. */
static Span origin_of_value(Annotator *a, const GraphState *graph, const Block *block, Ref ref, uint32_t depth) {
    if (ref_is_const(ref) || depth > 8) return NO_SPAN;
    for (uint32_t i = block->ops.len; i-- > 0;)
        if (block->ops.data[i].result == ref) return origin_of_op(a, graph, &block->ops.data[i]);
    for (uint32_t arg = 0; arg < block->args.len; arg++) {
        if (block->args.data[arg] != ref) continue;
        if (block == graph->graph->blocks.data[0]) return graph->caller ? first_place(&graph->param_facts[arg]) : NO_SPAN;
        for (uint32_t i = 0; i < graph->graph->blocks.len; i++) {
            const Block *source = graph->graph->blocks.data[i];
            for (uint32_t j = 0; j < source->links.len; j++) {
                if (source->links.data[j].target != block || source == block) continue;
                Span span = origin_of_value(a, graph, source, source->links.data[j].args[arg], depth + 1);
                if (span.file) return span;
            }
        }
    }
    return NO_SPAN;
}

void note_origin(Annotator *a, Diag *diag, uint32_t operand) {
    const SourceFile *here = source_of(a->cx->sources, a->at.span);
    if (!a->at.op || operand >= a->at.op->operand_count || !here || here->is_library) return;
    Span span = origin_of_value(a, a->at.in, a->at.block->block, a->at.op->operands[operand], 0);
    if (!span.file || (span.file == a->at.span.file && span_line(a->cx->sources, span) == span_line(a->cx->sources, a->at.span))) return;
    const SourceFile *file = source_of(a->cx->sources, span);
    Host function = a->at.in->graph->host_function;
    bool is_entry = function && host_function_node(function)->span.start == span.start && host_function_node(function)->span.file == span.file;
    if (!file->is_library && !is_entry) diag_note(diag, span, "%s comes from here", DESCRIBE(operand_here(a, operand)));
}

/* ---- operators ---- */

static bool is_number_and_text(Ann x, Ann y) { return ann_is_number(x) && (ann_is_str(y) || ann_is_unicode(y)); }

static bool is_comparison(const char *operator) { return strchr("=!<>", operator[0]) && strcmp(operator, "<<") && strcmp(operator, ">>"); }

const char *help_with_operator(Annotator *a, const char *operator, Ann x, Ann y) {
    bool equality = !strcmp(operator, "==") || !strcmp(operator, "!=");
    if ((ann_is_str(x) && ann_is_unicode(y)) || (ann_is_unicode(x) && ann_is_str(y)))
        return "str and unicode do not mix: s.decode('utf-8') makes unicode of a str, u.encode('utf-8') the other way round";
    if (is_comparison(operator) && (is_number_and_text(x, y) || is_number_and_text(y, x)))
        return "int(s) makes a number of a text, str(n) a text of a number";
    if (equality) return "values of types that have nothing in common are never equal: compare what is of one type, or test the type by isinstance()";
    if (operator[0] == '+' && (is_number_and_text(x, y) || is_number_and_text(y, x)))
        return "str(n) makes a text of a number; or use a format: '%s %d' % (s, n)";
    if (x->kind == ANN_LIST && operator[0] == '+') return "list(x) makes a list of what can be iterated; append() adds one item";
    if (operator[0] == '*' && (x->kind == ANN_FLOAT || y->kind == ANN_FLOAT)) return "a repetition takes an int: int(x)";
    if (x->kind == ANN_FLOAT || y->kind == ANN_FLOAT) return "it works on ints: int(x) makes one";
    if (x->kind == ANN_INSTANCE || y->kind == ANN_INSTANCE) return help_with_method(a, x, y);
    return NULL;
}

/* ---- names ---- */

static void offer_names(Annotator *a, Spelling *spelling, Host object) {
    Host names = host_call(a->world, host_builtin(a->world, "dir"), &object, 1);
    if (!names) { host_clear_exception(a->world); return; }
    for (uint32_t i = 0; i < host_length(names); i++) {
        uint32_t len;
        spelling_offer(spelling, arena_strdup(a->arena, host_bytes(host_item(names, i), &len)));
    }
}

static void offer_attributes(Spelling *spelling, const ClassDef *classdef) {
    for (; classdef; classdef = classdef->base)
        MAP_EACH(&classdef->attributes, e) {
            const AttributeDef *attribute = e->value;
            if (attribute && attribute->annotation->kind != ANN_IMPOSSIBLE) spelling_offer(spelling, attribute->name->text);
        }
}

static const char *const common_mistakes[][3] = {    /* kind, name, instead */
    {"list", "add", "append"}, {"list", "push", "append"}, {"list", "length", "len(…)"}, {"list", "size", "len(…)"}, {"list", "clear", "del l[:]"},
    {"text", "length", "len(…)"}, {"text", "contains", "in"}, {"text", "trim", "strip"}, {"text", "isidentifier", "a loop over the characters"},
    {"text", "format", "a constant format: '{} …'.format(x), or '%s …' % x"}, {"text", "casefold", "lower"}, {"text", "format_map", "a constant format"},
    {"dict", "has", "in"}, {"dict", "contains", "in"}, {"dict", "put", "d[key] = value"}, {"set", "append", "add"}, {"set", "insert", "add"},
    {"tuple", "append", "a list"}, {"dict", "append", "d[key] = value"},
};

void help_with_name(Annotator *a, Diag *diag, Ann x, Sym name) {
    Spelling spelling = {.word = name->text};
    const char *kind = builtin_kind(x);
    for (size_t i = 0; kind && i < sizeof common_mistakes / sizeof *common_mistakes; i++)
        if (!strcmp(kind, common_mistakes[i][0]) && !strcmp(name->text, common_mistakes[i][1])) {
            diag_help(diag, "use %s", common_mistakes[i][2]);
            return;
        }
    bool is_special = name->text[0] == '_' && name->text[1] == '_';
    if (kind && !is_special) builtin_offer_methods(kind, &spelling);
    if (!is_special && x->kind == ANN_INSTANCE) {
        offer_attributes(&spelling, x->classdef);
        offer_names(a, &spelling, x->classdef->cls);
    }
    if (x->kind == ANN_PBC && x->pbc.kind != PBC_METHOD)
        for (uint32_t i = 0; i < x->pbc.len && i < 8; i++)
            offer_names(a, &spelling, x->pbc.kind == PBC_CLASS ? x->pbc.members[i].classdef->cls : x->pbc.kind == PBC_FUNCTION ? x->pbc.members[i].function->function : x->pbc.members[i].object);
    if (spelling.best) diag_help(diag, "did you mean '%s'?", spelling.best);
    else if (kind && !is_special) diag_help(diag, "docs/language.md says what the types have at run time");
    else if (x->kind == ANN_INSTANCE && x->classdef->is_exception && !strcmp(name->text, "args"))
        diag_help(diag, "str(e) is the text of an exception; what else is needed is an attribute of a class of your own");
    else if (x->kind == ANN_INSTANCE && is_special) diag_help(diag, "define the method in the class");
    else if (x->kind == ANN_INSTANCE) diag_help(diag, "no instance of it or a subclass ever gets one: assign it in __init__");
}
