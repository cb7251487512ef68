"""What every collector does the same way: objects with and without items, weak references, numbers of objects, limits.

Takes:   from the collector  reserve(size): zeroed memory, NULL when there is none; collect(generation); is_alive(obj),
         current(obj) and keep_alive(obj) while a collection goes on; can_move(obj); still_there(obj): has the last
         collection left the object where it was?
Leaves:  what programs call: malloc_fixed, malloc_varsize, malloc_weakref, identity, register_finalizer, next_dead …

No function here raises or allocates collected memory: no memory is NULL, which the caller turns into MemoryError.
"""
from rpython.rlib.gc.finalizers import Finalizers
from rpython.rlib.gc.layout import HAS_REFERENCES
from rpython.rlib.gc.memory import (
    NULL, WORD, AddressList, AddressTable, load_address, load_word, round_up, store_address, store_word)
from rpython.rlib.gc.objects import (
    HAS_ID, HEADER, ID_INSIDE, MOVED, PREBUILT, ObjectModel, add_flag, has_flag, header_of, padded_size)
from rpython.rtyper.lltypesystem import llarena, llmemory

MAX_LENGTH = 1 << 40


class Collector(ObjectModel, Finalizers):
    """The part that all have in common."""
    _mixin_ = True
    collects = True                 # is anything ever freed?
    moves = False                   # are objects ever elsewhere?
    needs_write_barrier = False     # must stores of references be told?

    def init_collector(self, infos, max_heap):
        """`max_heap`: bytes, 0: no limit."""
        self.init_objects(infos)
        self.init_finalizers()
        self.max_heap = max_heap
        self.weakrefs = AddressList()
        self.young_weakrefs = AddressList()     # made since the last minor collection
        self.next_id = 1
        self.ids = AddressTable()           # objects that have not moved since -> their number
        self.old_ids = AddressTable()
        self.minor_collections = 0
        self.major_collections = 0

    def check(self):
        """Looks for what contradicts what the collector should know; for tests."""

    def delete_collector(self):
        """Gives back the lists; the collector is as before setup()."""
        self.next_id = 1
        self.minor_collections = 0
        self.major_collections = 0
        self.delete_finalizers()
        self.weakrefs.delete()
        self.young_weakrefs.delete()
        self.ids.delete()
        self.old_ids.delete()

    # ____________________________________________________________ allocation

    def malloc_fixed(self, type_number, size):
        """A zeroed object; `size` with header and padding: a constant of the caller."""
        memory = self.reserve(size)
        if not memory:
            return NULL
        store_word(memory, 0, load_word(memory, 0) | type_number)      # a large object has flags
        return memory + HEADER

    def malloc_varsize(self, type_number, length):
        """A zeroed object of so many items. A negative length is more than there is memory for."""
        if length < 0 or length > MAX_LENGTH:
            return NULL
        info = self.infos[type_number]
        memory = self.reserve_array(padded_size(info.fixed_size + length * info.item_size),
                                    (info.flags & HAS_REFERENCES) != 0, length)
        if not memory:
            return NULL
        store_word(memory, 0, load_word(memory, 0) | type_number)
        obj = memory + HEADER
        store_word(obj, info.length_offset, length)
        return obj

    def reserve_array(self, size, has_references, length):
        """The same as reserve, with flags in the header."""
        return self.reserve(size)

    def malloc_weakref(self, type_number, target):
        """An object of one word: the target as long as it is alive."""
        self.push_root(target)
        obj = self.malloc_fixed(type_number, HEADER + WORD)
        target = self.pop_root()
        if obj:
            store_address(obj, 0, target)
            self.young_weakrefs.append(obj)
        return obj

    # ____________________________________________________________ numbers

    def identity(self, obj):
        """A number that no other object has, for as long as the object lives; also its hash."""
        header = header_of(obj)
        if header & ID_INSIDE:
            return load_word(obj, self.full_size(obj) - HEADER - WORD)
        if header & HAS_ID:
            return self.ids.get(obj, 0)
        if not self.can_move(obj):
            return llmemory.cast_adr_to_int(obj)
        number = self.next_id
        self.next_id = number + 2           # addresses are even
        self.ids.set(obj, number)
        add_flag(obj, HAS_ID)
        return number

    def size_when_moved(self, obj):
        """The bytes that a copy takes: there is a place for the number in it."""
        size = self.full_size(obj)
        if header_of(obj) & (HAS_ID | ID_INSIDE) == HAS_ID:
            size += WORD
        return size

    def copy_to(self, obj, memory):
        """The object is now in `memory`, with room for size_when_moved; where it was stays its new address."""
        size = self.full_size(obj)
        llmemory.raw_memcopy(obj - HEADER, memory, size)
        copy = memory + HEADER
        if header_of(obj) & (HAS_ID | ID_INSIDE) == HAS_ID:
            store_word(memory, size, self.ids.get(obj, 0))
            add_flag(copy, ID_INSIDE)
        add_flag(obj, MOVED)
        store_address(obj, 0, copy)
        return copy

    def current(self, obj):
        """Where the object is now."""
        if has_flag(obj, MOVED):
            return load_address(obj, 0)
        return obj

    def forget_ids(self):
        """Leaves in the table what is still where it was."""
        if self.ids.count == 0:
            return
        size = self.ids.size
        old = self.ids
        self.ids = self.old_ids
        self.old_ids = old
        i = 0
        while i < size:
            obj = old.entry_key(i)
            if obj and self.still_there(obj):
                self.ids.set(obj, old.entry_value(i))
            i += 1
        old.delete()

    # ____________________________________________________________ weak references

    def age_weakrefs(self):
        """The young ones are young no more, unless they must stay so."""
        count = self.young_weakrefs.length
        kept = i = 0
        while i < count:
            weakref = self.young_weakrefs.get(i)
            if self.is_young(weakref) or self.is_young(load_address(weakref, 0)):
                self.young_weakrefs.set(kept, weakref)
                kept += 1
            else:
                self.weakrefs.append(weakref)
            i += 1
        self.young_weakrefs.length = kept

    def clear_weakrefs(self):
        """Before finalizers: what is not alive has gone for weak references, also for those that have gone themselves."""
        self.age_weakrefs()
        self.clear_those(self.weakrefs)
        self.clear_those(self.young_weakrefs)

    def clear_those(self, weakrefs):
        i = 0
        while i < weakrefs.length:
            weakref = self.current(weakrefs.get(i))
            target = load_address(weakref, 0)
            if target and not self.is_alive(target):
                store_address(weakref, 0, NULL)
            i += 1

    def update_weakrefs(self):
        """After finalizers: the weak references that are left follow their targets."""
        self.update_those(self.weakrefs)
        self.update_those(self.young_weakrefs)

    def update_those(self, weakrefs):
        kept = i = 0
        while i < weakrefs.length:
            weakref = weakrefs.get(i)
            if self.is_alive(weakref):
                weakref = self.current(weakref)
                target = load_address(weakref, 0)
                if target:
                    store_address(weakref, 0, self.current(target))
                    weakrefs.set(kept, weakref)
                    kept += 1
            i += 1
        weakrefs.length = kept

    # ____________________________________________________________ without effect where nothing is to be done

    def write_barrier(self, obj):
        """Told before a reference is stored in the object."""

    def write_barrier_item(self, obj, index):
        """The same for an item of an array."""

    def is_young(self, obj):
        """Is the object one for the next minor collection?"""
        return False

    def can_move(self, obj):
        return self.moves and not has_flag(obj, PREBUILT)

    def pin(self, obj):
        """Keeps the object where it is until unpin(); False: cannot be promised, or needs not."""
        return False

    def unpin(self, obj):
        """Ends a pin() that gave True."""

    def collect_step(self):
        """A part of a collection, True: it was the last one."""
        self.collect(1)
        return True
