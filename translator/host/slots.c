/* slots.c: the two ways between slots (C functions) and special methods (names in class dicts).
 *
 * A Python class that defines __getitem__ gets a slot that looks the method up and calls it; a built-in type that has
 * the slot gets a method of that name, so that `list.__getitem__` exists. Which name fills which slot: slots.def.
 */
#include "host/core.h"
#include "host/int.h"

typedef void (*AnySlot)(void);
enum { SLOT_COUNT = sizeof(HostSlots) / sizeof(AnySlot) };
#define SLOT_OF(field) ((uint32_t)(offsetof(HostSlots, field) / sizeof(AnySlot)))

const char *const host_op_texts[HOST_OP_COUNT] = {
#define X(NAME, text, method) text,
    HOST_BINARY_OPS(X)
#undef X
};
static const char *const op_methods[HOST_OP_COUNT][3] = {
#define X(NAME, text, method) {"__" method "__", "__r" method "__", "__i" method "__"},
    HOST_BINARY_OPS(X)
#undef X
};
typedef enum OpForm { OP_NORMAL, OP_REFLECTED, OP_INPLACE } OpForm;

/* ---- calling special methods ---- */
/* NULL and nothing pending when the type has no such method. */
static Host call_special(HostWorld *world, Host self, Host name, const Host *args, uint32_t count) {
    bool bound;
    Host method = host_lookup_special(world, self, name, &bound);
    if (!method) return NULL;
    if (bound) return host_call(world, method, args, count);
    Host all[4] = {self};
    for (uint32_t i = 0; i < count; i++) all[i + 1] = args[i];
    return host_call(world, method, all, count + 1);
}

static Host no_method(HostWorld *world, Host self, Host name) {
    if (host_pending(world)) return NULL;
    return host_raise(world, world->e.AttributeError, "'%s' object has no attribute '%s'", host_type_name(world, self),
                      HOST_STR(name)->bytes);
}

static Host call_required(HostWorld *world, Host self, Host name, const Host *args, uint32_t count) {
    Host result = call_special(world, self, name, args, count);
    return result ? result : no_method(world, self, name);
}

static Host generic_repr(HostWorld *world, Host self) {
    return call_required(world, self, world->s.dunder_repr, NULL, 0);
}

static Host generic_str(HostWorld *world, Host self) { return call_required(world, self, world->s.dunder_str, NULL, 0); }

static bool generic_hash(HostWorld *world, Host self, int64_t *hash) {
    bool bound;
    Host method = host_lookup_special(world, self, world->s.dunder_hash, &bound);
    if (!method || method == world->none) return !host_pending(world) && host_hash_refused(world, self, hash);
    Host result = call_required(world, self, world->s.dunder_hash, NULL, 0);
    if (!result) return false;
    if (!host_is_int(result)) return host_raise_false(world, world->e.TypeError, "__hash__ method should return an integer");
    *hash = host_int_hash(result);
    return true;
}

static int generic_truth(HostWorld *world, Host self) {
    Host result = call_special(world, self, world->s.dunder_bool, NULL, 0);
    if (!result && !host_pending(world)) result = call_special(world, self, world->s.dunder_nonzero, NULL, 0);
    return result ? host_is_true(world, result) : -1;
}

Host host_slot_call(HostWorld *world, Host self, const HostArgs *args) {
    bool bound;
    Host method = host_lookup_special(world, self, world->s.dunder_call, &bound);
    if (!method) return no_method(world, self, world->s.dunder_call);
    return bound ? host_call_args(world, method, args) : host_call_with(world, method, self, args);
}

/* __getattribute__ first; __getattr__ when that (or the ordinary lookup) ends in AttributeError. */
static Host generic_getattr(HostWorld *world, Host self, Host name) {
    HostClass *where = NULL;
    Host hook = host_class_find(world, host_class(world, self), world->s.dunder_getattribute, &where);
    Host result = hook && !where->is_builtin ? call_required(world, self, world->s.dunder_getattribute, &name, 1)
                  : host_class(world, self)->kind == HOST_CLASS ? host_class_getattr(world, self, name)
                  : where && where->def->slots.getattr ? where->def->slots.getattr(world, self, name)
                                                       : host_generic_getattr(world, self, name);
    if (result || !host_pending_is(world, world->e.AttributeError)) return result;
    if (!host_class_find(world, host_class(world, self), world->s.dunder_getattr, NULL)) return NULL;
    host_clear_exception(world);
    return call_required(world, self, world->s.dunder_getattr, &name, 1);
}

