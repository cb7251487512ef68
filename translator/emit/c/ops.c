/* ops.c: one operation -> one C statement, by the texts of ops_c.def; here are those that need the types of their operands. */
#include "c.h"
#include <string.h>

static const Type *target_of(const CFunction *fn, Ref ref) { return ref_type(fn->g, ref)->target; }

static void begin_result(CFunction *fn, const Op *op) {
    if (op->result == NO_REF || !fn->used[op->result]) return;
    print_numbered(fn->out, 'v', op->result);
    strbuf_append(fn->out, " = ");
}

static bool is_inlined(const Type *type) { return type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY; }

/* `p->f_outer` or `*p`: the array in question, ready for `.items`. */
static void print_array(CFunction *fn, Ref pointer, int32_t outer) {
    const Type *target = target_of(fn, pointer);
    need_type(fn->file->e, target);
    print_c_ref(fn, pointer);
    strbuf_append(fn->out, "->");
    if (outer < 0 || target->kind == TYPE_ARRAY) return;
    print_field_c_name(fn->out, target, (uint32_t)outer);
    strbuf_char(fn->out, '.');
}

static const Type *array_type_of(const CFunction *fn, Ref pointer, int32_t outer) {
    const Type *target = target_of(fn, pointer);
    return outer < 0 || target->kind == TYPE_ARRAY ? target : target->fields[outer].type;
}

/* p->f_outer.items[i].f_inner; gives its type. */
static const Type *print_interior(CFunction *fn, const Op *op, int32_t outer, int32_t inner) {
    const Type *item = array_type_of(fn, op->operands[0], outer)->item;
    print_array(fn, op->operands[0], outer);
    strbuf_append(fn->out, "items[");
    print_c_ref(fn, op->operands[1]);
    strbuf_char(fn->out, ']');
    if (inner < 0) return item;
    need_type(fn->file->e, item);
    strbuf_char(fn->out, '.');
    print_field_c_name(fn->out, item, (uint32_t)inner);
    return item->fields[inner].type;
}

static const Type *interior_type(const CFunction *fn, const Op *op, int32_t outer, int32_t inner) {
    const Type *item = array_type_of(fn, op->operands[0], outer)->item;
    return inner < 0 ? item : item->fields[inner].type;
}

static void load_interior(CFunction *fn, const Op *op, int32_t outer, int32_t inner) {
    if (op->result == NO_REF) return;       /* a Void item */
    begin_result(fn, op);
    if (is_inlined(interior_type(fn, op, outer, inner))) strbuf_char(fn->out, '&');
    print_interior(fn, op, outer, inner);
    strbuf_char(fn->out, ';');
}

static void store_interior(CFunction *fn, const Op *op, int32_t outer, int32_t inner) {
    if (is_void(interior_type(fn, op, outer, inner))) return;
    print_interior(fn, op, outer, inner);
    strbuf_append(fn->out, " = ");
    print_c_ref(fn, op->operands[2]);
    strbuf_char(fn->out, ';');
}

static void print_getarrayitem(CFunction *fn, const Op *op) { load_interior(fn, op, -1, -1); }
static void print_setarrayitem(CFunction *fn, const Op *op) { store_interior(fn, op, -1, -1); }
static void print_getinteriorfield(CFunction *fn, const Op *op) { load_interior(fn, op, op->imm.outer, op->imm.inner); }
static void print_setinteriorfield(CFunction *fn, const Op *op) { store_interior(fn, op, op->imm.outer, op->imm.inner); }

static void print_length(CFunction *fn, const Op *op, int32_t outer) {
    begin_result(fn, op);
    print_array(fn, op->operands[0], outer);
    strbuf_append(fn->out, "length;");
}

static void print_getarraysize(CFunction *fn, const Op *op) { print_length(fn, op, -1); }
static void print_getinteriorarraysize(CFunction *fn, const Op *op) { print_length(fn, op, op->imm.outer); }

static void print_field(CFunction *fn, const Op *op) {
    const Type *structure = target_of(fn, op->operands[0]);
    need_type(fn->file->e, structure);
    print_c_ref(fn, op->operands[0]);
    strbuf_append(fn->out, "->");
    print_field_c_name(fn->out, structure, op->imm.field);
}

static void print_getfield(CFunction *fn, const Op *op) {
    if (op->result == NO_REF) return;
    begin_result(fn, op);
    if (is_inlined(target_of(fn, op->operands[0])->fields[op->imm.field].type)) strbuf_char(fn->out, '&');
    print_field(fn, op);
    strbuf_char(fn->out, ';');
}

