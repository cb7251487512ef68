"""Arenas: raw memory in which a collector places objects.

Takes:   sizes; addresses that arena_malloc gave, and addresses inside.
Leaves:  the same memory, that knows where objects are while the code runs untranslated. Translated, reserving is nothing.
Idea:    an arena is a raw block that nobody may touch but where an object was reserved. Every byte remembers the kind of value
         written to it (a word, an address, a character …), so that a wrong access is an exception at its line: outside of
         every object, across the end of one, in an object that has gone, of what was never written, of another kind than was
         written. Messages tell where the object was made and where it went.
Example: arena = arena_malloc(4096, True); arena_reserve(arena, 24); …; arena_reset(arena, 4096, ZERO); arena_free(arena)
"""
import bisect

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem import llmemory, rawmemory
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Void

KEEP, ZERO, POISON = range(3)      # what arena_reset does to the bytes
POISON_BYTE = 0xdd
UNWRITTEN, ANY, REST = 0, 1, 2     # marks of bytes, beside the letters of kinds
_BLANK = bytes([UNWRITTEN])


class TypeConfusion(TypeError):
    """Memory is read as another kind of value than was written."""


class _Object(object):
    """A part of an arena that may be used."""

    def __init__(self, start, size):
        self.start = start
        self.size = size
        self.made_at = rawmemory.place()
        self.freed_at = None

    def describe(self):
        """Its size and history."""
        text = 'object of %d bytes, made at %s' % (self.size, self.made_at)
        return text if self.freed_at is None else '%s, gone at %s' % (text, self.freed_at)


class Arena(rawmemory.Block):
    """A block in which only reserved parts may be used."""

    def __init__(self, size, is_zero):
        rawmemory.Block.__init__(self, 'arena of %d bytes' % size, size, is_zero, True)
        self.written = bytearray(bytes([ANY if is_zero else UNWRITTEN]) * size)
        self.starts = []            # of the objects, in order
        self.objects = {}           # start -> object
        self.gone = {}              # start -> the last object that was there

    def escape(self):
        """C may write to it, but only to objects."""

    def reserve(self, start, size):
        """An object begins there."""
        if self.freed_at is not None:
            raise RuntimeError('an object in freed memory: %s' % self.describe())
        if start < 0 or size <= 0 or start + size > self.size:
            raise IndexError('an object of %d bytes at %d does not fit: %s' % (size, start, self.describe()))
        at = bisect.bisect_left(self.starts, start)
        before = self.objects[self.starts[at - 1]] if at else None
        after = self.objects[self.starts[at]] if at < len(self.starts) else None
        if before is not None and before.start + before.size > start:
            raise RuntimeError('the place is taken: %s' % before.describe())
        if after is not None and after.start < start + size:
            raise RuntimeError('the place is taken: %s' % after.describe())
        self.starts.insert(at, start)
        self.objects[start] = _Object(start, size)
        self.gone.pop(start, None)

    def remove(self, start, end):
        """The objects there have gone."""
        first, last = bisect.bisect_left(self.starts, start), bisect.bisect_left(self.starts, end)
        for number in (first - 1, last - 1):
            thing = self.objects[self.starts[number]] if 0 <= number < len(self.starts) else None
            if thing is not None and (thing.start < start < thing.start + thing.size or thing.start < end < thing.start + thing.size):
                raise RuntimeError('only a part of it is reset: %s' % thing.describe())
        place = rawmemory.place() if first < last else None
        for thing_start in self.starts[first:last]:
            thing = self.objects.pop(thing_start)
            thing.freed_at = place
            self.gone[thing_start] = thing
        del self.starts[first:last]

    def object_at(self, start, size):
        """The object that holds these bytes."""
        at = bisect.bisect_right(self.starts, start) - 1
        thing = self.objects[self.starts[at]] if at >= 0 else None
        if thing is not None and start < thing.start + thing.size:
            if start + size > thing.start + thing.size:
                raise IndexError('bytes %d to %d: %s' % (start - thing.start, start - thing.start + size, thing.describe()))
            return thing
        for old_start, old in self.gone.items():
            if old_start <= start < old_start + old.size:
                raise RuntimeError('use of an object that has gone: %s' % old.describe())
        if thing is not None:
            raise IndexError('%d bytes behind the end: %s' % (start - thing.start - thing.size, thing.describe()))
        raise IndexError('no object at %d of %s' % (start, self.describe()))

    def check(self, address, size, is_read, letter=None):
        """Complains about an access that no object allows; `letter` is the kind of value, None: just bytes."""
        start = address - self.address
        rawmemory.Block.check(self, address, 0, True)
        thing = self.object_at(start, size)
        if not is_read:
            self.written[start:start + size] = self._marks(size, letter)
        elif letter is not None:
            self._check_kind(thing, start, size, letter)

    def _marks(self, size, letter):
        if letter is None:
            return bytes([ANY]) * size
        return bytes([ord(letter)]) + bytes([REST]) * (size - 1)

    def _check_kind(self, thing, start, size, letter):
        found = self.written[start:start + size]
        if found == self._marks(size, letter) or found == bytes([ANY]) * size:
            return
        where = 'bytes %d to %d' % (start - thing.start, start - thing.start + size)
        if found.count(_BLANK):
            raise rawmemory.UninitializedMemoryAccess('%s are read before they are written: %s' % (where, thing.describe()))
        raise TypeConfusion('%s are read as %r, but written as %s: %s' % (
            where, letter, ' '.join([chr(mark) if mark > REST else '.' for mark in found]), thing.describe()))

    def receive(self, address, source_block, source, size):
        """Bytes are copied here with their marks."""
        marks = bytes([ANY]) * size
        if isinstance(source_block, Arena):
            start = source - source_block.address
            marks = bytes(source_block.written[start:start + size])
        self.check(address, size, False)
        start = address - self.address
        self.written[start:start + size] = marks


