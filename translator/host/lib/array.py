"""array: lists of numbers of one machine type."""
import struct

typecodes = 'bBuhHiIlLqQfd'


class array(object):
    def __init__(self, typecode, initial=()):
        if typecode not in typecodes + 'c':
            raise ValueError("bad typecode (must be one of %s)" % ', '.join(typecodes))
        self.typecode = typecode
        self._items = []
        if isinstance(initial, (str, bytearray)) and typecode not in 'cu':
            self.frombytes(initial)
        else:
            self.extend(initial)

    @property
    def itemsize(self):
        return 1 if self.typecode == 'c' else 4 if self.typecode == 'u' else struct.calcsize(self.typecode)

    def _checked(self, item):
        """The item as the machine type holds it."""
        if self.typecode in 'cu':
            if not isinstance(item, basestring) or len(item) != 1:
                raise TypeError("array item must be char")
            return item
        if self.typecode not in 'fd' and not hasattr(item, '__index__'):
            raise TypeError("integer argument expected, got %s" % type(item).__name__)
        try:
            return struct.unpack(self.typecode, struct.pack(self.typecode, item))[0]
        except struct.error as problem:
            raise OverflowError(str(problem))

    def append(self, item):
        self._items.append(self._checked(item))

    def extend(self, items):
        self._items.extend([self._checked(item) for item in items])

    fromlist = extend

    def insert(self, index, item):
        self._items.insert(index, self._checked(item))

    def pop(self, index=-1):
        return self._items.pop(index)

    def remove(self, item):
        self._items.remove(item)

    def index(self, item):
        return self._items.index(item)

    def count(self, item):
        return self._items.count(item)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def tobytes(self):
        if self.typecode == 'c':
            return ''.join(self._items)
        if self.typecode == 'u':
            return u''.join(self._items).encode('utf-32-le')
        return struct.pack('%d%s' % (len(self._items), self.typecode), *self._items)

    tostring = tobytes

    def frombytes(self, data):
        size = self.itemsize
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        self._items.extend(struct.unpack('%d%s' % (len(data) // size, self.typecode), data))

    fromstring = frombytes

    def tofile(self, stream):
        stream.write(self.tobytes())

    def byteswap(self):
        data = self.tobytes()
        size = self.itemsize
        swapped = ''.join([data[i:i + size][::-1] for i in range(0, len(data), size)])
        self._items = []
        self.frombytes(swapped)

    def buffer_info(self):
        return id(self), len(self)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return array(self.typecode, self._items[index])
        return self._items[index]

    def __setitem__(self, index, item):
        if isinstance(index, slice):
            self._items[index] = [self._checked(x) for x in item]
        else:
            self._items[index] = self._checked(item)

    def __delitem__(self, index):
        del self._items[index]

    def __add__(self, other):
        return array(self.typecode, self._items + other._items)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return array(self.typecode, self._items * n)

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, array) and self._items == other._items

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self._items < other._items

    __hash__ = None

    def __repr__(self):
        if not self._items:
            return 'array(%r)' % self.typecode
        content = ''.join(self._items) if self.typecode in 'cu' else self._items
        return 'array(%r, %r)' % (self.typecode, content)


ArrayType = array
