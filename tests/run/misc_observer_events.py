"""An event system: listeners as bound methods, functions and callable instances in one list; removal during delivery; priorities."""


class Event(object):
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.stopped = False


class Bus(object):
    def __init__(self):
        self.listeners = {}

    def on(self, name, listener, priority=0):
        self.listeners.setdefault(name, []).append((priority, listener))
        self.listeners[name].sort(key=lambda pair: -pair[0])

    def off(self, name, listener):
        self.listeners[name] = [(p, l) for p, l in self.listeners[name] if l is not listener]

    def send(self, name, value):
        event = Event(name, value)
        for priority, listener in self.listeners.get(name, []):
            listener.notify(event)
            if event.stopped:
                return -1
        return event.value


class Listener(object):
    def notify(self, event):
        raise NotImplementedError


class Adder(Listener):
    def __init__(self, n):
        self.n = n

    def notify(self, event):
        event.value += self.n


class Once(Listener):
    def __init__(self, bus):
        self.bus = bus
        self.calls = 0

    def notify(self, event):
        self.calls += 1
        self.bus.off(event.name, self)
        event.value *= 100


class Guard(Listener):
    def notify(self, event):
        if event.value > 50:
            event.stopped = True


def entry_point(argv):
    bus = Bus()
    once = Once(bus)
    bus.on('x', Adder(1))
    bus.on('x', Adder(10 * len(argv)), 5)
    bus.on('x', Guard(), -1)
    bus.on('y', once)
    print([bus.send('x', v) for v in (0, 30, 39, 40, 100)], bus.send('y', 2), bus.send('y', 2), bus.send('z', 7), once.calls)
    bus.on('y', once, 3)
    bus.on('y', Adder(5))
    print(bus.send('y', 1), bus.send('y', 1), once.calls, len(bus.listeners['y']))
    return 0

def target(driver, args):
    return entry_point
