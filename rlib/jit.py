"""Hints to the generated JIT compiler.

Takes:   the interpreter's loop (JitDriver) and marks on its functions and values.
Leaves:  marks the JIT generator reads. Without a JIT each name is inert: values pass unchanged.
Example: driver = JitDriver(greens=['pc', 'code'], reds='auto'); driver.jit_merge_point(pc=pc, code=code)
"""
from rpython.rlib.objectmodel import specialize
from rpython.rlib.unroll import unrolling_iterable
from rpython.rtyper.lltypesystem import llmemory, lltype

DEBUG_ELIDABLE_FUNCTIONS = False


class JitHintError(Exception):
    """A hint that makes no sense where it stands."""


# ____________________________________________________________ marks on functions

def elidable(func):
    """Same arguments, same result, no effect: calls may be merged or computed when tracing."""
    func._elidable_function_ = True
    return func


def purefunction(*args, **kwargs):
    """The old name of elidable."""
    return elidable(*args, **kwargs)


def elidable_promote(promote_args='all'):
    """elidable, and the given arguments (`'0,2'`) become constants of the trace."""
    def decorate(func):
        elidable(func)
        func._elidable_promote_args_ = promote_args
        return func
    return decorate


def purefunction_promote(promote_args='all'):
    """The old name of elidable_promote."""
    return elidable_promote(promote_args)


def dont_look_inside(func):
    """A call in a trace stays a call."""
    func._jit_look_inside_ = False
    return func


def look_inside(func):
    """The function is traced into though the policy would not."""
    func._jit_look_inside_ = True
    return func


def look_inside_iff(predicate):
    """Traced into when `predicate(*args)` holds at tracing time."""
    def decorate(func):
        func._look_inside_iff_ = predicate
        return func
    return decorate


def unroll_safe(func):
    """The loops of the function may be unrolled into a trace."""
    func._jit_unroll_safe_ = True
    return func


def loop_invariant(func):
    """A call without arguments whose result stays the same for a whole loop."""
    func._jit_loop_invariant_ = True
    return func


def oopspec(spec):
    """The function is an operation the JIT knows by that name."""
    def decorate(func):
        func.oopspec = spec
        return func
    return decorate


def not_in_trace(func):
    """Calls of the function vanish from traces; it must return None."""
    func.oopspec = 'jit.not_in_trace()'
    return func


def jit_callback(name):
    """A merge point around a callback from C."""
    def decorate(func):
        return func
    return decorate


# ____________________________________________________________ hints on values

def hint(x, **kwds):
    """x, with what the keywords say of it: promote, access_directly, fresh_virtualizable, ..."""
    return x


@specialize.argtype(0)
def promote(x):
    """x, a constant of the trace from here on."""
    return x


def promote_string(x):
    """The string x, a constant of the trace by its contents."""
    return x


def promote_unicode(x):
    """The unicode string x, a constant of the trace by its contents."""
    return x


@specialize.argtype(0)
def isconstant(value):
    """Is the value a constant of the trace? Always False when not tracing."""
    return False


@specialize.argtype(0)
def isvirtual(value):
    """Has the trace no need to allocate the value? Always False when not tracing."""
    return False


@specialize.argtype(0)
def loop_unrolling_heuristic(lst, size, cutoff=2):
    """Should a loop over the list be unrolled into the trace?"""
    return size == 0 or (isconstant(size) and size <= cutoff)


def we_are_jitted():
    """Does machine code made by the JIT run here?"""
    return False


def current_trace_length():
    """How long the trace being recorded is; -1 when none is."""
    return -1


def jit_debug(string, arg1=0, arg2=0, arg3=0, arg4=0):
    """Leaves a note in the trace."""
    pass


class AssertGreenFailed(Exception):
    """assert_green met a value that is not a constant of the trace."""


def assert_green(value):
    """The value must be a constant of the trace."""
    pass


@specialize.argtype(0)
def record_exact_class(value, cls):
    """Promises that the value is an instance of exactly that class."""
    pass


def record_known_class(value, cls):
    """Promises that the value is an instance of the class or of one derived from it."""
    pass


def record_exact_value(value, constant):
    """Promises that the value is that constant."""
    pass


def record_known_result(result, func, *args):
    """Promises what an elidable function gives for the arguments."""
    pass


@specialize.call_location()
def conditional_call(condition, function, *args):
    """if condition: function(*args), without a branch in the trace."""
    if condition:
        function(*args)


@specialize.call_location()
def conditional_call_elidable(value, function, *args):
    """value, or function(*args) when it is 0 or None."""
    if not value:
        value = function(*args)
    return value


def enter_portal_frame(unique_id):
    """Says that the interpreter enters a function of the interpreted program."""
    pass


