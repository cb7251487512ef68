/* spelling.c: edit distance (Levenshtein), of which up to a third of the word, and one in short words, is a misspelling. */
#include "spelling.h"
#include <string.h>

enum { LONGEST = 64 };

static uint32_t edit_distance(const char *a, const char *b) {
    uint32_t n = (uint32_t)strlen(b), row[LONGEST];
    if (n >= LONGEST) return UINT32_MAX;
    for (uint32_t j = 0; j <= n; j++) row[j] = j;
    for (uint32_t i = 1; *a; a++, i++) {
        uint32_t diagonal = row[0];
        row[0] = i;
        for (uint32_t j = 1; j <= n; j++) {
            uint32_t cost = diagonal + (*a != b[j - 1]);
            diagonal = row[j];
            if (row[j] + 1 < cost) cost = row[j] + 1;
            if (row[j - 1] + 1 < cost) cost = row[j - 1] + 1;
            row[j] = cost;
        }
    }
    return row[n];
}

void spelling_offer(Spelling *spelling, const char *name) {
    uint32_t len = (uint32_t)strlen(spelling->word), limit = len < 6 ? 1 : len / 3;
    uint32_t distance = edit_distance(spelling->word, name);
    if (distance == 0 || distance > limit || len < 3 || (spelling->best && distance >= spelling->distance)) return;
    spelling->best = name;
    spelling->distance = distance;
}
