/* shared.c: the run-time library as a shared library, for the interpreter of graphs: librpyrt.so, built by meson.
 *
 * Gives rpy_symbol(name), the address of any function of abi.def, and rpy_start. What an emitted program would define is
 * here as if it never raised; the heaps are not used, as the interpreter allocates by itself. */
#define rpy_boehm_malloc rpy_bump_malloc
#define rpy_boehm_malloc_atomic rpy_bump_malloc
#define rpy_boehm_malloc_array rpy_bump_malloc_array
#define rpy_boehm_malloc_array_atomic rpy_bump_malloc_array
#include "rt.c"
#include "bigint.c"

#define EXPORTED __attribute__((visibility("default")))
typedef void Function(void);

EXPORTED Function *rpy_symbol(const char *name);
EXPORTED void rpy_start(int argc, char **argv);

int64_t rpy_program_entry(int64_t argc) { return argc; }

RpyText rpy_exception_class(void *exception) {
    (void)exception;
    return (RpyText){"exception", 9};
}

RpyText rpy_exception_message(void *exception) {
    (void)exception;
    return (RpyText){NULL, 0};
}

static const struct { const char *name; Function *function; } symbols[] = {
#define ABI(symbol, result, params, letters, effects) {#symbol, (Function *)symbol},
#define ABI_INLINE ABI
#include "abi.def"
#undef ABI
#undef ABI_INLINE
};

Function *rpy_symbol(const char *name) {
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (!strcmp(symbols[i].name, name)) return symbols[i].function;
    return NULL;
}

void rpy_start(int argc, char **argv) {
    set_command_line(argc, argv);
    start_log();
}
