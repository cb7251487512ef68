"""rlib.debug: ll_assert, make_sure_not_resized, check_nonneg."""
from rpython.rlib.debug import check_nonneg, ll_assert, make_sure_not_resized


class Fixed(object):
    def __init__(self, n):
        self.items = [0] * n
        make_sure_not_resized(self.items)


def entry_point(argv):
    f = Fixed(3)
    f.items[1] = 5
    ll_assert(len(f.items) == 3, 'three items')
    check_nonneg(len(f.items))
    print(f.items[1])
    return 0


def target(driver, args):
    return entry_point
