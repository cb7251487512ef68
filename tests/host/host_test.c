/* host_test.c: host.h as the other stages use it, on one module; prints the closing counts. */
#include "host/host.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct Counts { int passed, failed; } Counts;
#define EXPECT(condition) \
    ((condition) ? (void)t->counts.passed++ \
                 : ((void)t->counts.failed++, (void)printf("%s:%d: %s\n", __FILE__, __LINE__, #condition)))

typedef struct Test { Context *cx; HostWorld *world; Host module; Counts counts; } Test;

static const char program[] =
    
    "class Base(object):\n"
    "    kind = 'base'\n"
    "    def method(self, a): return a\n"
    "    @staticmethod\n"
    "    def static(): pass\n"
    "    @property\n"
    "    def prop(self): return 5\n"
    "class Derived(Base):\n"
    "    def __init__(self): self.x = 1; self.y = [2]\n"
    "class Error(ValueError): pass\n"
    "class Word(int): pass\n"
    "def make(n):\n"
    "    def inner(a, b=7, *rest, **kw): return n\n"
    "    return inner\n"
    "closure = make(3)\n"
    "closure._flag_ = True\n"
    "def typed(a, *, key='k') -> int: return a / 2\n"
    "instance = Derived()\n"
    "bound = instance.method\n"
    "table = {'b': 1, 'a': 2, 3: None}\n"
    "del table['b']\n"
    "numbers = (1, -5, 2**62, 2**63, 2**64, 1.5, True)\n"
    "word = Word(9)\n"
    "error = Error('bad', 4)\n"
    "text = 'bytes'\n"
    "points = u'h\\u00e9'\n"
    "items = {1, 2}\n"
    "missing = None\n"
    "span = slice(1, None, 2)\n"
    "count = range(2, 10, 3)\n";

static Host get(Test *t, const char *name) {
    return host_module_get(t->world, t->module, intern_cstr(t->cx->interner, name));
}
static Sym sym(Test *t, const char *text) { return intern_cstr(t->cx->interner, text); }

static void test_functions(Test *t) {
    Host f = get(t, "closure"), typed = get(t, "typed");
    EXPECT(host_kind(f) == HOST_FUNCTION);
    EXPECT(host_function_name(f) == sym(t, "inner"));
    EXPECT(!strcmp(host_qualified_name(t->world, f)->text, "module_under_test.make.<locals>.inner"));
    EXPECT(host_function_node(f)->kind == NODE_FunctionDef);
    EXPECT(host_function_default_count(f) == 1);
    int64_t value = 0;
    EXPECT(host_int_value(host_function_default(f, 0), &value) && value == 7);
    EXPECT(host_int_value(host_function_free(f, 0), &value) && value == 3);
    EXPECT(host_function_attribute(t->world, f, "_flag_") == host_bool(t->world, true));
    EXPECT(host_function_attribute(t->world, f, "_other_") == NULL);
    EXPECT(host_function_global(t->world, f, sym(t, "make")) == get(t, "make"));
    EXPECT(host_function_global(t->world, f, sym(t, "len")) == host_builtin(t->world, "len"));
    EXPECT(host_function_global(t->world, f, sym(t, "no_such")) == NULL);
    EXPECT(host_function_globals(f) == host_function_globals(typed));
    EXPECT(host_function_annotation(t->world, typed, sym(t, "return")) == host_builtin(t->world, "int"));
    EXPECT(host_function_kw_default(t->world, typed, sym(t, "key")) != NULL);
    EXPECT(host_function_module(typed)->true_division);
    Host args[1] = {host_int(t->world, 5)};
    EXPECT(host_float_value(host_call(t->world, typed, args, 1)) == 2.5);
    EXPECT(host_call(t->world, typed, args, 0) == NULL);
    host_clear_exception(t->world);
}

static void test_classes(Test *t) {
    Host base = get(t, "Base"), derived = get(t, "Derived"), instance = get(t, "instance"), where = NULL;
    EXPECT(host_kind(derived) == HOST_CLASS && host_class_name(derived) == sym(t, "Derived"));
    EXPECT(host_class_mro_len(derived) == 3 && host_class_mro(derived, 1) == base);
    EXPECT(host_class_base_count(derived) == 1 && host_class_base(derived, 0) == base);
    EXPECT(host_is_subclass(derived, base) && !host_is_subclass(base, derived));
    EXPECT(!host_class_is_builtin(base) && host_class_is_builtin(host_builtin(t->world, "object")));
    EXPECT(host_class_is_exception(t->world, get(t, "Error")) && !host_class_is_exception(t->world, base));
    EXPECT(host_class_node(base)->kind == NODE_ClassDef && !host_class_node(host_builtin(t->world, "int")));
    EXPECT(host_class_own(t->world, derived, sym(t, "kind")) == NULL);
    EXPECT(host_class_lookup(t->world, derived, sym(t, "kind"), &where) && where == base);
    EXPECT(host_kind(host_class_lookup(t->world, base, sym(t, "static"), NULL)) == HOST_STATICMETHOD);
    EXPECT(host_kind(host_wrapped(host_class_own(t->world, base, sym(t, "static")))) == HOST_FUNCTION);
    Host property = host_class_own(t->world, base, sym(t, "prop"));
    EXPECT(host_kind(property) == HOST_PROPERTY && host_property_getter(property) && !host_property_setter(property));
    EXPECT(host_kind(instance) == HOST_INSTANCE && host_class_of(t->world, instance) == derived);
    EXPECT(host_instance_attribute_count(instance) == 2);
    Sym name;
    Host value;
    host_instance_attribute(instance, 1, &name, &value);
    EXPECT(name == sym(t, "y") && host_kind(value) == HOST_LIST && host_length(value) == 1);
    EXPECT(host_instance_get(t->world, instance, sym(t, "x")) == host_int(t->world, 1));
    EXPECT(host_instance_get(t->world, instance, sym(t, "kind")) == NULL);
    Host bound = get(t, "bound");
    EXPECT(host_kind(bound) == HOST_METHOD && host_method_self(bound) == instance);
    EXPECT(host_method_function(bound) == host_class_own(t->world, base, sym(t, "method")));
    bool found = false;
    for (uint32_t i = 0; i < host_class_own_count(base); i++) {
        host_class_own_entry(base, i, &name, &value);
        found |= name == sym(t, "kind") && !strcmp(host_describe(t->world, value), "'base'");
    }
    EXPECT(found);
}

static void test_numbers(Test *t) {
    Host numbers = get(t, "numbers");
    int64_t s = 0;
    uint64_t u = 0;
    EXPECT(host_int_value(host_item(numbers, 1), &s) && s == -5);
    EXPECT(host_int_value(host_item(numbers, 2), &s) && s == (int64_t)1 << 62);
    EXPECT(!host_int_value(host_item(numbers, 3), &s));
    EXPECT(host_uint_value(host_item(numbers, 3), &u) && u == (uint64_t)1 << 63);
    EXPECT(!host_uint_value(host_item(numbers, 4), &u) && !host_uint_value(host_item(numbers, 1), &u));
    EXPECT(!strcmp(host_int_decimal(t->world, host_item(numbers, 4)), "18446744073709551616"));
    EXPECT(host_kind(host_item(numbers, 5)) == HOST_FLOAT && host_float_value(host_item(numbers, 5)) == 1.5);
    EXPECT(host_kind(host_item(numbers, 6)) == HOST_BOOL && host_bool_value(host_item(numbers, 6)));
    EXPECT(host_kind(get(t, "word")) == HOST_INSTANCE && host_int_value(get(t, "word"), &s) && s == 9);
    EXPECT(host_equal(t->world, host_int(t->world, 1), host_float(t->world, 1.0)));
    EXPECT(host_int(t->world, 5) == host_int(t->world, 5));
    Host seven = host_int(t->world, 7), two = host_int(t->world, 2);
    EXPECT(host_int_value(host_binary(t->world, BINARY_DIV, seven, two, false), &s) && s == 3);
    EXPECT(host_float_value(host_binary(t->world, BINARY_DIV, seven, two, true)) == 3.5);
    EXPECT(host_binary(t->world, BINARY_DIV, seven, host_int(t->world, 0), true) == NULL);
    host_clear_exception(t->world);
    EXPECT(host_int_value(host_unary(t->world, UNARY_INVERT, seven), &s) && s == -8);
    EXPECT(host_compare(t->world, COMPARE_LT, two, seven) == host_bool(t->world, true));
}

static void test_containers(Test *t) {
    Host table = get(t, "table"), key, value, start, stop, step;
    EXPECT(host_kind(table) == HOST_DICT && host_length(table) == 2);
    host_dict_entry(table, 1, &key, &value);
    EXPECT(key == host_int(t->world, 3) && value == host_none(t->world));
    EXPECT(host_dict_get_str(t->world, table, sym(t, "a")) == host_int(t->world, 2));
    EXPECT(host_dict_get_str(t->world, table, sym(t, "b")) == NULL);
    uint32_t len;
    EXPECT(!strcmp(host_bytes(get(t, "text"), &len), "bytes") && len == 5);
    const uint32_t *points = host_code_points(t->world, get(t, "points"), &len);
    EXPECT(len == 2 && points[1] == 0xe9);
    EXPECT(host_kind(get(t, "items")) == HOST_SET && host_item(get(t, "items"), 1) == host_int(t->world, 2));
    EXPECT(host_kind(get(t, "missing")) == HOST_NONE && get(t, "missing") == host_none(t->world));
    host_slice(get(t, "span"), &start, &stop, &step);
    EXPECT(start == host_int(t->world, 1) && stop == host_none(t->world) && step == host_int(t->world, 2));
    int64_t a, b, c;
    host_range(get(t, "count"), &a, &b, &c);
    EXPECT(a == 2 && c == 3);
    EXPECT(host_getitem(t->world, table, host_int(t->world, 3)) == host_none(t->world));
    Host error = get(t, "error"), args = host_instance_get(t->world, error, sym(t, "args"));
    EXPECT(host_kind(error) == HOST_INSTANCE && host_length(args) == 2);
    EXPECT(host_truth(t->world, table) && !host_truth(t->world, host_int(t->world, 0)) && host_truth(t->world, error));
}

static void test_names(Test *t) {
    EXPECT(!strcmp(host_qualified_name(t->world, host_builtin(t->world, "len"))->text, "builtins.len"));
    EXPECT(!strcmp(host_qualified_name(t->world, host_builtin(t->world, "IndexError"))->text, "builtins.IndexError"));
    EXPECT(!strcmp(host_qualified_name(t->world, get(t, "Base"))->text, "module_under_test.Base"));
    EXPECT(host_qualified_name(t->world, get(t, "table")) == NULL);
    Host os = host_import(t->world, "os"), read = os ? host_getattr(t->world, os, "read") : NULL;
    EXPECT(read && !strcmp(host_qualified_name(t->world, read)->text, "os.read"));
    Host model = host_import(t->world, "pypy.rlib.objectmodel");
    EXPECT(model && !strcmp(host_qualified_name(t->world, model)->text, "rpython.rlib.objectmodel"));
    EXPECT(model == host_import(t->world, "rpython.rlib.objectmodel"));
    EXPECT(host_import(t->world, "no.such.module") == NULL);
    host_report_exception(t->world, NO_SPAN, "testing");
    EXPECT(diags_error_count(t->cx->diags) == 1);
}

int main(void) {
    char folder[] = "/tmp/host-test-XXXXXX", path[64];
    const char *root = getenv("JACQUARD_ROOT");
    if (!mkdtemp(folder)) return 1;
    snprintf(path, sizeof path, "%s/module_under_test.py", folder);
    FILE *file = fopen(path, "w");
    if (!file) return 1;
    fputs(program, file);
    fclose(file);
    Test test = {.cx = context_new(root ? root : ".")}, *t = &test;
    t->world = host_new(t->cx, &(HostOptions){0});
    t->module = host_run_file(t->world, path, NULL, DIALECT_3);
    EXPECT(t->module != NULL);
    if (t->module) {
        test_functions(t);
        test_classes(t);
        test_numbers(t);
        test_containers(t);
        test_names(t);
    } else {
        diag_flush(t->cx->diags, stdout, false, false);
    }
    host_freeze(t->world);
    host_free(t->world);
    context_free(t->cx);
    unlink(path);
    rmdir(folder);
    printf("%d passed, %d failed\n", t->counts.passed, t->counts.failed);
    return t->counts.failed != 0;
}
