"""incminimark, the default: a nursery before a heap that does not move, marked and swept in steps.

Idea:    objects move once, out of the nursery into pages of one size, or are large and never move. A minor collection is followed
         by a step of the full one when one is going on: some bytes are marked, or some pages swept, more of them the more has
         just become old. So no pause is longer than a nursery and a step take.

    WAITING ──heap beyond its threshold──▶ MARKING ──nothing grey──▶ SWEEPING ──no page left──▶ WAITING

While marking, no black object may refer to a white one. Every black object that is written to is `remembered`, so the next minor
collection makes it grey again; of an array with cards it marks the items written to. What becomes old is white: what referred to it was the stack or has just
become grey. The stack is looked at when nothing else is grey, again and again until it gives nothing new. While sweeping, what
becomes old is white too, and in pages that are not to be swept.
Source:  E. W. Dijkstra et al., On-the-fly garbage collection (1978), for the invariant; the states are those of RPython's collector.
"""
import sys

from rpython.rlib.debug import fatalerror
from rpython.rlib.gc.heap import Heap
from rpython.rlib.gc.marking import Marking
from rpython.rlib.gc.memory import NULL, AddressList, AddressTable, load_address
from rpython.rlib.gc.nursery import Nursery
from rpython.rlib.gc.objects import (
    HEADER, MARKED, PREBUILT, TRACK, YOUNG, add_flag, has_flag, header_of, set_header)
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Signed

WAITING, MARKING, SWEEPING = range(3)
GROWTH = 1.82                   # the heap grows to so many times what was alive
PAGES_PER_STEP = 4              # are swept at least


