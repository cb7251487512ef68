/* marks.c: what in a file that parses as Python 3 says that it is Python 2, and the other way round.
 *
 * Idea: a name that only Python 2 has, and that the file binds nowhere, or a __future__ import that Python 3 has no use for, makes the file
 *       Python 2; unless it calls print() as only Python 3 would. Python 3 would stop at such a name, so nothing is guessed.
 * Example: `for i in xrange(n): total = total + i / 2` is Python 2: the division gives a whole number.
 */
#include "scope_build.h"
#include <string.h>

static const char *const builtins_of_2[] = {"basestring", "buffer", "cmp", "coerce", "execfile", "file", "intern", "long", "raw_input",
                                            "reduce", "reload", "unichr", "unicode", "xrange"};
static const char *const attributes_of_2[] = {"func_code", "func_defaults", "func_globals", "func_name", "has_key", "im_func", "im_self",
                                              "iteritems", "iterkeys", "itervalues", "maxint"};
static const char *const futures_of_2[] = {"absolute_import", "division", "print_function", "unicode_literals", "with_statement"};

static bool is_one_of(Sym name, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!strcmp(name->text, words[i])) return true;
    return false;
}

void marks_note_attribute(Analyzer *a, Sym name) {
    a->has_mark_of_2 |= is_one_of(name, attributes_of_2, sizeof attributes_of_2 / sizeof *attributes_of_2);
}

void marks_note_import(Analyzer *a, const ImportFromNode *node) {
    if (!node->module || strcmp(node->module->text, "__future__")) return;
    for (uint32_t i = 0; i < node->names.len; i++)
        a->has_mark_of_2 |= is_one_of(AS(Alias, node->names.items[i])->name, futures_of_2, sizeof futures_of_2 / sizeof *futures_of_2);
}

/* As a statement of Python 2, `print(a, b)` would print a tuple, and `print()` too. */
void marks_note_call(Analyzer *a, const CallNode *node) {
    if (node->func->kind != NODE_Name || strcmp(AS(Name, node->func)->id->text, "print")) return;
    a->has_mark_of_3 |= node->args.len != 1 || node->keywords.len || node->args.items[0]->kind == NODE_Starred;
}

/* Once all names are resolved. */
bool marks_say_2(Analyzer *a) {
    const Scope *module = a->all.data[0]->scope;
    if (a->has_mark_of_3 || a->has_mark_of_2) return !a->has_mark_of_3;
    for (uint32_t i = 0; i < a->all.len && !a->has_star_import; i++)
        MAP_EACH(&a->all.data[i]->scope->names, e) {
            const Binding *binding = e->value, *global = map_get(&module->names, e->key);
            bool is_bound = (binding->flags | (global ? global->flags : 0)) & BINDING_BOUND;
            if (binding->name.kind == NAME_GLOBAL && !is_bound && is_one_of(binding->name.name, builtins_of_2, sizeof builtins_of_2 / sizeof *builtins_of_2)) return true;
        }
    return false;
}
