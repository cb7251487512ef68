"""Regular expressions as the module re has them, for patterns known at import time and strs at run time.

Takes:   patterns in Python 2.7's syntax, compiled while the program is imported.
Leaves:  RSREPattern and RSREMatch objects, which a translated program uses.
Idea:    compile is a memo function: a call with constants may also stand in a function. In a translated program the type of a result
         cannot depend on the pattern: groups and groupdict give a list and a dict of strs and None, findall the strs of the whole match
         or of the only group. A replacement is a template ('\\\\1-\\\\g<name>') or a function of the match.
Example: NUMBER = rsre_re.compile('([0-9]+)(px|em)?')       m = NUMBER.match(text); m.group(1)
"""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import maxint
from rpython.rlib.rsre import rsre_core
from rpython.rlib.rsre.rpy import get_code
from rpython.rlib.rsre.rsre_constants import *
from rpython.rlib.rsre.rsre_parse import error
from rpython.rlib.rstring import StringBuilder

I = IGNORECASE = SRE_FLAG_IGNORECASE
L = LOCALE = SRE_FLAG_LOCALE
M = MULTILINE = SRE_FLAG_MULTILINE
S = DOTALL = SRE_FLAG_DOTALL
U = UNICODE = SRE_FLAG_UNICODE
X = VERBOSE = SRE_FLAG_VERBOSE


@specialize.memo()
def compile(pattern, flags=0):
    """The RSREPattern of a constant pattern."""
    return _compile(pattern, flags)


_cache = {}


def _compile(pattern, flags):
    key = pattern, flags
    if key not in _cache:
        code, all_flags, rest = get_code(pattern, flags, allargs=True)
        _cache[key] = RSREPattern(pattern, code, all_flags, rest[0], rest[1], rest[2])
    return _cache[key]


@specialize.arg(0, 2)
def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


@specialize.arg(0, 2)
def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


@specialize.arg(0, 2)
def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


@specialize.arg(0, 2)
def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


@specialize.arg(0, 2)
def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


@specialize.arg(0)
def split(pattern, string, maxsplit=0):
    return compile(pattern, 0).split(string, maxsplit)


def sub(pattern, repl, string, count=0):
    return compile(pattern, 0).sub(repl, string, count)


def subn(pattern, repl, string, count=0):
    return compile(pattern, 0).subn(repl, string, count)


sub._annspecialcase_ = subn._annspecialcase_ = 'specialize:call_location'


def escape(pattern):
    """The pattern that matches this text: all but letters, digits and _ after a backslash."""
    result = StringBuilder(len(pattern) * 2)
    for c in pattern:
        if c == '\x00':
            result.append('\\000')
        else:
            if not c.isalnum():
                result.append('\\')
            result.append(c)
    return result.build()


class RSREPattern(object):
    """A compiled pattern."""
    _immutable_fields_ = ['_code', 'pattern', 'flags', 'groups']

    def __init__(self, pattern, code, flags, num_groups, groupindex, indexgroup):
        self._code = code
        self.pattern = pattern
        self.flags = flags
        self.groups = num_groups
        self.groupindex = groupindex        # from names to numbers
        self._indexgroup = indexgroup       # from numbers to names or None

    def match(self, string, pos=0, endpos=maxint):
        """The match right at pos, or None."""
        return self._make_match(rsre_core.match(self._code, string, pos, endpos))

    def fullmatch(self, string, pos=0, endpos=maxint):
        """The match of all of string[pos:endpos], or None."""
        return self._make_match(rsre_core.fullmatch(self._code, string, pos, endpos))

    def search(self, string, pos=0, endpos=maxint):
        """The first match at pos or later, or None."""
        return self._make_match(rsre_core.search(self._code, string, pos, endpos))

    def _make_match(self, ctx):
        if ctx is None:
            return None
        return RSREMatch(self, ctx)

    def finditer(self, string, pos=0, endpos=maxint):
        """An iterator over the matches, which do not overlap."""
        return SREScanner(self, string, pos, endpos)

    scanner = finditer

    def findall(self, string, pos=0, endpos=maxint):
        """The text of each match, or of its only group ('' when that matched nothing). With more groups than one: use finditer."""
        if self.groups > 1:
            raise ValueError('findall() of a pattern with several groups: use finditer()')
        found = []
        scanner = SREScanner(self, string, pos, endpos)
        match = scanner.search()
        while match is not None:
            text = match.group(self.groups)
            found.append(text if text is not None else '')
            match = scanner.search()
        return found

    def split(self, string, maxsplit=0):
        """The pieces between the matches, with the groups of each match; matches of nothing do not split."""
        pieces = []
        last = start = count = 0
        while maxsplit == 0 or count < maxsplit:
            ctx = rsre_core.search(self._code, string, start)
            if ctx is None:
                break
            if ctx.match_start == ctx.match_end:
                if ctx.match_start >= len(string):
                    break
                start = ctx.match_end + 1
                continue
            pieces.append(string[last:ctx.match_start])
            for number in range(1, self.groups + 1):
                pieces.append(ctx.group(number))
            count += 1
            last = start = ctx.match_end
        pieces.append(string[last:])
        return pieces

    @specialize.argtype(1)
    def subn(self, repl, string, count=0):
        """(string with the matches replaced, at most count of them unless that is 0; how many were)."""
        result = StringBuilder(len(string))
        start = last = done = 0
        while start <= len(string) and (count == 0 or done < count):
            ctx = rsre_core.search(self._code, string, start)
            if ctx is None:
                break
            found, end = ctx.match_start, ctx.match_end
            start = end + 1 if found == end else end
            if found == end and found == last and done > 0:
                continue            # an empty match right after another match
            result.append_slice(string, last, found)
            match = RSREMatch(self, ctx)
            if isinstance(repl, str):
                match._expand(result, repl)
            else:
                result.append(repl(match))
            done += 1
            last = end
        result.append_slice(string, last, len(string))
        return result.build(), done

    @specialize.argtype(1)
    def sub(self, repl, string, count=0):
        """The string with the matches replaced."""
        return self.subn(repl, string, count)[0]


