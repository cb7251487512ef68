/* walk.c: visiting the children of any node, from ast.def; which names a piece of code binds. */
#include "build.h"

static void visit_list(const NodeList *list, void (*visit)(void *data, const Node *child), void *data) {
    for (uint32_t i = 0; i < list->len; i++)
        if (list->items[i]) visit(data, list->items[i]);
}

void walk_children(const Node *node, void (*visit)(void *data, const Node *child), void *data) {
#define CHILD(name) if (n->name) visit(data, n->name);
#define LIST(name) visit_list(&n->name, visit, data);
#define SYM(name)
#define SYMS(name)
#define ENUM(T, name)
#define SCOPE(name)
#define CONST(name)
#define NODE(Kind, fields) case NODE_##Kind: { const Kind##Node *n = (const Kind##Node *)node; (void)n; fields return; }
    switch (node->kind) {
#include "syntax/ast.def"
    case NODE_COUNT: break;
    }
#undef NODE
#undef CHILD
#undef LIST
#undef SYM
#undef SYMS
#undef ENUM
#undef SCOPE
#undef CONST
    UNREACHABLE("node kind %d", (int)node->kind);
}

typedef struct Collect { Flow *f; SymVec *names; } Collect;

static void add(Collect *c, Sym name) {
    for (uint32_t i = 0; i < c->names->len; i++)
        if (c->names->data[i] == name) return;
    vec_push(c->f->arena, c->names, name);
}

/* `import a.b` binds a. */
static Sym alias_name(Flow *f, const AliasNode *alias) {
    uint32_t len = 0;
    while (alias->name->text[len] && alias->name->text[len] != '.') len++;
    return alias->asname ? alias->asname : intern(f->cx->interner, alias->name->text, len);
}

Sym name_bound_by(Flow *f, const Node *node) {
    if (node->kind == NODE_FunctionDef) return ((const FunctionDefNode *)node)->name;
    if (node->kind == NODE_ClassDef) return ((const ClassDefNode *)node)->name;
    if (node->kind == NODE_Name && ((const NameNode *)node)->context != CONTEXT_LOAD) return ((const NameNode *)node)->id;
    if (node->kind == NODE_MatchAs) return ((const MatchAsNode *)node)->name;
    return node->kind == NODE_Alias ? alias_name(f, (const AliasNode *)node) : NULL;
}

static void collect(void *data, const Node *node) {
    Collect *c = data;
    Sym name = name_bound_by(c->f, node);
    if (name) add(c, name);
    bool is_scope = node->kind == NODE_Lambda || node->kind == NODE_FunctionDef || node->kind == NODE_ClassDef;
    if (!is_scope) walk_children(node, collect, c);
}

void assigned_in_node(Flow *f, const Node *node, SymVec *names) {
    Collect c = {f, names};
    if (node) collect(&c, node);
}

void assigned_in(Flow *f, const NodeList *list, SymVec *names) {
    for (uint32_t i = 0; i < list->len; i++) assigned_in_node(f, list->items[i], names);
}

typedef struct Reading { Sym name; const Node *except; bool found; } Reading;

static void find_reading(void *data, const Node *node) {
    Reading *reading = data;
    if (reading->found || node == reading->except) return;
    const NameNode *name = (const NameNode *)node;
    if (node->kind == NODE_Name && name->context == CONTEXT_LOAD && name->id == reading->name) reading->found = true;
    else walk_children(node, find_reading, reading);
}

bool is_read_outside(const Flow *f, Sym name, const Node *part) {
    Reading reading = {.name = name, .except = part};
    walk_children(f->node, find_reading, &reading);
    return reading.found;
}
