"""Files as towers of streams: a DiskFile at the bottom, buffers and newline filters above it.

Takes:   a path or file descriptor, a mode ('r', 'w', 'a', with '+', 'b', 'U'), how much to buffer.
Leaves:  a Stream: read, readline, readall, write, tell, seek, truncate, flush, close. OSError and StreamError (StreamErrors).
Idea:    each layer is a Stream over another one. A layer that keeps bytes back says so by peek (read but not handed out) and flushable
         (written but not passed on); flush_buffers brings it level with the layer below, so that a layer above may reach through.
         An open stream is closed by its owner: nothing closes it by itself.
Example: f = open_file_as_stream('notes.txt'); line = f.readline(); f.close()
"""
import errno
import os
from os import O_APPEND, O_CREAT, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY

from rpython.rlib.rarithmetic import r_longlong
from rpython.rlib.rstring import StringBuilder
from rpython.rtyper.lltypesystem.lltype import Signed
from rpython.rtyper.lltypesystem.rffi import llexternal

OS_MODE = {
    ('r', False): O_RDONLY,
    ('r', True): O_RDWR,
    ('w', False): O_WRONLY | O_CREAT | O_TRUNC,
    ('w', True): O_RDWR | O_CREAT | O_TRUNC,
    ('a', False): O_WRONLY | O_CREAT | O_APPEND,
    ('a', True): O_RDWR | O_CREAT | O_APPEND,
}
BUFFER = 8192

# What getnewlines gives: the sum of the kinds of line ends seen.
NEWLINE_CR = 1
NEWLINE_LF = 2
NEWLINE_CRLF = 4


def _flags_of(fd):
    """Untranslated: how the descriptor was opened; anything goes where that cannot be asked."""
    try:
        import fcntl
        return fcntl.fcntl(fd, fcntl.F_GETFL)
    except (ImportError, NotImplementedError):
        return O_RDWR


c_fd_flags = llexternal('rpy_os_fd_flags', [Signed], Signed, _callable=_flags_of)


class MyNotImplementedError(Exception):
    """The stream cannot do that."""


class StreamError(Exception):
    """What was asked makes no sense."""

    def __init__(self, message):
        self.message = message


StreamErrors = (OSError, StreamError)


# ____________________________________________________________ opening

def open_file_as_stream(path, mode='r', buffering=-1, signal_checker=None):
    """The stream of a file. buffering: 0 none, 1 by lines, else the size of the buffers (-1: as usual)."""
    os_flags, universal, reading, writing, basemode, binary = decode_mode(mode)
    stream = open_path_helper(path, os_flags, basemode == 'a', signal_checker)
    return construct_stream_tower(stream, buffering, universal, reading, writing, binary)


def fdopen_as_stream(fd, mode, buffering=-1, signal_checker=None):
    """The stream of an open file descriptor, which must allow what the mode says."""
    os_flags, universal, reading, writing, basemode, binary = decode_mode(mode)
    _check_fd_mode(fd, reading, writing)
    return construct_stream_tower(DiskFile(fd, signal_checker), buffering, universal, reading, writing, binary)


def open_path_helper(path, os_flags, append, signal_checker=None):
    """The DiskFile of a path."""
    fd = os.open(path, os_flags, 0o666)
    if append:
        try:
            os.lseek(fd, 0, 2)
        except OSError:
            pass            # no file to seek in: a pipe or terminal
    return DiskFile(fd, signal_checker)


def _check_fd_mode(fd, reading, writing):
    flags = c_fd_flags(fd)
    if flags < 0:
        raise OSError(errno.EBADF, 'Bad file descriptor')
    access = flags & (O_RDONLY | O_WRONLY | O_RDWR)
    if (access == O_RDONLY and writing) or (access == O_WRONLY and reading):
        raise OSError(errno.EINVAL, 'Invalid argument')


def decode_mode(mode):
    """(flags of os.open, universal newlines?, reading?, writing?, 'r' 'w' or 'a', binary?)"""
    if mode[0] == 'U':
        mode = 'r' + mode
    basemode = mode[0]
    plus = False
    universal = False
    binary = False
    for i in range(1, len(mode)):
        c = mode[i]
        if c == '+':
            plus = True
        elif c == 'U':
            universal = True
        elif c == 'b':
            binary = True
        else:
            break
    flags = OS_MODE[basemode, plus]
    return flags, universal, basemode == 'r' or plus, basemode != 'r' or plus, basemode, binary


