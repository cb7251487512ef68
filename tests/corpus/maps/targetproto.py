#!/usr/bin/env python
"""proto: a language of prototypes. usage: proto FILE"""
import os
import sys
from rpython.rlib.streamio import open_file_as_stream
from proto.lexer import SyntaxErr
from proto.parser import Parser
from proto.interp import World, Frame, ReturnException
from proto.values import ProtoError


class Timing(object):
    """with Timing(enabled): ... tells on stderr that it was here."""
    def __init__(self, enabled):
        self.enabled = enabled

    def __enter__(self):
        if self.enabled:
            os.write(2, "start\n")
        return self

    def __exit__(self, *args):
        if self.enabled:
            os.write(2, "stop\n")


def out(text):
    print text


def run(filename, timing):
    f = open_file_as_stream(filename)
    source = f.readall()
    f.close()
    with Timing(timing):
        try:
            tree = Parser(source).program()
        except SyntaxErr, e:
            print "%s:%d: %s" % (os.path.basename(filename), e.line, e.msg)
            return 1
        world = World(out)
        try:
            tree.eval(Frame(world.root, 0), world)
        except ProtoError, e:
            where = ''
            if e.line > 0:
                where = ' (line %d)' % e.line
            print 'error: ' + e.msg + where
            return 3
        except ReturnException:
            print "return outside of a method"
            return 3
    return 0


def main(argv):
    if len(argv) < 2:
        print __doc__
        return 1
    try:
        return run(argv[1], len(argv) > 2)
    except OSError:
        print "cannot open", argv[1]
    return 2


def target(driver, args):
    driver.exe_name = 'proto-%(backend)s'
    return main, None
