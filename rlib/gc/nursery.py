"""The nursery: a space for new objects, which are moved out of it when they survive. A mixin of the generational collectors.

Takes:   from the collector  promote_memory(size): where a survivor goes; reserve_old(size, cards): an object too large for the
         nursery; room_for_minor(), after_minor(size).
Leaves:  allocation, the write barrier, minor collections.
Idea:    a minor collection looks at roots, at old objects that were written to since the last one, and at what it moves. An old
         object has the flag TRACK until it is written to; then it stands in `remembered`. A large array of references has cards
         instead, a byte for each group of items, so that only groups written to are looked at. Prebuilt objects begin with
         TRACK, PREBUILT and UNTOUCHED; those that are ever written to are roots of full collections.

A pinned object stays in the nursery, and new objects are placed in the gaps between. What refers to one stays remembered.

    nursery ──▶ | new objects … | free ──▶            top | pinned | gap …        | pinned | gap      | end
"""
from rpython.rlib.debug import fatalerror
from rpython.rlib.gc.base import Collector
from rpython.rlib.gc.heap import LARGE_HEADER
from rpython.rlib.gc.memory import NULL, AddressList, load_address, store_address, swap_lists
from rpython.rlib.gc.objects import (
    CARDS_SET, HAS_CARDS, HEADER, MARKED, MOVED, PINNED, TRACK, UNTOUCHED, YOUNG, add_flag, has_flag, header_of,
    remove_flag, set_header)
from rpython.rtyper.lltypesystem import llmemory
from rpython.rtyper.lltypesystem.llarena import ZERO, arena_free, arena_malloc, arena_reserve, arena_reset
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Char, Signed, Void

MAX_PINNED = 100


