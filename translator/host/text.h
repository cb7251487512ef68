/* text.h: what str, unicode and bytearray have in common. Their methods are written once, over a Text: a view of bytes or
 * of code points. A method answers an object of the kind of its self; text_methods.def lists them. Private to type_text*.c,
 * the types and the formatting. */
#ifndef JQ_HOST_TEXT_H
#define JQ_HOST_TEXT_H
#include "host/object.h"

typedef struct Text {
    const unsigned char *bytes;
    const uint32_t *points;     /* NULL: the text is bytes */
    uint32_t len;
} Text;

static inline uint32_t text_at(const Text *t, uint32_t i) { return t->points ? t->points[i] : t->bytes[i]; }
static inline Text text_part(Text t, uint32_t from, uint32_t to) {
    return (Text){t.points ? NULL : t.bytes + from, t.points ? t.points + from : NULL, to - from};
}

Text text_view(Host h);         /* of a str, unicode or bytearray */
Text text_of_cstr(const char *text);
/* An argument beside `self`: a str for unicode and the other way round must be ASCII. Raises TypeError for non-texts. */
bool text_arg(HostWorld *world, Host self, Host h, Text *text);
bool text_is(Host h);           /* str, unicode or bytearray */
Host text_new(HostWorld *world, HostKind kind, Text text);
/* A piece of self; self itself when it is all of it and of the plain type. */
Host text_piece(HostWorld *world, Host self, uint32_t from, uint32_t to);
int64_t text_find(Text in, Text what, uint32_t from, uint32_t to);      /* -1: not there */
int64_t text_rfind(Text in, Text what, uint32_t from, uint32_t to);
bool text_equal(Text a, Text b);
/* Optional start and end arguments of search methods, as slices take them. */
bool text_bounds(HostWorld *world, Host start, Host end, uint32_t len, uint32_t *from, uint32_t *to);

/* A text under construction: bytes, or code points of four bytes each when wide. */
typedef struct TextBuf { StrBuf buf; bool wide; } TextBuf;
void textbuf_point(TextBuf *out, uint32_t point);
void textbuf_text(TextBuf *out, Text text);
void textbuf_cstr(TextBuf *out, const char *text);
void textbuf_fill(TextBuf *out, uint32_t point, int64_t count);
uint32_t textbuf_len(const TextBuf *out);
/* Any text object; a unicode makes the whole text one, for which the rest must be ASCII. */
bool textbuf_object(HostWorld *world, TextBuf *out, Host text);
Host textbuf_take(HostWorld *world, TextBuf *out, HostKind kind);

/* ---- kinds of characters: of bytes beyond ASCII none; of code points as Unicode has them ---- */
typedef enum TextClass { TEXT_ALPHA, TEXT_DIGIT, TEXT_UPPER, TEXT_LOWER, TEXT_SPACE, TEXT_PRINTABLE } TextClass;
bool text_point_is(const Text *text, uint32_t point, TextClass what);
uint32_t text_point_upper(const Text *text, uint32_t point);
uint32_t text_point_lower(const Text *text, uint32_t point);

/* ---- shared slots ---- */
Host text_compare(HostWorld *world, CompareOp op, Host a, Host b);
Host text_binary(HostWorld *world, HostOp op, Host a, Host b);
int64_t text_len(HostWorld *world, Host self);
Host text_getitem(HostWorld *world, Host self, Host key);
int text_contains(HostWorld *world, Host self, Host item);
Host text_repr(HostWorld *world, Host self);
Host text_join(HostWorld *world, Host *a);
void text_repr_into(StrBuf *out, Text text, const char *prefix);

/* ---- codecs (type_text_codec.c) ---- */
Host text_encode(HostWorld *world, Host text, const char *encoding, const char *errors);
Host text_decode(HostWorld *world, Host bytes, const char *encoding, const char *errors);

#define TEXT_METHOD(name, function, signature) Host function(HostWorld *world, Host *a);
#include "host/text_methods.def"
#undef TEXT_METHOD
#endif
