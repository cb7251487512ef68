"""pprint: large containers over several lines."""
import sys


def _order(thing):
    return str(type(thing)), thing


def _sorted(items):
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=repr)


class PrettyPrinter(object):
    def __init__(self, indent=1, width=80, depth=None, stream=None, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream or sys.stdout
        self._sort = sort_dicts

    def pformat(self, thing):
        return self._format(thing, 0, 0, 1)

    def pprint(self, thing):
        self._stream.write(self.pformat(thing) + '\n')

    def _short(self, thing, level):
        """On one line."""
        kind = type(thing)
        if self._depth is not None and level > self._depth and kind in (dict, list, tuple) and thing:
            return {dict: '{...}', list: '[...]', tuple: '(...)'}[kind]
        if kind is dict:
            items = _sorted(thing.items()) if self._sort else thing.items()
            return '{%s}' % ', '.join(['%s: %s' % (self._short(k, level + 1), self._short(v, level + 1)) for k, v in items])
        if kind is list:
            return '[%s]' % ', '.join([self._short(item, level + 1) for item in thing])
        if kind is tuple:
            return '(%s%s)' % (', '.join([self._short(item, level + 1) for item in thing]), ',' * (len(thing) == 1))
        return repr(thing)

    def _format(self, thing, column, after, level):
        short = self._short(thing, level)
        kind = type(thing)
        if len(short) <= self._width - column - after or kind not in (dict, list, tuple, set, frozenset) or not thing:
            return short
        inner = column + self._indent
        if kind is dict:
            items = _sorted(thing.items()) if self._sort else list(thing.items())
            parts = []
            for i, (key, value) in enumerate(items):
                head = self._short(key, level + 1) + ': '
                rest = 1 if i + 1 < len(items) else after + 1
                parts.append(head + self._format(value, inner + len(head), rest, level + 1))
            opening, closing = '{', '}'
        else:
            opening, closing = {list: '[]', tuple: '()', set: '{}'}.get(kind, ('frozenset({', '})'))
            items = _sorted(thing) if kind in (set, frozenset) else list(thing)
            parts = [self._format(item, inner, 1 if i + 1 < len(items) else after + 1, level + 1)
                     for i, item in enumerate(items)]
            if kind is tuple and len(items) == 1:
                closing = ',)'
        return opening + ' ' * (self._indent - 1) + (',\n' + ' ' * inner).join(parts) + closing


def pformat(thing, indent=1, width=80, depth=None, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, None, compact, sort_dicts).pformat(thing)


def pprint(thing, stream=None, indent=1, width=80, depth=None, compact=False, sort_dicts=True):
    PrettyPrinter(indent, width, depth, stream, compact, sort_dicts).pprint(thing)


def pp(thing, *args, **keywords):
    pprint(thing, *args, **dict(keywords, sort_dicts=False))


def saferepr(thing):
    return PrettyPrinter()._short(thing, 1)


def isreadable(thing):
    return '<' not in saferepr(thing)
