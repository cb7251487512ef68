"""The heap of objects that do not move: small ones in pages of one size each, large ones apart.

Takes:   sizes, a multiple of a word; marks on objects.
Leaves:  memory, not cleared; after a sweep what is not marked is free.
Idea:    a page has slots of one size; those that were freed are linked. Pages come from arenas, which are given back when all
         their pages are free. Sweeping goes page by page and may stop between any two: pages not yet swept are in lists of their
         own, from which nothing is allocated. Large objects are in lists in the same way.

    page   | next | previous | slot size | free slots | fresh | used | arena |  slot  |  slot  | …     free slot  | 0 | next free slot | …
    large  | … card 1 card 0 | size | bytes of cards | header | object …
"""
from rpython.rlib.gc.memory import (
    NULL, WORD, AddressList, append_all, load_address, load_word, round_up, store_address, store_word, swap_lists)
from rpython.rlib.gc.objects import HAS_CARDS, HEADER, MARKED, has_flag, remove_flag
from rpython.rtyper.lltypesystem import llmemory
from rpython.rtyper.lltypesystem.llarena import KEEP, arena_free, arena_malloc, arena_reserve, arena_reset

NEXT, PREVIOUS, SLOT_SIZE, FREE_SLOTS, FRESH, USED, ARENA = range(0, 7 * WORD, WORD)
PAGE_HEADER = 7 * WORD
FREE_SLOT = 2 * WORD                                # the least size of a slot
FREE_PAGES, FRESH_PAGE, PAGES_IN_USE = range(0, 3 * WORD, WORD)
ARENA_HEADER = 3 * WORD
LARGE_HEADER = 2 * WORD


