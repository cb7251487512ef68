"""Sudoku by bit sets and backtracking."""

PUZZLES = ['530070000600195000098000060800060003400803001700020006060000280000419005000080079',
           '000000907000420180000705026100904000050000040000507009920108000034059000507000000']


class Board(object):
    def __init__(self, text):
        self.cells = [ord(c) - ord('0') for c in text]
        self.rows = [0] * 9
        self.columns = [0] * 9
        self.boxes = [0] * 9
        self.tries = 0
        for i, n in enumerate(self.cells):
            if n:
                self.flip(i, n)

    def flip(self, i, n):
        bit = 1 << n
        self.rows[i // 9] ^= bit
        self.columns[i % 9] ^= bit
        self.boxes[i // 27 * 3 + i % 9 // 3] ^= bit

    def used(self, i):
        return self.rows[i // 9] | self.columns[i % 9] | self.boxes[i // 27 * 3 + i % 9 // 3]

    def best(self):
        place, fewest = -1, 10
        for i in range(81):
            if not self.cells[i]:
                used = self.used(i)
                count = len([n for n in range(1, 10) if not used >> n & 1])
                if count < fewest:
                    place, fewest = i, count
        return place

    def solve(self):
        i = self.best()
        if i < 0:
            return True
        used = self.used(i)
        for n in range(1, 10):
            if used >> n & 1:
                continue
            self.tries += 1
            self.cells[i] = n
            self.flip(i, n)
            if self.solve():
                return True
            self.flip(i, n)
            self.cells[i] = 0
        return False


def entry_point(argv):
    for puzzle in PUZZLES[:len(argv) + 1]:
        board = Board(puzzle)
        print(board.solve(), board.tries)
        for y in range(0, 81, 9):
            print(''.join([str(n) for n in board.cells[y:y + 9]]))
    return 0

def target(driver, args):
    return entry_point
