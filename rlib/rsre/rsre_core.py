"""The machine that runs compiled regular expressions on strs, unicode strings and lists of characters.

Takes:   a CompiledPattern (the numbers of rsre_compile, or those Python 2.7's sre_compile makes), a context: a text and where to look.
Leaves:  whether it matches; the context then holds where (match_start, match_end, marks of groups).
Idea:    one loop over the numbers; what is tried later lies on a stack of ints in the context, so that no text is too long. The stack
         holds choices (where to go on, at which character) and, between them, what to undo on the way back to a choice:
             mark, old place, old last group, MARK            the place of a group
             entry, old count, old place, COUNT               an iteration of a repetition
             old repetition, ENTER or LEAVE                   the repetition that is being run
             alternative, place, ALTERNATIVE                  a choice: that one, or one after it
             pattern, least place, place, GIVE_BACK           a choice of a greedy single-character repetition: one character less
             pattern, place, how many more, TAKE_MORE         a choice of a lazy one: one character more
             entry, place, TAIL or BODY                       a choice of a repetition: leave it, or run it once more
         A repetition of something longer has an entry of four ints in `entries`: its pattern, count, last place, the one around it.
Example: ctx = StrMatchContext('xaab', 0, 4); search_context(ctx, get_code('a+')); ctx.span() == (1, 3)
"""
from rpython.rlib.debug import make_sure_not_resized
from rpython.rlib.jit import JitDriver
from rpython.rlib.objectmodel import always_inline, dont_inline, unchecked
from rpython.rlib.rarithmetic import maxint
from rpython.rlib.rsre.rsre_char import getlower, is_in_set, is_uni_word, is_word
from rpython.rlib.rsre.rsre_constants import *

UNDO_MARK = 0
UNDO_COUNT = 1
UNDO_ENTER = 2
UNDO_LEAVE = 3
ALTERNATIVE = 4
GIVE_BACK = 5
TAKE_MORE = 6
TAIL = 7
BODY = 8

FIRST_ROOM = 24
NOTHING = make_sure_not_resized([0] * 0)


class Error(Exception):
    """The numbers are no compiled pattern."""

    def __init__(self, msg):
        self.msg = msg


class CompiledPattern(object):
    """The numbers of a pattern and its flags."""
    _immutable_fields_ = ['pattern[*]', 'flags']

    def __init__(self, pattern, flags=0):
        self.pattern = pattern[:]
        self.flags = flags

    def pat(self, index):
        return self.pattern[index]

    def lowest_width(self):
        """How many characters a match has at least."""
        if self.pattern[0] == OPCODE_INFO:
            return self.pattern[3]
        return 0


