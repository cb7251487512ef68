"""A buffered line reader on os.read."""
import os


class Reader(object):
    def __init__(self, fd):
        self.fd = fd
        self.buffer = ''
        self.ended = False

    def readline(self):
        while True:
            end = self.buffer.find('\n')
            if end >= 0:
                line = self.buffer[:end]
                self.buffer = self.buffer[end + 1:]
                return line
            if self.ended:
                if self.buffer == '':
                    return None
                line = self.buffer
                self.buffer = ''
                return line
            data = os.read(self.fd, 8)
            if data == '':
                self.ended = True
            self.buffer += data


def entry_point(argv):
    reader = Reader(0)
    number = 0
    while True:
        line = reader.readline()
        if line is None:
            break
        number += 1
        print(number, line, len(line.split()))
    return 0


def target(driver, args):
    return entry_point
