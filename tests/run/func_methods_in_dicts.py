"""Bound methods in dicts, lists and attributes: of several classes, overridden, beside functions and lambdas, of prebuilt instances, compared, replaced and removed."""


class Stack(object):
    def __init__(self):
        self.items = []

    def push(self, n):
        self.items.append(n)
        return n

    def add(self, n):
        self.items.append(self.items.pop() + self.items.pop() + n)
        return self.items[-1]

    def peek(self, n):
        return self.items[-1 - n]


class Loud(Stack):
    def peek(self, n):
        return 1000 + Stack.peek(self, n)


class Machine(object):
    def __init__(self, stack):
        self.stack = stack
        self.handlers = {'push': stack.push, 'add': stack.add, 'peek': stack.peek, 'neg': negate, 'twice': lambda n: 2 * n}
        self.trace = None

    def run(self, text):
        result = 0
        for part in text.split():
            name, number = part.split(':')
            if name in self.handlers:
                result = self.handlers[name](int(number))
            else:
                result = self.missing(int(number))
            if self.trace is not None:
                self.trace(result)
        return result

    def missing(self, n):
        return -n


def negate(n):
    return -n


TALLY = Stack()
PREBUILT = {'tally': TALLY.push, 'look': TALLY.peek}


def entry_point(argv):
    one = len(argv)
    for stack in [Stack(), Loud()]:
        machine = Machine(stack)
        print(machine.run('push:3 push:4 add:1'), machine.run('push:5 peek:1'), machine.run('neg:9'), machine.run('other:6'))
        machine.trace = TALLY.push
        print(machine.run('twice:8 peek:0'), len(TALLY.items), PREBUILT['look'](0))
        machine.handlers['neg'] = machine.missing
        del machine.handlers['twice']
        print(machine.run('neg:2 twice:5'), sorted(machine.handlers), PREBUILT['tally'](one))
    a, b = Stack(), Stack()
    methods = [a.push, b.push, a.push]
    print(methods[0] == methods[2], methods[0] == methods[one], methods.index(b.push), methods.count(a.push), a.push in methods, b.add in methods)
    for method in methods:
        method(len(methods))
    print(a.items, b.items, TALLY.items)
    return 0


def target(driver, args):
    return entry_point
