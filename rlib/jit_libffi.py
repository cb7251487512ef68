"""Calls of C functions through libffi, described by raw memory that a program keeps for each signature.

Takes:   a CIF_DESCRIPTION, filled in but for `cif`; the address of a function; a buffer with the arguments.
Leaves:  the result in the buffer.
Idea:    the buffer begins with room for the addresses of the arguments, which jit_ffi_call fills; `exchange_args` and
         `exchange_result` say where behind them the arguments are and the result goes.
Example: cd.abi, cd.nargs, cd.rtype, cd.atypes, cd.exchange_size … = …; jit_ffi_prep_cif(cd); jit_ffi_call(cd, function, buffer)
"""
from rpython.rlib import clibffi, jit
from rpython.rlib.clibffi import FFI_CIF, FFI_CIFP, FFI_TYPE, FFI_TYPE_P, FFI_TYPE_PP, FFI_TYPE_STRUCT
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

FFI_ABI = clibffi.ffi_abi
FFI_ARG_P = rffi.CArrayPtr(clibffi.ffi_arg)
SIZE_OF_FFI_ARG = rffi.sizeof(clibffi.ffi_arg)
SIZE_OF_SIGNED = rffi.sizeof(lltype.Signed)

CIF_DESCRIPTION = lltype.Struct(
    'CIF_DESCRIPTION',
    ('cif', FFI_CIF),
    ('abi', lltype.Signed),
    ('nargs', lltype.Signed),
    ('rtype', FFI_TYPE_P),
    ('atypes', FFI_TYPE_PP),
    ('exchange_size', lltype.Signed),           # bytes of the buffer
    ('exchange_result', lltype.Signed),
    ('exchange_args', lltype.Array(lltype.Signed, hints={'nolength': True, 'immutable': True})),
    hints={'immutable': True})
CIF_DESCRIPTION_P = lltype.Ptr(CIF_DESCRIPTION)


def jit_ffi_prep_cif(cif_description):
    """Fills in `cif` from the other fields; clibffi.FFI_OK when libffi agrees."""
    cif = rffi.cast(FFI_CIFP, cif_description)
    return intmask(clibffi.c_ffi_prep_cif(cif, rffi.cast(FFI_ABI, cif_description.abi), rffi.cast(rffi.UINT, cif_description.nargs),
                                          cif_description.rtype, cif_description.atypes))


def jit_ffi_prep_cif_var(cif_description, nfixedargs):
    """The same for a function of C with `...` behind that many arguments."""
    cif = rffi.cast(FFI_CIFP, cif_description)
    return intmask(clibffi.c_ffi_prep_cif_var(cif, rffi.cast(FFI_ABI, cif_description.abi), rffi.cast(rffi.UINT, nfixedargs),
                                              rffi.cast(rffi.UINT, cif_description.nargs), cif_description.rtype,
                                              cif_description.atypes))


@jit.dont_look_inside
def jit_ffi_call(cif_description, func_addr, exchange_buffer):
    """Calls the function with the arguments in the buffer, and writes the result there."""
    buffer_array = rffi.cast(rffi.VOIDPP, exchange_buffer)
    for i in range(cif_description.nargs):
        data = rffi.ptradd(exchange_buffer, cif_description.exchange_args[i])
        buffer_array[i] = data
    result = rffi.ptradd(exchange_buffer, cif_description.exchange_result)
    clibffi.c_ffi_call(rffi.cast(FFI_CIFP, cif_description), rffi.cast(rffi.VOIDP, func_addr), result,
                       rffi.cast(rffi.VOIDPP, exchange_buffer))


jit_ffi_call_impl_any = jit_ffi_call


class types(object):
    """libffi's types by the names of C, and what kind each is."""

    slong, sint, sshort, schar = clibffi.ffi_type_slong, clibffi.ffi_type_sint, clibffi.ffi_type_sshort, clibffi.ffi_type_schar
    ulong, uint, ushort, uchar = clibffi.ffi_type_ulong, clibffi.ffi_type_uint, clibffi.ffi_type_ushort, clibffi.ffi_type_uchar
    sint8, sint16, sint32, sint64 = (clibffi.ffi_type_sint8, clibffi.ffi_type_sint16, clibffi.ffi_type_sint32,
                                     clibffi.ffi_type_sint64)
    uint8, uint16, uint32, uint64 = (clibffi.ffi_type_uint8, clibffi.ffi_type_uint16, clibffi.ffi_type_uint32,
                                     clibffi.ffi_type_uint64)
    signed, unsigned, slonglong, ulonglong, size_t, wchar_t = slong, ulong, slong, ulong, ulong, sint
    float, double, longdouble = clibffi.ffi_type_float, clibffi.ffi_type_double, clibffi.ffi_type_longdouble
    pointer, void = clibffi.ffi_type_pointer, clibffi.ffi_type_void

    @staticmethod
    def getkind(ffi_type):
        """'v' nothing, 'f' double, 's' float, 'i' signed, 'u' unsigned or an address, 'S' a struct, '*' what has no kind."""
        for known, kind in _KINDS:
            if ffi_type == known:
                return kind
        if types.is_struct(ffi_type):
            return 'S'
        return '*'

    @staticmethod
    def is_struct(ffi_type):
        return intmask(ffi_type.c_type) == FFI_TYPE_STRUCT


_KINDS = ([(_type, 'i') for _type in [types.slong, types.sint, types.sshort, types.schar, types.sint8, types.sint16, types.sint32,
                                      types.sint64]]
          + [(_type, 'u') for _type in [types.ulong, types.uint, types.ushort, types.uchar, types.uint8, types.uint16, types.uint32,
                                        types.uint64, types.pointer]]
          + [(types.void, 'v'), (types.double, 'f'), (types.float, 's')])