static bool generic_setattr(HostWorld *world, Host self, Host name, Host value) {
    Host args[2] = {name, value};
    Host method = value ? world->s.dunder_setattr : world->s.dunder_delattr;
    return call_required(world, self, method, args, value ? 2 : 1) != NULL;
}

static Host generic_iter(HostWorld *world, Host self) { return call_required(world, self, world->s.dunder_iter, NULL, 0); }

static Host generic_next(HostWorld *world, Host self) {
    Host result = call_special(world, self, world->s.dunder_next, NULL, 0);
    if (!result && !host_pending(world)) result = call_required(world, self, world->s.next, NULL, 0);
    if (!result) host_catch(world, world->e.StopIteration);
    return result;
}

static int64_t generic_len(HostWorld *world, Host self) {
    Host result = call_required(world, self, world->s.dunder_len, NULL, 0);
    int64_t len;
    if (!result || !host_arg_int(world, result, &len)) return -1;
    return len >= 0 ? len : host_raise_int(world, world->e.ValueError, "__len__() should return >= 0");
}

static Host generic_getitem(HostWorld *world, Host self, Host key) {
    return call_required(world, self, world->s.dunder_getitem, &key, 1);
}

static bool generic_setitem(HostWorld *world, Host self, Host key, Host value) {
    Host args[2] = {key, value};
    return call_required(world, self, world->s.dunder_setitem, args, 2) != NULL;
}

static bool generic_delitem(HostWorld *world, Host self, Host key) {
    return call_required(world, self, world->s.dunder_delitem, &key, 1) != NULL;
}

static int generic_contains(HostWorld *world, Host self, Host item) {
    Host result = call_required(world, self, world->s.dunder_contains, &item, 1);
    return result ? host_is_true(world, result) : -1;
}

/* __cmp__ of Python 2 stands in for an ordering the class does not define; __eq__ for __ne__. */
static Host compare_by_others(HostWorld *world, CompareOp op, Host self, Host other) {
    Host order = call_special(world, self, world->s.dunder_cmp, &other, 1);
    if (order && order != world->not_implemented) {
        int64_t sign;
        return host_arg_int(world, order, &sign) ? host_bool_of(world, host_order_is(op, sign < 0 ? -1 : sign > 0)) : NULL;
    }
    if (host_pending(world)) return NULL;
    if (op != COMPARE_NE) return world->not_implemented;
    Host equal = host_class(world, self)->slots.compare(world, COMPARE_EQ, self, other);
    if (!equal || equal == world->not_implemented) return equal;
    int truth = host_is_true(world, equal);
    return truth < 0 ? NULL : host_bool_of(world, !truth);
}

static Host compare_name(HostWorld *world, CompareOp op) {
    switch (op) {
    case COMPARE_EQ: return world->s.dunder_eq;
    case COMPARE_NE: return world->s.dunder_ne;
    case COMPARE_LT: return world->s.dunder_lt;
    case COMPARE_LE: return world->s.dunder_le;
    case COMPARE_GT: return world->s.dunder_gt;
    case COMPARE_GE: return world->s.dunder_ge;
    case COMPARE_IS: case COMPARE_IS_NOT: case COMPARE_IN: case COMPARE_NOT_IN: break;
    }
    UNREACHABLE("comparison %d", op);
}

static Host generic_compare(HostWorld *world, CompareOp op, Host self, Host other) {
    HostClass *where;
    Host name = compare_name(world, op), found = host_class_find(world, host_class(world, self), name, &where);
    bool of_object = found && where == world->t.object_;
    if (found && !of_object) return call_special(world, self, name, &other, 1);
    Host result = compare_by_others(world, op, self, other);
    if (result == world->not_implemented && op == COMPARE_EQ && self == other) return world->true_;
    return result;
}

static Host op_name(HostWorld *world, HostOp op, OpForm form) { return world->op_names[op][form]; }

static Host call_operator(HostWorld *world, HostOp op, OpForm form, Host self, Host other) {
    Host result = call_special(world, self, op_name(world, op, form), &other, 1);
    if (!result && !host_pending(world) && (op == HOST_OP_DIV || op == HOST_OP_TRUEDIV))
        result = call_special(world, self, op_name(world, op == HOST_OP_DIV ? HOST_OP_TRUEDIV : HOST_OP_DIV, form), &other, 1);
    return result || host_pending(world) ? result : world->not_implemented;
}

