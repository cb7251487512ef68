/* compile_call.c: calls and displays with stars.
 *
 * Plain calls keep their arguments on the stack and make no tuple; a call of a method looks the function up without
 * binding it. Stars fall back to a tuple and a dict.
 */
#include "host/compile.h"

void compile_list_of(Unit *unit, NodeList elts) {
    enum { PIECE = 1024 };
    bool open = false;          /* the list is on the stack */
    uint32_t pending = 0;
    for (uint32_t i = 0; i < elts.len; i++) {
        bool star = elts.items[i]->kind == NODE_Starred;
        if ((star || pending == PIECE) && (pending || !open)) {
            emit(unit, OP_BUILD_LIST, pending);
            if (open) emit(unit, OP_LIST_EXTEND, 0);
            open = true;
            pending = 0;
        }
        if (star) {
            compile_expr(unit, AS(Starred, elts.items[i])->value);
            emit(unit, OP_LIST_EXTEND, 0);
        } else {
            compile_expr(unit, elts.items[i]);
            pending++;
        }
    }
    if (pending || !open) {
        emit(unit, OP_BUILD_LIST, pending);
        if (open) emit(unit, OP_LIST_EXTEND, 0);
    }
}

static void compile_keywords_dict(Unit *unit, NodeList keywords) {
    if (!keywords.len) {
        emit(unit, OP_PUSH_NULL, 0);
        return;
    }
    emit(unit, OP_BUILD_MAP, 0);
    for (uint32_t i = 0; i < keywords.len; i++) {
        KeywordNode *keyword = AS(Keyword, keywords.items[i]);
        if (!keyword->name) {
            compile_expr(unit, keyword->value);
            emit(unit, OP_MAP_MERGE, 0);
            continue;
        }
        emit_const(unit, host_intern_sym(unit->world, keyword->name));
        compile_expr(unit, keyword->value);
        emit(unit, OP_BUILD_MAP, 1);
        emit(unit, OP_MAP_MERGE, 0);
    }
}

void compile_arguments(Unit *unit, NodeList args, NodeList keywords) {
    compile_list_of(unit, args);
    emit(unit, OP_LIST_TO_TUPLE, 0);
    compile_keywords_dict(unit, keywords);
}

static bool is_plain(CallNode *node) {
    enum { MOST = 200 };
    if (node->args.len + node->keywords.len > MOST) return false;
    for (uint32_t i = 0; i < node->args.len; i++)
        if (node->args.items[i]->kind == NODE_Starred) return false;
    for (uint32_t i = 0; i < node->keywords.len; i++)
        if (!AS(Keyword, node->keywords.items[i])->name) return false;
    return true;
}

static Host keyword_names(Unit *unit, NodeList keywords) {
    HostTuple *names = host_alloc_tuple(unit->world, keywords.len);
    for (uint32_t i = 0; i < keywords.len; i++)
        names->items[i] = host_intern_sym(unit->world, AS(Keyword, keywords.items[i])->name);
    return &names->base;
}

void compile_call(Unit *unit, CallNode *node) {
    Span span = unit->span;
    bool plain = is_plain(node), method = plain && node->func->kind == NODE_Attribute;
    if (method) {
        AttributeNode *attribute = AS(Attribute, node->func);
        compile_expr(unit, attribute->value);
        unit->span = attribute->base.span;
        emit_named(unit, OP_LOAD_METHOD, attribute->attr);
    } else {
        compile_expr(unit, node->func);
    }
    if (!plain) {
        compile_arguments(unit, node->args, node->keywords);
        unit->span = span;
        emit(unit, OP_CALL_EX, 0);
        return;
    }
    compile_exprs(unit, node->args);
    uint32_t count = node->args.len + node->keywords.len;
    for (uint32_t i = 0; i < node->keywords.len; i++) compile_expr(unit, AS(Keyword, node->keywords.items[i])->value);
    unit->span = span;
    if (node->keywords.len) {
        emit_const(unit, keyword_names(unit, node->keywords));
        emit(unit, method ? OP_CALL_METHOD_KW : OP_CALL_KW, count);
    } else {
        emit(unit, method ? OP_CALL_METHOD : OP_CALL, count);
    }
}