def leave_portal_frame(unique_id):
    """Says that it leaves it again."""
    pass


# ____________________________________________________________ virtual references

class InvalidVirtualRef(Exception):
    """The frame a reference pointed to has gone."""


class _VirtualRef(object):
    """A reference to a frame that the JIT need not allocate."""

    def __init__(self, x):
        self._x = x
        self._valid = True

    def __call__(self):
        if not self._valid:
            raise InvalidVirtualRef
        return self._x

    @property
    def virtual(self):
        return False


def virtual_ref(x):
    """A reference to x that does not force x to exist."""
    assert x is not None
    return _VirtualRef(x)


def virtual_ref_finish(vref, x):
    """Ends the life of the reference; x is what it pointed to."""
    vref._valid = False


def non_virtual_ref(x):
    """An ordinary reference of the same type."""
    return _VirtualRef(x)


vref_None = non_virtual_ref(None)


def _get_virtualizable_token(frame):
    """What marks a frame that the JIT keeps elsewhere: null, as there is no JIT."""
    return lltype.nullptr(llmemory.GCREF.TO)


# ____________________________________________________________ the driver

PARAMETERS = {
    'threshold': 1039, 'function_threshold': 1619, 'trace_eagerness': 200, 'decay': 40,
    'trace_limit': 6000, 'inlining': 1, 'loop_longevity': 1000, 'retrace_limit': 0, 'pureop_historylength': 16,
    'max_retrace_guards': 15, 'max_unroll_loops': 0, 'disable_unrolling': 200, 'enable_opts': 'all',
    'max_unroll_recursion': 7, 'vec': 0, 'vec_all': 0, 'vec_cost': 0,
}
ENABLE_ALL_OPTS = 'intbounds:rewrite:virtualize:string:earlyforce:pure:heap:unroll'
PARAMETER_DOCS = {
    'threshold': 'how often a loop runs before it is hot',
    'function_threshold': 'how often a function runs before it is traced from its start',
    'trace_eagerness': 'how often a guard fails before a bridge is made',
    'decay': 'by how much counters go down with time (0 never, 1000 at once)',
    'trace_limit': 'operations recorded before tracing is given up',
    'inlining': 'whether functions of the interpreted program are inlined (1 or 0)',
    'loop_longevity': 'how long unused loops are kept, roughly',
    'retrace_limit': 'how often a loop may be traced again',
    'pureop_historylength': 'how many pure operations are remembered',
    'max_retrace_guards': 'guards that tracing again may add',
    'max_unroll_loops': 'times a loop may be unrolled more',
    'disable_unrolling': 'operations above which a loop is not unrolled',
    'enable_opts': 'optimisations to use, or all: ' + ENABLE_ALL_OPTS,
    'max_unroll_recursion': 'how deep a recursive function is unrolled',
    'vec': 'whether loops marked for it are vectorized (1 or 0)',
    'vec_all': 'whether all loops are',
    'vec_cost': 'how much better a vectorized loop must be',
}
unroll_parameters = unrolling_iterable(sorted(PARAMETERS.items()))


class TraceLimitTooHigh(Exception):
    """A trace limit the JIT cannot honour."""


class JitDriver(object):
    """One loop of an interpreter. greens say where in the interpreted program it is, reds are the rest."""
    active = True
    name = 'jitdriver'
    inline_jit_merge_point = False
    is_recursive = False

    def __init__(self, greens=None, reds=None, virtualizables=None, get_jitcell_at=None, set_jitcell_at=None,
                 get_printable_location=None, get_location=None, confirm_enter_jit=None,
                 can_never_inline=None, should_unroll_one_iteration=None, name='jitdriver',
                 check_untranslated=True, vectorize=False, get_unique_id=None, is_recursive=False,
                 threaded_code_gen=False, conditions=None):
        if greens is not None:
            self.greens = greens
        self.name = name
        self.autoreds = reds == 'auto'
        self.numreds = None
        if reds is not None:
            self.reds = [] if self.autoreds else reds
        if not hasattr(self, 'greens') or not hasattr(self, 'reds'):
            raise AttributeError('a JitDriver needs greens and reds')
        self.virtualizables = virtualizables or []
        for name in self.virtualizables:
            assert name in self.reds, 'the virtualizable %s is no red' % name
        self._check_names(self.greens)
        self._check_names(self.reds)
        self.get_printable_location = get_printable_location
        self.get_location = get_location
        self.get_unique_id = get_unique_id
        self.confirm_enter_jit = confirm_enter_jit
        self.can_never_inline = can_never_inline
        self.should_unroll_one_iteration = should_unroll_one_iteration
        self.check_untranslated = check_untranslated
        self.vec = vectorize
        self.is_recursive = is_recursive

    def _check_names(self, names):
        for name in names:
            if '.' in name and name.split('.')[0] not in self.reds + self.greens:
                raise JitHintError('%s: not a field of a red or green' % name)

    def _freeze_(self):
        return True

    def jit_merge_point(self, **livevars):
        """Stands at the head of the loop: here traces begin and end."""
        pass

    def can_enter_jit(self, **livevars):
        """Stands where the interpreted program loops; jit_merge_point alone will do."""
        pass

    def loop_header(self):
        """Marks the place where a loop of the interpreted program closes."""
        pass

    def inline(self, call_jit_merge_point):
        """Declares a function to be entered by a merge point of this driver."""
        def decorate(func):
            return func
        return decorate

    def clone(self):
        """A driver of the same shape, counted on its own."""
        twin = JitDriver.__new__(self.__class__)
        twin.__dict__.update(self.__dict__)
        return twin


