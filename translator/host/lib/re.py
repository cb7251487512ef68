"""re: regular expressions. _regex_parser makes programs of them, _regex runs these."""
import _regex_parser as _parser
from _regex_parser import IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII, error

I, L, M, S, U, X, A = IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII
NOFLAG = 0
TEMPLATE = T = 1
DEBUG = 128
RegexFlag = int

_MATCH, _SEARCH, _FULLMATCH = range(3)
_WHOLE = 1 << 62                # an end beyond any text


class Match(object):
    def __init__(self, pattern, string, pos, endpos, spans):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = min(endpos, len(string))
        self._spans = spans
        self.lastindex = spans[-1] if spans[-1] > 0 else None

    def _number(self, group):
        if isinstance(group, basestring):
            if group not in self.re.groupindex:
                raise IndexError('no such group')
            return self.re.groupindex[group]
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _text(self, group, default=None):
        number = self._number(group)
        start = self._spans[2 * number]
        end = self._spans[2 * number + 1]
        return default if start < 0 or end < 0 else self.string[start:end]

    def group(self, *groups):
        if len(groups) == 1:
            return self._text(groups[0])
        if not groups:
            return self.string[self._spans[0]:self._spans[1]]
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return dict([(name, self._text(i, default)) for name, i in self.re.groupindex.items()])

    def span(self, group=0):
        number = self._number(group)
        start, end = self._spans[2 * number:2 * number + 2]
        return (-1, -1) if start < 0 or end < 0 else (start, end)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    def expand(self, template):
        return _expander(self.re, template)(self)

    def __copy__(self):
        return self

    def __bool__(self):
        return True

    def __repr__(self):
        return '<re.Match object; span=%r, match=%r>' % (self.span(), self.group())


class Pattern(object):
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self._program, self.flags, self.groups, self.groupindex = _parser.compile(pattern, flags)
        self._run = self._program.run

    def _find(self, string, pos, endpos, mode, no_empty_at=-1):
        spans = self._run(string, pos, endpos, mode, no_empty_at)
        return None if spans is None else Match(self, string, pos, endpos, spans)

    def match(self, string, pos=0, endpos=_WHOLE):
        return self._find(string, pos, endpos, _MATCH)

    def search(self, string, pos=0, endpos=_WHOLE):
        return self._find(string, pos, endpos, _SEARCH)

    def fullmatch(self, string, pos=0, endpos=_WHOLE):
        return self._find(string, pos, endpos, _FULLMATCH)

    def finditer(self, string, pos=0, endpos=_WHOLE):
        no_empty_at = -1
        while True:
            found = self._find(string, pos, endpos, _SEARCH, no_empty_at)
            if found is None:
                return
            yield found
            pos = found._spans[1]
            no_empty_at = pos if pos == found._spans[0] else -1

    def findall(self, string, pos=0, endpos=_WHOLE):
        found = []
        for match in self.finditer(string, pos, endpos):
            if self.groups > 1:
                found.append(match.groups(''))
            else:
                found.append(match._text(self.groups, string[:0]))
        return found

    def split(self, string, maxsplit=0):
        pieces = []
        done = 0
        for match in self.finditer(string):
            if maxsplit and maxsplit <= len(pieces) // (self.groups + 1):
                break
            start, end = match.span()
            pieces.append(string[done:start])
            pieces.extend(match.groups())
            done = end
        pieces.append(string[done:])
        return pieces

    def subn(self, repl, string, count=0):
        replacement = repl if callable(repl) else _expander(self, repl)
        pieces = []
        done = number = 0
        for match in self.finditer(string):
            if count and number >= count:
                break
            start, end = match.span()
            pieces.append(string[done:start])
            piece = replacement(match)
            if piece is not None:
                pieces.append(piece)
            done = end
            number += 1
        pieces.append(string[done:])
        return string[:0].join(pieces), number

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=_WHOLE):
        return _Scanner(self, string, pos, endpos)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __eq__(self, other):
        return isinstance(other, Pattern) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        names = [name for name, flag in (('IGNORECASE', I), ('LOCALE', L), ('MULTILINE', M), ('DOTALL', S), ('VERBOSE', X),
                                         ('ASCII', A)) if self.flags & flag]
        flags = ', ' + '|'.join(['re.' + name for name in names]) if names else ''
        return 're.compile(%r%s)' % (self.pattern, flags)


