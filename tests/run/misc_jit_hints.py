"""All hints of rlib.jit are inert."""
from rpython.rlib import jit
from rpython.rlib.jit import JitDriver, elidable, promote, unroll_safe

driver = JitDriver(greens=['pc', 'code'], reds=['acc'], get_printable_location=lambda pc, code: code[pc])
auto = JitDriver(greens=['n'], reds='auto')


@elidable
def square(x):
    return x * x


@unroll_safe
def total(items):
    result = 0
    for item in items:
        result += item
    return result


@jit.dont_look_inside
def opaque(x):
    return x + 1


@jit.elidable_promote()
def cube(x):
    return x * x * x


class Frame(object):
    _immutable_fields_ = ['code', 'items[*]']
    _virtualizable_ = ['pc']

    def __init__(self, code):
        self = jit.hint(self, access_directly=True, fresh_virtualizable=True)
        self.code = code
        self.pc = 0
        self.items = [1, 2]


def run(code):
    pc = 0
    acc = 0
    while pc < len(code):
        driver.jit_merge_point(pc=pc, code=code, acc=acc)
        c = code[pc]
        if c == '+':
            acc += promote(square(2))
        elif c == '<' and acc < 40:
            pc = 0
            driver.can_enter_jit(pc=pc, code=code, acc=acc)
            continue
        pc += 1
    return acc


def entry_point(argv):
    print(run('++<'), total([1, 2, 3]), opaque(1), cube(3), jit.we_are_jitted(), jit.isconstant(5))
    n = 3
    while n > 0:
        auto.jit_merge_point(n=n)
        n -= 1
    jit.set_param(None, 'threshold', 100)
    f = Frame('abc')
    print(f.code, f.pc, len(f.items), jit.promote_string('s'))
    return 0


def target(driver, args):
    return entry_point
