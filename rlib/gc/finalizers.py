"""Objects whose end the program wants to be told of. A mixin of every collector.

Takes:   objects registered with the number of a queue.
Leaves:  those that have gone, in order, each once and with all it refers to still there.
Idea:    an object comes before what it refers to; among objects that refer to each other some one comes first. Each object
         reached from a registered one that has gone is in one of four states:

    0  not reached                           not alive,  not ORDERING
    1  reached from the one looked at        not alive,  ORDERING
    2  the first to reach it is registered   alive,      ORDERING
    3  reached from another registered one,  alive,      not ORDERING
       or alive anyway

         A registered object left in state 2 is reached from no other: it is dead. The rest wait for the next collection.
The algorithm is the one of RPython's collectors.
"""
from rpython.rlib.gc.memory import NULL, AddressList, load_address
from rpython.rlib.gc.objects import ORDERING, add_flag, has_flag, remove_flag
from rpython.rlib.objectmodel import specialize
from rpython.rtyper.lltypesystem import llmemory


class Finalizers(object):
    """Uses is_alive(obj), current(obj) and keep_alive(obj) of the collector."""
    _mixin_ = True

    def init_finalizers(self):
        self.finalizable = AddressList()        # pairs: object, queue
        self.young_finalizable = AddressList()  # the same, registered since the last minor collection
        self.candidates = AddressList()
        self.pending = AddressList()
        self.reached = AddressList()
        self.dead = AddressList()
        self.first_dead = 0

    def delete_finalizers(self):
        self.finalizable.delete()
        self.young_finalizable.delete()
        self.candidates.delete()
        self.pending.delete()
        self.reached.delete()
        self.dead.delete()

    # ____________________________________________________________ what programs call

    def register_finalizer(self, obj, queue):
        """The object will be in the queue when the program cannot reach it any more."""
        self.young_finalizable.append(obj)
        self.young_finalizable.append(llmemory.cast_int_to_adr(queue))

    def has_dead(self, queue):
        """Is there something in the queue?"""
        return self._find_dead(queue) >= 0

    def next_dead(self, queue):
        """The next object of the queue, alive once more; NULL: there is none."""
        index = self._find_dead(queue)
        if index < 0:
            return NULL
        obj = self.dead.get(index)
        self.dead.set(index, NULL)
        while self.first_dead < self.dead.length and not self.dead.get(self.first_dead):
            self.first_dead += 2
        if self.first_dead == self.dead.length:
            self.first_dead = 0
            self.dead.clear()
        return obj

    def _find_dead(self, queue):
        wanted = llmemory.cast_int_to_adr(queue)
        index = self.first_dead
        while index < self.dead.length:
            if self.dead.get(index) and self.dead.get(index + 1) == wanted:
                return index
            index += 2
        return -1

    # ____________________________________________________________ what collections call

    def age_finalizable(self):
        """The young ones are young no more, unless they must stay so."""
        count = self.young_finalizable.length
        kept = i = 0
        while i < count:
            obj = self.young_finalizable.get(i)
            queue = self.young_finalizable.get(i + 1)
            if self.is_young(obj):
                self.young_finalizable.set(kept, obj)
                self.young_finalizable.set(kept + 1, queue)
                kept += 2
            else:
                self.finalizable.append(obj)
                self.finalizable.append(queue)
            i += 2
        self.young_finalizable.length = kept

    def order_finalizers(self):
        """When all that is alive is known: queues what has gone, and keeps it alive with all it refers to."""
        self.age_finalizable()
        self._find_candidates()
        i = 0
        while i < self.candidates.length:
            obj = self.candidates.get(i)
            is_first = self._state_of(obj) == 2
            obj = self.current(obj)
            if is_first:
                self.dead.append(obj)
                self.dead.append(self.candidates.get(i + 1))
                self._reached_from_another(obj)
            else:
                self.finalizable.append(obj)
                self.finalizable.append(self.candidates.get(i + 1))
            i += 2
        self.candidates.clear()

    def _find_candidates(self):
        """Leaves in `finalizable` what is alive; looks at what the others reach."""
        count = self.finalizable.length
        kept = i = 0
        while i < count:
            obj = self.finalizable.get(i)
            queue = self.finalizable.get(i + 1)
            if self.is_alive(obj):
                self.finalizable.set(kept, self.current(obj))
                self.finalizable.set(kept + 1, queue)
                kept += 2
            else:
                self.candidates.append(obj)
                self.candidates.append(queue)
                self._reach_from(obj)
                self.keep_alive(obj)        # and what it reaches: from state 1 to 2
            i += 2
        self.finalizable.length = kept

    def _state_of(self, obj):
        if self.is_alive(obj):
            return 2 if has_flag(self.current(obj), ORDERING) else 3
        return 1 if has_flag(obj, ORDERING) else 0

    def _reach_from(self, obj):
        """From state 0 to 1, and from 2 to 3."""
        self.pending.append(obj)
        while self.pending.length:
            obj = self.pending.pop()
            state = self._state_of(obj)
            if state == 0:
                add_flag(obj, ORDERING)
                self.trace(obj, 'push_pending')
            elif state == 2:
                self.reached.append(self.current(obj))
        self._drain_reached()

    def _reached_from_another(self, obj):
        """From state 2 to 3, with all it refers to."""
        self.reached.append(obj)
        self._drain_reached()

    def _drain_reached(self):
        while self.reached.length:
            obj = self.reached.pop()
            if has_flag(obj, ORDERING):
                remove_flag(obj, ORDERING)
                self.trace(obj, 'push_reached')

    def push_pending(self, place):
        obj = load_address(place, 0)
        if obj:
            self.pending.append(obj)

    def push_reached(self, place):
        obj = load_address(place, 0)
        if obj:
            self.reached.append(obj)

    @specialize.arg(1)
    def trace_dead(self, method):
        """Calls the method for each place of the queues: they are roots."""
        i = self.first_dead
        while i < self.dead.length:
            if self.dead.get(i):
                getattr(self, method)(self.dead.place(i))
            i += 2

    @specialize.arg(1)
    def trace_all_finalizable(self, method):
        """The same for all registered objects."""
        self.trace_finalizable(method)
        i = 0
        while i < self.finalizable.length:
            getattr(self, method)(self.finalizable.place(i))
            i += 2

    @specialize.arg(1)
    def trace_finalizable(self, method):
        """The same for the young registered objects: no minor collection ends them."""
        i = 0
        while i < self.young_finalizable.length:
            getattr(self, method)(self.young_finalizable.place(i))
            i += 2
