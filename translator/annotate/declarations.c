/* declarations.c: what a function declares of its parameters and its result.
 *
 * Takes:   @enforceargs (_annenforceargs_), @signature (_signature_), or PEP 484 annotations; the first of these that says something.
 * Leaves:  an annotation per parameter and for the result. A call gives the parameter that type or is refused, so an error stops
 *          at the border that declares.
 * Idea:    a declared container is a cell of the function, with which the containers passed merge: what is put in later
 *          is held to the declaration too. */
#include "inference.h"
#include <string.h>

typedef struct Reader { Annotator *a; FunctionCell *f; } Reader;

static Ann type_of(Reader *r, Host declaration);

/* ---- containers ---- */

static Ann list_declared(Reader *r, Host item, bool resized, bool fixed) {
    Annotator *a = r->a;
    Ann inner = type_of(r, item);
    ListCell *cell = list_new(a, host_function_node(r->f->desc.function)->span);
    if (inner) list_generalize(a, cell, ann_stored(a, inner));
    if (resized) list_resize(a, cell);
    if (fixed) {
        cell->def.must_not_resize = true;
        cell->frozen_at = host_function_node(r->f->desc.function)->span;
        vec_push(a->arena, &a->frozen_lists, cell);
    }
    return ann_list(a, cell);
}

static Ann set_declared(Reader *r, Host item, bool is_frozen) {
    Annotator *a = r->a;
    DictCell *cell = set_new(a, host_function_node(r->f->desc.function)->span, is_frozen);
    Ann items = type_of(r, item);
    if (items) dict_generalize_key(a, cell, ann_stored(a, items));
    return ann_dict(a, cell);
}

static Ann dict_declared(Reader *r, Host key, Host value) {
    Annotator *a = r->a;
    DictCell *cell = dict_new(a, host_function_node(r->f->desc.function)->span);
    Ann keys = type_of(r, key), values = type_of(r, value);
    if (keys) dict_generalize_key(a, cell, ann_stored(a, keys));
    if (values) dict_generalize_value(a, cell, ann_stored(a, values));
    return ann_dict(a, cell);
}

static Ann tuple_declared(Reader *r, Host items) {
    Annotator *a = r->a;
    uint32_t len = host_length(items);
    Ann *inner = ARENA_ARRAY(a->arena, Ann, len + 1);
    for (uint32_t i = 0; i < len; i++)
        if (!(inner[i] = type_of(r, host_item(items, i)))) return NULL;
    return ann_tuple(a, inner, len);
}

static Ann with_none(Reader *r, Ann x) {
    Ann wider = x ? ann_with_none(r->a, x) : NULL;
    return wider ? wider : x;
}

/* ---- objects of rpython.annotator.model and rpython.rlib.types ---- */

static Host attribute_of(Reader *r, Host object, const char *name) {
    return host_instance_get(r->a->world, object, sym(r->a, name));
}

static bool has_true(Reader *r, Host object, const char *name) {
    Host value = attribute_of(r, object, name);
    return value && host_truth(r->a->world, value);
}

static Ann integer_declared(Reader *r, Host object) {
    PrimitiveKind kind = PRIM_Signed;
    Host known = attribute_of(r, object, "knowntype");
    if (known && host_kind(known) == HOST_CLASS && !integer_kind_of_class(r->a, known, &kind)) return r->a->boolean;
    return ann_int(r->a, kind, has_true(r, object, "nonneg"));
}

static Ann container_declared(Reader *r, Host object, const char *name) {
    if (!strcmp(name, "SomeTuple")) return tuple_declared(r, attribute_of(r, object, "items"));
    bool is_list = !strcmp(name, "SomeList");
    Host def = attribute_of(r, object, is_list ? "listdef" : "dictdef");
    if (!def) return NULL;
    if (!is_list) return dict_declared(r, attribute_of(r, def, "s_key"), attribute_of(r, def, "s_value"));
    bool resized = has_true(r, def, "resized");
    return list_declared(r, attribute_of(r, def, "s_item"), resized, !resized);
}

static Ann instance_declared(Reader *r, Host cls) {
    if (!cls || host_kind(cls) != HOST_CLASS || !class_is_translatable(r->a, cls)) return NULL;
    return ann_instance(r->a, &class_of(r->a, cls)->def, false);
}

