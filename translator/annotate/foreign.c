/* foreign.c: C functions, what they are given, functions that C calls, raw pointers of import time.
 *
 * Takes:   objects of rffi.llexternal and lltype._ptr; arguments of C functions; rffi.cast, llhelper and the like.
 * Leaves:  annotations PTR; program->externs and ->libraries; for every function that C may call a graph whose parameters have the
 *          low-level types of the pointer: annotate_callee.
 * Idea:    a number is passed as what the parameter is; a str to a char *, a function to a function pointer are converted for the call.
 *          Such a function is called through one of rffi.py that lets no exception pass. */
#include "builtins.h"
#include <string.h>

#define LOW_LEVEL "rpython.rtyper.lltypesystem."

/* ---- functions that C calls ---- */

static Host call_python(Annotator *a, const char *module, const char *name, const Host *args, uint32_t count) {
    Host m = host_import(a->world, arena_printf(a->arena, LOW_LEVEL "%s", module)), f = m ? host_getattr(a->world, m, name) : NULL;
    Host result = f ? host_call(a->world, f, args, count) : NULL;
    if (!result) host_report_exception(a->world, a->at.span, "looking at low-level objects");
    return result;
}

static uint64_t callee_key(Host function, const Type *func) { return MAP_KEY(function) ^ (uint64_t)func->id << 48; }

Graph *annotate_callee(Annotator *a, Host function, const Type *func) {
    return map_get(&a->callees, callee_key(function, func));
}

Host annotate_callback(Annotator *a, Host function, const Type *func) {
    Host type = map_get(&a->lltype_hosts, MAP_KEY(func));
    CHECK(type, "a function type that no object is");
    return call_python(a, "rffi", "_callback_wrapper", (Host[]){function, type}, 2);
}

/* Its graph for arguments of the low-level types; false: reported. */
static bool callee_needed(Annotator *a, Host function, const Type *func) {
    FunctionCell *f = function_of(a, function, NULL);
    CallArgs args = {0};
    Bound bound;
    ArgSource source = {.kind = ARG_CONSTANT, .constant = NO_REF};
    if (func->param_count > MAX_ARGUMENTS / 2) return false;
    for (uint32_t i = 0; i < func->param_count; i++)
        if (func->params[i] != T_(a->program, Void)) args_push(&args, annotation_of_type(a, func->params[i]), source, NO_REF);
    if (!bind_arguments(a, f, NULL, source, &args, &bound)) return false;
    GraphState *graph = function_graph(a, f, &bound);
    if (!graph) return false;
    function_bind(a, graph, &bound);
    map_put(a->arena, &a->callees, callee_key(function, func), graph->graph);
    return true;
}

/* The one function a value is; NULL: reported, or not known yet. */
static Host one_function(Annotator *a, Ann x, const char *what) {
    bool is_function = x->kind == ANN_PBC && x->pbc.kind == PBC_FUNCTION && x->pbc.len == 1 && !x->can_be_none;
    if (is_function) return x->pbc.members[0].object ? x->pbc.members[0].object : x->pbc.members[0].function->function;
    if (x != a->unknown && x != a->impossible)
        report_operation(a, DIAG_A028, "%s takes one function, known when translating, not %s", what, DESCRIBE(x));
    return NULL;
}

/* ---- C functions ---- */

static Sym text_sym(Annotator *a, Host text) {
    uint32_t len;
    const char *bytes = host_kind(text) == HOST_STR ? host_bytes(text, &len) : (len = 0, "");
    return intern(a->cx->interner, bytes, len);
}

/* rffi._library_parts(eci) gives the lists; one library per distinct content. */
static const CLibrary *library_of(Annotator *a, Host eci) {
    if (!eci || host_kind(eci) == HOST_NONE) return NULL;
    CLibrary *known = map_get(&a->libraries, MAP_KEY(eci));
    if (known) return known;
    Host parts = call_python(a, "rffi", "_library_parts", &eci, 1), key = parts ? host_getitem(a->world, parts, host_int(a->world, 0)) : NULL;
    if (!key) return NULL;
    Sym text = text_sym(a, key);
    known = map_get(&a->libraries, MAP_KEY(text));
    if (!known) {
        known = library_new(a->program);
        known->header = text_sym(a, host_item(parts, 1));
        Words *lists[] = {&known->include_folders, &known->compile_flags, &known->sources, &known->files, &known->link_flags};
        for (uint32_t i = 0; i < sizeof lists / sizeof *lists; i++) {
            Host list = host_item(parts, 2 + i);
            for (uint32_t j = 0; j < host_length(list); j++) vec_push(a->arena, lists[i], text_sym(a, host_item(list, j)));
        }
        map_put(a->arena, &a->libraries, MAP_KEY(text), known);
    }
    map_put(a->arena, &a->libraries, MAP_KEY(eci), known);
    return known;
}

