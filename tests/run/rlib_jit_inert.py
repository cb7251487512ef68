"""Everything of rpython.rlib.jit in a translated program: inert without a JIT."""
from rpython.jit.codewriter.policy import JitPolicy
from rpython.rlib import jit
from rpython.rlib.jit import JitDriver, hint, set_param, set_param_to_default, set_user_param
from rpython.rlib.objectmodel import specialize


class Frame(object):
    _virtualizable_ = ['pc', 'stack[*]']

    def __init__(self, code):
        self = hint(self, access_directly=True, fresh_virtualizable=True)
        self.code = code
        self.pc = 0
        self.stack = [0] * 3
        self.back = jit.vref_None


def get_printable_location(pc, code):
    return '%d: %s' % (pc, code[pc])


driver = JitDriver(greens=['pc', 'code'], reds=['total', 'frame'], virtualizables=['frame'],
                   get_printable_location=get_printable_location, name='main', is_recursive=True)
auto = JitDriver(greens=['n'], reds='auto', name='auto')


class Driver(JitDriver):
    greens = ['i']
    reds = ['acc']


own = Driver()


@jit.unroll_safe
def run(code):
    frame = Frame(code)
    total = 0
    pc = 0
    while pc < len(code):
        driver.jit_merge_point(pc=pc, code=code, total=total, frame=frame)
        frame = hint(frame, promote=True, access_directly=True)
        c = code[pc]
        pc += 1
        if c == '+':
            total += 1
        elif c == '<':
            driver.can_enter_jit(pc=pc, code=code, total=total, frame=frame)
        frame.pc = pc
        frame.stack[pc % 3] = total
    return total


def count(n):
    i = 0
    while i < n:
        auto.jit_merge_point(n=n)
        auto.loop_header()
        i += 1
    return i


def sum_up(acc):
    i = 3
    while i > 0:
        own.jit_merge_point(i=i, acc=acc)
        acc += i
        i -= 1
    return acc


@jit.elidable
def pure(x):
    return x * 2


@jit.elidable_promote()
def pure_all(x, y):
    return x + y


@jit.elidable_promote('0')
def pure_first(x, y):
    return x - y


@jit.purefunction
def old_pure(x):
    return x + 1


@jit.dont_look_inside
def opaque(x):
    return -x


@jit.look_inside
def clear(x):
    return x


@jit.look_inside_iff(lambda x, y: jit.isconstant(x))
def maybe(x, y):
    return x * y


@jit.loop_invariant
def invariant():
    return 7


@jit.oopspec('jit.nothing(x)')
def special(x):
    return x


@jit.not_in_trace
def noted(log, x):
    log.append(x)


@jit.jit_callback('callback')
def callback(x):
    return x + 100


class Hooks(jit.JitHookInterface):
    def on_abort(self, reason, jitdriver, greenkey, greenkey_repr, logops, operations):
        pass


POLICY = JitPolicy(Hooks())


def log_it(log, x):
    log.append(x)


def computed(x):
    return x * 3


class Cell(object):
    _immutable_fields_ = ['value?']

    def __init__(self, value):
        self.value = value


def references(frame):
    vref = jit.virtual_ref(frame)
    frame.back = vref
    same = vref() is frame
    virtual = vref.virtual
    jit.virtual_ref_finish(vref, frame)
    try:
        vref()
        gone = False
    except jit.InvalidVirtualRef:
        gone = True
    plain = jit.non_virtual_ref(frame)
    return same, virtual, gone, plain() is frame


def parameters(text):
    try:
        set_user_param(None, text)
    except ValueError:
        return 'wrong'
    return 'right'


def entry_point(argv):
    n = len(argv)
    print(run('+<+-+'), count(n + 3), sum_up(n))
    print(pure(n), pure_all(n, 2), pure_first(n, 2), old_pure(n), opaque(n), clear(n), maybe(n, 5), invariant(), special(n))
    log = []
    noted(log, 1)
    jit.conditional_call(n > 0, log_it, log, 2)
    jit.conditional_call(n > 100, log_it, log, 3)
    print(len(log), jit.conditional_call_elidable(0, computed, n), jit.conditional_call_elidable(9, computed, n), callback(n))
    print(jit.promote(n), jit.promote('ab'), jit.promote_string('abc'), jit.promote_unicode(u'ab') == u'ab', jit.we_are_jitted())
    print(jit.isconstant(n), jit.isvirtual(log), jit.loop_unrolling_heuristic(log, len(log)), jit.current_trace_length())
    cell = Cell(n)
    jit.assert_green(n)
    jit.record_exact_class(cell, Cell)
    jit.record_known_class(cell, Cell)
    jit.record_exact_value(n, 1)
    jit.record_known_result(2, pure, 1)
    jit.jit_debug('here', 1, 2)
    jit.enter_portal_frame(1)
    jit.leave_portal_frame(1)
    print(hint(n, promote=True), hint('x', promote_string=True), hint(cell, force_virtualizable=True).value)
    same, virtual, gone, plain = references(Frame('x'))
    print(same, virtual, gone, plain, Frame('y').back() is None)
    if not jit._get_virtualizable_token(Frame('z')):
        print('no token')
    set_param(None, 'threshold', n)
    set_param(driver, 'trace_eagerness', 5)
    set_param(None, 'enable_opts', 'all')
    set_param_to_default(driver, 'threshold')
    for text in ['off', 'default', 'threshold=5', 'vec=1, enable_opts=unroll', 'nothing=3', 'threshold', 'decay=x', '']:
        print(parameters(text))
    print(jit.Counters.TRACING, jit.Counters.ncounters > 10, len(jit.Counters.counter_names) > 10)
    return 0


def jitpolicy(driver):
    return POLICY


def target(driver, args):
    return entry_point
