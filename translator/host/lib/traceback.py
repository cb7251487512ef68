"""traceback: exceptions as text."""
import sys


def _frames(tb):
    found = []
    while tb is not None:
        found.append((tb.tb_frame, tb.tb_lineno))
        tb = tb.tb_next
    return found


def _line_of(filename, lineno):
    try:
        with open(filename) as stream:
            return stream.read().split('\n')[lineno - 1].strip()
    except (IOError, IndexError):
        return None


def _entry(frame, lineno):
    code = frame.f_code
    return code.co_filename, lineno, code.co_name, _line_of(code.co_filename, lineno)


def extract_tb(tb, limit=None):
    return [_entry(frame, lineno) for frame, lineno in _frames(tb)[:limit]]


def extract_stack(frame=None, limit=None):
    frame = frame or sys._getframe(1)
    found = []
    while frame is not None and (limit is None or len(found) < limit):
        found.append(_entry(frame, frame.f_lineno))
        frame = frame.f_back
    return found[::-1]


def format_list(entries):
    lines = []
    for filename, lineno, name, line in entries:
        text = '  File "%s", line %d, in %s\n' % (filename, lineno, name)
        lines.append(text + ('    %s\n' % line if line else ''))
    return lines


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def format_stack(frame=None, limit=None):
    return format_list(extract_stack(frame or sys._getframe(1), limit))


def format_exception_only(cls, value=None, *ignored):
    if value is None and isinstance(cls, BaseException):
        cls, value = type(cls), cls
    if cls is None:
        return ['NoneType: None\n']
    name = cls.__name__
    module = getattr(cls, '__module__', None)
    if module not in (None, '__main__', 'builtins', 'exceptions'):
        name = '%s.%s' % (module, name)
    text = str(value) if value is not None else ''
    return ['%s: %s\n' % (name, text) if text else name + '\n']


def format_exception(cls, value=None, tb=None, limit=None, chain=True):
    if value is None and isinstance(cls, BaseException):
        cls, value, tb = type(cls), cls, cls.__traceback__
    lines = ['Traceback (most recent call last):\n'] + format_tb(tb, limit) if tb is not None else []
    return lines + format_exception_only(cls, value)


def format_exc(limit=None, chain=True):
    cls, value, tb = sys.exc_info()
    return ''.join(format_exception(cls, value, tb, limit))


def print_exception(cls, value=None, tb=None, limit=None, file=None, chain=True):
    (file or sys.stderr).write(''.join(format_exception(cls, value, tb, limit)))


def print_exc(limit=None, file=None, chain=True):
    (file or sys.stderr).write(format_exc(limit))


def print_tb(tb, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_tb(tb, limit)))


def print_stack(frame=None, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_stack(frame or sys._getframe(1), limit)))


def print_last(*ignored):
    raise ValueError("no last exception")