static int64_t number_of(Annotator *a, Host object, const char *name) {
    Host value = host_instance_get(a->world, object, sym(a, name));
    int64_t number = 0;
    if (value && host_kind(value) == HOST_BOOL) return host_bool_value(value);
    return value && host_kind(value) == HOST_INT && host_int_value(value, &number) ? number : 0;
}

static void check_layouts(Annotator *a, Host object) {
    Host text = call_python(a, "rffi", "_layout_mistake", &object, 1);
    Sym mistake = text ? text_sym(a, text) : NULL;
    if (!mistake || !mistake->len) return;
    Diag *diag = report(a, DIAG_A028, a->at.span, "%s", mistake->text);
    report_chain(a, diag, a->at.in);
    diag_help(diag, "a CStruct has all fields of C in their order; rffi_platform.Struct takes the places from the header");
}

static Ref extern_constant(Annotator *a, Host object, const char *name, const Type *type) {
    const CLibrary *library = library_of(a, host_instance_get(a->world, object, sym(a, "_eci")));
    int64_t save = number_of(a, object, "_save_err") & 7, fixed = number_of(a, object, "_fixed");
    bool is_macro = number_of(a, object, "_macro");
    if (!library && !save && !fixed && !is_macro) return const_extern(a->program, name, type);
    if (library) check_layouts(a, object);
    Extern *e = extern_new(a->program, name, type);
    e->library = library;
    e->save_errno = (uint32_t)save;
    e->fixed_params = (uint32_t)fixed;
    e->is_macro = is_macro;
    e->host = object;
    return const_extern(a->program, e->symbol->text, type);
}

Ann foreign_function(Annotator *a, Host object) {
    Host name = host_instance_get(a->world, object, sym(a, "_name"));
    Host args = host_instance_get(a->world, object, sym(a, "_args"));
    Host result = host_instance_get(a->world, object, sym(a, "_result"));
    if (!name || !args || !result || host_kind(args) != HOST_TUPLE) return ann_opaque(a, canonical_constant(a, object));
    uint32_t len = host_length(args), name_len;
    const Type **params = ARENA_ARRAY(a->arena, const Type *, len + 1);
    for (uint32_t i = 0; i < len; i++)
        if (!(params[i] = annotate_lltype(a, host_item(args, i)))) return ann_opaque(a, canonical_constant(a, object));
    const Type *result_type = annotate_lltype(a, result);
    if (!result_type) return ann_opaque(a, canonical_constant(a, object));
    const Type *type = type_func(a->program, params, len, result_type);
    const char *symbol = arena_strdup(a->arena, host_bytes(name, &name_len));
    return ann_with_constant(a, ann_pointer(a, type_ptr(a->program, type), false), extern_constant(a, object, symbol, type));
}

/* ---- arguments and stored values ---- */

static bool is_array_of(const Type *type, const Type *item) {
    const Type *target = type->kind == TYPE_PTR ? type->target : NULL;
    return target && target->kind == TYPE_ARRAY && target->no_length && target->fixed_length < 0 && target->item == item;
}

static bool is_single_float(Annotator *a, Ann x) { return x->kind == ANN_PTR && x->pointer == T_(a->program, SingleFloat); }

