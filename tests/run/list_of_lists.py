"""Lists of lists share their rows."""


def entry_point(argv):
    grid = [[0] * 4 for _ in range(3)]
    grid[1][2] = 5
    row = grid[1]
    row.append(9)
    print(len(grid[0]), len(grid[1]), grid[1][2], grid[1][-1])
    shared = [row] * 3
    shared[0][0] = 7
    print(shared[2][0], grid[1][0])
    for line in grid:
        print(' '.join([str(x) for x in line]))
    return 0


def target(driver, args):
    return entry_point
