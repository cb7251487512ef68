"""The collectors under test, with sizes so small that everything happens often."""
import model
from mutator import make_mutator
from rpython.rlib.gc.generation import Generation
from rpython.rlib.gc.incminimark import Incminimark
from rpython.rlib.gc.marksweep import MarkSweep
from rpython.rlib.gc.semispace import SemiSpace

NO_LIMIT = 0


def make_collectors():
    """[(name, collector)]"""
    return [
        ('incminimark', Incminimark(model.LAYOUT, NO_LIMIT, 1024, 4, 2048, 512, 4, 160)),
        ('incminimark-limited', Incminimark(model.LAYOUT, 8000, 1024, 4, 2048, 512, 4, 160)),
        ('generation', Generation(model.LAYOUT, NO_LIMIT, 4096, 1024)),
        ('generation-limited', Generation(model.LAYOUT, 10000, 4096, 1024)),
        ('marksweep', MarkSweep(model.LAYOUT, NO_LIMIT, 4096, 512, 4, 160)),
        ('marksweep-limited', MarkSweep(model.LAYOUT, 8000, 4096, 512, 4, 160)),
        ('semispace', SemiSpace(model.LAYOUT, NO_LIMIT, 4096)),
        ('semispace-limited', SemiSpace(model.LAYOUT, 10000, 4096)),
    ]


RUNS = [(name, make_mutator(collector)) for name, collector in make_collectors()]
