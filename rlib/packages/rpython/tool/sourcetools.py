"""Functions made of text, and functions made of others under a new name.

Example: f = func_with_new_name(g, 'g_copy')          a copy with globals, defaults and closure of g
         exec(compile2('x = 1'), namespace)
         add = Source('def add(a, b): return a + b').compile()
"""
import re
import types


def _lines_of(source):
    if isinstance(source, (list, tuple)):
        return [str(line) for line in source]
    if hasattr(source, 'lines'):
        return list(source.lines)
    return str(source).split('\n')


def _without_common_indent(lines):
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    cut = min(indents) if indents else 0
    return [line[cut:] for line in lines]


class Source(object):
    """Lines of a program, without the indentation they have in common."""

    def __init__(self, *parts, **keywords):
        lines = []
        for part in parts:
            lines.extend(_lines_of(part))
        self.lines = _without_common_indent(lines) if keywords.get('deindent', True) else lines

    def __str__(self):
        return '\n'.join(self.lines)

    def putaround(self, before='', after='', indent='    '):
        """The lines indented between others."""
        result = Source()
        result.lines = _lines_of(Source(before)) + [indent + line for line in self.lines] + _lines_of(Source(after))
        return result

    def compile(self, filename=None, mode='exec', flag=0, dont_inherit=0):
        return compile(str(self) + '\n', filename or '<codegen>', mode)


def compile2(source, filename='', mode='exec', flags=0, dont_inherit=0):
    """Code of the text; common indentation is taken away."""
    text = str(Source(source))
    return compile(text + '\n', filename or '<codegen>', mode)


def compile_template(source, resultname):
    """The object that a text, whose globals are the caller's, gives that name."""
    import sys
    namespace = sys._getframe(1).f_globals.copy()
    exec(compile2(source), namespace)
    return namespace[resultname]


def func_with_new_name(func, newname, globals=None):
    """A copy of a function under another name."""
    made = types.FunctionType(func.__code__, func.__globals__ if globals is None else globals, newname,
                              func.__defaults__, func.__closure__)
    made.__name__ = newname
    if func.__dict__:
        made.__dict__.update(func.__dict__)
    made.__doc__ = func.__doc__
    return made


def func_renamer(newname):
    """Decorator: the function has that name."""
    def decorate(func):
        return func_with_new_name(func, newname)
    return decorate


def nice_repr_for_func(fn, name=None):
    """(module:line)name."""
    module = getattr(fn, '__module__', None)
    if name is None:
        name = getattr(fn, '__name__', None)
        cls = getattr(fn, 'class_', None)
        if name is not None and cls is not None:
            name = '%s.%s' % (cls.__name__, name)
    code = getattr(fn, '__code__', None)
    line = code.co_firstlineno if code is not None else -1
    return '(%s:%d)%s' % (module or '?', line, name or 'UNKNOWN')


def valid_identifier(text):
    """The text as a name of Python."""
    return re.sub('[^a-zA-Z0-9_]', '_', re.sub('^[^a-zA-Z_]', '_', str(text)) or '_')


def has_varargs(func):
    return bool(getattr(func, '__code__', func).co_flags & 4)


def has_varkeywords(func):
    return bool(getattr(func, '__code__', func).co_flags & 8)


def rpython_wrapper(f, template, templateargs=None, **globaldict):
    """A function made of a text that is given {name}, {arglist} and {original} of f."""
    code = f.__code__
    names = list(code.co_varnames[:code.co_argcount])
    words = dict(templateargs or {}, name=f.__name__, arglist=', '.join(names), original='original_function')
    namespace = dict(globaldict, original_function=f)
    exec(compile2(template.format(**words)), namespace)
    made = namespace[f.__name__]
    made.__defaults__ = f.__defaults__
    made.__doc__ = f.__doc__
    made.__dict__.update(f.__dict__)
    return made


def render_docstr(func, indent_str='', closing_str=''):
    """The docstring as lines of a program; None when there is none."""
    doc = func if isinstance(func, str) else func.__doc__
    if doc is None:
        return None
    quote = "'''" if "'''" not in doc else '"""'
    text = doc.replace('\\', '\\\\') if quote not in doc else repr(doc)
    return '%s%s%s%s%s' % (indent_str, quote, text, quote, closing_str)
