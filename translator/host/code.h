/* code.h: bytecode. compile_*.c make it from the syntax tree, vm.c runs it.
 *
 * An instruction is a word: operation in the low byte, argument in the 24 bits above. The machine has a value stack and,
 * per frame, a stack of blocks (handler, height of the value stack) for try and with. opcodes.def says what each does.
 */
#ifndef JQ_HOST_CODE_H
#define JQ_HOST_CODE_H
#include "host/object.h"

typedef enum Opcode {
#define OP(name, effect) OP_##name,
#include "host/opcodes.def"
#undef OP
    OP_COUNT
} Opcode;

#define INSTRUCTION(op, arg) ((uint32_t)(op) | (uint32_t)(arg) << 8)
#define INSTRUCTION_OP(word) ((Opcode)((word) & 0xff))
#define INSTRUCTION_ARG(word) ((word) >> 8)

/* Where a global was found last: right as long as neither table has changed its keys. */
typedef struct GlobalCache {
    const HostTable *globals;
    uint32_t globals_version, builtins_version;
    HostEntry *entry;
} GlobalCache;

struct HostCode {
    HostObject base;
    const Module *module;
    const Scope *scope;
    Node *node;                     /* FunctionDef, Lambda, ClassDef, a comprehension; NULL: module or exec */
    const uint32_t *instructions;
    uint32_t length;
    const Span *spans;              /* one per instruction */
    Host *consts;
    Host *names;                    /* of globals and attributes */
    GlobalCache *caches;            /* one per name */
    uint32_t const_count, name_count;
    uint32_t local_count, stack_size, block_count;
    uint32_t posonly_count, arg_count /* positional, posonly included */, kwonly_count;
    bool has_varargs, has_varkw, is_generator, is_simple /* positional parameters alone, slot i is parameter i */;
    bool is_optimized;              /* a function: names in slots */
    const uint32_t *parameter_slots;    /* positional, keyword-only, *args, **kw */
    HostTuple *local_names, *free_names;
    int32_t class_free;             /* position of __class__ among the free ones, or -1 */
    Host name, qualname, filename, doc;
    uint32_t first_line;
};

/* compile.c. NULL: the exception (SyntaxError) is pending. */
HostCode *host_compile_module(HostWorld *world, const Module *module, Host filename, bool names_by_lookup, bool expression);
uint32_t *host_code_words(HostWorld *world, const void *words, size_t size);     /* a copy */
uint32_t host_code_line(HostWorld *world, const HostCode *code, uint32_t instruction);
#endif