class AbstractMatchContext(object):
    """A text, where to look, and what has been found. The subclasses differ in the text."""
    ZERO = 0
    match_start = 0
    match_end = 0
    end = 0
    fullmatch_only = False

    def reset(self, start):
        """Begins anew at a place."""
        self.match_start = start
        self.sp = 0
        self.repeat = -1
        self.entries_used = 0
        self.lastindex = -1
        marks = self.marks
        for i in range(len(marks)):
            marks[i] = -1

    def get_mark(self, gid):
        """The place of a mark: 2 * n is where group n + 1 begins, 2 * n + 1 where it ends; -1 when it matched nothing."""
        if gid < len(self.marks):
            return self.marks[gid]
        return -1

    def span(self, groupnum=0):
        """(where the group begins, where it ends); (-1, -1) when it matched nothing. Group 0 is the whole match."""
        if groupnum == 0:
            return self.match_start, self.match_end
        start = self.get_mark(2 * groupnum - 2)
        stop = self.get_mark(2 * groupnum - 1)
        if start < 0 or stop < 0:
            return -1, -1
        return start, stop

    def flatten_marks(self):
        """The whole match and the groups as one list: start, end, start, end, …"""
        result = [self.match_start, self.match_end]
        for i in range(0, len(self.marks) - 1, 2):
            start, stop = self.span(i // 2 + 1)
            result.append(start)
            result.append(stop)
        return result

    @property
    def match_lastindex(self):
        """The mark that ended the last group; -1 for none."""
        return self.lastindex

    def group(self, groupnum=0):
        raise NotImplementedError


driver = JitDriver(greens=['ppos', 'pattern'], reds='auto', name='rsre')


def _make_context(name, doc, char_code, slice_text):
    """The class of contexts for one type of text: char_code(text, i) is a code point, slice_text(text, start, stop) what a group
    gives. Each class has a copy of the machine, so that these are inlined in it."""

    class MatchContext(AbstractMatchContext):

        def __init__(self, string, match_start, end, flags=0):
            """flags: what older programs give; they are the pattern's."""
            length = len(string)
            if end < 0:
                end = 0
            elif end > length:
                end = length
            if match_start < 0:
                match_start = 0
            elif match_start > length:
                match_start = length
            self._string = string
            self.end = end
            self.flags = 0
            self.marks = NOTHING
            self.stack = NOTHING
            self.entries = NOTHING
            self.reset(match_start)

        def fresh_copy(self, start):
            """A context for the same text that looks from another place on."""
            return MatchContext(self._string, start, self.end)

        def str(self, index):
            """The code point at a place."""
            return char_code(self._string, index)

        def group(self, groupnum=0):
            """The text of a group; None when it matched nothing."""
            start, stop = self.span(groupnum)
            if start < 0:
                return None
            return slice_text(self._string, start, stop)

        # ____________________________________________________________ the stack

        @dont_inline
        def _more_stack(self):
            old = self.stack
            new = [0] * (len(old) * 2 + FIRST_ROOM)
            for i in range(len(old)):
                new[i] = old[i]
            self.stack = new

        @always_inline
        @unchecked
        def _push2(self, a, kind):
            sp = self.sp
            if sp + 2 > len(self.stack):
                self._more_stack()
            self.stack[sp] = a
            self.stack[sp + 1] = kind
            self.sp = sp + 2

        @always_inline
        @unchecked
        def _push3(self, a, b, kind):
            sp = self.sp
            if sp + 3 > len(self.stack):
                self._more_stack()
            stack = self.stack
            stack[sp] = a
            stack[sp + 1] = b
            stack[sp + 2] = kind
            self.sp = sp + 3

        @always_inline
        @unchecked
        def _push4(self, a, b, c, kind):
            sp = self.sp
            if sp + 4 > len(self.stack):
                self._more_stack()
            stack = self.stack
            stack[sp] = a
            stack[sp + 1] = b
            stack[sp + 2] = c
            stack[sp + 3] = kind
            self.sp = sp + 4

        @dont_inline
        def _more_marks(self, mark):
            old = self.marks
            new = [-1] * (mark + 2)
            for i in range(len(old)):
                new[i] = old[i]
            self.marks = new

        @always_inline
        @unchecked
        def _set_mark(self, mark, place):
            if mark >= len(self.marks):
                self._more_marks(mark)
            self._push4(mark, self.marks[mark], self.lastindex, UNDO_MARK)
            self.marks[mark] = place
            if mark & 1:
                self.lastindex = mark

        @unchecked
        def _undo(self, kind):
            """Takes back what lies on top of the stack, which is no choice."""
            stack = self.stack
            sp = self.sp
            if kind == UNDO_MARK:
                self.marks[stack[sp - 4]] = stack[sp - 3]
                self.lastindex = stack[sp - 2]
                self.sp = sp - 4
            elif kind == UNDO_COUNT:
                entry = stack[sp - 4]
                self.entries[entry + 1] = stack[sp - 3]
                self.entries[entry + 2] = stack[sp - 2]
                self.sp = sp - 4
            else:
                self.repeat = stack[sp - 2]
                if kind == UNDO_ENTER:
                    self.entries_used -= 4
                self.sp = sp - 2

        @unchecked
        def _cut(self, base):
            """Forgets the choices above the base of the stack; what is to be undone stays."""
            stack = self.stack
            kept = []
            while self.sp > base:
                kind = stack[self.sp - 1]
                size = 4
                if kind == UNDO_ENTER or kind == UNDO_LEAVE:
                    size = 2
                elif kind == ALTERNATIVE or kind == TAIL or kind == BODY:
                    size = 3
                self.sp -= size
                if kind <= UNDO_LEAVE:
                    for i in range(size):
                        kept.append(stack[self.sp + size - 1 - i])
            i = len(kept) - 1
            while i >= 0:
                stack[self.sp] = kept[i]
                self.sp += 1
                i -= 1

        @unchecked
        def _backtrack(self, pattern, base):
            """Undoes down to the last choice and takes it: the pattern's place to go on at, the text's in self.place. -1: no more."""
            while self.sp > base:
                stack = self.stack
                sp = self.sp
                kind = stack[sp - 1]
                if kind < ALTERNATIVE:
                    self._undo(kind)
                elif kind == ALTERNATIVE:
                    self.sp = sp - 3
                    self.place = stack[sp - 2]
                    ppos = self._choose(pattern, stack[sp - 3], self.place)
                    if ppos >= 0:
                        return ppos
                elif kind == GIVE_BACK:
                    ppos = self._give_back(pattern, stack, sp)
                    if ppos >= 0:
                        return ppos
                elif kind == TAKE_MORE:
                    ppos = self._take_more(pattern, stack, sp)
                    if ppos >= 0:
                        return ppos
                else:
                    entry = stack[sp - 3]
                    self.place = stack[sp - 2]
                    self.sp = sp - 3
                    if kind == TAIL:
                        return self._leave(pattern, entry)
                    ppos = self._once_more(pattern, entry)
                    if ppos >= 0:
                        return ppos
            return -1

        @unchecked
        def _may_match(self, pattern, ppos, place):
            """False when it is clear from the next few characters that the pattern from ppos on does not match at the place."""
            string = self._string
            end = self.end
            budget = 3
            while budget > 0:
                op = pattern[ppos]
                if op == OPCODE_LITERAL:
                    if place >= end or char_code(string, place) != pattern[ppos + 1]:
                        return False
                    place += 1
                    ppos += 2
                    budget -= 1
                elif op == OPCODE_IN:
                    if place >= end or not is_in_set(pattern, ppos + 2, char_code(string, place)):
                        return False
                    place += 1
                    ppos += 1 + pattern[ppos + 1]
                    budget -= 1
                elif op == OPCODE_MARK:
                    ppos += 2
                elif op == OPCODE_BRANCH:
                    return self._possible(pattern, ppos + 1, place) >= 0
                elif op == OPCODE_REPEAT_ONE or op == OPCODE_POSSESSIVE_REPEAT_ONE:
                    if place < end:
                        if pattern[ppos + 4] == OPCODE_IN:
                            matches = is_in_set(pattern, ppos + 6, char_code(string, place))
                        else:
                            matches = self._matches_one(pattern, ppos + 4, place)
                        if matches:
                            return True
                    if pattern[ppos + 2] > 0:
                        return False
                    ppos += 1 + pattern[ppos + 1]
                elif op == OPCODE_AT:
                    if not self._is_at(pattern[ppos + 1], place):
                        return False
                    ppos += 2
                else:
                    return True
            return True

        @always_inline
        @unchecked
        def _possible(self, pattern, alternative, place):
            """The first alternative that can begin at the place, from that one on; -1."""
            while pattern[alternative] != 0:
                op = pattern[alternative + 1]
                if op == OPCODE_LITERAL:
                    if place < self.end and char_code(self._string, place) == pattern[alternative + 2]:
                        return alternative
                elif op == OPCODE_IN:
                    if place < self.end and is_in_set(pattern, alternative + 3, char_code(self._string, place)):
                        return alternative
                else:
                    return alternative
                alternative += pattern[alternative]
            return -1

        @unchecked
        def _choose(self, pattern, alternative, place):
            """Takes the first alternative that can begin at the place, from that one on: its pattern; -1 when there is none."""
            alternative = self._possible(pattern, alternative, place)
            if alternative < 0:
                return -1
            following = self._possible(pattern, alternative + pattern[alternative], place)
            if following >= 0:
                self._push3(following, place, ALTERNATIVE)
            return alternative + 1

        @unchecked
        def _give_back(self, pattern, stack, sp):
            """A greedy repetition gives back characters until what follows may match; -1 when it has none left."""
            ppos = stack[sp - 4]
            least = stack[sp - 3]
            place = stack[sp - 2] - 1
            if pattern[ppos] == OPCODE_LITERAL:
                wanted = pattern[ppos + 1]
                while place >= least and char_code(self._string, place) != wanted:
                    place -= 1
            else:
                while place >= least and not self._may_match(pattern, ppos, place):
                    place -= 1
            if place <= least:
                self.sp = sp - 4
                if place < least:
                    return -1
            else:
                stack[sp - 2] = place
            self.place = place
            return ppos

        @unchecked
        def _take_more(self, pattern, stack, sp):
            """A lazy repetition takes characters until what follows may match; -1 when it cannot take one."""
            ppos = stack[sp - 4]
            place = stack[sp - 3]
            more = stack[sp - 2]
            tail = ppos + 1 + pattern[ppos + 1]
            wanted = pattern[tail + 1] if pattern[tail] == OPCODE_LITERAL else -1
            end = self.end
            while True:
                if more == 0 or place >= end or not self._matches_one(pattern, ppos + 4, place):
                    self.sp = sp - 4
                    return -1
                place += 1
                more -= 1
                if wanted >= 0:
                    if place < end and char_code(self._string, place) == wanted:
                        break
                elif self._may_match(pattern, tail, place):
                    break
            stack = self.stack
            stack[sp - 3] = place
            stack[sp - 2] = more
            self.sp = sp
            self.place = place
            return tail

        # ____________________________________________________________ repetitions

        @unchecked
        def _enter(self, ppos):
            """A new entry for the repetition at ppos."""
            entry = self.entries_used
            if entry + 4 > len(self.entries):
                old = self.entries
                new = [0] * (len(old) * 2 + 4)
                for i in range(len(old)):
                    new[i] = old[i]
                self.entries = new
            entries = self.entries
            entries[entry] = ppos
            entries[entry + 1] = 0
            entries[entry + 2] = -1
            entries[entry + 3] = self.repeat
            self.entries_used = entry + 4
            self._push2(self.repeat, UNDO_ENTER)
            self.repeat = entry

        @unchecked
        def _leave(self, pattern, entry):
            """The repetition is over: where to go on."""
            self._push2(self.repeat, UNDO_LEAVE)
            self.repeat = self.entries[entry + 3]
            ppos = self.entries[entry]
            return ppos + 2 + pattern[ppos + 1]

        @always_inline
        @unchecked
        def _count_up(self, entry, place):
            """Another iteration begins at the place: its pattern."""
            entries = self.entries
            count = entries[entry + 1]
            self._push4(entry, count, entries[entry + 2], UNDO_COUNT)
            entries[entry + 1] = count + 1
            entries[entry + 2] = place
            return entries[entry] + 4

        @unchecked
        def _once_more(self, pattern, entry):
            """A lazy repetition runs once more at self.place; -1 when it may not."""
            entries = self.entries
            most = pattern[entries[entry] + 3]
            if (entries[entry + 1] >= most and most != MAXREPEAT) or entries[entry + 2] == self.place:
                return -1
            return self._count_up(entry, self.place)

        @unchecked
        def _until(self, pattern, place, greedy):
            """The end of a repetition's pattern is reached: where to go on."""
            entry = self.repeat
            entries = self.entries
            ppos = entries[entry]
            count = entries[entry + 1]
            if count < pattern[ppos + 2]:
                return self._count_up(entry, place)
            if not greedy:
                self._push3(entry, place, BODY)
                return self._leave(pattern, entry)
            most = pattern[ppos + 3]
            if (count < most or most == MAXREPEAT) and entries[entry + 2] != place:
                self._push3(entry, place, TAIL)
                return self._count_up(entry, place)
            return self._leave(pattern, entry)

        # ____________________________________________________________ single characters

        @unchecked
        def _matches_one(self, pattern, ppos, place):
            """Does the single-character pattern at ppos match at the place, which is before the end?"""
            code = char_code(self._string, place)
            op = pattern[ppos]
            if op == OPCODE_IN:
                return is_in_set(pattern, ppos + 2, code)
            elif op == OPCODE_LITERAL:
                return code == pattern[ppos + 1]
            elif op == OPCODE_NOT_LITERAL:
                return code != pattern[ppos + 1]
            elif op == OPCODE_ANY:
                return code != 10
            elif op == OPCODE_ANY_ALL:
                return True
            elif op == OPCODE_IN_IGNORE:
                return is_in_set(pattern, ppos + 2, getlower(code, self.flags))
            elif op == OPCODE_LITERAL_IGNORE:
                return getlower(code, self.flags) == pattern[ppos + 1]
            elif op == OPCODE_NOT_LITERAL_IGNORE:
                return getlower(code, self.flags) != pattern[ppos + 1]
            base = self.sp
            if not self._run(pattern, ppos, place, base, False):
                return False
            self._cut(base)
            return self.place == place + 1

        @unchecked
        def _count(self, pattern, ppos, place, stop):
            """How far the single-character pattern at ppos matches from the place on."""
            string = self._string
            op = pattern[ppos]
            if op == OPCODE_ANY_ALL:
                return stop
            elif op == OPCODE_ANY:
                while place < stop and char_code(string, place) != 10:
                    place += 1
            elif op == OPCODE_LITERAL:
                wanted = pattern[ppos + 1]
                while place < stop and char_code(string, place) == wanted:
                    place += 1
            elif op == OPCODE_NOT_LITERAL:
                wanted = pattern[ppos + 1]
                while place < stop and char_code(string, place) != wanted:
                    place += 1
            elif op == OPCODE_IN:
                while place < stop and is_in_set(pattern, ppos + 2, char_code(string, place)):
                    place += 1
            else:
                while place < stop and self._matches_one(pattern, ppos, place):
                    place += 1
            return place

        # ____________________________________________________________ places and groups

        def _is_word(self, place, is_unicode):
            if not 0 <= place < self.end:
                return False
            code = char_code(self._string, place)
            if is_unicode:
                return is_uni_word(code)
            return is_word(code)

        def _is_at(self, at, place):
            """Is the place what the AT_ code says?"""
            end = self.end
            if at == AT_BEGINNING or at == AT_BEGINNING_STRING:
                return place == 0
            elif at == AT_BEGINNING_LINE:
                return place == 0 or char_code(self._string, place - 1) == 10
            elif at == AT_END:
                return place == end or (place == end - 1 and char_code(self._string, place) == 10)
            elif at == AT_END_LINE:
                return place == end or char_code(self._string, place) == 10
            elif at == AT_END_STRING:
                return place == end
            is_unicode = at == AT_UNI_BOUNDARY or at == AT_UNI_NON_BOUNDARY
            wants_edge = at == AT_BOUNDARY or at == AT_LOC_BOUNDARY or at == AT_UNI_BOUNDARY
            if end == 0:
                return False
            return (self._is_word(place - 1, is_unicode) != self._is_word(place, is_unicode)) == wants_edge

        def _after_group(self, group, place, ignore):
            """The place after the text of the group, which must stand here again; -1."""
            start, stop = self.span(group + 1)
            if start < 0 or stop - start > self.end - place:
                return -1
            while start < stop:
                a = char_code(self._string, start)
                b = char_code(self._string, place)
                if a != b and not (ignore and getlower(a, self.flags) == getlower(b, self.flags)):
                    return -1
                start += 1
                place += 1
            return place

        def _looks(self, pattern, ppos, place):
            """Does what ASSERT at ppos asks for stand before or after the place?"""
            start = place - pattern[ppos + 2]
            negated = pattern[ppos] == OPCODE_ASSERT_NOT
            if start < 0:
                return negated
            base = self.sp
            found = self._run(pattern, ppos + 3, start, base, False)
            if found and not negated:
                self._cut(base)
            while found and negated and self.sp > base:
                kind = self.stack[self.sp - 1]
                if kind < ALTERNATIVE:
                    self._undo(kind)
                elif kind == GIVE_BACK or kind == TAKE_MORE:
                    self.sp -= 4
                else:
                    self.sp -= 3
            return found != negated

        # ____________________________________________________________ the loop

        @unchecked
        def _run(self, pattern, ppos, place, base, outermost):
            """Runs the pattern from ppos on at a place of the text. True: SUCCESS was reached at self.place."""
            string = self._string
            end = self.end
            while True:
                driver.jit_merge_point(ppos=ppos, pattern=pattern)
                op = pattern[ppos]
                if op == OPCODE_LITERAL:
                    if place < end and char_code(string, place) == pattern[ppos + 1]:
                        place += 1
                        ppos += 2
                        continue
                elif op == OPCODE_IN:
                    if place < end and is_in_set(pattern, ppos + 2, char_code(string, place)):
                        place += 1
                        ppos += 1 + pattern[ppos + 1]
                        continue
                elif op == OPCODE_MARK:
                    self._set_mark(pattern[ppos + 1], place)
                    ppos += 2
                    continue
                elif op == OPCODE_BRANCH:
                    following = self._choose(pattern, ppos + 1, place)
                    if following >= 0:
                        ppos = following
                        continue
                elif op == OPCODE_JUMP:
                    ppos += 1 + pattern[ppos + 1]
                    continue
                elif op == OPCODE_REPEAT_ONE or op == OPCODE_POSSESSIVE_REPEAT_ONE:
                    least = pattern[ppos + 2]
                    most = pattern[ppos + 3]
                    stop = end
                    if most < end - place:
                        stop = place + most
                    reached = self._count(pattern, ppos + 4, place, stop)
                    least += place
                    if reached >= least:
                        ppos += 1 + pattern[ppos + 1]
                        if reached > least and op == OPCODE_REPEAT_ONE:
                            self._push4(ppos, least, reached, GIVE_BACK)
                        place = reached
                        if pattern[ppos] == OPCODE_SUCCESS or self._may_match(pattern, ppos, place):
                            continue
                elif op == OPCODE_MIN_REPEAT_ONE:
                    least = pattern[ppos + 2]
                    most = pattern[ppos + 3]
                    if least <= end - place:
                        reached = place
                        if least > 0:
                            reached = self._count(pattern, ppos + 4, place, place + least)
                        if reached == place + least:
                            place = reached
                            if most > least:
                                self._push4(ppos, place, most - least, TAKE_MORE)
                            ppos += 1 + pattern[ppos + 1]
                            continue
                elif op == OPCODE_REPEAT:
                    self._enter(ppos)
                    ppos += 1 + pattern[ppos + 1]
                    continue
                elif op == OPCODE_MAX_UNTIL:
                    ppos = self._until(pattern, place, True)
                    continue
                elif op == OPCODE_MIN_UNTIL:
                    ppos = self._until(pattern, place, False)
                    continue
                elif op == OPCODE_SUCCESS:
                    if not outermost or not self.fullmatch_only or place == end:
                        self.place = place
                        return True
                elif op == OPCODE_ANY:
                    if place < end and char_code(string, place) != 10:
                        place += 1
                        ppos += 1
                        continue
                elif op == OPCODE_ANY_ALL:
                    if place < end:
                        place += 1
                        ppos += 1
                        continue
                elif op == OPCODE_AT:
                    if self._is_at(pattern[ppos + 1], place):
                        ppos += 2
                        continue
                elif op == OPCODE_NOT_LITERAL:
                    if place < end and char_code(string, place) != pattern[ppos + 1]:
                        place += 1
                        ppos += 2
                        continue
                elif op == OPCODE_INFO:
                    ppos += 1 + pattern[ppos + 1]
                    continue
                elif op == OPCODE_LITERAL_IGNORE or op == OPCODE_NOT_LITERAL_IGNORE:
                    if place < end and self._matches_one(pattern, ppos, place):
                        place += 1
                        ppos += 2
                        continue
                elif op == OPCODE_IN_IGNORE:
                    if place < end and self._matches_one(pattern, ppos, place):
                        place += 1
                        ppos += 1 + pattern[ppos + 1]
                        continue
                elif op == OPCODE_GROUPREF or op == OPCODE_GROUPREF_IGNORE:
                    reached = self._after_group(pattern[ppos + 1], place, op == OPCODE_GROUPREF_IGNORE)
                    if reached >= 0:
                        place = reached
                        ppos += 2
                        continue
                elif op == OPCODE_GROUPREF_EXISTS:
                    start, stop = self.span(pattern[ppos + 1] + 1)
                    if start >= 0:
                        ppos += 3
                    else:
                        ppos += 1 + pattern[ppos + 2]
                    continue
                elif op == OPCODE_ASSERT or op == OPCODE_ASSERT_NOT:
                    if self._looks(pattern, ppos, place):
                        ppos += 1 + pattern[ppos + 1]
                        continue
                elif op != OPCODE_FAILURE:
                    raise Error('bad pattern code %d' % op)
                ppos = self._backtrack(pattern, base)
                if ppos < 0:
                    return False
                place = self.place

        # ____________________________________________________________ matching and searching

        def match_at(self, pattern, start):
            """Does the pattern match right there?"""
            self.match_start = start
            if self._run(pattern, 0, start, 0, True):
                self.match_end = self.place
                return True
            return False

        def search_from(self, pattern, start):
            """The first match at start or later."""
            last = self.end
            body = 0
            kind = 0
            if pattern[0] == OPCODE_INFO:
                body = 1 + pattern[1]
                kind = pattern[2]
                last -= pattern[3]
            if kind & SRE_INFO_PREFIX:
                return self._search_prefix(pattern, body, start, last)
            if kind & SRE_INFO_CHARSET:
                return self._search_set(pattern, body, start, last, kind & SRE_INFO_RUN)
            while start <= last:
                if self.match_at_body(pattern, body, start):
                    return True
                start += 1
            return False

        @always_inline
        def match_at_body(self, pattern, body, start):
            """match_at without the head."""
            if not self._may_match(pattern, body, start):
                return False
            self.match_start = start
            if self._run(pattern, body, start, 0, True):
                self.match_end = self.place
                return True
            return False

        @unchecked
        def _search_prefix(self, pattern, body, start, last):
            """Every match begins with the characters at pattern[7:]."""
            first = pattern[7]
            count = pattern[5]
            string = self._string
            while True:
                start = _find_code(string, first, start, last + 1)
                if start < 0:
                    return False
                i = 1
                while i < count and char_code(string, start + i) == pattern[7 + i]:
                    i += 1
                if i == count:
                    if pattern[2] & SRE_INFO_LITERAL and not self.fullmatch_only:
                        self.match_start = start
                        self.match_end = start + count
                        return True
                    if self.match_at_body(pattern, body, start):
                        return True
                start += 1

        @unchecked
        def _search_set(self, pattern, body, start, last, by_runs):
            """Every match begins with a character of the set at pattern[5:], a bitmap first; by_runs: with all there are."""
            string = self._string
            run = body
            while pattern[run] == OPCODE_MARK:
                run += 2
            while start <= last:
                while start <= last:
                    if start >= self.end:
                        return False
                    if is_in_set(pattern, 5, char_code(string, start)):
                        break
                    start += 1
                if start > last:
                    return False
                if self.match_at_body(pattern, body, start):
                    return True
                if by_runs:
                    start = max(start + 1, self._count(pattern, run + 4, start, self.end))
                else:
                    start += 1
            return False

    if name == 'StrMatchContext':
        def _find_code(string, code, start, stop):
            """Where the code point stands first in string[start:stop]; -1."""
            if code > 255 or start >= stop:
                return -1
            return string.find(chr(code), start, stop)
    else:
        @unchecked
        def _find_code(string, code, start, stop):
            """Where the code point stands first in string[start:stop]; -1."""
            while start < stop:
                if char_code(string, start) == code:
                    return start
                start += 1
            return -1

    MatchContext.__name__ = name
    MatchContext.__doc__ = doc
    return MatchContext


def _make_text_context(name, doc):
    @always_inline
    @unchecked
    def char_code(text, i):
        return ord(text[i])

    def slice_text(text, start, stop):
        return text[start:stop]

    return _make_context(name, doc, char_code, slice_text)


def _make_buffer_context():
    @always_inline
    def char_code(text, i):
        return ord(text.getitem(i))

    def slice_text(text, start, stop):
        return text.getslice(start, stop, 1, stop - start)

    return _make_context('BufMatchContext', 'A context for a Buffer: getitem, getslice and len().', char_code, slice_text)


StrMatchContext = _make_text_context('StrMatchContext', 'A context for a str.')
UnicodeMatchContext = _make_text_context('UnicodeMatchContext', 'A context for a unicode string.')
BufMatchContext = _make_buffer_context()


def match_context(ctx, pattern):
    """Does the pattern match where the context begins to look?"""
    ctx.flags = pattern.flags
    start = ctx.match_start
    ctx.reset(start)
    if start > ctx.end:
        return False
    return ctx.match_at(pattern.pattern, start)


match_context._annspecialcase_ = 'specialize:argtype(0)'


def search_context(ctx, pattern):
    """Does the pattern match anywhere from there on?"""
    ctx.flags = pattern.flags
    start = ctx.match_start
    ctx.reset(start)
    if start > ctx.end:
        return False
    return ctx.search_from(pattern.pattern, start)


search_context._annspecialcase_ = 'specialize:argtype(0)'


def match(pattern, string, start=0, end=maxint, fullmatch=False):
    """The context of a match in a str, right at start; None."""
    ctx = StrMatchContext(string, start, end)
    ctx.fullmatch_only = fullmatch
    return ctx if match_context(ctx, pattern) else None


def fullmatch(pattern, string, start=0, end=maxint):
    """The context of a match of all of string[start:end]; None."""
    return match(pattern, string, start, end, fullmatch=True)


def search(pattern, string, start=0, end=maxint):
    """The context of the first match in a str, at start or later; None."""
    ctx = StrMatchContext(string, start, end)
    return ctx if search_context(ctx, pattern) else None