static void print_setfield(CFunction *fn, const Op *op) {
    if (is_void(target_of(fn, op->operands[0])->fields[op->imm.field].type)) return;
    print_field(fn, op);
    strbuf_append(fn->out, " = ");
    print_c_ref(fn, op->operands[1]);
    strbuf_char(fn->out, ';');
}

/* ---- whole arrays ---- */

static void print_items_from(CFunction *fn, Ref pointer, int32_t outer, Ref start) {
    print_array(fn, pointer, outer);
    strbuf_append(fn->out, "items + ");
    print_c_ref(fn, start);
}

static void print_array_copy(CFunction *fn, const Op *op) {
    const Type *item = array_type_of(fn, op->operands[0], op->imm.outer)->item;
    if (is_void(item)) return;
    strbuf_append(fn->out, "memmove(");
    print_items_from(fn, op->operands[1], op->imm.outer, op->operands[3]);
    strbuf_append(fn->out, ", ");
    print_items_from(fn, op->operands[0], op->imm.outer, op->operands[2]);
    strbuf_append(fn->out, ", (size_t)");
    print_c_ref(fn, op->operands[4]);
    strbuf_append(fn->out, " * sizeof(");
    print_c_type(fn->file->e, item, fn->out);
    strbuf_append(fn->out, "));");
}

static void print_array_compare(CFunction *fn, const Op *op) {
    begin_result(fn, op);
    strbuf_append(fn->out, "memcmp(");
    print_items_from(fn, op->operands[0], op->imm.outer, op->operands[2]);
    strbuf_append(fn->out, ", ");
    print_items_from(fn, op->operands[1], op->imm.outer, op->operands[3]);
    strbuf_append(fn->out, ", (size_t)");
    print_c_ref(fn, op->operands[4]);
    strbuf_append(fn->out, ");");
}

static void print_array_find_char(CFunction *fn, const Op *op) {
    begin_result(fn, op);
    strbuf_append(fn->out, "rpy_find_char(");
    print_array(fn, op->operands[0], op->imm.outer);
    strbuf_append(fn->out, "items");
    for (uint32_t i = 1; i < 4; i++) {
        strbuf_append(fn->out, ", ");
        print_c_ref(fn, op->operands[i]);
    }
    strbuf_append(fn->out, ");");
}

/* ---- calls, casts, exceptions ---- */

static void print_call(CFunction *fn, const Op *op) {
    begin_result(fn, op);
    if (op->result != NO_REF && fn->used[op->result] && ref_is_const(op->operands[0])
        && const_of(fn->g->program, op->operands[0])->kind == CONST_EXTERN) {
        strbuf_char(fn->out, '(');      /* what C declares as void * */
        print_c_type(fn->file->e, ref_type(fn->g, op->result), fn->out);
        strbuf_char(fn->out, ')');
    }
    print_c_ref(fn, op->operands[0]);
    strbuf_char(fn->out, '(');
    for (uint32_t i = 1; i < op->operand_count; i++) {
        if (i > 1) strbuf_append(fn->out, ", ");
        print_c_ref(fn, op->operands[i]);
    }
    strbuf_append(fn->out, ");");
}

static void print_direct_call(CFunction *fn, const Op *op) { print_call(fn, op); }
static void print_indirect_call(CFunction *fn, const Op *op) { print_call(fn, op); }

/* The address may be one no C object of the type can have: memcpy, which compilers see through. */
static void print_raw_load(CFunction *fn, const Op *op) {
    if (op->result == NO_REF || !fn->used[op->result]) return;
    strbuf_append(fn->out, "memcpy(&");
    print_numbered(fn->out, 'v', op->result);
    strbuf_append(fn->out, ", ");
    print_c_ref(fn, op->operands[0]);
    strbuf_append(fn->out, " + ");
    print_c_ref(fn, op->operands[1]);
    strbuf_append(fn->out, ", sizeof ");
    print_numbered(fn->out, 'v', op->result);
    strbuf_append(fn->out, ");");
}

static void print_raw_store(CFunction *fn, const Op *op) {
    const Type *type = ref_type(fn->g, op->operands[2]);
    if (is_void(type)) return;
    strbuf_append(fn->out, "{ ");
    print_c_type(fn->file->e, type, fn->out);
    strbuf_append(fn->out, " stored = ");
    print_c_ref(fn, op->operands[2]);
    strbuf_append(fn->out, "; memcpy(");
    print_c_ref(fn, op->operands[0]);
    strbuf_append(fn->out, " + ");
    print_c_ref(fn, op->operands[1]);
    strbuf_append(fn->out, ", &stored, sizeof stored); }");
}

