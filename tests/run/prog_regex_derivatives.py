"""Regular expressions matched by derivatives: a tree of classes made by smart constructors that share nodes through a dict of texts."""


class Regex(object):
    text = ''
    nullable = False

    def derive(self, c):
        raise NotImplementedError


class Never(Regex):
    text = '{}'

    def derive(self, c):
        return self


class Empty(Regex):
    text = '()'
    nullable = True

    def derive(self, c):
        return NEVER


class Char(Regex):
    def __init__(self, c):
        self.c = c
        self.text = c

    def derive(self, c):
        return EMPTY if self.c == c or self.c == '.' else NEVER


class Seq(Regex):
    def __init__(self, left, right):
        self.left, self.right = left, right
        self.nullable = left.nullable and right.nullable
        self.text = '(%s%s)' % (left.text, right.text)

    def derive(self, c):
        first = seq(self.left.derive(c), self.right)
        return alt(first, self.right.derive(c)) if self.left.nullable else first


class Alt(Regex):
    def __init__(self, left, right):
        self.left, self.right = left, right
        self.nullable = left.nullable or right.nullable
        self.text = '(%s|%s)' % (left.text, right.text)

    def derive(self, c):
        return alt(self.left.derive(c), self.right.derive(c))


class Star(Regex):
    nullable = True

    def __init__(self, body):
        self.body = body
        self.text = body.text + '*'

    def derive(self, c):
        return seq(self.body.derive(c), self)


NEVER, EMPTY = Never(), Empty()


def seq(left, right):
    if left is NEVER or right is NEVER:
        return NEVER
    if left is EMPTY:
        return right
    return left if right is EMPTY else Seq(left, right)


def alt(left, right):
    if left is NEVER or left.text == right.text:
        return right
    if right is NEVER:
        return left
    return Alt(right, left) if right.text < left.text else Alt(left, right)


def parse(pattern, position):
    options, current = NEVER, EMPTY
    last = None
    while position < len(pattern) and pattern[position] != ')':
        c = pattern[position]
        position += 1
        if c == '*':
            last = Star(last)
            continue
        if last is not None:
            current = seq(current, last)
            last = None
        if c == '|':
            options = alt(options, current)
            current = EMPTY
        elif c == '(':
            last, position = parse(pattern, position)
        else:
            last = Char(c)
    if last is not None:
        current = seq(current, last)
    return alt(options, current), position + 1


class Matcher(object):
    def __init__(self, pattern):
        self.start, _ = parse(pattern, 0)
        self.table = {}

    def matches(self, text):
        state = self.start
        for c in text:
            key = (state.text, c)
            if key not in self.table:
                self.table[key] = state.derive(c)
            state = self.table[key]
        return state.nullable


COMPILED = Matcher('(a|b)*abb')


def entry_point(argv):
    print([COMPILED.matches(t) for t in ('abb', 'ababb', 'ab', '', 'babbabb')], len(COMPILED.table))
    for pattern in ['a*b*', '(ab|cd)*e', 'x.z', '', '(a*)*b', 'a|b|', '((a))c']:
        m = Matcher(pattern)
        found = [t for t in ['', 'a', 'b', 'ab', 'aabb', 'ba', 'abcde', 'e', 'xyz', 'xz', 'aaab', 'ac'] if m.matches(t)]
        print(pattern, m.start.text, found, len(m.table))
    return 0


def target(driver, args):
    return entry_point
