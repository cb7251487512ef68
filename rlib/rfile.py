"""Open files: what open() gives in a translated program, and what opens files otherwise.

Takes:   paths, modes, sizes.
Leaves:  RFile objects with the methods of Python 2's files; IOError (which is OSError), ValueError for a closed file or a bad mode.
Idea:    translated, a file is one of the C library's, so that what is still buffered is written when the process ends, closed or not;
         with 'U' in the mode line ends of every kind are read as newlines. Untranslated, the same functions give Python's own files.
         A file that nobody closes is closed when the collector finds it, or when the process ends.
Example: with open('notes.txt') as f: text = f.read()
"""
import os

from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rstring import StringBuilder
from rpython.rtyper.lltypesystem.lltype import Bool, Ptr, Signed, malloc
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR, hlstr, llstr

c_open = llexternal('rpy_file_open', [Ptr(STR), Ptr(STR)], Signed)
c_fdopen = llexternal('rpy_file_fdopen', [Signed, Ptr(STR)], Signed)
c_popen = llexternal('rpy_file_popen', [Ptr(STR), Bool], Signed)
c_temporary = llexternal('rpy_file_temporary', [], Signed)
c_standard = llexternal('rpy_file_standard', [Signed], Signed)
c_close = llexternal('rpy_file_close', [Signed, Bool], Signed)
c_buffer = llexternal('rpy_file_buffer', [Signed, Signed], Signed)
c_read = llexternal('rpy_file_read', [Signed, Ptr(STR), Signed], Signed)
c_read_line = llexternal('rpy_file_read_line', [Signed, Ptr(STR), Signed], Signed)
c_write = llexternal('rpy_file_write', [Signed, Ptr(STR)], Signed)
c_flush = llexternal('rpy_file_flush', [Signed], Signed)
c_seek = llexternal('rpy_file_seek', [Signed, Signed, Signed], Signed)
c_tell = llexternal('rpy_file_tell', [Signed], Signed)
c_number = llexternal('rpy_file_number', [Signed], Signed)
c_isatty = llexternal('rpy_os_isatty', [Signed], Bool)
c_ftruncate = llexternal('rpy_os_ftruncate', [Signed, Signed], Signed)
c_errno = llexternal('rpy_errno', [], Signed)

FILE, PROCESS, STANDARD = range(3)      # how it is closed
PIECE = 8192
LINE = 120
NEWLINE_UNKNOWN = 0
NEWLINE_CR = 1
NEWLINE_LF = 2
NEWLINE_CRLF = 4


def _failed(filename=None):
    """The error of the last call."""
    error = c_errno()
    return IOError(error, os.strerror(error), filename)


def _check(result):
    """The result of a call, which is negative when it failed."""
    if result < 0:
        raise _failed()
    return result


def _sanitize_mode(mode):
    """The mode without U; ValueError for what is none."""
    if len(mode) == 0:
        raise ValueError('empty mode string')
    place = mode.find('U')
    if place >= 0:
        mode = mode[:place] + mode[place + 1:]
        if mode.startswith('w') or mode.startswith('a'):
            raise ValueError("universal newline mode can only be used with modes starting with 'r'")
        if not mode.startswith('r'):
            mode = 'r' + mode
    elif mode[0] != 'r' and mode[0] != 'w' and mode[0] != 'a':
        raise ValueError("mode string must begin with one of 'r', 'w', 'a' or 'U', not '%s'" % mode)
    return mode


# ____________________________________________________________ opening

def create_file(filename, mode='r', buffering=-1):
    """open(filename, mode, buffering)."""
    if not we_are_translated():
        return open(filename, mode, buffering)
    handle = c_open(llstr(filename), llstr(_sanitize_mode(mode)))
    if handle == 0:
        raise _failed(filename)
    return _buffered(RFile(handle, mode), buffering)


def create_fdopen_rfile(fd, mode='r', buffering=-1):
    """The file of a descriptor."""
    if not we_are_translated():
        return os.fdopen(fd, mode, buffering)
    handle = c_fdopen(fd, llstr(_sanitize_mode(mode)))
    if handle == 0:
        raise _failed()
    return _buffered(RFile(handle, mode), buffering)


def create_temp_rfile():
    """A file without a name, for reading and writing."""
    if not we_are_translated():
        import tempfile
        return tempfile.TemporaryFile()
    handle = c_temporary()
    if handle == 0:
        raise _failed()
    return RFile(handle, 'w+')


def create_popen_file(command, type):
    """The output ('r') or input ('w') of a command the shell runs; closing it gives its status."""
    if not we_are_translated():
        return os.popen(command, type)
    if type != 'r' and type != 'w':
        raise ValueError("the type of popen() is 'r' or 'w'")
    handle = c_popen(llstr(command), type == 'w')
    if handle == 0:
        raise _failed()
    return RFile(handle, type, PROCESS)


