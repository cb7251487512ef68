/* print.c: print, the function and the statement: items become texts, and go to standard output; as one text, to stderr; or to write().
 *
 *   print(a, b, sep=', ')          ->   print[end="\n"] str(a) + ', ' + str(b)
 *   print >>sys.stderr, a, b       ->   os.write(2, str(a) + ' ' + str(b) + '\n') */
#include "build.h"
#include <string.h>

typedef struct Printing { Ref *items; uint32_t count; Ref separator, end, file; } Printing;

/* Items as texts: each instance among them may have a __str__ of its own. */
static void to_texts(Flow *f, Ref *items, uint32_t count, Span span) {
    Immediate imm = {.name = intern_cstr(f->cx->interner, FLOW_PRINTED)};
    for (uint32_t i = 0; i < count; i++) {
        Host object = known_object(f, items[i]);
        if (!object || host_kind(object) != HOST_STR) items[i] = flow_op_imm(f, OP_format_value, imm, span, items[i]);
    }
}

/* All on one line as one text, with what ends it. */
static Ref line_of(Flow *f, const Printing *p, Span span) {
    Ref *pieces = ARENA_ARRAY(f->arena, Ref, 2 * p->count + 1);
    uint32_t count = 0;
    for (uint32_t i = 0; i < p->count; i++) {
        if (i) pieces[count++] = p->separator;
        pieces[count++] = p->items[i];
    }
    pieces[count++] = p->end;
    return flow_concat(f, pieces, count, span);
}

static bool is_text(Flow *f, Ref ref, const char *text) {
    Host object = known_object(f, ref);
    uint32_t len;
    return object && host_kind(object) == HOST_STR && !strcmp(host_bytes(object, &len), text) && len == strlen(text);
}

static Sym constant_text(Flow *f, Ref ref) {
    Host object = known_object(f, ref);
    if (!object || host_kind(object) != HOST_STR) return NULL;
    uint32_t len;
    const char *bytes = host_bytes(object, &len);
    return intern(f->cx->interner, bytes, len);
}

/* 1 and 2 for sys.stdout and sys.stderr; 0: the file is another. */
static int descriptor_of(Flow *f, Ref file) {
    static const char *const names[] = {"stdout", "stderr"};
    Host object = known_object(f, file), sys = host_import(f->world, "sys");
    for (int i = 0; object && sys && i < 2; i++) {
        Host known = host_getattr(f->world, sys, names[i]);
        if (known == object) return i + 1;
        if (!known) host_clear_exception(f->world);
    }
    return 0;
}

static Host os_write(Flow *f) {
    Host os = host_import(f->world, "os"), write = os ? host_getattr(f->world, os, "write") : NULL;
    CHECK(write, "there is no os.write");
    return write;
}

/* To any other file: its write() is called for each piece, as Python does. */
static void write_pieces(Flow *f, const Printing *p, Span span) {
    for (uint32_t i = 0; i < p->count; i++) {
        if (i) flow_method_call(f, p->file, "write", &p->separator, 1, span);
        flow_method_call(f, p->file, "write", &p->items[i], 1, span);
    }
    flow_method_call(f, p->file, "write", &p->end, 1, span);
}

static Ref print_line(Flow *f, Printing *p, Span span) {
    int descriptor = p->file == NO_REF || is_none(f, p->file) ? 1 : descriptor_of(f, p->file);
    if (!descriptor) {
        write_pieces(f, p, span);
        return none_ref(f);
    }
    if (descriptor == 2) {
        Ref args[] = {int_ref(f, 2), line_of(f, p, span)};
        flow_call(f, flow_constant(f, os_write(f)), args, 2, span);
        return none_ref(f);
    }
    Sym end = constant_text(f, p->end);
    if (end && (is_text(f, p->separator, " ") || p->count < 2))
        return flow_op_n(f, OP_print, p->items, p->count, (Immediate){.name = end}, span);
    Ref line = line_of(f, p, span);
    return flow_op_n(f, OP_print, &line, 1, (Immediate){.name = intern_cstr(f->cx->interner, "")}, span);
}

static bool take_keywords(Flow *f, const NodeList *keywords, Printing *p) {
    for (uint32_t i = 0; i < keywords->len; i++) {
        const KeywordNode *keyword = (const KeywordNode *)keywords->items[i];
        const char *name = keyword->name ? keyword->name->text : "**";
        Ref value = eval(f, keyword->value);
        bool is_default = is_none(f, value);
        if (!strcmp(name, "end")) p->end = is_default ? p->end : value;
        else if (!strcmp(name, "sep")) p->separator = is_default ? p->separator : value;
        else if (!strcmp(name, "file")) p->file = value;
        else if (strcmp(name, "flush")) {
            Diag *d = flow_error(f, F017, keyword->base.span, "print() takes end=, sep=, file= and flush= only");
            diag_help(d, "name the keyword arguments one by one");
            return false;
        }
    }
    return true;
}

/* The items; `*x` of a length that is not known stays as it is. True: there is one. */
static bool eval_print_items(Flow *f, const NodeList *list, RefVec *items, bool **is_star) {
    VEC(bool) stars = {0};
    bool any = false;
    for (uint32_t i = 0; i < list->len; i++) {
        const Node *node = list->items[i];
        bool star = node->kind == NODE_Starred;
        Ref value = eval(f, star ? ((const StarredNode *)node)->value : node);
        const Ref *known = &value;
        uint32_t count = 1;
        bool is_known = !star || known_items(f, value, &known, &count);
        for (uint32_t j = 0; j < count; j++) {
            vec_push(f->arena, items, known[j]);
            vec_push(f->arena, &stars, !is_known);
        }
        any |= !is_known;
    }
    *is_star = stars.data;
    return any;
}

