"""none: nothing is ever freed.

Idea:    allocation moves a pointer through chunks of memory, each larger than the one before. What is too large for what is left of
         a chunk begins a new one.
"""
from rpython.rlib.gc.base import Collector
from rpython.rlib.gc.memory import NULL, AddressList
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rtyper.lltypesystem.llarena import arena_free, arena_malloc, arena_reserve

LAST_CHUNK = 32 << 20       # chunks grow no larger


class NoneCollector(Collector):
    """Chunks."""
    _mixin_ = True
    collects = False

    def __init__(self, infos, max_heap, first_chunk):
        self.init_collector(infos, max_heap)
        self.first_chunk = first_chunk
        self.chunks = AddressList()
        self.chunk_size = first_chunk
        self.used = 0
        self.free = NULL
        self.top = NULL

    def setup(self):
        """Before the first object."""
        self.chunk_size = self.first_chunk
        self.used = 0
        self.free = self.top = NULL
        return True

    def teardown(self):
        """Gives everything back."""
        while self.chunks.length:
            arena_free(self.chunks.pop())
        self.chunks.delete()
        self.delete_collector()

    def reserve(self, size):
        memory = self.free
        if size > self.top - memory and not self.new_chunk(size):
            return NULL
        memory = self.free
        self.free = memory + size
        arena_reserve(memory, size)
        return memory

    def new_chunk(self, size):
        """What is left of the old one is lost."""
        size = max(size, self.chunk_size)
        if self.max_heap and self.used + size > self.max_heap:
            return False
        chunk = arena_malloc(size, True)
        if not chunk:
            return False
        self.chunks.append(chunk)
        self.free = chunk
        self.top = chunk + size
        self.used += size
        self.chunk_size = min(2 * self.chunk_size, LAST_CHUNK)
        return True

    new_chunk._dont_inline_ = True

    def collect(self, generation):
        """Finds nothing."""

    def can_move(self, obj):
        return False

    def used_bytes(self):
        return self.used - (self.top - self.free)


class NoCollection(object):
    import_from_mixin(NoneCollector)
