"""Numbers, pointers and strings of C, and calling C functions.

Takes:   the name of a C symbol (in rlib/rt/abi.def or a library) and its low-level type.
Leaves:  an object that a translated function calls as it would any function.
Idea:    the translator knows a call of an `llexternal` object by its class and reads its attributes.
         Untranslated it calls `_untranslated` if one is given, else the C function itself, see clibrary.py.
Example: c_sqrt = llexternal('sqrt', [Float], Float, _callable=math.sqrt)
"""
from rpython.rlib import rarithmetic
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import r_singlefloat
from rpython.rtyper.lltypesystem import lltype, rawmemory
from rpython.rtyper.lltypesystem.lltype import (
    Bool, Char, Float, Int8, Int16, Int32, Signed, SingleFloat, UInt8, UInt16, UInt32, UniChar, Unsigned, Void)
from rpython.rtyper.lltypesystem.rstr import copy_raw_to_string, copy_string_to_raw, hlstr, llstr, mallocstr

# ____________________________________________________________ numbers

CHAR = Char
SIGNEDCHAR = Int8
UCHAR = UInt8
SHORT = Int16
USHORT = UInt16
INT = INT_real = Int32
UINT = UInt32
LONG = INTPTR_T = Signed
ULONG = UINTPTR_T = Unsigned
LONGLONG = Signed
ULONGLONG = Unsigned
SIZE_T = Unsigned
SSIZE_T = PTRDIFF_T = Signed
INT8, UINT8, INT8_T, UINT8_T = Int8, UInt8, Int8, UInt8
INT16, UINT16, INT16_T, UINT16_T = Int16, UInt16, Int16, UInt16
INT32, UINT32, INT32_T, UINT32_T = Int32, UInt32, Int32, UInt32
INT64, UINT64, INT64_T, UINT64_T = Signed, Unsigned, Signed, Unsigned
WCHAR_T = UniChar
TIME_T = OFF_T = Signed
MODE_T = PID_T_U = UInt32
PID_T = Int32
DOUBLE = Float
FLOAT = SingleFloat

r_signedchar = rarithmetic.r_int8
r_uchar = rarithmetic.r_uint8
r_short = rarithmetic.r_int16
r_ushort = rarithmetic.r_uint16
r_int = r_int_real = rarithmetic.r_int32
r_uint = rarithmetic.r_uint32
r_long = rarithmetic.r_int
r_ulong = rarithmetic.r_uint
r_longlong = rarithmetic.r_longlong
r_ulonglong = rarithmetic.r_ulonglong
r_size_t = rarithmetic.r_uint
r_ssize_t = rarithmetic.r_int

NUMBER_TYPES = [Int8, UInt8, Int16, UInt16, Int32, UInt32, Signed, Unsigned]


def _cast_number(T, value):
    """The number as another number type: wrapped, or a float truncated. Characters have the value of their code."""
    if isinstance(value, r_singlefloat):
        value = float(value)
    if T is SingleFloat:
        return r_singlefloat(value)
    if T is Float or T is Bool:
        return lltype.cast_primitive(T, value)
    if isinstance(value, str):
        value = ord(value)
    value = int(value)
    if T is Char:
        return chr(value & 0xff)
    if T is UniChar:
        return lltype.cast_primitive(T, value)
    if T is Signed:
        return rarithmetic.intmask(value)
    return rarithmetic._class_of_type(T)(value)


# ____________________________________________________________ pointers and containers of C

@specialize.memo()
def CArray(T):
    """An array without its length."""
    return lltype.Array(T, hints={'nolength': True})


@specialize.memo()
def CArrayPtr(T):
    """A pointer to an array without its length."""
    return lltype.Ptr(CArray(T))


@specialize.memo()
def CFixedArray(T, length):
    """A known number of items."""
    return lltype.FixedSizeArray(T, length)


def CStruct(name, *fields, **options):
    """A struct of a header file. Its fields are named with c_ in front."""
    hints = dict(options.get('hints', {}))
    hints['external'] = 'C'
    hints['c_name'] = name
    return lltype.Struct(name, *[('c_' + field, T) for field, T in fields], hints=hints)


def CStructPtr(*args, **options):
    """A pointer to such a struct."""
    return lltype.Ptr(CStruct(*args, **options))


