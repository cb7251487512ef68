"""Memory of C, and calls of C functions, for code that runs untranslated.

Takes:   sizes and addresses, low-level types.
Leaves:  real memory outside the collected heap, each block of it known: bounds, life, what was written, who made it.
Idea:    C needs real memory, so raw memory is real; every access of RPython code goes through a Block, which is checked before
         the memory is touched. A block whose address C may know counts as written. Freed blocks are kept for a while, so
         that a pointer to one is still recognised. Memory that C made is in no block: it is used as it comes.
         Under the translator's evaluator the module _rawmemory does the work, under CPython ctypes does.
Example: block = allocate(8, True); block.check(block.address, 8, True); store(block.address, 'q', 5)
"""
import bisect
import sys

try:
    from _rawmemory import (
        allocate as _allocate, callback, call, copy, fill, get_errno, load, open as open_library, read, release, set_errno,
        store, symbol, write)
except ImportError:
    from rpython.rtyper.lltypesystem.rawctypes import (
        allocate as _allocate, callback, call, copy, fill, get_errno, load, open_library, read, release, set_errno,
        store, symbol, write)

QUARANTINE = 4096


class UninitializedMemoryAccess(RuntimeError):
    """Memory was read that nobody wrote."""


# ____________________________________________________________ layout

LETTERS = {'Signed': 'q', 'Unsigned': 'Q', 'Int8': 'b', 'UInt8': 'B', 'Int16': 'h', 'UInt16': 'H', 'Int32': 'i',
           'UInt32': 'I', 'Float': 'd', 'SingleFloat': 'f', 'Char': 'c', 'UniChar': 'w', 'Bool': '?', 'Void': 'v',
           'Address': 'p'}
SIZES = {'q': 8, 'Q': 8, 'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'd': 8, 'f': 4, 'c': 1, 'w': 4, '?': 1, 'p': 8,
         'v': 0}


def letter_of(T):
    """How the value of a primitive type or pointer is passed and stored."""
    if T._kind == 'primitive':
        return LETTERS[T._name]
    assert T._kind == 'ptr', 'no value has the type %s' % (T,)
    return 'p'


def aligned(offset, alignment):
    """The next multiple of the alignment."""
    return (offset + alignment - 1) // alignment * alignment


def align_of(T):
    """The alignment of a type, as C has it."""
    if T._kind == 'struct':
        align = T._hints.get('align')
        return align if align else max([1] + [align_of(T._flds[name]) for name in T._names])
    if T._kind == 'array':
        return align_of(T.OF) if T._is_bare() else 8
    if T._kind == 'opaque':
        return T._hints.get('align', 8)
    return max(1, SIZES[letter_of(T)])


def layout_of(T):
    """{name: offset} of a struct and the bytes of its fixed part."""
    known = T.__dict__.get('_layout')
    if known is not None:
        return known
    offsets, at = {}, 0
    given = T._hints.get('fieldoffsets')
    for index, name in enumerate(T._names):
        if given:
            at = given[index]
        at = aligned(at, align_of(T._flds[name]))
        offsets[name] = at
        at += size_of(T._flds[name])
    size = T._hints.get('size')
    if not size:
        size = at if T._is_varsize() else aligned(at, align_of(T))
    T._layout = offsets, size
    return T._layout


def size_of(T, count=0):
    """The bytes of a type, with `count` items if it is varsized."""
    if T._kind == 'struct':
        size = layout_of(T)[1]
        return size + count * item_size(T._flds[T._names[-1]]) if count and T._is_varsize() else size
    if T._kind == 'array':
        if T._fixed is not None:
            count = T._fixed
        return items_offset(T) + count * item_size(T)
    if T._kind == 'opaque':
        size = T._hints.get('size')
        assert size, '%s has no size' % (T,)
        return size
    return SIZES[letter_of(T)]


def item_size(T):
    """The bytes from one item of an array to the next."""
    return size_of(T.OF)


def items_offset(T):
    """Where the items of an array begin: behind the length, if it has one."""
    return 0 if T._is_bare() else 8


# ____________________________________________________________ blocks

