/* module_builtins.c: the built-in functions that need nothing of the machine. Others are in builtins.c.
 *
 * zip, map and filter make lists, as in RPython. What Python 2 and 3 do differently goes by the dialect of the caller:
 * round() (2: halves away from zero, a float; 3: halves to even, an int), map() of lists of different lengths, oct().
 */
#include "host/int.h"
#include "host/library.h"
#include "host/text.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- numbers ---- */
static Host builtin_abs(HostWorld *world, Host *a) { return host_unop(world, HOST_ABS, a[0]); }
static Host builtin_divmod(HostWorld *world, Host *a) { return host_binop(world, HOST_OP_DIVMOD, a[0], a[1]); }

static Host builtin_pow(HostWorld *world, Host *a) {
    if (!a[2] || a[2] == world->none) return host_binop(world, HOST_OP_POW, a[0], a[1]);
    if (host_is_int(a[0]) && host_is_int(a[1]) && host_is_int(a[2])) return host_int_pow_mod(world, a[0], a[1], a[2]);
    return host_raise(world, world->e.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
}

static Host builtin_cmp(HostWorld *world, Host *a) {
    int order;
    return host_cmp(world, a[0], a[1], &order) < 0 ? NULL : host_small(order);
}

static Host builtin_coerce(HostWorld *world, Host *a) {
    bool floats = host_is_kind(a[0], HOST_FLOAT) || host_is_kind(a[1], HOST_FLOAT);
    if (!floats) return host_tuple(world, a, 2);
    double x, y;
    if (!host_arg_float(world, a[0], &x) || !host_arg_float(world, a[1], &y)) return NULL;
    return host_tuple(world, (Host[]){host_new_float(world, x), host_new_float(world, y)}, 2);
}

static double round_away(double value, int64_t digits) {
    if (digits > 22 || !isfinite(value)) return value;
    double unit = pow(10, (double)digits);
    return digits >= 0 ? round(value * unit) / unit : round(value / pow(10, (double)-digits)) * pow(10, (double)-digits);
}

static Host builtin_round(HostWorld *world, Host *a) {
    bool digits_given = a[1] && a[1] != world->none;
    if (host_caller_is_2(world)) {
        double value;
        int64_t digits = 0;
        if (!host_arg_float(world, a[0], &value) || (digits_given && !host_arg_int(world, a[1], &digits))) return NULL;
        return host_new_float(world, round_away(value, digits));
    }
    bool bound;
    Host method = host_lookup_special(world, a[0], world->s.dunder_round, &bound);
    if (!method)
        return host_pending(world) ? NULL : host_raise(world, world->e.TypeError, "type %s doesn't define __round__ method",
                                                       host_type_name(world, a[0]));
    Host args[2] = {a[0], a[1]};
    return host_call(world, method, args + bound, 1u - bound + digits_given);
}

/* ---- numbers as text ---- */
static Host prefixed(HostWorld *world, Host number, int base, const char *prefix) {
    Host integer = host_index(world, number);
    if (!integer) return NULL;
    Host text = host_int_text(world, integer, base);
    const char *digits = HOST_STR(text)->bytes;
    bool negative = *digits == '-';
    return host_str_format(world, "%s%s%s", negative ? "-" : "", prefix, digits + negative);
}

static Host builtin_bin(HostWorld *world, Host *a) { return prefixed(world, a[0], 2, "0b"); }
static Host builtin_hex(HostWorld *world, Host *a) { return prefixed(world, a[0], 16, "0x"); }
static Host builtin_oct(HostWorld *world, Host *a) {
    int64_t value;
    if (host_caller_is_2(world) && host_is_int(a[0]) && host_arg_int(world, a[0], &value) && !value) return host_str_format(world, "0");
    return prefixed(world, a[0], 8, host_caller_is_2(world) ? "0" : "0o");
}

/* A copy: strings do not change. */
static Host builtin_buffer(HostWorld *world, Host *a) {
    const char *bytes;
    uint32_t len;
    int64_t offset = 0, size = -1;
    if (!host_arg_bytes(world, a[0], &bytes, &len)) return NULL;
    if ((a[1] && !host_arg_int(world, a[1], &offset)) || (a[2] && !host_arg_int(world, a[2], &size))) return NULL;
    if (offset < 0) return host_raise(world, world->e.ValueError, "offset must be zero or positive");
    if (offset > len) offset = len;
    if (size < 0 || size > len - offset) size = len - offset;
    return host_new_str(world, bytes + offset, (size_t)size);
}

static Host builtin_chr(HostWorld *world, Host *a) {
    int64_t value;
    if (!host_arg_int(world, a[0], &value)) return NULL;
    if (value < 0 || value > 255) return host_raise(world, world->e.ValueError, "chr() arg not in range(256)");
    return world->chars[value];
}

static Host builtin_unichr(HostWorld *world, Host *a) {
    int64_t value;
    if (!host_arg_int(world, a[0], &value)) return NULL;
    if (value < 0 || value > 0x10ffff) return host_raise(world, world->e.ValueError, "unichr() arg not in range(0x110000)");
    uint32_t point = (uint32_t)value;
    return text_new(world, HOST_UNICODE, (Text){NULL, &point, 1});
}

static Host builtin_ord(HostWorld *world, Host *a) {
    if (!text_is(a[0]))
        return host_raise(world, world->e.TypeError, "ord() expected string of length 1, but %s found", host_type_name(world, a[0]));
    Text t = text_view(a[0]);
    if (t.len != 1)
        return host_raise(world, world->e.TypeError, "ord() expected a character, but string of length %u found", t.len);
    return host_small(text_at(&t, 0));
}

static Host builtin_repr(HostWorld *world, Host *a) { return host_repr(world, a[0]); }

static Host builtin_format(HostWorld *world, Host *a) {
    return host_format(world, a[0], a[1] ? a[1] : world->empty_str);
}

static Host builtin_intern(HostWorld *world, Host *a) {
    return host_arg_kind(world, a[0], HOST_STR, "str") ? host_intern_str(world, a[0]) : NULL;
}

/* ---- iterables ---- */
static Host any_all(HostWorld *world, Host iterable, bool wanted) {
    Host iterator = host_iter(world, iterable), item;
    if (!iterator) return NULL;
    while ((item = host_next(world, iterator))) {
        int truth = host_is_true(world, item);
        if (truth < 0) return NULL;
        if (truth == wanted) return host_bool_of(world, wanted);
    }
    return host_pending(world) ? NULL : host_bool_of(world, !wanted);
}

static Host builtin_all(HostWorld *world, Host *a) { return any_all(world, a[0], false); }
static Host builtin_any(HostWorld *world, Host *a) { return any_all(world, a[0], true); }

static Host builtin_sum(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[0]), total = a[1] ? a[1] : host_small(0), item;
    if (!iterator) return NULL;
    if (text_is(total)) return host_raise(world, world->e.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    while (total && (item = host_next(world, iterator))) total = host_binop(world, HOST_OP_ADD, total, item);
    return host_pending(world) ? NULL : total;
}

/* a[0] key, a[1] default, a[2] the positional arguments. */
static Host extreme(HostWorld *world, Host *a, CompareOp better, const char *name) {
    HostTuple *given = HOST_TUPLE(a[2]);
    Host key = a[0] && a[0] != world->none ? a[0] : NULL, best = NULL, best_key = NULL, item;
    if (given->len == 0) return host_raise(world, world->e.TypeError, "%s expected at least 1 argument, got 0", name);
    if (given->len > 1 && a[1])
        return host_raise(world, world->e.TypeError, "Cannot specify a default for %s() with multiple positional arguments", name);
    Host iterator = host_iter(world, given->len == 1 ? given->items[0] : a[2]);
    if (!iterator) return NULL;
    while ((item = host_next(world, iterator))) {
        Host item_key = key ? host_call1(world, key, item) : item;
        if (!item_key) return NULL;
        int take = best ? host_compare_bool(world, better, item_key, best_key) : 1;
        if (take < 0) return NULL;
        if (take) best = item, best_key = item_key;
    }
    if (best || host_pending(world)) return host_pending(world) ? NULL : best;
    return a[1] ? a[1] : host_raise(world, world->e.ValueError, "%s() arg is an empty sequence", name);
}

static Host builtin_min(HostWorld *world, Host *a) { return extreme(world, a, COMPARE_LT, "min"); }
static Host builtin_max(HostWorld *world, Host *a) { return extreme(world, a, COMPARE_GT, "max"); }

static Host builtin_sorted(HostWorld *world, Host *a) {
    int reverse = a[3] ? host_is_true(world, a[3]) : 0;
    HostList *list = reverse < 0 ? NULL : host_list_of(world, a[0]);
    return list && list_sort(world, list, a[1], a[2], reverse) ? &list->base : NULL;
}

static Host builtin_reduce(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[1]), item;
    if (!iterator) return NULL;
    Host total = a[2] ? a[2] : host_next(world, iterator);
    if (!total)
        return host_pending(world) ? NULL
                                   : host_raise(world, world->e.TypeError, "reduce() of empty iterable with no initial value");
    while (total && (item = host_next(world, iterator))) total = host_call2(world, a[0], total, item);
    return host_pending(world) ? NULL : total;
}

