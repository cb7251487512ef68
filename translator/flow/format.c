/* format.c: `fmt % args`, the format being a constant, as pieces that are concatenated; what f-strings and fmt.format(args), in
 * braces.c, share with it.
 *
 *   '<%s: %5d>' % (name, n)   ->   '<' + str_of(name) + ': ' + format_value["%5d"](n) + '>'
 *   '%*d' % (w, n)            ->   format_value["%*d"](n, w) */
#include "format.h"
#include <ctype.h>
#include <string.h>

/* ---- pieces ---- */

static void flush_literal(Pieces *pieces) {
    Flow *f = pieces->f;
    if (!pieces->literal.len) return;
    Host text = pieces->is_unicode
            ? host_unicode(f->world, pieces->literal.data, (uint32_t)pieces->literal.len)
                                   : host_str(f->world, pieces->literal.data, (uint32_t)pieces->literal.len);
    vec_push(f->arena, &pieces->refs, flow_constant(f, text));
    strbuf_clear(&pieces->literal);
}

void add_piece(Pieces *pieces, Ref ref) {
    Host object = known_object(pieces->f, ref);
    if (object && host_kind(object) == HOST_STR && !pieces->is_unicode) {
        uint32_t len;
        const char *bytes = host_bytes(object, &len);
        strbuf_append_n(&pieces->literal, bytes, len);
        return;
    }
    flush_literal(pieces);
    vec_push(pieces->f->arena, &pieces->refs, ref);
}

static Ref empty_text(Flow *f, bool is_unicode) {
    return flow_constant(f, is_unicode ? host_unicode(f->world, "", 0) : host_str(f->world, "", 0));
}

Ref finish_pieces(Pieces *pieces) {
    Flow *f = pieces->f;
    flush_literal(pieces);
    strbuf_free(&pieces->literal);
    if (!pieces->refs.len)
        return empty_text(f, pieces->is_unicode);
    return flow_concat(f, pieces->refs.data, pieces->refs.len, pieces->span);
}

/* Up to four pieces by `+`; more by one join, which allocates once. */
Ref flow_concat(Flow *f, const Ref *pieces, uint32_t count, Span span) {
    Ref result = pieces[0];
    if (count <= 4) {
        for (uint32_t i = 1; i < count; i++) result = flow_binary(f, BINARY_ADD, result, pieces[i], span);
        return result;
    }
    bool is_unicode = false;
    for (uint32_t i = 0; i < count; i++)
        is_unicode |= known_object(f, pieces[i]) && host_kind(known_object(f, pieces[i])) == HOST_UNICODE;
    Ref empty = empty_text(f, is_unicode);
    Ref list = flow_op_n(f, OP_newlist, pieces, count, (Immediate){0}, span);
    return flow_method_call(f, empty, "join", &list, 1, span);
}

/* unicode(value), for a format that is unicode. */
static Ref unicode_of(Flow *f, Ref value, Span span) {
    Host object = known_object(f, value);
    if (object && host_kind(object) == HOST_UNICODE) return value;
    Host unicode = host_builtin(f->world, "unicode");
    Ref folded = object && is_scalar(object) ? fold_call(f, unicode, &value, 1) : NO_REF;
    return folded != NO_REF ? folded : flow_call(f, flow_constant(f, unicode), &value, 1, span);
}

/* str(value), or unicode(value); of a known scalar it is computed. */
Ref piece_text(Pieces *pieces, Ref value, bool repr, Span span) {
    Flow *f = pieces->f;
    Host object = known_object(f, value);
    if (pieces->is_unicode && !repr) return unicode_of(f, value, span);
    if (object && host_kind(object) == HOST_STR && !repr) return value;
    if (object && is_scalar(object) && host_kind(object) != HOST_UNICODE) {
        Ref text = fold_call(f, host_builtin(f->world, repr ? "repr" : "str"), &value, 1);
        if (text != NO_REF) return pieces->is_unicode ? unicode_of(f, text, span) : text;
    }
    Ref text = flow_op(f, repr ? OP_repr_of : OP_str_of, span, value);
    return pieces->is_unicode ? unicode_of(f, text, span) : text;
}

