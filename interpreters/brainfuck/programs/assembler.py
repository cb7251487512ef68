"""An assembler for brainfuck: variables, decisions and arithmetic as macros.

Takes:   calls of its methods, in the order of the program.
Leaves:  the text of a brainfuck program.
Idea:    variables have fixed cells, the assembler knows where the head stands, and each macro leaves
         its temporaries zero. Cells hold non-negative integers of any size.
Example: a = Assembler(); n = a.variable(); a.set(n, 65); a.write(n); print(a.text('writes A'))
"""


class Assembler:
    """Emits commands; knows the cell the head is at."""

    def __init__(self):
        self.pieces = []
        self.head = 0
        self.next_cell = 0
        self.free_cells = []
        self.division = []

    # -- cells

    def variable(self):
        """A new cell, zero."""
        self.next_cell += 1
        return self.next_cell - 1

    def variables(self, count):
        return [self.variable() for _ in range(count)]

    def take(self):
        """A temporary cell, zero; give it back zero."""
        return self.free_cells.pop() if self.free_cells else self.variable()

    def give(self, *cells):
        for cell in cells:
            self.free_cells.append(cell)

    # -- commands

    def raw(self, text):
        self.pieces.append(text)

    def go(self, cell):
        distance = cell - self.head
        self.raw('>' * distance if distance > 0 else '<' * -distance)
        self.head = cell

    def add_constant(self, cell, n):
        self.go(cell)
        self.raw('+' * n if n > 0 else '-' * -n)

    def clear(self, cell):
        self.go(cell)
        self.raw('[-]')

    def set(self, cell, n):
        """cell = n; large constants as a product."""
        self.clear(cell)
        if n < 24:
            self.add_constant(cell, n)
            return
        side = int(n ** 0.5)
        counter = self.take()
        self.add_constant(counter, side)
        with Loop(self, counter):
            self.add_constant(cell, n // side)
            self.add_constant(counter, -1)
        self.give(counter)
        self.add_constant(cell, n % side)

    def write(self, cell):
        self.go(cell)
        self.raw('.')

    def read(self, cell):
        self.go(cell)
        self.raw(',')

    def write_text(self, text):
        """Writes a constant text, stepping one cell from character to character."""
        cell = self.take()
        value = 0
        for char in text.encode('latin-1'):
            if abs(char - value) > 30:
                self.set(cell, char)
            else:
                self.add_constant(cell, char - value)
            value = char
            self.write(cell)
        self.clear(cell)
        self.give(cell)

    # -- moving values

    def move(self, source, *targets):
        """Adds source to each target; source becomes zero. A target may be (cell, -1) to subtract."""
        with Loop(self, source):
            for target in targets:
                cell, sign = target if isinstance(target, tuple) else (target, 1)
                self.add_constant(cell, sign)
            self.add_constant(source, -1)

    def add(self, target, source, sign=1):
        """target += sign * source; source keeps its value."""
        temporary = self.take()
        self.move(source, (target, sign), temporary)
        self.move(temporary, source)
        self.give(temporary)

    def copy(self, target, source):
        self.clear(target)
        self.add(target, source)

    # -- decisions

    def if_else(self, condition, then, otherwise=None):
        """Runs then() if condition is not zero, else otherwise(); condition becomes zero."""
        if otherwise is None:
            with Loop(self, condition):
                self.clear(condition)
                then()
            return
        other = self.take()
        self.add_constant(other, 1)
        with Loop(self, condition):
            self.clear(condition)
            self.add_constant(other, -1)
            then()
        with Loop(self, other):
            self.add_constant(other, -1)
            otherwise()
        self.give(other)

    def is_zero(self, result, source):
        """result = source == 0; source keeps its value."""
        copy = self.take()
        self.copy(copy, source)
        self.set(result, 1)
        self.if_else(copy, lambda: self.add_constant(result, -1))
        self.give(copy)

    def difference(self, a, b):
        """Counts the smaller of a and b down from both: one of them becomes zero."""
        # while a and b: a -= 1; b -= 1
        both, probe = self.take(), self.take()

        def test():
            self.copy(probe, b)
            self.if_else(probe, lambda: self.add_constant(both, 1))

        def retest():
            self.copy(probe, a)
            self.if_else(probe, test)

        retest()
        with Loop(self, both):
            self.add_constant(both, -1)
            self.add_constant(a, -1)
            self.add_constant(b, -1)
            retest()
        self.give(both, probe)

    def not_below_constant(self, result, source, n):
        """result = source >= n (any number that is not zero says yes); source becomes zero."""
        rest = self.take()
        self.clear(result)
        self.divide_constant(result, rest, source, n)
        self.clear(rest)
        self.give(rest)

    # -- arithmetic

    def multiply(self, target, a, b):
        """target += a * b; a becomes zero, b stays."""
        temporary = self.take()
        with Loop(self, a):
            self.add_constant(a, -1)
            self.move(b, target, temporary)
            self.move(temporary, b)
        self.give(temporary)

    def dividend(self):
        """The cell divide_constant divides fastest."""
        if not self.division:
            self.division = self.variables(6)
        return self.division[0]

    def divide_constant(self, quotient, remainder, source, n):
        """quotient += source // n; remainder += source % n; source becomes zero."""
        dividend = self.dividend()
        if source != dividend:
            self.move(source, dividend)
        _, left, rest, count, _, _ = self.division
        self.add_constant(left, n)
        self.go(dividend)
        # For each unit: left goes down and rest up. Where left reaches zero the head stops one cell
        # earlier, which makes rest the next left and adds to count; both ways it ends on the same cell.
        self.raw('[->-[>+>>]>[+[-<+>]>+>>]<<<<<]')
        self.clear(left)
        self.move(rest, remainder)
        self.move(count, quotient)

    def write_number(self, source, width=5):
        """Writes source in decimal; it keeps its value. At most `width` digits."""
        digits = [self.take() for _ in range(width)]
        rest, started, flag = self.take(), self.take(), self.take()
        self.add(rest, source)
        for digit in digits:
            quotient = self.take()
            self.divide_constant(quotient, digit, rest, 10)
            self.move(quotient, rest)
            self.give(quotient)
        for index, digit in reversed(list(enumerate(digits))):
            def note():
                self.clear(started)
                self.add_constant(started, 1)
            self.copy(flag, digit)
            self.if_else(flag, note)
            if index == 0:
                note()
            self.copy(flag, started)

            def show(digit=digit):
                self.add_constant(digit, 48)
                self.write(digit)
            self.if_else(flag, show)
            self.clear(digit)
        self.clear(started)
        self.give(rest, started, flag, *digits)

    def text(self, comment):
        """The program, in lines of 80 commands."""
        assert not set(comment) & set('><+-.,[]'), comment
        code = ''.join(self.pieces)
        lines = [code[i:i + 80] for i in range(0, len(code), 80)]
        return comment + '\n' + '\n'.join(lines) + '\n'


class Loop:
    """with Loop(assembler, cell): ... -- while cell is not zero."""

    def __init__(self, assembler, cell):
        self.assembler = assembler
        self.cell = cell

    def __enter__(self):
        self.assembler.go(self.cell)
        self.assembler.raw('[')

    def __exit__(self, *exception):
        self.assembler.go(self.cell)
        self.assembler.raw(']')


# ____________________________________________________________ signed fixed point

class Signed:
    """A number as two cells: sign (1: negative) and magnitude."""

    def __init__(self, assembler):
        self.sign = assembler.variable()
        self.magnitude = assembler.variable()


class Fixed:
    """Operations on Signed numbers in units of 1/scale. Products are cut towards zero."""

    def __init__(self, assembler, scale):
        self.assembler = assembler
        self.scale = scale

    def assign(self, target, source):
        """target = source."""
        self.assembler.copy(target.sign, source.sign)
        self.assembler.copy(target.magnitude, source.magnitude)

    def flip(self, target):
        """target = -target."""
        a = self.assembler
        flipped = a.take()
        a.is_zero(flipped, target.sign)
        a.clear(target.sign)
        a.move(flipped, target.sign)
        a.give(flipped)

    def add(self, target, source):
        """target += source; source becomes zero."""
        a = self.assembler
        differ = a.take()
        self.exclusive_or(differ, source.sign, target.sign)

        def subtract():
            a.difference(target.magnitude, source.magnitude)
            crossed = a.take()
            a.copy(crossed, source.magnitude)

            def take_over():
                a.copy(target.sign, source.sign)
                a.move(source.magnitude, target.magnitude)
            a.if_else(crossed, take_over)
            a.give(crossed)

        a.if_else(differ, subtract, lambda: a.move(source.magnitude, target.magnitude))
        a.clear(source.sign)
        a.give(differ)

    def exclusive_or(self, target, x, y):
        """target = x xor y; x and y keep their values (0 or 1). target was zero."""
        a = self.assembler
        probe = a.take()
        a.copy(probe, x)
        a.if_else(probe, lambda: a.is_zero(target, y), lambda: a.add(target, y))
        a.give(probe)

    def multiply(self, target, x, y):
        """target = x * y; x and y keep their values. target was zero."""
        a = self.assembler
        counter, remainder = a.take(), a.take()
        product = a.dividend()
        self.exclusive_or(target.sign, x.sign, y.sign)
        a.copy(counter, x.magnitude)
        a.multiply(product, counter, y.magnitude)
        a.divide_constant(target.magnitude, remainder, product, self.scale)
        a.clear(remainder)
        a.give(counter, remainder)
