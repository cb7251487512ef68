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
    factor = 6
    def __init__(self, value):
        self.value = value
    def total(self):
        return wrap(self.value * self.factor)
    def compute(self, n):
        return wrap(n ^ n)
    def name(self):
        return 'base' + str(self.value)


class Left(Base):
    factor = 2
    def compute(self, n):
        return wrap(self.value ^ 3)
    def name(self):
        return 'left' + str(self.value)


class Right(Base):
    factor = 1
    def compute(self, n):
        return wrap(self.value + 19714)
    def name(self):
        return 'right' + str(self.value)


def f3(p1, p2):
    print(('%x' % (wrap(10 + 2), p1)[0]))
    for i4 in range(wrap(intmask(((~r_uint(255)) | (r_uint(0) + r_uint(4294967296)))) * wrap({p1: 255, p1: 7}.get(p1[3:], p1.find('l')) * wrap(wrap(7 + 255) * (2 ^ 1000)))) & 7):
        v5 = wrap(i4 - i4)
    p2.value = list(countdown(len(([[0], [7]] + [[0, 255, 1000]]))))[-1]
    v6 = ((min(sum(countdown(1)), 1) if (clip(83472, low=3, high=9) in (set([10, 1000]) - set([3]))) else wrap(p2.compute(3) - (1, 'zzz89')[0])) & total_of(len({p1: 7, p1: 2}), sum(wrap(n) for n in ([65536, 2] + [255, 7, 0, 82438]) if n % 3)))
    for i7 in range(v6 & 7):
        p1 = p1
    return p1


def f10(p8, p9):
    c11 = 0
    try:
        c11 = ovfcheck(opaque({s: len(s) for s in [s.upper() for s in [str(n) for n in [10]] if s]}.get(f3(('%d:%s' % (10, 'a')), Base(3)), total_of(int(str([255, 0, 65536, 0][wrap(255) & 1])), wrap(total_of(65536) - int('%x' % (7 & 255), 16)), Right(65536).compute(([[27271, 255]])[0][0])))) - (wrap((clip(255, 5) if ('hello world' >= 'hello world') else p8[0]) + {s: len(s) for s in ['zzz10', 'a']}.get(p8[1], abs(-1000))) % (ord(((Right(7).name() + 'abc'.lower()) + "q")[0]) | 1)))
    except OverflowError:
        print("overflow")
    print(c11)
    try:
        p9.discard(clip(len(str([1000][0])), 5))
        v12 = [22174, 0]
    except IndexError:
        print("caught IndexError")
    finally:
        print('42'.replace('l', 'b')[0:].rjust(7).zfill(5))
    return [7, 65536, 3, 65536]


