"""Single situations that a random mutator seldom makes, for every collector they can happen to."""
import unittest

import model
from collectors import make_collectors
from model import BIG, LEAF, PAIR, REFERENCES, WEAK, fixed_size, place_of
from rpython.rlib.gc.incminimark import MARKING
from rpython.rlib.gc.memory import NULL, WORD, load_address, load_word, store_address, store_word
from rpython.rtyper.lltypesystem import llmemory, rawmemory

STACK_WORDS = 16


class Program(object):
    """A collector with roots by number."""

    def __init__(self, collector):
        self.collector = collector
        collector.setup()
        self.stack = llmemory.raw_malloc(STACK_WORDS * WORD)
        for i in range(STACK_WORDS):
            store_address(self.stack, i * WORD, NULL)
        collector.set_stack(self.stack, self.stack + (STACK_WORDS - 1) * WORD)

    def end(self):
        self.collector.teardown()
        llmemory.raw_free(self.stack)

    def __getitem__(self, i):
        return load_address(self.stack, i * WORD)

    def __setitem__(self, i, obj):
        store_address(self.stack, i * WORD, obj)

    def leaf(self, i, number):
        self[i] = self.collector.malloc_fixed(LEAF, fixed_size(LEAF))
        store_word(self[i], 0, number)

    def pair(self, i):
        self[i] = self.collector.malloc_fixed(PAIR, fixed_size(PAIR))

    def array(self, i, length):
        self[i] = self.collector.malloc_varsize(REFERENCES, length)

    def store(self, i, index, j):
        """What root i refers to gets a reference to what root j refers to; None: to nothing."""
        kind = load_word(self[i], -WORD) & 0xffffffff
        if kind == REFERENCES:
            self.collector.write_barrier_item(self[i], index)
        else:
            self.collector.write_barrier(self[i])
        store_address(self[i], place_of(kind, index), NULL if j is None else self[j])

    def load(self, i, index):
        kind = load_word(self[i], -WORD) & 0xffffffff
        return load_address(self[i], place_of(kind, index))

    def dead(self):
        """The objects of queue 1, as numbers."""
        found = []
        obj = self.collector.next_dead(1)
        while obj:
            found.append(load_word(obj, 0))
            obj = self.collector.next_dead(1)
        return found


