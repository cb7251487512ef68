/* ir_tool.c: runs the parts of ir/ over graph text files, for run.py.
 *
 *   ir-tool print FILE       parse and print
 *   ir-tool verify FILE      the violated invariants, inside the printed graphs; status 1 if there are any
 *   ir-tool copy FILE        copies every graph and prints the copies under the names of the originals
 *   ir-tool dot FILE         pictures of all graphs
 *   ir-tool table            checks the signatures of ops.def */
#include "ir/ir.h"
#include <stdio.h>
#include <string.h>

static int check_table(void) {
    int bad = 0;
    for (int code = 0; code < OP_COUNT; code++) {
        const OpInfo *info = op_info((OpCode)code);
        const char *colon = strchr(info->signature, ':');
        bool ok = colon && strlen(colon) == 2 && strchr("VBCWSUFAPT*", colon[1]);
        const char *dots = strstr(info->signature, "...");
        ok &= strspn(info->signature, "BCWSUFAP*.") == (size_t)(colon - info->signature);
        ok &= !dots || dots + 3 == colon;
        if (!ok) { printf("%s: bad signature %s\n", info->name, info->signature); bad = 1; }
        OpCode again;
        if (!op_by_name(info->name, &again) || (int)again != code) {
            printf("%s: not found by name\n", info->name);
            bad = 1;
        }
    }
    return bad;
}

static void print_copies(Program *p, StrBuf *out) {
    uint32_t count = p->graphs.len;
    for (uint32_t i = 0; i < count; i++) {
        Graph *g = p->graphs.data[i], *copy = graph_copy(g, g->name->text);
        copy->name = g->name;
        graph_print(copy, out);
    }
}

int main(int argc, char **argv) {
    if (argc == 2 && !strcmp(argv[1], "table")) return check_table();
    if (argc != 3) { fprintf(stderr, "usage: ir-tool print|verify|copy|dot FILE\n"); return 2; }
    Context *cx = context_new(".");
    const char *reason;
    SourceFile *file = source_read(cx->sources, argv[2], &reason);
    if (!file) { fprintf(stderr, "%s: %s\n", argv[2], reason); return 2; }
    Program *p = program_parse(cx, file);
    diag_flush(cx->diags, stdout, false, false);
    if (!p) return 3;
    StrBuf out = {0};
    int status = 0;
    if (!strcmp(argv[1], "print")) program_print(p, &out);
    else if (!strcmp(argv[1], "copy")) print_copies(p, &out);
    else if (!strcmp(argv[1], "verify")) status = !program_verify(p, &out);
    else for (uint32_t i = 0; i < p->graphs.len; i++) graph_dot(p->graphs.data[i], &out);
    if (out.len) fwrite(out.data, 1, out.len, stdout);
    strbuf_free(&out);
    context_free(cx);
    return status;
}
