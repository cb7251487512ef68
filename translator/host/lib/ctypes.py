"""ctypes: types to import and sizes to ask; nothing foreign is called at import time."""
import struct

from _refused import classes as _classes, functions as _functions


class _SimpleCData(object):
    """A number of C."""
    _type_ = 'i'

    def __init__(self, value=0):
        self.value = value

    def __setattr__(self, name, value):
        if name == 'value' and self._type_ in 'bBhHiIlLqQ':
            bits = 8 * struct.calcsize(self._type_)
            value &= (1 << bits) - 1
            if self._type_.islower() and value >> bits - 1:
                value -= 1 << bits
        object.__setattr__(self, name, value)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.value)


for _name, _code in (('c_byte', 'b'), ('c_ubyte', 'B'), ('c_short', 'h'), ('c_ushort', 'H'), ('c_int', 'i'), ('c_uint', 'I'),
                     ('c_long', 'l'), ('c_ulong', 'L'), ('c_longlong', 'q'), ('c_ulonglong', 'Q'), ('c_float', 'f'),
                     ('c_double', 'd'), ('c_char', 'c'), ('c_bool', '?')):
    globals()[_name] = type(_name, (_SimpleCData,), {'_type_': _code})
c_int8, c_uint8, c_int16, c_uint16, c_int32, c_uint32, c_int64, c_uint64 = (
    c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_long, c_ulong)
c_size_t, c_ssize_t = c_ulong, c_long


class c_void_p(_SimpleCData):
    _type_ = 'Q'


class c_char_p(_SimpleCData):
    _type_ = 'P'


class c_wchar_p(c_char_p):
    pass


class py_object(c_char_p):
    pass


def sizeof(thing):
    cls = thing if isinstance(thing, type) else type(thing)
    return struct.calcsize({'P': 'Q'}.get(cls._type_, cls._type_))


RTLD_LOCAL, RTLD_GLOBAL, DEFAULT_MODE = 0, 256, 0
_classes('ctypes', 'CDLL PyDLL Structure Union Array', globals())
_functions('ctypes', 'POINTER pointer byref cast addressof create_string_buffer string_at memmove memset CFUNCTYPE PYFUNCTYPE '
                     'get_errno set_errno', globals())


class _Loader(object):
    """cdll.X, pythonapi.X: refused when looked at."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        raise NotImplementedError('ctypes.%s.%s is not available at import time' % (self._name, name))


cdll, pydll, pythonapi = _Loader('cdll'), _Loader('pydll'), _Loader('pythonapi')


class ArgumentError(Exception):
    pass
