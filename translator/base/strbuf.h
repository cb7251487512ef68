/* strbuf.h: a growing text, malloc-backed so that long outputs do not linger in an arena. Always NUL-terminated. */
#ifndef JQ_BASE_STRBUF_H
#define JQ_BASE_STRBUF_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdarg.h>

typedef struct StrBuf { char *data; size_t len, cap; } StrBuf;

void strbuf_free(StrBuf *buf);
void strbuf_clear(StrBuf *buf);
void strbuf_char(StrBuf *buf, char c);
void strbuf_append(StrBuf *buf, const char *text);
void strbuf_append_n(StrBuf *buf, const char *text, size_t len);
void strbuf_printf(StrBuf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void strbuf_vprintf(StrBuf *buf, const char *format, va_list args);
/* `text` as the inside of a C/JSON-like string: \n \t \" \\ and \xHH (\u00HH if json) for what is not printable ASCII. */
void strbuf_escape(StrBuf *buf, const char *text, size_t len, bool json);
/* The code point as UTF-8. */
void strbuf_utf8(StrBuf *buf, uint32_t code_point);
#endif