def f15(p13, p14):
    print(p13.split('l', 1))
    print(intmask(((((r_uint(1) * r_uint(255)) >> (p14 & 63)) - (r_uint(p14) | (~r_uint(4294967296)))) % ((~r_uint(p14)) | r_uint(1)))))
    v16 = set([1000, 7])
    v17 = Base((wrap(clip(p14, 5) - p14) & ([[7, 3], [7, 65536]])[0][0]))
    return (r_uint((-(p14) // -4)) + (r_uint(wrap(p14 >> (p14 & 15))) << (divmod(int(str(p14)), (ord((p13 + "q")[0]) & 15) + 1)[1] & 63)))


def f21(p18, p19, p20):
    try:
        v22 = {s: len(s) for s in ('%d:%s' % (p19, ('zzz33' * (p19 & 3)))).split()}
        v23 = (([[p20.value], [p19]] + [[i, i + j] for i in range(2) for j in [p19, 1]]) + ([[i, i + j] for i in range(2) for j in [clip(p19, low=3, high=9), 1]] + [[p19]]))
        if (([str(n) for n in sorted_copy([255])] == list(pieces(str(p19), p19))) or ([wrap(i * p20.total()) for i in range((p19 % (p19 | 1)) & 7)] != [wrap(i * min([3] + [2, 1000, 1])) for i in range(total_of(p19, p19, p19) & 7)])):
            raise KeyError("k")
    except ValueError:
        print("caught ValueError")
    if ('-'.join([('%g' % (1e10 * 0.0)), ('%g' % (-2.25 - -2.25))]) != str((([[255, 7, 255]] + [[255, 91248, 1], [3, 10, 2]]) + ([[255, 3, 10, 255]] + [[0]])))):
        with Guard('w24') as w24:
            v25 = (len([[65536, 255, 0, 7], [3, 255, 1]]), ('' * (w24 & 3))[1:].replace('l', 'b'))
            v26 = [wrap(a * b) for a, b in zip([wrap(a * b) for a, b in zip(sorted_copy([255, 0, 10])[:2], sorted(set([65536]))[::-1])], sorted({w24, intmask(r_uint(9223372036854775808))}))]
    p19 = wrap(clip(wrap(p19 - abs(-p19)), low=3, high=9) * p19)
    v27 = (repr('x,y,z'.split()) + (('42' * (p19 & 3)) + '-'.join([' pad ', 'abc']))).split()
    return p19


def run(seed):
    with Guard('w28') as w28:
        for x29 in sorted({abs(-wrap(max([3] + [3]) - wrap(seed * w28)))}):
            v30 = ('%10.2e' % ((1.5 + 1.5) * float(x29))).find('l')
            v31 = Right(Base((x29 % (seed | 1))).total())
    print(wrap(divmod(seed, (len([[i, i + j] for i in range(2) for j in [seed, 1]]) & 15) + 1)[1] - seed))
    for x32 in [str(n) for n in [clip(seed, 5), Base(10).value, sum([wrap(n) for n in [1, 94493, 3, 1000]])]][::2][:5]:
        for x33 in [wrap(i + n) for i, n in enumerate((sorted_copy(([2, 0, 1000, 255] + [0, 3, 10, 255])) + [wrap(a * b) for a, b in zip(([10, 1000, 3, 10] + [3, 0, 7]), [1, 65536])]))][:8]:
            v34 = r_uint(seed)
        for x35 in u','.join([u'hello world', ((u' pad ' + u','.join([u'a', u'42'])) + (u'a' * (seed & 3))[2:])]):
            x32 = x32
    try:
        with Guard('w36') as w36:
            with Guard('w37') as w37:
                v38 = u'a'
                v39 = float(w36)
                w37 = len(((w36 if True else w36), ('a' * (w37 & 3)))[1])
            with Guard('w40') as w40:
                v41 = Right(sum(countdown([wrap(i * seed) for i in range(seed & 7)][wrap(abs(-w36)) & 1])))
                v42 = (min((ord(('x,y,z' + "q")[0]) ^ (2, 'zzz62')[0]), 1000) <= w40)
        print(1 if (len({('%d:%s' % (seed, 'hello world')): seed, repr((255, ' pad ')): intmask(r_uint(0))}) < str(('hello world' >= 'hello world')).count('o w')) else 0)
        if ((not (not (seed < seed <= seed))) or (([3, 65536][-1] > wrap(seed - seed)) or ((seed, '') != (seed, 'hello world')))):
            raise KeyError("k")
    except KeyError:
        print("caught KeyError")
    with Guard('w43') as w43:
        if (seed < wrap(max([3] + [wrap(a * b) for a, b in zip([18131, 3, 0], [65536])]) - [10, 3, 1000, 65536][0]) <= ord(((('%.3f' % 3.0) * ('a'.rfind('a') & 3)) + "q")[0])):
            print(1 if (((~r_uint(w43)) & ((r_uint(5) - r_uint(0)) * (r_uint(5) >> (seed & 63)))) < (((r_uint(18446744073709551615) >> (seed & 63)) // ((~r_uint(1)) | r_uint(1))) << (seed & 63))) else 0)
            c44 = 0
            try:
                c44 = ovfcheck(opaque(w43) + ord((('%d:%s' % (w43, (seed, 'abc')[1])) + "q")[0]))
            except OverflowError:
                print("overflow")
            print(c44)
        else:
            print(intmask(r_uint(min(w43, wrap((-(seed) % 7) - w43)))))
            v45 = [0, 1, 65536]
            v46 = Base(w43)
        for i47 in range(((-(seed) % 10) if ((w43 & max(w43, seed)) < {'abc': w43, '': w43}.get('x,y,z'[3:], int('%x' % (seed & 255), 16)) <= max([3] + list(reversed([0, 7, 25744, 65536])))) else (seed // ({s: len(s) for s in ['a', 'zzz6', '42']}.get(('%10.2e' % -2.25), len([1, 10, 1])) | 1))) & 7):
            v48 = list(countdown(seed))[::2]
            v49 = seed
        print(f3(Base(w43).name(), Left(seed)))
    for x50 in [[seed]][:5]:
        for i51 in range(wrap(len(((u'zzz46' * (seed & 3)) * (seed & 3))) >> (seed & 15)) & 7):
            v52 = (seed, (repr([[1]]).replace('xy', 'QQ') * (seed & 3)))
            i51 = x50[:0][wrap(seed) & 1]
        v53 = (((float(seed) - (-2.25 + 1e10)) - ((0.1 - 123.456) + float(seed))) * float(len([s.upper() for s in [' pad ', '42'] if s])))
        seed = seed
    for i54 in range(max(intmask(((r_uint(0) + r_uint(5)) << (seed & 63))), seed) & 7):
        try:
            v55 = u','.join([u','.join([(u'hello world' * (seed & 3)), (u'42' + u'x,y,z')]), (u'abc' * (i54 & 3)).replace(u'a', u'yy')]).replace(u'a', u'yy')
            i54 = seed
        except ValueError:
            print("caught ValueError")
        print(i54)
        if (not isinstance(Right(len(u'hello world')), Left)):
            v56 = {(('%d:%s' % (seed, ' pad '))[1:] + ('{}:{:>4}'.format(i54, 'zzz65') + ('zzz15' + 'abc'))): seed, '{}:{:>4}'.format(i54, '-'.join([('%g' % 123.456), ' pad '.strip()])): i54}
            v57 = [wrap(i * clip(seed, 5)) for i in range((wrap(seed - i54) | seed) & 7)][::2]
        if (f3(('%d:%s' % (seed, '')), Left(seed)) >= str(list(reversed([65536, 7, 3, 2]))).replace('l', 'QQ')):
            break
    for i58 in range(clip((-(int('%x' % (seed & 255), 16)) % 10), low=3, high=9) & 7):
        try:
            v59 = ('%-6d|' % (ord(('x,y,z' + "q")[0]) if (seed < i58 <= i58) else seed)).rjust(7)
            v60 = [7]
            v61 = (max([3] + v60), v59)
            if ((wrap(i58 * (i58 % (seed | 1))), '-'.join([('%d:%s' % (i58, '42')), (2, 'hello world')[1]])) != (seed, ('%d:%s' % (sum(countdown(i58)), Left(1000).name())))):
                raise KeyError("k")
        except KeyError:
            print("caught KeyError")
        else:
            print(float(seed))
        if (clip((intmask(r_uint(18446744073709551615)) | i58)) > (i58 if ((r_uint(255) // (r_uint(18446744073709551615) | r_uint(1))) > (r_uint(5) | r_uint(18446744073709551615))) else Right(i58).total())):
            continue
    v62 = Base((seed, '42')[1].find('zz'))
    try:
        v63 = (float((seed, 'a')[0]) - (((0.0 + -2.25) - float(seed)) * (float(seed) * (1.5 - 1e10))))
        try:
            c64 = 0
            try:
                c64 = ovfcheck(opaque((seed % (('%05d' % abs(-seed)).find('o w') | 1))) - min([3] + [wrap((seed if True else seed) >> ((-(seed) % -4) & 15))]))
            except OverflowError:
                print("overflow")
            print(c64)
            print(sum([wrap(n) for n in [wrap(i + n) for i, n in enumerate([wrap(i + n) for i, n in enumerate(sorted(set([1, 1, 3])))])]]))
            print((-(seed) % -4))
            if (seed == clip(seed, 5)):
                raise KeyError("k")
        except Stop as e:
            print(e.code)
        v62.value = list(countdown((([[7, 0, 10, 1000], [255, 78043]] + [[3], [10, 0, 54394]]))[0][0]))[wrap(seed) & 1]
    except Stop as e:
        print(e.code)
    finally:
        print(intmask(r_uint(int(str(seed)))))
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
