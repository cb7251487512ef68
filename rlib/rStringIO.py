"""A file in memory.

Takes:   writes, reads, seeks.
Leaves:  the bytes written so far.
Idea:    while everything is written at the end a string builder holds the bytes; the first read or write elsewhere moves them to a list
         of characters. What is written at the end afterwards gathers in a new builder behind the list.
Example: f = RStringIO(); f.write('one\\ntwo'); f.seek(0); f.readline() == 'one\\n'
"""
from rpython.rlib.rstring import StringBuilder

AT_END = -1


class RStringIO(object):
    """The file. Its content is the list `_chars` (None: nothing) and what the builder `_tail` (None: nothing) holds."""
    _mixin_ = True

    def __init__(self):
        self.init()

    def init(self):
        """Makes the file empty and open."""
        self._closed = False
        self._forget()

    def _forget(self):
        self._chars = None
        self._tail = None
        self._position = AT_END

    def close(self):
        self._closed = True
        self._forget()

    def is_closed(self):
        return self._closed

    def getvalue(self):
        """Everything, wherever the position is."""
        if self._chars is not None:
            return ''.join(self._collect())
        if self._tail is not None:
            return self._tail.build()
        return ''

    def getsize(self):
        size = 0
        if self._chars is not None:
            size = len(self._chars)
        if self._tail is not None:
            size += self._tail.getlength()
        return size

    def _collect(self):
        """All bytes as the list of characters."""
        if self._chars is None:
            self._chars = []
        if self._tail is not None:
            self._chars += self._tail.build()
            self._tail = None
        return self._chars

    def write(self, buffer):
        """Writes at the position; a gap before it is filled with NULs."""
        if self._position == AT_END:
            if self._tail is None:
                self._tail = StringBuilder()
            self._tail.append(buffer)
        else:
            self._write_inside(self._position, buffer)

    def _write_inside(self, position, buffer):
        chars = self._collect()
        while len(chars) < position:
            chars.append('\x00')
        fitting = len(chars) - position
        if fitting > len(buffer):
            fitting = len(buffer)
        for i in range(fitting):
            chars[position + i] = buffer[i]
        for i in range(fitting, len(buffer)):
            chars.append(buffer[i])
        if position + len(buffer) == len(chars):
            self._position = AT_END
        else:
            self._position = position + len(buffer)

    def seek(self, position, mode=0):
        """Moves the position: from the start (0), from where it is (1), from the end (2)."""
        if mode == 1:
            position += self.tell()
        elif mode == 2:
            position += self.getsize()
        if position == self.getsize():
            self._position = AT_END
        elif position < 0:
            self._position = 0
        else:
            self._position = position

    def tell(self):
        if self._position == AT_END:
            return self.getsize()
        return self._position

    def read(self, n=-1):
        """At most n bytes from the position on; all that are left when n is negative."""
        start = self._position
        if start == 0 and n < 0:
            self._position = AT_END
            return self.getvalue()
        if start == AT_END or n == 0:
            return ''
        chars = self._collect()
        end = len(chars)
        if 0 <= n < end - start:
            end = start + n
        if start >= end:
            return ''
        return self._take(chars, start, end)

    def readline(self, size=-1):
        """The bytes up to the next newline, with it; at most `size` unless that is negative."""
        start = self._position
        if start == AT_END or size == 0:
            return ''
        chars = self._collect()
        end = len(chars)
        if 0 <= size < end - start:
            end = start + size
        i = start
        while i < end:
            i += 1
            if chars[i - 1] == '\n':
                break
        if i == start:
            return ''
        return self._take(chars, start, i)

    def _take(self, chars, start, end):
        """chars[start:end] as a str; the position is after them."""
        self._position = AT_END if end == len(chars) else end
        return ''.join(chars[start:end])

    def truncate(self, size):
        """Drops what is beyond the size; never makes the file longer. The position is at the end afterwards."""
        assert size >= 0
        if size < self.getsize():
            del self._collect()[size:]
        self._position = AT_END
