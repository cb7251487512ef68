/* classes.h: RPython classes at low level: vtables, what is known of them, and tests against them.
 *
 * A class is its vtable, a prebuilt struct that starts with program->vtable_type. Each class has a range of numbers,
 * [subclassrange_min, subclassrange_max), that holds the minimum of every subclass. */
#ifndef JQ_OPT_CLASSES_H
#define JQ_OPT_CLASSES_H
#include "ir/ir.h"

/* The part of type program->vtable_type of a vtable constant; NULL if it has none. */
Prebuilt *class_vtable(const Program *p, Ref vtable);
/* The same of a constant prebuilt instance's class; NULL if that is not known. */
Prebuilt *class_of_instance(const Program *p, Ref instance);
bool class_is_subclass(const Program *p, const Prebuilt *sub, const Prebuilt *base);
/* Appends a test whether `typeptr`, a vtable pointer at run time, is of class `vtable` or a subclass; gives a Bool. */
Ref class_test(Graph *g, Block *b, Ref typeptr, Ref vtable, Span span);
#endif
