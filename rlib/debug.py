"""Assertions and debug output of translated programs.

Takes:   conditions, messages, lists and values to look at.
Leaves:  nothing when all is well. Output goes to stderr, sectioned by debug_start and debug_stop.
Example: ll_assert(n >= 0, "negative length")      make_sure_not_resized(self.items)
"""
import os


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


class DebugLog(list):
    """The sections that untranslated debug calls opened; empty unless a test installs one."""


def have_debug_prints():
    """Would debug_print print anything now?"""
    return False


def have_debug_prints_for(category_prefix):
    return False


def debug_print(*values):
    """Writes the values on a line of the debug log."""
    os.write(2, ' '.join([str(value) for value in values]) + '\n')


def debug_start(category, timestamp=False):
    """Opens a section of the debug log."""
    return 0


def debug_stop(category, timestamp=False):
    """Closes the section opened last."""
    return 0


def debug_flush():
    pass


def debug_offset():
    """How many bytes the debug log has; -1 when there is none."""
    return -1


def attach_gdb():
    """Starts a debugger on the running program."""
    raise NotImplementedError('attach_gdb: only in a translated program')


class IntegerCanBeNegative(Exception):
    pass


def check_annotation(value, checker):
    """Has `checker(annotation, bookkeeper)` look at what the annotator found for the value."""
    pass


def make_sure_not_resized(lst):
    """The list must never be appended to or shrunk: an error at translation if it is."""
    return lst


def make_sure_not_modified(lst):
    """The list must never change."""
    return lst


def mark_dict_non_null(d):
    """The keys and values of the dict are never None."""
    return d


def check_nonneg(x):
    """The annotator must have proved x >= 0."""
    assert x >= 0


def check_regular_int(x):
    """x must be a plain int."""
    assert isinstance(x, int)


def check_list_of_chars(lst):
    """The items of the list must be characters."""
    return lst


def impossible(*values):
    """The translator must find this call unreachable."""
    raise AssertionError('impossible')
