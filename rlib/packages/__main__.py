"""Runs a target untranslated under CPython 3: python3 rlib/packages TARGET ARGS...

Takes:   a target file in the common subset of Python 2 and 3.
Leaves:  what its entry point prints, and its result as exit status.
Idea:    the differences between CPython 3 and RPython that a program of the common subset can see are
         taken away before it is loaded: strings hold bytes at the borders of the program (os.read,
         os.write, sys.argv, files, the standard streams), and time.clock exists.
"""
import builtins
import io
import os
import runpy
import subprocess
import sys
import threading
import time
import types

RECURSION_LIMIT = 200000
STACK_BYTES = 1 << 30


def bytes_as_characters():
    """Makes os.read, os.write and os.urandom speak of str, one character a byte."""
    read, write, urandom = os.read, os.write, os.urandom
    subprocess.os = types.SimpleNamespace(**vars(os))       # os.popen wants bytes of it

    def read_str(fd, count):
        return read(fd, count).decode('latin-1')

    def write_str(fd, data):
        if isinstance(data, str):
            data = data.encode('latin-1')
        return write(fd, data)

    os.read, os.write, os.urandom = read_str, write_str, lambda count: urandom(count).decode('latin-1')


def files_of_characters():
    """Makes open() give files of str, one character a byte, whose line ends stay as they are unless the mode has a U."""
    plain_open = builtins.open

    def open_str(path, mode='r', *rest, **options):
        if options or len(rest) > 1:
            return plain_open(path, mode, *rest, **options)
        plain_mode = mode.replace('b', '').replace('U', '') or 'r'
        return plain_open(path, plain_mode, encoding='latin-1', newline=None if 'U' in mode else '')

    builtins.open = open_str


def standard_stream(fd):
    """A text stream that writes each piece through at once, so that it keeps its order with os.write."""
    return io.TextIOWrapper(io.FileIO(fd, 'w', closefd=False), encoding='latin-1', newline='\n',
                            write_through=True)


def run(arguments):
    """Loads the target and calls its entry point; its status, or a SystemExit's."""
    path = arguments[0]
    sys.path.insert(1, os.path.dirname(os.path.abspath(path)))
    sys.argv = arguments
    namespace = runpy.run_path(path, run_name='__target__')
    if 'target' not in namespace:
        sys.exit('%s: no function "target"' % path)
    entry = namespace['target'](Driver(), arguments[1:])
    if isinstance(entry, tuple):
        entry = entry[0]
    return entry(arguments)


class Driver(object):
    """What target() is given in place of the translator's driver."""
    exe_name = None


def main():
    if len(sys.argv) < 2:
        sys.exit('usage: python3 rlib/packages TARGET ARGS...')
    arguments = [os.fsencode(argument).decode('latin-1') for argument in sys.argv[1:]]
    bytes_as_characters()
    files_of_characters()
    time.clock = time.process_time
    sys.stdout, sys.stderr = standard_stream(1), standard_stream(2)
    outcome = []

    def body():
        try:
            outcome.append(run(arguments))
        except SystemExit as exit:
            if isinstance(exit.code, str):
                sys.stderr.write(exit.code + '\n')
            outcome.append(exit.code)
        except BaseException:
            sys.excepthook(*sys.exc_info())
            outcome.append(1)

    sys.setrecursionlimit(RECURSION_LIMIT)
    threading.stack_size(STACK_BYTES)
    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
    status = outcome[0]
    os._exit(status & 0xff if isinstance(status, int) else 0 if status is None else 1)


if __name__ == '__main__':
    main()
