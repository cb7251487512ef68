"""rlib.clibffi, rlib.jit_libffi: functions of C called, and called back, with types known at run time only; structs by value."""
from rpython.rlib import clibffi, jit_libffi
from rpython.rlib.clibffi import CDLL, CallbackFuncPtr, ffi_type_double, ffi_type_pointer, ffi_type_sint, ffi_type_slong, ffi_type_void
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi

LONGPP = rffi.CArrayPtr(rffi.LONGP)
INTS = [clibffi.cast_type_to_ffitype(T) for T in [rffi.SIGNEDCHAR, rffi.USHORT, rffi.INT, rffi.LONG]]


def pushed():
    libm = CDLL('libm.so.6')
    power = libm.getpointer('pow', [ffi_type_double, ffi_type_double], ffi_type_double)
    for i in range(3):
        power.push_arg(2.0)
        power.push_arg(float(i))
        print(power.call(rffi.DOUBLE))
    libc = CDLL('libc.so.6')
    absolute = libc.getpointer('abs', [ffi_type_sint], ffi_type_sint)
    absolute.push_arg(-5)                       # the lowest bytes count
    print(intmask(absolute.call(rffi.INT)))
    absolute.push_arg(rffi.cast(rffi.INT, -7))
    try:
        absolute.push_arg(1)
    except TypeError as e:
        print(e)
    print(intmask(absolute.call(rffi.INT)))
    try:
        absolute.call(rffi.INT)
    except TypeError as e:
        print(e)
    length = libc.getpointer('strlen', [ffi_type_pointer], clibffi.ffi_type_ulong)
    with rffi.scoped_str2charp('hello') as p:
        length.push_arg(p)
        print(intmask(length.call(rffi.ULONG)))
    raw = libc.getrawpointer('labs', [ffi_type_slong], ffi_type_slong)
    with lltype.scoped_alloc(rffi.LONGP.TO, 2) as numbers:
        numbers[0] = -123456789012
        raw.call([rffi.cast(rffi.VOIDP, numbers)], rffi.cast(rffi.VOIDP, rffi.ptradd(numbers, 1)))
        print(numbers[1])
    try:
        libc.getpointer('no_such_function', [], ffi_type_void)
    except KeyError:
        print('KeyError')


def compare(ll_args, ll_res, ll_userdata):
    a = rffi.cast(LONGPP, ll_args[0])[0][0]
    b = rffi.cast(LONGPP, ll_args[1])[0][0]
    state.calls += 1
    result = -1 if a < b else int(a > b)
    rffi.cast(rffi.LONGP, ll_res)[0] = result * ll_userdata.addarg


class State(object):
    calls = 0


state = State()


def called_back():
    sort = CDLL(None).getpointer('qsort', [ffi_type_pointer, clibffi.ffi_type_ulong, clibffi.ffi_type_ulong, ffi_type_pointer],
                                 ffi_type_void)
    for direction in [1, -1]:
        callback = CallbackFuncPtr([ffi_type_pointer, ffi_type_pointer], ffi_type_sint, compare, direction)
        with lltype.scoped_alloc(rffi.LONGP.TO, 6) as numbers:
            for i in range(6):
                numbers[i] = i * 7 % 5
            sort.push_arg(rffi.cast(rffi.VOIDP, numbers))
            sort.push_arg(6)
            sort.push_arg(8)
            sort.push_arg(callback.getaddressindll())
            sort.call(lltype.Void)
            print([numbers[i] for i in range(6)], state.calls > 4)


def described(function, types, result):
    count = len(types)
    cd = lltype.malloc(jit_libffi.CIF_DESCRIPTION, count, flavor='raw')
    cd.abi = clibffi.FFI_DEFAULT_ABI
    cd.nargs = count
    cd.rtype = result
    atypes = lltype.malloc(clibffi.FFI_TYPE_PP.TO, count, flavor='raw')
    for i in range(count):
        atypes[i] = types[i]
        cd.exchange_args[i] = 8 * (count + i)
    cd.atypes = atypes
    cd.exchange_result = 16 * count
    cd.exchange_size = cd.exchange_result + 16
    return cd


def divided():
    """div() gives a struct of two ints."""
    function = clibffi.dlsym(clibffi.get_libc_handle(), 'div')
    pair = clibffi.make_struct_ffitype_e(8, 4, [ffi_type_sint, ffi_type_sint])
    struct = rffi.cast(clibffi.FFI_TYPE_P, pair)
    cd = described(function, [ffi_type_sint, ffi_type_sint], struct)
    print(jit_libffi.jit_ffi_prep_cif(cd) == clibffi.FFI_OK, jit_libffi.types.getkind(struct))
    buf = lltype.malloc(rffi.CCHARP.TO, cd.exchange_size, flavor='raw')
    rffi.cast(rffi.INTP, rffi.ptradd(buf, cd.exchange_args[0]))[0] = rffi.cast(rffi.INT, 47)
    rffi.cast(rffi.INTP, rffi.ptradd(buf, cd.exchange_args[1]))[0] = rffi.cast(rffi.INT, 10)
    jit_libffi.jit_ffi_call(cd, function, buf)
    result = rffi.cast(rffi.INTP, rffi.ptradd(buf, cd.exchange_result))
    print(intmask(result[0]), intmask(result[1]))
    lltype.free(buf, flavor='raw')
    lltype.free(cd.atypes, flavor='raw')
    lltype.free(cd, flavor='raw')
    lltype.free(pair, flavor='raw')


def variadic():
    function = clibffi.dlsym(clibffi.get_libc_handle(), 'snprintf')
    cd = described(function, [ffi_type_pointer, ffi_type_slong, ffi_type_pointer, ffi_type_sint], ffi_type_sint)
    print(jit_libffi.jit_ffi_prep_cif_var(cd, 3) == clibffi.FFI_OK)
    buf = lltype.malloc(rffi.CCHARP.TO, cd.exchange_size, flavor='raw')
    text = lltype.malloc(rffi.CCHARP.TO, 32, flavor='raw', zero=True)
    with rffi.scoped_str2charp('<%d>') as fmt:
        rffi.cast(rffi.CCHARPP, rffi.ptradd(buf, cd.exchange_args[0]))[0] = text
        rffi.cast(rffi.LONGP, rffi.ptradd(buf, cd.exchange_args[1]))[0] = 32
        rffi.cast(rffi.CCHARPP, rffi.ptradd(buf, cd.exchange_args[2]))[0] = fmt
        rffi.cast(rffi.INTP, rffi.ptradd(buf, cd.exchange_args[3]))[0] = rffi.cast(rffi.INT, 42)
        jit_libffi.jit_ffi_call(cd, function, buf)
    print(rffi.charp2str(text), intmask(rffi.cast(rffi.INTP, rffi.ptradd(buf, cd.exchange_result))[0]))
    for p in [buf, text]:
        lltype.free(p, flavor='raw')
    lltype.free(cd.atypes, flavor='raw')
    lltype.free(cd, flavor='raw')


def entry_point(argv):
    pushed()
    called_back()
    divided()
    variadic()
    print([intmask(t.c_size) for t in INTS], [jit_libffi.types.getkind(t) for t in INTS], jit_libffi.SIZE_OF_FFI_ARG)
    first = clibffi.closureHeap.alloc()
    clibffi.closureHeap.free(first)
    print(clibffi.closureHeap.alloc() == first)
    return 0


def target(driver, args):
    return entry_point, None
