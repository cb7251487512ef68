"""A binary heap and an event simulation."""


class Event(object):
    def __init__(self, time, name):
        self.time = time
        self.name = name


class Heap(object):
    def __init__(self):
        self.items = []

    def push(self, event):
        items = self.items
        items.append(event)
        i = len(items) - 1
        while i > 0:
            parent = (i - 1) >> 1
            if items[parent].time <= items[i].time:
                break
            items[parent], items[i] = items[i], items[parent]
            i = parent

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            i = 0
            while True:
                child = 2 * i + 1
                if child >= len(items):
                    break
                if child + 1 < len(items) and items[child + 1].time < items[child].time:
                    child += 1
                if items[i].time <= items[child].time:
                    break
                items[i], items[child] = items[child], items[i]
                i = child
        return top


def entry_point(argv):
    heap = Heap()
    x = 11
    for i in range(40):
        x = x * 37 % 101
        heap.push(Event(x, 'e%d' % i))
    last = -1
    order = []
    while heap.items:
        event = heap.pop()
        assert event.time >= last
        last = event.time
        order.append('%d:%s' % (event.time, event.name))
    print(' '.join(order))
    return 0


def target(driver, args):
    return entry_point
