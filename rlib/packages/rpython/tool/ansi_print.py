"""Messages in colours: a logger that prints `[name] text` on the standard error stream."""
import sys

isatty = getattr(sys.stderr, 'isatty', bool)
ansi_colors = {'black': 30, 'red': 31, 'green': 32, 'yellow': 33, 'brown': 33, 'blue': 34, 'purple': 35, 'cyan': 36,
               'light': 37, 'bold': 1}
wrote_dot = False


def ansi_print(text, esc, newline=True, flush=False):
    """Prints the text with the given escape codes where there is a terminal."""
    if esc and isatty():
        codes = esc if isinstance(esc, (list, tuple)) else [esc]
        text = ''.join(['\x1b[%sm' % code for code in codes]) + text + '\x1b[0m'
    sys.stderr.write(text + ('\n' if newline else ''))
    if flush:
        sys.stderr.flush()


ansi_log = ansi_print


class AnsiLogger(object):
    """log('text'), log.event(...), log.WARNING(...): each way to print its own colour."""
    KINDS = {'bold': 1, 'info': 35, 'stub': 34, 'warning': 31, 'WARNING': (31, 1), 'ERROR': (31, 1), 'red': 31, 'Error': (31, 1),
             'event': 1}
    output_disabled = False

    def __init__(self, name):
        self.name = name

    def __call__(self, info):
        self._print(self.name, None, info)

    def dot(self):
        pass

    def debug(self, info):
        pass

    def __getattr__(self, kind):
        if kind.startswith('__'):
            raise AttributeError(kind)
        return lambda info: self._print('%s:%s' % (self.name, kind), self.KINDS.get(kind), info)

    def _print(self, name, esc, info):
        if not self.output_disabled:
            for line in str(info).split('\n'):
                ansi_print('[%s] %s' % (name, line), esc)
