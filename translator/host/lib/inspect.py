"""inspect: looking at functions, classes and frames."""
import os
import sys
import types
from collections import namedtuple

ArgSpec = namedtuple('ArgSpec', 'args varargs keywords defaults')
FullArgSpec = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')
Arguments = namedtuple('Arguments', 'args varargs varkw')
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
_empty = type('_empty', (), {})


def ismodule(thing):
    return isinstance(thing, types.ModuleType)


def isclass(thing):
    return isinstance(thing, type)


def isfunction(thing):
    return isinstance(thing, types.FunctionType)


def ismethod(thing):
    return isinstance(thing, types.MethodType)


def isbuiltin(thing):
    return isinstance(thing, types.BuiltinFunctionType)


def isroutine(thing):
    return isbuiltin(thing) or isfunction(thing) or ismethod(thing)


def iscode(thing):
    return isinstance(thing, types.CodeType)


def isframe(thing):
    return isinstance(thing, types.FrameType)


def istraceback(thing):
    return isinstance(thing, types.TracebackType)


def isgenerator(thing):
    return isinstance(thing, types.GeneratorType)


def isgeneratorfunction(thing):
    return isfunction(thing) and bool(thing.__code__.co_flags & CO_GENERATOR)


def isabstract(thing):
    return isclass(thing) and bool(getattr(thing, '__abstractmethods__', ()))


def ismethoddescriptor(thing):
    return hasattr(type(thing), '__get__') and not hasattr(type(thing), '__set__') and not isroutine(thing)


def isdatadescriptor(thing):
    return hasattr(type(thing), '__set__')