def construct_stream_tower(stream, buffering, universal, reading, writing, binary):
    """Puts the layers a mode asks for on top of a stream."""
    if buffering == 1:
        if writing:
            stream = LineBufferingOutputStream(stream)
        if reading:
            stream = BufferingInputStream(stream)
    elif buffering != 0:
        if writing:
            stream = BufferingOutputStream(stream, buffering)
        if reading:
            stream = BufferingInputStream(stream, buffering)
    if universal and reading:
        stream = TextInputFilter(stream)
    return stream


# ____________________________________________________________ the base classes

class Stream(object):
    """What every stream has."""

    def read(self, n):
        """At most n bytes; '' at the end only."""
        raise MyNotImplementedError

    def write(self, data):
        """Writes all of the data."""
        raise MyNotImplementedError

    def tell(self):
        raise MyNotImplementedError

    def seek(self, offset, whence):
        raise MyNotImplementedError

    def truncate(self, size):
        raise MyNotImplementedError

    def readall(self):
        """All bytes that are left. What was read before an error counts; the error is raised when nothing was."""
        pieces = StringBuilder()
        size = BUFFER
        while True:
            try:
                data = self.read(size)
            except OSError:
                if pieces.getlength() == 0:
                    raise
                break
            if not data:
                break
            pieces.append(data)
            if size < 4194304:
                size *= 2
        return pieces.build()

    def readline(self):
        """The bytes up to the next newline, with it; without it at the end."""
        line = StringBuilder()
        while True:
            position, buffered = self.peek()
            end = buffered.find('\n', position)
            if end < 0:
                end = len(buffered)
            piece = self.read(end - position + 1)
            line.append(piece)
            if not piece or piece[len(piece) - 1] == '\n':
                return line.build()

    def peek(self):
        """(position, buffer): buffer[position:] has been read from below already and comes next."""
        return 0, ''

    def count_buffered_bytes(self):
        position, buffered = self.peek()
        return len(buffered) - position

    def flush_buffers(self):
        """Makes the layer below stand where this one does."""
        pass

    def flush(self):
        """Passes on all that was written."""
        pass

    def flushable(self):
        """Is there any use in flushing?"""
        return False

    def close(self):
        self.close1(True)

    def close1(self, closefileno):
        """Closes the stream, and the file descriptor if asked."""
        pass

    def try_to_find_file_descriptor(self):
        """The file descriptor, or -1."""
        return -1

    def getnewlines(self):
        """The kinds of line ends read so far, see NEWLINE_*."""
        return 0


class DiskFile(Stream):
    """A file descriptor. signal_checker is called when a signal interrupts."""

    def __init__(self, fd, signal_checker=None):
        self.fd = fd
        self.signal_checker = signal_checker

    def _interrupted(self, error):
        """Handles the error if a signal caused it, else raises it again."""
        if error.errno != errno.EINTR:
            raise error
        if self.signal_checker is not None:
            self.signal_checker()

    def seek(self, offset, whence):
        os.lseek(self.fd, offset, whence)

    def tell(self):
        return r_longlong(os.lseek(self.fd, 0, 1))

    def read(self, n):
        while True:
            try:
                return os.read(self.fd, n)
            except OSError as error:
                self._interrupted(error)

    def readline(self):
        line = StringBuilder()
        while True:
            c = self.read(1)
            line.append(c)
            if not c or c == '\n':
                return line.build()

    def write(self, data):
        while data:
            try:
                done = os.write(self.fd, data)
            except OSError as error:
                self._interrupted(error)
            else:
                data = data[done:]

    def truncate(self, size):
        os.ftruncate(self.fd, size)

    def close1(self, closefileno):
        if closefileno:
            os.close(self.fd)

    def try_to_find_file_descriptor(self):
        return self.fd


class Layer(Stream):
    """A stream over another one. What a layer does not do itself it passes on, after flush_buffers."""

    def __init__(self, base):
        self.base = base

    def read(self, n):
        self.flush_buffers()
        return self.base.read(n)

    def readall(self):
        self.flush_buffers()
        return self.base.readall()

    def readline(self):
        self.flush_buffers()
        return self.base.readline()

    def peek(self):
        self.flush_buffers()
        return self.base.peek()

    def write(self, data):
        self.flush_buffers()
        self.base.write(data)

    def truncate(self, size):
        self.flush_buffers()
        self.base.truncate(size)

    def tell(self):
        self.flush_buffers()
        return self.base.tell()

    def seek(self, offset, whence):
        self.flush_buffers()
        self.base.seek(offset, whence)

    def flush(self):
        self.flush_buffers()
        self.base.flush()

    def flushable(self):
        return self.base.flushable()

    def close1(self, closefileno):
        self.base.close1(closefileno)

    def try_to_find_file_descriptor(self):
        return self.base.try_to_find_file_descriptor()

    def getnewlines(self):
        return self.base.getnewlines()


