"""rlib.rdtoa: texts of floats with codes and flags, texts that are no floats."""
from rpython.rlib import rdtoa, rfloat

NUMBERS = [0.0, -0.0, 1.0, 0.1, 1e22, 1e23, 123456789.125, 5e-324, 1.7976931348623157e308, rfloat.INFINITY, -rfloat.INFINITY, rfloat.NAN]


def entry_point(argv):
    for x in NUMBERS:
        print(rdtoa.dtoa(x), rdtoa.dtoa(x, 'r', flags=rfloat.DTSF_ADD_DOT_0), rdtoa.dtoa(x, 'g', 2, 3), rdtoa.dtoa(x, 'e', 2, 2))
        if abs(x) < 1e30 or x != x:
            print(rdtoa.dtoa(x, 'f', 3, 4, rfloat.DTSF_SIGN), rdtoa.dtoa_formatd(x, 'E', 1, 0), rdtoa.dtoa_formatd(x, 'f', 1, 0))
    for text in ['1', '-1.5e3', '.5', '1e400', '4.9e-324', '', '1e', ' 1', 'inf', '1_0', '0x1']:
        try:
            print(text, rdtoa.strtod(text))
        except ValueError:
            print(text, 'ValueError')
    try:
        rdtoa.dtoa(1.0, 'z')
    except ValueError as e:
        print(e)
    return 0


def target(driver, args):
    return entry_point, None
