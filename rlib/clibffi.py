"""libffi: calls of C functions, and functions that C calls, whose types are known at run time only.

Takes:   types as FFI_TYPE_P (ffi_type_sint …, cast_type_to_ffitype(T), make_struct_ffitype_e), addresses of functions.
Leaves:  FuncPtr, RawFuncPtr (calls), CallbackFuncPtr (callbacks), CDLL (a library); LibFFIError.
Idea:    the types of libffi are built here field by field when the module is imported, so that they are constants. Closures are cut
         from pages that may be executed: their address is the address of the function.
Example: f = CDLL('libm.so.6').getpointer('pow', [ffi_type_double] * 2, ffi_type_double); f.push_arg(2.0); f.push_arg(3.0);
         f.call(rffi.DOUBLE) == 8.0
"""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rdynload import DLLHANDLE, DLOpenError, dlclose, dlopen, dlsym
from rpython.rlib.rmmap import alloc
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['ffi.h', 'stdint.h'], libraries=['ffi'])

FFI_TYPE_P = lltype.Ptr(lltype.ForwardReference())
FFI_TYPE_PP = rffi.CArrayPtr(FFI_TYPE_P)
VOIDPP = rffi.VOIDPP

base_names = ['void', 'uint8', 'sint8', 'uint16', 'sint16', 'uint32', 'sint32', 'uint64', 'sint64', 'float', 'double', 'longdouble',
              'pointer', 'uchar', 'schar', 'ushort', 'sshort', 'uint', 'sint', 'ulong', 'slong']
type_names = ['ffi_type_' + _name for _name in base_names]


class CConfig:
    _compilation_info_ = eci
    FFI_OK = rffi_platform.ConstantInteger('FFI_OK')
    FFI_BAD_TYPEDEF = rffi_platform.ConstantInteger('FFI_BAD_TYPEDEF')
    FFI_DEFAULT_ABI = rffi_platform.ConstantInteger('FFI_DEFAULT_ABI')
    FFI_TYPE_STRUCT = rffi_platform.ConstantInteger('FFI_TYPE_STRUCT')
    size_t = rffi_platform.SimpleType('size_t', rffi.ULONG)
    ffi_abi = rffi_platform.SimpleType('ffi_abi', rffi.UINT)
    ffi_arg = rffi_platform.SimpleType('ffi_arg', rffi.ULONG)
    ffi_type = rffi_platform.Struct('ffi_type', [('size', rffi.ULONG), ('alignment', rffi.USHORT), ('type', rffi.USHORT),
                                                 ('elements', FFI_TYPE_PP)])
    ffi_cif = rffi_platform.Struct('ffi_cif', [])
    ffi_closure = rffi_platform.Struct('ffi_closure', [('user_data', rffi.VOIDP)])
    alignment = rffi_platform.ConstantInteger('(long)_Alignof(long double)')


# (C type, constant of libffi) of each base name
_C_TYPES = {'void': ('char', 'FFI_TYPE_VOID'), 'float': ('float', 'FFI_TYPE_FLOAT'), 'double': ('double', 'FFI_TYPE_DOUBLE'),
            'longdouble': ('long double', 'FFI_TYPE_LONGDOUBLE'), 'pointer': ('void *', 'FFI_TYPE_POINTER')}
_INTEGERS = {'char': ('char', 8), 'short': ('short', 16), 'int': ('int', 32), 'long': ('long', 64)}


def _c_type(name):
    """(C type, constant of libffi) of a base name."""
    if name in _C_TYPES:
        return _C_TYPES[name]
    if name[1:] in _INTEGERS:
        c_type, bits = _INTEGERS[name[1:]]
        return c_type, 'FFI_TYPE_%sINT%d' % (name[0].upper(), bits)
    return name[1:] + '_t', 'FFI_TYPE_' + name.upper()