class IncminimarkCollector(Nursery, Marking):
    """The two, and the steps."""
    _mixin_ = True

    def __init__(self, infos, max_heap, nursery_size, card_items, min_heap, page_size, pages_per_arena, largest_small):
        self.init_collector(infos, max_heap)
        self.init_nursery(nursery_size, card_items)
        self.init_marking()
        self.heap = Heap(page_size, pages_per_arena, largest_small)
        self.min_heap = min_heap
        self.step_size = 2 * nursery_size       # bytes to mark
        self.threshold = min_heap
        self.state = WAITING
        self.young_large = AddressList()
        self.young_large_bytes = 0
        self.excused = AddressTable()           # for check()

    def setup(self):
        """Before the first object; False: no memory."""
        self.heap.setup()
        self.state = WAITING
        self.threshold = self.min_heap
        self.young_large_bytes = 0
        return self.setup_nursery()

    def teardown(self):
        """Gives everything back."""
        while self.young_large.length:
            self.heap.large.free(self.young_large.pop())
        self.young_large.delete()
        self.heap.teardown()
        self.grey.delete()
        self.teardown_nursery()
        self.delete_collector()

    def used_bytes(self):
        return self.heap.bytes_used() + (self.nursery_free - self.nursery)

    def can_move(self, obj):
        return self.in_nursery(obj)

    def is_young(self, obj):
        return self.in_nursery(obj)         # pinned

    # ____________________________________________________________ old objects

    def promote_memory(self, size):
        return self.heap.allocate(size)

    def reserve_old(self, size, cards):
        """A large object is young where it is."""
        if self.young_large_bytes + size > self.nursery_size and not self.make_room(size):
            return NULL
        if self.max_heap and self.heap.bytes_used() + size > self.max_heap:
            self.collect(1)
            if self.heap.bytes_used() + size > self.max_heap:
                return NULL
        memory = self.heap.large.allocate(size, cards)
        if memory:
            self.young_large_bytes += size
            obj = memory + HEADER
            add_flag(obj, YOUNG)
            self.young_large.append(obj)
        return memory

    def reach_outside(self, obj):
        if self.young_large.length and has_flag(obj, YOUNG):
            set_header(obj, header_of(obj) & ~YOUNG | TRACK)
            if self.has_references(obj):
                self.promoted.append(obj)

    def end_young_large(self):
        while self.young_large.length:
            obj = self.young_large.pop()
            if has_flag(obj, YOUNG):
                self.heap.large.free(obj)
            else:
                self.heap.large.objects.append(obj)
        self.young_large_bytes = 0

    # ____________________________________________________________ colours

    def mark(self, obj):
        """A white old object becomes grey."""
        if not self.in_nursery(obj):
            header = header_of(obj)
            if header & (MARKED | PREBUILT) == 0:
                set_header(obj, header | MARKED)
                self.grey.append(obj)

    def is_alive(self, obj):
        return self.in_nursery(obj) or header_of(obj) & (MARKED | PREBUILT) != 0

    def written_since(self, obj):
        """A black object becomes grey again."""
        if self.state == MARKING and header_of(obj) & (MARKED | PREBUILT):
            self.grey.append(obj)

    def items_written_since(self, obj, start, stop):
        if self.state == MARKING and has_flag(obj, MARKED):
            self.trace_items(obj, start, stop, 'mark_place')

    def mark_roots(self):
        """What the program can reach at once; prebuilt objects are looked at once, and when they are written to."""
        self.trace_stack('mark_place')
        self.trace_dead('mark_place')
        self.trace_finalizable('mark_place')
        i = 0
        while i < self.pinned.length:
            self.trace(self.pinned.get(i), 'mark_place')
            i += 1

    def mark_some(self, size):
        """Makes black so many bytes, or all there is."""
        while size > 0 and self.grey.length:
            obj = self.grey.pop()
            self.trace(obj, 'mark_place')
            size -= self.full_size(obj)

    # ____________________________________________________________ steps

    def make_room(self, size):
        """Empties the nursery; False: too much is alive."""
        before = self.heap.bytes_used()
        self.minor_collection()
        grown = self.heap.bytes_used() - before
        if self.state != WAITING or self.heap.bytes_used() > self.threshold:
            self.major_step(max(self.step_size, 4 * grown))
        if self.max_heap and self.heap.bytes_used() > self.max_heap:
            self.collect(1)
            return self.heap.bytes_used() <= self.max_heap
        return True

    def collect(self, generation):
        self.minor_collection()
        if generation > 0:
            self.finish()
            self.major_step(self.step_size)
            self.finish()

    def collect_step(self):
        self.minor_collection()
        self.major_step(self.step_size)
        return self.state == WAITING

    def finish(self):
        """Goes on until there is nothing to do."""
        while self.state != WAITING:
            self.major_step(sys.maxsize)

    def major_step(self, size):
        """A step, just after a minor collection: marks so many bytes, or sweeps as many."""
        if self.state == WAITING:
            self.start_marking()
        if self.state == MARKING:
            self.mark_some(size)
            if self.grey.length == 0:
                self.mark_roots()
                if self.grey.length == 0:
                    self.end_marking()
        elif self.heap.sweep_step(PAGES_PER_STEP + llop.int_floordiv(Signed, size, self.heap.pages.page_size)):
            self.state = WAITING
            self.major_collections += 1
            self.set_threshold()

    def start_marking(self):
        self.state = MARKING
        i = 0
        while i < self.prebuilt_roots.length:
            self.grey.append(self.prebuilt_roots.get(i))
            i += 1
        self.mark_roots()

    def end_marking(self):
        """What is white now is dead."""
        self.clear_weakrefs()
        self.order_finalizers()
        self.update_weakrefs()
        self.forget_dead(self.remembered)
        self.heap.begin_sweep()
        self.state = SWEEPING

    def forget_dead(self, objects):
        """Leaves in the list what is alive."""
        kept = i = 0
        while i < objects.length:
            if self.is_alive(objects.get(i)):
                objects.set(kept, objects.get(i))
                kept += 1
            i += 1
        objects.length = kept

    def set_threshold(self):
        self.threshold = max(self.min_heap, int(self.heap.bytes_used() * GROWTH))
        if self.max_heap:
            self.threshold = min(self.threshold, self.max_heap)

    # ____________________________________________________________ for tests

    def check(self):
        """After a minor collection: the invariants."""
        objects = AddressList()
        self.excused = AddressTable()
        self.heap.list_objects(objects)
        self.excuse(self.grey)
        self.excuse(self.remembered)
        i = 0
        while i < objects.length:
            self.check_object(objects.get(i))
            i += 1
        objects.delete()
        self.excused.delete()

    def excuse(self, objects):
        i = 0
        while i < objects.length:
            self.excused.set(objects.get(i), 1)
            i += 1

    def check_object(self, obj):
        if self.state == SWEEPING and not has_flag(obj, MARKED):
            return                              # may be dead
        if self.state == WAITING and has_flag(obj, MARKED):
            fatalerror('a mark is left over')
        if self.excused.get(obj, 0) == 0:
            self.trace(obj, 'check_place')
            if self.state == MARKING and has_flag(obj, MARKED):
                self.trace(obj, 'check_not_white')

    def check_place(self, place):
        if self.in_nursery(load_address(place, 0)):
            fatalerror('an old object refers to a young one and is not remembered')

    def check_not_white(self, place):
        obj = load_address(place, 0)
        if obj and not self.is_alive(obj):
            fatalerror('a black object refers to a white one')


class Incminimark(object):
    import_from_mixin(IncminimarkCollector)
