/* braces.c: f-strings and fmt.format(args), the format being a constant, as pieces that are concatenated.
 *
 *   f'{n:>5} {x!r}'          ->   format_value[":>5"](n) + ' ' + repr_of(x)
 *   '{:{}}'.format(n, w)     ->   format_value[":\x01"](n, w): a width or precision that varies is the character 1 */
#include "format.h"
#include <ctype.h>
#include <string.h>

enum { MAX_VARYING = 2 };

/* A format specification: its text, and the values in it. */
typedef struct Spec { StrBuf text; Ref varying[MAX_VARYING]; uint32_t count; } Spec;

static void add_formatted(Pieces *pieces, Ref value, char conversion, Spec *spec, Span span) {
    bool as_repr = conversion == 'r' || conversion == 'a';
    Span whole = pieces->span;
    pieces->span = span;
    if (!spec->text.len) add_piece(pieces, piece_text(pieces, value, as_repr, span));
    else if (pieces->is_unicode) bad_format(pieces, "a unicode format takes no format specification");
    else {
        if (conversion) value = piece_text(pieces, value, as_repr, span);
        char *text = arena_printf(pieces->f->arena, ":%.*s", (int)spec->text.len, spec->text.data);
        add_piece(pieces, convert_piece(pieces, text, spec->text.len + 1, value, spec->varying, spec->count, span));
    }
    pieces->span = whole;
    strbuf_free(&spec->text);
}

static bool add_varying(Pieces *pieces, Spec *spec, Ref value) {
    if (spec->count == MAX_VARYING) {
        bad_format(pieces, "a format specification takes a width and a precision that vary, no more");
        return false;
    }
    spec->varying[spec->count++] = value;
    strbuf_char(&spec->text, 1);
    return true;
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
    Spec spec = {0};
    const NodeList none = {0}, *parts = node->format_spec ? &((const JoinedStrNode *)node->format_spec)->values : &none;
    for (uint32_t i = 0; i < parts->len; i++) {
        uint32_t len;
        const char *text = literal_text(parts->items[i], &len);
        const FormattedValueNode *inner = (const FormattedValueNode *)parts->items[i];
        if (text) strbuf_append_n(&spec.text, text, len);
        else if (parts->items[i]->kind != NODE_FormattedValue || inner->format_spec || inner->conversion >= 0) {
            bad_format(pieces, "a value inside a format specification is a width or a precision");
            return;
        } else if (!add_varying(pieces, &spec, eval(f, inner->value))) return;
    }
    add_formatted(pieces, value, node->conversion < 0 ? 0 : (char)node->conversion, &spec, node->base.span);
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
    return finish_pieces(&pieces);
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

/* The end of an argument's name; after it come .attribute and [item]. */
static uint32_t name_end(const char *text, uint32_t len) {
    uint32_t at = 0;
    while (at < len && text[at] != '.' && text[at] != '[') at++;
    return at;
}

/* [12] is an index, [name] a key. */
static Ref item_key(Flow *f, const char *text, uint32_t len) {
    int64_t index = 0;
    for (uint32_t i = 0; i < len; i++) {
        if (!isdigit((unsigned char)text[i]) || index > INT32_MAX) return text_ref(f, text, len);
        index = index * 10 + (text[i] - '0');
    }
    return len ? int_ref(f, index) : text_ref(f, text, 0);
}

/* The argument with what follows its name: {0.x[1]}. */
static bool field_value(Pieces *pieces, FormatArguments *arguments, const char *text, uint32_t len, Ref *value) {
    Flow *f = pieces->f;
    uint32_t at = name_end(text, len);
    if (!format_argument(pieces, arguments, text, at, value)) return false;
    while (at < len) {
        bool is_item = text[at++] == '[';
        uint32_t end = at;
        while (end < len && (is_item ? text[end] != ']' : text[end] != '.' && text[end] != '[')) end++;
        if (end == at || (is_item && end == len)) { bad_format(pieces, "a malformed field in the format"); return false; }
        SliceParts key = {.key = is_item ? item_key(f, text + at, end - at) : NO_REF};
        *value = is_item ? flow_getitem(f, *value, &key, pieces->span)
                         : flow_getattr(f, *value, intern(f->cx->interner, text + at, end - at), pieces->span);
        at = end + is_item;
        if (at < len && text[at] != '.' && text[at] != '[') { bad_format(pieces, "a malformed field in the format"); return false; }
    }
    return true;
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
    if (!field_value(pieces, arguments, text, name, &value)) return false;
    Spec spec = {0};
    for (; at < len; at++) {
        if (text[at] != '{') { strbuf_char(&spec.text, text[at]); continue; }
        const char *close = memchr(text + at, '}', len - at);
        Ref inner;
        uint32_t inner_len = close ? (uint32_t)(close - text) - at - 1 : 0;
        if (!close) { bad_format(pieces, "a malformed field in the format"); return false; }
        if (!format_argument(pieces, arguments, text + at + 1, inner_len, &inner) || !add_varying(pieces, &spec, inner)) return false;
        at += inner_len + 1;
    }
    add_formatted(pieces, value, conversion, &spec, pieces->span);
    return true;
}

/* The brace that closes a field, whose specification may hold fields; NULL when there is none. */
static const char *field_end(const char *text, uint32_t at, uint32_t len) {
    uint32_t depth = 0;
    for (uint32_t i = at; i < len; i++) {
        if (text[i] == '{') depth++;
        if (text[i] == '}' && --depth == 0) return text + i;
    }
    return NULL;
}

static void add_format_pieces(Pieces *pieces, FormatArguments *arguments, const char *text, uint32_t len) {
    for (uint32_t i = 0; i < len; i++) {
        bool doubled = i + 1 < len && text[i + 1] == text[i];
        if (text[i] != '{' && text[i] != '}') { strbuf_char(&pieces->literal, text[i]); continue; }
        if (doubled) { strbuf_char(&pieces->literal, text[i++]); continue; }
        const char *end = text[i] == '{' ? field_end(text, i, len) : NULL;
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
    if (!eval_items(f, &node->args, arguments.positional)) return unknown_ref(f);
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        const KeywordNode *keyword = (const KeywordNode *)node->keywords.items[i];
        arguments.keywords[i] = eval(f, keyword->value);
        if (keyword->name) continue;
        flow_error(f, F014, keyword->base.span, "a call with `**` cannot be translated");
        return unknown_ref(f);
    }
    uint32_t len;
    const char *text = constant_format(f, format, &len);
    add_format_pieces(&pieces, &arguments, text, len);
    return finish_pieces(&pieces);
}