def place():
    """Who called into the low-level modules: a text for messages."""
    frame = sys._getframe(1)
    while frame is not None and ('lltypesystem' in frame.f_code.co_filename or 'rlib/ll/' in frame.f_code.co_filename):
        frame = frame.f_back
    if frame is None:
        return 'an unknown place'
    return '%s:%d in %s' % (frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name)


class Block(object):
    """One allocation."""

    def __init__(self, of, size, is_zero, is_tracked):
        self.of = of
        self.size = size
        self.address = _allocate(size)
        self.written = None if is_zero else bytearray(size)
        self.made_at = place()
        self.freed_at = None
        self.is_tracked = is_tracked

    def describe(self):
        """Its type and origin."""
        text = '%s, allocated at %s' % (self.of, self.made_at)
        return text if self.freed_at is None else '%s, freed at %s' % (text, self.freed_at)

    def check(self, address, size, is_read, letter=None):
        """Complains about an access that is none of this block's; `letter`: the kind of value, None: just bytes."""
        if self.freed_at is not None:
            raise RuntimeError('use of freed memory: %s' % self.describe())
        start = address - self.address
        if start < 0 or start + size > self.size:
            raise IndexError('bytes %d to %d of %d: %s' % (start, start + size, self.size, self.describe()))
        if self.written is not None:
            if not is_read:
                self.written[start:start + size] = b'\x01' * size
            elif self.written.count(b'\x00', start, start + size):
                raise UninitializedMemoryAccess('bytes %d to %d are read before they are written: %s' % (
                    start, start + size, self.describe()))

    def receive(self, address, source_block, source, size):
        """Bytes are copied here, which are as good as their source."""
        self.check(address, size, False)

    def escape(self):
        """Somebody else may write to it from now on."""
        self.written = None


_starts, _blocks, _freed = [], [], []


def allocate(of, size, is_zero, is_tracked):
    """A new block."""
    return enter(Block(of, size, is_zero, is_tracked))


def enter(block):
    """Makes a block one that is found."""
    at = bisect.bisect_left(_starts, block.address)
    _starts.insert(at, block.address)
    _blocks.insert(at, block)
    return block


def find(address):
    """The block that holds an address, or that it is the end of; None: memory that C made."""
    at = bisect.bisect_right(_starts, address) - 1
    if at >= 0 and address <= _blocks[at].address + _blocks[at].size:
        return _blocks[at]
    return None


def move(target, source, size):
    """Copies bytes between blocks; they may overlap."""
    source_block, block = find(source), find(target)
    if size and source_block is not None:
        source_block.check(source, size, True)
    if size and block is not None:
        block.receive(target, source_block, source, size)
    copy(target, source, size)


def free(block, address):
    """Ends the life of a block."""
    if block.freed_at is not None:
        raise RuntimeError('memory is freed twice: %s' % block.describe())
    if address != block.address:
        raise RuntimeError('free of the inside of a block: %s' % block.describe())
    block.freed_at = place()
    _freed.append(block)
    if len(_freed) > QUARANTINE:
        old = _freed.pop(0)
        at = bisect.bisect_left(_starts, old.address)
        del _starts[at], _blocks[at]
        release(old.address)


def leaks():
    """The tracked blocks nobody freed."""
    return [block for block in _blocks if block.freed_at is None and block.is_tracked]


# ____________________________________________________________ what is no memory of C, but C may be given

_handles, _handle_of = {}, {}
FIRST_HANDLE = 0x7fff00000000


def handle(thing):
    """A number by which C may know an object of the collected heap."""
    number = _handle_of.get(id(thing))
    if number is None:
        number = FIRST_HANDLE + 16 * len(_handles)
        _handle_of[id(thing)] = number
        _handles[number] = thing
    return number


def of_handle(address):
    """The object, or None."""
    return _handles.get(address)


_callbacks, _functions = {}, {}


def function_address(function, signature, adapted):
    """The address of a function as C calls it; `adapted` is called with C's values."""
    key = id(function), signature
    if key not in _callbacks:
        address = callback(signature, adapted)
        _callbacks[key] = address, function
        _functions[address] = function
    return _callbacks[key][0]


def function_at(address):
    """The function that function_address gave this address, or None."""
    return _functions.get(address)
