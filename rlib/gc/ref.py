"""ref: references are counted, but not at every store; cycles are found by marking now and then.

Idea:    the first store to an object since the last step notes what it referred to. A step counts what such objects refer to now, and
         new objects, and uncounts what was noted: stores in between cancel out. References from the stack are not counted; what
         they hold is counted during a step only. An object with a count of zero that no root holds is freed, with all that loses
         its last reference thereby. What refers to itself is never freed so: when the heap has doubled, all is marked, swept, and
         counted anew. Finalizers run then.
         A count that has reached its end stays there until all is counted anew.
Source:  L. P. Deutsch, D. G. Bobrow, An efficient, incremental, automatic garbage collector (1976); Y. Levanoni, E. Petrank, An
         on-the-fly reference-counting garbage collector for Java (2006).
"""
from rpython.rlib.debug import fatalerror
from rpython.rlib.gc.base import Collector
from rpython.rlib.gc.heap import Heap
from rpython.rlib.gc.marking import Marking
from rpython.rlib.gc.memory import NULL, AddressList, AddressTable, load_address
from rpython.rlib.gc.objects import (
    COUNT, DEAD, HEADER, MARKED, MOST, PREBUILT, TRACK, UNTOUCHED, add_flag, has_flag, header_of, remove_flag, set_header)
from rpython.rlib.objectmodel import import_from_mixin, specialize
from rpython.rtyper.lltypesystem import llmemory


