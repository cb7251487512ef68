"""Collectors with a mistake: the random mutator, or the checked memory, must find each."""
import unittest

import model
from mutator import make_mutator
from rpython.rlib.gc.generation import Generation
from rpython.rlib.gc.incminimark import MARKING, Incminimark
from rpython.rlib.gc.marksweep import MarkSweep
from rpython.rlib.gc.ref import ReferenceCounting
from rpython.rlib.gc.semispace import SemiSpace
from rpython.rtyper.lltypesystem import rawmemory

SEEDS, STEPS, LARGEST = 12, 300, 60


def incminimark():
    return Incminimark(model.LAYOUT, 0, 1024, 4, 2048, 512, 4, 160)


def do_nothing(*arguments):
    pass


class TestMistakes(unittest.TestCase):
    """Each takes one duty away from a collector."""

    def tearDown(self):
        for block in rawmemory.leaks():
            block.is_tracked = False

    def found(self, collector, **methods):
        for name, method in methods.items():
            self.assertTrue(hasattr(collector, name))
            setattr(collector, name, method)
        run = make_mutator(collector)
        for seed in range(SEEDS):
            try:
                run(0, seed, STEPS, LARGEST)
            except Exception as error:
                return str(error)
        self.fail('nobody noticed')

    def test_no_write_barrier(self):
        self.found(incminimark(), write_barrier=do_nothing)
        self.found(Generation(model.LAYOUT, 0, 4096, 1024), write_barrier=do_nothing)

    def test_wrong_counts(self):
        for name in ('hold_place', 'log_place', 'uncount_place', 'count_place'):
            self.found(ReferenceCounting(model.LAYOUT, 0, 1024, 4096, 512, 4, 160), **{name: do_nothing})

    def test_black_stays_black(self):
        self.found(incminimark(), written_since=do_nothing)

    def test_stack_is_looked_at_once(self):
        collector = incminimark()
        mark_roots = collector.mark_roots
        self.found(collector, mark_roots=lambda: collector.state == MARKING and not collector.grey.length or mark_roots())

    def test_pinned_are_no_roots(self):
        collector = incminimark()
        self.found(collector, reach_pinned=do_nothing)

    def test_weak_references_stay(self):
        self.found(MarkSweep(model.LAYOUT, 0, 4096, 512, 4, 160), clear_those=do_nothing)

    def test_numbers_are_forgotten(self):
        collector = SemiSpace(model.LAYOUT, 0, 4096)
        self.found(collector, size_when_moved=collector.full_size)

    def test_static_places_are_left_out(self):
        self.found(SemiSpace(model.LAYOUT, 0, 4096), trace_other_roots=do_nothing)