static bool number_fits(Annotator *a, Ann x, const Type *type) {
    switch (type->primitive) {
    case PRIM_Void: return true;
    case PRIM_Float: case PRIM_SingleFloat: return ann_is_number(x) || is_single_float(a, x);
    case PRIM_Char: case PRIM_UniChar: return ann_is_int(x) || x->kind == ANN_CHAR || x->kind == ANN_UNICHAR;
    case PRIM_Address: return x->kind == ANN_PTR && x->pointer == type;
    case PRIM_Bool: case PRIM_Signed: case PRIM_Unsigned: case PRIM_Int8: case PRIM_UInt8: case PRIM_Int16: case PRIM_UInt16:
    case PRIM_Int32: case PRIM_UInt32:
        return ann_is_int(x) || x->kind == ANN_CHAR || x->kind == ANN_UNICHAR;
    case PRIM_COUNT: break;
    }
    UNREACHABLE("primitive %d", (int)type->primitive);
}

/* As it is, without being made for the call. */
static bool value_fits(Annotator *a, Ann x, const Type *type) {
    if (x == a->unknown || x == a->impossible) return true;
    if (type->kind == TYPE_PRIMITIVE) return number_fits(a, x, type);
    if (x->kind == ANN_PTR) return x->pointer == type;
    return x->kind == ANN_NONE;
}

static const char *wanted_text(Annotator *a, const Type *type) {
    return DESCRIBE(annotation_of_type(a, type));
}

void foreign_check_argument(Annotator *a, const CallArgs *args, uint32_t index, const Type *type) {
    Ann x = argument(args, index);
    if (value_fits(a, x, type) || type_is_gc_ptr(type)) return;     /* collected objects go to the run-time library alone */
    if (ann_is_str(x) && is_array_of(type, T_(a->program, Char))) return;
    if (ann_is_unicode(x) && is_array_of(type, T_(a->program, UniChar))) return;
    if (type->kind == TYPE_PTR && type->target->kind == TYPE_FUNC && x->kind == ANN_PBC) {
        Host function = one_function(a, x, "a function pointer");
        Host wrapper = function ? annotate_callback(a, function, type->target) : NULL;
        if (wrapper) callee_needed(a, wrapper, type->target);
        return;
    }
    const ArgSource *source = &args->items[index].source;
    Span span = source->kind == ARG_OPERAND ? span_of_operand(a, source->index) : a->at.span;
    Diag *diag = report(a, DIAG_A028, span, "the C function takes %s as argument %u, not %s", wanted_text(a, type), index + 1, DESCRIBE(x));
    diag_label(diag, "%s", DESCRIBE(x));
    diag_help(diag, "rffi.cast(TYPE, x) makes it one");
    report_chain(a, diag, a->at.in);
}

/* Helpers are right; a program is told where it stores what. */
void foreign_check_stored(Annotator *a, Ann value, const Type *type) {
    if (a->in_helpers || value_fits(a, value, type) || type->kind == TYPE_STRUCT || type->kind == TYPE_ARRAY) return;
    report_operation(a, DIAG_A028, "%s is stored where there is room for %s", DESCRIBE(value), wanted_text(a, type));
}

/* ---- pointers of import time ---- */

/* The functions that C or the program may call through what is reached from it. */
static void functions_needed(Annotator *a, Host pointer) {
    Host list = call_python(a, "prebuilt", "functions_behind", &pointer, 1);
    if (!list) return;
    for (uint32_t i = 0; i < host_length(list); i++) {
        Host function = host_item(host_item(list, i), 0), type = host_item(host_item(list, i), 1);
        const Type *func = annotate_lltype(a, type);
        if (func && host_kind(function) == HOST_FUNCTION) callee_needed(a, function, func);
    }
}

Ann foreign_pointer(Annotator *a, Host object) {
    Host type = host_instance_get(a->world, object, sym(a, "_TYPE"));
    Host target = host_instance_get(a->world, object, sym(a, "_obj"));
    const Type *pointer = type ? annotate_lltype(a, type) : NULL;
    if (!pointer || !target) return ann_opaque(a, canonical_constant(a, object));
    bool is_null = host_kind(target) == HOST_NONE;
    if (!is_null) functions_needed(a, object);
    Ref constant = is_null ? const_null(a->program, pointer) : canonical_constant(a, object);
    return ann_with_constant(a, ann_pointer(a, pointer, is_null), constant);
}

/* ---- rffi.cast, llhelper ---- */

#define X argument(args, 0)
#define Y argument(args, 1)