/* Does a subclass answer for the right operand in a way of its own? */
static bool is_overloaded(HostWorld *world, HostOp op, HostClass *left, HostClass *right) {
    Host name = op_name(world, op, OP_REFLECTED);
    HostClass *where;
    Host own = host_is_subclass(&right->base, &left->base) ? host_class_find(world, right, name, &where) : NULL;
    return own && own != host_class_find(world, left, name, &where);
}

static Host generic_binary(HostWorld *world, HostOp op, Host left, Host right) {
    HostClass *l = host_class(world, left), *r = host_class(world, right);
    bool try_right = l != r && r->slots.binary == generic_binary;
    if (l->slots.binary == generic_binary) {
        if (try_right && is_overloaded(world, op, l, r)) {
            Host result = call_operator(world, op, OP_REFLECTED, right, left);
            if (result != world->not_implemented) return result;
            try_right = false;
        }
        Host result = call_operator(world, op, OP_NORMAL, left, right);
        if (result != world->not_implemented) return result;
    }
    return try_right ? call_operator(world, op, OP_REFLECTED, right, left) : world->not_implemented;
}

static Host generic_inplace(HostWorld *world, HostOp op, Host left, Host right) {
    return call_operator(world, op, OP_INPLACE, left, right);
}

static Host generic_unary(HostWorld *world, HostUnary op, Host self) {
    Host names[] = {[HOST_NEG] = world->s.dunder_neg, [HOST_POS] = world->s.dunder_pos,
                    [HOST_INVERT] = world->s.dunder_invert, [HOST_ABS] = world->s.dunder_abs};
    Host result = call_special(world, self, names[op], NULL, 0);
    return result || host_pending(world) ? result : world->not_implemented;
}

static Host generic_descr_get(HostWorld *world, Host self, Host instance, HostClass *owner) {
    Host args[2] = {instance ? instance : world->none, owner ? &owner->base : world->none};
    return call_required(world, self, world->s.dunder_get, args, 2);
}

static bool generic_descr_set(HostWorld *world, Host self, Host instance, Host value) {
    Host args[2] = {instance, value};
    Host name = value ? world->s.dunder_set : world->s.dunder_delete;
    return call_required(world, self, name, args, value ? 2 : 1) != NULL;
}

static const HostSlots generic_slots = {
    .repr = generic_repr, .str = generic_str, .hash = generic_hash, .truth = generic_truth, .call = host_slot_call,
    .getattr = generic_getattr, .setattr = generic_setattr, .iter = generic_iter, .next = generic_next, .len = generic_len,
    .getitem = generic_getitem, .setitem = generic_setitem, .delitem = generic_delitem, .contains = generic_contains,
    .compare = generic_compare, .binary = generic_binary, .inplace = generic_inplace, .unary = generic_unary,
    .descr_get = generic_descr_get, .descr_set = generic_descr_set};

/* ---- which slots a class has ---- */
static uint32_t slots_of_dict(HostClass *cls) {
    const Map *names = &cls->world->slot_names;
    uint32_t mask = 0;
    HostEntry *e;
    for (uint32_t i = 0; (e = host_table_next(&cls->dict->table, &i));) {
        Sym sym = HOST_STR(e->key)->sym;
        if (sym->text[0] != '_' && e->key != cls->world->s.next) continue;
        uintptr_t slot = (uintptr_t)map_get(names, MAP_KEY(sym));
        if (slot) mask |= 1u << (slot - 1);
    }
    return mask;
}

void host_slots_inherit(HostClass *cls) {
    if (!cls->is_builtin) cls->own_slots = slots_of_dict(cls);
    AnySlot *slots = (AnySlot *)&cls->slots;
    for (uint32_t s = 0; s < SLOT_COUNT; s++) {
        slots[s] = NULL;
        for (uint32_t i = 0; i < cls->mro->len && !slots[s]; i++) {
            const HostClass *c = HOST_CLS(cls->mro->items[i]);
            if (c->is_builtin) slots[s] = ((const AnySlot *)&c->def->slots)[s];
            else if (c->own_slots >> s & 1) slots[s] = ((const AnySlot *)&generic_slots)[s];
        }
    }
}

