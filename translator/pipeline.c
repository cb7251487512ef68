/* pipeline.c: the one loop over the passes: it runs, times, verifies, dumps and counts each. */
#include "driver.h"
#include "opt/opt.h"
#include <stdlib.h>
#include <string.h>

typedef struct Pass {
    const char *name;
    Phase phase;
    Level needs, leaves;
    uint32_t least_opt_level;
    uint32_t (*run)(Driver *d);
} Pass;

#define PASS(id, name, phase, needs, leaves, least, call) \
    static uint32_t run_##id(Driver *d) { return call; }
#include "passes.def"
#undef PASS

static const Pass passes[] = {
#define PASS(id, name, phase, needs, leaves, least, call) {name, PHASE_##phase, LEVEL_##needs, LEVEL_##leaves, least, run_##id},
#include "passes.def"
#undef PASS
};
enum { PASS_COUNT = sizeof passes / sizeof *passes };

bool pipeline_is_pass(const char *name) {
    for (int i = 0; i < PASS_COUNT; i++)
        if (!strcmp(passes[i].name, name)) return true;
    return false;
}

bool pipeline_is_stage(const char *name) {
    return !strcmp(name, "flow") || !strcmp(name, "annotate") || !strcmp(name, "rtype") || pipeline_is_pass(name);
}

bool pipeline_is_optional(const char *name) {
    for (int i = 0; i < PASS_COUNT; i++)
        if (!strcmp(passes[i].name, name)) return passes[i].least_opt_level > 0;
    return false;
}

void pipeline_list(FILE *stream) {
    fputs("flow\nannotate\nrtype\n", stream);
    for (int i = 0; i < PASS_COUNT; i++)
        fprintf(stream, "%-18s %s -> %s%s\n", passes[i].name, level_name(passes[i].needs), level_name(passes[i].leaves),
                passes[i].least_opt_level ? "   (optimisation)" : "");
}

bool pipeline_stops_after(const Driver *d, const char *name) {
    return d->options.stop_after && !strcmp(d->options.stop_after, name);
}

bool pipeline_stops_before(const Driver *d, const char *name) {
    return d->options.stop_before && !strcmp(d->options.stop_before, name);
}

/* ---- dumping ---- */

static bool graph_is_wanted(const Driver *d, const Graph *graph) {
    return !d->options.dump_graph || strstr(graph->name->text, d->options.dump_graph);
}

static uint64_t graph_fingerprint(const Graph *graph, StrBuf *buf) {
    strbuf_clear(buf);
    graph_print(graph, buf);
    return hash_bytes(buf->data, buf->len);
}

/* One fingerprint per graph id, to find out what a pass changed. */
static uint64_t *fingerprints(const Driver *d, uint32_t *count) {
    if (!d->options.dump || strcmp(d->options.dump, "changed")) { *count = 0; return NULL; }
    Program *p = d->program;
    *count = p->graphs.len;
    uint64_t *prints = calloc(*count + 1, sizeof *prints);
    if (!prints) out_of_memory();
    StrBuf buf = {0};
    for (uint32_t i = 0; i < *count; i++) prints[i] = graph_fingerprint(p->graphs.data[i], &buf);
    strbuf_free(&buf);
    return prints;
}

static void dump_graphs(const Driver *d, const char *name, const uint64_t *before, uint32_t before_count) {
    StrBuf buf = {0};
    printf("; after %s\n", name);
    for (uint32_t i = 0; i < d->program->graphs.len; i++) {
        const Graph *graph = d->program->graphs.data[i];
        if (!graph_is_wanted(d, graph)) continue;
        uint64_t now = graph_fingerprint(graph, &buf);
        if (before && i < before_count && before[i] == now) continue;
        fputs(buf.data, stdout);
    }
    strbuf_free(&buf);
}

static void verify(const Driver *d, const char *name) {
    StrBuf problems = {0};
    if (!program_verify(d->program, &problems)) {
        fputs(problems.data, stderr);
        CHECK(false, "after pass %s the program is not valid", name);
    }
    strbuf_free(&problems);
}

static void dump_if_wanted(const Driver *d, const char *name, const uint64_t *before, uint32_t before_count) {
    const char *dump = d->options.dump;
    if (!dump) return;
    if (!strcmp(dump, "changed") || !strcmp(dump, "all") || !strcmp(dump, name)) dump_graphs(d, name, before, before_count);
}

void pipeline_after(Driver *d, const char *name) {
    if (d->options.verify_each) verify(d, name);
    dump_if_wanted(d, name, NULL, 0);
}

/* ---- running ---- */

static uint32_t count_ops(const Program *p) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < p->graphs.len; i++)
        for (uint32_t j = 0; j < p->graphs.data[i]->blocks.len; j++) count += p->graphs.data[i]->blocks.data[j]->ops.len;
    return count;
}

static bool is_left_out(Driver *d, const Pass *pass) {
    if (!pass->least_opt_level) return false;
    if (d->opt_level < pass->least_opt_level) return true;
    for (uint32_t i = 0; i < d->options.disabled_passes.len; i++)
        if (!strcmp(d->options.disabled_passes.data[i], pass->name)) return true;
    if (d->fuel == 0) return true;
    if (d->fuel > 0) d->fuel--;
    return false;
}

static void run_pass(Driver *d, const Pass *pass) {
    uint32_t print_count;
    uint64_t *before = fingerprints(d, &print_count);
    d->current_pass = pass->name;
    timer_start(&d->pass_timer, pass->name);
    uint32_t changed = pass->run(d);
    timer_stop(&d->pass_timer);
    if (d->options.stats)
        fprintf(stderr, "[stats] %-18s %7u changes %8u graphs %9u operations\n", pass->name, changed, d->program->graphs.len,
                count_ops(d->program));
    if (d->options.verify_each) verify(d, pass->name);
    dump_if_wanted(d, pass->name, before, print_count);
    free(before);
}

static Level program_level(const Program *p) { return p->graphs.len ? p->graphs.data[0]->level : LEVEL_NOGC; }

bool pipeline_run(Driver *d) {
    Level level = program_level(d->program);
    Phase phase = PHASE_RTYPE;
    for (int i = 0; i < PASS_COUNT; i++) {
        const Pass *pass = &passes[i];
        if (pass->needs < level) continue;          /* a graph file that starts further down */
        if (pipeline_stops_before(d, pass->name)) return false;
        if (pass->phase != phase) driver_phase(d, phase = pass->phase);
        if (!is_left_out(d, pass)) run_pass(d, pass);
        level = pass->leaves;
        if (pipeline_stops_after(d, pass->name)) return false;
        if (d->options.goal_backendopt && i + 1 < PASS_COUNT && passes[i + 1].phase > PHASE_BACKENDOPT) return false;
    }
    return true;
}
