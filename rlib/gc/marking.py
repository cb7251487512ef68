"""Marking: everything that is reached gets a flag. A mixin of the collectors whose objects stay where they are.

Idea:    an object is white (not MARKED), grey (MARKED, and in the list `grey`) or black (MARKED, all it refers to too). Marking
         ends when nothing is grey.
"""
from rpython.rlib.gc.memory import AddressList, load_address
from rpython.rlib.gc.objects import MARKED, PREBUILT, add_flag, header_of, set_header


class Marking(object):
    """Uses trace() of the collector."""
    _mixin_ = True

    def init_marking(self):
        self.grey = AddressList()

    def mark(self, obj):
        """A white object becomes grey."""
        header = header_of(obj)
        if header & (MARKED | PREBUILT) == 0:
            set_header(obj, header | MARKED)
            self.grey.append(obj)

    def mark_place(self, place):
        obj = load_address(place, 0)
        if obj:
            self.mark(obj)

    def mark_grey(self):
        """Makes black all there is."""
        while self.grey.length:
            self.trace(self.grey.pop(), 'mark_place')

    def mark_all(self):
        """All that the program reaches, then what weak references and finalizers make of the rest."""
        self.trace_stack('mark_place')
        self.trace_static('mark_place')
        self.trace_dead('mark_place')
        self.mark_grey()
        self.clear_weakrefs()
        self.order_finalizers()
        self.update_weakrefs()

    def is_alive(self, obj):
        return header_of(obj) & (MARKED | PREBUILT) != 0

    def keep_alive(self, obj):
        self.mark(obj)
        self.mark_grey()
