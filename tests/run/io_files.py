"""os.open, write, read, close of a file; a missing file raises OSError."""
import os


def entry_point(argv):
    path = argv[1] + '/contents'
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    n = os.write(fd, 'some contents\n' * 3)
    os.close(fd)
    print(n)
    fd = os.open(path, os.O_RDONLY, 0)
    pieces = []
    while True:
        piece = os.read(fd, 10)
        if not piece:
            break
        pieces.append(piece)
    os.close(fd)
    text = ''.join(pieces)
    print(len(text), len(pieces), text == 'some contents\n' * 3)
    try:
        os.open(argv[1] + '/missing', os.O_RDONLY, 0)
    except OSError as e:
        print('missing', e.errno)
    return 0


def target(driver, args):
    return entry_point
