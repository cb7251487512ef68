"""The collectors under test, with sizes so small that everything happens often."""
import model
from mutator import make_mutator
from rpython.rlib.gc.generation import Generation
from rpython.rlib.gc.hybrid import Hybrid
from rpython.rlib.gc.incminimark import Incminimark
from rpython.rlib.gc.markcompact import MarkCompact
from rpython.rlib.gc.marksweep import MarkSweep
from rpython.rlib.gc.none import NoCollection
from rpython.rlib.gc.ref import ReferenceCounting
from rpython.rlib.gc.semispace import SemiSpace

NO_LIMIT = 0


def make_collectors():
    """[(name, [a collector without limit, and one with a limit that is reached])]"""
    layout = model.LAYOUT
    return [
        ('incminimark', [Incminimark(layout, limit, 1024, 4, 2048, 512, 4, 160) for limit in (NO_LIMIT, 8000)]),
        ('generation', [Generation(layout, limit, 4096, 1024) for limit in (NO_LIMIT, 10000)]),
        ('hybrid', [Hybrid(layout, limit, 4096, 1024, 4096, 512, 4, 160) for limit in (NO_LIMIT, 10000)]),
        ('marksweep', [MarkSweep(layout, limit, 4096, 512, 4, 160) for limit in (NO_LIMIT, 8000)]),
        ('markcompact', [MarkCompact(layout, limit, 4096) for limit in (NO_LIMIT, 8000)]),
        ('none', [NoCollection(layout, NO_LIMIT, 4096)]),
        ('ref', [ReferenceCounting(layout, limit, 1024, 4096, 512, 4, 160) for limit in (NO_LIMIT, 8000)]),
        ('semispace', [SemiSpace(layout, limit, 4096) for limit in (NO_LIMIT, 10000)]),
    ]


def all_runs():
    """[(name of collector and limit, which of the two, function that runs the mutator)]"""
    runs = []
    for name, collectors in make_collectors():
        run = make_mutator(*collectors)
        for which in range(len(collectors)):
            runs.append((name + ('-limited' if which else ''), which, run))
    return runs


RUNS = all_runs()