for _name in base_names:
    _type, _constant = _c_type(_name)
    setattr(CConfig, _name + '_size', rffi_platform.ConstantInteger('(long)sizeof(%s)' % _type))
    setattr(CConfig, _name + '_alignment', rffi_platform.ConstantInteger('(long)_Alignof(%s)' % _type))
    setattr(CConfig, _name + '_type', rffi_platform.ConstantInteger(_constant))

_answers = rffi_platform.configure(CConfig)
FFI_OK, FFI_BAD_TYPEDEF, FFI_DEFAULT_ABI = [_answers[_name] for _name in ['FFI_OK', 'FFI_BAD_TYPEDEF', 'FFI_DEFAULT_ABI']]
FFI_TYPE_STRUCT = _answers['FFI_TYPE_STRUCT']
size_t, ffi_abi, ffi_arg = _answers['size_t'], _answers['ffi_abi'], _answers['ffi_arg']
FFI_TYPE = _answers['ffi_type']
FFI_TYPE_P.TO.become(FFI_TYPE)
FFI_CIF, FFI_CLOSURE = _answers['ffi_cif'], _answers['ffi_closure']
FFI_CIFP, FFI_CLOSUREP = lltype.Ptr(FFI_CIF), lltype.Ptr(FFI_CLOSURE)


def configure_simple_type(name):
    """libffi's type of a base name, as memory of import time."""
    p = lltype.malloc(FFI_TYPE, flavor='raw', immortal=True)
    p.c_size = rffi.cast(size_t, _answers[name + '_size'])
    p.c_alignment = rffi.cast(rffi.USHORT, _answers[name + '_alignment'])
    p.c_type = rffi.cast(rffi.USHORT, _answers[name + '_type'])
    p.c_elements = lltype.nullptr(FFI_TYPE_PP.TO)
    return p


globals().update([('ffi_type_' + _name, configure_simple_type(_name)) for _name in base_names])
ffi_type_void, ffi_type_pointer = [globals()['ffi_type_' + _name] for _name in ['void', 'pointer']]

_TYPE_MAP = [(rffi.DOUBLE, 'double'), (rffi.FLOAT, 'float'), (lltype.Char, 'uchar'), (lltype.Bool, 'uchar'), (lltype.UniChar, 'uint32'),
             (rffi.SIGNEDCHAR, 'schar'), (rffi.UCHAR, 'uchar'), (rffi.SHORT, 'sshort'), (rffi.USHORT, 'ushort'), (rffi.INT, 'sint'),
             (rffi.UINT, 'uint'), (rffi.LONG, 'slong'), (rffi.ULONG, 'ulong'), (lltype.Void, 'void')]


@specialize.memo()
def cast_type_to_ffitype(tp):
    """libffi's type for a low-level type."""
    if tp._kind == 'ptr':
        return ffi_type_pointer
    for T, name in _TYPE_MAP:
        if tp is T:
            return globals()['ffi_type_' + name]
    raise KeyError('libffi has no type for %s' % (tp,))


# ____________________________________________________________ C functions

CALLBACK_TP = rffi.CCallback([FFI_CIFP, rffi.VOIDP, VOIDPP, rffi.VOIDP], lltype.Void)


def external(name, args, result, **options):
    return rffi.llexternal(name, args, result, compilation_info=eci, **options)


c_ffi_prep_cif = external('ffi_prep_cif', [FFI_CIFP, ffi_abi, rffi.UINT, FFI_TYPE_P, FFI_TYPE_PP], rffi.INT)
c_ffi_prep_cif_var = external('ffi_prep_cif_var', [FFI_CIFP, ffi_abi, rffi.UINT, rffi.UINT, FFI_TYPE_P, FFI_TYPE_PP], rffi.INT)
c_ffi_call = external('ffi_call', [FFI_CIFP, rffi.VOIDP, rffi.VOIDP, VOIDPP], lltype.Void, save_err=rffi.RFFI_FULL_ERRNO)
c_ffi_prep_closure = external('ffi_prep_closure_loc', [FFI_CLOSUREP, FFI_CIFP, CALLBACK_TP, rffi.VOIDP, rffi.VOIDP], rffi.INT)
_c_prep_closure_loc = c_ffi_prep_closure


