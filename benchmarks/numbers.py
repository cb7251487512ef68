"""numbers.py: ints, floats and big ints of translated programs against CPython's, in one run.

Usage: numbers.py [--quick] [--check]

Both sides run in turns, three times; the least processor time of each counts. The checks of both sides must be equal.
With --check the status is 1 when a measure is slower than CPython's.
"""
import argparse
import os
import subprocess
import sys
import tempfile

from run import HERE, PYTHON, Missing, translator


def translated(folder):
    executable = os.path.join(folder, 'numbers')
    program = os.path.join(HERE, 'programs', 'numbers.py')
    subprocess.check_call([translator(), '-q', '--output=' + executable, program])
    return executable


def measures(command):
    """{name: (nanoseconds, check)}"""
    output = subprocess.check_output(command).decode('ascii')
    return {name: (int(time), check) for name, time, check in (line.split() for line in output.splitlines())}


def best(runs):
    return {name: min(run[name][0] for run in runs) for name in runs[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--quick', action='store_true', help='one run, a tenth of the repetitions')
    parser.add_argument('--check', action='store_true', help='fail when a measure is slower than CPython')
    options = parser.parse_args()
    share = ['10'] if options.quick else ['30']
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        executable = translated(folder)
        for _ in range(1 if options.quick else 3):
            ours.append(measures([executable] + share))
            theirs.append(measures([PYTHON, os.path.join(HERE, 'peers', 'numbers.py')] + share))
    for name in ours[0]:
        if ours[0][name][1] != theirs[0][name][1]:
            raise Missing('%s: %s here, %s there' % (name, ours[0][name][1], theirs[0][name][1]))
    slower = 0
    mine, peer = best(ours), best(theirs)
    print('%-22s %12s %14s %7s' % ('', 'translated', 'CPython', 'ratio'))
    for name in mine:
        ratio = float(mine[name]) / max(1, peer[name])
        slower += ratio > 1
        print('%-22s %9d ns %11d ns %7.2f' % (name, mine[name], peer[name], ratio))
    print('%d of %d slower than CPython' % (slower, len(mine)))
    return 1 if options.check and slower else 0


if __name__ == '__main__':
    sys.exit(main())
