"""lisp-c [FILE]: runs a Scheme program, or reads, evaluates and prints.  translate targets/lisp.py makes it."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from rpython.jit.codewriter.policy import JitPolicy

from interpreters.lisp.main import Repl, complain, run_file


def entry_point(argv):
    if len(argv) == 1:
        return Repl().run()
    if len(argv) == 2:
        return run_file(argv[1])
    complain('usage: %s [FILE]' % argv[0])
    return 2


def target(driver, args):
    driver.exe_name = 'lisp-%(backend)s'
    return entry_point, None


def jitpolicy(driver):
    return JitPolicy()
