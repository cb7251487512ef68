"""io: files. Text is bytes, unless a file is opened with an encoding by open() of this module."""
import StringIO as _memory
import codecs

SEEK_SET, SEEK_CUR, SEEK_END = range(3)
DEFAULT_BUFFER_SIZE = 8192
UnsupportedOperation = type('UnsupportedOperation', (OSError, ValueError), {'__module__': 'io'})
BlockingIOError = OSError


class StringIO(_memory.StringIO):
    pass


class BytesIO(_memory.StringIO):
    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True):
    if encoding is None or 'b' in mode:
        return _open(file, mode, buffering)
    return codecs.open(file, mode, encoding, errors or 'strict')


from __builtin__ import open as _open, file as FileIO

IOBase = RawIOBase = BufferedIOBase = TextIOBase = TextIOWrapper = BufferedReader = BufferedWriter = FileIO
