"""Running files and talking to a person.

Takes:   a file, or lines typed in.
Leaves:  an exit status: 0, 1 after an error, or what (exit n) says. Errors go to stderr as
         FILE:LINE:COLUMN: error: MESSAGE, followed by the calls they came through.
"""
import os

from rpython.rlib.rstackovf import StackOverflow

from interpreters.lisp import arithmetic, control, lists, ports, strings, tables, vectors
from interpreters.lisp.compiler import compile_toplevel
from interpreters.lisp.errors import ContinuationInvoked, ExitRequest, LispError, SyntaxError_, UnexpectedEnd
from interpreters.lisp.objects import error, payload_text, string_value, w_unspecified
from interpreters.lisp.ports import console, read_file
from interpreters.lisp.procedures import machine
from interpreters.lisp.reader import Reader
from interpreters.lisp.registry import primitive

PRIMITIVE_MODULES = [arithmetic, control, lists, ports, strings, tables, vectors]


def run_text(text, file_name):
    """Evaluates the forms of a text one after the other; the value of the last."""
    reader = Reader(text, file_name)
    w_result = w_unspecified
    while True:
        w_form = reader.read()
        if w_form is None:
            return w_result
        w_result = compile_toplevel(w_form).eval(None)


@primitive('load', 1)
def load(w_path):
    path = string_value(w_path)
    try:
        text = read_file(path)
    except OSError:
        raise error('cannot load the file', [w_path])
    try:
        return run_text(text, path)
    except SyntaxError_ as e:
        raise error(located(e.position, e.message))


# ____________________________________________________________ errors

def located(position, message):
    if position is None:
        return message
    return position.text() + ': ' + message


def complain(text):
    """A message on stderr, after what the program has written so far."""
    console.finish()
    os.write(2, text + '\n')


def report(e):
    """An error nobody handled, and the way it came."""
    complain(located(e.position, 'error: ' + payload_text(e.w_payload)))
    for position in e.trail:
        os.write(2, '  from ' + position.text() + '\n')


def guarded_run(text, file_name):
    """Runs a text; the exit status it ends with, -1 when it just ends."""
    try:
        run_text(text, file_name)
    except LispError as e:
        report(e)
        return 1
    except SyntaxError_ as e:
        complain(located(e.position, 'syntax error: ' + e.message))
        return 1
    except ContinuationInvoked:
        complain('error: a continuation was called after its extent')
        return 1
    except StackOverflow:
        complain('error: stack overflow')
        return 1
    except MemoryError:
        complain('error: out of memory')
        return 1
    except ExitRequest as e:
        return e.status
    return -1


def run_file(path):
    """The exit status of running a file."""
    try:
        text = read_file(path)
    except OSError:
        complain('lisp: cannot read ' + path)
        return 1
    status = guarded_run(text, path)
    console.finish()
    return max(status, 0)


# ____________________________________________________________ read, evaluate, print

class Repl(object):
    """Lines are gathered until they make whole forms; then the forms are evaluated and printed."""

    def __init__(self):
        self.pending = ''
        self.line = 1
        self.first_line = 1

    def prompt(self):
        console.w_output.write('> ' if self.pending == '' else '. ')
        console.w_output.flush()

    def run(self):
        """Until the input ends or (exit): the exit status."""
        while True:
            self.prompt()
            text = console.w_input.read_line()
            if text is None:
                console.w_output.write('\n')
                console.finish()
                return 0
            if self.pending == '':
                self.first_line = self.line
            self.pending += text + '\n'
            self.line += 1
            status = self.evaluate()
            if status >= 0:
                console.finish()
                return status

    def evaluate(self):
        """Evaluates what is pending, if it is whole; the status of an (exit), else -1."""
        forms = []
        try:
            reader = Reader(self.pending, 'repl', self.first_line)
            while True:
                w_form = reader.read()
                if w_form is None:
                    break
                forms.append(w_form)
        except UnexpectedEnd:
            return -1
        except SyntaxError_ as e:
            complain(located(e.position, 'syntax error: ' + e.message))
            self.pending = ''
            return -1
        self.pending = ''
        for w_form in forms:
            status = self.evaluate_form(w_form)
            if status >= 0:
                return status
        return -1

    def evaluate_form(self, w_form):
        machine.handlers = None
        try:
            w_result = compile_toplevel(w_form).eval(None)
        except LispError as e:
            report(e)
            return -1
        except SyntaxError_ as e:
            complain(located(e.position, 'syntax error: ' + e.message))
            return -1
        except ContinuationInvoked:
            complain('error: a continuation was called after its extent')
            return -1
        except StackOverflow:
            complain('error: stack overflow')
            return -1
        except MemoryError:
            complain('error: out of memory')
            return -1
        except ExitRequest as e:
            return e.status
        if w_result is not w_unspecified:
            console.w_output.write(w_result.written() + '\n')
        return -1
