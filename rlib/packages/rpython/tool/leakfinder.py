"""Raw memory that is never freed, when programs run untranslated."""
import contextlib


class MallocMismatch(Exception):
    """Something was not freed, or freed twice."""


TRACK_ALLOCATIONS = False
ALLOCATED = {}


def start_tracking_allocations():
    global TRACK_ALLOCATIONS
    TRACK_ALLOCATIONS = True
    ALLOCATED.clear()


def stop_tracking_allocations(check, prev=None, do_collection=None):
    global TRACK_ALLOCATIONS
    TRACK_ALLOCATIONS = False
    left = dict(ALLOCATED)
    ALLOCATED.clear()
    if check and left:
        raise MallocMismatch(left)
    return left


def remember_malloc(obj, framedepth=1):
    if TRACK_ALLOCATIONS:
        ALLOCATED[id(obj)] = obj


def remember_free(obj):
    if TRACK_ALLOCATIONS and ALLOCATED.pop(id(obj), None) is None:
        raise MallocMismatch(obj)


@contextlib.contextmanager
def start_stop_tracking():
    start_tracking_allocations()
    yield
    stop_tracking_allocations(True)
