"""What the module _rawmemory of the translator's evaluator does, by ctypes: for CPython."""
import ctypes

_TYPES = {'b': ctypes.c_int8, 'B': ctypes.c_uint8, 'h': ctypes.c_int16, 'H': ctypes.c_uint16, 'i': ctypes.c_int32,
          'I': ctypes.c_uint32, 'q': ctypes.c_int64, 'Q': ctypes.c_uint64, 'f': ctypes.c_float, 'd': ctypes.c_double,
          'c': ctypes.c_uint8, 'w': ctypes.c_uint32, '?': ctypes.c_uint8, 'p': ctypes.c_uint64, 'v': None}
SAVE_ERRNO, READ_SAVED_ERRNO, ZERO_ERRNO_BEFORE = 1, 2, 4

_libc = ctypes.CDLL(None)
_libc.calloc.restype = ctypes.c_uint64
_libc.calloc.argtypes = [ctypes.c_size_t, ctypes.c_size_t]
_libc.free.argtypes = [ctypes.c_uint64]
_dlsym = _libc.dlsym
_dlsym.restype = ctypes.c_uint64
_dlsym.argtypes = [ctypes.c_uint64, ctypes.c_char_p]
_keep = []
_pending = []
_saved_errno = 0


def _from_c(letter, value):
    if letter in 'cw':
        return chr(value)
    if letter == '?':
        return bool(value)
    if letter == 'p':
        return value or 0
    return value


def _to_c(letter, value):
    if letter in 'cw':
        return ord(value)
    if letter in 'fd':
        return float(value)
    return int(value)


def allocate(size):
    return _libc.calloc(1, max(size, 1))


def release(address):
    _libc.free(address)


def load(address, letter):
    return _from_c(letter, _TYPES[letter].from_address(address).value)


def store(address, letter, value):
    _TYPES[letter].from_address(address).value = _to_c(letter, value)


def read(address, size):
    return ctypes.string_at(address, size).decode('latin-1')


def write(address, text):
    data = text.encode('latin-1')
    ctypes.memmove(address, data, len(data))


def copy(to, source, size):
    ctypes.memmove(to, source, size)


def fill(address, byte, size):
    ctypes.memset(address, byte, size)


def open_library(path):
    library = ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)
    _keep.append(library)
    return library._handle


def symbol(library, name):
    return _dlsym(library, name.encode('latin-1')) or 0


def call(function, signature, fixed, save_err, arguments):
    global _saved_errno
    parameters, result = signature.split(':')
    types = [_TYPES[letter] for letter in parameters]
    target = ctypes.CFUNCTYPE(_TYPES[result], *types, use_errno=True)(function)
    ctypes.set_errno(0 if save_err & ZERO_ERRNO_BEFORE else _saved_errno if save_err & READ_SAVED_ERRNO else 0)
    value = target(*[_to_c(letter, argument) for letter, argument in zip(parameters, arguments)])
    if save_err & SAVE_ERRNO:
        _saved_errno = ctypes.get_errno()
    if _pending:
        raise _pending.pop()
    return None if result == 'v' else _from_c(result, value)


def callback(signature, function):
    parameters, result = signature.split(':')

    def called(*arguments):
        if _pending:
            return 0
        try:
            value = function(*[_from_c(letter, argument) for letter, argument in zip(parameters, arguments)])
            return None if result == 'v' else _to_c(result, value)
        except BaseException as error:
            _pending.append(error)
            return 0

    thing = ctypes.CFUNCTYPE(_TYPES[result], *[_TYPES[letter] for letter in parameters])(called)
    _keep.append(thing)
    return ctypes.cast(thing, ctypes.c_void_p).value


def get_errno():
    return _saved_errno


def set_errno(number):
    global _saved_errno
    _saved_errno = int(number)
