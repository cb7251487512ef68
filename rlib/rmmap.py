"""Files, and memory of nobody, mapped into the address space.

Takes:   a descriptor (-1: memory that is zero), a length (0: the whole file), flags and protection, or an access.
Leaves:  an MMap, which reads and writes like a file and like an array of bytes; RValueError, RTypeError, OSError.
Idea:    the calls are those of C; positions are checked here. memory `alloc` gives may be executed.
Example: m = mmap(fd, 0); m.setitem(0, 'x'); m.find('needle', 0, m.size); m.close()
"""
import os

from rpython.rlib import rposix
from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(pre_include_bits=['#define _GNU_SOURCE'], includes=['sys/types.h', 'sys/mman.h', 'unistd.h'])


class RValueError(Exception):
    """A position, length or state that does not do."""

    def __init__(self, message):
        self.message = message


class RTypeError(Exception):
    """The map does not allow it."""

    def __init__(self, message):
        self.message = message


class CConfig:
    _compilation_info_ = eci
    PROT_NONE = rffi_platform.ConstantInteger('PROT_NONE')


_MANDATORY = ['MAP_SHARED', 'MAP_PRIVATE', 'MAP_FIXED', 'PROT_READ', 'PROT_WRITE', 'PROT_EXEC', 'MS_SYNC']
_OPTIONAL = ['MAP_ANON', 'MAP_ANONYMOUS', 'MAP_NORESERVE', 'MAP_DENYWRITE', 'MAP_EXECUTABLE', 'MAP_GROWSDOWN', 'MAP_LOCKED',
             'MAP_NONBLOCK', 'MAP_POPULATE', 'MAP_STACK', 'MAP_HUGETLB', 'MADV_NORMAL', 'MADV_RANDOM', 'MADV_SEQUENTIAL',
             'MADV_WILLNEED', 'MADV_DONTNEED', 'MADV_FREE', 'MREMAP_MAYMOVE', 'MAP_32BIT']

for _name in _MANDATORY:
    setattr(CConfig, _name, rffi_platform.ConstantInteger(_name))
for _name in _OPTIONAL:
    setattr(CConfig, _name, rffi_platform.DefinedConstantInteger(_name))

constants = rffi_platform.configure(CConfig)
globals().update([item for item in constants.items() if item[1] is not None])
MAP_NORESERVE = constants['MAP_NORESERVE'] or 0

PAGESIZE = ALLOCATIONGRANULARITY = 4096          # as on x86-64

_ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)
has_mremap = has_madvise = True

PTR = rffi.CCHARP


def _external(name, args, result, **options):
    return rffi.llexternal(name, args, result, compilation_info=eci, **options)


