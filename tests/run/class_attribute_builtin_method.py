"""A method of a list, dict or str kept in an attribute is called with the object it was taken from."""


class Output(object):
    def __init__(self, lines):
        self.lines = lines
        self.write = lines.append

    def two(self, text):
        write = self.write
        write(text)
        self.write(text + text)


class Names(object):
    def __init__(self, table, separator):
        self.get = table.get
        self.join = separator.join


def entry_point(argv):
    out = Output([])
    out.write('one')
    out.two('x')
    print(out.lines)
    other = Output(out.lines)
    other.write('last')
    print(len(out.lines), out.lines[-1])
    names = Names({'a': 'A'}, '-')
    print(names.get('a', '?'), names.get('b', '?'), names.join(['p', 'q']))
    return 0


def target(driver, args):
    return entry_point