static Ann model_declared(Reader *r, Host object, const char *name) {
    Annotator *a = r->a;
    bool nullable = has_true(r, object, "can_be_None");
    if (!strcmp(name, "SomeNone")) return a->none;
    if (!strcmp(name, "SomeBool")) return a->boolean;
    if (!strcmp(name, "SomeInteger")) return integer_declared(r, object);
    if (!strcmp(name, "SomeFloat")) return a->floating;
    if (!strcmp(name, "SomeSingleFloat")) return ann_int(a, PRIM_SingleFloat, false);
    if (!strcmp(name, "SomeChar")) return a->character;
    if (!strcmp(name, "SomeString")) return a->string[nullable];
    if (!strcmp(name, "SomeUnicodeCodePoint")) return a->unichar;
    if (!strcmp(name, "SomeUnicodeString")) return a->unicode[nullable];
    if (!strcmp(name, "SomeInstance")) {
        Ann instance = instance_declared(r, attribute_of(r, object, "classdef"));
        return nullable ? with_none(r, instance) : instance;
    }
    if (!strcmp(name, "SomePtr")) {
        const Type *type = annotate_lltype(a, attribute_of(r, object, "ll_ptrtype"));
        return type ? annotation_of_type(a, type) : NULL;
    }
    bool is_container = !strcmp(name, "SomeList") || !strcmp(name, "SomeDict") || !strcmp(name, "SomeOrderedDict") || !strcmp(name, "SomeTuple");
    return is_container ? container_declared(r, object, name) : NULL;
}

/* ---- typing: List[int], Optional[str] ---- */

static Ann union_declared(Reader *r, Host args) {
    Annotator *a = r->a;
    Ann joined = a->impossible;
    for (uint32_t i = 0; i < host_length(args); i++) {
        Ann one = type_of(r, host_item(args, i));
        joined = one ? ann_union(a, joined, one) : NULL;
        if (!joined) return NULL;       /* of types that no variable holds together: left to inference */
    }
    return joined;
}

static Ann typing_declared(Reader *r, Host object) {
    Host name = attribute_of(r, object, "_name"), args = attribute_of(r, object, "__args__");
    uint32_t ignored, count = args && host_kind(args) == HOST_TUPLE ? host_length(args) : 0;
    if (!name || host_kind(name) != HOST_STR || !count) return NULL;
    const char *text = host_bytes(name, &ignored);
    if (!strcmp(text, "Optional")) return with_none(r, type_of(r, host_item(args, 0)));
    if (!strcmp(text, "Union")) return union_declared(r, args);
    if (!strcmp(text, "List")) return list_declared(r, host_item(args, 0), false, false);
    if (!strcmp(text, "Dict") && count == 2) return dict_declared(r, host_item(args, 0), host_item(args, 1));
    if (!strcmp(text, "Set")) return set_declared(r, host_item(args, 0), false);
    if (!strcmp(text, "FrozenSet")) return set_declared(r, host_item(args, 0), true);
    if (!strcmp(text, "Tuple")) return tuple_declared(r, args);
    return NULL;
}

/* ---- any declaration ---- */

static Ann class_declared(Reader *r, Host cls) {
    Annotator *a = r->a;
    PrimitiveKind kind;
    Sym name = qualified_name(a, cls);
    if (name && !strcmp(name->text, "builtins.bool")) return a->boolean;
    if (integer_kind_of_class(a, cls, &kind)) return ann_int(a, kind, false);
    if (name && !strcmp(name->text, "builtins.float")) return a->floating;
    if (name && (!strcmp(name->text, "builtins.str") || !strcmp(name->text, "builtins.bytes"))) return a->string[0];
    if (name && !strcmp(name->text, "builtins.unicode")) return a->unicode[0];
    if (name && builtin_is_known(a, name)) return NULL;
    return instance_declared(r, cls);
}

