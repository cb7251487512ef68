"""Trees of regular expressions as the numbers that rsre_core runs. At import time.

Takes:   Parsed.
Leaves:  a list of ints in the format of Python 2.7's _sre.
Idea:    a jump is a distance, counted from where it stands. In front stands INFO: how short a match can be, the characters it begins
         with, or the set its first character is of; search skips what cannot begin a match. Sets of Latin-1 become bitmaps.
         A repetition of a character that cannot begin what follows never gives back any (POSSESSIVE_REPEAT_ONE).
"""
from rpython.rlib.rsre.rsre_char import category_dispatch, getlower
from rpython.rlib.rsre.rsre_constants import *
from rpython.rlib.rsre.rsre_parse import error

SINGLE = ('literal', 'not_literal', 'any', 'in')
LAST_CODE = 0x10ffff
ANYTHING = [('unknown',)]       # what follows, where it is not known


# ____________________________________________________________ how wide an item is

def width_of(items):
    """(least, most) characters that the items match."""
    low = high = 0
    for item in items:
        least, most = _item_width(item)
        low += least
        high += most
    return min(low, MAXREPEAT), min(high, MAXREPEAT)


def _item_width(item):
    kind = item[0]
    if kind in SINGLE:
        return 1, 1
    if kind == 'group':
        return width_of(item[2])
    if kind == 'repeat':
        low, high = width_of(item[3])
        return low * item[1], high * item[2]
    if kind == 'branch':
        widths = [width_of(items) for items in item[1]]
        return min([w[0] for w in widths]), max([w[1] for w in widths])
    if kind == 'if':
        yes, no = width_of(item[2]), width_of(item[3])
        return min(yes[0], no[0]), max(yes[1], no[1])
    if kind == 'ref':
        return 0, MAXREPEAT
    return 0, 0


# ____________________________________________________________ what a match begins with

def _prefix(items):
    """(the characters every match begins with, whether they are all of it, whether the pattern is nothing but them)."""
    chars = []
    plain = True
    for item in items:
        if item[0] == 'literal':
            chars.append(item[1])
        elif item[0] == 'group':
            inner, whole, inner_plain = _prefix(item[2])
            chars.extend(inner)
            plain = plain and inner_plain and item[1] == 0
            if not whole:
                return chars, False, False
        else:
            return chars, False, False
    return chars, True, plain


class _FirstSet(object):
    """The characters a match can begin with: Latin-1 by a table, the others all or none. `empty`: it may match nothing."""

    def __init__(self, empty=False):
        self.bits = [False] * 256
        self.others = False
        self.empty = empty

    def add(self, other):
        for c in range(256):
            if other.bits[c]:
                self.bits[c] = True
        self.others = self.others or other.others

    def meets(self, other):
        for c in range(256):
            if self.bits[c] and other.bits[c]:
                return True
        return self.others and other.others


def _first_set(items, flags):
    """The _FirstSet of the items; None when nothing is known."""
    result = _FirstSet(True)
    for item in items:
        first = _item_first(item, flags)
        if first is None:
            return None
        result.add(first)
        if not first.empty:
            result.empty = False
            return result
    return result


def _item_first(item, flags):
    kind = item[0]
    if kind == 'literal':
        return _set_first(False, [item], flags)
    if kind == 'not_literal':
        return _set_first(True, [('literal', item[1])], flags)
    if kind == 'in':
        return _set_first(item[1], item[2], flags)
    if kind == 'group':
        return _first_set(item[2], flags)
    if kind == 'at' or kind == 'look':
        return _FirstSet(True)
    if kind == 'repeat':
        first = _first_set(item[3], flags)
        if first is not None and item[1] == 0:
            first.empty = True
        return first
    if kind == 'branch':
        union = _FirstSet()
        for items in item[1]:
            first = _first_set(items, flags)
            if first is None:
                return None
            union.add(first)
            union.empty = union.empty or first.empty
        return union
    return None


def _set_first(negated, items, flags):
    if flags & (SRE_FLAG_LOCALE | SRE_FLAG_UNICODE):
        return None
    result = _FirstSet()
    result.bits, result.others = _bits_of(items)
    if flags & SRE_FLAG_IGNORECASE:
        lowered = [False] * 256
        for c in range(256):
            if result.bits[c]:
                lowered[getlower(c, flags)] = True
        result.bits = [lowered[getlower(c, flags)] for c in range(256)]
    if negated:
        result.bits = [not bit for bit in result.bits]
        result.others = True        # at least one of them
    return result


def _bits_of(items):
    """The members of a set in Latin-1; whether it has others."""
    bits = [False] * 256
    others = False
    for item in items:
        if item[0] == 'category':
            for c in range(256):
                if category_dispatch(item[1], c):
                    bits[c] = True
            others = others or category_dispatch(item[1], 256)
        else:
            low, high = item[1], item[-1]
            for c in range(low, min(high, 255) + 1):
                bits[c] = True
            others = others or high > 255
    return bits, others


