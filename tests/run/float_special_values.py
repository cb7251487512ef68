"""NaN, infinities and minus zero: comparison, arithmetic, min, max, sorting, text, conversion, in lists and dicts."""
import math


def sign(x):
    return math.copysign(1.0, x)


def convert(x):
    try:
        return str(int(x))
    except OverflowError:
        return 'overflow'
    except ValueError:
        return 'nan'


def entry_point(argv):
    one = float(len(argv))
    inf, nan, zero = one * float('inf'), one * float('nan'), one * -0.0
    print(inf, -inf, nan, zero, 0.0 + zero, zero * -1, sign(zero), sign(-zero), sign(inf), zero == 0.0, -zero == zero)
    print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, not nan == 1, inf > 1e308, inf == inf, -inf < inf, nan in [1.0], inf in [inf])
    print(inf + 1, inf - inf, inf * 0, inf / inf, 1 / inf, sign(-1 / inf), inf * -2, abs(-inf), abs(zero), math.isnan(nan), math.isinf(-inf), -nan)
    print([convert(x) for x in (inf, -inf, nan, zero, 1.9, -1.9, 1e18, -0.5)], bool(nan), bool(zero), bool(inf))
    print(max(1.0, inf), min(-inf, one), sorted([inf, 1.0, -inf, zero, -1.0]), max([zero, one]), '%f %e %g %s %r' % (inf, nan, -inf, nan, inf), '%5.1f|%-6s|' % (nan, inf))
    print(float('Infinity') == inf, float('-inf') == -inf, float('NaN') != nan, float(' 1e400 '), float('-1e-400'), 1e308 * 10, 5e-324 / 2, 2.2250738585072014e-308)
    d = {inf: 'inf', zero: 'zero', one: 'one'}
    print(d[1e999], d[0.0], d[1.0], len(d), inf // 1 != inf // 1, math.floor(-0.5), round(-0.4), round(2.5), round(3.5), round(-2.5))
    return 0

def target(driver, args):
    return entry_point
