/* verify_ops.c: the rules of single operations: the signature column of ops.def, then what a signature
 * cannot say. */
#include "verify.h"
#include <string.h>

static bool is_primitive(const Type *type, PrimitiveKind kind) {
    return type && type->kind == TYPE_PRIMITIVE && type->primitive == kind;
}

static const Type *type_of_letter(const Program *p, char letter) {
#define PRIMITIVE(Name, its_letter, c_type, bytes, is_signed) \
    if (letter == its_letter && letter != '-') return p->tables->primitives[PRIM_##Name];
#include "types.def"
#undef PRIMITIVE
    return NULL;
}

static bool fits(const Program *p, const Type *type, char letter) {
    if (letter == '*' || letter == 'T') return true;
    if (letter == 'P') return type && type->kind == TYPE_PTR;
    return type == type_of_letter(p, letter);
}

static void check_signature(Verifier *v, const Op *op, bool typed) {
    const char *at = op_info(op->code)->signature;
    uint32_t index = 0;
    for (; *at != ':' && *at != '.'; at++, index++) {
        if (index >= op->operand_count) continue;
        const Type *type = ref_type(v->g, op->operands[index]);
        if (typed && !fits(v->p, type, *at))
            complain(v, "operand %u is %s, the signature is %s", index, type_text(v, type),
                     op_info(op->code)->signature);
    }
    bool more = *at == '.';
    if (op->operand_count < index || (op->operand_count > index && !more))
        complain(v, "%u operands, the signature is %s", op->operand_count, op_info(op->code)->signature);
    char letter = strchr(at, ':')[1];
    if (letter == 'V') {
        if (op->result != NO_REF) complain(v, "%s gives no result", op_info(op->code)->name);
    } else if (op->result == NO_REF) {
        if (letter != 'T') complain(v, "the result is missing");
    } else if (typed && !fits(v->p, ref_type(v->g, op->result), letter)) {
        complain(v, "the result is %s, the signature is %s", type_text(v, ref_type(v->g, op->result)),
                 op_info(op->code)->signature);
    }
}

/* ---- rules by operation; run only when the operands fit the signature ---- */

static void want_result(Verifier *v, const Op *op, const Type *want) {
    if (!want) return;
    const Type *have = op->result == NO_REF ? v->p->tables->primitives[PRIM_Void]
            : ref_type(v->g, op->result);
    if (have != want) complain(v, "the result should be %s, is %s", type_text(v, want), type_text(v, have));
}

static void want_operand(Verifier *v, const Op *op, uint32_t index, const Type *want) {
    const Type *have = ref_type(v->g, op->operands[index]);
    if (want && have != want)
        complain(v, "operand %u should be %s, is %s", index, type_text(v, want), type_text(v, have));
}

/* What reading a field or item gives: an inlined struct or array is read as a pointer to it. */
static void want_loaded(Verifier *v, const Op *op, const Type *stored) {
    if (stored->kind != TYPE_STRUCT && stored->kind != TYPE_ARRAY) { want_result(v, op, stored); return; }
    if (op->result == NO_REF || pointed(v->g, op->result) != stored)
        complain(v, "the result should be a pointer to the inlined %s", type_text(v, stored));
}

static const Type *field_of(Verifier *v, const Type *structure, uint32_t index) {
    if (!structure || structure->kind != TYPE_STRUCT) {
        complain(v, "%s is no struct", type_text(v, structure));
        return NULL;
    }
    if (index < structure->field_count) return structure->fields[index].type;
    complain(v, "%s has no field number %u", type_text(v, structure), index);
    return NULL;
}

static void check_getfield(Verifier *v, const Op *op) {
    const Type *field = field_of(v, pointed(v->g, op->operands[0]), op->imm.field);
    if (field) want_loaded(v, op, field);
}

static void check_setfield(Verifier *v, const Op *op) {
    want_operand(v, op, 1, field_of(v, pointed(v->g, op->operands[0]), op->imm.field));
}

static const Type *array_of(Verifier *v, const Op *op, uint32_t operand, int32_t outer) {
    const Type *target = pointed(v->g, op->operands[operand]);
    bool is_whole = op->code == OP_array_copy && target->kind == TYPE_ARRAY;
    const Type *array = is_whole ? target : interior_array(target, outer);
    if (!array) complain(v, "operand %u: %s has no such array", operand, type_text(v, target));
    return array;
}

static void check_getarrayitem(Verifier *v, const Op *op) {
    const Type *array = array_of(v, op, 0, -1);
    if (array) want_loaded(v, op, array->item);
}

static void check_setarrayitem(Verifier *v, const Op *op) {
    const Type *array = array_of(v, op, 0, -1);
    if (array) want_operand(v, op, 2, array->item);
}

static void check_length(Verifier *v, const Op *op) {
    const Type *array = array_of(v, op, 0, op_immediate(op->code) == IMM_INTERIOR ? op->imm.outer : -1);
    if (array && array->no_length) complain(v, "the array does not know its length");
}

static const Type *interior_of(Verifier *v, const Op *op) {
    const Type *array = array_of(v, op, 0, op->imm.outer);
    if (!array || op->imm.inner < 0) return array ? array->item : NULL;
    return field_of(v, array->item, (uint32_t)op->imm.inner);
}

static void check_getinterior(Verifier *v, const Op *op) {
    const Type *type = interior_of(v, op);
    if (type) want_loaded(v, op, type);
}

static void check_setinterior(Verifier *v, const Op *op) { want_operand(v, op, 2, interior_of(v, op)); }

static void check_two_arrays(Verifier *v, const Op *op) {
    const Type *a = array_of(v, op, 0, op->imm.outer), *b = array_of(v, op, 1, op->imm.outer);
    if (!a || !b) return;
    if (a->item != b->item)
        complain(v, "arrays of %s and of %s", type_text(v, a->item), type_text(v, b->item));
    if (op->code == OP_array_compare && !is_primitive(a->item, PRIM_Char))
        complain(v, "only arrays of Char are compared");
}

static void check_find_char(Verifier *v, const Op *op) {
    const Type *array = array_of(v, op, 0, op->imm.outer);
    if (array && !is_primitive(array->item, PRIM_Char)) complain(v, "only arrays of Char are searched");
}

static void check_malloc(Verifier *v, const Op *op) {
    const Type *type = op->imm.type;
    if (!type) { complain(v, "what is allocated is missing"); return; }
    bool varsize = op->code == OP_malloc_varsize;
    if (type->kind != TYPE_STRUCT && type->kind != TYPE_ARRAY)
        complain(v, "%s cannot be allocated", type_text(v, type));
    else if (type_is_varsize(type) != varsize)
        complain(v, "%s is %s", type_text(v, type), varsize ? "not varsized"
                 : "varsized: malloc_varsize allocates it");
    if (pointed(v->g, op->result) != type) complain(v, "the result should be Ptr(%s)", type_text(v, type));
    if (v->g->level == LEVEL_NOGC)
        complain(v, "allocation should be calls of the run-time library at level nogc");
}

static void check_free(Verifier *v, const Op *op) {
    if (type_is_gc_ptr(ref_type(v->g, op->operands[0]))) complain(v, "collected memory is not freed");
}

static void check_call(Verifier *v, const Op *op) {
    const Type *func = pointed(v->g, op->operands[0]);
    if (!func || func->kind != TYPE_FUNC) { complain(v, "operand 0 is no function"); return; }
    if (op->code == OP_direct_call) {
        ConstKind kind = ref_is_const(op->operands[0]) ? const_of(v->p, op->operands[0])->kind : CONST_VOID;
        if (kind != CONST_GRAPH && kind != CONST_EXTERN)
            complain(v, "operand 0 of a direct call is a constant function");
    }
    if (op->operand_count - 1 != func->param_count) {
        complain(v, "%u arguments for %s", op->operand_count - 1, type_text(v, func));
        return;
    }
    for (uint32_t i = 0; i < func->param_count; i++) want_operand(v, op, i + 1, func->params[i]);
    want_result(v, op, func->result);
}

static void check_same(Verifier *v, const Op *op) { want_result(v, op, ref_type(v->g, op->operands[0])); }

static bool inlines_at_start(const Type *outer, const Type *inner) {
    while (outer != inner) {
        if (outer->kind != TYPE_STRUCT || !outer->field_count) return false;
        outer = outer->fields[0].type;
    }
    return true;
}

static void check_cast_pointer(Verifier *v, const Op *op) {
    const Type *from = pointed(v->g, op->operands[0]), *to = pointed(v->g, op->result);
    if (from->kind != TYPE_STRUCT || to->kind != TYPE_STRUCT) return;
    if (!inlines_at_start(from, to) && !inlines_at_start(to, from))
        complain(v, "%s and %s do not start with one another", type_text(v, from), type_text(v, to));
}

static bool is_number(const Type *type) {
    return type->kind == TYPE_PRIMITIVE && !is_primitive(type, PRIM_Void) &&
            !is_primitive(type, PRIM_Address);
}

static void check_cast_primitive(Verifier *v, const Op *op) {
    if (!is_number(ref_type(v->g, op->operands[0])) || op->result == NO_REF ||
        !is_number(ref_type(v->g, op->result)))
        complain(v, "cast_primitive is between numbers");
}

static void check_ptr_eq(Verifier *v, const Op *op) {
    want_operand(v, op, 1, ref_type(v->g, op->operands[0]));
}

typedef void Rule(Verifier *v, const Op *op);
static Rule *const rules[OP_COUNT] = {
    [OP_getfield] = check_getfield, [OP_setfield] = check_setfield,
    [OP_getarrayitem] = check_getarrayitem, [OP_setarrayitem] = check_setarrayitem, [OP_getarraysize] = check_length,
    [OP_getinteriorfield] = check_getinterior, [OP_setinteriorfield] = check_setinterior,
    [OP_getinteriorarraysize] = check_length,
    [OP_array_copy] = check_two_arrays, [OP_array_compare] = check_two_arrays, [OP_array_find_char] = check_find_char,
    [OP_malloc] = check_malloc, [OP_malloc_varsize] = check_malloc, [OP_free] = check_free,
    [OP_direct_call] = check_call, [OP_indirect_call] = check_call,
    [OP_same_as] = check_same, [OP_hint] = check_same,
    [OP_cast_pointer] = check_cast_pointer, [OP_cast_primitive] = check_cast_primitive,
    [OP_ptr_eq] = check_ptr_eq, [OP_ptr_ne] = check_ptr_eq,
};

static void check_shape(Verifier *v, const Op *op) {
    const CallShape *shape = op->imm.shape;
    if (!shape) return;
    uint32_t count = 1 + shape->positional + shape->keyword_count + shape->has_star + shape->has_star_star;
    if (op->operand_count != count)
        complain(v, "the call's shape takes %u operands, given %u", count, op->operand_count);
}

void verify_op_types(Verifier *v, const Op *op) {
    const OpInfo *info = op_info(op->code);
    if (!(info->levels & 1 << v->g->level))
        complain(v, "%s does not stand at level %s", info->name, level_name(v->g->level));
    bool typed = v->g->level != LEVEL_HIGH;
    for (uint32_t i = 0; typed && i < op->operand_count; i++)
        if (!ref_type(v->g, op->operands[i])) return;      /* complained of already */
    if (typed && op->result != NO_REF && (op->result >= v->g->values.len || !ref_type(v->g, op->result)))
        return;
    uint32_t before = v->remarks.len;
    check_signature(v, op, typed);
    if (op_immediate(op->code) == IMM_SHAPE) check_shape(v, op);
    if (typed && v->remarks.len == before && rules[op->code]) rules[op->code](v, op);
}
