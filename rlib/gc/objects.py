"""Objects as collectors see them: header, size, references, roots. A mixin of every collector.

Takes:   addresses of objects (of what follows the header), the table of types (layout.py).
Leaves:  types, sizes, flags; calls of a method for every place that holds a reference.
Idea:    `trace(obj, 'method')` calls self.method(place) for each place; the name is a constant of the copy, so that it is a
         direct call in translated code.

Roots are the words of the shadow stack between its base and its top; the places in prebuilt objects that hold references, for
collectors without write barrier; and prebuilt objects that were written to, for the others.
"""
from rpython.rlib.gc.layout import HAS_CUSTOM_TRACE, HAS_ITEM_REFERENCES, HAS_REFERENCES, IS_VARSIZE
from rpython.rlib.gc.memory import NULL, WORD, load_address, load_word, round_up, store_address, store_word
from rpython.rlib.objectmodel import specialize, always_inline

HEADER = WORD
MIN_BODY = WORD             # room for the address where a moved object went
TYPE_MASK = 0xffffffff

MOVED = 1 << 32             # the object is elsewhere: its first word is the address
MARKED = 1 << 33            # reached by the collection that is going on
TRACK = 1 << 34             # the next write is told to the collector
PREBUILT = 1 << 35          # data of the executable
UNTOUCHED = 1 << 36         # prebuilt, and never written to
ORDERING = 1 << 37          # see finalizers.py
HAS_ID = 1 << 38            # the program knows a number of it: in a table as long as the object has not moved,
ID_INSIDE = 1 << 39         # then in a word behind it
PINNED = 1 << 40
HAS_CARDS = 1 << 41         # large array of references with a byte for each group of items
CARDS_SET = 1 << 42         # some of them is set
YOUNG = 1 << 43             # large, and in no collection so far
DEAD = 1 << 44              # see ref.py
EXTRA = 1 << 45             # a flag of the program
COUNT = 1 << 46             # one reference, see ref.py
MOST = 0xffff << 46         # a count that is not kept any more
STAYS = 1 << 62             # see hybrid.py, whose counts are of copies


@always_inline
def header_of(obj):
    return load_word(obj, -HEADER)


@always_inline
def set_header(obj, header):
    store_word(obj, -HEADER, header)


@always_inline
def type_of(obj):
    return load_word(obj, -HEADER) & TYPE_MASK


@always_inline
def has_flag(obj, flag):
    return (load_word(obj, -HEADER) & flag) != 0


@always_inline
def add_flag(obj, flag):
    store_word(obj, -HEADER, load_word(obj, -HEADER) | flag)


@always_inline
def remove_flag(obj, flag):
    store_word(obj, -HEADER, load_word(obj, -HEADER) & ~flag)


class ObjectModel(object):
    """Sizes, references and roots."""
    _mixin_ = True

    def init_objects(self, infos):
        """The table of types; no roots as yet."""
        self.infos = infos
        self.stack_base = NULL
        self.stack_top = NULL
        self.static_places = NULL
        self.static_count = 0

    # ____________________________________________________________ sizes

    def body_size(self, obj):
        """The bytes of an object without header, as the program knows it."""
        info = self.infos[type_of(obj)]
        if info.flags & IS_VARSIZE:
            return info.fixed_size + load_word(obj, info.length_offset) * info.item_size
        return info.fixed_size

    def full_size(self, obj):
        """The bytes an object takes: with header, padding and the word for its number."""
        size = padded_size(self.body_size(obj))
        if has_flag(obj, ID_INSIDE):
            size += WORD
        return size

    def length_of(self, obj):
        """The number of items."""
        return load_word(obj, self.infos[type_of(obj)].length_offset)

    # ____________________________________________________________ references

    def has_references(self, obj):
        """Can the object refer to others?"""
        return (self.infos[type_of(obj)].flags & HAS_REFERENCES) != 0

    @specialize.arg(2)
    def trace(self, obj, method):
        """Calls the method for each place in the object that holds a reference."""
        info = self.infos[type_of(obj)]
        flags = info.flags
        if flags & HAS_REFERENCES:
            references = info.references
            i = 0
            while i < len(references):
                getattr(self, method)(obj + references[i])
                i += 1
            if flags & HAS_ITEM_REFERENCES:
                self.trace_items(obj, 0, load_word(obj, info.length_offset), method)
            if flags & HAS_CUSTOM_TRACE:
                place = info.custom_trace(obj, NULL)
                while place:
                    getattr(self, method)(place)
                    place = info.custom_trace(obj, place)

    @specialize.arg(4)
    def trace_items(self, obj, start, stop, method):
        """The same for some of the items of an array."""
        info = self.infos[type_of(obj)]
        references = info.item_references
        item = obj + info.fixed_size + start * info.item_size
        end = obj + info.fixed_size + stop * info.item_size
        while item != end:
            i = 0
            while i < len(references):
                getattr(self, method)(item + references[i])
                i += 1
            item = item + info.item_size

    # ____________________________________________________________ roots

    def set_stack(self, base, top):
        """Where the shadow stack is, of which the words below `top` are in use."""
        self.stack_base = base
        self.stack_top = top

    def push_root(self, obj):
        """One more root, for as long as the collector needs it."""
        store_address(self.stack_top, 0, obj)
        self.stack_top = self.stack_top + WORD

    def pop_root(self):
        self.stack_top = self.stack_top - WORD
        return load_address(self.stack_top, 0)

    def set_static_places(self, places, count):
        """An array of the places in prebuilt objects that hold references."""
        self.static_places = places
        self.static_count = count

    @specialize.arg(1)
    def trace_stack(self, method):
        """Calls the method for each word of the stack that holds a reference."""
        place = self.stack_base
        while place != self.stack_top:
            if load_address(place, 0):
                getattr(self, method)(place)
            place = place + WORD

    @specialize.arg(1)
    def trace_static(self, method):
        """The same for prebuilt objects."""
        i = 0
        while i < self.static_count:
            getattr(self, method)(load_address(self.static_places, i * WORD))
            i += 1


@always_inline
def padded_size(body):
    """The bytes for an object of that size, with its header."""
    if body < MIN_BODY:
        body = MIN_BODY
    return HEADER + round_up(body)