/* The conversion applied to the value and to the widths that vary. */
Ref convert_piece(Pieces *pieces, const char *conversion, size_t len, Ref value, const Ref *widths, uint32_t width_count, Span span) {
    Flow *f = pieces->f;
    Host object = known_object(f, value);
    if (object && is_scalar(object) && host_kind(object) != HOST_TUPLE && !width_count && conversion[0] == '%') {
        Ref text = fold_binary(f, BINARY_MOD, text_ref(f, conversion, len), value);
        if (text != NO_REF) return pieces->is_unicode ? unicode_of(f, text, span) : text;
    }
    Ref operands[3] = {value};
    for (uint32_t i = 0; i < width_count; i++) operands[i + 1] = widths[i];
    Immediate imm = {.name = intern(f->cx->interner, conversion, len)};
    Ref text = flow_op_n(f, OP_format_value, operands, width_count + 1, imm, span);
    return pieces->is_unicode ? unicode_of(f, text, span) : text;
}

void bad_format(Pieces *pieces, const char *what) {
    Diag *d = flow_error(pieces->f, F018, pieces->span, "%s", what);
    diag_help(d, "formats may hold %%s %%r %%d %%i %%u %%x %%X %%o %%c %%e %%f %%g with flags, width and "
                 "precision, %%(name)s, and {} {0} {name} {!r} {:>5} {:.2f}");
}

/* ---- % ---- */

const char *constant_format(Flow *f, Host format, uint32_t *len) {
    if (host_kind(format) == HOST_STR) return host_bytes(format, len);
    uint32_t count;
    const uint32_t *points = host_code_points(f->world, format, &count);
    StrBuf buf = {0};
    strbuf_append(&buf, "");
    for (uint32_t i = 0; i < count; i++) strbuf_utf8(&buf, points[i]);
    *len = (uint32_t)buf.len;
    const char *text = arena_strndup(f->arena, buf.data, buf.len);
    strbuf_free(&buf);
    return text;
}

/* A conversion: text[start] is '%', text[end - 1] says which. */
typedef struct Conversion {
    uint32_t start, end;
    uint32_t flags;             /* where they begin: after %(name) */
    uint32_t stars;             /* widths and precisions that vary */
    const char *name;           /* of %(name)s; NULL */
    uint32_t name_len;
} Conversion;

static uint32_t skip_width(const char *text, uint32_t i, uint32_t len, Conversion *c) {
    if (i < len && text[i] == '*') { c->stars++; return i + 1; }
    while (i < len && isdigit((unsigned char)text[i])) i++;
    return i;
}

static bool read_conversion(const char *text, uint32_t at, uint32_t len, Conversion *c) {
    *c = (Conversion){.start = at};
    uint32_t i = at + 1;
    if (i < len && text[i] == '(') {
        const char *close = memchr(text + i, ')', len - i);
        if (!close) return false;
        c->name = text + i + 1;
        c->name_len = (uint32_t)(close - c->name);
        i = (uint32_t)(close - text) + 1;
    }
    c->flags = i;
    while (i < len && strchr("#0- +", text[i])) i++;
    i = skip_width(text, i, len, c);
    if (i < len && text[i] == '.') i = skip_width(text, i + 1, len, c);
    while (i < len && strchr("hlL", text[i])) i++;
    c->end = i + 1;
    return i < len && strchr("srdiuxXocfFeEgG%", text[i]);
}

/* How many values the format takes, -1 if it holds what is not supported; whether they go by name. */
static int64_t count_values(const char *text, uint32_t len, bool *by_name) {
    int64_t count = 0;
    *by_name = false;
    for (uint32_t i = 0; i < len; i++) {
        Conversion c;
        if (text[i] != '%') continue;
        if (!read_conversion(text, i, len, &c)) return -1;
        count += (text[c.end - 1] != '%') + c.stars;
        *by_name |= c.name != NULL;
        i = c.end - 1;
    }
    return count;
}