def _is_function_of(cls, name):
    """Whether the class holds a plain function of that name, which Python 2 shows as a method."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return isfunction(base.__dict__[name])
    return False


def getmembers(thing, predicate=None):
    """All attributes by name. Of a class, `ismethod` finds its functions, as in Python 2."""
    if predicate is ismethod and isclass(thing):
        return [(name, getattr(thing, name)) for name in sorted(dir(thing))
                if _is_function_of(thing, name) or ismethod(getattr(thing, name, None))]
    found = []
    for name in dir(thing):
        try:
            value = getattr(thing, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda member: member[0])


def getmro(cls):
    return cls.__mro__


def unwrap(function, stop=None):
    while hasattr(function, '__wrapped__') and not (stop and stop(function)):
        function = function.__wrapped__
    return function


def _function_of(thing):
    if ismethod(thing):
        thing = thing.__func__
    if not isfunction(thing):
        raise TypeError("%r is not a Python function" % (thing,))
    return thing


def getargs(code):
    names = list(code.co_varnames)
    count = code.co_argcount
    kwonly = getattr(code, 'co_kwonlyargcount', 0)
    after = count + kwonly
    varargs = varkw = None
    if code.co_flags & CO_VARARGS:
        varargs = names[after]
        after += 1
    if code.co_flags & CO_VARKEYWORDS:
        varkw = names[after]
    return Arguments(names[:count], varargs, varkw)


def getargspec(function):
    function = _function_of(function)
    args, varargs, varkw = getargs(function.__code__)
    return ArgSpec(args, varargs, varkw, function.__defaults__)


def getfullargspec(function):
    function = _function_of(function)
    code = function.__code__
    args, varargs, varkw = getargs(code)
    kwonly = list(code.co_varnames[code.co_argcount:code.co_argcount + getattr(code, 'co_kwonlyargcount', 0)])
    return FullArgSpec(args, varargs, varkw, function.__defaults__, kwonly,
                       getattr(function, '__kwdefaults__', None), getattr(function, '__annotations__', {}))


def formatargspec(args, varargs=None, varkw=None, defaults=None, *ignored):
    first_default = len(args) - len(defaults or ())
    parts = []
    for i, name in enumerate(args):
        parts.append(name if i < first_default else '%s=%r' % (name, defaults[i - first_default]))
    if varargs:
        parts.append('*' + varargs)
    if varkw:
        parts.append('**' + varkw)
    return '(%s)' % ', '.join(parts)


def getcallargs(function, *positional, **named):
    spec = getfullargspec(function)
    if ismethod(function):
        positional = (function.__self__,) + positional
    values = dict(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = positional[len(spec.args):]
    elif len(positional) > len(spec.args):
        raise TypeError("%s() takes %d positional arguments but %d were given"
                        % (function.__name__, len(spec.args), len(positional)))
    extra = {}
    for name, value in named.items():
        if name in values:
            raise TypeError("%s() got multiple values for argument %r" % (function.__name__, name))
        known = name in spec.args or name in spec.kwonlyargs
        if not known and not spec.varkw:
            raise TypeError("%s() got an unexpected keyword argument %r" % (function.__name__, name))
        (values if known else extra)[name] = value
    if spec.varkw:
        values[spec.varkw] = extra
    defaults = dict(zip(spec.args[len(spec.args) - len(spec.defaults or ()):], spec.defaults or ()))
    defaults.update(spec.kwonlydefaults or {})
    for name in list(spec.args) + list(spec.kwonlyargs):
        if name not in values:
            if name not in defaults:
                raise TypeError("%s() missing a required argument: %r" % (function.__name__, name))
            values[name] = defaults[name]
    return values


class Parameter(object):
    empty = _empty
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = range(5)

    def __init__(self, name, kind, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation


class Signature(object):
    empty = _empty

    def __init__(self, parameters, return_annotation=_empty):
        from collections import OrderedDict
        self.parameters = OrderedDict([(parameter.name, parameter) for parameter in parameters])
        self.return_annotation = return_annotation


def signature(function):
    bound = ismethod(function)
    spec = getfullargspec(unwrap(function))
    notes = spec.annotations or {}
    first_default = len(spec.args) - len(spec.defaults or ())
    parameters = []
    for i, name in enumerate(spec.args):
        default = spec.defaults[i - first_default] if i >= first_default else _empty
        parameters.append(Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default, notes.get(name, _empty)))
    if spec.varargs:
        parameters.append(Parameter(spec.varargs, Parameter.VAR_POSITIONAL, _empty, notes.get(spec.varargs, _empty)))
    for name in spec.kwonlyargs:
        default = (spec.kwonlydefaults or {}).get(name, _empty)
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default, notes.get(name, _empty)))
    if spec.varkw:
        parameters.append(Parameter(spec.varkw, Parameter.VAR_KEYWORD, _empty, notes.get(spec.varkw, _empty)))
    return Signature(parameters[1:] if bound else parameters, notes.get('return', _empty))


# ---- sources ----
def _code_of(thing):
    if ismethod(thing):
        thing = thing.__func__
    if isfunction(thing):
        thing = thing.__code__
    if istraceback(thing):
        thing = thing.tb_frame
    if isframe(thing):
        thing = thing.f_code
    return thing if iscode(thing) else None


def getmodule(thing, filename=None):
    if ismodule(thing):
        return thing
    return sys.modules.get(getattr(thing, '__module__', None))


def getfile(thing):
    code = _code_of(thing)
    if code is not None:
        return code.co_filename
    module = getmodule(thing)
    if module is None or not hasattr(module, '__file__'):
        raise TypeError("%r is a built-in" % (thing,))
    return module.__file__


getsourcefile = getfile


def getabsfile(thing, filename=None):
    return os.path.abspath(filename or getfile(thing))


def getmodulename(path):
    return os.path.splitext(os.path.basename(path))[0]


def _indentation(line):
    return len(line) - len(line.lstrip())


def getblock(lines):
    """The first lines that belong together: decorators, a def or class and what is indented below it."""
    end = 0
    while end < len(lines) and lines[end].lstrip().startswith('@'):
        end += 1
    indentation = _indentation(lines[end]) if end < len(lines) else 0
    depth = 0
    while end < len(lines):         # the head may go on over lines, in brackets
        line = lines[end].split('#')[0]
        depth += sum([line.count(c) for c in '([{']) - sum([line.count(c) for c in ')]}'])
        end += 1
        if depth <= 0:
            break
    last = end
    while end < len(lines):
        line = lines[end]
        if line.strip() and not line.lstrip().startswith('#'):
            if _indentation(line) <= indentation:
                break
            last = end + 1
        end += 1
    return lines[:last]


def _class_line(lines, cls):
    name = 'class ' + cls.__name__
    for i, line in enumerate(lines):
        text = line.strip()
        if text.startswith(name) and text[len(name):len(name) + 1] in '(: ':
            while i and lines[i - 1].strip().startswith('@'):
                i -= 1
            return i
    raise IOError('could not find class definition')


def findsource(thing):
    filename = getfile(thing)
    try:
        with open(filename) as stream:
            lines = stream.read().splitlines(True)
    except IOError:
        raise IOError('could not get source code')
    if ismodule(thing):
        return lines, 0
    if isclass(thing):
        return lines, _class_line(lines, thing)
    return lines, _code_of(thing).co_firstlineno - 1


def getsourcelines(thing):
    lines, start = findsource(thing)
    if ismodule(thing):
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(thing):
    return ''.join(getsourcelines(thing)[0])


def getdoc(thing):
    doc = getattr(thing, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, basestring) else None


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [_indentation(line) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return '\n'.join(lines)


def getcomments(thing):
    return None


# ---- frames ----
def currentframe(depth=0):
    return sys._getframe(depth + 1)


def getframeinfo(frame, context=1):
    from collections import namedtuple
    Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
    return Traceback(frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, None, None)


def stack(context=1):
    frames = []
    frame = sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        frames.append((frame, code.co_filename, frame.f_lineno, code.co_name, None, None))
        frame = frame.f_back
    return frames
