"""A prebuilt instance as the program's state."""


class State(object):
    def __init__(self):
        self.counter = 0
        self.log = []
        self.by_name = {}


state = State()


def count(name):
    state.counter += 1
    state.log.append(name)
    state.by_name[name] = state.counter


def entry_point(argv):
    for name in ['a', 'b', 'a', 'c']:
        count(name)
    print(state.counter, ''.join(state.log), state.by_name['a'], len(state.by_name))
    return 0


def target(driver, args):
    return entry_point
