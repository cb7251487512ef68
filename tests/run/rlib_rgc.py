"""The names of rpython.rlib.rgc that programs use, with a collector that moves nothing and tells little."""
from rpython.rlib import rgc
from rpython.rtyper.lltypesystem import lltype

ARRAY = lltype.GcArray(lltype.Signed)


class W_Root(object):
    pass


class W_A(W_Root):
    def __init__(self, n):
        self.n = n


class W_B(W_Root):
    pass


@rgc.no_collect
def small(x):
    return x + 1


@rgc.no_release_gil
def other(x):
    return x + 2


class Light(object):
    @rgc.must_be_light_finalizer
    def __del__(self):
        pass


def items(array):
    return ' '.join([str(array[i]) for i in range(len(array))])


def entry_point(argv):
    n = len(argv)
    a = W_A(n)
    rgc.collect()
    rgc.collect(0)
    rgc.enable()
    rgc.disable()
    print(rgc.isenabled(), rgc.is_done(rgc.collect_step()), small(n), other(n))
    rgc.add_memory_pressure(1000)
    rgc.add_memory_pressure(1000, a)
    rgc.set_max_heap_size(1 << 30)
    rgc.increase_root_stack_depth(5000)
    print(rgc.can_move(a), rgc.pin(a), rgc.needs_write_barrier(a), rgc.move_out_of_nursery(a) is a)
    ref = rgc.cast_instance_to_gcref(a)
    other_ref = rgc.cast_instance_to_gcref(W_B())
    x = rgc.try_cast_gcref_to_instance(W_A, ref)
    print(x is a, rgc.try_cast_gcref_to_instance(W_A, other_ref) is None, rgc.try_cast_gcref_to_instance(W_Root, ref) is a)
    print(rgc.get_gcflag_extra(ref), rgc.has_gcflag_extra())
    rgc.toggle_gcflag_extra(ref)
    print(rgc.get_gcflag_extra(ref), rgc.get_gcflag_extra(other_ref))
    rgc.toggle_gcflag_extra(ref)
    rgc.assert_no_more_gcflags()
    for root in rgc.get_rpy_roots():
        for referent in rgc.get_rpy_referents(root):
            print(rgc.get_rpy_memory_usage(referent), rgc.get_rpy_type_index(referent))
    print(len(rgc.get_rpy_roots()), rgc.get_rpy_memory_usage(ref), rgc.get_stats(rgc.TOTAL_GC_TIME), rgc.dump_rpy_heap(1))
    rgc.may_ignore_finalizer(a)
    Light()
    array = lltype.malloc(ARRAY, 6)
    for i in range(6):
        array[i] = i * i
    rgc.ll_arraycopy(array, array, 0, 3, 3)
    print(items(array))
    rgc.ll_arraymove(array, 0, 1, 4)
    print(items(array))
    rgc.ll_arraymove(array, 2, 0, 4)
    print(items(array))
    rgc.ll_arrayclear(array)
    print(items(array))
    return 0


def target(driver, args):
    return entry_point
