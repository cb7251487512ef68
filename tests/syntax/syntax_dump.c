/* syntax_dump.c: prints what the parser makes of files, for the tests.
 *
 * Usage: syntax-dump [--dialect=2|3] [--expression] [--scopes] [--quiet] [--json] FILE…
 * Prints for each file a line `=== PATH`, then its tree (with --scopes: its scopes; with --quiet: nothing) or its errors.
 */
#include "base/context.h"
#include "syntax/syntax.h"
#include <stdio.h>
#include <string.h>

typedef struct Options { Dialect dialect; bool expression, scopes, quiet, json; } Options;

static bool dump_file(const char *path, const Options *options) {
    Context *cx = context_new(".");
    const char *reason;
    SourceFile *file = source_read(cx->sources, path, &reason);
    printf("=== %s\n", path);
    if (!file) {
        printf("cannot read: %s\n", reason);
        context_free(cx);
        return false;
    }
    Module *module = options->expression ? syntax_parse_expression(cx, file, options->dialect)
                                         : syntax_parse(cx, file, options->dialect);
    CHECK(!module == (diags_error_count(cx->diags) > 0), "errors and result of %s disagree", path);
    StrBuf out = {0};
    if (!module) diag_flush(cx->diags, stdout, options->json, false);
    else if (options->scopes) syntax_dump_scopes(module, &out);
    else if (!options->quiet) syntax_dump(module, &out);
    if (out.len) fwrite(out.data, 1, out.len, stdout);
    strbuf_free(&out);
    context_free(cx);
    return module != NULL;
}

int main(int argc, char **argv) {
    Options options = {0};
    int failed = 0;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--dialect=2")) options.dialect = DIALECT_2;
        else if (!strcmp(argv[i], "--dialect=3")) options.dialect = DIALECT_3;
        else if (!strcmp(argv[i], "--expression")) options.expression = true;
        else if (!strcmp(argv[i], "--scopes")) options.scopes = true;
        else if (!strcmp(argv[i], "--quiet")) options.quiet = true;
        else if (!strcmp(argv[i], "--json")) options.json = true;
        else failed += !dump_file(argv[i], &options);
    }
    return failed ? 1 : 0;
}
