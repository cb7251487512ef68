/* module_unicode.c: the module _unicodedata, from which rlib/unicodedata has its tables. */
#include "host/library.h"
#include "host/unicode_tables.h"

static Host unicode_tables(HostWorld *world, Host *a) {
    (void)a;
    HostTuple *tables = host_alloc_tuple(world, 5);
    uint32_t count = 0;
#define TABLE(name) tables->items[count++] = host_new_str(world, (const char *)unicode_##name, unicode_##name##_length);
    TABLE(version)
    TABLE(index)
    TABLE(ids)
    TABLE(records)
    TABLE(decompositions)
#undef TABLE
    return &tables->base;
}

static const HostMethodDef functions[] = {{"tables", unicode_tables, ""}, {0}};

const HostModuleDef host_module_unicode = {"_unicodedata", functions, NULL};
