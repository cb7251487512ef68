"""A brainfuck interpreter in brainfuck, assembled.

Takes:   on its input a program, then '!', then the program's input.
Leaves:  the program's output.
Idea:    the tape is an array of frames of WIDTH cells. Each frame holds one command of the program and
         one cell of its data, so both arrays grow to the right together. Frame 0 is home: its cells stay
         zero. Two trails lead from home to the frames in use: PC_TRAIL is 1 in every frame between home
         and the command being run (exclusive), DATA_TRAIL likewise for the data. To go somewhere the
         head follows a trail to its end; to come back it follows it home. No position is ever counted.

             frame   0 (home)   1    2    3    4
             COMMAND     0      +    [    -    ]
             PC_TRAIL    0      1    1    0    0      at the '-'
             DATA        0      1    0    0    0
             DATA_TRAIL  0      0    0    0    0      at the first cell
"""
WIDTH = 9
COMMAND, PC_TRAIL, DATA, DATA_TRAIL, CODE, ELSE, COPY, FLAG, DEPTH = range(WIDTH)
KINDS = '+,-.<>[]'                      # in the order of their characters; the command is 1 + the index


class Frames:
    """Emits commands; knows the offset of the head in the frame it is in."""

    def __init__(self):
        self.pieces = []
        self.at = 0

    def raw(self, text):
        self.pieces.append(text)

    def go(self, field):
        distance = field - self.at
        self.raw('>' * distance if distance > 0 else '<' * -distance)
        self.at = field

    def add(self, field, n):
        self.go(field)
        self.raw('+' * n if n > 0 else '-' * -n)

    def clear(self, field):
        self.go(field)
        self.raw('[-]')

    def right(self):
        self.raw('>' * WIDTH)

    def left(self):
        self.raw('<' * WIDTH)

    def loop(self, field, body):
        """while field: body(); the body must come back to the same frame."""
        self.go(field)
        self.raw('[')
        body()
        self.go(field)
        self.raw(']')

    def copy(self, target, source, through):
        """target = source; through is zero before and after."""
        self.clear(target)

        def there():
            self.add(source, -1)
            self.add(target, 1)
            self.add(through, 1)

        def back():
            self.add(through, -1)
            self.add(source, 1)
        self.loop(source, there)
        self.loop(through, back)

    def if_else(self, field, then, otherwise):
        """Consumes field; ELSE is used meanwhile, and free inside both branches."""
        self.add(ELSE, 1)

        def taken():
            self.clear(field)
            self.add(ELSE, -1)
            then()

        def not_taken():
            self.add(ELSE, -1)
            otherwise()
        self.loop(field, taken)
        self.loop(ELSE, not_taken)

    # -- following trails

    def home(self, trail):
        """From the end of the trail to home."""
        self.go(trail)
        self.left()
        self.raw('[')
        self.left()
        self.raw(']')

    def out(self, trail):
        """From home to the end of the trail."""
        self.go(trail)
        self.right()
        self.raw('[')
        self.right()
        self.raw(']')

    def to_data(self):
        """From the command to the data."""
        self.home(PC_TRAIL)
        self.out(DATA_TRAIL)

    def to_command(self):
        """From the data to the command."""
        self.home(DATA_TRAIL)
        self.out(PC_TRAIL)

    # -- the parts of the interpreter

    def dispatch(self, field, cases, otherwise):
        """Runs cases[i] when field is i + 1, else otherwise(); consumes field. 0 runs otherwise().

        Each case runs inside nested tests, the first one outermost."""
        def test(remaining):
            if not remaining:
                return otherwise

            def step():
                self.add(field, -1)
                self.if_nested(field, test(remaining[1:]), remaining[0])
            return step
        self.if_else_keep(field, test(cases), otherwise)

    def if_else_keep(self, field, then, otherwise):
        """Like if_else, but then() finds the value still in field and must consume it."""
        self.add(ELSE, 1)

        def taken():
            self.add(ELSE, -1)
            then()
            self.clear(field)
        self.loop(field, taken)

        def not_taken():
            self.add(ELSE, -1)
            otherwise()
        self.loop(ELSE, not_taken)

    if_nested = if_else_keep

    def read_program(self):
        """Fills the COMMAND cells of the frames from 1 on; ends at home."""
        self.right()
        self.add(FLAG, 1)

        def read_one():
            self.go(CODE)
            self.raw(',')
            self.classify()
            self.move_on_if_command()
        self.loop(FLAG, read_one)
        self.clear(FLAG)
        self.clear(CODE)
        # PC_TRAIL marked the frames filled; follow it home, clearing it
        self.go(PC_TRAIL)
        self.left()
        self.raw('[-')
        self.left()
        self.raw(']')

    def classify(self):
        """COMMAND = the kind of the character in CODE, if it is one; FLAG = 0 at '!' and at the end."""
        def stop():
            self.clear(FLAG)

        characters = [ord('!')] + [ord(kind) for kind in KINDS]

        def test(index, previous):
            """CODE holds the character less `previous`, and is not zero."""
            if index == len(characters):
                return lambda: self.clear(CODE)

            def step():
                self.subtract_bounded(characters[index] - previous)
                self.if_else_keep(CODE, test(index + 1, characters[index]),
                                  stop if index == 0 else lambda: self.add(COMMAND, index))
            return step
        self.if_else_keep(CODE, test(0, 0), stop)

    def subtract_bounded(self, n):
        """CODE -= n; where CODE is smaller, it becomes a number no test knows."""
        # COPY counts n down beside CODE; what is left of it then says CODE was smaller
        self.add(COPY, n)

        def down():
            self.add(COPY, -1)
            self.copy(DATA, CODE, DEPTH)
            self.add(ELSE, 1)

            def one_less():
                self.clear(DATA)
                self.add(ELSE, -1)
                self.add(CODE, -1)
            self.loop(DATA, one_less)

            def too_small():
                self.add(ELSE, -1)
                self.clear(COPY)
                self.add(DATA_TRAIL, 1)
            self.loop(ELSE, too_small)
        self.loop(COPY, down)

        def mark():
            self.add(DATA_TRAIL, -1)
            self.add(CODE, 200)
        self.loop(DATA_TRAIL, mark)

    def move_on_if_command(self):
        """One frame to the right, carrying FLAG, if COMMAND was found."""
        self.copy(COPY, COMMAND, DEPTH)

        def move_on():
            self.clear(COPY)
            self.add(PC_TRAIL, 1)
            self.go(FLAG)
            self.raw('-')
            self.right()
            self.raw('+')
        # the loop ends in the next frame, whose COPY is zero, or never began
        self.loop(COPY, move_on)

    def step_pc(self):
        """To the next command."""
        self.add(PC_TRAIL, 1)
        self.right()

    def at_data(self, body):
        def case():
            self.to_data()
            body()
            self.to_command()
        return case

    def move_right(self):
        self.add(DATA_TRAIL, 1)
        self.right()

    def move_left(self):
        self.go(DATA_TRAIL)
        self.left()
        self.raw('-')

    def zero_to_flag(self, wanted_zero):
        """FLAG of the command's frame = the data is zero (or is not)."""
        self.add(FLAG, 1 if wanted_zero else 0)
        self.to_data()
        self.copy(CODE, DATA, COPY)

        def not_zero():
            self.clear(CODE)
            self.to_command()
            self.add(FLAG, -1 if wanted_zero else 1)
            self.to_data()
        self.loop(CODE, not_zero)
        self.to_command()

    def bracket(self, wanted_zero, nests, unnests, move):
        """Goes to the partner when the data is zero (or is not)."""
        self.zero_to_flag(wanted_zero)

        def search():
            self.clear(FLAG)
            self.add(DEPTH, 1)
            self.go(DEPTH)
            self.raw('[')
            move()
            self.copy(CODE, COMMAND, COPY)
            cases = [lambda: None for _ in KINDS]
            cases[KINDS.index(nests)] = lambda: self.add(DEPTH, 1)
            cases[KINDS.index(unnests)] = lambda: self.add(DEPTH, -1)
            self.dispatch(CODE, cases, lambda: None)
            self.go(DEPTH)
            self.raw(']')
        # the search ends in another frame, whose FLAG is zero too
        self.loop(FLAG, search)

    def forward(self):
        """One frame right, carrying DEPTH and leaving the trail."""
        self.add(PC_TRAIL, 1)
        self.carry_depth(self.right)

    def backward(self):
        """One frame left, carrying DEPTH and taking the trail away."""
        self.carry_depth(self.left)
        self.add(PC_TRAIL, -1)

    def carry_depth(self, move):
        back = self.left if move == self.right else self.right
        self.go(DEPTH)
        self.raw('[-')
        move()
        self.raw('+')
        back()
        self.raw(']')
        move()

    def run_program(self):
        """From home: runs the commands until a frame without one."""
        self.go(PC_TRAIL)
        self.right()
        cases = {
            '+': self.at_data(lambda: self.add(DATA, 1)),
            '-': self.at_data(lambda: self.add(DATA, -1)),
            '>': self.at_data(self.move_right),
            '<': self.at_data(self.move_left),
            '.': self.at_data(lambda: (self.go(DATA), self.raw('.'))),
            ',': self.at_data(lambda: (self.go(DATA), self.raw(','))),
            '[': lambda: self.bracket(True, '[', ']', self.forward),
            ']': lambda: self.bracket(False, ']', '[', self.backward),
        }

        def run_one():
            self.copy(CODE, COMMAND, COPY)
            self.dispatch(CODE, [cases[kind] for kind in KINDS], lambda: None)
            self.step_pc()
        self.loop(COMMAND, run_one)

    def text(self, comment):
        code = ''.join(self.pieces)
        lines = [code[i:i + 80] for i in range(0, len(code), 80)]
        return comment + '\n' + '\n'.join(lines) + '\n'


HELLO_THEN_REVERSE = ('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.'
                      '------.--------.>>+.>++.>>,[>,]<[.<]')


def self_interpreter():
    """The program, the output it makes of its input, and that input."""
    frames = Frames()
    frames.read_program()
    frames.run_program()
    return frames.text('brainfuck in brainfuck'), 'Hello World!\nolleh', HELLO_THEN_REVERSE + '!hello'
