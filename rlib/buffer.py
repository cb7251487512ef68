"""Buffers: bytes that can be looked at, and perhaps written, wherever they are kept.

Takes:   a str, a list of characters, a part of another buffer.
Leaves:  a Buffer: getlength, getitem, getslice, as_str; setitem, setslice unless it is `readonly`.
Idea:    positions are those the caller has checked: nothing is said about positions outside of the buffer.
Example: b = ByteBuffer(4); b.setslice(1, 'ab'); SubBuffer(b, 1, 2).as_str() == 'ab'
"""


class CannotRead(Exception):
    """The buffer cannot be read like that."""


class CannotWrite(Exception):
    """The buffer cannot be written."""


class Buffer(object):
    """The base of all."""
    _attrs_ = ['readonly']

    def getlength(self):
        raise NotImplementedError

    def __len__(self):
        return self.getlength()

    def as_str(self):
        """All of it."""
        return self.getslice(0, self.getlength(), 1, self.getlength())

    def getitem(self, index):
        raise NotImplementedError

    def __getitem__(self, i):
        return self.getitem(i)

    def getslice(self, start, stop, step, size):
        """`size` bytes: those from start on, each `step` after the one before."""
        chars = []
        for k in range(size):
            chars.append(self.getitem(start + k * step))
        return ''.join(chars)

    def __getslice__(self, start, stop):
        return self.getslice(start, stop, 1, stop - start)

    def setitem(self, index, char):
        raise CannotWrite

    def __setitem__(self, i, char):
        self.setitem(i, char)

    def setslice(self, start, string):
        """Writes the bytes of a str."""
        for k in range(len(string)):
            self.setitem(start + k, string[k])


class StringBuffer(Buffer):
    """The bytes of a str."""
    _attrs_ = ['readonly', 'value']

    def __init__(self, value):
        assert value is not None
        self.value = value
        self.readonly = True

    def getlength(self):
        return len(self.value)

    def as_str(self):
        return self.value

    def getitem(self, index):
        return self.value[index]

    def getslice(self, start, stop, step, size):
        if step == 1:
            return self.value[start:stop]
        return Buffer.getslice(self, start, stop, step, size)


class ByteBuffer(Buffer):
    """n bytes, NULs at first."""
    _attrs_ = ['readonly', 'data']

    def __init__(self, n):
        self.data = ['\x00'] * n
        self.readonly = False

    def getlength(self):
        return len(self.data)

    def getitem(self, index):
        return self.data[index]

    def setitem(self, index, char):
        self.data[index] = char


class SubBuffer(Buffer):
    """A part of another buffer; size -1 is up to its end, wherever that is then."""
    _attrs_ = ['readonly', 'buffer', 'offset', 'size']

    def __init__(self, buffer, offset, size):
        self.readonly = buffer.readonly
        if isinstance(buffer, SubBuffer):
            left = buffer.getlength() - offset
            if size > left or size < 0:
                size = left if left > 0 else 0
            offset += buffer.offset
            buffer = buffer.buffer
        self.buffer = buffer
        self.offset = offset
        self.size = size

    def getlength(self):
        left = self.buffer.getlength() - self.offset
        if 0 <= self.size <= left:
            return self.size
        return left if left > 0 else 0

    def getitem(self, index):
        return self.buffer.getitem(self.offset + index)

    def getslice(self, start, stop, step, size):
        if size == 0:
            return ''
        return self.buffer.getslice(self.offset + start, self.offset + stop, step, size)

    def setitem(self, index, char):
        self.buffer.setitem(self.offset + index, char)

    def setslice(self, start, string):
        if len(string) > 0:
            self.buffer.setslice(self.offset + start, string)
