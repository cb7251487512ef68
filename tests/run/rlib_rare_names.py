"""Names of rlib that few programs use: they must translate, and answer."""
from rpython.config.translationoption import get_combined_translation_config
from rpython.rlib import jit, rbigint, rgc, rgil, rlocale, rstackovf, rvmprof
from rpython.rlib.longlong2float import float2longlong, longlong2float, singlefloat2uint, uint2singlefloat
from rpython.rlib.nonconst import NonConstant
from rpython.rlib.objectmodel import compute_unique_id, current_object_addr_as_int, r_ordereddict, try_inline
from rpython.rlib.rarithmetic import LONG_BIT, ovfcheck_float_to_int, r_int64, r_singlefloat, string_to_int, widen
from rpython.rlib.rfile import create_popen_file
from rpython.rlib.rfloat import DTSF_ADD_DOT_0, DTSF_STR_PRECISION, double_to_string, isinf, isnan, round_double
from rpython.rlib.rrandom import Random
from rpython.rlib.rstring import ParseStringError, ParseStringOverflowError, assert_str0, replace, split
from rpython.rlib.signature import signature
from rpython.rlib import types
from rpython.rtyper.annlowlevel import cast_instance_to_gcref
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi
from rpython.rtyper.lltypesystem.lloperation import llop

config = get_combined_translation_config(translating=True)


class Thing(object):
    pass


class Code(object):
    pass


def full_name(code):
    return 'py:code:1:file'


rvmprof.register_code_object_class(Code, full_name)


def get_code(self, code):
    return code


class Machine(object):
    @rvmprof.vmprof_execute_code('machine', get_code, result_class=Thing)
    def execute(self, code):
        return Thing()


def collector():
    thing = Thing()
    gcref = cast_instance_to_gcref(thing)
    print(rgc.try_cast_gcref_to_instance(Thing, gcref) is thing, rgc.get_gcflag_extra(gcref))
    rgc.toggle_gcflag_extra(gcref)
    print(rgc.get_gcflag_extra(gcref))
    rgc.toggle_gcflag_extra(gcref)
    print(rgc.get_stats(rgc.TOTAL_GC_TIME) >= 0, len(rgc.get_rpy_roots()) >= 0, len(rgc.get_rpy_referents(gcref)) >= 0)
    print(current_object_addr_as_int(thing) != 0, compute_unique_id(thing) == compute_unique_id(thing))


@try_inline
def three():
    return 3


@signature(types.int(), types.str(), returns=types.str())
def repeated(n, text):
    return text * n


def numbers():
    print(rbigint.SHIFT > 0, rbigint.ONERBIGINT.str(), rbigint.NULLRBIGINT.str())
    quotient, rest = rbigint._divrem(rbigint.rbigint.fromint(-17), rbigint.rbigint.fromint(5))
    print(quotient.str(), rest.str(), rbigint.rbigint.fromrarith_int(r_int64(7)).str(), rbigint.rbigint.fromdecimalstr('123').str())
    print(longlong2float(float2longlong(1.5)), int(singlefloat2uint(r_singlefloat(1.0))), float(uint2singlefloat(singlefloat2uint(r_singlefloat(2.5)))))
    print(double_to_string(1.0, 'g', DTSF_STR_PRECISION, DTSF_ADD_DOT_0), isinf(1e308 * 10.0), isnan(0.0), round_double(2.675, 2))
    print(LONG_BIT, widen(rffi.cast(rffi.UCHAR, 300)), ovfcheck_float_to_int(3.9), string_to_int('-12'), NonConstant(4) + three())
    for text in ['9' * 30, 'x']:
        try:
            string_to_int(text)
        except ParseStringOverflowError:
            print('too large')
        except ParseStringError as e:
            print(e.msg)
    print(int(rffi.r_uchar(257)), int(rffi.r_size_t(3)), int(rffi.r_uint(5)))


def hints():
    print(jit.isvirtual(Thing()), jit.we_are_jitted(), jit.isconstant(three()), jit.vref_None is None)
    jit.jit_debug('text', 1)
    print(jit.Counters.TRACING >= 0)


def hash_of(x):
    return x % 3


def same(x, y):
    return x % 3 == y % 3


def entry_point(argv):
    collector()
    numbers()
    hints()
    print(repeated(2, 'ab'), replace('aXbX', 'X', '--'), split('a b  c'), assert_str0('text'))
    d = r_ordereddict(same, hash_of)
    d[1] = 'one'
    d[4] = 'four'
    print(len(d), d[7])
    rgil.allocate()
    try:
        rstackovf.check_stack_overflow()
        print('no overflow')
    except rstackovf.StackOverflow:
        print('overflow')
    print(rlocale.setlocale(rlocale.LC_ALL, 'C'), Machine().execute(Code()) is None)
    rvmprof.register_code(Code(), full_name)
    f = create_popen_file('echo hi', 'r')
    print(f.read())
    f.close()
    generator = Random(5)
    print(0.0 <= generator.random() < 1.0, generator.genrand32() == generator.genrand32())
    node = lltype.malloc(rffi.CArrayPtr(rffi.SIGNED).TO, 2, flavor='raw')
    node[0] = llop.int_floordiv(lltype.Signed, -7, 2)
    print(node[0], llmemory.sizeof(lltype.Signed), rffi.sizeof(rffi.SSIZE_T))
    lltype.free(node, flavor='raw')
    return 0


def target(driver, args):
    return entry_point, None
