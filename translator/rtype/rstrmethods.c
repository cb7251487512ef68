/* rstrmethods.c: methods of str and unicode (and of characters, which become strings unless there is a shorter way). */
#include "repr.h"
#include <string.h>

/* Operands of a method call: 0 the bound method (here: self), 1… the arguments. */
static bool is_char(const Repr *repr) { return repr->kind == REPR_CHAR || repr->kind == REPR_UNICHAR; }
static bool is_wide(const Repr *repr) { return repr->kind == REPR_UNICODE || repr->kind == REPR_UNICHAR; }
static Repr *text_repr(Lower *l) { return is_wide(l->args[0].repr) ? l->rt->unicode : l->rt->str; }
static Repr *item_repr(Lower *l) { return is_wide(l->args[0].repr) ? l->rt->unichar : l->rt->char_; }
static Ref self_ref(Lower *l) { return arg_as(l, 0, text_repr(l)); }
static Ref char_type(Lower *l) { return type_ref(l, item_repr(l)->type); }
static Ref finish_text(Lower *l, Ref value) { return finish(l, value, text_repr(l)); }
static Ref finish_int(Lower *l, Ref value) { return finish(l, value, repr_signed(l->rt)); }

static Ref int_or(Lower *l, uint32_t index, int64_t absent) {
    return arg_is_none(l, index) ? const_signed(l->p, absent) : arg_signed(l, index);
}

static Ref text_arg(Lower *l, uint32_t index) {
    arg_nonnull(l, index, NULL);
    return arg_as(l, index, text_repr(l));
}

/* ---- searching ---- */

static Ref search(Lower *l, const char *for_char, const char *for_string) {
    Ref self = self_ref(l), start = int_or(l, 2, 0), end = int_or(l, 3, INT64_MAX);
    if (is_char(l->args[1].repr)) {
        Ref c = arg_as(l, 1, item_repr(l));
        return HELPER(l, for_char, self, c, start, end);
    }
    Ref part = text_arg(l, 1);
    return HELPER(l, for_string, self, part, start, end);
}

static const char *find_char(Lower *l) { return is_wide(text_repr(l)) ? "rstr.ll_uni_find_char" : "rstr.ll_str_find_char"; }
static Ref method_find(Lower *l) { return finish_int(l, search(l, find_char(l), "rstr.ll_find")); }
static Ref method_rfind(Lower *l) { return finish_int(l, search(l, "rstr.ll_rfind_char", "rstr.ll_rfind")); }
static Ref method_count(Lower *l) { return finish_int(l, search(l, "rstr.ll_count_char", "rstr.ll_count")); }

static Ref method_index(Lower *l) {
    Ref found = search(l, find_char(l), "rstr.ll_find");
    return finish_int(l, HELPER(l, "rstr.ll_check_found", found));
}

static Ref method_rindex(Lower *l) {
    Ref found = search(l, "rstr.ll_rfind_char", "rstr.ll_rfind");
    return finish_int(l, HELPER(l, "rstr.ll_check_found", found));
}

/* startswith and endswith; a constant tuple of strings is tried one by one. */
static Ref affix(Lower *l, const char *helper) {
    Ref self = self_ref(l), start = int_or(l, 2, 0), end = int_or(l, 3, INT64_MAX);
    Host constant = l->args[1].constant;
    if (!constant || host_kind(constant) != HOST_TUPLE) {
        Ref part = text_arg(l, 1);
        return HELPER(l, helper, self, part, start, end);
    }
    Ref any = const_signed(l->p, 0);
    for (uint32_t i = 0; i < host_length(constant); i++) {
        Ref part = constant_of(l->rt, host_item(constant, i), text_repr(l));
        Ref one = EMIT(l, cast_bool_to_int, SIGNED(l), HELPER(l, helper, self, part, start, end));
        any = EMIT(l, int_or, SIGNED(l), any, one);
    }
    return EMIT(l, int_is_true, BOOL(l), any);
}

static Ref method_startswith(Lower *l) { return affix(l, "rstr.ll_startswith"); }
static Ref method_endswith(Lower *l) { return affix(l, "rstr.ll_endswith"); }

/* ---- classes of characters ---- */

static Ref all_chars(Lower *l, const char *test) {
    if (is_char(l->args[0].repr)) return HELPER(l, test, arg_ref(l, 0));
    Ref self = self_ref(l);
    return HELPER(l, "rstr.ll_all", self, helper_ref(l, test));
}

static Ref method_isdigit(Lower *l) { return all_chars(l, "rstr.ll_isdigit"); }
static Ref method_isspace(Lower *l) { return all_chars(l, "rstr.ll_isspace"); }
static Ref method_isalpha(Lower *l) { return all_chars(l, "rstr.ll_isalpha"); }
static Ref method_isalnum(Lower *l) { return all_chars(l, "rstr.ll_isalnum"); }

