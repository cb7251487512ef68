"""The helpers of rlib/ll on simulated memory under CPython: every load and store is checked there."""
import os
import sys
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'rlib', 'packages'))

from rpython.rlib.ll import rbuiltin, rdict, rint, rlist, rrange, rset, rsort, rstr, rtext, rtuple
from rpython.rtyper.lltypesystem.lltype import (
    Array, Bool, Char, GcArray, GcStruct, Int32, Ptr, Signed, Struct, malloc, nullptr)
from rpython.rtyper.lltypesystem.rstr import STR, hlstr, llstr

ITEMS = GcArray(Signed)
LIST = GcStruct('list', ('length', Signed), ('items', Ptr(ITEMS)))
STRINGS = GcArray(Ptr(STR))
STRING_LIST = GcStruct('strings', ('length', Signed), ('items', Ptr(STRINGS)))
ENTRY = Struct('entry', ('key', Ptr(STR)), ('value', Signed), ('hash', Signed), ('valid', Bool))
DICT = GcStruct('dict', ('num_live', Signed), ('num_used', Signed), ('indexes', Ptr(GcArray(Int32))),
                ('entries', Ptr(GcArray(ENTRY))))


def new_list(values):
    l = rlist.ll_newlist_hint(LIST, 0)
    for value in values:
        rlist.ll_append(l, value)
    return l


def values_of(l):
    return [l.items[i] for i in range(l.length)]


def strings_of(l):
    return [hlstr(l.items[i]) for i in range(l.length)]


def str2int(text, base):
    return rint.ll_str2int(llstr(text), base, llstr('not a number in base '), llstr(': '))