# ____________________________________________________________ emitting

class _Compiler(object):
    def __init__(self, flags):
        self.flags = flags
        self.code = []
        self.refers = False         # to the text of a group
        self.ignore = flags & SRE_FLAG_IGNORECASE

    def emit(self, *numbers):
        self.code.extend(numbers)

    def hole(self):
        """Room for a distance, filled by `fill`."""
        self.code.append(0)
        return len(self.code) - 1

    def fill(self, hole):
        self.code[hole] = len(self.code) - hole

    def items(self, items, rest=ANYTHING):
        """The items, of which the last is followed by `rest`."""
        for i, item in enumerate(items):
            kind = item[0]
            if kind in ('group', 'branch', 'repeat'):
                getattr(self, 'emit_' + kind)(item, items[i + 1:] + rest)
            else:
                getattr(self, 'emit_' + kind)(item)

    # ---- single characters ----

    def emit_literal(self, item):
        if self.ignore:
            self.emit(OPCODE_LITERAL_IGNORE, getlower(item[1], self.flags))
        else:
            self.emit(OPCODE_LITERAL, item[1])

    def emit_not_literal(self, item):
        if self.ignore:
            self.emit(OPCODE_NOT_LITERAL_IGNORE, getlower(item[1], self.flags))
        else:
            self.emit(OPCODE_NOT_LITERAL, item[1])

    def emit_any(self, item):
        self.emit(OPCODE_ANY_ALL if self.flags & SRE_FLAG_DOTALL else OPCODE_ANY)

    def emit_in(self, item):
        self.emit(OPCODE_IN_IGNORE if self.ignore else OPCODE_IN)
        hole = self.hole()
        self.set(item[1], item[2])
        self.fill(hole)

    def category(self, category):
        """The category as the flags have it."""
        if self.flags & SRE_FLAG_UNICODE:
            return category + CATEGORY_UNI_DIGIT - CATEGORY_DIGIT
        if self.flags & SRE_FLAG_LOCALE and category in (CATEGORY_WORD, CATEGORY_NOT_WORD):
            return category + CATEGORY_LOC_WORD - CATEGORY_WORD
        return category

    def set(self, negated, items):
        """The set, with the FAILURE that ends it. One of Latin-1 is a bitmap; its opposite is another, and all that is beyond."""
        head = len(self.code)
        bits = [False] * 256
        for item in items:
            if item[0] == 'category':
                self.add_category(bits, self.category(item[1]))
            else:
                self.add_range(bits, item[1], item[-1])
        if negated and len(self.code) == head:
            self.bitmap([not bit for bit in bits])
            self.emit(OPCODE_RANGE, 256, LAST_CODE)
        else:
            beyond = self.code[head:]
            del self.code[head:]
            if negated:
                self.emit(OPCODE_NEGATE)
            if True in bits:
                self.bitmap(bits)
            self.emit(*beyond)
        self.emit(OPCODE_FAILURE)

    def add_category(self, bits, category):
        if category >= CATEGORY_LOC_WORD:
            self.emit(OPCODE_CATEGORY, category)
            return
        for c in range(256):
            if category_dispatch(category, c):
                bits[c] = True
        if category_dispatch(category, 256):
            self.emit(OPCODE_RANGE, 256, LAST_CODE)

    def add_range(self, bits, low, high):
        if high > 255:
            if self.ignore and self.flags & SRE_FLAG_UNICODE:
                for c in range(max(low, 256), high + 1):
                    self.emit(OPCODE_LITERAL, getlower(c, self.flags))
            else:
                self.emit(OPCODE_RANGE, max(low, 256), high)
        for c in range(low, min(high, 255) + 1):
            bits[getlower(c, self.flags) if self.ignore else c] = True

    def bitmap(self, bits):
        self.emit(OPCODE_CHARSET)
        for word in range(8):
            self.emit(sum([1 << i for i in range(32) if bits[word * 32 + i]]))

    # ---- structure ----

    def emit_at(self, item):
        code = item[1]
        if self.flags & SRE_FLAG_MULTILINE:
            code = {AT_BEGINNING: AT_BEGINNING_LINE, AT_END: AT_END_LINE}.get(code, code)
        if self.flags & SRE_FLAG_UNICODE:
            code = {AT_BOUNDARY: AT_UNI_BOUNDARY, AT_NON_BOUNDARY: AT_UNI_NON_BOUNDARY}.get(code, code)
        elif self.flags & SRE_FLAG_LOCALE:
            code = {AT_BOUNDARY: AT_LOC_BOUNDARY, AT_NON_BOUNDARY: AT_LOC_NON_BOUNDARY}.get(code, code)
        self.emit(OPCODE_AT, code)

    def emit_group(self, item, rest):
        number = item[1]
        if number:
            self.emit(OPCODE_MARK, 2 * (number - 1))
        self.items(item[2], rest)
        if number:
            self.emit(OPCODE_MARK, 2 * (number - 1) + 1)

    def emit_branch(self, item, rest):
        self.emit(OPCODE_BRANCH)
        ends = []
        for items in item[1]:
            hole = self.hole()
            self.items(items, rest)
            self.emit(OPCODE_JUMP)
            ends.append(self.hole())
            self.fill(hole)
        self.emit(OPCODE_FAILURE)
        for end in ends:
            self.fill(end)

    def keeps_all(self, item, rest):
        """Can what follows the item begin with none of its characters?"""
        first, following = _item_first(item, self.flags), _first_set(rest, self.flags)
        return first is not None and following is not None and not following.empty and not first.meets(following)

    def emit_repeat(self, item, rest):
        kind, least, most, items, greedy = item
        if len(items) == 1 and items[0][0] in SINGLE:
            if not greedy:
                self.emit(OPCODE_MIN_REPEAT_ONE)
            elif self.keeps_all(items[0], rest):
                self.emit(OPCODE_POSSESSIVE_REPEAT_ONE)
            else:
                self.emit(OPCODE_REPEAT_ONE)
            hole = self.hole()
            self.emit(least, most)
            self.items(items)
            self.emit(OPCODE_SUCCESS)
            self.fill(hole)
        else:
            self.emit(OPCODE_REPEAT)
            hole = self.hole()
            self.emit(least, most)
            self.items(items)
            self.fill(hole)
            self.emit(OPCODE_MAX_UNTIL if greedy else OPCODE_MIN_UNTIL)

    def emit_ref(self, item):
        self.refers = True
        self.emit(OPCODE_GROUPREF_IGNORE if self.ignore else OPCODE_GROUPREF, item[1] - 1)

    def emit_if(self, item):
        self.refers = True
        self.emit(OPCODE_GROUPREF_EXISTS, item[1] - 1)
        hole = self.hole()
        self.items(item[2])
        if item[3]:
            self.emit(OPCODE_JUMP)
            end = self.hole()
            self.code[hole] = len(self.code) - hole + 1
            self.items(item[3])
            self.fill(end)
        else:
            self.code[hole] = len(self.code) - hole + 1

    def emit_look(self, item):
        kind, behind, negated, items = item
        self.emit(OPCODE_ASSERT_NOT if negated else OPCODE_ASSERT)
        hole = self.hole()
        back = 0
        if behind:
            low, high = width_of(items)
            if low != high:
                raise error('look-behind requires fixed-width pattern')
            back = low
        self.emit(back)
        self.items(items)
        self.emit(OPCODE_SUCCESS)
        self.fill(hole)

    # ---- the head ----

    def begins_with_run(self, items):
        """Does every match begin with as many characters of a set as there are? What follows must not depend on how many they are."""
        rest = items[1:]
        item = items[0]
        while item[0] == 'group' and item[2]:
            rest = item[2][1:] + rest
            item = item[2][0]
        return item[0] == 'repeat' and item[1] <= 1 and item[2] == MAXREPEAT and item[4] and len(item[3]) == 1 and \
            item[3][0][0] in SINGLE and self.keeps_all(item[3][0], rest)

    def info(self, items, refers):
        low, high = width_of(items)
        prefix, plain = [], False
        first = None
        if not self.ignore:
            prefix, whole, plain = _prefix(items)
        if not prefix:
            first = _first_set(items, self.flags)
            if first is not None and first.empty:
                first = None
        self.emit(OPCODE_INFO)
        hole = self.hole()
        mask = 0
        if prefix:
            mask = SRE_INFO_PREFIX | (SRE_INFO_LITERAL if plain else 0)
        elif first is not None:
            mask = SRE_INFO_CHARSET
            if not refers and self.begins_with_run(items):
                mask |= SRE_INFO_RUN
        self.emit(mask, min(low, MAXREPEAT), min(high, MAXREPEAT))
        if prefix:
            self.emit(len(prefix), len(prefix))
            self.emit(*prefix)
            self.emit(*_overlaps(prefix))
        elif first is not None:
            self.bitmap(first.bits)
            if first.others:
                self.emit(OPCODE_RANGE, 256, LAST_CODE)
            self.emit(OPCODE_FAILURE)
        self.fill(hole)


def _overlaps(prefix):
    """For each length of a prefix, how long its longest proper end is that it also begins with."""
    table = [0] * len(prefix)
    length = 0
    for i in range(1, len(prefix)):
        while length > 0 and prefix[i] != prefix[length]:
            length = table[length - 1]
        if prefix[i] == prefix[length]:
            length += 1
        table[i] = length
    return table


def compile_tree(parsed):
    """The numbers of a tree."""
    if parsed.groups > 100:
        raise AssertionError('sorry, but this version only supports 100 named groups')
    body = _Compiler(parsed.flags)
    body.items(parsed.items)
    body.emit(OPCODE_SUCCESS)
    head = _Compiler(parsed.flags)
    head.info(parsed.items, body.refers)
    return head.code + body.code