def COpaque(name=None, ptr_typename=None, hints=None, compilation_info=None):
    """What only C looks into."""
    hints = dict(hints or {})
    hints['external'] = 'C'
    hints['c_name'] = name if name is not None else ptr_typename
    hints['eci'] = compilation_info
    return lltype.OpaqueType(name or ptr_typename, hints)


def COpaquePtr(*args, **options):
    """A pointer to it."""
    return lltype.Ptr(COpaque(*args, **options))


def CCallback(args, result, callconv=''):
    """A pointer to a function."""
    return lltype.Ptr(lltype.FuncType(args, result))


CFuncPtr = CCallback


def CConstant(c_name, TYPE):
    """The value of a constant of C is asked for by rffi_platform."""
    raise NotImplementedError('%s: use rpython.rtyper.tool.rffi_platform' % c_name)


VOID = Void
VOIDP = CArrayPtr(Char)
CCHARP = CArrayPtr(Char)
CONST_CCHARP = CCHARP
CWCHARP = CONST_WCHARP = WCHAR_TP = CArrayPtr(UniChar)
VOIDPP = CArrayPtr(VOIDP)
CCHARPP = CArrayPtr(CCHARP)
CCHARPPP = CArrayPtr(CCHARPP)
SIGNED = Signed
UNSIGNED = Unsigned
SIGNEDP, UNSIGNEDP = CArrayPtr(Signed), CArrayPtr(Unsigned)
SIGNEDPP = CArrayPtr(SIGNEDP)
CHARP = CCHARP
SIGNEDCHARP, UCHARP = CArrayPtr(Int8), CArrayPtr(UInt8)
SHORTP, USHORTP = CArrayPtr(Int16), CArrayPtr(UInt16)
INTP, INTP_real, UINTP = CArrayPtr(Int32), CArrayPtr(Int32), CArrayPtr(UInt32)
INTPP = CArrayPtr(INTP)
LONGP, ULONGP = CArrayPtr(Signed), CArrayPtr(Unsigned)
LONGLONGP, ULONGLONGP = LONGP, ULONGP
SIZE_TP, SSIZE_TP = ULONGP, LONGP
INT8P, UINT8P, INT_FAST8_TP = SIGNEDCHARP, UCHARP, SIGNEDCHARP
DOUBLEP, FLOATP = CArrayPtr(Float), CArrayPtr(SingleFloat)
DOUBLEPP = CArrayPtr(DOUBLEP)
BOOLP = CArrayPtr(Bool)
NULL = lltype.nullptr(VOIDP.TO)
FILEP = COpaquePtr('FILE')

MAKE_SURE_IS_SIGNED = is_emulated_long = False


# ____________________________________________________________ casts, sizes

def cast(T, value):
    """A number as another number type: wrapped, or a float truncated; characters have the value of their code. Raw pointers as
    pointers to something else and as numbers, and back. A function as a pointer by which C calls it."""
    if T._kind == 'ptr':
        if value is None:
            return lltype.nullptr(T.TO)
        if isinstance(value, lltype._ptr):
            return lltype.cast_int_to_ptr(T, lltype._to_c(value)) if value else lltype.nullptr(T.TO)
        if T.TO._kind == 'func' and callable(value):
            return llhelper(T, value)
        return lltype.cast_int_to_ptr(T, int(value))
    if isinstance(value, lltype._ptr):
        value = lltype.cast_ptr_to_int(value)
    if hasattr(value, '_to_c'):
        value = value._to_c()
    if T is lltype.Void:
        return None
    return _cast_number(T, value)


def llhelper(T, function):
    """The function as a low-level pointer to it."""
    return _llhelpers(T, function)


_known_helpers = {}


def _llhelpers(T, function):
    key = T.TO, id(function)
    if key not in _known_helpers:
        _known_helpers[key] = lltype.functionptr(T.TO, getattr(function, '__name__', 'callback'), _callable=function), function
    return _known_helpers[key][0]


@specialize.memo()
def sizeof(T):
    """The bytes of a type."""
    return rawmemory.size_of(lltype._real(T))


@specialize.memo()
def offsetof(T, name):
    """Where a field of a struct begins."""
    return rawmemory.layout_of(T)[0][name]