class TestIntegers(unittest.TestCase):
    def test_division(self):
        for x in range(-20, 21):
            for y in list(range(-7, 0)) + list(range(1, 8)):
                self.assertEqual(rint.ll_floordiv(x, y), x // y)
                self.assertEqual(rint.ll_mod(x, y), x % y)
        self.assertRaises(ZeroDivisionError, rint.ll_floordiv, 1, 0)
        self.assertRaises(OverflowError, rint.ll_floordiv_ovf, rint.MININT, -1)

    def test_text(self):
        for x in (0, 7, -1, 10, 99, -12345, 2 ** 63 - 1, -2 ** 63):
            self.assertEqual(hlstr(rint.ll_int2dec(STR, x)), str(x))
            if x >= 0:
                self.assertEqual(hlstr(rint.ll_int2base(STR, x, 16, 'x')), hex(x))
            self.assertEqual(str2int(str(x), 10), x)
        for text in ('', ' ', '-', '1x', '9223372036854775808', '0x10', '--1'):
            self.assertRaises(ValueError, str2int, text, 10)
        self.assertEqual(str2int(' -0x1F ', 16), -31)
        self.assertEqual(str2int('1_000', 10), 1000)
        for text in ('_1', '1_', '1__0'):
            self.assertRaises(ValueError, str2int, text, 10)

    def test_shifts(self):
        self.assertRaises(ValueError, rint.ll_lshift, 1, -1)
        self.assertEqual(rint.ll_lshift(1, 64), 0)
        self.assertEqual(rint.ll_rshift(-8, 100), -1)
        self.assertRaises(OverflowError, rint.ll_lshift_ovf, 1, 63)


class TestLists(unittest.TestCase):
    def test_growing(self):
        l = new_list(range(100))
        self.assertEqual(values_of(l), list(range(100)))
        rlist.ll_insert(l, 3, -1)
        rlist.ll_insert(l, 1000, -2)
        expected = list(range(3)) + [-1] + list(range(3, 100)) + [-2]
        self.assertEqual(values_of(l), expected)
        self.assertEqual(rlist.ll_pop(l, 3, 0), -1)
        self.assertEqual(rlist.ll_pop_last(l, 0), -2)
        while l.length:
            rlist.ll_pop_last(l, 0)
        self.assertRaises(IndexError, rlist.ll_pop_last, l, 0)

    def test_slices(self):
        values = list(range(12))
        for start in range(-14, 15, 3):
            for stop in range(-14, 15, 2):
                l = new_list(values)
                part = rlist.ll_getslice(l.items, l.length, start, stop)
                self.assertEqual([part[i] for i in range(len(part))], values[start:stop])
                rlist.ll_delslice(l, start, stop, 0)
                expected = list(values)
                del expected[start:stop]
                self.assertEqual(values_of(l), expected)
                other = new_list([7, 8])
                l = new_list(values)
                rlist.ll_setslice(l, start, stop, other.items, 2, 0)
                expected = list(values)
                expected[start:stop] = [7, 8]
                self.assertEqual(values_of(l), expected)

    def test_extend_itself(self):
        l = new_list([1, 2])
        rlist.ll_extend(l, l.items, l.length)
        self.assertEqual(values_of(l), [1, 2, 1, 2])

    def test_sort(self):
        values = [(i * 7919) % 101 for i in range(67)]
        l = new_list(values)
        rsort.ll_sort(l.items, l.length, rlist.ll_less)
        self.assertEqual(values_of(l), sorted(values))

    def test_sort_is_stable(self):
        def less(x, y):
            return x // 1000 < y // 1000

        shapes = [lambda i, n: i * 7919 % 13, lambda i, n: i, lambda i, n: -i, lambda i, n: 5, lambda i, n: i % 40,
                  lambda i, n: i if i < n // 2 else n - i, lambda i, n: (i * i) % 97, lambda i, n: -(i // 50) + i % 3]
        for length in (0, 1, 2, 3, 31, 32, 33, 64, 65, 100, 250, 700):
            for shape in shapes:
                values = [shape(i, length) * 1000 + i for i in range(length)]
                l = new_list(values)
                rsort.ll_sort(l.items, l.length, less)
                self.assertEqual(values_of(l), sorted(values, key=lambda x: x // 1000))

    def test_range(self):
        for bounds in ((0, 10, 1), (3, 20, 4), (10, 0, -3), (5, 5, 1), (2 ** 63 - 3, 2 ** 63 - 1, 2)):
            items = rrange.ll_items(ITEMS, *bounds)
            self.assertEqual([items[i] for i in range(len(items))], list(range(*bounds)))


class TestStrings(unittest.TestCase):
    def test_search(self):
        for text in ('', 'a', 'abcabc', 'aaaa'):
            for part in ('', 'a', 'bc', 'aa', 'x'):
                s, p = llstr(text), llstr(part)
                for start in (-3, 0, 2, 9):
                    for end in (-1, 3, 100):
                        self.assertEqual(rstr.ll_find(s, p, start, end), text.find(part, start, end))
                        self.assertEqual(rstr.ll_rfind(s, p, start, end), text.rfind(part, start, end))
                        self.assertEqual(rstr.ll_count(s, p, start, end), text.count(part, start, end))
                self.assertEqual(hlstr(rstr.ll_replace(s, p, llstr('--'), -1)), text.replace(part, '--'))
                self.assertEqual(hlstr(rstr.ll_replace(s, p, llstr('-'), 2)), text.replace(part, '-', 2))

    def test_split(self):
        for text in ('', ' ', 'a', ' a b  c ', 'a,b,,c', ',', 'a\nb\r\nc\n'):
            for limit in (-1, 0, 1, 2):
                s = llstr(text)
                self.assertEqual(strings_of(rstr.ll_split_spaces(STRING_LIST, s, limit)), text.split(None, limit))
                self.assertEqual(strings_of(rstr.ll_rsplit_spaces(STRING_LIST, s, limit)), text.rsplit(None, limit))
                self.assertEqual(strings_of(rstr.ll_split(STRING_LIST, s, llstr(','), limit)), text.split(',', limit))
                self.assertEqual(strings_of(rstr.ll_rsplit(STRING_LIST, s, llstr(','), limit)), text.rsplit(',', limit))
            for keep in (False, True):
                self.assertEqual(strings_of(rstr.ll_splitlines(STRING_LIST, llstr(text), keep)), text.splitlines(keep))

    def test_padding(self):
        for text in ('', 'a', '-12', 'abcde'):
            for width in range(9):
                s = llstr(text)
                self.assertEqual(hlstr(rstr.ll_ljust(s, width, '.')), text.ljust(width, '.'))
                self.assertEqual(hlstr(rstr.ll_rjust(s, width, '.')), text.rjust(width, '.'))
                self.assertEqual(hlstr(rstr.ll_center(s, width, '.')), text.center(width, '.'))
                self.assertEqual(hlstr(rstr.ll_zfill(s, width)), text.zfill(width))

    def test_repr(self):
        for text in ('', "it's", '"', '\'"', 'a\n\t\x00\xff\\'):
            expected = repr(text.encode('latin-1'))[1:]
            self.assertEqual(hlstr(rstr.ll_str_repr(llstr(text))), expected)

    def test_formats(self):
        for n in (0, 5, -5, 12345):
            s = rint.ll_int2dec(STR, n)
            self.assertEqual(hlstr(rtext.ll_to_width_digits(s, 6, '0')), '%06d' % n)
            self.assertEqual(hlstr(rtext.ll_to_width(s, -6, ' ')), '%-6d' % n)
            self.assertEqual(hlstr(rtext.ll_to_width(s, 6, ' ')), '%6d' % n)
            self.assertEqual(hlstr(rtext.ll_to_width_middle(s, 8, '*')), '{:*^8}'.format(n))
            self.assertEqual(hlstr(rtext.ll_grouped(s, ',')), '{:,}'.format(n))
            self.assertEqual(hlstr(rtext.ll_least_digits(s, 4)), '%.4d' % n)
            self.assertEqual(hlstr(rtext.ll_with_sign(s, '+')), '%+d' % n)


class TestDicts(unittest.TestCase):
    def functions(self):
        return rstr.ll_hash, rstr.ll_str_eq

    def test_against_host(self):
        key_hash, key_eq = self.functions()
        d, expected = rdict.ll_new(DICT), {}
        zero = nullptr(STR)
        seed = 1
        for step in range(3000):
            seed = (seed * 1103515245 + 12345) & 0x7fffffff
            word = 'k%d' % (seed >> 8 & 63)
            if seed & 0x70000 and word not in expected or not seed & 0x30000:
                rdict.ll_setitem(d, llstr(word), step, key_hash, key_eq)
                expected[word] = step
            elif word in expected:
                rdict.ll_delitem(d, llstr(word), zero, 0, key_hash, key_eq)
                del expected[word]
            else:
                self.assertRaises(KeyError, rdict.ll_getitem, d, llstr(word), key_hash, key_eq)
        keys = rdict.ll_keys(STRINGS, d)
        self.assertEqual([hlstr(keys[i]) for i in range(len(keys))], list(expected))
        for word in expected:
            self.assertEqual(rdict.ll_getitem(d, llstr(word), key_hash, key_eq), expected[word])

    def test_sets_against_host(self):
        key_hash, key_eq = self.functions()
        entries = GcArray(Struct('item', ('key', Ptr(STR)), ('value', Bool), ('hash', Signed), ('valid', Bool)))
        SET = GcStruct('set', ('num_live', Signed), ('num_used', Signed), ('indexes', Ptr(GcArray(Int32))), ('entries', Ptr(entries)))
        d, expected = rdict.ll_new(SET), []
        for step in range(600):
            word = 'w%d' % (step * 37 % 53)
            if step % 5 == 3:
                rset.ll_discard(d, llstr(word), nullptr(STR), key_hash, key_eq)
                expected = [w for w in expected if w != word]
            else:
                rset.ll_add(d, llstr(word), key_hash, key_eq)
                expected += [word] if word not in expected else []
        keys = rdict.ll_keys(STRINGS, d)
        self.assertEqual([hlstr(keys[i]) for i in range(len(keys))], expected)
        self.assertRaises(KeyError, rset.ll_remove, d, llstr('x'), nullptr(STR), key_hash, key_eq)
        while expected:
            self.assertEqual(hlstr(rset.ll_pop(d, nullptr(STR), key_hash)), expected.pop())
        self.assertRaises(KeyError, rset.ll_pop, d, nullptr(STR), key_hash)

    def test_first_use(self):
        key_hash, key_eq = self.functions()
        d = malloc(DICT)
        d.entries = malloc(GcArray(ENTRY), 3)
        for i in range(3):
            d.entries[i].key = llstr('abc'[i])
            d.entries[i].value = i
            d.entries[i].valid = True
        d.num_live = d.num_used = 3
        self.assertEqual(rdict.ll_getitem(d, llstr('b'), key_hash, key_eq), 1)
        self.assertFalse(rdict.ll_contains(d, llstr('x'), key_hash, key_eq))


class TestMade(unittest.TestCase):
    def test_tuples(self):
        PAIR = GcStruct('pair', ('item0', Signed), ('item1', Ptr(STR)))

        def pair(n, text):
            t = malloc(PAIR)
            t.item0 = n
            t.item1 = llstr(text)
            return t
        equal = rtuple.make_tuple_eq((rint.ll_eq, rstr.ll_str_eq))
        hashed = rtuple.make_tuple_hash((rint.ll_hash, rstr.ll_hash))
        less = rtuple.make_tuple_less((rlist.ll_less, rstr.ll_str_less), (rint.ll_eq, rstr.ll_str_eq))
        self.assertTrue(equal(pair(1, 'a'), pair(1, 'a')))
        self.assertFalse(equal(pair(1, 'a'), pair(1, 'b')))
        self.assertEqual(hashed(pair(1, 'a')), hashed(pair(1, 'a')))
        self.assertTrue(less(pair(1, 'a'), pair(1, 'b')))
        self.assertFalse(less(pair(2, 'a'), pair(1, 'b')))

    def test_choosing(self):
        self.assertEqual(rbuiltin.ll_min(2, 1, rlist.ll_less), 1)
        self.assertEqual(rbuiltin.ll_cmp(2, 1, rlist.ll_less), 1)
        self.assertEqual(rbuiltin.ll_byteswap(0x0102030405060708), 0x0807060504030201)


if __name__ == '__main__':
    unittest.main(verbosity=0)
