"""Input and output: file descriptors and strings behind ports.

Output to a descriptor is gathered and written when it is enough, and when the program ends.
"""
import os

from rpython.rlib.rstring import StringBuilder

from interpreters.lisp.errors import SyntaxError_
from interpreters.lisp.objects import (
    W_Object, W_String, char_value, error, list_from, make_bool, make_char, string_value, w_eof, w_nil,
    w_unspecified, wrong_type)
from interpreters.lisp.procedures import as_procedure
from interpreters.lisp.reader import Reader
from interpreters.lisp.registry import primitive, type_predicate, variadic

BUFFER_SIZE = 8192


class W_OutputPort(W_Object):
    """Where characters go."""
    type_name = 'output port'

    def write(self, text):
        raise NotImplementedError

    def flush(self):
        pass

    def close(self):
        self.flush()


class W_DescriptorOutput(W_OutputPort):
    """To a file descriptor."""

    def __init__(self, fd):
        self.fd = fd
        self.pieces = []
        self.gathered = 0

    def write(self, text):
        self.pieces.append(text)
        self.gathered += len(text)
        if self.gathered >= BUFFER_SIZE:
            self.flush()

    def flush(self):
        if self.gathered == 0:
            return
        text = ''.join(self.pieces)
        self.pieces = []
        self.gathered = 0
        while text != '':
            written = os.write(self.fd, text)
            text = text[written:]

    def close(self):
        self.flush()
        if self.fd > 2:
            os.close(self.fd)
            self.fd = -1


class W_StringOutput(W_OutputPort):
    """To a string."""

    def __init__(self):
        self.builder = StringBuilder(64)

    def write(self, text):
        self.builder.append(text)


class W_InputPort(W_Object):
    """Text, and how far it has been read. `fill` gets more of it."""
    type_name = 'input port'

    def __init__(self, text):
        self.text = text
        self.index = 0

    def fill(self):
        """Appends more text; False at the end."""
        return False

    def peek(self):
        """The next character, '' at the end."""
        if self.index >= len(self.text) and not self.fill():
            return ''
        return self.text[self.index]

    def next(self):
        c = self.peek()
        if c != '':
            self.index += 1
        return c

    def rest(self):
        """All that has not been read."""
        while self.fill():
            pass
        result = self.text[self.index:]
        self.index = len(self.text)
        return result

    def read_line(self):
        """The next line without its end; None when there is none."""
        if self.peek() == '':
            return None
        while True:
            end = self.text.find('\n', self.index)
            if end >= 0 or not self.fill():
                break
        if end < 0:
            line = self.text[self.index:]
            self.index = len(self.text)
        else:
            line = self.text[self.index:end]
            self.index = end + 1
        return line


class W_DescriptorInput(W_InputPort):
    """From a file descriptor."""

    def __init__(self, fd):
        W_InputPort.__init__(self, '')
        self.fd = fd

    def fill(self):
        if self.fd < 0:
            return False
        data = os.read(self.fd, BUFFER_SIZE)
        if data == '':
            return False
        self.text = self.text[self.index:] + data
        self.index = 0
        return True


class Console(object):
    """The ports in use now, and the standard output, which must be flushed at the end."""

    def __init__(self):
        w_standard = W_DescriptorOutput(1)
        self.w_standard = w_standard
        self.w_output = w_standard
        self.w_input = W_DescriptorInput(0)

    def set_output(self, w_output):
        """Makes the port the current one; the one it replaces."""
        w_old = self.w_output
        self.w_output = w_output
        return w_old

    def finish(self):
        self.w_standard.flush()


console = Console()


def read_file(path):
    """The whole contents; OSError when that cannot be had."""
    fd = os.open(path, os.O_RDONLY, 0)
    pieces = []
    try:
        while True:
            piece = os.read(fd, 65536)
            if len(piece) == 0:
                break
            pieces.append(piece)
    finally:
        os.close(fd)
    return ''.join(pieces)


type_predicate('output-port?', W_OutputPort)
type_predicate('input-port?', W_InputPort)


def output_port(args, index):
    """The port given as that argument, or the current one."""
    if len(args) <= index:
        return console.w_output
    w_port = args[index]
    if isinstance(w_port, W_OutputPort):
        return w_port
    raise wrong_type('an output port', w_port)