static Ann cast_number(Annotator *a, const char *what, CallArgs *args, const Type *type) {
    Ann y = Y;
    bool is_raw = y->kind == ANN_PTR && (y->pointer->kind != TYPE_PTR || !y->pointer->target->is_gc);
    if (type->primitive == PRIM_Void) return a->none;
    if (!ann_is_number(y) && y->kind != ANN_CHAR && y->kind != ANN_UNICHAR && !is_raw)
        return argument_error(a, what, args, 1, "a number or a raw pointer");
    Ann result = annotation_of_type(a, type);
    bool stays = result->kind == ANN_INT && type->primitive == PRIM_Signed && ann_is_nonneg(y) && y->integer != PRIM_Unsigned;
    return stays ? ann_nonneg(a) : result;
}

Ann builtin_rffi_cast(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    Ann y = Y;
    if (!type) return argument_error(a, what, args, 0, "a low-level type");
    if (y == a->unknown) return y;
    if (type->kind == TYPE_PRIMITIVE) return cast_number(a, what, args, type);
    if (type->kind != TYPE_PTR || type->target->is_gc) return argument_error(a, what, args, 0, "a type of numbers or raw pointers");
    if (y->kind == ANN_PBC && type->target->kind == TYPE_FUNC) return builtin_llhelper(a, what, args);
    bool is_raw = y->kind == ANN_PTR && (y->pointer->kind != TYPE_PTR || !y->pointer->target->is_gc);
    if (!is_raw && !ann_is_int(y) && y->kind != ANN_NONE) return argument_error(a, what, args, 1, "a raw pointer or an int");
    return ann_pointer(a, type, false);
}

Ann builtin_llhelper(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    if (!type || type->kind != TYPE_PTR || type->target->kind != TYPE_FUNC)
        return argument_error(a, what, args, 0, "a type of function pointers");
    Host function = one_function(a, Y, what);
    if (!function || !callee_needed(a, function, type->target)) return a->unknown;
    return ann_pointer(a, type, false);
}

Ann builtin_callback_failed(Annotator *a, const char *what, CallArgs *args) {
    return X->kind == ANN_INSTANCE || X == a->impossible ? a->none : argument_error(a, what, args, 0, "an exception");
}

/* ---- pointers and addresses ---- */

static bool is_pointer(Annotator *a, Ann x) { return x == a->unknown || (x->kind == ANN_PTR && x->pointer->kind == TYPE_PTR); }

static Ann address(Annotator *a) { return ann_pointer(a, T_(a->program, Address), false); }

static bool is_address(Annotator *a, Ann x) { return x == a->unknown || (x->kind == ANN_PTR && x->pointer == T_(a->program, Address)); }

Ann builtin_direct_ptradd(Annotator *a, const char *what, CallArgs *args) {
    if (!is_pointer(a, X) || (X != a->unknown && X->pointer->target->kind != TYPE_ARRAY)) return argument_error(a, what, args, 0, "a pointer to items");
    return argument_is_int(a, what, args, 1) ? ann_without_constant(a, X) : a->unknown;
}

Ann builtin_direct_arrayitems(Annotator *a, const char *what, CallArgs *args) {
    if (X == a->unknown) return X;
    if (!is_pointer(a, X) || X->pointer->target->kind != TYPE_ARRAY) return argument_error(a, what, args, 0, "a pointer to an array");
    return ann_pointer(a, type_ptr(a->program, type_array_no_length(a->program, X->pointer->target->item)), false);
}

Ann builtin_direct_fieldptr(Annotator *a, const char *what, CallArgs *args) {
    Host name = ann_constant_host(a, Y);
    if (X == a->unknown) return X;
    if (!is_pointer(a, X) || X->pointer->target->kind != TYPE_STRUCT) return argument_error(a, what, args, 0, "a pointer to a struct");
    int index = name && host_kind(name) == HOST_STR ? type_field_index(X->pointer->target, text_sym(a, name)) : -1;
    if (index < 0) return argument_error(a, what, args, 1, "the name of a field");
    const Type *field = X->pointer->target->fields[index].type;
    return ann_pointer(a, type_ptr(a->program, type_array_no_length(a->program, field)), false);
}

/* The value, then the type. */
Ann builtin_cast_adr_to_ptr(Annotator *a, const char *what, CallArgs *args) {
    CallArgs swapped = *args;
    swapped.items[0] = args->items[1];
    swapped.items[1] = args->items[0];
    return builtin_cast_to_ptr(a, what, &swapped);
}