class RSREMatch(object):
    """A match."""

    def __init__(self, pattern, ctx):
        self.re = pattern
        self._ctx = ctx

    def _number(self, group):
        """The group, which must be one of the pattern."""
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def named(self, name):
        """The number of a named group."""
        if name not in self.re.groupindex:
            raise IndexError('no such group')
        return self.re.groupindex[name]

    def span(self, groupnum=0):
        return self._ctx.span(self._number(groupnum))

    def start(self, groupnum=0):
        return self.span(groupnum)[0]

    def end(self, groupnum=0):
        return self.span(groupnum)[1]

    @specialize.argtype(1)
    def group(self, group=0):
        """The text of a group, by number or name; None when it matched nothing."""
        if isinstance(group, str):
            return self._ctx.group(self.named(group))
        return self._ctx.group(self._number(group))

    def groups(self, default=None):
        """The texts of all groups."""
        found = []
        for number in range(1, self.re.groups + 1):
            text = self._ctx.group(number)
            found.append(text if text is not None else default)
        return found

    def groupdict(self, default=None):
        """The texts of the named groups by their names."""
        found = {}
        for name, number in self.re.groupindex.items():
            text = self._ctx.group(number)
            found[name] = text if text is not None else default
        return found

    def expand(self, template):
        """The template with its groups filled in."""
        result = StringBuilder(len(template))
        self._expand(result, template)
        return result.build()

    def _expand(self, result, template):
        i = 0
        while i < len(template):
            end = template.find('\\', i)
            if end < 0:
                end = len(template)
            result.append_slice(template, i, end)
            i = end
            if i < len(template):
                i = self._expand_escape(result, template, i + 1)

    def _expand_escape(self, result, template, i):
        """What stands after a backslash at i; where it ends."""
        if i >= len(template):
            raise error('bogus escape (end of line)')
        c = template[i]
        i += 1
        if c == 'g':
            end = template.find('>', i)
            if i >= len(template) or template[i] != '<' or end < 0:
                raise error('unterminated group name')
            name = template[i + 1:end]
            if name.isdigit():
                self._add_group(result, int(name))
            else:
                self._add_group(result, self.named(name))
            return end + 1
        if c == '0':
            return _octal(result, template, i, 0, 2)
        if '1' <= c <= '9':
            number = ord(c) - 48
            if i < len(template) and template[i].isdigit():
                if c <= '3' and template[i] <= '7' and i + 1 < len(template) and '0' <= template[i + 1] <= '7':
                    return _octal(result, template, i, number, 2)
                number = number * 10 + ord(template[i]) - 48
                i += 1
            self._add_group(result, number)
            return i
        place = 'abfnrtv\\'.find(c)
        if place >= 0:
            result.append('\a\b\f\n\r\t\v\\'[place])
        else:
            result.append('\\')
            result.append(c)
        return i

    def _add_group(self, result, number):
        if number > self.re.groups:
            raise error('invalid group reference')
        text = self._ctx.group(number)
        if text is None:
            raise error('unmatched group')
        result.append(text)

    @property
    def regs(self):
        """The spans of the whole match and the groups."""
        return [self._ctx.span(number) for number in range(self.re.groups + 1)]

    @property
    def lastindex(self):
        """The number of the group that ended last; -1 for none."""
        mark = self._ctx.match_lastindex
        return -1 if mark < 0 else mark // 2 + 1

    @property
    def lastgroup(self):
        """The name of that group, or None."""
        index = self.lastindex
        if index < 0:
            return None
        return self.re._indexgroup[index]

    @property
    def string(self):
        return self._ctx._string

    @property
    def endpos(self):
        return self._ctx.end


def _octal(result, template, i, value, most):
    """Adds the character of an octal number, of whose digits some have been read; where it ends."""
    end = i + most
    while i < end and i < len(template) and '0' <= template[i] <= '7':
        value = value * 8 + ord(template[i]) - 48
        i += 1
    result.append(chr(value & 255))
    return i


class SREScanner(object):
    """Goes through a str from match to match."""

    def __init__(self, pattern, string, start, end):
        self.pattern = pattern
        self._string = string
        self._start = start
        self._end = end

    def __iter__(self):
        return self

    def next(self):
        match = self.search()
        if match is None:
            raise StopIteration
        return match

    __next__ = next

    def match(self):
        """The match right where the last one ended, or None."""
        if self._start > len(self._string):
            return None
        return self._advance(self.pattern.match(self._string, self._start, self._end))

    def search(self):
        """The next match, or None."""
        if self._start > len(self._string):
            return None
        return self._advance(self.pattern.search(self._string, self._start, self._end))

    def _advance(self, match):
        if match is None:
            self._start += 1
        else:
            self._start = match.end()
            if match.start() == self._start:
                self._start += 1
        return match
