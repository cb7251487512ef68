"""os.read of far more than there is: a whole file, what is left of it, a pipe."""
import os

PATH = '/tmp/jacquard_os_read_large_%d'
MUCH = 1024 * 1024 * 1024


def entry_point(argv):
    path = PATH % os.getpid()
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(fd, 'x' * 100000 + 'yz')
    os.lseek(fd, 0, 0)
    data = os.read(fd, MUCH)
    print(len(data))
    print(data[-2:])
    os.lseek(fd, 99999, 0)
    print(os.read(fd, MUCH))
    print(len(os.read(fd, MUCH)))
    os.close(fd)
    os.unlink(path)
    source, sink = os.pipe()
    os.write(sink, 'through a pipe')
    print(os.read(source, MUCH))
    os.close(sink)
    print(len(os.read(source, MUCH)))
    os.close(source)
    try:
        os.read(source, MUCH)
    except OSError:
        print('closed')
    return 0


def target(driver, args):
    return entry_point