@specialize.memo()
def size_and_sign(T):
    """(its bytes, is it unsigned?)"""
    letter = rawmemory.letter_of(T)
    return rawmemory.SIZES[letter], letter in 'BHIQcwp?'


@specialize.ll()
def ptradd(p, n):
    """The pointer n items further on."""
    return lltype.direct_ptradd(p, n)


@specialize.ll_and_arg(1)
def getintfield(p, name):
    """A field as a plain int."""
    return rarithmetic.widen(getattr(p, name))


@specialize.ll_and_arg(1)
def setintfield(p, name, value):
    """Sets a field to an int, cast to what it holds."""
    setattr(p, name, value)


def make(STRUCT, **fields):
    """A new struct with these fields; the others are not written."""
    p = lltype.malloc(STRUCT, flavor='raw')
    for name, value in fields.items():
        if isinstance(lltype.typeOf(p).TO._flds[name], lltype.Primitive):
            value = cast(lltype.typeOf(p).TO._flds[name], value)
        setattr(p, name, value)
    return p


@specialize.ll()
def structcopy(target, source):
    """Copies a struct as a whole."""
    rpy_memcpy(cast(VOIDP, target), cast(VOIDP, source), _size_behind(lltype.typeOf(target)))


@specialize.memo()
def _size_behind(PTR):
    return rawmemory.size_of(PTR.TO)


# ____________________________________________________________ C functions

RFFI_ERR_NONE = 0
RFFI_SAVE_ERRNO = 1
RFFI_READSAVED_ERRNO = 2
RFFI_ZERO_ERRNO_BEFORE = 4
RFFI_FULL_ERRNO = RFFI_SAVE_ERRNO | RFFI_READSAVED_ERRNO
RFFI_FULL_ERRNO_ZERO = RFFI_SAVE_ERRNO | RFFI_ZERO_ERRNO_BEFORE
RFFI_SAVE_LASTERROR = 8
RFFI_READSAVED_LASTERROR = 16
RFFI_SAVE_WSALASTERROR = 32
RFFI_FULL_LASTERROR = RFFI_SAVE_LASTERROR | RFFI_READSAVED_LASTERROR
RFFI_ERR_ALL = RFFI_FULL_ERRNO | RFFI_FULL_LASTERROR
RFFI_ALT_ERRNO = 64


class llexternal(object):
    """A C function. An argument may be what its parameter is made of: any number, a character; for a char * also a str, which is
    copied for the call, or None; for a function pointer a function. The other options say what there is to gain for a
    program with threads or a JIT."""
    _always_inline_ = True

    def __init__(self, name, args, result, _callable=None, compilation_info=None, sandboxsafe=False, threadsafe='auto',
                 _nowrapper=False, calling_conv='c', elidable_function=False, macro=None,
                 random_effects_on_gcobjs='auto', save_err=RFFI_ERR_NONE, releasegil='auto', natural_arity=-1, **options):
        assert isinstance(name, str), 'a C function has a name'
        self._name = self.__name__ = name
        self._args = tuple([lltype._real(T) for T in args])
        self._result = lltype._real(result)
        self._untranslated = _callable
        self._eci = compilation_info
        self._macro = bool(macro)
        if isinstance(macro, str):
            self._name = macro
        self._save_err = save_err
        self._fixed = natural_arity if natural_arity >= 0 else 0
        self._elidable_function_ = bool(elidable_function)
        self._letters = [rawmemory.letter_of(T) for T in self._args]

    def _freeze_(self):
        return True

    def _address(self):
        """Where it is in this process."""
        from rpython.rtyper.lltypesystem import clibrary
        mistake = _layout_mistake(self) if self._eci is not None else ''
        if mistake:
            raise TypeError(mistake)
        return clibrary.address_of(self._name, self._eci, ''.join(self._letters), rawmemory.letter_of(self._result), self._macro)

    def __call__(self, *args):
        if len(args) != len(self._args):
            raise TypeError('%s() takes %d arguments, %d are given' % (self._name, len(self._args), len(args)))
        if self._untranslated is not None:
            return self._untranslated(*args)
        temporary, values = [], []
        for T, value in zip(self._args, args):
            if T._kind == 'ptr' and not isinstance(value, lltype._ptr):
                value = _pointer_argument(T, value, temporary)
            values.append(lltype._to_c(lltype._stored(value, T)))
        signature = ''.join(self._letters) + ':' + rawmemory.letter_of(self._result)
        result = rawmemory.call(self._address(), signature, self._fixed, self._save_err, tuple(values))
        for p in temporary:
            lltype.free(p, flavor='raw')
        return lltype._from_c(self._result, result)


