"""pdb: there is no debugger prompt; what would start one says so and goes on."""
import sys
import traceback


class Restart(Exception):
    pass


class Pdb(object):
    def __init__(self, *ignored, **more):
        pass

    def set_trace(self, *ignored):
        set_trace()

    def interaction(self, frame, tb):
        post_mortem(tb)


def set_trace(*ignored, **more):
    frame = sys._getframe(1)
    sys.stderr.write('pdb.set_trace(): there is no debugger at %s:%d\n' % (frame.f_code.co_filename, frame.f_lineno))


def post_mortem(t=None, *ignored):
    sys.stderr.write('pdb.post_mortem(): there is no debugger\n')
    if t is not None:
        traceback.print_tb(t)


def pm():
    post_mortem(getattr(sys, 'last_traceback', None))


def run(statement, globals=None, locals=None):
    exec(statement, globals if globals is not None else {})


def runcall(function, *args, **keywords):
    return function(*args, **keywords)


def runeval(expression, globals=None, locals=None):
    return eval(expression, globals if globals is not None else {})
