"""llop: the operations of translator/ir/ops.def as functions.

Takes:   the type of the result, then the operands.
Leaves:  what the operation gives.
Idea:    in a translated function `llop.NAME(T, x, y)` is that very operation. Untranslated, those are defined
         that low-level helpers use.
Example: llop.array_copy(Void, source, dest, 0, 0, n)
"""
from rpython.rtyper.lltypesystem import lltype, rawmemory


def _items(p):
    """The list of the items of an array, or of the array that ends a struct."""
    memory = p._obj
    if isinstance(memory, lltype._raw):
        return memory
    if memory.of._kind == 'struct':
        memory = memory.fields[memory.of._names[-1]]
    return memory.items


class llop(object):
    """The operations by name, and some functions; never instantiated."""

    @staticmethod
    def debug_print_traceback(T):
        """Writes the traceback of the exception that was caught last to stderr."""
        from rpython.rlib.debug import print_last_traceback
        print_last_traceback()

    @staticmethod
    def array_copy(T, source, dest, source_start, dest_start, count):
        """Moves items between two arrays, or two structs that end in arrays; they may overlap."""
        from_items = _items(source)
        to_items = _items(dest)
        if isinstance(from_items, lltype._raw):
            items = [from_items.getitem(source_start + i) for i in range(count)]
        else:
            assert 0 <= source_start and source_start + count <= len(from_items)
            items = from_items[source_start:source_start + count]
        if isinstance(to_items, lltype._raw):
            for i in range(count):
                to_items.setitem(dest_start + i, items[i])
        else:
            assert 0 <= dest_start and dest_start + count <= len(to_items)
            to_items[dest_start:dest_start + count] = items

    @staticmethod
    def array_compare(T, a, b, a_start, b_start, count):
        """<0, 0 or >0 as items of a are before, equal to or after those of b."""
        x = _items(a)[a_start:a_start + count]
        y = _items(b)[b_start:b_start + count]
        return (x > y) - (x < y)

    @staticmethod
    def array_find_char(T, array, char, start, end):
        """The index of the character in array[start:end], or -1."""
        items = _items(array)
        for i in range(start, end):
            if items[i] == char:
                return i
        return -1

    @staticmethod
    def raw_load(T, adr, offset):
        """The value of type T at an address."""
        return lltype._raw(lltype.Void, 0, rawmemory.find(adr.number + offset))._load(T, adr.number + offset)

    @staticmethod
    def raw_store(T, adr, offset, value):
        """Writes a value to an address."""
        at = adr.number + offset
        lltype._raw(lltype.Void, 0, rawmemory.find(at))._store(lltype.typeOf(value), at, value)

    @staticmethod
    def raw_memset(T, adr, byte, size):
        """Writes a byte to so many places."""
        block = rawmemory.find(adr.number)
        if block is not None and size:
            block.check(adr.number, size, False)
        rawmemory.fill(adr.number, byte, size)

    @staticmethod
    def same_as(T, x):
        return x

    @staticmethod
    def int_floordiv(T, x, y):
        """Division that truncates."""
        q = abs(x) // abs(y)
        return q if (x < 0) == (y < 0) else -q

    @staticmethod
    def int_mod(T, x, y):
        """The remainder of int_floordiv."""
        return x - llop.int_floordiv(T, x, y) * y

    @staticmethod
    def uint_floordiv(T, x, y):
        return x // y

    @staticmethod
    def uint_mod(T, x, y):
        return x % y

    @staticmethod
    def int_lshift(T, x, y):
        from rpython.rlib.rarithmetic import intmask
        return intmask(x << y)

    @staticmethod
    def int_rshift(T, x, y):
        return x >> y

    @staticmethod
    def uint_lshift(T, x, y):
        return x << y

    @staticmethod
    def uint_rshift(T, x, y):
        return x >> y

    @staticmethod
    def uint_mul_high(T, x, y):
        return (x * y) >> 64

    @staticmethod
    def int_mul_ovf(T, x, y):
        from rpython.rlib.rarithmetic import ovfcheck
        return ovfcheck(x * y)

    @staticmethod
    def int_sub_ovf(T, x, y):
        from rpython.rlib.rarithmetic import ovfcheck
        return ovfcheck(x - y)

    @staticmethod
    def float_to_bits(T, x):
        import struct
        return struct.unpack('<q', struct.pack('<d', x))[0]

    @staticmethod
    def bits_to_float(T, x):
        import struct
        return struct.unpack('<d', struct.pack('<q', x))[0]

    @staticmethod
    def single_to_bits(T, x):
        import struct
        return struct.unpack('<I', struct.pack('<f', float(x)))[0]

    @staticmethod
    def bits_to_single(T, x):
        import struct
        from rpython.rlib.rarithmetic import r_singlefloat
        return r_singlefloat(struct.unpack('<f', struct.pack('<I', x & 0xffffffff))[0])

    @staticmethod
    def float_truediv(T, x, y):
        return x / y

    @staticmethod
    def cast_char_to_int(T, c):
        return ord(c)

    @staticmethod
    def cast_int_to_char(T, x):
        return chr(x)

    @staticmethod
    def cast_int_to_unichar(T, x):
        return chr(x)

    @staticmethod
    def cast_unichar_to_int(T, c):
        return ord(c)

    @staticmethod
    def cast_float_to_int(T, x):
        return int(x)

    @staticmethod
    def cast_float_to_uint(T, x):
        return int(x)

    @staticmethod
    def cast_int_to_float(T, x):
        return float(x)

    @staticmethod
    def cast_uint_to_float(T, x):
        return float(x)

    @staticmethod
    def cast_int_to_uint(T, x):
        return lltype.cast_primitive(lltype.Unsigned, x)

    @staticmethod
    def cast_uint_to_int(T, x):
        from rpython.rlib.rarithmetic import intmask
        return intmask(x)

    @staticmethod
    def cast_primitive(T, x):
        return lltype.cast_primitive(T, x)

    @staticmethod
    def cast_ptr_to_int(T, p):
        return lltype.cast_ptr_to_int(p)