def c_ffi_prep_closure(closure, cif, function, user_data):
    """Makes the closure call the function with the arguments' addresses; FFI_OK."""
    return _c_prep_closure_loc(closure, cif, function, user_data, rffi.cast(rffi.VOIDP, closure))


FUNCFLAG_STDCALL, FUNCFLAG_CDECL, FUNCFLAG_PYTHONAPI, FUNCFLAG_USE_ERRNO, FUNCFLAG_USE_LASTERROR = 0, 1, 4, 8, 16


def get_call_conv(flags, from_jit):
    """The calling convention that flags ask for: there is one only."""
    return FFI_DEFAULT_ABI


class LibFFIError(Exception):
    """libffi refuses these types."""


# ____________________________________________________________ structs

FFI_STRUCT_P = lltype.Ptr(lltype.Struct('FFI_STRUCT', ('ffistruct', FFI_TYPE), ('members', lltype.Array(FFI_TYPE_P))))


def make_struct_ffitype_e(size, aligment, field_types):
    """The type of a struct with these fields; it is given back by lltype.free."""
    count = len(field_types)
    p = lltype.malloc(FFI_STRUCT_P.TO, count + 1, flavor='raw')
    p.ffistruct.c_type = rffi.cast(rffi.USHORT, FFI_TYPE_STRUCT)
    p.ffistruct.c_size = rffi.cast(size_t, size)
    p.ffistruct.c_alignment = rffi.cast(rffi.USHORT, aligment)
    p.ffistruct.c_elements = rffi.cast(FFI_TYPE_PP, lltype.direct_arrayitems(p.members))
    for i in range(count):
        p.members[i] = field_types[i]
    p.members[count] = lltype.nullptr(FFI_TYPE)
    return p


# ____________________________________________________________ closures

