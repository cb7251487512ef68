"""rlib.rstacklet: coroutines that switch from any depth, in a circle, by the thousand; garbage on suspended stacks; deep recursion."""
from rpython.rlib import rgc, rstacklet
from rpython.rlib.rstacklet import StackletThread
from rpython.rtyper.lltypesystem import llmemory


class Node(object):
    def __init__(self, value, next):
        self.value = value
        self.next = next


class Task(object):
    """A coroutine that gives numbers one by one."""

    def __init__(self, number):
        self.number = number
        self.value = 0
        self.outside = rstacklet.get_null_handle()
        self.inside = rstacklet.get_null_handle()
        self.is_done = False

    def give(self, value):
        self.value = value
        self.outside = state.thread.switch(self.outside)

    def walk(self, depth):
        """A list of the collected heap that only this stack knows, while others run."""
        items = None
        for i in range(20):
            items = Node(self.number * 100 + i, items)
        if depth > 0:
            self.walk(depth - 1)
        self.give(self.number * 1000 + depth)
        total = 0
        while items is not None:
            total += items.value
            items = items.next
        assert total == self.number * 2000 + 190


class State(object):
    thread = None
    starting = None
    order = None


state = State()


def run(h, arg):
    task = state.starting
    task.outside = h
    task.walk(task.number % 5)
    task.is_done = True
    return task.outside


def start(number):
    task = Task(number)
    state.starting = task
    task.inside = state.thread.new(run)
    return task


def go_on(task):
    task.inside = state.thread.switch(task.inside)
    if task.is_done:
        assert state.thread.is_empty_handle(task.inside)


def many(count):
    tasks = [start(i) for i in range(count)]
    total = switches = 0
    while tasks:
        remaining = []
        for task in tasks:
            total += task.value
            go_on(task)
            switches += 1
            if switches % 40 == 0:
                rgc.collect()
            if not task.is_done:
                remaining.append(task)
        tasks = remaining
    print(count, switches, total)


def at_once(h, arg):
    state.order.append('in')
    return h


def nested(h, arg):
    """A stacklet that makes a stacklet, and ends before its maker goes on."""
    state.order.append('outer')
    inner = state.thread.new(at_once)
    state.order.append('inner ended' if state.thread.is_empty_handle(inner) else 'inner lives')
    h = state.thread.switch(h)
    state.order.append('outer again')
    return h


def recurse(n):
    if n == 0:
        return 0
    return recurse(n - 1) + 1


def deep(h, arg):
    state.order.append('%d' % recurse(3000))
    try:
        recurse(100000000)
    except RuntimeError:
        state.order.append('RuntimeError')
    try:
        state.thread.switch(rstacklet.get_null_handle())
    except RuntimeError as e:
        state.order.append(str(e))
    return h


def entry_point(argv):
    state.thread = StackletThread()
    state.order = []
    for count in [1, 3, 200]:
        many(count)
    h = state.thread.new(nested)
    print(', '.join(state.order), state.thread.is_empty_handle(h))
    used = h
    h = state.thread.switch(h)
    print(state.order[-1], state.thread.is_empty_handle(h))
    for bad in [used, h, state.thread.get_null_handle()]:
        try:
            state.thread.switch(bad)
        except RuntimeError as e:
            print(e)
    state.order = []
    h = state.thread.new(deep, llmemory.NULL)
    print(', '.join(state.order))
    return 0


def target(driver, args):
    return entry_point, None