def input_port(args, index):
    if len(args) <= index:
        return console.w_input
    w_port = args[index]
    if isinstance(w_port, W_InputPort):
        return w_port
    raise wrong_type('an input port', w_port)


# ____________________________________________________________ writing

@variadic('display', 1, 2)
def display(args):
    output_port(args, 1).write(args[0].displayed())
    return w_unspecified


@variadic('write', 1, 2)
def write(args):
    output_port(args, 1).write(args[0].written())
    return w_unspecified


@variadic('newline', 0, 1)
def newline(args):
    output_port(args, 0).write('\n')
    return w_unspecified


@variadic('write-char', 1, 2)
def write_char(args):
    output_port(args, 1).write(char_value(args[0]))
    return w_unspecified


@variadic('write-string', 1, 2)
def write_string(args):
    output_port(args, 1).write(string_value(args[0]))
    return w_unspecified


@variadic('print', 0, -1)
def print_(args):
    """The displayed forms on a line."""
    console.w_output.write(' '.join([w_arg.displayed() for w_arg in args]) + '\n')
    return w_unspecified


@primitive('current-output-port', 0)
def current_output_port():
    return console.w_output


@variadic('flush-output', 0, 1)
def flush_output(args):
    output_port(args, 0).flush()
    return w_unspecified


# ____________________________________________________________ strings as ports

@primitive('open-output-string', 0)
def open_output_string():
    return W_StringOutput()


@primitive('get-output-string', 1)
def get_output_string(w_port):
    if isinstance(w_port, W_StringOutput):
        return W_String(w_port.builder.build())
    raise wrong_type('a string port', w_port)


@primitive('open-input-string', 1)
def open_input_string(w_string):
    return W_InputPort(string_value(w_string))


@primitive('with-output-to-string', 1)
def with_output_to_string(w_thunk):
    w_port = W_StringOutput()
    w_old = console.set_output(w_port)
    try:
        as_procedure(w_thunk).call0()
    finally:
        console.set_output(w_old)
    return W_String(w_port.builder.build())


# ____________________________________________________________ reading

@variadic('read-char', 0, 1)
def read_char(args):
    c = input_port(args, 0).next()
    if c == '':
        return w_eof
    return make_char(c)


@variadic('peek-char', 0, 1)
def peek_char(args):
    c = input_port(args, 0).peek()
    if c == '':
        return w_eof
    return make_char(c)


@variadic('read-line', 0, 1)
def read_line(args):
    line = input_port(args, 0).read_line()
    if line is None:
        return w_eof
    return W_String(line)


@variadic('read', 0, 1)
def read(args):
    """The next datum of the port."""
    w_port = input_port(args, 0)
    text = w_port.rest()
    reader = Reader(text, 'input')
    try:
        w_datum = reader.read()
    except SyntaxError_ as e:
        raise error('read: ' + e.message)
    w_port.text = text
    w_port.index = reader.index
    if w_datum is None:
        return w_eof
    return w_datum


@primitive('eof-object', 0)
def eof_object():
    return w_eof


@primitive('eof-object?', 1)
def is_eof(w_object):
    return make_bool(w_object is w_eof)


# ____________________________________________________________ files

def open_descriptor(w_path, flags):
    try:
        return os.open(string_value(w_path), flags, 438)
    except OSError:
        raise error('cannot open the file', [w_path])


@primitive('open-input-file', 1)
def open_input_file(w_path):
    return W_DescriptorInput(open_descriptor(w_path, os.O_RDONLY))


@primitive('open-output-file', 1)
def open_output_file(w_path):
    return W_DescriptorOutput(open_descriptor(w_path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC))


@primitive('close-port', 1)
def close_port(w_port):
    if isinstance(w_port, W_OutputPort):
        w_port.close()
    elif isinstance(w_port, W_DescriptorInput):
        os.close(w_port.fd)
        w_port.fd = -1
    return w_unspecified


@primitive('file-lines', 1)
def file_lines(w_path):
    """The lines of a file."""
    try:
        text = read_file(string_value(w_path))
    except OSError:
        raise error('cannot read the file', [w_path])
    if text == '':
        return w_nil
    if text.endswith('\n'):
        text = text[:-1]
    return list_from([W_String(line) for line in text.split('\n')])
