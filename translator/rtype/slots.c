/* slots.c: virtual methods: which classes get a place for which method in their vtables.
 *
 * Takes:   every call site whose receiver may be of several classes with different functions (slot_note, before lowering).
 * Leaves:  a MethodSlot in the most general class that needs it; its function per class when vtables are filled.
 * Idea:    call sites of one method name, family and shape share a signature (annotate agreed on it), with self as Ptr(object),
 *          so one slot serves a whole hierarchy. Functions put in slots take self as Ptr(object) themselves. */
#include "repr.h"
#include <string.h>

typedef struct SlotGroup { VEC(MethodSlot *) slots; } SlotGroup;

/* What the place passes. */
static CallForm passed_at(Rtyper *rt, const Graph *g, const Op *op, uint32_t first, CallForm form) {
    uint32_t fixed = form.shape->positional + form.shape->keyword_count;
    const Annotation *star = form.shape->has_star ? annotation_of(rt->a, g, op->operands[first + fixed]) : NULL;
    uint32_t more = star && star->kind == ANN_TUPLE ? star->tuple.len : 0;
    form.arg_count = fixed + more;
    form.params = form.site->family_params;
    if (form.params) return form;
    const Annotation **params = ARENA_ARRAY(rt->arena, const Annotation *, form.arg_count + 1);
    for (uint32_t i = 0; i < form.arg_count; i++)
        params[i] = i < fixed ? annotation_of(rt->a, g, op->operands[form.site->swapped ? 0 : first + i]) : star->tuple.items[i - fixed];
    form.params = params;
    return form;
}

CallForm form_of(Rtyper *rt, const Graph *g, const Op *op, const CallSite *site) {
    if (op->code == OP_call && annotation_of(rt->a, g, op->operands[0])->kind == ANN_BUILTIN) {    /* str(x) by x.__str__() */
        const CallShape *shape = call_shape(rt->p, op->operand_count > 2 ? op->operand_count - 2 : 0, NULL, 0, false, false);
        return passed_at(rt, g, op, 2, (CallForm){.site = site, .shape = shape});
    }
    const CallShape *shape = op->code == OP_call ? op->imm.shape : NULL;
    if (!shape) shape = call_shape(rt->p, op->operand_count ? op->operand_count - 1 : 0, NULL, 0, false, false);
    return passed_at(rt, g, op, 1, (CallForm){.site = site, .shape = shape});
}

ClassRepr *site_receiver(Rtyper *rt, const CallSite *site) {
    ClassRepr *cls = NULL;
    const Annotation *callee = site->callee;
    if (callee && callee->kind == ANN_PBC && callee->pbc.kind == PBC_METHOD && callee->pbc.members[0].classdef) {
        for (uint32_t i = 0; i < callee->pbc.len; i++) {
            ClassRepr *member = class_repr_of(rt, callee->pbc.members[i].classdef);
            cls = i ? class_common_base_repr(cls, member) : member;
        }
        return cls;
    }
    if (callee && callee->kind == ANN_INSTANCE) return class_repr_of(rt, callee->classdef);
    for (uint32_t i = 0; i < site->target_count; i++) {
        ClassRepr *member = class_repr_of(rt, site->targets[i].classdef);
        cls = i ? class_common_base_repr(cls, member) : member;
    }
    return cls;
}

/* ---- noting ---- */

static Sym site_name(Rtyper *rt, const CallSite *site) { return site->method_name ? site->method_name : sym_of(rt, "__init__"); }

/* Some function called has copies: places share a slot only if they call the same ones. */
bool site_is_specialized(const CallSite *site) {
    for (uint32_t i = 0; i < site->target_count; i++)
        if (site->targets[i].function && strcmp(site->targets[i].function->specialize->text, "default")) return true;
    return false;
}

static SlotGroup *group_of(Rtyper *rt, CallForm form) {
    CallFamily *family = form.site->family ? callfamily_find(form.site->family) : NULL;
    StrBuf buf = {0};
    strbuf_printf(&buf, "%s|%p|%u|%p", site_name(rt, form.site)->text, (const void *)form.shape, form.arg_count, (void *)family);
    for (uint32_t i = 0; !form.site->family_params && i < form.arg_count; i++) strbuf_printf(&buf, "|%p", (const void *)form.params[i]);
    for (uint32_t i = 0; site_is_specialized(form.site) && i < form.site->target_count; i++)
        strbuf_printf(&buf, "|%p", (void *)form.site->targets[i].graph);
    Sym key = sym_of(rt, buf.data);
    strbuf_free(&buf);
    SlotGroup *group = map_get(&rt->slot_groups, MAP_KEY(key));
    if (!group) {
        group = ARENA_NEW(rt->arena, SlotGroup);
        map_put(rt->arena, &rt->slot_groups, MAP_KEY(key), group);
    }
    return group;
}

static void add_targets(Rtyper *rt, MethodSlot *slot, const CallSite *site) {
    for (uint32_t i = 0; i < site->target_count; i++) {
        if (!site->targets[i].graph) continue;
        bool known = false;
        for (uint32_t j = 0; j < slot->targets.len; j++) {
            const CallTarget *other = slot->targets.data[j].target;
            known |= other->graph == site->targets[i].graph && other->classdef == site->targets[i].classdef;
        }
        if (!known) vec_push(rt->arena, &slot->targets, (SlotTarget){&site->targets[i], site->sources[i]});
    }
}