/* 'Frame': evaluated in the module of the function. */
static Ann text_declared(Reader *r, Host text) {
    Annotator *a = r->a;
    if (!r->f) return NULL;
    Host args[] = {text, host_function_globals(r->f->desc.function)};
    Host value = host_call(a->world, host_builtin(a->world, "eval"), args, 2);
    if (value) return type_of(r, value);
    host_clear_exception(a->world);
    uint32_t len;
    const char *bytes = host_bytes(text, &len);
    Diag *diag = report(a, DIAG_A024, host_function_node(r->f->desc.function)->span, "%s() declares '%.*s', which names no type here",
                        function_title(a, r->f), (int)len, bytes);
    diag_help(diag, "a declaration in quotes is evaluated in the module of the function");
    return NULL;
}

static Ann object_declared(Reader *r, Host object) {
    Annotator *a = r->a;
    Sym name = qualified_name(a, host_class_of(a->world, object));
    const char *cls = name ? name->text : "";
    static const char model[] = "rpython.annotator.model.";
    if (!strncmp(cls, model, sizeof model - 1)) return model_declared(r, object, cls + sizeof model - 1);
    if (!strcmp(cls, "typing._Special")) return typing_declared(r, object);
    if (!strcmp(cls, "rpython.rlib.types.SelfTypeMarker"))
        return r->f && r->f->owner ? ann_instance(a, r->f->owner, false) : NULL;
    const Type *type = annotate_lltype(a, object);
    return type ? annotation_of_type(a, type) : NULL;
}

static Ann type_of(Reader *r, Host declaration) {
    if (!declaration) return NULL;
    switch (host_kind(declaration)) {
    case HOST_NONE: return r->a->none;
    case HOST_CLASS: return class_declared(r, declaration);
    case HOST_STR: return text_declared(r, declaration);
    case HOST_LIST: return r->f && host_length(declaration) == 1 ? list_declared(r, host_item(declaration, 0), true, false) : NULL;
    case HOST_TUPLE: return tuple_declared(r, declaration);
    case HOST_DICT: {
        Host key, value;
        if (!r->f || host_length(declaration) != 1) return NULL;
        host_dict_entry(declaration, 0, &key, &value);
        return dict_declared(r, key, value);
    }
    case HOST_INSTANCE: return object_declared(r, declaration);
    case HOST_BOOL: case HOST_INT: case HOST_FLOAT: case HOST_COMPLEX: case HOST_UNICODE: case HOST_BYTEARRAY: case HOST_SET:
    case HOST_FROZENSET: case HOST_SLICE: case HOST_RANGE: case HOST_FUNCTION: case HOST_BUILTIN: case HOST_METHOD:
    case HOST_MODULE: case HOST_PROPERTY: case HOST_STATICMETHOD: case HOST_CLASSMETHOD: case HOST_ELLIPSIS:
    case HOST_NOTIMPLEMENTED: case HOST_OTHER: break;
    }
    return NULL;
}

Ann ann_of_declaration(Annotator *a, Host declaration) { return type_of(&(Reader){.a = a}, declaration); }

/* ---- of a function ---- */

static Host tuple_attribute(Annotator *a, Host function, const char *name) {
    Host value = host_function_attribute(a->world, function, name);
    return value && host_kind(value) == HOST_TUPLE ? value : NULL;
}

void declarations_read(Annotator *a, FunctionCell *f, bool has_annotations) {
    f->enforced = tuple_attribute(a, f->desc.function, "_annenforceargs_");
    Host both = tuple_attribute(a, f->desc.function, "_signature_");
    if (both && host_length(both) == 2 && host_kind(host_item(both, 0)) == HOST_TUPLE) {
        f->signature_params = host_item(both, 0);
        f->signature_result = host_item(both, 1);
    }
    f->is_declared = has_annotations || f->enforced || f->signature_params;
    if (f->is_declared) f->declared = ARENA_ARRAY(a->arena, struct Declared, f->signature.count + 1);
}

/* A parameter that is None by default may be None. */
static bool default_is_none(Annotator *a, FunctionCell *f, uint32_t index) {
    uint32_t defaults = host_function_default_count(f->desc.function), first = f->signature.positional - defaults;
    if (index < first || index >= f->signature.positional) return false;
    return host_function_default(f->desc.function, index - first) == host_none(a->world);
}