static bool is_real(const Type *type) { return type->primitive == PRIM_Float || type->primitive == PRIM_SingleFloat; }

static void print_cast_primitive(CFunction *fn, const Op *op) {
    const Type *from = ref_type(fn->g, op->operands[0]), *to = ref_type(fn->g, op->result);
    begin_result(fn, op);
    strbuf_char(fn->out, '(');
    print_c_type(fn->file->e, to, fn->out);
    strbuf_char(fn->out, ')');
    const char *guard = "(";
    if (is_real(from) && !is_real(to) && to->primitive != PRIM_Bool)
        guard = to->primitive == PRIM_Unsigned ? "rpy_float_to_uint(" : "rpy_float_to_int(";
    strbuf_append(fn->out, guard);
    print_c_ref(fn, op->operands[0]);
    strbuf_append(fn->out, ");");
}

static void print_debug_assert(CFunction *fn, const Op *op) {
    strbuf_append(fn->out, "RPY_DEBUG_ASSERT(");
    print_c_ref(fn, op->operands[0]);
    strbuf_append(fn->out, ", ");
    Sym message = op->imm.name;
    print_c_string(fn->out, message ? message->text : "", message ? message->len : 0);
    strbuf_append(fn->out, ", ");
    print_place(fn, op->span);
    strbuf_append(fn->out, ");");
}

static void print_exc_peek_type(CFunction *fn, const Op *op) {
    const Type *object = fn->g->program->object_type;
    CHECK(object && object->field_count, "%s looks at an exception's class without an object_type", fn->g->name->text);
    need_type(fn->file->e, object);
    begin_result(fn, op);
    strbuf_char(fn->out, '(');
    print_c_type(fn->file->e, ref_type(fn->g, op->result), fn->out);
    strbuf_append(fn->out, ")((");
    print_c_type(fn->file->e, object, fn->out);
    strbuf_append(fn->out, " *)rpy_exc_value)->");
    print_field_c_name(fn->out, object, 0);
    strbuf_char(fn->out, ';');
}

/* A constant instance is raised anew each time; another may be one that was caught, then its traceback goes on. */
static void print_exc_set(CFunction *fn, const Op *op) {
    bool is_new = ref_is_const(resolve(fn, op->operands[0]));
    strbuf_append(fn->out, is_new ? "rpy_exc_set_new(" : "rpy_exc_set(");
    print_c_ref(fn, op->operands[0]);
    strbuf_append(fn->out, ", ");
    print_place(fn, op->span);
    strbuf_append(fn->out, ");");
}

/* ---- the table ---- */

typedef void SpecialPrinter(CFunction *fn, const Op *op);
typedef struct OpText { const char *text; SpecialPrinter *special; } OpText;

static OpText op_text(OpCode code) {
#define LOW_ANY(code)
#define LOW_LOW(code)
#define LOW_NOEXC(code)
#define LOW_NOGC(code)
#define LOW_HIGH(code) case code:
#define OP(name, levels, effects, signature) LOW_##levels(OP_##name)
    switch (code) {
#include "ir/ops.def"
    case OP_malloc: case OP_malloc_varsize: case OP_int_add_ovf: case OP_int_sub_ovf: case OP_int_mul_ovf:
    case OP_check_nonnull: case OP_stack_check: case OP_COUNT:
        UNREACHABLE("%s is left at level nogc", op_info(code)->name);
#undef OP
#define C_OP(name, text) case OP_##name: return (OpText){text, NULL};
#define C_SPECIAL(name) case OP_##name: return (OpText){NULL, print_##name};
#include "ops_c.def"
#undef C_OP
#undef C_SPECIAL
    }
    UNREACHABLE("operation number %d", (int)code);
}

static void print_template(CFunction *fn, const Op *op, const char *text) {
    if (!strncmp(text, "$r = ", 5) && !fn->used[op->result]) {      /* done for its effect */
        strbuf_append(fn->out, "(void)");
        text += 5;
    }
    for (const char *s = text; *s; s++) {
        size_t plain = strcspn(s, "$");
        strbuf_append_n(fn->out, s, plain);
        s += plain;
        if (!*s++) return;
        if (*s == 'r') print_numbered(fn->out, 'v', op->result);
        else if (*s == 'T') print_c_type(fn->file->e, ref_type(fn->g, op->result), fn->out);
        else if (*s == 'L') print_place(fn, op->span);
        else print_c_ref(fn, op->operands[*s - '0']);
    }
}

void print_c_op(CFunction *fn, const Op *op) {
    OpText how = op_text(op->code);
    if (how.special) how.special(fn, op);
    else print_template(fn, op, how.text);
}