class Nursery(Collector):
    """Young objects."""
    _mixin_ = True
    moves = True
    needs_write_barrier = True

    def init_nursery(self, nursery_size, card_items):
        """`card_items`: how many items share a card."""
        self.nursery_size = nursery_size
        self.card_items = card_items
        self.nursery = NULL
        self.nursery_end = NULL
        self.nursery_free = NULL            # the next object,
        self.nursery_top = NULL             # and the end of the gap it is in
        self.remembered = AddressList()
        self.carded = AddressList()         # arrays some of whose cards are set
        self.prebuilt_roots = AddressList()
        self.promoted = AddressList()       # survivors whose references are still to be looked at
        self.still_remembered = AddressList()
        self.pinned = AddressList()         # those in the nursery, in order,
        self.next_pinned = 0                # and which one ends the gap
        self.reached_pinned = AddressList()
        self.pinned_count = 0
        self.saw_pinned = False

    def setup_nursery(self):
        self.nursery = arena_malloc(self.nursery_size, True)
        if not self.nursery:
            return False
        self.nursery_end = self.nursery + self.nursery_size
        self.nursery_free = self.nursery
        self.nursery_top = self.nursery_end
        self.pinned_count = 0
        self.next_pinned = 0
        return True

    def teardown_nursery(self):
        arena_free(self.nursery)
        self.remembered.delete()
        self.carded.delete()
        self.prebuilt_roots.delete()
        self.promoted.delete()
        self.still_remembered.delete()
        self.pinned.delete()
        self.reached_pinned.delete()

    def in_nursery(self, obj):
        return self.nursery <= obj and obj < self.nursery_end

    # ____________________________________________________________ allocation

    def reserve(self, size):
        memory = self.nursery_free
        if size > self.nursery_top - memory:
            return self.reserve_slowly(size, 0)
        self.nursery_free = memory + size
        arena_reserve(memory, size)
        return memory

    def reserve_array(self, size, has_references, length):
        if size <= self.nursery_top - self.nursery_free:
            return self.reserve(size)
        cards = 0
        if has_references and length > self.card_items:
            cards = llop.int_floordiv(Signed, length + self.card_items - 1, self.card_items)
        return self.reserve_slowly(size, cards)

    def reserve_slowly(self, size, cards):
        """The gap is too small."""
        if size > self.nursery_size // 2:
            return self.reserve_old(size, cards)
        while self.next_pinned < self.pinned.length:
            self.enter_next_gap()
            if size <= self.nursery_top - self.nursery_free:
                return self.reserve(size)
        if not self.make_room(size):
            return NULL
        while size > self.nursery_top - self.nursery_free:
            if self.next_pinned == self.pinned.length:
                return self.reserve_old(size, cards)        # pinned objects are everywhere
            self.enter_next_gap()
        return self.reserve(size)

    reserve_slowly._dont_inline_ = True

    def enter_next_gap(self):
        """Allocation goes on behind the pinned object that ends the gap."""
        obj = self.pinned.get(self.next_pinned)
        self.next_pinned += 1
        self.nursery_free = obj - HEADER + self.full_size(obj)
        self.end_gap()

    def end_gap(self):
        """The gap reaches to the next pinned object."""
        if self.next_pinned < self.pinned.length:
            self.nursery_top = self.pinned.get(self.next_pinned) - HEADER
        else:
            self.nursery_top = self.nursery_end

    # ____________________________________________________________ the write barrier

    def write_barrier(self, obj):
        if has_flag(obj, TRACK):
            self.remember(obj)

    def write_barrier_item(self, obj, index):
        if has_flag(obj, TRACK):
            if has_flag(obj, HAS_CARDS):
                self.set_card(obj, index)
            else:
                self.remember(obj)

    def remember(self, obj):
        """An old object is being written to for the first time."""
        header = header_of(obj) & ~TRACK
        if header & UNTOUCHED:
            header &= ~UNTOUCHED
            self.prebuilt_roots.append(obj)
        set_header(obj, header)
        self.remembered.append(obj)

    remember._dont_inline_ = True

    def set_card(self, obj, index):
        """The items around that one are being written to."""
        card = llop.int_floordiv(Signed, index, self.card_items)
        llop.raw_store(Void, obj, -HEADER - LARGE_HEADER - 1 - card, chr(1))
        if not has_flag(obj, CARDS_SET):
            add_flag(obj, CARDS_SET)
            self.carded.append(obj)

    # ____________________________________________________________ minor collections

    def minor_collection(self):
        """Everything young that is alive is old afterwards, but what is pinned."""
        self.trace_stack('promote_place')
        self.trace_dead('promote_place')
        self.trace_finalizable('promote_place')
        self.promote_from_remembered()
        self.promote_from_cards()
        self.promote_all()
        swap_lists(self.remembered, self.still_remembered)
        self.end_minor_collection()
        self.minor_collections += 1

    def promote_from_remembered(self):
        while self.remembered.length:
            obj = self.remembered.pop()
            self.written_since(obj)
            self.promote_from(obj)

    def promote_from(self, obj):
        """What an old object refers to becomes old."""
        self.saw_pinned = False
        self.trace(obj, 'promote_place')
        if self.saw_pinned:
            remove_flag(obj, TRACK)
            self.still_remembered.append(obj)
        else:
            add_flag(obj, TRACK)

    def promote_from_cards(self):
        while self.carded.length:
            obj = self.carded.pop()
            remove_flag(obj, CARDS_SET)
            length = self.length_of(obj)
            self.saw_pinned = False
            place = obj - (HEADER + LARGE_HEADER + 1)
            start = 0
            while start < length:
                if llop.raw_load(Char, place, 0) != chr(0):
                    llop.raw_store(Void, place, 0, chr(0))
                    stop = min(start + self.card_items, length)
                    self.trace_items(obj, start, stop, 'promote_place')
                    self.items_written_since(obj, start, stop)
                place = place - 1
                start += self.card_items
            if self.saw_pinned and has_flag(obj, TRACK):
                remove_flag(obj, TRACK)
                self.still_remembered.append(obj)

    def promote_all(self):
        """Looks at the references of survivors until there are no more."""
        while self.promoted.length:
            obj = self.promoted.pop()
            if self.in_nursery(obj):
                self.trace(obj, 'promote_place')
            else:
                self.promote_from(obj)

    def promote_place(self, place):
        obj = load_address(place, 0)
        if self.in_nursery(obj):
            store_address(place, 0, self.promote(obj))
        elif obj:
            self.reach_outside(obj)

    def promote(self, obj):
        """Where the young object is now."""
        header = header_of(obj)
        if header & MOVED:
            return load_address(obj, 0)
        if header & PINNED:
            self.reach_pinned(obj)
            return obj
        memory = self.promote_memory(self.size_when_moved(obj))
        if not memory:
            fatalerror('out of memory: no room for an object that survives')
        copy = self.copy_to(obj, memory)
        add_flag(copy, TRACK)
        if self.has_references(copy):
            self.promoted.append(copy)
        return copy

    def reach_pinned(self, obj):
        self.saw_pinned = True
        if not has_flag(obj, MARKED):
            add_flag(obj, MARKED)
            self.reached_pinned.append(obj)
            self.promoted.append(obj)

    def end_minor_collection(self):
        """When all that is alive has been reached."""
        self.end_young_weakrefs()
        self.forget_ids()
        self.age_finalizable()
        self.end_young_large()
        self.reset_nursery()

    def end_young_weakrefs(self):
        count = self.young_weakrefs.length
        kept = i = 0
        while i < count:
            weakref = self.young_weakrefs.get(i)
            if self.survives(weakref):
                weakref = self.current(weakref)
                target = load_address(weakref, 0)
                if target and not self.survives(target):
                    store_address(weakref, 0, NULL)
                elif target:
                    target = self.current(target)
                    store_address(weakref, 0, target)
                    if self.in_nursery(weakref) or self.in_nursery(target):
                        self.young_weakrefs.set(kept, weakref)
                        kept += 1
                    else:
                        self.weakrefs.append(weakref)
            i += 1
        self.young_weakrefs.length = kept

    def survives(self, obj):
        """Has the minor collection reached the object, or does it not look at it?"""
        if self.in_nursery(obj):
            return has_flag(obj, MOVED) or has_flag(obj, MARKED)
        return not has_flag(obj, YOUNG)

    def still_there(self, obj):
        return not self.in_nursery(obj) or has_flag(obj, MARKED)

    # ____________________________________________________________ pinned objects

    def pin(self, obj):
        if not self.in_nursery(obj) or has_flag(obj, PINNED) or self.pinned_count >= MAX_PINNED:
            return False
        add_flag(obj, PINNED)
        self.pinned_count += 1
        return True

    def unpin(self, obj):
        remove_flag(obj, PINNED)
        self.pinned_count -= 1

    def reset_nursery(self):
        """Nothing is left in the nursery but what is pinned."""
        self.sort_pinned()
        start = self.nursery
        i = 0
        while i < self.pinned.length:
            obj = self.pinned.get(i)
            arena_reset(start, obj - HEADER - start, ZERO)
            start = obj - HEADER + self.full_size(obj)
            i += 1
        arena_reset(start, self.nursery_end - start, ZERO)
        self.nursery_free = self.nursery
        self.next_pinned = 0
        self.end_gap()

    def sort_pinned(self):
        """Leaves in `pinned` those that were reached, in order."""
        self.pinned.clear()
        while self.reached_pinned.length:
            obj = self.reached_pinned.pop()
            remove_flag(obj, MARKED)
            self.pinned.append(obj)
            i = self.pinned.length - 1
            while i > 0 and self.pinned.get(i - 1) > obj:
                self.pinned.set(i, self.pinned.get(i - 1))
                i -= 1
            self.pinned.set(i, obj)
        self.pinned_count = self.pinned.length

    # ____________________________________________________________ what collectors may add

    def reach_outside(self, obj):
        """A minor collection has reached an object that is not in the nursery."""

    def written_since(self, obj):
        """An old object was written to since the last minor collection."""

    def items_written_since(self, obj, start, stop):
        """Items of an array with cards were."""

    def end_young_large(self):
        """The minor collection is over."""