static Ann read_declared(Annotator *a, FunctionCell *f, uint32_t index) {
    Reader r = {a, f};
    bool is_result = index == f->signature.count;
    if (f->signature_params && is_result) return type_of(&r, f->signature_result);
    if (f->signature_params && index < host_length(f->signature_params)) return type_of(&r, host_item(f->signature_params, index));
    if (f->enforced && !is_result && index < host_length(f->enforced)) {
        Host declaration = host_item(f->enforced, index);       /* None: nothing; and None may be passed for any other */
        return host_kind(declaration) == HOST_NONE ? NULL : with_none(&r, type_of(&r, declaration));
    }
    Host declaration = host_function_annotation(a->world, f->desc.function, is_result ? sym(a, "return") : f->signature.names[index]);
    Ann declared = declaration ? type_of(&r, declaration) : NULL;
    return declared && !is_result && default_is_none(a, f, index) ? with_none(&r, declared) : declared;
}

Ann declared_type(Annotator *a, FunctionCell *f, uint32_t index) {
    struct Declared *declared = &f->declared[index];
    if (!declared->is_known) {
        declared->is_known = true;
        Here saved = a->at;
        a->at = (Here){.span = host_function_node(f->desc.function)->span};
        declared->annotation = read_declared(a, f, index);
        a->at = saved;
    }
    return declared->annotation;
}

/* ---- does a value conform? ---- */

static bool conforms(Annotator *a, Ann declared, Ann value);

static bool items_conform(Annotator *a, Ann declared, Ann value) {
    switch (declared->kind) {
    case ANN_LIST: return conforms(a, listdef_find(declared->list)->item, listdef_find(value->list)->item);
    case ANN_DICT:
        return conforms(a, dictdef_find(declared->dict)->key, dictdef_find(value->dict)->key) &&
               conforms(a, dictdef_find(declared->dict)->value, dictdef_find(value->dict)->value);
    case ANN_SET: return conforms(a, dictdef_find(declared->dict)->key, dictdef_find(value->dict)->key);
    case ANN_TUPLE:
        for (uint32_t i = 0; i < declared->tuple.len; i++)
            if (!conforms(a, declared->tuple.items[i], value->tuple.items[i])) return false;
        return true;
    case ANN_INSTANCE: return classdef_is_subclass(value->classdef, declared->classdef);
    case ANN_INT: return declared->integer == value->integer && (!declared->nonneg || ann_is_nonneg(value));
    case ANN_CHAR: case ANN_UNICHAR: return value->kind == declared->kind;
    case ANN_IMPOSSIBLE: case ANN_NONE: case ANN_BOOL: case ANN_FLOAT: case ANN_STR: case ANN_UNICODE: case ANN_ITERATOR:
    case ANN_PBC: case ANN_BUILTIN: case ANN_BUILTIN_METHOD: case ANN_WEAKREF: case ANN_PTR: case ANN_INTERIOR: case ANN_LLTYPE:
    case ANN_OPAQUE_CONST: break;
    }
    return true;
}

/* Of the type, or an int where a float is declared. */
static bool conforms(Annotator *a, Ann declared, Ann value) {
    if (value->kind == ANN_IMPOSSIBLE || declared->kind == ANN_IMPOSSIBLE) return true;
    bool nullable = declared->kind == ANN_NONE || declared->can_be_none || declared->kind == ANN_PTR;
    if (value->kind == ANN_NONE) return nullable;
    if (declared->kind == ANN_NONE || (value->can_be_none && !nullable)) return false;
    if (declared->kind == ANN_BOOL) return value->kind == ANN_BOOL;
    if (declared->kind == ANN_INT && value->kind == ANN_BOOL) return true;
    if (declared->kind == ANN_INT && value->kind == ANN_FLOAT) return false;
    return ann_compatible(a, declared, value) && items_conform(a, declared, value);
}

Ann declared_value(Annotator *a, Ann declared, Ann value) {
    if (value == a->unknown) return value;
    if (!conforms(a, declared, value)) return NULL;
    if (declared->kind == ANN_LIST || declared->kind == ANN_DICT || declared->kind == ANN_SET || declared->kind == ANN_TUPLE)
        return ann_union(a, declared, value);
    return declared;
}
