/* callgraph.h: who may call whom. Nodes are the graphs of a program, by graph id, then families: the graphs whose address is
 * taken and whose parameters and result are alike to the machine, which is what an indirect call may reach. */
#ifndef JQ_OPT_CALLGRAPH_H
#define JQ_OPT_CALLGRAPH_H
#include "ir/ir.h"

#define NO_NODE UINT32_MAX

typedef struct CallGraph {
    Program *p;
    uint32_t graph_count, node_count;
    uint32_t *first, *callees;      /* of node n: callees[first[n]] … callees[first[n + 1] - 1] */
    bool *address_taken;            /* by graph id */
    Map families;                   /* Sym of the machine signature -> node */
} CallGraph;

/* Graph ids must be their places in program->graphs. */
CallGraph *callgraph_new(Arena *arena, Program *p);
/* The node an operation calls; NO_NODE for C functions and for what is no call. */
uint32_t callgraph_target(const CallGraph *cg, const Graph *g, const Op *op);
/* callers[first[n]] … callers[first[n + 1] - 1] call node n; the family of a graph whose address is taken counts as one. */
typedef struct CallerIndex { uint32_t *first, *callers; } CallerIndex;
CallerIndex callgraph_callers(Arena *arena, const CallGraph *cg);
/* Strongly connected components in callee-first order: component[node], and how many there are. */
uint32_t callgraph_components(Arena *arena, const CallGraph *cg, uint32_t *component);
#endif