/* Iterators of each, in a tuple. */
static HostTuple *iterators_of(HostWorld *world, HostTuple *iterables) {
    HostTuple *iterators = host_alloc_tuple(world, iterables->len);
    for (uint32_t i = 0; i < iterables->len; i++)
        if (!(iterators->items[i] = host_iter(world, iterables->items[i]))) return NULL;
    return iterators;
}

/* The next of each; with `padded`, None for those at their end until all are. NULL and nothing pending: the end. */
static Host next_row(HostWorld *world, HostTuple *iterators, bool padded) {
    HostTuple *row = host_alloc_tuple(world, iterators->len);
    bool some = false;
    for (uint32_t i = 0; i < iterators->len; i++) {
        row->items[i] = host_next(world, iterators->items[i]);
        some |= row->items[i] != NULL;
        if (row->items[i]) continue;
        if (host_pending(world) || !padded) return NULL;
        row->items[i] = world->none;
    }
    return some ? &row->base : NULL;
}

static Host builtin_zip(HostWorld *world, Host *a) {
    HostTuple *iterators = iterators_of(world, HOST_TUPLE(a[1]));
    int strict = a[0] ? host_is_true(world, a[0]) : 0;
    if (!iterators || strict < 0) return NULL;
    HostList *list = host_new_list(world, 0);
    Host row;
    while ((row = next_row(world, iterators, false))) host_list_push(world, list, row);
    if (host_pending(world)) return NULL;
    for (uint32_t i = 1; strict && i < iterators->len; i++)
        if (host_next(world, iterators->items[i]))
            return host_raise(world, world->e.ValueError, "zip() argument %u is longer than argument %s1", i + 1, i > 1 ? "s 1-" : "");
    return &list->base;
}

