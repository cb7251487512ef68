/* marks.c: what a class body says of the attributes of its instances.
 *
 * Takes:   _attrs_ and __slots__ (all attributes there are), _immutable_ and _immutable_fields_ (`x`, `x[*]`, `x?`, `x?[*]`),
 *          _virtualizable_ (`x`, `x[*]`; _virtualizable2_ is its old name).
 * Leaves:  the marks of ClassDef, which rtype writes on the fields of the struct; attributes that no list names are refused where they
 *          are assigned; at the end what contradicts itself is reported.
 * Idea:    an attribute lives on the most general class that has it: what a class below says of it binds nobody, and is
 *          as if it were not there. */
#include "inference.h"
#include <string.h>

/* ---- lists of names ---- */

static Span body_span(Annotator *a, const ClassDef *classdef, const char *name) {
    return class_body_span((const ClassCell *)classdef, sym(a, name));
}

static bool list_names(Host names, Sym name) {
    uint32_t len;
    if (host_kind(names) == HOST_STR) {
        const char *text = host_bytes(names, &len);
        return len == name->len && !memcmp(text, name->text, len);
    }
    if (host_kind(names) != HOST_LIST && host_kind(names) != HOST_TUPLE) return true;
    for (uint32_t i = 0; i < host_length(names); i++) {
        Host item = host_item(names, i);
        if (host_kind(item) != HOST_STR) continue;
        const char *text = host_bytes(item, &len);
        if (len == name->len && !memcmp(text, name->text, len)) return true;
    }
    return false;
}

static const char *const list_kinds[] = {"_attrs_", "__slots__"};

/* Which of the two the class has; NULL: none. */
static const char *attribute_list(Annotator *a, const ClassDef *classdef) {
    for (int i = 0; i < 2; i++)
        if (host_class_own(a->world, classdef->cls, sym(a, list_kinds[i]))) return list_kinds[i];
    return NULL;
}

static bool may_have(Annotator *a, const ClassCell *cell, Sym name) {
    if (!cell->is_closed) return true;
    for (const ClassDef *c = &cell->def; c; c = c->base)
        for (int i = 0; i < 2; i++) {
            Host names = host_class_own(a->world, c->cls, sym(a, list_kinds[i]));
            if (names && list_names(names, name)) return true;
        }
    return false;
}

bool marks_allow(Annotator *a, ClassDef *classdef, Sym name) {
    if (may_have(a, (ClassCell *)classdef, name)) return true;
    Diag *diag = report(a, DIAG_A029, a->at.span, "%s has no attribute '%s': its _attrs_ or __slots__ do not name it",
                        host_class_name(classdef->cls)->text, name->text);
    for (ClassDef *c = classdef; c; c = c->base)
        if (attribute_list(a, c)) diag_note(diag, body_span(a, c, attribute_list(a, c)), "the list of %s", host_class_name(c->cls)->text);
    report_chain(a, diag, a->at.in);
    diag_help(diag, "add '%s' to the list", name->text);
    return false;
}

/* ---- immutable and virtualizable fields ---- */

AttributeMark *classdef_mark(const ClassDef *classdef, Sym name) {
    for (uint32_t i = 0; i < classdef->marks.len; i++)
        if (classdef->marks.data[i].name == name) return &((ClassDef *)classdef)->marks.data[i];
    return NULL;
}

static AttributeMark *mark_of(Annotator *a, ClassDef *classdef, Sym name) {
    AttributeMark *mark = classdef_mark(classdef, name);
    if (mark) return mark;
    vec_push(a->arena, &classdef->marks, (AttributeMark){.name = name});
    return &vec_last(&classdef->marks);
}

static bool cut_end(const char *text, uint32_t *len, const char *end) {
    uint32_t n = (uint32_t)strlen(end);
    if (*len < n || memcmp(text + *len - n, end, n)) return false;
    *len -= n;
    return true;
}

static bool is_name(const char *text, uint32_t len) {
    for (uint32_t i = 0; i < len; i++) {
        char c = text[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && (!i || c < '0' || c > '9')) return false;
    }
    return len > 0;
}

static void malformed(Annotator *a, ClassDef *classdef, const char *list, Host item) {
    Diag *diag = report(a, DIAG_A036, body_span(a, classdef, list), "%s of %s holds %s", list, host_class_name(classdef->cls)->text,
                        host_describe(a->world, item));
    diag_help(diag, "its items are names of attributes: 'x', 'x[*]'%s", list[1] == 'i' ? ", 'x?', 'x?[*]'" : "");
}

