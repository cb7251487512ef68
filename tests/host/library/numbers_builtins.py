import math


def show(*things):
    print(*[repr(thing) for thing in things])


def attempt(action):
    try:
        show(action())
    except Exception as e:
        show(type(e).__name__, str(e))


show(abs(-3), abs(-2.5), all([1, 1]), all([1, 0]), all([]), any([0, 1]), any([]), bin(10), bin(-10), hex(255), hex(-255), chr(97), ord("a"), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2))
show(max(1, 2), max([3, 1]), max("abc"), max([1, -5], key=abs), max([], default=7), min(3, 1, 2), min(["b", "a"]), min((1, 2), key=lambda x: -x), pow(2, 10), pow(2, 10, 1000), pow(2, -1), pow(3, -1, 7), pow(2.0, 3))
show(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(1234, -2), round(1.5), round(0.5), round(2.675, 2), round(1e20), round(5.015, 2), round(150, -2), round(250, -2), type(round(1.0)).__name__, round(1.25, 1))
show(sum([1, 2, 3]), sum([0.1] * 3), sum([[1], [2]], []), sum([1], 10), sum(x * x for x in range(4)))
attempt(lambda: max([])); attempt(lambda: sum(["a"])); attempt(lambda: ord("ab")); attempt(lambda: 1 / 0); attempt(lambda: 1.0 / 0); attempt(lambda: 1 % 0); attempt(lambda: 1.0 % 0); attempt(lambda: 1 // 0); attempt(lambda: 2.0 // 0); attempt(lambda: int("x")); attempt(lambda: int([])); attempt(lambda: float([])); attempt(lambda: abs("a")); attempt(lambda: 1 + "a"); attempt(lambda: int(float("nan"))); attempt(lambda: int(float("inf"))); attempt(lambda: 0.0 ** -1); attempt(lambda: 10.0 ** 400); attempt(lambda: round("a"))
show(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 2 ** 100, 2 ** 0.5, 7 / 2, 1e308 * 10, 5 // 0.3, 0.0 == -0.0, 3.0 == 3, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, 1 < 1.5 < 2)
show((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (255.5).hex(), float.fromhex("0x1.8p3"), (0.1).hex(), (5e-324).hex(), (-0.0).hex(), float("1e5"), int(3.99), int(-3.99), int("777", 8), (1.5).real, (10).bit_length(), (-0.5).__abs__(), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7))
show(math.pi, math.e, math.sqrt(2), math.sin(1), math.cos(1), math.tan(1), math.atan2(1, 2), math.exp(1), math.log(10), math.log(8, 2), math.log10(1000), math.log2(8), math.fmod(-7, 3), math.modf(2.5), math.frexp(8.5), math.ldexp(0.5, 4), math.hypot(3, 4), math.factorial(20), math.gcd(12, 18), math.isqrt(17), math.fabs(-2), math.copysign(1, -0.0), math.degrees(math.pi), math.radians(180), math.fsum([0.1] * 10), math.gamma(5), math.erf(0.5), math.isnan(float("nan")), math.isinf(1e400), math.asinh(1), math.log1p(1e-10), math.expm1(1e-10), math.comb(5, 2), math.isclose(0.1 + 0.2, 0.3), math.log(10 ** 400), math.prod([1, 2, 3]))
attempt(lambda: math.sqrt(-1)); attempt(lambda: math.log(0)); attempt(lambda: math.exp(1000)); attempt(lambda: math.acos(2)); attempt(lambda: math.factorial(-1)); attempt(lambda: math.fmod(1, 0)); attempt(lambda: math.pow(0, -1))
show(1 + 2j, (1 + 2j) * (3 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), complex(1, 2), complex("1+2j"), 1j ** 2, (1 + 2j) == complex(1, 2), (2 + 0j) == 2, complex(0, -1), -1j, (1 + 1j) / (1 - 1j), (3 + 4j).real, (3 + 4j).imag)
show(hash(1) == hash(1.0) == hash(True), hash(2 ** 61 - 1), hash(0.5) == hash(0.5), {1: "a"}[1.0], {1.0: "a"}[1])
show(True + True, True & False, True | False, True ^ True, ~5, -5 >> 1, 1 << 70, not 0, bool([]), bool("a"), bool(0.0), 5 & 3, 5 | 3, 5 ^ 3, +5, int(True), isinstance(True, int))
show([1, 2, 3] and "yes", 0 or "no", None is None, 1 if [] else 2, [x for x in range(10) if x % 3 == 0], {x % 3 for x in range(9)}, [(x, y) for x in range(2) for y in "ab"])
show(repr(0.1), str(1e16), repr(1e15), float("0.1") + float("0.2"), 1e-7, 123456.789e3, .5, 5., 1_000.5)
show(callable(len), callable(1), type(1).__name__, type("").__name__, type(None).__name__, isinstance(1, (str, int)), issubclass(bool, int), hasattr("", "join"), getattr("abc", "upper")(), id(None) == id(None))
show(list(map(int, "123")), list(zip()), list(zip("ab")), dict(zip("ab", range(2))), sorted({"b": 1, "a": 2}.items()), list(reversed([])), sum(map(len, ["a", "bc"])), "".join(map(str, range(5))))
