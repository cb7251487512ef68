"""Questions to the C compiler: constants, types, structs; programs with what it says."""
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo


class CConfig(object):
    _compilation_info_ = ExternalCompilationInfo(
        includes=['time.h', 'stdio.h', 'errno.h', 'sys/types.h', 'float.h', 'string.h'],
        post_include_bits=['''
            #define OF_TEXT "some \\"text\\""
            #define NEGATIVE (-5)
            #define LARGE 0xfffffffffffffff0ull
            #define HALF 0.5
            enum { RED = 3, GREEN };
            struct odd { char first; short second; char pad[13]; long long third; unsigned char fourth; double fifth; };
            static void fill_odd(struct odd *p) {
                p->first = 'f'; p->second = -2; p->third = 1ll << 40; p->fourth = 200; p->fifth = 2.5;
            }
            '''])
    SEEK_END = rffi_platform.ConstantInteger('SEEK_END')
    GREEN = rffi_platform.ConstantInteger('GREEN')
    NEGATIVE = rffi_platform.DefinedConstantInteger('NEGATIVE')
    LARGE = rffi_platform.DefinedConstantInteger('LARGE')
    ABSENT = rffi_platform.DefinedConstantInteger('THERE_IS_NO_SUCH_MACRO')
    TEXT = rffi_platform.DefinedConstantString('OF_TEXT')
    NO_TEXT = rffi_platform.DefinedConstantString('OF_NO_TEXT')
    HALF = rffi_platform.DefinedConstantDouble('HALF')
    HAS_EOF = rffi_platform.Defined('EOF')
    HAS_FEOF = rffi_platform.Defined('FEOF_OF_NOBODY')
    STRLEN = rffi_platform.Has('strlen')
    STRLONG = rffi_platform.Has('strlonger')
    OFF_T = rffi_platform.SimpleType('off_t', rffi.INT)
    UID_T = rffi_platform.SimpleType('uid_t', rffi.INT)
    DOUBLE_T = rffi_platform.SimpleType('float', rffi.DOUBLE)
    TM_SIZE = rffi_platform.SizeOf('struct tm')
    TM = rffi_platform.Struct('struct tm', [('tm_year', rffi.INT), ('tm_mday', rffi.INT), ('tm_hour', rffi.INT)])
    ODD = rffi_platform.Struct('struct odd', [('fifth', rffi.DOUBLE), ('second', rffi.INT), ('third', rffi.INT), ('fourth', rffi.INT),
                                              ('first', rffi.CHAR)])


config = rffi_platform.configure(CConfig)
TM = config['TM']
ODD = config['ODD']
eci = CConfig._compilation_info_

c_gmtime_r = rffi.llexternal('gmtime_r', [rffi.LONGP, lltype.Ptr(TM)], lltype.Ptr(TM), compilation_info=eci)
c_fill_odd = rffi.llexternal('fill_odd', [lltype.Ptr(ODD)], lltype.Void, compilation_info=eci)
SEEK_END, GREEN, NEGATIVE = config['SEEK_END'], config['GREEN'], config['NEGATIVE']
names = sorted(config)
texts = ['%s=%s' % (name, config[name]) for name in names if name not in ('TM', 'ODD')]


def entry_point(argv):
    for text in texts:
        print(text)
    print(SEEK_END + GREEN + NEGATIVE)
    seconds = lltype.malloc(rffi.LONGP.TO, 1, flavor='raw')
    seconds[0] = 86400 * 365 + 3600 * 5
    tm = lltype.malloc(TM, flavor='raw')
    result = c_gmtime_r(seconds, tm)
    print(rffi.getintfield(tm, 'c_tm_year'), rffi.getintfield(tm, 'c_tm_mday'), rffi.getintfield(tm, 'c_tm_hour'), result == tm)
    lltype.free(tm, flavor='raw')
    lltype.free(seconds, flavor='raw')
    odds = lltype.malloc(rffi.CArray(ODD), 2, flavor='raw')
    for i in range(2):
        c_fill_odd(rffi.cast(lltype.Ptr(ODD), odds[i]))
    odd = odds[1]
    print(odd.c_first, rffi.getintfield(odd, 'c_second'), rffi.getintfield(odd, 'c_third'), rffi.getintfield(odd, 'c_fourth'), odd.c_fifth)
    print(rffi.sizeof(ODD), rffi.sizeof(TM), rffi.offsetof(ODD, 'c_third'))
    lltype.free(odds, flavor='raw')
    return 0


def target(driver, args):
    return entry_point, None
