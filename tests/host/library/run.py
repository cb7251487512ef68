"""run.py: runs the programs of this folder under host-run and under CPython 3; both must print the same.

Usage: run.py BUILD_FOLDER [NAME ...]
"""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
TIMEOUT = 60


def output(command):
    """What a command prints, errors included."""
    environment = dict(os.environ, JACQUARD_ROOT=ROOT, PYTHONDONTWRITEBYTECODE='1', PYTHONHASHSEED='0')
    done = subprocess.run(command, cwd=HERE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=TIMEOUT)
    return done.stdout.decode('utf-8', 'replace')


def check(runner, name):
    """Whether both agree on the program; shows the first lines that differ."""
    got = output([runner, name + '.py']).splitlines()
    expected_file = os.path.join(HERE, name + '.out')
    if os.path.exists(expected_file):       # where CPython 3 is no oracle
        with open(expected_file) as stream:
            wanted = stream.read().splitlines()
    else:
        wanted = output([sys.executable, '-W', 'ignore', name + '.py']).splitlines()
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


def main(build, names):
    """Runs all programs, or those named; answers the exit status."""
    runner = os.path.join(build, 'tests', 'host', 'host-run')
    names = names or sorted(entry[:-3] for entry in os.listdir(HERE) if entry.endswith('.py') and entry != 'run.py')
    passed = [check(runner, name) for name in names].count(True)
    print('%d passed, %d failed' % (passed, len(names) - passed))
    return 0 if passed == len(names) else 1


if __name__ == '__main__':
    sys.exit(main(os.path.abspath(sys.argv[1]), sys.argv[2:]))
