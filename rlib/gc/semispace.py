"""semispace: all objects are copied from one space to another, in the order they are reached.

Idea:    allocation moves a pointer. A collection copies what the roots refer to into a new space, then what the copies refer to,
         walking over them as over a queue; the old space is given back. The new space is made for the case that everything
         lives, which costs nothing but addresses; how much of it is used before the next collection depends on what lived.
Source:  C. J. Cheney, A nonrecursive list compacting algorithm (1970).
"""
from rpython.rlib.gc.base import Collector
from rpython.rlib.gc.memory import NULL, WORD, load_address, store_address
from rpython.rlib.gc.objects import HEADER, MOVED, PREBUILT, add_flag, has_flag
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rtyper.lltypesystem.llarena import arena_free, arena_malloc, arena_reserve


class SemiSpaceAlgorithm(Collector):
    """The spaces, of which generation.py has need too."""
    _mixin_ = True
    moves = True
    copy_flags = 0              # of every copy

    def init_space(self, space_size):
        """The least bytes of a space."""
        self.space_size = space_size
        self.space = NULL           # where it begins,
        self.space_end = NULL       # where its memory ends,
        self.top = NULL             # up to where it is used,
        self.free = NULL            # where the next object will be

    def make_space(self, size):
        """The space into which is copied from now on; False: no memory."""
        space = arena_malloc(size, True)
        if not space:
            return False
        self.space = space
        self.free = space
        self.space_end = space + size
        self.top = self.space_end
        return True

    def in_space(self, obj):
        return self.space <= obj and obj < self.space_end

    # ____________________________________________________________ copying

    def copy(self, obj):
        """Where the object is now."""
        if self.in_space(obj) or self.stays(obj):
            return obj
        if has_flag(obj, MOVED):
            return load_address(obj, 0)
        copy = self.copy_to(obj, self.copy_memory(obj, self.size_when_moved(obj)))
        add_flag(copy, self.copy_flags)
        self.copied(copy)
        return copy

    def stays(self, obj):
        """Is the object reached, but not copied?"""
        return has_flag(obj, PREBUILT)

    def copy_memory(self, obj, size):
        """Where the copy of the object is made: there is room."""
        memory = self.free
        self.free = memory + size
        arena_reserve(memory, size)
        return memory

    def copied(self, copy):
        """An object has been copied."""

    def copy_place(self, place):
        """The place refers to the copy."""
        obj = load_address(place, 0)
        if obj:
            store_address(place, 0, self.copy(obj))

    def scan_from(self, scan):
        """Copies what all that is reached refers to; of the copies, those from there on."""
        self.scan_copies(scan)

    def scan_copies(self, scan):
        while scan != self.free:
            obj = scan + HEADER
            self.trace(obj, 'copy_place')
            scan = scan + self.full_size(obj)

    def is_alive(self, obj):
        return self.in_space(obj) or has_flag(obj, MOVED) or has_flag(obj, PREBUILT)

    def keep_alive(self, obj):
        scan = self.free
        self.copy(obj)
        self.scan_from(scan)

    def copy_all(self):
        """All that is alive is copied to the space just made."""
        self.trace_stack('copy_place')
        self.trace_other_roots()
        self.trace_dead('copy_place')
        self.scan_from(self.space)
        self.clear_weakrefs()
        self.order_finalizers()
        self.update_weakrefs()
        self.ids.delete()               # each is in its object now

    def limit_top(self, needed):
        """How much of the space is used before the next collection: as much again as is alive."""
        used = self.free - self.space
        size = max(self.space_size, 2 * used + needed)
        if self.max_heap:
            size = min(size, self.max_heap)
        if self.space + size < self.space_end:
            self.top = self.space + size


class SemiSpaceCollector(SemiSpaceAlgorithm):
    """Two spaces and nothing else."""
    _mixin_ = True

    def __init__(self, infos, max_heap, space_size):
        self.init_collector(infos, max_heap)
        self.init_space(space_size)

    def setup(self):
        """Before the first object; False: no memory."""
        return self.make_space(self.space_size)

    def teardown(self):
        """Gives everything back."""
        arena_free(self.space)
        self.delete_collector()

    def reserve(self, size):
        memory = self.free
        if size > self.top - memory:
            return self.reserve_after_collection(size)
        self.free = memory + size
        arena_reserve(memory, size)
        return memory

    def reserve_after_collection(self, size):
        """After a collection, into a space that has room for the object."""
        self.collect_for(size)
        memory = self.free
        if size > self.top - memory:
            return NULL
        self.free = memory + size
        arena_reserve(memory, size)
        return memory

    reserve_after_collection._dont_inline_ = True

    def collect(self, generation):
        self.collect_for(0)

    def collect_for(self, needed):
        old = self.space
        used = self.free - old + self.ids.count * WORD
        if not self.make_space(max(self.space_size, 2 * used + needed)):
            return
        self.copy_all()
        self.limit_top(needed)
        arena_free(old)
        self.major_collections += 1

    def trace_other_roots(self):
        self.trace_static('copy_place')

    def used_bytes(self):
        return self.free - self.space


class SemiSpace(object):
    import_from_mixin(SemiSpaceCollector)
