"""StringIO: files in memory."""


class StringIO(object):
    """The text is kept in one str, or as the pieces written at its end that have not been joined yet."""

    def __init__(self, initial=None, newline='\n'):
        self._text = '' if initial is None else self._checked(initial)
        self._pieces = []
        self._position = 0
        self.closed = False
        self.softspace = 0

    def _checked(self, text):
        if isinstance(text, bytearray):
            return str(text)
        if not isinstance(text, basestring):
            raise TypeError("a str is expected, not %s" % type(text).__name__)
        return text

    def _join(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self._pieces:
            self._text += ''.join(self._pieces)
            self._pieces = []
        return self._text

    def getvalue(self):
        return self._join()

    getbuffer = getvalue

    def read(self, size=-1):
        text = self._join()
        start = self._position
        end = len(text) if size is None or size < 0 else min(len(text), start + size)
        self._position = max(start, end)
        return text[start:end]

    read1 = read

    def readline(self, size=-1):
        text = self._join()
        start = self._position
        end = text.find('\n', start) + 1 or len(text)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._position = max(start, end)
        return text[start:end]

    def readlines(self, hint=None):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__

    def write(self, text):
        text = self._checked(text)
        if self.closed:
            raise ValueError("I/O operation on closed file")
        if self._pieces or self._position == len(self._text):
            self._pieces.append(text)
        else:
            before = self._text.ljust(self._position, '\0')
            self._text = before[:self._position] + text + before[self._position + len(text):]
        self._position += len(text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        base = (0, self._position, len(self._join()))[whence]
        self._join()
        self._position = max(0, base + offset)
        return self._position

    def tell(self):
        return self._position

    def truncate(self, size=None):
        size = self._position if size is None else size
        self._text = self._join()[:size]
        return size

    def flush(self):
        pass

    def close(self):
        self.closed = True

    def isatty(self):
        return False

    def readable(self):
        return True

    writable = seekable = readable

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.close()