def _pointer_argument(T, value, temporary):
    """A str or function as the pointer that C is given."""
    if value is None:
        return lltype.nullptr(T.TO)
    if T.TO._kind == 'func':
        return llhelper(T, _callback_wrapper(value, T.TO))
    if isinstance(value, str) and T == CCHARP:
        temporary.append(str2charp(value))
    elif isinstance(value, type(u'')) and T == CWCHARP:
        temporary.append(unicode2wcharp(value))
    else:
        raise TypeError('%r is passed where C takes %s' % (value, T))
    return temporary[-1]


_wrappers = {}


def _callback_wrapper(function, TYPE):
    """The function as C may call it: an exception ends here, with its traceback on stderr."""
    key = id(function), TYPE
    if key not in _wrappers:
        _wrappers[key] = _make_wrapper(function, TYPE.RESULT), function
    return _wrappers[key][0]


def _make_wrapper(function, RESULT):
    if RESULT is Void:
        def wrapper(*args):
            try:
                function(*args)
            except Exception as error:
                _callback_failed(error)
    elif RESULT._kind == 'ptr':
        failed = lltype.nullptr(RESULT.TO)

        def wrapper(*args):
            try:
                return function(*args)
            except Exception as error:
                _callback_failed(error)
            return failed
    else:
        failed = cast(RESULT, getattr(function, '_errorcode_', RESULT._default))

        def wrapper(*args):
            try:
                return cast(RESULT, function(*args))
            except Exception as error:
                _callback_failed(error)
            return failed
    return wrapper


def _callback_failed(error):
    """Prints the traceback of an exception that C is not told of."""
    import sys
    import traceback
    try:
        traceback.print_exc()
    except TypeError:                   # where open() speaks of text only, as under rlib/packages
        sys.stderr.write('%s: %s\n' % (error.__class__.__name__, error))


def _library_parts(eci):
    """For the translator: (a text that says all, the header, include folders, compiler flags, C texts, C files, linker flags)."""
    from rpython.rtyper.lltypesystem import clibrary
    header = clibrary.header_of(eci)
    parts = [header, list(eci.include_dirs), list(eci.compile_extra), list(eci.separate_module_sources), list(eci.separate_module_files),
             clibrary.link_words(eci)]
    return tuple([repr(parts)] + parts)


_layout_mistakes = {}


def _layout_mistake(external):
    """How a header has a CStruct of the function otherwise, or ''. What the header does not define cannot be compared."""
    for T in external._args + (external._result,):
        if T._kind == 'ptr' and T.TO._kind == 'struct' and T.TO._hints.get('external') == 'C' and 'fieldoffsets' not in T.TO._hints:
            key = T.TO, external._eci
            if key not in _layout_mistakes:
                _layout_mistakes[key] = _compare_layout(T.TO, external._eci)
            if _layout_mistakes[key]:
                return _layout_mistakes[key]
    return ''


def _compare_layout(STRUCT, eci):
    name = STRUCT._hints['c_name']
    fields = [field[2:] for field in STRUCT._names]
    offsets, size = rawmemory.layout_of(STRUCT)
    for c_type in ['struct ' + name, name]:
        found = _layout_in_header(c_type, fields, eci)
        if found is not None:
            places = ['its size'] + ["the place of '%s'" % field for field in fields]
            for place, there, here in zip(places, found, [size] + [offsets[field] for field in STRUCT._names]):
                if here != there:
                    return '%s: %s is %d in the header, %d in the CStruct' % (c_type, place, there, here)
            break
    return ''


def _layout_in_header(c_type, fields, eci):
    """[its size, the offset of each field]; None: the header does not define it, or has other fields."""
    from rpython.rtyper.tool import rffi_platform
    questions = ['(long)sizeof(%s)' % c_type] + ['(long)offsetof(%s, %s)' % (c_type, field) for field in fields]
    entries = [(question, rffi_platform.ConstantInteger(question)) for question in questions]
    try:
        answers = rffi_platform._ask(entries, eci)
    except rffi_platform.CompilationError:
        return None
    return [answers[question] for question in questions]