static Ref method_islower(Lower *l) {
    if (is_char(l->args[0].repr)) return HELPER(l, "rstr.ll_islower", arg_ref(l, 0));
    return HELPER(l, "rstr.ll_all_lower", self_ref(l));
}

static Ref method_isupper(Lower *l) {
    if (is_char(l->args[0].repr)) return HELPER(l, "rstr.ll_isupper", arg_ref(l, 0));
    return HELPER(l, "rstr.ll_all_upper", self_ref(l));
}

static Ref change_case(Lower *l, const char *of_char) {
    if (is_char(l->args[0].repr)) {
        Ref c = HELPER(l, of_char, char_type(l), arg_ref(l, 0));
        return finish(l, c, item_repr(l));
    }
    Ref self = self_ref(l);
    return finish_text(l, HELPER(l, "rstr.ll_map", char_type(l), self, helper_ref(l, of_char)));
}

static Ref method_lower(Lower *l) { return change_case(l, "rstr.ll_lower_char"); }
static Ref method_upper(Lower *l) { return change_case(l, "rstr.ll_upper_char"); }
static Ref method_swapcase(Lower *l) { return finish_text(l, HELPER(l, "rstr.ll_swapcase", char_type(l), self_ref(l))); }
static Ref method_capitalize(Lower *l) { return finish_text(l, HELPER(l, "rstr.ll_capitalize", char_type(l), self_ref(l))); }
static Ref method_title(Lower *l) { return finish_text(l, HELPER(l, "rstr.ll_title", char_type(l), self_ref(l))); }

/* ---- stripping, padding, replacing ---- */

static Ref strip(Lower *l, bool left, bool right) {
    Ref self = self_ref(l), at_left = const_bool(l->p, left), at_right = const_bool(l->p, right);
    if (arg_is_none(l, 1)) return finish_text(l, HELPER(l, "rstr.ll_strip_spaces", self, at_left, at_right));
    Ref chars = text_arg(l, 1);
    return finish_text(l, HELPER(l, "rstr.ll_strip", self, chars, at_left, at_right));
}

static Ref method_strip(Lower *l) { return strip(l, true, true); }
static Ref method_lstrip(Lower *l) { return strip(l, true, false); }
static Ref method_rstrip(Lower *l) { return strip(l, false, true); }

static Ref pad(Lower *l, const char *helper) {
    Ref self = self_ref(l), width = arg_signed(l, 1);
    Ref c = const_int(l->p, item_repr(l)->type, ' ');
    if (l->arg_count > 2) {
        if (!is_char(l->args[2].repr)) return unsupported(l, "padding with a string that is no character");
        c = arg_as(l, 2, item_repr(l));
    }
    return finish_text(l, HELPER(l, helper, self, width, c));
}

static Ref method_ljust(Lower *l) { return pad(l, "rstr.ll_ljust"); }
static Ref method_rjust(Lower *l) { return pad(l, "rstr.ll_rjust"); }
static Ref method_center(Lower *l) { return pad(l, "rstr.ll_center"); }

static Ref method_zfill(Lower *l) {
    Ref self = self_ref(l), width = arg_signed(l, 1);
    return finish_text(l, HELPER(l, "rstr.ll_zfill", self, width));
}

static Ref method_replace(Lower *l) {
    Ref self = self_ref(l);
    if (l->arg_count == 3 && is_char(l->args[1].repr) && is_char(l->args[2].repr)) {
        Ref old = arg_as(l, 1, item_repr(l)), new = arg_as(l, 2, item_repr(l));
        return finish_text(l, HELPER(l, "rstr.ll_replace_char", self, old, new));
    }
    Ref old = text_arg(l, 1), new = text_arg(l, 2), limit = int_or(l, 3, -1);
    return finish_text(l, HELPER(l, "rstr.ll_replace", self, old, new, limit));
}

/* ---- joining and splitting ---- */

/* The helpers build a resizable list of strings; a fixed result takes its items. */
static Ref finish_pieces(Lower *l, Ref list, Repr *built) {
    if (l->result == built) return list;
    Ref items = emit_getfield(l, list, "items"), length = emit_getfield(l, list, "length");
    Ref exact = HELPER(l, "rlist.ll_slice", items, const_signed(l->p, 0), length);
    return list_from_items(l, exact, l->result);
}

static Ref split(Lower *l, const char *by_spaces, const char *by_separator) {
    Ref self = self_ref(l), limit = int_or(l, 2, -1);
    Repr *built = repr_list(l->rt, text_repr(l), true);
    Ref type = type_ref(l, built->type->target);
    if (arg_is_none(l, 1)) return finish_pieces(l, HELPER(l, by_spaces, type, self, limit), built);
    Ref separator = text_arg(l, 1);
    return finish_pieces(l, HELPER(l, by_separator, type, self, separator, limit), built);
}

