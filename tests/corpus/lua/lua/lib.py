import os, time, math
from rpython.rlib.rarithmetic import intmask
from lua.values import *

FUNCTIONS = {}


def builtin(func):
    FUNCTIONS[func.__name__.replace('lua_', '', 1).replace('__', '.')] = Builtin(func)
    return func


def argument(args, i):
    if i < len(args):
        return args[i]
    return nil


def number(args, i):
    value = argument(args, i)
    if not isinstance(value, LuaNumber):
        raise LuaError('number expected, got ' + value.type)
    return value.value


def string(args, i):
    value = argument(args, i)
    if not (isinstance(value, LuaString) or isinstance(value, LuaNumber)):
        raise LuaError('string expected, got ' + value.type)
    return value.tostring()


@builtin
def lua_print(args):
    print '\t'.join([arg.tostring() for arg in args])
    return nil


@builtin
def lua_type(args):
    return LuaString(argument(args, 0).type)


@builtin
def lua_tostring(args):
    return LuaString(argument(args, 0).tostring())


@builtin
def lua_tonumber(args):
    value = argument(args, 0)
    if isinstance(value, LuaNumber):
        return value
    if isinstance(value, LuaString):
        try:
            return LuaNumber(float(value.value))
        except ValueError:
            return nil
    return nil


@builtin
def lua_pairs(args):
    return argument(args, 0)


@builtin
def lua_error(args):
    raise LuaError(argument(args, 0).tostring())


@builtin
def lua_pcall(args):
    function = argument(args, 0)
    table = LuaTable()
    try:
        if not isinstance(function, LuaCallable):
            raise LuaError('attempt to call a %s value' % function.type)
        result = function.call(args[1:])
    except LuaError as e:
        table.set(LuaString('ok'), false)
        table.set(LuaString('message'), LuaString(e.message))
    except RuntimeError:
        table.set(LuaString('ok'), false)
        table.set(LuaString('message'), LuaString('stack overflow'))
    else:
        table.set(LuaString('ok'), true)
        table.set(LuaString('result'), result)
    return table


@builtin
def lua_string__sub(args):
    s = string(args, 0)
    start = int(number(args, 1))
    stop = int(number(args, 2)) if len(args) > 2 else -1
    if start < 0:
        start = max(len(s) + start + 1, 1)
    if stop < 0:
        stop = len(s) + stop + 1
    start = max(start, 1) - 1
    stop = min(stop, len(s))
    if start >= stop:
        return LuaString('')
    return LuaString(s[start:stop])


@builtin
def lua_string__rep(args):
    return LuaString(string(args, 0) * int(number(args, 1)))


@builtin
def lua_string__upper(args):
    return LuaString(string(args, 0).upper())


@builtin
def lua_string__byte(args):
    s = string(args, 0)
    if not s:
        return nil
    return LuaNumber(float(ord(s[0])))


@builtin
def lua_table__insert(args):
    table = argument(args, 0)
    if not isinstance(table, LuaTable):
        raise LuaError('table expected, got ' + table.type)
    table.array.append(argument(args, 1))
    return nil


@builtin
def lua_table__concat(args):
    table = argument(args, 0)
    if not isinstance(table, LuaTable):
        raise LuaError('table expected, got ' + table.type)
    separator = string(args, 1) if len(args) > 1 else ''
    return LuaString(separator.join([value.tostring() for value in table.array]))


def unary_math(name):
    function = getattr(math, name)

    def call(args):
        try:
            return LuaNumber(float(function(number(args, 0))))
        except ValueError:
            raise LuaError('bad argument to ' + name)
    FUNCTIONS['math.' + name] = Builtin(call)

for _name in 'floor ceil sqrt fabs'.split():
    unary_math(_name)


def make_globals():
    env = Env(None)
    for name, function in FUNCTIONS.items():
        dot = name.find('.')
        if dot < 0:
            env.names[name] = Box(function)
        else:
            module = name[:dot]
            if module not in env.names:
                env.names[module] = Box(LuaTable())
            table = env.names[module].value
            assert isinstance(table, LuaTable)
            table.set(LuaString(name[dot + 1:]), function)
    return env
