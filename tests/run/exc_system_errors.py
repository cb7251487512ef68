"""Errors of the system: errno, strerror, filename, and the text Python gives them."""
import os


def show(e):
    print(e.errno, e.strerror, e.filename, str(e))


def entry_point(argv):
    missing = '/nonexistent/%d' % len(argv)
    try:
        os.open(missing, os.O_RDONLY, 0)
    except OSError as e:
        show(e)
    try:
        open(missing + 'x')
    except IOError as e:
        show(e)
    try:
        os.unlink(missing)
    except OSError as e:
        show(e)
    try:
        os.listdir(missing)
    except OSError as e:
        show(e)
    try:
        os.open('/', os.O_WRONLY, 0)
    except OSError as e:
        show(e)
    for fd in [77, 78]:
        try:
            if fd == 77:
                os.close(fd)
            else:
                os.write(fd, b'text')
        except OSError as e:
            print(e.errno, e.strerror, str(e))
    return 0


def target(driver, args):
    return entry_point
