"""bless.py: records NAME.out (and NAME.status) from CPython: bless.py [NAME ...]

Takes:   programs of the matrix that have no NAME.out yet, or those named.
Leaves:  the output of CPython 3 as the expected one. Programs in Python 2 are run by the command in the
         variable PYTHON2 where there is one (`PYTHON2=python2.7 bless.py`); else they are left alone.
"""
import os
import sys

import matrix

RUN_PYTHON2 = """
import sys
sys.path.insert(0, %r)
sys.setrecursionlimit(20000)
sys.argv = sys.argv[1:]
scope = {'__name__': '__target__', '__file__': sys.argv[0]}
exec(compile(open(sys.argv[0]).read(), sys.argv[0], 'exec'), scope)
entry = scope['target'](None, [])
sys.exit((entry[0] if isinstance(entry, tuple) else entry)(sys.argv))
"""


def outcome_of(program):
    if not matrix.is_python2(program.target):
        return matrix.CPython().run(program)
    if 'PYTHON2' not in os.environ:
        return None
    command = [os.environ['PYTHON2'], '-B', '-c', RUN_PYTHON2 % matrix.PACKAGES, program.target]
    return matrix.execute(command + program.arguments, program.stdin)


def main():
    for program in matrix.all_programs():
        if program.name not in sys.argv[1:] and (len(sys.argv) > 1 or program.expected is not None):
            continue
        outcome = outcome_of(program)
        if outcome is None:
            print('%s: no Python to ask' % program.name)
            continue
        output, status, errors = outcome
        with open(program.stem + '.out', 'wb') as file:
            file.write(output)
        if status != 0:
            with open(program.stem + '.status', 'w') as file:
                file.write('%s\n' % status)
        print('%s: status %s\n%s%s' % (program.name, status, output.decode('latin-1'), matrix.tail(errors, 3)))


if __name__ == '__main__':
    main()
