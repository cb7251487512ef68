"""hybrid: a nursery, two spaces, and a heap that does not move for what is large or has lived long.

Idea:    as generation, but an object that was copied between the spaces a few times is then copied to the heap of objects that do
         not move, where large objects are from the start. A full collection copies the space and marks and sweeps the heap.
"""
from rpython.rlib.gc.generation import GenerationCollector
from rpython.rlib.gc.heap import Heap
from rpython.rlib.gc.memory import NULL, AddressList, store_word
from rpython.rlib.gc.objects import COUNT, HEADER, MARKED, MOST, MOVED, PREBUILT, STAYS, has_flag, header_of, set_header
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rtyper.lltypesystem.llarena import arena_free

OLD_AGE = 3 * COUNT             # times an object is copied between the spaces


class HybridCollector(GenerationCollector):
    """Three generations."""
    _mixin_ = True

    def __init__(self, infos, max_heap, space_size, nursery_size, min_heap, page_size, pages_per_arena, largest_small):
        self.init_collector(infos, max_heap)
        self.init_space(max(space_size, 2 * nursery_size))
        self.init_nursery(nursery_size, 1)
        self.heap = Heap(page_size, pages_per_arena, largest_small)
        self.min_heap = min_heap
        self.heap_threshold = min_heap
        self.grey = AddressList()       # reached in the heap, and still to be looked at

    def setup(self):
        """Before the first object; False: no memory."""
        self.heap.setup()
        self.heap_threshold = self.min_heap
        return self.make_space(self.space_size) and self.setup_nursery()

    def teardown(self):
        """Gives everything back."""
        arena_free(self.space)
        self.heap.teardown()
        self.grey.delete()
        self.teardown_nursery()
        self.delete_collector()

    def used_bytes(self):
        return self.free - self.space + (self.nursery_free - self.nursery) + self.heap.bytes_used()

    def can_move(self, obj):
        return not has_flag(obj, PREBUILT | STAYS)

    # ____________________________________________________________ the heap

    def reserve_old(self, size, cards):
        if self.heap.bytes_used() + size > self.heap_threshold and not self.make_heap_room(size):
            return NULL
        memory = self.heap.allocate_large(size, 0)
        if memory:
            store_word(memory, 0, STAYS)
            self.remembered.append(memory + HEADER)
        return memory

    def make_heap_room(self, size):
        """Collects all; False: too much is alive."""
        self.full_collection(0)
        self.heap_threshold = max(self.min_heap, 2 * self.heap.bytes_used() + size)
        return self.max_heap == 0 or self.used_bytes() + size <= self.max_heap

    def make_room(self, size):
        self.collect(0)
        if self.max_heap and self.used_bytes() > self.max_heap:
            self.collect(1)
            if self.used_bytes() > self.max_heap:
                return False
        return self.nursery_free == self.nursery and self.free <= self.top

    # ____________________________________________________________ full collections

    def stays(self, obj):
        header = header_of(obj)
        if header & (STAYS | MARKED) == STAYS:
            set_header(obj, header | MARKED)
            self.grey.append(obj)
        return header & (PREBUILT | STAYS) != 0

    def copy_memory(self, obj, size):
        if header_of(obj) & MOST >= OLD_AGE:
            memory = self.heap.allocate(size)
            if memory:
                return memory
        return self.take(size)

    def copied(self, copy):
        header = header_of(copy)
        if not self.in_space(copy):
            set_header(copy, header | STAYS | MARKED)
            self.grey.append(copy)
        elif header & MOST < OLD_AGE:
            set_header(copy, header + COUNT)

    def scan_from(self, scan):
        self.scan_copies(scan)
        while self.grey.length:
            scan = self.free
            self.trace(self.grey.pop(), 'copy_place')
            self.scan_copies(scan)

    def is_alive(self, obj):
        return self.in_space(obj) or has_flag(obj, MOVED | PREBUILT | MARKED)

    def sweep_heap(self):
        self.heap.sweep()


class Hybrid(object):
    import_from_mixin(HybridCollector)