class Pages(object):
    """Objects of up to `largest` bytes, with header."""

    def __init__(self, page_size, pages_per_arena, largest):
        self.page_size = page_size                  # a power of two, to which pages are aligned
        self.pages_per_arena = pages_per_arena
        self.largest = largest
        self.classes = largest // WORD + 1
        self.partial = AddressList()                # by size in words: pages with free slots
        self.full = AddressList()
        self.unswept = AddressList()
        self.arenas = AddressList()
        self.open_arenas = AddressList()            # those with free pages
        self.sweep_class = 0
        self.bytes = 0                              # of all objects

    def setup(self):
        self.bytes = 0
        self.sweep_class = self.classes
        i = 0
        while i < self.classes:
            self.partial.append(NULL)
            self.full.append(NULL)
            self.unswept.append(NULL)
            i += 1

    def teardown(self):
        while self.arenas.length:
            arena_free(self.arenas.pop())
        self.arenas.delete()
        self.open_arenas.delete()
        self.partial.delete()
        self.full.delete()
        self.unswept.delete()

    # ____________________________________________________________ allocation

    def allocate(self, size):
        """Memory that is not cleared; NULL when there is none."""
        index = size // WORD
        page = self.partial.get(index)
        if not page:
            page = self._new_page(size)
            if not page:
                return NULL
            self._link(self.partial, index, page)
        slot = load_address(page, FREE_SLOTS)
        if slot:
            store_address(page, FREE_SLOTS, load_address(slot, WORD))
            arena_reset(slot, FREE_SLOT, KEEP)
        else:
            slot = load_address(page, FRESH)
            store_address(page, FRESH, slot + size)
        store_word(page, USED, load_word(page, USED) + 1)
        if self._is_full(page, size):
            self._unlink(self.partial, index, page)
            self._link(self.full, index, page)
        arena_reserve(slot, size)
        self.bytes += size
        return slot

    def _is_full(self, page, size):
        return not load_address(page, FREE_SLOTS) and load_address(page, FRESH) + size > page + self.page_size

    def _link(self, pages, index, page):
        """Puts a page into one of the lists."""
        after = pages.get(index)
        store_address(page, NEXT, after)
        store_address(page, PREVIOUS, NULL)
        if after:
            store_address(after, PREVIOUS, page)
        pages.set(index, page)

    def _unlink(self, pages, index, page):
        """Takes it out again."""
        before = load_address(page, PREVIOUS)
        after = load_address(page, NEXT)
        if before:
            store_address(before, NEXT, after)
        else:
            pages.set(index, after)
        if after:
            store_address(after, PREVIOUS, before)

    def _new_page(self, size):
        arena = self._open_arena()
        if not arena:
            return NULL
        page = load_address(arena, FREE_PAGES)
        if page:
            store_address(arena, FREE_PAGES, load_address(page, NEXT))
        else:
            page = load_address(arena, FRESH_PAGE)
            arena_reserve(page, PAGE_HEADER)
            store_address(arena, FRESH_PAGE, page + self.page_size)
        in_use = load_word(arena, PAGES_IN_USE) + 1
        store_word(arena, PAGES_IN_USE, in_use)
        if in_use == self.pages_per_arena:
            self.open_arenas.pop()
        store_word(page, SLOT_SIZE, size)
        store_address(page, FREE_SLOTS, NULL)
        store_address(page, FRESH, page + PAGE_HEADER)
        store_word(page, USED, 0)
        store_address(page, ARENA, arena)
        return page

    _new_page._dont_inline_ = True

    def _open_arena(self):
        """An arena with a free page, which is the last of open_arenas."""
        if self.open_arenas.length:
            return self.open_arenas.get(self.open_arenas.length - 1)
        arena = arena_malloc(ARENA_HEADER + (self.pages_per_arena + 1) * self.page_size, True)
        if not arena:
            return NULL
        arena_reserve(arena, ARENA_HEADER)
        first = llmemory.cast_adr_to_int(arena + ARENA_HEADER + self.page_size - 1) & ~(self.page_size - 1)
        store_address(arena, FREE_PAGES, NULL)
        store_address(arena, FRESH_PAGE, arena + (first - llmemory.cast_adr_to_int(arena)))
        store_word(arena, PAGES_IN_USE, 0)
        self.arenas.append(arena)
        self.open_arenas.append(arena)
        return arena

    # ____________________________________________________________ giving back

    def page_of(self, slot):
        """The page that a slot is in."""
        return slot - (llmemory.cast_adr_to_int(slot) & (self.page_size - 1))

    def _free_slot(self, slot, size, free):
        """Links a slot before the free ones."""
        arena_reset(slot, size, KEEP)
        arena_reserve(slot, FREE_SLOT)
        store_word(slot, 0, 0)
        store_address(slot, WORD, free)

    def free(self, slot):
        """Frees one object, while nothing is being swept."""
        page = self.page_of(slot)
        size = load_word(page, SLOT_SIZE)
        index = size // WORD
        was_full = self._is_full(page, size)
        self._free_slot(slot, size, load_address(page, FREE_SLOTS))
        store_address(page, FREE_SLOTS, slot)
        used = load_word(page, USED) - 1
        store_word(page, USED, used)
        self.bytes -= size
        if used == 0 or was_full:
            self._unlink(self.full if was_full else self.partial, index, page)
            if used == 0:
                self._free_page(page)
            else:
                self._link(self.partial, index, page)

    def begin_sweep(self):
        """All pages are to be swept."""
        i = 0
        while i < self.classes:
            self._move_to_unswept(self.partial, i)
            self._move_to_unswept(self.full, i)
            i += 1
        self.sweep_class = 0

    def list_objects(self, objects):
        """Appends all objects to a list."""
        i = 0
        while i < self.classes:
            self._list_page_objects(self.partial.get(i), objects)
            self._list_page_objects(self.full.get(i), objects)
            self._list_page_objects(self.unswept.get(i), objects)
            i += 1

    def _list_page_objects(self, page, objects):
        while page:
            slot = page + PAGE_HEADER
            while slot != load_address(page, FRESH):
                if load_word(slot, 0):
                    objects.append(slot + HEADER)
                slot = slot + load_word(page, SLOT_SIZE)
            page = load_address(page, NEXT)

    def _move_to_unswept(self, pages, index):
        page = pages.get(index)
        while page:
            after = load_address(page, NEXT)
            self._link(self.unswept, index, page)
            page = after
        pages.set(index, NULL)

    def sweep_step(self, count):
        """Sweeps so many pages; True: there are no more."""
        while self.sweep_class < self.classes:
            page = self.unswept.get(self.sweep_class)
            while page:
                if count == 0:
                    return False
                self.unswept.set(self.sweep_class, load_address(page, NEXT))
                self._sweep_page(page, self.sweep_class)
                count -= 1
                page = self.unswept.get(self.sweep_class)
            self.sweep_class += 1
        self._close_arenas()
        return True

    def _sweep_page(self, page, index):
        size = load_word(page, SLOT_SIZE)
        slot = page + PAGE_HEADER
        fresh = load_address(page, FRESH)
        free = NULL
        used = 0
        while slot != fresh:
            header = load_word(slot, 0)
            if header & MARKED:
                store_word(slot, 0, header & ~MARKED)
                used += 1
            elif header:
                self._free_slot(slot, size, free)
                free = slot
            else:
                store_address(slot, WORD, free)
                free = slot
            slot = slot + size
        self.bytes -= (load_word(page, USED) - used) * size
        store_word(page, USED, used)
        store_address(page, FREE_SLOTS, free)
        if used == 0:
            self._free_page(page)
        elif self._is_full(page, size):
            self._link(self.full, index, page)
        else:
            self._link(self.partial, index, page)

    def _free_page(self, page):
        arena = load_address(page, ARENA)
        arena_reset(page, self.page_size, KEEP)
        arena_reserve(page, PAGE_HEADER)
        store_address(page, NEXT, load_address(arena, FREE_PAGES))
        store_address(arena, FREE_PAGES, page)
        in_use = load_word(arena, PAGES_IN_USE)
        store_word(arena, PAGES_IN_USE, in_use - 1)
        if in_use == self.pages_per_arena:
            self.open_arenas.append(arena)

    def _close_arenas(self):
        """Gives back the arenas without a page in use."""
        count = self.arenas.length
        self.arenas.clear()
        self.open_arenas.clear()
        i = 0
        while i < count:
            arena = self.arenas.get(i)
            in_use = load_word(arena, PAGES_IN_USE)
            if in_use == 0:
                arena_free(arena)
            else:
                self.arenas.append(arena)
                if in_use < self.pages_per_arena:
                    self.open_arenas.append(arena)
            i += 1


