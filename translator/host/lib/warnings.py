"""warnings: warnings go to stderr once each, unless they are filtered."""
import sys

filters = []
_shown = set()


def _action(category):
    for action, wanted in filters:
        if issubclass(category, wanted):
            return action
    return 'ignore' if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning)) else 'default'


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    category = category or UserWarning
    try:
        frame = sys._getframe(stacklevel)
        place = '%s:%d' % (frame.f_code.co_filename, frame.f_lineno)
    except ValueError:
        place = '<sys>:0'
    warn_explicit(message, category, *place.rsplit(':', 1))


def warn_explicit(message, category, filename, lineno, *ignored, **more):
    action = _action(category)
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    key = (str(message), category, filename, lineno)
    if action == 'ignore' or (key in _shown and action != 'always'):
        return
    _shown.add(key)
    showwarning(message, category, filename, lineno)


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def formatwarning(message, category, filename, lineno, line=None):
    return '%s:%s: %s: %s\n' % (filename, lineno, category.__name__, message)


def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, category))


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    simplefilter(action, category, lineno, append)


def resetwarnings():
    del filters[:]


class catch_warnings(object):
    def __init__(self, record=False, module=None):
        self._record = record

    def __enter__(self):
        global showwarning
        self._saved = filters[:], showwarning
        if not self._record:
            return None
        caught = []

        class Record(object):
            def __init__(self, message, category, filename, lineno):
                self.message = message if isinstance(message, Warning) else category(message)
                self.category = category
                self.filename = filename
                self.lineno = lineno

        def showwarning(message, category, filename, lineno, file=None, line=None):
            caught.append(Record(message, category, filename, lineno))

        return caught

    def __exit__(self, *ignored):
        global showwarning
        filters[:], showwarning = self._saved