class ClosureHeap(object):
    """Free closures, linked by their first word."""
    PAGE = 4096

    def __init__(self):
        self.free_list = lltype.nullptr(VOIDPP.TO)

    def _more(self):
        size = (rffi.sizeof(FFI_CLOSURE) + 15) & ~15
        page = alloc(self.PAGE)
        for i in range(self.PAGE // size):
            self.free(rffi.cast(FFI_CLOSUREP, rffi.ptradd(page, i * size)))

    def alloc(self):
        """A closure for c_ffi_prep_closure: its address is that of a function."""
        if not self.free_list:
            self._more()
        p = self.free_list
        self.free_list = rffi.cast(VOIDPP, p[0])
        rffi.c_memset(rffi.cast(rffi.VOIDP, p), 0, rffi.sizeof(FFI_CLOSURE))
        return rffi.cast(FFI_CLOSUREP, p)

    def free(self, p):
        """Gives it back."""
        link = rffi.cast(VOIDPP, p)
        link[0] = rffi.cast(rffi.VOIDP, self.free_list)
        self.free_list = link


closureHeap = ClosureHeap()

_USERDATA = lltype.ForwardReference()
USERDATA_P = lltype.Ptr(_USERDATA)
CALLBACK = lltype.Ptr(lltype.FuncType([VOIDPP, rffi.VOIDP, USERDATA_P], lltype.Void))
_USERDATA.become(lltype.Struct('userdata', ('callback', CALLBACK), ('addarg', lltype.Signed), hints={'callback': True}))


def _ll_callback(ffi_cif, ll_res, ll_args, ll_userdata):
    userdata = rffi.cast(USERDATA_P, ll_userdata)
    userdata.callback(ll_args, ll_res, userdata)


# ____________________________________________________________ functions

class AbstractFuncPtr(object):
    """The types of a function, prepared for calls."""
    ll_cif = lltype.nullptr(FFI_CIF)
    ll_argtypes = lltype.nullptr(FFI_TYPE_PP.TO)

    def __init__(self, name, argtypes, restype, flags=FUNCFLAG_CDECL):
        self.name = name
        self.argtypes = argtypes
        self.restype = restype
        self.flags = flags
        argnum = len(argtypes)
        self.ll_argtypes = lltype.malloc(FFI_TYPE_PP.TO, argnum, flavor='raw', track_allocation=False)
        for i in range(argnum):
            self.ll_argtypes[i] = argtypes[i]
        self.ll_cif = lltype.malloc(FFI_CIF, flavor='raw', track_allocation=False)
        if intmask(c_ffi_prep_cif(self.ll_cif, get_call_conv(flags, False), argnum, restype, self.ll_argtypes)) != FFI_OK:
            raise LibFFIError

    def __del__(self):
        if self.ll_cif:
            lltype.free(self.ll_cif, flavor='raw', track_allocation=False)
            self.ll_cif = lltype.nullptr(FFI_CIF)
        if self.ll_argtypes:
            lltype.free(self.ll_argtypes, flavor='raw', track_allocation=False)
            self.ll_argtypes = lltype.nullptr(FFI_TYPE_PP.TO)


class CallbackFuncPtr(AbstractFuncPtr):
    """A function that C may call at `ll_closure`: it calls func(addresses of the arguments, address of the result, userdata)."""
    ll_closure = lltype.nullptr(FFI_CLOSURE)
    ll_userdata = lltype.nullptr(USERDATA_P.TO)

    def __init__(self, argtypes, restype, func, additional_arg=0, flags=FUNCFLAG_CDECL):
        AbstractFuncPtr.__init__(self, 'callback', argtypes, restype, flags)
        self.ll_closure = closureHeap.alloc()
        self.ll_userdata = lltype.malloc(USERDATA_P.TO, flavor='raw', track_allocation=False)
        self.ll_userdata.callback = rffi.llhelper(CALLBACK, func)
        self.ll_userdata.addarg = additional_arg
        if intmask(c_ffi_prep_closure(self.ll_closure, self.ll_cif, rffi.llhelper(CALLBACK_TP, _ll_callback),
                                      rffi.cast(rffi.VOIDP, self.ll_userdata))) != FFI_OK:
            raise LibFFIError

    def getaddressindll(self):
        return rffi.cast(rffi.VOIDP, self.ll_closure)

    def __del__(self):
        AbstractFuncPtr.__del__(self)
        if self.ll_closure:
            closureHeap.free(self.ll_closure)
            self.ll_closure = lltype.nullptr(FFI_CLOSURE)
        if self.ll_userdata:
            lltype.free(self.ll_userdata, flavor='raw', track_allocation=False)
            self.ll_userdata = lltype.nullptr(USERDATA_P.TO)


class RawFuncPtr(AbstractFuncPtr):
    """A function whose arguments and result are in memory of the caller's."""

    def __init__(self, name, argtypes, restype, funcsym, flags=FUNCFLAG_CDECL, keepalive=None):
        AbstractFuncPtr.__init__(self, name, argtypes, restype, flags)
        self.keepalive = keepalive
        self.funcsym = funcsym

    def call(self, args_ll, ll_result):
        """Calls it with the values at these addresses; where the result is written a ffi_arg must find room."""
        count = len(args_ll)
        assert count == len(self.argtypes)
        ll_args = lltype.malloc(VOIDPP.TO, count, flavor='raw')
        for i in range(count):
            ll_args[i] = args_ll[i]
        c_ffi_call(self.ll_cif, self.funcsym, ll_result, ll_args)
        lltype.free(ll_args, flavor='raw')


@specialize.argtype(1)
def push_arg_as_ffiptr(ffitp, arg, ll_buf):
    """Writes the argument to ll_buf as the type wants it: of an int the lowest bytes that it has."""
    TP = lltype.typeOf(arg)
    size = intmask(ffitp.c_size)
    if size == rffi.sizeof(TP):
        rffi.cast(rffi.CArrayPtr(TP), ll_buf)[0] = arg
    else:
        with lltype.scoped_alloc(rffi.CArray(TP), 1) as whole:
            whole[0] = arg
            rffi.c_memcpy(rffi.cast(rffi.VOIDP, ll_buf), rffi.cast(rffi.VOIDP, whole), min(size, rffi.sizeof(TP)))


class FuncPtr(AbstractFuncPtr):
    """A function whose arguments are pushed one by one."""
    ll_args = lltype.nullptr(VOIDPP.TO)
    ll_result = lltype.nullptr(rffi.VOIDP.TO)

    def __init__(self, name, argtypes, restype, funcsym, flags=FUNCFLAG_CDECL, keepalive=None):
        AbstractFuncPtr.__init__(self, name, argtypes, restype, flags)
        self.keepalive = keepalive
        self.funcsym = funcsym
        self.argnum = len(argtypes)
        self.pushed_args = 0
        self.ll_args = lltype.malloc(VOIDPP.TO, self.argnum, flavor='raw', track_allocation=False)
        for i in range(self.argnum):
            self.ll_args[i] = _room(argtypes[i])
        self.ll_result = _room(restype)

    def push_arg(self, value):
        """The next argument."""
        if self.pushed_args == self.argnum:
            raise TypeError('Too many arguments, eats %d, pushed %d' % (self.argnum, self.argnum + 1))
        push_arg_as_ffiptr(self.argtypes[self.pushed_args], value, self.ll_args[self.pushed_args])
        self.pushed_args += 1
    push_arg._annspecialcase_ = 'specialize:argtype(1)'

    def call(self, RES_TP):
        """Calls it with what was pushed; the result as that type."""
        if self.pushed_args != self.argnum:
            raise TypeError('Did not specify arg nr %d' % (self.pushed_args + 1))
        c_ffi_call(self.ll_cif, self.funcsym, self.ll_result, self.ll_args)
        self.pushed_args = 0
        if RES_TP is not lltype.Void:
            return rffi.cast(rffi.CArrayPtr(RES_TP), self.ll_result)[0]
    call._annspecialcase_ = 'specialize:arg(1)'

    def __del__(self):
        AbstractFuncPtr.__del__(self)
        if self.ll_args:
            for i in range(self.argnum):
                lltype.free(self.ll_args[i], flavor='raw', track_allocation=False)
            lltype.free(self.ll_args, flavor='raw', track_allocation=False)
            self.ll_args = lltype.nullptr(VOIDPP.TO)
        if self.ll_result:
            lltype.free(self.ll_result, flavor='raw', track_allocation=False)
            self.ll_result = lltype.nullptr(rffi.VOIDP.TO)


def _room(ffitp):
    """Memory for a value of the type, or for a ffi_arg."""
    size = max(intmask(ffitp.c_size), rffi.sizeof(ffi_arg))
    return lltype.malloc(rffi.VOIDP.TO, size, flavor='raw', zero=True, track_allocation=False)


# ____________________________________________________________ libraries

class RawCDLL(object):
    """An opened library."""

    def __init__(self, handle):
        self.lib = handle

    def getpointer(self, name, argtypes, restype, flags=FUNCFLAG_CDECL):
        """The function as a FuncPtr; KeyError."""
        return FuncPtr(name, argtypes, restype, dlsym(self.lib, name), flags=flags, keepalive=self)

    def getrawpointer(self, name, argtypes, restype, flags=FUNCFLAG_CDECL):
        """The function as a RawFuncPtr; KeyError."""
        return RawFuncPtr(name, argtypes, restype, dlsym(self.lib, name), flags=flags, keepalive=self)

    def getaddressindll(self, name):
        return dlsym(self.lib, name)


class CDLL(RawCDLL):
    """A library by name, which is closed with the object; None: the program itself."""

    def __init__(self, libname, mode=-1):
        self.lib = lltype.nullptr(DLLHANDLE.TO)
        RawCDLL.__init__(self, dlopen(libname, mode))

    def __del__(self):
        if self.lib:
            dlclose(self.lib)
            self.lib = lltype.nullptr(DLLHANDLE.TO)


def get_libc_name():
    """The file of the C library."""
    return 'libc.so.6'


def get_libc_handle():
    """The C library, opened."""
    return dlopen(get_libc_name())
