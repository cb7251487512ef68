"""The game of life on a torus."""


class Board(object):
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.cells = [False] * (width * height)

    def get(self, x, y):
        return self.cells[y % self.height * self.width + x % self.width]

    def set(self, x, y):
        self.cells[y * self.width + x] = True

    def neighbours(self, x, y):
        n = 0
        for dx in range(-1, 2):
            for dy in range(-1, 2):
                if (dx != 0 or dy != 0) and self.get(x + dx, y + dy):
                    n += 1
        return n

    def step(self):
        result = Board(self.width, self.height)
        for y in range(self.height):
            for x in range(self.width):
                n = self.neighbours(x, y)
                if n == 3 or (n == 2 and self.get(x, y)):
                    result.set(x, y)
        return result

    def show(self):
        for y in range(self.height):
            print(''.join(['#' if self.get(x, y) else '.' for x in range(self.width)]))


def entry_point(argv):
    board = Board(12, 8)
    for x, y in [(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (7, 4), (8, 4), (9, 4)]:
        board.set(x, y)
    for i in range(10):
        board = board.step()
    board.show()
    return 0


def target(driver, args):
    return entry_point