/* print(a, *items): all texts in a list, joined. */
static Ref joined_items(Flow *f, const Printing *p, const bool *is_star, Span span) {
    Ref texts = flow_op_n(f, OP_newlist, NULL, 0, (Immediate){0}, span);
    for (uint32_t i = 0; i < p->count; i++) {
        if (is_star[i]) {
            call_plain(f, "add_texts", (Ref[]){texts, p->items[i]}, 2, span);
            continue;
        }
        to_texts(f, &p->items[i], 1, span);
        flow_method_call(f, texts, "append", &p->items[i], 1, span);
    }
    return call_plain(f, "join_texts", (Ref[]){p->separator, texts}, 2, span);
}

Ref eval_print(Flow *f, const CallNode *node) {
    Span span = node->base.span;
    Printing p = {.separator = text_ref(f, " ", 1), .end = text_ref(f, "\n", 1), .file = NO_REF};
    RefVec items = {0};
    bool *is_star, any_star = eval_print_items(f, &node->args, &items, &is_star);
    p.items = items.data;
    p.count = items.len;
    if (!take_keywords(f, &node->keywords, &p)) return none_ref(f);
    Ref joined;
    if (any_star) {
        joined = joined_items(f, &p, is_star, span);
        p.items = &joined;
        p.count = 1;
    } else to_texts(f, p.items, p.count, span);
    return print_line(f, &p, span);
}

/* ---- Python 2 ---- */

typedef struct CallSearch { Flow *f; bool found; } CallSearch;

/* Whether code of the program may run in evaluating the expression: a call, but of a builtin. */
static void find_call(void *data, const Node *node) {
    CallSearch *search = data;
    if (!node || search->found) return;
    if (node->kind == NODE_Call) {
        const Node *func = ((const CallNode *)node)->func;
        Host known = func->kind == NODE_Name && slot_of(search->f, ((const NameNode *)func)->id) == UINT32_MAX
                         ? host_function_global(search->f->world, search->f->function, ((const NameNode *)func)->id) : NULL;
        Sym name = known ? host_qualified_name(search->f->world, known) : NULL;
        search->found = !name || strchr(name->text, '.');
    }
    if (!search->found) walk_children(node, find_call, search);
}

static void print_some(Flow *f, Ref *items, uint32_t count, const char *end, Span span) {
    to_texts(f, items, count, span);
    flow_op_n(f, OP_print, items, count, (Immediate){.name = intern_cstr(f->cx->interner, end)}, span);
}

static void print_elsewhere(Flow *f, const PrintNode *node, Ref file) {
    Span span = node->base.span;
    Printing p = {.count = node->values.len, .separator = text_ref(f, " ", 1), .end = text_ref(f, "\n", 1), .file = file};
    p.items = ARENA_ARRAY(f->arena, Ref, p.count);
    if (!eval_items(f, &node->values, p.items)) return;
    if (!node->newline) {
        bool is_stderr = descriptor_of(f, file) == 2;
        Diag *d = flow_error(f, F017, span, "`print >>%s` with a comma at its end", is_stderr ? "sys.stderr" : "file");
        diag_help(d, is_stderr ? "use os.write(2, text)" : "use the file's write()");
        return;
    }
    to_texts(f, p.items, p.count, span);
    print_line(f, &p, span);
}

/* The statement; a comma at its end leaves the line open. Each item is printed before the next is computed, which shows where that
 * prints or raises. */
void build_print(Flow *f, const PrintNode *node) {
    Ref file = node->dest ? eval(f, node->dest) : NO_REF;
    if (file != NO_REF && !is_none(f, file) && descriptor_of(f, file) != 1) { print_elsewhere(f, node, file); return; }
    const NodeList *all = &node->values;
    Ref *items = ARENA_ARRAY(f->arena, Ref, all->len);
    uint32_t start = 0;
    for (uint32_t i = 0; i < all->len; i++) {
        CallSearch search = {.f = f};
        find_call(&search, all->items[i]);
        if (search.found && i > start) {
            print_some(f, items + start, i - start, FLOW_PRINT_COMMA, node->base.span);
            start = i;
        }
        if (!eval_items(f, &(NodeList){all->items + i, 1}, items + i)) return;
    }
    print_some(f, items + start, all->len - start, node->newline ? "\n" : FLOW_PRINT_COMMA, node->base.span);
}

/* sys.stdout.write(…) and sys.stderr.write(…), and their flush(). True: done. */
bool eval_standard_file(Flow *f, const CallNode *node, Ref file, const char *method, Ref *result) {
    int descriptor = descriptor_of(f, file);
    bool is_write = !strcmp(method, "write") && node->args.len == 1, is_flush = !strcmp(method, "flush") && !node->args.len;
    if (!descriptor || node->keywords.len || !(is_write || is_flush)) return false;
    *result = none_ref(f);
    if (is_flush) return true;
    Ref text = eval(f, node->args.items[0]);
    if (descriptor == 1) {
        flow_op_n(f, OP_print, &text, 1, (Immediate){.name = intern_cstr(f->cx->interner, "")}, node->base.span);
        return true;
    }
    flow_call(f, flow_constant(f, os_write(f)), (Ref[]){int_ref(f, 2), text}, 2, node->base.span);
    return true;
}
