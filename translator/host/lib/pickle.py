"""pickle: objects as bytes and back, in the format of protocol 2."""
import struct
import sys

HIGHEST_PROTOCOL = DEFAULT_PROTOCOL = 2
format_version = '2.0'


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


class Pickler(object):
    """Writes objects to a file. What is met twice is written once."""

    def __init__(self, file, protocol=None, **ignored):
        self._write = file.write
        self._memo = {}

    def clear_memo(self):
        self._memo.clear()

    def dump(self, thing):
        self._write('\x80\x02')
        self._save(thing)
        self._write('.')

    def _remember(self, thing):
        number = len(self._memo)
        self._memo[id(thing)] = number, thing
        self._write('q' + chr(number) if number < 256 else 'r' + struct.pack('<i', number))

    def _save(self, thing):
        known = self._memo.get(id(thing))
        if known is not None:
            self._write('h' + chr(known[0]) if known[0] < 256 else 'j' + struct.pack('<i', known[0]))
            return
        method = self._TABLE.get(type(thing))
        if method is not None:
            method(self, thing)
        elif isinstance(thing, type) or hasattr(thing, '__code__') or type(thing).__name__ == 'builtin_function_or_method':
            self._save_global(thing)
        else:
            self._save_instance(thing)

    def _save_none(self, thing):
        self._write('N')

    def _save_bool(self, thing):
        self._write('\x88' if thing else '\x89')

    def _save_int(self, thing):
        if -0x80000000 <= thing < 0x80000000:
            self._write('J' + struct.pack('<i', thing))
            return
        data = int(thing).to_bytes((thing.bit_length() + 8) // 8, 'little', signed=True)
        self._write('\x8a' + chr(len(data)) if len(data) < 256 else '\x8b' + struct.pack('<i', len(data)))
        self._write(data)

    def _save_float(self, thing):
        self._write('G' + struct.pack('>d', thing))

    def _save_str(self, thing):
        self._write(('U' + chr(len(thing)) if len(thing) < 256 else 'T' + struct.pack('<i', len(thing))) + thing)
        self._remember(thing)

    def _save_unicode(self, thing):
        data = thing.encode('utf-8')
        self._write('X' + struct.pack('<i', len(data)) + data)
        self._remember(thing)

    def _save_tuple(self, thing):
        if len(thing) > 3:
            self._write('(')
        for item in thing:
            self._save(item)
        if id(thing) in self._memo:         # a cycle has written it meanwhile
            self._write('0' * len(thing) if len(thing) <= 3 else '1')
            self._save(thing)
            return
        self._write({0: ')', 1: '\x85', 2: '\x86', 3: '\x87'}.get(len(thing), 't'))
        if thing:
            self._remember(thing)

    def _save_items(self, items, many):
        if items:
            self._write('(')
            for item in items:
                self._save(item)
            self._write(many)

    def _save_list(self, thing):
        self._write(']')
        self._remember(thing)
        self._save_items(thing, 'e')

    def _save_dict(self, thing):
        self._write('}')
        self._remember(thing)
        self._save_items([half for pair in thing.items() for half in pair], 'u')

    def _save_set(self, thing):
        self._save_global(type(thing))
        self._save(([item for item in thing],))
        self._write('R')
        self._remember(thing)

    def _save_global(self, thing):
        module = getattr(thing, '__module__', None) or '__builtin__'
        name = thing.__name__
        found = sys.modules.get('__builtin__' if module == 'builtins' else module)
        if found is not None and getattr(found, name, None) is not thing:
            raise PicklingError("Can't pickle %r: it's not found as %s.%s" % (thing, module, name))
        self._write('c%s\n%s\n' % ('__builtin__' if module == 'builtins' else module, name))
        self._remember(thing)

    def _save_instance(self, thing):
        cls = thing.__class__
        reduce = getattr(cls, '__reduce__', None)
        if reduce is not None and reduce is not getattr(object, '__reduce__', None):
            return self._save_reduced(thing, reduce(thing))
        arguments = thing.__getnewargs__() if hasattr(thing, '__getnewargs__') else ()
        if isinstance(thing, Exception):
            self._save_global(cls)
            self._save(thing.args)
            self._write('R')
        else:
            self._save_global(cls)
            self._save(arguments)
            self._write('\x81')
        self._remember(thing)
        if isinstance(thing, dict):
            self._save_items([half for pair in thing.items() for half in pair], 'u')
        elif isinstance(thing, list):
            self._save_items(list(thing), 'e')
        state = thing.__getstate__() if hasattr(thing, '__getstate__') else getattr(thing, '__dict__', None)
        if state is not None and (state or hasattr(thing, '__getstate__')):
            self._save(state)
            self._write('b')

    def _save_reduced(self, thing, parts):
        self._save(parts[0])
        self._save(parts[1])
        self._write('R')
        self._remember(thing)
        if len(parts) > 2 and parts[2] is not None:
            self._save(parts[2])
            self._write('b')

    _TABLE = {type(None): _save_none, bool: _save_bool, int: _save_int, float: _save_float, str: _save_str,
              unicode: _save_unicode, tuple: _save_tuple, list: _save_list, dict: _save_dict, set: _save_set,
              frozenset: _save_set}


class Unpickler(object):
    """Reads what a Pickler has written."""

    def __init__(self, file, **ignored):
        self._file = file
        self._memo = {}

    def load(self):
        self._stack, self._marks = [], []
        while True:
            code = self._file.read(1)
            if not code:
                raise EOFError
            if code == '.':
                return self._stack.pop()
            method = self._TABLE.get(code)
            if method is None:
                raise UnpicklingError('unsupported opcode %r' % (code,))
            method(self)

    def _int4(self):
        return struct.unpack('<i', self._file.read(4))[0]

    def _push(self, value):
        self._stack.append(value)

    def _to_mark(self):
        mark = self._marks.pop()
        items = self._stack[mark:]
        del self._stack[mark:]
        return items

    def _protocol(self):
        self._file.read(1)

    def _mark(self):
        self._marks.append(len(self._stack))

    def _long(self):
        self._push(int.from_bytes(self._file.read(ord(self._file.read(1))), 'little', signed=True))

    def _long4(self):
        self._push(int.from_bytes(self._file.read(self._int4()), 'little', signed=True))

    def _tuple_of(self, count):
        items = tuple(self._stack[len(self._stack) - count:])
        del self._stack[len(self._stack) - count:]
        self._push(items)

    def _appends(self):
        items = self._to_mark()
        self._stack[-1].extend(items)

    def _append(self):
        item = self._stack.pop()
        self._stack[-1].append(item)

    def _setitems(self):
        items = self._to_mark()
        for i in range(0, len(items), 2):
            self._stack[-1][items[i]] = items[i + 1]

    def _setitem(self):
        value, key = self._stack.pop(), self._stack.pop()
        self._stack[-1][key] = value

    def _global(self):
        module, name = self._file.readline()[:-1], self._file.readline()[:-1]
        __import__(module)
        self._push(getattr(sys.modules[module], name))

    def _reduce(self):
        arguments, function = self._stack.pop(), self._stack.pop()
        self._push(function(*arguments))

    def _newobj(self):
        arguments, cls = self._stack.pop(), self._stack.pop()
        self._push(cls.__new__(cls, *arguments))

    def _build(self):
        state = self._stack.pop()
        instance = self._stack[-1]
        if hasattr(instance, '__setstate__'):
            instance.__setstate__(state)
        else:
            instance.__dict__.update(state)

    def _put(self, number):
        self._memo[number] = self._stack[-1]

    def _get(self, number):
        self._push(self._memo[number])

    def _byte(self):
        return ord(self._file.read(1))

    _TABLE = {
        '\x80': _protocol, '(': _mark, '1': lambda self: self._to_mark(), '0': lambda self: self._stack.pop(),
        'N': lambda self: self._push(None), '\x88': lambda self: self._push(True), '\x89': lambda self: self._push(False),
        'J': lambda self: self._push(self._int4()), 'K': lambda self: self._push(self._byte()),
        'M': lambda self: self._push(struct.unpack('<H', self._file.read(2))[0]), '\x8a': _long, '\x8b': _long4,
        'G': lambda self: self._push(struct.unpack('>d', self._file.read(8))[0]),
        'U': lambda self: self._push(self._file.read(self._byte())), 'T': lambda self: self._push(self._file.read(self._int4())),
        'X': lambda self: self._push(self._file.read(self._int4()).decode('utf-8')),
        ')': lambda self: self._push(()), '\x85': lambda self: self._tuple_of(1), '\x86': lambda self: self._tuple_of(2),
        '\x87': lambda self: self._tuple_of(3), 't': lambda self: self._push(tuple(self._to_mark())),
        ']': lambda self: self._push([]), 'e': _appends, 'a': _append, '}': lambda self: self._push({}), 'u': _setitems,
        's': _setitem, 'c': _global, 'R': _reduce, '\x81': _newobj, 'b': _build,
        'q': lambda self: self._put(self._byte()), 'r': lambda self: self._put(self._int4()),
        'h': lambda self: self._get(self._byte()), 'j': lambda self: self._get(self._int4())}


def dump(thing, file, protocol=None, **ignored):
    Pickler(file, protocol).dump(thing)


def dumps(thing, protocol=None, **ignored):
    from StringIO import StringIO
    stream = StringIO()
    dump(thing, stream)
    return stream.getvalue()


def load(file, **ignored):
    return Unpickler(file).load()


def loads(text, **ignored):
    from StringIO import StringIO
    return Unpickler(StringIO(text)).load()
