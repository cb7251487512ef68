/* dump.c: the tree as text, one node a line:
 *
 *     Assign 3:0-3:5
 *       .targets
 *         Name 3:0-3:1 id=x context=store
 *       .value
 *         ConstantExpr 3:4-3:5 value=int:1
 *
 * Lines count from 1 and columns, in bytes, from 0, as in CPython's `ast`. NULL is `-`. All derived from ast.def.
 */
#include "syntax.h"

typedef struct Dump { StrBuf *out; const SourceFile *file; int indent; } Dump;

const char *node_kind_name(NodeKind kind) {
    static const char *const names[] = {
#define NODE(Kind, fields) #Kind,
#include "ast.def"
#undef NODE
    };
    return names[kind];
}

const char *binary_op_text(BinaryOp op) {
    static const char *const texts[] = {"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"};
    return texts[op];
}

const char *compare_op_text(CompareOp op) {
    static const char *const texts[] = {"==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
    return texts[op];
}

/* ---- fields on the node's own line ---- */

static void dump_bool(StrBuf *out, bool value) { strbuf_append(out, value ? "true" : "false"); }
static void dump_int(StrBuf *out, int value) { strbuf_printf(out, "%d", value); }
static void dump_BinaryOp(StrBuf *out, BinaryOp op) { strbuf_append(out, binary_op_text(op)); }
static void dump_CompareOp(StrBuf *out, CompareOp op) { strbuf_append(out, compare_op_text(op)); }
static void dump_BoolOpKind(StrBuf *out, BoolOpKind op) { strbuf_append(out, op == BOOL_AND ? "and" : "or"); }
static void dump_UnaryOpKind(StrBuf *out, UnaryOpKind op) {
    static const char *const texts[] = {"~", "not", "+", "-"};
    strbuf_append(out, texts[op]);
}
static void dump_ExprContext(StrBuf *out, ExprContext context) {
    static const char *const texts[] = {"load", "store", "del"};
    strbuf_append(out, texts[context]);
}

static void dump_symbol(StrBuf *out, Sym symbol) {
    if (symbol) strbuf_append_n(out, symbol->text, symbol->len);
    else strbuf_char(out, '-');
}

static void dump_symbols(StrBuf *out, SymList symbols) {
    for (uint32_t i = 0; i < symbols.len; i++) {
        if (i) strbuf_char(out, ',');
        dump_symbol(out, symbols.items[i]);
    }
}

static void dump_constant(StrBuf *out, const Constant *constant) {
    switch (constant->kind) {
    case CONSTANT_NONE: strbuf_append(out, "None"); break;
    case CONSTANT_FALSE: strbuf_append(out, "False"); break;
    case CONSTANT_TRUE: strbuf_append(out, "True"); break;
    case CONSTANT_ELLIPSIS: strbuf_append(out, "Ellipsis"); break;
    case CONSTANT_INT: strbuf_printf(out, "int:%lld", (long long)constant->integer); break;
    case CONSTANT_BIGINT: strbuf_printf(out, "int:%.*s", (int)constant->len, constant->bytes); break;
    case CONSTANT_FLOAT: strbuf_printf(out, "float:%.17g", constant->real); break;
    case CONSTANT_IMAGINARY: strbuf_printf(out, "imaginary:%.17g", constant->real); break;
    case CONSTANT_STR:
    case CONSTANT_UNICODE:
        strbuf_append(out, constant->kind == CONSTANT_UNICODE ? "unicode:\""
                           : constant->is_bytes_literal       ? "bytes:\""
                                                              : "str:\"");
        strbuf_escape(out, constant->bytes, constant->len, false);
        strbuf_char(out, '"');
        break;
    }
    if (constant->is_long_literal) strbuf_char(out, 'L');
}

static void dump_position(Dump *dump, uint32_t offset) {
    uint32_t line = source_line(dump->file, offset);
    strbuf_printf(dump->out, "%u:%u", line, offset - dump->file->line_starts[line - 1]);
}

static void dump_scalars(Dump *dump, Node *node) {
    switch (node->kind) {
#define CHILD(name)
#define LIST(name)
#define SYM(name) strbuf_append(dump->out, " " #name "="); dump_symbol(dump->out, n->name);
#define SYMS(name) strbuf_append(dump->out, " " #name "="); dump_symbols(dump->out, n->name);
#define ENUM(T, name) strbuf_append(dump->out, " " #name "="); dump_##T(dump->out, n->name);
#define SCOPE(name)
#define CONST(name) strbuf_append(dump->out, " " #name "="); dump_constant(dump->out, &n->name);
#define NODE(Kind, fields) case NODE_##Kind: { Kind##Node *n = (Kind##Node *)node; (void)n; fields break; }
#include "ast.def"
#undef NODE
#undef CHILD
#undef LIST
#undef SYM
#undef SYMS
#undef ENUM
#undef SCOPE
#undef CONST
    case NODE_COUNT: break;
    }
}

/* ---- children below ---- */

static void dump_node(Dump *dump, Node *node);

static void start_line(Dump *dump, int indent) {
    strbuf_char(dump->out, '\n');
    for (int i = 0; i < indent; i++) strbuf_append(dump->out, "  ");
}

static void dump_child(Dump *dump, const char *name, Node *child) {
    if (!child) return;
    start_line(dump, dump->indent);
    strbuf_printf(dump->out, ".%s", name);
    dump->indent++;
    dump_node(dump, child);
    dump->indent--;
}

static void dump_list(Dump *dump, const char *name, NodeList list) {
    if (!list.len) return;
    start_line(dump, dump->indent);
    strbuf_printf(dump->out, ".%s", name);
    dump->indent++;
    for (uint32_t i = 0; i < list.len; i++) dump_node(dump, list.items[i]);
    dump->indent--;
}

static void dump_children(Dump *dump, Node *node) {
    switch (node->kind) {
#define CHILD(name) dump_child(dump, #name, n->name);
#define LIST(name) dump_list(dump, #name, n->name);
#define SYM(name)
#define SYMS(name)
#define ENUM(T, name)
#define SCOPE(name)
#define CONST(name)
#define NODE(Kind, fields) case NODE_##Kind: { Kind##Node *n = (Kind##Node *)node; (void)n; fields break; }
#include "ast.def"
#undef NODE
#undef CHILD
#undef LIST
#undef SYM
#undef SYMS
#undef ENUM
#undef SCOPE
#undef CONST
    case NODE_COUNT: break;
    }
}

static void dump_node(Dump *dump, Node *node) {
    start_line(dump, dump->indent);
    if (!node) { strbuf_char(dump->out, '-'); return; }
    strbuf_printf(dump->out, "%s ", node_kind_name(node->kind));
    dump_position(dump, node->span.start);
    strbuf_char(dump->out, '-');
    dump_position(dump, node->span.end);
    dump_scalars(dump, node);
    dump->indent++;
    dump_children(dump, node);
    dump->indent--;
}

void syntax_dump(const Module *module, StrBuf *out) {
    Dump dump = {out, module->file, 1};
    strbuf_printf(out, "Module dialect=%d", module->dialect == DIALECT_2 ? 2 : 3);
    for (uint32_t i = 0; i < module->body.len; i++) dump_node(&dump, module->body.items[i]);
    strbuf_char(out, '\n');
}

/* ---- scopes ---- */

static const char *scope_title(const Scope *scope) {
    switch (scope->kind) {
    case SCOPE_MODULE: return "top";
    case SCOPE_CLASS: return AS(ClassDef, scope->node)->plain_name->text;
    case SCOPE_FUNCTION: return AS(FunctionDef, scope->node)->plain_name->text;
    case SCOPE_LAMBDA: return "lambda";
    case SCOPE_COMPREHENSION:
        return scope->node->kind == NODE_ListComp ? "listcomp" : scope->node->kind == NODE_SetComp ? "setcomp"
             : scope->node->kind == NODE_DictComp ? "dictcomp" : "genexpr";
    }
    return "";
}

static void dump_path(StrBuf *out, const Scope *scope) {
    if (scope->parent) {
        dump_path(out, scope->parent);
        strbuf_char(out, '.');
    }
    strbuf_append(out, scope_title(scope));
}

static void dump_scope(Dump *dump, const Scope *scope) {
    static const char *const kinds[] = {"local", "cell", "free", "global", "class"};
    dump_path(dump->out, scope);
    strbuf_printf(dump->out, " %u%s%s%s:", scope->node ? source_line(dump->file, scope->node->span.start) : 0,
                  scope->is_generator ? " generator" : "", scope->needs_class_cell ? " class-cell" : "",
                  scope->has_star_import_or_exec ? " dynamic" : "");
    MAP_EACH(&scope->names, e) {
        const ScopeName *name = e->value;
        strbuf_printf(dump->out, " %s=%s%s", name->name->text, kinds[name->kind], name->is_parameter ? "!" : "");
        if (name->kind == NAME_LOCAL || name->kind == NAME_CELL || name->kind == NAME_FREE)
            strbuf_printf(dump->out, "/%u", name->slot);
    }
    strbuf_append(dump->out, " |");
    dump_symbols(dump->out, scope->locals);
    strbuf_char(dump->out, '|');
    dump_symbols(dump->out, scope->frees);
    strbuf_char(dump->out, '\n');
}

static void dump_scopes_of(Dump *dump, Node *node);

static void dump_scopes_of_list(Dump *dump, NodeList list) {
    for (uint32_t i = 0; i < list.len; i++) dump_scopes_of(dump, list.items[i]);
}

static void dump_scopes_of(Dump *dump, Node *node) {
    if (!node) return;
    switch (node->kind) {
#define CHILD(name) dump_scopes_of(dump, n->name);
#define LIST(name) dump_scopes_of_list(dump, n->name);
#define SYM(name)
#define SYMS(name)
#define ENUM(T, name)
#define SCOPE(name) if (n->name) dump_scope(dump, n->name);
#define CONST(name)
#define NODE(Kind, fields) case NODE_##Kind: { Kind##Node *n = (Kind##Node *)node; (void)n; fields break; }
#include "ast.def"
#undef NODE
#undef CHILD
#undef LIST
#undef SYM
#undef SYMS
#undef ENUM
#undef SCOPE
#undef CONST
    case NODE_COUNT: break;
    }
}

void syntax_dump_scopes(const Module *module, StrBuf *out) {
    Dump dump = {out, module->file, 0};
    dump_scope(&dump, module->scope);
    dump_scopes_of_list(&dump, module->body);
}
