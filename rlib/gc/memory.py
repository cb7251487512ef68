"""Words of memory, and lists and tables of addresses kept outside the heap: what every collector is made of.

Takes:   addresses, sizes in bytes.
Leaves:  values; the lists grow as needed and end the program when there is no memory for them.
Example: stack = AddressList(); stack.append(adr); adr = stack.pop(); stack.delete()
"""
from rpython.rlib.debug import fatalerror
from rpython.rlib.objectmodel import always_inline
from rpython.rtyper.lltypesystem import llmemory
from rpython.rtyper.lltypesystem.llmemory import NULL
from rpython.rtyper.lltypesystem.lloperation import llop
from rpython.rtyper.lltypesystem.lltype import Signed, Void

WORD = 8
Address = llmemory.Address


@always_inline
def load_word(adr, offset):
    return llop.raw_load(Signed, adr, offset)


@always_inline
def store_word(adr, offset, value):
    llop.raw_store(Void, adr, offset, value)


@always_inline
def load_address(adr, offset):
    return llop.raw_load(Address, adr, offset)


@always_inline
def store_address(adr, offset, value):
    llop.raw_store(Void, adr, offset, value)


@always_inline
def round_up(size):
    """The next multiple of a word."""
    return (size + WORD - 1) & ~(WORD - 1)


def raw_memory(size):
    """Memory for the collector's own use."""
    adr = llmemory.raw_malloc(size)
    if not adr:
        fatalerror('out of memory: the collector needs more for its own lists')
    return adr


class AddressList(object):
    """A list of addresses that is appended to and taken from at its end."""
    FIRST_SIZE = 64

    def __init__(self):
        self.items = NULL
        self.length = 0
        self.size = 0

    def append(self, adr):
        if self.length == self.size:
            self._grow()
        store_address(self.items, self.length * WORD, adr)
        self.length += 1

    def pop(self):
        """The last one, which is taken off; there must be one."""
        self.length -= 1
        return load_address(self.items, self.length * WORD)

    def get(self, index):
        return load_address(self.items, index * WORD)

    def set(self, index, adr):
        store_address(self.items, index * WORD, adr)

    def place(self, index):
        """Where an item is, until the list grows."""
        return self.items + index * WORD

    def clear(self):
        self.length = 0

    def delete(self):
        """Gives the memory back; the list is empty."""
        llmemory.raw_free(self.items)
        self.items = NULL
        self.length = self.size = 0

    def _grow(self):
        size = max(self.FIRST_SIZE, self.size * 2)
        items = raw_memory(size * WORD)
        if self.length:
            llmemory.raw_memcopy(self.items, items, self.length * WORD)
        llmemory.raw_free(self.items)
        self.items = items
        self.size = size

    _grow._dont_inline_ = True


def swap_lists(a, b):
    """Each becomes what the other was."""
    items, length, size = a.items, a.length, a.size
    a.items = b.items
    a.length = b.length
    a.size = b.size
    b.items = items
    b.length = length
    b.size = size


def append_all(a, b):
    """Appends what is in b to a."""
    i = 0
    while i < b.length:
        a.append(b.get(i))
        i += 1


class AddressTable(object):
    """A table from addresses to words: open addressing, at most half full; NULL is no key."""
    FIRST_SIZE = 32

    def __init__(self):
        self.entries = NULL
        self.size = 0               # a power of two
        self.count = 0

    def get(self, key, default):
        if self.count == 0:
            return default
        entry = self._find(key)
        if load_address(entry, 0) == key:
            return load_word(entry, WORD)
        return default

    def set(self, key, value):
        if self.count * 2 >= self.size:
            self._grow()
        entry = self._find(key)
        if load_address(entry, 0) != key:
            store_address(entry, 0, key)
            self.count += 1
        store_word(entry, WORD, value)

    def entry_key(self, index):
        """The key at a position below `size`, or NULL."""
        return load_address(self.entries, index * 2 * WORD)

    def entry_value(self, index):
        return load_word(self.entries, index * 2 * WORD + WORD)

    def delete(self):
        """Gives the memory back; the table is empty."""
        llmemory.raw_free(self.entries)
        self.entries = NULL
        self.size = self.count = 0

    def _find(self, key):
        """The entry of the key, or the free one that would be its."""
        mask = self.size - 1
        number = llmemory.cast_adr_to_int(key) >> 3
        index = (number ^ (number >> 9)) & mask
        entry = self.entries + index * 2 * WORD
        found = load_address(entry, 0)
        while found and found != key:
            index = (index + 1) & mask
            entry = self.entries + index * 2 * WORD
            found = load_address(entry, 0)
        return entry

    def _grow(self):
        old, old_size = self.entries, self.size
        self.size = max(self.FIRST_SIZE, old_size * 2)
        self.entries = raw_memory(self.size * 2 * WORD)
        llmemory.raw_memclear(self.entries, self.size * 2 * WORD)
        i = 0
        while i < old_size:
            key = load_address(old, i * 2 * WORD)
            if key:
                entry = self._find(key)
                store_address(entry, 0, key)
                store_word(entry, WORD, load_word(old, i * 2 * WORD + WORD))
            i += 1
        llmemory.raw_free(old)

    _grow._dont_inline_ = True


def swap_tables(a, b):
    """Each becomes what the other was."""
    entries, size, count = a.entries, a.size, a.count
    a.entries = b.entries
    a.size = b.size
    a.count = b.count
    b.entries = entries
    b.size = size
    b.count = count