class LargeObjects(object):
    """Objects with memory of their own."""

    def __init__(self):
        self.objects = AddressList()
        self.unswept = AddressList()
        self.bytes = 0

    def setup(self):
        self.bytes = 0

    def teardown(self):
        self._free_all(self.objects)
        self._free_all(self.unswept)

    def _free_all(self, objects):
        while objects.length:
            self.free(objects.pop())
        objects.delete()

    def allocate(self, size, cards):
        """An object of zeroed memory with so many cards, all clear; flags are set. It is in no list yet."""
        cards = round_up(cards)
        block = arena_malloc(cards + LARGE_HEADER + size, True)
        if not block:
            return NULL
        arena_reserve(block, cards + LARGE_HEADER)
        memory = block + (cards + LARGE_HEADER)
        arena_reserve(memory, size)
        store_word(memory, -LARGE_HEADER, size)
        store_word(memory, -WORD, cards)
        store_word(memory, 0, HAS_CARDS if cards else 0)
        self.bytes += size
        return memory

    def size_of(self, obj):
        """The bytes of the object with header."""
        return load_word(obj, -HEADER - LARGE_HEADER)

    def free(self, obj):
        self.bytes -= self.size_of(obj)
        arena_free(obj - (HEADER + LARGE_HEADER + load_word(obj, -HEADER - WORD)))

    def begin_sweep(self):
        """All objects are to be swept."""
        swap_lists(self.objects, self.unswept)

    def sweep_step(self, count):
        """Sweeps so many; True: there are no more."""
        while self.unswept.length:
            if count == 0:
                return False
            obj = self.unswept.pop()
            if has_flag(obj, MARKED):
                remove_flag(obj, MARKED)
                self.objects.append(obj)
            else:
                self.free(obj)
            count -= 1
        return True


class Heap(object):
    """Both together."""

    def __init__(self, page_size, pages_per_arena, largest):
        self.pages = Pages(page_size, pages_per_arena, largest)
        self.large = LargeObjects()

    def setup(self):
        self.pages.setup()
        self.large.setup()

    def teardown(self):
        self.pages.teardown()
        self.large.teardown()

    def bytes_used(self):
        return self.pages.bytes + self.large.bytes

    def allocate(self, size):
        """Memory for an object, its header set to what the heap must know of it; nothing else is cleared."""
        if size <= self.pages.largest:
            memory = self.pages.allocate(size)
            if memory:
                store_word(memory, 0, 0)
            return memory
        return self.allocate_large(size, 0)

    def allocate_large(self, size, cards):
        memory = self.large.allocate(size, cards)
        if memory:
            self.large.objects.append(memory + HEADER)
        return memory

    def list_objects(self, objects):
        """Appends all objects to a list; those that wait for the sweep may be dead."""
        self.pages.list_objects(objects)
        append_all(objects, self.large.objects)
        append_all(objects, self.large.unswept)

    def begin_sweep(self):
        self.pages.begin_sweep()
        self.large.begin_sweep()

    def sweep_step(self, count):
        """Sweeps so many pages and large objects; True: there are no more."""
        if not self.large.sweep_step(count):
            return False
        return self.pages.sweep_step(count)

    def sweep(self):
        """Frees what is not marked, and takes the marks away."""
        self.begin_sweep()
        self.sweep_step(-1)
