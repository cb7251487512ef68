"""rlib.streamio: files through buffers and newline filters; every way to read and write gives the same."""
import os

from rpython.rlib.streamio import (
    BufferingInputOutputStream, BufferingInputStream, BufferingOutputStream, CallbackReadFilter, CRLFFilter, DiskFile,
    LineBufferingOutputStream, MyNotImplementedError, Stream, StreamError, StreamErrors, TextCRLFFilter, TextInputFilter,
    TextOutputFilter, decode_mode, fdopen_as_stream, open_file_as_stream, replace_crlf_with_lf)


def show(text):
    return '[%s]' % text.replace('\r', '<').replace('\n', '|')


class Source(Stream):
    """A stream over pieces of text: each read gives one at most."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.index = 0
        self.offset = 0
        self.reads = 0

    def read(self, n):
        self.reads += 1
        while self.index < len(self.pieces):
            piece = self.pieces[self.index]
            start = self.offset
            if start < len(piece):
                stop = start + n
                if stop > len(piece):
                    stop = len(piece)
                self.offset = stop
                return piece[start:stop]
            self.index += 1
            self.offset = 0
        return ''


class Sink(Stream):
    """A stream that keeps what each write brings."""

    def __init__(self):
        self.pieces = []

    def write(self, data):
        self.pieces.append(data)


def lines_of(stream):
    lines = []
    while True:
        line = stream.readline()
        if not line:
            return lines
        lines.append(show(line))


def writing(path):
    for buffering in [-1, 0, 1, 3]:
        f = open_file_as_stream(path, 'w', buffering)
        f.write('one\ntw')
        f.write('o\n')
        f.write('')
        f.write('a longer line than the buffer\n' * 2)
        print(f.tell(), f.flushable())
        f.write('end')
        f.flush()
        f.close()
        f = open_file_as_stream(path)
        print(show(f.readall()))
        f.close()


def reading(path):
    for buffering in [-1, 0, 1, 4]:
        f = open_file_as_stream(path, 'r', buffering)
        print(lines_of(f), show(f.read(5)), show(f.readall()))
        f.seek(4, 0)
        print(show(f.read(3)), f.tell(), show(f.readline()), f.tell())
        f.seek(-3, 1)
        print(show(f.readline()), f.tell())
        f.seek(-3, 2)
        print(show(f.readall()), f.tell(), show(f.read(1)))
        f.seek(0, 0)
        print(show(f.read(1000)), f.try_to_find_file_descriptor() > 2)
        f.close()


def both(path):
    f = open_file_as_stream(path, 'w+', 16)
    f.write('0123456789')
    f.seek(3, 0)
    print(show(f.read(2)), f.tell())
    f.write('ab')
    print(f.tell(), show(f.readall()))
    f.seek(0, 0)
    print(show(f.readall()))
    f.truncate(4)
    f.seek(0, 2)
    print(f.tell())
    f.close()
    f = open_file_as_stream(path, 'a')
    f.write('+added')
    f.close()
    f = open_file_as_stream(path, 'r+')
    print(show(f.readline()))
    f.seek(1, 0)
    f.write('X')
    f.close()
    f = open_file_as_stream(path, 'rb')
    print(show(f.readall()))
    f.close()
    fd = os.open(path, os.O_RDWR, 0o666)
    f = BufferingInputOutputStream(DiskFile(fd), 8)
    f.read(2)
    f.write('..')
    f.seek(0, 0)
    print(show(f.read(6)), f.count_buffered_bytes() >= 0)
    f.close()


def newlines(path):
    f = open_file_as_stream(path, 'wb')
    f.write('unix\nmac\rdos\r\n\r\r\n\n\rend')
    f.close()
    for buffering in [-1, 0, 2, 5]:
        f = open_file_as_stream(path, 'rU', buffering)
        print(lines_of(f), f.getnewlines())
        f.seek(0, 0)
        print(show(f.readall()))
        f.seek(5, 0)
        print(show(f.readline()), f.tell(), show(f.read(4)), f.tell(), show(f.read(1)), f.tell())
        f.close()
    text = TextInputFilter(Source(['a\r', '\nb\r', 'c', '\r\n', '\r', '\r', 'd\n']))
    print(lines_of(text), text.getnewlines())
    print(show(TextInputFilter(Source(['a\r', '\nb\r', 'c', '\r'])).readall()))
    print(lines_of(CRLFFilter(Source(['a\r\nb\r', '\nc\rd', '\n']))))
    sink = Sink()
    TextOutputFilter(sink, '\r\n').write('x\ny\n')
    TextCRLFFilter(sink).write('z\n')
    print([show(piece) for piece in sink.pieces], show(replace_crlf_with_lf('p\r\nq\rr\n')))


class Counter(object):
    flushed = 0


counter = Counter()


def flushing():
    counter.flushed += 1


def layers():
    source = Source(['ab', 'cdefg', 'h\nij', 'k'])
    f = BufferingInputStream(source, 4)
    print(show(f.read(1)), f.peek()[0], show(f.read(4)), show(f.readline()), show(f.read(99)), show(f.read(1)))
    try:
        f.tell()
    except MyNotImplementedError:
        print('cannot tell')
    sink = Sink()
    out = BufferingOutputStream(sink, 6)
    for piece in ['ab', 'cd', 'ef', 'gh', '123456789', 'x']:
        out.write(piece)
    print(sink.pieces)
    out.flush()
    print(sink.pieces)
    sink = Sink()
    lines = LineBufferingOutputStream(sink, 8)
    for piece in ['a', 'b\nc', 'd', 'e\nf\n', 'g']:
        lines.write(piece)
    print([show(piece) for piece in sink.pieces])
    lines.close()
    print([show(piece) for piece in sink.pieces])
    asking = CallbackReadFilter(Source(['one\n', 'two']), flushing)
    print(show(asking.readline()), show(asking.readall()), counter.flushed)
    try:
        f.seek(0, 7)
    except StreamErrors:
        print('bad whence')


def failing(path):
    try:
        open_file_as_stream(path + '/none')
    except OSError as e:
        print('no such file', e.errno)
    fd = os.open(path, os.O_RDWR, 0o666)
    f = fdopen_as_stream(fd, 'r')
    print(show(f.readline()), f.try_to_find_file_descriptor() == fd)
    f.close1(False)
    os.close(fd)
    try:
        fdopen_as_stream(fd, 'r').read(1)
    except OSError as e:
        print('closed', e.errno)
    print(decode_mode('r')[1:], decode_mode('U')[1:], decode_mode('w+b')[1:], decode_mode('a')[4])


def entry_point(argv):
    path = argv[1] + '/stream'
    writing(path)
    reading(path)
    both(path)
    newlines(path)
    layers()
    failing(path)
    return 0


def target(driver, args):
    return entry_point, None
