/* lattice.c: annotations, interned, and their union.
 *
 * Takes:   kinds and parts.
 * Leaves:  one Annotation per distinct set of facts; ann_union gives the least annotation above two, or NULL on a clash.
 * Idea:    an annotation is a few words; equal words are the same pointer. Lists and dicts are cells that merge, so two
 *          annotations of merged cells may be different pointers for the same thing: ann_union then gives its first.
 * Example: union(char, None) = str or None; union(int, float) = float; union(int, str) clashes. */
#include "inference.h"
#include <string.h>

Sym sym(Annotator *a, const char *text) { return intern_cstr(a->cx->interner, text); }

/* ---- interning ---- */

static void word(Annotator *a, uint64_t value) { vec_push(a->arena, &a->words, value); }

static void words_of_parts(Annotator *a, const Annotation *x) {
    switch (x->kind) {
    case ANN_INT: word(a, x->integer); break;
    case ANN_TUPLE:
        for (uint32_t i = 0; i < x->tuple.len; i++) word(a, MAP_KEY(x->tuple.items[i]));
        break;
    case ANN_LIST: word(a, MAP_KEY(listdef_find(x->list))); break;
    case ANN_DICT: case ANN_SET: word(a, MAP_KEY(dictdef_find(x->dict))); break;
    case ANN_ITERATOR:
        word(a, x->iterator.kind);
        for (uint32_t i = 0; i < x->iterator.len; i++) word(a, MAP_KEY(x->iterator.over[i]));
        break;
    case ANN_INSTANCE: case ANN_WEAKREF: word(a, MAP_KEY(x->classdef)); break;
    case ANN_PBC:
        word(a, x->pbc.kind);
        word(a, MAP_KEY(x->pbc.method_name));
        for (uint32_t i = 0; i < x->pbc.len; i++) {
            word(a, MAP_KEY(x->pbc.members[i].function));
            word(a, MAP_KEY(x->pbc.members[i].classdef));
            word(a, MAP_KEY(x->pbc.members[i].object));
            if (x->pbc.kind == PBC_CALLABLE) word(a, MAP_KEY(x->pbc.members[i].name));
        }
        break;
    case ANN_BUILTIN: word(a, MAP_KEY(x->builtin)); break;
    case ANN_BUILTIN_METHOD: word(a, MAP_KEY(x->method.self)); word(a, MAP_KEY(x->method.name)); break;
    case ANN_PTR: word(a, MAP_KEY(x->pointer)); break;
    case ANN_INTERIOR:
        word(a, MAP_KEY(x->interior.base)); word(a, MAP_KEY(x->interior.part)); word(a, (uint32_t)x->interior.outer);
        break;
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_FLOAT: case ANN_CHAR: case ANN_STR: case ANN_UNICHAR:
    case ANN_UNICODE: case ANN_LLTYPE: case ANN_OPAQUE_CONST: break;
    }
}

static void *copied(Annotator *a, const void *data, size_t size) {
    void *copy = arena_alloc(a->arena, size ? size : 1);
    if (size) memcpy(copy, data, size);
    return copy;
}

/* The copy that is kept owns its arrays and names cells by their representatives. */
static void own_parts(Annotator *a, Annotation *x) {
    switch (x->kind) {
    case ANN_TUPLE: x->tuple.items = copied(a, x->tuple.items, x->tuple.len * sizeof *x->tuple.items); break;
    case ANN_ITERATOR: x->iterator.over = copied(a, x->iterator.over, x->iterator.len * sizeof *x->iterator.over); break;
    case ANN_PBC: x->pbc.members = copied(a, x->pbc.members, x->pbc.len * sizeof *x->pbc.members); break;
    case ANN_LIST: x->list = listdef_find(x->list); break;
    case ANN_DICT: case ANN_SET: x->dict = dictdef_find(x->dict); break;
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR:
    case ANN_UNICHAR: case ANN_UNICODE: case ANN_INSTANCE: case ANN_WEAKREF: case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_PTR:
    case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST: break;
    }
}

