/* llcall.c: C functions for --llinterpret: calls out and calls back, by libffi.
 *
 * Functions of the run-time library are known by the letters of abi.def; a str, or an array of words, is passed as the C struct that abi.def
 * describes, made for the call, and what the function wrote there is copied back. All others take the values of their low-level
 * types, pointers to raw memory as they are. They are found as code that runs untranslated finds them: llexternal objects know their
 * address; of a graph file only what is linked to this process is known. */
#include "llcall.h"
#include <dlfcn.h>
#include <errno.h>
#include <ffi.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_ARGUMENTS = 64 };
typedef union CValue { int64_t word; double real; float single; uint8_t byte; uint32_t half; void *pointer; ffi_arg small; } CValue;
typedef struct Prepared { ffi_cif cif; ffi_type *types[MAX_ARGUMENTS]; } Prepared;

/* ---- functions of the run-time library ---- */

typedef struct RuntimeFunction { const char *letters; Function *function; Prepared prepared; } RuntimeFunction;

static ffi_type *type_of_letter(char letter) {
    switch (letter) {
    case 'V': return &ffi_type_void;
    case 'B': case 'C': return &ffi_type_uint8;
    case 'W': return &ffi_type_uint32;
    case 'S': return &ffi_type_sint64;
    case 'U': return &ffi_type_uint64;
    case 'F': return &ffi_type_double;
    case 'P': return &ffi_type_pointer;
    default: return NULL;
    }
}