static Ref method_split(Lower *l) { return split(l, "rstr.ll_split_spaces", "rstr.ll_split"); }
static Ref method_rsplit(Lower *l) { return split(l, "rstr.ll_rsplit_spaces", "rstr.ll_rsplit"); }

static Ref method_splitlines(Lower *l) {
    Ref self = self_ref(l), keep = l->arg_count > 1 ? truth_of(l, 1) : const_bool(l->p, false);
    Repr *built = repr_list(l->rt, text_repr(l), true);
    return finish_pieces(l, HELPER(l, "rstr.ll_splitlines", type_ref(l, built->type->target), self, keep), built);
}

static Ref method_join(Lower *l) {
    Ref self = self_ref(l);
    Repr *list = l->args[1].repr;
    if (repr_is_text(list)) {       /* the characters of a string */
        Ref chars = HELPER(l, "rstr.ll_chars", type_ref(l, type_array(l->p, item_repr(l)->type, true)), text_arg(l, 1));
        return finish_text(l, HELPER(l, "rstr.ll_join_chars", self, chars, emit_arraysize(l, chars)));
    }
    if (list->kind != REPR_LIST) return unsupported(l, "join()");
    Ref value = arg_nonnull(l, 1, "__iter__"), items = list_items(l, value, list), length = list_length(l, value, list);
    if (list->list.item->kind == REPR_BOX) return constant_ref(l, "");
    const char *helper = is_char(list->list.item) ? "rstr.ll_join_chars" : "rstr.ll_join";
    return finish_text(l, HELPER(l, helper, self, items, length));
}

/* ---- encodings ---- */

typedef enum Encoding { ENCODING_ASCII, ENCODING_LATIN1, ENCODING_UTF8, ENCODING_UNKNOWN } Encoding;

static Encoding encoding_arg(Lower *l) {
    if (arg_is_none(l, 1)) return ENCODING_ASCII;
    uint32_t len;
    Host constant = l->args[1].constant;
    if (!constant || host_kind(constant) != HOST_STR) return ENCODING_UNKNOWN;
    const char *name = host_bytes(constant, &len);
    if (!strcmp(name, "ascii")) return ENCODING_ASCII;
    if (!strcmp(name, "latin-1") || !strcmp(name, "latin1")) return ENCODING_LATIN1;
    return !strcmp(name, "utf-8") || !strcmp(name, "utf8") ? ENCODING_UTF8 : ENCODING_UNKNOWN;
}

static Ref method_decode(Lower *l) {
    static const char *const helpers[] = {"rcodec.ll_decode_ascii", "rcodec.ll_decode_latin1", "rcodec.ll_decode_utf8"};
    Encoding encoding = encoding_arg(l);
    if (encoding == ENCODING_UNKNOWN) return unsupported(l, "decode() with that encoding");
    Ref self = arg_as(l, 0, l->rt->str);
    return finish(l, HELPER(l, helpers[encoding], type_ref(l, l->p->unicode_type), self), l->rt->unicode);
}

static Ref method_encode(Lower *l) {
    Encoding encoding = encoding_arg(l);
    if (encoding == ENCODING_UNKNOWN) return unsupported(l, "encode() with that encoding");
    Ref self = self_ref(l), type = type_ref(l, l->p->string_type);
    if (text_repr(l) == l->rt->str) return finish(l, self, l->rt->str);
    if (encoding == ENCODING_UTF8) return finish(l, HELPER(l, "rcodec.ll_encode_utf8", type, self), l->rt->str);
    Ref limit = const_signed(l->p, encoding == ENCODING_ASCII ? 128 : 256);
    return finish(l, HELPER(l, "rcodec.ll_encode_limited", type, self, limit), l->rt->str);
}

const NamedLower str_methods[] = {
    {"find", method_find}, {"rfind", method_rfind}, {"index", method_index}, {"rindex", method_rindex}, {"count", method_count},
    {"startswith", method_startswith}, {"endswith", method_endswith}, {"isdigit", method_isdigit}, {"isspace", method_isspace},
    {"isalpha", method_isalpha}, {"isalnum", method_isalnum}, {"islower", method_islower}, {"isupper", method_isupper},
    {"lower", method_lower}, {"upper", method_upper}, {"swapcase", method_swapcase}, {"capitalize", method_capitalize},
    {"title", method_title}, {"strip", method_strip}, {"lstrip", method_lstrip}, {"rstrip", method_rstrip},
    {"ljust", method_ljust}, {"rjust", method_rjust}, {"center", method_center}, {"zfill", method_zfill},
    {"replace", method_replace}, {"split", method_split}, {"rsplit", method_rsplit}, {"splitlines", method_splitlines},
    {"join", method_join}, {"decode", method_decode}, {"encode", method_encode}, {NULL, NULL},
};
