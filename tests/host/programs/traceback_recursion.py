def down(n):
    return down(n + 1) + 1

def entry_point(argv):
    down(0)
    return 0
