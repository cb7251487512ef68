/* unicode_tables.h: the tables of rlib/unicodedata/generate.py, which writes their C file when the translator is built. */
#ifndef JQ_HOST_UNICODE_TABLES_H
#define JQ_HOST_UNICODE_TABLES_H
#include <stdint.h>

#define TABLE(name) extern const unsigned char unicode_##name[]; extern const uint32_t unicode_##name##_length;
TABLE(version)
TABLE(index)
TABLE(ids)
TABLE(records)
TABLE(decompositions)
#undef TABLE
#endif