/* Unicode text to a constant width, by methods. */
static Ref padded_unicode(Pieces *pieces, const char *text, const Conversion *c, Ref value) {
    Flow *f = pieces->f;
    uint32_t i = c->flags;
    bool left = false;
    for (; strchr("#0- +", text[i]); i++) left |= text[i] == '-';
    int64_t width = 0, precision = -1;
    for (; isdigit((unsigned char)text[i]); i++) width = width * 10 + (text[i] - '0');
    if (text[i] == '.')
        for (precision = 0, i++; isdigit((unsigned char)text[i]); i++) precision = precision * 10 + (text[i] - '0');
    if (precision >= 0) value = flow_op(f, OP_getslice, pieces->span, value, none_ref(f), int_ref(f, precision), none_ref(f));
    Ref arg = int_ref(f, width);
    return width ? flow_method_call(f, value, left ? "ljust" : "rjust", &arg, 1, pieces->span) : value;
}

static void add_conversion(Pieces *pieces, const char *text, const Conversion *c, const Ref *widths, Ref value) {
    char kind = text[c->end - 1];
    uint32_t len = c->end - c->flags;
    bool is_text = kind == 's' || kind == 'r';
    if (is_text) value = piece_text(pieces, value, kind == 'r', pieces->span);
    if (is_text && len == 1) { add_piece(pieces, value); return; }
    if (pieces->is_unicode && is_text) {
        if (c->stars) bad_format(pieces, "a unicode format takes no widths that vary");
        else add_piece(pieces, padded_unicode(pieces, text, c, value));
        return;
    }
    char *conversion = arena_printf(pieces->f->arena, "%%%.*s", (int)len, text + c->flags);
    if (kind == 'r') conversion[len] = 's';
    if (kind == 'i' || kind == 'u') conversion[len] = 'd';
    add_piece(pieces, convert_piece(pieces, conversion, len + 1, value, widths, c->stars, pieces->span));
}

/* ---- values by name ---- */

typedef struct Names { const DictNode *display; Ref *values; Ref dict; } Names;

/* A display is never made: its values are taken by their constant keys. */
static Names read_names(Flow *f, const Node *right) {
    Names names = {.dict = NO_REF};
    if (right->kind != NODE_Dict) { names.dict = eval(f, right); return names; }
    names.display = (const DictNode *)right;
    names.values = ARENA_ARRAY(f->arena, Ref, names.display->keys.len + 1);
    for (uint32_t i = 0; i < names.display->keys.len; i++) names.values[i] = eval(f, names.display->values.items[i]);
    return names;
}

static bool is_key(const Node *node, const Conversion *c) {
    if (!node || node->kind != NODE_ConstantExpr) return false;
    const Constant *value = &((const ConstantExprNode *)node)->value;
    return (value->kind == CONSTANT_STR || value->kind == CONSTANT_UNICODE) && value->len == c->name_len &&
           !memcmp(value->bytes, c->name, c->name_len);
}

static Ref value_named(Pieces *pieces, const Names *names, const Conversion *c) {
    Flow *f = pieces->f;
    if (names->dict != NO_REF) {
        SliceParts key = {.key = text_ref(f, c->name, c->name_len)};
        return flow_getitem(f, names->dict, &key, pieces->span);
    }
    for (uint32_t i = names->display->keys.len; i-- > 0;)
        if (is_key(names->display->keys.items[i], c)) return names->values[i];
    flow_error(f, F018, pieces->span, "the format names '%.*s', which the dict does not have", (int)c->name_len, c->name);
    return unknown_ref(f);
}

