"""rfloat: texts with flags, parsing, rounding."""
from rpython.rlib.rfloat import (
    DTSF_ADD_DOT_0, DTSF_ALT, DTSF_SIGN, INFINITY, NAN, break_up_float, double_to_string, float_to_string, formatd,
    parts_to_float, round_away, round_double, rstring_to_float, string_to_float)
from rpython.rlib.rstring import ParseStringError

VALUES = [0.0, -0.0, 1.0, 1.5, 100.0, 123456789.125, 1e15, 1e16, 1e22, 1.5e-5, 0.0001, 2.5, 3.5, 1e300, 5e-324, 0.1, 2.0 / 3.0,
          1e100, 9.995, 99.5, INFINITY, -INFINITY, NAN, 2.0 ** -44, 2.0 ** 90]


def parse(s):
    try:
        return float_to_string(string_to_float(s))
    except ParseStringError:
        return 'error'


def strict(s):
    try:
        return float_to_string(rstring_to_float(s))
    except ValueError:
        return 'error'


def plain(s):
    try:
        return str(float(s))
    except ValueError:
        return 'error'


def broken(s):
    try:
        sign, before, after, exponent = break_up_float(s)
    except ValueError:
        return 'error'
    text = "%s|%s|%s|%s" % (sign, before, after, exponent)
    if before or after:
        text += ' ' + str(parts_to_float(sign, before, after, exponent))
    return text


def entry_point(argv):
    n = float(len(argv))
    for x in VALUES:
        x *= n
        print(' '.join([formatd(x, 'r', 0), formatd(x, 'r', 0, DTSF_ADD_DOT_0), formatd(x, 'r', 0, DTSF_SIGN), formatd(x, 'f', 3),
                        formatd(x, 'f', 0, DTSF_ALT), formatd(x, 'e', 2), formatd(x, 'E', 0), formatd(x, 'g', 12),
                        formatd(x, 'g', 12, DTSF_ADD_DOT_0 | DTSF_SIGN), formatd(x, 'G', 3, DTSF_ALT), formatd(x, 'f', 17)]))
        print(x, repr(x), str(-x), '%s' % x, '%r' % x, '%.0f %.1f %.17g %e %G' % (x, x, x, x, x), '%10.2f|%-10.2f|%+.3f|% .2f|%010.1f' % (x, x, x, x, x))
        text, kind = double_to_string(x, 'r', 0, DTSF_ADD_DOT_0)
        print(text, kind)
    for s in ['1', ' 1.5 ', '1e3', '-.5', '5.', '.', '', '  ', 'inf', '-Infinity', '+nan', '-NAN', 'infin', '1e', '1e+', '1_000', '1__0',
              '_1', '1_', '1e400', '-1e-400', '0x10', '1.7976931348623157e308', '1.7976931348623159e308', '4.9406564584124654e-324', '2e-324',
              '9007199254740993', '9007199254740993.00000000000000000000000000001', '179769313486231580793e289', '123456789012345678901234567890',
              '0.' + '0' * 400 + '1e400', '1' + '0' * 400 + 'e-400', '2.2250738585072011e-308', '1 2']:
        print(repr(s)[:40], parse(s), strict(s), plain(s), broken(s)[:60])
    for x in [0.5, 1.5, 2.5, -0.5, -2.5, 0.49999999999999994, 2.675, 1.005, 1234.5, 12345.0, 15.0, 25.0, 1e22, 5e15, 0.125, 0.375, 1e300, 149.5, 150.0, 95.0, 9.5]:
        x *= n
        print(x, round_away(x), ' '.join([str(round_double(x, digits)) for digits in [0, 1, 2, -1, -2, -3, 5, 20, -30]]),
              ' '.join([str(round_double(x, digits, True)) for digits in [0, 1, 2, -1, -2, 3]]))
    return 0


def target(driver, args):
    return entry_point
