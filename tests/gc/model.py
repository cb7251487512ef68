"""The objects that the random mutator makes: types for the collector, and what each should hold.

Takes:   nothing; LAYOUT and the TYPE numbers are made when importing.
Leaves:  Node: what an object should be. Every object but a weak reference holds the serial number of its node.
"""
from rpython.rlib.gc.layout import CUSTOM_TRACE, LayoutBuilder
from rpython.rlib.gc.memory import NULL, WORD, load_word
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype

SERIAL = 0              # offset of the serial number in every object with a fixed size
LENGTH = 0              # of the length in those with items, whose serial number is behind it

SOME_FIRST = 16         # offset of the first reference in an object that traces itself, behind their number


def trace_some(obj, place):
    """The references of an object that says how many it has."""
    if not place:
        place = obj + (SOME_FIRST - WORD)
    place = place + WORD
    if place - obj < SOME_FIRST + load_word(obj, WORD) * WORD:
        return place
    return NULL


_builder = LayoutBuilder()
LEAF = _builder.add(8)
PAIR = _builder.add(24, [8, 16])
WIDE = _builder.add(72, [8, 24, 32, 56])
REFERENCES = _builder.add(16, item_size=8, item_references=[0])
BYTES = _builder.add(16, item_size=1)
RECORDS = _builder.add(16, item_size=24, item_references=[8, 16])
HEADED = _builder.add(24, [16], item_size=8, item_references=[0])
SOME = _builder.add(40, custom_trace=llhelper(lltype.Ptr(CUSTOM_TRACE), trace_some))
WEAK = _builder.add(8, is_weakref=True)
BIG = _builder.add(1200, [8, 1192])
LAYOUT = _builder.build()


class Node(object):
    """What an object should be. Node number 0 is none."""

    def __init__(self, serial, kind, length, references):
        self.serial = serial
        self.kind = kind
        self.length = length                    # number of items
        self.references = references            # nodes or None, in the order of place_of
        self.target = None                      # of a weak reference
        self.identity = 0                       # once asked for
        self.queue = 0                          # of a finalizer that has not run, numbered from 1
        self.mark = 0
        self.pinned_at = 0

    def is_reference_free(self):
        return len(self.references) == 0


def fixed_size(kind):
    """The bytes to ask for, with header; 0: it has items."""
    if kind == LEAF:
        return 16
    if kind == PAIR:
        return 32
    if kind == WIDE:
        return 80
    if kind == SOME:
        return 48
    if kind == BIG:
        return 1208
    return 0


def count_references(kind, length):
    """How many references an object can hold."""
    if kind == PAIR or kind == SOME:
        return 2
    if kind == WIDE:
        return 4
    if kind == REFERENCES:
        return length
    if kind == RECORDS:
        return length * 2
    if kind == HEADED:
        return length + 1
    return 0


def place_of(kind, index):
    """The offset of a reference."""
    if kind == PAIR:
        return 8 + 8 * index
    if kind == WIDE:
        if index == 0:
            return 8
        if index == 1:
            return 24
        return 32 if index == 2 else 56
    if kind == REFERENCES:
        return 16 + 8 * index
    if kind == RECORDS:
        return 16 + 24 * (index // 2) + 8 + 8 * (index % 2)
    if kind == HEADED:
        return 16 + 8 * index
    return SOME_FIRST + 8 * index


def item_of(kind, index):
    """The item in which a reference lies, -1: in the fixed part."""
    if kind == REFERENCES:
        return index
    if kind == RECORDS:
        return index // 2
    if kind == HEADED:
        return index - 1
    return -1