Ann ann_intern(Annotator *a, const Annotation *proto) {
    a->words.len = 0;
    word(a, (uint64_t)proto->kind << 40 | (uint64_t)proto->is_wide << 34 | (uint64_t)proto->can_be_none << 33 | (uint64_t)proto->nonneg << 32 |
                proto->constant);
    words_of_parts(a, proto);
    Sym key = intern(a->keys, (const char *)a->words.data, a->words.len * sizeof *a->words.data);
    MapEntry *entry = map_find(&a->interned, MAP_KEY(key));
    if (entry) return entry->value;
    Annotation *x = ARENA_NEW(a->arena, Annotation);
    *x = *proto;
    own_parts(a, x);
    map_put(a->arena, &a->interned, MAP_KEY(key), x);
    return x;
}

/* ---- making ---- */

static Ann simple(Annotator *a, AnnotationKind kind, bool can_be_none) {
    return ann_intern(a, &(Annotation){.kind = kind, .can_be_none = can_be_none, .constant = NO_REF});
}

void lattice_init(Annotator *a) {
    a->impossible = simple(a, ANN_IMPOSSIBLE, false);
    Annotation *unknown = ARENA_NEW(a->arena, Annotation);
    *unknown = *a->impossible;
    a->unknown = unknown;
    a->none = ann_intern(a, &(Annotation){.kind = ANN_NONE, .constant = canonical_constant(a, host_none(a->world))});
    a->boolean = simple(a, ANN_BOOL, false);
    a->floating = simple(a, ANN_FLOAT, false);
    a->character = simple(a, ANN_CHAR, false);
    a->unichar = simple(a, ANN_UNICHAR, false);
    for (int i = 0; i < 2; i++) {
        a->string[i] = simple(a, ANN_STR, i);
        a->unicode[i] = simple(a, ANN_UNICODE, i);
        for (int kind = 0; kind < PRIM_COUNT; kind++)
            a->integer[kind][i] = ann_intern(a, &(Annotation){.kind = ANN_INT, .nonneg = i, .constant = NO_REF, .integer = kind});
    }
}

Ann ann_int(Annotator *a, PrimitiveKind kind, bool nonneg) { return a->integer[kind][nonneg]; }

Ann ann_as_wide(Annotator *a, Ann x) {
    Annotation proto = *x;
    proto.is_wide = true;
    return ann_intern(a, &proto);
}

Ann ann_signed(Annotator *a) { return a->integer[PRIM_Signed][0]; }
Ann ann_nonneg(Annotator *a) { return a->integer[PRIM_Signed][1]; }
Ann ann_str(Annotator *a) { return a->string[0]; }

Ann ann_int_constant(Annotator *a, PrimitiveKind kind, bool nonneg, Ref constant) {
    if (constant == NO_REF) return ann_int(a, kind, nonneg);
    return ann_intern(a, &(Annotation){.kind = ANN_INT, .nonneg = nonneg, .constant = constant, .integer = kind});
}

Ann ann_bool_constant(Annotator *a, bool value) {
    return ann_intern(a, &(Annotation){.kind = ANN_BOOL, .constant = canonical_constant(a, host_bool(a->world, value))});
}

Ann ann_tuple(Annotator *a, const Ann *items, uint32_t len) {
    return ann_intern(a, &(Annotation){.kind = ANN_TUPLE, .constant = NO_REF, .tuple = {len, items}});
}

Ann ann_list(Annotator *a, ListCell *cell) {
    cell = (ListCell *)listdef_find(&cell->def);
    if (!cell->plain) cell->plain = ann_intern(a, &(Annotation){.kind = ANN_LIST, .constant = NO_REF, .list = &cell->def});
    return cell->plain;
}

Ann ann_dict(Annotator *a, DictCell *cell) {
    cell = (DictCell *)dictdef_find(&cell->def);
    if (!cell->plain) cell->plain = ann_intern(a, &(Annotation){.kind = cell->def.is_set ? ANN_SET : ANN_DICT, .constant = NO_REF, .dict = &cell->def});
    return cell->plain;
}

Ann ann_iterator(Annotator *a, IteratorKind kind, const Ann *over, uint32_t len) {
    return ann_intern(a, &(Annotation){.kind = ANN_ITERATOR, .constant = NO_REF, .iterator = {kind, len, over}});
}