/* ---- methods of built-in slots ---- */
/* The C slot behind a method of a built-in type: that of the nearest built-in class of the object. */
static AnySlot builtin_slot(HostWorld *world, Host self, uint32_t slot) {
    HostTuple *mro = host_class(world, self)->mro;
    for (uint32_t i = 0; i < mro->len; i++) {
        const HostClass *c = HOST_CLS(mro->items[i]);
        AnySlot found = c->is_builtin ? ((const AnySlot *)&c->def->slots)[slot] : NULL;
        if (found) return found;
    }
    UNREACHABLE("slot %u of '%s'", slot, host_type_name(world, self));
}
#define BUILTIN(field, self) ((__typeof__(((HostSlots *)0)->field))builtin_slot(world, (self), SLOT_OF(field)))

static Host none_if(HostWorld *world, bool good) { return good ? world->none : NULL; }
static Host bool_if(HostWorld *world, int truth) { return truth < 0 ? NULL : host_bool_of(world, truth); }

static Host wrap_repr(HostWorld *world, Host *a) { return BUILTIN(repr, a[0])(world, a[0]); }
static Host wrap_str(HostWorld *world, Host *a) { return BUILTIN(str, a[0])(world, a[0]); }
static Host wrap_hash(HostWorld *world, Host *a) {
    int64_t hash;
    return BUILTIN(hash, a[0])(world, a[0], &hash) ? host_new_int(world, hash) : NULL;
}
static Host wrap_truth(HostWorld *world, Host *a) { return bool_if(world, BUILTIN(truth, a[0])(world, a[0])); }
static Host wrap_call(HostWorld *world, Host *a) {
    HostArgs args;
    return host_args_of(world, a[1], HOST_DICT(a[2]), &args) ? BUILTIN(call, a[0])(world, a[0], &args) : NULL;
}
static Host wrap_getattribute(HostWorld *world, Host *a) {
    if (!host_arg_kind(world, a[1], HOST_STR, "str")) return NULL;
    return BUILTIN(getattr, a[0])(world, a[0], host_intern_str(world, a[1]));
}
static Host wrap_setattr(HostWorld *world, Host *a) {
    if (!host_arg_kind(world, a[1], HOST_STR, "str")) return NULL;
    return none_if(world, BUILTIN(setattr, a[0])(world, a[0], host_intern_str(world, a[1]), a[2]));
}
static Host wrap_delattr(HostWorld *world, Host *a) {
    if (!host_arg_kind(world, a[1], HOST_STR, "str")) return NULL;
    return none_if(world, BUILTIN(setattr, a[0])(world, a[0], host_intern_str(world, a[1]), NULL));
}
static Host wrap_iter(HostWorld *world, Host *a) { return BUILTIN(iter, a[0])(world, a[0]); }
static Host wrap_next(HostWorld *world, Host *a) {
    Host item = BUILTIN(next, a[0])(world, a[0]);
    return item || host_pending(world) ? item : host_raise_object(world, world->e.StopIteration, NULL);
}
static Host wrap_len(HostWorld *world, Host *a) {
    int64_t len = BUILTIN(len, a[0])(world, a[0]);
    return len < 0 ? NULL : host_new_int(world, len);
}
static Host wrap_getitem(HostWorld *world, Host *a) { return BUILTIN(getitem, a[0])(world, a[0], a[1]); }
static Host wrap_setitem(HostWorld *world, Host *a) { return none_if(world, BUILTIN(setitem, a[0])(world, a[0], a[1], a[2])); }
static Host wrap_delitem(HostWorld *world, Host *a) { return none_if(world, BUILTIN(delitem, a[0])(world, a[0], a[1])); }
static Host wrap_contains(HostWorld *world, Host *a) { return bool_if(world, BUILTIN(contains, a[0])(world, a[0], a[1])); }
#define COMPARE_WRAPPER(name, OP) \
    static Host wrap_##name(HostWorld *world, Host *a) { return BUILTIN(compare, a[0])(world, COMPARE_##OP, a[0], a[1]); }
COMPARE_WRAPPER(eq, EQ) COMPARE_WRAPPER(ne, NE) COMPARE_WRAPPER(lt, LT)
COMPARE_WRAPPER(le, LE) COMPARE_WRAPPER(gt, GT) COMPARE_WRAPPER(ge, GE)
#define UNARY_WRAPPER(name, OP) \
    static Host wrap_##name(HostWorld *world, Host *a) { return BUILTIN(unary, a[0])(world, HOST_##OP, a[0]); }
