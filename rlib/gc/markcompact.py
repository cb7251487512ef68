"""markcompact: what is alive slides together, in the order it was made.

Idea:    mark; go over the space and note for each marked object where it will be; change all references; move the objects, each to
         a place before its own or its own. Where objects will be is noted in a table of its own, a word for the least size of an
         object, which exists during a collection only. When too much is alive the objects go to a larger space instead, by the
         same steps.
Source:  the LISP 2 collector, as in R. Jones et al., The Garbage Collection Handbook, 3.2.
"""
from rpython.rlib.gc.base import Collector
from rpython.rlib.gc.marking import Marking
from rpython.rlib.gc.memory import NULL, WORD, load_address, raw_memory, store_address
from rpython.rlib.gc.objects import HEADER, MARKED, MIN_BODY, has_flag, remove_flag
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rtyper.lltypesystem import llmemory
from rpython.rtyper.lltypesystem.llarena import KEEP, ZERO, arena_free, arena_malloc, arena_move, arena_reserve, arena_reset
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Signed

LEAST = HEADER + MIN_BODY


class MarkCompactCollector(Collector, Marking):
    """One space."""
    _mixin_ = True
    moves = True

    def __init__(self, infos, max_heap, space_size):
        self.init_collector(infos, max_heap)
        self.init_marking()
        self.space_size = space_size
        self.space = NULL
        self.end = NULL
        self.free = NULL
        self.next_size = 0
        self.places = NULL          # during a collection: where objects will be

    def setup(self):
        """Before the first object; False: no memory."""
        self.space = arena_malloc(self.space_size, True)
        self.free = self.space
        self.end = self.space + self.space_size
        return bool(self.space)

    def teardown(self):
        """Gives everything back."""
        arena_free(self.space)
        self.grey.delete()
        self.delete_collector()

    def used_bytes(self):
        return self.free - self.space

    def reserve(self, size):
        if size > self.end - self.free and not self.collect_for(size):
            return NULL
        memory = self.free
        self.free = memory + size
        arena_reserve(memory, size)
        return memory

    # ____________________________________________________________ collections

    def collect(self, generation):
        self.collect_for(0)

    def collect_for(self, needed):
        """Compacts; is there room for so many bytes now?"""
        self.mark_all()
        self.places = raw_memory(llop.int_floordiv(Signed, self.free - self.space, LEAST) * WORD + WORD)
        target = self.choose_space(self.marked_bytes(), needed)
        self.choose_places(target)
        self.change_references()
        self.move_all(target)
        llmemory.raw_free(self.places)
        self.places = NULL
        self.major_collections += 1
        return needed <= self.end - self.free

    collect_for._dont_inline_ = True

    def marked_bytes(self):
        total = 0
        scan = self.space
        while scan != self.free:
            size = self.full_size(scan + HEADER)
            if has_flag(scan + HEADER, MARKED):
                total += size
            scan = scan + size
        return total

    def choose_space(self, alive, needed):
        """The space to move to: the same one if it is large enough for as much again, or no larger one can be had."""
        size = self.end - self.space
        if 2 * alive + needed <= size:
            return self.space
        size = max(2 * alive + needed, 2 * size)
        if self.max_heap:
            size = min(size, self.max_heap)
        if size <= self.end - self.space:
            return self.space
        space = arena_malloc(size, True)
        if not space:
            return self.space
        self.next_size = size
        return space

    # ____________________________________________________________ places

    def entry(self, obj):
        """Where the place of an object is noted. The least objects are LEAST bytes, so each has an entry of its own."""
        return self.places + llop.int_floordiv(Signed, obj - HEADER - self.space, LEAST) * WORD

    def choose_places(self, target):
        scan = self.space
        while scan != self.free:
            obj = scan + HEADER
            size = self.full_size(obj)
            if has_flag(obj, MARKED):
                store_address(self.entry(obj), 0, target + HEADER)
                target = target + size
            scan = scan + size

    def new_place(self, obj):
        if self.space <= obj and obj < self.free:
            return load_address(self.entry(obj), 0)
        return obj

    def forward_place(self, place):
        obj = load_address(place, 0)
        if obj:
            store_address(place, 0, self.new_place(obj))

    # ____________________________________________________________ moving

    def change_references(self):
        """All of them, where they are before anything has moved."""
        self.trace_stack('forward_place')
        self.trace_static('forward_place')
        self.trace_dead('forward_place')
        self.trace_all_finalizable('forward_place')
        i = 0
        while i < self.weakrefs.length:
            self.forward_place(self.weakrefs.get(i))            # the target
            self.forward_place(self.weakrefs.place(i))
            i += 1
        self.change_ids()
        scan = self.space
        while scan != self.free:
            obj = scan + HEADER
            if has_flag(obj, MARKED):
                self.trace(obj, 'forward_place')
            scan = scan + self.full_size(obj)

    def change_ids(self):
        """The numbers of objects stay in the table."""
        if self.ids.count == 0:
            return
        old = self.ids
        self.ids = self.old_ids
        self.old_ids = old
        i = 0
        while i < old.size:
            obj = old.entry_key(i)
            if obj and has_flag(obj, MARKED):
                self.ids.set(self.new_place(obj), old.entry_value(i))
            i += 1
        old.delete()

    def move_all(self, target):
        old = self.space
        old_end = self.free
        is_new = target != old
        to = target
        scan = old
        while scan != old_end:
            obj = scan + HEADER
            size = self.full_size(obj)
            if has_flag(obj, MARKED):
                remove_flag(obj, MARKED)
                arena_move(scan, to, size)
                to = to + size
            else:
                arena_reset(scan, size, KEEP)
            scan = scan + size
        self.free = to
        if is_new:
            self.space = target
            self.end = target + self.next_size
            arena_free(old)
        else:
            arena_reset(to, old_end - to, ZERO)


class MarkCompact(object):
    import_from_mixin(MarkCompactCollector)
