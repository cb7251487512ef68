"""rlib.debug: the log is silent unless RPYLOG asks for it; checks give their argument back."""
from rpython.rlib.debug import (
    check_list_of_chars, check_nonneg, check_regular_int, debug_flush, debug_offset, debug_print, debug_start, debug_stop,
    have_debug_prints, have_debug_prints_for, ll_assert, ll_assert_not_none, make_sure_not_modified, mark_dict_non_null)
from rpython.rlib.objectmodel import we_are_translated


class Thing(object):
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return '<thing %d>' % self.n


def work(n, name):
    debug_start('work-outer')
    debug_print('outer', n, name, 1.5, n > 3)
    debug_start('inner')
    debug_print(Thing(n))
    debug_stop('inner')
    debug_print(chr(n + 65), [n, n + 1], None)
    debug_stop('work-outer')


def entry_point(argv):
    debug_print('before')
    for i in range(2):
        work(i, 'name%d' % i)
    if we_are_translated() and len(argv) < 2:
        print(have_debug_prints(), have_debug_prints_for('work'), debug_offset())
    else:
        print(False, False, -1)
    debug_flush()
    debug_print()
    chars = ['a', 'b']
    print(''.join(check_list_of_chars(chars)), check_nonneg(len(argv)), check_regular_int(-5))
    ll_assert(len(argv) > 0, 'arguments')
    print(ll_assert_not_none(argv)[0] != '', len(mark_dict_non_null({'a': 1})), len(make_sure_not_modified([1, 2])))
    print(debug_start('timed', timestamp=True) <= debug_stop('timed', timestamp=True))
    return 0


def target(driver, args):
    return entry_point, None
