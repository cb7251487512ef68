"""The exceptions of the interpreter.

LispError carries the payload of a Scheme `raise` or `error`, and the position of the innermost call it
came through. ContinuationInvoked unwinds to a call/cc. ExitRequest ends the program.
"""


class Position(object):
    """A place in a source file."""
    _immutable_fields_ = ['file_name', 'line', 'column']

    def __init__(self, file_name, line, column):
        self.file_name = file_name
        self.line = line
        self.column = column

    def text(self):
        return '%s:%d:%d' % (self.file_name, self.line, self.column)


class LispError(Exception):
    """An error of the interpreted program: the payload is any Scheme object."""

    def __init__(self, w_payload, position=None):
        self.w_payload = w_payload
        self.position = position
        self.trail = []
        self.was_handled = False        # the handlers in force have seen it: it only unwinds now

    def passed(self, position):
        """Notes a call the error came through; the innermost one is where it happened."""
        if self.position is None:
            self.position = position
        elif len(self.trail) < 8:
            self.trail.append(position)


class SyntaxError_(Exception):
    """Text the reader, or a form the compiler, does not understand."""

    def __init__(self, message, position):
        self.message = message
        self.position = position


class UnexpectedEnd(SyntaxError_):
    """The text stops inside a datum; a read-eval-print loop asks for another line."""


class ContinuationInvoked(Exception):
    """Control goes back to the call/cc that made the continuation."""

    def __init__(self, w_continuation, w_value):
        self.w_continuation = w_continuation
        self.w_value = w_value


class ExitRequest(Exception):
    """(exit status) was called."""

    def __init__(self, status):
        self.status = status
