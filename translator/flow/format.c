/* format.c: `fmt % args`, f-strings and fmt.format(args), their formats being constants, as pieces that are
 * concatenated.
 *
 *   '<%s: %5d>' % (name, n)   ->   '<' + str_of(name) + ': ' + format_value["%5d"](n) + '>' */
#include "build.h"
#include <ctype.h>
#include <string.h>

typedef struct Pieces {
    Flow *f;
    VEC(Ref) refs;
    StrBuf literal;
    bool is_unicode;
    Span span;
} Pieces;

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

static void add_piece(Pieces *pieces, Ref ref) {
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

static Ref finish(Pieces *pieces) {
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

/* str(value); of a known scalar it is computed. In a unicode format the value must be unicode already. */
static Ref as_text(Pieces *pieces, Ref value, bool repr, Span span) {
    Flow *f = pieces->f;
    Host object = known_object(f, value);
    if (pieces->is_unicode && !repr) return value;
    if (object && host_kind(object) == HOST_STR && !repr) return value;
    if (object && is_scalar(object) && host_kind(object) != HOST_UNICODE) {
        Ref text = fold_call(f, host_builtin(f->world, repr ? "repr" : "str"), &value, 1);
        if (text != NO_REF) return text;
    }
    return flow_op(f, repr ? OP_repr_of : OP_str_of, span, value);
}

static Ref converted(Pieces *pieces, const char *conversion, size_t len, Ref value, Span span) {
    Flow *f = pieces->f;
    Ref format = text_ref(f, conversion, len);
    Host object = known_object(f, value);
    if (object && is_scalar(object) && host_kind(object) != HOST_TUPLE) {
        Ref text = fold_binary(f, BINARY_MOD, format, value);
        if (text != NO_REF) return text;
    }
    return flow_op_imm(f, OP_format_value, (Immediate){.name = intern(f->cx->interner, conversion, len)},
                       span, value);
}

static void bad_format(Pieces *pieces, const char *what) {
    Diag *d = flow_error(pieces->f, F018, pieces->span, "%s", what);
    diag_help(d, "formats may hold %%s %%r %%d %%i %%u %%x %%X %%o %%c %%e %%f %%g with flags, width and "
                 "precision, and {} {0} {:5d}");
}

/* ---- % ---- */

typedef struct Values { const Ref *items; uint32_t count, used; } Values;

static const char *text_of(Flow *f, Host format, uint32_t *len) {
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

/* The end of the conversion that starts at text[at] == '%'; 0 if it is malformed. */
static uint32_t conversion_end(const char *text, uint32_t at, uint32_t len) {
    uint32_t i = at + 1;
    while (i < len && strchr("#0- +", text[i])) i++;
    while (i < len && isdigit((unsigned char)text[i])) i++;
    if (i < len && text[i] == '.') i++;
    while (i < len && isdigit((unsigned char)text[i])) i++;
    while (i < len && strchr("hlL", text[i])) i++;
    return i < len && strchr("srdiuxXocfFeEgG%", text[i]) ? i + 1 : 0;
}

/* Counts the values the format takes; -1 if it holds what is not supported. */
static int64_t count_conversions(const char *text, uint32_t len) {
    int64_t count = 0;
    for (uint32_t i = 0; i < len; i++) {
        if (text[i] != '%') continue;
        uint32_t end = conversion_end(text, i, len);
        if (!end) return -1;
        count += text[end - 1] != '%';
        i = end - 1;
    }
    return count;
}

static void add_conversion(Pieces *pieces, const char *text, uint32_t len, Ref value) {
    char kind = text[len - 1];
    bool is_text = kind == 's' || kind == 'r';
    if (pieces->is_unicode && !(is_text && len == 2)) {
        bad_format(pieces, "a unicode format takes %s and %r only");
        return;
    }
    if (is_text) value = as_text(pieces, value, kind == 'r', pieces->span);
    if (is_text && len == 2) { add_piece(pieces, value); return; }
    char *conversion = arena_strndup(pieces->f->arena, text, len);
    if (kind == 'r') conversion[len - 1] = 's';
    if (kind == 'i' || kind == 'u') conversion[len - 1] = 'd';
    add_piece(pieces, converted(pieces, conversion, len, value, pieces->span));
}

static void add_percent_pieces(Pieces *pieces, const char *text, uint32_t len, Values *values) {
    for (uint32_t i = 0; i < len; i++) {
        if (text[i] != '%') { strbuf_char(&pieces->literal, text[i]); continue; }
        uint32_t end = conversion_end(text, i, len);
        if (text[end - 1] == '%') strbuf_char(&pieces->literal, '%');
        else add_conversion(pieces, text + i, end - i, values->items[values->used++]);
        i = end - 1;
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
    if (wanted == 0 || node->kind != NODE_Name) {
        flow_error(f, F018, span, "the format takes %d values, given 1", (int)wanted);
        return false;
    }
    Ref tuple = flow_op_imm(f, OP_unpack, (Immediate){.integer = wanted}, span, right);
    for (int64_t i = 0; i < wanted; i++) items[i] = flow_op(f, OP_getitem, span, tuple, int_ref(f, i));
    return true;
}

Ref eval_percent(Flow *f, const BinOpNode *node, Ref format, Ref *plain_right) {
    Pieces pieces = {.f = f, .span = node->base.span,
                     .is_unicode = host_kind(known_object(f, format)) == HOST_UNICODE};
    uint32_t len;
    const char *text = text_of(f, known_object(f, format), &len);
    Ref right = *plain_right = eval(f, node->right);
    Host object = known_object(f, right);
    if (object && is_scalar(object)) {
        Ref folded = fold_binary(f, BINARY_MOD, format, right);
        if (folded != NO_REF) return folded;
    }
    int64_t wanted = count_conversions(text, len);
    Values values = {0};
    if (wanted < 0) {
        bad_format(&pieces, "the format holds a conversion that is not supported");
        return none_ref(f);
    }
    if (!percent_values(f, node->right, right, wanted, &values, node->base.span)) return none_ref(f);
    add_percent_pieces(&pieces, text, len, &values);
    return finish(&pieces);
}

/* ---- {} ---- */

typedef struct Spec { char align, sign, type; bool zero, alternate; uint32_t width; int64_t precision; } Spec;

static bool parse_spec(const char *text, uint32_t len, Spec *spec) {
    uint32_t i = 0;
    *spec = (Spec){.precision = -1};
    if (len > 1 && strchr("<>", text[1]) && text[0] == ' ') spec->align = text[1], i = 2;
    else if (len && strchr("<>", text[0])) spec->align = text[i++];
    if (i < len && strchr("+- ", text[i])) spec->sign = text[i++];
    if (i < len && text[i] == '#') spec->alternate = true, i++;
    if (i < len && text[i] == '0') spec->zero = true, i++;
    for (; i < len && isdigit((unsigned char)text[i]) && spec->width < 10000; i++)
        spec->width = spec->width * 10 + (uint32_t)(text[i] - '0');
    if (i < len && text[i] == '.')
        for (spec->precision = 0, i++; i < len && isdigit((unsigned char)text[i]) &&
             spec->precision < 1000; i++)
            spec->precision = spec->precision * 10 + (text[i] - '0');
    if (i < len && strchr("sdxXofFeEgGc", text[i])) spec->type = text[i++];
    return i == len;
}

/* The same as a % conversion; false when the two differ in meaning or the type of the value decides. */
static bool spec_to_percent(const Spec *spec, StrBuf *out) {
    bool is_text = spec->type == 's' || spec->type == 'c' || !spec->type;
    if (!spec->type && (spec->precision >= 0 || spec->sign || spec->zero || spec->alternate)) return false;
    if (!spec->type && spec->width && !spec->align) return false;
    if (is_text && (spec->zero || spec->sign || spec->alternate)) return false;
    strbuf_char(out, '%');
    bool left = spec->align == '<' || (is_text && !spec->align);
    if (left && spec->width) strbuf_char(out, '-');
    if (spec->sign == '+' || spec->sign == ' ') strbuf_char(out, spec->sign);
    if (spec->alternate) strbuf_char(out, '#');
    if (spec->zero && !spec->align) strbuf_char(out, '0');
    if (spec->width) strbuf_printf(out, "%u", spec->width);
    if (spec->precision >= 0) strbuf_printf(out, ".%d", (int)spec->precision);
    strbuf_char(out, spec->type ? spec->type : 's');
    return true;
}

static void add_formatted(Pieces *pieces, Ref value, char conversion, const char *spec_text,
                          uint32_t spec_len, Span span) {
    bool as_repr = conversion == 'r' || conversion == 'a';
    if (!spec_len) { add_piece(pieces, as_text(pieces, value, as_repr, span)); return; }
    Spec spec;
    StrBuf percent = {0};
    Span whole = pieces->span;
    pieces->span = span;
    if (!parse_spec(spec_text, spec_len, &spec) || !spec_to_percent(&spec, &percent) || pieces->is_unicode) {
        bad_format(pieces, "this format specification is not supported");
    } else {
        bool is_text = !spec.type || spec.type == 's' || conversion == 's' || as_repr;
        if (is_text) value = as_text(pieces, value, as_repr, span);
        add_piece(pieces, converted(pieces, percent.data, percent.len, value, span));
    }
    pieces->span = whole;
    strbuf_free(&percent);
}

/* ---- f-strings ---- */

static const char *literal_text(const Node *node, uint32_t *len) {
    if (node->kind != NODE_ConstantExpr) return NULL;
    const Constant *value = &((const ConstantExprNode *)node)->value;
    if (value->kind != CONSTANT_STR && value->kind != CONSTANT_UNICODE) return NULL;
    *len = value->len;
    return value->bytes;
}

static void add_formatted_node(Pieces *pieces, const FormattedValueNode *node) {
    Flow *f = pieces->f;
    Ref value = eval(f, node->value);
    const char *spec = "";
    uint32_t len = 0;
    if (node->format_spec) {
        const NodeList *parts = &((const JoinedStrNode *)node->format_spec)->values;
        if (parts->len == 1) spec = literal_text(parts->items[0], &len);
        if (parts->len > 1 || !spec) {
            flow_error(f, F018, node->format_spec->span, "a format specification must be constant");
            return;
        }
    }
    add_formatted(pieces, value, node->conversion < 0 ? 0 : (char)node->conversion, spec, len,
                  node->base.span);
}

Ref eval_joined(Flow *f, const JoinedStrNode *node) {
    Pieces pieces = {.f = f, .span = node->base.span};
    for (uint32_t i = 0; i < node->values.len; i++) {
        uint32_t len;
        const char *text = literal_text(node->values.items[i], &len);
        if (text) strbuf_append_n(&pieces.literal, text, len);
        else if (node->values.items[i]->kind == NODE_FormattedValue)
            add_formatted_node(&pieces, (const FormattedValueNode *)node->values.items[i]);
        else add_piece(&pieces, eval(f, node->values.items[i]));
    }
    return finish(&pieces);
}

/* ---- str.format ---- */

typedef struct FormatArguments {
    const CallNode *node;
    Ref *positional, *keywords;
    uint32_t next;              /* of the fields without a name */
} FormatArguments;

static bool format_argument(Pieces *pieces, FormatArguments *arguments, const char *name, uint32_t len,
                            Ref *value) {
    uint32_t index = 0;
    if (len == 0) {
        index = arguments->next++;
    } else if (isdigit((unsigned char)name[0])) {
        for (uint32_t i = 0; i < len; i++) {
            if (!isdigit((unsigned char)name[i]) || index > 9999) {
                bad_format(pieces, "a field names an argument and nothing else");
                return false;
            }
            index = index * 10 + (uint32_t)(name[i] - '0');
        }
    } else {
        for (uint32_t i = 0; i < arguments->node->keywords.len; i++) {
            Sym keyword = ((const KeywordNode *)arguments->node->keywords.items[i])->name;
            if (keyword->len != len || memcmp(keyword->text, name, len)) continue;
            *value = arguments->keywords[i];
            return true;
        }
        index = UINT32_MAX;
    }
    if (index < arguments->node->args.len) { *value = arguments->positional[index]; return true; }
    bad_format(pieces, "the format names an argument that is not given");
    return false;
}

/* A field between braces: name, !conversion, :spec. */
static bool add_field(Pieces *pieces, FormatArguments *arguments, const char *text, uint32_t len) {
    uint32_t name = 0, at;
    char conversion = 0;
    Ref value;
    while (name < len && text[name] != '!' && text[name] != ':') name++;
    at = name;
    if (at + 1 < len && text[at] == '!') { conversion = text[at + 1]; at += 2; }
    if (at < len && text[at] != ':') { bad_format(pieces, "a malformed field in the format"); return false; }
    if (at < len) at++;
    if (memchr(text + at, '{', len - at)) {
        bad_format(pieces, "a format specification must be constant");
        return false;
    }
    if (!format_argument(pieces, arguments, text, name, &value)) return false;
    add_formatted(pieces, value, conversion, text + at, len - at, pieces->span);
    return true;
}

static void add_format_pieces(Pieces *pieces, FormatArguments *arguments, const char *text, uint32_t len) {
    for (uint32_t i = 0; i < len; i++) {
        bool doubled = i + 1 < len && text[i + 1] == text[i];
        if (text[i] != '{' && text[i] != '}') { strbuf_char(&pieces->literal, text[i]); continue; }
        if (doubled) { strbuf_char(&pieces->literal, text[i++]); continue; }
        const char *end = text[i] == '{' ? memchr(text + i, '}', len - i) : NULL;
        if (!end) { bad_format(pieces, "a single brace in the format"); return; }
        uint32_t start = i + 1;
        i = (uint32_t)(end - text);
        if (!add_field(pieces, arguments, text + start, i - start)) return;
    }
}

Ref eval_format_method(Flow *f, const CallNode *node, Host format) {
    Pieces pieces = {.f = f, .span = node->base.span, .is_unicode = host_kind(format) == HOST_UNICODE};
    FormatArguments arguments = {.node = node};
    arguments.positional = ARENA_ARRAY(f->arena, Ref, node->args.len);
    arguments.keywords = ARENA_ARRAY(f->arena, Ref, node->keywords.len);
    if (!eval_items(f, &node->args, arguments.positional)) return none_ref(f);
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        const KeywordNode *keyword = (const KeywordNode *)node->keywords.items[i];
        arguments.keywords[i] = eval(f, keyword->value);
        if (keyword->name) continue;
        flow_error(f, F014, keyword->base.span, "a call with `**` cannot be translated");
        return unknown_ref(f);
    }
    uint32_t len;
    const char *text = text_of(f, format, &len);
    add_format_pieces(&pieces, &arguments, text, len);
    return finish(&pieces);
}
