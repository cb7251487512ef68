from rpython.rlib.rarithmetic import intmask, ovfcheck, r_uint


def wrap(n):
    """Into 31 bits, so that products stay within a machine word at every level."""
    return n & 0x7fffffff


class Stop(Exception):
    def __init__(self, code):
        self.code = code


class Guard(object):
    """A context manager that keeps count and swallows IndexError."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter ' + self.name)
        return len(self.name)

    def __exit__(self, kind, value, traceback):
        print('exit ' + self.name)
        return kind is IndexError


def opaque(n):
    """A number that is not known when translating."""
    return n


def total_of(first, *rest):
    for n in rest:
        first = wrap(first + n)
    return first


def clip(value, low=0, high=1000):
    return max(low, min(value, high))


def countdown(n):
    n = n & 7
    while n > 0:
        yield n
        n -= 1


def pieces(text, width):
    try:
        for start in range(0, len(text), (width & 3) + 1):
            yield text[start:start + (width & 3) + 1]
    finally:
        print('pieces of %d' % len(text))



def sorted_copy(items):
    result = items[:]
    result.sort()
    return result


class Base(object):
    factor = 1
    def __init__(self, value):
        self.value = value
    def total(self):
        return wrap(self.value * self.factor)
    def compute(self, n):
        return wrap(self.value + self.value)
    def name(self):
        return 'base' + str(self.value)


class Left(Base):
    factor = 2
    def compute(self, n):
        return wrap(self.value + 3)
    def name(self):
        return 'left' + str(self.value)


class Right(Base):
    factor = 7
    def compute(self, n):
        return wrap(n - self.value)
    def name(self):
        return 'right' + str(self.value)


def f3(p1, p2):
    with Guard('w4') as w4:
        try:
            v5 = (float(total_of(w4, ord(('hello world' + "q")[0]))) * (float(wrap(w4 - w4)) + (float(w4) - (1.5 - 123.456))))
            v6 = min([3] + ([wrap(a * b) for a, b in zip(sorted(set([2, 3, 255, 10])), [65536, 7, 1, 10][::2])] + [wrap(i * p2) for i in range(w4 & 7)][::-1]))
            if ('{}:{:>4}'.format((len([3]) & len([[0, 2, 10, 3], [2, 0, 1000, 7]])), ('{}:{:>4}'.format(w4, 'x,y,z') * (p2 & 3))) == '-'.join([((1000, 'abc')[1] + ('%x' % w4)), '{}:{:>4}'.format(int(True), 'a'.lower())])):
                raise Stop(len(sorted(['zzz11'][::-1][::2])))
        except (IndexError, Stop):
            print("caught (IndexError, Stop)")
        finally:
            print((str(len(' pad ')) + '42'.replace('xy', '').partition(',')[2]).upper())
        v7 = (w4, str(([[p2], [p2]])[0][0]))
        try:
            v8 = w4
            v9 = Right(wrap(w4 * len([10, 1000, 65536, 0]))).compute(w4)
        except Exception:
            print("caught Exception")
    v10 = Right(p2)
    return wrap(('abc'.find('o w'), 'a'.title())[0] - divmod(0, (p2 & 15) + 1)[1])


def f12(p11):
    v13 = u' pad '.replace(u'a', u'yy')
    try:
        print((sorted_copy([wrap(i + n) for i, n in enumerate([7, 10])])[0] in [wrap(a * b) for a, b in zip([wrap(a * b) for a, b in zip(list(reversed([10])), [65536, 1, 10])], sorted({wrap(n * 3) for n in [255, 1, 3, 255]}))]))
        v14 = f3(Base(abs(-65536)), wrap(max([3] + [2]) + max([3] + [1000])))
    except ValueError:
        print("caught ValueError")
    else:
        print(u','.join([(v13 * (clip(ord(('42' + "q")[0]), 5) & 3)), v13]))
    finally:
        print([s.upper() for s in ('%5d|' % 255).split()[::2] if s])
    k15 = ((([[3], [7]] + [[10], [0]]))[0][0] % (f3(Left(65536), 3452) | 1)) & 7
    while k15 > 0:
        k15 -= 1
        v16 = wrap(abs(-wrap((-(1) // -4) * ([[65536, 2, 56833], [58292]])[0][0])) + (('abc' + 'hello world').count('o w') | sorted(set([2, 83897, 7]))[0]))
        p11 = Base(abs(-wrap((v16 | v16) * wrap(v16 + v16))))
        v17 = sum(wrap(n) for n in sorted_copy([0, 10, 1000]) if n % 3)
    return '-'.join([(p11.name() * ((0, ' pad ')[0] & 3)), str(255).lower()[2:]])


def f20(p18, p19):
    print([[1, 1000, 14560, 255], [54498, 89275]])
    v21 = [len(p19)]
    try:
        k22 = wrap(len(list(reversed([wrap(i + n) for i, n in enumerate(v21)]))) + (-({'hello world': 255, '42': 0}.get(('%d:%s' % (65536, '42')), int(str(1000)))) % -4)) & 7
        while k22 > 0:
            k22 -= 1
            v23 = Base(max([3] + v21))
            if isinstance(Left((wrap(0 << (0 & 15)) if (set([2]) == set([2])) else wrap(68668 + 73775))), Right):
                break
        else:
            print(1 if (Base(Right(65536).compute(50899)).compute(sum(wrap(n) for n in v21 if n % 3)) != wrap(((-(1) // 10) | (2 // (255 | 1))) << (({'k': 255}.get('42', 2) if ('zzz90' < ' pad ') else int(True)) & 15))) else 0)
        c24 = 0
        try:
            c24 = ovfcheck(opaque(total_of(([[sum(wrap(n) for n in v21 if n % 3)]])[0][0], int((intmask(r_uint(2)) <= int(str(2)))), {s: len(s) for s in ['42']}.get('zzz65'.partition('l')[0].strip(), sorted_copy(v21)[-1]))) - min(sum([wrap(n) for n in [wrap(i * wrap(1 - 0)) for i in range((1000 & 46447) & 7)]]), int(str(total_of((3 if True else 2), wrap(1 + 45818), sum([wrap(n) for n in v21]))))))
        except OverflowError:
            print("overflow")
        print(c24)
        k25 = ([[str(0).rfind('o w')], [([[65536]])[0][0]]])[0][0] & 7
        while k25 > 0:
            k25 -= 1
            v26 = (total_of(str(0).find('zz')), '{}:{:>4}'.format(len((p19 * (3 & 3))), str(total_of(1, 65536, 3))))
            if ((sum([wrap(n) for n in [wrap(a * b) for a, b in zip(v21, v21)]]) ^ {s: len(s) for s in ['zzz80', 'zzz13']}.get(('hello world' + 'zzz44'), min([3] + v21))) in v21):
                break
    except ValueError:
        print("caught ValueError")
    return Left(Right(7).total()).value


def f29(p27, p28):
    with Guard('w30') as w30:
        try:
            v31 = p28
            v32 = r_uint(len({(10, 'hello world')[1]: abs(-w30), v31: w30}))
            w30 = wrap(w30 * w30)
        except KeyError:
            print("caught KeyError")
    try:
        with Guard('w33') as w33:
            w33 = (w33, Left(w33).name())[0]
        for i34 in range(intmask((((r_uint(18446744073709551615) + r_uint(1)) >> (len([1000]) & 63)) % (((~r_uint(255)) ^ (r_uint(4294967296) * r_uint(0))) | r_uint(1)))) & 7):
            v35 = {s: len(s) for s in sorted([s.upper() for s in [''] if s])[::2]}
        v36 = ({wrap(n * 3) for n in sorted(set([10, 0, 255]))[::-1]} & {wrap(n * 3) for n in [255, 2, 65536, 27485]})
    except ValueError:
        print("caught ValueError")
    return u'a'.replace(u'a', u'')


def run(seed):
    v37 = Base([wrap(i * min(seed, seed)) for i in range(seed & 7)][wrap(1000) & 1])
    v38 = [wrap(a * b) for a, b in zip([1000, 0, 2, 10], [wrap(i + n) for i, n in enumerate([3][:1][::-1])])]
    v39 = min([3] + v38)
    v40 = r_uint((Right(v39).value // (v39 | 1)))
    c41 = 0
    try:
        c41 = ovfcheck(opaque(v39) - f20(((v39 % (v39 | 1)), ('%10.2e' % 0.1)), u'zzz89'))
    except OverflowError:
        print("overflow")
    print(c41)
    if (seed < v39):
        k42 = wrap(v39 + (intmask((v40 >> (v39 & 63))) ^ v39)) & 7
        while k42 > 0:
            k42 -= 1
            v43 = (intmask(((v40 | v40) ^ (v40 // (v40 | r_uint(1))))), '{}:{:>4}'.format(wrap(min(v39, seed) >> (sum(countdown(v39)) & 15)), ''.replace('l', 'b').upper()))
    else:
        v44 = [s.upper() for s in [s.upper() for s in [('abc' * (v39 & 3)), 'zzz34'.replace('xy', '')] if s] if s]
        for x45 in u','.join([u','.join([u' pad ', u' pad ']), (u'x,y,z' + u'')]).replace(u'a', u'')[3:]:
            v46 = [wrap(a * b) for a, b in zip(v38, [seed, total_of(total_of(v39))])]
    v47 = Base(wrap(wrap(seed * wrap(v39 - seed)) + min([3] + v38)))
    with Guard('w48') as w48:
        v49 = (w48, str(wrap(max(w48, v39) >> (w48 & 15))))
        for i50 in range((len(('%05d' % v49[0])) // ((-(len({w48, seed})) // 10) | 1)) & 7):
            seed = v38[wrap(w48) & 1]
    try:
        v51 = [[i, i + j] for i in range(2) for j in [wrap(v39 + (intmask(v40) % (max([3] + v38) | 1))), 1]]
    except (IndexError, Stop):
        print("caught (IndexError, Stop)")
    finally:
        print((wrap(seed + seed), '{}:{:>4}'.format(min(v39, v39), 'x,y,z'.replace('l', '')))[0])
    print(1 if (v37.value == clip(wrap(v39 * (-(v39) // 3)), 5)) else 0)
    return seed & 0


def entry_point(argv):
    try:
        if len(argv) > 9:
            raise Stop(9)
        return run(12344 + len(argv))
    except IndexError:
        print("ended by IndexError")
    except KeyError:
        print("ended by KeyError")
    except ValueError:
        print("ended by ValueError")
    except Stop:
        print("ended by Stop")
    return 0


def target(driver, args):
    return entry_point
