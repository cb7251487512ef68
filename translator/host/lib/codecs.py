"""codecs: files of unicode text, and encoders and decoders by name."""
import sys

BOM_UTF8 = '\xef\xbb\xbf'
BOM_UTF16_LE = BOM_LE = '\xff\xfe'
BOM_UTF16_BE = BOM_BE = '\xfe\xff'
BOM_UTF16 = BOM = BOM_UTF16_LE


def encode(text, encoding='utf-8', errors='strict'):
    return text.encode(encoding, errors)


def decode(data, encoding='utf-8', errors='strict'):
    return data.decode(encoding, errors)


class CodecInfo(object):
    def __init__(self, name):
        self.name = name

    def encode(self, text, errors='strict'):
        return text.encode(self.name, errors), len(text)

    def decode(self, data, errors='strict'):
        return data.decode(self.name, errors), len(data)

    def streamreader(self, stream, errors='strict'):
        return StreamReaderWriter(stream, self.name, errors)

    streamwriter = streamreader


def lookup(encoding):
    u''.encode(encoding)        # LookupError when there is no such encoding
    return CodecInfo(encoding.lower().replace('_', '-'))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getreader(encoding):
    return lookup(encoding).streamreader


getwriter = getreader


class StreamReaderWriter(object):
    """A file of encoded text that is read and written as unicode."""

    def __init__(self, stream, encoding, errors='strict'):
        self.stream = stream
        self.encoding = encoding
        self.errors = errors

    def read(self, size=-1):
        return self.stream.read(size).decode(self.encoding, self.errors)

    def readline(self, size=-1):
        return self.stream.readline(size).decode(self.encoding, self.errors)

    def readlines(self, hint=None):
        return self.read().splitlines(True)

    def write(self, text):
        self.stream.write(text.encode(self.encoding, self.errors))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.stream.close()

    def __getattr__(self, name):
        return getattr(self.stream, name)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    stream = _open(filename, mode)
    return stream if encoding is None else StreamReaderWriter(stream, encoding, errors)


from __builtin__ import open as _open