def CExternVariable(TYPE, name, eci, _CConstantClass=None, sandboxsafe=False, _nowrapper=False, c_type=None,
                    getter_only=False, declare_as_extern=True):
    """(getter, setter) of a variable of C."""
    if c_type is None:
        from rpython.rtyper.lltypesystem.clibrary import C_TYPES
        c_type = C_TYPES[rawmemory.letter_of(TYPE)]
    lines = ['extern %s %s;' % (c_type, name)] if declare_as_extern else []
    lines.append('static inline %s rpy_get_%s(void) { return %s; }' % (c_type, name, name))
    lines.append('static inline void rpy_set_%s(%s value) { %s = value; }' % (name, c_type, name))
    from rpython.translator.tool.cbuild import ExternalCompilationInfo
    info = eci.merge(ExternalCompilationInfo(post_include_bits=lines))
    getter = llexternal('rpy_get_' + name, [], TYPE, compilation_info=info, macro=True)
    if getter_only:
        return getter
    return getter, llexternal('rpy_set_' + name, [TYPE], Void, compilation_info=info, macro=True)


def constcharp2str(p):
    """The text that C holds."""
    return charp2str(p)


rpy_memcpy = llexternal('memcpy', [VOIDP, VOIDP, SIZE_T], VOIDP)
c_memcpy = llexternal('memcpy', [VOIDP, VOIDP, SIZE_T], Void)
c_memset = llexternal('memset', [VOIDP, INT, SIZE_T], Void)
_c_memmove = llexternal('memmove', [VOIDP, VOIDP, SIZE_T], Void)


# ____________________________________________________________ strings

@specialize.arg(1)
def str2charp(s, track_allocation=True):
    """A copy of the text with a NUL at its end; to be given back by free_charp."""
    length = len(s)
    p = lltype.malloc(CCHARP.TO, length + 1, flavor='raw', track_allocation=track_allocation)
    copy_string_to_raw(llstr(s), p, 0, length)
    p[length] = '\x00'
    return p


def free_charp(p, track_allocation=True):
    """Gives the copy back."""
    lltype.free(p, flavor='raw', track_allocation=track_allocation)


def charplen(p):
    """The characters before the NUL."""
    n = 0
    while p[n] != '\x00':
        n += 1
    return n


def charp2str(p):
    """The text up to the NUL."""
    return charpsize2str(p, charplen(p))


def charp2strn(p, most):
    """The text up to the NUL, at most that many characters."""
    n = 0
    while n < most and p[n] != '\x00':
        n += 1
    return charpsize2str(p, n)


def charpsize2str(p, size):
    """So many characters."""
    s = mallocstr(size)
    copy_raw_to_string(p, s, 0, size)
    return hlstr(s)


def str2chararray(s, array, most):
    """Copies the text into an array of that many characters, and says how many."""
    length = min(len(s), most)
    copy_string_to_raw(llstr(s), array, 0, length)
    return length


def str2rawmem(s, array, start, length):
    """Copies part of a text to where a pointer points."""
    copy_string_to_raw(llstr(s), array, start, length)


@specialize.arg(1)
def unicode2wcharp(s, track_allocation=True):
    """A copy of the text as wchar_t, with a NUL at its end."""
    length = len(s)
    p = lltype.malloc(CWCHARP.TO, length + 1, flavor='raw', track_allocation=track_allocation)
    for i in range(length):
        p[i] = s[i]
    p[length] = u'\x00'
    return p


def free_wcharp(p, track_allocation=True):
    """Gives the copy back."""
    lltype.free(p, flavor='raw', track_allocation=track_allocation)


def wcharp2unicode(p):
    """The text up to the NUL."""
    n = 0
    while p[n] != u'\x00':
        n += 1
    return wcharpsize2unicode(p, n)


def wcharp2unicoden(p, most):
    """The text up to the NUL, at most that many code points."""
    n = 0
    while n < most and p[n] != u'\x00':
        n += 1
    return wcharpsize2unicode(p, n)


