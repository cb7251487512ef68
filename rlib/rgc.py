"""What a program may ask of the garbage collector.

Takes:   objects of the program.
Leaves:  what the collector can do. Untranslated, and with collectors that cannot do a thing, a function gives the neutral
         answer its docstring names.
Example: class Queue(rgc.FinalizerQueue):
             Class = W_File
             def finalizer_trigger(self): ...
"""
import gc

from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rtyper.annlowlevel import cast_gcref_to_instance, cast_instance_to_gcref, gcref_is_instance
from rpython.rtyper.lltypesystem import llmemory, lltype

collect = gc.collect


def isenabled():
    """Does the collector run by itself? Always."""
    return True


def enable():
    """The collector runs by itself again; it never stopped."""
    pass


def disable():
    """Asks the collector not to run by itself; ours does all the same."""
    pass


def collect_step():
    """A part of a collection: all of it. The answer is one of its states; see is_done()."""
    collect()
    return _DONE


_DONE = 1


def old_state(states):
    """The state before a step."""
    return 0


def new_state(states):
    """The state after it."""
    return 0


def is_done(states):
    """Was the step the last one of a collection?"""
    return True


def set_max_heap_size(nbytes):
    """Limits the heap; not supported, no effect."""
    pass


def add_memory_pressure(estimate, obj=None):
    """Tells of raw memory that the object holds; no effect."""
    pass


# ____________________________________________________________ moving

def can_move(p):
    """May the collector move the object? Objects stay where they are."""
    return False


def pin(obj):
    """Keeps the object from moving until unpin(); False: it never moves, do not unpin."""
    return False


def unpin(obj):
    """Ends a pin() that gave True."""
    pass


def _is_pinned(obj):
    return False


def _make_sure_does_not_move(p):
    return True


def move_out_of_nursery(obj):
    """The object where it stays."""
    return obj


def needs_write_barrier(obj):
    """Must stores of the object be told to the collector?"""
    return False


def increase_root_stack_depth(new_size):
    """Room for deeper recursion; there is no root stack."""
    pass


# ____________________________________________________________ marks on functions

def no_collect(func):
    """The function and all it calls never start a collection."""
    func._dont_inline_ = True
    func._gc_no_collect_ = True
    return func


def no_release_gil(func):
    """The function and all it calls keep the global lock."""
    func._dont_inline_ = True
    func._no_release_gil_ = True
    return func


def must_be_light_finalizer(func):
    """A __del__ that only frees raw memory; on a class: all its __del__ methods are."""
    func._must_be_light_finalizer_ = True
    return func


# ____________________________________________________________ finalizers

class FinalizerQueue(object):
    """Gets the objects registered with it when they have gone. A subclass has

    Class               the class of the objects
    finalizer_trigger() called when there is something in the queue, at the next safe place

    Untranslated, nothing ever goes.
    """
    Class = None

    def _freeze_(self):
        return True

    def finalizer_trigger(self):
        pass

    @specialize.arg(0)
    def next_dead(self):
        """The next object that has gone, alive for the last time; None when there is none."""
        if we_are_translated():
            return _fq_next_dead(self)
        return None

    @specialize.arg(0)
    def register_finalizer(self, obj):
        """The object will be in the queue when nothing else refers to it; after its __del__, if it has one."""
        assert isinstance(obj, self.Class)
        if we_are_translated():
            _fq_register(self, obj)


def _fq_next_dead(queue):
    raise NotImplementedError


def _fq_register(queue, obj):
    raise NotImplementedError


def may_ignore_finalizer(obj):
    """The finalizer of the object need not be called any more; it may be all the same."""
    pass


# ____________________________________________________________ figures

TOTAL_MEMORY, TOTAL_ALLOCATED_MEMORY, TOTAL_MEMORY_PRESSURE, PEAK_MEMORY, PEAK_ALLOCATED_MEMORY, \
    TOTAL_ARENA_MEMORY, TOTAL_RAWMALLOCED_MEMORY, PEAK_ARENA_MEMORY, PEAK_RAWMALLOCED_MEMORY, NURSERY_SIZE, \
    TOTAL_GC_TIME = range(11)


def get_stats(stat_no):
    """A figure of the heap; 0 for what the collector does not count."""
    if stat_no <= TOTAL_ALLOCATED_MEMORY or stat_no == PEAK_MEMORY or stat_no == PEAK_ALLOCATED_MEMORY:
        return _used_memory()
    return 0


def _used_memory():
    """Bytes in the heap; 0 untranslated."""
    return 0


def dump_rpy_heap(fd):
    """Writes all objects of the heap to a file; False: the collector cannot."""
    return False


# ____________________________________________________________ objects as such

@specialize.arg(0)
def try_cast_gcref_to_instance(Class, gcref):
    """The object as an instance of the class; None when it is none."""
    if gcref_is_instance(Class, gcref):
        return cast_gcref_to_instance(Class, gcref)
    return None


def get_rpy_roots():
    """The objects from which all others are reached: none, our collectors do not tell."""
    return _no_objects()


def get_rpy_referents(gcref):
    """The objects that the object refers to: none."""
    return _no_objects()


def _no_objects():
    objects = [lltype.nullptr(llmemory.GCREF.TO)]
    del objects[0]
    return objects


def get_rpy_memory_usage(gcref):
    """The bytes of the object; -1: not known."""
    return -1


def get_rpy_type_index(gcref):
    """A number for the type of the object; -1: not known."""
    return -1


def do_get_objects():
    """All objects of the heap: none."""
    return _no_objects()


class _Flags(object):
    """The objects whose flag is on, by address: our collectors move nothing."""

    def __init__(self):
        self.on = {}


_flags = _Flags()


def has_gcflag_extra():
    """Have objects a flag for the program's own use?"""
    return True


def get_gcflag_extra(gcref):
    """The flag."""
    return lltype.cast_ptr_to_int(gcref) in _flags.on


def toggle_gcflag_extra(gcref):
    """Turns the flag over."""
    address = lltype.cast_ptr_to_int(gcref)
    if address in _flags.on:
        del _flags.on[address]
    else:
        _flags.on[address] = gcref          # which lives as long


def assert_no_more_gcflags():
    """All flags are off again; not checked."""
    pass


# ____________________________________________________________ low-level arrays

@specialize.ll()
def ll_arraycopy(source, dest, source_start, dest_start, length):
    """Copies items of a low-level array to another one, or to a part of the same that does not overlap."""
    i = 0
    while i < length:
        dest[dest_start + i] = source[source_start + i]
        i += 1


@specialize.ll()
def ll_arraymove(array, source_start, dest_start, length):
    """Moves items within a low-level array; the parts may overlap."""
    if source_start < dest_start:
        i = length - 1
        while i >= 0:
            array[dest_start + i] = array[source_start + i]
            i -= 1
    else:
        ll_arraycopy(array, array, source_start, dest_start, length)


@specialize.ll()
def ll_arrayclear(array):
    """Sets all items of a low-level array of numbers to zero."""
    i = 0
    while i < len(array):
        array[i] = array[i] ^ array[i]
        i += 1