Ann ann_instance(Annotator *a, ClassDef *classdef, bool can_be_none) {
    ClassCell *cell = (ClassCell *)classdef;
    Ann *slot = can_be_none ? &cell->nullable : &cell->plain;
    if (!*slot)
        *slot = ann_intern(a, &(Annotation){.kind = ANN_INSTANCE, .can_be_none = can_be_none, .constant = NO_REF,
                                            .classdef = classdef});
    return *slot;
}

Ann ann_weakref(Annotator *a, ClassDef *classdef) {
    return ann_intern(a, &(Annotation){.kind = ANN_WEAKREF, .constant = NO_REF, .classdef = classdef});
}

/* A set of one is a constant. */
static Ref pbc_constant(Annotator *a, PbcKind kind, const PbcMember *members, uint32_t len, bool can_be_none) {
    if (len != 1 || can_be_none || kind == PBC_METHOD || kind == PBC_CALLABLE) return NO_REF;
    return canonical_constant(a, members[0].object);
}

Ann ann_pbc(Annotator *a, PbcKind kind, const PbcMember *members, uint32_t len, Sym method_name, bool can_be_none) {
    return ann_intern(a, &(Annotation){.kind = ANN_PBC, .can_be_none = can_be_none,
                                       .constant = pbc_constant(a, kind, members, len, can_be_none),
                                       .pbc = {kind, len, members, method_name}});
}

Ann ann_builtin(Annotator *a, Sym name, Ref constant) {
    return ann_intern(a, &(Annotation){.kind = ANN_BUILTIN, .constant = constant, .builtin = name});
}

Ann ann_method(Annotator *a, Ann self, Sym name) {
    return ann_intern(a, &(Annotation){.kind = ANN_BUILTIN_METHOD, .constant = NO_REF, .method = {self, name}});
}

Ann ann_pointer(Annotator *a, const Type *type, bool can_be_none) {
    return ann_intern(a, &(Annotation){.kind = ANN_PTR, .can_be_none = can_be_none, .constant = NO_REF, .pointer = type});
}

Ann ann_interior(Annotator *a, const Type *base, const Type *part, int32_t outer) {
    return ann_intern(a, &(Annotation){.kind = ANN_INTERIOR, .constant = NO_REF,
                                       .interior = {.base = base, .part = part, .outer = outer}});
}

Ann ann_lltype(Annotator *a, const Type *type) {
    return ann_intern(a, &(Annotation){.kind = ANN_LLTYPE, .constant = const_type(a->program, type)});
}

Ann ann_opaque(Annotator *a, Ref constant) {
    return ann_intern(a, &(Annotation){.kind = ANN_OPAQUE_CONST, .constant = constant});
}

/* ---- the same with another constant or None-ness ---- */

static Ann remade(Annotator *a, Ann x, bool can_be_none, Ref constant) {
    if (x->can_be_none == can_be_none && x->constant == constant) return x;
    Annotation proto = *x;
    proto.can_be_none = can_be_none;
    proto.constant = constant;
    return ann_intern(a, &proto);
}

Ann ann_with_constant(Annotator *a, Ann x, Ref constant) {
    if (constant == NO_REF) return ann_without_constant(a, x);
    return remade(a, x, false, constant);
}

/* Kinds that are their constant keep it. */
Ann ann_without_constant(Annotator *a, Ann x) {
    switch (x->kind) {
    case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR: case ANN_UNICHAR: case ANN_UNICODE:
    case ANN_TUPLE: case ANN_LIST: case ANN_DICT: case ANN_SET: case ANN_INSTANCE: case ANN_WEAKREF: case ANN_PTR:
        return remade(a, x, x->can_be_none, NO_REF);
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_ITERATOR: case ANN_PBC: case ANN_BUILTIN: case ANN_BUILTIN_METHOD:
    case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST:
        return x;
    }
    UNREACHABLE("annotation of kind %d", (int)x->kind);
}

