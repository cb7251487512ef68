"""Finalizers: __del__ methods, and the triggers of finalizer queues.

Idea:    a collection only queues what has gone. The program looks at the queue where it makes an instance and after
         rgc.collect(): there no helper is half-way through a change.
"""
from rpython.rtyper.lltypesystem.lltype import Bool, Signed, Void
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rlib.ll.rclass import ll_class_name
from rpython.rlib.ll.rio import ll_os_write
from rpython.rlib.ll.rstr import ll_concat3
from rpython.rlib.unroll import unrolling_iterable

c_waits = llexternal('rpy_finalizer_waits', [], Bool)
c_run = llexternal('rpy_finalizer_run', [Bool], Void)
c_has = llexternal('rpy_finalizer_has', [Signed], Bool)


def ll_poll(STR, next_dead, triggers, before, after):
    """Runs what waits to be run, if anything does."""
    if c_waits():
        ll_run(STR, next_dead, triggers, before, after)


def ll_run(STR, next_dead, triggers, before, after):
    """next_dead(0): the next object whose __del__ is to be called, null when there is none."""
    c_run(True)
    dead = next_dead(0)
    while dead:
        try:
            dead.typeptr.finalizer(dead)
        except Exception:
            ll_report(ll_concat3(before, ll_class_name(STR, dead.typeptr.name), after))
        dead = next_dead(0)
    triggers()
    c_run(False)


ll_run._dont_inline_ = True


def ll_report(text):
    """Nobody can catch an exception of a __del__."""
    try:
        ll_os_write(2, text)
    except Exception:
        pass


def make_triggers(queues):
    """A function that calls finalizer_trigger() of the queues that have got something; queues: the first is number 1."""
    numbered = unrolling_iterable(list(enumerate(queues)))

    def triggers():
        for index, queue in numbered:
            if c_has(index + 1):
                try:
                    queue.finalizer_trigger()
                except Exception:
                    pass
    return triggers