static Host map_one(HostWorld *world, Host function, Host iterable) {
    Host iterator = host_iter(world, iterable), item;
    if (!iterator) return NULL;
    HostList *list = host_new_list(world, 0);
    while ((item = host_next(world, iterator))) {
        Host value = function == world->none ? item : host_call1(world, function, item);
        if (!value) return NULL;
        host_list_push(world, list, value);
    }
    return host_pending(world) ? NULL : &list->base;
}

static Host builtin_map(HostWorld *world, Host *a) {
    HostTuple *iterables = HOST_TUPLE(a[1]);
    if (iterables->len == 0) return host_raise(world, world->e.TypeError, "map() must have at least two arguments.");
    if (iterables->len == 1) return map_one(world, a[0], iterables->items[0]);
    HostTuple *iterators = iterators_of(world, iterables);
    if (!iterators) return NULL;
    HostList *list = host_new_list(world, 0);
    bool padded = host_caller_is_2(world);
    Host row;
    while ((row = next_row(world, iterators, padded))) {
        Host value = a[0] == world->none ? row : host_call(world, a[0], HOST_TUPLE(row)->items, HOST_TUPLE(row)->len);
        if (!value) return NULL;
        host_list_push(world, list, value);
    }
    return host_pending(world) ? NULL : &list->base;
}

static Host builtin_filter(HostWorld *world, Host *a) {
    Host iterator = host_iter(world, a[1]), item;
    if (!iterator) return NULL;
    HostList *list = host_new_list(world, 0);
    bool plain = a[0] == world->none || a[0] == &world->t.bool_->base;
    while ((item = host_next(world, iterator))) {
        Host answer = plain ? item : host_call1(world, a[0], item);
        int truth = answer ? host_is_true(world, answer) : -1;
        if (truth < 0) return NULL;
        if (truth) host_list_push(world, list, item);
    }
    if (host_pending(world)) return NULL;
    if (!host_caller_is_2(world)) return &list->base;
    if (host_is_kind(a[1], HOST_TUPLE)) return host_tuple(world, list->items, list->len);
    Host join[2] = {world->empty_str, &list->base};
    return host_is_str(a[1]) ? text_join(world, join) : &list->base;
}

static Host builtin_apply(HostWorld *world, Host *a) {
    HostTuple *args = a[1] ? host_tuple_of(world, a[1]) : HOST_TUPLE(world->empty_tuple);
    if (!args || (a[2] && !host_arg_kind(world, a[2], HOST_DICT, "dict"))) return NULL;
    return host_call_tuple(world, a[0], &args->base, a[2] ? HOST_DICT(a[2]) : NULL);
}

