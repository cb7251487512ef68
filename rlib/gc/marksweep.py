"""marksweep: objects stay where they are; what is not reached is free.

Idea:    when the heap has grown to twice what was alive, all that can be reached is marked and the rest swept.
Source:  J. McCarthy, Recursive functions of symbolic expressions (1960).
"""
from rpython.rlib.gc.base import Collector
from rpython.rlib.gc.heap import Heap
from rpython.rlib.gc.marking import Marking
from rpython.rlib.gc.memory import NULL
from rpython.rlib.gc.objects import HEADER
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rtyper.lltypesystem import llmemory


class MarkSweepCollector(Collector, Marking):
    """One heap, collected at once."""
    _mixin_ = True

    def __init__(self, infos, max_heap, min_heap, page_size, pages_per_arena, largest_small):
        self.init_collector(infos, max_heap)
        self.init_marking()
        self.min_heap = min_heap
        self.heap = Heap(page_size, pages_per_arena, largest_small)
        self.threshold = 0

    def setup(self):
        """Before the first object."""
        self.heap.setup()
        self.set_threshold()
        return True

    def teardown(self):
        """Gives everything back."""
        self.heap.teardown()
        self.grey.delete()
        self.delete_collector()

    def reserve(self, size):
        if self.heap.bytes_used() + size > self.threshold and not self.make_room(size):
            return NULL
        memory = self.heap.allocate(size)
        if memory:
            llmemory.raw_memclear(memory + HEADER, size - HEADER)
        return memory

    def make_room(self, size):
        """Collects; is there room now?"""
        self.collect(1)
        if self.heap.bytes_used() + size > self.threshold:
            self.threshold = self.heap.bytes_used() + size
        return self.max_heap == 0 or self.heap.bytes_used() + size <= self.max_heap

    make_room._dont_inline_ = True

    def collect(self, generation):
        self.mark_all()
        self.heap.sweep()
        self.set_threshold()
        self.major_collections += 1

    def set_threshold(self):
        """As much again as is alive."""
        self.threshold = max(self.min_heap, 2 * self.heap.bytes_used())
        if self.max_heap:
            self.threshold = min(self.threshold, self.max_heap)

    def used_bytes(self):
        return self.heap.bytes_used()


class MarkSweep(object):
    import_from_mixin(MarkSweepCollector)
