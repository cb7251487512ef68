/* spelling.h: of some names the one most like a word, for "did you mean …?".
 *
 *   Spelling s = {.word = "apend"};
 *   spelling_offer(&s, "append"); …
 *   if (s.best) …            NULL when none is like it */
#ifndef JQ_BASE_SPELLING_H
#define JQ_BASE_SPELLING_H
#include <stdint.h>

typedef struct Spelling { const char *word, *best; uint32_t distance; } Spelling;

void spelling_offer(Spelling *spelling, const char *name);
#endif
