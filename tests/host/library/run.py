"""run.py: runs the programs of this folder under host-run and under CPython 3; both must print the same. Where CPython 3 is
no oracle, a .out file beside the program says what it prints.

Usage: run.py [BUILD_FOLDER [NAME ...]]
"""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
TIMEOUT = 60


def output(command):
    """What a command prints, errors included."""
    environment = dict(os.environ, JACQUARD_ROOT=ROOT, PYTHONDONTWRITEBYTECODE='1', PYTHONHASHSEED='0',
                       ASAN_OPTIONS='detect_leaks=0')
    done = subprocess.run(command, cwd=HERE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=TIMEOUT)
    return done.stdout.decode('utf-8', 'replace')


def wanted_output(name):
    """What the program must print."""
    expected_file = os.path.join(HERE, name + '.out')
    if os.path.exists(expected_file):
        with open(expected_file) as stream:
            return stream.read()
    return output([sys.executable, '-W', 'ignore', name + '.py'])


def check(runner, name):
    """Whether the program prints what it must; shows the first lines that differ."""
    got = output([runner, name + '.py']).splitlines()
    wanted = wanted_output(name).splitlines()
    if got == wanted:
        return True
    shown = 0
    for number in range(max(len(got), len(wanted))):
        one = got[number] if number < len(got) else '<end>'
        other = wanted[number] if number < len(wanted) else '<end>'
        if one != other and shown < 5:
            shown += 1
            print('%s: line %d of the output\n  got:    %s\n  wanted: %s' % (name, number + 1, one, other))
    return False


def main(arguments):
    """Runs all programs, or those named; answers the exit status."""
    arguments = [argument for argument in arguments if not argument.startswith('--')]
    builds = arguments[:1] or [os.path.join(ROOT, name) for name in ('build', 'build-sanitize')]
    names = arguments[1:] or sorted(entry[:-3] for entry in os.listdir(HERE) if entry.endswith('.py') and entry != 'run.py')
    results = []
    for build in builds:
        runner = os.path.abspath(os.path.join(build, 'tests', 'host', 'host-run'))
        results.extend(check(runner, name) for name in names)
    print('%d passed, %d failed' % (results.count(True), results.count(False)))
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
