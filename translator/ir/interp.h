/* interp.h: runs graphs of levels `typed` and `noexc` on checked memory.
 *
 * For tests: the first level at which a program goes wrong shows the stage at fault. What an executable would do silently
 * (an index out of range, a pointer that is null or of another type, memory freed or never written, a division the
 * operation does not define) stops the run as a fault, which names the operation, its line and the RPython call chain. */
#ifndef JQ_IR_INTERP_H
#define JQ_IR_INTERP_H
#include "ir.h"

typedef struct Interp Interp;
typedef struct Object Object;

/* What a value of the graph holds: integers, characters and Bool as .integer (extended by their type's sign), Float and
 * SingleFloat as .real, pointers as .object. */
typedef union InterpValue { int64_t integer; double real; Object *object; } InterpValue;

typedef struct InterpHooks {
    void *data;
    /* Calls a C function; false: it cannot be called, *problem says why. */
    bool (*call)(void *data, Interp *interp, const Object *function, const InterpValue *args, InterpValue *result,
                 const char **problem);
    /* The address by which C calls a function of the program. */
    bool (*function_address)(void *data, Interp *interp, Object *function, uint64_t *address, const char **problem);
    uint32_t depth_limit;       /* frames at which stack_check raises RuntimeError; 0: 50,000 */
    bool collect_always;        /* a collection at each allocation */
} InterpHooks;

typedef enum InterpOutcome { INTERP_RETURNED, INTERP_RAISED, INTERP_FAULT } InterpOutcome;

/* The program must be valid at its level and must not change while the interpreter lives. */
Interp *interp_new(Program *program, const InterpHooks *hooks);
void interp_free(Interp *interp);
/* *result is set when it returned a value. */
InterpOutcome interp_run(Interp *interp, Graph *graph, const InterpValue *args, uint32_t count, InterpValue *result);
/* After INTERP_RAISED: traceback, class and str() of the exception, as an executable prints them. After INTERP_FAULT: what
 * happened, the operation and the call chain. */
void interp_report(Interp *interp, StrBuf *out);

/* What was allocated raw, and where, and never freed; a line each. */
void interp_report_leaks(Interp *interp, StrBuf *out);
/* A pointer as C knows it, and back; false: a fault. */
bool interp_pointer_to_c(Interp *interp, Object *object, uint64_t *address);
bool interp_pointer_from_c(Interp *interp, uint64_t address, const Type *type, InterpValue *value);
/* The function a pointer points to: its graph, or the symbol or address of C; its type is *func. */
Graph *interp_function(const Object *function, const Type **func, Sym *symbol, uint64_t *address);
/* Calls a function of the program from within a call of C; false: the run is over, the call must return at once. */
bool interp_call_back(Interp *interp, Graph *graph, const InterpValue *args, uint32_t count, InterpValue *result);

/* The parts of a str; false when the value is null or no str. */
typedef struct InterpString { int64_t *hash, length; uint8_t *chars; } InterpString;
bool interp_string(const Interp *interp, InterpValue value, InterpString *string);
/* The items of an array of words (Signed or Unsigned); false when the value is null or none. */
typedef struct InterpWords { int64_t *items, length; } InterpWords;
bool interp_words(InterpValue value, InterpWords *words);
#endif