class _Scanner(object):
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string, self._pos, self._endpos, self._no_empty_at = string, pos, endpos, -1

    def _next(self, mode):
        if self._pos is None:
            return None
        found = self.pattern._find(self._string, self._pos, self._endpos, mode, self._no_empty_at)
        self._pos = None if found is None else found.end()
        self._no_empty_at = self._pos if found is not None and found.start() == self._pos else -1
        return found

    def match(self):
        return self._next(_MATCH)

    def search(self):
        return self._next(_SEARCH)


# ---- templates of sub() ----
_TEMPLATE_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', 'b': '\b', '\\': '\\'}


def _template_group(pattern, name, template, at):
    if name.isdigit():
        number = int(name)
    elif name in pattern.groupindex:
        number = pattern.groupindex[name]
    elif name.isidentifier():
        raise IndexError('unknown group name %r' % name)
    else:
        raise error('bad character in group name %r' % name, template, at)
    if number > pattern.groups:
        raise error('invalid group reference %d' % number, template, at)
    return number


def _template_parts(pattern, template):
    """Texts and numbers of groups, in turn."""
    parts = []
    i = 0
    while True:
        at = template.find('\\', i)
        if at < 0:
            parts.append(template[i:])
            return parts
        parts.append(template[i:at])
        c = template[at + 1:at + 2]
        i = at + 2
        if c == 'g':
            end = template.find('>', i)
            if template[i:i + 1] != '<' or end < 0:
                raise error('missing group name', template, i)
            parts.append(_template_group(pattern, template[i + 1:end], template, i + 1))
            i = end + 1
        elif c and c in '0123456789':
            octal = template[at + 1:at + 4]
            if c == '0' or (len(octal) == 3 and octal[0] in '0123' and octal[1] in '01234567' and octal[2] in '01234567'):
                end = at + 1
                while end < at + 4 and template[end:end + 1] and template[end] in '01234567':
                    end += 1
                parts.append(chr(int(template[at + 1:end], 8) & 0xff))
                i = end
            else:
                digits = template[at + 1:at + 3] if template[at + 2:at + 3].isdigit() else c
                parts.append(_template_group(pattern, digits, template, at + 1))
                i = at + 1 + len(digits)
        elif c in _TEMPLATE_ESCAPES:
            parts.append(_TEMPLATE_ESCAPES[c])
        elif not c:
            raise error('bad escape (end of pattern)', template, at)
        elif c.isalpha():
            raise error('bad escape \\' + c, template, at)
        else:
            parts.append('\\' + c)


def _expander(pattern, template):
    """A function from matches to what the template makes of them."""
    if '\\' not in template:
        return lambda match: template
    parts = _template_parts(pattern, template)

    def expand(match):
        return template[:0].join([match._text(part, '') if isinstance(part, int) else part for part in parts])
    return expand


# ---- functions ----
_cache = {}
_CACHE_MAX = 512


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    key = type(pattern), pattern, flags
    known = _cache.get(key)
    if known is None:
        if not isinstance(pattern, basestring):
            raise TypeError("first argument must be string or compiled pattern")
        if len(_cache) >= _CACHE_MAX:
            _cache.clear()
        known = _cache[key] = Pattern(pattern, flags)
    return known


template = compile


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


_special = set('()[]{}?*+-|^$\\.&~# \t\n\r\v\f')


def escape(pattern):
    return pattern[:0].join(['\\' + c if c in _special else c for c in pattern])


def purge():
    _cache.clear()


class Scanner(object):
    """Tokens of a text by a list of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = [(compile(pattern, flags), action) for pattern, action in lexicon]
        self.match = None

    def scan(self, string):
        results = []
        i = 0
        while i < len(string):
            for pattern, action in self.lexicon:
                found = pattern.match(string, i)
                if found is not None and found.end() > i:
                    break
            else:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                results.append(action)
            i = found.end()
        return results, string[i:]