Ann ann_stored(Annotator *a, Ann x) {
    if (x->kind != ANN_TUPLE) return ann_without_constant(a, x);
    Ann items[MAX_ARGUMENTS];
    if (x->tuple.len > MAX_ARGUMENTS) return ann_without_constant(a, x);
    for (uint32_t i = 0; i < x->tuple.len; i++) items[i] = ann_stored(a, x->tuple.items[i]);
    return ann_tuple(a, items, x->tuple.len);
}

Ann ann_with_none(Annotator *a, Ann x) {
    switch (x->kind) {
    case ANN_IMPOSSIBLE: return x == a->unknown ? x : a->none;
    case ANN_NONE: return x;
    case ANN_CHAR: return a->string[1];
    case ANN_UNICHAR: return a->unicode[1];
    case ANN_STR: case ANN_UNICODE: case ANN_LIST: case ANN_DICT: case ANN_SET: case ANN_INSTANCE: case ANN_WEAKREF: case ANN_PBC:
        return remade(a, x, true, NO_REF);
    case ANN_PTR: return x->pointer->kind == TYPE_PTR ? remade(a, x, false, NO_REF) : NULL;     /* any pointer may be null */
    case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_TUPLE: case ANN_ITERATOR: case ANN_BUILTIN:
    case ANN_BUILTIN_METHOD: case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST:
        return NULL;
    }
    UNREACHABLE("annotation of kind %d", (int)x->kind);
}

Ann ann_without_none(Annotator *a, Ann x) {
    if (x->kind == ANN_NONE) return a->impossible;
    if (!x->can_be_none) return x;
    if (x->kind == ANN_PBC) return ann_pbc(a, x->pbc.kind, x->pbc.members, x->pbc.len, x->pbc.method_name, false);
    return remade(a, x, false, NO_REF);
}

/* ---- constants ---- */

static Ref canonical(Annotator *a, int table, uint64_t key, Host object) {
    MapEntry *entry = map_find(&a->scalars[table], key);
    if (entry) return (Ref)(uintptr_t)entry->value;
    Ref ref = const_host(a->program, object);
    map_put(a->arena, &a->scalars[table], key, (void *)(uintptr_t)ref);
    return ref;
}

Ref canonical_constant(Annotator *a, Host object) {
    HostKind kind = host_kind(object);
    if ((kind == HOST_INT || kind == HOST_FLOAT || kind == HOST_STR || kind == HOST_UNICODE) &&
        !host_class_is_builtin(host_class_of(a->world, object)))
        return const_host(a->program, object);
    int64_t integer;
    uint32_t len;
    if (kind == HOST_INT && host_int_value(object, &integer)) return canonical(a, 0, (uint64_t)integer, object);
    if (kind == HOST_FLOAT) {
        double real = host_float_value(object);
        uint64_t bits;
        memcpy(&bits, &real, sizeof bits);
        return canonical(a, 1, bits, object);
    }
    if (kind == HOST_STR) {
        const char *bytes = host_bytes(object, &len);
        return canonical(a, 2, MAP_KEY(intern(a->keys, bytes, len)), object);
    }
    if (kind == HOST_UNICODE) {
        const uint32_t *points = host_code_points(a->world, object, &len);
        return canonical(a, 3, MAP_KEY(intern(a->keys, (const char *)points, len * sizeof *points)), object);
    }
    return const_host(a->program, object);
}

Host ann_constant_host(Annotator *a, Ann x) {
    if (x->constant == NO_REF) return NULL;
    const Const *constant = const_of(a->program, x->constant);
    return constant->kind == CONST_HOST ? constant->host : NULL;
}

/* ---- union ---- */

static uint32_t bits_of(PrimitiveKind kind) {
    switch (kind) {
    case PRIM_Int8: case PRIM_UInt8: return 8;
    case PRIM_Int16: case PRIM_UInt16: return 16;
    case PRIM_Int32: case PRIM_UInt32: return 32;
    case PRIM_Signed: case PRIM_Unsigned: return 64;
    case PRIM_Void: case PRIM_Bool: case PRIM_Char: case PRIM_UniChar: case PRIM_Float: case PRIM_SingleFloat:
    case PRIM_Address: case PRIM_COUNT: break;
    }
    return 0;
}

