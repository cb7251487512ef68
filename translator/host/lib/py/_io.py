"""py.io: files in memory, the catching of what is printed, and the width of a terminal."""
import os
import sys

from StringIO import StringIO

TextIO = BytesIO = StringIO


class StdCapture(object):
    """Catches what Python code prints."""

    def __init__(self, out=True, err=True, in_=True, mixed=False, now=True):
        self._saved = sys.stdout, sys.stderr
        self._out, self._err = StringIO(), StringIO()
        sys.stdout, sys.stderr = self._out, self._err

    def reset(self):
        sys.stdout, sys.stderr = self._saved
        return self._out.getvalue(), self._err.getvalue()

    @classmethod
    def call(cls, function, *args, **keywords):
        capture = cls()
        try:
            result = function(*args, **keywords)
        finally:
            out, err = capture.reset()
        return result, out, err


StdCaptureFD = StdCapture


def get_terminal_width():
    return int(os.environ.get('COLUMNS', 80))


class TerminalWriter(object):
    """Writes lines, without colours."""

    def __init__(self, file=None, stringio=False, encoding=None):
        self._file = file or (StringIO() if stringio else sys.stdout)
        self.fullwidth = get_terminal_width()
        self.hasmarkup = False

    def markup(self, text, **colours):
        return text

    def write(self, text, **colours):
        self._file.write(str(text))

    def line(self, text='', **colours):
        self.write(text + '\n')

    def sep(self, sepchar, title=None, fullwidth=None, **colours):
        width = (fullwidth or self.fullwidth) - 1
        if title is None:
            self.line(sepchar * width)
        else:
            side = sepchar * max(1, (width - len(title) - 2) // 2)
            self.line('%s %s %s' % (side, title, side))


def ansi_print(text, esc, file=None, newline=True, flush=False):
    (file or sys.stderr).write(text + '\n' * newline)
