"""C of the program's own: sources, macros, variables, errno, exceptions in functions that C calls, memory made when importing."""
from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(
    includes=['stdint.h', 'errno.h', 'string.h'],
    post_include_bits=['''
        #define TWICE(x) ((x) * 2)
        typedef struct point { int x; double y; char name[6]; struct point *next; } point_t;
        extern int counter;
        int add_up(int a, short b, unsigned char c, long long d);
        double mean(double *items, long count);
        float half(float x);
        int sum_points(point_t *p);
        long apply(long (*f)(long, void *), long x, void *data);
        int fail(int number);
        const char *greeting(int formal);
        uint32_t largest(void);
        ''', 'static inline int inlined(int x) { return x + 100; }'],
    separate_module_sources=['''
        int counter = 7;
        int add_up(int a, short b, unsigned char c, long long d) { return a + b + c + (int)d; }
        double mean(double *items, long count) {
            double sum = 0;
            for (long i = 0; i < count; i++) sum += items[i];
            return sum / count;
        }
        float half(float x) { return x / 2; }
        int sum_points(point_t *p) {
            int sum = 0;
            for (; p; p = p->next) { sum += p->x + (int)p->y + (int)strlen(p->name); p->x = sum; }
            return sum;
        }
        long apply(long (*f)(long, void *), long x, void *data) { counter++; return f(f(x, data), data); }
        int fail(int number) { errno = number; return -1; }
        const char *greeting(int formal) { return formal ? "good day" : 0; }
        uint32_t largest(void) { return 0xffffffffu; }
        '''])


def external(name, args, result, **options):
    return rffi.llexternal(name, args, result, compilation_info=eci, **options)


FORWARD = lltype.ForwardReference()
POINTP = lltype.Ptr(FORWARD)
POINT = rffi.CStruct('point', ('x', rffi.INT), ('y', rffi.DOUBLE), ('name', rffi.CFixedArray(rffi.CHAR, 6)), ('next', POINTP))
FORWARD.become(POINT)
APPLIED = rffi.CCallback([rffi.LONG, rffi.VOIDP], rffi.LONG)

c_add_up = external('add_up', [rffi.INT, rffi.SHORT, rffi.UCHAR, rffi.LONGLONG], rffi.INT)
c_mean = external('mean', [rffi.DOUBLEP, rffi.LONG], rffi.DOUBLE)
c_half = external('half', [rffi.FLOAT], rffi.FLOAT)
c_sum_points = external('sum_points', [POINTP], rffi.INT)
c_apply = external('apply', [APPLIED, rffi.LONG, rffi.VOIDP], rffi.LONG)
c_fail = external('fail', [rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_greeting = external('greeting', [rffi.INT], rffi.CCHARP)
c_largest = external('largest', [], rffi.UINT)
c_twice = external('TWICE', [rffi.LONG], rffi.LONG, macro=True)
c_inlined = external('inlined', [rffi.INT], rffi.INT)
get_counter, set_counter = rffi.CExternVariable(rffi.INT, 'counter', eci)

prebuilt = lltype.malloc(POINT, flavor='raw', immortal=True, zero=True)
prebuilt.c_x = rffi.cast(rffi.INT, 40)
prebuilt.c_name[0] = 'p'
table = lltype.malloc(rffi.LONGP.TO, 4, flavor='raw', immortal=True)
for i in range(4):
    table[i] = i * i


class Wrong(Exception):
    pass


def add_data(x, data):
    if x > 1000:
        raise Wrong
    return x + rffi.cast(rffi.LONGP, data)[0]


add_data._errorcode_ = -7


@specialize.argtype(0)
def number(x):
    return rffi.cast(lltype.Signed, x)


def points():
    p = lltype.malloc(POINT, flavor='raw')
    p.c_x = rffi.cast(rffi.INT, 2)
    p.c_y = 1.5
    p.c_next = prebuilt
    for i in range(3):
        p.c_name[i] = 'abc'[i]
    p.c_name[3] = '\0'
    print(number(c_sum_points(p)))
    print(rffi.getintfield(p, 'c_x'), rffi.getintfield(prebuilt, 'c_x'), p.c_next == prebuilt)
    rffi.setintfield(p, 'c_x', -3)
    print(rffi.getintfield(p, 'c_x'), bool(prebuilt.c_next), number(c_sum_points(lltype.nullptr(POINT))))
    lltype.free(p, flavor='raw')


def calls_back():
    with lltype.scoped_alloc(rffi.LONGP.TO, 1) as data:
        data[0] = 5
        raw = rffi.cast(rffi.VOIDP, data)
        print(c_apply(add_data, 1, raw))
        data[0] = 5000
        print(c_apply(add_data, 1, raw))
        pointer = rffi.llhelper(APPLIED, add_data)
        data[0] = 7
        print(pointer(1, raw), c_apply(pointer, 2, raw))
    print(number(get_counter()))
    set_counter(-1)
    print(number(get_counter()))


def entry_point(argv):
    print(number(c_add_up(1, -2, 255, 1 << 20)), number(c_add_up('a', True, 3, 4)))
    items = lltype.malloc(rffi.DOUBLEP.TO, 3, flavor='raw')
    for i in range(3):
        items[i] = i + 0.5
    print(c_mean(items, 3), float(c_half(5)))
    lltype.free(items, flavor='raw')
    points()
    calls_back()
    print(number(c_fail(11)), rffi.get_errno(), number(c_fail(34)), rffi.get_errno())
    print(rffi.charp2str(c_greeting(1)), bool(c_greeting(0)))
    print(number(c_largest()), number(c_twice(21)), number(c_inlined(1)))
    total = 0
    for i in range(4):
        total += table[i]
        table[i] = -1
    print(total, table[3])
    return 0


def target(driver, args):
    return entry_point, None
