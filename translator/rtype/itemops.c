/* itemops.c: equality, hash and order of the items of containers, as functions of rlib/ll that helpers take as constants.
 * Those of tuples and lists are made by the factories of rtuple.py from those of their items. */
#include "repr.h"

static Host call_factory(Rtyper *rt, const char *name, const Host *args, uint32_t count) {
    Host function = host_call(rt->w, helper_function(rt, name), args, count);
    if (function) return function;
    host_report_exception(rt->w, NO_SPAN, name);
    diag_flush(rt->cx->diags, stderr, false, false);
    UNREACHABLE("the factory %s failed", name);
}

typedef Host ItemFunction(Rtyper *rt, Repr *repr);

static Host tuple_of(Rtyper *rt, const Repr *repr, ItemFunction *function) {
    Host *items = ARENA_ARRAY(rt->arena, Host, repr->tuple.len + 1);
    for (uint32_t i = 0; i < repr->tuple.len; i++) {
        items[i] = function(rt, repr->tuple.items[i]);
        if (!items[i]) return NULL;
    }
    return host_tuple(rt->w, items, repr->tuple.len);
}

static bool is_plain(const Repr *repr) {
    return repr_is_number(repr) || repr->kind == REPR_CHAR || repr->kind == REPR_UNICHAR || repr->kind == REPR_BOX;
}

static Host make_eq(Rtyper *rt, Repr *repr) {
    if (is_plain(repr)) return helper_function(rt, "rint.ll_eq");
    if (repr->kind == REPR_STR) return helper_function(rt, "rstr.ll_str_eq");
    if (repr->kind == REPR_UNICODE) return helper_function(rt, "rstr.ll_uni_eq");
    if (repr->kind == REPR_TUPLE) {
        Host eqs = tuple_of(rt, repr, item_eq);
        return call_factory(rt, "rtuple.make_tuple_eq", &eqs, 1);
    }
    if (repr->kind == REPR_LIST) {
        Host eq = item_eq(rt, repr->list.item);
        return call_factory(rt, repr->list.resized ? "rtuple.make_list_eq" : "rtuple.make_fixed_list_eq", &eq, 1);
    }
    if (repr->kind == REPR_DICT && repr->dict.is_set) {
        Host both[] = {item_hash(rt, repr->dict.key), item_eq(rt, repr->dict.key)};
        return call_factory(rt, "rset.make_set_eq", both, 2);
    }
    if (repr->kind == REPR_CALLABLE) return helper_function(rt, "rclass.ll_callable_eq");
    if (repr->kind == REPR_DICT && !repr->dict.key_eq) {
        Host functions[] = {item_hash(rt, repr->dict.key), item_eq(rt, repr->dict.key), item_eq(rt, repr->dict.value)};
        return call_factory(rt, "rtuple.make_dict_eq", functions, 3);
    }
    return helper_function(rt, "rdict.ll_ptr_eq");
}

static Host make_hash(Rtyper *rt, Repr *repr) {
    if (repr->kind == REPR_FLOAT) return helper_function(rt, "rfloat.ll_hash");
    if (repr->kind == REPR_CHAR || repr->kind == REPR_UNICHAR) return helper_function(rt, "rint.ll_hash_char");
    if (is_plain(repr)) return helper_function(rt, "rint.ll_hash");
    if (repr->kind == REPR_STR || repr->kind == REPR_UNICODE) return helper_function(rt, "rstr.ll_hash");
    if (repr->kind == REPR_TUPLE) {
        Host hashes = tuple_of(rt, repr, item_hash);
        return call_factory(rt, "rtuple.make_tuple_hash", &hashes, 1);
    }
    if (repr->kind == REPR_DICT && repr->dict.is_set) {
        Host hash = item_hash(rt, repr->dict.key);
        return call_factory(rt, "rset.make_set_hash", &hash, 1);
    }
    if (repr->kind == REPR_CALLABLE) return helper_function(rt, "rclass.ll_callable_hash");
    return helper_function(rt, "rdict.ll_ptr_hash");
}

static Host make_less(Rtyper *rt, Repr *repr) {
    if (is_plain(repr)) return helper_function(rt, "rlist.ll_less");
    if (repr->kind == REPR_STR) return helper_function(rt, "rstr.ll_str_less");
    if (repr->kind == REPR_UNICODE) return helper_function(rt, "rstr.ll_uni_less");
    if (repr->kind != REPR_TUPLE) return NULL;
    Host both[2] = {tuple_of(rt, repr, item_less), tuple_of(rt, repr, item_eq)};
    return both[0] ? call_factory(rt, "rtuple.make_tuple_less", both, 2) : NULL;
}

Host item_eq(Rtyper *rt, Repr *repr) { return repr->eq ? repr->eq : (repr->eq = make_eq(rt, repr)); }
Host item_hash(Rtyper *rt, Repr *repr) { return repr->hash ? repr->hash : (repr->hash = make_hash(rt, repr)); }
Host item_less(Rtyper *rt, Repr *repr) { return repr->less ? repr->less : (repr->less = make_less(rt, repr)); }
