/* library.h: what the files of the library part (type_*.c, format*.c, module_*.c) share. */
#ifndef JQ_HOST_LIBRARY_H
#define JQ_HOST_LIBRARY_H
#include "host/object.h"

#define ARRAY_LEN(array) (sizeof(array) / sizeof *(array))

/* Whether the innermost Python code that runs is of a file of dialect 2. */
bool host_caller_is_2(HostWorld *world);

/* ---- type_iterators.c ---- */
/* The iter slot of list, tuple, str, unicode, bytearray and range. */
Host iterator_over(HostWorld *world, Host sequence);
Host iterator_reversed(HostWorld *world, Host sequence);        /* of one of these */
typedef enum TableItems { TABLE_KEYS, TABLE_VALUES, TABLE_PAIRS } TableItems;
Host iterator_of_table(HostWorld *world, Host dict_or_set, TableItems what);
Host iterator_itself(HostWorld *world, Host self);              /* the iter slot of iterators */

/* ---- type_list.c, type_list_sort.c, type_range.c ---- */
/* Stable; `cmp` and `key` may be NULL or None. */
bool list_sort(HostWorld *world, HostList *list, Host cmp, Host key, bool reverse);
/* Slots of list and tuple alike: two sequences of items in lexicographic order; repr between brackets. */
Host sequence_compare(HostWorld *world, CompareOp op, const Host *a, uint32_t a_len, const Host *b, uint32_t b_len);
Host sequence_repr(HostWorld *world, Host self, const char *open, const char *close);
int64_t sequence_index_of(HostWorld *world, Host self, Host *a);    /* arguments item, start, stop; -1 absent, -2 raised */
int64_t range_len(const HostRange *range);
HostList *range_to_list(HostWorld *world, const HostRange *range);       /* NULL: MemoryError */

/* ---- type_tuple.c ---- */
/* A tuple of a class of named items: world->t.stat_result_ and the like. */
Host named_tuple(HostWorld *world, HostClass *cls, const Host *items, uint32_t count);

/* ---- format.c ---- */
/* The format mini-language: [[fill]align][sign][#][0][width][grouping][.precision][type]. */
typedef struct FormatSpec {
    uint32_t fill;
    char align /* 0: by kind */, sign, grouping, type /* 0: none */;
    bool alternate, zero;
    int64_t width, precision;       /* -1: not given */
} FormatSpec;
bool format_parse(HostWorld *world, Host spec, FormatSpec *out);
Host format_int(HostWorld *world, Host integer, const FormatSpec *spec);
Host format_double(HostWorld *world, double value, const FormatSpec *spec);
Host format_text(HostWorld *world, Host text, const FormatSpec *spec);
/* Digits of the absolute value by type e E f F g G r (as repr) and precision, "inf" and "nan". */
void format_digits(StrBuf *out, double value, char type, int64_t precision, bool alternate);
/* The __format__ methods. */
Host format_method_int(HostWorld *world, Host *a);
Host format_method_float(HostWorld *world, Host *a);

/* ---- type_file.c ---- */
Host file_open(HostWorld *world, Host *a);          /* open(): path, mode, … */
Host file_standard(HostWorld *world, int fd);       /* sys.stdin, stdout, stderr */
Host file_of_fd(HostWorld *world, int fd, const char *mode);
#endif
