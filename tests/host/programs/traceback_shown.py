# dialect: 3
def third(n):
    return [][n]

def second(n):
    try:
        return third(n)
    except IndexError as e:
        raise RuntimeError('no item') from e

def entry_point(argv):
    print('before')
    second(5)
    return 0
