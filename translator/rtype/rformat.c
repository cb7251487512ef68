/* rformat.c: values as `%5d` and `{:>5}` ask for them. */
#include "repr.h"
#include <ctype.h>
#include <string.h>

/* A width or precision: known, or an operand. */
typedef struct Size { bool is_given; Ref value; } Size;

typedef struct Format {
    char fill, align;           /* align: < > ^ =, 0 when it is not said */
    char sign, grouping, code;  /* 0 when there is none */
    bool alternative;
    Size width, precision;
} Format;

typedef struct Reader { Lower *l; const char *at; uint32_t next_operand; char varying; } Reader;

static Ref str_type(Lower *l) { return type_ref(l, l->p->string_type); }
static Ref char_ref(Lower *l, char c) { return const_int(l->p, T_(l->p, Char), (unsigned char)c); }

static Size read_size(Reader *r) {
    if (*r->at == r->varying) {
        r->at++;
        return (Size){true, arg_signed(r->l, r->next_operand++)};
    }
    int64_t value = 0;
    bool is_given = isdigit((unsigned char)*r->at);
    while (isdigit((unsigned char)*r->at) && value < 1000000) value = value * 10 + (*r->at++ - '0');
    return (Size){is_given, const_signed(r->l->p, value)};
}

static Size read_precision(Reader *r) {
    if (*r->at != '.') return (Size){false, const_signed(r->l->p, -1)};
    r->at++;
    Size size = read_size(r);
    return (Size){true, size.value};
}

/* %[flags][width][.precision]code */
static bool read_percent(Reader *r, Format *format) {
    bool left = false, zero = false;
    for (;; r->at++) {
        if (*r->at == '-') left = true;
        else if (*r->at == '0') zero = true;
        else if (*r->at == '+') format->sign = '+';
        else if (*r->at == ' ') format->sign = format->sign ? format->sign : ' ';
        else if (*r->at == '#') format->alternative = true;
        else break;
    }
    format->width = read_size(r);
    format->precision = read_precision(r);
    while (*r->at && strchr("hlL", *r->at)) r->at++;
    format->code = *r->at;
    bool is_number = format->code && strchr("diuxXobeEfFgG", format->code);
    format->fill = zero && is_number && !left ? '0' : ' ';
    format->align = left ? '<' : format->fill == '0' ? '=' : '>';
    return *r->at && !r->at[1];
}

/* [[fill]align][sign][#][0][width][,][.precision][code] */
static bool read_braces(Reader *r, Format *format) {
    format->fill = ' ';
    if (r->at[0] && r->at[1] && strchr("<>^=", r->at[1])) {
        format->fill = r->at[0];
        format->align = r->at[1];
        r->at += 2;
    } else if (*r->at && strchr("<>^=", *r->at)) format->align = *r->at++;
    if (*r->at && strchr("+- ", *r->at)) format->sign = *r->at++;
    if (format->sign == '-') format->sign = 0;
    if (*r->at == '#') { format->alternative = true; r->at++; }
    if (*r->at == '0') {
        if (!format->align) { format->fill = '0'; format->align = '='; }
        r->at++;
    }
    format->width = read_size(r);
    if (*r->at && strchr(",_", *r->at)) format->grouping = *r->at++;
    format->precision = read_precision(r);
    format->code = *r->at;
    return !*r->at || !r->at[1];
}

/* ---- kinds of values ---- */

static Ref integer_arg(Lower *l) {
    if (l->args[0].repr->kind == REPR_FLOAT) return HELPER(l, "rfloat.ll_float2int", arg_ref(l, 0));
    return arg_signed(l, 0);
}

static Ref format_integer(Lower *l, const Format *format) {
    Ref text;
    bool is_unsigned = l->args[0].repr->kind == REPR_INT && l->args[0].repr->integer == PRIM_Unsigned;
    bool decimal = strchr("diun", format->code) != NULL;
    int64_t base = decimal ? 10 : format->code == 'o' ? 8 : format->code == 'b' ? 2 : 16;
    char letter = format->alternative && !decimal ? (format->code == 'X' ? 'x' : format->code) : 0;
    if (is_unsigned) text = HELPER(l, "rint.ll_uint2base", str_type(l), arg_ref(l, 0), const_signed(l->p, base), char_ref(l, letter));
    else if (decimal) text = HELPER(l, "rint.ll_int2dec", str_type(l), integer_arg(l));
    else text = HELPER(l, "rint.ll_int2base", str_type(l), integer_arg(l), const_signed(l->p, base), char_ref(l, letter));
    if (format->precision.is_given) text = HELPER(l, "rtext.ll_least_digits", text, format->precision.value);
    if (format->code == 'X') text = HELPER(l, "rstr.ll_map", type_ref(l, T_(l->p, Char)), text, helper_ref(l, "rstr.ll_upper_char"));
    return text;
}

