"""Tests of the checked memory of collectors (llarena), and of their lists and tables."""
import unittest

from rpython.rlib.gc.memory import NULL, AddressList, AddressTable, load_address, load_word, store_address, store_word
from rpython.rtyper.lltypesystem import llmemory, rawmemory
from rpython.rtyper.lltypesystem.llarena import (
    KEEP, POISON, ZERO, TypeConfusion, arena_free, arena_malloc, arena_reserve, arena_reset, arena_shrink)
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Char, Void


def adr(number):
    return llmemory.cast_int_to_adr(number)


class TestArena(unittest.TestCase):
    """Each wrong access is an exception that says where."""

    def setUp(self):
        self.arena = arena_malloc(256, False)
        arena_reserve(self.arena + 16, 32)
        arena_reserve(self.arena + 64, 16)

    def tearDown(self):
        if self.arena:
            arena_free(self.arena)
        self.assertEqual(rawmemory.leaks(), [])

    def refused(self, error, text, function, *arguments):
        with self.assertRaises(error) as caught:
            function(*arguments)
        self.assertIn(text, str(caught.exception))
        return str(caught.exception)

    def test_words(self):
        store_word(self.arena, 16, 5)
        store_address(self.arena, 24, self.arena)
        self.assertEqual((load_word(self.arena, 16), load_address(self.arena, 24)), (5, self.arena))

    def test_no_object(self):
        self.refused(IndexError, 'no object at 0', load_word, self.arena, 0)
        self.refused(IndexError, '16 bytes behind the end', store_word, self.arena, 64 + 32, 1)
        self.refused(IndexError, 'behind the end: object of 32 bytes, made at', store_word, self.arena, 48, 1)

    def test_across_the_end(self):
        text = self.refused(IndexError, 'bytes 28 to 36: object of 32 bytes, made at', store_word, self.arena, 16 + 28, 1)
        self.assertIn('memory.py', text)
        self.assertIn('setUp', text)

    def test_outside_of_the_arena(self):
        self.refused(IndexError, 'does not fit', arena_reserve, self.arena + 248, 16)

    def test_unwritten(self):
        self.refused(rawmemory.UninitializedMemoryAccess, 'bytes 8 to 16 are read before they are written', load_word, self.arena, 24)

    def test_other_kind(self):
        store_address(self.arena, 16, self.arena)
        self.refused(TypeConfusion, "read as 'q', but written as p", load_word, self.arena, 16)
        store_word(self.arena, 24, 1)
        self.refused(TypeConfusion, "read as 'q'", load_word, self.arena, 20)
        llop.raw_store(Void, self.arena, 24, 'x')
        self.refused(TypeConfusion, "written as c", load_word, self.arena, 24)

    def test_zero_is_of_any_kind(self):
        llmemory.raw_memclear(self.arena + 16, 32)
        self.assertEqual((load_word(self.arena, 16), load_address(self.arena, 16)), (0, NULL))

    def test_copies_keep_kinds(self):
        store_address(self.arena, 64, self.arena)
        llmemory.raw_memcopy(self.arena + 64, self.arena + 16, 16)
        self.assertEqual(load_address(self.arena, 16), self.arena)
        self.refused(TypeConfusion, 'read as', load_word, self.arena, 16)
        self.refused(rawmemory.UninitializedMemoryAccess, 'read before', load_word, self.arena, 24)

    def test_gone(self):
        store_word(self.arena, 16, 5)
        arena_reset(self.arena + 16, 32, POISON)
        text = self.refused(RuntimeError, 'use of an object that has gone: object of 32 bytes, made at', load_word, self.arena, 24)
        self.assertRegex(text, r'made at .*setUp, gone at .*test_gone')
        arena_reserve(self.arena + 16, 16)
        self.refused(rawmemory.UninitializedMemoryAccess, 'read before', load_word, self.arena, 16)

    def test_zeroed(self):
        store_word(self.arena, 16, 5)
        arena_reset(self.arena, 256, ZERO)
        arena_reserve(self.arena + 8, 16)
        self.assertEqual(load_word(self.arena, 16), 0)

    def test_taken(self):
        self.refused(RuntimeError, 'the place is taken', arena_reserve, self.arena + 40, 8)
        self.refused(RuntimeError, 'the place is taken', arena_reserve, self.arena + 56, 16)

    def test_part_of_an_object(self):
        self.refused(RuntimeError, 'only a part of it is reset', arena_reset, self.arena + 24, 100, KEEP)
        self.refused(RuntimeError, 'only a part of it is reset', arena_reset, self.arena, 72, KEEP)

    def test_shrunk(self):
        arena_shrink(self.arena + 16, 16)
        self.refused(IndexError, 'behind the end', store_word, self.arena, 32, 1)

    def test_freed_arena(self):
        arena, self.arena = self.arena, NULL
        arena_free(arena)
        self.refused(RuntimeError, 'use of freed memory: arena of 256 bytes, allocated at', load_word, arena, 16)
        self.refused(RuntimeError, 'freed twice', arena_free, arena)

    def test_leak(self):
        self.assertEqual([block.size for block in rawmemory.leaks()], [256])


class TestLists(unittest.TestCase):
    """Lists and tables of addresses."""

    def tearDown(self):
        self.assertEqual(rawmemory.leaks(), [])

    def test_list(self):
        stack = AddressList()
        for i in range(1000):
            stack.append(adr(i * 8))
        self.assertEqual((stack.length, stack.get(500)), (1000, adr(4000)))
        stack.set(999, adr(8))
        self.assertEqual([stack.pop() for i in range(2)], [adr(8), adr(998 * 8)])
        stack.delete()
        self.assertEqual(stack.length, 0)

    def test_table(self):
        table = AddressTable()
        self.assertEqual(table.get(adr(8), -1), -1)
        for i in range(1, 1000):
            table.set(adr(i * 64), i)
        table.set(adr(64), 7)
        self.assertEqual([table.get(adr(i * 64), -1) for i in (1, 2, 999, 1000)], [7, 2, 999, -1])
        self.assertEqual(table.count, 999)
        table.delete()
        self.assertEqual(table.get(adr(64), -1), -1)
