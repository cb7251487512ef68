"""The tape: cells that hold machine integers, growing to the right as needed."""


class TapeError(Exception):
    """The head left the tape at its left end."""


class Tape(object):
    """Cells, and the position of the head."""

    def __init__(self):
        self.cells = [0]
        self.position = 0

    def get(self):
        return self.cells[self.position]

    def set(self, value):
        self.cells[self.position] = value

    def increment(self):
        self.cells[self.position] += 1

    def decrement(self):
        self.cells[self.position] -= 1

    def advance(self):
        self.position += 1
        if self.position == len(self.cells):
            self.cells.append(0)

    def retreat(self):
        if self.position == 0:
            raise TapeError
        self.position -= 1
