/* tables.h: what the files of ir/ share: interning tables, unique names, the lines a printer adds. Private to ir/. */
#ifndef JQ_IR_TABLES_H
#define JQ_IR_TABLES_H
#include "ir.h"

typedef struct IrTables {
    const Type *primitives[PRIM_COUNT];
    Map ptrs;                   /* target -> Type */
    Map arrays;                 /* item, tagged -> Type */
    Map externs;                /* Sym -> Extern */
    Map extern_names;           /* Sym -> next suffix */
    Map fixed_arrays;           /* (item id, length) -> Type */
    Map funcs;                  /* Sym of the parameter and result ids -> Type */
    Map opaques;                /* Sym -> Type, [is_gc] */
    Map gc_opaques;
    Map structs;                /* Sym -> Type */
    Map graph_names, struct_names, prebuilt_names;      /* Sym -> next suffix */
    Map consts;                 /* (kind, type id) -> Map of payload -> Ref */
    Map shapes;                 /* Sym of the bytes -> CallShape */
    Map unknown_texts;          /* const index -> Sym */
    uint32_t next_prebuilt_id;
} IrTables;

/* `hint`, or `hint__2`, `hint__3` … if taken. */
Sym unique_name(Program *p, Map *taken, const char *hint);

/* Remarks of the verifier, placed in a graph. */
typedef struct Remark {
    const Block *block;         /* NULL: of the graph */
    uint32_t place;             /* index of the operation; ops.len for the exit; REMARK_HEAD for the head of the block */
    const char *text;
} Remark;
#define REMARK_HEAD UINT32_MAX
typedef struct Remarks { Remark *data; uint32_t len, cap; } Remarks;

void print_graph_remarked(const Graph *g, const Remarks *remarks, StrBuf *out);
void print_name(Sym name, StrBuf *out);                     /* bare if it is a dotted identifier, else quoted */
void print_ref(const Program *p, Ref ref, StrBuf *out);     /* v12, or a constant */
void print_op(const Graph *g, const Op *op, StrBuf *out);
void print_link(const Graph *g, const Link *link, StrBuf *out);
void print_externs(const Program *p, StrBuf *out);
void print_shape(const CallShape *shape, StrBuf *out);
/* The struct or array a pointer operand points to; NULL when it is none. */
const Type *pointed(const Graph *g, Ref ref);
/* The struct or array whose field the immediate names: that of operand 0; array_copy from a bare array: of operand 1. */
const Type *immediate_target(const Graph *g, const Op *op);
/* p->outer[i]: the array type selected by imm.outer of an interior operation, or NULL. */
const Type *interior_array(const Type *target, int32_t outer);
#endif
