"""rlib.rmmap: a file and fresh memory as bytes; what may not be done."""
import os

from rpython.rlib import rmmap

PATH = 'rlib_rmmap.%d.tmp'


def refused(what, m):
    try:
        if what == 0:
            m.setitem(0, 'x')
        elif what == 1:
            m.getitem(m.size)
        elif what == 2:
            m.seek(-1)
        elif what == 3:
            m.write('long' * 10000)
        elif what == 4:
            m.resize(8192)
        else:
            m.move(0, 5, m.size)
        return 'done'
    except rmmap.RTypeError as e:
        return 'type: ' + e.message
    except rmmap.RValueError as e:
        return 'value: ' + e.message


def of_file(fd):
    m = rmmap.mmap(fd, 0)
    print(m.size, m.tell(), m.getitem(1), m.readline()[:-1], m.read_byte(), m.tell())
    m.write('EC')
    m.write_byte('!')
    m.seek(-3, 2)
    print(m.read(), m.read() == '')
    print(m.find('d', 0, m.size), m.find('d', 0, m.size, True), m.find('nothing', 0, m.size), m.find('', 3, 9), m.find('d', -3, -1))
    print(m.flush(), m.file_size(), refused(1, m), refused(2, m), refused(3, m), refused(5, m))
    m.move(0, 6, 3)
    m.resize(5000)
    m.setslice(4990, 'far')
    m.flush()
    m.close()
    try:
        m.tell()
    except rmmap.RValueError as e:
        print(e.message)
    print(repr(os.read(fd, 20)), os.fstat(fd).st_size)
    only_read = rmmap.mmap(fd, 4, access=rmmap.ACCESS_READ)
    print(only_read.getslice(0, 4), refused(0, only_read), refused(4, only_read))
    only_read.close()
    copied = rmmap.mmap(fd, 0, access=rmmap.ACCESS_COPY)
    copied.setitem(0, '#')
    print(copied.read(3))
    copied.close()
    try:
        rmmap.mmap(fd, 9999)
    except rmmap.RValueError as e:
        print(e.message)
    os.lseek(fd, 0, 0)
    print(os.read(fd, 3))


def entry_point(argv):
    path = PATH % os.getpid()
    fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    os.write(fd, 'first\nsecond\nthird')
    of_file(fd)
    os.close(fd)
    os.unlink(path)
    try:
        rmmap.mmap(fd, 0)
    except OSError as e:
        print('OSError', e.errno)
    memory = rmmap.mmap(-1, 1000)
    memory.write('abc')
    print(memory.size, memory.getslice(0, 3), ord(memory.getitem(3)), memory.file_size())
    memory.close()
    code = rmmap.alloc(rmmap.PAGESIZE)
    code[0] = '\xc3'
    rmmap.set_pages_executable(code, rmmap.PAGESIZE)
    print(ord(code[0]))
    rmmap.free(code, rmmap.PAGESIZE)
    return 0


def target(driver, args):
    return entry_point, None