static Ref format_float(Lower *l, const Format *format) {
    Ref value = arg_as(l, 0, l->rt->float_), code = char_ref(l, format->code == '%' ? 'f' : format->code == 'n' ? 'g' : format->code);
    if (format->code == '%') value = EMIT(l, float_mul, l->rt->float_->type, value, const_float(l->p, 100.0));
    Ref precision = format->precision.is_given ? format->precision.value : const_signed(l->p, 6);
    Ref text = HELPER(l, "rfloat.ll_format", str_type(l), value, code, precision, const_signed(l->p, format->alternative ? 1 : 0));
    return format->code == '%' ? HELPER(l, "rstr.ll_concat", text, constant_ref(l, "%")) : text;
}

static Ref format_char(Lower *l) {
    if (l->args[0].repr->kind == REPR_STR) return HELPER(l, "rtext.ll_one_character", arg_as(l, 0, l->rt->str));
    if (!repr_is_number(l->args[0].repr)) return arg_as(l, 0, l->rt->str);
    return convert(l, HELPER(l, "rint.ll_chr", arg_signed(l, 0)), l->rt->char_, l->rt->str);
}

static Ref format_text(Lower *l, const Format *format) {
    Ref text = arg_text(l, 0, false);
    return format->precision.is_given ? HELPER(l, "rtext.ll_cut", text, format->precision.value) : text;
}

/* ---- putting together ---- */

static Ref to_width(Lower *l, Ref text, const Format *format, bool is_number) {
    char align = format->align ? format->align : is_number ? '>' : '<';
    const char *helper = align == '<' ? "rtext.ll_to_width_left" : align == '^' ? "rtext.ll_to_width_middle"
                         : align == '=' && is_number ? "rtext.ll_to_width_digits" : "rtext.ll_to_width";
    return HELPER(l, helper, text, format->width.value, char_ref(l, format->fill));
}

static Ref not_available(Lower *l) {
    diag_error(l->rt->cx->diags, R004, l->span, "'%s' is not available", l->op->imm.name->text);
    l->rt->error_count++;
    return const_zero(l->p, l->result->type);
}

/* `{}` of a number says nothing about its form. */
static void default_code(Lower *l, Format *format) {
    Repr *repr = l->args[0].repr;
    bool is_plain = !format->width.is_given && !format->sign && !format->grouping && !format->alternative;
    if (repr->kind == REPR_INT || (repr->kind == REPR_BOOL && !is_plain)) format->code = 'd';
    else format->code = repr->kind == REPR_FLOAT && format->precision.is_given ? 'g' : 's';
}

/* What print shows: unicode as UTF-8. */
static Ref printed_text(Lower *l) {
    Repr *repr = l->args[0].repr;
    if (repr->kind != REPR_UNICODE && repr->kind != REPR_UNICHAR) return finish(l, arg_text(l, 0, false), l->rt->str);
    if (arg_is_none(l, 0)) return constant_ref(l, "None");
    Ref text = HELPER(l, "rcodec.ll_encode_utf8", str_type(l), arg_as(l, 0, l->rt->unicode));
    return finish(l, text, l->rt->str);
}

Ref lower_format(Lower *l) {
    const char *text = l->op->imm.name->text;
    if (!strcmp(text, FLOW_PRINTED)) return printed_text(l);
    Format format = {0};
    bool braces = text[0] == ':';
    Reader reader = {l, text + 1, 1, braces ? 1 : '*'};
    if (!(braces ? read_braces(&reader, &format) : read_percent(&reader, &format))) return not_available(l);
    if (!format.code) default_code(l, &format);
    if (!strchr("diuxXobcnseEfFgG%", format.code)) return not_available(l);
    bool is_float = strchr("eEfFgG%", format.code) || (format.code == 'n' && l->args[0].repr->kind == REPR_FLOAT);
    bool is_integer = !is_float && strchr("diuxXobn", format.code), is_number = is_float || is_integer;
    if (format.code == 's') is_number = l->args[0].repr->kind == REPR_FLOAT;
    Ref result = is_integer ? format_integer(l, &format) : is_float ? format_float(l, &format)
                 : format.code == 'c' ? format_char(l) : format_text(l, &format);
    if (is_number && format.grouping) result = HELPER(l, "rtext.ll_grouped", result, char_ref(l, format.grouping));
    if (is_number && format.sign) result = HELPER(l, "rtext.ll_with_sign", result, char_ref(l, format.sign));
    if (format.width.is_given) result = to_width(l, result, &format, is_number || (braces && format.code == 'c'));
    return finish(l, result, l->rt->str);
}