static bool is_signed(PrimitiveKind kind) {
    return kind == PRIM_Signed || kind == PRIM_Int8 || kind == PRIM_Int16 || kind == PRIM_Int32;
}

/* A variable that is signed here and unsigned there is unsigned, if the signed one is known not to be negative. */
static bool ints_compatible(Ann x, Ann y) {
    if (x->integer == y->integer || is_signed(x->integer) == is_signed(y->integer)) return true;
    return is_signed(x->integer) ? x->nonneg : y->nonneg;
}

static Ann int_union_of(Annotator *a, Ann x, Ann y, Ref constant) {
    if (x->kind == ANN_BOOL) return ann_int(a, y->integer, ann_is_nonneg(y));
    if (y->kind == ANN_BOOL) return ann_int(a, x->integer, ann_is_nonneg(x));
    PrimitiveKind kind = x->integer;
    if (x->integer != y->integer) {
        bool same_sign = is_signed(x->integer) == is_signed(y->integer);
        if (same_sign) kind = bits_of(x->integer) >= bits_of(y->integer) ? x->integer : y->integer;
        else kind = is_signed(x->integer) ? y->integer : x->integer;
    }
    return ann_int_constant(a, kind, x->nonneg && y->nonneg, constant);
}

static Ann int_union(Annotator *a, Ann x, Ann y, Ref constant) {
    Ann result = int_union_of(a, x, y, constant);
    return result->integer == PRIM_Signed && (x->is_wide || y->is_wide) ? ann_as_wide(a, result) : result;
}

static bool is_callable(const Pbc *p) { return p->kind == PBC_FUNCTION || p->kind == PBC_METHOD || p->kind == PBC_CALLABLE; }

static bool pbc_compatible(Ann x, Ann y) { return x->pbc.kind == y->pbc.kind || (is_callable(&x->pbc) && is_callable(&y->pbc)); }

bool ann_compatible(Annotator *a, Ann x, Ann y) {
    if (x == y || x->kind == ANN_IMPOSSIBLE || y->kind == ANN_IMPOSSIBLE) return true;
    if (x->kind == ANN_NONE) return ann_with_none(a, y) != NULL;
    if (y->kind == ANN_NONE) return ann_with_none(a, x) != NULL;
    if (ann_is_number(x) && ann_is_number(y)) return x->kind != ANN_INT || y->kind != ANN_INT || ints_compatible(x, y);
    if (ann_is_str(x)) return ann_is_str(y);
    if (ann_is_unicode(x)) return ann_is_unicode(y);
    if (x->kind != y->kind) return false;
    switch (x->kind) {
    case ANN_TUPLE:
        if (x->tuple.len != y->tuple.len) return false;
        for (uint32_t i = 0; i < x->tuple.len; i++)
            if (!ann_compatible(a, x->tuple.items[i], y->tuple.items[i])) return false;
        return true;
    case ANN_ITERATOR:
        if (x->iterator.kind != y->iterator.kind || x->iterator.len != y->iterator.len) return false;
        for (uint32_t i = 0; i < x->iterator.len; i++)
            if (!ann_compatible(a, x->iterator.over[i], y->iterator.over[i])) return false;
        return true;
    case ANN_LIST: case ANN_DICT: return true;
    case ANN_SET: return dict_of(x)->def.is_frozen == dict_of(y)->def.is_frozen;
    case ANN_INSTANCE: return class_common_base(x->classdef, y->classdef) != NULL;
    case ANN_WEAKREF: return !x->classdef || !y->classdef || class_common_base(x->classdef, y->classdef);
    case ANN_PBC: return pbc_compatible(x, y);
    case ANN_BUILTIN: return x->builtin == y->builtin;
    case ANN_BUILTIN_METHOD: return x->method.name == y->method.name && ann_compatible(a, x->method.self, y->method.self);
    case ANN_PTR: return x->pointer == y->pointer;
    case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST: return false;
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR:
    case ANN_UNICHAR: case ANN_UNICODE: break;
    }
    return false;
}

