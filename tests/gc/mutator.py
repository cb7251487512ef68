"""A random mutator: makes, changes and drops objects of a collector, and compares the heap with a model of it.

Takes:   collectors; make_mutator(*collectors) gives a function run(which, seed, steps, largest).
Leaves:  what it did as a line; HeapError where the heap is not what it should be.
Idea:    the model holds every object as a Node. After each collection, and at the end, the heap is walked from the roots side by
         side with the model: types, lengths, serial numbers, contents, references, shared and distinct. Weak references,
         finalizers and identities are held against what the model can reach. The same code runs untranslated, where every
         access is checked, and compiled.
"""
from model import (
    BYTES, HEADED, LAYOUT, LEAF, LENGTH, PAIR, RECORDS, REFERENCES, SOME, WEAK, WIDE, Node, count_references, fixed_size,
    item_of, place_of)
from rpython.rlib.gc.memory import NULL, WORD, load_address, load_word, store_address, store_word
from rpython.rlib.gc.objects import HEADER, PREBUILT, TRACK, UNTOUCHED, type_of
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, llmemory
from rpython.rtyper.lltypesystem.lloperation import llop

ROOTS = 24
STACK_WORDS = 256
PREBUILT_PAIRS = 4
QUEUES = 2


class HeapError(Exception):
    """The heap is not what the model says."""

    def __init__(self, text):
        self.text = text


def fail(text):
    print('heap error: ' + text)
    raise HeapError(text)


class Random(object):
    """A linear congruential generator."""

    def __init__(self, seed):
        self.state = seed * 2 + 1

    def below(self, n):
        self.state = intmask(self.state * 6364136223846793005 + 1442695040888963407)
        return ((self.state >> 33) & 0x3fffffff) % n