UNARY_WRAPPER(neg, NEG) UNARY_WRAPPER(pos, POS) UNARY_WRAPPER(invert, INVERT) UNARY_WRAPPER(abs, ABS)
static Host wrap_get(HostWorld *world, Host *a) {
    Host instance = a[1] == world->none ? NULL : a[1];
    HostClass *owner = a[2] && a[2] != world->none ? HOST_CLS(a[2]) : instance ? host_class(world, instance) : NULL;
    return BUILTIN(descr_get, a[0])(world, a[0], instance, owner);
}
static Host wrap_set(HostWorld *world, Host *a) { return none_if(world, BUILTIN(descr_set, a[0])(world, a[0], a[1], a[2])); }
static Host wrap_delete(HostWorld *world, Host *a) { return none_if(world, BUILTIN(descr_set, a[0])(world, a[0], a[1], NULL)); }

/* __pow__ takes a modulus on ints and is among their methods, so it is not made here when it exists. */
#define X(NAME, text, method) \
    static Host wrap_op_##NAME(HostWorld *world, Host *a) { \
        return BUILTIN(binary, a[0])(world, HOST_OP_##NAME, a[0], a[1]); } \
    static Host wrap_reflected_##NAME(HostWorld *world, Host *a) { \
        return BUILTIN(binary, a[0])(world, HOST_OP_##NAME, a[1], a[0]); } \
    static Host wrap_inplace_##NAME(HostWorld *world, Host *a) { \
        return BUILTIN(inplace, a[0])(world, HOST_OP_##NAME, a[0], a[1]); }
HOST_BINARY_OPS(X)
#undef X
static HostFn *const op_wrappers[HOST_OP_COUNT][3] = {
#define X(NAME, text, method) {wrap_op_##NAME, wrap_reflected_##NAME, wrap_inplace_##NAME},
    HOST_BINARY_OPS(X)
#undef X
};

typedef struct SlotMethod { uint32_t slot; HostMethodDef def; } SlotMethod;
static const SlotMethod slot_methods[] = {
#define SLOT(field, name, wrapper, signature) {SLOT_OF(field), {name, wrapper, signature}},
#include "host/slots.def"
#undef SLOT
};

static void expose(HostWorld *world, HostClass *cls, const HostMethodDef *def) {
    host_dict_set_cstr(world, cls->dict, def->name, host_new_builtin(world, def, NULL, cls));
}

static void fill_slot_names(HostWorld *world) {
    Arena *arena = world->cx->arena;
    for (size_t i = 0; i < sizeof slot_methods / sizeof *slot_methods; i++)
        map_put(arena, &world->slot_names, MAP_KEY(intern_cstr(world->cx->interner, slot_methods[i].def.name)),
                (void *)(uintptr_t)(slot_methods[i].slot + 1));
    map_put(arena, &world->slot_names, MAP_KEY(intern_cstr(world->cx->interner, "__getattr__")),
            (void *)(uintptr_t)(SLOT_OF(getattr) + 1));
    map_put(arena, &world->slot_names, MAP_KEY(intern_cstr(world->cx->interner, "__cmp__")),
            (void *)(uintptr_t)(SLOT_OF(compare) + 1));
    for (int op = 0; op < HOST_OP_COUNT; op++)
        for (int form = OP_NORMAL; form <= OP_INPLACE; form++) {
            Host name = host_intern_cstr(world, op_methods[op][form]);
            world->op_names[op][form] = name;
            uint32_t slot = form == OP_INPLACE ? SLOT_OF(inplace) : SLOT_OF(binary);
            map_put(arena, &world->slot_names, MAP_KEY(HOST_STR(name)->sym), (void *)(uintptr_t)(slot + 1));
        }
}

void host_slots_expose(HostWorld *world, HostClass *cls) {
    if (world->slot_names.len == 0) fill_slot_names(world);
    const AnySlot *slots = (const AnySlot *)&cls->def->slots;
    for (size_t i = 0; i < sizeof slot_methods / sizeof *slot_methods; i++)
        if (slots[slot_methods[i].slot]) expose(world, cls, &slot_methods[i].def);
    for (int op = 0; op < HOST_OP_COUNT; op++) {
        if (!(cls->def->binary_ops >> op & 1)) continue;
        for (int form = OP_NORMAL; form <= OP_INPLACE; form++) {
            if (form == OP_INPLACE ? !cls->def->slots.inplace : !cls->def->slots.binary) continue;
            HostMethodDef def = {op_methods[op][form], op_wrappers[op][form], "self, other, /"};
            expose(world, cls, &def);
        }
    }
}
