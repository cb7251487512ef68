"""The message of an exception by str(), its argument tuple left alone."""


class ParseError(Exception):
    def __init__(self, message, line):
        self.message = message
        self.line = line

    def __str__(self):
        return '%s at line %d' % (self.message, self.line)

    def text(self):
        return '%s:%d' % (self.message, self.line)


def entry_point(argv):
    try:
        raise ParseError('oops', 12)
    except ParseError as e:
        print(e.text(), e.message, e.line)
    return 0


def target(driver, args):
    return entry_point