# ____________________________________________________________ buffers

class BufferingInputStream(Layer):
    """Reads ahead: buffer[position:] comes next, the layer below stands at its end."""

    def __init__(self, base, bufsize=-1):
        Layer.__init__(self, base)
        self.bufsize = bufsize if bufsize > 0 else BUFFER
        self.buffer = ''
        self.position = 0

    def _left(self):
        return len(self.buffer) - self.position

    def _forget(self):
        self.buffer = ''
        self.position = 0

    def _fill(self):
        """Reads anew into the empty buffer; False at the end."""
        self.position = 0
        self.buffer = self.base.read(self.bufsize)
        return len(self.buffer) > 0

    def _take(self, n):
        """The next n bytes of the buffer, which has so many."""
        start = self.position
        stop = start + n
        self.position = stop
        if n == len(self.buffer):
            return self.buffer
        return self.buffer[start:stop]

    def read(self, n):
        """n bytes; fewer only at the end."""
        assert n >= 0
        if n <= self._left():
            return self._take(n)
        pieces = StringBuilder(n)
        while n > 0:
            if self._left() == 0 and not self._fill():
                break
            count = self._left()
            if count > n:
                count = n
            pieces.append_slice(self.buffer, self.position, self.position + count)
            self.position += count
            n -= count
        return pieces.build()

    def readall(self):
        kept = self._take(self._left())
        self._forget()
        if not kept:
            return self.base.readall()
        return kept + self.base.readall()

    def readline(self):
        end = self.buffer.find('\n', self.position)
        if end >= 0:
            return self._take(end + 1 - self.position)
        line = StringBuilder()
        while True:
            line.append_slice(self.buffer, self.position, len(self.buffer))
            if not self._fill():
                return line.build()
            end = self.buffer.find('\n')
            if end >= 0:
                line.append_slice(self.buffer, 0, end + 1)
                self.position = end + 1
                return line.build()

    def peek(self):
        return self.position, self.buffer

    def tell(self):
        return self.base.tell() - self._left()

    def seek(self, offset, whence):
        if whence == 0:
            end = self.base.tell()
            if end - len(self.buffer) <= offset <= end:
                self.position = int(offset - (end - len(self.buffer)))
                return
        elif whence == 1:
            if -self.position <= offset <= self._left():
                self.position += int(offset)
                return
            offset -= self._left()
        elif whence != 2:
            raise StreamError('seek(): whence must be 0, 1 or 2')
        self.base.seek(offset, whence)
        self._forget()

    def flush_buffers(self):
        """Steps back over what was read too early, where the layer below can."""
        left = self._left()
        if left > 0:
            try:
                self.base.seek(-left, 1)
            except MyNotImplementedError:
                return
            except OSError:
                return
        self._forget()


class ReadlineInputStream(BufferingInputStream):
    """The same: readline is quick here anyway."""


class BufferingOutputStream(Layer):
    """Keeps back what is written until there is enough of it."""

    def __init__(self, base, bufsize=-1):
        Layer.__init__(self, base)
        self.bufsize = bufsize if bufsize > 0 else BUFFER
        self.pieces = StringBuilder()

    def _pass_on(self):
        if self.pieces.getlength() > 0:
            data = self.pieces.build()
            self.pieces = StringBuilder()
            self.base.write(data)

    def write(self, data):
        if self.pieces.getlength() + len(data) > self.bufsize:
            self._pass_on()
            if len(data) > self.bufsize:
                self.base.write(data)
                return
        self.pieces.append(data)

    def tell(self):
        return self.base.tell() + self.pieces.getlength()

    def flush_buffers(self):
        self._pass_on()

    def flushable(self):
        return True

    def close1(self, closefileno):
        try:
            self._pass_on()
        finally:
            self.base.close1(closefileno)


class LineBufferingOutputStream(BufferingOutputStream):
    """Keeps back what is written until a line ends."""

    def write(self, data):
        end = data.rfind('\n') + 1
        if end > 0:
            BufferingOutputStream.write(self, data[:end])
            self._pass_on()
        BufferingOutputStream.write(self, data[end:])


class BufferingInputOutputStream(BufferingInputStream):
    """Both: an input buffer over an output buffer."""

    def __init__(self, base, bufsize=-1):
        BufferingInputStream.__init__(self, BufferingOutputStream(base, bufsize), bufsize)


# ____________________________________________________________ newlines