class RefCollector(Collector, Marking):
    """Steps, and full collections."""
    _mixin_ = True
    needs_write_barrier = True

    def __init__(self, infos, max_heap, step_size, min_heap, page_size, pages_per_arena, largest_small):
        self.init_collector(infos, max_heap)
        self.init_marking()
        self.heap = Heap(page_size, pages_per_arena, largest_small)
        self.step_size = step_size              # bytes allocated between steps
        self.min_heap = min_heap
        self.threshold = min_heap
        self.since_step = 0
        self.is_marking = False
        self.new_objects = AddressList()
        self.logged = AddressList()             # objects stored to since the last step,
        self.uncounts = AddressList()           # and what they referred to before
        self.suspects = AddressList()         # those whose count may be zero
        self.held = AddressList()               # those that roots refer to
        self.freed = AddressList()
        self.prebuilt_roots = AddressList()
        self.tally = AddressTable()             # for check()

    def setup(self):
        """Before the first object."""
        self.heap.setup()
        self.threshold = self.min_heap
        self.since_step = 0
        return True

    def teardown(self):
        """Gives everything back."""
        self.heap.teardown()
        self.grey.delete()
        self.new_objects.delete()
        self.logged.delete()
        self.uncounts.delete()
        self.suspects.delete()
        self.held.delete()
        self.freed.delete()
        self.prebuilt_roots.delete()
        self.delete_collector()

    def used_bytes(self):
        return self.heap.bytes_used()

    # ____________________________________________________________ allocation and stores

    def reserve(self, size):
        self.since_step += size
        if (self.since_step > self.step_size or self.heap.bytes_used() + size > self.threshold) and not self.make_room(size):
            return NULL
        memory = self.heap.allocate(size)
        if memory:
            llmemory.raw_memclear(memory + HEADER, size - HEADER)
            self.new_objects.append(memory + HEADER)
        return memory

    def make_room(self, size):
        """A step, and more if that was not enough; is there room now?"""
        self.collect(0)
        self.since_step = size
        if self.heap.bytes_used() + size > self.threshold:
            self.collect(1)
            self.threshold = max(self.min_heap, 2 * self.heap.bytes_used() + size)
            if self.max_heap:
                self.threshold = min(self.threshold, self.max_heap)
        return self.max_heap == 0 or self.heap.bytes_used() + size <= self.max_heap

    make_room._dont_inline_ = True

    def write_barrier(self, obj):
        if has_flag(obj, TRACK):
            self.log(obj)

    def write_barrier_item(self, obj, index):
        self.write_barrier(obj)

    def log(self, obj):
        """The first store to an object since the last step."""
        header = header_of(obj) & ~TRACK
        if header & UNTOUCHED:
            header &= ~UNTOUCHED
            self.prebuilt_roots.append(obj)
        set_header(obj, header)
        self.logged.append(obj)
        self.trace(obj, 'log_place')

    log._dont_inline_ = True

    def log_place(self, place):
        obj = load_address(place, 0)
        if obj:
            self.uncounts.append(obj)

    # ____________________________________________________________ counts

    def count_place(self, place):
        obj = load_address(place, 0)
        if obj:
            header = header_of(obj)
            if header & PREBUILT == 0 and header & MOST != MOST:
                set_header(obj, header + COUNT)

    def hold_place(self, place):
        """Counted until the end of the step."""
        obj = load_address(place, 0)
        if obj:
            self.count_place(place)
            self.held.append(obj)

    def uncount(self, obj):
        header = header_of(obj)
        if header & PREBUILT == 0 and header & MOST != MOST:
            header -= COUNT
            set_header(obj, header)
            if header & MOST == 0:
                self.suspects.append(obj)

    def uncount_place(self, place):
        obj = load_address(place, 0)
        if obj:
            self.uncount(obj)

    def uncount_all(self, objects):
        while objects.length:
            self.uncount(objects.pop())

    def count_from(self, obj):
        """What the object refers to now is counted; the next store will be logged."""
        add_flag(obj, TRACK)
        self.trace(obj, 'count_place')

    # ____________________________________________________________ a step

    def collect(self, generation):
        self.step()
        if generation > 0:
            self.collect_cycles()

    def collect_step(self):
        """All but cycles."""
        self.step()
        return True

    def step(self):
        while self.logged.length:
            self.count_from(self.logged.pop())
        while self.new_objects.length:
            obj = self.new_objects.pop()
            self.count_from(obj)
            self.suspects.append(obj)
        self.trace_stack('hold_place')
        self.trace_dead('hold_place')
        self.trace_all_finalizable('hold_place')
        self.uncount_all(self.uncounts)
        self.find_dead()
        self.clear_weakrefs()
        self.update_weakrefs()
        self.free_dead()
        self.uncount_all(self.held)             # those with a count of zero are suspects of the next step
        self.minor_collections += 1

    def find_dead(self):
        while self.suspects.length:
            obj = self.suspects.pop()
            if header_of(obj) & (MOST | DEAD) == 0:
                add_flag(obj, DEAD)
                self.freed.append(obj)
                self.trace(obj, 'uncount_place')

    def free_dead(self):
        has_large = False
        while self.freed.length:
            obj = self.freed.pop()
            if self.full_size(obj) <= self.heap.pages.largest:
                self.heap.pages.free(obj - HEADER)
            else:
                has_large = True
        if has_large:
            self.free_dead_large()

    def free_dead_large(self):
        objects = self.heap.large.objects
        kept = i = 0
        while i < objects.length:
            obj = objects.get(i)
            if has_flag(obj, DEAD):
                self.heap.large.free(obj)
            else:
                objects.set(kept, obj)
                kept += 1
            i += 1
        objects.length = kept

    def is_alive(self, obj):
        if self.is_marking:
            return header_of(obj) & (MARKED | PREBUILT) != 0
        return not has_flag(obj, DEAD)

    # ____________________________________________________________ cycles

    def collect_cycles(self):
        """Just after a step: marks all that is alive, and counts it anew."""
        self.is_marking = True
        self.trace_stack('mark_place')
        self.trace_dead('mark_place')
        self.trace_prebuilt('mark_place')
        self.mark_grey()
        self.clear_weakrefs()
        self.order_finalizers()
        self.update_weakrefs()
        self.count_anew()
        self.heap.sweep()
        self.is_marking = False
        self.major_collections += 1

    @specialize.arg(1)
    def trace_prebuilt(self, method):
        i = 0
        while i < self.prebuilt_roots.length:
            self.trace(self.prebuilt_roots.get(i), method)
            i += 1

    def count_anew(self):
        objects = self.freed                    # empty between steps
        self.heap.list_objects(objects)
        i = 0
        while i < objects.length:
            remove_flag(objects.get(i), MOST)
            i += 1
        i = 0
        while i < objects.length:
            if has_flag(objects.get(i), MARKED):
                self.trace(objects.get(i), 'count_place')
            i += 1
        self.trace_prebuilt('count_place')
        self.suspects.clear()
        while objects.length:
            obj = objects.pop()
            if header_of(obj) & (MARKED | MOST) == MARKED:
                self.suspects.append(obj)

    # ____________________________________________________________ for tests

    def check(self):
        """Just after a step: counts are the references there are."""
        if self.logged.length or self.new_objects.length:
            return
        objects = AddressList()
        self.heap.list_objects(objects)
        self.tally = AddressTable()
        i = 0
        while i < objects.length:
            self.trace(objects.get(i), 'tally_place')
            i += 1
        self.trace_prebuilt('tally_place')
        while objects.length:
            obj = objects.pop()
            count = header_of(obj) & MOST
            if count != MOST and count != self.tally.get(obj, 0) * COUNT:
                fatalerror('an object has a wrong count')
        objects.delete()
        self.tally.delete()

    def tally_place(self, place):
        obj = load_address(place, 0)
        if obj:
            self.tally.set(obj, self.tally.get(obj, 0) + 1)


class ReferenceCounting(object):
    import_from_mixin(RefCollector)
