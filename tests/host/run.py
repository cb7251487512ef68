"""run.py: runs the programs of tests/host/programs under host-run and compares what they print.

A program with a .out file beside it must print that; any other must print what CPython 3 prints for it. A .err file holds
lines that must occur in what goes to stderr, in that order.

The unit test of the public interface (host-test) runs too; both in the plain and in the sanitized build.

Usage: run.py [BUILD_FOLDER [NAME ...]]
"""
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAMS = os.path.join(HERE, 'programs')
TIMEOUT = 60


def run(command):
    """(stdout, stderr, status) of a command run in the folder of the programs."""
    environment = dict(os.environ, JACQUARD_ROOT=ROOT, PYTHONDONTWRITEBYTECODE='1', ASAN_OPTIONS='detect_leaks=0')
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


def executable(build, name):
    """The path of a test executable in a build folder."""
    return os.path.abspath(os.path.join(build, 'tests', 'host', name))


def run_programs(host_run, names):
    """(passed, failed) of the programs."""
    failed = 0
    for name in names:
        problem = check(host_run, name)
        if problem is not None:
            failed += 1
            print('FAIL %s\n%s' % (name, problem))
    return len(names) - failed, failed


def run_missing_file(host_run):
    """(passed, failed): a file that does not exist is refused by I005."""
    output, errors, status = run([host_run, 'no_such_file.py'])
    right = status == 1 and "error[I005]: there is no file 'no_such_file.py'" in errors
    if not right:
        print('FAIL a missing file\nstatus %d\n%s' % (status, output + errors))
    return int(right), int(not right)


def run_unit_test(program):
    """(passed, failed) as the test itself counts them."""
    output, errors, _ = run([program])
    counts = re.search(r'(\d+) passed, (\d+) failed', output)
    if not counts or counts.group(2) != '0':
        print(output + errors)
    return (int(counts.group(1)), int(counts.group(2))) if counts else (0, 1)


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith('--')]
    builds = arguments[:1] or [os.path.join(ROOT, name) for name in ('build', 'build-sanitize')]
    names = arguments[1:] or sorted(f[:-3] for f in os.listdir(PROGRAMS) if f.endswith('.py'))
    passed = failed = 0
    for build in builds:
        results = [run_programs(executable(build, 'host-run'), names)]
        if not arguments[1:]:
            results.append(run_missing_file(executable(build, 'host-run')))
            results.append(run_unit_test(executable(build, 'host-test')))
        passed += sum(result[0] for result in results)
        failed += sum(result[1] for result in results)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
