"""rlib.rStringIO: a file in memory, read, written and sought; rlib.cache beside it; rtimer and compilerinfo."""
from rpython.rlib.cache import Cache
from rpython.rlib.compilerinfo import get_compiler_info
from rpython.rlib.constant import CM_LARGE_DOUBLE, CM_SCALE_DOWN, CM_SCALE_UP, DBL_MANT_DIG
from rpython.rlib.rStringIO import RStringIO
from rpython.rlib.rtimer import get_timestamp_unit, read_timestamp


class Squares(Cache):
    def _build(self, key):
        return key * key


squares = Squares()


def show(f):
    print('%d %d [%s]' % (f.tell(), f.getsize(), f.getvalue().replace('\x00', '.').replace('\n', '|')))


def writing():
    f = RStringIO()
    show(f)
    f.write('hello ')
    f.write('world')
    show(f)
    f.seek(0)
    f.write('J')
    show(f)
    f.seek(-2, 2)
    f.write('LDS!')
    show(f)
    f.write('?')
    show(f)
    f.seek(3, 0)
    f.seek(4, 1)
    f.write('--')
    show(f)
    f.seek(20)
    show(f)
    f.write('far')
    show(f)
    f.seek(-100)
    show(f)
    f.truncate(5)
    show(f)
    f.truncate(50)
    f.write('+')
    show(f)
    f.truncate(0)
    show(f)
    f.write('again')
    show(f)
    f.close()
    print(f.is_closed())


def reading():
    f = RStringIO()
    f.write('one\ntwo\n\nlast')
    print('[%s]' % f.read())
    f.seek(0)
    print('[%s]' % f.read(2), f.tell(), '[%s]' % f.readline().replace('\n', '|'), f.tell())
    lines = []
    line = f.readline()
    while line:
        lines.append(line.replace('\n', '|'))
        line = f.readline()
    print(lines, f.tell())
    f.seek(4)
    print('[%s]' % f.readline(2), '[%s]' % f.read(1000).replace('\n', '|'), '[%s]' % f.read(5))
    f.write('!')
    f.seek(0)
    print(len(f.read()), f.tell(), '[%s]' % f.readline(), '[%s]' % f.read(0))
    f.seek(99)
    print('[%s]' % f.read(3), '[%s]' % f.readline(), f.tell())


def cached(flag):
    if flag:
        return squares.getorbuild(7)
    return squares.getorbuild(9)


def entry_point(argv):
    writing()
    reading()
    print(squares.getorbuild(5), cached(len(argv) > 0), cached(len(argv) > 5))
    start = read_timestamp()
    print(start <= read_timestamp(), get_timestamp_unit(), len(get_compiler_info()) > 3)
    print(DBL_MANT_DIG, CM_SCALE_UP, CM_SCALE_DOWN, CM_LARGE_DOUBLE > 1e300)
    return 0


def target(driver, args):
    return entry_point, None
