"""Assertions and debug output of translated programs.

Takes:   conditions, messages, lists and values to look at.
Leaves:  nothing when all is well. A translated program writes its debug log where RPYLOG (or PYPYLOG) says, see rlib/rt/log.c;
         untranslated it goes to stderr, and to `_log` when a test installs a DebugLog there.
Example: ll_assert(n >= 0, "negative length")      make_sure_not_resized(self.items)
         debug_start('gc-minor'); debug_print('size', n); debug_stop('gc-minor')
"""
import os
import time

from rpython.rlib.objectmodel import specialize, we_are_translated
from rpython.rlib.unroll import unrolling_iterable
from rpython.rtyper.lltypesystem.lltype import Bool, Ptr, Signed, Void
from rpython.rtyper.lltypesystem.rffi import llexternal
from rpython.rtyper.lltypesystem.rstr import STR, llstr

c_log_prints = llexternal('rpy_log_prints', [], Bool)
c_log_prints_for = llexternal('rpy_log_prints_for', [Ptr(STR)], Bool)
c_log_start = llexternal('rpy_log_start', [Ptr(STR)], Void)
c_log_stop = llexternal('rpy_log_stop', [Ptr(STR)], Void)
c_log_print = llexternal('rpy_log_print', [Ptr(STR)], Void)
c_log_flush = llexternal('rpy_log_flush', [], Void)
c_log_offset = llexternal('rpy_log_offset', [], Signed)
c_log_forked = llexternal('rpy_log_forked', [Signed], Void)
c_timestamp = llexternal('rpy_timestamp', [], Signed)
c_print_traceback = llexternal('rpy_print_traceback', [], Void)
c_attach_gdb = llexternal('rpy_attach_gdb', [], Void)


# ____________________________________________________________ assertions

class FatalError(Exception):
    """What fatalerror raises when untranslated; the translated program aborts."""


def ll_assert(condition, message):
    """Aborts the program when the condition is false; checked in debug builds only."""
    assert condition, message


def ll_assert_not_none(value):
    """The value, known from here on not to be None."""
    assert value is not None, 'll_assert_not_none(None)'
    return value


def fatalerror(message):
    """Prints the RPython traceback and the message, then aborts."""
    raise FatalError(message)


fatalerror_notb = fatalerror


def print_last_traceback():
    """Writes the traceback of the exception that was caught last to stderr; llop.debug_print_traceback is this."""
    if we_are_translated():
        c_print_traceback()
    else:
        _print_host_traceback()


def _print_host_traceback():
    import sys
    if sys.exc_info()[0] is not None:
        sys.excepthook(*sys.exc_info())


# ____________________________________________________________ the debug log

class DebugLog(list):
    """What debug_start, debug_stop and debug_print said, sections nested: [(category, [('debug_print', …), …]), …]."""

    def debug_print(self, *args):
        self.append(('debug_print',) + args)

    def debug_start(self, category, time=None):
        self.append(('debug_start', category, time))

    def debug_stop(self, category, time=None):
        for i in range(len(self) - 1, -1, -1):
            if self[i][0] == 'debug_start':
                assert self[i][1] == category, 'nesting error: starts with %r but stops with %r' % (self[i][1], category)
                start = self[i][2]
                inside = self[i + 1:]
                if start is None and time is None:
                    self[i:] = [(category, inside)]
                else:
                    self[i:] = [(category, start, time, inside)]
                return
        assert False, 'nesting error: no start corresponding to stop %r' % (category,)


_log = None
MOST_VALUES = unrolling_iterable(range(24))


def have_debug_prints():
    """Would debug_print print anything now?"""
    if we_are_translated():
        return c_log_prints()
    return True


def have_debug_prints_for(category_prefix):
    """May debug_print print in some section whose category begins like that?"""
    assert len(category_prefix) > 0
    if we_are_translated():
        return c_log_prints_for(llstr(category_prefix))
    return True


@specialize.call_location()
def debug_print(*values):
    """Writes the values on a line of the debug log."""
    if have_debug_prints():
        line = ''
        for i in MOST_VALUES:
            if i < len(values):
                if i > 0:
                    line += ' '
                line += str(values[i])
        if we_are_translated():
            c_log_print(llstr(line))
        else:
            _write_line(line, values)


def _write_line(line, values=None):
    """Untranslated: a line on stderr."""
    os.write(2, '0# %s\n' % line)
    if _log is not None and values is not None:
        _log.debug_print(*values)


def debug_start(category, timestamp=False):
    """Opens a section of the debug log; the time if it is asked for, in the unit of rtimer."""
    if we_are_translated():
        c_log_start(llstr(category))
        return c_timestamp() if timestamp else 0
    _write_line('[%x] {%s' % (int(time.time() * 100), category))
    if _log is not None:
        _log.debug_start(category)
    return int(time.time() * 1e9) if timestamp else 0


def debug_stop(category, timestamp=False):
    """Closes the section opened last, which has that category."""
    if we_are_translated():
        c_log_stop(llstr(category))
        return c_timestamp() if timestamp else 0
    _write_line('[%x] %s}' % (int(time.time() * 100), category))
    if _log is not None:
        _log.debug_stop(category)
    return int(time.time() * 1e9) if timestamp else 0


def debug_flush():
    """Writes out what the debug log still buffers."""
    if we_are_translated():
        c_log_flush()


def debug_offset():
    """How many bytes the debug log has; -1 when there is none."""
    if we_are_translated():
        return c_log_offset()
    return -1


def debug_forked(original_offset):
    """To be called in a child process, with the debug_offset of before the fork: its log goes to a file of its own."""
    if we_are_translated():
        c_log_forked(original_offset)


def attach_gdb():
    """Starts gdb on the running program."""
    if we_are_translated():
        c_attach_gdb()
    else:
        raise NotImplementedError('attach_gdb: only in a translated program')


# ____________________________________________________________ promises the translator checks

class IntegerCanBeNegative(Exception):
    pass


class UnexpectedRUInt(Exception):
    pass


class ExpectedRegularInt(Exception):
    pass


class NotAListOfChars(Exception):
    pass


def check_annotation(arg, checker):
    """Has `checker(annotation, bookkeeper)` look at what the annotator found for the value; ours has no such objects to show."""
    return arg


def make_sure_not_resized(arg):
    """The list must never be appended to or shrunk: an error at translation if it is."""
    return arg


def make_sure_not_modified(arg):
    """The list must never change."""
    return arg


def mark_dict_non_null(d):
    """The keys and values of the dict are never None."""
    return d


def check_nonneg(x):
    """x, of which the annotator must have proved x >= 0."""
    assert x >= 0
    return x


def check_regular_int(x):
    """x, which must be a plain int."""
    assert isinstance(x, int)
    return x


def check_list_of_chars(l):
    """The list, whose items must be characters."""
    for c in l or []:
        assert len(c) == 1
    return l


def impossible(*values):
    """The translator must find this call unreachable."""
    raise AssertionError('impossible')
