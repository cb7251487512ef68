"""A buffer of fixed size that is filled and then becomes a str.

Example: b = MutableStringBuffer(4); b.setzeros(0, 4); b.setslice(1, 'ab'); b.finish() == '\\x00ab\\x00'
"""
from rpython.rlib.buffer import ByteBuffer


class MutableStringBuffer(ByteBuffer):
    """`size` bytes, NULs at first, until finish()."""
    _attrs_ = ['readonly', 'data', 'is_finished']

    def __init__(self, size):
        ByteBuffer.__init__(self, size)
        self.is_finished = False

    def get_length(self):
        return self.getlength()

    def as_str(self):
        raise ValueError('as_str() is not supported: use finish()')

    def finish(self):
        """The bytes. Afterwards the buffer is no more of use."""
        if self.is_finished:
            raise ValueError('already finished')
        self.is_finished = True
        result = ''.join(self.data)
        self.data = []
        return result

    def setzeros(self, index, count):
        """Writes NULs."""
        for i in range(index, index + count):
            self.data[i] = '\x00'
