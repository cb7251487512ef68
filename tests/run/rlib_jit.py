"""JitDriver checks its declaration, and all parameters are named."""
from rpython.jit.codewriter.policy import JitPolicy
from rpython.rlib import jit
from rpython.rlib.jit import Counters, JitDriver, PARAMETERS, set_param, set_user_param


def attempt(**options):
    try:
        driver = JitDriver(**options)
        print(driver.greens, driver.reds, driver.autoreds, driver.virtualizables, driver.name)
    except (AttributeError, AssertionError, jit.JitHintError) as e:
        print(e.__class__.__name__)


def entry_point(argv):
    attempt(greens=['a'], reds=['b', 'c'], name='one')
    attempt(greens=[], reds='auto')
    attempt(greens=['a'], reds=['frame'], virtualizables=['frame'])
    attempt(greens=['a'], reds=['frame'], virtualizables=['other'])
    attempt(greens=['frame.pc'], reds=['frame'])
    attempt(greens=['other.pc'], reds=['frame'])
    attempt(greens=['a'])

    class Sub(JitDriver):
        greens = ['x']
        reds = ['y']

    print(Sub().greens, Sub().reds, Sub()._freeze_(), Sub().clone().greens)
    print('threshold' in PARAMETERS, Counters.TRACING, Counters.ncounters == len(Counters.counter_names))
    set_param(None, 'threshold', 5)
    set_user_param(None, 'off')
    set_user_param(None, 'threshold=3,vec=1')
    try:
        set_user_param(None, 'threshold')
    except ValueError:
        print('bad parameters')
    print(JitPolicy().look_inside_function(entry_point))
    print(jit.conditional_call_elidable(0, max, 3, 4), jit.conditional_call_elidable(9, max, 3, 4))
    return 0


def target(driver, args):
    return entry_point
