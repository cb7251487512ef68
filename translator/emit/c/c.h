/* c.h: private to emit/c: the state of one emission, and what its files offer each other.
 *
 * A C file is printed body first; what the body mentions (graphs, prebuilt data, externs, places) is collected in the
 * file's tables, from which its prologue of declarations is made. Types stand in one header, program.h. */
#ifndef JQ_EMIT_C_H
#define JQ_EMIT_C_H
#include "emit/emit.h"

/* C to compile beside the program: its path, the name its object is made of. */
typedef struct ExternalFile { const char *path, *name; const CLibrary *library; } ExternalFile;

typedef struct CEmitter {
    Program *p;
    Arena *arena;
    const EmitOptions *options;
    bool single_file;               /* everything is static in program.c */
    Map names;                      /* Graph, Prebuilt, struct or opaque Type -> const char * */
    Map taken;                      /* Sym of a C name -> count, of those given */
    Map needed;                     /* Type -> TypeNeed */
    VEC(const Type *) order;        /* needed types in order of first need */
    Map varsize_layouts;            /* (type id, length) -> NULL: struct V… of prebuilt data */
    Map places;                     /* (file, line) -> function name, see place_function */
    Map abi;                        /* Sym of rlib/rt/abi.def -> NULL */
    Map queued;                     /* Graph or Prebuilt that will be printed -> NULL */
    VEC(Graph *) graph_queue;
    VEC(const Prebuilt *) prebuilt_queue;
    VEC(const char *) files;        /* C files written, in order */
    bool uses_bigint;               /* rlib/rt/bigint.c, and libgmp */
    Map externs, libraries;         /* Extern, CLibrary that the program uses -> NULL; in order: */
    VEC(const Extern *) extern_list;
    VEC(const CLibrary *) library_list;
    Map sources;                    /* Sym of a C text or path -> NULL */
    VEC(ExternalFile) external_files;
    bool failed;                    /* reported */
} CEmitter;

typedef struct CFile {
    CEmitter *e;
    StrBuf body;
    uint32_t lines;
    Map graphs, prebuilts;          /* mentioned: thing -> NULL */
    Map externs;                    /* (symbol, type id) -> Const */
    Map places;                     /* (file, line) -> 1 + number of its RpyLocation lN */
    StrBuf place_records;
} CFile;

/* ---- files.c: what is mentioned is declared in the file and printed somewhere ---- */
void mention_graph(CFile *f, Graph *g);
void mention_prebuilt(CFile *f, const Prebuilt *prebuilt);

/* ---- names.c ---- */
const char *graph_c_name(CEmitter *e, const Graph *g);
const char *prebuilt_c_name(CEmitter *e, const Prebuilt *prebuilt);
const char *struct_c_name(CEmitter *e, const Type *type);       /* tag of a struct, array or opaque */
void print_field_c_name(StrBuf *out, const Type *structure, uint32_t index);
void print_numbered(StrBuf *out, char letter, uint32_t number);  /* v12; as often as this, printf is slow */
void print_c_string(StrBuf *out, const char *text, size_t len);
/* The function around a line, by the `def` it is indented under; NULL when the text shows none. */
const char *place_function(CEmitter *e, Span span);

/* ---- types.c ---- */
bool is_void(const Type *type);
bool has_fields(const Type *structure);                         /* any that is not Void */
void print_c_type(CEmitter *e, const Type *type, StrBuf *out);
void need_type(CEmitter *e, const Type *type);                  /* its definition will stand in the header */
void print_type_header(CEmitter *e, StrBuf *out);
/* Types are known only when all bodies are printed; a prebuilt varsized thing gets a layout of its own length. */
void print_prebuilt_type(CEmitter *e, const Prebuilt *prebuilt, StrBuf *out);
uint32_t prebuilt_length(const Prebuilt *prebuilt);             /* items of its array */

/* ---- data.c ---- */
void print_const(CFile *f, Ref ref, bool is_static);
void print_prebuilt_declaration(CEmitter *e, const Prebuilt *prebuilt, StrBuf *out);
void print_prebuilt(CFile *f, const Prebuilt *prebuilt);

/* ---- externs.c ---- */
const char *extern_c_name(CEmitter *e, const Const *c);
void need_extern(CEmitter *e, Sym symbol);
void print_extern_declaration(CEmitter *e, const Const *c, StrBuf *out);
void print_externals(CEmitter *e);

/* ---- function.c, ops.c ---- */
typedef struct CFunction {
    CFile *file;
    StrBuf *out;
    const Graph *g;
    Ref *alias;                     /* value -> what it is a mere name for, or itself */
    bool *used;                     /* value -> something reads it */
    Span last_place;                /* of the last line note printed */
} CFunction;
void print_function(CFile *f, Graph *g);
void print_signature(CEmitter *e, Graph *g, StrBuf *out);
void print_c_ref(CFunction *fn, Ref ref);
void print_c_op(CFunction *fn, const Op *op);
void print_place(CFunction *fn, Span span);                     /* &lN */
Ref resolve(const CFunction *fn, Ref ref);

/* ---- runtime.c ---- */
/* Where the object of the library's file `name` is to be, by the text of compiler and flags. */
const char *runtime_object(CEmitter *e, const char *rt, const char *name, const StrBuf *flags);

/* ---- ninja.c ---- */
bool write_if_changed(CEmitter *e, const char *name, const StrBuf *text);
bool write_ninja_file(CEmitter *e);
#endif
