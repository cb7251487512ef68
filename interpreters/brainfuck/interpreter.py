"""The loop that runs brainfuck, with the hints that make a JIT of it.

Takes:   commands and their bracket map, from parser.py.
Leaves:  what the program writes to file descriptor 1; it reads file descriptor 0.
Idea:    the position in the program (pc) and the program itself are green: they say where in the
         interpreted program a trace begins. The tape is red: it changes.
"""
import os

from rpython.rlib.jit import JitDriver, elidable

from interpreters.brainfuck.tape import Tape


def get_printable_location(pc, program, bracket_map):
    """The place in the interpreted program, for logs: `++[->+<]_>.` with the command after the mark."""
    start = max(pc - 10, 0)
    return program[start:pc] + '_' + program[pc:pc + 10]


driver = JitDriver(greens=['pc', 'program', 'bracket_map'], reds=['tape'],
                   get_printable_location=get_printable_location)


@elidable
def matching_bracket(bracket_map, pc):
    """The partner of the bracket at pc; the map never changes."""
    return bracket_map[pc]


def run(program, bracket_map):
    """Runs the program from its first command to its end."""
    tape = Tape()
    pc = 0
    while pc < len(program):
        driver.jit_merge_point(pc=pc, program=program, bracket_map=bracket_map, tape=tape)
        command = program[pc]
        if command == '>':
            tape.advance()
        elif command == '<':
            tape.retreat()
        elif command == '+':
            tape.increment()
        elif command == '-':
            tape.decrement()
        elif command == '.':
            os.write(1, chr(tape.get() & 255))
        elif command == ',':
            tape.set(read_byte())
        elif command == '[':
            if tape.get() == 0:
                pc = matching_bracket(bracket_map, pc)
        elif command == ']':
            if tape.get() != 0:
                pc = matching_bracket(bracket_map, pc)
        pc += 1
    return tape


def read_byte():
    """The next byte of the input; 0 at its end."""
    data = os.read(0, 1)
    if len(data) == 0:
        return 0
    return ord(data[0])