c_mmap = _external('mmap', [PTR, rffi.SIZE_T, rffi.INT, rffi.INT, rffi.INT, rffi.OFF_T], PTR, save_err=rffi.RFFI_SAVE_ERRNO)
c_munmap = _external('munmap', [PTR, rffi.SIZE_T], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_msync = _external('msync', [PTR, rffi.SIZE_T, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_mremap = _external('mremap', [PTR, rffi.SIZE_T, rffi.SIZE_T, rffi.INT], PTR, macro=True, save_err=rffi.RFFI_SAVE_ERRNO)
c_madvise = _external('madvise', [PTR, rffi.SIZE_T, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_mprotect = _external('mprotect', [PTR, rffi.SIZE_T, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_memmove = _external('memmove', [PTR, PTR, rffi.SIZE_T], lltype.Void)


@specialize.argtype(0)
def _number(value):
    return rffi.cast(lltype.Signed, value)


def _failed():
    error = rposix.get_saved_errno()
    return OSError(error, os.strerror(error))


def _check(result):
    if _number(result) < 0:
        raise _failed()


def _mapped(result):
    """The address, unless it is what C gives when it failed."""
    if rffi.cast(lltype.Signed, result) == -1:
        raise _failed()
    return result


def _no_pointer():
    return lltype.nullptr(PTR.TO)


class MMap(object):
    """A map. `data` points to its first byte, `size` bytes are there, `pos` is where read and write go on."""

    def __init__(self, access, offset):
        self.size = 0
        self.pos = 0
        self.access = access
        self.offset = offset
        self.fd = -1
        self.flags = 0
        self.prot = 0
        self.data = _no_pointer()

    # ____________________________________________________________ state

    def check_valid(self):
        if not self.data:
            raise RValueError('map closed or invalid')

    def check_writeable(self):
        if not (self.access != ACCESS_READ and self.prot & PROT_WRITE):
            raise RTypeError("mmap can't modify a readonly memory map.")

    def check_resizeable(self):
        if not (self.access == ACCESS_WRITE or self.access == _ACCESS_DEFAULT):
            raise RTypeError("mmap can't resize a readonly or copy-on-write memory map.")

    def setdata(self, data, size):
        """Takes over the memory there."""
        assert size >= 0
        self.data = data
        self.size = size

    def unmap(self):
        """Gives the memory back."""
        if self.data:
            c_munmap(self.data, self.size)
            self.setdata(_no_pointer(), 0)

    def close(self):
        """Gives the memory and the descriptor back."""
        self.unmap()
        if self.fd != -1:
            os.close(self.fd)
            self.fd = -1

    def __del__(self):
        if self.data:
            c_munmap(self.data, self.size)
        if self.fd != -1:
            os.close(self.fd)

    def getptr(self, offset):
        """The address of a byte."""
        return rffi.ptradd(self.data, offset)

    def file_size(self):
        """How long the file is now; of memory how much is mapped."""
        self.check_valid()
        if self.fd == -1:
            return self.size
        return os.fstat(self.fd).st_size

    # ____________________________________________________________ bytes

    def getitem(self, index):
        self.check_valid()
        if not 0 <= index < self.size:
            raise RValueError('mmap index out of range')
        return self.data[index]

    def setitem(self, index, char):
        self.check_valid()
        self.check_writeable()
        if not 0 <= index < self.size:
            raise RValueError('mmap index out of range')
        self.data[index] = char

    def getslice(self, start, length):
        """So many bytes from start on."""
        self.check_valid()
        if start < 0 or length < 0 or start > self.size - length:
            raise RValueError('data out of range')
        return rffi.charpsize2str(self.getptr(start), length)

    def setslice(self, start, newdata):
        """Writes bytes from start on."""
        self.check_valid()
        self.check_writeable()
        length = len(newdata)
        if start < 0 or start > self.size - length:
            raise RValueError('data out of range')
        for i in range(length):
            self.data[start + i] = newdata[i]

    # ____________________________________________________________ as a file

    def read(self, num=-1):
        """At most so many bytes; all that is left by default."""
        self.check_valid()
        left = self.size - self.pos
        if num < 0 or num > left:
            num = max(left, 0)
        start = self.pos
        self.pos += num
        return self.getslice(start, num)

    def read_byte(self):
        self.check_valid()
        if self.pos >= self.size:
            raise RValueError('read byte out of range')
        self.pos += 1
        return self.data[self.pos - 1]

    def readline(self):
        """The bytes up to the end of the line and with it."""
        self.check_valid()
        end = self.pos
        while end < self.size:
            end += 1
            if self.data[end - 1] == '\n':
                break
        return self.read(end - self.pos)

    def write(self, data):
        """Writes bytes and says how many."""
        self.check_valid()
        self.check_writeable()
        if self.pos + len(data) > self.size:
            raise RValueError('data out of range')
        self.setslice(self.pos, data)
        self.pos += len(data)
        return len(data)

    def write_byte(self, byte):
        if len(byte) != 1:
            raise RTypeError('write_byte() argument must be char')
        self.check_valid()
        self.check_writeable()
        if self.pos >= self.size:
            raise RValueError('write byte out of range')
        self.data[self.pos] = byte[0]
        self.pos += 1

    def tell(self):
        self.check_valid()
        return self.pos

    def seek(self, pos, whence=0):
        """Goes on elsewhere: counted from the start, from here (1) or from the end (2)."""
        self.check_valid()
        if whence == 1:
            pos += self.pos
        elif whence == 2:
            pos += self.size
        elif whence != 0:
            raise RValueError('unknown seek type')
        if not 0 <= pos <= self.size:
            raise RValueError('seek out of range')
        self.pos = pos

    def find(self, tofind, start, end, reverse=False):
        """Where the bytes are between start and end, or -1; the last place if reverse."""
        self.check_valid()
        start, end = self._bound(start), self._bound(end)
        last = end - len(tofind)
        if reverse:
            at, step = last, -1
        else:
            at, step = start, 1
        while start <= at <= last:
            if self._is_at(tofind, at):
                return at
            at += step
        return -1

    def _bound(self, position):
        if position < 0:
            position += self.size
        return min(max(position, 0), self.size)

    def _is_at(self, tofind, at):
        for i in range(len(tofind)):
            if self.data[at + i] != tofind[i]:
                return False
        return True

    # ____________________________________________________________ the map as a whole

    def flush(self, offset=0, size=0):
        """Writes what has changed to the file; 0 when it went well."""
        self.check_valid()
        if size == 0:
            size = self.size
        if offset < 0 or size < 0 or offset > self.size - size:
            raise RValueError('flush values out of range')
        _check(c_msync(self.getptr(offset), size, MS_SYNC))
        return 0

    def move(self, dest, src, count):
        """Copies bytes within the map."""
        self.check_valid()
        self.check_writeable()
        if dest < 0 or src < 0 or count < 0 or src > self.size - count or dest > self.size - count:
            raise RValueError('source or destination out of range')
        c_memmove(self.getptr(dest), self.getptr(src), count)

    def resize(self, newsize):
        """Makes the map, and its file, longer or shorter."""
        self.check_valid()
        self.check_resizeable()
        if newsize <= 0:
            raise RValueError('new size out of range')
        if self.fd != -1:
            os.ftruncate(self.fd, self.offset + newsize)
        self.setdata(_mapped(c_mremap(self.data, self.size, newsize, MREMAP_MAYMOVE)), newsize)

    def madvise(self, flags, start, length):
        """Tells the system how the bytes will be used."""
        self.check_valid()
        if start < 0 or length < 0 or start > self.size - length:
            raise RValueError('madvise start out of bounds')
        _check(c_madvise(self.getptr(start), length, flags))


# ____________________________________________________________ making one

def _chosen(flags, prot, access):
    """(flags, protection) of an access."""
    if access == _ACCESS_DEFAULT:
        return flags, prot
    if flags != MAP_SHARED or prot != PROT_WRITE | PROT_READ:
        raise RValueError("mmap can't specify both access and flags, prot.")
    if access == ACCESS_READ:
        return MAP_SHARED, PROT_READ
    if access == ACCESS_WRITE:
        return MAP_SHARED, PROT_READ | PROT_WRITE
    if access == ACCESS_COPY:
        return MAP_PRIVATE, PROT_READ | PROT_WRITE
    raise RValueError('mmap invalid access parameter.')


def _length_in(fileno, offset, length):
    """How much of the file is mapped."""
    size = os.fstat(fileno).st_size
    if length == 0:
        if offset > size:
            raise RValueError('mmap offset is greater than file size')
        length = size - offset
        if length == 0:
            raise RValueError('cannot mmap an empty file')
    elif offset + length > size:
        raise RValueError('mmap length is greater than file size')
    return length


def mmap(fileno, length, flags=MAP_SHARED, prot=PROT_WRITE | PROT_READ, access=_ACCESS_DEFAULT, offset=0):
    """The map of a file, or of fresh memory."""
    flags, prot = _chosen(flags, prot, access)
    if length < 0:
        raise RTypeError('memory mapped size must be positive')
    if offset < 0:
        raise RValueError('negative offset')
    m = MMap(access, offset)
    m.flags = flags
    m.prot = prot
    if fileno == -1:
        flags |= MAP_ANONYMOUS
    else:
        length = _length_in(fileno, offset, length)
        m.fd = os.dup(fileno)
    m.setdata(_mapped(c_mmap(_no_pointer(), length, prot, flags, m.fd, offset)), length)
    return m


def alloc(map_size):
    """Fresh memory that may be written and executed."""
    return _mapped(c_mmap(_no_pointer(), map_size, PROT_EXEC | PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))


def free(ptr, map_size):
    """Gives such memory back."""
    c_munmap(ptr, map_size)


alloc._annenforceargs_ = (int,)


def set_pages_executable(addr, size):
    """Memory may be executed from here on, and written no more."""
    _check(c_mprotect(addr, size, PROT_EXEC | PROT_READ))


def set_pages_writable(addr, size):
    """The other way."""
    _check(c_mprotect(addr, size, PROT_READ | PROT_WRITE))
