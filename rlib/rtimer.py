"""The finest clock there is.

Takes:   nothing.
Leaves:  a count that grows steadily; get_timestamp_unit says of what.
Example: start = read_timestamp(); work(); nanoseconds = read_timestamp() - start
"""
import time

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.lltypesystem.lltype import Signed
from rpython.rtyper.lltypesystem.rffi import llexternal

UNIT_TSC = 0
UNIT_NS = 1
UNIT_QUERY_PERFORMANCE_COUNTER = 2

_timestamp = llexternal('rpy_timestamp', [], Signed)


def read_timestamp():
    """Nanoseconds since some moment, an int."""
    if we_are_translated():
        return _timestamp()
    return int(time.time() * 1e9)


def get_timestamp_unit():
    return UNIT_NS