@specialize.arg(0)
def set_param(driver, name, value):
    """Sets a parameter of the JIT; driver is None for all of them."""
    pass


@specialize.arg(0, 1)
def set_param_to_default(driver, name):
    """Gives a parameter its first value back."""
    pass


class TraceParameterError(ValueError):
    """A parameter string set_user_param cannot read."""


@specialize.arg(0)
def set_user_param(driver, text):
    """Sets parameters from text such as `threshold=200,vec=1`, or `off`, or `default`; ValueError when it is neither."""
    if text == 'off':
        set_param(driver, 'threshold', -1)
        set_param(driver, 'function_threshold', -1)
        return
    if text == 'default':
        for name, _ in unroll_parameters:
            set_param_to_default(driver, name)
        return
    for part in text.split(','):
        _set_one_user_param(driver, part.strip(' '))


@specialize.arg(0)
def _set_one_user_param(driver, part):
    equals = part.find('=')
    if equals < 0:
        raise ValueError
    key, value = part[:equals], part[equals + 1:]
    if key == 'enable_opts':
        set_param(driver, 'enable_opts', value)
        return
    for name, _ in unroll_parameters:
        if name != 'enable_opts' and name == key:
            set_param(driver, name, int(value))
            return
    raise ValueError


# ____________________________________________________________ looking at the JIT from inside

class AsmInfo(object):
    """Where a piece of machine code lies."""

    def __init__(self, ops_offset, asmaddr, asmlen, rawstart=0):
        self.ops_offset = ops_offset
        self.asmaddr = asmaddr
        self.asmlen = asmlen
        self.rawstart = rawstart


class JitDebugInfo(object):
    """What the hooks are told of a loop or bridge."""
    asminfo = None

    def __init__(self, jitdriver_sd, logger, looptoken, operations, type, greenkey=None, fail_descr=None):
        self.jitdriver_sd = jitdriver_sd
        self.logger = logger
        self.looptoken = looptoken
        self.operations = operations
        self.type = type
        self.greenkey = greenkey
        self.fail_descr = fail_descr

    def get_jitdriver(self):
        return self.jitdriver_sd.jitdriver


class JitHookInterface(object):
    """A policy may return an instance of a subclass to hear what the JIT does."""

    def are_hooks_enabled(self):
        return True

    def on_abort(self, reason, jitdriver, greenkey, greenkey_repr, logops, operations):
        pass

    def on_trace_too_long(self, jitdriver, greenkey, greenkey_repr):
        pass

    def before_compile(self, debug_info):
        pass

    def after_compile(self, debug_info):
        pass

    def before_compile_bridge(self, debug_info):
        pass

    def after_compile_bridge(self, debug_info):
        pass


class Counters(object):
    """The names of what the JIT counts."""
    counter_names = [
        'TRACING', 'BACKEND', 'OPS', 'HEAPCACHED_OPS', 'RECORDED_OPS', 'GUARDS', 'OPT_OPS', 'OPT_GUARDS',
        'OPT_GUARDS_SHARED', 'OPT_FORCINGS', 'OPT_VECTORIZE_TRY', 'OPT_VECTORIZED', 'ABORT_TOO_LONG',
        'ABORT_BRIDGE', 'ABORT_BAD_LOOP', 'ABORT_ESCAPE', 'ABORT_FORCE_QUASIIMMUT', 'ABORT_SEGMENTED_TRACE',
        'FORCE_VIRTUALIZABLES', 'NVIRTUALS', 'NVHOLES', 'NVREUSED', 'TOTAL_COMPILED_LOOPS',
        'TOTAL_COMPILED_BRIDGES', 'TOTAL_FREED_LOOPS', 'TOTAL_FREED_BRIDGES',
    ]
    ncounters = len(counter_names)


for _index, _name in enumerate(Counters.counter_names):
    setattr(Counters, _name, _index)
