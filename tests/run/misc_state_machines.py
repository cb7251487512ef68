"""State machines as tables of functions, as classes and as dicts of tuples: a lexer of numbers, a traffic light, CSV with quotes, a turnstile."""


def start(m, c):
    if c == '-' or c.isdigit():
        m.text = c
        return 'number'
    if c.isalpha():
        m.text = c
        return 'word'
    return 'start'


def number(m, c):
    if c.isdigit() or c == '.':
        m.text += c
        return 'number'
    m.emit('N')
    return start(m, c)


def word(m, c):
    if c.isalnum():
        m.text += c
        return 'word'
    m.emit('W')
    return start(m, c)


STATES = {'start': start, 'number': number, 'word': word}


class Machine(object):
    def __init__(self):
        self.text = ''
        self.out = []

    def emit(self, kind):
        self.out.append(kind + self.text)

    def run(self, source):
        state = 'start'
        for c in source + ' ':
            state = STATES[state](self, c)
        return self.out


class Light(object):
    def next(self):
        raise NotImplementedError


class Red(Light):
    def next(self):
        return Green()


class Green(Light):
    def next(self):
        return Yellow()


class Yellow(Light):
    def next(self):
        return Red()


TURNSTILE = {('locked', 'coin'): ('open', 'unlock'), ('locked', 'push'): ('locked', 'beep'), ('open', 'push'): ('locked', 'lock'), ('open', 'coin'): ('open', 'thanks')}


def csv(line):
    fields, field, quoted = [], '', False
    i = 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == ',':
            fields.append(field)
            field = ''
        else:
            field += c
        i += 1
    return fields + [field]


def entry_point(argv):
    print(Machine().run('abc 12 -3.5 x1y;42' * len(argv)))
    light = Red()
    names = []
    for i in range(5):
        names.append(light.__class__.__name__)
        light = light.next()
    print(names)
    state = 'locked'
    actions = []
    for event in 'push coin coin push push'.split():
        state, action = TURNSTILE[(state, event)]
        actions.append(action)
    print(state, actions, csv('a,"b,c","say ""hi""",,d'), csv(''))
    return 0

def target(driver, args):
    return entry_point