class TestDirect(unittest.TestCase):
    """A method is called for every collector."""

    def programs(self, *names):
        for name, collectors in make_collectors():
            collector = collectors[0]
            if name in names or not names and collector.collects:
                with self.subTest(name):
                    program = Program(collector)
                    yield program
                    program.end()
                    self.assertEqual(rawmemory.leaks(), [])

    def test_finalizers_in_order(self):
        for p in self.programs():
            for i, number in [(0, 7), (1, 8)]:
                p.pair(i)
                store_word(p[i], 0, number)
                p.collector.register_finalizer(p[i], 1)
            p.store(1, 0, 0)                    # 8 -> 7, which was registered first
            p[0] = p[1] = NULL
            p.collector.collect(1)
            self.assertEqual(p.dead(), [8])
            p.collector.collect(1)
            self.assertEqual(p.dead(), [7])
            p.collector.collect(1)
            self.assertEqual(p.dead(), [])

    def test_finalizers_in_a_cycle(self):
        for p in self.programs():
            for i, number in [(0, 7), (1, 8), (2, 9)]:
                p.pair(i)
                store_word(p[i], 0, number)
                p.collector.register_finalizer(p[i], 1)
            p.store(1, 0, 0)
            p.store(0, 0, 1)                    # 7 <-> 8
            p.store(2, 1, 0)                    # 9 -> 7
            p[0] = p[1] = p[2] = NULL
            seen = []
            for i in range(3):
                p.collector.collect(1)
                seen.append(p.dead())
            self.assertEqual(seen[0], [9])
            self.assertEqual(sorted(seen[1] + seen[2]), [7, 8])
            self.assertEqual(len(seen[1]), 1)

    def test_resurrection(self):
        for p in self.programs():
            p.pair(0)
            store_word(p[0], 0, 7)
            p.leaf(1, 5)
            p.store(0, 0, 1)
            weakref = p.collector.malloc_weakref(WEAK, p[0])
            p[2] = weakref
            p.collector.register_finalizer(p[0], 1)
            p[0] = p[1] = NULL
            p.collector.collect(1)
            self.assertEqual(load_address(p[2], 0), NULL)       # it has gone for weak references
            p[0] = p.collector.next_dead(1)
            p.collector.collect(1)
            self.assertEqual((load_word(p[0], 0), load_word(p.load(0, 0), 0)), (7, 5))

    def test_no_memory(self):
        for p in self.programs():
            self.assertEqual(p.collector.malloc_varsize(REFERENCES, -1), NULL)
            self.assertEqual(p.collector.malloc_varsize(REFERENCES, 1 << 60), NULL)

    def test_large_objects(self):
        """Reached from a root, from an old object, from another large one, or not at all."""
        for p in self.programs('incminimark'):
            p.pair(0)
            p.collector.collect(0)
            for i in (1, 2, 3, 4):
                p.array(i, 70 + i)
            p.store(0, 0, 2)
            p.store(1, 7, 3)
            p[2] = p[3] = p[4] = NULL
            before = p.collector.used_bytes()
            p.collector.collect(0)
            self.assertLess(p.collector.used_bytes(), before)
            self.assertEqual([load_word(p.load(i, index), 0) for i, index in [(0, 0), (1, 7)]], [72, 73])
            self.assertFalse(p.collector.can_move(p[1]))

    def test_large_objects_without_items(self):
        for p in self.programs():
            p[0] = p.collector.malloc_fixed(BIG, fixed_size(BIG))
            p.leaf(1, 5)
            p.collector.write_barrier(p[0])
            store_address(p[0], 1192, p[1])
            p[1] = NULL
            for generation in (0, 0, 1, 0):
                p.collector.collect(generation)
                self.assertEqual(load_word(load_address(p[0], 1192), 0), 5)

    def test_cards(self):
        for p in self.programs('incminimark'):
            p.array(0, 99)
            p.collector.collect(0)
            for index in (0, 3, 4, 50, 97, 98):
                p.leaf(1, index)
                p.store(0, index, 1)
                p[1] = NULL
            p.collector.collect(0)
            p.collector.collect(1)
            self.assertEqual([load_word(p.load(0, index), 0) for index in (0, 3, 4, 50, 97, 98)], [0, 3, 4, 50, 97, 98])
            p.collector.check()

    def test_cards_of_a_black_array(self):
        for p in self.programs('incminimark'):
            p.array(0, 99)
            p.pair(1)
            p.leaf(2, 5)
            p.store(1, 0, 2)
            p[2] = NULL
            for i in range(3, 9):
                p.pair(i)
            p.collector.collect(0)
            p.collector.start_marking()
            while p.collector.grey.length and p.collector.grey.get(p.collector.grey.length - 1) != p[1]:
                p.collector.mark_some(1)
            p[2] = p.load(1, 0)
            p.store(0, 60, 2)                   # into the array, if that is black by now
            p.store(1, 0, None)
            p[2] = NULL
            self.assertEqual(p.collector.state, MARKING)
            while not p.collector.collect_step():
                pass
            self.assertEqual(load_word(p.load(0, 60), 0), 5)

    def test_pinned_in_a_dead_object(self):
        for p in self.programs('incminimark'):
            p.pair(0)
            p.collector.collect(0)
            p.leaf(1, 5)
            self.assertTrue(p.collector.pin(p[1]))
            place = p[1]
            p.store(0, 0, 1)
            p.collector.collect(0)
            self.assertEqual(p[1], place)
            p[0] = NULL
            p.collector.collect(1)
            p.collector.collect(0)
            self.assertEqual((p[1], load_word(p[1], 0)), (place, 5))
            p.collector.unpin(p[1])
            p.collector.collect(0)
            self.assertNotEqual(p[1], place)
            self.assertEqual(load_word(p[1], 0), 5)

    def test_gaps_between_pinned_objects(self):
        for p in self.programs('incminimark'):
            for i in range(10):
                p.leaf(0, i)
                for j in range(3):
                    p.leaf(1, 100)
                if i % 3 == 0:
                    p[2 + i // 3] = p[0]
                    self.assertTrue(p.collector.pin(p[0]))
            for i in range(200):
                p.leaf(0, i)
            self.assertEqual([load_word(p[2 + i], 0) for i in range(4)], [0, 3, 6, 9])

    def test_identity(self):
        for p in self.programs():
            p.leaf(0, 1)
            p.pair(1)
            p.store(1, 1, 0)
            numbers = [p.collector.identity(p[0]), p.collector.identity(p[1])]
            self.assertNotEqual(*numbers)
            for generation in (0, 1, 0, 1, 1):
                p.collector.collect(generation)
                self.assertEqual([p.collector.identity(p[0]), p.collector.identity(p[1])], numbers)
            self.assertEqual(p.load(1, 1), p[0])
