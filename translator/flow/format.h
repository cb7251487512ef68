/* format.h: what format.c and braces.c share. Private to flow/. */
#ifndef JQ_FLOW_FORMAT_H
#define JQ_FLOW_FORMAT_H
#include "build.h"

/* The pieces of a text, literal ones joined as they come. */
typedef struct Pieces {
    Flow *f;
    RefVec refs;
    StrBuf literal;
    bool is_unicode;
    Span span;
} Pieces;

void add_piece(Pieces *pieces, Ref ref);
Ref finish_pieces(Pieces *pieces);
Ref piece_text(Pieces *pieces, Ref value, bool repr, Span span);       /* str() or repr() of a value */
Ref convert_piece(Pieces *pieces, const char *conversion, size_t len, Ref value, const Ref *widths, uint32_t width_count, Span span);
void bad_format(Pieces *pieces, const char *what);
const char *constant_format(Flow *f, Host format, uint32_t *len);          /* of a constant str or unicode, as UTF-8 */
#endif
