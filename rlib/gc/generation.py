"""generation: a nursery before two spaces.

Idea:    most objects die young: a minor collection copies the few that do not from the nursery into the space of the old ones. When
         that space is full, all of it and the nursery are copied to a new one. An object too large for the nursery is made
         among the old ones, remembered from the start.
Source:  D. Ungar, Generation scavenging (1984).
"""
from rpython.rlib.gc.memory import NULL, WORD
from rpython.rlib.gc.nursery import Nursery
from rpython.rlib.gc.objects import HEADER, PREBUILT, STAYS, TRACK, add_flag, has_flag
from rpython.rlib.gc.semispace import SemiSpaceAlgorithm
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rtyper.lltypesystem.llarena import arena_free, arena_reserve


class GenerationCollector(Nursery, SemiSpaceAlgorithm):
    """Two generations."""
    _mixin_ = True
    copy_flags = TRACK

    def __init__(self, infos, max_heap, space_size, nursery_size):
        self.init_collector(infos, max_heap)
        self.init_space(max(space_size, 2 * nursery_size))
        self.init_nursery(nursery_size, 1)

    def setup(self):
        """Before the first object; False: no memory."""
        return self.make_space(self.space_size) and self.setup_nursery()

    def teardown(self):
        """Gives everything back."""
        arena_free(self.space)
        self.teardown_nursery()
        self.delete_collector()

    def pin(self, obj):
        return False

    def used_bytes(self):
        return self.free - self.space + (self.nursery_free - self.nursery)

    # ____________________________________________________________ old objects

    def take(self, size):
        """Memory of the old space, where there is enough."""
        memory = self.free
        self.free = memory + size
        arena_reserve(memory, size)
        return memory

    def promote_memory(self, size):
        return self.take(size)

    def reserve_old(self, size, cards):
        if size > self.top - self.free and not (self.full_collection(size) and size <= self.top - self.free):
            return NULL
        memory = self.take(size)
        self.remembered.append(memory + HEADER)
        return memory

    # ____________________________________________________________ collections

    def make_room(self, size):
        """Empties the nursery; False: too much is alive."""
        self.collect(0)
        return self.nursery_free == self.nursery and self.free <= self.top

    def collect(self, generation):
        young = self.nursery_free - self.nursery + self.ids.count * WORD
        if generation == 0 and young <= self.top - self.free:
            self.minor_collection()
        else:
            self.full_collection(0)

    def full_collection(self, needed):
        """Copies all that is alive to a new space; False: no memory."""
        old = self.space
        needed += 2 * self.nursery_size
        if not self.make_space(2 * (self.free - old + self.nursery_size + self.ids.count * WORD) + needed):
            return False
        self.copy_all()
        self.forget_remembered()
        self.sweep_heap()
        self.reset_nursery()
        self.limit_top(needed)
        arena_free(old)
        self.major_collections += 1
        return True

    def sweep_heap(self):
        """See hybrid.py."""

    def trace_other_roots(self):
        i = 0
        while i < self.prebuilt_roots.length:
            self.trace(self.prebuilt_roots.get(i), 'copy_place')
            i += 1

    def forget_remembered(self):
        """No old object refers to a young one."""
        while self.remembered.length:
            obj = self.remembered.pop()
            if has_flag(obj, PREBUILT | STAYS):
                add_flag(obj, TRACK)


class Generation(object):
    import_from_mixin(GenerationCollector)
