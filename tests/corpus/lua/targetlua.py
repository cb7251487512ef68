import os, sys
sys.setrecursionlimit(10000)

from lrgen import ParsingError, LexingError
from lua.grammar import parse
from lua.lib import make_globals
from lua.tree import ReturnValue, BreakLoop
from lua.values import LuaError


def read(fd):
    data = []
    while True:
        s = os.read(fd, 8192)
        if not len(s):
            return "".join(data)
        data.append(s)


def main(argv):
    if len(argv) > 1:
        try:
            fd = os.open(argv[1], os.O_RDONLY, 0)
        except OSError:
            print "lua: cannot open %s" % argv[1]
            return 1
    else:
        fd = 0
    try:
        tree = parse(read(fd))
    except ParsingError, e:
        print "lua: line %d, column %d: %s" % (e.source_pos.lineno, e.source_pos.colno, e.message)
        return 1
    except LexingError, e:
        print "lua: line %d: %s" % (e.source_pos.lineno, e.message)
        return 1
    try:
        tree.eval(make_globals())
    except ReturnValue:
        pass
    except BreakLoop:
        print "lua: break outside of a loop"
        return 1
    except LuaError, e:
        print "lua: line %d: %s" % (e.line, e.message)
        return 1
    return 0


def target(*args):
    return main, None


def jitpolicy(driver):
    from rpython.jit.codewriter.policy import JitPolicy
    return JitPolicy()