static uint64_t callable_order(Annotator *a, const PbcMember *m) {
    if (m->classdef) return MAP_PAIR(m->function->id, m->classdef->id);
    if (m->object == m->function->function) return MAP_PAIR(m->function->id, UINT32_MAX);
    return (uint64_t)1 << 63 | MAP_PAIR(m->function->id, const_host(a->program, m->object) & ~REF_CONST_BIT);
}

/* Creation order of a member, by which sets are sorted. */
static uint64_t member_order(Annotator *a, PbcKind kind, const PbcMember *m) {
    switch (kind) {
    case PBC_FUNCTION: case PBC_METHOD: case PBC_CALLABLE: return callable_order(a, m);
    case PBC_CLASS: return m->classdef->id;
    case PBC_FROZEN: return const_host(a->program, m->object);
    }
    UNREACHABLE("PBC of kind %d", (int)kind);
}

static int order_of(uint64_t x, uint64_t y) { return x < y ? -1 : x > y; }

/* Members that are left of both sets: below 0, the first of x; above 0, the first of y; 0: they are the same. */
static int compare_members(Annotator *a, PbcKind kind, const PbcMember *x, const PbcMember *y) {
    int order = order_of(member_order(a, kind, x), member_order(a, kind, y));
    return order || kind != PBC_CALLABLE ? order : order_of(MAP_KEY(x->name), MAP_KEY(y->name));
}

/* One representation holds methods that have a name in common, and selves that have a base in common. */
static bool methods_are_alike(Annotator *a, const Pbc *p, const Pbc *q) {
    const PbcMember *x = &p->members[0], *y = &q->members[0];
    if (p->method_name != q->method_name) return false;
    if (x->classdef && y->classdef) return class_common_base(x->classdef, y->classdef) != NULL;
    if (x->classdef || y->classdef) return false;
    Ann left = ann_of_host(a, x->object), right = ann_of_host(a, y->object);
    return left->kind == ANN_PBC && right->kind == ANN_PBC && left->pbc.kind == right->pbc.kind;
}

static PbcKind union_kind(Annotator *a, const Pbc *p, const Pbc *q) {
    if (p->kind != q->kind) return PBC_CALLABLE;
    return p->kind == PBC_METHOD && !methods_are_alike(a, p, q) ? PBC_CALLABLE : p->kind;
}

/* The members as those of a set of that kind. */
static const PbcMember *members_as(Annotator *a, const Pbc *p, PbcKind kind) {
    if (p->kind == kind) return p->members;
    PbcMember *members = copied(a, p->members, p->len * sizeof *members);
    for (uint32_t i = 0; i < p->len && p->kind == PBC_METHOD; i++) members[i].name = p->method_name;
    return members;
}

/* Functions and methods that stand in one variable have one table to be called by. */
static void mix_families(Annotator *a, const PbcMember *members, uint32_t len) {
    for (uint32_t i = 1; i < len; i++) families_merge(a, (FunctionCell *)members[0].function, (FunctionCell *)members[i].function);
    family_of(a, (FunctionCell *)members[0].function)->is_mixed = true;
}

static Ann pbc_union(Annotator *a, Ann x, Ann y) {
    const Pbc *p = &x->pbc, *q = &y->pbc;
    PbcKind kind = union_kind(a, p, q);
    const PbcMember *left = members_as(a, p, kind), *right = members_as(a, q, kind);
    PbcMember *members = ARENA_ARRAY(a->arena, PbcMember, p->len + q->len);
    uint32_t len = 0, i = 0, j = 0;
    while (i < p->len || j < q->len) {
        int order = i == p->len ? 1 : j == q->len ? -1 : compare_members(a, kind, &left[i], &right[j]);
        members[len++] = order <= 0 ? left[i] : right[j];
        i += order <= 0;
        j += order >= 0;
    }
    bool can_be_none = x->can_be_none || y->can_be_none;
    if (kind == p->kind && len == p->len && can_be_none == x->can_be_none) return x;
    if (kind == PBC_CALLABLE) mix_families(a, members, len);
    return ann_pbc(a, kind, members, len, kind == p->kind ? p->method_name : NULL, can_be_none);
}