def wcharpsize2unicode(p, size):
    """So many code points."""
    return u''.join([p[i] for i in range(size)])


def liststr2charpp(strings):
    """A list as C has it: an array of copies, ended by NULL."""
    array = lltype.malloc(CCHARPP.TO, len(strings) + 1, flavor='raw')
    for i in range(len(strings)):
        array[i] = str2charp(strings[i])
    array[len(strings)] = lltype.nullptr(CCHARP.TO)
    return array


ll_liststr2charpp = liststr2charpp


def free_charpp(array):
    """Gives such an array back with all that is in it."""
    i = 0
    while array[i]:
        free_charp(array[i])
        i += 1
    lltype.free(array, flavor='raw')


def charpp2liststr(array):
    """The list of the texts of such an array."""
    result = []
    i = 0
    while array[i]:
        result.append(charp2str(array[i]))
        i += 1
    return result


class scoped_str2charp(object):
    """with scoped_str2charp(s) as p: a copy of the text for C; NULL for None."""

    def __init__(self, value):
        if value is not None:
            self.buf = str2charp(value)
        else:
            self.buf = lltype.nullptr(CCHARP.TO)

    def __enter__(self):
        return self.buf

    def __exit__(self, *args):
        if self.buf:
            free_charp(self.buf)


class scoped_unicode2wcharp(object):
    """The same for a unicode."""

    def __init__(self, value):
        if value is not None:
            self.buf = unicode2wcharp(value)
        else:
            self.buf = lltype.nullptr(CWCHARP.TO)

    def __enter__(self):
        return self.buf

    def __exit__(self, *args):
        if self.buf:
            free_wcharp(self.buf)


def get_nonmovingbuffer(data):
    """A pointer by which C may read a str, to be given back by free_nonmovingbuffer."""
    return str2charp(data)


get_nonmovingbuffer_final_null = get_nonmovingbuffer


def get_nonmovingbuffer_ll(data):
    """The same with what RPython says of it."""
    return str2charp(data), llstr(data), '\x00'


get_nonmovingbuffer_ll_final_null = get_nonmovingbuffer_ll


def free_nonmovingbuffer(data, buf):
    """Gives it back."""
    free_charp(buf)


def free_nonmovingbuffer_ll(buf, llobj, flag):
    """The same."""
    free_charp(buf)


class scoped_nonmovingbuffer(object):
    """with scoped_nonmovingbuffer(s) as p: a pointer by which C may read the text."""

    def __init__(self, data):
        self.buf = str2charp(data)

    def __enter__(self):
        return self.buf

    def __exit__(self, *args):
        free_charp(self.buf)


class scoped_view_charp(scoped_nonmovingbuffer):
    """The same, NUL at its end."""


def alloc_buffer(count):
    """(memory C may write a text to, what str_from_buffer wants to know besides)"""
    return lltype.malloc(CCHARP.TO, count, flavor='raw'), '\x00'


def str_from_buffer(raw_buf, gc_buf, allocated_size, needed_size):
    """The first characters of such memory."""
    assert needed_size <= allocated_size
    return charpsize2str(raw_buf, needed_size)


def keep_buffer_alive_until_here(raw_buf, gc_buf):
    """Gives such memory back."""
    lltype.free(raw_buf, flavor='raw')


class scoped_alloc_buffer(object):
    """with scoped_alloc_buffer(n) as b: C writes to b.raw, b.str(length) is the text."""

    def __init__(self, size):
        self.size = size
        self.raw = lltype.malloc(CCHARP.TO, size, flavor='raw')

    def __enter__(self):
        return self

    def __exit__(self, *args):
        lltype.free(self.raw, flavor='raw')

    def str(self, length):
        """The first characters."""
        assert 0 <= length <= self.size
        return charpsize2str(self.raw, length)


def get_errno():
    """errno as the last call with RFFI_SAVE_ERRNO left it."""
    return c_get_errno()


def set_errno(number):
    """What errno is for the next call with RFFI_READSAVED_ERRNO."""
    c_set_errno(number)


c_get_errno = llexternal('rpy_saved_errno', [], Signed, _callable=rawmemory.get_errno)
c_set_errno = llexternal('rpy_set_saved_errno', [Signed], Void, _callable=rawmemory.set_errno)