static const char *letters_of(const char *symbol) {
    static const struct { const char *symbol, *letters; } table[] = {
#define ABI(symbol, result, params, letters, effects) {#symbol, letters},
#define ABI_INLINE ABI
#include "rlib/rt/abi.def"
#undef ABI
#undef ABI_INLINE
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (!strcmp(table[i].symbol, symbol)) return table[i].letters;
    return NULL;
}

static bool prepare_runtime(RuntimeFunction *f, const char *symbol, LLRuntime *rt, const char **problem) {
    f->function = rt->symbol(symbol);
    uint32_t count = (uint32_t)(strchr(f->letters, ':') - f->letters);
    bool ok = f->function && count <= MAX_ARGUMENTS;
    for (uint32_t i = 0; ok && i < count; i++) ok = (f->prepared.types[i] = type_of_letter(f->letters[i])) != NULL;
    ffi_type *result = type_of_letter(f->letters[count + 1]);
    ok = ok && result && ffi_prep_cif(&f->prepared.cif, FFI_DEFAULT_ABI, count, result, f->prepared.types) == FFI_OK;
    if (!ok) *problem = "its types are not for graphs of this level";
    return ok;
}

static RuntimeFunction *find_runtime(LLRuntime *rt, Sym symbol, const char *letters, const char **problem) {
    RuntimeFunction *f = map_get(&rt->functions, MAP_KEY(symbol));
    if (f) return f;
    f = ARENA_NEW(rt->arena, RuntimeFunction);
    f->letters = letters;
    if (!prepare_runtime(f, symbol->text, rt, problem)) return NULL;
    map_put(rt->arena, &rt->functions, MAP_KEY(symbol), f);
    return f;
}

/* GcStruct rpy_string { hash: Signed, chars: Array(Char) } as C has it. */
typedef struct CString { int64_t hash, length; uint8_t chars[]; } CString;

static CString *string_to_c(const InterpString *string) {
    CString *c = malloc(sizeof *c + (size_t)string->length);
    if (!c) out_of_memory();
    c->hash = *string->hash;
    c->length = string->length;
    if (string->length) memcpy(c->chars, string->chars, (size_t)string->length);
    return c;
}

/* GcArray(Unsigned). */
typedef struct CWords { int64_t length, items[]; } CWords;

static CWords *words_to_c(const InterpWords *words) {
    CWords *c = malloc(sizeof *c + (size_t)words->length * sizeof *c->items);
    if (!c) out_of_memory();
    c->length = words->length;
    if (words->length) memcpy(c->items, words->items, (size_t)words->length * sizeof *c->items);
    return c;
}

static bool argument_to_c(const Interp *interp, char letter, InterpValue value, CValue *c, const char **problem) {
    InterpString string;
    InterpWords words;
    c->word = 0;
    if (letter == 'F') c->real = value.real;
    else if (letter == 'B' || letter == 'C') c->byte = (uint8_t)value.integer;
    else if (letter == 'W') c->half = (uint32_t)value.integer;
    else if (letter != 'P') c->word = value.integer;
    else if (interp_string(interp, value, &string)) c->pointer = string_to_c(&string);
    else if (interp_words(value, &words)) c->pointer = words_to_c(&words);
    else if (value.object) { *problem = "a pointer to neither a str nor words is passed"; return false; }
    else { *problem = "null is passed"; return false; }
    return true;
}

static void argument_from_c(const Interp *interp, char letter, InterpValue value, const CValue *c) {
    InterpString string;
    InterpWords words;
    if (letter != 'P' || !c->pointer) return;
    if (interp_string(interp, value, &string)) {
        const CString *text = c->pointer;
        *string.hash = text->hash;
        if (string.length) memcpy(string.chars, text->chars, (size_t)string.length);
    } else if (interp_words(value, &words) && words.length) {
        memcpy(words.items, ((const CWords *)c->pointer)->items, (size_t)words.length * sizeof *words.items);
    }
    free(c->pointer);
}

static InterpValue result_from_c(char letter, const CValue *c) {
    if (letter == 'F') return (InterpValue){.real = c->real};
    if (letter == 'B' || letter == 'C') return (InterpValue){.integer = (uint8_t)c->small};
    if (letter == 'W') return (InterpValue){.integer = (uint32_t)c->small};
    return (InterpValue){.integer = letter == 'V' ? 0 : c->word};
}

/* The letters of the call must be those of the table: graphs may name any type. */
static bool call_runtime(LLRuntime *rt, Interp *interp, Sym symbol, const char *letters, const Type *func, const InterpValue *args,
                         InterpValue *result, const char **problem) {
    RuntimeFunction *f = find_runtime(rt, symbol, letters, problem);
    if (!f) return false;
    uint32_t count = f->prepared.cif.nargs, done = 0;
    if (func->param_count != count) { *problem = "it takes another number of arguments"; return false; }
    CValue values[MAX_ARGUMENTS], returned = {0};
    void *pointers[MAX_ARGUMENTS];
    bool ok = true;
    for (; ok && done < count; done++) {
        values[done].pointer = NULL;
        pointers[done] = &values[done];
        ok = argument_to_c(interp, letters[done], args[done], &values[done], problem);
    }
    if (ok) ffi_call(&f->prepared.cif, f->function, &returned, pointers);
    for (uint32_t i = 0; i < done; i++) argument_from_c(interp, letters[i], args[i], &values[i]);
    *result = result_from_c(letters[count + 1], &returned);
    return ok;
}

/* ---- any other function ---- */

static ffi_type *ffi_type_of(const Type *type) {
    if (type->kind != TYPE_PRIMITIVE) return &ffi_type_pointer;
    switch (type->primitive) {
    case PRIM_Void: return &ffi_type_void;
    case PRIM_Bool: case PRIM_Char: case PRIM_UInt8: return &ffi_type_uint8;
    case PRIM_Int8: return &ffi_type_sint8;
    case PRIM_Int16: return &ffi_type_sint16;
    case PRIM_UInt16: return &ffi_type_uint16;
    case PRIM_Int32: return &ffi_type_sint32;
    case PRIM_UniChar: case PRIM_UInt32: return &ffi_type_uint32;
    case PRIM_Signed: return &ffi_type_sint64;
    case PRIM_Unsigned: return &ffi_type_uint64;
    case PRIM_Float: return &ffi_type_double;
    case PRIM_SingleFloat: return &ffi_type_float;
    case PRIM_Address: return &ffi_type_pointer;
    case PRIM_COUNT: break;
    }
    UNREACHABLE("primitive %d", (int)type->primitive);
}

static bool prepare(Prepared *p, const Type *func, uint32_t fixed, const char **problem) {
    uint32_t count = func->param_count;
    bool ok = count <= MAX_ARGUMENTS;
    for (uint32_t i = 0; ok && i < count; i++) p->types[i] = ffi_type_of(func->params[i]);
    ffi_type *result = ffi_type_of(func->result);
    if (ok && fixed) ok = ffi_prep_cif_var(&p->cif, FFI_DEFAULT_ABI, fixed, count, result, p->types) == FFI_OK;
    else if (ok) ok = ffi_prep_cif(&p->cif, FFI_DEFAULT_ABI, count, result, p->types) == FFI_OK;
    if (!ok) *problem = "its types are none of C";
    return ok;
}

static bool is_single(const Type *type) { return type->kind == TYPE_PRIMITIVE && type->primitive == PRIM_SingleFloat; }

static bool value_to_c(Interp *interp, const Type *type, InterpValue value, CValue *c) {
    uint64_t address;
    c->word = value.integer;
    if (is_single(type)) c->single = (float)value.real;
    if (type->kind != TYPE_PTR) return true;
    if (!interp_pointer_to_c(interp, value.object, &address)) return false;
    c->word = (int64_t)address;
    return true;
}

/* Narrow integers are cut from the word: what C left above them is unknown. */
static bool value_from_c(Interp *interp, const Type *type, const CValue *c, InterpValue *value) {
    value->integer = c->word;
    if (type->kind == TYPE_PTR) return interp_pointer_from_c(interp, (uint64_t)c->word, type, value);
    if (type->kind != TYPE_PRIMITIVE) return true;
    switch (type->primitive) {
    case PRIM_Void: value->integer = 0; break;
    case PRIM_Bool: value->integer = (uint8_t)c->word != 0; break;
    case PRIM_Char: case PRIM_UInt8: value->integer = (uint8_t)c->word; break;
    case PRIM_Int8: value->integer = (int8_t)c->word; break;
    case PRIM_Int16: value->integer = (int16_t)c->word; break;
    case PRIM_UInt16: value->integer = (uint16_t)c->word; break;
    case PRIM_Int32: value->integer = (int32_t)c->word; break;
    case PRIM_UniChar: case PRIM_UInt32: value->integer = (uint32_t)c->word; break;
    case PRIM_SingleFloat: value->real = c->single; break;
    case PRIM_Signed: case PRIM_Unsigned: case PRIM_Address: case PRIM_Float: case PRIM_COUNT: break;
    }
    return true;
}

static Function *address_of(LLRuntime *rt, const Extern *e, Sym symbol, const char **problem) {
    uint64_t address = 0;
    void *found = NULL;
    if (e && e->host) {
        Host find = host_getattr(rt->world, e->host, "_address"), result = find ? host_call(rt->world, find, NULL, 0) : NULL;
        if (!result || !host_uint_value(result, &address)) {
            host_report_exception(rt->world, NO_SPAN, "looking for a C function");
            *problem = "it is not found";
            return NULL;
        }
        found = (void *)(uintptr_t)address;
    } else {
        found = dlsym(RTLD_DEFAULT, e ? e->c_name->text : symbol->text);
        if (!found) *problem = "there is no such function in this process";
    }
    Function *function;
    *(void **)&function = found;
    return function;
}

static Function *find_function(LLRuntime *rt, const Extern *e, Sym symbol, const char **problem) {
    Function *known = NULL;
    *(void **)&known = map_get(&rt->addresses, MAP_KEY(symbol));
    if (known) return known;
    known = address_of(rt, e, symbol, problem);
    if (known) map_put(rt->arena, &rt->addresses, MAP_KEY(symbol), *(void **)&known);
    return known;
}

static int64_t runtime_errno(LLRuntime *rt) {
    int64_t (*get)(void);
    *(Function **)&get = rt->symbol("rpy_saved_errno");
    return get();
}

static void set_runtime_errno(LLRuntime *rt, int64_t number) {
    void (*set)(int64_t);
    *(Function **)&set = rt->symbol("rpy_set_saved_errno");
    set(number);
}

static bool call_function(LLRuntime *rt, Interp *interp, const Extern *e, Function *function, const Type *func, const InterpValue *args,
                          InterpValue *result, const char **problem) {
    Prepared p;
    CValue values[MAX_ARGUMENTS], returned = {0};
    void *places[MAX_ARGUMENTS];
    uint32_t save = e ? e->save_errno : 0;
    if (!prepare(&p, func, e ? e->fixed_params : 0, problem)) return false;
    for (uint32_t i = 0; i < func->param_count; i++) {
        places[i] = &values[i];
        if (!value_to_c(interp, func->params[i], args[i], &values[i])) return false;
    }
    rt->symbol("rpy_flush")();
    errno = save & EXTERN_READ_SAVED_ERRNO ? (int)runtime_errno(rt) : 0;
    ffi_call(&p.cif, function, &returned, places);
    int number = errno;
    if (save & EXTERN_SAVE_ERRNO) set_runtime_errno(rt, number);
    return value_from_c(interp, func->result, &returned, result);
}

bool llcall_extern(void *data, Interp *interp, const Object *object, const InterpValue *args, InterpValue *result, const char **problem) {
    LLRuntime *rt = data;
    const Type *func;
    Sym symbol;
    uint64_t address;
    Function *function;
    interp_function(object, &func, &symbol, &address);
    const char *letters = symbol ? letters_of(symbol->text) : NULL;
    if (letters) return call_runtime(rt, interp, symbol, letters, func, args, result, problem);
    const Extern *e = symbol ? extern_find(rt->program, symbol) : NULL;
    if (symbol) function = find_function(rt, e, symbol, problem);
    else *(void **)&function = (void *)(uintptr_t)address;
    return function && call_function(rt, interp, e, function, func, args, result, problem);
}

/* ---- calls back ---- */

typedef struct Callback { LLRuntime *rt; Interp *interp; Graph *graph; const Type *func; Prepared prepared; } Callback;

static void run_callback(ffi_cif *cif, void *place, void **args, void *data) {
    Callback *callback = data;
    InterpValue values[MAX_ARGUMENTS], result = {0};
    CValue returned = {0};
    memset(place, 0, cif->rtype->size < sizeof(ffi_arg) ? sizeof(ffi_arg) : cif->rtype->size);
    for (uint32_t i = 0; i < callback->func->param_count; i++) {
        CValue raw = {0};
        memcpy(&raw, args[i], callback->prepared.types[i]->size);
        if (!value_from_c(callback->interp, callback->func->params[i], &raw, &values[i])) return;
    }
    if (!interp_call_back(callback->interp, callback->graph, values, callback->func->param_count, &result)) return;
    const Type *type = callback->func->result;
    if (cif->rtype == &ffi_type_void || !value_to_c(callback->interp, type, result, &returned)) return;
    memcpy(place, &returned, is_single(type) ? sizeof returned.single : sizeof returned.word);
}

bool llcall_function_address(void *data, Interp *interp, Object *object, uint64_t *address, const char **problem) {
    LLRuntime *rt = data;
    Callback *callback = ARENA_NEW(rt->arena, Callback);
    Sym symbol;
    void *code;
    *callback = (Callback){.rt = rt, .interp = interp};
    callback->graph = interp_function(object, &callback->func, &symbol, address);
    if (*address) return true;
    if (symbol) {
        Function *function = find_function(rt, extern_find(rt->program, symbol), symbol, problem);
        *address = function ? (uint64_t)(uintptr_t)*(void **)&function : 0;
        return function != NULL;
    }
    ffi_closure *closure = ffi_closure_alloc(sizeof *closure, &code);
    if (!closure || !prepare(&callback->prepared, callback->func, 0, problem)) return false;
    if (ffi_prep_closure_loc(closure, &callback->prepared.cif, run_callback, callback, code) != FFI_OK) {
        *problem = "it cannot be called back";
        return false;
    }
    *address = (uint64_t)(uintptr_t)code;
    return true;
}