def make_mutator(*collectors):
    """run(which, seed, steps, largest): for one of these collectors, which are of one class."""
    some = list(collectors)

    class Mutator(object):
        """One run."""

        def __init__(self, collector, seed, largest):
            self.collector = collector
            self.random = Random(seed)
            self.largest = largest
            self.serial = 0
            self.roots = []                 # nodes; the words of the stack are the same objects
            self.prebuilt_nodes = []
            self.registered = []            # nodes whose finalizer has not run
            self.pinned = []
            self.no_memory = 0
            self.finalized = 0
            self.cleared = 0
            self.made = 0
            self.mark = 0
            self.seen_collections = 0
            self.addresses = {}
            self.weak = []                  # those whose target has gone, and which do not know

        # ____________________________________________________________ roots

        def start(self):
            """A collector with a stack of ROOTS empty words."""
            if not self.collector.setup():
                fail('no memory at the start')
            self.stack = llmemory.raw_malloc(STACK_WORDS * WORD)
            llmemory.raw_memclear(self.stack, STACK_WORDS * WORD)
            for i in range(ROOTS):
                store_address(self.stack, i * WORD, NULL)
                self.roots.append(None)
            self.collector.set_stack(self.stack, self.stack + ROOTS * WORD)
            self.make_prebuilt()

        def make_prebuilt(self):
            """Pairs that are always there, and a table of the places in them."""
            size = fixed_size(PAIR)
            self.prebuilt = llmemory.raw_malloc(PREBUILT_PAIRS * size)
            llmemory.raw_memclear(self.prebuilt, PREBUILT_PAIRS * size)
            self.places = llmemory.raw_malloc(PREBUILT_PAIRS * 2 * WORD)
            for i in range(PREBUILT_PAIRS):
                obj = self.prebuilt_pair(i)
                store_word(obj, -HEADER, PAIR | PREBUILT | TRACK | UNTOUCHED)
                self.serial += 1
                store_word(obj, 0, self.serial)
                for reference in range(2):
                    store_address(obj, place_of(PAIR, reference), NULL)
                    store_address(self.places, (2 * i + reference) * WORD, obj + place_of(PAIR, reference))
                self.prebuilt_nodes.append(Node(self.serial, PAIR, 0, [None, None]))
            self.collector.set_static_places(self.places, PREBUILT_PAIRS * 2)

        def prebuilt_pair(self, index):
            return self.prebuilt + index * fixed_size(PAIR) + HEADER

        def stop(self):
            for i in range(ROOTS):
                self.set_root(i, None, NULL)
            self.collector.teardown()
            llmemory.raw_free(self.stack)
            llmemory.raw_free(self.prebuilt)
            llmemory.raw_free(self.places)

        def set_root(self, index, node, obj):
            self.roots[index] = node
            store_address(self.stack, index * WORD, obj)

        def root(self, index):
            return load_address(self.stack, index * WORD)

        def some_root(self):
            """The index of a root that refers to an object; -1: found none."""
            for i in range(8):
                index = self.random.below(ROOTS)
                if self.roots[index] is not None:
                    return index
            return -1

        # ____________________________________________________________ objects

        def make(self, kind, length, index):
            """A new object in a root."""
            count = count_references(kind, length)
            size = fixed_size(kind)
            if size:
                obj = self.collector.malloc_fixed(kind, size)
            else:
                obj = self.collector.malloc_varsize(kind, length)
            if not obj:
                self.give_up_some()
                return None
            self.serial += 1
            self.made += 1
            node = Node(self.serial, kind, length, [None] * count)
            self.fill(obj, node)
            self.set_root(index, node, obj)
            return node

        def give_up_some(self):
            """There was no memory."""
            self.no_memory += 1
            for i in range(ROOTS // 2):
                self.drop_some()

        def fill(self, obj, node):
            """What an object holds besides references. All else is zero."""
            if fixed_size(node.kind):
                store_word(obj, 0, node.serial)
                if node.kind == SOME:
                    store_word(obj, WORD, 2)
            else:
                store_word(obj, WORD, node.serial)
                if node.kind == BYTES:
                    for i in range(node.length):
                        llop.raw_store(lltype.Void, obj, 16 + i, chr((node.serial + i) & 0xff))
                if node.kind == RECORDS:
                    for i in range(node.length):
                        store_word(obj, 16 + 24 * i, node.serial + i)

        def random_kind(self):
            return [LEAF, PAIR, PAIR, WIDE, SOME, REFERENCES, REFERENCES, BYTES, RECORDS, HEADED][self.random.below(10)]

        def random_length(self):
            if self.random.below(12) == 0:
                return self.random.below(self.largest)
            return self.random.below(12)

        def make_some(self):
            kind = self.random_kind()
            self.make(kind, 0 if fixed_size(kind) else self.random_length(), self.random.below(ROOTS))

        def make_list(self):
            """A chain of pairs, each made after the one it refers to."""
            index = self.random.below(ROOTS)
            for i in range(self.random.below(40)):
                other = self.some_root()
                if self.make(PAIR, 0, ROOTS // 2) is None:
                    return
                if self.roots[index] is not None:
                    self.store(ROOTS // 2, 0, index)
                if other >= 0 and other != ROOTS // 2:
                    self.store(ROOTS // 2, 1, other)
                self.set_root(index, self.roots[ROOTS // 2], self.root(ROOTS // 2))

        def store(self, source, reference, target):
            """root(source).reference = root(target); target -1: None."""
            node = self.roots[source]
            obj = self.root(source)
            item = item_of(node.kind, reference)
            if item >= 0:
                self.collector.write_barrier_item(obj, item)
            else:
                self.collector.write_barrier(obj)
            if target >= 0:
                node.references[reference] = self.roots[target]
                value = self.root(target)
            else:
                node.references[reference] = None
                value = NULL
            store_address(obj, place_of(node.kind, reference), value)

        def store_some(self):
            source = self.some_root()
            if source >= 0 and not self.roots[source].is_reference_free():
                target = self.some_root() if self.random.below(8) else -1
                self.store(source, self.random.below(len(self.roots[source].references)), target)

        def load_some(self):
            """A root becomes what another one refers to."""
            if self.random.below(6) == 0:
                index = self.random.below(PREBUILT_PAIRS)
                self.set_root(self.random.below(ROOTS), self.prebuilt_nodes[index], self.prebuilt_pair(index))
                return
            source = self.some_root()
            if source >= 0 and not self.roots[source].is_reference_free():
                node = self.roots[source]
                reference = self.random.below(len(node.references))
                obj = load_address(self.root(source), place_of(node.kind, reference))
                self.set_root(self.random.below(ROOTS), node.references[reference], obj)

        def drop_some(self):
            self.set_root(self.random.below(ROOTS), None, NULL)

        # ____________________________________________________________ what the collector tells

        def identity_of_some(self):
            index = self.some_root()
            if index >= 0:
                number = self.collector.identity(self.root(index))
                node = self.roots[index]
                if node.identity and node.identity != number:
                    fail('identity of %d was %d, is %d' % (node.serial, node.identity, number))
                node.identity = number

        def make_weakref(self):
            index = self.some_root()
            if index < 0 or self.roots[index].kind == WEAK:
                return
            obj = self.collector.malloc_weakref(WEAK, self.root(index))
            if not obj:
                self.give_up_some()
                return
            self.serial += 1
            node = Node(self.serial, WEAK, 0, [])
            node.target = self.roots[index]
            self.set_root(self.random.below(ROOTS), node, obj)

        def register_some(self):
            index = self.some_root()
            if index >= 0 and self.roots[index].kind != WEAK and self.roots[index].queue == 0 and (
                    self.roots[index] not in self.prebuilt_nodes):
                node = self.roots[index]
                node.queue = 1 + self.random.below(QUEUES)
                self.registered.append(node)
                self.collector.register_finalizer(self.root(index), node.queue)

        def pin_some(self):
            index = self.some_root()
            if index >= 0 and self.roots[index].pinned_at == 0:
                if self.collector.pin(self.root(index)):
                    node = self.roots[index]
                    node.pinned_at = llmemory.cast_adr_to_int(self.root(index))
                    self.pinned.append(node)

        def unpin_some(self):
            for index in range(ROOTS):
                node = self.roots[index]
                if node is not None and node.pinned_at and self.random.below(2):
                    self.collector.unpin(self.root(index))
                    node.pinned_at = 0

        # ____________________________________________________________ collections

        def collections(self):
            return self.collector.minor_collections + self.collector.major_collections

        def collect_some(self):
            how = self.random.below(6)
            if how < 3:
                self.collector.collect(0)
            elif how < 5:
                self.collector.collect_step()
            else:
                self.collect_all()

        def collect_all(self):
            """After which nothing is left that cannot be reached."""
            self.collector.collect(1)
            self.check(True)

        def check_if_collected(self):
            count = self.collections()
            if count != self.seen_collections:
                self.check(False)

        # ____________________________________________________________ the check

        def check(self, is_full):
            self.seen_collections = self.collections()
            self.check_heap()
            self.check_finalizers(is_full)
            self.collector.check()

        def check_heap(self):
            """Everything that can be reached is what it should be."""
            self.mark += 1
            self.addresses = {}
            nodes, weak = [], []
            where = []
            for i in range(ROOTS):
                self.reach(self.roots[i], self.root(i), nodes, where)
            for i in range(PREBUILT_PAIRS):
                self.reach(self.prebuilt_nodes[i], self.prebuilt_pair(i), nodes, where)
            while nodes:
                node, obj = nodes.pop(), where.pop()
                self.check_object(node, obj)
                if node.kind == WEAK:
                    weak.append((node, obj))
                for i in range(len(node.references)):
                    self.reach(node.references[i], load_address(obj, place_of(node.kind, i)), nodes, where)
            self.weak = []
            for node, obj in weak:
                self.check_weakref(node, load_address(obj, 0))
                if node.target is not None and node.target.mark != self.mark:
                    self.weak.append(node)

        def reach(self, node, obj, nodes, where):
            """A reference to the object of that node was found."""
            if node is None:
                if obj:
                    fail('a reference that should be null')
                return
            if not obj:
                fail('null instead of a reference to %d' % node.serial)
            number = llmemory.cast_adr_to_int(obj)
            if number in self.addresses:
                if self.addresses[number] is not node:
                    fail('%d and %d are one object' % (node.serial, self.addresses[number].serial))
                return
            if node.mark == self.mark:
                fail('%d is two objects' % node.serial)
            node.mark = self.mark
            self.addresses[number] = node
            nodes.append(node)
            where.append(obj)

        def check_object(self, node, obj):
            if type_of(obj) != node.kind:
                fail('%d is of type %d, not %d' % (node.serial, type_of(obj), node.kind))
            if node.kind != WEAK:
                self.check_content(node, obj)
            if node.pinned_at and llmemory.cast_adr_to_int(obj) != node.pinned_at:
                fail('%d is pinned and has moved' % node.serial)
            if node.identity and self.collector.identity(obj) != node.identity:
                fail('identity of %d was %d, is %d' % (node.serial, node.identity, self.collector.identity(obj)))

        def check_content(self, node, obj):
            serial = load_word(obj, 0) if fixed_size(node.kind) else load_word(obj, WORD)
            if serial != node.serial:
                fail('%d says it is %d' % (node.serial, serial))
            if fixed_size(node.kind) == 0 and load_word(obj, LENGTH) != node.length:
                fail('%d has %d items' % (node.serial, load_word(obj, LENGTH)))
            if node.kind == BYTES:
                for i in range(node.length):
                    if llop.raw_load(lltype.Char, obj, 16 + i) != chr((node.serial + i) & 0xff):
                        fail('byte %d of %d is wrong' % (i, node.serial))
            if node.kind == RECORDS:
                for i in range(node.length):
                    if load_word(obj, 16 + 24 * i) != node.serial + i:
                        fail('item %d of %d is wrong' % (i, node.serial))

        def check_weakref(self, node, target):
            """It refers to what is alive, and to nothing that collections found dead."""
            wanted = node.target
            if not target:
                if wanted is not None and wanted.mark == self.mark:
                    fail('weak reference %d lost %d' % (node.serial, wanted.serial))
                if wanted is not None:
                    self.cleared += 1
                node.target = None
                return
            if wanted is None:
                fail('weak reference %d lives again' % node.serial)
            if wanted.mark == self.mark:
                number = llmemory.cast_adr_to_int(target)
                if number not in self.addresses or self.addresses[number] is not wanted:
                    fail('weak reference %d refers to something else' % node.serial)

        def check_finalizers(self, is_full):
            """Takes all that is dead; it was registered, cannot be reached, and comes before what it refers to."""
            dead = []
            for queue in range(1, QUEUES + 1):
                obj = self.collector.next_dead(queue)
                while obj:
                    node = self.registered_node(obj)
                    if node.queue != queue:
                        fail('%d is in the wrong queue' % node.serial)
                    dead.append(node)
                    obj = self.collector.next_dead(queue)
            for node in dead:
                if node.mark == self.mark:
                    fail('%d is finalized and alive' % node.serial)
                self.finalized += 1
            for i in range(len(dead)):
                self.check_order(dead[i])
                for j in range(i + 1, len(dead)):
                    if dead[i].queue == dead[j].queue and self.refers(dead[j], dead[i]) and not self.refers(dead[i], dead[j]):
                        fail('%d is finalized before %d, which refers to it' % (dead[i].serial, dead[j].serial))
            for node in dead:
                node.queue = 0
            self.registered = [node for node in self.registered if node.queue]
            if is_full and self.collector.collects:
                self.check_none_forgotten(dead)
                for node in self.weak:
                    if not self.is_kept(node.target, dead):
                        fail('%d has gone, but not for weak reference %d' % (node.target.serial, node.serial))

        def registered_node(self, obj):
            kind = type_of(obj)
            serial = load_word(obj, 0) if fixed_size(kind) else load_word(obj, WORD)
            for node in self.registered:
                if node.serial == serial:
                    self.check_content(node, obj)
                    return node
            fail('%d is finalized, but not registered' % serial)
            return None

        def check_order(self, node):
            """Nothing registered that is left refers to it, but what it refers to itself."""
            for other in self.registered:
                if other.queue and other is not node and other.mark != self.mark and self.refers(other, node):
                    if not self.refers(node, other):
                        fail('%d is finalized before %d, which refers to it' % (node.serial, other.serial))

        def check_none_forgotten(self, dead):
            """After a full collection something registered is left only if another one, or what is pinned, refers to it."""
            for node in self.registered:
                if node.mark == self.mark:
                    continue
                excused = self.is_kept(node, dead)
                for other in self.registered:
                    if other is not node and other.mark != self.mark and self.refers(other, node):
                        excused = True
                if not excused:
                    fail('%d has gone and is not finalized' % node.serial)

        def is_kept(self, node, dead):
            """Is the object alive because of what is pinned, or waited in a queue?"""
            for other in self.pinned:
                if other.pinned_at and (other is node or self.refers(other, node)):
                    return True
            for other in dead:
                if other is node or self.refers(other, node):
                    return True
            return False

        def refers(self, source, target):
            """Can `target` be reached from `source`?"""
            seen = {source: None}
            nodes = [source]
            while nodes:
                for node in nodes.pop().references:
                    if node is target:
                        return True
                    if node is not None and node not in seen:
                        seen[node] = None
                        nodes.append(node)
            return False

        # ____________________________________________________________ a run

        def step(self):
            what = self.random.below(100)
            if what < 30:
                self.make_some()
            elif what < 34:
                self.make_list()
            elif what < 64:
                self.store_some()
            elif what < 76:
                self.load_some()
            elif what < 84:
                self.drop_some()
            elif what < 88:
                self.identity_of_some()
            elif what < 91:
                self.make_weakref()
            elif what < 93:
                self.register_some()
            elif what < 95:
                self.pin_some()
            elif what < 97:
                self.unpin_some()
            elif what < 99 or self.random.below(4):
                self.step_of_collection()
            else:
                self.collect_some()
            self.check_if_collected()

        def step_of_collection(self):
            if self.random.below(3) == 0:
                self.collector.collect_step()

    def run(which, seed, steps, largest):
        """A run of so many steps; a line that says what happened."""
        mutator = Mutator(some[which], seed, largest)
        mutator.start()
        for i in range(steps):
            mutator.step()
        mutator.collect_all()
        text = '%d made, %d minor, %d major, %d finalized, %d weak cleared, %d times no memory' % (
            mutator.made, mutator.collector.minor_collections, mutator.collector.major_collections, mutator.finalized, mutator.cleared,
            mutator.no_memory)
        mutator.stop()
        return text

    return run
