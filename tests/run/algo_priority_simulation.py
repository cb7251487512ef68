"""A discrete simulation with an event queue: customers, tellers, random numbers of our own, statistics."""


class Random(object):
    def __init__(self, seed):
        self.state = seed

    def next(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return (self.state >> 16) % n


class Event(object):
    def __init__(self, time, number):
        self.time = time
        self.number = number

    def before(self, other):
        return self.time < other.time or (self.time == other.time and self.number < other.number)

    def happen(self, bank):
        raise NotImplementedError


class Arrive(Event):
    def happen(self, bank):
        if bank.free:
            bank.free -= 1
            bank.schedule(Leave(self.time + 3 + bank.random.next(8), self.number))
        else:
            bank.waiting.append((self.number, self.time))
            bank.longest = max(bank.longest, len(bank.waiting))


class Leave(Event):
    def happen(self, bank):
        bank.served.append(self.number)
        if bank.waiting:
            number, since = bank.waiting.pop(0)
            bank.total_wait += self.time - since
            bank.schedule(Leave(self.time + 3 + bank.random.next(8), number))
        else:
            bank.free += 1


class Bank(object):
    def __init__(self, tellers):
        self.random = Random(42)
        self.free = tellers
        self.waiting = []
        self.events = []
        self.served = []
        self.total_wait = 0
        self.longest = 0
        self.now = 0

    def schedule(self, event):
        i = len(self.events)
        while i > 0 and event.before(self.events[i - 1]):
            i -= 1
        self.events.insert(i, event)

    def run(self, customers):
        time = 0
        for n in range(customers):
            self.schedule(Arrive(time, n))
            time += self.random.next(4)
        while self.events:
            event = self.events.pop(0)
            assert event.time >= self.now
            self.now = event.time
            event.happen(self)


def entry_point(argv):
    for tellers in (1, 2, 3 * len(argv), 5):
        bank = Bank(tellers)
        bank.run(40)
        print(tellers, bank.now, bank.total_wait, bank.longest, bank.free, len(bank.served), bank.served[:12])
    return 0

def target(driver, args):
    return entry_point