static bool has_constant_keys(const Node *right) {
    if (right->kind != NODE_Dict) return true;
    const DictNode *dict = (const DictNode *)right;
    for (uint32_t i = 0; i < dict->keys.len; i++)
        if (!dict->keys.items[i] || dict->keys.items[i]->kind != NODE_ConstantExpr) return false;
    return true;
}

/* ---- values in order ---- */

typedef struct Values { const Ref *items; uint32_t count, used; } Values;

static void add_percent_pieces(Pieces *pieces, const char *text, uint32_t len, Values *values, const Names *names) {
    for (uint32_t i = 0; i < len; i++) {
        Conversion c;
        if (text[i] != '%') { strbuf_char(&pieces->literal, text[i]); continue; }
        read_conversion(text, i, len, &c);
        i = c.end - 1;
        if (text[i] == '%') { strbuf_char(&pieces->literal, '%'); continue; }
        const Ref *widths = NULL;
        if (!names) {
            widths = values->items + values->used;
            values->used += c.stars;
        }
        Ref value = names ? value_named(pieces, names, &c) : values->items[values->used++];
        add_conversion(pieces, text, &c, widths, value);
    }
}

/* The values right of `%`: of a tuple its items, else one; a tuple made elsewhere is taken apart. */
static bool percent_values(Flow *f, const Node *node, Ref right, int64_t wanted, Values *values, Span span) {
    if (known_items(f, right, &values->items, &values->count)) {
        if (values->count == wanted) return true;
        flow_error(f, F018, span, "the format takes %d values, given %u", (int)wanted, values->count);
        return false;
    }
    Ref *items = ARENA_ARRAY(f->arena, Ref, wanted + 1);
    values->items = items;
    values->count = (uint32_t)wanted;
    items[0] = right;
    if (wanted == 1) return true;
    if (wanted == 0 || (node->kind != NODE_Name && node->kind != NODE_Attribute && node->kind != NODE_Call && node->kind != NODE_Subscript)) {
        flow_error(f, F018, span, "the format takes %d values, given 1", (int)wanted);
        return false;
    }
    Ref tuple = flow_op_imm(f, OP_format_values, (Immediate){.integer = wanted}, span, right);
    for (int64_t i = 0; i < wanted; i++) items[i] = flow_op(f, OP_getitem, span, tuple, int_ref(f, i));
    return true;
}

static Ref eval_by_name(Pieces *pieces, const BinOpNode *node, const char *text, uint32_t len, Ref *plain_right) {
    Flow *f = pieces->f;
    *plain_right = none_ref(f);
    if (!has_constant_keys(node->right)) {
        bad_format(pieces, "the keys of the dict right of a format are constant strings");
        return unknown_ref(f);
    }
    Names names = read_names(f, node->right);
    add_percent_pieces(pieces, text, len, NULL, &names);
    return finish_pieces(pieces);
}

Ref eval_percent(Flow *f, const BinOpNode *node, Ref format, Ref *plain_right) {
    Pieces pieces = {.f = f, .span = node->base.span,
                     .is_unicode = host_kind(known_object(f, format)) == HOST_UNICODE};
    uint32_t len;
    bool by_name;
    const char *text = constant_format(f, known_object(f, format), &len);
    int64_t wanted = count_values(text, len, &by_name);
    if (wanted > 0 && by_name) return eval_by_name(&pieces, node, text, len, plain_right);
    Ref right = *plain_right = eval(f, node->right);
    Host object = known_object(f, right);
    if (object && is_scalar(object)) {
        Ref folded = fold_binary(f, BINARY_MOD, format, right);
        if (folded != NO_REF) return folded;
    }
    Values values = {0};
    if (wanted < 0) {
        bad_format(&pieces, "the format holds a conversion that is not supported");
        return unknown_ref(f);
    }
    if (!percent_values(f, node->right, right, wanted, &values, node->base.span)) return unknown_ref(f);
    add_percent_pieces(&pieces, text, len, &values, NULL);
    return finish_pieces(&pieces);
}