static Ann parts_union(Annotator *a, Ann x, const Ann *p, const Ann *q, uint32_t len, Ref constant) {
    Ann *items = ARENA_ARRAY(a->arena, Ann, len ? len : 1);
    bool same = constant == x->constant;
    for (uint32_t i = 0; i < len; i++) {
        items[i] = ann_union(a, p[i], q[i]);
        same = same && items[i] == p[i];
    }
    if (same) return x;
    Annotation proto = *x;
    proto.constant = constant;
    if (x->kind == ANN_TUPLE) proto.tuple.items = items;
    else proto.iterator.over = items;
    return ann_intern(a, &proto);
}

static Ann instance_union(Annotator *a, Ann x, Ann y, Ref constant) {
    ClassDef *base = class_meet(a, x->classdef, y->classdef);
    bool can_be_none = x->can_be_none || y->can_be_none;
    if (base == x->classdef && can_be_none == x->can_be_none && constant == x->constant) return x;
    Ann plain = ann_instance(a, base, can_be_none);
    return constant == NO_REF ? plain : ann_with_constant(a, plain, constant);
}

static Ann weakref_union(Annotator *a, Ann x, Ann y, Ref constant, bool can_be_none) {
    Annotation proto = *x;
    if (!x->classdef || !y->classdef) proto.classdef = x->classdef ? x->classdef : y->classdef;
    else proto.classdef = class_common_base(x->classdef, y->classdef);
    proto.constant = constant;
    proto.can_be_none = can_be_none;
    return ann_intern(a, &proto);
}

static Ann same_kind_union(Annotator *a, Ann x, Ann y, Ref constant, bool can_be_none) {
    switch (x->kind) {
    case ANN_TUPLE: return parts_union(a, x, x->tuple.items, y->tuple.items, x->tuple.len, constant);
    case ANN_ITERATOR: return parts_union(a, x, x->iterator.over, y->iterator.over, x->iterator.len, constant);
    case ANN_LIST: list_merge(a, list_of(x), list_of(y)); return remade(a, x, can_be_none, constant);
    case ANN_DICT: case ANN_SET: dict_merge(a, dict_of(x), dict_of(y)); return remade(a, x, can_be_none, constant);
    case ANN_INSTANCE: return instance_union(a, x, y, constant);
    case ANN_WEAKREF: return weakref_union(a, x, y, constant, can_be_none);
    case ANN_PBC: return pbc_union(a, x, y);
    case ANN_BUILTIN_METHOD: return ann_method(a, ann_union(a, x->method.self, y->method.self), x->method.name);
    case ANN_BUILTIN: return x;
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_INT: case ANN_FLOAT: case ANN_CHAR: case ANN_STR:
    case ANN_UNICHAR: case ANN_UNICODE: case ANN_PTR: case ANN_INTERIOR: case ANN_LLTYPE: case ANN_OPAQUE_CONST:
        return remade(a, x, can_be_none, constant);
    }
    UNREACHABLE("annotation of kind %d", (int)x->kind);
}

Ann ann_union(Annotator *a, Ann x, Ann y) {
    if (x == y || y == a->impossible) return x;
    if (x == a->impossible) return y;
    if (x == a->unknown || y == a->unknown) return a->unknown;
    if (!ann_compatible(a, x, y)) return NULL;
    if (x->kind == ANN_NONE) return ann_with_none(a, y);
    if (y->kind == ANN_NONE) return ann_with_none(a, x);
    bool can_be_none = x->can_be_none || y->can_be_none;
    Ref constant = x->constant == y->constant && !can_be_none ? x->constant : NO_REF;
    if (x->kind == ANN_FLOAT && y->kind != ANN_FLOAT) return a->floating;
    if (y->kind == ANN_FLOAT && x->kind != ANN_FLOAT) return a->floating;
    if (ann_is_int(x) && (x->kind == ANN_INT || y->kind == ANN_INT)) return int_union(a, x, y, constant);
    if (x->kind != y->kind)
        return ann_is_str(x) ? a->string[can_be_none] : a->unicode[can_be_none];
    return same_kind_union(a, x, y, constant, can_be_none);
}