def create_stdio():
    """(stdin, stdout, stderr)."""
    if not we_are_translated():
        import sys
        return sys.stdin, sys.stdout, sys.stderr
    return RFile(c_standard(0), 'r', STANDARD), RFile(c_standard(1), 'w', STANDARD), RFile(c_standard(2), 'w', STANDARD)


def _buffered(file, buffering):
    if buffering >= 0:
        c_buffer(file._handle, buffering)
    return file


# ____________________________________________________________ the files

class RFile(object):
    """An open file."""

    def __init__(self, handle, mode='r', kind=FILE):
        self._handle = handle
        self._kind = kind
        self._universal = 'U' in mode
        self._newlines = NEWLINE_UNKNOWN
        self._after_cr = False
        self.mode = mode

    def _open(self):
        """The handle, of a file that must not be closed."""
        if self._handle == 0:
            raise ValueError('I/O operation on closed file')
        return self._handle

    @property
    def closed(self):
        return self._handle == 0

    def close(self):
        """Closes it, if it is open; 0, or the status of a process."""
        handle = self._handle
        self._handle = 0
        if handle == 0:
            return 0
        if self._kind == STANDARD:
            return _check(c_flush(handle))
        return _check(c_close(handle, self._kind == PROCESS))

    def __del__(self):
        """Closes what nobody closed."""
        handle = self._handle
        self._handle = 0
        if handle != 0 and self._kind != STANDARD:
            c_close(handle, self._kind == PROCESS)

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *args):
        self.close()

    # ---- reading ----

    def read(self, size=-1):
        """size bytes, fewer at the end; all that are left when the size is negative."""
        handle = self._open()
        result = StringBuilder(size if size >= 0 else PIECE)
        while size < 0 or result.getlength() < size:
            wanted = PIECE
            if 0 <= size - result.getlength() < PIECE:
                wanted = size - result.getlength()
            text = malloc(STR, wanted)
            count = _check(c_read(handle, text, 0))
            if count == 0:
                break
            result.append(self._text(hlstr(text), count))
        return result.build()

    def _text(self, text, count):
        """The first bytes of what was read, with the line ends the mode asks for."""
        if not self._universal:
            return text[:count]
        result = StringBuilder(count)
        for i in range(count):
            c = text[i]
            if c == '\n' and self._after_cr:
                self._newlines |= NEWLINE_CRLF
                self._after_cr = False
                continue
            if self._after_cr:
                self._newlines |= NEWLINE_CR
            self._after_cr = c == '\r'
            if c == '\n':
                self._newlines |= NEWLINE_LF
            result.append('\n' if c == '\r' else c)
        return result.build()

    def readline(self, size=-1):
        """The bytes up to the next newline, with it; at most size unless that is negative."""
        handle = self._open()
        if self._universal:
            return self._universal_line(size)
        room = LINE
        if 0 <= size < LINE:
            room = size
        text = malloc(STR, room)
        count = _check(c_read_line(handle, text, 0))
        if count < room or room == size or (count > 0 and text.chars[count - 1] == '\n'):
            return hlstr(text)[:count]
        line = StringBuilder(4 * LINE)
        while count > 0:
            line.append(hlstr(text)[:count])
            if text.chars[count - 1] == '\n' or line.getlength() == size:
                break
            room = PIECE
            if 0 <= size - line.getlength() < PIECE:
                room = size - line.getlength()
            text = malloc(STR, room)
            count = _check(c_read_line(handle, text, 0))
        return line.build()

    def _universal_line(self, size):
        line = StringBuilder()
        while size < 0 or line.getlength() < size:
            c = self.read(1)
            line.append(c)
            if not c or c == '\n':
                break
        return line.build()

    def readlines(self):
        """All lines that are left."""
        lines = []
        line = self.readline()
        while line:
            lines.append(line)
            line = self.readline()
        return lines

    def __iter__(self):
        return self

    def next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    __next__ = next

    def getnewlines(self):
        """The kinds of line ends read, see NEWLINE_*."""
        return self._newlines

    # ---- writing ----

    def write(self, value):
        _check(c_write(self._open(), llstr(value)))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        _check(c_flush(self._open()))

    def truncate(self, size=-1):
        """Makes the file that long, or as long as the position says."""
        handle = self._open()
        _check(c_flush(handle))
        if size < 0:
            size = _check(c_tell(handle))
        _check(c_ftruncate(c_number(handle), size))

    # ---- places ----

    def seek(self, pos, whence=0):
        """Goes to a place: from the start (0), from here (1), from the end (2)."""
        _check(c_seek(self._open(), pos, whence))
        self._after_cr = False

    def tell(self):
        return _check(c_tell(self._open()))

    def fileno(self):
        return _check(c_number(self._open()))

    def isatty(self):
        return c_isatty(self.fileno())
