"""What collectors know of the program's types: a table of TYPE_INFO, found by the number in an object's header.

Takes:   the table, made by the weaver or, in tests, by a LayoutBuilder.
Leaves:  sizes and the places of references.

    header (a word)         | flags: 32 bits | number of the type: 32 bits |
    object ──▶              | fixed part, in it the length if there is one |
    object + items_offset   | items …                                      |

The number 0 is no type: a header of 0 is no object. Sizes leave the header out.
"""
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.llmemory import Address
from rpython.rtyper.lltypesystem.lltype import Signed

IS_VARSIZE, HAS_REFERENCES, HAS_ITEM_REFERENCES, IS_WEAKREF, HAS_CUSTOM_TRACE = 1, 2, 4, 8, 16

OFFSETS = lltype.Array(Signed)

# Called with an object and the place of a reference in it, or NULL; gives the place of the next one, or NULL.
CUSTOM_TRACE = lltype.FuncType([Address, Address], Address)

TYPE_INFO = lltype.Struct(
    'type_info',
    ('flags', Signed),
    ('fixed_size', Signed),                         # of a type with items: where they begin
    ('item_size', Signed),
    ('length_offset', Signed),
    ('references', lltype.Ptr(OFFSETS)),            # in the fixed part
    ('item_references', lltype.Ptr(OFFSETS)),       # in each item
    ('custom_trace', lltype.Ptr(CUSTOM_TRACE)))
TYPE_INFOS = lltype.Array(TYPE_INFO)


class LayoutBuilder(object):
    """Collects types when importing."""

    def __init__(self):
        self.types = [()]

    def add(self, fixed_size, references=(), item_size=0, length_offset=0, item_references=(), is_weakref=False,
            custom_trace=None):
        """The number of a new type."""
        self.types.append((fixed_size, references, item_size, length_offset, item_references, is_weakref, custom_trace))
        return len(self.types) - 1

    def build(self):
        """The table."""
        infos = lltype.malloc(TYPE_INFOS, len(self.types), flavor='raw', zero=True, track_allocation=False)
        for number in range(1, len(self.types)):
            _fill(infos[number], *self.types[number])
        return infos


def _offsets(numbers):
    offsets = lltype.malloc(OFFSETS, len(numbers), flavor='raw', track_allocation=False)
    for i in range(len(numbers)):
        offsets[i] = numbers[i]
    return offsets


def _fill(info, fixed_size, references, item_size, length_offset, item_references, is_weakref, custom_trace):
    info.fixed_size = fixed_size
    info.item_size = item_size
    info.length_offset = length_offset
    info.references = _offsets(references)
    info.item_references = _offsets(item_references)
    flags = IS_VARSIZE if item_size else 0
    if references or item_references or custom_trace:
        flags |= HAS_REFERENCES
    if item_references:
        flags |= HAS_ITEM_REFERENCES
    if is_weakref:
        flags |= IS_WEAKREF
    if custom_trace:
        flags |= HAS_CUSTOM_TRACE
        info.custom_trace = custom_trace
    info.flags = flags
