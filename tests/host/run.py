"""run.py: runs the programs of tests/host/programs under host-run and compares what they print.

A program with a .out file beside it must print that; any other must print what CPython 3 prints for it. A .err file holds
lines that must occur in what goes to stderr, in that order.

Usage: run.py BUILD_FOLDER [NAME ...]
"""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAMS = os.path.join(HERE, 'programs')
TIMEOUT = 60


def run(command):
    """(stdout, stderr, status) of a command run in the folder of the programs."""
    environment = dict(os.environ, JACQUARD_ROOT=ROOT, PYTHONDONTWRITEBYTECODE='1')
    done = subprocess.run(command, cwd=PROGRAMS, env=environment, capture_output=True, timeout=TIMEOUT)
    return (done.stdout.decode('utf-8', 'replace'), done.stderr.decode('utf-8', 'replace'), done.returncode)


def expected_output(name):
    """What the program must print."""
    path = os.path.join(PROGRAMS, name + '.out')
    if os.path.exists(path):
        with open(path) as stream:
            return stream.read()
    return run([sys.executable, name + '.py'])[0]


def first_difference(got, wanted):
    """The first line that differs, as text."""
    got, wanted = got.splitlines(), wanted.splitlines()
    for number in range(max(len(got), len(wanted))):
        one = got[number] if number < len(got) else '<end>'
        other = wanted[number] if number < len(wanted) else '<end>'
        if one != other:
            return '    line %d: %s\n    wanted: %s' % (number + 1, one, other)
    return None


def stderr_problem(name, text):
    """What is missing in stderr, or None."""
    path = os.path.join(PROGRAMS, name + '.err')
    if not os.path.exists(path):
        return None
    position = 0
    with open(path) as stream:
        for line in stream.read().splitlines():
            found = text.find(line, position)
            if found < 0:
                return '    stderr lacks: %s\n    it is:\n%s' % (line, text)
            position = found + len(line)
    return None


def check(host_run, name):
    """What is wrong with the program, or None."""
    output, errors, status = run([host_run, name + '.py'])
    problem = first_difference(output, expected_output(name)) or stderr_problem(name, errors)
    if problem is None and errors and not os.path.exists(os.path.join(PROGRAMS, name + '.err')):
        problem = '    unexpected stderr:\n' + errors
    if problem is not None and errors and 'stderr' not in problem:
        problem += '\n' + errors
    if problem is None and status < 0:
        problem = '    killed by signal %d' % -status
    return problem


def find_host_run(build):
    """The executable, wherever the build put it."""
    for path in ('tests/host/host-run', 'host-run'):
        candidate = os.path.abspath(os.path.join(build, path))
        if os.path.exists(candidate):
            return candidate
    sys.exit('run.py: no host-run in %s' % build)


def main():
    build = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, 'build')
    host_run = find_host_run(build)
    names = sys.argv[2:] or sorted(f[:-3] for f in os.listdir(PROGRAMS) if f.endswith('.py'))
    failed = 0
    for name in names:
        problem = check(host_run, name)
        if problem is not None:
            failed += 1
            print('FAIL %s\n%s' % (name, problem))
    print('%d passed, %d failed' % (len(names) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
