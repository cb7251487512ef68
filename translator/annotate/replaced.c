/* replaced.c: objects of import time that become others before they are part of the program.
 *
 * Takes:   a bytearray; a namedtuple class or a subclass of one; an instance of such a class.
 * Leaves:  an instance of the class of rlib/bytearrays.py; a class, or an instance of one, that rlib/namedtuples.py makes. */
#include "inference.h"

static bool is_record_class(Annotator *a, Host cls) {
    if (host_class_is_builtin(cls) || !host_is_subclass(cls, host_builtin(a->world, "tuple"))) return false;
    return host_class_lookup(a->world, cls, sym(a, "_fields"), NULL) != NULL;
}

static Host made_of(Annotator *a, Host object) {
    const char *module = "namedtuples", *name = NULL;
    if (host_kind(object) == HOST_BYTEARRAY) { module = "bytearrays"; name = "of_prebuilt"; }
    else if (host_kind(object) == HOST_CLASS && is_record_class(a, object)) name = "class_of";
    else if (host_kind(object) == HOST_INSTANCE && is_record_class(a, host_class_of(a->world, object))) name = "instance_of";
    if (!name) return NULL;
    Host made = host_call(a->world, library_object(a, module, name), &object, 1);
    if (made) return made;
    host_report_exception(a->world, a->at.span, "making a class of a namedtuple");
    return NULL;
}

Host annotate_replacement(Annotator *a, Host object) {
    HostKind kind = host_kind(object);
    if (kind != HOST_BYTEARRAY && kind != HOST_CLASS && kind != HOST_INSTANCE) return object;
    MapEntry *entry = map_find(&a->replaced, MAP_KEY(object));
    if (entry) return entry->value;
    Host made = made_of(a, object);
    map_put(a->arena, &a->replaced, MAP_KEY(object), made ? made : object);
    return made ? made : object;
}
