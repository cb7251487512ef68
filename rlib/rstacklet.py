"""Stacklets: stacks of their own that are switched between, for coroutines, greenlets and generators of any depth.

Takes:   a function callback(handle, arg) -> handle.
Leaves:  handles, each good for one switch. What new and switch give is the handle of the stacklet that was left, which is suspended now, or
         the empty handle when it has ended. RuntimeError for a handle that is not (or no more) that of a suspended stacklet.
Idea:    rlib/rt/stacklet.c switches between mapped stacks; no exception leaves a callback: it is printed, and the program aborts.
         A stacklet that is never switched to again keeps its stack, and what that refers to. Untranslated each stacklet is a
         thread under CPython; the evaluator and the interpreters of graphs have one stack only, and refuse.
Example: t = StackletThread(); h = t.new(callback); while not t.is_empty_handle(h): h = t.switch(h)
"""
import os

from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rtyper.lltypesystem import llmemory, lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'rt')
eci = ExternalCompilationInfo(separate_module_files=[os.path.join(_FOLDER, 'stacklet.c')],
                              post_include_bits=['void *rpy_stacklet_new(void *(*run)(void *, void *), void *argument);',
                                                 'void *rpy_stacklet_switch(void *handle);'])

handle = lltype.Ptr(lltype.OpaqueType('STACKLET_HANDLE'))
null_handle = lltype.nullptr(handle.TO)
run_fn = lltype.Ptr(lltype.FuncType([handle, llmemory.Address], handle))
_EMPTY, _REFUSED = -1, -2
REFUSAL = 'stacklets need a program that is translated to C, or CPython'

c_new = rffi.llexternal('rpy_stacklet_new', [run_fn, llmemory.Address], handle, compilation_info=eci)
c_switch = rffi.llexternal('rpy_stacklet_switch', [handle], handle, compilation_info=eci)


class StackletThread(object):
    """The stacklets of a thread."""

    def __init__(self, argument_is_ignored=None):
        pass

    @specialize.arg(1)
    def new(self, callback, arg=llmemory.NULL):
        """Runs callback(handle of who called, arg) on a new stack; whoever that switches or returns to goes on."""
        if we_are_translated():
            h = c_new(callback, arg)
        else:
            h = _threads().new(callback, arg)
        if not h:
            raise MemoryError
        if rffi.cast(lltype.Signed, h) == _REFUSED:
            raise NotImplementedError(REFUSAL)
        return h

    def switch(self, stacklet):
        """Goes on with a suspended stacklet."""
        if we_are_translated():
            h = c_switch(stacklet)
        else:
            h = _threads().switch(stacklet)
        if not h:
            raise RuntimeError('this handle is not that of a suspended stacklet')
        return h

    @staticmethod
    def is_empty_handle(stacklet):
        """Has the stacklet that was left ended?"""
        return rffi.cast(lltype.Signed, stacklet) == _EMPTY

    @staticmethod
    def get_null_handle():
        return null_handle


is_empty_handle = StackletThread.is_empty_handle
get_null_handle = StackletThread.get_null_handle


# ____________________________________________________________ untranslated

class _Threads(object):
    """Stacklets as threads of CPython, of which one runs at a time."""

    def __init__(self, threading):
        self.threading = threading
        self.suspended = {}         # number of a handle: (event that wakes it, where it finds the handle it is given)
        self.last = 0

    def _suspend(self):
        self.last += 1
        self.suspended[self.last] = place = (self.threading.Event(), [])
        return place, rffi.cast(handle, self.last)

    def _wake(self, h, given):
        event, inbox = self.suspended.pop(rffi.cast(lltype.Signed, h))
        inbox.append(given)
        event.set()

    def _wait(self, place):
        place[0].wait()
        return place[1][0]

    def new(self, callback, arg):
        place, mine = self._suspend()

        def body():
            self._wake(callback(mine, arg), rffi.cast(handle, _EMPTY))
        try:
            self.threading.Thread(target=body, daemon=True).start()
        except RuntimeError:
            raise NotImplementedError(REFUSAL)
        return self._wait(place)

    def switch(self, h):
        if rffi.cast(lltype.Signed, h) not in self.suspended:
            return null_handle
        place, mine = self._suspend()
        self._wake(h, mine)
        return self._wait(place)


_known_threads = []


def _threads():
    if not _known_threads:
        try:
            import threading
        except ImportError:
            raise NotImplementedError(REFUSAL)
        _known_threads.append(_Threads(threading))
    return _known_threads[0]