def _arena_of(adr):
    arena = rawmemory.find(adr.number)
    if not isinstance(arena, Arena):
        raise RuntimeError('%r is in no arena' % (adr,))
    return arena


# ____________________________________________________________ what collectors call

def arena_malloc(size, is_zero):
    """A new arena, NULL when there is no memory. Its bytes are zero if asked for, else anything."""
    if we_are_translated():
        return llmemory.raw_malloc(size)
    return llmemory.address(rawmemory.enter(Arena(size, is_zero)).address)


def arena_free(adr):
    """Gives the arena back."""
    llmemory.raw_free(adr)


def arena_reserve(adr, size):
    """From here on so many bytes are an object."""
    if not we_are_translated():
        arena = _arena_of(adr)
        arena.reserve(adr.number - arena.address, size)


def arena_reset(adr, size, how):
    """The objects in a part of an arena have gone; `how`: what becomes of the bytes."""
    if not we_are_translated():
        _reset(adr, size, how)
    elif how == ZERO:
        llmemory.raw_memclear(adr, size)
    elif how == POISON:
        llop.raw_memset(Void, adr, POISON_BYTE, size)


def _reset(adr, size, how):
    arena = _arena_of(adr)
    start = adr.number - arena.address
    arena.remove(start, start + size)
    arena.written[start:start + size] = bytes([ANY if how == ZERO else UNWRITTEN]) * size
    rawmemory.fill(adr.number, 0 if how == ZERO else POISON_BYTE, size)


def arena_move(source, target, size):
    """The object at `source` is at `target` from now on; the places may overlap."""
    if we_are_translated():
        llmemory.raw_memmove(source, target, size)
    elif source != target:
        _move(source, target, size)


def _move(source, target, size):
    """By way of a place outside of both."""
    between = arena_malloc(size, False)
    arena_reserve(between, size)
    llmemory.raw_memcopy(source, between, size)
    arena_reset(source, size, KEEP)
    arena_reserve(target, size)
    llmemory.raw_memcopy(between, target, size)
    block = rawmemory.find(between.number)
    rawmemory.free(block, between.number)


def arena_shrink(adr, size):
    """The object there keeps its first bytes only."""
    if not we_are_translated():
        arena = _arena_of(adr)
        thing = arena.objects[adr.number - arena.address]
        assert 0 < size <= thing.size
        thing.size = size
