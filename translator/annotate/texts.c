/* texts.c: str(), repr(), `%` conversions, and declared types. */
#include "inference.h"
#include <string.h>

static Ann instance_text(Annotator *a, Ann x, const char *method) {
    if (!class_defines(a, x->classdef, method)) {
        if (strcmp(method, "__str__") || !class_defines(a, x->classdef, "__repr__")) return ann_str(a);
        method = "__repr__";
    }
    Ann result = call_special(a, x, method, NULL, NULL, 0);
    if (result == a->impossible || result == a->unknown || ann_is_str(result)) return result == a->unknown ? result : result == a->impossible ? result : ann_str(a);
    return report_operation(a, DIAG_A028, "%s of %s gives %s, not str", method, DESCRIBE(x), DESCRIBE(result));
}

Ann str_flow(Annotator *a, Ann x, const char *method) {
    switch (x->kind) {
    case ANN_IMPOSSIBLE: return x;
    case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR: case ANN_UNICHAR:
    case ANN_UNICODE:
        return ann_str(a);
    case ANN_SET: return ann_str(a);
    case ANN_TUPLE: case ANN_LIST: case ANN_DICT: return container_text_flow(a, x, a->at.op->code == OP_call ? 1 : 0);
    case ANN_INSTANCE: return instance_text(a, x, method);
    case ANN_PBC:
        if (x->pbc.kind == PBC_CLASS || x->pbc.kind == PBC_FUNCTION) return ann_str(a);
        break;
    case ANN_ITERATOR: case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_PTR: case ANN_INTERIOR: case ANN_LLTYPE:
    case ANN_OPAQUE_CONST:
        break;
    }
    report_operation(a, DIAG_A012, "%s has no text form", DESCRIBE(x));
    return ann_str(a);
}

static bool is_width(Annotator *a, Ann x) {
    if (ann_is_int(x) || x == a->unknown) return true;
    report_operation(a, DIAG_A012, "a width or precision is %s, not an int", DESCRIBE(x));
    return false;
}

/* {:spec} */
static Ann braces_flow(Annotator *a, const char *text, Ann x) {
    for (uint32_t i = 1; i < a->at.op->operand_count; i++)
        if (!is_width(a, operand_here(a, i))) return a->unknown;
    char code = text[strlen(text) - 1];
    bool is_text = ann_is_str(x) || ann_is_unicode(x), ok = ann_is_number(x);
    if (strchr("dbxXoc", code)) ok = ann_is_int(x);
    else if (code == 's') ok = is_text;
    else if (!strchr("eEfFgG%n", code)) ok = ok || is_text;
    if (x->kind == ANN_IMPOSSIBLE) return x;
    if (ok) return ann_str(a);
    Diag *diag = report(a, DIAG_A012, a->at.span, "`{%s}` cannot format %s", text, DESCRIBE(x));
    report_chain(a, diag, a->at.in);
    diag_help(diag, "`{!s%s}` formats its str()", text);
    return a->unknown;
}

Ann format_flow(Annotator *a, const Op *op, Ann x) {
    if (x == a->unknown) return ann_str(a);
    const char *text = op->imm.name->text;
    if (!strcmp(text, FLOW_PRINTED)) return str_flow(a, x, "__str__");
    if (text[0] == ':') return braces_flow(a, text, x);
    for (uint32_t i = 1; i < op->operand_count; i++)
        if (!is_width(a, operand_here(a, i))) return a->unknown;
    char conversion = text[0] ? text[strlen(text) - 1] : 's';
    bool ok = true;
    switch (conversion) {
    case 'd': case 'i': case 'u': ok = ann_is_number(x); break;
    case 'x': case 'X': case 'o': case 'b': ok = ann_is_int(x); break;
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': ok = ann_is_number(x); break;
    case 'c': ok = ann_is_int(x) || x->kind == ANN_CHAR || x->kind == ANN_STR; break;
    case 'r': return str_flow(a, x, "__repr__");
    default: return str_flow(a, x, "__str__");
    }
    if (x->kind == ANN_NONE) return a->impossible;
    if (!ok) report_operation(a, DIAG_A012, "`%s` cannot format %s", text, DESCRIBE(x));
    return ann_str(a);
}

/* ---- declarations ---- */

Ann assert_type_flow(Annotator *a, const Op *op) {
    Ann value = operand_here(a, 0);
    Host declaration = ann_constant_host(a, operand_here(a, 1));
    Ann declared = declaration ? ann_of_declaration(a, declaration) : NULL;
    if (!declared) return value;
    if (declared_value(a, declared, value)) {
        bool narrower = declared->kind == ANN_INT || declared->kind == ANN_BOOL || declared->kind == ANN_NONE;
        return narrower && value->kind == declared->kind ? value : declared;
    }
    bool is_return = !strcmp(op->imm.name->text, "return");
    Diag *diag = report(a, DIAG_A024, op->span, "the %s is declared %s, but is %s", is_return ? "result" : "parameter",
                        DESCRIBE(declared), DESCRIBE(value));
    diag_label(diag, "declared %s", DESCRIBE(declared));
    if (!is_return) {
        const Block *entry = a->at.in->graph->blocks.data[0];
        for (uint32_t i = 0; i < entry->args.len; i++) {
            if (entry->args.data[i] != op->operands[0]) continue;
            const Facts *facts = &a->at.in->param_facts[i];
            for (uint32_t j = 0; j < facts->len; j++)
                if (facts->data[j].span.file && !declared_value(a, declared, facts->data[j].annotation)) {
                    diag_note(diag, facts->data[j].span, "%s is passed here", DESCRIBE(facts->data[j].annotation));
                    break;
                }
        }
    }
    report_chain(a, diag, a->at.in);
    diag_help(diag, "pass what is declared, or change the declaration");
    return declared;
}