/* cast_int_to_ptr, cast_opaque_ptr: the type, then the value. */
Ann builtin_cast_to_ptr(Annotator *a, const char *what, CallArgs *args) {
    const Type *type = lltype_of(a, X);
    if (!type || type->kind != TYPE_PTR) return argument_error(a, what, args, 0, "a type of pointers");
    bool is_value = is_pointer(a, Y) || is_address(a, Y) || ann_is_int(Y);
    return is_value ? ann_pointer(a, type, false) : argument_error(a, what, args, 1, "a pointer, an address or an int");
}

Ann builtin_cast_ptr_to_adr(Annotator *a, const char *what, CallArgs *args) {
    return is_pointer(a, X) ? address(a) : argument_error(a, what, args, 0, "a pointer");
}

Ann builtin_cast_adr_to_int(Annotator *a, const char *what, CallArgs *args) {
    return is_address(a, X) ? ann_signed(a) : argument_error(a, what, args, 0, "an address");
}

Ann builtin_cast_int_to_adr(Annotator *a, const char *what, CallArgs *args) {
    return argument_is_int(a, what, args, 0) ? address(a) : a->unknown;
}

Ann builtin_raw_malloc(Annotator *a, const char *what, CallArgs *args) {
    return argument_is_int(a, what, args, 0) ? address(a) : a->unknown;
}

Ann builtin_same_pointer(Annotator *a, const char *what, CallArgs *args) {
    return is_pointer(a, X) ? X : argument_error(a, what, args, 0, "a pointer");
}

/* No attribute of an address is a value. */
Ann address_getattr(Annotator *a, Ann x, Sym name) {
    return report_operation(a, DIAG_A009, "%s has no attribute '%s': use llop.raw_load and llop.raw_store", DESCRIBE(x), name->text);
}

Ann foreign_address_binary(Annotator *a, const Op *op, Ann x, Ann y) {
    bool is_add = op->code == OP_add || op->code == OP_inplace_add, is_sub = op->code == OP_sub || op->code == OP_inplace_sub;
    if (x->kind != ANN_PTR || x->pointer != T_(a->program, Address)) return NULL;
    if ((is_add || is_sub) && ann_is_int(y)) return address(a);
    return is_sub && y->kind == ANN_PTR && is_address(a, y) ? ann_signed(a) : NULL;
}

Ann foreign_address(Annotator *a, Host object) {
    if (number_of(a, object, "number")) return ann_opaque(a, canonical_constant(a, object));
    return ann_with_constant(a, address(a), const_null(a->program, T_(a->program, Address)));
}

/* ---- instances without their class ---- */

Ann builtin_cast_instance_to_gcref(Annotator *a, const char *what, CallArgs *args) {
    if (X != a->unknown && X != a->impossible && X->kind != ANN_INSTANCE && X->kind != ANN_NONE)
        return argument_error(a, what, args, 0, "an instance");
    return ann_pointer(a, type_ptr(a->program, type_opaque(a->program, sym(a, "GCREF"), true)), false);
}

Ann builtin_cast_gcref_to_instance(Annotator *a, const char *what, CallArgs *args) {
    bool is_class = X->kind == ANN_PBC && X->pbc.kind == PBC_CLASS && X->pbc.len == 1;
    if (!is_class) return argument_error(a, what, args, 0, "a class");
    return is_pointer(a, Y) ? ann_instance(a, X->pbc.members[0].classdef, true) : argument_error(a, what, args, 1, "a GCREF");
}

Ann builtin_gcref_is_instance(Annotator *a, const char *what, CallArgs *args) {
    Ann instance = builtin_cast_gcref_to_instance(a, what, args);
    return instance->kind == ANN_INSTANCE ? a->boolean : instance;
}

Ann foreign_length(Annotator *a, Ann x) {
    const Type *array = x->pointer->kind == TYPE_PTR ? x->pointer->target : NULL;
    bool knows = array && array->kind == TYPE_ARRAY && (!array->no_length || array->fixed_length >= 0);
    if (array && array->kind == TYPE_STRUCT) knows = type_varsize_array(array) != NULL;
    return knows ? ann_nonneg(a) : report_operation(a, DIAG_A028, "%s has no length", DESCRIBE(x));
}