/* ---- input and output ---- */
static bool print_text(HostWorld *world, Host file, Host h) {
    if (host_is_kind(h, HOST_UNICODE)) {
        StrBuf utf8 = {0};
        host_unicode_utf8(h, &utf8);
        bool good = host_write(world, file, utf8.data ? utf8.data : "", utf8.len);
        strbuf_free(&utf8);
        return good;
    }
    Host text = host_to_str(world, h);
    return text && host_write(world, file, HOST_STR(text)->bytes, HOST_STR(text)->len);
}

/* a[0] sep, a[1] end, a[2] file, a[3] flush, a[4] the objects. */
static Host builtin_print(HostWorld *world, Host *a) {
    HostTuple *objects = HOST_TUPLE(a[4]);
    for (uint32_t i = 0; i < objects->len; i++) {
        bool plain_sep = !a[0] || a[0] == world->none;
        if (i && !(plain_sep ? host_write(world, a[2], " ", 1) : print_text(world, a[2], a[0]))) return NULL;
        if (!print_text(world, a[2], objects->items[i])) return NULL;
    }
    bool plain_end = !a[1] || a[1] == world->none;
    if (!(plain_end ? host_write(world, a[2], "\n", 1) : print_text(world, a[2], a[1]))) return NULL;
    int flush = a[3] ? host_is_true(world, a[3]) : 0;
    if (flush > 0 && a[2] && a[2] != world->none) return host_call_method(world, a[2], world->s.flush, NULL, 0);
    if (flush > 0) fflush(stdout);
    return flush < 0 ? NULL : world->none;
}

static Host builtin_raw_input(HostWorld *world, Host *a) {
    if (a[0] && !print_text(world, NULL, a[0])) return NULL;
    fflush(stdout);
    char *line = NULL;
    size_t room = 0;
    ssize_t len = getline(&line, &room, stdin);
    if (len >= 0 && len && line[len - 1] == '\n') len--;
    Host text = len < 0 ? NULL : host_new_str(world, line, (size_t)len);
    free(line);
    return text ? text : host_raise(world, world->e.EOFError, "EOF when reading a line");
}

static Host builtin_input(HostWorld *world, Host *a) {
    Host line = builtin_raw_input(world, a);
    return line && host_caller_is_2(world) ? host_call1(world, host_builtin(world, "eval"), line) : line;
}

static Host builtin_reload(HostWorld *world, Host *a) {
    if (!host_arg_kind(world, a[0], HOST_MODULE, "a module")) return NULL;
    Host name = ((HostModule *)a[0])->name;
    if (host_table_delete(world, &world->modules->table, name, NULL) < 0) return NULL;
    return host_import_name(world, HOST_STR(name)->bytes);
}

const HostMethodDef host_builtins_library[] = {
    {"abs", builtin_abs, "x, /"},
    {"all", builtin_all, "iterable, /"},
    {"any", builtin_any, "iterable, /"},
    {"apply", builtin_apply, "function, args=, kw=, /"},
    {"ascii", builtin_repr, "object, /"},
    {"bin", builtin_bin, "number, /"},
    {"buffer", builtin_buffer, "object, offset=, size=, /"},
    {"chr", builtin_chr, "i, /"},
    {"cmp", builtin_cmp, "x, y, /"},
    {"coerce", builtin_coerce, "x, y, /"},
    {"divmod", builtin_divmod, "x, y, /"},
    {"filter", builtin_filter, "function, iterable, /"},
    {"format", builtin_format, "value, spec=, /"},
    {"hex", builtin_hex, "number, /"},
    {"input", builtin_input, "prompt=, /"},
    {"intern", builtin_intern, "string, /"},
    {"map", builtin_map, "function, /, *iterables"},
    {"max", builtin_max, "*args, key=, default="},
    {"min", builtin_min, "*args, key=, default="},
    {"oct", builtin_oct, "number, /"},
    {"open", file_open, "file, mode=, buffering=, encoding=, errors=, newline=, closefd="},
    {"ord", builtin_ord, "c, /"},
    {"pow", builtin_pow, "base, exp, mod="},
    {"print", builtin_print, "*args, sep=, end=, file=, flush="},
    {"raw_input", builtin_raw_input, "prompt=, /"},
    {"reduce", builtin_reduce, "function, iterable, initial=, /"},
    {"reload", builtin_reload, "module, /"},
    {"repr", builtin_repr, "object, /"},
    {"round", builtin_round, "number, ndigits="},
    {"sorted", builtin_sorted, "iterable, cmp=, key=, reverse="},
    {"sum", builtin_sum, "iterable, start="},
    {"unichr", builtin_unichr, "i, /"},
    {"zip", builtin_zip, "*iterables, strict="},
    {0}};
