"""Floats to texts and back, correctly rounded: the names of David Gay's functions for what rfloat does.

Example: dtoa(0.1, 'r') == '0.1'            strtod('1e3') == 1000.0
"""
from rpython.rlib import rfloat

DTSF_ADD_DOT_0 = rfloat.DTSF_ADD_DOT_0
lower_special_strings = ['inf', '+inf', '-inf', 'nan']
upper_special_strings = ['INF', '+INF', '-INF', 'NAN']


def strtod(input):
    """The float that a text is; ValueError when it is none."""
    if len(input) > 2147483647:
        raise MemoryError
    return rfloat.rstring_to_float(input)


def dtoa(value, code='r', mode=0, precision=0, flags=0, special_strings=lower_special_strings, upper=False):
    """The text of a float: the shortest that reads back (code r), or with so many digits (e, f, g)."""
    if rfloat.isinf(value):
        if value < 0.0:
            return special_strings[2]
        return special_strings[1 if flags & rfloat.DTSF_SIGN else 0]
    if rfloat.isnan(value):
        return special_strings[3]
    text = _digits(value, code, precision, flags)
    if upper:
        return text.upper()
    return text


def _digits(value, code, precision, flags):
    if code == 'r':
        return rfloat.formatd(value, 'r', precision, flags)
    if code == 'e':
        return rfloat.formatd(value, 'e', precision, flags)
    if code == 'f':
        return rfloat.formatd(value, 'f', precision, flags)
    if code == 'g':
        return rfloat.formatd(value, 'g', precision, flags)
    raise ValueError('unsupported code: %s' % code)


def dtoa_formatd(value, code, precision, flags):
    """The same, by a code of either case: that of the letters in the text."""
    if code == 'E' or code == 'F' or code == 'G':
        return dtoa(value, code.lower(), 0, precision, flags, upper_special_strings, True)
    return dtoa(value, code, 0, precision, flags)