static void read_item(Annotator *a, ClassDef *classdef, const char *list, Host item) {
    bool is_virtualizable = list[1] == 'v';
    if (host_kind(item) != HOST_STR) {
        malformed(a, classdef, list, item);
        return;
    }
    uint32_t len;
    const char *text = host_bytes(item, &len);
    bool items = cut_end(text, &len, "[*]"), quasi = !is_virtualizable && cut_end(text, &len, "?");
    if (!is_name(text, len)) {
        malformed(a, classdef, list, item);
        return;
    }
    AttributeMark *mark = mark_of(a, classdef, intern(a->cx->interner, text, len));
    if (is_virtualizable) mark->is_virtualizable = true;
    else if (quasi) mark->is_quasi_immutable = true;
    else mark->is_immutable = true;
    mark->has_fixed_items |= items;
    mark->has_immutable_items |= items && !is_virtualizable;
}

static void read_list(Annotator *a, ClassDef *classdef, const char *list) {
    Host names = host_class_own(a->world, classdef->cls, sym(a, list));
    if (!names || host_kind(names) == HOST_NONE) return;
    if (host_kind(names) != HOST_LIST && host_kind(names) != HOST_TUPLE) {
        read_item(a, classdef, list, names);
        return;
    }
    for (uint32_t i = 0; i < host_length(names); i++) read_item(a, classdef, list, host_item(names, i));
}

static bool is_true(Annotator *a, const ClassDef *classdef, const char *name) {
    Host value = host_class_own(a->world, classdef->cls, sym(a, name));
    return value && host_truth(a->world, value);
}

static void open_base(Annotator *a, ClassDef *classdef) {
    const char *list = attribute_list(a, classdef);
    Diag *diag = report(a, DIAG_A035, body_span(a, classdef, list), "%s lists its attributes, but its base %s does not",
                        host_class_name(classdef->cls)->text, host_class_name(classdef->base->cls)->text);
    Node *node = host_class_node(classdef->base->cls);
    if (node) diag_note(diag, node->span, "%s may have any attribute", host_class_name(classdef->base->cls)->text);
    diag_help(diag, "give %s an _attrs_ too, if only `_attrs_ = []`", host_class_name(classdef->base->cls)->text);
}

/* Functions are specialised, not classes. */
static void refuse_specialized(Annotator *a, ClassDef *classdef) {
    if (!host_class_own(a->world, classdef->cls, sym(a, "_annspecialcase_"))) return;
    Diag *diag = report(a, DIAG_A036, body_span(a, classdef, "_annspecialcase_"), "class %s has an _annspecialcase_",
                        host_class_name(classdef->cls)->text);
    diag_help(diag, "specialise its methods");
}

void marks_read(Annotator *a, ClassCell *cell) {
    ClassDef *classdef = &cell->def;
    refuse_specialized(a, classdef);
    bool closed_base = !classdef->base || ((ClassCell *)classdef->base)->is_closed;
    const char *list = attribute_list(a, classdef);
    cell->is_closed = list && closed_base;
    if (list && !closed_base && !strcmp(list, "_attrs_") && !classdef->is_exception) open_base(a, classdef);
    classdef->is_immutable = is_true(a, classdef, "_immutable_");
    read_list(a, classdef, "_immutable_fields_");
    read_list(a, classdef, "_virtualizable_");
    read_list(a, classdef, "_virtualizable2_");
}

/* ---- at the end ---- */

static void check_items(Annotator *a, ClassDef *classdef, const AttributeMark *mark, AttributeDef *attribute) {
    Ann x = attribute->annotation;
    const char *list = mark->is_virtualizable ? "_virtualizable_" : "_immutable_fields_";
    if (x->kind == ANN_IMPOSSIBLE || x->kind == ANN_NONE || x->kind == ANN_LIST) return;
    Diag *diag = report(a, DIAG_A036, body_span(a, classdef, list), "'%s[*]' is for a list, but '%s' of %s is %s", mark->name->text,
                        mark->name->text, host_class_name(classdef->cls)->text, DESCRIBE(x));
    diag_help(diag, "write '%s'", mark->name->text);
}

static void check_immutable_base(Annotator *a, ClassDef *classdef) {
    if (!classdef->base || !classdef->base->is_immutable || classdef->is_immutable) return;
    Node *node = host_class_node(classdef->cls), *base = host_class_node(classdef->base->cls);
    Diag *diag = report(a, DIAG_A035, node ? node->span : NO_SPAN, "%s is not _immutable_, but its base %s is", host_class_name(classdef->cls)->text,
                        host_class_name(classdef->base->cls)->text);
    if (base) diag_note(diag, base->span, "its instances are said not to change");
    diag_help(diag, "each class says it anew: `_immutable_ = True`");
}

void marks_check(Annotator *a, ClassDef *classdef) {
    a->at = (Here){0};
    check_immutable_base(a, classdef);
    for (uint32_t i = 0; i < classdef->marks.len; i++) {
        const AttributeMark *mark = &classdef->marks.data[i];
        AttributeDef *attribute = classdef_attribute(classdef, mark->name);
        if (attribute && mark->has_fixed_items) check_items(a, classdef, mark, attribute);
    }
}
