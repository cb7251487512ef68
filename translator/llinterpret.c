/* llinterpret.c: --llinterpret: runs the program's graphs, with the run-time library as a shared library beside the translator.
 *
 * C functions are known by the letters of abi.def and called through libffi. A str, or an array of words, is passed as the C struct that abi.def
 * describes, made for the call; what the function wrote there is copied back. */
#include "driver.h"
#include "ir/interp.h"
#include <dlfcn.h>
#include <ffi.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_ARGUMENTS = 6, FAULT_STATUS = 70 };

typedef void Function(void);
typedef struct Extern { const char *letters; Function *function; ffi_cif cif; ffi_type *types[MAX_ARGUMENTS]; } Extern;

typedef struct Runtime {
    Arena *arena;
    void *library;
    Function *(*symbol)(const char *name);
    Map externs;                /* Sym -> Extern */
} Runtime;

/* ---- the library ---- */

static const char *library_path(Driver *d) {
    char path[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);
    path[len > 0 ? len : 0] = 0;
    char *slash = strrchr(path, '/');
    if (slash) *slash = 0;
    return arena_printf(d->cx->arena, "%s/../rlib/librpyrt.so", slash ? path : ".");
}

static void *library_function(Runtime *rt, const char *name) { return dlsym(rt->library, name); }

static bool open_library(Driver *d, Runtime *rt) {
    rt->library = dlopen(library_path(d), RTLD_NOW | RTLD_LOCAL);
    if (rt->library) *(void **)&rt->symbol = library_function(rt, "rpy_symbol");
    void (*start)(int, char **);
    *(void **)&start = rt->library ? library_function(rt, "rpy_start") : NULL;
    if (!start || !rt->symbol) {
        diag_error(d->cx->diags, D003, NO_SPAN, "cannot load the run-time library: %s", dlerror());
        return false;
    }
    uint32_t count = d->options.target_arg_count + 1;
    char **argv = ARENA_ARRAY(d->cx->arena, char *, count + 1);
    argv[0] = arena_strdup(d->cx->arena, d->options.target);
    for (uint32_t i = 1; i < count; i++) argv[i] = arena_strdup(d->cx->arena, d->options.target_args[i - 1]);
    start((int)count, argv);
    return true;
}

/* ---- calls ---- */

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

static bool prepare(Extern *e, const char *symbol, Runtime *rt, const char **problem) {
    e->letters = letters_of(symbol);
    if (!e->letters) { *problem = "the run-time library has no such function"; return false; }
    e->function = rt->symbol(symbol);
    uint32_t count = (uint32_t)(strchr(e->letters, ':') - e->letters);
    bool ok = e->function && count <= MAX_ARGUMENTS;
    for (uint32_t i = 0; ok && i < count; i++) ok = (e->types[i] = type_of_letter(e->letters[i])) != NULL;
    ffi_type *result = type_of_letter(e->letters[count + 1]);
    ok = ok && result && ffi_prep_cif(&e->cif, FFI_DEFAULT_ABI, count, result, e->types) == FFI_OK;
    if (!ok) *problem = "its types are not for graphs of this level";
    return ok;
}

static Extern *find_extern(Runtime *rt, Sym symbol, const char **problem) {
    Extern *e = map_get(&rt->externs, MAP_KEY(symbol));
    if (e) return e;
    e = ARENA_NEW(rt->arena, Extern);
    if (!prepare(e, symbol->text, rt, problem)) return NULL;
    map_put(rt->arena, &rt->externs, MAP_KEY(symbol), e);
    return e;
}

/* GcStruct rpy_string { hash: Signed, chars: Array(Char) } as C has it. */
typedef struct CString { int64_t hash, length; uint8_t chars[]; } CString;
typedef union CValue { int64_t word; double real; uint8_t byte; uint32_t half; void *pointer; ffi_arg small; } CValue;

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
static bool call_extern(void *data, Interp *interp, Sym symbol, const Type *func, const InterpValue *args, InterpValue *result,
                        const char **problem) {
    Extern *e = find_extern(data, symbol, problem);
    if (!e) return false;
    uint32_t count = e->cif.nargs, done = 0;
    if (func->param_count != count) { *problem = "it takes another number of arguments"; return false; }
    CValue values[MAX_ARGUMENTS], returned = {0};
    void *pointers[MAX_ARGUMENTS];
    bool ok = true;
    for (; ok && done < count; done++) {
        values[done].pointer = NULL;
        pointers[done] = &values[done];
        ok = argument_to_c(interp, e->letters[done], args[done], &values[done], problem);
    }
    if (ok) ffi_call(&e->cif, e->function, &returned, pointers);
    for (uint32_t i = 0; i < done; i++) argument_from_c(interp, e->letters[i], args[i], &values[i]);
    *result = result_from_c(e->letters[count + 1], &returned);
    return ok;
}

/* ---- the run ---- */

static void print_report(Interp *interp) {
    StrBuf text = {0};
    interp_report(interp, &text);
    if (text.len) fwrite(text.data, 1, text.len, stderr);
    strbuf_free(&text);
}

static int run_entry(Driver *d, Runtime *rt) {
    Graph *entry = d->program->entry;
    InterpHooks hooks = {.data = rt, .call = call_extern, .collect_always = getenv("RPY_LLINTERPRET_STRESS") != NULL};
    Interp *interp = interp_new(d->program, &hooks);
    InterpValue argc = {.integer = d->options.target_arg_count + 1}, status = {0};
    InterpOutcome outcome = interp_run(interp, entry, &argc, entry->blocks.data[0]->args.len, &status);
    rt->symbol("rpy_flush")();
    if (outcome != INTERP_RETURNED) print_report(interp);
    interp_free(interp);
    switch (outcome) {
    case INTERP_RETURNED: return (int)(status.integer & 255);
    case INTERP_RAISED: return 1;
    case INTERP_FAULT: return FAULT_STATUS;
    }
    UNREACHABLE("outcome %d", (int)outcome);
}

int llinterpret(Driver *d) {
    const Graph *entry = d->program->entry;
    Runtime rt = {.arena = d->cx->arena};
    bool ok = entry && entry->blocks.len && entry->blocks.data[0]->args.len <= 1;
    if (!ok) diag_error(d->cx->diags, D001, NO_SPAN, "the program has no entry to run");
    if (!ok || !open_library(d, &rt)) {
        diag_flush(d->cx->diags, stderr, false, isatty(2));
        return 1;
    }
    fflush(stdout);
    d->current_pass = "llinterpret";
    int status = run_entry(d, &rt);
    dlclose(rt.library);
    return status;
}
