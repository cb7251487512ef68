"""brainfuck-c PROGRAM: runs a brainfuck program.  translate targets/brainfuck.py makes it."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from rpython.jit.codewriter.policy import JitPolicy

from interpreters.brainfuck.interpreter import run
from interpreters.brainfuck.parser import ParseError, parse
from interpreters.brainfuck.tape import TapeError


def read_file(path):
    """The whole contents of the file."""
    fd = os.open(path, os.O_RDONLY, 0)
    pieces = []
    while True:
        piece = os.read(fd, 65536)
        if len(piece) == 0:
            break
        pieces.append(piece)
    os.close(fd)
    return ''.join(pieces)


def complain(message):
    os.write(2, 'brainfuck: ' + message + '\n')
    return 1


def entry_point(argv):
    if len(argv) != 2:
        return complain('usage: %s PROGRAM' % argv[0])
    try:
        source = read_file(argv[1])
    except OSError:
        return complain('cannot read %s' % argv[1])
    try:
        program, bracket_map = parse(source)
    except ParseError as e:
        return complain('%s:%d:%d: %s' % (argv[1], e.line, e.column, e.message))
    try:
        run(program, bracket_map)
    except TapeError:
        return complain('%s: the head left the tape' % argv[1])
    return 0


def target(driver, args):
    driver.exe_name = 'brainfuck-%(backend)s'
    return entry_point, None


def jitpolicy(driver):
    return JitPolicy()
