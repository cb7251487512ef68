"""Addresses, offsets, memory by address; raw structs and arrays in each other; references to instances that say nothing."""
from rpython.rtyper.annlowlevel import cast_gcref_to_instance, cast_instance_to_gcref, hlstr, llstr
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi
from rpython.rtyper.lltypesystem.lloperation import llop

INNER = lltype.Struct('inner', ('a', lltype.Signed), ('b', lltype.Char))
OUTER = lltype.Struct('outer', ('first', INNER), ('n', rffi.INT), ('second', INNER), ('many', lltype.Array(rffi.SHORT)))
PAIRS = lltype.Array(('key', lltype.Signed), ('value', rffi.UCHAR))
NODE = lltype.ForwardReference()
NODE.become(lltype.Struct('node', ('value', lltype.Signed), ('next', lltype.Ptr(NODE))))
GCNODE = lltype.GcForwardReference()
GCNODE.become(lltype.GcStruct('gcnode', ('value', lltype.Signed), ('next', lltype.Ptr(GCNODE))))
MATRIX = lltype.FixedSizeArray(lltype.FixedSizeArray(rffi.INT, 3), 2)


class Thing(object):
    def __init__(self, n):
        self.n = n


class Special(Thing):
    pass


def addresses():
    p = lltype.malloc(OUTER, 4, flavor='raw')
    p.n = rffi.cast(rffi.INT, -5)
    adr = llmemory.cast_ptr_to_adr(p)
    at = adr + llmemory.offsetof(OUTER, 'n')
    print(rffi.cast(lltype.Signed, llmemory.cast_adr_to_ptr(at, rffi.INTP)[0]), at - adr, bool(adr), adr == at, adr < at)
    print(llmemory.cast_adr_to_int(at) - llmemory.cast_adr_to_int(adr), llmemory.sizeof(INNER), llmemory.itemoffsetof(PAIRS, 2))
    llop.raw_store(lltype.Void, adr, llmemory.offsetof(OUTER, 'n'), rffi.cast(rffi.INT, 77))
    print(rffi.getintfield(p, 'n'), rffi.cast(lltype.Signed, llop.raw_load(rffi.INT, at, 0)))
    print(len(p.many), p == llmemory.cast_adr_to_ptr(adr, lltype.Ptr(OUTER)), adr == llmemory.NULL)
    lltype.free(p, flavor='raw')
    block = llmemory.raw_malloc(16)
    llmemory.raw_memclear(block, 16)
    llop.raw_store(lltype.Void, block, 0, 123456789)
    llmemory.raw_memcopy(block, block + 8, 8)
    print(llop.raw_load(lltype.Signed, block, 8))
    llmemory.raw_free(block)


class Chain(object):
    """Blocks of memory, each beginning with the address of the next one."""

    def __init__(self):
        self.first = llmemory.NULL
        self.total = 0

    def add(self, n):
        block = llmemory.raw_malloc(16)
        llop.raw_store(lltype.Void, block, 0, self.first)
        llop.raw_store(lltype.Void, block, 8, n)
        self.first = block

    def visit(self, place):
        block = llop.raw_load(llmemory.Address, place, 0)
        if block:
            self.total = self.total * 10 + llop.raw_load(lltype.Signed, block, 8)

    def end(self):
        place = llmemory.raw_malloc(8)
        llop.raw_store(lltype.Void, place, 0, self.first)
        while llop.raw_load(llmemory.Address, place, 0):
            self.visit(place)
            block = llop.raw_load(llmemory.Address, place, 0)
            llop.raw_store(lltype.Void, place, 0, llop.raw_load(llmemory.Address, block, 0))
            llmemory.raw_free(block)
            self.visit(place)
        llmemory.raw_free(place)
        print(self.total)


CHAIN = Chain()


def parts():
    p = lltype.malloc(OUTER, 3, flavor='raw', zero=True)
    inner = p.second
    inner.a = 10
    inner.b = 'z'
    p.first.a = 3
    print(p.second.a, p.second.b, inner == p.second, p.first == inner, p.first.a + inner.a)
    many = p.many
    for i in range(3):
        many[i] = rffi.cast(rffi.SHORT, i - 1)
    print(len(many), rffi.cast(lltype.Signed, p.many[0]), rffi.cast(lltype.Signed, many[2]))
    field = lltype.direct_fieldptr(inner, 'a')
    field[0] = 99
    items = lltype.direct_arrayitems(p.many)
    print(inner.a, rffi.cast(lltype.Signed, items[2]), rffi.cast(lltype.Signed, lltype.direct_ptradd(items, 2)[-2]))
    lltype.free(p, flavor='raw')
    pairs = lltype.malloc(PAIRS, 2, flavor='raw')
    for i in range(len(pairs)):
        pair = pairs[i]
        pair.key = i * 10
        pair.value = rffi.cast(rffi.UCHAR, 255 + i)
    print(pairs[0].key, rffi.getintfield(pairs[0], 'value'), pairs[1].key, rffi.getintfield(pairs[1], 'value'))
    lltype.free(pairs, flavor='raw')
    m = lltype.malloc(MATRIX, flavor='raw')
    for i in range(2):
        for j in range(3):
            m[i][j] = rffi.cast(rffi.INT, i * 3 + j)
    row = m[1]
    print(rffi.cast(lltype.Signed, row[2]), len(row), rffi.sizeof(MATRIX))
    lltype.free(m, flavor='raw')


def lists():
    head = lltype.nullptr(NODE._target)
    for i in range(4):
        node = lltype.malloc(NODE._target, flavor='raw')
        node.value = i
        node.next = head
        head = node
    total = 0
    while head:
        total = total * 10 + head.value
        after = head.next
        lltype.free(head, flavor='raw')
        head = after
    gc = lltype.nullptr(GCNODE._target)
    for i in range(4):
        node = lltype.malloc(GCNODE._target)
        node.value = i
        node.next = gc
        gc = node
    count = 0
    while gc:
        count += gc.value
        gc = gc.next
    print(total, count)


def references(n):
    thing = Special(n) if n > 2 else Thing(n)
    ref = cast_instance_to_gcref(thing)
    again = cast_gcref_to_instance(Thing, ref)
    print(again is thing, again.n, isinstance(again, Special), ref == cast_instance_to_gcref(again))
    print(bool(cast_instance_to_gcref(None)), cast_gcref_to_instance(Thing, lltype.nullptr(llmemory.GCREF.TO)) is None)
    hidden = lltype.cast_opaque_ptr(llmemory.GCREF, llstr('text %d' % n))
    print(hlstr(lltype.cast_opaque_ptr(lltype.typeOf(llstr('')), hidden)))


def entry_point(argv):
    addresses()
    for i in range(3):
        CHAIN.add(i + 1)
    CHAIN.end()
    parts()
    lists()
    references(len(argv))
    references(len(argv) + 2)
    return 0


def target(driver, args):
    return entry_point, None
