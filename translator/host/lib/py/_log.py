"""py.log: messages by keyword; they go where setconsumer says, else to the standard output."""
import sys

_consumers = {}


def setconsumer(keywords, consumer):
    _consumers[tuple(keywords.split())] = consumer


def STDOUT(message):
    sys.stdout.write(str(message) + '\n')


def STDERR(message):
    sys.stderr.write(str(message) + '\n')


class _Message(object):
    def __init__(self, keywords, args):
        self.keywords = keywords
        self.args = args

    def content(self):
        return ' '.join([str(argument) for argument in self.args])

    def prefix(self):
        return '[%s] ' % ':'.join(self.keywords)

    def __str__(self):
        return self.prefix() + self.content()


class Producer(object):
    """log = Producer('name'); log.warn('text')."""

    def __init__(self, keywords):
        self._keywords = tuple(keywords.split()) if isinstance(keywords, str) else keywords

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return Producer(self._keywords + (name,))

    def __call__(self, *args):
        for length in range(len(self._keywords), -1, -1):
            if self._keywords[:length] in _consumers:
                consumer = _consumers[self._keywords[:length]]
                break
        else:
            consumer = STDOUT
        if consumer is not None:
            consumer(_Message(self._keywords, args))