void slot_note(Rtyper *rt, CallForm form, ClassRepr *receiver) {
    SlotGroup *group = group_of(rt, form);
    MethodSlot *slot = NULL;
    for (uint32_t i = 0; i < group->slots.len && !slot; i++) {
        MethodSlot *other = group->slots.data[i];
        if (class_derives(receiver, other->owner)) slot = other;
        else if (class_derives(other->owner, receiver)) { other->owner = receiver; slot = other; }
    }
    if (!slot) {
        slot = ARENA_NEW(rt->arena, MethodSlot);
        *slot = (MethodSlot){.name = site_name(rt, form.site), .owner = receiver, .form = form};
        vec_push(rt->arena, &group->slots, slot);
    }
    add_targets(rt, slot, form.site);
}

MethodSlot *slot_find(Rtyper *rt, CallForm form, ClassRepr *receiver) {
    SlotGroup *group = group_of(rt, form);
    for (uint32_t i = 0; i < group->slots.len; i++)
        if (class_derives(receiver, group->slots.data[i]->owner)) return group->slots.data[i];
    UNREACHABLE("no slot for method %s", site_name(rt, form.site)->text);
}

/* ---- signatures ---- */

Repr *form_param(Rtyper *rt, CallForm form, uint32_t index) { return repr_of(rt, form.params[index]); }

Repr *site_result(Rtyper *rt, const CallSite *site) {
    for (uint32_t i = 0; i < site->target_count; i++) {
        if (!site->targets[i].graph) continue;
        const GraphParams *params = annotate_graph_params(rt->a, site->targets[i].graph);
        if (params->result->kind != ANN_IMPOSSIBLE) return repr_of(rt, params->result);
    }
    return rt->void_;
}

const Type *slot_func(Rtyper *rt, MethodSlot *slot) {
    if (slot->func) return slot->func;
    const Type **types = ARENA_ARRAY(rt->arena, const Type *, slot->form.arg_count + 1);
    uint32_t count = 0;
    types[count++] = rt->object->type;
    for (uint32_t i = 0; i < slot->form.arg_count; i++) {
        Repr *repr = form_param(rt, slot->form, i);
        if (repr->kind != REPR_VOID) types[count++] = repr->type;
    }
    slot->func = type_func(rt->p, types, count, site_result(rt, slot->form.site)->type);
    return slot->func;
}

static void give_field(Rtyper *rt, MethodSlot *slot) {
    const char *name = arena_printf(rt->arena, "method_%s", slot->name->text);
    for (uint32_t i = 0, n = 2; i < slot->owner->slots.len; i++)
        if (!strcmp(slot->owner->slots.data[i]->field->text, name)) {
            name = arena_printf(rt->arena, "method_%s__%u", slot->name->text, n++);
            i = UINT32_MAX;     /* look again from the start */
        }
    slot->field = sym_of(rt, name);
    vec_push(rt->arena, &slot->owner->slots, slot);
}

/* After all sites are noted: fields in vtables; functions in slots take self as Ptr(object). */
void slots_assign(Rtyper *rt) {
    MAP_EACH(&rt->slot_groups, entry) {
        SlotGroup *group = entry->value;
        for (uint32_t i = 0; i < group->slots.len; i++) {
            MethodSlot *slot = group->slots.data[i];
            CHECK(slot->owner, "method %s of no class", slot->name->text);
            slot_func(rt, slot);
            give_field(rt, slot);
            for (uint32_t j = 0; j < slot->targets.len; j++)
                if (target_fits(rt, &slot->targets.data[j], slot->form, true))
                    map_put(rt->arena, &rt->slot_graphs, MAP_KEY(slot->targets.data[j].target->graph), slot);
        }
    }
}

/* ---- values ---- */

static Host accessor(Rtyper *rt, Host property, bool is_setter) {
    (void)rt;
    return is_setter ? host_property_setter(property) : host_property_getter(property);
}

static Host class_function(Rtyper *rt, const MethodSlot *slot, ClassRepr *cls) {
    size_t len = slot->name->len;
    bool is_setter = len > 7 && !strcmp(slot->name->text + len - 7, ".setter");
    Sym name = is_setter ? intern(rt->cx->interner, slot->name->text, len - 7) : slot->name;
    Host value = class_attribute_value(rt, cls, name);
    if (value && host_kind(value) == HOST_PROPERTY) value = accessor(rt, value, is_setter);
    if (value && (host_kind(value) == HOST_STATICMETHOD || host_kind(value) == HOST_CLASSMETHOD)) value = host_wrapped(value);
    return value;
}

Ref slot_value(Rtyper *rt, MethodSlot *slot, ClassRepr *cls) {
    Host function = class_function(rt, slot, cls);
    const SlotTarget *best = NULL;
    ClassRepr *best_class = NULL;
    for (uint32_t i = 0; function && i < slot->targets.len; i++) {
        const SlotTarget *target = &slot->targets.data[i];
        ClassRepr *its_class = class_repr_of(rt, target->target->classdef);
        if (target->target->function->function != function || !class_derives(cls, its_class)) continue;
        if (!best || class_derives(its_class, best_class)) { best = target; best_class = its_class; }
    }
    for (uint32_t i = 0; function && !best && i < slot->targets.len; i++)
        if (slot->targets.data[i].target->function->function == function) best = &slot->targets.data[i];
    if (!best) return !strcmp(slot->name->text, "__init__") ? nothing_function(rt, slot->func) : missing_function(rt, slot->func);
    return target_function(rt, best, slot->form, slot->func, true);
}
