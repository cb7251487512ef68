/* llcall.h: C functions for --llinterpret, as hooks of the interpreter. */
#ifndef JQ_LLCALL_H
#define JQ_LLCALL_H
#include "driver.h"
#include "ir/interp.h"

typedef void Function(void);

typedef struct LLRuntime {
    Arena *arena;
    Program *program;
    HostWorld *world;
    void *library;
    Function *(*symbol)(const char *name);
    Map functions;              /* Sym of the run-time library -> how it is called */
    Map addresses;              /* Sym of another C function -> where it is */
} LLRuntime;

bool llcall_extern(void *runtime, Interp *interp, const Object *function, const InterpValue *args, InterpValue *result,
                   const char **problem);
bool llcall_function_address(void *runtime, Interp *interp, Object *function, uint64_t *address, const char **problem);
#endif