class TextInputFilter(Layer):
    """Reads line ends of every kind as newlines."""

    def __init__(self, base):
        Layer.__init__(self, base)
        self.after_cr = False       # a CR was handed out as newline: an LF that follows belongs to it
        self.pending = ''           # characters read to find that out
        self.seen = 0

    def getnewlines(self):
        return self.seen

    def _settle(self):
        """Finds out whether the CR handed out last was the first half of a CRLF."""
        if self.after_cr:
            self.after_cr = False
            c = self.base.read(1)
            if c == '\n':
                self.seen |= NEWLINE_CRLF
            else:
                self.seen |= NEWLINE_CR
                self.pending = c

    def read(self, n):
        while True:
            self._settle()
            data = self.pending
            self.pending = ''
            if not data:
                data = self.base.read(n)
            elif n > 1:
                position, buffered = self.base.peek()
                if position < len(buffered):
                    data += self.base.read(n - 1)
            if not data:
                return ''
            data = self._translated(data)
            if data:
                return data

    def _translated(self, data):
        if data.find('\r') < 0:
            if data.find('\n') >= 0:
                self.seen |= NEWLINE_LF
            return data
        result = StringBuilder(len(data))
        i = 0
        while i < len(data):
            c = data[i]
            i += 1
            if c == '\r':
                c = '\n'
                if i == len(data):
                    self.after_cr = True
                elif data[i] == '\n':
                    self.seen |= NEWLINE_CRLF
                    i += 1
                else:
                    self.seen |= NEWLINE_CR
            elif c == '\n':
                self.seen |= NEWLINE_LF
            result.append(c)
        return result.build()

    def readline(self):
        line = StringBuilder()
        while True:
            self._settle()
            wanted = 1
            if not self.pending:
                position, buffered = self.base.peek()
                end = _line_end(buffered, position)
                if end > position:
                    wanted = end - position
            piece = self.read(wanted)
            line.append(piece)
            if not piece or piece[len(piece) - 1] == '\n':
                return line.build()

    def readall(self):
        return Stream.readall(self)

    def peek(self):
        return 0, self.pending

    def tell(self):
        self._settle()
        return self.base.tell() - len(self.pending)

    def seek(self, offset, whence):
        if whence == 1:
            self._settle()
            offset -= len(self.pending)
        self.base.seek(offset, whence)
        self.after_cr = False
        self.pending = ''

    def flush_buffers(self):
        self._settle()
        if self.pending:
            try:
                self.base.seek(-len(self.pending), 1)
            except MyNotImplementedError:
                return
            except OSError:
                return
            self.pending = ''

    def flush(self):
        self.base.flush()


def _line_end(text, start):
    """After the first CR or LF from start on; the length when there is none."""
    i = start
    while i < len(text):
        i += 1
        if text[i - 1] == '\n' or text[i - 1] == '\r':
            break
    return i


class TextOutputFilter(Layer):
    """Writes newlines as line ends of another kind."""

    def __init__(self, base, linesep=os.linesep):
        if linesep not in ('\n', '\r\n', '\r'):
            raise ValueError('%s: no line end' % linesep)
        Layer.__init__(self, base)
        self.linesep = linesep

    def write(self, data):
        if self.linesep != '\n':
            data = data.replace('\n', self.linesep)
        self.base.write(data)


class CRLFFilter(Layer):
    """Reads CRLF and CR as newlines, keeping nothing back."""

    def __init__(self, base):
        Layer.__init__(self, base)
        self.after_cr = False

    def read(self, n):
        while True:
            data = self.base.read(n)
            if not data:
                return ''
            if self.after_cr and data[0] == '\n':
                data = data[1:]
                self.after_cr = False
                if not data:
                    continue
            self.after_cr = data[len(data) - 1] == '\r'
            return replace_crlf_with_lf(data)

    def readline(self):
        return Stream.readline(self)

    def readall(self):
        return Stream.readall(self)

    def peek(self):
        return 0, ''


class TextCRLFFilter(CRLFFilter):
    """Reads CRLF as newline and writes newlines as CRLF."""

    def write(self, data):
        self.base.write(data.replace('\n', '\r\n'))


class CallbackReadFilter(Layer):
    """Calls a function before it reads: other streams are flushed when a terminal is read."""

    def __init__(self, base, flush_buffers):
        Layer.__init__(self, base)
        self.call_before = flush_buffers

    def read(self, n):
        self.call_before()
        return self.base.read(n)

    def readall(self):
        self.call_before()
        return self.base.readall()

    def readline(self):
        self.call_before()
        return self.base.readline()


def replace_crlf_with_lf(s):
    """s with CRLF and CR as newlines."""
    return s.replace('\r\n', '\n').replace('\r', '\n')


def replace_char_with_str(string, c, s):
    return string.replace(c, s)
