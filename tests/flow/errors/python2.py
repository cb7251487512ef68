# dialect: 2


def statements(x):
    print >>x, 1,
    exec "x"
    import os
    os.name = "other"
